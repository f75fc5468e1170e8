"""Who may see a person that is in no casus?"""

from zicht.kern import Aanvrager, Rol

VERGELIJKERS = frozenset({Rol.FRONTOFFICE, Rol.BACKOFFICE})
"""Who compares persons with one number: those who take calls and file letters see every casus, and so both persons."""


def may_vergelijken(by: Aanvrager) -> bool:
    """This function will tell whether somebody is asked whether two persons with one number are the same.

    Bron: eisen RAD-7
    """
    return by.is_systeem or by.has(*VERGELIJKERS)
