"""Two running casussen turn out to be about one person: nothing merges by itself, and both are asked."""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.models import Casus, Samenloop
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Samenloopoordeel, Slotgrond, Taaksoort, Zichtgrond
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden, systeem_voor
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.models import GemeldePersoon
from zicht.personen.actions import merge_personen, undo_merge

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-7", "RAD-2")]


@pytest.fixture
def door(mensen):
    return {"by": systeem_voor(mensen.vt), "at": VANDAAG}


def over(mensen, persoon, **meer):
    """Make a running casus about somebody."""
    casus = build.casus(mensen, **meer)
    actions.add_betrokkene(
        casus=casus, persoon=persoon, betrokkenheid=Betrokkenheid.KIND, by=systeem_voor(mensen.vt), at=VANDAAG
    )
    return casus


@pytest.fixture
def twee(mensen, door):
    """Two persons, each with a running casus of another team."""
    bo, bob = build.persoon(roepnaam="Bo", **door), build.persoon(roepnaam="Bob", **door)
    hier = over(mensen, bo)
    daar = over(mensen, bob, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    return bo, bob, hier, daar


def gevraagd(casus):
    """Return about which other casussen is asked, and of whom."""
    return {
        (taak.betreft, taak.account_id)
        for taak in queries.open_taken_van(casus, at=VANDAAG)
        if taak.soort is Taaksoort.WEEG_SAMENLOOP
    }


def voeg_samen(twee, door):
    merge_personen(blijft=twee[0], gaat_op=twee[1], reden="Dezelfde", **door)


def sluit(casus, door):
    actions.move_zicht(casus=casus, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **door)
    actions.close_casus(casus=casus, grond=Slotgrond.GEEN_VERVOLG, **door)


def test_after_a_merge_both_say_it_and_who_is_in_charge_of_each_is_asked(mensen, twee, door):
    _, _, hier, daar = twee
    voor = Casus.objects.filter(pk__in=(hier, daar)).values_list("pk", "fase", "closed_at")
    stand = list(voor)

    voeg_samen(twee, door)

    assert gevraagd(hier) == {(daar, mensen.behandelaar.account)}
    assert gevraagd(daar) == {(hier, mensen.ander_team_behandelaar.account)}
    (regel,) = queries.samenloop_van(hier, by=mensen.behandelaar.by, at=VANDAAG)
    assert (regel.casus, regel.team, regel.behandelaar, regel.mag_zien) == (
        daar, "Team Zuid", "Anne Anderteam", False,
    )  # fmt: skip
    assert list(voor) == stand
    assert {regel.persoon for regel in queries.betrokkenen_van(hier)} == {twee[0]}


def test_before_it_neither_says_anything(mensen, twee):
    for casus in twee[2:]:
        assert gevraagd(casus) == set()
        assert queries.samenloop_van(casus, by=mensen.behandelaar.by, at=VANDAAG) == ()


def test_undoing_the_merge_takes_it_back_and_merging_again_asks_again(twee, door):
    voeg_samen(twee, door)
    undo_merge(hersteld=twee[1], reden="Toch niet", **door)
    assert gevraagd(twee[2]) == gevraagd(twee[3]) == set()

    voeg_samen(twee, door)
    assert len(gevraagd(twee[2])) == len(gevraagd(twee[3])) == 1


def test_recognising_somebody_who_is_in_a_running_casus_asks_and_undoing_it_takes_it_back(mensen, door):
    kind = build.persoon(**door)
    loopt = over(mensen, kind)
    melding = build.melding(by=mensen.frontoffice.by)
    gemeld = GemeldePersoon.objects.get(melding=melding.melding).pk
    by = mensen.frontoffice.by

    identify_persoon(gemelde_persoon=gemeld, persoon=kind, by=by, at=VANDAAG)
    assert {ander for ander, _ in gevraagd(loopt)} == {melding.casus}
    assert {ander for ander, _ in gevraagd(melding.casus)} == {loopt}

    end_identificatie(gemelde_persoon=gemeld, reden="Toch niet", by=by, at=VANDAAG)
    assert gevraagd(loopt) == gevraagd(melding.casus) == set()


def test_a_report_that_opens_a_casus_beside_a_running_one_is_told_in_both(mensen, door):
    kind = build.persoon(**door)
    loopt = over(mensen, kind)

    nieuw = build.melding(by=mensen.frontoffice.by, personen=(build.gemelde_persoon(bekend_als=kind),)).casus

    assert {ander for ander, _ in gevraagd(loopt)} == {nieuw}


def test_closing_either_settles_it(twee, door):
    voeg_samen(twee, door)

    sluit(twee[3], door)

    assert gevraagd(twee[2]) == set()


def test_still_sharing_somebody_else_it_stays(mensen, twee, door):
    gedeeld = build.persoon(**door)
    voeg_samen(twee, door)
    for casus in twee[2:]:
        actions.add_betrokkene(casus=casus, persoon=gedeeld, betrokkenheid=Betrokkenheid.OUDER, **door)

    undo_merge(hersteld=twee[1], reden="Toch niet", **door)

    assert len(gevraagd(twee[2])) == len(gevraagd(twee[3])) == 1


def test_the_decision_ends_the_asking_here_only_and_is_not_asked_again(mensen, twee, door):
    _, _, hier, daar = twee
    voeg_samen(twee, door)

    actions.weigh_samenloop(
        casus=hier, ander=daar, oordeel=Samenloopoordeel.NAAST_ELKAAR, reden="Vader heeft twee gezinnen.",
        by=mensen.behandelaar.by, at=VANDAAG,
    )  # fmt: skip
    undo_merge(hersteld=twee[1], reden="x", **door)
    voeg_samen(twee, door)

    assert gevraagd(hier) == set()
    assert len(gevraagd(daar)) == 1
    (regel,) = queries.samenloop_van(hier, by=mensen.behandelaar.by, at=VANDAAG)
    assert (regel.oordeel, regel.reden) == (Samenloopoordeel.NAAST_ELKAAR, "Vader heeft twee gezinnen.")
    (ander,) = queries.samenloop_van(daar, by=mensen.ander_team_behandelaar.by, at=VANDAAG)
    assert (ander.oordeel, ander.oordeel_daar) == (None, Samenloopoordeel.NAAST_ELKAAR)
    assert Tijdlijnregel.objects.filter(casus=hier, soort="SamenloopGewogen").count() == 1


@pytest.mark.parametrize("oordeel", Samenloopoordeel)
def test_only_a_casus_that_goes_on_in_the_other_is_asked_to_close(mensen, twee, door, oordeel):
    voeg_samen(twee, door)

    actions.weigh_samenloop(
        casus=twee[2], ander=twee[3], oordeel=oordeel, reden="x", by=mensen.behandelaar.by, at=VANDAAG
    )

    soorten = {taak.soort for taak in queries.open_taken_van(twee[2], at=VANDAAG)}
    assert (Taaksoort.SLUIT_CASUS in soorten) is (oordeel is Samenloopoordeel.VERDER_IN_ANDER)


def test_the_latest_decision_holds(mensen, twee, door):
    voeg_samen(twee, door)
    for oordeel in (Samenloopoordeel.NAAST_ELKAAR, Samenloopoordeel.VERDER_IN_DEZE):
        actions.weigh_samenloop(
            casus=twee[2], ander=twee[3], oordeel=oordeel, reden="x", by=mensen.behandelaar.by,
            at=VANDAAG + timedelta(hours=1),
        )  # fmt: skip

    (regel,) = queries.samenloop_van(twee[2], by=mensen.behandelaar.by, at=VANDAAG)
    assert regel.oordeel is Samenloopoordeel.VERDER_IN_DEZE


def test_it_needs_a_reason_and_a_casus_about_the_same_person(mensen, twee, door):
    besluit = {"oordeel": Samenloopoordeel.NAAST_ELKAAR, "by": mensen.behandelaar.by, "at": VANDAAG}
    with pytest.raises(NietGevonden):
        actions.weigh_samenloop(casus=twee[2], ander=twee[3], reden="x", **besluit)
    voeg_samen(twee, door)
    with pytest.raises(Geweigerd, match="reden-ontbreekt"):
        actions.weigh_samenloop(casus=twee[2], ander=twee[3], reden=" ", **besluit)

    assert not Samenloop.objects.exists()


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar"])
def test_a_stranger_decides_nothing(mensen, twee, door, wie):
    voeg_samen(twee, door)

    with pytest.raises(NietGevonden):
        actions.weigh_samenloop(
            casus=twee[2], ander=twee[3], oordeel=Samenloopoordeel.NAAST_ELKAAR, reden="x",
            by=getattr(mensen, wie).by, at=VANDAAG,
        )  # fmt: skip


def test_after_two_merges_in_a_row_what_is_asked_can_be_decided(mensen, twee, door):
    bo, bob, hier, daar = twee
    ertussen = build.persoon(roepnaam="Bobbie", **door)
    merge_personen(blijft=ertussen, gaat_op=bob, reden="Dezelfde", **door)
    merge_personen(blijft=bo, gaat_op=ertussen, reden="Dezelfde", **door)
    assert gevraagd(hier) == {(daar, mensen.behandelaar.account)}

    (regel,) = queries.te_wegen_samenloop(hier, by=mensen.behandelaar.by, at=VANDAAG)
    actions.weigh_samenloop(
        casus=hier, ander=daar, oordeel=Samenloopoordeel.NAAST_ELKAAR, reden="Twee scholen.",
        by=mensen.behandelaar.by, at=VANDAAG,
    )  # fmt: skip

    assert (regel.casus, regel.mag_zien) == (daar, False)
    assert gevraagd(hier) == set()
