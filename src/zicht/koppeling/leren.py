"""What do the data of a register itself say about the weights?

Nobody needs to say which pairs are right: see `leermonster`. What was seen too seldom is filled up from what the
two items say apart. Then every table is made to fall from strong to weak, so that more agreement never weighs less.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise, product
from math import log2
from typing import TypeVar

from zicht.koppeling.gewichten import Gewichten, Rij, Tafel
from zicht.koppeling.leermonster import Leermonster
from zicht.koppeling.niveaus import (
    STERKER_DAN,
    Achternaam,
    Adres,
    Datum,
    Gelijkheid,
    Nummer,
    Vergelijking,
    Voornaam,
    niveau_bsn,
    vergelijk,
)

MINSTENS = 200
"""With fewer pairs of the same person, nothing is learnt and the weights that came along stay."""
VREEMDEN = 200_000
_AANVULLING = 30.0
_KLEINSTE = 1e-9
_BSN_TIKFOUT = 1e-6
"""By chance a stranger's BSN is one digit away: some ninety of a thousand million."""
_BSN_VAN_HUISGENOOT = 1e-4
"""Somebody writes down the BSN of a housemate."""
_ONGELIJK_HOOGSTENS = -10.0
_GEEN_HUISGENOOT = 1_000.0
NAMEN = 4_000
_GEWOON = 200
_ZELF_OPNIEUW = 3
_ZELDZAAM = 6.0
"""No name weighs more than so many bits above the average one: a rare writing may be a typing error."""


Samen = dict[tuple[int, int], float]
S = TypeVar("S")


@dataclass(frozen=True)
class Leerverslag:
    """What was learnt, and from how much."""

    gewichten: Gewichten
    personen: int
    zelfde_personen: int
    huisgenoten: int
    vreemden: int
    is_geleerd: bool


class TeWeinig(ValueError):  # noqa: N818 - what it is
    """There are too few pairs of the same person to learn from."""


def leer(
    monster: Leermonster,
    *,
    geldig_van: str,
    bron: str,
    anders: Gewichten | None = None,
    namen: int = NAMEN,
    vreemden: int = VREEMDEN,
) -> Leerverslag:
    """This function will learn weights from a sample of a register, and tell from how much.

    `namen` is of how many names the frequency is kept, the most common first; `vreemden` how many pairs are drawn by
    chance.

    With too few pairs of the same person it keeps the weights of `anders`; raises TeWeinig when there are none. Of a
    register in which hardly anybody is reported with another, it tells nobody from housemates.
    """
    zelfde = list(monster.zelfde_personen())
    aantallen = (monster.omvang, len(zelfde), len(monster.huisparen))
    if len(zelfde) >= MINSTENS:
        vreemd = list(monster.vreemden(vreemden))
        gewichten = _gewichten(
            monster,
            [vergelijk(*paar) for paar in zelfde],
            [vergelijk(*paar) for paar in monster.huisparen],
            [vergelijk(*paar) for paar in vreemd],
            (geldig_van, bron),
            namen,
        )
        if len(monster.huisparen) < MINSTENS:
            gewichten = _zonder_huisgenoten(gewichten)
        return Leerverslag(gewichten, *aantallen, len(vreemd), is_geleerd=True)
    if anders is None:
        raise TeWeinig(f"{len(zelfde)} paren met hetzelfde BSN; er zijn er {MINSTENS} nodig.")
    return Leerverslag(anders, *aantallen, 0, is_geleerd=False)


