"""How is a name written so that two spellings of it meet, and how does it sound?

Both sides go through the same functions; what is normal stays as it is when it is made normal again.
"""

import re
import unicodedata
from functools import lru_cache

from zicht.koppeling.schriften import in_latijn

_TUSSENVOEGSELS = """
van von vom zu de der den des het t ten ter te op in n aan bij onder over tot uit uijt voor v vd vdr
vdn vande vanden vander d da do dos das di del della du la le les el al et ben bin ibn abu ould ait
"""
TUSSENVOEGSELS = frozenset(_TUSSENVOEGSELS.split())
"""What may stand before a surname and is left out when two surnames are compared."""

_GEPLAKT = ("vanden", "vander", "vande", "van")
_MINSTE_REST = 4
_MEESTE_DELEN = 4
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "œ": "oe", "'": " ",
     "’": " ", "‘": " ", "`": " ", "´": " ", ".": " ", ",": " ", "_": " ", "–": "-", "/": "-", "\t": " "}
)  # fmt: skip
_NIET_IN_NAAM = re.compile(r"[^a-z -]+")
_SCHEIDING = re.compile(r"-|\b(?:e-v|ev|geb|geboren|gehuwd|eerder|ook)\b")


@lru_cache(maxsize=65_536)
def vouw(tekst: str) -> str:
    """This function will return a text in small letters a to z, spaces and hyphens, without diacritics.

    What is in Cyrillic, Greek or Arabic letters comes in Latin ones, as they are usually written here.
    """
    plat = tekst.lower().translate(_LETTERS)
    if not plat.isascii():
        plat = unicodedata.normalize("NFKD", in_latijn(plat)).lower().translate(_LETTERS)
    return " ".join(_NIET_IN_NAAM.sub("", plat).split())


@lru_cache(maxsize=65_536)
def normale_voornamen(tekst: str) -> str:
    """This function will return given names with one space between them; a double name counts as two."""
    return " ".join(vouw(tekst).replace("-", " ").split())


@lru_cache(maxsize=65_536)
def normale_voorletters(tekst: str, voornamen: str) -> str:
    """This function will return the initials without dots, or those of the given names when none were noted."""
    letters = vouw(tekst).replace(" ", "").replace("-", "")
    return letters or "".join(naam[0] for naam in voornamen.split())


@lru_cache(maxsize=131_072)
def normale_achternaam(tussenvoegsel: str, achternaam: str) -> str:
    """This function will return the parts of a surname without particles, in alphabetical order, with hyphens.

    A name with a particle in its midst counts as two (`Jansen de Vries`), as do names joined by a hyphen, a slash
    or `e/v`. What consists of particles only keeps the last word. Empty when there is no name.
    """
    stukken = _SCHEIDING.sub("-", vouw(achternaam)).split("-")
    delen = {_zonder_geplakt(deel) for stuk in stukken for deel in _delen(stuk.split())}
    if not delen:
        over = " ".join([vouw(tussenvoegsel), *stukken]).replace("-", " ").split()
        delen = {*over[-1:]}
    return "-".join(sorted(delen)[:_MEESTE_DELEN])


def _delen(woorden: list[str]) -> list[str]:
    """The names in some words: particles fall away, and what comes after one is a new name."""
    delen: list[str] = []
    nieuw = True
    for woord in woorden:
        if woord in TUSSENVOEGSELS:
            nieuw = True
        elif nieuw:
            delen.append(woord)
            nieuw = False
        else:
            delen[-1] += woord
    return delen


def _zonder_geplakt(deel: str) -> str:
    for voor in _GEPLAKT:
        if deel.startswith(voor) and len(deel) - len(voor) >= _MINSTE_REST:
            return _zonder_geplakt(deel[len(voor) :])
    return deel


# From long to short: the first that fits is taken.
_KLANKEN = {
    "tsch": "s", "tsj": "s", "tch": "s", "sch": "s", "dzj": "j", "sj": "s", "sh": "s", "sz": "s", "cz": "s",
    "ch": "g", "kh": "g", "gh": "g", "ck": "k", "ph": "f", "th": "t", "dt": "t", "td": "t", "qu": "k",
    "ce": "s", "ci": "s", "cy": "s", "dj": "j", "ij": "", "x": "ks", "q": "k", "c": "k", "z": "s", "v": "f",
    "w": "f", "y": "", "a": "", "e": "", "i": "", "o": "", "u": "", "h": "",
}  # fmt: skip
_KLANK = re.compile("|".join(_KLANKEN))
_BEGINKLANK = {
    "tsj": "s", "sch": "s", "ij": "y", "ce": "s", "ci": "s", "cy": "s", "ch": "g", "kh": "g", "gh": "g", "ph": "f",
    "sj": "s", "sh": "s", "sz": "s", "cz": "s", "dj": "j", "th": "t", "y": "j", "c": "k", "q": "k", "z": "s", "v": "f",
    "w": "f", "x": "s",
}  # fmt: skip
_DUBBEL = re.compile(r"(.)\1+")
_SLOT = str.maketrans("db", "tp")
_LENGTE = 7


@lru_cache(maxsize=131_072)
def klank(naam: str) -> str:
    """This function will return how a normal name sounds: its first sound and the consonants after it.

    Spellings that Dutch speakers write for one another meet (`Dijk`, `Dyk`, `Dijck`; `Visser`, `Fisser`), as do
    the usual transcriptions (`Aïcha`, `Aisha`; `Youssef`, `Jousef`).
    """
    if not naam:
        return ""
    begin = next((stuk for stuk in _BEGINKLANK if naam.startswith(stuk)), naam[0])
    medeklinkers = _KLANK.sub(_klank_van, naam[len(begin) :])
    geheel = _DUBBEL.sub(r"\1", _BEGINKLANK.get(begin, begin) + medeklinkers)
    return (geheel[:-1] + geheel[-1].translate(_SLOT))[:_LENGTE]


def _klank_van(gevonden: re.Match[str]) -> str:
    return _KLANKEN[gevonden[0]]
