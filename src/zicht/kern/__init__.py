"""The few types and tools that every part shares.

Pure: no Django, no storage, no settings, no clock.
What only one part needs does not belong here.
"""

from zicht.kern.aanvrager import SYSTEEM, Aanvrager, Rol, Soort, systeem_voor
from zicht.kern.benoemd import Benoemd
from zicht.kern.bezwaar import Bezwaar, Geweigerd, NietGevonden, Verouderd
from zicht.kern.datum import OngeldigeDatum, OnvolledigeDatum
from zicht.kern.gebeurtenis import Gebeurtenis, Wijziging
from zicht.kern.kenmerk import nieuw_kenmerk
from zicht.kern.taal import gettext_noop

__all__ = [
    "SYSTEEM",
    "Aanvrager",
    "Benoemd",
    "Bezwaar",
    "Gebeurtenis",
    "Geweigerd",
    "NietGevonden",
    "OngeldigeDatum",
    "OnvolledigeDatum",
    "Rol",
    "Soort",
    "Verouderd",
    "Wijziging",
    "gettext_noop",
    "nieuw_kenmerk",
    "systeem_voor",
]
