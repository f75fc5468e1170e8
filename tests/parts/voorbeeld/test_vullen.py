"""A small synthetic region, made by the application's own actions, looks like the published figures."""

from collections import Counter
from datetime import date

import pytest

from zicht.casus.models import Casus, Termijn, Zicht
from zicht.dossier.models import Tijdlijnregel
from zicht.logboek.models import Regel
from zicht.melding.models import Melding
from zicht.overdracht.models import Overdracht
from zicht.personen.models import Persoon
from zicht.voorbeeld import mix
from zicht.voorbeeld.vullen import KanNiet, Keuzes, vul

pytestmark = pytest.mark.django_db
END = date(2026, 11, 20)
REPORTS = 30


@pytest.fixture(scope="module")
def region(django_db_setup, django_db_blocker):
    """Make a region once for this module, and undo it."""
    from django.db import transaction

    with django_db_blocker.unblock():
        point = transaction.atomic()
        point.__enter__()
        try:
            yield vul(Keuzes(eind=END, meldingen=REPORTS, jaren=1), wachtwoord=None, voortgang=lambda _: None)
        finally:
            transaction.set_rollback(True)
            point.__exit__(None, None, None)


def test_every_report_was_received_and_nothing_was_refused_on_the_way(region):
    assert region.geteld["meldingen"] == REPORTS
    assert {code: n for code, n in region.geteld.items() if code.startswith("geweigerd")} == {}


def test_first_reports_repeats_and_follow_ups_keep_their_shares(region):
    found = Counter(Melding.objects.exclude(herkomst="teruggave").values_list("soort", flat=True))

    for soort, share in mix.MELDINGSOORTEN.aandelen.items():
        assert found[soort.value] / REPORTS == pytest.approx(share, abs=0.12), soort


def test_everything_happened_on_its_own_day(region):
    days = {moment.date() for moment in Regel.objects.values_list("op", flat=True)}

    assert len(days) > 50
    assert max(days) < END
    assert list(Regel.objects.order_by("id").values_list("op", flat=True)) == sorted(
        Regel.objects.values_list("op", flat=True)
    )


@pytest.mark.eis("OVD-1")
def test_every_chain_of_holders_is_numbered_without_a_gap_and_never_goes_back(region):
    for casus in Casus.objects.all():
        chain = list(Zicht.objects.filter(casus=casus).order_by("nummer").values_list("nummer", "vanaf"))
        assert [nummer for nummer, _ in chain] == list(range(1, len(chain) + 1))
        assert [vanaf for _, vanaf in chain] == sorted(vanaf for _, vanaf in chain)


def test_some_terms_were_met_in_time_some_late_and_handovers_were_answered(region):
    met = [bool(t.gehaald_op <= t.uiterlijk) for t in Termijn.objects.exclude(gehaald_op=None)]

    assert set(met) == {True, False}
    assert Overdracht.objects.exclude(beantwoord_op=None).exists()
    assert Casus.objects.exclude(closed_at=None).exists()
    assert Tijdlijnregel.objects.exists()


def test_nobody_has_a_number_of_somebody_who_exists(region):
    bsns = set(Persoon.objects.exclude(bsn="").values_list("bsn", flat=True))

    assert bsns
    assert all(bsn.startswith(("9999", "0000")) for bsn in bsns)


@pytest.mark.parametrize(
    "choices",
    [{"meldingen": 0}, {"meldingen": 100_001}, {"regios": 0}, {"regios": 27}, {"jaren": 0}, {"jaren": 4}],
)
def test_what_cannot_be_made_is_refused(choices):
    with pytest.raises(KanNiet):
        Keuzes(eind=END, **choices)
