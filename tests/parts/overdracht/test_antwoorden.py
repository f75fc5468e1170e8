"""What does an answer do, who comes second, and how does a household come back?"""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connections

from tests import build
from tests.people import VANDAAG, maak_mensen
from zicht.casus.actions import close_casus, finish_taken
from zicht.casus.models import Casus, Inzage, Taak, Termijn
from zicht.casus.queries import open_taken_van, zichtketen, zichtstand
from zicht.casus.words import Fase, Houder, Slotgrond, Taaksoort, Zichtgrond
from zicht.kern import Geweigerd
from zicht.melding.queries import get_melding, melder_van, meldingen_van, objections_to_delen
from zicht.melding.words import Herkomst, Meldingsoort
from zicht.overdracht import actions, queries
from zicht.overdracht.models import Overdracht, Stuk, Teruggave
from zicht.overdracht.words import (
    Antwoordgever,
    NieuweTeruggave,
    Status,
    Teruggavegrond,
    Weigergrond,
)
from zicht.veiligheidsbeoordeling.actions import declare_crisis
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

UUR = timedelta(hours=1)
ASKED = NieuweTeruggave(
    Teruggavegrond.COMPLEXER,
    reden="Er is meer geweld.",
    telefoon="+31612345678",
    gesprek="Met moeder.",
    weging="Structureel.",
)


@pytest.fixture
def casus(mensen):
    """A casus of which was decided that the local team takes it up."""
    build.receivers(mensen)
    return build.besloten(mensen)


def refuse(mensen, overdracht, *, at=VANDAAG):
    """Let the local team refuse."""
    return actions.refuse_overdracht(
        overdracht=overdracht,
        wie=Antwoordgever("Lotte"),
        grond=Weigergrond.GEEN_CAPACITEIT,
        reden="Wij zitten vol.",
        by=mensen.lokaal.by,
        at=at,
    )


