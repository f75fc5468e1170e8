"""What happened in a casus, newest first: what was, what is, by whom?"""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from zicht.casus.queries import Pagina, get_casus
from zicht.dossier.models import Tijdlijnregel
from zicht.dossier.words import Tijdlijnrij
from zicht.kern import Aanvrager, Rol
from zicht.kern.getal import lees_getal
from zicht.raamwerk.bereid import bereid

PER_PAGINA = 25
_LAATSTE = 5


class _Gegevens(dict[str, str]):
    """The fields of a sentence; one that an older event does not have is empty."""

    def __missing__(self, key: str) -> str:
        """This function will return nothing for a field that is not there."""
        return ""


def tijdlijn_van(
    casus: UUID, *, by: Aanvrager, at: datetime, voor: str = "", aantal: int = PER_PAGINA
) -> Pagina[Tijdlijnrij]:
    """This function will return a page of the timeline of a visible casus, newest first; raises NietGevonden.

    `voor` is the cursor of the page before; one that cannot be read begins at the top. Two queries.
    """
    get_casus(casus, by=by, at=at)
    return _pagina(Tijdlijnregel.objects.filter(casus=casus), voor, aantal)


def laatste_rijen(casus: UUID) -> tuple[Tijdlijnrij, ...]:
    """This function will return the newest rows of the timeline, for who was allowed to see the casus. One query."""
    return tuple(_rij(rij) for rij in _laatste(casus))


def rijen_in(casussen: Collection[UUID], *, soorten: Collection[str]) -> dict[UUID, list[Tijdlijnrij]]:
    """This function will return what happened of these kinds (names of events) in each of these casussen, newest first.

    For casussen that the caller was allowed to see. One query.
    """
    rijen: dict[UUID, list[Tijdlijnrij]] = defaultdict(list)
    for rij in _in_casussen(casussen, soorten):
        rijen[rij.casus_id].append(_rij(rij))
    return rijen


@bereid
def _in_casussen(casussen: Collection[UUID], soorten: Collection[str]) -> QuerySet[Tijdlijnregel]:
    rijen = Tijdlijnregel.objects.filter(casus__in=casussen, soort__in=soorten)
    return rijen.select_related("account", "partij").order_by("-op", "-pk")


@bereid
def _laatste(casus: UUID) -> QuerySet[Tijdlijnregel]:
    rijen = Tijdlijnregel.objects.filter(casus=casus).select_related("account", "partij")
    return rijen.order_by("-pk")[:_LAATSTE]


def rijen_op(casus: UUID, op: datetime) -> tuple[Tijdlijnrij, ...]:
    """This function will return what one deed left on the timeline, with all that followed, in that order. One query.

    For who was allowed to see the casus: a deed and what follows from it are of one moment.
    """
    rijen = Tijdlijnregel.objects.filter(casus=casus, op=op).select_related("account", "partij")
    return tuple(_rij(rij) for rij in rijen.order_by("pk"))


def geschiedenis_van(
    casus: UUID, *, by: Aanvrager, at: datetime, voor: str = "", aantal: int = PER_PAGINA
) -> Pagina[Tijdlijnrij]:
    """This function will return only what changed something: who, when, what was, what is (ALG-2); as the timeline."""
    get_casus(casus, by=by, at=at)
    return _pagina(Tijdlijnregel.objects.filter(casus=casus).exclude(wijzigingen=[]), voor, aantal)


def _pagina(regels: QuerySet[Tijdlijnregel], voor: str, aantal: int) -> Pagina[Tijdlijnrij]:
    # A longer number than any row has would not fit in the database.
    if (nummer := lees_getal(voor, cijfers=18)) is not None:
        regels = regels.filter(pk__lt=nummer)
    rijen = list(regels.select_related("account", "partij").order_by("-pk")[: aantal + 1])
    getoond = rijen[:aantal]
    return Pagina(
        regels=tuple(_rij(rij) for rij in getoond),
        volgende=str(getoond[-1].pk) if len(rijen) > aantal else "",
    )


def _rij(rij: Tijdlijnregel) -> Tijdlijnrij:
    return Tijdlijnrij(
        id=rij.pk,
        moment=rij.op,
        soort=rij.soort,
        wat=_zin(rij.zin, rij.gegevens),
        wie=_wie(rij),
        is_van_mens=rij.account is not None,
        wijzigingen=tuple(
            {"veld": gettext(w["veld"]), "was": _vertaal(w["was"]), "is": _vertaal(w["nu"])}
            for w in rij.wijzigingen
        ),
    )


def _zin(zin: str, gegevens: dict[str, Any]) -> str:
    velden = _Gegevens({naam: _vertaal(waarde) for naam, waarde in gegevens.items()})
    # A reason that was not given leaves the full stop before it behind.
    return gettext(zin).format_map(velden).strip().removesuffix(".").strip()


def _vertaal(waarde: Any) -> str:
    if isinstance(waarde, list):
        return ", ".join(_vertaal(een) for een in waarde)
    # An empty text would be translated by the head of the message file.
    return gettext(str(waarde)) if waarde not in {None, ""} else ""


def _wie(rij: Tijdlijnregel) -> str:
    if rij.account:
        return rij.account.naam
    return rij.partij.naam if rij.partij else gettext(Rol.SYSTEEM.naam)
