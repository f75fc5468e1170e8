"""Who lives in the synthetic region? One person after another, drawn by chance from one seed. Pure.

Nobody of them exists: names are put together by chance, streets are made up, every BSN is a test number, every
telephone number begins with 06 00.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from zicht.casus.words import Betrokkenheid
from zicht.kern import OnvolledigeDatum
from zicht.kern.bsn import met_controlecijfer
from zicht.melding.words import GemeldeBand
from zicht.personen.words import Adres, Geslacht, Naamdelen, NieuwPersoon
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.namen import HERKOMSTEN, STRAATBEGIN, STRAATEIND, TUSSENVOEGSELS, Herkomst

TESTREEKSEN = ("9999", "0000")
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"
NERGENS_ANDERS = Adres()
"""Of who lives with the household: the address of the report is theirs."""


@dataclass(frozen=True)
class Lid:
    """A member of a household, as one who knows all of it would report it."""

    sleutel: str
    persoon: NieuwPersoon
    betrokkenheid: Betrokkenheid

    @property
    def is_kind(self) -> bool:
        """This function will tell whether this is one of the children."""
        return self.betrokkenheid is Betrokkenheid.KIND

    @property
    def woont_hier(self) -> bool:
        """This function will tell whether this member lives at the address of the household."""
        return self.persoon.adres == NERGENS_ANDERS

    def als(self, betrokkenheid: Betrokkenheid) -> "Lid":
        """This function will return the same person with another place in it."""
        return replace(self, betrokkenheid=betrokkenheid)

    def met(self, **anders: object) -> "Lid":
        """This function will return the same member, of whom something else is known."""
        return replace(self, persoon=replace(self.persoon, **anders))  # type: ignore[arg-type]


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

    def lid(self, sleutel: str) -> Lid | None:
        """This function will return a member, None where there is none of that key."""
        return next((lid for lid in self.leden if lid.sleutel == sleutel), None)

    def wie(self, sleutel: str) -> Lid:
        """This function will return a member that is there; raises StopIteration where there is none of that key."""
        return next(lid for lid in self.leden if lid.sleutel == sleutel)

    def met_lid(self, nieuw: Lid) -> "Gezin":
        """This function will return the household with one more member, or with one changed."""
        anderen = tuple(nieuw if lid.sleutel == nieuw.sleutel else lid for lid in self.leden)
        return replace(self, leden=anderen if nieuw in anderen else (*anderen, nieuw))

    def zonder(self, sleutel: str) -> "Gezin":
        """This function will return the household without one of its members, and without the ties to it."""
        return replace(
            self,
            leden=tuple(lid for lid in self.leden if lid.sleutel != sleutel),
            banden=tuple(band for band in self.banden if sleutel not in {band.van, band.naar}),
        )


@cache
def bsns_voor_tests() -> tuple[str, ...]:
    """This function will return every BSN of the two ranges that are kept for tests."""
    mogelijk = (f"{begin}{rest:04}" for begin in TESTREEKSEN for rest in range(10_000))
    return tuple(bsn for acht in mogelijk if (bsn := met_controlecijfer(acht)))


class Bevolking:
    """Makes people and addresses; asks only for chance, a day and the municipalities of the region."""

    def __init__(self, lot: Lot, gemeenten: Sequence[tuple[str, str]]) -> None:
        """This function will take the source of chance and code and name of each municipality."""
        self.lot = lot
        self._gemeenten = gemeenten
        self._bsns = list(bsns_voor_tests())
        lot.toeval.shuffle(self._bsns)
        self._telefoon = 0

    def herkomst(self) -> Herkomst:
        """This function will return which names go together in a household."""
        return self.lot.toeval.choices(HERKOMSTEN, [h.aandeel for h in HERKOMSTEN])[0]

    def lid(
        self,
        sleutel: str,
        op: date,
        herkomst: Herkomst,
        geslacht: Geslacht,
        leeftijd: int,
        *,
        achternaam: str = "",
        adres: Adres = NERGENS_ANDERS,
    ) -> Lid:
        """This function will return somebody of an age, with what would be known after a while."""
        toeval, volwassen = self.lot.toeval, leeftijd >= 18
        persoon = NieuwPersoon(
            naam=self._naam(herkomst, geslacht, achternaam, leeftijd),
            geslacht=self._geslacht(geslacht),
            geboortedatum=self._geboortedatum(op, leeftijd),
            bsn=self._bsns.pop() if self._bsns and toeval.random() < 0.7 else "",
            taal=herkomst.taal,
            tolk_nodig=bool(herkomst.taal) and volwassen and toeval.random() < 0.4,
            telefoon=self._nummer() if volwassen and toeval.random() < 0.8 else "",
            adres=adres,
        )
        return Lid(sleutel, persoon, Betrokkenheid.VOLWASSENE if volwassen else Betrokkenheid.KIND)

    def ongeborene(self, sleutel: str, op: date, herkomst: Herkomst) -> Lid:
        """This function will return a child that is expected; who nobody named yet."""
        verwacht = op + timedelta(days=self.lot.toeval.randint(30, 170))
        persoon = NieuwPersoon(
            naam=Naamdelen(),
            geslacht=Geslacht.ONBEKEND,
            geboortedatum=OnvolledigeDatum(verwacht.year, verwacht.month, verwacht.day),
            is_ongeboren=True,
            taal=herkomst.taal,
        )
        return Lid(sleutel, persoon, Betrokkenheid.KIND)

    def adres(self, gemeente: str = "", *, behalve: str = "") -> Adres:
        """This function will return an address, in a municipality when one is given, or anywhere but in one."""
        toeval = self.lot.toeval
        mogelijk = [
            een for een in self._gemeenten if een[0] == gemeente or (not gemeente and een[0] != behalve)
        ]
        code, plaats = toeval.choice(mogelijk or list(self._gemeenten))
        return Adres(
            straat=toeval.choice(STRAATBEGIN) + toeval.choice(STRAATEIND),
            huisnummer=str(toeval.randint(1, 199)),
            toevoeging=toeval.choice(("", "", "", "", "a", "b")),
            postcode=f"{toeval.randint(1100, 9899)}{toeval.choice(_LETTERS)}{toeval.choice(_LETTERS[4:])}",
            plaats=plaats.split(" (")[0],
            gemeente=code,
            is_geheim=toeval.random() < 0.02,
        )

    def _geslacht(self, geslacht: Geslacht) -> Geslacht:
        if self.lot.gebeurt("geslacht onbekend", 0.015):
            return Geslacht.ONBEKEND
        return Geslacht.ANDERS if self.lot.gebeurt("geslacht anders", 0.01) else geslacht

    def _naam(self, herkomst: Herkomst, geslacht: Geslacht, achternaam: str, leeftijd: int) -> Naamdelen:
        toeval = self.lot.toeval
        namen = herkomst.vrouwen if geslacht is Geslacht.VROUW else herkomst.mannen
        if 3 < leeftijd < 18 and self.lot.gebeurt("naam onbekend", 0.02):
            wie = "meisje" if geslacht is Geslacht.VROUW else "jongen"
            return Naamdelen(roepnaam=f"{wie} van ongeveer {leeftijd} jaar")
        eerste, tweede = toeval.choice(namen), toeval.choice(namen)
        voornamen = f"{eerste} {tweede}" if toeval.random() < 0.3 and tweede != eerste else eerste
        return replace(
            naamdelen_van(achternaam or toeval.choice(herkomst.achternamen)),
            voornamen=voornamen,
            roepnaam=eerste if " " in voornamen else "",
        )

    def _geboortedatum(self, op: date, leeftijd: int) -> OnvolledigeDatum | None:
        geboren = op - timedelta(days=leeftijd * 365 + leeftijd // 4 + self.lot.toeval.randint(1, 364))
        deel = self.lot.toeval.random()
        if deel < 0.03:
            return None
        if deel < 0.06:
            return OnvolledigeDatum(geboren.year)
        if deel < 0.09:
            return OnvolledigeDatum(geboren.year, geboren.month)
        return OnvolledigeDatum(geboren.year, geboren.month, geboren.day)

    def _nummer(self) -> str:
        self._telefoon += 1
        return f"+31600{self._telefoon % 900_000:06}"


def naamdelen_van(achternaam: str) -> Naamdelen:
    """This function will return a surname with its particle apart."""
    for tussen in TUSSENVOEGSELS:
        if achternaam.startswith(f"{tussen} "):
            return Naamdelen(tussenvoegsel=tussen, achternaam=achternaam.removeprefix(f"{tussen} "))
    return Naamdelen(achternaam=achternaam)
