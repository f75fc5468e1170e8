"""Does a text tell who the melder is?

Tolerant of capitals, accents, spaces, a slip of the pen and the ways of writing a number, because what is shared
cannot be called back. Too much held back costs a moment; too little costs a promise.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest

from zicht.melding.words import Melder, Vindplaats

_WOORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
_NUMMER = re.compile(r"\+?\d(?:[\s().\-/‐-—]{0,3}\d){7,14}")
_E_MAIL = re.compile(
    r"[\w.+-]+\s*(?:@|\(at\)|\[at\]|\sapenstaartje\s)\s*[\w-]+(?:\s*(?:\.|\spunt\s)\s*[\w-]+)+", re.IGNORECASE
)
_ZINSEINDE = re.compile(r"[.!?](?:\s|$)")


def _kaal(woord: str) -> str:
    ontleed = unicodedata.normalize("NFKD", woord.casefold().replace("ij", "y").replace("ø", "o"))
    return "".join(teken for teken in ontleed if teken.isalnum())


def _kale(tekst: str) -> frozenset[str]:
    return frozenset(map(_kaal, tekst.split()))


_TUSSEN = _kale(
    """van de der den het ten ter te in op aan bij von del el al la le di da dos st sint en of voor uit"""
)
_WINDSTREKEN = _kale("noord zuid oost west midden")
# Words of which the name of an organisation is made without telling which one.
_SOORTEN = _kale(
    """stichting bv nv vof vereniging basisschool school college lyceum praktijk huisartsenpraktijk huisartsen
    huisarts ziekenhuis kliniek centrum team teams wijkteam wijkteams gebiedsteam gebiedsteams dorpenteam dorpsteam
    buurtteam buurtteams gezinsteam jeugdteam kernteam basisteam sociaal sociale lokaal lokale gemeente politie
    eenheid district zorg jeugdzorg jeugdhulp jeugdbescherming reclassering ggz ggd kinderopvang kinderdagverblijf
    creche opvang thuiszorg ambulance ambulancedienst dienst groep afdeling instelling organisatie regio nederland
    spoedeisende hulp"""
)
_ALGEMEEN = _TUSSEN | _WINDSTREKEN | _SOORTEN
# Names that every other text holds as a word too: alone they point at nobody.
_ALLEDAAGS = _kale(
    """samen thuis balans welzijn jeugd jongeren gezin gezinnen kind kinderen ouders opvoeding opgroeien wonen werk
    leven veilig veiligheid steun rust kracht sterk dichtbij buurt wijk stad dorp start begin contact"""
)
# The words of a text about a report: no slip of the pen in the name of who is called Mulder.
_VAN_HET_VAK = _kale("melder melders melding meldingen")
_PROVINCIES = (
    *("Groningen", "Friesland", "Fryslân", "Drenthe", "Overijssel", "Flevoland", "Gelderland", "Utrecht"),
    *("Holland", "Zeeland", "Brabant", "Limburg"),
)


@dataclass(frozen=True)
class _Getypt:
    woord: str
    begin: int
    eind: int
    met_hoofdletter: bool


def vindplaatsen_van_melder(
    tekst: str, melder: Melder, *, namen_van_betrokkenen: Iterable[str] = (), plaatsen: Iterable[str] = ()
) -> list[Vindplaats]:
    """This function will return the pieces of a text that hold the melder's name, number, address or employer.

    A word that is also a name of somebody the report is about tells nothing of the melder and is let through, as
    the report could not be written without it. Nor does one of `plaatsen`, names of towns and streets: of an
    organisation that is called after one, only its kind and name together tell which it is.

    Bron: eisen MEL-4; uitvoeringsbesluit-wmo
    """
    getypt = [*_getypt(tekst)]
    van_anderen = {woord for naam in namen_van_betrokkenen for woord in _woorden(naam)}
    zegt_niets = {(woord,) for woord in van_anderen} | set(map(_eigen_van_plaats, (*_PROVINCIES, *plaatsen)))
    gevonden = [
        *_naam(getypt, melder.naam, van_anderen),
        *_organisatie(tekst, getypt, melder.werkgever, zegt_niets),
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


def _organisatie(
    tekst: str, getypt: list[_Getypt], naam: str, zegt_niets: set[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    eigen = _eigen(naam)
    alleen_alledaags = len(eigen) == 1 and eigen[0] in _ALLEDAAGS
    if alleen_alledaags or _bestaat_uit(eigen, zegt_niets):
        yield from _voluit(tekst, getypt, naam, eigen)
        return
    yield from _rijen([een for een in _delen(getypt) if een.woord not in _ALGEMEEN], eigen)
    aaneen = "".join(eigen)
    yield from ((een.begin, een.eind) for een in getypt if len(eigen) > 1 and _gelijkt(een.woord, aaneen))
    for een, volgende in pairwise(getypt):
        if een.eind <= volgende.begin and een.woord + volgende.woord == aaneen:
            yield een.begin, volgende.eind


def _voluit(
    tekst: str, getypt: list[_Getypt], naam: str, eigen: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """Find an organisation of which the own words point at nobody: its whole name, or a kind in it and those words."""
    woorden = tuple(woord for woord in _woorden(naam) if woord not in _TUSSEN)
    gezocht = {woorden} if len(woorden) > 1 else set()
    if eigen:
        gezocht |= {(woord, *eigen) for woord in woorden if woord in _SOORTEN}
    # "het wijkteam van de gemeente Leeuwarden": what stands between a kind and a place is passed over.
    tussen = _TUSSEN | ({"gemeente", "regio"} - set(woorden))
    delen = [een for een in _delen(getypt) if een.woord not in tussen]
    for rij in gezocht:
        for begin, eind in _rijen(delen, rij):
            if not _ZINSEINDE.search(tekst, begin, eind):
                yield begin, eind


def _rijen(getypt: list[_Getypt], woorden: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where these words stand one after the other."""
    for plek in range(len(getypt) - len(woorden) + 1):
        rij = getypt[plek : plek + len(woorden)]
        if all(_gelijkt(een.woord, woord) for een, woord in zip(rij, woorden, strict=True)):
            yield rij[0].begin, rij[-1].eind


