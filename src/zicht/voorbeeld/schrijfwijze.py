"""How do people tell who somebody is, when they know less of it, or write it another way? Pure.

Of a person nothing here is new: each answer is what somebody knows already, with something left out or misspelt.
"""

import unicodedata
from dataclasses import replace

from zicht.kern import OnvolledigeDatum
from zicht.melding.words import Sector
from zicht.personen.words import Naamdelen, NieuwPersoon
from zicht.voorbeeld.lot import Lot

# Who works with a register knows numbers and dates; a neighbour knows neither.
_KENT_BSN = frozenset({Sector.POLITIE_JUSTITIE, Sector.GEZONDHEIDSZORG, Sector.JEUGDZORG, Sector.LOKAAL_TEAM})
_VERWISSELD = (
    ("ij", "y"),
    ("y", "ij"),
    ("ck", "k"),
    ("k", "ck"),
    ("s", "z"),
    ("z", "s"),
    ("ei", "ij"),
    ("f", "v"),
)


def zoals_verteld(persoon: NieuwPersoon, sector: Sector, lot: Lot, *, is_herhaald: bool) -> NieuwPersoon:
    """This function will return a person as a melder of this sector tells it, at a repeat now and then misspelt."""
    if sector not in _KENT_BSN or (is_herhaald and lot.toeval.random() < 0.3):
        persoon = replace(persoon, bsn="")
    if sector is Sector.NIET_BEROEPSMATIG and persoon.geboortedatum and not persoon.is_ongeboren:
        persoon = replace(persoon, geboortedatum=OnvolledigeDatum(persoon.geboortedatum.jaar))
    if is_herhaald and not persoon.is_ongeboren and lot.gebeurt("anders geschreven", 0.25):
        persoon = replace(persoon, naam=anders_geschreven(persoon.naam, lot))
    return persoon


def anders_geschreven(naam: Naamdelen, lot: Lot) -> Naamdelen:
    """This function will return the same name in another spelling, shorter, or without its particle."""
    wijze = lot.beurt(("voorletters", "roepnaam", "tussenvoegsel", "verschreven", "zonder tekens"))
    eerste = naam.roepnaam or naam.voornamen.split(" ")[0]
    if wijze == "voorletters" and naam.voornamen:
        letters = "".join(f"{deel[0]}." for deel in naam.voornamen.split(" "))
        return replace(naam, voornamen="", roepnaam="", voorletters=letters)
    if wijze == "tussenvoegsel" and naam.tussenvoegsel:
        return replace(naam, tussenvoegsel="")
    if wijze == "zonder tekens" and not naam.achternaam.isascii():
        return replace(
            naam, voornamen=_zonder_tekens(naam.voornamen), achternaam=_zonder_tekens(naam.achternaam)
        )
    if wijze == "roepnaam" and eerste:
        return replace(naam, voornamen="", roepnaam=eerste)
    return replace(naam, achternaam=verschreven(naam.achternaam, lot))


def verschreven(woord: str, lot: Lot) -> str:
    """This function will return a word as it is misheard or mistyped; a short one stays as it is."""
    if len(woord) < 4:
        return woord
    staart = woord[1:]
    past = [(oud, nieuw) for oud, nieuw in _VERWISSELD if oud in staart]
    if past and lot.toeval.random() < 0.6:
        oud, nieuw = lot.toeval.choice(past)
        return woord[0] + staart.replace(oud, nieuw, 1)
    plek = lot.toeval.randrange(1, len(woord) - 1)
    return woord[:plek] + woord[plek + 1] + woord[plek] + woord[plek + 2 :]


def _zonder_tekens(tekst: str) -> str:
    los = unicodedata.normalize("NFKD", tekst.translate(str.maketrans("łŁı", "lLi")))
    return "".join(teken for teken in los if not unicodedata.combining(teken))
