"""What can be typed about what other organisations may know?"""

from django.utils.translation import gettext_lazy as _

from zicht.raamwerk.formulieren import Formulier, LangeTekstField


class AfwijsForm(Formulier):
    """How one sees that these are other people."""

    reden = LangeTekstField(label=_("Waaraan ziet u dat dit andere mensen zijn?"), max_length=500)


class TerugdraaiForm(Formulier):
    """Why a judgement is taken back."""

    reden = LangeTekstField(label=_("Waarom draait u dit terug?"), max_length=500)
