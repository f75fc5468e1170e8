"""What do people call a source? In the code it has the short name of its file in docs/bron, with the place in it."""

import re
from collections.abc import Callable

from zicht.kern.taal import gettext_noop

EIGEN_KEUZE = gettext_noop("eigen keuze van Zicht")
# An identifier of a requirement of our own, or of our design, says nothing to who works with it.
_ZONDER_PLEK = frozenset({"eisen", "ontwerp"})

BRONNAMEN: dict[str, str] = {
    "aef-2020": gettext_noop("onderzoek naar samenwerkingsafspraken, AEF 2020"),
    "algemene-termijnenwet": gettext_noop("Algemene termijnenwet"),
    "bio2": gettext_noop("Baseline Informatiebeveiliging Overheid"),
    "cbs-beleidsinformatie": gettext_noop("Beleidsinformatie Veilig Thuis van het CBS"),
    "eisen": EIGEN_KEUZE,
    "handelingsprotocol-2019": gettext_noop("Handelingsprotocol Veilig Thuis 2019"),
    "hermeldingen-2021": gettext_noop("onderzoek naar hermeldingen, Veilig Thuis Friesland 2021"),
    "kwaliteitskader-werken-aan-veiligheid": gettext_noop("Kwaliteitskader Werken aan veiligheid, VNG 2019"),
    "kwaliteitskader-zicht-op-veiligheid": gettext_noop(
        "Kwaliteitskader Zicht op veiligheid, Veilig Thuis 2016"
    ),
    "meldcode": gettext_noop("Meldcode huiselijk geweld en kindermishandeling"),
    "nazorg-2019": gettext_noop("onderzoek naar nazorg, 2019"),
    "ontwerp": EIGEN_KEUZE,
    "qa-2018": gettext_noop("vragen en antwoorden over Veilig Thuis, 2018"),
    "uitvoeringsbesluit-wmo": gettext_noop("Uitvoeringsbesluit Wmo 2015"),
    "veilig-thuis-gooi-en-vechtstreek": gettext_noop("werkwijze van Veilig Thuis Gooi en Vechtstreek"),
    "veilig-thuis-noordoost-gelderland": gettext_noop("werkwijze van Veilig Thuis Noord- en Oost-Gelderland"),
    "wet-tijdelijk-huisverbod": gettext_noop("Wet tijdelijk huisverbod"),
    "wmo-2015": gettext_noop("Wet maatschappelijke ondersteuning 2015"),
}

# Rows that were stored before November 2026 write out "vraag".
_PLEKKEN = (
    (re.compile(r"(?:Q|vraag )(\d+)"), gettext_noop("vraag %(plek)s")),
    (re.compile(r"([A-Z])"), gettext_noop("onderdeel %(plek)s")),
    (re.compile(r"§ ?([\d.]+)"), gettext_noop("paragraaf %(plek)s")),
)


def zeg_bron(bron: str, vertaal: Callable[[str], str]) -> str:
    """This function will say a source in words that a professional knows, with the place in it.

    Several sources stand after each other with a semicolon. A source that an organisation typed itself, such as that of
    an agreement, stays as it is.
    """
    delen = bron.split("; ")
    if len(delen) > 1 and all(deel.partition(" ")[0] in BRONNAMEN for deel in delen):
        return "; ".join(zeg_bron(deel, vertaal) for deel in delen)
    naam, _, plek = bron.partition(" ")
    if naam not in BRONNAMEN:
        return bron
    waar = "" if naam in _ZONDER_PLEK else _zeg_plek(plek, vertaal)
    return f"{vertaal(BRONNAMEN[naam])}, {waar}" if waar else vertaal(BRONNAMEN[naam])


def _zeg_plek(plek: str, vertaal: Callable[[str], str]) -> str:
    for vorm, zin in _PLEKKEN:
        if gevonden := vorm.fullmatch(plek):
            return vertaal(zin) % {"plek": gevonden[1]}
    return plek
