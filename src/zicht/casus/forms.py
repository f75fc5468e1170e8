"""Which forms does a casus have?"""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zicht.casus.words import Noodoordeel, Samenloopoordeel, Samenloopregel, Slotgrond
from zicht.raamwerk.formulieren import (
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    LijstField,
    MetVersie,
    TekstField,
)

Keuzes = Sequence[tuple[Any, Any]]
_EINDE_VAN_DE_DAG = time(23, 59, 59)


class ToewijzenForm(MetVersie):
    """Who, or which team, is in charge."""

    behandelaar = LijstField(label=_("Behandelaar"), required=False)
    team = LijstField(label=_("Team"), required=False)
    reden = TekstField(label=_("Waarom?"), max_length=200, required=False)

    def __init__(self, *args: Any, behandelaars: Keuzes, teams: Keuzes, **kwargs: Any) -> None:
        """This function will offer only who can be in charge."""
        super().__init__(*args, **kwargs)
        _zet_keuzes(self, "behandelaar", behandelaars, _("Nog niemand"))
        _zet_keuzes(self, "team", teams, _("Nog geen team"))

    @property
    def gekozen(self) -> dict[str, Any]:
        """This function will return what was chosen, as the deed takes it."""
        return {
            "behandelaar": _kenmerk(self.cleaned_data["behandelaar"]),
            "team": _kenmerk(self.cleaned_data["team"]),
            "reden": self.cleaned_data["reden"],
            "versie": self.cleaned_data["versie"],
        }


class SluitenForm(Formulier):
    """On what ground a casus is closed; a ground that is not allowed stays visible and says why."""

    grond = KeuzeField(label=_("Op welke grond?"), choices=[(g.value, _(g.naam)) for g in Slotgrond])
    toelichting = LangeTekstField(label=_("Toelichting"), max_length=200, required=False)


class SamenloopForm(Formulier):
    """What becomes of another casus that runs about the same person."""

    ander = KeuzeField(label=_("Over welke casus besluit u?"))
    oordeel = KeuzeField(
        label=_("Hoe gaat u verder?"), choices=[(o.value, _(o.naam)) for o in Samenloopoordeel]
    )
    reden = LangeTekstField(
        label=_("Waarom?"), max_length=1000, help_text=_("Schrijf ook op met wie u hebt overlegd.")
    )

    def __init__(self, *args: Any, regels: Sequence[Samenloopregel], **kwargs: Any) -> None:
        """This function will offer the casussen that run about the same person; the only one is chosen already."""
        super().__init__(*args, **kwargs)
        keuzes = [(str(een.casus), _wie_het_is(een)) for een in regels]
        self.fields["ander"].choices = keuzes  # type: ignore[attr-defined]
        if len(keuzes) == 1:
            self.initial.setdefault("ander", keuzes[0][0])

    @property
    def gekozen(self) -> dict[str, Any]:
        """This function will return what was decided, as the deed takes it."""
        return {
            "ander": UUID(self.cleaned_data["ander"]),
            "oordeel": Samenloopoordeel(self.cleaned_data["oordeel"]),
            "reden": self.cleaned_data["reden"],
        }


class TaakForm(Formulier):
    """A free task."""

    tekst = TekstField(label=_("Wat moet er gebeuren?"), max_length=300)
    waarom = TekstField(label=_("Waarom nu?"), max_length=500, required=False)
    account = LijstField(label=_("Wie doet het?"), required=False)
    uiterlijk = DatumField(label=_("Uiterlijk"), required=False)

    def __init__(self, *args: Any, accounts: Keuzes, **kwargs: Any) -> None:
        """This function will offer only who can do it."""
        super().__init__(*args, **kwargs)
        _zet_keuzes(self, "account", accounts, _("Wie de casus behandelt, of het team"))

    @property
    def gevraagd(self) -> dict[str, Any]:
        """This function will return what was asked, as the deed takes it; a due day lasts until it ends."""
        dag = self.cleaned_data["uiterlijk"]
        einde = timezone.make_aware(datetime.combine(dag, _EINDE_VAN_DE_DAG)) if dag else None
        return {
            "tekst": self.cleaned_data["tekst"],
            "waarom": self.cleaned_data["waarom"],
            "account": _kenmerk(self.cleaned_data["account"]),
            "uiterlijk": einde,
        }


class RedenForm(Formulier):
    """Why something need not be done after all."""

    reden = TekstField(label=_("Waarom vervalt deze taak?"), max_length=200)


class NoodtoegangForm(Formulier):
    """Which casus must be seen now, and why."""

    nummer = TekstField(label=_("Nummer van de casus"), max_length=20)
    reden = LangeTekstField(
        label=_("Waarom moet u deze casus nu zien?"),
        max_length=1000,
        help_text=_("Uw werkbegeleider leest dit en toetst het."),
    )


class ToetsForm(Formulier):
    """What the reviewer thinks of an emergency access."""

    oordeel = KeuzeField(label=_("Uw oordeel"), choices=[(o.value, _(o.naam)) for o in Noodoordeel])
    reden = LangeTekstField(label=_("Toelichting"), max_length=1000)


def _wie_het_is(regel: Samenloopregel) -> str:
    return ", ".join(deel for deel in (regel.nummer, regel.team, regel.behandelaar) if deel)


def _zet_keuzes(form: Formulier, veld: str, keuzes: Keuzes, leeg: Any) -> None:
    lijst = form.fields[veld]
    assert isinstance(lijst, LijstField)  # noqa: S101 - narrows the type for the checker
    lijst.choices = [("", leeg), *((str(waarde), tekst) for waarde, tekst in keuzes)]


def _kenmerk(waarde: str) -> UUID | None:
    return UUID(waarde) if waarde else None
