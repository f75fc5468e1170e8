"""From how many bits on is a hit shown?"""

from math import log2

VALS_ALARM = 0.01
"""Of a hundred reports about people who are not known, one shows a hit nonetheless."""
HELLING, MARGE = 1.3, -12.6
"""Tried on made regions `leer` of 5,000 to a million persons, November 2026, at one false alarm in a hundred.

If items told apart from each other whether two are the same, chance alone would ask one bit for each doubling of the
register, and no correction. They do not quite: people of one origin have both names more alike than chance. So a
doubling asks 1.3 bits.
"""
LAAGSTE = 10.0
"""Below this nothing is shown, however few persons there are: it would be no more than one thing in common."""


HELLING_PSEUDONIEM, MARGE_PSEUDONIEM = 1.84, -28.3
PERSOON_PSEUDONIEM = -3.0
"""The same between pseudonyms, at 42,000 and 294,000 persons. A letter that differs is another name there, so that all
weigh less in a small register; in a large one the few marks agree by chance more often.
"""


def drempel(
    omvang: int, vals_alarm: float = VALS_ALARM, *, personen: int = 1, pseudoniem: bool = False
) -> float:
    """This function will return the threshold for a register of this many persons and this rate of false alarms.

    Asking a register compares with everybody in it, so that a larger one asks more bits, as does a lower rate. A
    report of several `personen` has as many chances to be like somebody.
    Raises ValueError for a rate that is not between 0 and 1.
    """
    if not 0 < vals_alarm < 1:
        raise ValueError("De kans op vals alarm ligt tussen 0 en 1.")
    helling, marge = (HELLING_PSEUDONIEM, MARGE_PSEUDONIEM) if pseudoniem else (HELLING, MARGE)
    return max(helling * log2(max(omvang, 1) / vals_alarm) + marge, LAAGSTE) + meer_personen(personen)


def meer_personen(aantal: int) -> float:
    """This function will return how many bits more a report of so many persons asks than one of a single person."""
    return log2(max(aantal, 1))


def persoonsdrempel(omvang: int, *, pseudoniem: bool = False) -> float:
    """This function will return from how many bits on a pair is called the same person rather than perhaps.

    One in the whole register is meant, so that chance must be smaller than one in its size; two bits more
    make it four times likelier than not.
    """
    return log2(max(omvang, 1)) + 2.0 + (PERSOON_PSEUDONIEM if pseudoniem else 0.0)
