"""What is asked when somebody was told?"""

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.informeren.words import (
    Eerderbeeld,
    Eerderkeuze,
    Gesprekbeeld,
    Informeerder,
    Informeringbeeld,
    Onderwerp,
    OverEerder,
    Terugkoppelingbeeld,
    Uitstelgrond,
    Vastlegging,
    Wijze,
)
from zicht.kern.bron import zeg_bron
from zicht.melding.words import LEESREDEN_TEKENS
from zicht.raamwerk.formulieren import (
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    LeesredenField,
    MeerkeuzeField,
    MetVersie,
    TekstField,
    VinkjeField,
)


def _keuzes(soort: Any) -> list[tuple[str, Any]]:
    return [(een.value, _(een.naam)) for een in soort]


_VAN_ELDERS = [
    ("nee", _("Nee, alles komt uit onze eigen meldingen")),
    ("ja", _("Ja, en in het antwoord van die organisatie staat dat deze melder het mag horen")),
]


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

    reden = LeesredenField(max_length=LEESREDEN_TEKENS)


class TerugkoppelingForm(Formulier):
    """What a melder was told; of earlier reports, where there are any, what somebody chooses (RAD-6)."""

    tekst = LangeTekstField(label=_("Wat vertelt u de melder?"), max_length=8000)
    over_eerder = KeuzeField(
        label=_("Wat hoort de melder over eerdere meldingen?"),
        help_text=_("Niet meer dan nodig is voor directe en stabiele veiligheid. U kiest dat zelf."),
    )
    eerder_tekst = LangeTekstField(
        label=_("Wat vertelt u daaruit?"),
        help_text=_(
            "Noem niemand die eerder meldde, en niets waaraan dat te zien is. Wie de casus ziet, kan dit lezen."
        ),
        required=False,
        max_length=4000,
    )
    noodzaak = KeuzeField(label=_("Waarom heeft deze melder dit nodig?"), required=False)
    eerder_waarom = LangeTekstField(
        label=_("Leg uit waarom u dit koos"),
        help_text=_("In eigen woorden. Wie de casus ziet, kan dit lezen."),
        required=False,
        max_length=2000,
    )
    van_elders = KeuzeField(
        label=_("Komt iets hiervan van een andere organisatie?"), required=False, choices=_VAN_ELDERS
    )
    onderwerpen = MeerkeuzeField(label=_("De melder hoorde"), required=False)
    wijze = KeuzeField(label=_("Hoe is het verteld?"), choices=_keuzes(Wijze))
    nodig_als: Mapping[str, Any] = {
        "onderwerpen": _("zet bij elk een vinkje"),
        "eerder_tekst": _("nodig als u meer vertelt"),
        "noodzaak": _("nodig als u iets vertelt"),
        "eerder_waarom": _("nodig als de keuze hierboven niet genoeg zegt"),
        "van_elders": _("nodig als u meer vertelt"),
    }

    def __init__(self, data: Any = None, *, beeld: Terugkoppelingbeeld) -> None:
        """This function will propose the text, and ask for each subject that this melder must hear."""
        super().__init__(data, initial={"tekst": beeld.voorstel})
        self.fields["tekst"].widget.attrs["rows"] = 12
        cast(MeerkeuzeField, self.fields["onderwerpen"]).choices = _keuzes(beeld.te_vinken)
        # Once it was given the form is only there for what somebody typed meanwhile: all of that is shown.
        is_gegeven = beeld.gegeven_op is not None
        self._zet_keuzes(beeld.eerder)
        self.fields["over_eerder"].required = not is_gegeven
        eerder = beeld.eerder
        if not is_gegeven:
            self._laat_weg("onderwerpen", als=not beeld.te_vinken)
            self._laat_weg("noodzaak", "eerder_tekst", "eerder_waarom", als=not eerder.mag_iets_horen)
            self._laat_weg("van_elders", als=not (eerder.mag_iets_horen and eerder.elders))
            self._laat_weg("over_eerder", als=not eerder.is_bekend)
        self.fields["tekst"].help_text = self._hoe_te_schrijven(mag_iets_horen=eerder.mag_iets_horen)

    def _hoe_te_schrijven(self, *, mag_iets_horen: bool) -> Any:
        if "over_eerder" not in self.fields:
            return _("Een voorstel. Pas het aan.")
        if mag_iets_horen:
            return _("Een voorstel. Over eerdere meldingen schrijft u hieronder.")
        return _("Een voorstel. Schrijf niets over eerdere meldingen.")

    def _zet_keuzes(self, eerder: Eerderbeeld) -> None:
        """Say at each choice why it cannot be made, and at each reason where it comes from; nothing is chosen."""
        wat, noodzaak, van_elders = (
            cast(KeuzeField, self.fields[naam]) for naam in ("over_eerder", "noodzaak", "van_elders")
        )
        wat.choices = _keuzes(een for een in OverEerder if een.is_keuze)
        wat.bezwaren = {een.value: bezwaren for een, bezwaren in eerder.bezwaren.items()}
        noodzaak.choices = [(een.code, _(een.naam)) for een in eerder.noodzaken]
        noodzaak.toelichting = {
            een.code: f"{zeg_bron(een.bron, gettext)}; {gettext(een.zekerheid.naam)}"
            for een in eerder.noodzaken
        }
        van_elders.bezwaren = {"ja": eerder.tegen_van_elders}

    def _laat_weg(self, *namen: str, als: bool) -> None:
        """Do not ask this; what was typed in it stays, also when there is nothing to ask any more."""
        for naam in namen if als else ():
            if not self.data.get(naam):
                del self.fields[naam]

    @property
    def verteld(self) -> frozenset[Onderwerp]:
        """This function will return the subjects that were told."""
        return frozenset(Onderwerp(een) for een in self.cleaned_data.get("onderwerpen", ()))

    @property
    def keuze(self) -> Eerderkeuze:
        """This function will return what was chosen about earlier reports, nothing where it was not asked."""
        gegevens = self.cleaned_data
        gekozen, van_elders = gegevens.get("over_eerder"), gegevens.get("van_elders")
        return Eerderkeuze(
            wat=OverEerder(gekozen) if gekozen else None,
            noodzaak=gegevens.get("noodzaak", ""),
            tekst=gegevens.get("eerder_tekst", ""),
            waarom=gegevens.get("eerder_waarom", ""),
            van_elders=van_elders == "ja" if van_elders else None,
        )
