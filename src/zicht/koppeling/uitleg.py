"""Why is this a hit? Each item in words, with the bits it weighs; together they are exactly the score.

The sentences are Dutch and marked for translation; who shows them translates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from zicht.kern import gettext_noop
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.gewichten import Gewichten, Rij
from zicht.koppeling.niveaus import (
    Achternaam,
    Adres,
    Datum,
    Gelijkheid,
    Nummer,
    Vergelijking,
    Voornaam,
    vergelijk,
)
from zicht.koppeling.wegen import Weging, ruimte_voor_huisgenoot, weeg_vergelijking
from zicht.koppeling.zoeken import Treffer


class Onderdeel(StrEnum):
    """About what one line of an explanation speaks."""

    BSN = "bsn"
    NAAM_EN_GEBOORTE = "naam_en_geboorte"
    GESLACHT = "geslacht"
    ACHTERNAAM_EN_ADRES = "achternaam_en_adres"
    TELEFOON = "telefoon"
    HUISGENOTEN = "huisgenoten"
    OOK_VAN_HUISGENOOT = "ook_van_huisgenoot"


@dataclass(frozen=True)
class Regel:
    """One line: what was found, as one or two short sentences, and what they weigh together."""

    onderdeel: Onderdeel
    zinnen: tuple[str, ...]
    bits: float


_ZINNEN: dict[type[IntEnum], Mapping[int, str]] = {
    Voornaam: {
        Voornaam.GELIJK: gettext_noop("voornaam gelijk"),
        Voornaam.ROEPNAAM: gettext_noop("roepnaam hoort bij de voornaam"),
        Voornaam.LIJKT: gettext_noop("voornaam lijkt erop"),
        Voornaam.VOORLETTER: gettext_noop("voorletter gelijk"),
        Voornaam.ANDERS: gettext_noop("andere voornaam"),
    },
    Datum: {
        Datum.GELIJK: gettext_noop("geboortedatum gelijk"),
        Datum.OMGEWISSELD: gettext_noop("dag en maand van geboorte omgewisseld"),
        Datum.TIKFOUT: gettext_noop("één cijfer van de geboortedatum verschilt"),
        Datum.EEN_DEEL: gettext_noop("dag, maand of jaar van geboorte verschilt"),
        Datum.MAAND_EN_JAAR: gettext_noop("geboortemaand en geboortejaar gelijk, dag onbekend"),
        Datum.JAAR: gettext_noop("geboortejaar gelijk, dag en maand onbekend"),
        Datum.BIJNA: gettext_noop("geboortejaar scheelt hooguit twee jaar"),
        Datum.ANDERS: gettext_noop("andere geboortedatum"),
    },
    Achternaam: {
        Achternaam.GELIJK: gettext_noop("achternaam gelijk"),
        Achternaam.DEEL: gettext_noop("een van de achternamen gelijk"),
        Achternaam.LIJKT: gettext_noop("achternaam klinkt gelijk"),
        Achternaam.ANDERS: gettext_noop("andere achternaam"),
    },
    Adres: {
        Adres.GELIJK: gettext_noop("adres gelijk"),
        Adres.BIJNA: gettext_noop("adres bijna gelijk"),
        Adres.WIJK: gettext_noop("zelfde buurt, ander adres"),
        Adres.PLAATS: gettext_noop("zelfde plaats"),
        Adres.ANDERS: gettext_noop("ander adres"),
    },
    Nummer: {
        Nummer.GELIJK: gettext_noop("BSN gelijk"),
        Nummer.TIKFOUT: gettext_noop("één cijfer van het BSN verschilt"),
        Nummer.ANDERS: gettext_noop("ander BSN"),
    },
}
_GESLACHT: Mapping[int, str] = {
    Gelijkheid.GELIJK: gettext_noop("geslacht gelijk"),
    Gelijkheid.ANDERS: gettext_noop("ander geslacht"),
}
_TELEFOON: Mapping[int, str] = {
    Gelijkheid.GELIJK: gettext_noop("telefoonnummer gelijk"),
    Gelijkheid.ANDERS: gettext_noop("ander telefoonnummer"),
}
_HUISGENOTEN = gettext_noop("anderen van dit huishouden komen ook overeen")
_OOK_VAN_HUISGENOOT = gettext_noop("achternaam en adres kunnen ook van een huisgenoot zijn")


def leg_paar_uit(
    een: Gegevens, ander: Gegevens, gewichten: Gewichten, omvang: int, samenhang: float = 0.0
) -> list[Regel]:
    """This function will say what agreed, what differed and what each weighed; what is not known is left out.

    The bits add up to what `bits_van_paar` gives. When it might as well be a housemate, the lines say what tells the
    two apart, and one line says what of the shared name and address is left.
    """
    niveau = vergelijk(een, ander)
    return leg_weging_uit(
        niveau, weeg_vergelijking(niveau, een, ander, gewichten), gewichten, omvang, samenhang
    )


def leg_weging_uit(
    niveau: Vergelijking, weging: Weging, gewichten: Gewichten, omvang: int, samenhang: float = 0.0
) -> list[Regel]:
    """This function will say the same of levels alone, as of pseudonyms, where nobody sees both persons."""
    ruimte = ruimte_voor_huisgenoot(omvang)
    if weging.huisgenoot + ruimte < weging.persoon + weging.huishouden + samenhang:
        regels = _van_persoon(niveau, weging.huisgenoot, gewichten.huis_bsn, gewichten.huis_geslacht)
        regels.append(Regel(Onderdeel.OOK_VAN_HUISGENOOT, (_OOK_VAN_HUISGENOOT,), ruimte))
        return regels
    regels = _van_persoon(niveau, weging.persoon, gewichten.bsn, gewichten.geslacht)
    regels += _van_huishouden(niveau, weging.huishouden, gewichten)
    return [*regels, Regel(Onderdeel.HUISGENOTEN, (_HUISGENOTEN,), samenhang)] if samenhang else regels


def leg_treffer_uit(
    treffer: Treffer, gewichten: Gewichten, vraag: Sequence[Gegevens]
) -> list[tuple[int | None, Regel]]:
    """This function will say why a household was found: per person of the question, then what they share.

    Beside each line stands which person of the question it is about; None for what they share. The bits add up to
    those of the hit.
    """
    regels: list[tuple[int | None, Regel]] = []
    for paar in treffer.paren:
        niveau = vergelijk(vraag[paar.vraag], paar.rij.gegevens)
        eigen = _van_persoon(niveau, paar.weging.persoon, gewichten.bsn, gewichten.geslacht)
        regels += [(paar.vraag, regel) for regel in eigen]
    gedeeld = treffer.gedeeld
    niveau = vergelijk(vraag[gedeeld.vraag], gedeeld.rij.gegevens)
    return regels + [(None, regel) for regel in _van_huishouden(niveau, gedeeld.weging.huishouden, gewichten)]


def _van_persoon(niveau: Vergelijking, geheel: float, van_bsn: Rij, van_geslacht: Rij) -> list[Regel]:
    bsn, geslacht = van_bsn[niveau.bsn], van_geslacht[niveau.geslacht]
    return _met_zinnen(
        Regel(Onderdeel.BSN, _zeg(Nummer, niveau.bsn), bsn),
        Regel(
            Onderdeel.NAAM_EN_GEBOORTE,
            _zeg(Datum, niveau.datum) + _zeg(Voornaam, niveau.voornaam),
            geheel - bsn - geslacht,
        ),
        Regel(Onderdeel.GESLACHT, _zin(_GESLACHT, niveau.geslacht), geslacht),
    )


def _van_huishouden(niveau: Vergelijking, geheel: float, gewichten: Gewichten) -> list[Regel]:
    telefoon = gewichten.telefoon[niveau.telefoon]
    zinnen = _zeg(Achternaam, niveau.achternaam) + _zeg(Adres, niveau.adres)
    return _met_zinnen(
        Regel(Onderdeel.ACHTERNAAM_EN_ADRES, zinnen, geheel - telefoon),
        Regel(Onderdeel.TELEFOON, _zin(_TELEFOON, niveau.telefoon), telefoon),
    )


def _met_zinnen(*regels: Regel) -> list[Regel]:
    """What is not known has nothing to say, and weighs nothing."""
    return [regel for regel in regels if regel.zinnen]


def in_een_zin(regels: Sequence[Regel]) -> str:
    """This function will put an explanation in one Dutch sentence, what weighs most first."""
    sterkste = sorted(regels, key=lambda regel: -abs(regel.bits))
    return ", ".join(zin for regel in sterkste for zin in regel.zinnen)


def _zeg(soort: type[IntEnum], niveau: int) -> tuple[str, ...]:
    return _zin(_ZINNEN[soort], niveau)


def _zin(zinnen: Mapping[int, str], niveau: int) -> tuple[str, ...]:
    zin = zinnen.get(niveau)
    return (zin,) if zin else ()
