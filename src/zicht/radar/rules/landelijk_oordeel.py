"""When may somebody say of a hit elsewhere whether it is about the same people?"""

from zicht.kern import Bezwaar, gettext_noop
from zicht.radar.words import Trefferoordeel

AL_BEOORDEELD = Bezwaar(
    code="treffer-al-beoordeeld",
    tekst=gettext_noop("Hierover is al gezegd of het dezelfde mensen zijn. Draai dat eerst terug."),
    bron="eisen RAD-2",
    feiten=("oordeel",),
)
NIET_BEOORDEELD = Bezwaar(
    code="treffer-niet-beoordeeld",
    tekst=gettext_noop("Hierover is nog niets gezegd. Er is niets om terug te draaien."),
    bron="eisen RAD-2",
    feiten=("oordeel",),
)
VRAAG_LOOPT = Bezwaar(
    code="vraag-loopt",
    tekst=gettext_noop("Er loopt een vraag aan deze organisatie. Trek die eerst in."),
    bron="eisen RAD-3",
    feiten=("loopt",),
)
WAAROM = Bezwaar(
    code="waarom", tekst=gettext_noop("Schrijf op waaraan u dat ziet."), bron="eisen RAD-2", veld="reden"
)


def objections_to_oordeel(
    nu: Trefferoordeel, straks: Trefferoordeel, *, reden: str, loopt: bool = False
) -> list[Bezwaar]:
    """This function will return why a hit cannot be judged so; OPEN takes a judgement back. Empty means it can.

    `loopt` tells whether content was asked for because of it.

    Bron: eisen RAD-2
    """
    is_terug = straks is Trefferoordeel.OPEN
    if is_terug and nu is Trefferoordeel.OPEN:
        return [NIET_BEOORDEELD]
    if not is_terug and nu is not Trefferoordeel.OPEN:
        return [AL_BEOORDEELD]
    if is_terug and loopt:
        return [VRAAG_LOOPT]
    return [] if reden.strip() or straks is Trefferoordeel.BEVESTIGD else [WAAROM]
