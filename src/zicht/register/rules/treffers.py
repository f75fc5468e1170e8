"""What is called a hit in the register, and what a possible hit?"""

from collections.abc import Mapping
from math import ceil, floor

from zicht.koppeling import Treffer, persoonsdrempel

KLEINSTE_OMVANG = 200_000
"""A register that has just begun is weighed as if it held so many persons. Else the same address alone, or the same
telephone number alone, would be answered as a hit.
"""
HOOGSTENS_TREFFERS = 50


def vergelijkomvang(personen: int) -> int:
    """This function will return among how many persons a hit must stand out.

    Bron: eisen PLUS-4
    """
    return max(personen, KLEINSTE_OMVANG)


def is_zeker(treffer: Treffer, omvang: int) -> bool:
    """This function will tell whether it is a hit: of one person it is likelier that they are the same than not.

    Else it is a possible hit: the household agrees, such as by surname and address, but nobody of it does enough.
    Pseudonyms are compared, so that the threshold that was chosen between those holds.

    Bron: eisen PLUS-4
    """
    genoeg = persoonsdrempel(omvang, pseudoniem=True)
    return any(paar.bits >= genoeg for paar in treffer.paren)


def begrens(zeldzaam: int, namen: Mapping[str, float], zeldzaamste: float) -> int:
    """This function will hold how rare a name is said to be within what the weights know of.

    Who asks says it. Without a limit one could make a hit of hardly anything.

    Bron: eisen PLUS-4
    """
    bekend = (*namen.values(), zeldzaamste, 0.0)
    return min(max(zeldzaam, floor(min(bekend))), ceil(max(bekend)))
