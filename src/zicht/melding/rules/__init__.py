"""What may, must, and how is a report counted? Pure: facts in, a decision or a list of objections out."""

from zicht.melding.rules.aanname import (
    objections_to_anonimiteit,
    objections_to_melding,
)
from zicht.melding.rules.bevestigen import wat_de_melder_hoort
from zicht.melding.rules.contact import contact_after
from zicht.melding.rules.plaats import plaats_van
from zicht.melding.rules.telling import TELREGEL, tel
from zicht.melding.rules.vervolg import Vervolgfeiten, is_vervolg
from zicht.melding.rules.vinden import vindplaatsen_van_melder
from zicht.melding.rules.vragen import VRAGEN, vereist

__all__ = [
    "TELREGEL",
    "VRAGEN",
    "Vervolgfeiten",
    "contact_after",
    "is_vervolg",
    "objections_to_anonimiteit",
    "objections_to_melding",
    "plaats_van",
    "tel",
    "vereist",
    "vindplaatsen_van_melder",
    "wat_de_melder_hoort",
]
