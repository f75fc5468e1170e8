"""What is typed in a taxatie: the questions of the instrument, for the household and for each member?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.raamwerk.formulieren import Formulier, KeuzeField, LangeTekstField, MeerkeuzeField
from zicht.veiligheidsbeoordeling.forms.leden import (
    ERNST_NODIG_ALS,
    Lidvelden,
    gebonden_velden,
    triagekeuze,
    velden_over,
)
from zicht.veiligheidsbeoordeling.forms.vertrokken import is_van_lid, vertrokkenen
from zicht.veiligheidsbeoordeling.forms.vragen import JA_NEE, keuzes
from zicht.veiligheidsbeoordeling.words import (
    Doelgroep,
    Factorsoort,
    Geweldsrol,
    Lid,
    NieuweTaxatie,
    Onderwerp,
    Persoonstaxatie,
    Taxatiepagina,
    Veiligheidsoordeel,
    lidveld,
)


class Taxatieformulier(Formulier):
    """How safe is everybody? One question unanswered is "not known", a judgement is asked of each."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    instrument = forms.CharField(widget=forms.HiddenInput, max_length=60)
    instrumentversie = forms.CharField(widget=forms.HiddenInput, max_length=20)
    vormen = MeerkeuzeField(
        label=_("Om welk geweld gaat het?"),
        help_text=_("Wat u bij een persoon kiest, hoeft u hier niet ook te kiezen."),
        choices=lambda: keuzes(Geweldsvorm),
        required=False,
    )
    ernst = KeuzeField(label=_("Hoe ernstig is het?"), choices=lambda: keuzes(Ernst))
    acuut = KeuzeField(
        label=_("Uw oordeel: is het acuut onveilig?"),
        help_text=_("Een ja bij “Is er nu gevaar?” wijst op ja."),
        choices=JA_NEE,
    )
    structureel = KeuzeField(
        label=_("Uw oordeel: is het structureel onveilig?"),
        help_text=_("Een ja bij “Is het steeds opnieuw onveilig?” wijst op ja."),
        choices=JA_NEE,
    )
    afwijking = LangeTekstField(
        label=_("Waarom wijkt uw oordeel af van de antwoorden?"), required=False, max_length=4000
    )
    oordeel = KeuzeField(label=_("Hoe veilig is het huishouden?"), choices=lambda: keuzes(Veiligheidsoordeel))
    toelichting = LangeTekstField(label=_("Toelichting op de taxatie"), required=False)
    nodig_als: Mapping[str, Any] = {
        "vormen": _("nodig als u bij niemand een vorm kiest"),
        "afwijking": _("nodig als uw oordeel anders is dan de antwoorden aangeven"),
    }

    def __init__(self, *args: Any, pagina: Taxatiepagina, **opties: Any) -> None:
        """This function will make the fields of this version of the instrument, for these members."""
        self.pagina = pagina
        instrument = pagina.instrument
        begin = {
            "versie": pagina.versie,
            "instrument": instrument.id,
            "instrumentversie": instrument.versie,
            "vormen": [vorm.value for vorm in pagina.vormen],
        }
        super().__init__(*args, **{**opties, "initial": {**begin, **opties.get("initial", {})}})
        for vraag in instrument.vragen_aan(Doelgroep.HUISHOUDEN):
            self.fields[f"h_{vraag.code}"] = triagekeuze(vraag)
        for lid in pagina.leden:
            self.fields |= velden_over(lid, instrument)
        if instrument.vraagt_ernst:
            ernst = {lidveld(lid.persoon, "ernst"): ERNST_NODIG_ALS for lid in pagina.leden}
            self.nodig_als = {**self.nodig_als, **ernst}
        # Of whom something was typed that this form does not ask any more.
        self.vertrokken: Sequence[str] = ()
        if self.is_bound:
            gestuurd = cast(QueryDict, self.data)
            toelichting = self._neem_mee(dict(gestuurd.lists()), gestuurd.get("toelichting", ""))
            self.ververs(toelichting=toelichting)

    def bewaart(self, naam: str) -> bool:
        """This function will keep too what was typed about who is no member any more."""
        return super().bewaart(naam) or is_van_lid(naam)

    def vul_aan(self, bewaard: Mapping[str, Sequence[str]]) -> None:
        """This function will take along of a draft what was typed about who is no member any more."""
        self.initial["toelichting"] = self._neem_mee(bewaard, self.initial.get("toelichting") or "")

    def ververs_instrument(self) -> None:
        """This function will show what was typed under the version that holds now: sent again, it is of that one."""
        if self.is_bound:
            instrument = self.pagina.instrument
            self.ververs(instrument=instrument.id, instrumentversie=instrument.versie)

    def _neem_mee(self, getypt: Mapping[str, Sequence[str]], toelichting: str) -> str:
        leden = {str(lid.persoon) for lid in self.pagina.leden}
        weg = vertrokkenen(getypt, leden=leden, instrument=self.pagina.instrument)
        self.vertrokken = tuple(weg)
        return "\n\n".join(
            [*filter(None, [toelichting]), *(f"{naam}:\n{tekst}" for naam, tekst in weg.items())]
        )

    def over(self, onderwerp: Onderwerp) -> list[BoundField]:
        """This function will return the questions about the household under one heading."""
        return [self[f"h_{vraag.code}"] for vraag in self.pagina.instrument.vragen_over(onderwerp)]

    @property
    def acute_vragen(self) -> list[BoundField]:
        """This function will return the questions about danger now."""
        return self.over(Onderwerp.ACUUT)

    @property
    def structurele_vragen(self) -> list[BoundField]:
        """This function will return the questions about danger time and again."""
        return self.over(Onderwerp.STRUCTUREEL)

    @property
    def besproken(self) -> list[BoundField]:
        """This function will return the questions about the themes that are often left out."""
        return self.over(Onderwerp.BESPROKEN)

    @property
    def leden(self) -> Iterator[Lidvelden]:
        """This function will yield the fields of each member."""
        for lid in self.pagina.leden:
            yield gebonden_velden(self, lid, self.pagina.instrument)

    def taxatie(self) -> NieuweTaxatie:
        """This function will return what was typed as a taxatie; only after the form was found valid."""
        gegeven = self.cleaned_data
        return NieuweTaxatie(
            instrument=gegeven["instrument"],
            versie=gegeven["instrumentversie"],
            vormen=frozenset(Geweldsvorm(vorm) for vorm in gegeven["vormen"]),
            ernst=Ernst(gegeven["ernst"]),
            acuut=gegeven["acuut"] == "ja",
            structureel=gegeven["structureel"] == "ja",
            oordeel=Veiligheidsoordeel(gegeven["oordeel"]),
            personen=tuple(self._persoon(lid) for lid in self.pagina.leden),
            antwoorden=self._antwoorden("h_"),
            toelichting=gegeven["toelichting"],
            afwijking=gegeven["afwijking"],
        )

    def _persoon(self, lid: Lid) -> Persoonstaxatie:
        gegeven, voor = self.cleaned_data, lidveld(lid.persoon, "")
        return Persoonstaxatie(
            persoon=lid.persoon,
            oordeel=Veiligheidsoordeel(gegeven[f"{voor}oordeel"]),
            antwoorden=self._antwoorden(f"{voor}v_"),
            risicofactoren=tuple(gegeven[f"{voor}{Factorsoort.RISICO.value}"]),
            beschermende_factoren=tuple(gegeven[f"{voor}{Factorsoort.BESCHERMEND.value}"]),
            toelichting=gegeven[f"{voor}toelichting"],
            ondergaat=_vormen(gegeven.get(f"{voor}{Geweldsrol.ONDERGAAT.value}")),
            pleegt=_vormen(gegeven.get(f"{voor}{Geweldsrol.PLEEGT.value}")),
            ernst=Ernst(ernst) if (ernst := gegeven.get(f"{voor}ernst")) else None,
        )

    def _antwoorden(self, voor: str) -> dict[str, str]:
        return {
            naam.removeprefix(voor): waarde
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith(voor)
        }


def _vormen(gekozen: Sequence[str] | None) -> frozenset[Geweldsvorm]:
    return frozenset(Geweldsvorm(vorm) for vorm in gekozen or ())
