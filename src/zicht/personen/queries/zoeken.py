"""Whom does a question find, among the persons that somebody may see?

Every word is a range over the index of words; the rarest leads, the others are asked of each person that it finds,
and so is whether that person may be seen. Nothing is counted beyond a cap, and of a word that very many persons have
only the first are looked through: then the question must be sharper, and that is said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.lookups import Exact

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import NietVerbonden
from zicht.personen.models import Zoekwoord
from zicht.personen.rules import Vraagwoord, grens_na, vraagwoorden
from zicht.personen.words import Zoekuitkomst


@dataclass(frozen=True)
class Zichtbaren:
    """Rows that each name a `persoon` whom somebody may see.

    `weinig` returns the same rows from a short list when there are no more casussen to see than so many, else None.
    """

    rijen: QuerySet[Any]
    weinig: Callable[[int], QuerySet[Any] | None]


Zichtbron = Callable[[Aanvrager, datetime], Zichtbaren]

# To find the rarest word, no more rows are counted of each than this.
GENOEG_GETELD = 5_000
# Of one word no more rows than this are looked through; then the question must be sharper.
MEESTE_RIJEN = 1_000
# Who sees no more casussen than this is served from those, however common the word.
WEINIG_ZICHTBAAR = 300

# Somebody may have several words in one range: so many rows are read for each person that is asked for.
RIJEN_PER_PERSOON = (2, 5)

_verbonden: list[Zichtbron] = []


def verbind_zichtbaar(bron: Zichtbron) -> None:
    """This function will install who may be seen by whom; called once, at the start.

    Casussen decide that, and they lie above this part.
    """
    _verbonden[:] = [bron]


def zichtbaar_voor(by: Aanvrager, *, at: datetime) -> QuerySet[Any]:
    """This function will return rows that each name a `persoon` whom somebody may see; raises NietVerbonden.

    One query at most.
    """
    return _zichtbaren(by, at).rijen


def zoek_personen(tekst: str, *, by: Aanvrager, at: datetime, aantal: int = 25) -> Zoekuitkomst:
    """This function will return whom a question finds, precise words first; nobody when it holds no word.

    At most four queries, each a range over an index.
    """
    woorden = vraagwoorden(tekst)
    if not woorden or by.organisatie is None:
        return Zoekuitkomst(())
    # Of words that are equally common, the longest is asked first.
    langste = sorted((woord for woord in woorden if not woord.precies), key=lambda w: -len(w.begin))
    bereiken = [_bereik(by.organisatie, woord) for woord in langste]
    maten = _maten(bereiken)
    leidend = min(range(len(maten)), key=lambda nummer: maten[nummer].geteld)
    zichtbaren, grens = _zichtbaren(by, at), maten[leidend].grens
    rijen = bereiken[leidend]
    for woord in woorden:
        if woord != langste[leidend]:
            rijen = _eist(rijen, Zoekwoord.objects.filter(_vanaf_tot(woord), persoon=OuterRef("persoon_id")))
    if grens and (weinig := zichtbaren.weinig(WEINIG_ZICHTBAAR)) is not None:
        return _lees(rijen.filter(persoon__in=weinig.values("persoon")), aantal, is_begrensd=False)
    # Last: whether somebody may be seen costs most to find out, so it is asked of those who have every word.
    te_zien = _eist(_voor(rijen, grens), zichtbaren.rijen.filter(persoon=OuterRef("persoon_id")))
    return _lees(te_zien, aantal, is_begrensd=grens is not None)


def _zichtbaren(by: Aanvrager, at: datetime) -> Zichtbaren:
    if not _verbonden:
        raise NietVerbonden("zichtbaar")
    return _verbonden[0](by, at)


def _bereik(organisatie: UUID, woord: Vraagwoord) -> QuerySet[Zoekwoord]:
    rijen = Zoekwoord.objects.filter(_vanaf_tot(woord), organisatie=organisatie)
    return rijen.order_by("woord", "persoon_id")


def _eist(rijen: QuerySet[Zoekwoord], ander: QuerySet[Any]) -> QuerySet[Zoekwoord]:
    """Keep the rows for which the other query finds something, asked of one row at a time.

    An EXISTS may be turned into a join that reads all that the other query could find; a value is never.
    """
    return rijen.filter(Exact(Subquery(ander.order_by().values(een=Value(1))[:1]), 1))


def _vanaf_tot(woord: Vraagwoord) -> Q:
    if woord.precies:
        return Q(woord=woord.begin)
    return Q(woord__gte=woord.begin, woord__lt=grens_na(woord.begin))


@dataclass(frozen=True)
class _Maat:
    """How many rows a range has, up to the cap; and the first row that is too many, None when all can be read."""

    geteld: int
    grens: tuple[str, UUID] | None


def _maten(bereiken: list[QuerySet[Zoekwoord]]) -> list[_Maat]:
    """Measure each range up to the cap, all in one query."""
    delen: list[str] = []
    waarden: list[Any] = []
    for bereik in bereiken:
        for vorm, deel in (
            ("(SELECT COUNT(*) FROM ({}) AS bereik)", bereik.values("woord")[: GENOEG_GETELD + 1]),
            ("({})", bereik.values("woord")[MEESTE_RIJEN : MEESTE_RIJEN + 1]),
            ("({})", bereik.values("persoon_id")[MEESTE_RIJEN : MEESTE_RIJEN + 1]),
        ):
            sql, meer = deel.query.sql_with_params()
            delen.append(vorm.format(sql))
            waarden += meer
    with connection.cursor() as cursor:
        # Only what the queries above were compiled to stands between the brackets; values stay parameters.
        cursor.execute(f"SELECT {', '.join(delen)}", waarden)
        rij = list(cursor.fetchone())
    return [
        _Maat(geteld, (woord, UUID(str(persoon))) if persoon else None)
        for geteld, woord, persoon in zip(*[iter(rij)] * 3, strict=True)
    ]


def _voor(rijen: QuerySet[Zoekwoord], grens: tuple[str, UUID] | None) -> QuerySet[Zoekwoord]:
    """Keep a common word from being looked through whole."""
    if grens is None:
        return rijen
    woord, persoon = grens
    # The last condition is implied by the first; it tells an index where to end.
    return rijen.filter(Q(woord__lt=woord) | Q(woord=woord, persoon_id__lt=persoon), woord__lte=woord)


def _lees(rijen: QuerySet[Zoekwoord], aantal: int, is_begrensd: bool) -> Zoekuitkomst:
    """Read a few rows first: mostly those are of enough persons, and each row costs a look at what may be seen."""
    for per_persoon in RIJEN_PER_PERSOON:
        ruim = per_persoon * (aantal + 1)
        gelezen = list(rijen.values_list("persoon_id", flat=True)[:ruim])
        personen = tuple(dict.fromkeys(gelezen))
        if len(gelezen) < ruim or len(personen) > aantal:
            break
    return Zoekuitkomst(personen[:aantal], is_begrensd or len(gelezen) == ruim or len(personen) > aantal)
