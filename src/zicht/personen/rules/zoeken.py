"""By which words is a person found, and which words does a question hold?

Both sides go through the same `normaal`, so that what is typed meets what is stored.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from zicht.kern import Gebeurtenis, OngeldigeDatum, OnvolledigeDatum
from zicht.personen.words import (
    Adres,
    HuishoudenGesplitst,
    HuishoudenGewijzigd,
    PersonenSamengevoegd,
    PersoonGewijzigd,
    PersoonVastgelegd,
    SamenvoegingOngedaan,
    SplitsingOngedaan,
    VeiligContactGezet,
    Zoekbron,
)

LANGSTE = 40
KORTSTE_EINDE, KORTSTE_CIJFEREINDE = 3, 4
MEESTE_WOORDEN = 6
LANGSTE_VRAAG = 200

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "y": "ij"}
)
_MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december")  # fmt: skip
_MAAND = {naam[:lengte]: nr for nr, naam in enumerate(_MAANDEN, 1) for lengte in (3, len(naam))} | {"mrt": 3}
_WOORD = re.compile(r"[^\W_]+")
_SCHEIDING = r"[\s.()/-]*"
_TELEFOON = re.compile(
    rf"(?<![\w+])(?:\+31|0031|0){_SCHEIDING}(?:0\)?)?{_SCHEIDING}[1-9](?:{_SCHEIDING}\d){{8}}(?!\w)"
)
_BSN = re.compile(r"(?<!\w)(?:\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?!\w)")
_POSTCODE = re.compile(r"(?<!\w)([1-9]\d{3})\s?([a-z]{2})(?![a-z])", re.IGNORECASE)
_DATUM = re.compile(
    r"(?<!\w)(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2}|[a-z]{3,9})(?:\s*[-/.]\s*|\s+)(\d{4})(?!\w)", re.IGNORECASE
)
_DATUM_ANDERSOM = re.compile(r"(?<!\w)(\d{4})-(\d{1,2})-(\d{1,2})(?!\w)")
_MAAND_JAAR = re.compile(r"(?<!\w)(\d{1,2}|[a-z]{3,9})(?:\s*[-/]\s*|\s+)(\d{4})(?!\w)", re.IGNORECASE)
_DAG_MAAND = re.compile(r"(?<!\w)(\d{1,2})[-/](\d{1,2})(?![\w/-])")
_VOORLETTERS = re.compile(r"(?<!\w)(?:[^\W\d_]\. ?){2,6}")
_Lezer = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True)
class Vraagwoord:
    """One normalised word of a question; `precies` when it is too short to stand for what begins with it."""

    begin: str
    precies: bool = False


def met_andere_woorden(gebeurtenissen: Iterable[Gebeurtenis]) -> tuple[set[UUID], set[UUID]]:
    """This function will return the persons, and the households, of which something changed that is searched by.

    Bron: eisen ALG-1, RAD-7
    """
    personen, huishoudens = set[UUID](), set[UUID]()
    for een in gebeurtenissen:
        match een:
            case PersoonVastgelegd() | PersoonGewijzigd() | VeiligContactGezet():
                personen.add(een.persoon)
            case PersonenSamengevoegd():
                personen.add(een.blijft)
            case SamenvoegingOngedaan():
                personen.update({een.blijft, een.hersteld})
            case HuishoudenGewijzigd() | SplitsingOngedaan():
                huishoudens.add(een.huishouden)
            case HuishoudenGesplitst():
                huishoudens.update({een.huishouden, een.nieuw})
    return personen, huishoudens


def normaal(tekst: str) -> str:
    """This function will return the text in small letters without accents or signs that nobody sees, y written as ij.

    Written that way round, also half an ij that somebody has typed so far is found.

    Bron: eisen ALG-1
    """
    los = unicodedata.normalize("NFKD", tekst).casefold()
    zonder = "".join(
        teken
        for teken in unicodedata.normalize("NFKD", los)
        if not unicodedata.combining(teken) and unicodedata.category(teken) != "Cf"
    )
    return zonder.translate(_LETTERS)


def zoekwoorden_van(bron: Zoekbron) -> dict[str, bool]:
    """This function will return every word that finds a person, and of each whether it is whole or the end of one.

    Bron: eisen ALG-1
    """
    woorden: dict[str, bool] = {}
    for woord, is_heel in _alle(bron):
        woorden[woord] = woorden.get(woord, False) or is_heel
    return woorden


def vraagwoorden(tekst: str) -> tuple[Vraagwoord, ...]:
    """This function will return the words of a question, each once and at most six; empty when nothing can be sought.

    Dates, telephone numbers, BSNs and postcodes typed with signs between them become one word. A single
    letter is left out, a single digit is only sought precisely and never alone.

    Bron: eisen ALG-1
    """
    gelezen, rest = _lees_vaste_vormen(tekst[:LANGSTE_VRAAG])
    # One letter finds nearly everybody; one digit is often the number of a house.
    los = (woord[:LANGSTE] for woord in _woorden(rest) if len(woord) > 1 or woord.isdigit())
    begin = [*gelezen, *los]
    woorden = [Vraagwoord(woord, precies=len(woord) == 1) for woord in dict.fromkeys(begin)]
    return tuple(woorden[:MEESTE_WOORDEN]) if any(not woord.precies for woord in woorden) else ()


def grens_na(begin: str) -> str:
    """This function will return the upper bound of the range of words that begin so: greater than every one of them.

    Bron: ontwerp
    """
    return begin + "\U0010ffff"


def _alle(bron: Zoekbron) -> Iterator[tuple[str, bool]]:
    for naam in dict.fromkeys(bron.namen):
        for deel in (naam.voornamen, naam.roepnaam, naam.tussenvoegsel, naam.achternaam):
            yield from _met_einden(_woorden_en_aaneen(deel))
        yield from _zonder_einden(["".join(_woorden(naam.voorletters))])
    for datum in bron.geboortedata:
        yield from _zonder_einden(_datumwoorden(datum))
    yield from _met_einden(bron.nummers)
    for gegeven in dict.fromkeys(bron.gegevens):
        gelezen, rest = _lees_vaste_vormen(gegeven)
        yield from _met_einden([*gelezen, *_woorden(rest)])
    for adres in dict.fromkeys(bron.adressen):
        yield from _van_adres(adres)


def _van_adres(adres: Adres) -> Iterator[tuple[str, bool]]:
    yield from _met_einden(_woorden(adres.straat))
    # A town is shared by thousands: its beginning is enough.
    yield from _zonder_einden(_woorden(adres.plaats))
    nummer = "".join(_woorden(adres.huisnummer))
    voluit = nummer + "".join(_woorden(adres.toevoeging))
    postcode = "".join(_woorden(adres.postcode))
    yield from _zonder_einden([nummer, voluit, postcode + voluit])


def _woorden(tekst: str) -> list[str]:
    return _WOORD.findall(normaal(tekst))


def _woorden_en_aaneen(tekst: str) -> list[str]:
    aaneen = ("".join(_woorden(deel)) for deel in tekst.split() if "-" in deel)
    return [*_woorden(tekst), *aaneen]


def _zonder_einden(woorden: Iterable[str]) -> Iterator[tuple[str, bool]]:
    return ((woord[:LANGSTE], True) for woord in woorden if woord)


def _met_einden(woorden: Iterable[str]) -> Iterator[tuple[str, bool]]:
    for heel in woorden:
        woord = heel[:LANGSTE]
        if not woord:
            continue
        yield woord, True
        # Three digits in a row stand in almost every number: they would find nothing and cost a row each.
        kortste = KORTSTE_CIJFEREINDE if woord.isdigit() else KORTSTE_EINDE
        yield from ((woord[begin:], False) for begin in range(1, len(woord) - kortste + 1))


def _datumwoorden(datum: OnvolledigeDatum) -> list[str]:
    jaar, maand, dag = f"{datum.jaar:04}", f"{datum.maand:02}", f"{datum.dag:02}"
    if not datum.maand:
        return [jaar]
    if not datum.dag:
        return [jaar + maand, maand + jaar]
    return [jaar + maand + dag, maand + jaar, dag + maand + jaar]


def _lees_vaste_vormen(tekst: str) -> tuple[list[str], str]:
    """Take out what has a form of its own; return its words and what is left."""
    gelezen: list[str] = []

    def neem(vorm: re.Pattern[str], maak: _Lezer, rest: str) -> str:
        def vervang(gevonden: re.Match[str]) -> str:
            woord = maak(gevonden)
            if woord is None:
                return gevonden[0]
            gelezen.append(woord)
            return " "

        return vorm.sub(vervang, rest)

    for vorm, maak in _VORMEN:
        tekst = neem(vorm, maak, tekst)
    return gelezen, tekst


def _telefoon(gevonden: re.Match[str]) -> str:
    cijfers = re.sub(r"\D", "", gevonden[0])
    return "0" + cijfers[-9:]


def _voorletters(gevonden: re.Match[str]) -> str:
    return normaal(re.sub(r"[. ]", "", gevonden[0]))[:LANGSTE]


def _cijfers(gevonden: re.Match[str]) -> str:
    return re.sub(r"\D", "", gevonden[0])


def _postcode(gevonden: re.Match[str]) -> str:
    return normaal(gevonden[1] + gevonden[2])


def _datum(gevonden: re.Match[str]) -> str | None:
    return _als_datum(gevonden[3], gevonden[2], gevonden[1])


def _datum_andersom(gevonden: re.Match[str]) -> str | None:
    return _als_datum(gevonden[1], gevonden[2], gevonden[3])


def _als_datum(jaar: str, maand: str, dag: str) -> str | None:
    try:
        datum = OnvolledigeDatum(int(jaar), _maand(maand), int(dag))
    except OngeldigeDatum:
        return None
    return _datumwoorden(datum)[-1] if datum.maand else None


def _maand_jaar(gevonden: re.Match[str]) -> str | None:
    maand = _maand(gevonden[1])
    return f"{maand:02}{gevonden[2]}" if 1 <= maand <= 12 else None


def _dag_maand(gevonden: re.Match[str]) -> str | None:
    dag, maand = int(gevonden[1]), int(gevonden[2])
    return f"{dag:02}{maand:02}" if 1 <= dag <= 31 and 1 <= maand <= 12 else None


def _maand(tekst: str) -> int:
    return int(tekst) if tekst.isdigit() else _MAAND.get(tekst.lower(), 0)


# A date before a telephone number: both are digits with signs between them, and a date is the stricter form.
_VORMEN: tuple[tuple[re.Pattern[str], _Lezer], ...] = (
    (_DATUM, _datum),
    (_DATUM_ANDERSOM, _datum_andersom),
    (_TELEFOON, _telefoon),
    (_BSN, _cijfers),
    (_POSTCODE, _postcode),
    (_MAAND_JAAR, _maand_jaar),
    (_DAG_MAAND, _dag_maand),
    (_VOORLETTERS, _voorletters),
)
