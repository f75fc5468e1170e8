"""Is a casus handed over by a message, or in a talk with the household present?"""

from zicht.kern import Bezwaar, gettext_noop
from zicht.overdracht.words import Warmte

REDEN_ANDERE_WARMTE = Bezwaar(
    code="reden-andere-warmte",
    tekst=gettext_noop("U kiest anders dan gebruikelijk. Schrijf op waarom."),
    bron="aef-2020 C",
    veld="afwijking_reden",
)
HUISHOUDEN_ONBEKEND = Bezwaar(
    code="huishouden-aanwezig-onbekend",
    tekst=gettext_noop("Leg vast of het huishouden bij het gesprek was."),
    bron="aef-2020 C",
    veld="huishouden_aanwezig",
)
REDEN_ZONDER_HUISHOUDEN = Bezwaar(
    code="reden-zonder-huishouden",
    tekst=gettext_noop("Bij een warme overdracht is het huishouden erbij. Schrijf op waarom nu niet."),
    bron="aef-2020 C",
    veld="afwijking_reden",
)


def warmte_by_rule(*, na_dienst: bool) -> Warmte:
    """This function will return how is handed over: warm after a service, cold directly after the assessment.

    Bron: aef-2020 C
    """
    return Warmte.WARM if na_dienst else Warmte.KOUD


def objections_to_warmte(
    warmte: Warmte, *, na_dienst: bool, huishouden_aanwezig: bool | None, afwijking_reden: str
) -> list[Bezwaar]:
    """This function will return why it may not be handed over in this way; another way than the rule has a reason.

    Bron: aef-2020 C
    """
    gevallen = (
        (warmte is not warmte_by_rule(na_dienst=na_dienst), REDEN_ANDERE_WARMTE),
        (warmte is Warmte.WARM and huishouden_aanwezig is False, REDEN_ZONDER_HUISHOUDEN),
    )
    nodig = [] if afwijking_reden.strip() else [bezwaar for geldt, bezwaar in gevallen if geldt]
    onbekend = warmte is Warmte.WARM and huishouden_aanwezig is None
    return [*nodig, *([HUISHOUDEN_ONBEKEND] if onbekend else [])]
