"""Which households live in the synthetic region, and what are their members to each other? Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from zicht.casus.words import Betrokkenheid
from zicht.melding.words import GemeldeBand
from zicht.personen.words import Adres, Bandsoort, Geslacht
from zicht.voorbeeld import mix
from zicht.voorbeeld.mensen import NERGENS_ANDERS, Bevolking, Gezin, Lid
from zicht.voorbeeld.mix import Aanleiding, Huishoudsoort
from zicht.voorbeeld.namen import Herkomst

_MET_KINDEREN = frozenset(Huishoudsoort) - {
    Huishoudsoort.PAAR,
    Huishoudsoort.VOLWASSEN_KIND,
    Huishoudsoort.HUISGENOTEN,
    Huishoudsoort.OUDE_OUDER,
}
_MET_PARTNERS = frozenset(
    {
        Huishoudsoort.TWEE_OUDERS,
        Huishoudsoort.GESCHEIDEN,
        Huishoudsoort.SAMENGESTELD,
        Huishoudsoort.PAAR,
        Huishoudsoort.IN_VERWACHTING,
        Huishoudsoort.DRIE_GENERATIES,
    }
)
# What a report is about says something of the household; what it is about most says nothing.
PAST_BIJ: Mapping[Aanleiding, frozenset[Huishoudsoort]] = {
    Aanleiding.KINDERMISHANDELING: _MET_KINDEREN,
    Aanleiding.PARTNERGEWELD: _MET_PARTNERS,
    Aanleiding.OUDERENMISHANDELING: frozenset({Huishoudsoort.OUDE_OUDER}),
    Aanleiding.ANDERS: frozenset(
        {
            Huishoudsoort.VOLWASSEN_KIND,
            Huishoudsoort.HUISGENOTEN,
            Huishoudsoort.DRIE_GENERATIES,
            Huishoudsoort.TWEE_OUDERS,
        }
    ),
}


Nieuwkomer = Callable[[Aanleiding], Gezin | None]
"""Gives a household that moved here, on which the same was reported elsewhere; now and then one."""


def niemand(_aanleiding: Aanleiding) -> None:
    """This function will let nobody move here."""


@dataclass
class _Bouw:
    """A household under way: chance, the day, the names that go together, and who is in it so far."""

    bevolking: Bevolking
    op: date
    adres: Adres
    herkomst: Herkomst
    achternaam: str
    leden: list[Lid] = field(default_factory=list)
    banden: list[GemeldeBand] = field(default_factory=list)

    def kies(self, van: int, tot: int) -> int:
        return self.bevolking.lot.toeval.randint(van, tot)

    def komt(
        self,
        sleutel: str,
        leeftijd: int,
        *,
        vrouw: bool,
        als: Betrokkenheid,
        eigen_naam: bool = False,
        adres: Adres = NERGENS_ANDERS,
    ) -> Lid:
        geslacht = Geslacht.VROUW if vrouw else Geslacht.MAN
        achternaam = "" if eigen_naam else self.achternaam
        nieuw = self.bevolking.lid(
            sleutel, self.op, self.herkomst, geslacht, leeftijd, achternaam=achternaam, adres=adres
        )
        self.leden.append(nieuw.als(als))
        return self.leden[-1]

    def band(self, van: str, soort: Bandsoort, *naar: str) -> None:
        self.banden.extend(GemeldeBand(van, een, soort) for een in naar)

    def kinderen(self) -> tuple[list[str], int]:
        """Add the children; return their keys and the age of the eldest."""
        toeval = self.bevolking.lot.toeval
        aantal = toeval.choices((1, 2, 3, 4), (38, 38, 17, 7))[0]
        stappen = [self.kies(1, 4) for _ in range(aantal - 1)]
        leeftijd = self.kies(0, 17 - sum(stappen))
        for plaats in range(aantal):
            leeftijd += stappen[plaats - 1] if plaats else 0
            self.komt(f"k{plaats + 1}", leeftijd, vrouw=toeval.random() < 0.5, als=Betrokkenheid.KIND)
        return [f"k{plaats + 1}" for plaats in range(aantal)], leeftijd

    def paar(self, oudste: int, *, elders: Adres = NERGENS_ANDERS) -> None:
        """Add two partners, of whom the second may live elsewhere; who hurts whom is drawn."""
        toeval = self.bevolking.lot.toeval
        moeder_pleegt, over_en_weer = toeval.random() < 0.2, toeval.random() < 0.25
        rollen = [Betrokkenheid.VERMOEDELIJK_SLACHTOFFER, Betrokkenheid.VERMOEDELIJK_PLEGER]
        if over_en_weer and any(lid.is_kind for lid in self.leden):
            rollen = [Betrokkenheid.OUDER, Betrokkenheid.OUDER]
        elif moeder_pleegt:
            rollen.reverse()
        leeftijd = oudste + self.kies(19, 33)
        self.komt("a", leeftijd, vrouw=True, als=rollen[0], eigen_naam=True)
        self.komt("b", max(20, leeftijd + self.kies(-3, 6)), vrouw=False, als=rollen[1], adres=elders)


def nieuw_gezin(
    bevolking: Bevolking,
    op: date,
    aanleiding: Aanleiding | None = None,
    soort: Huishoudsoort | None = None,
    *,
    gemeente: str = "",
) -> Gezin:
    """This function will make a household as it is on a day: of a kind, or one that a report can be about.

    In a municipality when one is given.
    """
    past = PAST_BIJ[aanleiding] if aanleiding else frozenset(Huishoudsoort)
    soort = soort or bevolking.lot.kies(mix.HUISHOUDENS, past)
    herkomst = bevolking.herkomst()
    achternaam = bevolking.lot.toeval.choice(herkomst.achternamen)
    bouw = _Bouw(bevolking, op, bevolking.adres(gemeente), herkomst, achternaam)
    _BOUW[soort](bouw)
    volgorde = sorted(bouw.leden, key=lambda lid: (lid.is_kind, lid.sleutel))
    return Gezin(tuple(volgorde), tuple(bouw.banden), bouw.adres)


def _twee_ouders(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    bouw.paar(oudste)
    bouw.band("a", Bandsoort.PARTNER, "b")
    bouw.band("a", Bandsoort.OUDER, *kinderen)
    bouw.band("b", Bandsoort.OUDER, *kinderen)
    _broers_en_zussen(bouw, kinderen)


def _een_ouder(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    vrouw = bouw.bevolking.lot.toeval.random() < 0.85
    bouw.komt("a", oudste + bouw.kies(19, 33), vrouw=vrouw, als=Betrokkenheid.OUDER, eigen_naam=vrouw)
    bouw.band("a", Bandsoort.OUDER, *kinderen)


def _gescheiden(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    bouw.paar(oudste, elders=bouw.bevolking.adres())
    bouw.band("a", Bandsoort.EX_PARTNER, "b")
    bouw.band("a", Bandsoort.OUDER, *kinderen)
    bouw.band("b", Bandsoort.OUDER, *kinderen)


def _samengesteld(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    bouw.paar(oudste)
    bouw.band("a", Bandsoort.PARTNER, "b")
    bouw.band("a", Bandsoort.OUDER, *kinderen)
    bouw.band("b", Bandsoort.STIEFOUDER, *kinderen)


def _paar(bouw: _Bouw) -> None:
    bouw.paar(bouw.kies(0, 35))
    soort = Bandsoort.PARTNER if bouw.bevolking.lot.toeval.random() < 0.75 else Bandsoort.EX_PARTNER
    bouw.band("a", soort, "b")


def _in_verwachting(bouw: _Bouw) -> None:
    bouw.paar(bouw.kies(0, 6))
    bouw.leden.append(bouw.bevolking.ongeborene("k1", bouw.op, bouw.herkomst))
    bouw.band("a", Bandsoort.PARTNER, "b")
    bouw.band("a", Bandsoort.OUDER, "k1")


def _pleeggezin(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    leeftijd = oudste + bouw.kies(24, 40)
    bouw.komt("a", leeftijd, vrouw=True, als=Betrokkenheid.OUDER, eigen_naam=True)
    bouw.komt("b", leeftijd + bouw.kies(-2, 5), vrouw=False, als=Betrokkenheid.OUDER, eigen_naam=True)
    bouw.band("a", Bandsoort.PARTNER, "b")
    bouw.band("a", Bandsoort.PLEEGOUDER, *kinderen)
    bouw.band("b", Bandsoort.PLEEGOUDER, *kinderen)


def _drie_generaties(bouw: _Bouw) -> None:
    kinderen, oudste = bouw.kinderen()
    bouw.paar(oudste)
    bouw.komt("g", oudste + bouw.kies(54, 64), vrouw=True, als=Betrokkenheid.VOLWASSENE)
    bouw.band("a", Bandsoort.PARTNER, "b")
    bouw.band("a", Bandsoort.OUDER, *kinderen)
    bouw.band("b", Bandsoort.OUDER, *kinderen)
    bouw.band("g", Bandsoort.GROOTOUDER, *kinderen)
    bouw.band("b", Bandsoort.VERZORGER, "g")


def _volwassen_kind(bouw: _Bouw) -> None:
    kind = bouw.kies(18, 27)
    bouw.komt("a", kind + bouw.kies(22, 34), vrouw=True, als=Betrokkenheid.VERMOEDELIJK_SLACHTOFFER)
    bouw.komt("b", kind, vrouw=False, als=Betrokkenheid.VERMOEDELIJK_PLEGER)
    bouw.band("a", Bandsoort.OUDER, "b")


def _huisgenoten(bouw: _Bouw) -> None:
    leeftijd = bouw.kies(19, 45)
    bouw.komt("a", leeftijd, vrouw=True, als=Betrokkenheid.VERMOEDELIJK_SLACHTOFFER)
    bouw.komt("b", leeftijd + bouw.kies(0, 15), vrouw=False, als=Betrokkenheid.ANDERS, eigen_naam=True)
    bouw.komt("c", leeftijd + bouw.kies(2, 9), vrouw=False, als=Betrokkenheid.VERMOEDELIJK_PLEGER)
    bouw.band("a", Bandsoort.HUISGENOOT, "b")
    bouw.band("c", Bandsoort.ANDERE_VERWANT, "a")


def _oude_ouder(bouw: _Bouw) -> None:
    leeftijd = bouw.kies(72, 92)
    bouw.komt("a", leeftijd, vrouw=True, als=Betrokkenheid.VERMOEDELIJK_SLACHTOFFER)
    bouw.komt("b", leeftijd - bouw.kies(24, 36), vrouw=False, als=Betrokkenheid.VERMOEDELIJK_PLEGER)
    bouw.band("a", Bandsoort.OUDER, "b")
    bouw.band("b", Bandsoort.VERZORGER, "a")


def _broers_en_zussen(bouw: _Bouw, kinderen: Sequence[str]) -> None:
    """Some tell this too; from the parents it follows already."""
    if len(kinderen) > 1 and bouw.bevolking.lot.gebeurt("broers en zussen verteld", 0.2):
        bouw.band(kinderen[0], Bandsoort.BROER_ZUS, *kinderen[1:])


_BOUW: Mapping[Huishoudsoort, Callable[[_Bouw], None]] = {
    Huishoudsoort.TWEE_OUDERS: _twee_ouders,
    Huishoudsoort.EEN_OUDER: _een_ouder,
    Huishoudsoort.GESCHEIDEN: _gescheiden,
    Huishoudsoort.SAMENGESTELD: _samengesteld,
    Huishoudsoort.PAAR: _paar,
    Huishoudsoort.IN_VERWACHTING: _in_verwachting,
    Huishoudsoort.PLEEGGEZIN: _pleeggezin,
    Huishoudsoort.DRIE_GENERATIES: _drie_generaties,
    Huishoudsoort.VOLWASSEN_KIND: _volwassen_kind,
    Huishoudsoort.HUISGENOTEN: _huisgenoten,
    Huishoudsoort.OUDE_OUDER: _oude_ouder,
}
