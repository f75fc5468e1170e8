"""Does a text tell who the melder is?

Tolerant of capitals, accents, spaces, a slip of the pen and the ways of writing a number, because what is shared
cannot be called back. Too much held back costs a moment; too little costs a promise.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from zicht.melding.words import Melder, Vindplaats

_WOORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
_NUMMER = re.compile(r"\+?\d(?:[\s().\-/‐-—]{0,3}\d){7,14}")
_E_MAIL = re.compile(
    r"[\w.+-]+\s*(?:@|\(at\)|\[at\]|\sapenstaartje\s)\s*[\w-]+(?:\s*(?:\.|\spunt\s)\s*[\w-]+)+", re.IGNORECASE
)
_TUSSEN = frozenset(
    {"van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "aan", "bij", "von", "del", "el", "al", "la",
     "le", "di", "da", "dos", "st", "sint", "en", "of", "voor", "uit"}
)  # fmt: skip
# Words of which the name of an organisation is made without telling which one.
_ALGEMEEN = _TUSSEN | frozenset(
    {"stichting", "bv", "nv", "vof", "vereniging", "basisschool", "school", "college", "lyceum", "praktijk",
     "huisartsenpraktijk", "huisartsen", "huisarts", "ziekenhuis", "kliniek", "centrum", "team", "wijkteam",
     "gemeente", "politie", "eenheid", "district", "zorg", "jeugdzorg", "jeugdhulp", "ggz", "ggd", "kinderopvang",
     "kinderdagverblijf", "creche", "opvang", "thuiszorg", "ambulance", "ambulancedienst", "dienst", "groep",
     "afdeling", "instelling", "organisatie", "regio", "noord", "zuid", "oost", "west", "midden", "nederland",
     "spoedeisende", "hulp"}
)  # fmt: skip


@dataclass(frozen=True)
class _Getypt:
    woord: str
    begin: int
    eind: int
    met_hoofdletter: bool


def vindplaatsen_van_melder(
    tekst: str, melder: Melder, *, namen_van_betrokkenen: Iterable[str] = ()
) -> list[Vindplaats]:
    """This function will return the pieces of a text that hold the melder's name, number, address or employer.

    A word that is also a name of somebody the report is about tells nothing of the melder and is let through, as
    the report could not be written without it.

    Bron: eisen MEL-4; uitvoeringsbesluit-wmo
    """
    getypt = [*_getypt(tekst)]
    van_anderen = {woord for naam in namen_van_betrokkenen for woord in _woorden(naam)}
    gevonden = [
        *_naam(getypt, melder.naam, van_anderen),
        *_organisatie(getypt, melder.werkgever, van_anderen),
        *_telefoon(tekst, melder.telefoon),
        *_e_mail(tekst, melder.email),
    ]
    stukken = sorted(set(gevonden), key=lambda plek: (plek[0], -plek[1]))
    return [Vindplaats(tekst[begin:eind], begin, eind) for begin, eind in _zonder_overlap(stukken)]


def _naam(getypt: list[_Getypt], naam: str, van_anderen: set[str]) -> Iterator[tuple[int, int]]:
    namen = [woord for woord in _woorden(naam) if woord not in _TUSSEN and len(woord) > 2]
    gezocht = [woord for woord in namen if woord not in van_anderen]
    for een in getypt:
        if any(_lijkt(een, woord) for woord in gezocht):
            yield een.begin, een.eind
    # Written together what belongs apart ("devries"), or apart what belongs together ("Zwaluw stra").
    aaneen = {a + b for a, b in pairwise(_woorden(naam)) if b in gezocht} | {w for w in gezocht if len(w) > 5}
    for een, volgende in pairwise(getypt):
        if een.eind <= volgende.begin and een.woord + volgende.woord in aaneen:
            yield een.begin, volgende.eind
    yield from ((een.begin, een.eind) for een in getypt if een.woord in aaneen)


def _organisatie(getypt: list[_Getypt], naam: str, van_anderen: set[str]) -> Iterator[tuple[int, int]]:
    eigen = [woord for woord in _woorden(naam) if woord not in _ALGEMEEN and len(woord) > 2]
    if not eigen or set(eigen) <= van_anderen:
        return
    kern = [een for een in getypt if een.woord not in _ALGEMEEN]
    for plek in range(len(kern) - len(eigen) + 1):
        rij = kern[plek : plek + len(eigen)]
        if all(_gelijkt(een.woord, woord) for een, woord in zip(rij, eigen, strict=True)):
            yield rij[0].begin, rij[-1].eind
    aaneen = "".join(eigen)
    yield from ((een.begin, een.eind) for een in getypt if len(eigen) > 1 and _gelijkt(een.woord, aaneen))
    for een, volgende in pairwise(getypt):
        if een.eind <= volgende.begin and een.woord + volgende.woord == aaneen:
            yield een.begin, volgende.eind


def _telefoon(tekst: str, nummer: str) -> Iterator[tuple[int, int]]:
    gezocht = _cijfers(nummer)
    if len(gezocht) < 8:
        return
    for gevonden in _NUMMER.finditer(tekst):
        if gezocht in _cijfers(gevonden[0]) or _cijfers(gevonden[0]) == gezocht:
            yield gevonden.span()


def _e_mail(tekst: str, adres: str) -> Iterator[tuple[int, int]]:
    gezocht = _adres(adres)
    for gevonden in _E_MAIL.finditer(tekst) if gezocht else ():
        if _adres(gevonden[0]) == gezocht:
            yield gevonden.span()


def _cijfers(nummer: str) -> str:
    """Return the digits that are the same however the number is written: without country and first zero."""
    cijfers = "".join(teken for teken in nummer if teken.isdigit())
    return re.sub(r"^(?:0031|31(?=\d{9}$)|0)0?", "", cijfers)


def _adres(tekst: str) -> str:
    kaal = re.sub(r"\s*(?:\(at\)|\[at\]|\sapenstaartje\s)\s*", "@", tekst.casefold())
    return "".join(re.sub(r"\s+punt\s+", ".", kaal).split()).strip(".")


def _getypt(tekst: str) -> Iterator[_Getypt]:
    for gevonden in _WOORD.finditer(tekst):
        woord = gevonden[0]
        yield _Getypt(_kaal(woord), *gevonden.span(), met_hoofdletter=woord[0].isupper())
        # Of a double name either half tells who it is.
        begin = gevonden.start()
        for deel in re.split(r"['’-]", woord) if re.search(r"['’-]", woord) else ():
            yield _Getypt(_kaal(deel), begin, begin + len(deel), met_hoofdletter=deel[0].isupper())
            begin += len(deel) + 1


def _woorden(naam: str) -> list[str]:
    return [_kaal(woord) for woord in re.findall(r"[^\W_]+", naam)]


def _kaal(woord: str) -> str:
    ontleed = unicodedata.normalize("NFKD", woord.casefold().replace("ij", "y").replace("ø", "o"))
    return "".join(teken for teken in ontleed if teken.isalnum())


def _lijkt(een: _Getypt, naam: str) -> bool:
    # Short names are common words too ("jan", "mei"): only with their capital.
    if len(naam) < 4:
        return een.woord == naam and een.met_hoofdletter
    return _gelijkt(een.woord, naam)


def _gelijkt(woord: str, gezocht: str) -> bool:
    """Return whether two words are the same, but for one slip of the pen where they are long enough."""
    if woord == gezocht:
        return True
    if len(gezocht) < 5 or abs(len(woord) - len(gezocht)) > 1:
        return False
    return _een_verschil(woord, gezocht)


def _een_verschil(a: str, b: str) -> bool:
    kort, lang = sorted((a, b), key=len)
    begin = next((i for i, (x, y) in enumerate(zip(kort, lang, strict=False)) if x != y), len(kort))
    if len(kort) < len(lang):
        return kort[begin:] == lang[begin + 1 :]
    rest_a, rest_b = a[begin:], b[begin:]
    gewisseld = rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or gewisseld


def _zonder_overlap(stukken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    tot = -1
    for begin, eind in stukken:
        if begin >= tot:
            yield begin, eind
            tot = eind
