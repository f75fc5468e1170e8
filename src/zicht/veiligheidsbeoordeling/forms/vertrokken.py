"""What was typed in a taxatie about somebody who is no member of the casus any more, or was merged meanwhile?"""

import re
from collections.abc import Collection, Mapping, Sequence

from django.utils.translation import gettext

from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.words import (
    Antwoordkeuze,
    Factorsoort,
    Geweldsrol,
    Instrument,
    Veiligheidsoordeel,
)

_VELD = re.compile(r"p_([0-9a-f-]{36})_([a-z_]+)")


def vertrokkenen(
    getypt: Mapping[str, Sequence[str]], *, leden: Collection[str], instrument: Instrument
) -> dict[str, str]:
    """This function will return what was typed about who is no member, in words, by the name it was typed under.

    Somebody about whom nothing was typed is left out.
    """
    over: dict[str, dict[str, Sequence[str]]] = {}
    for veld, waarden in getypt.items():
        if (gevonden := _VELD.fullmatch(veld)) and gevonden[1] not in leden:
            over.setdefault(gevonden[1], {})[gevonden[2]] = waarden
    beschreven = ((_eerste(velden, "naam"), _in_woorden(velden, instrument)) for velden in over.values())
    return {naam or gettext("Iemand die er nu niet bij staat"): tekst for naam, tekst in beschreven if tekst}


def is_van_lid(veld: str) -> bool:
    """This function will tell whether a field asks something about one member."""
    return _VELD.fullmatch(veld) is not None


def _in_woorden(velden: Mapping[str, Sequence[str]], instrument: Instrument) -> str:
    oordelen = {oordeel.value: gettext(oordeel.naam) for oordeel in Veiligheidsoordeel}
    antwoorden = {keuze.value: gettext(keuze.naam) for keuze in Antwoordkeuze}
    factoren = {factor.code: gettext(factor.tekst) for factor in instrument.factoren}
    gegeven = [oordelen.get(_eerste(velden, "oordeel"), ""), _eerste(velden, "toelichting").strip()]
    gegeven += [
        f"{gettext(vraag.tekst)} {antwoorden[antwoord]}"
        for vraag in instrument.vragen
        if (antwoord := _eerste(velden, f"v_{vraag.code}")) in antwoorden
        and antwoord != Antwoordkeuze.ONBEKEND.value
    ]
    gegeven += _geweld(velden)
    gegeven += [
        factoren[code] for soort in Factorsoort for code in velden.get(soort.value, ()) if code in factoren
    ]
    return "\n".join(deel for deel in gegeven if deel)


def _geweld(velden: Mapping[str, Sequence[str]]) -> list[str]:
    vormen = {vorm.value: gettext(vorm.naam) for vorm in Geweldsvorm}
    ernst = {een.value: gettext(een.naam) for een in Ernst}
    regels = [
        f"{gettext(rol.naam)}: {'; '.join(gekozen)}"
        for rol in Geweldsrol
        if (gekozen := [vormen[vorm] for vorm in velden.get(rol.value, ()) if vorm in vormen])
    ]
    if hoe := ernst.get(_eerste(velden, "ernst")):
        regels.append(gettext("Ernst: %(ernst)s") % {"ernst": hoe})
    return regels


def _eerste(velden: Mapping[str, Sequence[str]], veld: str) -> str:
    return next(iter(velden.get(veld, ())), "")
