"""The region that was made has the mix of the published figures, and of our own choices where there are none.

Each share lies within the exact central 99 % of the binomial for as many as were made (`fits`).
"""

import itertools
from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from django.db.models import Count, F

from tests.parts.voorbeeld.gemaakt.conftest import END, REPORTS, fits
from zicht.casus.models import Termijn
from zicht.melding.models import GemeldePersoon, Melding
from zicht.melding.words import Herkomst, Meldingsoort, Sector
from zicht.overdracht.models import Overdracht
from zicht.overdracht.words import Status
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.models import Besluit
from zicht.voorbeeld import mix
from zicht.voorbeeld.besluit import ROUTES
from zicht.voorbeeld.gezinnen import nieuw_gezin
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Bevolking
from zicht.voorbeeld.mix import Antwoord

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regio")]
REPORTED = Melding.objects.exclude(herkomst=Herkomst.TERUGGAVE.value)


def test_every_report_came_in_and_nothing_was_refused_on_the_way(regio):
    assert dict(regio.uitkomst.geteld) == {"meldingen": REPORTS}


@pytest.mark.parametrize("sector", Sector)
def test_reports_come_from_whom_the_figures_say(sector):
    assert fits(REPORTED.filter(sector=sector.value).count(), REPORTS, mix.SECTOREN.aandelen[sector])


@pytest.mark.eis("RAD-10")
@pytest.mark.parametrize("soort", mix.MELDINGSOORTEN.aandelen)
def test_first_reports_repeats_and_follow_ups_keep_their_shares(soort):
    assert fits(REPORTED.filter(soort=soort.value).count(), REPORTS, mix.MELDINGSOORTEN.aandelen[soort])


@pytest.mark.parametrize("route", list(dict.fromkeys(ROUTES.values())))
def test_decisions_keep_their_shares(route):
    decided = Besluit.objects.filter(beoordeling__melding__in=REPORTED).exclude(
        beoordeling__melding__soort=Meldingsoort.VERVOLGMELDING.value
    )
    share = sum(aandeel for afloop, aandeel in mix.AFLOPEN.aandelen.items() if ROUTES[afloop] is route)

    assert fits(decided.filter(route=route.value).count(), decided.count(), share)


FORGOTTEN = mix.ANTWOORDEN.aandelen[Antwoord.VERGETEN]
IN_TIME = {
    Termijncode.VB_5WD: mix.op_tijd(0),
    Termijncode.URGENTIE_24U: mix.SCREENING_OP_TIJD,
    Termijncode.DIENST_10WK: mix.DIENST_OP_TIJD,
    Termijncode.TERUGKOPPELING_MELDER: mix.TERUGKOPPELING_OP_TIJD,
    Termijncode.INFORMEREN_BETROKKENEN: mix.INFORMEREN_OP_TIJD,
    Termijncode.OVERDRACHT_ANTWOORD: mix.ANTWOORD_OP_TIJD * (1 - FORGOTTEN),
}


@pytest.mark.eis("VB-2")
@pytest.mark.parametrize("code", IN_TIME)
def test_terms_are_kept_and_missed_as_often_as_chosen(code):
    ended = Termijn.objects.filter(code=code.value).exclude(gehaald_op=None)
    kept = ended.filter(gehaald_op__lte=F("uiterlijk")).count()

    assert 0 < kept < ended.count()
    assert fits(kept, ended.count(), IN_TIME[code])


def test_offers_are_accepted_refused_taken_back_kept_waiting_and_forgotten_as_often_as_chosen():
    offers = Overdracht.objects.exclude(status=Status.AANGEBODEN.value)
    # An offer anew after a refusal is the same handover.
    again = offers.filter(status__in=(Status.GEWEIGERD.value, Status.INGETROKKEN.value)).count()
    handovers, shares = offers.count() - again, mix.ANTWOORDEN.aandelen
    forgotten = offers.filter(beantwoord_op__gt=F("aangeboden_op") + timedelta(days=14)).count()

    assert fits(offers.filter(status=Status.GEWEIGERD.value).count(), handovers, shares[Antwoord.GEWEIGERD])
    assert fits(offers.exclude(op_wachtlijst_sinds=None).count(), handovers, shares[Antwoord.OP_WACHTLIJST])
    assert fits(forgotten, handovers, shares[Antwoord.VERGETEN])
    assert offers.filter(status=Status.INGETROKKEN.value).exists()


def _drawn(aantal=2000):
    """Draw many households as first reports are about; what was made must look like these."""
    lot = Lot(Random(7))
    bevolking = Bevolking(lot, [("GM0080", "Leeuwarden"), ("GM0059", "Achtkarspelen")])
    return [nieuw_gezin(bevolking, END, lot.kies(mix.AANLEIDINGEN)) for _ in range(aantal)]


@pytest.fixture(scope="module")
def drawn():
    """Draw them once."""
    return _drawn()


def test_households_are_as_large_as_those_that_are_drawn(drawn):
    first = Melding.objects.filter(soort=Meldingsoort.EERSTE.value).annotate(mensen=Count("personen"))
    found = Counter(min(een.mensen, 6) for een in first)
    expected = Counter(min(len(gezin.leden), 6) for gezin in drawn)

    for size, n in expected.items():
        assert fits(found[size], first.count(), n / len(drawn)), (size, found)


def _youngest(births: list[int | None]) -> str:
    """Tell the age group of the youngest of a household, of whom the year of birth is known."""
    age = min(END.year - year for year in births if year)
    return next(
        group for group, until in (("0-3", 4), ("4-11", 12), ("12-17", 18), ("18+", 200)) if age < until
    )


def test_the_youngest_are_as_old_as_those_that_are_drawn(drawn):
    years: dict[object, list[int | None]] = {}
    firsts = GemeldePersoon.objects.filter(melding__soort=Meldingsoort.EERSTE.value)
    for report, came, facts in firsts.values_list("melding", "melding__ontvangen_op", "gegevens"):
        if born := facts.get("geboortedatum"):
            # The age on the day of the report, told as if all reports came on the last day.
            years.setdefault(report, []).append(int(born[:4]) + END.year - came.year)
    found = Counter(_youngest(births) for births in years.values())
    known = [
        [lid.persoon.geboortedatum.jaar for lid in gezin.leden if lid.persoon.geboortedatum]
        for gezin in drawn
    ]
    expected = Counter(_youngest(births) for births in known if births)

    for group, n in expected.items():
        assert fits(found[group], len(years), n / expected.total()), (group, found)


def test_no_two_reports_one_after_the_other_tell_the_same():
    told = list(REPORTED.order_by("ontvangen_op").values_list("gebeurtenis", flat=True))

    assert not [een for een, volgend in itertools.pairwise(told) if een == volgend]
    assert len(set(told)) > 25


def test_the_last_weeks_are_busy_and_the_days_before_are_not_empty():
    days = sorted(day.date() for day in REPORTED.values_list("ontvangen_op", flat=True))

    assert sum(day >= END - timedelta(days=70) for day in days) >= REPORTS // 3
    assert days[REPORTS // 3] < date(2026, 9, 1)
