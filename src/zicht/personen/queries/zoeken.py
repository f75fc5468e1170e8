"""Whom does a question find, among the persons that somebody may see?

Every word is a range over the index of words; the rarest leads, the others are asked of each person that it finds,
and so is whether that person may be seen. Nothing is counted beyond a cap, and of a word that very many persons have
only the first are looked through: then the question must be sharper, and that is said.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
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

# What the rows that are looked through are called in the question.
_KANDIDAAT = "kandidaat"
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

    At most five queries, each a range over an index.
    """
    woorden = vraagwoorden(tekst)
    if not woorden or by.organisatie is None:
        return Zoekuitkomst(())
    # Of words that are equally common, the longest is asked first.
    langste = sorted((woord for woord in woorden if not woord.precies), key=lambda w: -len(w.begin))
    bereiken = [_bereik(by.organisatie, woord) for woord in langste]
    geteld = _tel(bereiken)
    leidend = geteld.index(min(geteld))
    is_begrensd = geteld[leidend] > MEESTE_RIJEN
    heeft_alles = Zoekwoord.objects.all()
    for woord in woorden:
        if woord != langste[leidend]:
            ander = Zoekwoord.objects.filter(_vanaf_tot(woord), persoon=OuterRef("persoon_id"))
            heeft_alles = _eist(heeft_alles, ander)
    zichtbaren = _zichtbaren(by, at)
    if is_begrensd and (weinig := zichtbaren.weinig(WEINIG_ZICHTBAAR)) is not None:
        rijen, is_begrensd = bereiken[leidend].filter(persoon__in=weinig.values("persoon")), False
    else:
        # Last: whether somebody may be seen costs most to find out, so it is asked of those who have every word.
        heeft_alles = _eist(heeft_alles, zichtbaren.rijen.filter(persoon=OuterRef("persoon_id")))
        rijen = bereiken[leidend][:MEESTE_RIJEN]
    return _lees(rijen, heeft_alles, aantal, is_begrensd)


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


def _tel(bereiken: list[QuerySet[Zoekwoord]]) -> list[int]:
    """Count the rows of each range, up to the cap, all in one query."""
    delen = [
        bereik.order_by().values("woord")[: GENOEG_GETELD + 1].query.sql_with_params() for bereik in bereiken
    ]
    # Only what the queries above were compiled to stands between the brackets; values stay parameters.
    tellingen = ", ".join(f"(SELECT COUNT(*) FROM ({sql}) AS bereik)" for sql, _ in delen)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tellingen}", [waarde for _, waarden in delen for waarde in waarden])
        return list(cursor.fetchone())


def _lees(
    rijen: QuerySet[Zoekwoord], heeft_alles: QuerySet[Zoekwoord], aantal: int, is_begrensd: bool
) -> Zoekuitkomst:
    """Read a few rows first: mostly those are of enough persons, and each row costs a look at what may be seen."""
    for per_persoon in RIJEN_PER_PERSOON:
        ruim = per_persoon * (aantal + 1)
        gelezen = _eerste_van(rijen, heeft_alles, ruim)
        personen = tuple(dict.fromkeys(gelezen))
        if len(gelezen) < ruim or len(personen) > aantal:
            break
    return Zoekuitkomst(personen[:aantal], is_begrensd or len(gelezen) == ruim or len(personen) > aantal)


def _eerste_van(rijen: QuerySet[Zoekwoord], heeft_alles: QuerySet[Zoekwoord], hoogstens: int) -> list[UUID]:
    """Go through the rows in their order and stop when there are enough.

    As one query a planner may first ask everything of every row and then sort; a subquery that is limited it takes row
    by row.
    """
    try:
        kern, waarden = rijen.values("persoon_id", "woord").query.sql_with_params()
        waar, meer = _waar(heeft_alles)
    except EmptyResultSet:
        return []
    # Only what the queries above were compiled to stands between the brackets; values stay parameters.
    vraag = f'SELECT persoon_id FROM ({kern}) AS "{_KANDIDAAT}" WHERE {waar} LIMIT %s'  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(vraag, [*waarden, *meer, hoogstens])
        return [UUID(str(persoon)) for (persoon,) in cursor.fetchall()]


def _waar(heeft_alles: QuerySet[Zoekwoord]) -> tuple[str, Sequence[Any]]:
    query = heeft_alles.query.chain()
    if not query.where:
        return "TRUE", ()
    query.change_aliases({query.get_initial_alias(): _KANDIDAAT})
    sql, waarden = query.get_compiler(connection=connection).compile(query.where)
    return sql, waarden
