"""What does one task ask, and who can do it? What may somebody filter a worklist by?"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import filters_van, get_taak, is_met_de_hand, is_uitvoerbaar_voor, uitvoerders_voor
from zicht.casus.words import ALLES, Filterregel, Weergave, Werkfilter
from zicht.kern import Aanvrager, NietGevonden
from zicht.organisaties.queries import gemeenten_van
from zicht.raamwerk.termijnblad import Termijnblad, termijnblad
from zicht.toegang.queries import accounts_of, teams_of
from zicht.web.queries.adressen import adres, taakadres
from zicht.web.queries.werkvoorraad import van_wie, werkadres


@dataclass(frozen=True)
class Taakpagina:
    """One task: what, of whom, by when, why; `url` is where it is done, empty when it is done here."""

    id: UUID
    casus: UUID
    casus_url: str
    casusnummer: str
    wat: str
    waarom: str
    wie: str
    is_van_mij: bool
    versie: int
    uiterlijk: date | None
    termijn: Termijnblad | None
    url: str
    mag_afronden: bool
    mag_oppakken: bool


@dataclass(frozen=True)
class Toewijspagina:
    """A task that goes to somebody: who can do it, by name."""

    wat: str
    casus: UUID
    casusnummer: str
    casus_url: str
    nu: str
    versie: int
    wie: list[tuple[UUID, str]]


@dataclass(frozen=True)
class Filterpagina:
    """What a worklist can be filtered by, and the filters somebody kept."""

    terug: str
    lijsten: dict[str, Any]
    beginwaarden: dict[str, Any]
    bewaard: tuple[Filterregel, ...]


def taakpagina(taak: UUID, *, by: Aanvrager, at: datetime) -> Taakpagina:
    """This function will return what a task asks, for who may see it; raises NietGevonden. One query."""
    regel = get_taak(taak, by=by, at=at)
    kan = is_uitvoerbaar_voor(regel, by)
    elders = taakadres(regel)
    return Taakpagina(
        id=regel.id,
        casus=regel.casus,
        casus_url=adres("web:casus", regel.casus) if regel.casusnummer else "",
        casusnummer=regel.casusnummer,
        wat=regel.tekst,
        waarom=regel.waarom,
        wie=van_wie(regel),
        is_van_mij=regel.account_id == by.account,
        versie=regel.versie,
        uiterlijk=timezone.localdate(regel.uiterlijk) if regel.uiterlijk else None,
        termijn=termijnblad(regel.uitleg, stand=regel.stand.value, nu=at) if regel.uitleg else None,
        url="" if elders == adres("web:taak", regel.id) else elders,
        mag_afronden=kan and is_met_de_hand(regel.soort),
        mag_oppakken=kan
        and not regel.partij
        and regel.account_id != by.account
        and by.organisatie is not None,
    )


def toewijspagina(taak: UUID, *, by: Aanvrager, at: datetime) -> Toewijspagina:
    """This function will return who can do a task, for who may see it; raises NietGevonden. Five queries."""
    if by.organisatie is None:
        raise NietGevonden
    regel = get_taak(taak, by=by, at=at)
    return Toewijspagina(
        wat=regel.tekst,
        casus=regel.casus,
        casusnummer=regel.casusnummer,
        casus_url=adres("web:casus", regel.casus),
        nu=van_wie(regel),
        versie=regel.versie,
        wie=uitvoerders_voor(regel, organisatie=by.organisatie, at=at),
    )


def filterpagina(by: Aanvrager, *, at: datetime, soort: Weergave, keuzes: Werkfilter = ALLES) -> Filterpagina:
    """This function will return what somebody may filter by. Seven queries.

    Raises NietGevonden for who does not work at Veilig Thuis.
    """
    if by.organisatie is None or by.account is None:
        raise NietGevonden
    return Filterpagina(
        terug=werkadres(soort, keuzes),
        lijsten={
            "teams": [(team.id, team.naam) for team in teams_of(by.organisatie)],
            "collegas": [(een.id, een.naam) for een in accounts_of(by.organisatie, at=at)],
            "gemeenten": gemeenten_van(by.organisatie, op=timezone.localdate(at)),
        },
        beginwaarden={
            "soorten": [een.value for een in keuzes.soorten],
            "fase": keuzes.fase.value if keuzes.fase else "",
            "team": str(keuzes.team or ""),
            "account": str(keuzes.account or ""),
            "gemeente": keuzes.gemeente,
        },
        bewaard=tuple(filters_van(by.account)),
    )
