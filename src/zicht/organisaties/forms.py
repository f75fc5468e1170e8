"""What can be typed about teams, agreements, contact persons and settings?"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.words import KEUZENAMEN, Keuzes, Overdrachtsmoment, Teamtype
from zicht.raamwerk.formulieren import (
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    MeerkeuzeField,
    MetVersie,
    TekstField,
    TelefoonField,
    VinkjeField,
)
from zicht.termijnen import Kalendersoort

_EMAIL = {"invalid": _("Schrijf het e-mailadres als naam@organisatie.nl.")}


def _namen(soorten: Any) -> list[tuple[str, Any]]:
    return [(soort.value, _(soort.naam)) for soort in soorten]


class PartijForm(MetVersie):
    """A partner and where it works."""

    naam = TekstField(label=_("Naam"))
    gemeenten = MeerkeuzeField(label=_("Gemeenten waar deze partij werkt"), required=False)
    telefoon = TelefoonField(label=_("Telefoonnummer"), required=False)
    email = forms.EmailField(label=_("E-mailadres"), required=False, error_messages=_EMAIL)
    nodig_als: Mapping[str, Any] = {"gemeenten": _("minstens één is nodig")}

    def __init__(self, *args: Any, gemeenten: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the municipalities of the own organisation."""
        super().__init__(*args, **kwargs)
        veld = self.fields["gemeenten"]
        if isinstance(veld, MeerkeuzeField):
            veld.choices = gemeenten

    @property
    def gegevens(self) -> dict[str, Any]:
        """This function will return what a deed wants to know."""
        data = self.cleaned_data
        return {**data, "gemeenten": tuple(data["gemeenten"]), "telefoon": data["telefoon"] or ""}


class TeamForm(PartijForm):
    """A local team with its type."""

    type_ = KeuzeField(label=_("Type"), choices=_namen(Teamtype))
    eigen_type = TekstField(label=_("Beschrijving van een eigen type"), required=False)
    nodig_als: Mapping[str, Any] = {
        **PartijForm.nodig_als,
        "eigen_type": _("nodig bij een eigen type, anders leeg"),
    }
    field_order = ("naam", "type_", "eigen_type", "gemeenten", "telefoon", "email")

    @property
    def gegevens(self) -> dict[str, Any]:
        """This function will return what the deed wants to know, the type as its word."""
        return {**super().gegevens, "type_": Teamtype(self.cleaned_data["type_"])}


class AfspraakForm(MetVersie):
    """What was agreed with a receiving party, from a day on."""

    vanaf = DatumField(label=_("Geldt vanaf"))
    vormen = MeerkeuzeField(
        label=_("Soorten geweld die dit team oppakt"), choices=_namen(Geweldsvorm), required=False
    )
    hoogste_ernst = KeuzeField(label=_("Tot en met welke ernst"), choices=_namen(Ernst))
    informeert_huishouden = VinkjeField(
        label=_("Dit team informeert het huishouden als het al helpt"), required=False
    )
    moment = KeuzeField(
        label=_("Wanneer gaat het zicht over bij een directe overdracht?"),
        choices=_namen(Overdrachtsmoment),
        initial=Overdrachtsmoment.AANVAARDING.value,
    )
    antwoord_werkdagen = forms.IntegerField(
        label=_("Werkdagen om te antwoorden"),
        help_text=_("Leeg: de standaard van Zicht."),
        required=False,
        max_value=60,
    )
    bron = TekstField(label=_("Waar is dit vastgelegd?"))

    @property
    def gegevens(self) -> dict[str, Any]:
        """This function will return what the deed wants to know, in its words."""
        data = self.cleaned_data
        return {
            **data,
            "vormen": frozenset(Geweldsvorm(vorm) for vorm in data["vormen"]),
            "hoogste_ernst": Ernst(data["hoogste_ernst"]),
            "moment": Overdrachtsmoment(data["moment"]),
        }


