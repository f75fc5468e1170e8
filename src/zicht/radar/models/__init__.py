"""How is stored what is found, asked and answered?"""

from zicht.radar.models.index import Beschrijving, NietDezelfde, Omvang, Vindsleutel
from zicht.radar.models.inhoud import Inhoudsbericht, Inhoudsvraag, Uitbericht
from zicht.radar.models.landelijk import (
    Ingeschrevene,
    Landelijkeinschrijving,
    Landelijketreffer,
    Landelijkevraag,
    Landelijkpaar,
    Registerintrekking,
    Registerwerk,
)
from zicht.radar.models.navraag import Conceptnavraag
from zicht.radar.models.verwijsindex import Verwijsindexsignaal

__all__ = [
    "Beschrijving",
    "Conceptnavraag",
    "Ingeschrevene",
    "Inhoudsbericht",
    "Inhoudsvraag",
    "Landelijkeinschrijving",
    "Landelijketreffer",
    "Landelijkevraag",
    "Landelijkpaar",
    "NietDezelfde",
    "Omvang",
    "Registerintrekking",
    "Registerwerk",
    "Uitbericht",
    "Verwijsindexsignaal",
    "Vindsleutel",
]
