"""Is there enough to measure with? Said before anything is built, as building takes minutes to hours."""

from collections.abc import Sequence
from math import ceil
from pathlib import Path

from zicht.koppeling.leermonster import Leermonster
from zicht.koppeling.leren import TeWeinig
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.meldingen import REGISTERDEEL, Verdeling, verdeel
from zicht.radar.evalueren.tekens import Ongeschikt
from zicht.radar.evalueren.voortgang import Voortgang

MEESTE_PERSONEN = 4
"""A report of more persons is not asked: most have fewer."""
_OM_TE_LEREN = 1_500
"""Of so many made records there are enough pairs of one person, whatever the seed."""


def te_vragen(verdeling: Verdeling) -> Sequence[int]:
    """This function will return the reports of a file that can be typed in the running application."""
    return [nummer for nummer in verdeling.vragend if verdeling.omvang[nummer] <= MEESTE_PERSONEN]


def eis_genoeg_te_vragen(bestand: Path, *, mensen: int) -> None:
    """This function will raise Ongeschikt when not everybody has a report of their own to ask about."""
    bron = Bron(bestand)
    verdeling = verdeel(bron, Voortgang(lambda _: None))
    aantal = len(te_vragen(verdeling))
    if aantal < mensen:
        minstens = max(ceil(mensen / (1 - REGISTERDEEL)), verdeling.records * mensen // max(aantal, 1))
        raise bron.geen(
            f"dit zijn te weinig meldingen om te vragen: {aantal}, en voor {mensen} mensen tegelijk minstens {mensen}."
            f" Er staan {verdeling.records} records in; neem er minstens zo'n {minstens}, of een kleinere --tegelijk."
        )


def te_weinig_geleerd(bron: Bron, monster: Leermonster, fout: TeWeinig) -> Ongeschikt:
    """This function will return what is to be raised when a file has too few pairs of one person to learn from."""
    return bron.geen(
        f"hiervan is niet te leren: {fout} Er staan {monster.omvang} beschrijvingen in; van gemaakte records zijn"
        f" {_OM_TE_LEREN} genoeg."
    )
