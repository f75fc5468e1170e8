"""What can be done with the register: ask, inscribe, withdraw, and operate it.

These are no deeds of a person at work: organisations ask, the register stands apart from Zicht, and it has a log of its
own (decision 0019).
"""

from zicht.register.actions.beheer import (
    laat_toe,
    open_periode,
    sluit_periode,
    trek_toegang_in,
    wis_inschrijvingen_van,
)
from zicht.register.actions.inschrijven import schrijf_in, trek_in
from zicht.register.actions.toegang import RegisterInProces, toegang_voor
from zicht.register.actions.vragen import beantwoord

__all__ = [
    "RegisterInProces",
    "beantwoord",
    "laat_toe",
    "open_periode",
    "schrijf_in",
    "sluit_periode",
    "toegang_voor",
    "trek_in",
    "trek_toegang_in",
    "wis_inschrijvingen_van",
]
