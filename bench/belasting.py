"""What does a page cost when so many people are at work at once, asked of the real server through HTTP?"""

import itertools
import random
import statistics
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connections

from bench.regio import Mens
from zicht.casus.queries import visible_to
from zicht.toegang.queries import aanvrager_van
from zicht.voorbeeld.bezoeker import Bezoeker, OnverwachtAntwoord
from zicht.voorbeeld.processen import ADRES, Processen, serveropdracht

WERKERS = 2
ZOEKVRAGEN = ("jansen", "de", "de jansen", "mei 1985")
CASUSSEN_PER_MENS = 50
Handeling = Callable[["Werker"], float]


@dataclass(frozen=True)
class Meting:
    """How long a page took, in milliseconds."""

    wat: str
    mediaan: float
    p95: float


class Werker(Bezoeker):
    """Somebody at work; asks and sends without reading pages back, as that would be work of the measured machine."""

    def __init__(self, basis: str, mens: Mens, casussen: list[UUID], gemeente: str) -> None:
        """Take who it is and what may be looked at."""
        super().__init__(basis)
        self.mens = mens
        self.casussen = itertools.cycle(casussen)
        self.gemeente = gemeente

    def kijk(self, pad: str) -> float:
        """Ask for a page; return the milliseconds."""
        return self._gemeten("GET", pad, None, 200)

    def stuur(self, pad: str, velden: dict[str, str], *, verwacht: int = 200) -> float:
        """Send a form; return the milliseconds until its own answer."""
        velden = {"csrfmiddlewaretoken": self._koekjes["csrftoken"], **velden}
        return self._gemeten("POST", pad, urlencode(velden), verwacht)

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


def meet(
    mensen: list[Mens], *, wachtwoord: str, poort: int, gemeente: str, at: datetime, keren: int
) -> list[Meting]:
    """Start the server, let everybody log in, and measure each page so many times."""
    casussen = {mens.id: _zichtbaar(mens, at) for mens in mensen}
    connections.close_all()
    with _server(poort) as basis:
        werkers = [Werker(basis, mens, casussen[mens.id], gemeente) for mens in mensen]
        for werker in werkers:
            werker.log_in(werker.mens.email, wachtwoord)
        return [_meet(wat, werkers, handeling, keren) for wat, handeling in _handelingen()]


def _handelingen() -> Iterator[tuple[str, Handeling]]:
    yield "werkvoorraad", lambda werker: werker.kijk("/")
    for vraag in ZOEKVRAGEN:
        yield f"zoeken: {vraag}", _zoek(vraag)
    yield "casus", lambda werker: werker.kijk(f"/casus/{next(werker.casussen)}/")
    yield "melding opslaan", _bewaar_melding


def _zoek(vraag: str) -> Handeling:
    return lambda werker: werker.stuur("/zoeken/", {"vraag": vraag})


def _bewaar_melding(werker: Werker) -> float:
    pad, velden = werker.begin_melding()
    return werker.stuur(pad, velden, verwacht=302)


def _meet(wat: str, werkers: list[Werker], handeling: Handeling, keren: int) -> Meting:
    """Everybody does it over and over, without a pause; the first time of each is not counted."""
    per_werker = max(keren // len(werkers), 2)

    def doe(werker: Werker) -> list[float]:
        return [handeling(werker) for _ in range(per_werker + 1)][1:]

    with ThreadPoolExecutor(len(werkers)) as pool:
        duren = list(itertools.chain.from_iterable(pool.map(doe, werkers)))
    return Meting(wat, statistics.median(duren), statistics.quantiles(duren, n=20)[-1])


@contextmanager
def _server(poort: int) -> Iterator[str]:
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    basis = f"http://{ADRES}:{poort}"
    with Processen() as processen:
        processen.start(serveropdracht(poort, werkers=WERKERS))
        if not processen.wacht_op(f"{basis}/account/login/"):
            raise OnverwachtAntwoord("de server antwoordt niet")
        yield basis


def _zichtbaar(mens: Mens, at: datetime) -> list[UUID]:
    """Return casussen that somebody may see, from here and there."""
    by = aanvrager_van(mens.id, at=at)
    alle = list(visible_to(by, at=at).order_by().values_list("pk", flat=True)[:20_000])
    return random.Random(str(mens.id)).sample(alle, min(CASUSSEN_PER_MENS, len(alle)))


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
        "versie": "2",
        "venster": str(uuid4()),
        "doe": "aannemen",
    }
