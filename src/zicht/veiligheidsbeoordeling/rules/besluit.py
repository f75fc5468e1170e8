"""What may be decided, and what speaks against each of the five decisions?"""

from collections.abc import Iterable

from zicht.kern import Bezwaar, gettext_noop
from zicht.veiligheidsbeoordeling.rules.ontvanger import (
    objections_to_advies,
    objections_to_ieder_team,
    objections_to_ontvanger,
)
from zicht.veiligheidsbeoordeling.rules.stappen import objections_to_beoordeeld
from zicht.veiligheidsbeoordeling.words import (
    Bevestiging,
    Bevindingen,
    Bijbesluit,
    Grond,
    NieuwBesluit,
    Route,
    Stap,
    Taxatieuitkomst,
    Veiligheidsoordeel,
    Vooraf,
)

_VRAAG_25 = "qa-2018 Q25"

BLIJFT_BIJ_VT: dict[Grond, Bezwaar] = {
    Grond.DIRECTE_INTERVENTIE: Bezwaar(
        code="directe-interventie",
        tekst=gettext_noop(
            "De onveiligheid vraagt om direct ingrijpen. Veilig Thuis houdt de casus dan zelf."
        ),
        bron=_VRAAG_25,
        feiten=("acuut",),
    ),
    Grond.STRUCTURELE_ONVEILIGHEID: Bezwaar(
        code="structurele-onveiligheid",
        tekst=gettext_noop("Er is structurele onveiligheid. Veilig Thuis houdt de casus dan zelf."),
        bron=_VRAAG_25,
        feiten=("structureel",),
    ),
    Grond.TE_WEINIG_INFORMATIE: Bezwaar(
        code="te-weinig-informatie",
        tekst=gettext_noop(
            "Er is te weinig informatie om een vervolg te kiezen. Veilig Thuis houdt de casus."
        ),
        bron=_VRAAG_25,
        feiten=("gronden",),
    ),
    Grond.NADER_ONDERZOEK: Bezwaar(
        code="nader-onderzoek",
        tekst=gettext_noop("Het vermoeden vraagt om nader onderzoek. Veilig Thuis houdt de casus dan zelf."),
        bron=_VRAAG_25,
        feiten=("gronden",),
    ),
    Grond.ANONIMITEIT_TOEGEZEGD: Bezwaar(
        code="anonimiteit-toegezegd",
        tekst=gettext_noop("Aan de melder is anonimiteit toegezegd. Veilig Thuis houdt de casus dan zelf."),
        bron=_VRAAG_25,
        feiten=("anonimiteit",),
    ),
    Grond.VERZOEK_RVDK: Bezwaar(
        code="verzoek-rvdk",
        tekst=gettext_noop(
            "Er gaat een verzoek naar de Raad voor de Kinderbescherming. Veilig Thuis houdt de casus dan zelf."
        ),
        bron=_VRAAG_25,
        feiten=("bijbesluiten",),
    ),
}
REDENEN_NODIG = Bezwaar(
    code="redenen-nodig",
    tekst=gettext_noop("Schrijf op waarom u dit besluit."),
    bron="eisen VB-5",
    veld="redenen",
)
NOG_NIET_BESLUITEN = Bezwaar(
    code="nog-niet-besluiten",
    tekst=gettext_noop("Eerst de stappen verzamelen en beoordelen, daarna besluiten."),
    bron="qa-2018 Q3",
    feiten=("stap",),
)
ANTWOORDEN_STAAN_OPEN = Bezwaar(
    code="antwoorden-staan-open",
    tekst=gettext_noop(
        "Er staan nog vragen open. Wacht op het antwoord, of zet een vinkje dat u zonder besluit."
    ),
    bron="qa-2018 Q3",
    feiten=("open_vragen",),
    veld="bevestigd",
)
ONEENS_NIET_GEWOGEN = Bezwaar(
    code="oneens-niet-gewogen",
    tekst=gettext_noop(
        "Een collega is het niet eens met de taxatie. Weeg dat mee en zet daar een vinkje bij."
    ),
    bron="qa-2018 Q25",
    feiten=("is_oneens",),
    veld="bevestigd",
)
EERDERE_BESLUITEN_NIET_GEZIEN = Bezwaar(
    code="eerdere-besluiten-niet-gezien",
    tekst=gettext_noop("Over deze mensen is eerder besloten. Lees dat, en zet er een vinkje bij."),
    bron="hermeldingen-2021",
    feiten=("is_herhaald",),
    veld="bevestigd",
)
WAAROM_GEEN_ONDERZOEK = Bezwaar(
    code="waarom-geen-onderzoek",
    tekst=gettext_noop(
        "Dit is niet de eerste melding. Schrijf op waarom u niet kiest voor Onderzoek of MDA++."
    ),
    bron="hermeldingen-2021",
    feiten=("is_herhaald",),
    veld="waarom_geen_onderzoek",
)
GRONDEN_NIET_GEWOGEN = Bezwaar(
    code="gronden-niet-gewogen",
    tekst=gettext_noop(
        "Een ander heeft het zicht. Ga na of Veilig Thuis de casus zelf moet houden, en zet er een vinkje bij."
    ),
    bron=_VRAAG_25,
    feiten=("houder",),
    veld="bevestigd",
)
ONVEILIG = Bezwaar(
    code="onveilig",
    tekst=gettext_noop("Volgens de taxatie is het onveilig. Dan zijn er verdere stappen nodig."),
    bron="qa-2018 Q3",
    feiten=("oordeel",),
)
VEILIGHEID_ONBEKEND = Bezwaar(
    code="veiligheid-onbekend",
    tekst=gettext_noop("De veiligheid is nog niet te beoordelen. Stoppen kan pas als die bekend is."),
    bron="qa-2018 Q25",
    feiten=("oordeel",),
)
HULP_KAN_EN_WIL = Bezwaar(
    code="hulp-kan-en-wil",
    tekst=gettext_noop("Schrijf in de woorden van de hulpverlener op dat die het kan en wil oppakken."),
    bron="qa-2018 Q17",
    veld="hulp_kan_en_wil",
)
OORDEEL_OVER_HULP = Bezwaar(
    code="oordeel-over-hulp",
    tekst=gettext_noop("Schrijf het eigen oordeel van Veilig Thuis op: waarom kan deze hulp dit aan?"),
    bron="qa-2018 Q20",
    veld="oordeel_over_hulp",
)


