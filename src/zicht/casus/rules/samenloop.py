"""What may be decided of two running casussen about one person?"""

from zicht.casus.words import Fase
from zicht.kern import Bezwaar, gettext_noop

REDEN_ONTBREEKT = Bezwaar(
    code="reden-ontbreekt",
    tekst=gettext_noop("Schrijf op waarom."),
    bron="eisen ALG-2",
    veld="reden",
)
GESLOTEN = Bezwaar(
    code="casus-gesloten",
    tekst=gettext_noop("Deze casus is gesloten. Over samen verdergaan valt niets meer te besluiten."),
    bron="eisen RAD-7",
    feiten=("fase",),
)


def objections_to_samenloop(fase: Fase, reden: str) -> list[Bezwaar]:
    """This function will return why it cannot be decided; empty means it can. Nothing merges by itself.

    Bron: eisen RAD-2; eisen RAD-7
    """
    dicht = [GESLOTEN] if fase is Fase.GESLOTEN else []
    return [*dicht, *([] if reden.strip() else [REDEN_ONTBREEKT])]
