"""What does a page cost when so many people are at work at once, asked of the real server through HTTP?"""

import itertools
import random
import socket
import statistics
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import UUID, uuid4

from django.conf import settings

from bench.regio import Mens
from zicht.casus.queries import visible_to
from zicht.koppeling import Gegevens
from zicht.raamwerk.eenmalig import VELD, nieuw_merk
from zicht.radar.models import Beschrijving
from zicht.radar.queries.register import SCHEIDING
from zicht.toegang.queries import aanvrager_van
from zicht.voorbeeld.bezoeker import Bezoeker, OnverwachtAntwoord
from zicht.voorbeeld.processen import ADRES, Processen, is_vrij, serveropdracht

WACHTWOORD = "alleen-voor-een-meting"
SERVERS = 2
ZOEKVRAGEN = ("jansen", "de", "de jansen", "mei 1985")
CASUSSEN_PER_MENS = 50
GEZINNEN = 200
Handeling = Callable[["Werker"], float]


@dataclass(frozen=True)
class Meting:
    """How long a page took, in milliseconds."""

    wat: str
    mediaan: float
    p95: float


class Werker(Bezoeker):
    """Somebody at work; asks and sends without reading pages back, as that would be work of the measured machine."""

    def __init__(
        self,
        basis: str,
        mens: Mens,
        gemeente: str,
        *,
        casussen: Iterable[UUID] = (),
        gezinnen: Iterable[dict[str, Any]] = (),
    ) -> None:
        """Take who it is, what may be looked at, and as which households, as typed, people will be reported again."""
        super().__init__(basis)
        self.mens = mens
        self.casussen = itertools.cycle(casussen)
        self.gemeente = gemeente
        self.gezinnen = itertools.cycle(gezinnen)
        self.concept = ""

    def kijk(self, pad: str) -> float:
        """Ask for a page; return the milliseconds."""
        return self._gemeten("GET", pad, None, 200)

    def stuur(self, pad: str, velden: dict[str, Any], *, verwacht: int = 200) -> float:
        """Send a form; return the milliseconds until its own answer."""
        velden = {"csrfmiddlewaretoken": self._koekjes["csrftoken"], **velden}
        return self._gemeten("POST", pad, urlencode(velden, doseq=True), verwacht)

    def begin_melding(self) -> tuple[str, dict[str, str]]:
        """Begin a draft; return its address, and what is typed in it."""
        antwoord = self._vraag("POST", "/meldingen/nieuw/", urlencode(
            {"csrfmiddlewaretoken": self._koekjes["csrftoken"], "meldersoort": "burger"}))  # fmt: skip
        if antwoord.status != 302:
            raise OnverwachtAntwoord(f"/meldingen/nieuw/ gaf {antwoord.status}")
        return urlsplit(antwoord.getheader("Location") or "").path, _melding(self.gemeente)

    def _gemeten(self, wijze: str, pad: str, lichaam: str | None, verwacht: int) -> float:
        antwoord = self._vraag(wijze, pad, lichaam)
        if antwoord.status != verwacht:
            raise OnverwachtAntwoord(f"{pad} gaf {antwoord.status}, verwacht was {verwacht}")
        return self.duur * 1000


def meet(mensen: list[Mens], *, gemeente: str, at: datetime, keren: int) -> list[Meting]:
    """Start the server, let everybody log in, and measure each page so many times."""
    casussen = {mens.id: _zichtbaar(mens, at) for mens in mensen}
    gezinnen = [_gezin(leden, gemeente) for leden in _gezinnen(random.Random(0))]
    with servers() as bases:
        werkers = [
            Werker(basis, mens, gemeente, casussen=casussen[mens.id], gezinnen=gezinnen)
            for basis, mens in zip(itertools.cycle(bases), mensen, strict=False)
        ]
        for werker in werkers:
            werker.log_in(werker.mens.email, WACHTWOORD)
        return [_meet(wat, werkers, handeling, keren) for wat, handeling in _handelingen()]


def _handelingen() -> Iterator[tuple[str, Handeling]]:
    yield "werkvoorraad", lambda werker: werker.kijk("/")
    for vraag in ZOEKVRAGEN:
        yield f"zoeken: {vraag}", _zoek(vraag)
    yield "casus", lambda werker: werker.kijk(f"/casus/{next(werker.casussen)}/")
    yield "wie is bekend (radar)", zoek_bekenden
    yield "melding opslaan", _bewaar_melding


def _zoek(vraag: str) -> Handeling:
    return lambda werker: werker.stuur("/zoeken/", {"vraag": vraag})


def zoek_bekenden(werker: Werker) -> float:
    """Ask for a draft that is open who is known of the next household, typed in it."""
    if not werker.concept:
        werker.concept, _ = werker.begin_melding()
    return werker.stuur(f"{werker.concept}bekend/", next(werker.gezinnen))


