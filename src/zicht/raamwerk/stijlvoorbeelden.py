"""What do the components of the style guide show? Nobody named here exists."""

from datetime import date, datetime, timedelta

from django.http import QueryDict

from zicht.kern.bezwaar import Bezwaar
from zicht.raamwerk.formulieren import (
    BsnField,
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    LijstField,
    MeerkeuzeField,
    OnvolledigeDatumField,
    PostcodeField,
    TekstField,
    TelefoonField,
    TijdstipField,
    VinkjeField,
)

Gegevens = dict[str, object]

BLADEN = ("overzicht", "formulier", "werklijst", "casus", "inloggen", "publiek")

BEZWAREN = [
    Bezwaar(
        code="structureel",
        tekst="Er is structurele onveiligheid vastgelegd: Veilig Thuis doet dan zelf onderzoek.",
        bron="VNG Handelingsprotocol, vraag 15",
    ),
    Bezwaar(
        code="team-neemt-niet-aan",
        tekst="Het lokale team heeft nog niet gezegd dat het aanneemt.",
        bron="VNG Handelingsprotocol, vraag 25",
    ),
]

_WERK = [
    ("Veiligheid beoordelen", "De Boer-Testveld", "nadert", 1, "werkdag 4 van 5, melding van politie"),
    ("Overdracht beantwoorden", "Proefstra", "verstreken", -2, "wijkteam Noord zei nog niets"),
    ("Melder terugkoppelen", "Van der Voorbeeld", "loopt", 3, "besluit genomen op maandag"),
    ("Gezin informeren", "Fictema", "loopt", 4, "vier weken na ontvangst"),
    ("Veiligheid opnieuw taxeren", "Denkbeeld", "loopt", 6, "nieuw incident gemeld"),
]

_VEILIG = [
    "Niet bellen tussen 17.00 en 08.00 uur: partner is dan thuis.",
    "Geen bericht achterlaten. Taal: Pools.",
]


class Voorbeeldformulier(Formulier):
    """One field of each kind."""

    naam = TekstField(label="Naam", help_text="Zoals de melder de naam zegt of schrijft.")
    geboren = OnvolledigeDatumField(
        label="Geboortedatum", required=False, help_text="Is een deel onbekend, schrijf dan 00: 00-03-1990."
    )
    bsn = BsnField(label="BSN", required=False)
    telefoon = TelefoonField(label="Telefoonnummer", required=False)
    postcode = PostcodeField(label="Postcode", required=False)
    gemeld_op = DatumField(label="Datum van de melding", help_text="dd-mm-jjjj")
    gebeurd_op = TijdstipField(label="Wanneer gebeurde het?", required=False, help_text="dd-mm-jjjj uu.mm")
    melder = LijstField(label="Soort melder", choices=[("politie", "Politie"), ("school", "School")])
    verhaal = LangeTekstField(label="Wat is er gebeurd?", max_length=4000)
    besluit = KeuzeField(
        label="Besluit",
        choices=[("overdracht", "Directe overdracht"), ("onderzoek", "Onderzoek"), ("geen", "Geen vervolg")],
        bezwaren={"overdracht": BEZWAREN},
        toelichting={"onderzoek": "Veilig Thuis zoekt uit wat er aan de hand is en houdt het zicht."},
    )
    gronden = MeerkeuzeField(
        label="Vermoeden van", choices=[("a", "Partnergeweld"), ("b", "Kindermishandeling")], required=False
    )
    gelezen = VinkjeField(label="Ik heb het dossier gelezen")


def context(nu: datetime, getypt: QueryDict | None) -> Gegevens:
    """This function will return what all pages of the style guide show, as seen at `nu`."""
    vandaag = nu.date()
    return {
        "form": Voorbeeldformulier(getypt, initial={"gemeld_op": vandaag}),
        "form_met_fouten": _met_fouten(),
        "nu": nu,
        "vandaag": vandaag,
        "bezwaren": BEZWAREN,
        "termijnen": [_termijn(vandaag, stand) for stand in _STANDEN],
        "zicht": _zicht(vandaag),
        "zicht_nog_niet": {"beoordeelt_tot": vandaag + timedelta(days=4), "volgende": _termijn(vandaag, "loopt")},
        "personen": _personen(vandaag),
        "rijen": _tijdlijn(nu),
        "stappen": _stappen(vandaag),
        "koppen": ["Gemeente", "Meldingen", "Op tijd"],
        "cellen": [
            [{"tekst": "Leeuwarden", "url": "#"}, "312", "94 %"],
            [{"tekst": "Smallingerland", "url": "#"}, "108", "91 %"],
        ],
        "versievelden": [{"naam": "toelichting", "label": "Toelichting", "van_u": "Moeder belde terug.",
                          "van_ander": "Moeder is gebeld, geen gehoor."}],
        "werk": [_werkregel(vandaag, nummer) for nummer in range(25)],
        "organisatie_naam": "Veilig Thuis Voorbeeldregio",
        "navigatie": [
            {"url": "/stijlgids/werklijst/", "tekst": "Werklijst", "actief": True},
            {"url": "/stijlgids/formulier/", "tekst": "Nieuwe melding", "actief": False},
            {"url": "/stijlgids/casus/", "tekst": "Overdrachten", "actief": False},
        ],
    }  # fmt: skip


