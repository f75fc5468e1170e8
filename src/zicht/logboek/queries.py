"""What can be asked of the log?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern.getal import lees_getal
from zicht.logboek.grendel import GrendelsOntbreken, ontbrekende_grendels, require_grendels
from zicht.logboek.models import Regel
from zicht.logboek.verificatie import verifieer
from zicht.logboek.words import Logpagina, Logregel

__all__ = [
    "GrendelsOntbreken",
    "kijkers_in",
    "nummer_uit",
    "ontbrekende_grendels",
    "regels_van_account",
    "regels_van_casus",
    "require_grendels",
    "verifieer",
]


def regels_van_casus(casus: UUID, *, voor: int | None = None, aantal: int = 50) -> Logpagina:
    """This function will return who saw or did what in a casus, the latest first, before row `voor`. One query.

    Whether the asker may read this is asked by who calls.
    """
    return _pagina(Regel.objects.filter(casus=casus), voor, aantal)


def regels_van_account(account: UUID, *, voor: int | None = None, aantal: int = 50) -> Logpagina:
    """This function will return what an account saw or did, the latest first, before row `voor`. One query.

    Whether the asker may read this is asked by who calls.
    """
    return _pagina(Regel.objects.filter(account=account), voor, aantal)


def nummer_uit(tekst: str) -> int | None:
    """This function will return the number of a row as an address carries it; None for anything else."""
    return lees_getal(tekst, cijfers=18)


def kijkers_in(casus: UUID) -> dict[tuple[UUID, UUID | None], list[tuple[datetime, str, str]]]:
    """This function will return per account and party when it saw or did what in a casus, and in which roles.

    First things first; what the application itself did is left out. One query, and all rows of the casus.
    """
    per_kijker: dict[tuple[UUID, UUID | None], list[tuple[datetime, str, str]]] = {}
    rijen = Regel.objects.filter(casus=casus, account__isnull=False, resultaat="gelukt").order_by("id")
    for account, partij, op, daad, rollen in rijen.values_list("account", "partij", "op", "daad", "rollen"):
        if account:
            per_kijker.setdefault((account, partij), []).append((op, daad, rollen))
    return per_kijker


def _pagina(rijen: QuerySet[Regel], voor: int | None, aantal: int) -> Logpagina:
    if voor is not None:
        rijen = rijen.filter(id__lt=voor)
    gelezen = [_regel(rij) for rij in rijen.order_by("-id")[: aantal + 1]]
    getoond = tuple(gelezen[:aantal])
    return Logpagina(getoond, getoond[-1].nummer if len(gelezen) > aantal else None)


def _regel(rij: Regel) -> Logregel:
    return Logregel(
        nummer=rij.pk,
        op=rij.op,
        account=rij.account,
        partij=rij.partij,
        organisatie=rij.organisatie,
        rollen=tuple(rij.rollen.split(",")) if rij.rollen else (),
        daad=rij.daad,
        casus=rij.casus,
        gelukt=rij.resultaat == "gelukt",
        nood=rij.nood,
        omdat=rij.omdat,
    )
