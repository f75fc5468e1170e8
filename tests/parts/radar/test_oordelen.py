"""What somebody says of whom the radar found, that it can be taken back, and who is asked to look later."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests import build
from tests.parts.radar.test_vinden import ELDERS, KIND, MOEDER, bekend, paren, zoek
from tests.people import VANDAAG
from zicht.casus.queries import betrokkenen_van, open_taken_van
from zicht.casus.words import Taaksoort
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden, OnvolledigeDatum
from zicht.logboek.models import Regel
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.queries import melding_voor_beoordeling
from zicht.melding.words import NieuweGemeldePersoon
from zicht.personen import actions as personen
from zicht.personen.queries import gegevens_van
from zicht.personen.words import Naamsoort
from zicht.radar.actions import reject_zelfde, undo_reject
from zicht.radar.models import NietDezelfde
from zicht.radar.queries import gelijkenpagina, niet_dezelfde_als, zekere_gelijken

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-2")]

LATER = VANDAAG + timedelta(hours=2)


@pytest.fixture
def by(mensen):
    return mensen.frontoffice.by


def meld(by, *leden, **meer):
    """Take in a report; return its casus and, by name, the persons it is about."""
    gemelden = tuple(
        NieuweGemeldePersoon(str(nr), lid, "ouder", **meer.get(str(nr), {}))
        for nr, lid in enumerate(leden, 1)
    )
    melding = build.melding(by=by, personen=gemelden, adres=replace(ELDERS, gemeente="GM0080"))
    namen = {
        g.persoon.naam.roepnaam: g.bekend_als for g in melding_voor_beoordeling(melding.melding).personen
    }
    return melding, namen


def te_bekijken(casus):
    """Return about whom somebody is asked to look."""
    return [t.betreft for t in open_taken_van(casus, at=LATER) if t.soort is Taaksoort.BEKIJK_RADAR]


def gelijk_aan(persoon, casus, by):
    return zekere_gelijken([persoon], casus=casus, by=by, at=LATER).get(persoon, [])


def zinnen_van(casus):
    """Return what the timeline of a casus says."""
    return [regel.zin for regel in Tijdlijnregel.objects.filter(casus=casus)]


@pytest.mark.eis("RAD-1")
def test_who_was_not_judged_at_intake_becomes_a_task(by, mensen):
    _, (moeder, _) = bekend(mensen)

    melding, wie = meld(by, MOEDER, KIND)

    assert set(te_bekijken(melding.casus)) == {wie["Sanne"], wie["Bo"]}
    assert gelijk_aan(wie["Sanne"], melding.casus, by) == [moeder]


def test_nothing_merges_by_itself(by, mensen):
    _, bekenden = bekend(mensen)
    _, wie = meld(by, MOEDER, KIND)
    assert not set(wie.values()) & set(bekenden)


def test_who_was_turned_down_at_intake_is_not_asked_again(by, mensen):
    _, (moeder, kind) = bekend(mensen)

    melding, wie = meld(by, MOEDER, KIND, **{"1": {"anders": (moeder,)}, "2": {"anders": (kind,)}})

    assert te_bekijken(melding.casus) == []
    assert set(niet_dezelfde_als(wie["Sanne"])) == {moeder}
    assert NietDezelfde.objects.get(ander=max(moeder, wie["Sanne"])).door == by.account
    assert sum("niet dezelfde" in zin for zin in zinnen_van(melding.casus)) == 2
    assert Regel.objects.filter(daad="reject_zelfde", casus=melding.casus).count() == 2


def test_a_later_correction_makes_somebody_found(by, mensen):
    bekend(mensen)
    fout = replace(
        MOEDER, geboortedatum=OnvolledigeDatum(1951, 8, 8), naam=replace(MOEDER.naam, achternaam="Xander")
    )
    melding, wie = meld(by, fout)
    assert te_bekijken(melding.casus) == []

    gegevens, versie = gegevens_van(wie["Sanne"])
    goed = replace(gegevens, geboortedatum=MOEDER.geboortedatum, bsn="")
    samen = {"persoon": wie["Sanne"], "by": by, "at": LATER, "reden": "x"}
    personen.add_naam(soort=Naamsoort.ALIAS, naam=MOEDER.naam, per=LATER.date(), **samen)
    personen.change_persoon(versie=versie, gegevens=goed, **samen)

    assert te_bekijken(melding.casus) == [wie["Sanne"]]


def test_said_to_be_somebody_else_the_radar_is_silent_until_it_is_taken_back(by, mensen):
    _, (moeder, _) = bekend(mensen)
    melding, wie = meld(by, MOEDER)
    samen = {"casus": melding.casus, "persoon": wie["Sanne"], "ander": moeder, "by": by, "at": LATER}

    reject_zelfde(**samen)
    assert (gelijk_aan(wie["Sanne"], melding.casus, by), te_bekijken(melding.casus)) == ([], [])
    with pytest.raises(Geweigerd, match="al-gezegd"):
        reject_zelfde(**samen)
    with pytest.raises(Geweigerd, match="reden-ontbreekt"):
        undo_reject(reden=" ", **samen)
    undo_reject(reden="toch dezelfde", **samen)

    assert gelijk_aan(wie["Sanne"], melding.casus, by) == [moeder]
    assert NietDezelfde.objects.get().beeindigd_reden == "toch dezelfde"
    with pytest.raises(NietGevonden):
        undo_reject(reden="nog eens", **samen)


def test_said_from_the_other_side_it_is_the_same(by, mensen):
    casus, (moeder, _) = bekend(mensen)
    _, wie = meld(by, MOEDER)

    reject_zelfde(casus=casus, persoon=moeder, ander=wie["Sanne"], by=by, at=LATER)

    assert set(niet_dezelfde_als(wie["Sanne"])) == {moeder}


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize("hoe", ["samenvoegen", "herkennen"])
def test_the_task_ends_when_they_become_one(by, mensen, hoe):
    _, (moeder, _) = bekend(mensen)
    melding, wie = meld(by, MOEDER)

    if hoe == "samenvoegen":
        personen.merge_personen(blijft=moeder, gaat_op=wie["Sanne"], reden="x", by=by, at=LATER)
    else:
        [gemeld] = melding_voor_beoordeling(melding.melding).personen
        identify_persoon(gemelde_persoon=gemeld.id, persoon=moeder, by=by, at=LATER)

    assert te_bekijken(melding.casus) == []


@pytest.mark.eis("MEL-8")
def test_who_was_recognised_at_intake_is_not_asked(by, mensen):
    _, (moeder, kind) = bekend(mensen)
    melding, _ = meld(by, MOEDER, KIND, **{"1": {"bekend_als": moeder}, "2": {"bekend_als": kind}})
    assert te_bekijken(melding.casus) == []
    assert {regel.persoon for regel in betrokkenen_van(melding.casus)} == {moeder, kind}


def test_a_wrong_recognition_that_was_undone_leaves_nothing_to_be_found_by(by, mensen):
    _, (moeder, _) = bekend(mensen)
    vreemd = replace(MOEDER, naam=replace(MOEDER.naam, roepnaam="Kees", achternaam="Testman"))
    melding, _ = meld(by, vreemd)
    [gemeld] = melding_voor_beoordeling(melding.melding).personen
    eerder = paren(zoek(by, vreemd, adres=ELDERS))

    identify_persoon(gemelde_persoon=gemeld.id, persoon=moeder, by=by, at=LATER)
    end_identificatie(gemelde_persoon=gemeld.id, reden="vergissing", by=by, at=LATER)

    assert paren(zoek(by, vreemd, adres=ELDERS)) == eerder


@pytest.mark.eis("ROL-2")
def test_who_may_not_see_the_person_has_no_such_page(by, mensen):
    _, wie = meld(by, MOEDER)
    for vreemde in (mensen.vreemde, mensen.lokaal, mensen.manager):
        with pytest.raises(NietGevonden):
            gelijkenpagina(wie["Sanne"], by=vreemde.by, at=LATER)


@pytest.mark.eis("ROL-2")
def test_who_does_no_intake_judges_nothing(by, mensen):
    _, (moeder, _) = bekend(mensen)
    melding, wie = meld(by, MOEDER)
    samen = {"casus": melding.casus, "persoon": wie["Sanne"], "ander": moeder, "at": LATER}
    with pytest.raises((Geweigerd, NietGevonden)):
        reject_zelfde(by=mensen.gedragswetenschapper.by, **samen)
    assert not NietDezelfde.objects.exists()


def test_said_of_two_records_that_were_merged_since_it_is_taken_back_once(by, mensen):
    _, (moeder, _) = bekend(mensen)
    melding, wie = meld(by, MOEDER)
    later, nog_een = meld(by, MOEDER)
    for casus, persoon in ((melding.casus, wie["Sanne"]), (later.casus, nog_een["Sanne"])):
        reject_zelfde(casus=casus, persoon=persoon, ander=moeder, by=by, at=LATER)
    blijft = wie["Sanne"]
    personen.merge_personen(blijft=blijft, gaat_op=nog_een["Sanne"], reden="Dezelfde.", by=by, at=LATER)

    undo_reject(casus=melding.casus, persoon=blijft, ander=moeder, reden="Toch.", by=by, at=LATER)

    assert niet_dezelfde_als(blijft) == {}
    assert moeder in gelijk_aan(blijft, melding.casus, by)


@pytest.mark.eis("RAD-1", "PLUS-5")
def test_somebody_about_whom_no_casus_runs_and_who_is_found_later_is_asked_about_where_one_does(by, mensen):
    fout = replace(
        MOEDER, geboortedatum=OnvolledigeDatum(1951, 8, 8), naam=replace(MOEDER.naam, achternaam="Xander")
    )
    _, (eerder,) = bekend(mensen, fout, gesloten=True)
    melding, wie = meld(by, MOEDER)
    assert te_bekijken(melding.casus) == []

    gegevens, versie = gegevens_van(eerder)
    goed = replace(gegevens, geboortedatum=MOEDER.geboortedatum)
    samen = {"persoon": eerder, "by": by, "at": LATER, "reden": "x"}
    personen.add_naam(soort=Naamsoort.ALIAS, naam=MOEDER.naam, per=LATER.date(), **samen)
    personen.change_persoon(versie=versie, gegevens=goed, **samen)

    assert te_bekijken(melding.casus) == [wie["Sanne"]]
    assert gelijk_aan(wie["Sanne"], melding.casus, by) == [eerder]
