"""How alike are two descriptions of persons, and of households?

Records in, explained score out. `normaliseer` what is known, `bewaarsleutels` to keep it findable, `zoek` with all
persons of a report together, `leg_treffer_uit` for each hit. Weights are bits, learnt by `leer` or shipped.
Pure: no Django, no storage, no settings, no clock.
"""

from zicht.koppeling.drempel import VALS_ALARM, drempel, meer_personen, persoonsdrempel
from zicht.koppeling.gegevens import Gegevens, normaliseer
from zicht.koppeling.gewichten import Gewichten, als_json, uit_json
from zicht.koppeling.leermonster import Leermonster
from zicht.koppeling.leren import Leerverslag, TeWeinig, leer
from zicht.koppeling.niveaus import Vergelijking, vergelijk
from zicht.koppeling.sleutels import Sleutelsoort, bewaarsleutels, vraagsleutels
from zicht.koppeling.standaard import standaardgewichten
from zicht.koppeling.uitleg import Onderdeel, Regel, in_een_zin, leg_paar_uit, leg_treffer_uit, leg_weging_uit
from zicht.koppeling.wegen import Weging, bits_van_paar, weeg
from zicht.koppeling.zoeken import HOOGSTENS, Antwoord, Paar, Register, RegisterInGeheugen, Rij, Treffer, zoek

__all__ = [
    "HOOGSTENS",
    "VALS_ALARM",
    "Antwoord",
    "Gegevens",
    "Gewichten",
    "Leermonster",
    "Leerverslag",
    "Onderdeel",
    "Paar",
    "Regel",
    "Register",
    "RegisterInGeheugen",
    "Rij",
    "Sleutelsoort",
    "TeWeinig",
    "Treffer",
    "Vergelijking",
    "Weging",
    "als_json",
    "bewaarsleutels",
    "bits_van_paar",
    "drempel",
    "in_een_zin",
    "leer",
    "leg_paar_uit",
    "leg_treffer_uit",
    "leg_weging_uit",
    "meer_personen",
    "normaliseer",
    "persoonsdrempel",
    "standaardgewichten",
    "uit_json",
    "vergelijk",
    "vraagsleutels",
    "weeg",
    "zoek",
]
