"""What may be done at which step of an assessment?"""

from uuid import UUID

from zicht.kern import Bezwaar, gettext_noop
from zicht.veiligheidsbeoordeling.words import STAP_OVERGANGEN, Bevindingen, Bevraagde, Stap

AL_AFGEROND = Bezwaar(
    code="al-afgerond",
    tekst=gettext_noop("Deze beoordeling is afgerond. Er is al een besluit."),
    bron="qa-2018 Q3",
    feiten=("stap",),
)
STAP_NIET_AAN_DE_BEURT = Bezwaar(
    code="stap-niet-aan-de-beurt",
    tekst=gettext_noop(
        "De stappen zijn: verzamelen, beoordelen, besluiten. Deze stap is nu niet aan de beurt."
    ),
    bron="qa-2018 Q3",
    feiten=("stap",),
)
SPOED_NIET_BEOORDEELD = Bezwaar(
    code="spoed-niet-beoordeeld",
    tekst=gettext_noop("Beoordeel eerst of er spoed is."),
    bron="veilig-thuis-noordoost-gelderland",
    feiten=("urgentie",),
)
TOELICHTING_BIJ_SPOED = Bezwaar(
    code="toelichting-bij-spoed",
    tekst=gettext_noop("Schrijf op wat er nu moet gebeuren en waarom."),
    bron="eisen VB-9",
    veld="toelichting",
)
EERST_TAXATIE = Bezwaar(
    code="eerst-taxatie",
    tekst=gettext_noop("Er is nog geen veiligheidstaxatie."),
    bron="qa-2018 Q25",
    feiten=("taxatie",),
)
TAXATIE_ONVOLLEDIG = Bezwaar(
    code="taxatie-onvolledig",
    tekst=gettext_noop("De taxatie zegt nog niet van ieder lid van het huishouden hoe veilig het is."),
    bron="qa-2018 Q25",
    feiten=("taxatie", "betrokkenen"),
)
TWEEDE_BEOORDELAAR = Bezwaar(
    code="tweede-beoordelaar",
    tekst=gettext_noop("Nog niemand anders heeft meebeoordeeld. Er zijn ten minste twee mensen nodig."),
    bron="qa-2018 Q25",
    feiten=("beoordelaars",),
)
TAXATIE_IN_STAP_BEOORDELEN = Bezwaar(
    code="taxatie-in-stap-beoordelen",
    tekst=gettext_noop("Rond eerst het verzamelen af. De taxatie hoort bij de stap beoordelen."),
    bron="qa-2018 Q3",
    feiten=("stap",),
)
ZELF_GEMAAKT = Bezwaar(
    code="zelf-gemaakt",
    tekst=gettext_noop("U maakte deze taxatie zelf. Een ander moet meebeoordelen."),
    bron="qa-2018 Q25",
    feiten=("beoordelaars",),
)
AL_MEEBEOORDEELD = Bezwaar(
    code="al-meebeoordeeld",
    tekst=gettext_noop("U hebt deze taxatie al meebeoordeeld."),
    bron="qa-2018 Q25",
    feiten=("beoordelaars",),
)
WAAROM_ONEENS = Bezwaar(
    code="waarom-oneens",
    tekst=gettext_noop("Schrijf op wat u anders ziet."),
    bron="eisen VB-4",
    veld="toelichting",
)
VRAAG_LEEG = Bezwaar(
    code="vraag-leeg", tekst=gettext_noop("Schrijf uw vraag op."), bron="eisen RAD-5", veld="vraag"
)
COLLEGA_NODIG = Bezwaar(
    code="collega-nodig",
    tekst=gettext_noop("Kies aan welke collega u dit vraagt."),
    bron="hermeldingen-2021",
    veld="aan",
)
GEEN_COLLEGA = Bezwaar(
    code="geen-collega",
    tekst=gettext_noop("Een vraag aan een ander dan een collega heeft geen naam van een collega."),
    bron="eisen RAD-5",
    veld="aan",
)
AL_BEANTWOORD = Bezwaar(
    code="al-beantwoord",
    tekst=gettext_noop("Deze vraag is al beantwoord. Het eerste antwoord blijft staan."),
    bron="eisen ALG-4",
    feiten=("beantwoord",),
)
ANTWOORD_LEEG = Bezwaar(
    code="antwoord-leeg", tekst=gettext_noop("Vul dit in."), bron="eisen RAD-5", veld="antwoord"
)


