"""Does a casus still follow on the one before it, when somebody was not who they were taken for?"""

from datetime import timedelta

import pytest

from tests import build
from tests.parts.melding.test_telling import draai_terug, herken, meld, sluit, wie
from tests.people import VANDAAG
from zicht.casus.actions import move_zicht
from zicht.casus.models import Casus, Taak
from zicht.casus.queries import open_taken_van, zichtketen
from zicht.casus.words import Houder, Taaksoort, Zichtgrond
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import systeem_voor
from zicht.personen.actions import merge_personen, undo_merge

pytestmark = [pytest.mark.django_db, pytest.mark.eis("MEL-8", "RAD-2", "RAD-7")]

UUR = timedelta(hours=1)


def volgt_op(melding):
    return Casus.objects.get(pk=melding.casus).vervolg_op_id


@pytest.fixture
def oud(mensen):
    melding = meld(mensen)
    sluit(melding.casus, mensen)
    return melding


@pytest.mark.parametrize("is_gekozen", [True, False])
def test_it_no_longer_does_when_nobody_is_in_both_and_does_again_when_somebody_is(mensen, oud, is_gekozen):
    meer = {"hoort_bij": oud.casus} if is_gekozen else {}
    nieuw = meld(mensen, wie(oud)[1], at=VANDAAG + UUR, **meer)
    assert volgt_op(nieuw) == oud.casus

    herken(mensen, nieuw, build.persoon(by=mensen.frontoffice.by), at=VANDAAG + 2 * UUR)
    assert volgt_op(nieuw) is None

    draai_terug(mensen, nieuw, at=VANDAAG + 3 * UUR)
    assert volgt_op(nieuw) == oud.casus
    assert Tijdlijnregel.objects.filter(casus=nieuw.casus, soort="VervolgGewijzigd").count() == 2


def test_it_does_as_long_as_somebody_else_is_in_both(mensen, oud):
    tweede = meld(mensen, wie(oud)[1], None, at=VANDAAG + UUR, hoort_bij=oud.casus)
    sluit(tweede.casus, mensen, at=VANDAAG + UUR)
    kinderen = [regel.persoon_id for regel in Casus.objects.get(pk=tweede.casus).betrokkenen.all()]
    derde = meld(mensen, *kinderen, at=VANDAAG + 2 * UUR, hoort_bij=tweede.casus)

    herken(mensen, derde, build.persoon(by=mensen.frontoffice.by), at=VANDAAG + 3 * UUR)

    assert volgt_op(derde) == tweede.casus


def test_what_a_human_chose_without_recognising_anybody_stays(mensen, oud):
    nieuw = meld(mensen, at=VANDAAG + UUR, hoort_bij=oud.casus)

    herken(mensen, nieuw, build.persoon(by=mensen.frontoffice.by), at=VANDAAG + 2 * UUR)

    assert volgt_op(nieuw) == oud.casus


def test_undoing_a_merge_counts_as_well(mensen, oud):
    door = {"by": mensen.frontoffice.by, "at": VANDAAG + UUR}
    dubbel = build.persoon(by=mensen.frontoffice.by)
    merge_personen(blijft=wie(oud)[1], gaat_op=dubbel, reden="x", **door)
    nieuw = build.melding(
        by=mensen.frontoffice.by, at=VANDAAG + 2 * UUR, personen=(build.gemelde_persoon(bekend_als=dubbel),)
    )
    assert volgt_op(nieuw) == oud.casus
    herken(mensen, nieuw, dubbel, at=VANDAAG + 3 * UUR)
    assert volgt_op(nieuw) == oud.casus

    undo_merge(hersteld=dubbel, reden="x", by=mensen.frontoffice.by, at=VANDAAG + 4 * UUR)

    assert volgt_op(nieuw) is None


def test_who_holds_the_zicht_is_asked_where_that_came_from_the_casus_before(mensen):
    oud = meld(mensen)
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    move_zicht(casus=oud.casus, houder=Houder.van(mensen.vt), grond=Zichtgrond.CRISIS, **systeem)
    move_zicht(
        casus=oud.casus, houder=Houder.van(mensen.lokaal_team), grond=Zichtgrond.AANVAARDING, **systeem
    )
    Taak.objects.filter(casus=oud.casus).update(vervallen_op=VANDAAG)
    Casus.objects.filter(pk=oud.casus).update(fase="gesloten", closed_at=VANDAAG, slotgrond="overgedragen")
    nieuw = meld(mensen, wie(oud)[1], at=VANDAAG + UUR)
    keten = zichtketen(nieuw.casus)
    assert [stand.grond for stand in keten] == [Zichtgrond.AL_BIJ_PARTNER]

    herken(mensen, nieuw, build.persoon(by=mensen.frontoffice.by), at=VANDAAG + 2 * UUR)
    assert "Kijk wie het zicht op veiligheid heeft" in _taken(nieuw)
    assert zichtketen(nieuw.casus) == keten

    draai_terug(mensen, nieuw, at=VANDAAG + 3 * UUR)
    assert "Kijk wie het zicht op veiligheid heeft" not in _taken(nieuw)


def _taken(melding):
    taken = open_taken_van(melding.casus, at=VANDAAG)
    return [taak.tekst for taak in taken if taak.soort is Taaksoort.VRIJE_TAAK]