def _eigen(naam: str) -> tuple[str, ...]:
    """Return the words of a name that tell which organisation or place it is."""
    return tuple(woord for woord in _woorden(naam) if woord not in _ALGEMEEN and len(woord) > 2)


@lru_cache(maxsize=8192)
def _eigen_van_plaats(plaats: str) -> tuple[str, ...]:
    # The same hundreds of towns are held against every text.
    return _eigen(plaats)


def _bestaat_uit(woorden: tuple[str, ...], stukken: set[tuple[str, ...]]) -> bool:
    return not woorden or any(
        woorden[:lengte] in stukken and _bestaat_uit(woorden[lengte:], stukken)
        for lengte in range(1, len(woorden) + 1)
    )


def _delen(getypt: list[_Getypt]) -> list[_Getypt]:
    """Return the words as a name is read: of a double name its halves only."""
    paren = zip_longest(getypt, getypt[1:])
    return [een for een, volgende in paren if volgende is None or volgende.begin != een.begin]


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


def _lijkt(een: _Getypt, naam: str) -> bool:
    # Short names are common words too ("jan", "mei"): only with their capital.
    if len(naam) < 4:
        return een.woord == naam and een.met_hoofdletter
    return _gelijkt(een.woord, naam)


def _gelijkt(woord: str, gezocht: str) -> bool:
    """Return whether two words are the same, but for one slip of the pen where they are long enough."""
    if woord == gezocht:
        return True
    if woord in _VAN_HET_VAK or len(gezocht) < 5 or abs(len(woord) - len(gezocht)) > 1:
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
