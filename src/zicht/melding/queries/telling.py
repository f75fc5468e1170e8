"""On what is each report counted, how many are there of each kind, and which must be counted anew?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokken_in, termijnen_in
from zicht.casus.words import Betrokken, Verlopen
from zicht.melding.models import Identificatie, Melding
from zicht.melding.queries.gemeld import persoon_uit
from zicht.melding.rules import tel
from zicht.melding.words import Bemoeienis, Meldingsoort, Onderverdeling, Telfeiten, Telling, Telpersoon
from zicht.personen.queries import samen
from zicht.raamwerk.bereid import bereid
from zicht.termijnen import Termijncode

_BEOORDELING = frozenset({Termijncode.VB_5WD.value})
_MONITORING = frozenset(
    {Termijncode.MONITORING_3M.value, Termijncode.MONITORING_12M.value, Termijncode.MONITORING_18M.value}
)
_PLAATS = tuple[datetime, bool, UUID]
"""A report among all: of two of one moment the one that joined a casus comes after; else the identifiers decide."""


@dataclass(frozen=True)
class _Melding:
    """A report to be counted."""

    id: UUID
    casus: UUID
    op: datetime
    gekozen: UUID | None
    gekozen_tot: datetime | None

    @property
    def plaats(self) -> _PLAATS:
        """Return its place in the order of all reports."""
        return _plaats(self.op, self.id, self.casus, self.gekozen)


@dataclass(frozen=True)
class _Herkend:
    """As whom a reported person is recognised now, or was when the report came in."""

    melding: UUID
    persoon: UUID
    is_nu: bool
    is_eerst: bool
    gegevens: Mapping[str, Any]


@dataclass(frozen=True)
class _Genoemd:
    """A report about somebody, and whether its casus is about them because of it."""

    plaats: _PLAATS
    bracht_in: bool


@dataclass(frozen=True)
class _Bron:
    """What several reports are counted by, read once; every person by who stays after a merge."""

    blijvers: Mapping[UUID, UUID]
    genoemd: Mapping[
        tuple[UUID, UUID], list[_Genoemd]
    ]  # (person, casus): the reports in it about that person
    betrokken: Mapping[UUID, Mapping[UUID, Betrokken]]  # person: each casus about them
    termijnen: Mapping[UUID, list[Verlopen]]


def tellingen_van(meldingen: Collection[UUID]) -> dict[UUID, Telling]:
    """This function will return how each of these reports is counted, by who is recognised now (RAD-10).

    For the application itself. Six queries, and one for each merge in a row.
    """
    if not meldingen:
        return {}
    rijen = [_Melding(*rij) for rij in _meldingen(meldingen)]
    herkend: dict[UUID, list[_Herkend]] = defaultdict(list)
    for melding, persoon, beeindigd_op, vervangt, gegevens in _herkend(meldingen):
        regel = _Herkend(melding, persoon, beeindigd_op is None, vervangt is None, gegevens)
        herkend[melding].append(regel)
    bron = _lees([een.persoon for regels in herkend.values() for een in regels], rijen)
    return {rij.id: tel(_feiten(rij, herkend[rij.id], bron)) for rij in rijen}


def telling_van(rij: Melding) -> Telling:
    """This function will return how a report is counted, as it was written down."""
    deel = Onderverdeling(rij.onderverdeling) if rij.onderverdeling else None
    return Telling(Meldingsoort(rij.soort), deel)


@bereid
def _melding(melding: UUID) -> QuerySet[Melding]:
    return Melding.objects.filter(pk=melding)


def te_hertellen(personen: Iterable[UUID]) -> list[UUID]:
    """This function will return every report about these persons, or who is one with them. Two queries at least.

    Only these can count otherwise when it changes who somebody is: a report is counted by its own persons.
    """
    return [melding for melding, *_ in _meldingen_over(list(samen(personen)))]


def latere_meldingen(melding: UUID) -> list[UUID]:
    """This function will return the reports about the same persons that came in after this one.

    At most five queries.
    """
    [rij] = _melding(melding)
    personen = samen(persoon for _, persoon, *_ in _herkend([melding]))
    plaats = _plaats(rij.ontvangen_op, rij.pk, rij.casus_id, rij.gekozen_id)
    return [
        ander
        for ander, op, casus, gekozen in _meldingen_over(list(personen))
        if _plaats(op, ander, casus, gekozen) > plaats
    ]


def anders_geteld(meldingen: Collection[UUID]) -> list[UUID]:
    """This function will return which of these reports count otherwise than was written down, by casus.

    For the application itself. Seven queries; none for none.
    """
    nu = tellingen_van(meldingen)
    rijen = Melding.objects.filter(pk__in=nu).order_by("casus", "pk") if nu else ()
    return [rij.pk for rij in rijen if telling_van(rij) != nu[rij.pk]]


def tellingen(organisatie: UUID, van: date, tot: date) -> dict[Telling, int]:
    """This function will return how many reports an organisation received of each kind, from a day until another.

    The last day itself is not counted. Every report counts once, also one by which a partner gives back; a kind of
    which there are none is left out. One query.
    """
    rijen = (
        Melding.objects.filter(
            casus__organisatie=organisatie, ontvangen_op__gte=_begin(van), ontvangen_op__lt=_begin(tot)
        )
        .order_by()
        .values_list("soort", "onderverdeling")
        .annotate(aantal=Count("pk"))
    )
    return {
        Telling(Meldingsoort(soort), Onderverdeling(deel) if deel else None): aantal
        for soort, deel, aantal in rijen
    }


def stapels_meldingen(grootte: int) -> Iterator[list[UUID]]:
    """This function will yield every report in batches, in order; also those received while it is under way."""
    na = UUID(int=0)
    alle = Melding.objects.order_by("pk").values_list("pk", flat=True)
    while stapel := list(alle.filter(pk__gt=na)[:grootte]):
        yield stapel
        na = stapel[-1]


def _lees(personen: Iterable[UUID], rijen: Collection[_Melding]) -> _Bron:
    blijvers = samen(personen)
    genoemd: dict[tuple[UUID, UUID], list[_Genoemd]] = defaultdict(list)
    for persoon, casus, op, melding, gekozen, bracht_in in _genoemd(list(blijvers)):
        plaats = _plaats(op, melding, casus, gekozen)
        genoemd[blijvers[persoon], casus].append(_Genoemd(plaats, bracht_in))
    betrokken: dict[UUID, dict[UUID, Betrokken]] = defaultdict(dict)
    for een in betrokken_in(list(blijvers)):
        eerder = betrokken[blijvers[een.persoon]].get(een.casus)
        # Who was merged may stand in one casus twice: known since the first.
        if eerder is None or een.sinds < eerder.sinds:
            betrokken[blijvers[een.persoon]][een.casus] = een
    casussen = {casus for regels in betrokken.values() for casus in regels}
    casussen |= {rij.gekozen for rij in rijen if rij.gekozen}
    return _Bron(
        blijvers, genoemd, betrokken, termijnen_in(list(casussen), codes=[*_BEOORDELING, *_MONITORING])
    )


def _feiten(rij: _Melding, herkend: Iterable[_Herkend], bron: _Bron) -> Telfeiten:
    nu = [een for een in herkend if een.is_nu]
    return Telfeiten(
        op=rij.op,
        personen=tuple(
            Telpersoon(_eerder(bron.blijvers[een.persoon], rij, bron), _is_herkenbaar(een.gegevens))
            for een in nu
        ),
        gekozen=_gekozen(rij, herkend, bron),
    )


def _eerder(persoon: UUID, rij: _Melding, bron: _Bron) -> tuple[Bemoeienis, ...]:
    return tuple(
        _bemoeienis(betrokken.casus, betrokken.gesloten_op, rij, bron)
        for betrokken in bron.betrokken[persoon].values()
        if _was_bekend(persoon, betrokken, rij, bron)
    )


def _was_bekend(persoon: UUID, betrokken: Betrokken, rij: _Melding, bron: _Bron) -> bool:
    """Tell whether somebody was known in a casus before a report: by one before it, or by hand on a day before."""
    genoemd = bron.genoemd.get((persoon, betrokken.casus), [])
    if any(een.plaats < rij.plaats for een in genoemd):
        return True
    if any(een.bracht_in for een in genoemd):
        return False
    # Of who was added by hand the day is known, not the hour; in another casus the same day is near enough.
    dag = timezone.localdate(rij.op)
    return betrokken.sinds < dag or (betrokken.sinds == dag and betrokken.casus != rij.casus)


def _gekozen(rij: _Melding, herkend: Iterable[_Herkend], bron: _Bron) -> Bemoeienis | None:
    """A choice that rested on recognising somebody holds as long as somebody recognised is left, who then counts."""
    if rij.gekozen is None:
        return None
    eerst = (bron.betrokken[bron.blijvers[een.persoon]].get(rij.gekozen) for een in herkend if een.is_eerst)
    rustte_erop = any(
        _was_bekend(bron.blijvers[betrokken.persoon], betrokken, rij, bron)
        for betrokken in eerst
        if betrokken
    )
    return None if rustte_erop else _bemoeienis(rij.gekozen, rij.gekozen_tot, rij, bron)


def _bemoeienis(casus: UUID, tot: datetime | None, rij: _Melding, bron: _Bron) -> Bemoeienis:
    return Bemoeienis(
        tot=tot,
        beoordeelt=_werd_beoordeeld(casus, rij, bron),
        monitort=any(een.code in _MONITORING and een.loopt_op(rij.op) for een in bron.termijnen[casus]),
    )


def _werd_beoordeeld(casus: UUID, rij: _Melding, bron: _Bron) -> bool:
    """Tell whether an assessment of another report ran; of the report itself it begins with it, and is none."""
    termijnen = [een for een in bron.termijnen[casus] if een.code in _BEOORDELING]
    if any(een.loopt_op(rij.op) and (een.vanaf < rij.op or casus != rij.casus) for een in termijnen):
        return True
    # Every report is assessed. Of one received just now the term is not set yet, or began at this same moment.
    gezet = {een.vanaf for een in termijnen} - {rij.op}
    eerder = (een for (_, in_casus), genoemd in bron.genoemd.items() if in_casus == casus for een in genoemd)
    return any(een.plaats < rij.plaats and een.plaats[0] not in gezet for een in eerder)


def _plaats(op: datetime, melding: UUID, casus: UUID, gekozen: UUID | None) -> _PLAATS:
    return op, casus == gekozen, melding


def _is_herkenbaar(gegevens: Mapping[str, Any]) -> bool:
    persoon = persoon_uit(dict(gegevens))
    return bool(persoon.bsn or persoon.geboortedatum or persoon.naam.voluit)


def _begin(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time()))


@bereid
def _meldingen(meldingen: Collection[UUID]) -> QuerySet[Melding, Any]:
    rijen = Melding.objects.filter(pk__in=meldingen)
    return rijen.values_list("pk", "casus", "ontvangen_op", "gekozen", "gekozen__closed_at")


@bereid
def _herkend(meldingen: Collection[UUID]) -> QuerySet[Identificatie, Any]:
    """As whom each reported person is recognised now, and was when the report came in."""
    nu_of_eerst = Q(beeindigd_op=None) | Q(vervangt=None)
    rijen = Identificatie.objects.filter(nu_of_eerst, gemelde_persoon__melding__in=meldingen)
    return rijen.values_list(
        "gemelde_persoon__melding", "persoon", "beeindigd_op", "vervangt", "gemelde_persoon__gegevens"
    )


@bereid
def _genoemd(personen: Collection[UUID]) -> QuerySet[Identificatie, Any]:
    geldig = Identificatie.objects.filter(persoon__in=personen, beeindigd_op=None)
    return geldig.values_list(
        "persoon",
        "gemelde_persoon__melding__casus",
        "gemelde_persoon__melding__ontvangen_op",
        "gemelde_persoon__melding",
        "gemelde_persoon__melding__gekozen",
        "bracht_in",
    )


@bereid
def _meldingen_over(personen: Collection[UUID]) -> QuerySet[Identificatie, Any]:
    geldig = Identificatie.objects.filter(persoon__in=personen, beeindigd_op=None)
    van_melding = ("ontvangen_op", "casus", "gekozen")
    velden = (f"gemelde_persoon__melding__{veld}" for veld in van_melding)
    return geldig.values_list("gemelde_persoon__melding", *velden).distinct()
