"""Which questions does a piece of work ask of the database, and how does the database answer them?"""

import re
from collections import Counter
from contextlib import contextmanager

from django.db import connection

# Tables that grow with the number of casussen.
GROOT = ("casus_", "personen_", "melding_", "veiligheidsbeoordeling_", "overdracht_", "dossier_", "logboek_")


@contextmanager
def gesteld():
    """Give the list of questions that are asked while it is open."""
    vragen = []

    def onthoud(execute, sql, params, many, context):
        vragen.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        yield vragen


def vaker_gesteld(vragen):
    """Return the questions that were asked more than once, with the same values."""
    keren = Counter((sql, repr(params)) for sql, params in vragen if sql.startswith("SELECT"))
    return [sql for (sql, _), aantal in keren.items() if aantal > 1]


def helemaal_gelezen(vragen):
    """Return the questions for which a table that grows is read from beginning to end."""
    gelezen = [(sql, params) for sql, params in vragen if sql.startswith("SELECT")]
    return [
        (sql, stap) for sql, params in gelezen for stap in _stappen(sql, params) if _leest_alles(sql, stap)
    ]


def _stappen(sql, params):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # A handful of rows is read whole whatever the indexes; so it must be the only way left.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("EXPLAIN " + sql, params)
        else:
            cursor.execute("EXPLAIN QUERY PLAN " + sql, params)
        return [str(rij[-1]) for rij in cursor.fetchall()]


def _leest_alles(sql, stap):
    # A Bloom filter is made by reading the table it is over.
    gevonden = re.search(r"Seq Scan on (\w+)|^SCAN (\w+)|BLOOM FILTER ON (\w+)", stap)
    naam = next(filter(None, gevonden.groups())) if gevonden else ""
    alias = re.search(rf'"(\w+)" (?:AS )?"?{naam}"?\b', sql) if naam else None
    return (alias.group(1) if alias else naam).startswith(GROOT)
