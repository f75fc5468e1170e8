"""How does a form look, and what does it say when something typed cannot be right?

The fields that read dates, numbers and addresses stand in `invoer`, which this module offers along.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.kern.bezwaar import Bezwaar
from zicht.kern.bron import zeg_bron
from zicht.raamwerk.invoer import (
    VERPLICHT,
    BsnField,
    DatumField,
    LangeTekstField,
    LeesredenField,
    OnvolledigeDatumField,
    PostcodeField,
    TekstField,
    TelefoonField,
    TijdstipField,
)

if TYPE_CHECKING:
    from zicht.raamwerk.concepten import Conceptplek

__all__ = [
    "BsnField",
    "DatumField",
    "Formulier",
    "KeuzeField",
    "LangeTekstField",
    "LeesredenField",
    "LijstField",
    "MeerkeuzeField",
    "MetVersie",
    "OnvolledigeDatumField",
    "PostcodeField",
    "Tekenaar",
    "TekstField",
    "TelefoonField",
    "TijdstipField",
    "VinkjeField",
]

_KIES: dict[str, Any] = {
    "required": _("Maak een keuze."),
    "invalid_choice": _("Deze keuze bestaat niet. Kies een van de mogelijkheden."),
    "invalid_list": _("Maak een keuze."),
}
Bezwaren = Mapping[str, Sequence[Bezwaar]]


class Tekenaar(TemplatesSetting):
    """Draws every form of the application with the components of the design system."""

    form_template_name = "raamwerk/velden.html"
    field_template_name = "raamwerk/veld.html"


class Formulier(forms.Form):
    """The form that all others derive from: faults on top and at the field, nothing typed is lost."""

    default_renderer = Tekenaar
    # The design system paints a required control red while it is still empty: `aria-required` says it instead.
    use_required_attribute = False
    # Of a field that may be left open unless something else on the form asks for it: when that is, as its label says.
    nodig_als: Mapping[str, Any] = {}
    # Where what is typed is kept, and when it was kept before; `raamwerk.concepten` sets them.
    concept: "Conceptplek | None" = None
    concept_van: datetime | None = None
    # Set when somebody else changed it meanwhile: how each thing stands now.
    is_verouderd = False
    intussen: Sequence[tuple[Any, str]] = ()
    intussen_door = ""

    @property
    def status(self) -> int:
        """This function will return the status of the answer that shows this form again: 409 when it is behind."""
        return 409 if self.is_verouderd else 200

    def add_bezwaren(self, bezwaren: Iterable[Bezwaar]) -> None:
        """This function will add the objections of a refused deed as faults, at their field where they name one."""
        for bezwaar in bezwaren:
            veld = bezwaar.veld if bezwaar.veld in self.fields else None
            self.add_error(veld, ValidationError(_met_bron(bezwaar), code=bezwaar.code))

    def toon_intussen(self) -> None:
        """This function will show beside what was typed how it stands now, as the view began the form with.

        What was typed stays; sent again, it is weighed against what stands now.
        """
        self.is_verouderd = True
        self.ververs(
            **{naam: self.initial.get(naam) for naam, veld in self.fields.items() if _is_verborgen(veld)}
        )
        zichtbaar = {
            naam: veld
            for naam, veld in self.fields.items()
            if naam in self.initial and not _is_verborgen(veld)
        }
        self.intussen = [
            (veld.label, nu)
            for naam, veld in zichtbaar.items()
            if (nu := _in_woorden(veld, self.initial[naam])) != _in_woorden(veld, self[naam].value())
        ]

    def bewaart(self, naam: str) -> bool:
        """This function will tell whether a draft keeps what is sent under a name: what this form asks."""
        return naam in {self.add_prefix(veld) for veld in self.fields}

    def vul_aan(self, bewaard: Mapping[str, Sequence[str]]) -> None:
        """This function will take along of a draft what was typed in fields that this form has no more: nothing."""

    def ververs(self, **verborgen: object) -> None:
        """This function will show what was typed anew, with these hidden fields as they are stored now."""
        gestuurd = cast(QueryDict, self.data).copy()
        for naam, waarde in verborgen.items():
            gestuurd[naam] = "" if waarde is None else str(waarde)
        self.data = gestuurd


class MetVersie(Formulier):
    """Knows which version the page showed, so that nobody overwrites what a colleague changed meanwhile."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)


