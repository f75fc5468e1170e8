"""What does one task ask, and who can do it? What may somebody filter a worklist by?"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import filters_van, get_taak, is_met_de_hand, is_uitvoerbaar_voor, uitvoerders_voor
from zicht.casus.words import ALLES, Filterregel, Taakeinde, Weergave, Werkfilter
from zicht.dossier.queries import rijen_op
from zicht.dossier.words import Tijdlijnrij
from zicht.kern import Aanvrager, NietGevonden
from zicht.organisaties.queries import gemeenten_van
from zicht.raamwerk.termijnblad import Termijnblad, termijnblad
from zicht.toegang.queries import accounts_of, teams_of
from zicht.web.queries.adressen import adres, taakadres
from zicht.web.queries.werkvoorraad import van_wie, werkadres


@dataclass(frozen=True)
class Taakpagina:
    """One task: what, of whom, by when, why; `url` is where it is done, empty when it is done here.

    Of a task that is over: `einde`, by whom, and what happened in the casus at that moment.
    """

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
    einde: Taakeinde | None = None
    gebeurd: tuple[Tijdlijnrij, ...] = ()


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
    is_voorbij: bool


@dataclass(frozen=True)
class Filterpagina:
    """What a worklist can be filtered by, and the filters somebody kept."""

    terug: str
    lijsten: dict[str, Any]
    beginwaarden: dict[str, Any]
    bewaard: tuple[Filterregel, ...]


def taakpagina(taak: UUID, *, by: Aanvrager, at: datetime) -> Taakpagina:
    """This function will return what a task asks, for who may see it; raises NietGevonden.

    One query; one more for a task that is over.
    """
    regel = get_taak(taak, by=by, at=at)
    kan = is_uitvoerbaar_voor(regel, by) and regel.einde is None
    gebeurd = rijen_op(regel.casus, regel.einde.op) if regel.einde and regel.casusnummer else ()
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
        url="" if regel.einde or elders == adres("web:taak", regel.id) else elders,
        mag_afronden=kan and is_met_de_hand(regel.soort),
        mag_oppakken=kan
        and not regel.partij
        and regel.account_id != by.account
        and by.organisatie is not None,
        einde=_met_wie(regel.einde, gebeurd),
        gebeurd=gebeurd,
    )


def _met_wie(einde: Taakeinde | None, gebeurd: tuple[Tijdlijnrij, ...]) -> Taakeinde | None:
    """Of a task that ended with a step of the process: who took that step."""
    if einde is None or einde.door:
        return einde
    return replace(einde, door=next((rij.wie for rij in gebeurd if rij.is_van_mens), ""))


def is_voorbij(taak: UUID, *, by: Aanvrager, at: datetime) -> bool:
    """This function will tell whether a task is over, to who may see it; raises NietGevonden. One query."""
    return get_taak(taak, by=by, at=at).einde is not None


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
        is_voorbij=regel.einde is not None,
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
