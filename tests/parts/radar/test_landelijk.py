"""Is a household found that was reported elsewhere, whatever the register does in between?"""

from dataclasses import replace
from datetime import timedelta
from time import monotonic

import pytest

from tests import build
from tests.gezin_elders import IS, meld
from tests.people import VANDAAG
from tests.register_nep import SLEUTELS
from tests.vragen import gesteld, vaker_gesteld
from zicht.casus import actions as casussen
from zicht.casus.queries import betrokkenen_van, open_taken_van
from zicht.casus.words import Taaksoort
from zicht.kern import Geweigerd, NietGevonden, OnvolledigeDatum, Rol, systeem_voor
from zicht.logboek.models import Regel
from zicht.personen import actions as personen
from zicht.personen.queries import gegevens_van
from zicht.radar.actions.landelijk import confirm_treffer, reject_treffer, undo_oordeel
from zicht.radar.actions.landelijk_beurt import LEASE, ask_register, work_register
from zicht.radar.models import Landelijkeinschrijving, Landelijketreffer, Landelijkevraag
from zicht.radar.queries.elders import elderspagina
from zicht.radar.queries.landelijk import elders_van
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.radar.rules.landelijk import PAUZES
from zicht.radar.words import Eldersstand, Trefferoordeel, Uitblijven
from zicht.register.words import (
    Doel,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)

DAG = timedelta(days=1)


def taken(casus, soort=Taaksoort.BEKIJK_ELDERS):
    """Return the open tasks to judge what was found elsewhere."""
    return [taak for taak in open_taken_van(casus, at=VANDAAG) if taak.soort is soort]


def elders(mensen, casus, at=VANDAAG):
    """Return what the own organisation knows."""
    return elders_van(casus, mensen.vt, at=at)


@pytest.mark.eis("RAD-1", "RAD-3", "PLUS-4")
def test_who_was_reported_elsewhere_and_moved_is_found_with_whom_to_call_and_why(mensen, eerder):
    hier = meld(mensen.frontoffice.by, adres=IS)

    work_register(at=VANDAAG)

    (regel,) = elders(mensen, hier.casus).regels
    assert regel.organisatie == mensen.ander_vt
    assert regel.organisatie_naam == "Veilig Thuis Elders"
    assert (regel.jaar, regel.kwartaal) == (2025, 3)
    assert regel.contactpunt == "0800-2000"
    assert regel.is_zeker
    by = mensen.frontoffice.by
    with gesteld() as vragen:
        (treffer,) = elderspagina(hier.casus, by=by, at=VANDAAG).treffers
    assert vaker_gesteld(vragen) == []
    gezegd = {reden.wie: [zin for een in reden.redenen for zin in een.zinnen] for reden in treffer.redenen}
    assert "BSN gelijk" in gezegd["Sietske Wielstra"]
    assert "geboortedatum gelijk" in gezegd["Jelmer Wielstra"]


@pytest.mark.eis("RAD-3", "PLUS-4")
def test_nothing_that_goes_out_names_anybody(mensen, register, eerder):
    meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)

    uit = repr([een for _, een in register.ingeschreven.values()]) + repr(register.gevraagd)

    assert len(register.ingeschreven) == 2
    assert len(register.gevraagd) == 2
    for woord in ("Wielstra", "wielstra", "Sietske", "19880417", "8911CD", "99999001", "Oudestraat"):
        assert woord not in uit


@pytest.mark.eis("RAD-1")
def test_strangers_are_not_found(mensen, eerder):
    hier = build.melding(by=mensen.frontoffice.by, personen=(build.gemelde_persoon(roepnaam="Bo"),), adres=IS)

    work_register(at=VANDAAG)

    assert elders(mensen, hier.casus).regels == ()
    assert elders(mensen, hier.casus).stand is Eldersstand.BEANTWOORD
    assert taken(hier.casus) == []


@pytest.mark.eis("RAD-4")
@pytest.mark.parametrize(
    ("fout", "uitblijven"),
    [
        (RegisterNietBereikbaar(), Uitblijven.NIET_BEREIKBAAR),
        (RegisterAntwoordOnleesbaar(), Uitblijven.ONLEESBAAR),
        (RegisterWeigert("te_veel", na=90), Uitblijven.GEWEIGERD),
        (RegisterWeigert("ingetrokken"), Uitblijven.GEWEIGERD),
    ],
)
def test_what_the_register_does_wrong_stops_no_report_and_the_question_waits(
    mensen, register, eerder, fout, uitblijven
):
    register.stoor = fout
    hier = meld(mensen.frontoffice.by)

    work_register(at=VANDAAG)

    stand = elders(mensen, hier.casus)
    assert stand.stand is Eldersstand.WACHT
    assert stand.volgende_op > VANDAAG - timedelta(seconds=1)
    register.stoor = None
    work_register(at=VANDAAG + 2 * DAG)
    assert len(elders(mensen, hier.casus).regels) == 1
    if fout.args != ():
        assert Landelijkevraag.objects.filter(casus=hier.casus, uitblijven="").exists()


