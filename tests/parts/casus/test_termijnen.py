"""Does a term explain itself, and is it told once each that it nears and that it has passed?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.actions.wacht import raise_nadert, raise_verstreken
from zicht.casus.models import Taak, Termijn
from zicht.casus.words import Taaksoort, Taakstand, Termijnstand
from zicht.dossier.queries import tijdlijn_van
from zicht.kern import SYSTEEM, Geweigerd, NietGevonden
from zicht.termijnen import MagNietAfwijken, Termijncode

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAG = timedelta(days=1)


@pytest.fixture
def casus(mensen):
    return build.casus(mensen)


@pytest.fixture
def termijn(mensen, casus):
    return actions.set_termijn(
        casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=mensen.behandelaar.by, at=VANDAAG
    )


def _stand(casus, at) -> Taakstand:
    (een,) = queries.termijnverloop(casus)
    assert isinstance(een, Termijnstand)
    return een.stand_op(at)


def _verteld(casus, mensen, at):
    rijen = tijdlijn_van(casus, by=mensen.behandelaar.by, at=at).regels
    return [rij.wat for rij in rijen if rij.wat.startswith("Termijn")]


@pytest.mark.eis("VB-2", "PLUS-1")
def test_a_term_lasts_until_its_last_day_ends_and_says_how_it_was_counted(casus, termijn):
    (een,) = queries.termijnstanden(casus)

    assert een.uiterlijk == datetime(2026, 3, 9, 23, 59, 59, tzinfo=AMSTERDAM)
    assert een.uitleg["overgeslagen"] == [["2026-03-07", "zaterdag"], ["2026-03-08", "zondag"]]
    assert een.naam == "Veiligheidsbeoordeling afronden"


@pytest.mark.eis("VB-2")
def test_missed_is_derived_from_when_it_was_met(mensen, casus, termijn):
    assert _stand(casus, VANDAAG) is Taakstand.LOOPT
    assert _stand(casus, datetime(2026, 3, 6, tzinfo=AMSTERDAM)) is Taakstand.NADERT
    assert _stand(casus, termijn.uiterlijk) is Taakstand.NADERT
    assert _stand(casus, termijn.uiterlijk + DAG) is Taakstand.VERSTREKEN

    te_laat = termijn.uiterlijk + timedelta(seconds=1)
    actions.meet_termijn(casus=casus, code=Termijncode.VB_5WD, by=mensen.behandelaar.by, at=te_laat)

    assert _stand(casus, te_laat) is Taakstand.GEMIST
    assert queries.termijnstanden(casus) == []


def test_met_in_time_is_met(mensen, casus, termijn):
    actions.meet_termijn(casus=casus, code=Termijncode.VB_5WD, by=mensen.behandelaar.by, at=termijn.uiterlijk)

    assert _stand(casus, termijn.uiterlijk + DAG) is Taakstand.GEHAALD


def test_a_term_that_no_longer_holds_lapses_with_its_reason(mensen, casus, termijn):
    actions.drop_termijn(
        casus=casus, code=Termijncode.VB_5WD, waarom="Ingetrokken", by=mensen.behandelaar.by, at=VANDAAG
    )

    assert _stand(casus, VANDAAG) is Taakstand.VERVALLEN
    assert _verteld(casus, mensen, VANDAAG) == [
        "Termijn vervallen: Veiligheidsbeoordeling afronden. Reden: Ingetrokken"
    ]


def test_the_same_term_does_not_run_twice(mensen, casus, termijn):
    with pytest.raises(Geweigerd, match="termijn-loopt-al"):
        actions.set_termijn(
            casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=mensen.behandelaar.by, at=VANDAAG
        )


def test_an_agreement_sets_a_length_only_where_it_may(mensen, casus):
    zet = {"casus": casus, "vanaf": VANDAAG, "lengte": 2, "by": mensen.behandelaar.by, "at": VANDAAG}

    gezet = actions.set_termijn(code=Termijncode.OVERDRACHT_ANTWOORD, **zet)

    assert gezet.uiterlijk == datetime(2026, 3, 4, 23, 59, 59, tzinfo=AMSTERDAM)
    with pytest.raises(MagNietAfwijken):
        actions.set_termijn(code=Termijncode.VB_5WD, **zet)


@pytest.mark.eis("VB-2")
def test_nearing_and_passing_are_told_once_each(mensen, casus, termijn):
    nadert, voorbij = datetime(2026, 3, 6, 1, tzinfo=AMSTERDAM), termijn.uiterlijk + DAG

    assert actions.raise_termijnen(at=VANDAAG) == 0
    assert [actions.raise_termijnen(at=at) for at in (nadert, nadert, voorbij, voorbij)] == [1, 0, 1, 0]
    assert _verteld(casus, mensen, voorbij) == [
        "Termijn verstreken: Veiligheidsbeoordeling afronden",
        "Termijn nadert: Veiligheidsbeoordeling afronden",
    ]


@pytest.mark.eis("VB-2")
def test_a_watch_that_was_late_catches_up(mensen, casus, termijn):
    assert actions.raise_termijnen(at=termijn.uiterlijk + 30 * DAG) == 2
    assert len(_verteld(casus, mensen, VANDAAG + 60 * DAG)) == 2


def test_more_terms_than_fit_in_one_go_are_all_told(mensen, monkeypatch):
    monkeypatch.setattr("zicht.casus.actions.wacht.PER_KEER", 2)
    for _ in range(5):
        actions.set_termijn(
            casus=build.casus(mensen),
            code=Termijncode.VB_5WD,
            vanaf=VANDAAG,
            by=mensen.behandelaar.by,
            at=VANDAAG,
        )

    assert actions.raise_termijnen(at=VANDAAG + 30 * DAG) == 10


def test_one_that_fails_keeps_no_other_silent_and_is_told_later(mensen, casus, termijn, monkeypatch):
    ander = build.casus(mensen)
    actions.set_termijn(
        casus=ander, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=mensen.behandelaar.by, at=VANDAAG
    )
    at = termijn.uiterlijk + DAG
    echt = Termijn.save

    def stuk(self, **velden):
        if self.casus_id == casus:
            raise RuntimeError
        return echt(self, **velden)

    monkeypatch.setattr(Termijn, "save", stuk)
    assert actions.raise_termijnen(at=at) == 2
    monkeypatch.setattr(Termijn, "save", echt)
    assert actions.raise_termijnen(at=at) == 2
    assert len(_verteld(casus, mensen, at)) == 2


@pytest.mark.eis("VB-2")
def test_the_team_lead_is_asked_to_look_until_it_is_met(mensen, casus, termijn):
    at = termijn.uiterlijk + DAG
    actions.raise_termijnen(at=at)

    (regel,) = queries.open_taken_van(casus, at=at)
    assert (regel.soort, regel.rol, regel.team_id) == (
        Taaksoort.BEWAAK_TERMIJN,
        "werkbegeleider",
        mensen.team,
    )
    actions.meet_termijn(casus=casus, code=Termijncode.VB_5WD, by=mensen.behandelaar.by, at=at)
    assert queries.open_taken_van(casus, at=at) == []
    assert Taak.objects.get().vervallen_op == at


def test_a_term_that_was_met_is_not_told(mensen, casus, termijn):
    actions.meet_termijn(casus=casus, code=Termijncode.VB_5WD, by=mensen.behandelaar.by, at=VANDAAG)

    assert actions.raise_termijnen(at=termijn.uiterlijk + DAG) == 0


def test_what_was_told_is_not_told_again_by_who_comes_second(termijn):
    for meld in (raise_nadert, raise_verstreken):
        meld(termijn=termijn.termijn, by=SYSTEEM, at=VANDAAG)
        with pytest.raises(NietGevonden):
            meld(termijn=termijn.termijn, by=SYSTEEM, at=VANDAAG)