def _gewichten(
    monster: Leermonster,
    zelfde: Sequence[Vergelijking],
    huis: Sequence[Vergelijking],
    vreemd: Sequence[Vergelijking],
    herkomst: tuple[str, str],
    namen: int,
) -> Gewichten:
    naam_datum_vreemd, naam_adres_vreemd = _van_vreemden(monster, vreemd)
    los = _kansen(Gelijkheid, (paar.geslacht for paar in vreemd))
    bsn = _kansen(Nummer, (niveau_bsn(*paar) for paar in monster.zelfde_naam_en_datum()))
    vd = _samen(Voornaam, Datum, [(paar.voornaam, paar.datum) for paar in zelfde])
    aa = _samen(Achternaam, Adres, [(paar.achternaam, paar.adres) for paar in zelfde])
    vd_huis = _samen(Voornaam, Datum, [(paar.voornaam, paar.datum) for paar in huis])
    geslacht = _kansen(Gelijkheid, (paar.geslacht for paar in zelfde))
    telefoon = _kansen(Gelijkheid, (paar.telefoon for paar in zelfde))
    voornamen, zeldzame_voornaam = _namen(monster.voornamen, _bij_naamgenoten(monster), namen)
    achternamen, zeldzame_achternaam = _namen(monster.achternamen, {}, namen)
    return Gewichten(
        *herkomst,
        monster.omvang,
        _tafel(Voornaam, Datum, vd, naam_datum_vreemd),
        _tafel(Achternaam, Adres, aa, naam_adres_vreemd),
        _rij(Nummer, bsn, {0: 1 / max(monster.nummers, 1_000_000), 1: _BSN_TIKFOUT, 2: 1.0}),
        _rij(Gelijkheid, geslacht, los),
        _rij(Gelijkheid, telefoon, {0: 1 / monster.telefoons, 1: 1.0}),
        _tafel(Voornaam, Datum, vd, vd_huis),
        _rij(Nummer, bsn, {0: _BSN_VAN_HUISGENOOT, 1: _BSN_VAN_HUISGENOOT * 20, 2: 1.0}),
        _rij(Gelijkheid, geslacht, _kansen(Gelijkheid, (paar.geslacht for paar in huis))),
        voornamen,
        achternamen,
        zeldzame_voornaam,
        zeldzame_achternaam,
    )


def _zonder_huisgenoten(gewichten: Gewichten) -> Gewichten:
    """Weights by which nobody is taken for a housemate: more bits than a stranger ever has."""
    return replace(
        gewichten,
        huis_voornaam_datum=tuple(tuple([_GEEN_HUISGENOOT] * len(rij)) for rij in gewichten.voornaam_datum),
        huis_bsn=(0.0,) * len(gewichten.bsn),
        huis_geslacht=(0.0,) * len(gewichten.geslacht),
    )


def _van_vreemden(monster: Leermonster, vreemd: Sequence[Vergelijking]) -> tuple[Samen, Samen]:
    """The chances for strangers of given name with date, and of surname with address.

    What is the same by chance is too rare to see among drawn pairs: that is counted over the whole register.
    """
    datum = _kansen(Datum, (paar.datum for paar in vreemd))
    datum[Datum.GELIJK] = max(_botsing(monster.datums), _KLEINSTE)
    voornaam = _kansen(Voornaam, (paar.voornaam for paar in vreemd))
    voornaam[Voornaam.GELIJK] = max(_botsing(monster.voornamen), _KLEINSTE)
    achternaam = _kansen(Achternaam, (paar.achternaam for paar in vreemd))
    achternaam[Achternaam.GELIJK] = max(_botsing(monster.achternamen), _KLEINSTE)
    adres = _kansen(Adres, (paar.adres for paar in vreemd))
    adres[Adres.GELIJK] = 1 / monster.adressen
    adres[Adres.BIJNA] = 1 / monster.postcodes + adres[Adres.WIJK] * _botsing(monster.huisnummers)
    return _los(voornaam, datum), _los(achternaam, adres)


def _bekend(soort: type[IntEnum]) -> list[int]:
    """The levels of an item, without the absence of one."""
    return list(range(len(soort) - 1))


def _kansen(soort: type[IntEnum], gezien: Iterable[int]) -> dict[int, float]:
    """How often each level was seen among the pairs of which both are known."""
    geteld = Counter(gezien)
    bekend = _bekend(soort)
    totaal = sum(geteld[niveau] for niveau in bekend) + len(bekend) / 2
    return {niveau: (geteld[niveau] + 0.5) / totaal for niveau in bekend}


def _samen(rij: type[IntEnum], kolom: type[IntEnum], gezien: Sequence[tuple[int, int]]) -> Samen:
    """How often each two levels go together; what is seldom leans on the two apart."""
    apart_rij = _kansen(rij, (een for een, _ in gezien))
    apart_kolom = _kansen(kolom, (ander for _, ander in gezien))
    geteld = Counter(gezien)
    vakken = list(product(_bekend(rij), _bekend(kolom)))
    totaal = sum(geteld[vak] for vak in vakken) + _AANVULLING
    kansen = {
        vak: (geteld[vak] + _AANVULLING * apart_rij[vak[0]] * apart_kolom[vak[1]]) / totaal for vak in vakken
    }
    return kansen | _randen(rij, kolom, apart_rij, apart_kolom)


