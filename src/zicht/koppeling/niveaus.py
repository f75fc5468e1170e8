"""How far do two persons agree? Every item is a list of levels, from strongest to weakest.

A level says what was found, not how much it weighs: that stands in the weights. Not known on one of the two sides
is no level but the absence of one: it neither helps nor hurts.
"""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.namen import klank
from zicht.koppeling.roepnamen import stam

_ONTHOUDEN = 262_144
_WANNEER_ONBEKEND = "0101"
"""What is often written when only the year is known: when the years differ, that it is the same tells nothing."""


class Voornaam(IntEnum):
    """The given name."""

    GELIJK = 0
    """The first given name is the same."""
    ROEPNAAM = 1
    """The one is a call name of the other, or one of the further given names is the first of the other."""
    LIJKT = 2
    """It sounds the same or one letter differs (two in a long name)."""
    VOORLETTER = 3
    """Of one side only an initial is known, and it is the same."""
    ANDERS = 4
    ONBEKEND = 5


class Datum(IntEnum):
    """The date of birth: first of two whole dates, then of dates of which one side knows a part."""

    GELIJK = 0
    OMGEWISSELD = 1
    """Day and month changed places."""
    TIKFOUT = 2
    """One digit differs, or two that stand next to each other changed places."""
    EEN_DEEL = 3
    """Two of day, month and year are the same."""
    MAAND_EN_JAAR = 4
    """The day is not known on one side; the rest is the same."""
    JAAR = 5
    """Of one side only the year is known, and it is the same."""
    BIJNA = 6
    """Of one side only the year is known, and it is one or two years off."""
    ANDERS = 7
    ONBEKEND = 8


class Achternaam(IntEnum):
    """The surname; particles do not count."""

    GELIJK = 0
    DEEL = 1
    """One of the names of somebody who bears two is the same."""
    LIJKT = 2
    """It sounds the same, one letter differs (two in a long name), or the one ends in the other."""
    ANDERS = 3
    ONBEKEND = 4


class Adres(IntEnum):
    """The address."""

    GELIJK = 0
    """Postcode and house number are the same."""
    BIJNA = 1
    """The house number is the same, and of the postcode the first four digits; or the whole postcode is."""
    WIJK = 2
    """The first four digits of the postcode are the same."""
    PLAATS = 3
    ANDERS = 4
    ONBEKEND = 5


class Nummer(IntEnum):
    """A burgerservicenummer."""

    GELIJK = 0
    TIKFOUT = 1
    """One digit differs, or two that stand next to each other changed places."""
    ANDERS = 2
    ONBEKEND = 3


class Gelijkheid(IntEnum):
    """Sex, and telephone number."""

    GELIJK = 0
    ANDERS = 1
    ONBEKEND = 2


STERKER_DAN: dict[type[IntEnum], tuple[tuple[int, ...], ...]] = {
    Voornaam: ((0, 1, 2, 3, 4),),
    Datum: ((0, 1, 2, 3, 7), (0, 4, 5, 6, 7)),
    Achternaam: ((0, 1, 2, 3),),
    Adres: ((0, 1, 2, 3, 4),),
    Nummer: ((0, 1, 2),),
    Gelijkheid: ((0, 1),),
}
"""Which levels never weigh less than which, from strong to weak. A date known in part has a line of its own."""


class Vergelijking(NamedTuple):
    """The level of every item for two persons; the same whichever of the two comes first."""

    voornaam: int
    datum: int
    achternaam: int
    adres: int
    bsn: int
    geslacht: int
    telefoon: int


def vergelijk(een: Gegevens, ander: Gegevens) -> Vergelijking:
    """This function will return how far two normalised persons agree on every item."""
    voornaam = niveau_voornaam(een.voornamen, een.voorletters, ander.voornamen, ander.voorletters)
    achternaam = niveau_achternaam(een.achternaam, ander.achternaam)
    if voornaam is Voornaam.ANDERS and achternaam is Achternaam.ANDERS and _zijn_verwisseld(een, ander):
        voornaam, achternaam = Voornaam.LIJKT, Achternaam.LIJKT
    return Vergelijking(
        voornaam,
        niveau_datum(een.geboortedatum, ander.geboortedatum),
        achternaam,
        niveau_adres(een, ander),
        niveau_bsn(een.bsn, ander.bsn),
        niveau_gelijkheid(een.geslacht, ander.geslacht),
        niveau_gelijkheid(een.telefoon, ander.telefoon),
    )


@lru_cache(maxsize=_ONTHOUDEN)
def niveau_voornaam(een: str, letters_een: str, ander: str, letters_ander: str) -> Voornaam:
    """This function will return how far given names and initials agree."""
    if een and ander:
        return _niveau_voornamen(een.split(), ander.split(), letters_een, letters_ander)
    eerste, tweede = letters_een[:1], letters_ander[:1]
    if not eerste or not tweede:
        return Voornaam.ONBEKEND
    mogelijk = {eerste, stam(een.split(maxsplit=1)[0])[0]} if een else {eerste}
    mogelijk_ander = {tweede, stam(ander.split(maxsplit=1)[0])[0]} if ander else {tweede}
    return Voornaam.VOORLETTER if mogelijk & mogelijk_ander else Voornaam.ANDERS


