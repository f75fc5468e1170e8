"""Which casussen may somebody see? Where every question about casussen begins."""

from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from zicht.casus.models import Betrokkene, Casus, Inzage
from zicht.casus.permissions import may_see_extent
from zicht.casus.queries.inzage import geldt
from zicht.casus.words import Inzageomvang
from zicht.kern import Aanvrager
from zicht.personen.queries import Zichtbaren
from zicht.raamwerk.bereid import bereid

_NIETS = Q(pk__in=[])
# Of more open inzagen than this the list is not carried along in a query.
_MEESTE_INZAGEN = 200


def zichtbaar(by: Aanvrager, *, at: datetime, voor: str = "") -> Q:
    """This function will return the filter for the casussen that somebody may see; `voor` is the path to the casus.

    No query: whether an Inzage opens it is asked of each row apart. So for one casus, or for a few.
    """
    inzage = Inzage.objects.filter(_opent_voor(by, at), casus=OuterRef(f"{voor}pk"))
    return _zichtbaar(by, voor, Q(Exists(inzage)))


def ingezien_door(by: Aanvrager, *, at: datetime) -> list[UUID] | None:
    """This function will return the casussen that an Inzage opens, None when they are too many to name.

    One query at most.
    """
    if may_see_extent(by).alles or not may_see_extent(by).ziet_iets:
        return []
    genoemd = _enkele_inzagen(by, at)
    return genoemd if len(genoemd) <= _MEESTE_INZAGEN else None


def zichtbaar_in_lijst(by: Aanvrager, ingezien: list[UUID] | None, *, at: datetime, voor: str = "") -> Q:
    """This function will return the same filter for a list that many casussen could be in. No query.

    What an Inzage opens (`ingezien_door`) is asked first: a filter that names casussen can be found by index, one that
    asks of every row whether there is an Inzage for it cannot.
    """
    return _zichtbaar(by, voor, Q(**{f"{voor}pk__in": _inzagen(by, at) if ingezien is None else ingezien}))


def visible_to(by: Aanvrager, *, at: datetime) -> QuerySet[Casus]:
    """This function will return the casussen that somebody may see: where every question about casussen begins.

    From another table `zichtbaar` is the way: SQLite would first write down every casus of this one.
    """
    return Casus.objects.filter(zichtbaar(by, at=at))


def is_te_zien(casus: UUID, *, by: Aanvrager, at: datetime) -> bool:
    """This function will tell whether somebody may see a casus, for instance still after a deed. One query."""
    return visible_to(by, at=at).filter(pk=casus).exists()


def zichtbare_betrokkenen(by: Aanvrager, at: datetime) -> Zichtbaren:
    """This function will return who is concerned in the casussen that somebody may see; where a search begins.

    Written as one join, so that it can be asked of one person at a time. One query at most; one more for `weinig`,
    and none for who by role or team sees many.
    """
    filter_ = zichtbaar_in_lijst(by, ingezien_door(by, at=at), at=at, voor="casus__")
    return Zichtbaren(Betrokkene.objects.filter(filter_), partial(_weinig, by, filter_))


@bereid
def _enkele_inzagen(by: Aanvrager, at: datetime) -> QuerySet[Inzage, UUID]:
    return _inzagen(by, at)[: _MEESTE_INZAGEN + 1]


def _zichtbaar(by: Aanvrager, voor: str, ingezien: Q) -> Q:
    reikwijdte = may_see_extent(by)
    if not reikwijdte.ziet_iets:
        return _NIETS
    binnen = Q(**{f"{voor}organisatie": reikwijdte.organisatie}) if reikwijdte.organisatie else Q()
    if reikwijdte.alles:
        return binnen
    mag = Q(**{f"{voor}behandelaar": by.account})
    if reikwijdte.teams:
        mag |= Q(**{f"{voor}team__in": sorted(reikwijdte.teams)})
    if reikwijdte.onverdeeld:
        mag |= Q(**{f"{voor}team": None})
    return binnen & (mag | ingezien)


def _inzagen(by: Aanvrager, at: datetime) -> QuerySet[Inzage, UUID]:
    return Inzage.objects.filter(_opent_voor(by, at)).values_list("casus", flat=True)


def _opent_voor(by: Aanvrager, at: datetime) -> Q:
    return geldt(at, account=by.account) & Q(omvang=Inzageomvang.CASUS.value)


def _weinig(by: Aanvrager, filter_: Q, hoogstens: int) -> QuerySet[Betrokkene] | None:
    reikwijdte = may_see_extent(by)
    if reikwijdte.alles or reikwijdte.teams or reikwijdte.onverdeeld:
        return None
    rijen = Betrokkene.objects.filter(filter_).order_by().values_list("casus", flat=True).distinct()
    casussen = list(rijen[: hoogstens + 1])
    return None if len(casussen) > hoogstens else Betrokkene.objects.filter(casus__in=casussen)
