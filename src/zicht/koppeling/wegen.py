"""How strongly do two descriptions point at one person, or at one household?

Three sums of bits for a pair: what tells of the person, set against a stranger; the same set against somebody of
the same household; and what tells of the household. The same person is only who is neither a stranger nor a
housemate, so the lower of the two counts.
"""

from math import log2
from typing import NamedTuple

from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.gewichten import Gewichten
from zicht.koppeling.niveaus import Achternaam, Vergelijking, Voornaam, vergelijk

HUISGENOTEN = 4
"""Among how many people of a household somebody is one, as a rule."""


class Weging(NamedTuple):
    """The bits of one pair: `persoon` against a stranger, `huisgenoot` against a housemate, `huishouden` shared."""

    persoon: float
    huisgenoot: float
    huishouden: float


def weeg(een: Gegevens, ander: Gegevens, gewichten: Gewichten) -> Weging:
    """This function will return the bits of two normalised persons, the same in whichever order they come."""
    return weeg_vergelijking(vergelijk(een, ander), een, ander, gewichten)


def weeg_vergelijking(niveau: Vergelijking, een: Gegevens, ander: Gegevens, gewichten: Gewichten) -> Weging:
    """This function will return the bits of a comparison that was made already."""
    voornaam = achternaam = 0.0
    if niveau.voornaam == Voornaam.GELIJK:
        voornaam = gewichten.van_voornaam(een.voornamen.split(" ", 1)[0])
    if niveau.achternaam <= Achternaam.DEEL:
        achternaam = gewichten.van_achternaam(gedeelde_naam(een, ander))
    return weeg_niveaus(niveau, voornaam, achternaam, gewichten)


def weeg_niveaus(
    niveau: Vergelijking, zeldzame_voornaam: float, zeldzame_achternaam: float, gewichten: Gewichten
) -> Weging:
    """This function will return the bits of levels; how rare the names are counts only where they are the same."""
    voornaam, datum, achternaam, adres, bsn, geslacht, telefoon = niveau
    persoon = gewichten.bsn[bsn] + gewichten.geslacht[geslacht]
    if voornaam == Voornaam.GELIJK:
        persoon += _bits_gelijke_voornaam(zeldzame_voornaam, datum, gewichten)
    else:
        persoon += gewichten.voornaam_datum[voornaam][datum]
    huishouden = gewichten.telefoon[telefoon]
    if achternaam <= Achternaam.DEEL:
        huishouden += _bits_gelijke_achternaam(achternaam, zeldzame_achternaam, adres, gewichten)
    else:
        huishouden += gewichten.achternaam_adres[achternaam][adres]
    return Weging(
        persoon,
        gewichten.huis_voornaam_datum[voornaam][datum]
        + gewichten.huis_bsn[bsn]
        + gewichten.huis_geslacht[geslacht],
        huishouden,
    )


def gedeelde_naam(een: Gegevens, ander: Gegevens) -> str:
    """This function will return the surnames that both bear, joined; never empty when they agree at all."""
    if een.achternaam == ander.achternaam:
        return een.achternaam
    return "-".join(sorted(set(een.achternaam.split("-")) & set(ander.achternaam.split("-"))))


def _bits_gelijke_voornaam(extra: float, datum: int, gewichten: Gewichten) -> float:
    """The same given name by how rare it is, never below one that is only like it."""
    tafel = gewichten.voornaam_datum
    return max(
        tafel[Voornaam.GELIJK][datum] + extra,
        tafel[Voornaam.ROEPNAAM][datum],
        tafel[Voornaam.ONBEKEND][datum],
    )


def _bits_gelijke_achternaam(niveau: int, extra: float, adres: int, gewichten: Gewichten) -> float:
    """The same surname by how rare it is, never below one that is only like it."""
    tafel = gewichten.achternaam_adres
    laagste = max(tafel[Achternaam.LIJKT][adres], tafel[Achternaam.ONBEKEND][adres])
    bits = max(tafel[Achternaam.DEEL][adres] + extra, laagste)
    return max(tafel[Achternaam.GELIJK][adres] + extra, bits) if niveau == Achternaam.GELIJK else bits


def ruimte_voor_huisgenoot(omvang: int) -> float:
    """This function will return how many bits a housemate has over a stranger before anything of the person is known.

    One in so many persons of the register against one in a household.
    """
    return log2(max(omvang, HUISGENOTEN) / HUISGENOTEN)


def bits_van_paar(weging: Weging, omvang: int, samenhang: float = 0.0) -> float:
    """This function will return how strongly a pair points at one person in a register of this size.

    `samenhang` is what the other members of both households add.
    """
    tegen_vreemde = weging.persoon + weging.huishouden + samenhang
    return min(tegen_vreemde, weging.huisgenoot + ruimte_voor_huisgenoot(omvang))
