"""One region as `make demo` makes it, made once for all tests here and then undone.

Only on SQLite: what the region looks like depends on chance, not on the database. That one can be made on PostgreSQL
as well is shown beside, with a few reports.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from math import comb
from unittest import mock

import pytest
from django.db import connection, transaction

from zicht.kern import gevolgen
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.vullen import Keuzes, Uitkomst, vul

END = date(2026, 11, 20)
REPORTS = 150


@dataclass(frozen=True)
class Gemaakt:
    """A region that was made: what came of it, which events happened, and the morning that people look at it."""

    uitkomst: Uitkomst
    gebeurd: Counter[str]
    nu: datetime


@pytest.fixture(scope="package")
def regio(django_db_setup, django_db_blocker):
    """Make the region, and count every kind of event."""
    if connection.vendor != "sqlite":
        pytest.skip("the mix of a region does not depend on the database")
    happened: Counter[str] = Counter()

    def count(round_, _at):
        happened.update(type(reason.gebeurtenis).__name__ for reason in round_)

    table = gevolgen._tabel
    with django_db_blocker.unblock(), mock.patch.object(table, "altijd", (*table.altijd, count)):
        point = transaction.atomic()
        point.__enter__()
        try:
            made = vul(Keuzes(eind=END, meldingen=REPORTS), wachtwoord=None, voortgang=lambda _: None)
            yield Gemaakt(made, happened, moment(END, 8.5))
        finally:
            transaction.set_rollback(True)
            point.__exit__(None, None, None)


def fits(found: int, of: int, share: float) -> bool:
    """Tell whether so many of so many is within the exact central 99 % of the binomial with this share."""
    below = sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(found))
    here = comb(of, found) * share**found * (1 - share) ** (of - found)
    return below + here >= 0.005 and below <= 0.995
