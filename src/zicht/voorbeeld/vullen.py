"""How is a synthetic region made? Everything by the application's own actions, in the order of the days."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.db import transaction

from zicht.casus.actions import raise_termijnen
from zicht.kern import SYSTEEM
from zicht.kern.kenmerk import kenmerken_uit
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.queries import organisaties_met_regio
from zicht.organisaties.words import RegioRegel
from zicht.raamwerk.ongestoord import schrijf_ongestoord
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.voorbeeld import mix
from zicht.voorbeeld.buren import Verhuizers
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.gezinnen import Nieuwkomer, niemand
from zicht.voorbeeld.inrichten import Inrichter, Login, logins_voor
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.navraag import is_register_hier, open_register
from zicht.voorbeeld.regio import Regio
from zicht.voorbeeld.stroom import Stroom, Verloop

EERSTE_DAG = date(2023, 1, 1)  # the municipalities are known from this day
MEESTE_REGIOS, MEESTE_MELDINGEN = 26, 100_000
_STAPPEN_PER_KEER = 100
_STAPPEN_PER_VRAAG = 10  # where there is a register: no deed waits for it, so it is asked between two
Voortgang = Callable[[str], None]


class KanNiet(ValueError):  # noqa: N818
    """These choices cannot be made into a region; the message says why, in Dutch."""


@dataclass(frozen=True)
class Keuzes:
    """How big a region, over how long, from which seed, until which day (not included).

    `buur`: so many reports more at a neighbouring organisation, of which some households move here.
    """

    eind: date
    meldingen: int = 2000
    regios: int = 1
    jaren: int = 2
    zaad: int = 1
    buur: int = 0

    @property
    def begin(self) -> date:
        """This function will return the day of the first report."""
        return self.eind - timedelta(days=round(self.jaren * 365.25))

    def __post_init__(self) -> None:
        """This function will refuse what cannot be made."""
        if not 1 <= self.regios <= MEESTE_REGIOS:
            raise KanNiet(
                f"Er zijn {MEESTE_REGIOS} regio's; kies een aantal van 1 tot en met {MEESTE_REGIOS}."
            )
        if not 1 <= self.meldingen <= MEESTE_MELDINGEN:
            raise KanNiet(f"Kies van 1 tot en met {MEESTE_MELDINGEN} meldingen.")
        if self.jaren < 1 or self.begin < EERSTE_DAG + timedelta(days=7):
            raise KanNiet("De gemeenten zijn bekend vanaf 2023: kies minder jaren of een latere laatste dag.")


@dataclass(frozen=True)
class Uitkomst:
    """What was made: how many steps were taken, and how often what happened, refusals by their code included."""

    stappen: int
    geteld: Counter[str]


def vul(keuzes: Keuzes, *, wachtwoord: str | None, voortgang: Voortgang) -> Uitkomst:
    """This function will make the region in an empty, migrated database, streaming: what happened is not kept.

    With a `wachtwoord` one account per role can log in with it.
    """
    with schrijf_ongestoord(), weinig_opruimen(), kenmerken_uit(_toeval(keuzes, "kenmerken").getrandbits):
        stroom, teller = _begin(keuzes, wachtwoord, voortgang)
        stappen = _speel(keuzes, stroom, teller, voortgang)
    return Uitkomst(stappen, teller)


def logins_van(keuzes: Keuzes) -> tuple[Login, ...]:
    """This function will return the one login per role of a region that was made with these choices. One query."""
    return logins_voor(_regios(keuzes)[0].code)


def _begin(keuzes: Keuzes, wachtwoord: str | None, voortgang: Voortgang) -> tuple[Stroom, Counter[str]]:
    at = moment(keuzes.begin - timedelta(days=7), 9)
    teller: Counter[str] = Counter()
    stroom = Stroom(eind=moment(keuzes.eind, 0))
    with transaction.atomic():
        load_stamgegevens(by=SYSTEEM, at=at)
        bouw = _Bouw(keuzes, at, teller, voortgang)
        gekozen, buur = _regios(keuzes), _buur(keuzes)
        open_register([*gekozen, *buur], at=at)
        nieuwkomer: Nieuwkomer = niemand
        for regel in buur:
            regio = bouw.regio(regel, len(gekozen), wachtwoord)
            regio.begin(stroom, aantal=keuzes.buur, begin=keuzes.begin, eind=keuzes.eind)
            nieuwkomer = Verhuizers(regio, Lot(_toeval(keuzes, "verhuizers")))
        for nummer, regel in enumerate(gekozen):
            regio = bouw.regio(regel, nummer, None if nummer else wachtwoord, nieuwkomer)
            aantal = keuzes.meldingen // len(gekozen) + (nummer < keuzes.meldingen % len(gekozen))
            regio.begin(stroom, aantal=aantal, begin=keuzes.begin, eind=keuzes.eind)
        stroom.begin(_bewaking(keuzes))
    return stroom, teller


@dataclass(frozen=True)
class _Bouw:
    """What each region is made with."""

    keuzes: Keuzes
    at: datetime
    teller: Counter[str]
    voortgang: Voortgang

    def regio(
        self, regel: RegioRegel, nummer: int, wachtwoord: str | None, nieuwkomer: Nieuwkomer = niemand
    ) -> Regio:
        self.voortgang(f"Inrichten: {regel.organisatie_naam}")
        lot = Lot(_toeval(self.keuzes, regel.code))
        ingericht = Inrichter(lot.toeval, at=self.at, wachtwoord=wachtwoord).richt_in(regel)
        return Regio(ingericht, lot, op_tijd=mix.op_tijd(nummer), teller=self.teller, nieuwkomer=nieuwkomer)


def _buur(keuzes: Keuzes) -> list[RegioRegel]:
    alle = organisaties_met_regio(keuzes.begin)
    return [regel for regel in alle if keuzes.buur and regel.code == "groningen"]


def _regios(keuzes: Keuzes) -> list[RegioRegel]:
    """Friesland first, then by name; of two regions with one organisation the first stands for both."""
    alle = organisaties_met_regio(keuzes.begin)
    op_volgorde = sorted(alle, key=lambda regel: (regel.code != "friesland", regel.naam))
    per_organisatie = {regel.organisatie: regel for regel in reversed(op_volgorde[: keuzes.regios])}
    return sorted(per_organisatie.values(), key=lambda regel: (regel.code != "friesland", regel.naam))


def _bewaking(keuzes: Keuzes) -> Verloop:
    """Every morning what neared or passed is raised, as the worker does."""
    for dag in range((keuzes.eind - keuzes.begin).days):
        at = moment(keuzes.begin + timedelta(days=dag), 6)
        yield at
        raise_termijnen(at=at)


def _speel(keuzes: Keuzes, stroom: Stroom, teller: Counter[str], voortgang: Voortgang) -> int:
    stappen = stroom.stappen()
    gedaan, dag = 0, keuzes.begin
    vraagt = is_register_hier()
    per_keer = _STAPPEN_PER_VRAAG if vraagt else _STAPPEN_PER_KEER
    klaar = False
    while not klaar:
        with transaction.atomic():
            genomen, nu = _neem(stappen, per_keer)
        if nu and vraagt:
            work_register(at=nu)
        gedaan += genomen
        klaar = genomen < per_keer
        if nu and (nu.date() - dag).days >= 14:
            dag = nu.date()
            deel = (dag - keuzes.begin) / (keuzes.eind - keuzes.begin)
            voortgang(f"{deel:4.0%}  {dag:%d-%m-%Y}  {teller['meldingen']} meldingen")
    return gedaan


def _neem(stappen: Iterator[datetime], aantal: int) -> tuple[int, datetime | None]:
    nu: datetime | None = None
    for gedaan in range(aantal):
        volgende = next(stappen, None)
        if volgende is None:
            return gedaan, nu
        nu = volgende
    return aantal, nu


@contextmanager
def weinig_opruimen() -> Iterator[None]:
    """This function will look for cycles in memory seldom, as a long piece of work that makes few does best."""
    eerder = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*eerder)
        gc.unfreeze()


def _toeval(keuzes: Keuzes, waarvoor: str) -> Random:
    return Random(f"{keuzes.zaad}:{waarvoor}")  # noqa: S311 - the same seed must give the same region
