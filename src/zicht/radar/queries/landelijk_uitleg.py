"""Why is this a hit? Said by who asked: the register told levels only."""

from collections.abc import Mapping
from uuid import UUID

from zicht.koppeling.standaard import standaardgewichten
from zicht.koppeling.uitleg import leg_weging_uit
from zicht.koppeling.wegen import weeg_niveaus
from zicht.register.words import Registertreffer, Registervraag

LANDELIJKE_OMVANG = 7_500_000
"""For how many persons the engine was measured; it only decides which of two explanations is told."""


def zinnen_van(
    treffer: Registertreffer, vraag: Registervraag, personen: tuple[UUID, ...]
) -> Mapping[UUID, list[str]]:
    """This function will return per person of a question what agrees and what differs, what weighs most first.

    The sentences are Dutch and marked for translation. No query.
    """
    gewichten = standaardgewichten()
    uitleg: dict[UUID, list[str]] = {}
    for paar in treffer.paren:
        gevraagd = vraag.personen[paar.vraag]
        weging = weeg_niveaus(
            paar.niveaus, gevraagd.zeldzame_voornaam, gevraagd.zeldzame_achternaam, gewichten
        )
        regels = leg_weging_uit(paar.niveaus, weging, gewichten, LANDELIJKE_OMVANG)
        sterkste = sorted(regels, key=lambda regel: -abs(regel.bits))
        uitleg.setdefault(personen[paar.vraag], [zin for regel in sterkste for zin in regel.zinnen])
    return uitleg
