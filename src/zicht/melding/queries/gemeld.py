"""How is a person as reported written down, and read back the same?"""

from dataclasses import asdict
from typing import Any

from zicht.kern import OnvolledigeDatum
from zicht.melding.words import Antwoord, NieuweGemeldePersoon
from zicht.personen.words import Adres, Geslacht, Naamdelen, NieuwPersoon


def als_gegevens(gemeld: NieuweGemeldePersoon) -> dict[str, Any]:
    """This function will return what was reported of a person as plain values, to be stored and never changed."""
    geboren = gemeld.persoon.geboortedatum
    return {
        **asdict(gemeld.persoon),
        "geboortedatum": geboren.als_cijfers if geboren else "",
        "veilig_bellen": gemeld.veilig_bellen.value,
        "veilig_bellen_toelichting": gemeld.veilig_bellen_toelichting,
        "anders": [str(ander) for ander in gemeld.anders],
        "is_bekend": gemeld.bekend_als is not None,
    }


def persoon_uit(gegevens: dict[str, Any]) -> NieuwPersoon:
    """This function will return the person as it was reported."""
    datum = gegevens["geboortedatum"]
    return NieuwPersoon(
        naam=Naamdelen(**gegevens["naam"]),
        geslacht=Geslacht(gegevens["geslacht"]),
        geboortedatum=OnvolledigeDatum.lees(datum) if datum else None,
        bsn=gegevens["bsn"],
        is_ongeboren=gegevens["is_ongeboren"],
        taal=gegevens["taal"],
        tolk_nodig=gegevens["tolk_nodig"],
        telefoon=gegevens["telefoon"],
        adres=Adres(**gegevens["adres"]),
    )


def veilig_bellen_uit(gegevens: dict[str, Any]) -> tuple[Antwoord, str]:
    """This function will return whether it was reported as safe to call, and what was said about it."""
    return Antwoord(gegevens["veilig_bellen"]), gegevens["veilig_bellen_toelichting"]
