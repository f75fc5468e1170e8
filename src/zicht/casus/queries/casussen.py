"""What is in a casus that somebody may see?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import F, FilteredRelation, Q, QuerySet

from zicht.casus.models import Betrokkene, Casus, Taak, Termijn
from zicht.casus.permissions import may_see_extent
from zicht.casus.queries.reikwijdte import visible_to
from zicht.casus.queries.termijnen import als_stand
from zicht.casus.queries.zicht import als_zichtstand
from zicht.casus.rules import TERMIJN_HOUDT_NIET_TEGEN, Slotfeiten, objections_to_sluiten
from zicht.casus.words import (
    Betrokken,
    BetrokkeneRegel,
    Betrokkenheid,
    Casusregel,
    Fase,
    Houder,
    Houdersoort,
    Slotgrond,
    Termijnstand,
    Vervolg,
    Zichtgrond,
    Zichtstand,
)
from zicht.kern import Aanvrager, Bezwaar, NietGevonden
from zicht.kern.gevolgen import geheugen
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.bereid import bereid

_VAN_TERMIJN = ("id", "code", "betreft", "nadert_op", "uiterlijk", "uitleg", "gehaald_op", "vervallen_op")


@dataclass(frozen=True)
class CasusKop:
    """What stands above every page about a casus; names, and identifiers to link by."""

    id: UUID
    nummer: str
    organisatie: UUID
    fase: Fase
    gemeente: str
    team_id: UUID | None
    team: str
    behandelaar_id: UUID | None
    behandelaar: str
    huishouden: UUID | None
    vervolg_op: UUID | None
    opened_on: date
    closed_at: datetime | None
    slotgrond: Slotgrond | None
    versie: int
    zicht: Zichtstand | None = None


def get_casus(casus: UUID, *, by: Aanvrager, at: datetime) -> Casus:
    """This function will return one casus that somebody may see; raises NietGevonden.

    One query; none when the deed under way has locked it for the same person.
    """
    rij = _gesloten(casus) if (Casus, casus, by) in geheugen() else None
    rij = rij or _zichtbare.eerste(casus, by, at)
    if rij is None:
        raise NietGevonden
    return rij


def lock_casus(casus: UUID, *, by: Aanvrager, at: datetime) -> Casus:
    """This function will return a casus that somebody may see, locked until the deed is done; raises NietGevonden.

    Whatever changes something in a casus begins here, so that two never change it at once. One query the first
    time in a deed; all that take part in the deed then work on the same row.
    """
    bekend = geheugen()
    rij = _gesloten(casus)
    if rij is None:
        rij = _zichtbare_op_slot.eerste(casus, by, at)
    elif (Casus, casus, by) not in bekend and not _is_zichtbaar(rij, by, at):
        rij = None
    if rij is None:
        raise NietGevonden
    houd_casus(rij)
    bekend[(Casus, casus, by)] = True
    return rij


def _gesloten(casus: UUID) -> Casus | None:
    gevonden = geheugen().get((Casus, casus))
    return gevonden if isinstance(gevonden, Casus) else None


def houd_casus(rij: Casus) -> None:
    """This function will remember, for the deed under way, a casus that nobody else can change meanwhile."""
    geheugen()[(Casus, rij.pk)] = rij


def _is_zichtbaar(rij: Casus, by: Aanvrager, at: datetime) -> bool:
    reikwijdte = may_see_extent(by)
    if reikwijdte.alles:
        return reikwijdte.organisatie in {None, rij.organisatie_id}
    return bool(_zichtbare(rij.pk, by, at))


def casus_van_nummer(nummer: str, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the casus with a number that somebody may see; raises NietGevonden. One query."""
    gevonden = visible_to(by, at=at).filter(nummer=nummer.strip()).values_list("pk", flat=True).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def kop_van(casus: UUID, *, by: Aanvrager, at: datetime) -> CasusKop:
    """This function will return what stands above a page about a casus; raises NietGevonden. One query."""
    rij = _zichtbare_met_namen.eerste(casus, by, at)
    if rij is None:
        raise NietGevonden
    return _kop(rij)


