"""Who walks the line, when, along which casus, and what is a step of it?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from time import monotonic, sleep
from uuid import UUID

from django.utils import timezone

from zicht.casus.words import Houder
from zicht.kern import Rol
from zicht.raamwerk import klok
from zicht.toegang.queries import aanvrager_van, account_met_adres
from zicht.voorbeeld.bezoeker import Bezoeker
from zicht.voorbeeld.inrichten import Login

# A Thursday before Easter, ten o'clock in Amsterdam.
BEGIN = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)


class NietGehouden(Exception):  # noqa: N818
    """A step did not hold: what was expected, and what came."""

    def __init__(self, verwacht: str, kwam: str) -> None:
        """This function will keep both, in Dutch."""
        super().__init__(f"{verwacht}; {kwam}")
        self.verwacht, self.kwam = verwacht, kwam


@dataclass
class Spoor:
    """What one story left behind so far: its casus, the addresses found on the way, the chain that must stand now."""

    casus: UUID | None = None
    nummer: str = ""
    adressen: dict[str, str] = field(default_factory=dict)
    keten: list[Houder] = field(default_factory=list)


class Gang:
    """The walk: everybody with a browser of one's own, and one clock."""

    def __init__(
        self, basis: str, *, logins: Sequence[Login], wachtwoord: str, zeg: Callable[[str], None]
    ) -> None:
        """This function will prepare the walk; nobody logs in before it is needed."""
        self._basis, self._wachtwoord = basis, wachtwoord
        self._adressen: Mapping[Rol, str] = {login.rol: login.email for login in logins}
        self._bezoekers: dict[Rol, Bezoeker] = {}
        self.zeg = zeg
        self.nu = BEGIN
        self.sporen: list[Spoor] = []
        self.gedaan: list[bool] = []

    def als(self, rol: Rol) -> Bezoeker:
        """This function will return the browser of who has this role; logs in the first time."""
        if rol not in self._bezoekers:
            bezoeker = Bezoeker(self._basis)
            bezoeker.log_in(self._adressen[rol], self._wachtwoord)
            self._bezoekers[rol] = bezoeker
        return self._bezoekers[rol]

    def sluit(self) -> None:
        """This function will end every visit."""
        for bezoeker in self._bezoekers.values():
            bezoeker.sluit()

    def naam(self, rol: Rol) -> str:
        """This function will return what colleagues call who has this role."""
        return self.als(rol).naam

    def partij(self, rol: Rol) -> UUID:
        """This function will return the party for which who has this role works. Five queries."""
        account = account_met_adres(self._adressen[rol])
        assert account is not None  # noqa: S101 - narrows the type for the checker
        partij = aanvrager_van(account, at=self.nu).partij
        assert partij is not None  # noqa: S101 - likewise
        return partij

    def begin(self) -> None:
        """This function will set the clock to the beginning of the walk."""
        klok.zet(self.nu)

    def wordt(self, dag: date, uur: int) -> None:
        """This function will move the clock on to an hour of a day in Amsterdam; back is a mistake of the walk."""
        moment = timezone.make_aware(datetime.combine(dag, time(uur)))
        if moment <= self.nu:
            raise ValueError(f"{moment} is not after {self.nu}.")
        self.nu = moment
        klok.zet(moment)


@dataclass(frozen=True)
class Stap:
    """One step: the sentence that holds when it does, and what is done and looked at."""

    naam: str
    doe: Callable[[Gang, Spoor], None]


@dataclass(frozen=True)
class Verhaal:
    """One report and what becomes of it, step by step."""

    naam: str
    stappen: tuple[Stap, ...]


def stap(naam: str) -> Callable[[Callable[[Gang, Spoor], None]], Stap]:
    """This function will make a step of a function, under the sentence that is printed."""

    def maak(doe: Callable[[Gang, Spoor], None]) -> Stap:
        return Stap(naam, doe)

    return maak


def zie(bezoeker: Bezoeker, *teksten: str) -> None:
    """This function will look whether the page says all of this; raises NietGehouden."""
    gelezen = bezoeker.tekst
    for tekst in teksten:
        if tekst not in gelezen:
            raise NietGehouden(f"“{tekst}” op {bezoeker.pad}", gelezen)


def zie_niet(bezoeker: Bezoeker, *teksten: str) -> None:
    """This function will look whether the page says none of this; raises NietGehouden."""
    for tekst in teksten:
        if tekst in bezoeker.pagina:
            raise NietGehouden(f"nergens “{tekst}” op {bezoeker.pad}", "dat staat er wel")


def wacht_tot(gehaald: Callable[[], bool], *, verwacht: str, seconden: float = 60) -> None:
    """This function will wait for what the worker does by itself; raises NietGehouden when it takes too long."""
    tot = monotonic() + seconden
    while not gehaald():
        if monotonic() > tot:
            raise NietGehouden(verwacht, f"na {seconden:.0f} seconden nog niet")
        sleep(0.5)
