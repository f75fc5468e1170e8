"""Which pieces is the form of a report made of?

Whether a field must be filled is said by the rules, all at once when the report is sent in; here only what cannot be
read is a fault. A draft is drawn without any judgement: nobody is told off while still typing.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from zicht.casus.words import Betrokkenheid
from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words import (
    Anonimiteitsgrond,
    Antwoord,
    Herkenning,
    Ingelicht,
    Meldersoort,
    Sector,
    Spoor,
    Veiligheidsinschatting,
    Vereist,
    Vraag,
)
from zicht.personen.words import Bandsoort, Geslacht
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

NIEUW = "nieuw"
W = TypeVar("W", bound=StrEnum)


def namen(soorten: Iterable[Any]) -> list[tuple[str, Any]]:
    """This function will return the choices of a kind, with their names to be translated."""
    return [(soort.value, _(soort.naam)) for soort in soorten]


class Conceptdeel(Formulier):
    """A piece of a draft: nothing has to be filled in until the report is sent."""

    use_required_attribute = False
    moet: frozenset[str] = frozenset()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask nothing as yet, but say which fields will have to be filled."""
        super().__init__(*args, **kwargs)
        self._zeg_wat_moet()
        for naam, veld in self.fields.items():
            if isinstance(veld, LangeTekstField) and naam != "gebeurtenis":
                veld.widget.attrs["rows"] = 3

    def zonder_oordeel(self) -> None:
        """This function will draw what was typed without saying what is wrong with it."""
        self._errors = ErrorDict()

    def full_clean(self) -> None:
        """This function will judge what was typed, never what was not."""
        for veld in self.fields.values():
            veld.required = False
        super().full_clean()
        self._zeg_wat_moet()

    def waarde(self, naam: str, anders: Any = "") -> Any:
        """This function will return what was read, or something else where nothing was, or nothing readable."""
        gelezen = getattr(self, "cleaned_data", {}).get(naam)
        return anders if gelezen in {None, ""} else gelezen

    def keuze(self, soort: Any, naam: str, anders: Any = None) -> Any:
        """This function will return what was chosen, as its word."""
        return soort(gekozen) if (gekozen := self.waarde(naam)) else anders

    def _zeg_wat_moet(self) -> None:
        for naam, veld in self.fields.items():
            veld.required = naam in self.moet


class MelderForm(Conceptdeel):
    """Who reports; kept apart from all else."""

    naam = TekstField(label=_("Naam van de melder"))
    functie = TekstField(label=_("Functie"))
    werkgever = TekstField(label=_("Organisatie"))
    relatie = TekstField(
        label=_("Wat is de melder van het gezin?"), help_text=_("Bijvoorbeeld: buurvrouw, oma.")
    )
    telefoon = TelefoonField(label=_("Telefoonnummer"))
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        error_messages={"invalid": _("Schrijf het e-mailadres als naam@organisatie.nl.")},
    )

    def __init__(self, *args: Any, vragen: Mapping[Vraag, Vereist], **kwargs: Any) -> None:
        """This function will leave out what is not asked of this kind of melder."""
        wel = {vraag: hoe for vraag, hoe in vragen.items() if hoe is Vereist.MOET}
        velden = {v.value for v in (Vraag.FUNCTIE, Vraag.WERKGEVER, Vraag.RELATIE)}
        self.moet = frozenset({"naam"} | {v.value for v in wel if v.value in velden})
        if Vraag.CONTACT in wel:
            self.nodig_als = dict.fromkeys(("telefoon", "email"), _("een van beide is nodig"))
        super().__init__(*args, **kwargs)
        _laat_weg(self, vragen, {v: (v.value,) for v in (Vraag.FUNCTIE, Vraag.WERKGEVER, Vraag.RELATIE)})


class AdresForm(Conceptdeel):
    """Where the family lives; by itself for who needs no more of a report."""

    straat = TekstField(label=_("Straat"))
    huisnummer = TekstField(label=_("Nummer"), max_length=10)
    toevoeging = TekstField(label=_("Toevoeging"), max_length=10)
    postcode = PostcodeField(label=_("Postcode"))
    plaats = TekstField(label=_("Plaats"), max_length=100)


