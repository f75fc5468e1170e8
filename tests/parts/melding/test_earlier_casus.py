"""What if the household was known already (MEL-8)?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import add_betrokkene, close_casus, move_zicht
from zicht.casus.models import Taak, Termijn
from zicht.casus.queries import betrokkenen_van, elders_bij, get_casus, open_taken_van, zichtketen
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Houder, Slotgrond, Taaksoort, Zichtgrond
from zicht.kern import NietGevonden, systeem_voor
from zicht.melding.words import Meldingsoort
from zicht.personen.actions import merge_personen

pytestmark = pytest.mark.eis("MEL-8")


@pytest.fixture
def eerste(mensen):
    return build.melding(by=mensen.frontoffice.by)


def sluit(eerste, mensen, *, houder=None):
    """End the involvement: with a partner that holds the zicht, or with nobody."""
    systeem = systeem_voor(mensen.vt)
    besluit = {"casus": eerste.casus, "by": systeem, "at": VANDAAG}
    if houder:
        move_zicht(**besluit, houder=Houder.van(mensen.vt), grond=Zichtgrond.BESLUIT_OVERDRACHT)
        move_zicht(**besluit, houder=Houder.van(houder), grond=Zichtgrond.AANVAARDING)
    else:
        move_zicht(**besluit, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG)
    # What the assessment would have finished by now.
    Taak.objects.filter(casus=eerste.casus).update(vervallen_op=VANDAAG)
    Termijn.objects.filter(casus=eerste.casus).update(gehaald_op=VANDAAG)
    grond = Slotgrond.OVERGEDRAGEN if houder else Slotgrond.GEEN_VERVOLG
    close_casus(casus=eerste.casus, grond=grond, by=systeem, at=VANDAAG)


def weer(eerste, mensen, **meer):
    """Report the same child again."""
    [kind] = betrokkenen_van(eerste.casus)
    personen = (
        build.gemelde_persoon(bekend_als=kind.persoon),
        build.gemelde_persoon("2", achternaam="Nieuw"),
    )
    return build.melding(by=mensen.frontoffice.by, personen=personen, **meer)


def test_while_involvement_lasts_it_joins_the_casus(mensen, eerste):
    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    assert (tweede.casus, tweede.soort) == (eerste.casus, Meldingsoort.VERVOLGMELDING)
    assert len(betrokkenen_van(eerste.casus)) == 2


def test_after_involvement_a_new_casus_names_its_past(mensen, eerste):
    sluit(eerste, mensen)

    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    assert tweede.soort is Meldingsoort.HERMELDING
    assert tweede.eerdere_casus == eerste.casus != tweede.casus
    nieuw = get_casus(tweede.casus, by=mensen.frontoffice.by, at=VANDAAG)
    assert nieuw.huishouden_id == get_casus(eerste.casus, by=mensen.frontoffice.by, at=VANDAAG).huishouden_id


def test_a_recognised_person_is_enough_to_name_the_past(mensen, eerste):
    sluit(eerste, mensen)

    later = VANDAAG + timedelta(hours=1)
    tweede = weer(eerste, mensen, at=later, ontvangen_op=later)

    assert (tweede.soort, tweede.eerdere_casus) == (Meldingsoort.HERMELDING, eerste.casus)


def test_a_partner_keeps_the_zicht_meanwhile(mensen, eerste):
    sluit(eerste, mensen, houder=mensen.lokaal_team)

    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    [stand] = zichtketen(tweede.casus)
    assert (stand.houder.partij, stand.grond) == (mensen.lokaal_team, Zichtgrond.AL_BIJ_PARTNER)


def test_where_nobody_held_it_the_ledger_begins_later(mensen, eerste):
    sluit(eerste, mensen)

    assert zichtketen(weer(eerste, mensen).casus) == []


def test_a_casus_that_is_not_to_be_seen_cannot_be_joined(mensen, eerste):
    with pytest.raises(NietGevonden):
        build.melding(by=mensen.vreemde.by.__class__(**{
            **vars(mensen.vreemde.by), "rollen": mensen.frontoffice.by.rollen
        }), hoort_bij=eerste.casus)  # fmt: skip


def van_ander_team(mensen, *, is_gesloten=False):
    """Make a casus of another team about a child; return it with the child."""
    casus = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    by = systeem_voor(mensen.vt)
    kind = build.persoon(by=by, achternaam="Elders", roepnaam="Bo")
    add_betrokkene(casus=casus, persoon=kind, betrokkenheid=Betrokkenheid.KIND, by=by, at=VANDAAG)
    if is_gesloten:
        move_zicht(casus=casus, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, by=by, at=VANDAAG)
        close_casus(casus=casus, grond=Slotgrond.GEEN_VERVOLG, by=by, at=VANDAAG)
    return casus, kind


def test_it_joins_a_casus_that_only_another_team_sees_when_somebody_in_it_was_recognised(mensen):
    casus, kind = van_ander_team(mensen)

    tweede = build.melding(
        by=mensen.behandelaar.by, hoort_bij=casus, personen=(build.gemelde_persoon(bekend_als=kind),)
    )

    assert (tweede.casus, tweede.soort) == (casus, Meldingsoort.VERVOLGMELDING)
    assert elders_bij(casus, by=mensen.behandelaar.by, at=VANDAAG) == "Team Zuid"
    assert elders_bij(casus, by=mensen.frontoffice.by, at=VANDAAG) is None
    bevestig = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.BEVESTIG_ONTVANGST]
    assert [(taak.team, taak.account_id) for taak in bevestig] == [("Team Zuid", None)]


def test_a_new_casus_follows_one_that_only_another_team_sees(mensen):
    casus, kind = van_ander_team(mensen, is_gesloten=True)

    tweede = build.melding(
        by=mensen.behandelaar.by, hoort_bij=casus, personen=(build.gemelde_persoon(bekend_als=kind),)
    )

    assert (tweede.eerdere_casus, tweede.soort) == (casus, Meldingsoort.HERMELDING)


@pytest.mark.parametrize("is_gesloten", [False, True])
def test_without_recognising_anybody_another_teams_casus_stays_closed(mensen, is_gesloten):
    casus, _ = van_ander_team(mensen, is_gesloten=is_gesloten)
    ander = build.persoon(by=mensen.frontoffice.by)

    for personen in ((build.gemelde_persoon(),), (build.gemelde_persoon(bekend_als=ander),)):
        with pytest.raises(NietGevonden):
            build.melding(by=mensen.behandelaar.by, hoort_bij=casus, personen=personen)


def test_somebody_merged_into_who_the_casus_is_about_is_recognised_in_it(mensen):
    casus, kind = van_ander_team(mensen)
    dubbel = build.persoon(by=mensen.frontoffice.by)
    merge_personen(blijft=kind, gaat_op=dubbel, reden="x", by=mensen.frontoffice.by, at=VANDAAG)

    tweede = build.melding(
        by=mensen.behandelaar.by, hoort_bij=casus, personen=(build.gemelde_persoon(bekend_als=dubbel),)
    )

    assert tweede.casus == casus
