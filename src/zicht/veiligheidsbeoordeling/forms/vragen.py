"""What is typed for the urgency, a question, its answer, and judging along?"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.kern import gettext_noop
from zicht.raamwerk.formulieren import (
    Formulier,
    KeuzeField,
    LangeTekstField,
    LijstField,
    MeerkeuzeField,
    VinkjeField,
)
from zicht.veiligheidsbeoordeling.words import Bevraagde, Urgentie

F = TypeVar("F", bound=Formulier)
JA_NEE = (("ja", _("Ja")), ("nee", _("Nee")))


def keuzes(soort: Iterable[StrEnum]) -> list[tuple[str, Any]]:
    """This function will return words as choices, named in the language of the page."""
    return [(woord.value, gettext(woord.naam)) for woord in soort]  # type: ignore[attr-defined]


def met_concept(formulier: F, inhoud: Mapping[str, Sequence[str]]) -> F:
    """This function will fill an empty form with what was typed in it before and never sent."""
    for naam, veld in formulier.fields.items():
        waarden = inhoud.get(naam)
        if waarden and not isinstance(veld.widget, forms.HiddenInput):
            is_veel = isinstance(veld, MeerkeuzeField)
            formulier.initial[naam] = waarden if is_veel else waarden[0]
            if isinstance(veld, VinkjeField):
                formulier.initial[naam] = True
    return formulier


class Spoedformulier(Formulier):
    """How urgent is this report (VB-9)?"""

    urgentie = KeuzeField(
        label=_("Hoe dringend is dit?"),
        choices=lambda: keuzes([Urgentie.GEWOON, Urgentie.SPOED, Urgentie.CRISIS]),
        toelichting={
            Urgentie.CRISIS.value: gettext_noop("Veilig Thuis heeft het zicht op veiligheid dan vanaf nu."),
        },
    )
    toelichting = LangeTekstField(
        label=_("Wat moet er nu gebeuren, en waarom?"), required=False, max_length=2000
    )
    nodig_als: Mapping[str, Any] = {"toelichting": _("nodig bij spoed en bij crisis")}


class Vraagformulier(Formulier):
    """Who is asked what (RAD-5, VB-12)?"""

    bevraagde = KeuzeField(label=_("Aan wie?"), choices=lambda: keuzes(Bevraagde))
    aan = LijstField(
        label=_("Welke collega?"), help_text=_("Een collega antwoordt hier zelf."), required=False
    )
    vraag = LangeTekstField(label=_("Uw vraag"), max_length=4000)
    nodig_als: Mapping[str, Any] = {
        "aan": _("nodig bij een gedragswetenschapper of vertrouwensarts, anders leeg")
    }

    def __init__(self, *args: Any, collegas: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        """This function will offer these colleagues."""
        super().__init__(*args, **opties)
        lijst = [(str(account), naam) for account, naam in collegas]
        self.fields["aan"].choices = [("", _("Kies …")), *lijst]  # type: ignore[attr-defined]


class Antwoordformulier(Formulier):
    """What is the answer?"""

    antwoord = LangeTekstField(label=_("Antwoord"))


class Sluitformulier(Formulier):
    """Why does no answer come?"""

    reden = LangeTekstField(label=_("Waarom komt er geen antwoord?"), max_length=1000)


class Meevraagformulier(Formulier):
    """Which colleague is asked to judge along (VB-4)?"""

    aan = LijstField(label=_("Vraag een collega om mee te beoordelen"))

    def __init__(self, *args: Any, collegas: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        """This function will offer these colleagues."""
        super().__init__(*args, **opties)
        lijst = [(str(account), naam) for account, naam in collegas]
        self.fields["aan"].choices = [("", _("Kies …")), *lijst]  # type: ignore[attr-defined]


class Meeformulier(Formulier):
    """Does the second person see it likewise (VB-4)?"""

    taxatie = forms.UUIDField(widget=forms.HiddenInput)
    is_eens = KeuzeField(label=_("Bent u het eens met deze taxatie?"), choices=JA_NEE)
    toelichting = LangeTekstField(
        label=_("Wat ziet u anders, of wilt u meegeven?"), required=False, max_length=4000
    )
    nodig_als: Mapping[str, Any] = {"toelichting": _("nodig als u het niet eens bent")}
