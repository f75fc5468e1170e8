"""When may a signal for the Verwijsindex Risicojeugd be given, and when withdrawn?"""

from datetime import date

from zicht.kern import Bezwaar, gettext_noop
from zicht.radar.words import Leeftijdsgrens, NieuwSignaal, Signaalfeiten, Signaalstand
from zicht.termijnen import Zekerheid

LEEFTIJDSGRENZEN = (
    # The source says "0-23"; that the twenty-third birthday is the end is our reading.
    Leeftijdsgrens(tot=23, bron="qa-2018 Q27", zekerheid=Zekerheid.AFGELEID, geldig_van=date(2019, 1, 1)),
)

LEEFTIJD_ONBEKEND = Bezwaar(
    code="leeftijd-onbekend",
    tekst=gettext_noop(
        "Van deze persoon is geen geboortedatum bekend. Een signaal is er alleen voor jeugdigen."
    ),
    bron="qa-2018 Q27",
    feiten=("leeftijd",),
)
TE_OUD = Bezwaar(
    code="te-oud",
    tekst=gettext_noop("Deze persoon is te oud: een signaal is er alleen voor jeugdigen."),
    bron="qa-2018 Q27",
    feiten=("leeftijd",),
)
NOG_NIET_GEBOREN = Bezwaar(
    code="nog-niet-geboren",
    tekst=gettext_noop("Dit kind is nog niet geboren."),
    bron="qa-2018 Q27",
    feiten=("is_ongeboren",),
)
OVERLEDEN = Bezwaar(
    code="overleden",
    tekst=gettext_noop("Deze persoon is overleden."),
    bron="qa-2018 Q27",
    feiten=("is_overleden",),
)
REGIO_ONBEKEND = Bezwaar(
    code="regio-onbekend",
    tekst=gettext_noop("Van deze casus is de gemeente niet bekend, en dus niet welke afspraken er gelden."),
    bron="aef-2020 §2.3",
    feiten=("mag_in_regio",),
)
GEEN_AFSPRAKEN = Bezwaar(
    code="geen-afspraken",
    tekst=gettext_noop("In deze regio zijn er geen afspraken om de Verwijsindex te gebruiken."),
    bron="qa-2018 Q27; aef-2020 §2.3",
    feiten=("mag_in_regio",),
)
STAAT_AL = Bezwaar(
    code="staat-al",
    tekst=gettext_noop("Er is al een signaal voor deze persoon. Trek dat eerst in."),
    bron="eisen RAD-8",
    feiten=("staat_al",),
)
STAAT_AL_ELDERS = Bezwaar(
    code="staat-al-elders",
    tekst=gettext_noop(
        "Er is al een signaal voor deze persoon. Het is gegeven in een andere casus, die u niet ziet. "
        "Vraag uw werkbegeleider wie het kan intrekken."
    ),
    bron="eisen RAD-8",
    feiten=("staat_al_elders",),
)
WAAROM = Bezwaar(
    code="waarom-signaal",
    tekst=gettext_noop("Schrijf op welke zorg er is."),
    bron="qa-2018 Q27",
    veld="grond",
)
INGELICHT = Bezwaar(
    code="ingelicht",
    tekst=gettext_noop("Zeg wanneer het gezin dit hoorde, of waarom het dat niet mag horen."),
    bron="eisen RAD-8",
    veld="niet_ingelicht_reden",
)
NIET_DOOR_ELKAAR = Bezwaar(
    code="wel-en-niet-ingelicht",
    tekst=gettext_noop("Kies: het gezin hoorde dit, of u schrijft waarom niet."),
    bron="eisen RAD-8",
    veld="niet_ingelicht_reden",
)
NA_VANDAAG = Bezwaar(
    code="na-vandaag",
    tekst=gettext_noop("Deze dag moet nog komen."),
    bron="eisen RAD-8",
    veld="ingelicht_op",
)
AL_GEGEVEN = Bezwaar(
    code="al-gegeven",
    tekst=gettext_noop("Van dit signaal is al vastgelegd dat het gegeven of ingetrokken is."),
    bron="eisen RAD-8",
    feiten=("stand",),
)
AL_INGETROKKEN = Bezwaar(
    code="al-ingetrokken",
    tekst=gettext_noop("Dit signaal is al ingetrokken."),
    bron="eisen RAD-8",
    feiten=("stand",),
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig", tekst=gettext_noop("Schrijf op waarom."), bron="eisen RAD-8", veld="reden"
)


def leeftijdsgrens_op(dag: date) -> Leeftijdsgrens:
    """This function will return until which age a signal may be given on a day; raises LookupError without a row.

    Bron: qa-2018 Q27
    """
    for grens in LEEFTIJDSGRENZEN:
        if grens.geldig_van <= dag and (grens.geldig_tot is None or dag < grens.geldig_tot):
            return grens
    raise LookupError(f"Geen leeftijdsgrens op {dag.isoformat()}.")


def objections_to_jeugdige(feiten: Signaalfeiten, grens: Leeftijdsgrens) -> list[Bezwaar]:
    """This function will return why no signal can be given for somebody; empty means one can.

    Bron: qa-2018 Q27; aef-2020 §2.3
    """
    leeftijd = feiten.leeftijd
    gevallen = (
        (feiten.is_ongeboren, NOG_NIET_GEBOREN),
        (not feiten.is_ongeboren and leeftijd is None, LEEFTIJD_ONBEKEND),
        (leeftijd is not None and leeftijd >= grens.tot, TE_OUD),
        (feiten.is_overleden, OVERLEDEN),
        (feiten.mag_in_regio is None, REGIO_ONBEKEND),
        (feiten.mag_in_regio is False, GEEN_AFSPRAKEN),
        (feiten.staat_al, STAAT_AL),
        (feiten.staat_al_elders, STAAT_AL_ELDERS),
    )
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_signaal(nieuw: NieuwSignaal, *, vandaag: date) -> list[Bezwaar]:
    """This function will return what lacks in a signal as it is typed; empty means nothing does.

    Bron: qa-2018 Q27; eisen RAD-8
    """
    reden = bool(nieuw.niet_ingelicht_reden.strip())
    gevallen = (
        (not nieuw.grond.strip(), WAAROM),
        (nieuw.ingelicht_op is None and not reden, INGELICHT),
        (nieuw.ingelicht_op is not None and reden, NIET_DOOR_ELKAAR),
        (nieuw.ingelicht_op is not None and nieuw.ingelicht_op > vandaag, NA_VANDAAG),
    )
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_gegeven(stand: Signaalstand) -> list[Bezwaar]:
    """This function will return why it cannot be recorded that a signal was given; empty means it can.

    Bron: eisen RAD-8
    """
    return [] if stand is Signaalstand.VASTGELEGD else [AL_GEGEVEN]


def objections_to_intrekken(stand: Signaalstand, *, reden: str) -> list[Bezwaar]:
    """This function will return why a signal cannot be withdrawn; empty means it can. Whoever it is about by now.

    Bron: eisen RAD-8
    """
    if stand is Signaalstand.INGETROKKEN:
        return [AL_INGETROKKEN]
    return [] if reden.strip() else [REDEN_NODIG]
