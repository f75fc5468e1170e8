"""From how many bits on is a hit shown?"""

from math import log2

VALS_ALARM = 0.01
"""Of a hundred reports about people who are not known, one shows a hit nonetheless."""


MARGE = -3.5
"""Tried on the made region that the shipped weights come from, November 2026: at this much below what chance alone asks
the rate of false alarms was the wanted one.
"""


def drempel(omvang: int, vals_alarm: float = VALS_ALARM, marge: float = MARGE) -> float:
    """This function will return the threshold for a register of this many persons and this rate of false alarms.

    A hit of b bits comes by chance once in 2 to the power b comparisons. Asking a register compares with everybody in
    it: twice as many persons, or half as many false alarms, asks one bit more. `marge` corrects for how generous the
    weights turned out when they were tried.
    Raises ValueError for a rate that is not between 0 and 1.
    """
    if not 0 < vals_alarm < 1:
        raise ValueError("De kans op vals alarm ligt tussen 0 en 1.")
    return log2(max(omvang, 1) / vals_alarm) + marge


def persoonsdrempel(omvang: int) -> float:
    """This function will return from how many bits on a pair is called the same person rather than perhaps.

    One in the whole register is meant, so that chance must be smaller than one in its size; two bits more
    make it four times likelier than not.
    """
    return log2(max(omvang, 1)) + 2.0
