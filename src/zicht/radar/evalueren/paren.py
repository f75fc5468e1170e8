"""Which records of a whole file are of one person? Every pair that shares a key, with the household around it."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from zicht.koppeling import (
    HOOGSTENS,
    Gewichten,
    Rij,
    bewaarsleutels,
    normaliseer,
    persoonsdrempel,
    vraagsleutels,
    weeg,
)
from zicht.koppeling.zoeken import weeg_huishouden
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.maten import beste, bij_drempel
from zicht.radar.evalueren.meldingen import Verdeling, lees
from zicht.radar.evalueren.voortgang import Voortgang

_ZELDZAAM = 12
"""A key of no more persons is followed whatever is known of them."""
_PER_KEER = 2_000_000
Getallen = npt.NDArray[np.int64]


def evalueer_paren(bron: Bron, verdeeld: Verdeling, gewichten: Gewichten, zeg: Voortgang) -> dict[str, Any]:
    """This function will weigh all pairs of records of two reports and hold them against the truth."""
    rijen: list[Rij] = []
    personen = array("q")
    for groep, records in lees(bron, verdeeld, zeg, alles=True):
        rijen += [Rij(len(rijen) + plaats, groep, normaliseer(een.ruw)) for plaats, een in enumerate(records)]
        personen.extend([record.persoon for record in records])
    begin = perf_counter()
    zeg.meld("alle paren worden gezocht")
    groepen = np.fromiter((rij.groep for rij in rijen), dtype=np.int64, count=len(rijen))
    kandidaten = _kandidaten(rijen, groepen)
    tussen = perf_counter()
    uitkomst = []
    for nummer, (een, ander, bits) in enumerate(_weeg(rijen, groepen, kandidaten, gewichten), 1):
        uitkomst.append((bits, personen[een] == personen[ander]))
        zeg.tel("paren gewogen", nummer)
    klaar = perf_counter()
    wie = np.asarray(personen)
    ware = _ware_paren(wie, groepen)
    gevonden = int((wie[kandidaten[:, 0]] == wie[kandidaten[:, 1]]).sum())
    mens = persoonsdrempel(len(rijen))
    return {
        "true_pairs": ware,
        "candidate_pairs": len(kandidaten),
        "blocking_recall": round(gevonden / ware, 5) if ware else 1.0,
        "seconds": {"candidates": round(tussen - begin, 1), "weighing": round(klaar - tussen, 1)},
        "pair_threshold_bits": round(mens, 2),
        "pair": bij_drempel(uitkomst, ware, mens),
        **beste(uitkomst, ware),
    }


def _ware_paren(personen: Getallen, groepen: Getallen) -> int:
    """How many pairs of one person there are, not counting two rows of one report."""
    return _paren_in(personen) - _paren_in(np.stack((personen, groepen), axis=1))


def _paren_in(sleutels: Getallen) -> int:
    _, aantallen = np.unique(sleutels, return_counts=True, axis=0)
    return int((aantallen * (aantallen - 1) // 2).sum())


def _kandidaten(rijen: Sequence[Rij], groepen: Getallen) -> Getallen:
    """Pairs of two reports of which the one would find the other, each once.

    A key that few have is followed by everybody, also where one would only ask for a name without its date.
    """
    sleutel, nummer, wijze = _sleutels(rijen)
    begin = np.flatnonzero(np.r_[True, sleutel[1:] != sleutel[:-1]])
    lengte = np.diff(np.r_[begin, len(sleutel)])
    delen = []
    for aantal in range(2, HOOGSTENS + 1):
        eigen = begin[lengte == aantal]
        for blokken in np.array_split(eigen, 1 + len(eigen) * aantal**2 // 10**7):
            leden = blokken[:, None] + np.arange(aantal)
            een, ander = np.triu_indices(aantal, 1)
            links, rechts = leden[:, een].ravel(), leden[:, ander].ravel()
            kan = (wijze[links] & 1) & (wijze[rechts] >> 1) | (wijze[links] >> 1) & (wijze[rechts] & 1)
            vindt = kan.astype(bool) | (aantal <= _ZELDZAAM)
            links, rechts = nummer[links[vindt]].astype(np.int64), nummer[rechts[vindt]].astype(np.int64)
            buiten = groepen[links] != groepen[rechts]
            delen.append(np.unique(links[buiten] << 32 | rechts[buiten]))
    samen = np.unique(np.concatenate(delen)) if delen else np.empty(0, dtype=np.int64)
    return np.stack((samen >> 32, samen & 0xFFFFFFFF), axis=1)


def _sleutels(rijen: Sequence[Rij]) -> tuple[Getallen, Getallen, Getallen]:
    """All keys in order, whose they are, and whether by it one is found (1), asks (2) or both (3)."""
    getallen, nummers, wijzen = array("i"), array("i"), array("b")
    for rij in rijen:
        bewaard, gevraagd = bewaarsleutels(rij.gegevens), vraagsleutels(rij.gegevens).keys()
        eigen = bewaard | gevraagd
        getallen.extend(eigen)
        nummers.extend([rij.nummer] * len(eigen))
        wijzen.extend([(getal in bewaard) + 2 * (getal in gevraagd) for getal in eigen])
    sleutel = np.asarray(getallen)
    volgorde = np.argsort(sleutel, kind="stable")
    return sleutel[volgorde], np.asarray(nummers)[volgorde], np.asarray(wijzen)[volgorde]


def _weeg(
    rijen: Sequence[Rij], groepen: Getallen, kandidaten: Getallen, gewichten: Gewichten
) -> Iterator[tuple[int, int, float]]:
    """The bits of each pair, households weighed together."""
    links, rechts = groepen[kandidaten[:, 0]], groepen[kandidaten[:, 1]]
    laag, hoog = np.minimum(links, rechts), np.maximum(links, rechts)
    omgekeerd = links > rechts
    volgorde = np.lexsort((hoog, laag))
    een = np.where(omgekeerd, kandidaten[:, 1], kandidaten[:, 0])[volgorde]
    ander = np.where(omgekeerd, kandidaten[:, 0], kandidaten[:, 1])[volgorde]
    samen = _als_rijen(laag[volgorde], hoog[volgorde], een, ander)
    for (_, rechter), paren in groupby(samen, key=itemgetter(0, 1)):
        wegingen = [
            (links_, rijen[rechts_], weeg(rijen[links_].gegevens, rijen[rechts_].gegevens, gewichten))
            for _, _, links_, rechts_ in paren
        ]
        treffer = weeg_huishouden(rechter, wegingen, len(rijen))
        for paar in treffer.paren or (treffer.gedeeld,):
            yield paar.vraag, paar.rij.nummer, paar.bits


def _als_rijen(*kolommen: Getallen) -> Iterator[tuple[int, ...]]:
    """Columns as rows, a part at a time: whole numbers of Python take much room."""
    for van in range(0, len(kolommen[0]), _PER_KEER):
        yield from zip(*(kolom[van : van + _PER_KEER].tolist() for kolom in kolommen), strict=True)
