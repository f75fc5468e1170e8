"""What does the register take in? The same whether it comes over HTTP or from within the process.

A fault is told by its place, never by what stands there.
"""

from collections.abc import Sequence

from zicht.koppeling.pseudoniem import Blok
from zicht.register.words import (
    EERSTE_JAAR,
    HOOGSTENS_BLOKKEN,
    HOOGSTENS_PERSONEN,
    LAATSTE_JAAR,
    LANGSTE_CONTACTPUNT,
    MERKBYTES,
    Inschrijving,
    Registervraag,
)


def fout_in_vraag(vraag: Registervraag) -> str:
    """This function will return what is wrong with a question; empty when nothing is.

    Bron: eisen PLUS-4
    """
    return _fout_in_personen([persoon.blokken for persoon in vraag.personen])


def fout_in_inschrijving(inschrijving: Inschrijving) -> str:
    """This function will return what is wrong with an inscription; empty when nothing is.

    Bron: eisen PLUS-4
    """
    jaar, kwartaal = inschrijving.laatste
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR or not 1 <= kwartaal <= 4:
        return "laatste: geen kwartaal"
    contactpunt = inschrijving.contactpunt
    if not contactpunt.strip() or len(contactpunt) > LANGSTE_CONTACTPUNT or not contactpunt.isprintable():
        return f"contactpunt: leeg, langer dan {LANGSTE_CONTACTPUNT} tekens of meer dan een regel"
    return _fout_in_personen(inschrijving.personen)


def _fout_in_personen(personen: Sequence[Sequence[Blok]]) -> str:
    if not 1 <= len(personen) <= HOOGSTENS_PERSONEN:
        return f"personen: niet 1 tot {HOOGSTENS_PERSONEN}"
    for plaats, blokken in enumerate(personen):
        if len(blokken) > HOOGSTENS_BLOKKEN:
            return f"personen.{plaats}.blokken: meer dan {HOOGSTENS_BLOKKEN}"
        for nummer, blok in enumerate(blokken):
            if len(blok.merken) != MERKBYTES or not -(2**63) <= blok.getal < 2**63:
                return f"personen.{plaats}.blokken.{nummer}: geen blok"
    return ""
