"""What does a beheerder fill in?"""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from zicht.kern import Rol
from zicht.raamwerk.formulieren import (
    DatumField,
    Formulier,
    KeuzeField,
    MeerkeuzeField,
    TekstField,
    VinkjeField,
)
from zicht.toegang.words import TeamRegel


def _keuzes(rollen: Sequence[Rol]) -> list[tuple[str, Any]]:
    return [(rol.value, _(rol.naam)) for rol in rollen]


class AccountForm(Formulier):
    """Somebody new."""

    naam = TekstField(label=_("Naam"), max_length=200)
    functie = TekstField(label=_("Functie"), max_length=100, required=False)
    email = forms.EmailField(label=_("E-mailadres"), max_length=254)
    rollen = MeerkeuzeField(label=_("Rollen"))

    def __init__(self, *args: Any, rollen: Sequence[Rol], **kwargs: Any) -> None:
        """This function will offer the roles that fit the party."""
        super().__init__(*args, **kwargs)
        cast(MeerkeuzeField, self.fields["rollen"]).choices = _keuzes(rollen)

    def clean_rollen(self) -> frozenset[Rol]:
        """This function will return the roles that were chosen."""
        return frozenset(map(Rol, self.cleaned_data["rollen"]))


class RolForm(Formulier):
    """One role."""

    rol = KeuzeField(label=_("Rol"))

    def __init__(self, *args: Any, rollen: Sequence[Rol], **kwargs: Any) -> None:
        """This function will offer the roles that fit the party."""
        super().__init__(*args, **kwargs)
        cast(KeuzeField, self.fields["rol"]).choices = _keuzes(rollen)

    def clean_rol(self) -> Rol:
        """This function will return the role that was chosen."""
        return Rol(self.cleaned_data["rol"])


class TeamForm(Formulier):
    """One of the teams of the organisation."""

    team = KeuzeField(label=_("Team"))

    def __init__(self, *args: Any, teams: Sequence[TeamRegel], **kwargs: Any) -> None:
        """This function will offer these teams."""
        super().__init__(*args, **kwargs)
        cast(KeuzeField, self.fields["team"]).choices = [(str(team.id), team.naam) for team in teams]

    def clean_team(self) -> UUID:
        """This function will return the team that was chosen."""
        return UUID(self.cleaned_data["team"])


class NieuwTeamForm(Formulier):
    """A new team."""

    naam = TekstField(label=_("Naam van het team"), max_length=100)


class AfwezigForm(Formulier):
    """From when somebody is away, and until when if that is known."""

    vanaf = DatumField(label=_("Eerste dag weg"))
    tot = DatumField(label=_("Eerste dag terug"), required=False)


class ZekerForm(Formulier):
    """That somebody was recognised, before a means of login is taken away."""

    zeker = VinkjeField(label=_("Ik weet zeker dat dit de persoon zelf is die dit vraagt"))
