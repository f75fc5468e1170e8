"""Which records of a whole file are of one person? Every pair that shares a key, with the household around it."""

from array import array
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.radar.lezen import lees
from bench.radar.maten import beste, maten
from zicht.koppeling import (
    Gewichten,
    Leermonster,
    Rij,
    bewaarsleutels,
    leer,
    persoonsdrempel,
    standaardgewichten,
    vraagsleutels,
    weeg,
)
from zicht.koppeling.zoeken import weeg_huishouden

_ZELDZAAM = 12
"""A key of no more persons is followed whatever is known of them."""
_PER_KEER = 2_000_000
Getallen = npt.NDArray[np.int64]


def evalueer_paren(bestand: Path, *, hoogstens: int) -> dict[str, Any]:
    """This function will weigh all pairs of a file and hold them against the truth."""
    rijen: list[Rij] = []
    personen: list[int] = []
    monster = Leermonster(een_op=max(1, bestand.stat().st_size // 60_000_000))
    groepen: dict[str, int] = {}
    for naam, melding in groupby(lees(bestand), key=lambda record: record.melding):
        groep = groepen.setdefault(naam, len(groepen))
        normaal = []
        for record in melding:
            rijen.append(Rij(len(rijen), groep, record.normaal()))
            personen.append(record.persoon)
            normaal.append(rijen[-1].gegevens)
        monster.voeg_toe(normaal)
    gewichten = leer(monster, geldig_van="", bron=bestand.name, anders=standaardgewichten()).gewichten
    begin = perf_counter()
    kandidaten = _kandidaten(rijen, hoogstens)
    tussen = perf_counter()
    gewogen = list(_weeg(rijen, kandidaten, gewichten))
    klaar = perf_counter()
    uitkomst = [(bits, personen[een] == personen[ander]) for een, ander, bits in gewogen]
    ware = _ware_paren(personen)
    gekozen = [is_waar for bits, is_waar in uitkomst if bits >= persoonsdrempel(len(rijen))]
    gevonden = sum(personen[een] == personen[ander] for een, ander in kandidaten.tolist())
    return {
        "true_pairs": ware,
        "candidates": len(kandidaten),
        "blocking_recall": round(gevonden / max(ware, 1), 4),
        "seconds": {"candidates": round(tussen - begin, 1), "weighing": round(klaar - tussen, 1)},
        "at_threshold": maten(sum(gekozen), len(gekozen), ware),
        **beste(uitkomst, ware),
    }


def _ware_paren(personen: list[int]) -> int:
    _, aantallen = np.unique(np.asarray(personen), return_counts=True)
    return int((aantallen * (aantallen - 1) // 2).sum())


def _kandidaten(rijen: list[Rij], hoogstens: int) -> Getallen:
    """Pairs of two reports of which the one would find the other, each once.

    A key that few have is followed by everybody, also where one would only ask for a name without its date.
    """
    getallen, nummers, wijzen = array("i"), array("i"), array("b")
    for rij in rijen:
        bewaard, gevraagd = bewaarsleutels(rij.gegevens), vraagsleutels(rij.gegevens).keys()
        eigen = bewaard | gevraagd
        getallen.extend(eigen)
        nummers.extend([rij.nummer] * len(eigen))
        wijzen.extend([(getal in bewaard) + 2 * (getal in gevraagd) for getal in eigen])
    sleutel = np.asarray(getallen)
    volgorde = np.argsort(sleutel, kind="stable")
    sleutel, nummer, wijze = sleutel[volgorde], np.asarray(nummers)[volgorde], np.asarray(wijzen)[volgorde]
    begin = np.flatnonzero(np.r_[True, sleutel[1:] != sleutel[:-1]])
    lengte = np.diff(np.r_[begin, len(sleutel)])
    groep = np.asarray([rij.groep for rij in rijen])
    delen = []
    for aantal in range(2, hoogstens + 1):
        for blokken in np.array_split(
            begin[lengte == aantal], 1 + int((lengte == aantal).sum()) * aantal**2 // 10**7
        ):
            leden = blokken[:, None] + np.arange(aantal)
            een, ander = np.triu_indices(aantal, 1)
            links, rechts = leden[:, een].ravel(), leden[:, ander].ravel()
            kan = (wijze[links] & 1) & (wijze[rechts] >> 1) | (wijze[links] >> 1) & (wijze[rechts] & 1)
            vindt = kan.astype(bool) | (aantal <= _ZELDZAAM)
            links, rechts = nummer[links[vindt]].astype(np.int64), nummer[rechts[vindt]].astype(np.int64)
            buiten = groep[links] != groep[rechts]
            delen.append(np.unique(links[buiten] << 32 | rechts[buiten]))
    samen = np.unique(np.concatenate(delen)) if delen else np.empty(0, dtype=np.int64)
    return np.stack((samen >> 32, samen & 0xFFFFFFFF), axis=1)


def _weeg(rijen: list[Rij], kandidaten: Getallen, gewichten: Gewichten) -> Iterator[tuple[int, int, float]]:
    """The bits of each pair, households weighed together."""
    groep = np.asarray([rij.groep for rij in rijen])
    links, rechts = groep[kandidaten[:, 0]], groep[kandidaten[:, 1]]
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
