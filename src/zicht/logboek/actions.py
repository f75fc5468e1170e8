"""What can be done with the log: write in it, seal it, and guard it with triggers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import Aanleiding
from zicht.logboek.daadnamen import GEZIEN
from zicht.logboek.grendel import zet_grendels
from zicht.logboek.models import Regel
from zicht.logboek.verzegeling import verzegel

__all__ = ["log_daden", "log_gezien", "log_gezien_in", "schrijf", "verzegel", "zet_grendels"]


def schrijf(
    *,
    daad: str,
    by: Aanvrager,
    at: datetime,
    casus: UUID | None,
    ids: Mapping[str, str],
    omdat: int | None = None,
    resultaat: str = "gelukt",
) -> int:
    """This function will add one row to the log, in the transaction under way, and return its number.

    `ids` maps a word (persoon, overdracht, …) to an identifier; content never goes in. One query.
    """
    regel = _regel(daad, by, at, casus, ids, omdat)
    regel.resultaat = resultaat
    regel.save(force_insert=True)
    return regel.pk


def log_daden(aanleidingen: Sequence[Aanleiding], at: datetime) -> list[int]:
    """This function will add a row to the log for each deed and return their numbers, in that order. One query."""
    regels = [
        _regel(een.daad, een.door, at, een.gebeurtenis.casus, een.gebeurtenis.ids, een.omdat)
        for een in aanleidingen
    ]
    return [regel.pk for regel in Regel.objects.bulk_create(regels)]


def _regel(
    daad: str, by: Aanvrager, at: datetime, casus: UUID | None, ids: Mapping[str, str], omdat: int | None
) -> Regel:
    return Regel(
        op=at,
        account=by.account,
        partij=by.partij,
        organisatie=by.organisatie,
        rollen=",".join(sorted(by.rollen)),
        daad=daad,
        casus=casus,
        ids=dict(sorted(ids.items())),
        nood=casus in by.nood if casus else False,
        omdat=omdat,
    )


def log_gezien(
    *,
    wat: str,
    by: Aanvrager,
    at: datetime,
    casus: UUID | None = None,
    ids: Mapping[str, str] | None = None,
    getoond: list[UUID] | None = None,
) -> int:
    """This function will add one row saying that something was looked at.

    `wat` names the question ("casus", "werkvoorraad", "zoeken"), `getoond` the ids that a list showed: one row
    for a whole list. The words searched for are content and stay out. One query.
    """
    alles = dict(ids or {})
    if getoond is not None:
        alles["getoond"] = " ".join(str(kenmerk) for kenmerk in getoond)
    return schrijf(daad=f"{GEZIEN}{wat}", by=by, at=at, casus=casus, ids=alles)


def log_gezien_in(casussen: Iterable[UUID], *, wat: str, by: Aanvrager, at: datetime) -> None:
    """This function will add a row for each casus of which one page showed what is in it. One query."""
    Regel.objects.bulk_create(
        _regel(f"{GEZIEN}{wat}", by, at, casus, {}, None) for casus in dict.fromkeys(casussen)
    )
