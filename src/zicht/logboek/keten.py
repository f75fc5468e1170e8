"""How does a row become bytes, and how does it hang on the row before?

Every column is in the bytes. A stored value that is not in the one form in which the application writes it (a
space in the JSON, a capital in an identifier) is told apart, so that no byte can change unseen on SQLite either.
Both databases give the same bytes for the same row: a chain survives moving from one to the other.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connections

KOLOMMEN = (
    "id", "op", "account", "partij", "organisatie", "rollen", "daad", "casus", "ids", "resultaat", "nood", "omdat",
)  # fmt: skip
# On SQLite a bare column would pass through a converter by its declared type, which hides what is stored.
_LEES_REGELS = {
    eigen: f"SELECT {', '.join(teken + k for k in KOLOMMEN)} FROM logboek_regel"  # noqa: S608
    " WHERE id > %s AND id <= %s ORDER BY id LIMIT %s"
    for eigen, teken in ((True, "+"), (False, ""))
}
_LEES_SCHAKELS = "SELECT nummer, regel, hash FROM logboek_schakel WHERE nummer > %s ORDER BY nummer LIMIT %s"
EINDELOOS = 2**63 - 1
STUK = 2000

Rauw = tuple[Any, ...]


def afdruk(vorige: bytes, rij: Rauw) -> bytes:
    """This function will return the hash of a row and the link before it (empty for the first)."""
    return hashlib.sha256(vorige + als_bytes(rij)).digest()


def als_bytes(rij: Rauw) -> bytes:
    """This function will return the canonical bytes of a row as the database gave it."""
    waarden = [_VORM.get(kolom, _plat)(waarde) for kolom, waarde in zip(KOLOMMEN, rij, strict=True)]
    return json.dumps(waarden, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogateescape")


def stuk_regels(na: int, *, tot: int, hoogstens: int, using: str) -> list[Rauw]:
    """This function will return the first rows after a number, told as SQLite stores them, in order. One query."""
    is_sqlite = connections[using].vendor == "sqlite"
    rijen = lees(_LEES_REGELS[is_sqlite], (na, tot, hoogstens), using=using)
    return rijen if is_sqlite else [_als_op_sqlite(rij) for rij in rijen]


def regels(*, using: str) -> Iterator[Rauw]:
    """This function will yield all rows in order, in stretches: one query per 2,000."""
    na = -EINDELOOS
    while stuk := stuk_regels(na, tot=EINDELOOS, hoogstens=STUK, using=using):
        yield from stuk
        na = stuk[-1][0]


def schakels(*, using: str) -> Iterator[tuple[Any, Any, Any]]:
    """This function will yield the links in order, in stretches: one query per 2,000."""
    nummer = -EINDELOOS
    while stuk := lees(_LEES_SCHAKELS, (nummer, STUK), using=using):
        yield from stuk
        nummer = stuk[-1][0]


def lees(vraag: str, met: tuple[Any, ...] = (), *, using: str) -> list[Rauw]:
    """This function will return all that a query gives."""
    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        if verbinding.vendor != "sqlite":
            cursor.execute(vraag, met)
            return list(cursor.fetchall())
        # A changed byte may leave a text that cannot be read; it must be told, not stop the reading.
        verbinding.connection.text_factory = lambda rauw: rauw.decode(errors="surrogateescape")
        try:
            cursor.execute(vraag, met)
            return list(cursor.fetchall())
        finally:
            verbinding.connection.text_factory = str


def _als_op_sqlite(rij: Rauw) -> Rauw:
    return tuple(_tekst(kolom, waarde) for kolom, waarde in zip(KOLOMMEN, rij, strict=True))


def _tekst(kolom: str, waarde: object) -> object:
    match waarde:
        case UUID():
            return waarde.hex
        case bool():
            return int(waarde)
        case datetime():
            return str(waarde.astimezone(UTC).replace(tzinfo=None))
        case str() if kolom == "ids":
            return json.dumps(json.loads(waarde), sort_keys=True)
        case _:
            return waarde


def _afwijkend(waarde: object) -> dict[str, str]:
    """What no row of the application holds: told by its kind and its bytes."""
    return {type(waarde).__name__: repr(waarde)}


def _plat(waarde: object) -> object:
    return waarde if waarde is None or type(waarde) in {int, str} else _afwijkend(waarde)


def _moment(waarde: object) -> object:
    try:
        moment = datetime.fromisoformat(str(waarde))
    except ValueError:
        return _afwijkend(waarde)
    netjes = isinstance(waarde, str) and str(moment) == waarde and moment.tzinfo is None
    return moment.isoformat(timespec="microseconds") + "Z" if netjes else _afwijkend(waarde)


def _kenmerk(waarde: object) -> object:
    netjes = isinstance(waarde, str) and len(waarde) == 32 and not set(waarde) - set("0123456789abcdef")
    return waarde if waarde is None or netjes else _afwijkend(waarde)


def _woordenlijst(waarde: object) -> object:
    try:
        inhoud = json.loads(str(waarde))
    except ValueError:
        return _afwijkend(waarde)
    netjes = (
        isinstance(waarde, str) and isinstance(inhoud, dict) and waarde == json.dumps(inhoud, sort_keys=True)
    )
    return inhoud if netjes else _afwijkend(waarde)


def _vlag(waarde: object) -> object:
    return bool(waarde) if type(waarde) is int and waarde in {0, 1} else _afwijkend(waarde)


_VORM: dict[str, Callable[[object], object]] = {
    "op": _moment,
    "account": _kenmerk,
    "partij": _kenmerk,
    "organisatie": _kenmerk,
    "casus": _kenmerk,
    "ids": _woordenlijst,
    "nood": _vlag,
}