_STANDEN = {"loopt": 4, "nadert": 1, "verstreken": -2, "gehaald": -5, "gemist": -6, "vervallen": 3}


def _met_fouten() -> Formulier:
    getypt = QueryDict(mutable=True)
    getypt.update(
        {"naam": "", "geboren": "31-02-1990", "bsn": "999990018", "gemeld_op": "morgen", "verhaal": "Ruzie."}
    )
    return Voorbeeldformulier(getypt, auto_id="fout_%s")


def _termijn(vandaag: date, stand: str) -> Gegevens:
    uiterlijk = vandaag + timedelta(days=_STANDEN[stand])
    return {
        "wat": "Besluit veiligheidsbeoordeling",
        "uiterlijk": uiterlijk,
        "in_woorden": "morgen vóór 17.00 uur, werkdag 4 van 5"
        if stand == "nadert"
        else "uiterlijk om 17.00 uur",
        "stand": stand,
        "uitleg": [
            "Ontvangen op donderdag: de volgende werkdag telt als dag 1.",
            "Overgeslagen: Goede Vrijdag, zaterdag, zondag, tweede paasdag.",
        ],
        "bron": "Handelingsprotocol Veilig Thuis, § 6.2; Algemene termijnenwet, art. 3",
    }


def _zicht(vandaag: date) -> Gegevens:
    return {
        "houder": "Veilig Thuis Voorbeeldregio",
        "sinds": vandaag - timedelta(days=3),
        "waarom": "besluit: onderzoek",
        "volgende": _termijn(vandaag, "nadert"),
        "keten_url": "#keten",
    }


def _personen(vandaag: date) -> list[Gegevens]:
    taxatie = {"uitkomst": "Acuut onveilig", "datum": vandaag, "maker": "B. Proef", "verouderd": False}
    oud = taxatie | {
        "uitkomst": "Structureel onveilig",
        "datum": vandaag - timedelta(days=120),
        "verouderd": True,
    }
    return [
        {"naam": "Anna de Boer-Testveld", "rol": "Moeder", "geboren": "17-03-1990", "leeftijd": 37, "url": "#",
         "taxatie": taxatie, "veilig_contact": _VEILIG},
        {"naam": "Kees Testveld", "rol": "Vader, mogelijk pleger", "geboren": "??-??-1988", "leeftijd": 38,
         "url": "#", "taxatie": oud},
        {"naam": "Mila Testveld", "rol": "Kind", "geboren": "02-11-2024", "leeftijd": 2, "url": "#"},
    ]  # fmt: skip


def _tijdlijn(nu: datetime) -> list[Gegevens]:
    return [
        {"moment": nu, "wat": "Besluit: onderzoek", "wie": "B. Proef", "waarom": "Structurele onveiligheid.",
         "wijzigingen": [{"veld": "Zicht", "was": "niemand", "is": "Veilig Thuis Voorbeeldregio"}]},
        {"moment": nu - timedelta(days=1), "wat": "Informatie ontvangen", "wie": "basisschool", "url": "#"},
        {"moment": nu - timedelta(days=4), "wat": "Melding ontvangen", "wie": "politie"},
    ]  # fmt: skip


def _stappen(vandaag: date) -> list[Gegevens]:
    return [
        {"tekst": "Ontvangen", "stand": "klaar", "dag": vandaag - timedelta(days=4)},
        {"tekst": "Veiligheidsbeoordeling", "stand": "nu"},
        {"tekst": "Besluit", "stand": "straks"},
        {"tekst": "Zicht belegd", "stand": "straks"},
    ]


def _werkregel(vandaag: date, nummer: int) -> Gegevens:
    wat, casus, stand, dagen, waarom = _WERK[nummer % len(_WERK)]
    return {"wat": wat, "casus": casus, "stand": stand, "dag": vandaag + timedelta(days=dagen), "waarom": waarom,
            "wie": "u" if nummer % 3 else "niet toegewezen", "url": "/stijlgids/casus/"}  # fmt: skip