class GebeurtenisForm(AdresForm):
    """What happened, when, and where the family lives."""

    field_order = ("ontvangen_op", "gebeurtenis", "gebeurd_op", "vormen")

    ontvangen_op = TijdstipField(label=_("Wanneer kwam de melding binnen?"), help_text=_("dd-mm-jjjj uu.mm"))
    gebeurtenis = LangeTekstField(
        label=_("Wat is er gebeurd?"),
        help_text=_("Schrijf op wat de melder zag, hoorde of vermoedt. Noem de melder hier niet."),
    )
    gebeurd_op = TekstField(label=_("Wanneer gebeurde dit?"), help_text=_("Een datum, of in woorden."))
    vormen = MeerkeuzeField(label=_("Om welk geweld gaat het, denkt de melder?"), choices=namen(Geweldsvorm))
    gemeente = LijstField(label=_("Gemeente"))
    moet = frozenset({"gebeurtenis", "vormen", "gemeente"})

    def __init__(self, *args: Any, gemeenten: list[tuple[str, Any]], **kwargs: Any) -> None:
        """This function will offer the municipalities of today."""
        super().__init__(*args, **kwargs)
        _met_keuzes(self.fields["gemeente"], [("", _("Kies …")), *gemeenten])


class OordeelForm(Conceptdeel):
    """What the melder thinks of it, and what the family knows."""

    sector = LijstField(label=_("Uit welke sector komt de melder?"), choices=namen(Sector))
    inschatting = KeuzeField(
        label=_("Hoe veilig is het, volgens de melder?"), choices=namen(Veiligheidsinschatting)
    )
    inschatting_toelichting = LangeTekstField(label=_("Waaruit blijkt dat?"))
    doel = LangeTekstField(label=_("Wat hoopt de melder dat de melding oplevert?"))
    spoor = KeuzeField(label=_("Wat kan de melder zelf doen?"), choices=namen(Spoor))
    ingelicht = KeuzeField(label=_("Weet het gezin van de melding?"), choices=namen(Ingelicht))
    ingelicht_op = DatumField(label=_("Wanneer is het gezin ingelicht?"), help_text=_("dd-mm-jjjj"))
    niet_ingelicht_reden = LangeTekstField(label=_("Waarom is het gezin niet ingelicht?"))
    herkenning = KeuzeField(label=_("Herkent het gezin wat er is gemeld?"), choices=namen(Herkenning))
    anonimiteit = LijstField(
        label=_("Is beloofd dat het gezin niet hoort wie er meldt? Waarom?"),
        choices=namen(Anonimiteitsgrond),
        help_text=_("Alleen als daar een grond voor is. De casus blijft dan bij Veilig Thuis."),
    )
    is_medisch = VinkjeField(label=_("De melding heeft een medische grond"))
    vermoeden_kwade_opzet = LangeTekstField(
        label=_("Vermoedt iemand kwade opzet? Wie, en waarom?"),
        help_text=_("Laat leeg als niemand dat vermoedt."),
    )

    def __init__(self, *args: Any, vragen: Mapping[Vraag, Vereist], **kwargs: Any) -> None:
        """This function will leave out what is not asked of this kind of melder."""
        wel = {vraag for vraag, hoe in vragen.items() if hoe is Vereist.MOET}
        self.moet = frozenset({"sector", "inschatting", "ingelicht"} | {v.value for v in wel})
        self.nodig_als = {"ingelicht_op": _("nodig als het gezin het weet")}
        if Vraag.REDEN_NIET_INGELICHT in wel:
            self.nodig_als["niet_ingelicht_reden"] = _("nodig als het gezin het niet weet")
        super().__init__(*args, **kwargs)
        _laat_weg(self, vragen, {Vraag.SPOOR: ("spoor",), Vraag.MEDISCH: ("is_medisch",)})
        # Of the police and of who does not report out of a profession the sector is known.
        if vragen.get(Vraag.FUNCTIE) is Vereist.NIET or vragen.get(Vraag.POLITIE) is Vereist.MOET:
            del self.fields["sector"]


