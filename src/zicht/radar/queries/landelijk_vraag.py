"""What is told to the register of a casus, and what is it asked? Encodings only."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokkenen_van
from zicht.koppeling import Gegevens
from zicht.koppeling.pseudoniem import Blok, versleutel
from zicht.koppeling.standaard import standaardgewichten
from zicht.melding.queries import meldingen_van
from zicht.organisaties.queries import contactpunt_van
from zicht.personen.queries import samen
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Beschrijving
from zicht.radar.queries.register import SCHEIDING
from zicht.radar.rules.landelijk import kwartaal_van
from zicht.register.words import (
    HOOGSTENS_BLOKKEN,
    HOOGSTENS_PERSONEN,
    LANGSTE_CONTACTPUNT,
    Doel,
    Gevraagd,
    Inschrijving,
    Periodesleutels,
    Registervraag,
)

K = TypeVar("K", UUID, str)
"""By what a person is known: as recorded, or as one of a report that is still typed."""


@dataclass(frozen=True)
class Inschrijfopgave:
    """What the register may keep of a casus, under each period; of whom, and by what it is told from anything else."""

    berichten: tuple[Inschrijving, ...]
    personen: tuple[UUID, ...]
    vingerafdruk: str


@dataclass(frozen=True)
class Vraagopgave(Generic[K]):
    """What the register is asked, about whom in that order, and by what it is told from any other question."""

    bericht: Registervraag
    personen: tuple[K, ...]
    vingerafdruk: str


def perioden_van(sleutels: Periodesleutels) -> str:
    """This function will return the periods to inscribe under as they are stored. No query."""
    return " ".join(map(str, sleutels.schrijfperiodes))


def inschrijving_van(
    casus: UUID, organisatie: UUID, *, kenmerk: UUID, sleutels: Periodesleutels, at: datetime
) -> Inschrijfopgave | None:
    """This function will return what the register may keep of a casus; None when nobody in it could be found by it.

    Everything that ever described a person is kept, so that somebody who moved is found. Seven queries at most.
    """
    bekend = _beschreven(casus)
    nieuwste = next(iter(meldingen_van(casus)), None)
    if nieuwste is None:
        return None
    laatste = kwartaal_van(timezone.localdate(nieuwste.ontvangen_op))
    contactpunt = contactpunt_van(organisatie, op=timezone.localdate(at))[:LANGSTE_CONTACTPUNT]
    berichten = []
    for periode in sleutels.schrijfperiodes:
        blokken = _blokken(bekend, sleutels.per_periode[periode], als_vraag=False)
        personen = tuple(eigen for _, eigen in blokken)
        berichten.append(Inschrijving(kenmerk, periode, laatste, contactpunt, personen))
    te_vinden = tuple(persoon for persoon, _ in blokken)
    if not te_vinden:
        return None
    delen = [(een.periode, laatste, contactpunt, *map(_ruw, een.personen)) for een in berichten]
    return Inschrijfopgave(tuple(berichten), te_vinden, _vingerafdruk(sleutels, delen))


def vraag_van(
    casus: UUID, *, kenmerk: UUID, doel: Doel, sleutels: Periodesleutels, periode: int
) -> Vraagopgave[UUID] | None:
    """This function will return what the register is asked of the people of a casus; None when that would find nobody.

    A person is looked for by all that ever described them. Three queries.
    """
    return vraag_over(_beschreven(casus), kenmerk=kenmerk, doel=doel, sleutels=sleutels, periode=periode)


def vraag_over(
    bekend: Mapping[K, Sequence[Gegevens]],
    *,
    kenmerk: UUID,
    doel: Doel,
    sleutels: Periodesleutels,
    periode: int,
) -> Vraagopgave[K] | None:
    """This function will return what the register is asked of these people; None when that would find nobody.

    `bekend` holds the descriptions of each, the latest first. No query.
    """
    blokken = _blokken(bekend, sleutels.per_periode[periode], als_vraag=True)
    if not blokken:
        return None
    gevraagd: tuple[Gevraagd, ...] = tuple(
        Gevraagd(eigen, *_zeldzaam(bekend[persoon][0])) for persoon, eigen in blokken
    )
    return Vraagopgave(
        Registervraag(kenmerk, doel, periode, gevraagd),
        tuple(persoon for persoon, _ in blokken),
        _vingerafdruk(sleutels, [(periode, *map(_ruw, (een.blokken for een in gevraagd)))]),
    )


def afdruk_van(bekend: Mapping[str, Gegevens], sleutels: Periodesleutels) -> str:
    """This function will return by what one sees that people were typed anew; 64 characters. No query."""
    return _vingerafdruk(sleutels, sorted(bekend.items()))


def _blokken(
    bekend: Mapping[K, Sequence[Gegevens]], geheim: bytes, *, als_vraag: bool
) -> list[tuple[K, tuple[Blok, ...]]]:
    """Return the blocks of each person who has any, in an order that hangs on nothing but the blocks themselves.

    A key that several descriptions share has the marks of the latest.
    """
    per_persoon = []
    for persoon, lijst in bekend.items():
        eigen: dict[int, Blok] = {}
        for gegevens in lijst:
            for blok in versleutel(gegevens, geheim, als_vraag=als_vraag):
                eigen.setdefault(blok.getal, blok)
        if eigen:
            per_persoon.append((persoon, tuple(eigen.values())[:HOOGSTENS_BLOKKEN]))
    return sorted(per_persoon, key=lambda een: _ruw(een[1]))[:HOOGSTENS_PERSONEN]


def _zeldzaam(nieuwste: Gegevens) -> tuple[int, int]:
    gewichten = standaardgewichten()
    voornaam = nieuwste.voornamen.split(" ", 1)[0]
    return round(gewichten.van_voornaam(voornaam)), round(gewichten.van_achternaam(nieuwste.achternaam))


def _beschreven(casus: UUID) -> dict[UUID, list[Gegevens]]:
    """Return each person of a casus with the descriptions of all that are one with them, the latest first."""
    kring = samen([regel.persoon for regel in betrokkenen_van(casus)])
    per_persoon: dict[UUID, list[Gegevens]] = defaultdict(list)
    for persoon, gegevens in _beschrijvingen(list(kring)):
        per_persoon[kring[persoon]].append(Gegevens(*gegevens.split(SCHEIDING)))
    return dict(per_persoon)


@bereid
def _beschrijvingen(personen: Collection[UUID]) -> QuerySet[Beschrijving, tuple[UUID, str]]:
    rijen = Beschrijving.objects.filter(persoon__in=personen).order_by("-pk")
    return rijen.values_list("persoon_id", "gegevens")


def _ruw(blokken: Iterable[Blok]) -> list[tuple[int, str]]:
    return sorted((blok.getal, blok.merken.hex()) for blok in blokken)


def _vingerafdruk(sleutels: Periodesleutels, delen: Sequence[object]) -> str:
    """Keyed, so that what was told can be known again and nobody can find by trying what it was."""
    geheim = sleutels.per_periode[sleutels.vraagperiode]
    return blake2b(repr(delen).encode(), digest_size=32, key=geheim[:64]).hexdigest()
