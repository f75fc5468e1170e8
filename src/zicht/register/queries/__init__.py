"""What can be asked of the register itself?"""

from zicht.register.models.grendel import ontbrekende_grendels, require_grendels
from zicht.register.queries.antwoorden import zoek_op
from zicht.register.queries.stand import (
    Registerstand,
    Toegelaten,
    deelnemers,
    geheimafdruk,
    open_periodes,
    periodes,
    registerstand,
    toegelaten,
    toegelaten_met_afdruk,
    vind_organisatie,
)

__all__ = [
    "Registerstand",
    "Toegelaten",
    "deelnemers",
    "geheimafdruk",
    "ontbrekende_grendels",
    "open_periodes",
    "periodes",
    "registerstand",
    "require_grendels",
    "toegelaten",
    "toegelaten_met_afdruk",
    "vind_organisatie",
    "zoek_op",
]
