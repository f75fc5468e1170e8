"""What must be told to a melder and to a betrokkene, in which way, and when may it wait?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from zicht.informeren.words import Onderwerp, Uitstelgrond, Vastlegging, Wijze
from zicht.kern import Bezwaar, gettext_noop
from zicht.melding.words import Spoor
from zicht.personen.words import Kanaal
from zicht.veiligheidsbeoordeling.words import Advies

KANAAL_VAN: dict[Wijze, Kanaal] = {
    Wijze.TELEFOON: Kanaal.TELEFOON,
    Wijze.BRIEF: Kanaal.BRIEF,
    Wijze.GESPREK: Kanaal.BEZOEK,
    Wijze.EMAIL: Kanaal.EMAIL,
    Wijze.BERICHT: Kanaal.SMS,
    Wijze.GEZAMENLIJK_GESPREK: Kanaal.BEZOEK,
}
GESPROKEN = frozenset({Wijze.TELEFOON, Wijze.GESPREK, Wijze.GEZAMENLIJK_GESPREK})

AL_GEGEVEN = Bezwaar(
    code="al-teruggekoppeld",
    tekst=gettext_noop("Deze terugkoppeling is al gegeven."),
    bron="qa-2018 Q8",
    feiten=("gegeven_op",),
)
TEKST_NODIG = Bezwaar(
    code="tekst-nodig",
    tekst=gettext_noop("Schrijf op wat u vertelde."),
    bron="qa-2018 Q9",
    veld="tekst",
)
ONDERWERP_VERGETEN = Bezwaar(
    code="onderwerp-vergeten",
    tekst=gettext_noop("De melder hoort al deze onderwerpen. Vink aan wat u vertelde."),
    bron="qa-2018 Q9",
    veld="onderwerpen",
)
AL_GEINFORMEERD = Bezwaar(
    code="al-geinformeerd",
    tekst=gettext_noop("Deze persoon is al geïnformeerd."),
    bron="qa-2018 Q4",
    feiten=("gedaan_op",),
)
NIET_VEILIG = Bezwaar(
    code="niet-veilig",
    tekst=gettext_noop("Zo mag u deze persoon niet benaderen: dat is niet veilig. Kies een andere manier."),
    bron="eisen PLUS-8",
    veld="wijze",
)
STEUN_NIET_GENOEMD = Bezwaar(
    code="steun-niet-genoemd",
    tekst=gettext_noop("Zeg ook dat iemand zich mag laten steunen, door familie, het AKJ of een ander."),
    bron="eisen INF-5",
    veld="op_steun_gewezen",
)
TOLK_NODIG = Bezwaar(
    code="tolk-nodig",
    tekst=gettext_noop(
        "Deze persoon heeft een tolk nodig. Schrijf op wie tolkte, of waarom het zonder ging."
    ),
    bron="eisen MEL-7",
    veld="tolk",
)
DAG_VOORBIJ = Bezwaar(
    code="dag-voorbij",
    tekst=gettext_noop("Kies een dag na vandaag."),
    bron="wmo-2015",
    veld="tot",
)
GROND_NODIG = Bezwaar(
    code="grond-nodig",
    tekst=gettext_noop("Uitstel heeft een grond en een toelichting nodig."),
    bron="wmo-2015",
    veld="toelichting",
)


@dataclass(frozen=True)
class Contactfeiten:
    """What must be looked at before somebody is told: the ways that are not safe, and the need of an interpreter."""

    al_gedaan: bool
    verboden: frozenset[Kanaal] = frozenset()
    tolk_nodig: bool = False


def onderwerpen_voor(spoor: Spoor | None, advies: Advies | None) -> tuple[Onderwerp, ...]:
    """This function will return what the first feedback tells this melder.

    Who helps oneself gets the four parts; everybody else, and who helps together with Veilig Thuis, hears who makes
    contact with the household.
    Bron: qa-2018 Q5; qa-2018 Q9
    """
    if spoor is not Spoor.EIGEN_HULP:
        return (Onderwerp.WIE_LEGT_CONTACT,)
    eigen = (Onderwerp.EERDERE_MELDINGEN, Onderwerp.NODIG_UIT_EERDERE, Onderwerp.RESULTAAT_TAXATIE)
    if advies is None:
        return (*eigen, Onderwerp.WIE_LEGT_CONTACT)
    verder = () if advies.is_bij_melder else (Onderwerp.WIE_LEGT_CONTACT,)
    return (*eigen, Onderwerp.ADVIES, *verder)


def objections_to_terugkoppelen(
    *, al_gegeven: bool, tekst: str, nodig: Collection[Onderwerp], verteld: Collection[Onderwerp]
) -> list[Bezwaar]:
    """This function will return why a feedback cannot be recorded as given; empty means that it can.

    Bron: qa-2018 Q8; qa-2018 Q9
    """
    if al_gegeven:
        return [AL_GEGEVEN]
    gevallen = ((not tekst.strip(), TEKST_NODIG), (bool(set(nodig) - set(verteld)), ONDERWERP_VERGETEN))
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_informeren(wat: Vastlegging, feiten: Contactfeiten) -> list[Bezwaar]:
    """This function will return why it cannot be recorded that somebody was told so; empty means that it can.

    Bron: qa-2018 Q4; eisen INF-5; eisen PLUS-8; eisen MEL-7
    """
    if feiten.al_gedaan:
        return [AL_GEINFORMEERD]
    zonder_tolk = feiten.tolk_nodig and wat.wijze in GESPROKEN and not wat.tolk.strip()
    gevallen = (
        (KANAAL_VAN[wat.wijze] in feiten.verboden, NIET_VEILIG),
        (not wat.op_steun_gewezen, STEUN_NIET_GENOEMD),
        (zonder_tolk, TOLK_NODIG),
    )
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_uitstel(
    *, al_gedaan: bool, tot: date, vandaag: date, grond: Uitstelgrond | None, toelichting: str
) -> list[Bezwaar]:
    """This function will return why telling somebody may not wait; empty means that it may.

    Bron: wmo-2015; eisen INF-3
    """
    if al_gedaan:
        return [AL_GEINFORMEERD]
    gevallen = (
        (tot <= vandaag, DAG_VOORBIJ),
        (grond is None or not toelichting.strip(), GROND_NODIG),
    )
    return [bezwaar for geldt, bezwaar in gevallen if geldt]
