"""Whom does a question find, among the persons that somebody may see?

Every word is a range over the index of words; the rarest leads, the others are asked of each person that it finds,
and so is whether that person may be seen. Nothing is counted beyond a cap, nothing is read beyond a limit.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import NietVerbonden
from zicht.personen.models import Zoekwoord
from zicht.personen.rules import Vraagwoord, grens_na, vraagwoorden
from zicht.personen.words import Zoekuitkomst

Zichtbron = Callable[[Aanvrager, datetime], QuerySet[Any]]
Weinigbron = Callable[[Aanvrager, datetime, int], QuerySet[Any] | None]

# A word of fewer persons than this is looked through whole.
ZELDZAAM = 5_000
# Who sees no more casussen than this is served from those.
WEINIG_ZICHTBAAR = 1_000
# Of a word that nearly everybody has no more rows than this are looked through; then the question must be sharper.
MEESTE_RIJEN = 20_000

_verbonden: list[tuple[Zichtbron, Weinigbron]] = []


def verbind_zichtbaar(bron: Zichtbron, weinig: Weinigbron) -> None:
    """This function will install who may be seen by whom: rows that name a `persoon`; called once, at the start.

    Casussen decide that, and they lie above this part. `weinig` returns the same rows from a short list when
    there are few casussen to see, else None.
    """
    _verbonden[:] = [(bron, weinig)]


def zichtbaar_voor(by: Aanvrager, *, at: datetime) -> QuerySet[Any]:
    """This function will return rows that each name a `persoon` whom somebody may see; raises NietVerbonden."""
    return _bronnen()[0](by, at)


def zoek_personen(tekst: str, *, by: Aanvrager, at: datetime, aantal: int = 25) -> Zoekuitkomst:
    """This function will return whom a question finds, precise words first; nobody when it holds no word.

    At most six queries, each a range over an index.
    """
    woorden = vraagwoorden(tekst)
    if not woorden or by.organisatie is None:
        return Zoekuitkomst(())
    # Of words that are equally common, the longest is asked first.
    langste = sorted((woord for woord in woorden if not woord.precies), key=lambda w: -len(w.begin))
    bereiken = [_bereik(by.organisatie, woord) for woord in langste]
    aantallen = _aantallen(bereiken)
    leidend = aantallen.index(min(aantallen))
    leider = langste[leidend]
    rijen = bereiken[leidend]
    for woord in woorden:
        if woord != leider:
            rijen = rijen.filter(Exists(_van_dezelfde(woord)))
    # Last: whether somebody may be seen costs most to find out, so it is asked of those who have every word.
    if aantallen[leidend] <= ZELDZAAM:
        return _lees(_te_zien(rijen, by, at), aantal, is_begrensd=False)
    weinig = _bronnen()[1](by, at, WEINIG_ZICHTBAAR)
    if weinig is not None:
        return _lees(rijen.filter(persoon__in=weinig.values("persoon")), aantal, is_begrensd=False)
    begrensd, is_begrensd = _begrens(rijen, bereiken[leidend])
    return _lees(_te_zien(begrensd, by, at), aantal, is_begrensd)


def _bronnen() -> tuple[Zichtbron, Weinigbron]:
    if not _verbonden:
        raise NietVerbonden("zichtbaar")
    return _verbonden[0]


def _bereik(organisatie: UUID, woord: Vraagwoord) -> QuerySet[Zoekwoord]:
    rijen = Zoekwoord.objects.filter(_vanaf_tot(woord), organisatie=organisatie)
    return rijen.order_by("woord", "persoon_id")


def _van_dezelfde(woord: Vraagwoord) -> QuerySet[Zoekwoord]:
    return Zoekwoord.objects.filter(_vanaf_tot(woord), persoon=OuterRef("persoon_id"))


def _vanaf_tot(woord: Vraagwoord) -> Q:
    if woord.precies:
        return Q(woord=woord.begin)
    return Q(woord__gte=woord.begin, woord__lt=grens_na(woord.begin))


def _aantallen(bereiken: list[QuerySet[Zoekwoord]]) -> list[int]:
    """Count the rows of each range up to the cap, all in one query."""
    delen = [bereik.values("woord")[: ZELDZAAM + 1].query.sql_with_params() for bereik in bereiken]
    # Only what the queries above were compiled to stands between the brackets; values stay parameters.
    telling = ", ".join(f"(SELECT COUNT(*) FROM ({sql}) AS bereik)" for sql, _ in delen)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {telling}", [waarde for _, waarden in delen for waarde in waarden])
        return list(cursor.fetchone())


def _te_zien(rijen: QuerySet[Zoekwoord], by: Aanvrager, at: datetime) -> QuerySet[Zoekwoord]:
    return rijen.filter(Exists(zichtbaar_voor(by, at=at).filter(persoon=OuterRef("persoon_id"))))


def _begrens(rijen: QuerySet[Zoekwoord], bereik: QuerySet[Zoekwoord]) -> tuple[QuerySet[Zoekwoord], bool]:
    """Keep a common word from being looked through whole; tell whether something was left out."""
    laatste = bereik.values_list("woord", "persoon_id")[MEESTE_RIJEN : MEESTE_RIJEN + 1].first()
    if laatste is None:
        return rijen, False
    woord, persoon = laatste
    return rijen.filter(Q(woord__lt=woord) | Q(woord=woord, persoon_id__lt=persoon), woord__lte=woord), True


def _lees(rijen: QuerySet[Zoekwoord], aantal: int, is_begrensd: bool) -> Zoekuitkomst:
    """Read on until there are enough persons: one may have several words in the range."""
    personen: dict[UUID, None] = {}
    verder, is_meer = Q(), True
    for ruim in (2 * (aantal + 1), 8 * (aantal + 1)):
        gelezen = list(rijen.filter(verder).values_list("woord", "persoon_id")[:ruim])
        personen |= dict.fromkeys(persoon for _, persoon in gelezen)
        is_meer = len(gelezen) == ruim
        if not is_meer or len(personen) > aantal:
            break
        woord, persoon = gelezen[-1]
        verder = Q(woord__gt=woord) | Q(woord=woord, persoon_id__gt=persoon)
    return Zoekuitkomst(tuple(personen)[:aantal], is_begrensd or is_meer or len(personen) > aantal)