class Keuzelijst(forms.RadioSelect):
    """Radio buttons; an option that is not allowed stays visible and says why."""

    template_name = "raamwerk/keuzes.html"
    option_template_name = "raamwerk/keuze.html"

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        """This function will make the control without objections or explanations."""
        super().__init__(attrs, choices)
        self.bezwaren: Bezwaren = {}
        self.toelichting: Mapping[str, str] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """This function will return an option with what is said about it; one with objections cannot be chosen."""
        optie = super().create_option(name, value, *args, **kwargs)
        optie["bezwaren"] = self.bezwaren.get(str(value), ())
        optie["toelichting"] = self.toelichting.get(str(value), "")
        if optie["bezwaren"]:
            optie["attrs"]["disabled"] = True
        if optie["bezwaren"] or optie["toelichting"]:
            optie["attrs"]["aria-describedby"] = f"{optie['attrs'].get('id', name)}_uitleg"
        return optie


class Vinkjes(forms.CheckboxSelectMultiple):
    """Checkboxes of which any number may be ticked."""

    template_name = "raamwerk/keuzes.html"
    option_template_name = "raamwerk/keuze.html"


class KeuzeField(forms.ChoiceField):
    """One of a few: radio buttons.

    `bezwaren` says per value why it may not be chosen now, `toelichting` what it means. Both can be set later,
    on the field of a form: `form.fields["besluit"].bezwaren = …`.
    """

    widget = Keuzelijst
    default_error_messages = _KIES

    def __init__(
        self, *, bezwaren: Bezwaren | None = None, toelichting: Mapping[str, str] | None = None, **opties: Any
    ) -> None:
        """This function will make the field with what is said about its options."""
        super().__init__(**opties)
        self.bezwaren = bezwaren or {}
        self.toelichting = toelichting or {}

    @property
    def bezwaren(self) -> Bezwaren:
        """This function will return the objections per value."""
        return self._lijst.bezwaren

    @bezwaren.setter
    def bezwaren(self, bezwaren: Bezwaren) -> None:
        self._lijst.bezwaren = bezwaren

    @property
    def toelichting(self) -> Mapping[str, str]:
        """This function will return the explanation per value."""
        return self._lijst.toelichting

    @toelichting.setter
    def toelichting(self, toelichting: Mapping[str, str]) -> None:
        self._lijst.toelichting = toelichting

    def validate(self, value: Any) -> None:
        """This function will refuse an option that does not exist or has objections, with the objections."""
        super().validate(value)
        if bezwaren := self.bezwaren.get(str(value), ()):
            raise ValidationError([ValidationError(_met_bron(b), code=b.code) for b in bezwaren])

    @property
    def _lijst(self) -> Keuzelijst:
        return cast(Keuzelijst, self.widget)


class LijstField(forms.ChoiceField):
    """One of many: a drop-down list, with nothing chosen beforehand."""

    default_error_messages = _KIES

    def __init__(self, *, choices: Any = (), **opties: Any) -> None:
        """This function will put an empty choice before the others."""
        keuzes = list(choices() if callable(choices) else choices)
        if not any(waarde == "" for waarde, _tekst in keuzes):
            keuzes = [("", _("Kies …")), *keuzes]
        super().__init__(choices=keuzes, **opties)


class MeerkeuzeField(forms.MultipleChoiceField):
    """Any number of a few: checkboxes."""

    widget = Vinkjes
    default_error_messages = _KIES


class VinkjeField(forms.BooleanField):
    """Yes when ticked."""

    default_error_messages = {"required": VERPLICHT}


def _is_verborgen(veld: forms.Field) -> bool:
    return isinstance(veld.widget, forms.HiddenInput)


def _in_woorden(veld: forms.Field, waarde: Any) -> str:
    """A value of a field as somebody reads it."""
    if isinstance(veld, forms.BooleanField):
        return gettext("Ja") if veld.to_python(waarde) else gettext("Nee")
    if isinstance(veld, forms.ChoiceField):
        gekozen = {str(een) for een in (waarde if isinstance(waarde, list | tuple | set) else [waarde])}
        namen = [
            str(tekst)
            for een, tekst in cast(Iterable[tuple[Any, Any]], veld.choices)
            if str(een) in gekozen - {"", "None"}
        ]
        return ", ".join(namen) or gettext("(leeg)")
    tekst = veld.prepare_value(waarde)
    return gettext("(leeg)") if tekst in {None, ""} else str(tekst).strip()


def _met_bron(bezwaar: Bezwaar) -> str:
    tekst = gettext(bezwaar.tekst)
    return f"{tekst} ({gettext('bron:')} {zeg_bron(bezwaar.bron, gettext)})" if bezwaar.bron else tekst
