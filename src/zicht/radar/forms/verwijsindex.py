"""What can be typed about a signal for the Verwijsindex Risicojeugd?"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zicht.raamwerk.formulieren import DatumField, Formulier, LangeTekstField
from zicht.radar.words import NieuwSignaal


class SignaalForm(Formulier):
    """Why the signal is given, and whether the family knows of it."""

    grond = LangeTekstField(
        label=_("Welke zorg is er?"),
        help_text=_("Dit blijft in Zicht. In de Verwijsindex staat alleen dat u betrokken bent."),
        max_length=2000,
    )
    ingelicht_op = DatumField(label=_("Wanneer hoorde het gezin dit?"), required=False)
    niet_ingelicht_reden = LangeTekstField(
        label=_("Waarom hoort het gezin dit niet?"), max_length=1000, required=False
    )
    nodig_als: Mapping[str, Any] = {
        "ingelicht_op": _("nodig, tenzij het gezin dit niet mag horen"),
        "niet_ingelicht_reden": _("nodig als het gezin dit niet hoorde"),
    }

    @property
    def nieuw(self) -> NieuwSignaal:
        """This function will return what was typed."""
        data = self.cleaned_data
        return NieuwSignaal(data["grond"], data["ingelicht_op"], data["niet_ingelicht_reden"])


class IntrekForm(Formulier):
    """Why a signal holds no more."""

    reden = LangeTekstField(label=_("Waarom trekt u het signaal in?"), max_length=1000)
