"""Does the main line hold, walked through HTTP as the different people? The hook of `zicht demo --check`.

`gang` walks and prints, `keten` holds the ledger and the log against what was expected, `onveilig`, `licht` and
`crisis` are the three reports of the line.
"""

from collections.abc import Callable, Sequence

from zicht.voorbeeld.controle.gang import BEGIN, Gang
from zicht.voorbeeld.controle.verhalen import loop_verhalen
from zicht.voorbeeld.inrichten import Login

__all__ = ["BEGIN", "loop"]


def loop(
    basis_url: str, *, logins: Sequence[Login], wachtwoord: str, zeg: Callable[[str], None] = print
) -> int:
    """This function will walk the main line and return 0 only when every step held.

    The clock of the installation is set to its beginning; each step moves it on. `zeg` takes what is told of it.
    """
    gang = Gang(basis_url, logins=logins, wachtwoord=wachtwoord, zeg=zeg)
    try:
        return loop_verhalen(gang)
    finally:
        gang.sluit()
