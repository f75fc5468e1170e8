"""When may a period be opened or closed, so that nothing is lost between two?"""

from collections.abc import Sequence

from zicht.kern import Bezwaar, gettext_noop
from zicht.register.words import Periodestand

HOOGSTENS_OPEN = 2

PERIODE_NIET_HOGER = Bezwaar(
    code="periode-niet-hoger",
    tekst=gettext_noop(
        "Het nummer moet hoger zijn dan dat van elke eerdere periode: een oude sleutel komt niet terug."
    ),
    bron="eisen PLUS-4",
    feiten=("nummer",),
)
TE_VEEL_OPEN = Bezwaar(
    code="te-veel-open",
    tekst=gettext_noop("Er zijn al twee periodes open. Sluit eerst de oudste."),
    bron="eisen PLUS-4",
    feiten=("open",),
)
PERIODE_NIET_OPEN = Bezwaar(
    code="periode-niet-open",
    tekst=gettext_noop("Deze periode is niet open."),
    bron="eisen PLUS-4",
    feiten=("open",),
)
NIET_ALLES_OVER = Bezwaar(
    code="niet-alles-over",
    tekst=gettext_noop("Niet alles staat al onder een latere periode. Wie deze sluit, maakt dat onvindbaar."),
    bron="eisen PLUS-4",
    feiten=("achter",),
)


def objections_to_openen(nummer: int, bekend: Sequence[Periodestand]) -> list[Bezwaar]:
    """This function will return what speaks against opening a period, beside all that there were.

    Bron: eisen PLUS-4
    """
    bezwaren = []
    if nummer <= max((periode.nummer for periode in bekend), default=0):
        bezwaren.append(PERIODE_NIET_HOGER)
    if sum(periode.gesloten_op is None for periode in bekend) >= HOOGSTENS_OPEN:
        bezwaren.append(TE_VEEL_OPEN)
    return bezwaren


def objections_to_sluiten(nummer: int, bekend: Sequence[Periodestand], *, toch: bool) -> list[Bezwaar]:
    """This function will return what speaks against closing a period; `toch` is for a secret that leaked.

    Of one that is closed already what was left behind may still be removed.

    Bron: eisen PLUS-4
    """
    deze = next((periode for periode in bekend if periode.nummer == nummer), None)
    if deze is None or (deze.gesloten_op is not None and not deze.inschrijvingen):
        return [PERIODE_NIET_OPEN]
    return [NIET_ALLES_OVER] if deze.achter and not toch else []
