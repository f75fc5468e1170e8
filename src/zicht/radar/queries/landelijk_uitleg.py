"""Why is this a hit? Said by who asked: the register told levels only."""

from collections.abc import Sequence
from typing import TypeVar

from zicht.koppeling.standaard import standaardgewichten
from zicht.koppeling.uitleg import leg_weging_uit
from zicht.koppeling.wegen import weeg_niveaus
from zicht.melding.words import Reden
from zicht.register.words import Registertreffer, Registervraag

K = TypeVar("K")


def redenen_van(
    treffer: Registertreffer, vraag: Registervraag, personen: Sequence[K], omvang: int
) -> dict[K, tuple[Reden, ...]]:
    """This function will return per person of a question what agrees and what differs, what weighs most first.

    The sentences are Dutch and marked for translation. No query.
    """
    gewichten = standaardgewichten()
    redenen: dict[K, tuple[Reden, ...]] = {}
    for paar in treffer.paren:
        gevraagd = vraag.personen[paar.vraag]
        weging = weeg_niveaus(
            paar.niveaus, gevraagd.zeldzame_voornaam, gevraagd.zeldzame_achternaam, gewichten
        )
        regels = leg_weging_uit(paar.niveaus, weging, gewichten, omvang)
        sterkste = sorted(regels, key=lambda regel: -abs(regel.bits))
        eigen = tuple(Reden(regel.zinnen, round(regel.bits, 1)) for regel in sterkste)
        redenen.setdefault(personen[paar.vraag], eigen)
    return redenen