def derived_gronden(
    feiten: Bevindingen, bijbesluiten: frozenset[Bijbesluit] = frozenset()
) -> frozenset[Grond]:
    """This function will return the grounds to keep the casus that follow from what is known; a worker adds others.

    A crisis at the screen is no ground by itself: whether intervening is needed shows from the taxatie.
    Bron: qa-2018 Q25
    """
    taxatie = feiten.taxatie
    geldt = {
        Grond.DIRECTE_INTERVENTIE: Bijbesluit.DIRECT_INGRIJPEN in bijbesluiten
        or (taxatie is not None and taxatie.acuut),
        Grond.STRUCTURELE_ONVEILIGHEID: taxatie is not None and taxatie.structureel,
        Grond.ANONIMITEIT_TOEGEZEGD: feiten.anonimiteit_toegezegd,
        Grond.VERZOEK_RVDK: Bijbesluit.VERZOEK_RVDK in bijbesluiten,
    }
    return frozenset(grond for grond, is_waar in geldt.items() if is_waar)


def objections_per_route(feiten: Bevindingen) -> dict[Route, list[Bezwaar]]:
    """This function will return per decision what already speaks against it, before anything was chosen.

    Bron: qa-2018 Q15; qa-2018 Q17; qa-2018 Q25
    """
    gronden = derived_gronden(feiten)
    return {route: _tegen_route(route, feiten, gronden, None) for route in Route}


