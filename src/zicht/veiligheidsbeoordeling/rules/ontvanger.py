"""To whom may the casus go at once, and which advice to the melder fits the decision?"""

from itertools import chain
from uuid import UUID

from zicht.kern import Bezwaar, gettext_noop
from zicht.organisaties.words import Afspraak
from zicht.veiligheidsbeoordeling.words import Advies, Bevindingen, NieuwBesluit, Route, Taxatieuitkomst

GEEN_TEAM = Bezwaar(
    code="geen-team",
    tekst=gettext_noop("In deze gemeente staat geen lokaal team vastgelegd dat de casus kan krijgen."),
    bron="qa-2018 Q15",
    feiten=("lokale_teams",),
)
ONTVANGER_NODIG = Bezwaar(
    code="ontvanger-nodig",
    tekst=gettext_noop("Kies aan wie u overdraagt."),
    bron="eisen OVD-1",
    veld="ontvanger",
)
ONTVANGER_PAST_NIET = Bezwaar(
    code="ontvanger-past-niet",
    tekst=gettext_noop("Bij dit besluit draagt u niet over. Kies geen ontvanger."),
    bron="eisen VB-5",
    veld="ontvanger",
)
GEEN_AFSPRAAK = Bezwaar(
    code="geen-afspraak",
    tekst=gettext_noop("Met de gemeente is niet afgesproken dat dit team casussen van Veilig Thuis oppakt."),
    bron="qa-2018 Q15",
    feiten=("afspraak",),
)
NIET_IN_TAKEN = Bezwaar(
    code="niet-in-taken",
    tekst=gettext_noop("Deze vorm van geweld hoort volgens de afspraak niet bij de taken van het team."),
    bron="qa-2018 Q15",
    feiten=("vormen",),
)
BOVEN_KENNISNIVEAU = Bezwaar(
    code="boven-kennisniveau",
    tekst=gettext_noop("De ernst gaat boven het kennisniveau dat met de gemeente is afgesproken."),
    bron="qa-2018 Q16",
    feiten=("ernst",),
)
ONBEKENDE_ONTVANGER = Bezwaar(
    code="onbekende-ontvanger",
    tekst=gettext_noop("Deze partij werkt niet in de gemeente van het huishouden."),
    bron="qa-2018 Q15",
    veld="ontvanger",
)
ADVIES_NODIG = Bezwaar(
    code="advies-nodig",
    tekst=gettext_noop("De melder kan zelf hulp geven. Kies wat u de melder adviseert."),
    bron="qa-2018 Q9",
    feiten=("spoor",),
    veld="advies",
)
GEEN_ADVIESSPOOR = Bezwaar(
    code="geen-adviesspoor",
    tekst=gettext_noop("De melder geeft zelf geen hulp. Een advies over die hulp past hier niet."),
    bron="qa-2018 Q9",
    feiten=("spoor",),
    veld="advies",
)
ADVIES_PAST_NIET = Bezwaar(
    code="advies-past-niet",
    tekst=gettext_noop(
        "Advies en besluit passen niet bij elkaar. Voortzetten of aanpassen laat het zicht bij de melder, "
        "uitbreiden legt het bij Veilig Thuis."
    ),
    bron="qa-2018 Q9",
    veld="advies",
)
MELDER_OF_ANDER = Bezwaar(
    code="melder-of-ander",
    tekst=gettext_noop("Met dit advies gaat de melder verder. Kies dan geen andere ontvanger."),
    bron="qa-2018 Q19",
    veld="ontvanger",
)

ADVIEZEN_BIJ: dict[Route, frozenset[Advies]] = {
    Route.GEEN_VERVOLG: frozenset(),
    Route.OVERDRACHT_LOKAAL_TEAM: frozenset(),
    Route.OVERDRACHT_BETROKKEN_HULP: frozenset({Advies.VOORTZETTEN, Advies.AANPASSEN}),
    Route.VOORWAARDEN_EN_VERVOLG: frozenset({Advies.UITBREIDEN}),
    Route.ONDERZOEK: frozenset({Advies.UITBREIDEN}),
}


def objections_per_ontvanger(feiten: Bevindingen) -> dict[UUID, list[Bezwaar]]:
    """This function will return per local team why it may not get the casus at once (VB-7).

    Bron: qa-2018 Q15; qa-2018 Q16
    """
    return {team: _tegen_team(feiten.taxatie, afspraak) for team, afspraak in feiten.lokale_teams.items()}


def objections_to_ieder_team(feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return why no local team at all may get the casus; empty when one may.

    Bron: qa-2018 Q15
    """
    per_team = objections_per_ontvanger(feiten)
    if not per_team:
        return [GEEN_TEAM]
    return [] if not all(per_team.values()) else list(dict.fromkeys(chain(*per_team.values())))


def _tegen_team(taxatie: Taxatieuitkomst | None, afspraak: Afspraak | None) -> list[Bezwaar]:
    if afspraak is None:
        return [GEEN_AFSPRAAK]
    if taxatie is None:
        return []
    past_niet = [NIET_IN_TAKEN] if taxatie.vormen - afspraak.vormen else []
    te_zwaar = [BOVEN_KENNISNIVEAU] if taxatie.ernst.zwaarte > afspraak.hoogste_ernst.zwaarte else []
    return [*past_niet, *te_zwaar]


def objections_to_ontvanger(nieuw: NieuwBesluit, feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return what is wrong with the chosen receiver, or with choosing none.

    Bron: qa-2018 Q15; qa-2018 Q17; qa-2018 Q19
    """
    match nieuw.route:
        case Route.OVERDRACHT_LOKAAL_TEAM:
            return _tegen_lokaal_team(nieuw.ontvanger, feiten)
        case Route.OVERDRACHT_BETROKKEN_HULP if nieuw.advies is not None:
            return [MELDER_OF_ANDER] if nieuw.ontvanger else []
        case Route.OVERDRACHT_BETROKKEN_HULP if nieuw.ontvanger is None:
            return [] if feiten.is_adviesspoor else [ONTVANGER_NODIG]
        case Route.OVERDRACHT_BETROKKEN_HULP:
            return [] if nieuw.ontvanger in feiten.hulpverleners else [ONBEKENDE_ONTVANGER]
        case _:
            return [ONTVANGER_PAST_NIET] if nieuw.ontvanger else []


def _tegen_lokaal_team(ontvanger: UUID | None, feiten: Bevindingen) -> list[Bezwaar]:
    if ontvanger is None:
        return [ONTVANGER_NODIG]
    per_team = objections_per_ontvanger(feiten)
    if ontvanger not in per_team:
        return [ONBEKENDE_ONTVANGER]
    # When no team can, the decision itself is refused already, for the same reasons.
    return [] if all(per_team.values()) else per_team[ontvanger]


def objections_to_advies(nieuw: NieuwBesluit, feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return what is wrong with the advice to a melder who helps, or with giving none.

    Bron: qa-2018 Q9; qa-2018 Q19
    """
    if not feiten.is_adviesspoor:
        return [GEEN_ADVIESSPOOR] if nieuw.advies else []
    past = ADVIEZEN_BIJ[nieuw.route]
    if nieuw.advies is None:
        # Another helper than the melder may take it up; then there is no advice to the melder about own help.
        return [ADVIES_NODIG] if past and nieuw.ontvanger is None else []
    return [] if nieuw.advies in past else [ADVIES_PAST_NIET]
