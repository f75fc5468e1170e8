"""Does the count of a report follow who is recognised now, whatever was recognised, merged and undone meanwhile?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import add_betrokkene, close_casus, move_zicht
from zicht.casus.models import Casus, Taak, Termijn
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Slotgrond, Zichtgrond
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, systeem_voor
from zicht.logboek.models import Regel
from zicht.melding import queries
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.models import GemeldePersoon, Identificatie, Melding
from zicht.melding.words import Meldingsoort, Onderverdeling, Telling
from zicht.personen.actions import merge_personen, undo_merge
from zicht.personen.queries import samen

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-10")]

EERSTE = Telling(Meldingsoort.EERSTE)
EEN = Telling(Meldingsoort.HERMELDING, Onderverdeling.EEN_BEKEND)
MEERDERE = Telling(Meldingsoort.HERMELDING, Onderverdeling.MEERDERE_BEKEND)
TIJDENS = Telling(Meldingsoort.VERVOLGMELDING, Onderverdeling.TIJDENS_BEOORDELING)
NA = Telling(Meldingsoort.VERVOLGMELDING, Onderverdeling.NA_BEOORDELING)
UUR = timedelta(hours=1)


def telling(melding) -> Telling:
    """Return how a report is counted, as it is written down."""
    beeld = queries.melding_voor_beoordeling(getattr(melding, "melding", melding))
    return Telling(beeld.soort, beeld.onderverdeling)


def sluit(casus, mensen, at=VANDAAG):
    """End the involvement, as if all that was open had been done."""
    systeem = {"by": systeem_voor(mensen.vt), "at": at}
    Taak.objects.filter(casus=casus, gereed_op=None).update(vervallen_op=at)
    Termijn.objects.filter(casus=casus, gehaald_op=None, vervallen_op=None).update(gehaald_op=at)
    move_zicht(casus=casus, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **systeem)
    close_casus(casus=casus, grond=Slotgrond.GEEN_VERVOLG, **systeem)


def meld(mensen, *bekend, at=VANDAAG, **meer):
    """Take in a report about these known persons, or about somebody new."""
    personen = tuple(
        build.gemelde_persoon(str(nummer), bekend_als=een) for nummer, een in enumerate(bekend or [None], 1)
    )
    return build.melding(by=mensen.frontoffice.by, at=at, personen=personen, **meer)


def wie(melding):
    """Return as whom the first person of a report is recognised, and the row of the report."""
    gemeld = GemeldePersoon.objects.get(melding=melding.melding, sleutel="1")
    return gemeld.pk, Identificatie.objects.get(gemelde_persoon=gemeld, beeindigd_op=None).persoon_id


def herken(mensen, melding, persoon, at=VANDAAG):
    """Recognise the first person of a report as somebody else."""
    identify_persoon(
        gemelde_persoon=wie(melding)[0], persoon=persoon, reden="x", by=mensen.frontoffice.by, at=at
    )


def draai_terug(mensen, melding, at=VANDAAG):
    """Undo that."""
    end_identificatie(gemelde_persoon=wie(melding)[0], reden="Toch niet", by=mensen.frontoffice.by, at=at)


def test_a_wrong_confirmation_that_was_undone_leaves_no_trace_in_the_figures(mensen):
    oud = meld(mensen)
    sluit(oud.casus, mensen)
    nieuw = meld(mensen, at=VANDAAG + UUR)
    assert telling(nieuw) == EERSTE
    voor = queries.tellingen(mensen.vt, VANDAAG.date(), date(2026, 4, 1))

    herken(mensen, nieuw, wie(oud)[1], at=VANDAAG + 2 * UUR)
    assert telling(nieuw) == EEN
    assert queries.tellingen(mensen.vt, VANDAAG.date(), date(2026, 4, 1)) == {EERSTE: 1, EEN: 1}

    draai_terug(mensen, nieuw, at=VANDAAG + 3 * UUR)
    assert telling(nieuw) == EERSTE
    assert queries.tellingen(mensen.vt, VANDAAG.date(), date(2026, 4, 1)) == voor == {EERSTE: 2}


def test_one_taken_in_with_a_wrong_confirmation_counts_as_if_it_had_not_been(mensen):
    oud = meld(mensen)
    sluit(oud.casus, mensen)
    ander = build.persoon(by=mensen.frontoffice.by)
    nieuw = meld(mensen, wie(oud)[1], at=VANDAAG + UUR)
    assert telling(nieuw) == EEN

    herken(mensen, nieuw, ander, at=VANDAAG + 2 * UUR)

    assert telling(nieuw) == EERSTE


@pytest.mark.parametrize("is_gesloten", [True, False])
def test_the_casus_chosen_on_a_wrong_confirmation_does_not_count_either(mensen, is_gesloten):
    oud = meld(mensen)
    if is_gesloten:
        sluit(oud.casus, mensen)
    ander = build.persoon(by=mensen.frontoffice.by)
    nieuw = meld(mensen, wie(oud)[1], at=VANDAAG + UUR, hoort_bij=oud.casus)
    assert telling(nieuw) == (EEN if is_gesloten else TIJDENS)

    herken(mensen, nieuw, ander, at=VANDAAG + 2 * UUR)
    assert telling(nieuw) == EERSTE

    draai_terug(mensen, nieuw, at=VANDAAG + 3 * UUR)
    assert telling(nieuw) == (EEN if is_gesloten else TIJDENS)


@pytest.mark.parametrize("is_gesloten", [True, False])
def test_a_casus_that_was_chosen_without_recognising_anybody_counts(mensen, is_gesloten):
    oud = meld(mensen)
    if is_gesloten:
        sluit(oud.casus, mensen)

    nieuw = meld(mensen, at=VANDAAG + UUR, hoort_bij=oud.casus)

    assert telling(nieuw) == (Telling(Meldingsoort.HERMELDING) if is_gesloten else TIJDENS)


def test_reports_that_came_later_follow(mensen):
    een, twee = meld(mensen), meld(mensen, at=VANDAAG + UUR)
    drie = meld(mensen, wie(twee)[1], at=VANDAAG + 2 * UUR)
    assert [telling(een), telling(twee), telling(drie)] == [EERSTE, EERSTE, TIJDENS]

    herken(mensen, twee, wie(een)[1], at=VANDAAG + 3 * UUR)

    assert [telling(een), telling(twee), telling(drie)] == [EERSTE, TIJDENS, EERSTE]


def test_what_came_before_and_was_taken_in_later_goes_before(mensen):
    laat = meld(mensen, at=VANDAAG)
    assert telling(laat) == EERSTE

    vroeg = meld(mensen, wie(laat)[1], at=VANDAAG + UUR, ontvangen_op=VANDAAG - 48 * UUR)

    assert (telling(vroeg), telling(laat)) == (EERSTE, TIJDENS)
    assert Tijdlijnregel.objects.filter(casus=laat.casus, soort="MeldingHerteld").count() == 1


def test_of_two_of_one_moment_the_one_that_joined_comes_after(mensen):
    een = meld(mensen)
    twee = meld(mensen, wie(een)[1], hoort_bij=een.casus)

    assert (telling(een), telling(twee)) == (EERSTE, TIJDENS)


@pytest.mark.eis("RAD-7")
def test_merging_counts_along_and_undoing_counts_back(mensen):
    een, twee = meld(mensen), meld(mensen, at=VANDAAG + UUR)
    door = {"by": mensen.frontoffice.by, "at": VANDAAG + 2 * UUR}

    merge_personen(blijft=wie(twee)[1], gaat_op=wie(een)[1], reden="x", **door)
    assert telling(twee) == TIJDENS

    undo_merge(hersteld=wie(een)[1], reden="x", **door)
    assert telling(twee) == EERSTE


def test_how_many_were_known_is_told_apart(mensen):
    een, twee = meld(mensen), meld(mensen)
    for oud in (een, twee):
        sluit(oud.casus, mensen)

    assert telling(meld(mensen, wie(een)[1], None, at=VANDAAG + UUR)) == EEN
    assert telling(meld(mensen, wie(een)[1], wie(twee)[1], at=VANDAAG + 2 * UUR)) == TIJDENS


def test_what_went_on_at_the_moment_is_told_apart(mensen):
    oud = meld(mensen)
    kind = wie(oud)[1]
    Termijn.objects.filter(casus=oud.casus, code="VB_5WD").update(gehaald_op=VANDAAG + 2 * UUR)

    assert telling(meld(mensen, kind, at=VANDAAG + UUR, hoort_bij=oud.casus)) == TIJDENS
    Termijn.objects.filter(casus=oud.casus, code="VB_5WD").update(gehaald_op=VANDAAG + 2 * UUR)
    assert telling(meld(mensen, kind, at=VANDAAG + 3 * UUR, hoort_bij=oud.casus)) == NA


def test_somebody_added_by_hand_is_known_from_the_day_after(mensen):
    casus, kind = build.casus(mensen), build.persoon(by=mensen.frontoffice.by)
    add_betrokkene(
        casus=casus, persoon=kind, betrokkenheid=Betrokkenheid.KIND, by=systeem_voor(mensen.vt), at=VANDAAG
    )

    assert telling(meld(mensen, kind, ontvangen_op=VANDAAG - 48 * UUR)) == EERSTE
    assert telling(meld(mensen, kind, at=VANDAAG + 24 * UUR)) == TIJDENS


def test_a_recount_says_what_was_and_what_is_and_why(mensen):
    een, twee = meld(mensen), meld(mensen, at=VANDAAG + UUR)
    herken(mensen, twee, wie(een)[1], at=VANDAAG + 2 * UUR)

    regel = Tijdlijnregel.objects.get(casus=twee.casus, soort="MeldingHerteld")
    assert regel.wijzigingen == [
        {
            "veld": "Telling",
            "was": "Eerste melding",
            "nu": "Vervolgmelding, tijdens de veiligheidsbeoordeling",
        }
    ]
    rij = Regel.objects.get(daad="recount_melding")
    assert Regel.objects.get(pk=rij.omdat).daad == "identify_persoon"


def test_the_figures_are_of_one_organisation_and_of_whole_days(mensen):
    for op in (
        datetime(2026, 1, 31, 22, 59, tzinfo=UTC),  # 31 January in Amsterdam
        datetime(2026, 1, 31, 23, 0, tzinfo=UTC),  # 1 February
        datetime(2026, 2, 28, 22, 59, tzinfo=UTC),  # 28 February
        datetime(2026, 2, 28, 23, 0, tzinfo=UTC),  # 1 March
    ):
        meld(mensen, ontvangen_op=op)

    assert queries.tellingen(mensen.vt, date(2026, 2, 1), date(2026, 3, 1)) == {EERSTE: 2}
    assert queries.tellingen(mensen.vt, date(2026, 2, 1), date(2026, 2, 1)) == {}
    assert queries.tellingen(mensen.ander_vt, date(2026, 1, 1), date(2027, 1, 1)) == {}


# Every deed by which it changes who somebody is, and who undoes it.
STAPPEN = st.lists(
    st.tuples(st.sampled_from(["herken", "samen"]), st.integers(0, 3), st.integers(0, 5)), max_size=7
)


@pytest.mark.eis("RAD-7", "RAD-2")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=STAPPEN, gesloten=st.sets(st.integers(0, 2)), bij=st.sampled_from([None, 0, 1, 2]))
def test_any_sequence_leaves_the_figures_right_and_undoing_it_gives_back_what_was(
    mensen, stappen, gesloten, bij
):
    meldingen = _verleden(mensen, gesloten, bij)
    personen = [wie(een)[1] for een in meldingen] + [
        build.persoon(by=mensen.frontoffice.by) for _ in range(2)
    ]
    standen, gedaan = [_alles(meldingen)], []
    for nummer, (soort, een, ander) in enumerate(stappen, 1):
        at = VANDAAG + timedelta(hours=100 + nummer)
        try:
            gedaan.append(_doe(mensen, soort, meldingen[een], personen[een], personen[ander], at))
        except Geweigerd:
            continue
        assert queries.anders_geteld([m.melding for m in meldingen]) == []
        assert _geteld(meldingen) == _nageteld(meldingen)
        standen.append(_alles(meldingen))

    for nummer, maak_ongedaan in enumerate(reversed(gedaan), 1):
        assert _alles(meldingen) == standen.pop()
        maak_ongedaan(VANDAAG + timedelta(hours=200 + nummer))

    assert _alles(meldingen) == standen[0]
    assert queries.anders_geteld([m.melding for m in meldingen]) == []


def _verleden(mensen, gesloten, bij):
    """Take in four reports, each about somebody; the last is about who the first is about as well."""
    meldingen = []
    for nummer in range(3):
        meldingen.append(meld(mensen, at=VANDAAG + timedelta(hours=10 * nummer)))
        if nummer in gesloten:
            sluit(meldingen[-1].casus, mensen, at=VANDAAG + timedelta(hours=10 * nummer + 5))
    kind = wie(meldingen[0])[1]
    gekozen = meldingen[bij].casus if bij is not None else None
    return [*meldingen, meld(mensen, kind, None, at=VANDAAG + timedelta(hours=50), hoort_bij=gekozen)]


def _doe(mensen, soort, melding, eigen, ander, at):
    """Recognise or merge; return how that is undone."""
    by = mensen.frontoffice.by
    if soort == "herken":
        herken(mensen, melding, ander, at=at)
        return lambda later: draai_terug(mensen, melding, at=later)
    merge_personen(blijft=ander, gaat_op=eigen, reden="x", by=by, at=at)
    return lambda later: undo_merge(hersteld=eigen, reden="x", by=by, at=later)


def _geteld(meldingen):
    return [telling(een) for een in meldingen]


def _alles(meldingen):
    """Return how each report counts, as whom its persons are recognised, whom each casus is about and follows on."""
    herkend = [
        sorted(
            (str(g.gemelde_persoon_id), str(g.persoon_id))
            for g in Identificatie.objects.filter(gemelde_persoon__melding=een.melding, beeindigd_op=None)
        )
        for een in meldingen
    ]
    over = [{regel.persoon for regel in betrokkenen_van(een.casus)} for een in meldingen]
    volgt = [Casus.objects.get(pk=een.casus).vervolg_op_id for een in meldingen]
    return _geteld(meldingen), herkend, over, volgt


def _nageteld(meldingen):
    """Count by going through every report before, one at a time: slow, and without any of the queries."""
    rijen = list(Melding.objects.order_by("ontvangen_op", "pk"))
    personen = {
        rij.pk: [
            samen([i.persoon_id])[i.persoon_id]
            for i in Identificatie.objects.filter(gemelde_persoon__melding=rij, beeindigd_op=None)
        ]
        for rij in rijen
    }
    return [_tel_na(Melding.objects.get(pk=een.melding), rijen, personen) for een in meldingen]


def _tel_na(rij, rijen, personen):
    eerder = [ander for ander in rijen if (ander.ontvangen_op, ander.pk) < (rij.ontvangen_op, rij.pk)]
    bekend = {p: [een for een in eerder if p in personen[een.pk]] for p in personen[rij.pk]}
    geraakt = [een.casus for lijst in bekend.values() for een in lijst]
    eerst = {
        samen([i.persoon_id])[i.persoon_id]
        for i in Identificatie.objects.filter(gemelde_persoon__melding=rij, vervangt=None)
    }
    over = {p for een in eerder if een.casus_id == rij.gekozen_id for p in personen[een.pk]}
    if rij.gekozen_id and not eerst & over:
        geraakt.append(Casus.objects.get(pk=rij.gekozen_id))
    lopend = [casus for casus in geraakt if casus.closed_at is None or casus.closed_at > rij.ontvangen_op]
    if lopend:
        return TIJDENS if any(_beoordeelt(casus, rij, eerder) for casus in lopend) else NA
    aantal = sum(map(bool, bekend.values()))
    if aantal:
        return EEN if aantal == 1 else MEERDERE
    return Telling(Meldingsoort.HERMELDING) if geraakt else EERSTE


def _beoordeelt(casus, rij, eerder):
    """Nothing was decided in these casussen, but by closing them."""
    del rij
    return any(een.casus_id == casus.pk for een in eerder)


def test_counting_all_anew_mends_what_is_wrong_and_changes_nothing_else(mensen, capsys):
    een = meld(mensen)
    twee = meld(mensen, wie(een)[1], at=VANDAAG + UUR)
    Melding.objects.filter(pk=twee.melding).update(soort="eerste", onderverdeling="")

    call_command("hertellen", stapel=1)
    assert "2 meldingen, waarvan 1 anders geteld" in capsys.readouterr().out
    assert telling(twee) == TIJDENS

    call_command("hertellen")
    assert "2 meldingen, waarvan 0 anders geteld" in capsys.readouterr().out
