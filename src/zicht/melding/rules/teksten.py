"""Can every text of a report be stored as it was typed?"""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from zicht.kern import Bezwaar, gettext_noop
from zicht.melding.words import NieuweMelding

# By the name of the field; a field that is not named holds one short line.
LANG = 10_000
KORT = 200
LENGTE = {
    "gebeurtenis": LANG, "inschatting_toelichting": LANG, "doel": LANG, "niet_ingelicht_reden": LANG,
    "vermoeden_kwade_opzet": LANG, "stap_1_signalen": LANG, "stap_2_overleg": LANG, "stap_3_gesprek": LANG,
    "stap_4_weging": LANG, "afspraken": LANG, "bestaande_hulp": LANG, "veilig_bellen_toelichting": 500,
    "sleutel": 20, "telefoon": 30, "bsn": 9, "taal": 60, "voorletters": 30, "tussenvoegsel": 30, "roepnaam": 100,
    "huisnummer": 10, "toevoeging": 10, "postcode": 6, "plaats": 100, "betrokkenheid": 30, "gemeente": 6,
    "email": 254,
}  # fmt: skip


def objections_to_teksten(melding: NieuweMelding) -> list[Bezwaar]:
    """This function will return which texts are too long, or hold a sign that cannot be read; nothing is cut off.

    Bron: eisen MEL-10
    """
    return [bezwaar for pad, tekst in _teksten("", melding) for bezwaar in _van(pad, tekst)]


def _van(pad: str, tekst: str) -> Iterator[Bezwaar]:
    mag = LENGTE.get(pad.rsplit(".", maxsplit=1)[-1], KORT)
    if len(tekst) > mag:
        yield Bezwaar("te-lang", gettext_noop("Deze tekst is te lang."), veld=pad)
    if any(unicodedata.category(teken) in {"Cc", "Cs"} for teken in tekst if teken not in "\n\r\t"):
        tekst = gettext_noop("Hierin staat een teken dat niet te lezen is. Typ de tekst opnieuw.")
        yield Bezwaar("onleesbaar-teken", tekst, veld=pad)


def _teksten(pad: str, deel: object) -> Iterator[tuple[str, str]]:
    if type(deel) is str:
        yield pad, deel
    elif isinstance(deel, tuple):
        for plek, een in enumerate(deel):
            yield from _teksten(f"{pad}.{plek}", een)
    elif is_dataclass(deel):
        for veld in fields(deel):
            yield from _teksten(_verder(pad, veld.name), getattr(deel, veld.name))


def _verder(pad: str, naam: str) -> str:
    # The person within a reported person, and its name, are one row of fields for whoever types.
    return pad if naam in {"persoon", "naam"} and pad.startswith("personen.") else f"{pad}.{naam}".lstrip(".")
