"""Does every event come on the timeline, with who, when, what was and what is?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions
from zicht.casus.words import Fase, Houder, Taaksoort, Zichtgrond
from zicht.dossier.queries import geschiedenis_van, tijdlijn_van
from zicht.kern import NietGevonden


@pytest.mark.eis("ALG-1", "ALG-2")
def test_a_change_shows_who_when_what_was_and_what_is(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    at = VANDAAG + timedelta(hours=1)

    actions.change_fase(casus=casus, fase=Fase.DIENST, by=by, at=at)

    rij = geschiedenis_van(casus, by=by, at=at).regels[0]
    assert (rij.moment, rij.wat, rij.wie) == (at, "Fase: Dienst van Veilig Thuis", mensen.behandelaar.naam)
    assert rij.wijzigingen == (
        {"veld": "Fase", "was": "Veiligheidsbeoordeling", "is": "Dienst van Veilig Thuis"},
    )


@pytest.mark.eis("ALG-2")
def test_a_reason_that_was_given_is_read_back(mensen):
    casus, by = build.casus(mensen), mensen.werkbegeleider.by

    actions.assign_casus(
        casus=casus,
        behandelaar=mensen.teamgenoot.account,
        team=mensen.team,
        reden="Vakantie",
        by=by,
        at=VANDAAG,
    )

    assert tijdlijn_van(casus, by=by, at=VANDAAG).regels[0].wat == (
        "Toegewezen aan Tijn Teamgenoot, Team Noord. Vakantie"
    )


def test_what_the_application_does_is_told_as_its_own(mensen):
    casus = build.casus(mensen)

    rijen = tijdlijn_van(casus, by=mensen.behandelaar.by, at=VANDAAG).regels

    assert {rij.wie for rij in rijen} == {"Zicht (automatisch)"}


def test_a_field_may_hold_braces(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    actions.set_taak(casus=casus, soort=Taaksoort.VRIJE_TAAK, tekst="Bel {oma} en %s", by=by, at=VANDAAG)

    assert tijdlijn_van(casus, by=by, at=VANDAAG).regels[0].wat == "Taak: Bel {oma} en %s"


def test_pages_follow_on_each_other_without_overlap(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    actions.move_zicht(casus=casus, houder=Houder.van(mensen.vt), grond=Zichtgrond.CRISIS, by=by, at=VANDAAG)

    een = tijdlijn_van(casus, by=by, at=VANDAAG, aantal=2)
    twee = tijdlijn_van(casus, by=by, at=VANDAAG, voor=een.volgende, aantal=2)

    ids = [rij.id for rij in (*een.regels, *twee.regels)]
    assert ids == sorted(set(ids), reverse=True)
    assert ids == [rij.id for rij in tijdlijn_van(casus, by=by, at=VANDAAG).regels]
    assert len(ids) > 2
    assert twee.volgende == ""


@pytest.mark.parametrize("cursor", ["", "x", "-1", "9" * 40, "²"])
def test_a_cursor_that_cannot_be_read_begins_at_the_top(mensen, cursor):
    casus, by = build.casus(mensen), mensen.behandelaar.by

    assert len(tijdlijn_van(casus, by=by, at=VANDAAG, voor=cursor).regels) == 2


def test_a_stranger_does_not_find_the_timeline(mensen):
    casus = build.casus(mensen)

    with pytest.raises(NietGevonden):
        tijdlijn_van(casus, by=mensen.vreemde.by, at=VANDAAG)
