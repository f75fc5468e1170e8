"""Schrijft wat veel rijen tegelijk schrijft hetzelfde als wat ze een voor een schrijft?"""

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from tests import build
from zicht.kern import systeem_voor
from zicht.personen.models import Zoekwoord
from zicht.raamwerk.rijen import insert_rijen

pytestmark = pytest.mark.django_db
VELDEN = ("organisatie", "woord", "persoon", "is_heel")


@pytest.fixture
def persoon(mensen):
    persoon = build.persoon(by=systeem_voor(mensen.vt))
    Zoekwoord.objects.all().delete()
    return persoon


def test_the_rows_are_those_that_would_be_written_one_by_one(persoon, mensen, django_assert_num_queries):
    rijen = [(mensen.vt, f"wóórd {nummer} %s", persoon, nummer % 2 == 0) for nummer in range(50)]

    with django_assert_num_queries(1):
        insert_rijen(Zoekwoord, VELDEN, iter(rijen))

    geschreven = sorted(Zoekwoord.objects.values_list("organisatie", "woord", "persoon", "is_heel"))
    assert geschreven == sorted(rijen)


def test_nothing_is_asked_for_no_rows(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_rijen(Zoekwoord, VELDEN, [])


@pytest.mark.parametrize("keren", [1, 2])
def test_a_row_that_is_there_already_is_refused_and_with_it_all_others(persoon, mensen, keren):
    rij = (mensen.vt, "woord", persoon, True)
    if keren == 1:
        insert_rijen(Zoekwoord, VELDEN, [rij])

    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rijen(Zoekwoord, VELDEN, [(mensen.vt, "ander", persoon, True), *[rij] * keren])

    assert not Zoekwoord.objects.filter(woord="ander").exists()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no length of a text")
def test_what_is_too_long_is_refused_not_cut_off(persoon, mensen):
    with pytest.raises(DataError), transaction.atomic():
        insert_rijen(Zoekwoord, VELDEN, [(mensen.vt, "w" * 41, persoon, True)])
