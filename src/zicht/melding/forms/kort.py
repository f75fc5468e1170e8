"""What can be typed about a report that was received?"""

from django.utils.translation import gettext_lazy as _

from zicht.melding.forms.velden import namen
from zicht.melding.words import LEESREDEN_TEKENS, Bevestigingswijze
from zicht.raamwerk.formulieren import Formulier, KeuzeField, LangeTekstField, LeesredenField


class BevestigingForm(Formulier):
    """How the melder was told."""

    wijze = KeuzeField(label=_("Hoe hebt u de ontvangst bevestigd?"), choices=namen(Bevestigingswijze))


class RedenForm(Formulier):
    """Why somebody does what needs a reason."""

    reden = LangeTekstField(label=_("Waarom?"), max_length=500)


class LeesredenForm(Formulier):
    """Why somebody must know who an anonymous melder is."""

    reden = LeesredenField(max_length=LEESREDEN_TEKENS)


class HerkenForm(Formulier):
    """As whom a reported person is recognised."""

    persoon = KeuzeField(label=_("Wie is dit?"), choices=())
    reden = LangeTekstField(label=_("Waaraan ziet u dat?"), max_length=500, required=False)

    def __init__(self, *args: object, personen: list[tuple[str, str]], **kwargs: object) -> None:
        """This function will offer the persons who may be the same."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        veld = self.fields["persoon"]
        if isinstance(veld, KeuzeField):
            veld.choices = personen
