"""Which forms do the pages of the shell take?"""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zicht.casus.words import ALLES, Fase, Taaksoort, Weergave, Werkfilter
from zicht.raamwerk.formulieren import (
    Formulier,
    LangeTekstField,
    LijstField,
    MeerkeuzeField,
    MetVersie,
    TekstField,
)

_GEEN = ("", _("Alles"))


class VraagForm(forms.Form):
    """What the address of a worklist asks."""

    soort = forms.ChoiceField(choices=[(w.value, w.naam) for w in Weergave], required=False)
    soorten = forms.MultipleChoiceField(choices=[(t.value, t.naam) for t in Taaksoort], required=False)
    fase = forms.ChoiceField(choices=[("", ""), *((f.value, f.naam) for f in Fase)], required=False)
    team = forms.UUIDField(required=False)
    account = forms.UUIDField(required=False)
    gemeente = forms.RegexField(r"^GM\d{4}$", required=False)
    na = forms.CharField(max_length=80, required=False)


def lees_vraag(parameters: QueryDict) -> tuple[Weergave, Werkfilter, str]:
    """This function will return which worklist is asked, with its filter and cursor; what cannot be read is left out.

    An address that somebody kept or cut short still shows a worklist.
    """
    vraag = VraagForm(parameters)
    vraag.is_valid()
    gelezen = vraag.cleaned_data
    soort = Weergave(gelezen.get("soort") or Weergave.MIJN)
    return soort, _filter(gelezen), gelezen.get("na", "")


class FilterForm(Formulier):
    """What somebody wants to see of a worklist, and under which name to keep that."""

    soorten = MeerkeuzeField(label=_("Welke taken?"), required=False)
    fase = LijstField(label=_("Fase van de casus"), required=False)
    team = LijstField(label=_("Team"), required=False)
    account = LijstField(label=_("Van wie?"), required=False)
    gemeente = LijstField(label=_("Gemeente"), required=False)
    naam = TekstField(
        label=_("Bewaren onder de naam"),
        required=False,
        max_length=60,
        help_text=_("Met een naam staat het filter voortaan boven uw werkvoorraad."),
    )

    def __init__(
        self,
        *args: object,
        teams: Iterable[tuple[UUID, str]],
        collegas: Iterable[tuple[UUID, str]],
        gemeenten: Iterable[tuple[str, str]],
        **opties: object,
    ) -> None:
        """This function will make the form with the choices of one organisation."""
        super().__init__(*args, **opties)  # type: ignore[arg-type]
        keuzes: dict[str, list[tuple[object, object]]] = {
            "soorten": [(een.value, _(een.naam)) for een in Taaksoort],
            "fase": [_GEEN, *((een.value, _(een.naam)) for een in Fase if een is not Fase.GESLOTEN)],
            "team": [_GEEN, *((str(kenmerk), naam) for kenmerk, naam in teams)],
            "account": [_GEEN, *((str(kenmerk), naam) for kenmerk, naam in collegas)],
            "gemeente": [_GEEN, *gemeenten],
        }
        for veld, lijst in keuzes.items():
            self.fields[veld].choices = lijst  # type: ignore[attr-defined]

    @property
    def keuzes(self) -> Werkfilter:
        """This function will return the filter that was chosen."""
        return _filter(self.cleaned_data)


class ToewijzenForm(MetVersie):
    """To whom a task goes."""

    account = LijstField(label=_("Wie pakt dit op?"))
    reden = LangeTekstField(
        label=_("Waarom?"),
        required=False,
        max_length=500,
        help_text=_("Staat straks in het verloop van de casus."),
    )

    def __init__(self, *args: object, wie: Iterable[tuple[UUID, str]], **opties: object) -> None:
        """This function will make the form with who can do the task."""
        super().__init__(*args, **opties)  # type: ignore[arg-type]
        self.fields["account"].choices = [("", _("Kies een collega")), *((str(k), n) for k, n in wie)]  # type: ignore[attr-defined]


def _filter(gelezen: dict[str, object]) -> Werkfilter:
    def kenmerk(veld: str) -> UUID | None:
        waarde = gelezen.get(veld)
        return UUID(str(waarde)) if waarde else None

    soorten = gelezen.get("soorten") or []
    fase = gelezen.get("fase")
    keuzes = Werkfilter(
        soorten=frozenset(Taaksoort(str(een)) for een in soorten)
        if isinstance(soorten, list)
        else frozenset(),
        team=kenmerk("team"),
        account=kenmerk("account"),
        fase=Fase(str(fase)) if fase else None,
        gemeente=str(gelezen.get("gemeente") or ""),
    )
    return ALLES if keuzes == ALLES else keuzes