class PlaatsForm(Conceptdeel):
    """Where the report belongs, when there are casussen about these people or this address."""

    hoort_bij = KeuzeField(label=_("Hoort deze melding bij een casus die er al is?"))
    moet = frozenset({"hoort_bij"})

    def __init__(self, *args: Any, casussen: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the casussen that were found, and ask nothing when there are none."""
        super().__init__(*args, **kwargs)
        _met_keuzes(self.fields["hoort_bij"], [*casussen, (NIEUW, _("Nee, dit wordt een nieuwe casus"))])
        if not casussen:
            del self.fields["hoort_bij"]


class MeldcodeForm(Conceptdeel):
    """What a professional with a lasting contact is asked, each apart (MEL-2)."""

    stap_1_signalen = LangeTekstField(label=_("Stap 1: welke signalen zag de melder?"))
    stap_2_overleg = LangeTekstField(label=_("Stap 2: met wie is overlegd, en wat kwam eruit?"))
    stap_3_gesprek = LangeTekstField(label=_("Stap 3: is er met het gezin gesproken, en hoe ging dat?"))
    stap_4_weging = LangeTekstField(label=_("Stap 4: hoe woog de melder het?"))
    kan_hulp_bieden = KeuzeField(
        label=_("Kan de melder passende hulp geven of organiseren?"), choices=namen(Antwoord)
    )
    kan_veiligheidsplan = KeuzeField(
        label=_("Kan de melder met een veiligheidsplan werken?"), choices=namen(Antwoord)
    )
    kan_zicht_organiseren = KeuzeField(
        label=_("Kan de melder het zicht op veiligheid organiseren?"), choices=namen(Antwoord)
    )
    betrokkenen_werken_mee = KeuzeField(
        label=_("Werken de betrokkenen mee aan de hulp?"), choices=namen(Antwoord)
    )
    leidt_tot_stabiel = KeuzeField(
        label=_("Leidt die hulp tot stabiele veiligheid?"), choices=namen(Antwoord)
    )
    afspraken = LangeTekstField(label=_("Wat is afgesproken over terugkoppeling en contact met het gezin?"))
    moet = frozenset({"stap_1_signalen"})


class PolitieForm(Conceptdeel):
    """What a police report brings beside."""

    registratienummer = TekstField(label=_("Registratienummer van de politie"))
    aanhouding = KeuzeField(label=_("Is er iemand aangehouden?"), choices=namen(Antwoord))
    aangifte = KeuzeField(label=_("Is er aangifte gedaan?"), choices=namen(Antwoord))
    huisverbod = KeuzeField(label=_("Is er een huisverbod opgelegd?"), choices=namen(Antwoord))
    bestaande_hulp = LangeTekstField(label=_("Welke hulp is er al, volgens de politie?"))
    moet = frozenset({"registratienummer"})


class PersoonForm(Conceptdeel):
    """One person the report is about."""

    roepnaam = TekstField(label=_("Roepnaam"), max_length=100)
    voornamen = TekstField(label=_("Voornamen"))
    voorletters = TekstField(label=_("Voorletters"), max_length=30)
    tussenvoegsel = TekstField(label=_("Tussenvoegsel"), max_length=30)
    achternaam = TekstField(label=_("Achternaam"))
    geboortedatum = OnvolledigeDatumField(
        label=_("Geboortedatum"),
        help_text=_("dd-mm-jjjj. Alleen het jaar mag ook, of 00 voor wat u niet weet."),
    )
    is_ongeboren = VinkjeField(label=_("Nog niet geboren"))
    geslacht = LijstField(label=_("Geslacht"), choices=namen(Geslacht))
    betrokkenheid = LijstField(label=_("Rol in de melding"), choices=namen(Betrokkenheid))
    bsn = BsnField(label=_("BSN"))
    taal = TekstField(label=_("Spreekt een andere taal, namelijk"), max_length=60)
    tolk_nodig = VinkjeField(label=_("Een tolk is nodig"))
    telefoon = TelefoonField(label=_("Telefoonnummer"))
    veilig_bellen = KeuzeField(label=_("Is bellen veilig?"), choices=namen(Antwoord))
    veilig_bellen_toelichting = TekstField(
        label=_("Waarop moeten we letten bij contact?"),
        max_length=500,
        help_text=_("Bijvoorbeeld: alleen overdag."),
    )
    straat = TekstField(label=_("Woont ergens anders: straat"))
    huisnummer = TekstField(label=_("Nummer"), max_length=10)
    postcode = PostcodeField(label=_("Postcode"))
    plaats = TekstField(label=_("Plaats"), max_length=100)
    bekend_als = KeuzeField(label=_("Mogelijk al bekend. Is dit dezelfde persoon?"))
    moet = frozenset({"betrokkenheid"})
    nodig_als: Mapping[str, Any] = {
        "roepnaam": _("roepnaam of achternaam is nodig"),
        "achternaam": _("roepnaam of achternaam is nodig"),
        "taal": _("nodig als er een tolk nodig is"),
    }
    MEER = ("voornamen", "voorletters", "bsn", "taal", "tolk_nodig", "telefoon", "veilig_bellen",
            "veilig_bellen_toelichting", "straat", "huisnummer", "postcode", "plaats")  # fmt: skip

    def __init__(self, *args: Any, sleutel: str, bekenden: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer who is known and looks like this person."""
        super().__init__(*args, **kwargs)
        self.sleutel = sleutel
        self._bekend_als = self.fields.pop("bekend_als")
        self.bied_aan(bekenden)

    def bied_aan(self, bekenden: list[tuple[str, str]]) -> None:
        """This function will offer who is known and looks like this person; nothing where nobody does."""
        self.bekenden = bekenden
        if bekenden:
            _met_keuzes(self._bekend_als, [*bekenden, (NIEUW, _("Nee, dit is iemand anders"))])
            self.fields["bekend_als"] = self._bekend_als

    @property
    def meer(self) -> list[forms.BoundField]:
        """This function will return the fields that are asked less often."""
        return [self[naam] for naam in self.MEER]

    @property
    def meer_is_open(self) -> bool:
        """This function will tell whether one of those holds something, or something that cannot be read."""
        return any(self[naam].errors or self.data.get(self.add_prefix(naam)) for naam in self.MEER)


class BandForm(Conceptdeel):
    """What one reported person is to another."""

    van = LijstField(label=_("Wie"))
    soort = LijstField(label=_("is"), choices=namen(Bandsoort))
    naar = LijstField(label=_("van wie"))
    moet = frozenset({"van", "soort", "naar"})

    def __init__(self, *args: Any, sleutel: str, personen: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the persons of this report."""
        super().__init__(*args, **kwargs)
        self.sleutel = sleutel
        for naam in ("van", "naar"):
            _met_keuzes(self.fields[naam], [("", _("Kies …")), *personen])

    @property
    def is_leeg(self) -> bool:
        """This function will tell whether nothing was chosen: such a row is no fault."""
        return not any(self.waarde(naam) for naam in ("van", "soort", "naar"))


class SoortForm(Conceptdeel):
    """Who reports: the first question, on which the others hang."""

    meldersoort = KeuzeField(label=_("Wie meldt?"), choices=namen(Meldersoort))
    moet = frozenset({"meldersoort"})


def _laat_weg(
    form: Formulier, vragen: Mapping[Vraag, Vereist], velden: Mapping[Vraag, tuple[str, ...]]
) -> None:
    for vraag, namen_ in velden.items():
        for naam in namen_ if vragen.get(vraag, Vereist.NIET) is Vereist.NIET else ():
            del form.fields[naam]


def _met_keuzes(veld: forms.Field, keuzes: list[tuple[str, Any]]) -> None:
    if isinstance(veld, forms.ChoiceField):
        # As a function: else Django goes through hundreds of municipalities twice for each form that is laid out.
        veld.choices = lambda: keuzes


def kies(soort: type[W], waarde: str) -> W | None:
    """This function will return the word of a value, or None where there is no such word."""
    return soort(waarde) if waarde in {een.value for een in soort} else None
