"""What does each page of the shell show? The parts are asked, nothing is decided."""

from zicht.web.queries.casus import Casuspagina, Verlooppagina, casuspagina, verlooppagina
from zicht.web.queries.dossier import Dossierpagina, dossierpagina
from zicht.web.queries.schil import Menuregel, begin_van, begins_at_werkvoorraad, menu_van, organisatie_naam
from zicht.web.queries.taken import filterpagina, is_voorbij, taakpagina, toewijspagina
from zicht.web.queries.voorgeschiedenis import Voorgeschiedenispagina, voorgeschiedenispagina
from zicht.web.queries.werkvoorraad import Werkvoorraadpagina, werkadres, werkvoorraadpagina
from zicht.web.queries.zoeken import Zoekpagina, casus_met_nummer, zoekpagina

__all__ = [
    "Casuspagina",
    "Dossierpagina",
    "Menuregel",
    "Verlooppagina",
    "Voorgeschiedenispagina",
    "Werkvoorraadpagina",
    "Zoekpagina",
    "begin_van",
    "begins_at_werkvoorraad",
    "casus_met_nummer",
    "casuspagina",
    "dossierpagina",
    "filterpagina",
    "is_voorbij",
    "menu_van",
    "organisatie_naam",
    "taakpagina",
    "toewijspagina",
    "verlooppagina",
    "voorgeschiedenispagina",
    "werkadres",
    "werkvoorraadpagina",
    "zoekpagina",
]
