"""When is the partner that holds the zicht proposed to go on with it (MEL-8)?"""

from zicht.veiligheidsbeoordeling.rules.besluit import BLIJFT_BIJ_VT, derived_gronden, objections_to_vooraf
from zicht.veiligheidsbeoordeling.rules.ontvanger import ONBEKENDE_ONTVANGER, objections_per_ontvanger
from zicht.veiligheidsbeoordeling.words import Bevindingen, Grond, Houdervoorstel, Route, Vooraf


def propose_houder(vooraf: Vooraf, feiten: Bevindingen) -> Houdervoorstel:
    """This function will propose the partner that holds the zicht, or say what is to be answered or stands against it.

    A new report is as a rule handed to the same partner, after the assessment: so only when it was answered whether
    Veilig Thuis must keep the casus itself and, at a repeat report, what was decided before and why not Onderzoek.
    Without such a partner nothing is proposed.
    Bron: qa-2018 Q10; qa-2018 Q25; hermeldingen-2021
    """
    if feiten.houder is None:
        return Houdervoorstel()
    if onbeantwoord := objections_to_vooraf(vooraf, feiten):
        return Houdervoorstel(bezwaren=tuple(onbeantwoord))
    gronden = derived_gronden(feiten, vooraf.bijbesluiten) | vooraf.gronden
    if gronden:
        return Houdervoorstel(bezwaren=tuple(BLIJFT_BIJ_VT[grond] for grond in Grond if grond in gronden))
    if feiten.houder in feiten.lokale_teams:
        tegen = objections_per_ontvanger(feiten)[feiten.houder]
        route = Route.OVERDRACHT_LOKAAL_TEAM
    else:
        tegen = [] if feiten.houder in feiten.hulpverleners else [ONBEKENDE_ONTVANGER]
        route = Route.OVERDRACHT_BETROKKEN_HULP
    return Houdervoorstel(bezwaren=tuple(tegen)) if tegen else Houdervoorstel(route, feiten.houder)
