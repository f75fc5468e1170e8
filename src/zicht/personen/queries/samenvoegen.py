"""What shows whether two persons are one, and what comes back when that turns out wrong?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.kern import NietGevonden
from zicht.personen.models import Band, Lidmaatschap, Persoon
from zicht.personen.queries.kaarten import beknopte_kaarten, kaarten, losse_kaart, samen
from zicht.personen.words import PersoonKaart


@dataclass(frozen=True)
class Opgegaan:
    """A person that was merged into another, under the name it had by itself."""

    id: UUID
    naam: str


@dataclass(frozen=True)
class Hersteld:
    """What stands alone again after undoing a merge: the card, and how much belongs to it."""

    kaart: PersoonKaart
    blijft: PersoonKaart
    huishoudens: int
    banden: int


def opgegaan_in(persoon: UUID, *, op: date) -> tuple[Opgegaan, ...]:
    """This function will return who was merged into a person, also by way of another. Four queries for each."""
    anderen = sorted(een for een, blijft in samen([persoon]).items() if een != blijft)
    return tuple(Opgegaan(een, losse_kaart(een, op=op).naam) for een in anderen)


def vergelijking(personen: Iterable[UUID], *, op: date) -> tuple[PersoonKaart, ...]:
    """This function will return the cards to be compared, each person once. Five queries."""
    gevonden = kaarten(personen, op=op)
    return tuple({een.id: een for een in gevonden.values()}.values())


def hersteld_van(persoon: UUID, *, op: date) -> Hersteld:
    """This function will return what undoing the merge of a person brings back; raises NietGevonden when not merged."""
    rij = Persoon.objects.filter(pk=persoon).exclude(opgegaan_in=None).first()
    if rij is None or rij.opgegaan_in_id is None:
        raise NietGevonden
    huishoudens = Lidmaatschap.objects.filter(persoon=persoon).values("huishouden").distinct().count()
    banden = Band.objects.filter(van=persoon) | Band.objects.filter(naar=persoon)
    blijft = beknopte_kaarten([rij.opgegaan_in_id], op=op)[rij.opgegaan_in_id]
    return Hersteld(losse_kaart(persoon, op=op), blijft, huishoudens, banden.count())
