"""A national register in memory that obeys the contract, with a switch that cuts off, delays or breaks it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import pytest

from zicht.koppeling.pseudoniem_zoeken import Bewaarde, Gevraagde, zoek_pseudoniem
from zicht.koppeling.standaard import standaardgewichten
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.register.words import (
    Inschrijving,
    PeriodeGesloten,
    Periodesleutels,
    Registerantwoord,
    RegisterNietBereikbaar,
    Registerpaar,
    Registertreffer,
    Registervraag,
)

SLEUTELS = Periodesleutels({3: b"periode drie, in de test alleen." * 2})


@dataclass
class Nepregister:
    """Inscriptions of every organisation by kenmerk and period; `stoor` raises what is put there."""

    ingeschreven: dict[tuple[UUID, int], tuple[UUID, Inschrijving]] = field(default_factory=dict)
    gevraagd: list[tuple[UUID, Registervraag]] = field(default_factory=list)
    geteld: list[float] = field(default_factory=list)
    open: set[int] = field(default_factory=lambda: {3})
    stoor: Exception | None = None
    stoor_na: Exception | None = None  # after it did what was asked: the answer is lost
    vanaf: float = 12.0

    def toegang(self, organisatie: UUID, *, at: datetime | None = None) -> "Neptoegang":
        """Return how one organisation reaches it."""
        return Neptoegang(self, organisatie)

    def kenmerken(self) -> set[UUID]:
        """Return what is inscribed."""
        return {kenmerk for kenmerk, _ in self.ingeschreven}


@dataclass
class Neptoegang:
    """The register as one organisation reaches it; `is_afgesneden` cuts off this one alone."""

    register: Nepregister
    organisatie: UUID
    is_afgesneden: bool = False

    def schrijf_in(self, inschrijving: Inschrijving, *, seconden: float) -> None:
        """Keep an inscription."""
        self._begin(seconden, inschrijving.periode)
        sleutel = (inschrijving.kenmerk, inschrijving.periode)
        self.register.ingeschreven[sleutel] = (self.organisatie, inschrijving)
        self._eind()

    def trek_in(self, kenmerk: UUID, *, seconden: float) -> None:
        """Forget one."""
        self._begin(seconden, None)
        for sleutel in [een for een in self.register.ingeschreven if een[0] == kenmerk]:
            del self.register.ingeschreven[sleutel]
        self._eind()

    def vraag(self, vraag: Registervraag, *, seconden: float) -> Registerantwoord:
        """Answer a question."""
        self._begin(seconden, vraag.periode)
        self.register.gevraagd.append((self.organisatie, vraag))
        antwoord = _antwoord(self.register, self.organisatie, vraag)
        self._eind()
        return antwoord

    def _begin(self, seconden: float, periode: int | None) -> None:
        self.register.geteld.append(seconden)
        if self.is_afgesneden:
            raise RegisterNietBereikbaar
        if self.register.stoor:
            raise self.register.stoor
        if periode is not None and periode not in self.register.open:
            raise PeriodeGesloten(tuple(sorted(self.register.open)))

    def _eind(self) -> None:
        if self.register.stoor_na:
            raise self.register.stoor_na


class _Anderen:
    """What others inscribed under a period, as the engine asks it."""

    def __init__(self, register: Nepregister, organisatie: UUID, periode: int) -> None:
        """Leave out who asks."""
        self.inschrijvingen = [
            (van, een)
            for (_, onder), (van, een) in register.ingeschreven.items()
            if onder == periode and van != organisatie
        ]
        self.omvang = 1000

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """Return for each key its persons."""
        gevonden: dict[int, list[Bewaarde]] = defaultdict(list)
        for groep, (_, een) in enumerate(self.inschrijvingen):
            for plaats, blokken in enumerate(een.personen):
                for blok in blokken:
                    if blok.getal in getallen:
                        gevonden[blok.getal].append(Bewaarde(groep * 100 + plaats, groep, blok.merken))
        return list(gevonden.items())


def _antwoord(register: Nepregister, organisatie: UUID, vraag: Registervraag) -> Registerantwoord:
    anderen = _Anderen(register, organisatie, vraag.periode)
    gevraagd = [
        Gevraagde(een.blokken, een.zeldzame_voornaam, een.zeldzame_achternaam) for een in vraag.personen
    ]
    gevonden = zoek_pseudoniem(gevraagd, anderen, standaardgewichten(), vanaf=register.vanaf)
    treffers = []
    for treffer in gevonden.antwoord.treffers:
        van, een = anderen.inschrijvingen[treffer.groep]
        paren = tuple(
            Registerpaar(paar.vraag, gevonden.niveaus[paar.vraag, paar.rij.nummer], paar.bits)
            for paar in treffer.paren
        )
        is_zeker = treffer.bits >= register.vanaf + 6
        treffers.append(
            Registertreffer(een.kenmerk, van, een.laatste, een.contactpunt, treffer.bits, is_zeker, paren)
        )
    return Registerantwoord(vraag.kenmerk, tuple(treffers), omvang=anderen.omvang)


@pytest.fixture
def register():
    """Connect every organisation to a register of the test; switched off again afterwards."""
    nep = Nepregister()
    verbind_register(nep.toegang, SLEUTELS)
    yield nep
    verbind_register(None, None)
