"""Which forms does a dossier have?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from zicht.raamwerk.formulieren import Formulier, LangeTekstField, TekstField


class NotitieForm(Formulier):
    """A note."""

    tekst = LangeTekstField(label=_("Notitie"), max_length=20_000)
    versie = forms.IntegerField(
        widget=forms.HiddenInput, required=False, initial=0, min_value=0, max_value=2**31 - 1
    )


class BijlageForm(Formulier):
    """A file to add."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Pdf, jpg, png, docx, xlsx, odt of txt, hoogstens 20 MB."),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Dit bestand is leeg."),
            "invalid": _("Kies een bestand."),
        },
    )


class VerwijderForm(Formulier):
    """Why a file must go."""

    reden = TekstField(label=_("Waarom moet deze bijlage weg?"), max_length=200)
