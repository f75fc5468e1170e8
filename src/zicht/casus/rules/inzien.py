"""When may somebody look along, and what does an emergency access need?"""

from zicht.casus.words import Inzagegrond, Inzageomvang
from zicht.kern import Bezwaar, gettext_noop

MINSTENS = 10

NOOD_GAAT_ANDERS = Bezwaar(
    code="nood-gaat-anders",
    tekst=gettext_noop("Noodtoegang neemt iemand zelf, met een reden; die wordt niet gegeven."),
    bron="eisen ROL-2",
    feiten=("grond",),
)
PARTIJ_ZIET_GEEN_CASUS = Bezwaar(
    code="partij-ziet-geen-casus",
    tekst=gettext_noop("Een andere organisatie ziet de informatie bij de overdracht, nooit de casus zelf."),
    bron="ontwerp",
    feiten=("partij", "omvang"),
)
VOOR_EEN = Bezwaar(
    code="inzage-voor-een",
    tekst=gettext_noop("Inzage is voor een medewerker of voor een organisatie, niet voor beide."),
    bron="ontwerp",
    feiten=("account", "partij"),
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf in een zin waarom. Wie dit later leest moet het begrijpen."),
    bron="eisen ROL-2",
    veld="reden",
)
ONBEKEND_NUMMER = Bezwaar(
    code="onbekend-nummer",
    tekst=gettext_noop("Er is geen casus met dit nummer."),
    bron="eisen ROL-2",
    veld="nummer",
)
ZIET_AL = Bezwaar(
    code="ziet-al",
    tekst=gettext_noop("U mag deze casus al inzien. Noodtoegang is niet nodig."),
    bron="eisen ROL-2",
    veld="nummer",
)
AL_GETOETST = Bezwaar(
    code="al-getoetst",
    tekst=gettext_noop("Deze noodtoegang is al getoetst."),
    bron="eisen ROL-2",
    feiten=("getoetst_op",),
)


def objections_to_inzage(
    grond: Inzagegrond, omvang: Inzageomvang, *, heeft_account: bool, heeft_partij: bool
) -> list[Bezwaar]:
    """This function will return why an Inzage may not be given so; empty means that it may.

    Bron: eisen ROL-2; ontwerp
    """
    bezwaren = [] if heeft_account != heeft_partij else [VOOR_EEN]
    if grond is Inzagegrond.NOOD:
        bezwaren.append(NOOD_GAAT_ANDERS)
    if heeft_partij and omvang is Inzageomvang.CASUS:
        bezwaren.append(PARTIJ_ZIET_GEEN_CASUS)
    return bezwaren


def objections_to_reden(reden: str) -> list[Bezwaar]:
    """This function will return why a reason is none: it must be more than a word.

    Bron: eisen ROL-2
    """
    return [] if len(reden.strip()) >= MINSTENS else [REDEN_NODIG]
