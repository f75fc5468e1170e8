"""When may the zicht be offered to somebody else, and with what information?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from zicht.casus.words import Fase, Houder, Houdersoort
from zicht.kern import Bezwaar, Soort, gettext_noop
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.words import Afspraak
from zicht.overdracht.rules.warmte import objections_to_warmte
from zicht.overdracht.words import MINIMUM, Informatiestuk, NieuwAanbod, Onderdeel

LANGSTE_TEKST = 10_000

NOG_GEEN_BESLUIT = Bezwaar(
    code="nog-geen-besluit",
    tekst=gettext_noop("Er is nog geen besluit om deze casus over te dragen."),
    bron="qa-2018 Q3",
    feiten=("fase",),
)
AL_OVERGEDRAGEN = Bezwaar(
    code="al-overgedragen",
    tekst=gettext_noop("Deze casus is al overgedragen en aanvaard."),
    bron="eisen OVD-1",
    feiten=("fase",),
)
CASUS_GESLOTEN = Bezwaar(
    code="casus-gesloten",
    tekst=gettext_noop("Deze casus is gesloten."),
    bron="eisen OVD-1",
    feiten=("fase",),
)
ZICHT_NIET_HIER = Bezwaar(
    code="zicht-niet-hier",
    tekst=gettext_noop("Er is geen organisatie die het zicht heeft en het kan overdragen."),
    bron="eisen OVD-1",
    feiten=("houder",),
)
AL_AANGEBODEN = Bezwaar(
    code="al-aangeboden",
    tekst=gettext_noop("Er staat al een aanbod open. Wacht op het antwoord of trek het in."),
    bron="eisen ALG-6",
    feiten=("open_aanbod",),
)
ANONIMITEIT = Bezwaar(
    code="anonimiteit-toegezegd",
    tekst=gettext_noop("De melder is anonimiteit toegezegd. Veilig Thuis houdt de casus dan zelf."),
    bron="qa-2018 Q25",
    feiten=("anonimiteit",),
)
ONVEILIG_GEWORDEN = Bezwaar(
    code="onveilig-geworden",
    tekst=gettext_noop(
        "De laatste taxatie zegt: acuut of structureel onveilig. Zonder dienst draagt Veilig Thuis dan niet over."
    ),
    bron="qa-2018 Q25",
    feiten=("acuut", "structureel"),
)
TAXATIE_NODIG = Bezwaar(
    code="taxatie-nodig",
    tekst=gettext_noop("Schat eerst de veiligheid van ieder lid opnieuw in: bij elke overgang hoort dat."),
    bron="qa-2018 Q25",
    feiten=("is_taxatie_actueel",),
)
ONBEKENDE_ONTVANGER = Bezwaar(
    code="onbekende-ontvanger",
    tekst=gettext_noop("Deze partij werkt niet in de gemeente van het huishouden."),
    bron="qa-2018 Q15",
    veld="ontvanger",
)
MELDER_GAAT_NIET_VERDER = Bezwaar(
    code="melder-gaat-niet-verder",
    tekst=gettext_noop("Het besluit laat het zicht niet bij de melder. Kies een andere ontvanger."),
    bron="qa-2018 Q9",
    veld="ontvanger",
)
GEEN_AFSPRAAK = Bezwaar(
    code="geen-afspraak",
    tekst=gettext_noop("Met dit team is niet afgesproken dat het casussen van Veilig Thuis oppakt."),
    bron="qa-2018 Q15",
    veld="ontvanger",
)
NIET_IN_TAKEN = Bezwaar(
    code="niet-in-taken",
    tekst=gettext_noop("Deze vorm van geweld hoort volgens de afspraak niet bij de taken van het team."),
    bron="qa-2018 Q15",
    veld="ontvanger",
)
BOVEN_KENNISNIVEAU = Bezwaar(
    code="boven-kennisniveau",
    tekst=gettext_noop("De ernst gaat boven het kennisniveau dat met het team is afgesproken."),
    bron="qa-2018 Q16",
    veld="ontvanger",
)
ANDERE_HULP = Bezwaar(
    code="andere-hulp-dan-besloten",
    tekst=gettext_noop(
        "Het besluit noemt deze hulp niet. Of zij het kan en wil, weegt u in een nieuw besluit."
    ),
    bron="qa-2018 Q17",
    veld="ontvanger",
)
ONDERDEEL_ONTBREEKT = Bezwaar(
    code="onderdeel-ontbreekt",
    tekst=gettext_noop("Vul dit in, of zeg dat het ontbreekt."),
    bron="aef-2020 C",
    feiten=("stukken",),
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf bij elk onderdeel waarom u het deelt, of waarom het ontbreekt."),
    bron="aef-2020 C",
    feiten=("stukken",),
)
TEKST_TE_LANG = Bezwaar(
    code="tekst-te-lang",
    tekst=gettext_noop("Deze tekst is te lang voor een overdracht. Kort hem in."),
    bron="aef-2020 C",
    feiten=("stukken",),
)
KIND_NIET_GESPROKEN = Bezwaar(
    code="kind-gesproken-onbekend",
    tekst=gettext_noop(
        "Bij een vermoeden van kindermishandeling spreekt iemand met het kind. Schrijf wie, wanneer en hoe, of "
        "waarom niet."
    ),
    bron="aef-2020 A",
    veld="kind_gesproken",
)


@dataclass(frozen=True)
class Kandidaat:
    """A party that could receive: what it is, and what was agreed with it."""

    soort: Soort
    afspraak: Afspraak | None


@dataclass(frozen=True)
class Aanbodfeiten:
    """What an offer is judged by.

    `besluit_ontvanger` is whom the decision names, `naar_melder` whether it leaves the zicht with the melder,
    `is_taxatie_actueel` whether every member was judged for this transition. The objections of a text that tells who
    the melder is come in `noemt_melder`, each at its field.
    """

    fase: Fase
    houder: Houder | None
    na_dienst: bool
    open_aanbod: bool
    anonimiteit: bool
    acuut: bool
    structureel: bool
    is_adviesspoor: bool
    is_taxatie_actueel: bool
    vormen: frozenset[Geweldsvorm]
    ernst: Ernst | None
    kandidaten: Mapping[UUID, Kandidaat]
    besluit_ontvanger: UUID | None = None
    naar_melder: bool = False
    noemt_melder: Sequence[Bezwaar] = ()


def objections_to_overdragen(feiten: Aanbodfeiten) -> list[Bezwaar]:
    """This function will return why nothing can be offered now, whoever would receive; empty means it can.

    Bron: qa-2018 Q25; eisen OVD-1; eisen ALG-6
    """
    return [
        *_tegen_fase(feiten.fase),
        *_tegen_houder(feiten.houder),
        *([AL_AANGEBODEN] if feiten.open_aanbod else []),
        *([ANONIMITEIT] if feiten.anonimiteit else []),
        *_tegen_veiligheid(feiten),
    ]


def objections_to_ontvanger(ontvanger: UUID | None, feiten: Aanbodfeiten) -> list[Bezwaar]:
    """This function will return why this party, or without one the melder, may not receive; empty means it may.

    Bron: qa-2018 Q9; qa-2018 Q15; qa-2018 Q17
    """
    if ontvanger is None:
        return [] if feiten.naar_melder else [MELDER_GAAT_NIET_VERDER]
    kandidaat = feiten.kandidaten.get(ontvanger)
    if kandidaat is None:
        return [ONBEKENDE_ONTVANGER]
    if feiten.na_dienst:
        return []
    if kandidaat.soort is Soort.LOKAAL_TEAM:
        return _tegen_team(kandidaat.afspraak, feiten)
    return [] if ontvanger == feiten.besluit_ontvanger else [ANDERE_HULP]


def objections_to_informatieset(stukken: Collection[Informatiestuk]) -> list[Bezwaar]:
    """This function will return what lacks in a set of information; the field of each is the name of its piece.

    Bron: aef-2020 C; qa-2018 Q18
    """
    bezwaren = [_bij(ONDERDEEL_ONTBREEKT, deel) for deel in sorted(MINIMUM - {s.onderdeel for s in stukken})]
    for stuk in stukken:
        if not (stuk.ontbreekt or stuk.tekst.strip()):
            bezwaren.append(_bij(ONDERDEEL_ONTBREEKT, stuk.onderdeel))
        if not stuk.reden.strip():
            bezwaren.append(_bij(REDEN_NODIG, stuk.onderdeel, "reden_"))
        if max(len(stuk.tekst), len(stuk.reden)) > LANGSTE_TEKST:
            bezwaren.append(_bij(TEKST_TE_LANG, stuk.onderdeel))
    return bezwaren


def objections_to_offer(nieuw: NieuwAanbod, feiten: Aanbodfeiten) -> list[Bezwaar]:
    """This function will return why this may not be offered; empty means it may.

    Bron: qa-2018 Q15; qa-2018 Q18; qa-2018 Q25; aef-2020 C
    """
    kind_vergeten = (
        any(vorm.is_kindermishandeling for vorm in feiten.vormen) and not nieuw.kind_gesproken.strip()
    )
    return [
        *objections_to_overdragen(feiten),
        *objections_to_ontvanger(nieuw.ontvanger, feiten),
        *objections_to_warmte(
            nieuw.warmte,
            na_dienst=feiten.na_dienst,
            huishouden_aanwezig=nieuw.huishouden_aanwezig,
            afwijking_reden=nieuw.afwijking_reden,
        ),
        *objections_to_informatieset(nieuw.stukken),
        *([KIND_NIET_GESPROKEN] if kind_vergeten else []),
        *feiten.noemt_melder,
    ]


def _tegen_fase(fase: Fase) -> list[Bezwaar]:
    weigert = {
        Fase.BEOORDELING: NOG_GEEN_BESLUIT,
        Fase.OVERGEDRAGEN: AL_OVERGEDRAGEN,
        Fase.GESLOTEN: CASUS_GESLOTEN,
    }
    return [weigert[fase]] if fase in weigert else []


def _tegen_houder(houder: Houder | None) -> list[Bezwaar]:
    return [] if houder is not None and houder.soort is Houdersoort.PARTIJ else [ZICHT_NIET_HIER]


def _tegen_veiligheid(feiten: Aanbodfeiten) -> list[Bezwaar]:
    # An advice to the melder lifts structural unsafety only; a service has dealt with what was found.
    onveilig = feiten.acuut or (feiten.structureel and not feiten.is_adviesspoor)
    return [
        *([] if feiten.is_taxatie_actueel else [TAXATIE_NODIG]),
        *([ONVEILIG_GEWORDEN] if onveilig and not feiten.na_dienst else []),
    ]


def _tegen_team(afspraak: Afspraak | None, feiten: Aanbodfeiten) -> list[Bezwaar]:
    if afspraak is None:
        return [GEEN_AFSPRAAK]
    te_zwaar = feiten.ernst is not None and feiten.ernst.zwaarte > afspraak.hoogste_ernst.zwaarte
    gevallen = ((bool(feiten.vormen - afspraak.vormen), NIET_IN_TAKEN), (te_zwaar, BOVEN_KENNISNIVEAU))
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def _bij(bezwaar: Bezwaar, onderdeel: Onderdeel, voor: str = "") -> Bezwaar:
    return replace(bezwaar, veld=f"{voor}{onderdeel.value}")