def objections_to_screening(*, stap: Stap, is_gewoon: bool, toelichting: str) -> list[Bezwaar]:
    """This function will return why the urgency cannot be recorded; it can be done again until the decision.

    Bron: qa-2018 Q25; veilig-thuis-noordoost-gelderland
    """
    zonder_reden = not is_gewoon and not toelichting.strip()
    return [*_al_afgerond(stap), *([TOELICHTING_BIJ_SPOED] if zonder_reden else [])]


def objections_to_stap(naar: Stap, feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return why the assessment cannot go on to a step, or back to one.

    The end is reached by deciding, never by stepping.

    Bron: qa-2018 Q3; qa-2018 Q25
    """
    if naar not in STAP_OVERGANGEN[feiten.stap] - {Stap.AFGEROND}:
        return _al_afgerond(feiten.stap) or [STAP_NIET_AAN_DE_BEURT]
    if feiten.stap is Stap.VERZAMELEN:
        return _niet_gescreend(feiten)
    return objections_to_beoordeeld(feiten) if naar is Stap.BESLUITEN else []


def objections_to_beoordeeld(feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return what is missing before one can decide: the screen, the taxatie, the second judge.

    Bron: qa-2018 Q3; qa-2018 Q25
    """
    if feiten.taxatie is None:
        return [*_niet_gescreend(feiten), EERST_TAXATIE]
    onvolledig = [] if feiten.taxatie.is_volledig else [TAXATIE_ONVOLLEDIG]
    alleen = [TWEEDE_BEOORDELAAR] if feiten.beoordelaars < 2 else []
    return [*_niet_gescreend(feiten), *onvolledig, *alleen]


def objections_to_taxatiemoment(stap: Stap | None) -> list[Bezwaar]:
    """This function will return why no taxatie can be made now; None is outside an assessment, where it always can.

    Bron: qa-2018 Q3; qa-2018 Q25
    """
    if stap is None:
        return []
    return _al_afgerond(stap) or ([TAXATIE_IN_STAP_BEOORDELEN] if stap is Stap.VERZAMELEN else [])


def objections_to_meebeoordeling(
    *,
    stap: Stap,
    wie: UUID | None,
    maker: UUID | None,
    al: frozenset[UUID],
    is_eens: bool,
    toelichting: str,
) -> list[Bezwaar]:
    """This function will return why somebody cannot judge along: the second is another than the first.

    Bron: qa-2018 Q25
    """
    regels = (
        (ZELF_GEMAAKT, wie == maker),
        (AL_MEEBEOORDEELD, wie in al),
        (WAAROM_ONEENS, not is_eens and not toelichting.strip()),
    )
    return [*_al_afgerond(stap), *(bezwaar for bezwaar, geldt in regels if geldt)]


def objections_to_vraag(*, stap: Stap, bevraagde: Bevraagde, vraag: str, aan: UUID | None) -> list[Bezwaar]:
    """This function will return why a question cannot be asked.

    Bron: qa-2018 Q3; hermeldingen-2021
    """
    regels = (
        (VRAAG_LEEG, not vraag.strip()),
        (COLLEGA_NODIG, bevraagde.is_intern and aan is None),
        (GEEN_COLLEGA, not bevraagde.is_intern and aan is not None),
    )
    return [*_al_afgerond(stap), *(bezwaar for bezwaar, geldt in regels if geldt)]


def objections_to_antwoord(*, is_beantwoord: bool, antwoord: str) -> list[Bezwaar]:
    """This function will return why an answer, or the reason why none comes, cannot be recorded.

    Bron: qa-2018 Q3; eisen ALG-4
    """
    if is_beantwoord:
        return [AL_BEANTWOORD]
    return [] if antwoord.strip() else [ANTWOORD_LEEG]


def _al_afgerond(stap: Stap) -> list[Bezwaar]:
    return [AL_AFGEROND] if stap is Stap.AFGEROND else []


def _niet_gescreend(feiten: Bevindingen) -> list[Bezwaar]:
    return [] if feiten.urgentie else [SPOED_NIET_BEOORDEELD]
