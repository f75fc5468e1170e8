"""Who lives in the synthetic region? Households with their ties, drawn by chance from one seed. Pure.

Nobody of them exists: names are put together by chance, streets are made up, every BSN is a test number, every
telephone number begins with 06 00.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from zicht.casus.words import Betrokkenheid
from zicht.kern import OnvolledigeDatum
from zicht.kern.bsn import met_controlecijfer
from zicht.melding.words import GemeldeBand
from zicht.personen.words import Adres, Bandsoort, Geslacht, Naamdelen, NieuwPersoon
from zicht.voorbeeld.namen import HERKOMSTEN, STRAATBEGIN, STRAATEIND, TUSSENVOEGSELS, Herkomst

TESTREEKSEN = ("9999", "0000")
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"


@dataclass(frozen=True)
class Lid:
    """A member of a household, as one would report it."""

    sleutel: str
    persoon: NieuwPersoon
    betrokkenheid: Betrokkenheid

    @property
    def is_kind(self) -> bool:
        """This function will tell whether this is one of the children."""
        return self.betrokkenheid is Betrokkenheid.KIND


@dataclass(frozen=True)
class Gezin:
    """A household: who, what they are to each other, and where they live."""

    leden: tuple[Lid, ...]
    banden: tuple[GemeldeBand, ...]
    adres: Adres

    @property
    def heeft_kinderen(self) -> bool:
        """This function will tell whether there are children in it."""
        return any(lid.is_kind for lid in self.leden)


@cache
def bsns_voor_tests() -> tuple[str, ...]:
    """This function will return every BSN of the two ranges that are kept for tests."""
    mogelijk = (f"{begin}{rest:04}" for begin in TESTREEKSEN for rest in range(10_000))
    return tuple(bsn for acht in mogelijk if (bsn := met_controlecijfer(acht)))


class Bevolking:
    """Makes households one after another; asks only for chance, a day and the municipalities of the region."""

    def __init__(self, toeval: Random, gemeenten: Sequence[tuple[str, str]]) -> None:
        """This function will take the source of chance and code and name of each municipality."""
        self._toeval = toeval
        self._gemeenten = gemeenten
        self._bsns = list(bsns_voor_tests())
        toeval.shuffle(self._bsns)
        self._telefoon = 0

    def gezin(self, op: date, *, met_kinderen: bool | None = None, oud: bool = False) -> Gezin:
        """This function will make a household as it is on a day; `oud` gives an aged parent with a grown child."""
        herkomst = self._toeval.choices(HERKOMSTEN, [h.aandeel for h in HERKOMSTEN])[0]
        adres = self._adres()
        if oud:
            return self._oud_met_kind(op, herkomst, adres)
        kinderen = met_kinderen if met_kinderen is not None else self._toeval.random() < 0.75
        return self._paar(op, herkomst, adres, kinderen=kinderen)

    def verhuizing(self) -> Adres:
        """This function will return a new address in the region."""
        return self._adres()

    def _paar(self, op: date, herkomst: Herkomst, adres: Adres, *, kinderen: bool) -> Gezin:
        toeval = self._toeval
        jongste = toeval.randint(0, 15)
        vrouw_pleegt = toeval.random() < 0.2
        achternaam = toeval.choice(herkomst.achternamen)
        moeder = self._lid("a", op, herkomst, Geslacht.VROUW, toeval.randint(24, 33) + jongste, adres)
        vader = self._lid(
            "b", op, herkomst, Geslacht.MAN, toeval.randint(24, 37) + jongste, adres, achternaam=achternaam
        )
        if kinderen and toeval.random() < 0.25:
            volwassenen: tuple[Lid, ...] = (_als(moeder, Betrokkenheid.OUDER),)
        else:
            pleger, slachtoffer = (moeder, vader) if vrouw_pleegt else (vader, moeder)
            volwassenen = (
                _als(slachtoffer, Betrokkenheid.VERMOEDELIJK_SLACHTOFFER),
                _als(pleger, Betrokkenheid.VERMOEDELIJK_PLEGER),
            )
        jeugd = self._kinderen(op, herkomst, adres, achternaam, jongste) if kinderen else ()
        return Gezin(
            (*volwassenen, *jeugd), _banden(volwassenen, jeugd, uit_elkaar=toeval.random() < 0.3), adres
        )

    def _kinderen(
        self, op: date, herkomst: Herkomst, adres: Adres, achternaam: str, jongste: int
    ) -> tuple[Lid, ...]:
        aantal = self._toeval.choices((1, 2, 3, 4), (38, 38, 17, 7))[0]
        leeftijden = [jongste + 2 * plaats for plaats in range(aantal) if jongste + 2 * plaats < 18]
        return tuple(
            self._lid(
                f"k{plaats}",
                op,
                herkomst,
                self._toeval.choice((Geslacht.VROUW, Geslacht.MAN)),
                leeftijd,
                adres,
                achternaam=achternaam,
            )
            for plaats, leeftijd in enumerate(leeftijden, 1)
        )

    def _oud_met_kind(self, op: date, herkomst: Herkomst, adres: Adres) -> Gezin:
        toeval, achternaam = self._toeval, self._toeval.choice(herkomst.achternamen)
        ouder = self._lid(
            "a", op, herkomst, Geslacht.VROUW, toeval.randint(70, 92), adres, achternaam=achternaam
        )
        kind = self._lid(
            "b", op, herkomst, Geslacht.MAN, toeval.randint(40, 60), adres, achternaam=achternaam
        )
        leden = (
            _als(ouder, Betrokkenheid.VERMOEDELIJK_SLACHTOFFER),
            _als(kind, Betrokkenheid.VERMOEDELIJK_PLEGER),
        )
        return Gezin(leden, (GemeldeBand("a", "b", Bandsoort.OUDER),), adres)

    def _lid(
        self,
        sleutel: str,
        op: date,
        herkomst: Herkomst,
        geslacht: Geslacht,
        leeftijd: int,
        adres: Adres,
        *,
        achternaam: str = "",
    ) -> Lid:
        toeval = self._toeval
        voornamen = herkomst.vrouwen if geslacht is Geslacht.VROUW else herkomst.mannen
        naam = _naamdelen(toeval.choice(voornamen), achternaam or toeval.choice(herkomst.achternamen))
        volwassen = leeftijd >= 18
        persoon = NieuwPersoon(
            naam=naam,
            geslacht=geslacht,
            geboortedatum=self._geboortedatum(op, leeftijd),
            bsn=self._bsns.pop() if self._bsns and toeval.random() < 0.6 else "",
            taal=herkomst.taal,
            tolk_nodig=bool(herkomst.taal) and volwassen and toeval.random() < 0.4,
            telefoon=self._nummer() if volwassen and toeval.random() < 0.8 else "",
            adres=adres,
        )
        return Lid(sleutel, persoon, Betrokkenheid.VOLWASSENE if volwassen else Betrokkenheid.KIND)

    def _geboortedatum(self, op: date, leeftijd: int) -> OnvolledigeDatum:
        geboren = op - timedelta(days=leeftijd * 365 + leeftijd // 4 + self._toeval.randint(1, 364))
        deel = self._toeval.random()
        if deel < 0.03:
            return OnvolledigeDatum(geboren.year)
        if deel < 0.06:
            return OnvolledigeDatum(geboren.year, geboren.month)
        return OnvolledigeDatum(geboren.year, geboren.month, geboren.day)

    def _nummer(self) -> str:
        self._telefoon += 1
        return f"+31600{self._telefoon % 1_000_000:06}"

    def _adres(self) -> Adres:
        toeval = self._toeval
        code, plaats = toeval.choice(self._gemeenten)
        return Adres(
            straat=toeval.choice(STRAATBEGIN) + toeval.choice(STRAATEIND),
            huisnummer=str(toeval.randint(1, 199)),
            toevoeging=toeval.choice(("", "", "", "", "a", "b")),
            postcode=f"{toeval.randint(1100, 9899)}{toeval.choice(_LETTERS)}{toeval.choice(_LETTERS[4:])}",
            plaats=plaats.split(" (")[0],
            gemeente=code,
            is_geheim=toeval.random() < 0.02,
        )


def _naamdelen(voornaam: str, achternaam: str) -> Naamdelen:
    for tussen in TUSSENVOEGSELS:
        if achternaam.startswith(f"{tussen} "):
            rest = achternaam.removeprefix(f"{tussen} ")
            return Naamdelen(voornamen=voornaam, tussenvoegsel=tussen, achternaam=rest)
    return Naamdelen(voornamen=voornaam, achternaam=achternaam)


def _als(lid: Lid, betrokkenheid: Betrokkenheid) -> Lid:
    return Lid(lid.sleutel, lid.persoon, betrokkenheid)


def _banden(
    volwassenen: tuple[Lid, ...], kinderen: tuple[Lid, ...], *, uit_elkaar: bool
) -> tuple[GemeldeBand, ...]:
    partner = Bandsoort.EX_PARTNER if uit_elkaar else Bandsoort.PARTNER
    onderling = (
        (GemeldeBand(volwassenen[0].sleutel, volwassenen[1].sleutel, partner),)
        if len(volwassenen) == 2
        else ()
    )
    ouders = tuple(
        GemeldeBand(ouder.sleutel, kind.sleutel, Bandsoort.OUDER)
        for ouder in volwassenen
        for kind in kinderen
    )
    return onderling + ouders
