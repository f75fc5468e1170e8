"""What must I do now, and what if I don't?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar, assert_never
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.lookups import Exact
from django.utils import timezone

from zicht.casus.models import Casus, Filter, Taak
from zicht.casus.permissions import may_see_extent
from zicht.casus.queries.reikwijdte import ingezien_door, zichtbaar_in_lijst
from zicht.casus.queries.taken import OPEN, als_regel, is_van_partij, met_namen
from zicht.casus.words import (
    ALLES,
    Fase,
    Filterregel,
    Taakregel,
    Taaksoort,
    Taakstand,
    Weergave,
    Werkfilter,
)
from zicht.kern import Aanvrager, Rol
from zicht.raamwerk.bereid import bereid
from zicht.toegang.queries import afwezigen_of

T = TypeVar("T")
PER_PAGINA = 25
_VAN_NIEMAND = Q(account=None, team=None, partij=None)
_VAN_ELKE_WERKBEGELEIDER = _VAN_NIEMAND & Q(rol=Rol.WERKBEGELEIDER.value)
_WAARSCHUWING = Q(soort=Taaksoort.BEWAAK_TERMIJN.value)


@dataclass(frozen=True)
class Pagina(Generic[T]):
    """One page of a long list; `volgende` is the cursor of the next page, empty on the last."""

    regels: tuple[T, ...]
    volgende: str = ""


def werkvoorraad(
    by: Aanvrager,
    *,
    at: datetime,
    soort: Weergave = Weergave.MIJN,
    filter: Werkfilter = ALLES,  # noqa: A002 - the word on the screen
    na: str = "",
    aantal: int = PER_PAGINA,
) -> Pagina[Taakregel]:
    """This function will return one page of a worklist, what ends first on top.

    Whatever the list, only tasks of visible casussen are in it, or those asked of one's own party. A warning that a
    term has passed is a mark on the line of what the term asks; only where that is not in the list it is a line, one
    for each casus. A cursor that cannot be read begins at the top. Four queries.
    """
    afwezigen = afwezigen_of(by.organisatie, op=timezone.localdate(at)) if by.organisatie else frozenset()
    ingezien = ingezien_door(by, at=at)
    lijst = _lijst(by, soort, at, afwezigen) & _keuzes(filter)
    if filter == ALLES and not na and aantal == PER_PAGINA:
        rijen = _eerste_pagina(by, soort, at, afwezigen, ingezien)
    else:
        rijen = list(met_namen(_na(_taken(lijst, by, at, ingezien), na))[: aantal + 1])
    getoond = rijen[:aantal]
    regels = [
        als_regel(rij, at=at, afwezigen=afwezigen, met_nummer=by.organisatie is not None) for rij in getoond
    ]
    te_laat = {regel.casus for regel in regels if regel.stand is Taakstand.VERSTREKEN}
    if filter == ALLES:
        waarschuwingen = _waarschuwingen(by, soort, at, afwezigen, te_laat)
    else:
        waarschuwingen = list(_waarschuwingen_in(lijst, te_laat))
    return Pagina(
        regels=_met_waarschuwing(regels, waarschuwingen),
        volgende=_cursor(getoond[-1]) if len(rijen) > aantal else "",
    )


def te_bewaken(by: Aanvrager, *, at: datetime) -> frozenset[Weergave]:
    """This function will return in which lists something waits for a team lead: terms that near, terms that passed.

    Whatever list a team lead looks at, these two tell (VB-2). Two queries; none for who leads no team.
    """
    if not by.has(Rol.WERKBEGELEIDER):
        return frozenset()
    return frozenset(soort for soort in (Weergave.NADERT, Weergave.VERSTREKEN) if _eerste(by, soort, at))


def filters_van(account: UUID) -> list[Filterregel]:
    """This function will return the saved filters of somebody by name. One query."""
    return [
        Filterregel(id=rij.pk, naam=rij.naam, keuzes=lees_filter(rij.keuzes)) for rij in _filters(account)
    ]


def lees_filter(keuzes: Mapping[str, Any]) -> Werkfilter:
    """This function will return a filter from its stored form."""
    return Werkfilter(
        soorten=frozenset(Taaksoort(soort) for soort in keuzes.get("soorten", ())),
        team=UUID(keuzes["team"]) if keuzes.get("team") else None,
        account=UUID(keuzes["account"]) if keuzes.get("account") else None,
        fase=Fase(keuzes["fase"]) if keuzes.get("fase") else None,
        gemeente=keuzes.get("gemeente", ""),
    )


@bereid
def _filters(account: UUID) -> QuerySet[Filter]:
    return Filter.objects.filter(account=account).order_by("naam")


@bereid
def _eerste_pagina(
    by: Aanvrager,
    soort: Weergave,
    at: datetime,
    afwezigen: frozenset[UUID],
    ingezien: list[UUID] | None,
) -> QuerySet[Taak, Any]:
    lijst = _lijst(by, soort, at, afwezigen)
    return met_namen(_taken(lijst, by, at, ingezien))[: PER_PAGINA + 1]


@bereid
def _eerste(by: Aanvrager, soort: Weergave, at: datetime) -> QuerySet[Taak, UUID]:
    taken = _taken(_lijst(by, soort, at, frozenset()), by, at, None)
    return taken.order_by("sorteer_op").values_list("pk", flat=True)[:1]


@bereid
def _waarschuwingen(
    by: Aanvrager, soort: Weergave, at: datetime, afwezigen: frozenset[UUID], casussen: Collection[UUID]
) -> QuerySet[Taak, Any]:
    return _waarschuwingen_in(_lijst(by, soort, at, afwezigen), casussen)


def _waarschuwingen_in(lijst: Q, casussen: Collection[UUID]) -> QuerySet[Taak, Any]:
    """What warns in these casussen, and whether what its term asks is in the list."""
    rijen = Taak.objects.filter(OPEN, _WAARSCHUWING, casus__in=casussen).order_by("sorteer_op", "pk")
    return rijen.annotate(elders=_staat_elders(lijst)).values_list(
        "pk", "casus", "termijn", "waarom", "elders"
    )


def _lijst(by: Aanvrager, soort: Weergave, at: datetime, afwezigen: frozenset[UUID]) -> Q:
    return OPEN & _weergave(by, soort, at, afwezigen)


def _taken(lijst: Q, by: Aanvrager, at: datetime, ingezien: list[UUID] | None) -> QuerySet[Taak]:
    return Taak.objects.filter(lijst, _mag(by, at, ingezien), _eigen_regel(lijst))


def _mag(by: Aanvrager, at: datetime, ingezien: list[UUID] | None) -> Q:
    """The casus is asked of one task after the other, in the order of the list: of no more than a page needs."""
    if is_van_partij(by):
        return Q(partij=by.partij)
    casus = Casus.objects.filter(zichtbaar_in_lijst(by, ingezien, at=at), pk=OuterRef("casus_id"))
    return Q(Exact(Subquery(casus.values(een=Value(1))[:1]), 1))


def _eigen_regel(lijst: Q) -> Q:
    """A warning has a line only where what its term asks is not in the same list, and then the first of its casus."""
    eerste = Taak.objects.filter(lijst, _WAARSCHUWING, ~_staat_elders(lijst), casus=OuterRef("casus")).filter(
        Q(sorteer_op__lt=OuterRef("sorteer_op")) | Q(sorteer_op=OuterRef("sorteer_op"), pk__lt=OuterRef("pk"))
    )
    return ~_WAARSCHUWING | (~_staat_elders(lijst) & ~Exists(eerste))


def _staat_elders(lijst: Q) -> Exists:
    return Exists(Taak.objects.filter(lijst, ~_WAARSCHUWING, termijn=OuterRef("termijn")))


def _met_waarschuwing(regels: Sequence[Taakregel], waarschuwingen: list[Any]) -> tuple[Taakregel, ...]:
    """Mark each line whose term has passed with its warning; the line of a warning tells all that passed."""
    per_termijn = {termijn: pk for pk, _, termijn, _, _ in waarschuwingen}
    los: dict[UUID, list[str]] = {}
    for _, casus, _, naam, elders in waarschuwingen:
        if not elders:
            los.setdefault(casus, []).append(naam)
    return tuple(
        replace(
            regel,
            waarschuwing=per_termijn.get(regel.termijn) if regel.termijn else None,
            verstreken=tuple(dict.fromkeys(los.get(regel.casus, ()))) if regel.is_waarschuwing else (),
        )
        for regel in regels
    )


def _weergave(by: Aanvrager, soort: Weergave, at: datetime, afwezigen: frozenset[UUID]) -> Q:
    match soort:
        case Weergave.MIJN:
            return Q(account=by.account) | _van_partij(by) | _van_elke_werkbegeleider(by)
        case Weergave.TEAM:
            return Q(team__in=sorted(by.teams)) | _van_partij(by)
        case Weergave.ONVERDEELD:
            # Nobody took it up yet: of no team, or of one's own team but of no person.
            zonder = Q(team=None) | Q(team__in=sorted(by.teams)) if not _ziet_alles(by) else Q()
            # A warning is seen to by the team lead: it is not shared out.
            bewaakt = _VAN_ELKE_WERKBEGELEIDER | (_WAARSCHUWING & ~Q(team=None))
            return _binnen(by) & Q(account=None, partij=None) & zonder & ~bewaakt
        case Weergave.NADERT:
            return _van_mij_of_team(by) & Q(nadert_op__lte=at, sorteer_op__gte=at)
        case Weergave.VERSTREKEN:
            return _van_mij_of_team(by) & Q(sorteer_op__lt=at)
        case Weergave.AFWEZIG:
            return _van_mij_of_team(by) & Q(account__in=sorted(afwezigen))
        case _:  # pragma: no cover
            assert_never(soort)


def _van_partij(by: Aanvrager) -> Q:
    return Q(partij=by.partij) if by.partij and by.organisatie is None else Q(pk__in=[])


def _van_elke_werkbegeleider(by: Aanvrager) -> Q:
    """What a casus without a team asks of a team lead is asked of all of them, until one takes it up."""
    return _binnen(by) & _VAN_ELKE_WERKBEGELEIDER if by.has(Rol.WERKBEGELEIDER) else Q(pk__in=[])


def _binnen(by: Aanvrager) -> Q:
    return Q(organisatie=by.organisatie)


def _ziet_alles(by: Aanvrager) -> bool:
    return may_see_extent(by).alles


def _van_mij_of_team(by: Aanvrager) -> Q:
    if by.organisatie is None:
        return _van_partij(by)
    if _ziet_alles(by):
        return _binnen(by)
    # The organisation is implied; named, its index gives the order and nothing need be sorted.
    van_niemand = _VAN_NIEMAND if by.has(Rol.WERKBEGELEIDER) else Q(pk__in=[])
    return _binnen(by) & (Q(account=by.account) | Q(team__in=sorted(by.teams)) | van_niemand)


def _keuzes(keuzes: Werkfilter) -> Q:
    gekozen = Q(soort__in=sorted(keuzes.soorten)) if keuzes.soorten else Q()
    velden = {
        "team": keuzes.team,
        "account": keuzes.account,
        "casus__fase": keuzes.fase,
        "casus__gemeente": keuzes.gemeente or None,
    }
    return gekozen & Q(**{veld: waarde for veld, waarde in velden.items() if waarde is not None})


def _cursor(rij: Any) -> str:
    return f"{rij.sorteer_op.isoformat()}_{rij.id}"


def _na(taken: QuerySet[Taak], cursor: str) -> QuerySet[Taak]:
    try:
        moment, kenmerk = cursor.split("_")
        vanaf, laatste = datetime.fromisoformat(moment), UUID(kenmerk)
    except ValueError:
        return taken
    if vanaf.tzinfo is None:
        return taken
    # The first condition is implied by the second; it lets the index begin at the right place.
    return taken.filter(Q(sorteer_op__gte=vanaf), Q(sorteer_op__gt=vanaf) | Q(pk__gt=laatste))