def kop_met_termijnen(casus: UUID, *, by: Aanvrager, at: datetime) -> tuple[CasusKop, list[Termijnstand]]:
    """This function will return the same with the open terms, the first to end first; raises NietGevonden.

    One query.
    """
    rijen = _zichtbare_met_termijnen(casus, by, at)
    if not rijen:
        raise NietGevonden
    lopend = [Termijn(**{veld: getattr(rij, f"termijn_{veld}") for veld in _VAN_TERMIJN}) for rij in rijen]
    return _kop(rijen[0]), [als_stand(termijn) for termijn in lopend if termijn.code]


def _kop(rij: Casus) -> CasusKop:
    return CasusKop(
        id=rij.pk,
        nummer=rij.nummer,
        organisatie=rij.organisatie_id,
        fase=Fase(rij.fase),
        gemeente=rij.gemeente.naam if rij.gemeente else "",
        team_id=rij.team_id,
        team=rij.team.naam if rij.team else "",
        behandelaar_id=rij.behandelaar_id,
        behandelaar=rij.behandelaar.naam if rij.behandelaar else "",
        huishouden=rij.huishouden_id,
        vervolg_op=rij.vervolg_op_id,
        opened_on=rij.opened_on,
        closed_at=rij.closed_at,
        slotgrond=Slotgrond(rij.slotgrond) if rij.slotgrond else None,
        versie=rij.versie,
        zicht=als_zichtstand(rij.zicht) if rij.zicht else None,
    )


def lopend_vervolg(casus: UUID) -> UUID:
    """This function will return the open casus that follows on a closed one, or the casus itself where none does.

    For a casus that the caller was allowed to see. One query, and one for each casus that follows.
    """
    volgende = Casus.objects.filter(pk=casus).first()
    while volgende is not None and volgende.closed_at is not None:
        volgende = Casus.objects.filter(vervolg_op=volgende.pk).order_by("pk").last()
    return volgende.pk if volgende else casus


def betrokkenen_van(casus: UUID) -> list[BetrokkeneRegel]:
    """This function will return who a casus is about, in the order in which they came in. One query.

    For a casus that the caller was allowed to see.
    """
    return [
        BetrokkeneRegel(persoon=persoon, betrokkenheid=Betrokkenheid(betrokkenheid), sinds=sinds)
        for persoon, betrokkenheid, sinds in _betrokkenen(casus)
    ]


def betrokken_in(personen: Collection[UUID]) -> list[Betrokken]:
    """This function will return every casus about these persons, by the person as recorded. One query.

    For the application itself: seen or not.
    """
    return [Betrokken(*rij) for rij in _betrokken_in(personen)]


def vervolgen_van(casussen: Collection[UUID]) -> dict[UUID, Vervolg]:
    """This function will return on which casus each of these follows, and whom each is about. One query.

    For the application itself.
    """
    rijen = list(_vervolgen(casussen))
    over: dict[UUID, list[UUID]] = defaultdict(list)
    for casus, _, persoon in rijen:
        over[casus] += [persoon] if persoon else []
    return {casus: Vervolg(vervolg_op, tuple(over[casus])) for casus, vervolg_op, _ in rijen}


def casussen_van(personen: Iterable[UUID], *, by: Aanvrager, at: datetime) -> list[Casusregel]:
    """This function will return the visible casussen about any of these persons, newest first. Two queries.

    What was recorded about somebody who was merged into one of them counts along.
    """
    gevraagd = set(personen)
    rijen = (
        visible_to(by, at=at)
        .filter(
            Q(pk__in=Betrokkene.objects.filter(persoon__in=gevraagd).values("casus"))
            | Q(pk__in=Betrokkene.objects.filter(persoon__opgegaan_in__in=gevraagd).values("casus"))
        )
        .select_related("gemeente", "behandelaar", "zicht")
        .order_by("-opened_on", "-pk")
    )
    return _regels(list(rijen))


def slotbezwaren(casus: UUID, *, grond: Slotgrond, by: Aanvrager, at: datetime) -> list[Bezwaar]:
    """This function will return why a casus cannot be closed on a ground now; raises NietGevonden. Three queries."""
    rij = visible_to(by, at=at).filter(pk=casus).select_related("zicht").first()
    if rij is None:
        raise NietGevonden
    return objections_to_sluiten(slotfeiten_van(rij, grond))


