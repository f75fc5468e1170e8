"""When is a new taxatie asked for, once, and when is that over?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import (
    add_betrokkene,
    assign_casus,
    change_fase,
    close_casus,
    raise_termijnen,
    remove_betrokkene,
)
from zicht.casus.models import Taak, Termijn
from zicht.casus.queries import get_casus, open_taken_van, termijnstanden
from zicht.casus.words import Betrokkenheid, Fase, Slotgrond, Taaksoort
from zicht.kern import systeem_voor
from zicht.organisaties.actions import change_instelling
from zicht.organisaties.words import Keuzes, Overdrachtsmoment
from zicht.overdracht.actions import refuse_overdracht
from zicht.overdracht.words import Antwoordgever, Warmte, Weigergrond
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions import decide, declare_crisis, record_taxatie
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, leden_van
from zicht.veiligheidsbeoordeling.words import NieuwBesluit, Route

UUR = timedelta(hours=1)
DAG = timedelta(days=1)
WEEK = timedelta(days=7)


def gevraagd(casus, at=VANDAAG):
    """Return why a new taxatie is asked for; each open task is one."""
    return [taak.waarom for taak in open_taken_van(casus, at=at) if taak.soort is Taaksoort.VERNIEUW_TAXATIE]


def telt(casus):
    """Return the last moment of each running count of how old a taxatie is."""
    return [een.uiterlijk for een in termijnstanden(casus) if een.code == Termijncode.TAXATIE_OUD]


def taxeer(mensen, casus, at):
    """Estimate everybody anew, outside an assessment."""
    record_taxatie(casus=casus, nieuw=build.nieuwe_taxatie(casus), by=mensen.behandelaar.by, at=at)


@pytest.fixture
def dienst(mensen):
    """A casus in which Veilig Thuis holds the zicht and gives a service, decided an hour after the taxatie."""
    begonnen = build.melding(by=mensen.frontoffice.by)
    assign_casus(
        casus=begonnen.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=systeem_voor(mensen.vt),
        at=VANDAAG,
    )
    beoordeling = build.beoordeeld(mensen, begonnen)
    nieuw = NieuwBesluit(route=Route.ONDERZOEK, redenen="Er is meer te weten.")
    decide(beoordeling=beoordeling, nieuw=nieuw, by=mensen.behandelaar.by, at=VANDAAG + UUR)
    return begonnen.casus


def tweede_melding(mensen, casus, at):
    """Take in another report about the same child."""
    (kind,) = leden_van(casus)
    nieuw = (build.gemelde_persoon(bekend_als=kind),)
    begonnen = build.melding(by=mensen.frontoffice.by, at=at, personen=nieuw, hoort_bij=casus)
    assert begonnen.casus == casus
    return begonnen


def crisis(mensen, begonnen, at):
    """Declare a crisis in the assessment of a report."""
    (stuk,) = [een for een in beoordelingen_van(begonnen.casus) if een.melding == begonnen.melding]
    declare_crisis(beoordeling=stuk.id, toelichting="Nu.", by=mensen.behandelaar.by, at=at)


@pytest.mark.eis("OVD-9")
def test_the_taxatie_of_the_assessment_counts_for_the_decision(mensen, dienst):
    assert get_casus(dienst, by=mensen.behandelaar.by, at=VANDAAG).fase == Fase.DIENST
    assert gevraagd(dienst) == []


@pytest.mark.eis("OVD-9")
def test_every_new_report_asks_for_one_once_while_veilig_thuis_holds_the_zicht(mensen, dienst):
    tweede_melding(mensen, dienst, VANDAAG + DAG)
    tweede_melding(mensen, dienst, VANDAAG + 2 * DAG)

    assert gevraagd(dienst) == ["Er is een nieuwe melding"]
    taak = Taak.objects.get(casus=dienst, soort=Taaksoort.VERNIEUW_TAXATIE.value)
    assert taak.account_id == mensen.behandelaar.account


@pytest.mark.eis("OVD-9")
def test_a_first_report_asks_for_none_because_nobody_holds_the_zicht_yet(mensen):
    assert gevraagd(build.melding(by=mensen.frontoffice.by).casus) == []


@pytest.mark.eis("OVD-9")
def test_a_taxatie_since_ends_it_in_an_assessment_too(mensen, dienst):
    begonnen = tweede_melding(mensen, dienst, VANDAAG + DAG)

    build.beoordeeld(mensen, begonnen, at=VANDAAG + DAG)

    assert gevraagd(dienst) == []
    taak = Taak.objects.get(casus=dienst, soort=Taaksoort.VERNIEUW_TAXATIE.value)
    assert (taak.gereed_op, taak.vervallen_op) == (VANDAAG + DAG, None)


@pytest.mark.eis("OVD-9", "VB-9")
def test_a_crisis_asks_for_one_also_where_somebody_else_held_the_zicht(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    build.aanvaard(mensen, build.aanbod(mensen, casus))
    begonnen = tweede_melding(mensen, casus, VANDAAG + DAG)
    assert gevraagd(casus) == []

    crisis(mensen, begonnen, VANDAAG + DAG)

    assert gevraagd(casus) == ["Er is een crisis"]


@pytest.mark.eis("OVD-9", "VB-9")
def test_a_crisis_asks_for_one_also_where_veilig_thuis_held_the_zicht_already(mensen, dienst):
    begonnen = tweede_melding(mensen, dienst, VANDAAG + DAG)
    taxeer(mensen, dienst, VANDAAG + DAG)
    assert gevraagd(dienst) == []

    crisis(mensen, begonnen, VANDAAG + 2 * DAG)

    assert gevraagd(dienst) == ["Er is een crisis"]


@pytest.mark.eis("OVD-9")
def test_an_offer_after_the_decision_asks_for_nothing_that_was_done_for_it(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)

    build.aanbod(mensen, casus, at=VANDAAG + DAG)

    assert gevraagd(casus) == []


@pytest.mark.eis("OVD-9")
def test_an_offer_asks_for_one_when_a_member_was_never_judged(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    nieuw = build.persoon(by=mensen.behandelaar.by)
    add_betrokkene(
        casus=casus, persoon=nieuw, betrokkenheid=Betrokkenheid.KIND, by=mensen.behandelaar.by, at=VANDAAG
    )

    build.aanbod(mensen, casus, at=VANDAAG + DAG)

    assert gevraagd(casus) == ["De overdracht is aangeboden"]


@pytest.mark.eis("OVD-9", "OVD-3")
def test_a_handover_after_a_service_needs_none_beyond_the_one_it_was_offered_with(mensen, dienst):
    build.receivers(mensen)
    taxeer(mensen, dienst, VANDAAG + WEEK)

    build.aanbod(mensen, dienst, at=VANDAAG + WEEK + DAG, warmte=Warmte.WARM, huishouden_aanwezig=True)

    assert get_casus(dienst, by=mensen.behandelaar.by, at=VANDAAG).fase == Fase.OVERDRACHT
    assert gevraagd(dienst) == []


@pytest.mark.eis("OVD-9")
def test_another_phase_asks_for_one_where_none_was_made_since_the_decision(mensen, dienst):
    change_fase(casus=dienst, fase=Fase.BEOORDELING, by=systeem_voor(mensen.vt), at=VANDAAG + WEEK)

    assert gevraagd(dienst) == ["De casus ging naar een andere fase"]


@pytest.mark.eis("OVD-9")
def test_the_phase_that_it_was_in_is_no_transition(mensen, dienst):
    change_fase(casus=dienst, fase=Fase.DIENST, by=systeem_voor(mensen.vt), at=VANDAAG + WEEK)

    assert gevraagd(dienst) == []


@pytest.mark.eis("OVD-9")
def test_the_zicht_that_comes_back_after_a_refusal_asks_for_one(mensen):
    build.receivers(mensen, moment=Overdrachtsmoment.AANBOD)
    casus = build.besloten(mensen)
    overdracht = build.aanbod(mensen, casus, at=VANDAAG + DAG)

    refuse_overdracht(
        overdracht=overdracht,
        wie=Antwoordgever("Lotte"),
        grond=Weigergrond.GEEN_CAPACITEIT,
        reden="Wij zitten vol.",
        by=mensen.lokaal.by,
        at=VANDAAG + WEEK,
    )

    assert gevraagd(casus) == ["Veilig Thuis kreeg het zicht op veiligheid terug"]


@pytest.mark.eis("OVD-9", "OVD-8")
def test_it_ends_when_veilig_thuis_holds_the_zicht_no_longer(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    overdracht = build.aanbod(mensen, casus)
    tweede_melding(mensen, casus, VANDAAG + DAG)
    assert len(gevraagd(casus)) == len(telt(casus)) == 1

    build.aanvaard(mensen, overdracht, at=VANDAAG + 2 * DAG)

    assert gevraagd(casus) == telt(casus) == []
    taak = Taak.objects.get(casus=casus, soort=Taaksoort.VERNIEUW_TAXATIE.value)
    assert (taak.gereed_op, taak.vervallen_op) == (None, VANDAAG + 2 * DAG)


@pytest.mark.eis("OVD-9")
def test_a_closed_casus_asks_for_nothing(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    build.aanvaard(mensen, build.aanbod(mensen, casus))
    Taak.objects.filter(gereed_op=None).update(vervallen_op=VANDAAG)
    Termijn.objects.filter(gehaald_op=None).update(vervallen_op=VANDAAG)
    close_casus(casus=casus, grond=Slotgrond.OVERGEDRAGEN, by=mensen.werkbegeleider.by, at=VANDAAG + DAG)

    raise_termijnen(at=VANDAAG + 400 * DAG)

    assert gevraagd(casus, VANDAAG + 400 * DAG) == []


@pytest.mark.eis("OVD-9", "PLUS-1")
def test_the_tick_asks_once_when_the_latest_is_too_old(mensen, dienst):
    raise_termijnen(at=VANDAAG + 90 * DAG)
    assert gevraagd(dienst) == []

    raise_termijnen(at=VANDAAG + 91 * DAG)
    raise_termijnen(at=VANDAAG + 92 * DAG)

    assert gevraagd(dienst) == ["De laatste veiligheidstaxatie is te oud"]
    taxeer(mensen, dienst, VANDAAG + 93 * DAG)
    assert gevraagd(dienst) == []
    raise_termijnen(at=VANDAAG + 94 * DAG)
    assert gevraagd(dienst) == []
    (uiterlijk,) = telt(dienst)
    assert uiterlijk.date() == (VANDAAG + 183 * DAG).date()


@pytest.mark.eis("OVD-9", "PLUS-1")
def test_an_organisation_chooses_its_own_period(mensen):
    change_instelling(
        organisatie=mensen.vt,
        keuzes=Keuzes(taxatie_dagen=30),
        vanaf=(VANDAAG - WEEK).date(),
        by=mensen.beheerder.by,
        at=VANDAAG - WEEK,
    )
    casus = build.besloten(mensen, route=Route.ONDERZOEK, ontvanger=None)

    raise_termijnen(at=VANDAAG + 30 * DAG)
    assert gevraagd(casus) == []
    raise_termijnen(at=VANDAAG + 31 * DAG)

    assert len(gevraagd(casus)) == 1


@pytest.mark.eis("OVD-9")
def test_a_taxatie_of_before_veilig_thuis_held_the_zicht_is_counted_from_its_own_day(mensen):
    begonnen = build.melding(by=mensen.frontoffice.by)
    assign_casus(
        casus=begonnen.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=systeem_voor(mensen.vt),
        at=VANDAAG,
    )
    taxeer(mensen, begonnen.casus, VANDAAG)
    assert telt(begonnen.casus) == []

    crisis(mensen, begonnen, VANDAAG + 10 * DAG)

    (uiterlijk,) = telt(begonnen.casus)
    assert uiterlijk.date() == (VANDAAG + 90 * DAG).date()


@pytest.mark.eis("OVD-9")
def test_the_oldest_of_the_latest_counts_also_of_who_came_back(mensen, dienst):
    kind, ouder = *leden_van(dienst), build.persoon(by=mensen.behandelaar.by)
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    add_betrokkene(casus=dienst, persoon=ouder, betrokkenheid=Betrokkenheid.OUDER, **door)
    remove_betrokkene(casus=dienst, persoon=kind, reden="Woont elders.", **door)
    taxeer(mensen, dienst, VANDAAG + DAG)
    add_betrokkene(casus=dienst, persoon=kind, betrokkenheid=Betrokkenheid.KIND, **door)

    change_fase(casus=dienst, fase=Fase.BEOORDELING, by=systeem_voor(mensen.vt), at=VANDAAG + WEEK)

    assert len(gevraagd(dienst)) == 1
