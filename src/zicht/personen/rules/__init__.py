"""What may be recorded of a person, how is a person named, and by which words found?

What may be recorded stands in `vastleggen`, the words to search by in `zoeken`.
"""

from zicht.personen.rules.vastleggen import (
    BSN_IS_BEZET,
    IS_SAMENGEVOEGD,
    naam_op,
    objections_to_band,
    objections_to_contact,
    objections_to_gegevens,
    objections_to_lidmaatschap,
    objections_to_naam,
    objections_to_ongedaan,
    objections_to_ongedane_splitsing,
    objections_to_samenvoegen,
    objections_to_splitsing,
    objections_to_verlaten,
    objections_to_vervolg,
    verschillen,
)
from zicht.personen.rules.zoeken import (
    Vraagwoord,
    grens_na,
    met_andere_woorden,
    normaal,
    vraagwoorden,
    zoekwoorden_van,
)

__all__ = [
    "BSN_IS_BEZET",
    "IS_SAMENGEVOEGD",
    "Vraagwoord",
    "grens_na",
    "met_andere_woorden",
    "naam_op",
    "normaal",
    "objections_to_band",
    "objections_to_contact",
    "objections_to_gegevens",
    "objections_to_lidmaatschap",
    "objections_to_naam",
    "objections_to_ongedaan",
    "objections_to_ongedane_splitsing",
    "objections_to_samenvoegen",
    "objections_to_splitsing",
    "objections_to_verlaten",
    "objections_to_vervolg",
    "verschillen",
    "vraagwoorden",
    "zoekwoorden_van",
]
