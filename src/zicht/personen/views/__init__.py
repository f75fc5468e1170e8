"""What can be seen and done on the screens of persons and households?

Every view is reached through `gezien`: who may not see the person, household or tie gets 404.
"""

from zicht.personen.views.huishoudens import (
    huishouden,
    huishouden_splitsen,
    huishouden_vastleggen,
    huishouden_verhuizen,
    lid_beeindigen,
    lid_toevoegen,
    splitsing_ongedaan,
)
from zicht.personen.views.personen import (
    band_beeindigen,
    band_leggen,
    contact_vastleggen,
    gegevens_wijzigen,
    naam_toevoegen,
    persoon,
    verhuizen,
)
from zicht.personen.views.samenvoegen import samenvoegen, samenvoegen_met, samenvoeging_ongedaan

__all__ = [
    "band_beeindigen",
    "band_leggen",
    "contact_vastleggen",
    "gegevens_wijzigen",
    "huishouden",
    "huishouden_splitsen",
    "huishouden_vastleggen",
    "huishouden_verhuizen",
    "lid_beeindigen",
    "lid_toevoegen",
    "naam_toevoegen",
    "persoon",
    "samenvoegen",
    "samenvoegen_met",
    "samenvoeging_ongedaan",
    "splitsing_ongedaan",
    "verhuizen",
]
