"""When is the register asked again, can its answer be right, and what makes it necessary to tell it anew?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from zicht.casus.words import BetrokkeneToegevoegd, BetrokkeneVerwijderd
from zicht.kern import Bezwaar, Gebeurtenis, gettext_noop
from zicht.melding.words import HerkenningBeeindigd, PersoonHerkend
from zicht.personen.words import (
    HuishoudenGesplitst,
    HuishoudenGewijzigd,
    PersonenSamengevoegd,
    PersoonGewijzigd,
    SamenvoegingOngedaan,
    SplitsingOngedaan,
    VeiligContactGezet,
)
from zicht.radar.words import Uitblijven
from zicht.register.words import EERSTE_JAAR, LAATSTE_JAAR, Kwartaal, Registerantwoord, Registervraag

PAUZES = (10, 30, 60, 2 * 60, 5 * 60, 10 * 60, 30 * 60, 60 * 60)
"""Seconds to wait after the first failure, the second, and so on; the last one holds for all that follow."""
_GEWEIGERD = 24 * 60 * 60
"""Asking again helps only after somebody repaired something; a day later nobody needs to think of it."""
_SPREIDING = 4
TE_WEINIG = Bezwaar(
    code="te-weinig-om-te-vragen",
    tekst=gettext_noop(
        "Er is nog te weinig bekend om het te vragen. Vul van iemand een BSN in, een hele naam met een geboortedatum, "
        "of een naam met een adres of telefoonnummer."
    ),
    bron="eisen RAD-1",
    feiten=("te_vinden",),
)
NIET_AANGESLOTEN = Bezwaar(
    code="niet-aangesloten",
    tekst=gettext_noop(
        "Uw organisatie is niet aangesloten op het landelijk register. Vraag zelf na bij andere organisaties als dat "
        "nodig is."
    ),
    bron="eisen RAD-1",
    feiten=("is_aangesloten",),
)


def objections_to_navraag(*, is_aangesloten: bool, te_vinden: int) -> list[Bezwaar]:
    """This function will return why others cannot be asked about a report that is still typed; empty means they can.

    `te_vinden` is of how many people enough is known for others to find them.

    Bron: eisen RAD-1
    """
    if not is_aangesloten:
        return [NIET_AANGESLOTEN]
    return [] if te_vinden else [TE_WEINIG]


def pauze_na(mislukt: int, uitblijven: Uitblijven, *, kenmerk: UUID, na: int | None = None) -> timedelta:
    """This function will return how long to wait after so many failures in a row (at least 1).

    `na` is what the register itself asked for, in seconds; refused without it means a day. By `kenmerk` up to a
    quarter is added, so that after a breakdown not everybody comes back at the same second.
    Raises ValueError for no failure at all.
    Bron: eisen RAD-4
    """
    if mislukt < 1:
        raise ValueError("Er is minstens één keer iets mislukt.")
    seconden = PAUZES[min(mislukt, len(PAUZES)) - 1]
    if uitblijven is Uitblijven.GEWEIGERD and na is None:
        seconden = _GEWEIGERD
    seconden = max(seconden, na or 0)
    return timedelta(seconds=seconden + seconden / _SPREIDING * (kenmerk.int % 101) / 100)


def kwartaal_van(dag: date) -> Kwartaal:
    """This function will return the quarter in which a day falls: all that others hear of when.

    Bron: eisen RAD-3
    """
    return Kwartaal(dag.year, (dag.month + 2) // 3)


def is_leesbaar(antwoord: Registerantwoord, vraag: Registervraag, *, organisatie: UUID) -> bool:
    """This function will tell whether an answer can be one to this question of this organisation.

    Bron: eisen RAD-4
    """
    return antwoord.past_bij(vraag) and all(
        treffer.organisatie != organisatie
        and 1 <= treffer.laatste.kwartaal <= 4
        and EERSTE_JAAR <= treffer.laatste.jaar <= LAATSTE_JAAR
        for treffer in antwoord.treffers
    )


@dataclass(frozen=True)
class Landelijkgeraakt:
    """The casussen, persons and households of which something changed that people are found by."""

    casussen: set[UUID] = field(default_factory=set)
    personen: set[UUID] = field(default_factory=set)
    huishoudens: set[UUID] = field(default_factory=set)

    def __bool__(self) -> bool:
        """This function will tell whether anything changed."""
        return bool(self.casussen or self.personen or self.huishoudens)


_RAAKT: dict[type[Gebeurtenis], tuple[str, tuple[str, ...]]] = {
    BetrokkeneToegevoegd: ("casussen", ("casus",)),
    BetrokkeneVerwijderd: ("casussen", ("casus",)),
    PersoonGewijzigd: ("personen", ("persoon",)),
    VeiligContactGezet: ("personen", ("persoon",)),
    PersoonHerkend: ("personen", ("persoon", "vorige")),
    HerkenningBeeindigd: ("personen", ("persoon", "hersteld")),
    PersonenSamengevoegd: ("personen", ("blijft", "gaat_op")),
    SamenvoegingOngedaan: ("personen", ("blijft", "hersteld")),
    HuishoudenGewijzigd: ("huishoudens", ("huishouden",)),
    HuishoudenGesplitst: ("huishoudens", ("huishouden", "nieuw")),
    SplitsingOngedaan: ("huishoudens", ("huishouden",)),
}
"""After which events somebody may be found by something else, and in which fields stands who or what was touched."""


def raakt_landelijk(gebeurtenissen: Iterable[Gebeurtenis]) -> Landelijkgeraakt:
    """This function will return of what the register must be told anew, and asked again.

    Bron: eisen RAD-1, RAD-4
    """
    geraakt = Landelijkgeraakt()
    for een in gebeurtenissen:
        soort, velden = _RAAKT.get(type(een), ("", ()))
        if soort:
            getattr(geraakt, soort).update({getattr(een, veld) for veld in velden} - {None})
    return geraakt
