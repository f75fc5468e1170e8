"""How do rows get into the chain? One sealer, in order of their number, seconds after they were written."""

import time

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from zicht.logboek.keten import afdruk, lees, stuk_regels
from zicht.logboek.models import Schakel

_STUK = 500
# The name of the sealer among the advisory locks of PostgreSQL.
_SLOT = 0x5A_49_43_48_54
_KOP = "SELECT nummer, regel, hash FROM logboek_schakel ORDER BY nummer DESC LIMIT 1"
_LAATSTE_REGEL = "SELECT max(id) FROM logboek_regel"
_SCHRIJVERS = """
SELECT virtualtransaction FROM pg_locks
WHERE locktype = 'relation' AND relation = 'logboek_regel'::regclass
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND mode = 'RowExclusiveLock' AND granted AND pid <> pg_backend_pid()
"""


def verzegel(*, geduld: float = 1.0, using: str = DEFAULT_DB_ALIAS) -> int:
    """This function will hang every row that can be sealed in the chain, and return how many there were.

    It may be repeated, killed and run twice at once: each stretch of 500 rows is one transaction, and one
    sealer works at a time. On PostgreSQL it waits up to `geduld` seconds for transactions that may still bring
    a lower number than the last one seen; when these last longer, nothing is sealed now. Two queries when there
    is nothing to do.
    """
    grens = _vaste_grens(geduld, using)
    verzegeld = 0
    while grens and (aantal := _verzegel_stuk(grens, using)):
        verzegeld += aantal
    return verzegeld


def _verzegel_stuk(grens: int, using: str) -> int:
    with transaction.atomic(using=using):
        if not _mag_verzegelen(using):
            return 0
        nummer, laatste, vorige = _kop(using)
        nieuw: list[Schakel] = []
        for rij in stuk_regels(laatste, tot=grens, hoogstens=_STUK, using=using):
            vorige = afdruk(vorige, rij)
            nieuw.append(Schakel(nummer=nummer + len(nieuw) + 1, regel=rij[0], hash=vorige))
        Schakel.objects.using(using).bulk_create(nieuw)
        return len(nieuw)


def _kop(using: str) -> tuple[int, int, bytes]:
    for nummer, regel, afgedrukt in lees(_KOP, using=using):
        return nummer, regel, bytes(afgedrukt)
    return 0, 0, b""


def _mag_verzegelen(using: str) -> bool:
    if connections[using].vendor != "postgresql":
        return True  # SQLite has one writer at a time.
    return bool(lees("SELECT pg_try_advisory_xact_lock(%s)", (_SLOT,), using=using)[0][0])


def _vaste_grens(geduld: float, using: str) -> int:
    """The highest number below which no row can come any more; 0 when that is not known, or nothing is new.

    A writer takes the lock of the table before it draws a number, and keeps it until its rows can be seen. So
    once the writers of this moment are gone, all numbers up to the highest of this moment are there or never
    will be. SQLite gives numbers in the order in which rows can be seen.
    """
    hoogste: int = lees(_LAATSTE_REGEL, using=using)[0][0] or 0
    if hoogste <= _kop(using)[1]:
        return 0
    if connections[using].vendor != "postgresql":
        return hoogste
    bezig, wachttijd = _schrijvers(using), 0.0
    while bezig and wachttijd < geduld:
        time.sleep(0.02)
        wachttijd += 0.02
        bezig &= _schrijvers(using)
    return 0 if bezig else hoogste


def _schrijvers(using: str) -> set[str]:
    return {rij[0] for rij in lees(_SCHRIJVERS, using=using)}
