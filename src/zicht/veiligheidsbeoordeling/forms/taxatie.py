"""What is typed in a taxatie: the questions of the instrument, for the household and for each member?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.raamwerk.formulieren import Formulier, KeuzeField, LangeTekstField, LijstField, MeerkeuzeField
from zicht.veiligheidsbeoordeling.forms.vertrokken import is_van_lid, vertrokkenen
from zicht.veiligheidsbeoordeling.forms.vragen import JA_NEE, keuzes
from zicht.veiligheidsbeoordeling.words import (
    Antwoordkeuze,
    Doelgroep,
    Factor,
    Factorsoort,
    Lid,
    NieuweTaxatie,
    Onderwerp,
    Persoonstaxatie,
    Taxatiepagina,
    Thema,
    Veiligheidsoordeel,
)


@dataclass(frozen=True)
class Lidvelden:
    """The fields about one member, in their order."""

    lid: Lid
    oordeel: BoundField
    vragen: list[BoundField]
    risico: BoundField
    beschermend: BoundField
    toelichting: BoundField

    @property
    def heeft_fouten(self) -> bool:
        """This function will tell whether something about this member is at fault."""
        velden = [self.oordeel, *self.vragen, self.risico, self.beschermend, self.toelichting]
        return any(veld.errors for veld in velden)


class Taxatieformulier(Formulier):
    """How safe is everybody? One question unanswered is "not known", a judgement is asked of each."""

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    instrument = forms.CharField(widget=forms.HiddenInput, max_length=60)
    instrumentversie = forms.CharField(widget=forms.HiddenInput, max_length=20)
    vormen = MeerkeuzeField(
        label=_("Om welk geweld gaat het?"),
        help_text=_("Kies een of meer vormen."),
        choices=lambda: keuzes(Geweldsvorm),
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
        "afwijking": _("nodig als uw oordeel anders is dan de antwoorden aangeven")
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
            self.fields[f"h_{vraag.code}"] = _vraag(vraag.tekst)
        for lid in pagina.leden:
            self._vraag_lid(lid)
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

    def _neem_mee(self, getypt: Mapping[str, Sequence[str]], toelichting: str) -> str:
        leden = {str(lid.persoon) for lid in self.pagina.leden}
        weg = vertrokkenen(getypt, leden=leden, instrument=self.pagina.instrument)
        self.vertrokken = tuple(weg)
        return "\n\n".join(
            [*filter(None, [toelichting]), *(f"{naam}:\n{tekst}" for naam, tekst in weg.items())]
        )

    def _vraag_lid(self, lid: Lid) -> None:
        instrument, doelgroep = self.pagina.instrument, _doelgroep(lid)
        voor = f"p_{lid.persoon}_"
        # The name goes along, so that what was typed can be told of also when the member went meanwhile.
        self.fields[f"{voor}naam"] = forms.CharField(
            widget=forms.HiddenInput, required=False, initial=lid.naam, max_length=400
        )
        self.fields[f"{voor}oordeel"] = LijstField(
            label=gettext("Hoe veilig is %(naam)s?") % {"naam": lid.naam}, choices=keuzes(Veiligheidsoordeel)
        )
        for vraag in instrument.vragen_aan(doelgroep):
            self.fields[f"{voor}v_{vraag.code}"] = _vraag(vraag.tekst)
        for soort in Factorsoort:
            self.fields[f"{voor}{soort.value}"] = MeerkeuzeField(
                label=gettext(soort.naam),
                choices=_per_thema(instrument.factoren_voor(doelgroep, soort)),
                required=False,
            )
        self.fields[f"{voor}toelichting"] = LangeTekstField(
            label=gettext("Toelichting bij %(naam)s") % {"naam": lid.naam},
            required=False,
            max_length=4000,
            widget=forms.Textarea(attrs={"rows": 2}),
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
            voor = f"p_{lid.persoon}_"
            vragen = self.pagina.instrument.vragen_aan(_doelgroep(lid))
            yield Lidvelden(
                lid=lid,
                oordeel=self[f"{voor}oordeel"],
                vragen=[self[f"{voor}v_{vraag.code}"] for vraag in vragen],
                risico=self[f"{voor}{Factorsoort.RISICO.value}"],
                beschermend=self[f"{voor}{Factorsoort.BESCHERMEND.value}"],
                toelichting=self[f"{voor}toelichting"],
            )

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
        gegeven, voor = self.cleaned_data, f"p_{lid.persoon}_"
        return Persoonstaxatie(
            persoon=lid.persoon,
            oordeel=Veiligheidsoordeel(gegeven[f"{voor}oordeel"]),
            antwoorden=self._antwoorden(f"{voor}v_"),
            risicofactoren=tuple(gegeven[f"{voor}{Factorsoort.RISICO.value}"]),
            beschermende_factoren=tuple(gegeven[f"{voor}{Factorsoort.BESCHERMEND.value}"]),
            toelichting=gegeven[f"{voor}toelichting"],
        )

    def _antwoorden(self, voor: str) -> dict[str, str]:
        return {
            naam.removeprefix(voor): waarde
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith(voor)
        }


class Triagekeuze(KeuzeField):
    """An answer to the instrument; leaving it open says "not known", which is an answer."""

    def clean(self, value: Any) -> str:
        """This function will return the answer; raises ValidationError for one that does not exist."""
        return str(super().clean(value or Antwoordkeuze.ONBEKEND.value))


def _vraag(tekst: str) -> Triagekeuze:
    return Triagekeuze(
        label=gettext(tekst), choices=keuzes(Antwoordkeuze), initial=Antwoordkeuze.ONBEKEND.value
    )


def _doelgroep(lid: Lid) -> Doelgroep:
    return Doelgroep.KIND if lid.is_kind else Doelgroep.VOLWASSENE


def _per_thema(factoren: tuple[Factor, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (gettext(thema.naam), [(f.code, gettext(f.tekst)) for f in factoren if f.thema is thema])
        for thema in Thema
        if any(f.thema is thema for f in factoren)
    ]