class ContactpersoonForm(Formulier):
    """Whom to call at a party."""

    naam = TekstField(label=_("Naam"))
    functie = TekstField(label=_("Functie"), max_length=100, required=False)
    telefoon = TelefoonField(label=_("Telefoonnummer"), required=False)
    email = forms.EmailField(label=_("E-mailadres"), required=False, error_messages=_EMAIL)
    is_bruggenbouwer = VinkjeField(label=_("Is bruggenbouwer"), required=False)

    @property
    def gegevens(self) -> dict[str, Any]:
        """This function will return what the deed wants to know."""
        return {**self.cleaned_data, "telefoon": self.cleaned_data["telefoon"] or ""}


class VrijeDagenField(LangeTekstField):
    """Extra free days: one a line, the day first and then the reason."""

    default_error_messages = {
        "regel": _("Regel %(nummer)d klopt niet. Schrijf de dag als dd-mm-jjjj en daarna de reden.")
    }

    def to_python(self, value: Any) -> Any:
        """This function will return the days with their reasons, or raise ValidationError naming the line."""
        regels = [regel.strip() for regel in super().to_python(value).splitlines() if regel.strip()]
        return tuple(self._lees(nummer, regel) for nummer, regel in enumerate(regels, 1))

    def _lees(self, nummer: int, regel: str) -> tuple[date, str]:
        dag, _spatie, reden = regel.partition(" ")
        try:
            gelezen = DatumField().clean(dag)
        except ValidationError:
            gelezen = None
        if gelezen is None or not reden.strip():
            raise ValidationError(self.error_messages["regel"], code="regel", params={"nummer": nummer})
        return gelezen, reden.strip()

    def prepare_value(self, value: Any) -> Any:
        """This function will show stored days as they are typed."""
        if isinstance(value, tuple):
            return "\n".join(f"{dag:%d-%m-%Y} {reden}" for dag, reden in value)
        return value


class InstellingForm(MetVersie):
    """What the organisation chooses, from a day on."""

    vanaf = DatumField(label=_("Geldt vanaf"))
    kalender = KeuzeField(label=_(KEUZENAMEN["kalender"]), choices=_namen(Kalendersoort))
    extra_vrije_dagen = VrijeDagenField(
        label=_(KEUZENAMEN["extra_vrije_dagen"]),
        help_text=_(
            "Een dag per regel: dd-mm-jjjj en de reden. Een termijn uit de wet verandert hier niet door."
        ),
        required=False,
    )
    concept_dagen = forms.IntegerField(label=_(KEUZENAMEN["concept_dagen"]), max_value=365)
    taxatie_dagen = forms.IntegerField(label=_(KEUZENAMEN["taxatie_dagen"]), max_value=730)
    herinnering_werkdagen = forms.IntegerField(label=_(KEUZENAMEN["herinnering_werkdagen"]), max_value=60)
    radar_werkdagen = forms.IntegerField(label=_(KEUZENAMEN["radar_werkdagen"]), max_value=60)
    radar_contactpunt = TekstField(
        label=_(KEUZENAMEN["radar_contactpunt"]),
        help_text=_("Een telefoonnummer of postbus van de organisatie, nooit van een persoon."),
        max_length=120,
        required=False,
    )
    verwijsindex_regios = MeerkeuzeField(label=_(KEUZENAMEN["verwijsindex_regios"]), required=False)

    def __init__(self, *args: Any, regios: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the regions of the own organisation."""
        super().__init__(*args, **kwargs)
        veld = self.fields["verwijsindex_regios"]
        if isinstance(veld, MeerkeuzeField):
            veld.choices = regios

    @property
    def keuzes(self) -> Keuzes:
        """This function will return what was chosen."""
        data = {veld: self.cleaned_data[veld] for veld in KEUZENAMEN}
        return Keuzes(**data | {"verwijsindex_regios": tuple(data["verwijsindex_regios"])})
