"""What is asked when somebody was told?"""

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zicht.informeren.words import (
    Gesprekbeeld,
    Informeerder,
    Informeringbeeld,
    Onderwerp,
    Terugkoppelingbeeld,
    Uitstelgrond,
    Vastlegging,
    Wijze,
)
from zicht.raamwerk.formulieren import (
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    MeerkeuzeField,
    MetVersie,
    TekstField,
    VinkjeField,
)


def _keuzes(soort: Any) -> list[tuple[str, Any]]:
    return [(een.value, _(een.naam)) for een in soort]


class VastleggenForm(Formulier):
    """How a betrokkene was told."""

    wijze = KeuzeField(label=_("Hoe is het verteld?"), choices=_keuzes(Wijze))
    tolk = TekstField(label=_("Tolk"), required=False, help_text=_("Wie tolkte, of waarom het zonder ging."))
    tekst = LangeTekstField(label=_("Wat is er verteld?"), required=False, max_length=4000)
    op_steun_gewezen = VinkjeField(
        label=_("Ik heb gezegd dat iemand zich mag laten steunen, door familie, het AKJ of een ander"),
        required=False,
    )
    nodig_als: Mapping[str, Any] = {"tolk": _("nodig als u met deze persoon sprak")}

    def __init__(self, data: Any = None, *, mens: Informeringbeeld) -> None:
        """This function will ask for an interpreter only where one is needed."""
        super().__init__(data)
        if not mens.tolk_nodig:
            del self.fields["tolk"]

    @property
    def wat(self) -> Vastlegging:
        """This function will return what was recorded."""
        gegevens = self.cleaned_data
        return Vastlegging(
            wijze=Wijze(gegevens["wijze"]),
            tekst=gegevens["tekst"],
            op_steun_gewezen=gegevens["op_steun_gewezen"],
            tolk=gegevens.get("tolk", ""),
        )


class GesprekForm(Formulier):
    """Who were told in one talk, and why together where something spoke against that."""

    personen = MeerkeuzeField(label=_("Met wie was het gesprek?"))
    samen_reden = LangeTekstField(
        label=_("Waarom was het samen veilig?"),
        required=False,
        max_length=2000,
    )
    tolk = TekstField(label=_("Tolk"), required=False, help_text=_("Wie tolkte, of waarom het zonder ging."))
    tekst = LangeTekstField(label=_("Wat is er verteld?"), required=False, max_length=4000)
    op_steun_gewezen = VinkjeField(
        label=_("Ik heb gezegd dat iemand zich mag laten steunen, door familie, het AKJ of een ander"),
        required=False,
    )
    nodig_als: Mapping[str, Any] = {
        "samen_reden": _("nodig als bij een van hen een waarschuwing staat"),
        "tolk": _("nodig als u met deze persoon sprak"),
    }

    def __init__(self, data: Any = None, *, mensen: Sequence[Gesprekbeeld]) -> None:
        """This function will offer who may be told in a talk, and ask only what goes for them."""
        super().__init__(data)
        cast(MeerkeuzeField, self.fields["personen"]).choices = [
            (str(mens.persoon), mens.naam) for mens in mensen if not mens.bezwaren
        ]
        if not any(mens.tolk_nodig for mens in mensen):
            del self.fields["tolk"]
        if not any(mens.risicos for mens in mensen):
            del self.fields["samen_reden"]

    def clean_personen(self) -> frozenset[UUID]:
        """This function will return who was told."""
        return frozenset(map(UUID, self.cleaned_data["personen"]))

    @property
    def wat(self) -> Vastlegging:
        """This function will return what was recorded."""
        gegevens = self.cleaned_data
        return Vastlegging(
            wijze=Wijze.GEZAMENLIJK_GESPREK,
            tekst=gegevens["tekst"],
            op_steun_gewezen=gegevens["op_steun_gewezen"],
            tolk=gegevens.get("tolk", ""),
        )


class UitstelForm(MetVersie):
    """Why telling somebody waits, and until when."""

    grond = KeuzeField(label=_("Waarom mag het wachten?"), choices=_keuzes(Uitstelgrond))
    toelichting = LangeTekstField(label=_("Toelichting"), max_length=2000)
    tot = DatumField(label=_("Tot wanneer?"))


class InformeerderForm(MetVersie):
    """Who informs, with the reason."""

    informeerder = KeuzeField(label=_("Wie informeert de betrokkenen?"), choices=_keuzes(Informeerder))
    reden = LangeTekstField(label=_("Waarom?"), max_length=2000)


class LezenForm(Formulier):
    """Why somebody must know what a melder was told who was promised anonymity."""

    reden = LangeTekstField(label=_("Waarom?"), max_length=500)


class TerugkoppelingForm(Formulier):
    """What a melder was told."""

    tekst = LangeTekstField(
        label=_("Wat vertelt u de melder?"),
        help_text=_("Een voorstel. Vertel over eerdere meldingen alleen wat voor de veiligheid nodig is."),
    )
    onderwerpen = MeerkeuzeField(label=_("De melder hoorde"), required=False)
    wijze = KeuzeField(label=_("Hoe is het verteld?"), choices=_keuzes(Wijze))
    nodig_als: Mapping[str, Any] = {"onderwerpen": _("zet bij elk een vinkje")}

    def __init__(self, data: Any = None, *, beeld: Terugkoppelingbeeld) -> None:
        """This function will propose the text, and ask for each subject that this melder must hear."""
        super().__init__(data, initial={"tekst": beeld.voorstel})
        self.fields["tekst"].widget.attrs["rows"] = 12
        self.fields["onderwerpen"].choices = _keuzes(beeld.onderwerpen)  # type: ignore[attr-defined]

    @property
    def verteld(self) -> frozenset[Onderwerp]:
        """This function will return the subjects that were told."""
        return frozenset(Onderwerp(een) for een in self.cleaned_data["onderwerpen"])
