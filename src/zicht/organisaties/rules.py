"""What must hold of agreements, work areas and settings?"""

from collections.abc import Collection
from datetime import date

from zicht.kern import Bezwaar, Soort, gettext_noop
from zicht.organisaties.words import Keuzes, Teamtype

ONTVANGERS = frozenset({Soort.LOKAAL_TEAM, Soort.PARTNER})

GEEN_ONTVANGER = Bezwaar(
    code="geen-ontvanger",
    tekst=gettext_noop("Met deze partij zijn geen afspraken over overdracht te maken."),
    bron="qa-2018 Q15",
)
LATERE_AFSPRAAK = Bezwaar(
    code="latere-afspraak",
    tekst=gettext_noop("Er is al een afspraak die later ingaat. Kies een dag daarna."),
    veld="vanaf",
)
ANTWOORDTERMIJN_TE_KORT = Bezwaar(
    code="antwoordtermijn-te-kort",
    tekst=gettext_noop("De termijn voor een antwoord is minstens 1 werkdag."),
    veld="antwoord_werkdagen",
)
BRON_ONTBREEKT = Bezwaar(
    code="bron-ontbreekt",
    tekst=gettext_noop("Schrijf op waar deze afspraak is vastgelegd."),
    bron="aef-2020 §2.5",
    veld="bron",
)
GEMEENTE_BUITEN_GEBIED = Bezwaar(
    code="gemeente-buiten-gebied",
    tekst=gettext_noop("Kies alleen gemeenten in een regio van uw eigen organisatie."),
    veld="gemeenten",
)
GEEN_GEMEENTE = Bezwaar(
    code="geen-gemeente", tekst=gettext_noop("Kies minstens een gemeente."), veld="gemeenten"
)
EIGEN_TYPE_ONTBREEKT = Bezwaar(
    code="eigen-type-ontbreekt",
    tekst=gettext_noop("Beschrijf het eigen type van de regio."),
    bron="aef-2020 §2.5",
    veld="eigen_type",
)
EIGEN_TYPE_TE_VEEL = Bezwaar(
    code="eigen-type-te-veel",
    tekst=gettext_noop("Een beschrijving hoort alleen bij een eigen type van de regio."),
    veld="eigen_type",
)
NAAM_BESTAAT_AL = Bezwaar(
    code="naam-bestaat-al", tekst=gettext_noop("Er is al zo'n partij met deze naam."), veld="naam"
)
ONBEKENDE_KALENDER = Bezwaar(
    code="onbekende-kalender",
    tekst=gettext_noop("Deze kalender bestaat niet."),
    bron="algemene-termijnenwet",
    veld="kalender",
)
NIET_VOOR_VORIGE = Bezwaar(
    code="niet-voor-vorige",
    tekst=gettext_noop("Een nieuwe keuze kan niet ingaan voor de vorige."),
    veld="vanaf",
)
REGIO_NIET_EIGEN = Bezwaar(
    code="regio-niet-eigen",
    tekst=gettext_noop("Kies alleen regio's waar uw organisatie werkt."),
    bron="eisen RAD-8",
    veld="verwijsindex_regios",
)
TERMIJN_TE_KORT = Bezwaar(
    code="termijn-te-kort", tekst=gettext_noop("Een eigen termijn is minstens 1 dag."), bron="eisen ALG-7"
)


def objections_to_team(
    *, type_: Teamtype, eigen_type: str, gemeenten: Collection[str], eigen_gemeenten: Collection[str]
) -> list[Bezwaar]:
    """This function will return why a local team cannot be recorded like this; empty means it can.

    Bron: aef-2020 §2.5
    """
    is_eigen = type_ is Teamtype.EIGEN
    gevallen = (
        (is_eigen and not eigen_type, EIGEN_TYPE_ONTBREEKT),
        (not is_eigen and bool(eigen_type), EIGEN_TYPE_TE_VEEL),
    )
    return [b for geldt, b in gevallen if geldt] + objections_to_werkgebied(
        gemeenten=gemeenten, eigen_gemeenten=eigen_gemeenten
    )


def objections_to_werkgebied(
    *, gemeenten: Collection[str], eigen_gemeenten: Collection[str]
) -> list[Bezwaar]:
    """This function will return why these municipalities cannot be a party's work area; empty means they can.

    Bron: eisen AFS-1
    """
    if not gemeenten:
        return [GEEN_GEMEENTE]
    return [] if set(gemeenten) <= set(eigen_gemeenten) else [GEMEENTE_BUITEN_GEBIED]


def objections_to_afspraak(
    *, soort: Soort, vanaf: date, laatste_vanaf: date | None, antwoord_werkdagen: int | None, bron: str
) -> list[Bezwaar]:
    """This function will return why an agreement cannot be recorded; empty means it can.

    `laatste_vanaf` is the first day of the latest agreement with this party, None when there is none. On that
    same day a new one takes its place.
    Bron: eisen AFS-5
    """
    gevallen = (
        (soort not in ONTVANGERS, GEEN_ONTVANGER),
        (laatste_vanaf is not None and vanaf < laatste_vanaf, LATERE_AFSPRAAK),
        (antwoord_werkdagen is not None and antwoord_werkdagen < 1, ANTWOORDTERMIJN_TE_KORT),
        (not bron.strip(), BRON_ONTBREEKT),
    )
    return [b for geldt, b in gevallen if geldt]


def objections_to_instelling(
    *,
    keuzes: Keuzes,
    kalenders: Collection[str],
    vanaf: date,
    laatste_vanaf: date | None,
    eigen_regios: Collection[str] = (),
) -> list[Bezwaar]:
    """This function will return why an organisation cannot choose this; empty means it can.

    Bron: eisen ALG-7
    """
    dagen = (
        keuzes.concept_dagen,
        keuzes.taxatie_dagen,
        keuzes.herinnering_werkdagen,
        keuzes.radar_werkdagen,
    )
    gevallen = (
        (keuzes.kalender not in kalenders, ONBEKENDE_KALENDER),
        (min(dagen) < 1, TERMIJN_TE_KORT),
        (laatste_vanaf is not None and vanaf < laatste_vanaf, NIET_VOOR_VORIGE),
        (not set(keuzes.verwijsindex_regios) <= set(eigen_regios), REGIO_NIET_EIGEN),
    )
    return [b for geldt, b in gevallen if geldt]