def _bewaar_melding(werker: Werker) -> float:
    pad, velden = werker.begin_melding()
    return werker.stuur(pad, {**velden, VELD: nieuw_merk()}, verwacht=302)


def _meet(wat: str, werkers: list[Werker], handeling: Handeling, keren: int) -> Meting:
    duren = meet_duren(werkers, handeling, keren)
    return Meting(wat, statistics.median(duren), statistics.quantiles(duren, n=20)[-1])


def meet_duren(werkers: list[Werker], handeling: Handeling, keren: int) -> list[float]:
    """Let everybody do it over and over, without a pause; return all milliseconds but the first time of each."""
    per_werker = max(keren // len(werkers), 2)

    def doe(werker: Werker) -> list[float]:
        return [handeling(werker) for _ in range(per_werker + 1)][1:]

    with ThreadPoolExecutor(len(werkers)) as pool:
        return list(itertools.chain.from_iterable(pool.map(doe, werkers)))


def _vrije_poort() -> int:
    """Return the first of so many ports on which nothing listens; somebody else may still take one."""
    while True:
        with socket.socket() as proef:
            proef.bind((ADRES, 0))
            poort: int = proef.getsockname()[1]
        if all(is_vrij(poort + meer) for meer in range(SERVERS)):
            return poort


@contextmanager
def servers() -> Iterator[list[str]]:
    """Start a server for each processor, and yield their addresses: a proxy in front hands out work in turn."""
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    eerste = _vrije_poort()
    poorten = range(eerste, eerste + SERVERS)
    bases = [f"http://{ADRES}:{poort}" for poort in poorten]
    with Processen() as processen:
        for eigen in poorten:
            processen.start(serveropdracht(eigen))
        if not all(processen.wacht_op(f"{basis}/account/login/") for basis in bases):
            raise OnverwachtAntwoord("een server antwoordt niet")
        yield bases


def _zichtbaar(mens: Mens, at: datetime) -> list[UUID]:
    """Return casussen that somebody may see, from here and there."""
    by = aanvrager_van(mens.id, at=at)
    alle = list(visible_to(by, at=at).order_by().values_list("pk", flat=True)[:20_000])
    return random.Random(str(mens.id)).sample(alle, min(CASUSSEN_PER_MENS, len(alle)))


def _gezinnen(lot: random.Random) -> list[list[Gegevens]]:
    """Return households of the index, drawn by lot and as it describes them, each at most four persons."""
    laatste = Beschrijving.objects.order_by("-pk").values_list("pk", flat=True)[0]
    gezinnen = []
    for nummer in lot.sample(range(1, laatste + 1), GEZINNEN):
        rij = Beschrijving.objects.filter(pk__gte=nummer).order_by("pk").first()
        leden = (
            Beschrijving.objects.filter(pk__range=(rij.pk - 20, rij.pk + 20), groep=rij.groep) if rij else ()
        )
        gezinnen.append([Gegevens._make(lid.gegevens.split(SCHEIDING)) for lid in leden][:4])
    return gezinnen


def _gezin(leden: list[Gegevens], gemeente: str) -> dict[str, Any]:
    """Return a household as it is typed, with a slip of the pen in every surname."""
    velden: dict[str, Any] = {"meldersoort": "burger", "gemeente": gemeente, "persoon": []}
    for nummer, lid in enumerate(leden, 1):
        velden["persoon"].append(str(nummer))
        datum = lid.geboortedatum
        velden |= {
            f"persoon-{nummer}-roepnaam": lid.voornamen.split(" ")[0],
            f"persoon-{nummer}-achternaam": lid.achternaam.split("-")[0].replace("s", "z", 1),
            f"persoon-{nummer}-geboortedatum": f"{datum[6:]}-{datum[4:6]}-{datum[:4]}" if datum else "",
        }
        velden |= {"postcode": lid.postcode, "huisnummer": lid.huisnummer}
    return velden


def _melding(gemeente: str) -> dict[str, str]:
    """Return a whole report as it is typed."""
    return {
        "meldersoort": "burger",
        "melder-naam": "Tjibbe Zwaluwstra",
        "melder-relatie": "buur",
        "melder-telefoon": "06 12345678",
        "gebeurtenis": "Er was geschreeuw en een klap.",
        "vormen": "partnergeweld",
        "gemeente": gemeente,
        "persoon": "1",
        "persoon-1-achternaam": "Jansen",
        "persoon-1-betrokkenheid": "kind",
        "inschatting": "zorgen",
        "doel": "Dat het stopt.",
        "ingelicht": "nee",
        "versie": "1",
        "venster": str(uuid4()),
        "doe": "aannemen",
    }