def objections_to_besluit(nieuw: NieuwBesluit, feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return why this may not be decided; empty means it may.

    Bron: qa-2018 Q3; qa-2018 Q25
    """
    gronden = derived_gronden(feiten, nieuw.bijbesluiten) | nieuw.gronden
    return [
        *objections_to_afronden(feiten),
        *_tegen_route(nieuw.route, feiten, gronden, nieuw),
        *objections_to_ontvanger(nieuw, feiten),
        *objections_to_advies(nieuw, feiten),
        *_tegen_onderbouwing(nieuw, feiten),
    ]


def objections_to_afronden(feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return why nothing can be decided yet, whatever the decision.

    Bron: qa-2018 Q3; qa-2018 Q25
    """
    te_vroeg = [NOG_NIET_BESLUITEN] if feiten.stap is not Stap.BESLUITEN else []
    return [*te_vroeg, *objections_to_beoordeeld(feiten)]


def _tegen_route(
    route: Route, feiten: Bevindingen, gronden: frozenset[Grond], nieuw: NieuwBesluit | None
) -> list[Bezwaar]:
    if route.is_dienst:
        return []
    if route is Route.GEEN_VERVOLG:
        # A promise to the melder asks that Veilig Thuis does what is needed itself; here nothing is needed.
        return [*_blijft(gronden - {Grond.ANONIMITEIT_TOEGEZEGD}), *_tegen_stoppen(feiten.taxatie)]
    if route is Route.OVERDRACHT_BETROKKEN_HULP:
        return _blijft(gronden - _vrijgesteld(feiten, gronden, nieuw))
    return [*_blijft(gronden), *objections_to_ieder_team(feiten)]


def _blijft(gronden: Iterable[Grond]) -> list[Bezwaar]:
    return [BLIJFT_BIJ_VT[grond] for grond in Grond if grond in gronden]


def _vrijgesteld(
    feiten: Bevindingen, gronden: frozenset[Grond], nieuw: NieuwBesluit | None
) -> frozenset[Grond]:
    """Return the ground that an advice to the melder lifts: structural unsafety, when it is the only one."""
    alleen_structureel = gronden == {Grond.STRUCTURELE_ONVEILIGHEID}
    if not (feiten.is_adviesspoor and alleen_structureel):
        return frozenset()
    return gronden if nieuw is None or _is_bij_melder(nieuw) else frozenset()


def _is_bij_melder(nieuw: NieuwBesluit) -> bool:
    return nieuw.advies is not None and nieuw.advies.is_bij_melder and nieuw.ontvanger is None


def _tegen_stoppen(taxatie: Taxatieuitkomst | None) -> list[Bezwaar]:
    if taxatie is None:
        return []
    if taxatie.oordeel is Veiligheidsoordeel.NIET_TE_BEOORDELEN:
        return [VEILIGHEID_ONBEKEND]
    return [ONVEILIG] if taxatie.oordeel.is_onveilig else []


def objections_to_vooraf(vooraf: Vooraf, feiten: Bevindingen) -> list[Bezwaar]:
    """This function will return what must be answered first, where a partner holds the zicht or it is a repeat report.

    Bron: qa-2018 Q25; hermeldingen-2021
    """
    nodig = (
        (
            GRONDEN_NIET_GEWOGEN,
            feiten.houder is not None and Bevestiging.ZES_GRONDEN not in vooraf.bevestigd,
        ),
        (WAAROM_GEEN_ONDERZOEK, feiten.is_herhaald and not vooraf.waarom_geen_onderzoek.strip()),
        (
            EERDERE_BESLUITEN_NIET_GEZIEN,
            feiten.is_herhaald and Bevestiging.EERDERE_BESLUITEN not in vooraf.bevestigd,
        ),
    )
    return [bezwaar for bezwaar, ontbreekt in nodig if ontbreekt]


def _tegen_onderbouwing(nieuw: NieuwBesluit, feiten: Bevindingen) -> list[Bezwaar]:
    vooraf = objections_to_vooraf(_vooraf(nieuw), feiten)
    # Whoever investigates keeps the casus, and needs no reason for not investigating.
    overbodig = {
        GRONDEN_NIET_GEWOGEN: not nieuw.route.is_directe_overdracht,
        WAAROM_GEEN_ONDERZOEK: nieuw.route is Route.ONDERZOEK,
    }
    naar_hulp = nieuw.route is Route.OVERDRACHT_BETROKKEN_HULP
    eigen_oordeel = nieuw.eigen_oordeel_hulp if nieuw.advies else nieuw.oordeel_over_hulp
    nodig = (
        (REDENEN_NODIG, not nieuw.redenen.strip()),
        (HULP_KAN_EN_WIL, naar_hulp and not nieuw.hulp_kan_en_wil.strip()),
        (OORDEEL_OVER_HULP, naar_hulp and not eigen_oordeel.strip()),
        *((bezwaar, not overbodig.get(bezwaar, False)) for bezwaar in vooraf),
        (
            ANTWOORDEN_STAAN_OPEN,
            feiten.open_vragen > 0 and Bevestiging.ZONDER_ANTWOORDEN not in nieuw.bevestigd,
        ),
        (
            ONEENS_NIET_GEWOGEN,
            feiten.is_oneens and Bevestiging.VERSCHIL_VAN_INZICHT not in nieuw.bevestigd,
        ),
    )
    return [bezwaar for bezwaar, ontbreekt in nodig if ontbreekt]


def _vooraf(nieuw: NieuwBesluit) -> Vooraf:
    return Vooraf(nieuw.gronden, nieuw.bijbesluiten, nieuw.bevestigd, nieuw.waarom_geen_onderzoek)
