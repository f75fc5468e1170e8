"""How is a message between two organisations written down, so that another installation can read it?

A JSON object, version 1. It is the form in which it waits to be delivered; how it travels is not laid down here.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from zicht.radar.words import Berichtsoort, Boodschap

VORM, VERSIE = "zicht.inhoud", 1


class OnleesbareBoodschap(ValueError):  # noqa: N818 - the words the field uses
    """This is no message, or one of a version that is not known here."""


def als_json(boodschap: Boodschap) -> dict[str, Any]:
    """This function will return a message as plain values.

    Bron: eisen RAD-3
    """
    return {
        "vorm": VORM,
        "versie": VERSIE,
        "kenmerk": str(boodschap.kenmerk),
        "vraag": str(boodschap.vraag),
        "soort": boodschap.soort.value,
        "van": str(boodschap.van),
        "aan": str(boodschap.aan),
        "tekst": boodschap.tekst,
        "op": boodschap.op.isoformat() if boodschap.op else None,
        "inschrijving": str(boodschap.inschrijving) if boodschap.inschrijving else None,
        "grond": boodschap.grond,
        "uiterlijk": boodschap.uiterlijk.isoformat() if boodschap.uiterlijk else None,
    }


def uit_json(gegevens: Mapping[str, Any]) -> Boodschap:
    """This function will read a message; raises OnleesbareBoodschap.

    Bron: eisen RAD-3
    """
    try:
        if (gegevens["vorm"], gegevens["versie"]) != (VORM, VERSIE):
            raise OnleesbareBoodschap(f"{VORM} {VERSIE} wordt gelezen, niets anders.")
        inschrijving, op, uiterlijk = (gegevens[naam] for naam in ("inschrijving", "op", "uiterlijk"))
        boodschap = Boodschap(
            kenmerk=UUID(gegevens["kenmerk"]),
            vraag=UUID(gegevens["vraag"]),
            soort=Berichtsoort(gegevens["soort"]),
            van=UUID(gegevens["van"]),
            aan=UUID(gegevens["aan"]),
            tekst=str(gegevens["tekst"]),
            op=_moment(op) if op else None,
            inschrijving=UUID(inschrijving) if inschrijving else None,
            grond=str(gegevens["grond"]),
            uiterlijk=_moment(uiterlijk) if uiterlijk else None,
        )
    except (KeyError, TypeError, AttributeError, ValueError) as fout:
        raise OnleesbareBoodschap(type(fout).__name__) from None
    if boodschap.soort is Berichtsoort.VRAAG and not (boodschap.inschrijving and boodschap.uiterlijk):
        raise OnleesbareBoodschap("Een vraag noemt de inschrijving en de dag.")
    return boodschap


def _moment(tekst: str) -> datetime:
    moment = datetime.fromisoformat(tekst)
    if moment.tzinfo is None:
        raise OnleesbareBoodschap("Een moment heeft een tijdzone.")
    return moment