def _niveau_voornamen(een: list[str], ander: list[str], letters_een: str, letters_ander: str) -> Voornaam:
    if een[0] == ander[0]:
        return Voornaam.GELIJK
    stammen, andere = [stam(naam) for naam in een], [stam(naam) for naam in ander]
    if stammen[0] in andere or andere[0] in stammen:
        return Voornaam.ROEPNAAM
    if lijkt(een[0], ander[0]):
        return Voornaam.LIJKT
    if len(een[0]) == 1 or len(ander[0]) == 1:
        return Voornaam.VOORLETTER if een[0][0] == ander[0][0] else Voornaam.ANDERS
    roept = een[0][0] != letters_een[:1] or ander[0][0] != letters_ander[:1]
    return Voornaam.VOORLETTER if roept and letters_een[:1] == letters_ander[:1] else Voornaam.ANDERS


@lru_cache(maxsize=_ONTHOUDEN)
def niveau_achternaam(een: str, ander: str) -> Achternaam:
    """This function will return how far two normal surnames agree."""
    if not een or not ander:
        return Achternaam.ONBEKEND
    if een == ander:
        return Achternaam.GELIJK
    delen, andere = een.split("-"), ander.split("-")
    if not set(delen).isdisjoint(andere):
        return Achternaam.DEEL
    if any(lijkt(deel, anders) or _eindigt(deel, anders) for deel in delen for anders in andere):
        return Achternaam.LIJKT
    return Achternaam.ANDERS


def lijkt(een: str, ander: str) -> bool:
    """This function will tell whether two names sound the same or differ by a letter (two in a long name)."""
    kortste = min(len(een), len(ander))
    if kortste < 3:
        return False
    mag = 2 if kortste >= 8 else 1
    if OSA.distance(een, ander, score_cutoff=mag) <= mag:
        return True
    return klank(een) == klank(ander) and len(klank(een)) > 1


def _eindigt(een: str, ander: str) -> bool:
    kort, lang = sorted((een, ander), key=len)
    return len(kort) >= 5 and (lang.endswith(kort) or lang.startswith(kort))


def _zijn_verwisseld(een: Gegevens, ander: Gegevens) -> bool:
    """Whether given name and surname changed places, as happens with names that are new to who writes them."""
    return (
        kunnen_verwisseld_zijn(een, ander)
        and _is_of_lijkt(een.voornamen.replace(" ", ""), ander.achternaam)
        and _is_of_lijkt(ander.voornamen.replace(" ", ""), een.achternaam)
    )


def kunnen_verwisseld_zijn(een: Gegevens, ander: Gegevens) -> bool:
    """This function will tell at a glance whether given name and surname may have changed places.

    The first letters must be right: it is asked of everybody who is somebody else.
    """
    return een.voornamen[:1] == ander.achternaam[:1] and een.achternaam[:1] == ander.voornamen[:1]


def _is_of_lijkt(een: str, ander: str) -> bool:
    return bool(een) and (een == ander or lijkt(een, ander))


def niveau_datum(een: str, ander: str) -> Datum:
    """This function will return how far two normal dates of birth agree."""
    if not een or not ander:
        return Datum.ONBEKEND
    if een[6:] == "00" or ander[6:] == "00":
        return _niveau_onvolledig(een, ander)
    return Datum.GELIJK if een == ander else _niveau_anders(een, ander)


def _niveau_anders(een: str, ander: str) -> Datum:
    """Two whole dates that are not the same."""
    zelfde_jaar = een[:4] == ander[:4]
    if not zelfde_jaar and (een[4:] != ander[4:] or een[4:] == _WANNEER_ONBEKEND):
        return Datum.ANDERS
    if zelfde_jaar and een[4:6] == ander[6:] and een[6:] == ander[4:6]:
        return Datum.OMGEWISSELD
    if OSA.distance(een, ander, score_cutoff=1) <= 1:
        return Datum.TIKFOUT
    is_deel = not zelfde_jaar or een[4:6] == ander[4:6] or een[6:] == ander[6:]
    return Datum.EEN_DEEL if is_deel else Datum.ANDERS


def _niveau_onvolledig(een: str, ander: str) -> Datum:
    jaren = abs(int(een[:4]) - int(ander[:4]))
    maanden = {een[4:6], ander[4:6]}
    if "00" not in maanden:
        return Datum.MAAND_EN_JAAR if jaren == 0 and len(maanden) == 1 else Datum.ANDERS
    if jaren == 0:
        return Datum.JAAR
    return Datum.BIJNA if jaren <= 2 else Datum.ANDERS


def niveau_adres(een: Gegevens, ander: Gegevens) -> Adres:
    """This function will return how far two normal addresses agree."""
    post, anders = een.postcode, ander.postcode
    if not post or not anders:
        if een.plaats and een.plaats == ander.plaats:
            return Adres.PLAATS
        return Adres.ONBEKEND
    heel, nummer = post == anders, bool(een.huisnummer) and een.huisnummer == ander.huisnummer
    if heel and nummer:
        return Adres.GELIJK
    wijk = post[:4] == anders[:4]
    if (heel and len(post) == 6) or (wijk and nummer):
        return Adres.BIJNA
    if wijk:
        return Adres.WIJK
    return Adres.PLAATS if een.plaats and een.plaats == ander.plaats else Adres.ANDERS


def niveau_bsn(een: str, ander: str) -> Nummer:
    """This function will return how far two normal BSNs agree."""
    if not een or not ander:
        return Nummer.ONBEKEND
    if een == ander:
        return Nummer.GELIJK
    return Nummer.TIKFOUT if OSA.distance(een, ander, score_cutoff=1) <= 1 else Nummer.ANDERS


def niveau_gelijkheid(een: str, ander: str) -> Gelijkheid:
    """This function will return whether two values that have no degrees are the same."""
    if not een or not ander:
        return Gelijkheid.ONBEKEND
    return Gelijkheid.GELIJK if een == ander else Gelijkheid.ANDERS