def _los(rij: Mapping[int, float], kolom: Mapping[int, float]) -> Samen:
    """Chances of two items that have nothing to do with each other, as with strangers."""
    kansen = {(een, ander): rij[een] * kolom[ander] for een, ander in product(rij, kolom)}
    laatste_rij, laatste_kolom = len(rij), len(kolom)
    kansen |= {(een, laatste_kolom): rij[een] for een in rij}
    return kansen | {(laatste_rij, ander): kolom[ander] for ander in kolom}


def _randen(
    rij: type[IntEnum], kolom: type[IntEnum], apart_rij: Mapping[int, float], apart_kolom: Mapping[int, float]
) -> Samen:
    """Of which one of the two is not known: the other alone."""
    randen = {(niveau, len(kolom) - 1): kans for niveau, kans in apart_rij.items()}
    return randen | {(len(rij) - 1, niveau): kans for niveau, kans in apart_kolom.items()}


def _rij(soort: type[IntEnum], wel: Mapping[int, float], niet: Mapping[int, float]) -> Rij:
    bits = {niveau: _bits(wel[niveau], niet[niveau]) for niveau in _bekend(soort)}
    bits[0] = max(bits[0], 0.0)
    _laat_dalen(soort, bits, bits.keys())
    return (*(round(bits[niveau], 2) for niveau in _bekend(soort)), 0.0)


def _tafel(rij: type[IntEnum], kolom: type[IntEnum], wel: Samen, niet: Samen) -> Tafel:
    """The bits of every two levels, made to fall from strong to weak in both directions."""
    hoogte, breedte = range(len(rij)), range(len(kolom))
    bits = {vak: _bits(wel[vak], niet[vak]) for vak in wel} | {(len(rij) - 1, len(kolom) - 1): 0.0}
    for vast in breedte:
        _laat_dalen(rij, bits, [(niveau, vast) for niveau in hoogte])
    for vast in hoogte:
        _laat_dalen(kolom, bits, [(vast, niveau) for niveau in breedte])
    return tuple(tuple(round(bits[een, ander], 2) for ander in breedte) for een in hoogte)


def _laat_dalen(soort: type[IntEnum], bits: dict[S, float], plaatsen: Iterable[S]) -> None:
    """Lift what weighs less than something weaker."""
    op_niveau = list(plaatsen)
    for reeks in STERKER_DAN[soort]:
        for sterk, zwak in reversed(list(pairwise(reeks))):
            bits[op_niveau[sterk]] = max(bits[op_niveau[sterk]], bits[op_niveau[zwak]])


def _bits(wel: float, niet: float) -> float:
    return max(log2(max(wel, _KLEINSTE) / max(niet, _KLEINSTE)), _ONGELIJK_HOOGSTENS)


def _botsing(geteld: Counter[str]) -> float:
    """How likely two drawn by chance are the same."""
    totaal = geteld.total()
    return sum((aantal / totaal) ** 2 for aantal in geteld.values()) if totaal else 0.0


def _namen(geteld: Counter[str], vaker: Mapping[str, float], namen: int) -> tuple[dict[str, float], float]:
    """What each common name weighs more than the average, and what every other name does."""
    gemiddeld, totaal = _botsing(geteld), geteld.total()
    bekend = sorted(geteld.items(), key=lambda naam: (-naam[1], naam[0]))[:namen]
    extra = {
        naam: round(min(log2(gemiddeld * totaal / aantal), _ZELDZAAM) - vaker.get(naam, 0.0), 2)
        for naam, aantal in bekend
    }
    return extra, max(extra.values(), default=0.0)


def _bij_naamgenoten(monster: Leermonster) -> dict[str, float]:
    """How much more common a given name is among people of one surname than among all, in bits.

    Given name and surname come from one part of the world. Who is called El Ouali is much sooner called Mohamed, so
    that the two together tell less than each apart. Counted over common surnames, where the same person reported
    twice matters little.
    """
    per_naam: Counter[str] = Counter()
    for (achternaam, _), aantal in monster.naamparen.items():
        per_naam[achternaam] += aantal
    gezien: dict[str, float] = defaultdict(float)
    verwacht: dict[str, float] = defaultdict(float)
    totaal = monster.voornamen.total()
    for (achternaam, voornaam), aantal in monster.naamparen.items():
        if per_naam[achternaam] >= _GEWOON:
            gezien[voornaam] += aantal * max(aantal - _ZELF_OPNIEUW, 0) / per_naam[achternaam]
            verwacht[voornaam] += aantal * monster.voornamen[voornaam] / totaal
    return {
        naam: round(log2((gezien[naam] + 1) / (verwacht[naam] + 1)), 2)
        for naam in gezien
        if gezien[naam] > verwacht[naam]
    }
