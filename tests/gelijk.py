"""Is every prepared question the one that would have been put together with its values?"""

import os
import threading
from contextlib import contextmanager
from unittest import mock

from django.core.exceptions import EmptyResultSet
from django.db import connection

from zicht.kern import Aanvrager
from zicht.raamwerk.bereid import Bereid

# Of each question that was put together so many times in a row, whatever test asks it: values that stuck show at once.
EERSTE = 3


@contextmanager
def getoetst():
    """Hold each question that a test asks against the same question put together anew."""
    vraag, zoek, getoetst_in, hier = Bereid.__call__, Bereid._zoek, set(), threading.local()

    def zoek_en_onthoud(self, args, kwargs):
        gevonden = zoek(self, args, kwargs)
        hier.opdracht = gevonden[0]
        return gevonden

    def toets_en_vraag(self, *args, **kwargs):
        antwoord = vraag(self, *args, **kwargs)
        if _is_te_toetsen(hier.opdracht, getoetst_in):
            toets(self, args, kwargs)
        return antwoord

    with (
        mock.patch.object(Bereid, "__call__", toets_en_vraag),
        mock.patch.object(Bereid, "_zoek", zoek_en_onthoud),
    ):
        yield


def _is_te_toetsen(opdracht, getoetst_in):
    """Tell whether this one is new: in this file of tests, in this form, or to this connection.

    What is put together does not look at its values: a file that asks the same in each of its tests shows it once. To
    do so in each test took a third of all time that the tests took.
    """
    if opdracht is None:
        return True
    bekend = vars(opdracht)
    bekend["keren"] = bekend.get("keren", 0) + 1
    hier = (os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[0], id(opdracht))
    is_nieuw = hier not in getoetst_in
    getoetst_in.add(hier)
    return is_nieuw or bekend["keren"] <= EERSTE


def toets(vraag, args, kwargs):
    """Compare a prepared question with the same one put together anew."""
    gebonden, nieuw = vraag.gebonden(*args, **kwargs), _nieuw(vraag.maak(*args, **kwargs))
    if gebonden is None or nieuw is None:
        assert gebonden is nieuw is None, vraag.__qualname__
        return
    sql, params = nieuw
    if _heeft_lijst([*args, *kwargs.values()]):
        # A list is filled up with its last value, and its order does not matter.
        assert {repr(param) for param in gebonden.params} == {repr(param) for param in params}, (
            vraag.__qualname__
        )
    else:
        assert (gebonden.sql, gebonden.params) == (sql, tuple(params)), vraag.__qualname__


def _nieuw(queryset):
    try:
        return queryset.query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None


def _heeft_lijst(argumenten):
    return any(isinstance(een, list | tuple | set | frozenset) for een in argumenten) or any(
        len(een.teams) > 1 for een in argumenten if isinstance(een, Aanvrager)
    )
