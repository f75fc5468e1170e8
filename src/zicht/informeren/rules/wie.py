"""Who informs the household (INF-4), and whom?"""

from dataclasses import dataclass

from zicht.informeren.words import Bereik, Informeerder
from zicht.kern import Bezwaar, gettext_noop
from zicht.veiligheidsbeoordeling.words import Route

ZELF_VANAF = 12
"""From this age a child has the rights of a betrokkene itself; before it a parent hears it for the child."""

REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf op waarom een ander informeert dan gebruikelijk."),
    bron="aef-2020 A",
    veld="reden",
)
NIETS_TE_INFORMEREN = Bezwaar(
    code="niets-te-informeren",
    tekst=gettext_noop("Iedereen is al geïnformeerd."),
    bron="aef-2020 A",
    feiten=("open",),
)
GEEN_ONTVANGER = Bezwaar(
    code="geen-ontvanger",
    tekst=gettext_noop("Er is geen partij die het overneemt en kan informeren."),
    bron="aef-2020 A",
    veld="informeerder",
)


@dataclass(frozen=True)
class Informeerfeiten:
    """What says who informs: the route, whether help is active already, and what was agreed with the receiver."""

    route: Route
    heeft_ontvanger: bool
    hulp_actief: bool
    team_informeert: bool = False


def informeerder_by_route(feiten: Informeerfeiten) -> Informeerder:
    """This function will return who informs the household when nobody chooses otherwise.

    Bron: aef-2020 A; qa-2018 Q4; eisen INF-4
    """
    if not feiten.route.is_directe_overdracht:
        return Informeerder.VEILIG_THUIS
    if not feiten.heeft_ontvanger:
        return Informeerder.MELDER
    if feiten.route is Route.OVERDRACHT_BETROKKEN_HULP or feiten.hulp_actief or feiten.team_informeert:
        return Informeerder.ONTVANGER
    return Informeerder.VEILIG_THUIS


def objections_to_informeerder(
    naar: Informeerder, reden: str, *, open_: int, heeft_ontvanger: bool
) -> list[Bezwaar]:
    """This function will return why somebody else cannot inform; another choice has its reason.

    Bron: aef-2020 A; eisen INF-4
    """
    if not open_:
        return [NIETS_TE_INFORMEREN]
    zonder = naar is Informeerder.ONTVANGER and not heeft_ontvanger
    gevallen = ((zonder, GEEN_ONTVANGER), (not reden.strip(), REDEN_NODIG))
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def bereik_van(*, leeftijd: int | None, is_kind: bool, is_ongeboren: bool, is_overleden: bool) -> Bereik:
    """This function will return how somebody hears of the report.

    Nobody tells a child that is not born or somebody who died. A child under twelve, or of unknown age, hears it
    through who brings it up.
    Bron: wmo-2015
    """
    if is_ongeboren or is_overleden:
        return Bereik.NIET
    te_jong = leeftijd < ZELF_VANAF if leeftijd is not None else is_kind
    return Bereik.VIA_OUDER if te_jong else Bereik.ZELF
