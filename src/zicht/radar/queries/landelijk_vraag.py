"""What is told to the register of a casus, and what is it asked? Encodings only."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokkenen_van
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.pseudoniem import Blok, versleutel
from zicht.koppeling.standaard import standaardgewichten
from zicht.melding.queries import meldingen_van
from zicht.organisaties.queries import contactpunt_van
from zicht.personen.queries import samen
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Beschrijving
from zicht.radar.rules.landelijk import kwartaal_van
from zicht.radar.words import Sleutelperiode
from zicht.register.words import Doel, Gevraagd, Inschrijving, Kwartaal, Registervraag

SCHEIDING = "\t"


@dataclass(frozen=True)
class Opgave:
    """What goes to the register, with whom it is about in that order, and by what it is told from anything else."""

    bericht: Inschrijving | Registervraag
    personen: tuple[UUID, ...]
    vingerafdruk: str


def inschrijving_van(
    casus: UUID, organisatie: UUID, *, kenmerk: UUID, sleutel: Sleutelperiode, at: datetime
) -> Opgave | None:
    """This function will return what the register may keep of a casus; None when nobody in it could be found by it.

    Every description of a person is kept, so that somebody who moved is found. Six queries.
    """
    bekend = _beschreven(casus)
    blokken = [
        (persoon, tuple(versleutel(gegevens, sleutel.geheim, als_vraag=False)))
        for persoon, lijst in bekend.items()
        for gegevens in lijst
    ]
    te_vinden = [(persoon, eigen) for persoon, eigen in blokken if eigen]
    laatste = _laatste_melding(casus)
    if not te_vinden or laatste is None:
        return None
    bericht = Inschrijving(
        kenmerk=kenmerk,
        periode=sleutel.nummer,
        laatste=laatste,
        contactpunt=contactpunt_van(organisatie, op=timezone.localdate(at)),
        personen=tuple(eigen for _, eigen in te_vinden),
    )
    personen = tuple(dict.fromkeys(persoon for persoon, _ in te_vinden))
    delen = (bericht.laatste, bericht.contactpunt, *(_ruw(eigen) for eigen in bericht.personen))
    return Opgave(bericht, personen, _vingerafdruk(sleutel, delen))


def vraag_van(casus: UUID, *, kenmerk: UUID, doel: Doel, sleutel: Sleutelperiode) -> Opgave | None:
    """This function will return what the register is asked of the people of a casus; None when that would find nobody.

    Of a person all descriptions are looked for, the latest first. Three queries.
    """
    bekend = _beschreven(casus)
    gevraagd = {persoon: _gevraagd(lijst, sleutel) for persoon, lijst in bekend.items()}
    # In the order of what is asked: an answer names persons by their place.
    te_vinden = sorted((_ruw(een.blokken), persoon, een) for persoon, een in gevraagd.items() if een.blokken)
    if not te_vinden:
        return None
    bericht = Registervraag(kenmerk, doel, sleutel.nummer, tuple(een for _, _, een in te_vinden))
    personen = tuple(persoon for _, persoon, _ in te_vinden)
    return Opgave(bericht, personen, _vingerafdruk(sleutel, (ruw for ruw, _, _ in te_vinden)))


def _gevraagd(lijst: Sequence[Gegevens], sleutel: Sleutelperiode) -> Gevraagd:
    blokken: dict[int, Blok] = {}
    for gegevens in lijst:
        for blok in versleutel(gegevens, sleutel.geheim, als_vraag=True):
            blokken.setdefault(blok.getal, blok)
    gewichten, nieuwste = standaardgewichten(), lijst[0]
    return Gevraagd(
        tuple(blokken.values()),
        round(gewichten.van_voornaam(nieuwste.voornamen.split(" ", 1)[0])),
        round(gewichten.van_achternaam(nieuwste.achternaam)),
    )


def _beschreven(casus: UUID) -> dict[UUID, list[Gegevens]]:
    """Return each person of a casus with the descriptions of all that are one with them, the latest first."""
    personen = [regel.persoon for regel in betrokkenen_van(casus)]
    kring = samen(personen)
    per_persoon: dict[UUID, list[Gegevens]] = defaultdict(list)
    for persoon, gegevens in _beschrijvingen(list(kring)):
        per_persoon[kring[persoon]].append(Gegevens(*gegevens.split(SCHEIDING)))
    return {
        persoon: per_persoon[kring[persoon]]
        for persoon in dict.fromkeys(kring.get(een, een) for een in personen)
        if per_persoon[persoon]
    }


@bereid
def _beschrijvingen(personen: Collection[UUID]) -> QuerySet[Beschrijving, tuple[UUID, str]]:
    rijen = Beschrijving.objects.filter(persoon__in=personen).order_by("-pk")
    return rijen.values_list("persoon_id", "gegevens")


def _laatste_melding(casus: UUID) -> Kwartaal | None:
    nieuwste = next(iter(meldingen_van(casus)), None)
    return kwartaal_van(timezone.localdate(nieuwste.ontvangen_op)) if nieuwste else None


def _ruw(blokken: Iterable[Blok]) -> list[tuple[int, str]]:
    return sorted((blok.getal, blok.merken.hex()) for blok in blokken)


def _vingerafdruk(sleutel: Sleutelperiode, delen: Iterable[object]) -> str:
    tekst = repr([sleutel.nummer, *sorted(map(repr, delen))])
    return blake2b(tekst.encode(), digest_size=32, key=sleutel.geheim[:64]).hexdigest()