@pytest.mark.eis("OVD-1", "OVD-2")
def test_the_zicht_moves_at_the_moment_of_acceptance(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    build.aanvaard(mensen, overdracht, at=VANDAAG + UUR)

    stand = zichtstand(casus)
    assert (stand.houder, stand.grond) == (Houder.van(mensen.lokaal_team), Zichtgrond.AANVAARDING)
    assert stand.vanaf == VANDAAG + UUR
    assert stand.waarom == mensen.lokaal.naam
    assert Casus.objects.get(pk=casus).fase == Fase.OVERGEDRAGEN
    assert Taaksoort.SLUIT_CASUS in {t.soort for t in open_taken_van(casus, at=VANDAAG)}


@pytest.mark.eis("OVD-5", "OVD-2")
def test_onto_a_waiting_list_is_acceptance(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht, op_wachtlijst=True)

    actions.record_wachtlijstactie(
        overdracht=overdracht, tekst="Gebeld.", by=mensen.lokaal.by, at=VANDAAG + timedelta(days=3)
    )

    seen = queries.overdracht_beeld(overdracht, by=mensen.behandelaar.by, at=VANDAAG + timedelta(days=3))
    assert (seen.wachtdagen, seen.heeft_zicht) == (3, True)
    assert [een.tekst for een in seen.wachtacties] == ["Gebeld."]
    actions.record_wachtlijstactie(
        overdracht=overdracht, tekst="Begonnen.", is_einde=True, by=mensen.lokaal.by, at=VANDAAG
    )
    with pytest.raises(Geweigerd, match="wacht-niet"):
        actions.record_wachtlijstactie(overdracht=overdracht, tekst="x", by=mensen.lokaal.by, at=VANDAAG)


@pytest.mark.eis("ALG-6", "OVD-2")
def test_a_refusal_tells_the_sender_why_and_a_second_offer_works(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    refuse(mensen, overdracht)

    (task,) = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.BEHANDEL_WEIGERING]
    assert "Wij zitten vol." in task.waarom
    assert zichtstand(casus).houder == Houder.van(mensen.vt)
    assert not Stuk.objects.exists()
    assert Inzage.objects.get().tot == VANDAAG

    again = build.aanbod(mensen, casus, ontvanger=mensen.ander_lokaal_team, at=VANDAAG + UUR)
    actions.accept_overdracht(
        overdracht=again, wie=Antwoordgever("Olaf"), by=mensen.ander_lokaal.by, at=VANDAAG + UUR
    )
    assert [stand.houder for stand in zichtketen(casus)] == [
        Houder.van(mensen.vt),
        Houder.van(mensen.ander_lokaal_team),
    ]


def _return(mensen, overdracht, *, at):
    actions.request_teruggave(overdracht=overdracht, nieuw=ASKED, by=mensen.lokaal.by, at=at)
    return Teruggave.objects.get(overdracht=overdracht, beantwoord_op=None).pk


@pytest.mark.eis("MEL-9", "ALG-6")
def test_a_return_comes_back_as_a_report_with_everything_known(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    teruggave = _return(mensen, overdracht, at=VANDAAG + UUR)
    assert zichtstand(casus).houder == Houder.van(mensen.lokaal_team)

    actions.accept_teruggave(teruggave=teruggave, by=mensen.behandelaar.by, at=VANDAAG + 2 * UUR)

    report = get_melding(meldingen_van(casus)[0].id, by=mensen.behandelaar.by, at=VANDAAG)
    first = get_melding(meldingen_van(casus)[1].id, by=mensen.behandelaar.by, at=VANDAAG)
    assert (report.herkomst, report.soort) == (Herkomst.TERUGGAVE, Meldingsoort.VERVOLGMELDING)
    assert {p.bekend_als for p in report.personen} == {p.bekend_als for p in first.personen}
    assert "Er is meer geweld." in report.gebeurtenis
    assert (zichtstand(casus).houder, zichtstand(casus).grond) == (
        Houder.van(mensen.vt),
        Zichtgrond.TERUGGAVE,
    )
    asked = {t.soort for t in open_taken_van(casus, at=VANDAAG)}
    assert Taaksoort.BEOORDEEL_VEILIGHEID in asked
    assert Taaksoort.BEANTWOORD_TERUGGAVE not in asked
    assert Casus.objects.get(pk=casus).fase == Fase.BEOORDELING


@pytest.mark.eis("MEL-4", "MEL-9")
def test_who_gave_back_is_kept_from_others_not_from_the_own_team(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    teruggave = _return(mensen, overdracht, at=VANDAAG + UUR)
    actions.accept_teruggave(teruggave=teruggave, by=mensen.behandelaar.by, at=VANDAAG + 2 * UUR)
    told = {"bericht": "Lotte Lokaal vertelde het."}

    own = objections_to_delen(told, casus, ontvanger=mensen.lokaal_team)
    others = objections_to_delen(told, casus, ontvanger=mensen.ander_lokaal_team)

    assert (own, [een.code for een in others]) == ([], ["noemt-melder"])
    assert objections_to_delen(told, casus) == others


@pytest.mark.eis("MEL-4", "MEL-9")
def test_the_number_of_who_asks_may_be_that_of_an_earlier_melder(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    assert (
        melder_van(meldingen_van(casus)[0].id, by=mensen.behandelaar.by, at=VANDAAG).telefoon
        == ASKED.telefoon
    )
    by = mensen.behandelaar.by

    known = replace(ASKED, reden="Zwaluwstra belde ons.")
    with pytest.raises(Geweigerd, match="noemt-melder"):
        actions.request_teruggave(overdracht=overdracht, nieuw=known, by=by, at=VANDAAG + UUR)
    actions.request_teruggave(overdracht=overdracht, nieuw=ASKED, by=by, at=VANDAAG + UUR)


@pytest.mark.eis("MEL-9", "MEL-8")
def test_after_closing_a_return_opens_a_casus_that_names_its_past(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    for kind in Taaksoort:
        finish_taken(casus=casus, soort=kind, by=mensen.behandelaar.by, at=VANDAAG)
    Termijn.objects.filter(casus=casus, gehaald_op=None, vervallen_op=None).update(gehaald_op=VANDAAG)
    close_casus(casus=casus, grond=Slotgrond.OVERGEDRAGEN, by=mensen.behandelaar.by, at=VANDAAG)
    teruggave = _return(mensen, overdracht, at=VANDAAG + UUR)

    actions.accept_teruggave(teruggave=teruggave, by=mensen.behandelaar.by, at=VANDAAG + 2 * UUR)

    new = Casus.objects.get(vervolg_op=casus)
    assert [stand.grond for stand in zichtketen(new.pk)] == [Zichtgrond.AL_BIJ_PARTNER, Zichtgrond.TERUGGAVE]
    assert not queries.overdracht_beeld(overdracht, by=mensen.lokaal.by, at=VANDAAG).heeft_zicht


@pytest.mark.eis("MEL-9", "OVD-1")
@pytest.mark.parametrize("crisis", [False, True])
def test_a_return_after_closing_joins_the_casus_that_was_opened_meanwhile(mensen, casus, crisis):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    Taak.objects.filter(gereed_op=None).update(vervallen_op=VANDAAG)
    Termijn.objects.filter(gehaald_op=None, vervallen_op=None).update(gehaald_op=VANDAAG)
    close_casus(casus=casus, grond=Slotgrond.OVERGEDRAGEN, by=mensen.behandelaar.by, at=VANDAAG)
    teruggave = _return(mensen, overdracht, at=VANDAAG + UUR)
    nieuw = build.melding(by=mensen.frontoffice.by, at=VANDAAG + 2 * UUR, hoort_bij=casus)
    if crisis:
        stuk = beoordelingen_van(nieuw.casus)[0].id
        declare_crisis(beoordeling=stuk, toelichting="Nu.", by=mensen.teamgenoot.by, at=VANDAAG + 3 * UUR)

    actions.accept_teruggave(teruggave=teruggave, by=mensen.behandelaar.by, at=VANDAAG + 4 * UUR)

    assert Casus.objects.filter(closed_at=None).count() == 1
    assert len(meldingen_van(nieuw.casus)) == 2
    laatste = zichtketen(nieuw.casus)[-1]
    assert laatste.houder == Houder.van(mensen.vt)
    assert laatste.grond is (Zichtgrond.CRISIS if crisis else Zichtgrond.TERUGGAVE)


@pytest.mark.eis("ALG-6")
def test_a_rejected_return_is_read_by_who_asked_and_can_be_asked_again(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)
    teruggave = _return(mensen, overdracht, at=VANDAAG)

    actions.refuse_teruggave(
        teruggave=teruggave, toelichting="Wij denken mee.", by=mensen.behandelaar.by, at=VANDAAG
    )

    seen = queries.overdracht_beeld(overdracht, by=mensen.lokaal.by, at=VANDAAG)
    assert seen.teruggaven[0].toelichting == "Wij denken mee."
    assert seen.heeft_zicht
    with pytest.raises(Geweigerd, match="al-afgewezen"):
        actions.accept_teruggave(teruggave=teruggave, by=mensen.behandelaar.by, at=VANDAAG)
    _return(mensen, overdracht, at=VANDAAG + UUR)


@pytest.mark.eis("OVD-2", "ALG-6")
def test_who_comes_second_hears_by_whom_it_was_answered(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    build.aanvaard(mensen, overdracht)

    with pytest.raises(Geweigerd) as refused:
        refuse(mensen, overdracht, at=VANDAAG + UUR)

    (objection,) = refused.value.bezwaren
    assert objection.code == "al-aanvaard"
    assert mensen.lokaal.naam in objection.tekst


def _at_once(*deeds):
    start = threading.Barrier(len(deeds))

    def do(deed):
        start.wait(timeout=30)
        try:
            deed()
        except Geweigerd as refused:
            return refused.bezwaren[0].code
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(len(deeds)) as together:
        return list(together.map(do, deeds))


@pytest.mark.postgres
@pytest.mark.eis("ALG-6")
@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_once_one_answer_stands():
    mensen = maak_mensen()
    build.receivers(mensen)
    casus = build.besloten(mensen)
    overdracht = build.aanbod(mensen, casus)

    outcomes = _at_once(lambda: build.aanvaard(mensen, overdracht), lambda: refuse(mensen, overdracht))

    status = Status(Overdracht.objects.get(pk=overdracht).status)
    second = {Status.AANVAARD: "al-aanvaard", Status.GEWEIGERD: "al-geweigerd"}[status]
    holder = mensen.lokaal_team if status is Status.AANVAARD else mensen.vt
    assert sorted(outcomes) == sorted(["done", second])
    assert zichtstand(casus).houder == Houder.van(holder)
