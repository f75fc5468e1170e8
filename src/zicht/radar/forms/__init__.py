"""What can be typed about whom the radar finds?"""

from django.utils.translation import gettext_lazy as _

from zicht.raamwerk.formulieren import Formulier, LangeTekstField


class AndersForm(Formulier):
    """Why two persons are not the same."""

    reden = LangeTekstField(
        label=_("Waaraan ziet u dat dit iemand anders is?"), max_length=500, required=False
    )


class TerugForm(Formulier):
    """Why that is taken back."""

    reden = LangeTekstField(label=_("Waarom neemt u dit terug?"), max_length=500)
