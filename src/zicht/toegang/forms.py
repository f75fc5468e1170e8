"""What does a beheerder fill in?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zicht.kern import Rol
from zicht.raamwerk.formulieren import DatumField, Formulier, KeuzeField, MeerkeuzeField, TekstField
from zicht.toegang.words import TeamRegel

VT_ROLLEN = (
    Rol.FRONTOFFICE,
    Rol.BEOORDELAAR,
    Rol.GEDRAGSWETENSCHAPPER,
    Rol.VERTROUWENSARTS,
    Rol.WERKBEGELEIDER,
    Rol.BACKOFFICE,
    Rol.MANAGER,
    Rol.BEHEERDER,
)


class AccountForm(Formulier):
    """Somebody new."""

    naam = TekstField(label=_("Naam"), max_length=200)
    functie = TekstField(label=_("Functie"), max_length=100, required=False)
    email = forms.EmailField(label=_("E-mailadres"), max_length=254)
    rollen = MeerkeuzeField(label=_("Rollen"), choices=[(rol.value, _(rol.naam)) for rol in VT_ROLLEN])


class RolForm(Formulier):
    """One role."""

    rol = KeuzeField(label=_("Rol"), choices=[(rol.value, _(rol.naam)) for rol in VT_ROLLEN])


class TeamForm(Formulier):
    """One of the teams of the organisation."""

    team = KeuzeField(label=_("Team"))

    def __init__(self, *args: Any, teams: Sequence[TeamRegel], **kwargs: Any) -> None:
        """This function will offer these teams."""
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [(str(team.id), team.naam) for team in teams]  # type: ignore[attr-defined]


class NieuwTeamForm(Formulier):
    """A new team."""

    naam = TekstField(label=_("Naam van het team"), max_length=100)


class AfwezigForm(Formulier):
    """From when somebody is away, and until when if that is known."""

    vanaf = DatumField(label=_("Eerste dag weg"))
    tot = DatumField(label=_("Eerste dag terug"), required=False)
