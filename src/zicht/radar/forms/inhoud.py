"""What can be typed between two organisations?"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from zicht.kern.bron import zeg_bron
from zicht.raamwerk.formulieren import Formulier, KeuzeField, LangeTekstField
from zicht.radar.words import Berichtsoort, Verstrekkingsgrond

HOOGSTENS = 4000
TEKST = _("Noem de melder niet. Schrijf niet meer dan nodig is.")
_NAAM = {
    Berichtsoort.ANTWOORD: gettext_noop("Ik antwoord"),
    Berichtsoort.WEDERVRAAG: gettext_noop("Ik vraag eerst iets terug"),
    Berichtsoort.WEIGERING: gettext_noop("Ik weiger, met de reden"),
    Berichtsoort.NIET_BEKEND: gettext_noop("Dit is hier niet (meer) bekend, of gaat over andere mensen"),
    Berichtsoort.TOELICHTING: gettext_noop("Ik beantwoord wat is teruggevraagd"),
    Berichtsoort.INTREKKING: gettext_noop("Ik trek mijn vraag in, met de reden"),
}
_GEZEGD = {
    Berichtsoort.ANTWOORD: gettext_noop("De andere organisatie antwoordde"),
    Berichtsoort.WEIGERING: gettext_noop("De andere organisatie weigerde, met de reden"),
    Berichtsoort.NIET_BEKEND: gettext_noop("Het is daar niet (meer) bekend"),
}


class InhoudsvraagForm(Formulier):
    """What is asked, and on which ground."""

    grond = KeuzeField(label=_("Op welke grond vraagt u dit?"))
    tekst = LangeTekstField(label=_("Wat wilt u weten?"), help_text=TEKST, max_length=HOOGSTENS)

    def __init__(self, *args: Any, gronden: Iterable[Verstrekkingsgrond], **kwargs: Any) -> None:
        """This function will offer the grounds of today, each with its source and how sure that is."""
        super().__init__(*args, **kwargs)
        veld, alle = self.fields["grond"], list(gronden)
        if isinstance(veld, KeuzeField):
            veld.choices = [(grond.code, gettext(grond.naam)) for grond in alle]
            veld.toelichting = {
                grond.code: f"{zeg_bron(grond.bron, gettext)}; {gettext(grond.zekerheid.naam)}"
                for grond in alle
            }


class BerichtForm(Formulier):
    """What is said back."""

    soort = KeuzeField(label=_("Wat wilt u doen?"))
    tekst = LangeTekstField(label=_("Uw tekst"), help_text=TEKST, max_length=HOOGSTENS, required=False)
    nodig_als: Mapping[str, Any] = {"tekst": _("nodig, behalve als het hier niet bekend is")}

    def __init__(self, *args: Any, keuzes: Sequence[Berichtsoort], **kwargs: Any) -> None:
        """This function will offer what may be said now."""
        super().__init__(*args, **kwargs)
        veld = self.fields["soort"]
        if isinstance(veld, KeuzeField):
            veld.choices = [(soort.value, gettext(_NAAM[soort])) for soort in keuzes]
        self.fields["tekst"].required = Berichtsoort.NIET_BEKEND not in keuzes


class GehoordForm(Formulier):
    """What the other organisation said by telephone or letter."""

    soort = KeuzeField(
        label=_("Wat is er gezegd?"),
        choices=lambda: [(soort.value, gettext(naam)) for soort, naam in _GEZEGD.items()],
    )
    tekst = LangeTekstField(label=_("Wat, door wie en wanneer?"), max_length=HOOGSTENS, required=False)
    nodig_als: Mapping[str, Any] = {"tekst": _("nodig, behalve als het daar niet bekend is")}
