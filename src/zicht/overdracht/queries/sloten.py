"""Which handovers may somebody see, and how is one locked?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from zicht.casus.queries import lock_casus, zichtbaar
from zicht.kern import Aanvrager, Bezwaar, NietGevonden, Rol, gettext_noop, systeem_voor
from zicht.overdracht.models import Overdracht
from zicht.overdracht.rules import AL_BEANTWOORD
from zicht.raamwerk.bereid import bereid
from zicht.toegang.queries import account_namen

DE_MELDER = gettext_noop("de melder")
_NIEMAND = UUID(int=0)


def zichtbare_overdrachten(by: Aanvrager, *, at: datetime) -> QuerySet[Overdracht]:
    """This function will return the handovers of visible casussen, and those offered to one's own party."""
    if by.organisatie is None and not by.is_systeem:
        mag = Q(ontvanger=by.partij) if by.partij and by.has(Rol.LOKAAL_TEAM) else Q(pk__in=[])
        return Overdracht.objects.filter(mag)
    return Overdracht.objects.filter(zichtbaar(by, at=at, voor="casus__"))


def get_overdracht(overdracht: UUID, *, by: Aanvrager, at: datetime) -> Overdracht:
    """This function will return one handover that somebody may see; raises NietGevonden. One query."""
    rij = _zichtbare.eerste(overdracht, by, at)
    if rij is None:
        raise NietGevonden
    return rij


@bereid
def _zichtbare(overdracht: UUID, by: Aanvrager, at: datetime) -> QuerySet[Overdracht]:
    zichtbare = zichtbare_overdrachten(by, at=at).filter(pk=overdracht)
    return zichtbare.select_related("casus__zicht", "casus__organisatie", "ontvanger")


def lock_overdracht(overdracht: UUID, *, by: Aanvrager, at: datetime) -> Overdracht:
    """This function will return a visible handover with its casus locked, as it is now; raises NietGevonden.

    Of two that answer at once the second waits here and then finds the answer of the first. Three queries.
    """
    gezien = get_overdracht(overdracht, by=by, at=at)
    lock_casus(gezien.casus_id, by=systeem_voor(gezien.casus.organisatie_id), at=at)
    return get_overdracht(overdracht, by=by, at=at)


def houdt_zicht(rij: Overdracht) -> bool:
    """This function will tell whether the receiver of an accepted handover holds the zicht now.

    No query for a handover that was read with its casus. What was given back does not count, even where the
    ledger of a closed casus ends with this receiver.
    """
    zicht = rij.casus.zicht
    houdt = zicht is not None and zicht.partij_id is not None and zicht.partij_id == rij.ontvanger_id
    return houdt and not rij.is_teruggenomen


def ontvangernaam(rij: Overdracht) -> str:
    """This function will return who receives, in words: never the name of a melder. No query."""
    return rij.ontvanger.naam if rij.ontvanger else DE_MELDER


def met_wie(bezwaren: Iterable[Bezwaar], rij: Overdracht) -> list[Bezwaar]:
    """This function will add to "already answered" by whom and when, for whoever came second. One query at most."""
    al = set(AL_BEANTWOORD.values())
    return [_van(bezwaar, rij) if bezwaar in al else bezwaar for bezwaar in bezwaren]


def _van(bezwaar: Bezwaar, rij: Overdracht) -> Bezwaar:
    wie = rij.antwoord_naam or account_namen([rij.vastgelegd_door_id]).get(
        rij.vastgelegd_door_id or _NIEMAND, ""
    )
    moment = date_format(timezone.localtime(rij.beantwoord_op), "j F Y H:i") if rij.beantwoord_op else ""
    door = gettext("Door %(wie)s, %(moment)s.") % {
        "wie": wie or gettext("Zicht (automatisch)"),
        "moment": moment,
    }
    return replace(bezwaar, tekst=f"{gettext(bezwaar.tekst)} {door}")
