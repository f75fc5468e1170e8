"""With which instrument is safety estimated, in which version?

Every version stays readable for ever, because a taxatie keeps the version it was made with (VB-3). Pure data.
"""

from datetime import date

from zicht.veiligheidsbeoordeling.words.instrument.vorm import (
    Antwoordkeuze,
    Doelgroep,
    Factor,
    Factorsoort,
    Geweldsrol,
    Instrument,
    Onderwerp,
    Thema,
    Triagevraag,
    Vormvraag,
)
from zicht.veiligheidsbeoordeling.words.instrument.zicht_eigen import EIGEN_LABEL, ZICHT_EIGEN_1
from zicht.veiligheidsbeoordeling.words.instrument.zicht_eigen_2 import ZICHT_EIGEN_2

__all__ = [
    "EIGEN_LABEL",
    "INSTRUMENTEN",
    "ZICHT_EIGEN_1",
    "ZICHT_EIGEN_2",
    "Antwoordkeuze",
    "Doelgroep",
    "Factor",
    "Factorsoort",
    "GeenInstrument",
    "Geweldsrol",
    "Instrument",
    "Onderwerp",
    "Thema",
    "Triagevraag",
    "Vormvraag",
    "instrument_op",
    "instrument_van",
]

INSTRUMENTEN: tuple[Instrument, ...] = (ZICHT_EIGEN_1, ZICHT_EIGEN_2)


class GeenInstrument(LookupError):  # noqa: N818 - the words the field uses
    """No instrument holds on this day, or no such version was ever shipped."""


def instrument_op(dag: date, tabel: tuple[Instrument, ...] | None = None) -> Instrument:
    """This function will return the instrument for new taxaties on a day; raises GeenInstrument."""
    for instrument in INSTRUMENTEN if tabel is None else tabel:
        if instrument.geldt_op(dag):
            return instrument
    raise GeenInstrument(f"No instrument holds on {dag.isoformat()}.")


def instrument_van(kenmerk: str, versie: str, tabel: tuple[Instrument, ...] | None = None) -> Instrument:
    """This function will return the version a taxatie was made with, also when a later one holds now.

    Raises GeenInstrument.
    """
    for instrument in INSTRUMENTEN if tabel is None else tabel:
        if (instrument.id, instrument.versie) == (kenmerk, versie):
            return instrument
    raise GeenInstrument(f"There is no instrument {kenmerk} version {versie}.")
