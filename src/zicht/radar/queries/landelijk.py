"""What is known of earlier reports at other organisations, and how does it stand with asking?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager, NietGevonden, gettext_noop
from zicht.melding.words import Reden
from zicht.organisaties.queries import partijnamen
from zicht.personen.queries import namen_op
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Landelijketreffer, Landelijkevraag, Landelijkpaar
from zicht.radar.queries.landelijk_verbinding import verbinding_van
from zicht.radar.words import (
    Elders,
    Eldersreden,
    Eldersregel,
    Eldersstand,
    Treffer,
    Trefferoordeel,
    Uitblijven,
    Vraagstand,
)
from zicht.toegang.queries import account_namen

ANDERE_ORGANISATIE = gettext_noop("Een andere organisatie")
PAS_MISLUKT = timedelta(minutes=1)
"""After a failure nobody waits for the register so long: the worker finds out when it is back."""


def elders_van(casus: UUID, organisatie: UUID, *, at: datetime) -> Elders:
    """This function will return what is known elsewhere about a casus, for who was let into it. Four queries at most.

    `organisatie` is that of the casus.
    """
    return _elders(casus, organisatie, _treffers(casus), at)


def elders_en_treffers(casus: UUID, organisatie: UUID, *, at: datetime) -> tuple[Elders, tuple[Treffer, ...]]:
    """This function will return what is known elsewhere about a casus, and each hit with why and who judged it.

    For who was let into the casus. Eight queries at most.
    """
    rijen = _treffers(casus)
    elders = _elders(casus, organisatie, rijen, at)
    redenen = _redenen([rij.pk for rij in rijen], at) if rijen else {}
    door = account_namen([rij.oordeel_door for rij in rijen]) if rijen else {}
    return elders, tuple(
        _treffer(regel, rij, redenen.get(rij.pk, ()), door)
        for regel, rij in zip(elders.regels, rijen, strict=True)
    )


def treffer_van(treffer: UUID, *, by: Aanvrager, at: datetime) -> tuple[UUID, Eldersregel]:
    """This function will return the casus of a hit and the hit itself, for who may see that casus.

    Raises NietGevonden. Three queries.
    """
    rij = Landelijketreffer.objects.filter(pk=treffer).first()
    if rij is None:
        raise NietGevonden
    get_casus(rij.casus_id, by=by, at=at)
    return rij.casus_id, _regel(rij, partijnamen([rij.organisatie]))


def naam_van_organisatie(organisatie: UUID, namen: Mapping[UUID, str]) -> str:
    """This function will return what an organisation is called, also one that is not known here. No query."""
    return namen.get(organisatie) or gettext(ANDERE_ORGANISATIE)


def _elders(casus: UUID, organisatie: UUID, treffers: Sequence[Landelijketreffer], at: datetime) -> Elders:
    namen = partijnamen({rij.organisatie for rij in treffers}) if treffers else {}
    vraag = _laatste_vraag.eerste(casus)
    wacht = vraag is not None and vraag.stand == Vraagstand.WACHT
    is_aan = verbinding_van(organisatie, at=at) is not None
    return Elders(
        casus=casus,
        stand=_stand(vraag, is_aan=is_aan),
        regels=tuple(_regel(rij, namen) for rij in treffers),
        gevraagd_op=vraag.beantwoord_op if vraag else None,
        volgende_op=vraag.volgende_op if vraag and wacht else None,
        uitblijven=Uitblijven(vraag.uitblijven) if vraag and vraag.uitblijven else None,
        is_afgekapt=vraag is not None and vraag.is_afgekapt,
        probeert=bool(vraag and wacht and is_aan and not vraag.pogingen) and not _is_pas_mislukt(at),
    )


def _stand(vraag: Landelijkevraag | None, *, is_aan: bool) -> Eldersstand:
    if vraag is not None and vraag.stand == Vraagstand.BEANTWOORD:
        return Eldersstand.BEANTWOORD
    if not is_aan:
        return Eldersstand.UIT
    return Eldersstand.WACHT if vraag else Eldersstand.NIET_GEVRAAGD


def _regel(rij: Landelijketreffer, namen: dict[UUID, str]) -> Eldersregel:
    return Eldersregel(
        id=rij.pk,
        organisatie=rij.organisatie,
        organisatie_naam=naam_van_organisatie(rij.organisatie, namen),
        jaar=rij.jaar,
        kwartaal=rij.kwartaal,
        contactpunt=rij.contactpunt,
        is_zeker=rij.is_zeker,
        oordeel=Trefferoordeel(rij.oordeel),
        vervallen_op=rij.vervallen_op,
    )


def _treffer(
    regel: Eldersregel, rij: Landelijketreffer, redenen: Iterable[Eldersreden], door: Mapping[UUID, str]
) -> Treffer:
    return Treffer(
        regel=regel,
        redenen=tuple(redenen),
        gevonden_op=rij.gevonden_op,
        oordeel_op=rij.oordeel_op,
        oordeel_door=door.get(rij.oordeel_door, "") if rij.oordeel_door else "",
        oordeel_reden=rij.oordeel_reden,
    )


def _redenen(treffers: Collection[UUID], at: datetime) -> dict[UUID, list[Eldersreden]]:
    paren = list(Landelijkpaar.objects.filter(treffer__in=treffers).order_by("pk"))
    namen = namen_op({paar.persoon_id for paar in paren}, op=timezone.localdate(at)) if paren else {}
    redenen: dict[UUID, list[Eldersreden]] = {}
    for paar in paren:
        eigen = tuple(Reden(tuple(zinnen), bits) for zinnen, bits in paar.redenen)
        redenen.setdefault(paar.treffer_id, []).append(Eldersreden(namen.get(paar.persoon_id, ""), eigen))
    return redenen


def _is_pas_mislukt(at: datetime) -> bool:
    return bool(_pas_mislukt.eerste(at - PAS_MISLUKT, Uitblijven.NIET_BEREIKBAAR.value))


@bereid
def _pas_mislukt(sinds: datetime, uitblijven: str) -> QuerySet[Landelijkevraag, Any]:
    rijen = Landelijkevraag.objects.filter(
        stand=Vraagstand.WACHT.value, uitblijven=uitblijven, geprobeerd_op__gte=sinds
    )
    return rijen.values_list("pk", flat=True)[:1]


@bereid
def _treffers(casus: UUID) -> QuerySet[Landelijketreffer]:
    rijen = Landelijketreffer.objects.filter(casus=casus)
    return rijen.order_by(F("vervallen_op").asc(nulls_first=True), "-jaar", "-kwartaal", "-bits", "pk")


@bereid
def _laatste_vraag(casus: UUID) -> QuerySet[Landelijkevraag]:
    # What waits comes before what was answered, whenever that was.
    eerst = F("beantwoord_op").desc(nulls_first=True)
    return Landelijkevraag.objects.filter(casus=casus).order_by(eerst)[:1]
