"""Learn the weights that are shipped from a whole file of made records."""

from pathlib import Path

from bench.radar.genoeg import te_weinig_geleerd
from zicht.koppeling import Leermonster, als_json, leer, normaliseer
from zicht.koppeling.leren import TeWeinig
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.meldingen import lees, verdeel
from zicht.radar.evalueren.voortgang import Voortgang


def leer_van(bestand: Path, *, geldig_van: str, bron: str, namen: int) -> str:
    """This function will return weights as they are shipped; the same file gives the same weights.

    Raises Ongeschikt for a file that cannot be read or learnt from.
    """
    zeg = Voortgang(lambda _: None)
    rijen, monster = Bron(bestand), Leermonster()
    for _, records in lees(rijen, verdeel(rijen, zeg), zeg, alles=True):
        monster.voeg_toe([normaliseer(record.ruw) for record in records])
    try:
        return als_json(leer(monster, geldig_van=geldig_van, bron=bron, namen=namen).gewichten)
    except TeWeinig as fout:
        raise te_weinig_geleerd(rijen, monster, fout) from None
