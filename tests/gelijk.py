"""Is every prepared question the one that would have been put together with its values?"""

from contextlib import contextmanager
from unittest import mock

from django.core.exceptions import EmptyResultSet
from django.db import connection

from zicht.kern import Aanvrager
from zicht.raamwerk.bereid import Bereid


@contextmanager
def getoetst():
    """Hold each question, each time that it is asked, against the same question put together anew."""
    vraag = Bereid.__call__

    def toets_en_vraag(self, *args, **kwargs):
        antwoord = vraag(self, *args, **kwargs)
        toets(self, args, kwargs)
        return antwoord

    with mock.patch.object(Bereid, "__call__", toets_en_vraag):
        yield


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
