"""How is a form that is sent twice honoured once?

Every form that changes something carries a mark of its own. The first deed that it leads to lays down, in its own
transaction, that this form was honoured: of two at once the second waits, and learns it. What is kept is a keyed
print of who sent what from which page, never what was sent.
"""

import logging
import time
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import BinaryIO, cast
from uuid import UUID

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from zicht.raamwerk.afdruk import afdruk_van
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.models import Inzending

VELD = "eenmalig"
"""The hidden field that carries the mark."""
BEWAARD = timedelta(days=1)
"""So long it is known that a form was honoured. No page lives longer: a draft keeps nothing from then on either."""
_log = logging.getLogger(__name__)
_ZOUT = "zicht.raamwerk.eenmalig"
_NIET_GESTUURD = frozenset({"csrfmiddlewaretoken"})
# The answer to the first comes a moment after its deed. A process that died in between never gives one.
_KEREN, _PAUZE = 40, 0.05


class AlGedaan(Exception):  # noqa: N818
    """What this form asks was done already."""


@dataclass
class Gestuurd:
    """A form that is being honoured: its print, and whether a deed of it was done."""

    sleutel: str
    is_gedaan: bool = False


_nu: "ContextVar[Gestuurd | None]" = ContextVar("gestuurd", default=None)


def nieuw_merk() -> str:
    """This function will return what makes one form on one page different from all others."""
    return token_urlsafe(16)


def account_van(request: HttpRequest) -> UUID | None:
    """This function will return the account that asks; None for who is not logged in."""
    return getattr(getattr(request, "aanvrager", None), "account", None)


def gestuurd_van(request: HttpRequest) -> Gestuurd | None:
    """This function will return the print of a form that was sent; None for one without a mark, or from nobody.

    Who changed something after going back sends another form. A piece of a page (htmx) is asked anew each time.
    """
    account = account_van(request)
    merk = request.POST.get(VELD, "") if request.method == "POST" else ""
    if account is None or not merk or request.headers.get("HX-Request"):
        return None
    velden = sorted((naam, *waarden) for naam, waarden in request.POST.lists() if naam not in _NIET_GESTUURD)
    bestanden = [
        (naam, bestand.name, afdruk_van(cast("BinaryIO", bestand.file)).sha256)
        for naam, lijst in sorted(request.FILES.lists())
        for bestand in lijst
    ]
    alles = repr((str(account), request.path, velden, bestanden))
    return Gestuurd(salted_hmac(_ZOUT, alles, algorithm="sha256").hexdigest())


def begin(gestuurd: Gestuurd | None) -> None:
    """This function will let the deeds that follow belong to a form; None ends that."""
    _nu.set(gestuurd)


def eis_op(*, at: datetime) -> None:
    """This function will lay down that the form under way is honoured; called in the transaction of its deed.

    Raises AlGedaan when it was before; waits for who is doing so now. One query, or none.
    """
    gestuurd = _nu.get()
    if gestuurd is None or gestuurd.is_gedaan:
        return
    try:
        Inzending.objects.create(sleutel=gestuurd.sleutel, op=at)
    except IntegrityError:
        raise AlGedaan from None


def is_gedaan() -> None:
    """This function will remember that a deed of the form under way stands: the next one is a part of the same."""
    if gestuurd := _nu.get():
        gestuurd.is_gedaan = True


def rond_af(gestuurd: Gestuurd, *, naar: str) -> None:
    """This function will keep where an honoured form led to; one that stays before the eyes is forgotten. One query.

    The deed stands already: a database that does not answer now takes its answer from nobody.
    """
    rij = Inzending.objects.filter(sleutel=gestuurd.sleutel)
    try:
        with transaction.atomic():
            if naar:
                rij.update(naar=naar)
            else:
                rij.delete()
    except DatabaseError:
        _log.exception("Waar een verstuurd formulier heen leidde is niet bewaard.")


def is_bekend(gestuurd: Gestuurd) -> bool:
    """This function will tell whether a form was honoured before. One query."""
    return bool(_bekend(gestuurd.sleutel))


@bereid
def _bekend(sleutel: str) -> QuerySet[Inzending]:
    return Inzending.objects.filter(sleutel=sleutel)


def waarheen(gestuurd: Gestuurd) -> str:
    """This function will return where an honoured form led to, and wait for it for two seconds at most.

    Empty when it led nowhere, or when that stays unknown. One query each time.
    """
    for _ in range(_KEREN):
        rij = _bekend.eerste(gestuurd.sleutel)
        if rij is None or rij.naar:
            return rij.naar if rij else ""
        time.sleep(_PAUZE)
    return ""


def expire_inzendingen(*, at: datetime) -> int:
    """This function will forget which forms were honoured more than a day ago, and return how many. One query."""
    return Inzending.objects.filter(op__lte=at - BEWAARD).delete()[0]
