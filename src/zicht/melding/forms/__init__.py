"""What can be typed about a report? The whole of it stands in `aanname`, its pieces in `velden`."""

from zicht.melding.forms.aanbod import bekendformulier_van, formulier_van, gezocht_van, keuzes_uit
from zicht.melding.forms.aanname import Aannameformulier
from zicht.melding.forms.kort import BevestigingForm, HerkenForm, LeesredenForm, RedenForm

__all__ = [
    "Aannameformulier",
    "BevestigingForm",
    "HerkenForm",
    "LeesredenForm",
    "RedenForm",
    "bekendformulier_van",
    "formulier_van",
    "gezocht_van",
    "keuzes_uit",
]
