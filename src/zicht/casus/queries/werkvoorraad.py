"""What must I do now, and what if I don't?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar, assert_never
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from zicht.casus.models import Filter, Taak
from zicht.casus.permissions import may_see_extent
from zicht.casus.queries.taken import OPEN, als_regel, mag_taak, met_namen
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
from zicht.kern import Aanvrager
from zicht.toegang.queries import afwezigen_of

T = TypeVar("T")
PER_PAGINA = 25
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
    lijst = OPEN & _weergave(by, soort, at, afwezigen) & _keuzes(filter)
    taken = Taak.objects.filter(lijst, mag_taak(by, at, in_lijst=True), _eigen_regel(lijst))
    rijen = list(met_namen(_na(taken, na))[: aantal + 1])
    getoond = rijen[:aantal]
    regels = [
        als_regel(rij, at=at, afwezigen=afwezigen, met_nummer=by.organisatie is not None) for rij in getoond
    ]
    return Pagina(
        regels=_met_waarschuwing(regels, lijst),
        volgende=_cursor(getoond[-1]) if len(rijen) > aantal else "",
    )


def filters_van(account: UUID) -> list[Filterregel]:
    """This function will return the saved filters of somebody by name. One query."""
    rijen = Filter.objects.filter(account=account).order_by("naam")
    return [Filterregel(id=rij.pk, naam=rij.naam, keuzes=lees_filter(rij.keuzes)) for rij in rijen]


def lees_filter(keuzes: Mapping[str, Any]) -> Werkfilter:
    """This function will return a filter from its stored form."""
    return Werkfilter(
        soorten=frozenset(Taaksoort(soort) for soort in keuzes.get("soorten", ())),
        team=UUID(keuzes["team"]) if keuzes.get("team") else None,
        account=UUID(keuzes["account"]) if keuzes.get("account") else None,
        fase=Fase(keuzes["fase"]) if keuzes.get("fase") else None,
        gemeente=keuzes.get("gemeente", ""),
    )


def _eigen_regel(lijst: Q) -> Q:
    """A warning has a line only where what its term asks is not in the same list, and then the first of its casus."""
    eerste = Taak.objects.filter(lijst, _WAARSCHUWING, ~_staat_elders(lijst), casus=OuterRef("casus")).filter(
        Q(sorteer_op__lt=OuterRef("sorteer_op")) | Q(sorteer_op=OuterRef("sorteer_op"), pk__lt=OuterRef("pk"))
    )
    return ~_WAARSCHUWING | (~_staat_elders(lijst) & ~Exists(eerste))


def _staat_elders(lijst: Q) -> Exists:
    return Exists(Taak.objects.filter(lijst, ~_WAARSCHUWING, termijn=OuterRef("termijn")))


def _met_waarschuwing(regels: Sequence[Taakregel], lijst: Q) -> tuple[Taakregel, ...]:
    """Mark each line whose term has passed with its warning; the line of a warning tells all that passed. One query."""
    casussen = {regel.casus for regel in regels if regel.stand is Taakstand.VERSTREKEN}
    if not casussen:
        return tuple(regels)
    open_ = Taak.objects.filter(OPEN, _WAARSCHUWING, casus__in=casussen).order_by("sorteer_op", "pk")
    rijen = list(open_.values_list("pk", "casus", "termijn", "waarom", _staat_elders(lijst)))
    per_termijn = {termijn: pk for pk, _, termijn, _, _ in rijen}
    los: dict[UUID, list[str]] = {}
    for _, casus, _, naam, elders in rijen:
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
            return Q(account=by.account) | _van_partij(by)
        case Weergave.TEAM:
            return Q(team__in=sorted(by.teams)) | _van_partij(by)
        case Weergave.ONVERDEELD:
            # Nobody took it up yet: of no team, or of one's own team but of no person.
            zonder = Q(team=None) | Q(team__in=sorted(by.teams)) if not _ziet_alles(by) else Q()
            # A warning is seen to by the team lead: it is not shared out.
            return _binnen(by) & Q(account=None, partij=None) & zonder & ~(_WAARSCHUWING & ~Q(team=None))
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
    return _binnen(by) & (Q(account=by.account) | Q(team__in=sorted(by.teams)))


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
