"""Is somebody in this report known already, on the own dossiers? Tolerant matching comes with the radar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import casussen_van
from zicht.casus.words import Casusregel
from zicht.kern import Aanvrager
from zicht.melding.rules import zoekvragen
from zicht.personen.queries import kaarten, zoek_personen
from zicht.personen.words import Adres, NieuwPersoon, PersoonKaart

MEESTE = 5


@dataclass(frozen=True)
class Bekenden:
    """Who may be known: per person of the report some cards, and the casussen about them."""

    per_persoon: Mapping[str, tuple[PersoonKaart, ...]]
    casussen: tuple[Casusregel, ...]


def bekenden_van(
    personen: Mapping[str, NieuwPersoon], *, adres: Adres, by: Aanvrager, at: datetime
) -> Bekenden:
    """This function will return who of the persons that somebody may see could be these.

    By number, by name with date of birth, and by address. At most three searches per person of the report.
    """
    gevonden = {sleutel: _zoek(persoon, adres, by, at) for sleutel, persoon in personen.items()}
    alle = {persoon for lijst in gevonden.values() for persoon in lijst}
    alle.update(_op_adres(adres, by, at))
    kaart = kaarten(alle, op=timezone.localdate(at)) if alle else {}
    return Bekenden(
        per_persoon={s: tuple(kaart[p] for p in lijst if p in kaart) for s, lijst in gevonden.items()},
        casussen=tuple(casussen_van(alle, by=by, at=at)) if alle else (),
    )


def _op_adres(adres: Adres, by: Aanvrager, at: datetime) -> tuple[UUID, ...]:
    if not (adres.postcode and adres.huisnummer):
        return ()
    return zoek_personen(f"{adres.postcode} {adres.huisnummer}", by=by, at=at, aantal=MEESTE).personen


def _zoek(persoon: NieuwPersoon, adres: Adres, by: Aanvrager, at: datetime) -> list[UUID]:
    gevonden: Iterable[UUID] = (
        kenmerk
        for vraag in zoekvragen(persoon, adres)
        for kenmerk in zoek_personen(vraag, by=by, at=at, aantal=MEESTE).personen
    )
    return list(dict.fromkeys(gevonden))[:MEESTE]