@pytest.mark.eis("RAD-4")
def test_it_is_asked_again_with_growing_pauses_under_the_same_identifier(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)
    register.stoor_na = RegisterAntwoordOnleesbaar()
    at, pauzes = VANDAAG, []

    for _ in range(6):
        work_register(at=at)
        volgende = Landelijkevraag.objects.get(casus=hier.casus).volgende_op
        pauzes.append((volgende - at).total_seconds())
        at = volgende

    for pauze, kortst in zip(pauzes, PAUZES, strict=False):
        assert kortst <= pauze <= kortst * 1.25
    gevraagd = [vraag.kenmerk for van, vraag in register.gevraagd if van == mensen.vt]
    assert len(gevraagd) == 6
    assert len(set(gevraagd)) == 1


@pytest.mark.eis("RAD-4")
def test_before_its_pause_is_over_nothing_is_asked(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    register.stoor = RegisterNietBereikbaar()
    ask_register(casus=hier.casus, is_navraag=True, by=mensen.frontoffice.by, at=VANDAAG)
    register.stoor = None
    gevraagd = len(register.gevraagd)

    work_register(at=VANDAAG + timedelta(seconds=5))

    assert len(register.gevraagd) == gevraagd


@pytest.mark.eis("RAD-4")
def test_who_dies_between_asking_and_keeping_asks_the_same_question_again(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)

    class Gedood(BaseException):
        pass

    register.stoor_na = Gedood()
    with pytest.raises(Gedood):
        work_register(at=VANDAAG)
    # What is told goes first: that it was told is not known here, so it is told once more when its lease is over.
    at = VANDAAG + LEASE
    register.stoor_na = None
    toegang = register.toegang(mensen.vt)

    class Gekild:
        """The register answers, and nobody is there any more to hear it."""

        def __getattr__(self, naam):
            return getattr(toegang, naam)

        def vraag(self, vraag, *, seconden):
            toegang.vraag(vraag, seconden=seconden)
            raise Gedood

    verbind_register(lambda _, at: Gekild(), SLEUTELS)
    with pytest.raises(Gedood):
        work_register(at=at)
    verbind_register(register.toegang, SLEUTELS)
    assert work_register(at=at + timedelta(seconds=1)) == 0

    work_register(at=at + LEASE)

    gevraagd = [vraag.kenmerk for van, vraag in register.gevraagd if van == mensen.vt]
    assert len(gevraagd) == 2
    assert len(set(gevraagd)) == 1
    assert len(elders(mensen, hier.casus).regels) == 1


@pytest.mark.eis("RAD-4")
def test_two_workers_never_ask_the_same_question_at_once(mensen, register, eerder):
    meld(mensen.frontoffice.by)
    toegang = register.toegang(mensen.vt)

    class Tegelijk:
        """While the one asks, the other looks what is to be done."""

        def __getattr__(self, naam):
            return getattr(toegang, naam)

        def vraag(self, vraag, *, seconden):
            verbind_register(register.toegang, SLEUTELS)
            assert work_register(at=VANDAAG) == 0
            return toegang.vraag(vraag, seconden=seconden)

    verbind_register(lambda _, at: Tegelijk(), SLEUTELS)
    work_register(at=VANDAAG)

    assert len([van for van, _ in register.gevraagd if van == mensen.vt]) == 1


@pytest.mark.eis("RAD-4")
def test_who_takes_in_a_report_waits_two_seconds_at_most_in_all(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)

    begin = monotonic()
    ask_register(casus=hier.casus, is_navraag=False, by=mensen.frontoffice.by, at=VANDAAG)

    assert len(elders(mensen, hier.casus).regels) == 1
    inschrijven, vragen = register.geteld[-2:]
    assert vragen < inschrijven <= 2.0
    assert monotonic() - begin < 2


@pytest.mark.eis("RAD-4")
def test_what_takes_all_the_time_is_not_followed_by_another_call(mensen, register, eerder, monkeypatch):
    hier = meld(mensen.frontoffice.by)
    tijd = iter([0.0, 0.0, 1.99, *[1.99] * 9])
    monkeypatch.setattr("zicht.radar.actions.landelijk_roep.monotonic", lambda: next(tijd))

    ask_register(casus=hier.casus, is_navraag=False, by=mensen.frontoffice.by, at=VANDAAG)

    assert elders(mensen, hier.casus).stand is Eldersstand.WACHT
    assert not [van for van, _ in register.gevraagd if van == mensen.vt]


@pytest.mark.eis("RAD-4")
def test_a_late_hit_becomes_work_for_who_is_in_charge(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)
    register.stoor = RegisterNietBereikbaar()
    work_register(at=VANDAAG)
    casussen.assign_casus(
        casus=hier.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )
    register.stoor = None

    work_register(at=VANDAAG + DAG)
    work_register(at=VANDAAG + 2 * DAG)

    (taak,) = taken(hier.casus)
    assert taak.account_id == mensen.behandelaar.account


@pytest.mark.eis("RAD-4")
def test_of_nobody_in_charge_the_front_office_is_asked(mensen, eerder):
    hier = meld(mensen.frontoffice.by)

    work_register(at=VANDAAG)

    (taak,) = taken(hier.casus)
    assert (taak.account_id, taak.rol) == (None, Rol.FRONTOFFICE.value)


@pytest.mark.eis("RAD-2")
def test_what_is_said_of_a_hit_ends_the_work_and_can_be_taken_back(mensen, eerder):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    treffer = Landelijketreffer.objects.get(casus=hier.casus).pk
    door = {"by": mensen.frontoffice.by, "at": VANDAAG}

    reject_treffer(treffer=treffer, reden="Een ander gezin met die naam.", **door)

    assert taken(hier.casus) == []
    with pytest.raises(Geweigerd):
        confirm_treffer(treffer=treffer, **door)
    undo_oordeel(treffer=treffer, reden="Toch.", **door)
    assert len(taken(hier.casus)) == 1
    confirm_treffer(treffer=treffer, **door)
    assert taken(hier.casus) == []
    assert elders(mensen, hier.casus).regels[0].oordeel is Trefferoordeel.BEVESTIGD
    assert [regel.daad for regel in Regel.objects.filter(casus=hier.casus, daad__endswith="treffer")] == [
        "reject_treffer",
        "confirm_treffer",
    ]


@pytest.mark.eis("RAD-2")
def test_what_was_said_stays_when_the_same_is_found_again(mensen, eerder):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    treffer = Landelijketreffer.objects.get(casus=hier.casus).pk
    reject_treffer(treffer=treffer, reden="Anderen.", by=mensen.frontoffice.by, at=VANDAAG)

    ask_register(casus=hier.casus, is_navraag=True, by=mensen.frontoffice.by, at=VANDAAG + DAG)

    (regel,) = elders(mensen, hier.casus).regels
    assert regel.id == treffer
    assert regel.oordeel is Trefferoordeel.NIET_DEZELFDE
    assert taken(hier.casus) == []


@pytest.mark.eis("RAD-2")
def test_a_stranger_and_a_colleague_of_another_team_judge_nothing(mensen, eerder):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    casussen.assign_casus(
        casus=hier.casus, behandelaar=None, team=mensen.team, by=mensen.werkbegeleider.by, at=VANDAAG
    )
    treffer = Landelijketreffer.objects.get(casus=hier.casus).pk

    for wie in (mensen.vreemde, mensen.lokaal, mensen.ander_team_behandelaar, mensen.manager):
        with pytest.raises(NietGevonden):
            confirm_treffer(treffer=treffer, by=wie.by, at=VANDAAG)


@pytest.mark.eis("RAD-1", "RAD-4")
def test_what_changes_of_the_people_is_asked_and_told_anew_and_what_changes_nothing_is_not(
    mensen, register, eerder
):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    gevraagd, ingeschreven = len(register.gevraagd), dict(register.ingeschreven)
    moeder = betrokkenen_van(hier.casus)[0].persoon

    def wijzig(at, **anders):
        nu, versie = gegevens_van(moeder)
        personen.change_persoon(
            persoon=moeder, gegevens=replace(nu, **anders), versie=versie, reden="Nagevraagd.",
            by=systeem_voor(mensen.vt), at=at,
        )  # fmt: skip
        work_register(at=at)

    wijzig(VANDAAG + DAG, taal="Fries")
    assert len(register.gevraagd) == gevraagd
    assert dict(register.ingeschreven) == ingeschreven
    wijzig(VANDAAG + 2 * DAG, geboortedatum=OnvolledigeDatum(1989, 4, 17))
    assert len(register.gevraagd) == gevraagd + 1
    assert register.gevraagd[-1][1].doel is Doel.PERSONEN_GEWIJZIGD
    assert dict(register.ingeschreven) != ingeschreven


@pytest.mark.eis("RAD-4")
def test_what_changes_while_it_is_asked_is_asked_anew(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)
    toegang = register.toegang(mensen.vt)
    moeder = betrokkenen_van(hier.casus)[0].persoon

    class Intussen:
        """While the register is asked somebody corrects a date."""

        def __getattr__(self, naam):
            return getattr(toegang, naam)

        def vraag(self, vraag, *, seconden):
            verbind_register(register.toegang, SLEUTELS)
            nu, versie = gegevens_van(moeder)
            anders = replace(nu, geboortedatum=OnvolledigeDatum(1988, 4, 18))
            personen.change_persoon(
                persoon=moeder, gegevens=anders, versie=versie, reden="Nagevraagd.",
                by=systeem_voor(mensen.vt), at=VANDAAG,
            )  # fmt: skip
            return toegang.vraag(vraag, seconden=seconden)

    verbind_register(lambda _, at: Intussen(), SLEUTELS)
    work_register(at=VANDAAG)
    assert elders(mensen, hier.casus).stand is Eldersstand.WACHT

    work_register(at=VANDAAG + LEASE)

    eerste, tweede = [vraag.kenmerk for van, vraag in register.gevraagd if van == mensen.vt]
    assert eerste != tweede
    assert elders(mensen, hier.casus).stand is Eldersstand.BEANTWOORD
    assert not Landelijkeinschrijving.objects.filter(gewijzigd=True).exists()