def bezwaren_per_grond(casus: UUID, *, by: Aanvrager, at: datetime) -> dict[str, list[Bezwaar]]:
    """This function will return per ground why a casus cannot be closed on it now; raises NietGevonden.

    Three queries.
    """
    rij = visible_to(by, at=at).filter(pk=casus).select_related("zicht").first()
    if rij is None:
        raise NietGevonden
    feiten = slotfeiten_van(rij, Slotgrond.OVERGEDRAGEN)
    return {grond.value: objections_to_sluiten(replace(feiten, grond=grond)) for grond in Slotgrond}


def slotfeiten_van(rij: Casus, grond: Slotgrond) -> Slotfeiten:
    """This function will return what closing is judged by, from a casus with its zicht. Two queries."""
    termijnen = Termijn.objects.filter(casus=rij, gehaald_op=None, vervallen_op=None)
    taken = Taak.objects.filter(casus=rij, gereed_op=None, vervallen_op=None, vetoot_sluiten=True)
    return Slotfeiten(
        organisatie=rij.organisatie_id,
        fase=Fase(rij.fase),
        grond=grond,
        houder=Houder(Houdersoort(rij.zicht.houdersoort), rij.zicht.partij_id) if rij.zicht else None,
        zichtgrond=Zichtgrond(rij.zicht.grond) if rij.zicht else None,
        open_termijnen=termijnen.exclude(code__in=TERMIJN_HOUDT_NIET_TEGEN).count(),
        open_taken=taken.count(),
    )


@bereid
def _betrokken_in(personen: Collection[UUID]) -> QuerySet[Betrokkene, Any]:
    rijen = Betrokkene.objects.filter(persoon__in=personen)
    return rijen.values_list("persoon", "casus", "sinds", "casus__closed_at")


@bereid
def _vervolgen(casussen: Collection[UUID]) -> QuerySet[Casus, Any]:
    return Casus.objects.filter(pk__in=casussen).values_list("pk", "vervolg_op", "betrokkenen__persoon")


@bereid
def _zichtbare(casus: UUID, by: Aanvrager, at: datetime) -> QuerySet[Casus]:
    return visible_to(by, at=at).filter(pk=casus)


@bereid
def _zichtbare_op_slot(casus: UUID, by: Aanvrager, at: datetime) -> QuerySet[Casus]:
    return visible_to(by, at=at).filter(pk=casus).select_for_update()


@bereid
def _zichtbare_met_namen(casus: UUID, by: Aanvrager, at: datetime) -> QuerySet[Casus]:
    return _met_namen(visible_to(by, at=at).filter(pk=casus))


@bereid
def _zichtbare_met_termijnen(casus: UUID, by: Aanvrager, at: datetime) -> QuerySet[Casus, Any]:
    """The casus once for each open term, or once."""
    open_ = Q(termijnen__gehaald_op=None, termijnen__vervallen_op=None)
    rijen = _met_namen(visible_to(by, at=at).filter(pk=casus))
    return rijen.annotate(
        lopend=FilteredRelation("termijnen", condition=open_),
        **{f"termijn_{veld}": F(f"lopend__{veld}") for veld in _VAN_TERMIJN},
    ).order_by(F("termijn_uiterlijk"), F("termijn_id"))


def _met_namen(rijen: QuerySet[Casus]) -> QuerySet[Casus]:
    return rijen.select_related("team", "behandelaar", "gemeente", "zicht__partij")


@bereid
def _betrokkenen(casus: UUID) -> QuerySet[Betrokkene, tuple[UUID, str, date]]:
    rijen = Betrokkene.objects.filter(casus=casus).order_by("sinds", "pk")
    return rijen.values_list("persoon", "betrokkenheid", "sinds")


def _regels(rijen: list[Casus]) -> list[Casusregel]:
    namen = partijnamen({rij.zicht.partij_id for rij in rijen if rij.zicht and rij.zicht.partij_id})
    return [
        Casusregel(
            id=rij.pk,
            nummer=rij.nummer,
            fase=Fase(rij.fase),
            opened_on=rij.opened_on,
            gemeente=rij.gemeente.naam if rij.gemeente else "",
            behandelaar=rij.behandelaar.naam if rij.behandelaar else "",
            houder=_houdernaam(rij, namen),
        )
        for rij in rijen
    ]


def _houdernaam(rij: Casus, namen: dict[UUID, str]) -> str:
    if rij.zicht is None:
        return ""
    return (
        namen.get(rij.zicht.partij_id, "") if rij.zicht.partij_id else Houdersoort(rij.zicht.houdersoort).naam
    )
