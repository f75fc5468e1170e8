"""What is asked in a taxatie about one member: how safe, which violence and how severe, what adds risk and protects?"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.kern import gettext_noop
from zicht.kern.geweld import Ernst
from zicht.raamwerk.formulieren import KeuzeField, LangeTekstField, LijstField, MeerkeuzeField
from zicht.veiligheidsbeoordeling.forms.vragen import keuzes
from zicht.veiligheidsbeoordeling.words import (
    Antwoordkeuze,
    Doelgroep,
    Factor,
    Factorsoort,
    Geweldsrol,
    Instrument,
    Lid,
    Thema,
    Triagevraag,
    Veiligheidsoordeel,
    Vormvraag,
    lidveld,
)

ERNST_NODIG_ALS = _("nodig als deze persoon een vorm van geweld meemaakt")
_WELK_GEWELD = {
    Geweldsrol.ONDERGAAT: gettext_noop("Welk geweld maakt %(naam)s mee?"),
    Geweldsrol.PLEEGT: gettext_noop("Welk geweld pleegt %(naam)s mogelijk?"),
}


@dataclass(frozen=True)
class Lidvelden:
    """The fields about one member, in their order; `geweld` in a group for each role."""

    lid: Lid
    oordeel: BoundField
    geweld: list[list[BoundField]]
    vragen: list[BoundField]
    risico: BoundField
    beschermend: BoundField
    toelichting: BoundField

    @property
    def heeft_fout_in_geweld(self) -> bool:
        """This function will tell whether something about the violence is at fault."""
        return any(veld.errors for groep in self.geweld for veld in groep)

    @property
    def heeft_fouten(self) -> bool:
        """This function will tell whether something else about this member is at fault."""
        velden = [self.oordeel, *self.vragen, self.risico, self.beschermend, self.toelichting]
        return any(veld.errors for veld in velden)


class Triagekeuze(KeuzeField):
    """An answer to the instrument; leaving it open says "not known", which is an answer."""

    def clean(self, value: Any) -> str:
        """This function will return the answer; raises ValidationError for one that does not exist."""
        return str(super().clean(value or Antwoordkeuze.ONBEKEND.value))


def triagekeuze(vraag: Triagevraag) -> Triagekeuze:
    """This function will return the field of one question."""
    return Triagekeuze(
        label=gettext(vraag.tekst), choices=keuzes(Antwoordkeuze), initial=Antwoordkeuze.ONBEKEND.value
    )


def velden_over(lid: Lid, instrument: Instrument) -> dict[str, forms.Field]:
    """This function will return what this version of the instrument asks about one member, by the name of the field."""
    naam = {"naam": lid.naam}
    velden: dict[str, forms.Field] = {
        # The name goes along, so that what was typed can be told of also when the member went meanwhile.
        "naam": forms.CharField(widget=forms.HiddenInput, required=False, initial=lid.naam, max_length=400),
        "oordeel": LijstField(
            label=gettext("Hoe veilig is %(naam)s?") % naam, choices=keuzes(Veiligheidsoordeel)
        ),
        **{f"v_{vraag.code}": triagekeuze(vraag) for vraag in instrument.vragen_aan(_doelgroep(lid))},
        **{vraag.rol.value: _vormkeuze(vraag, lid) for vraag in instrument.vormvragen},
        **{soort.value: _factorkeuze(instrument, soort, lid) for soort in Factorsoort},
        "toelichting": LangeTekstField(
            label=gettext("Toelichting bij %(naam)s") % naam,
            required=False,
            max_length=4000,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
    }
    if instrument.vraagt_ernst:
        velden["ernst"] = LijstField(
            label=gettext("Hoe ernstig is wat %(naam)s meemaakt?") % naam,
            choices=keuzes(Ernst),
            required=False,
        )
    return {lidveld(lid.persoon, wat): veld for wat, veld in velden.items()}


def gebonden_velden(form: forms.Form, lid: Lid, instrument: Instrument) -> Lidvelden:
    """This function will return the fields about one member as this form shows them."""

    def veld(wat: str) -> BoundField:
        return form[lidveld(lid.persoon, wat)]

    geweld = [_namen_over(vraag.rol, lid, instrument) for vraag in instrument.vormvragen]
    over_geweld = {wat for groep in geweld for wat in groep}
    return Lidvelden(
        lid=lid,
        oordeel=veld("oordeel"),
        geweld=[[veld(wat) for wat in groep] for groep in geweld],
        vragen=[
            veld(wat)
            for vraag in instrument.vragen_aan(_doelgroep(lid))
            if (wat := f"v_{vraag.code}") not in over_geweld
        ],
        risico=veld(Factorsoort.RISICO.value),
        beschermend=veld(Factorsoort.BESCHERMEND.value),
        toelichting=veld("toelichting"),
    )


def _namen_over(rol: Geweldsrol, lid: Lid, instrument: Instrument) -> list[str]:
    """The question whether violence concerns this person and its kinds; of who undergoes it also how severe it is."""
    namen = [f"v_{rol.value}", rol.value]
    if rol is Geweldsrol.PLEEGT:
        return namen
    gevraagd = {vraag.code for vraag in instrument.vragen_aan(_doelgroep(lid))}
    vanzelf = [f"v_{code}" for code, _vorm in instrument.vorm_bij_ja if code in gevraagd]
    return [*namen, *vanzelf, *(["ernst"] if instrument.vraagt_ernst else [])]


def _vormkeuze(vraag: Vormvraag, lid: Lid) -> MeerkeuzeField:
    return MeerkeuzeField(
        label=gettext(_WELK_GEWELD[vraag.rol]) % {"naam": lid.naam},
        help_text=_("Kiest u een vorm, dan is het antwoord hierboven ja."),
        choices=keuzes(vraag.vormen_voor(_doelgroep(lid))),
        required=False,
    )


def _factorkeuze(instrument: Instrument, soort: Factorsoort, lid: Lid) -> MeerkeuzeField:
    factoren = instrument.factoren_voor(_doelgroep(lid), soort)
    return MeerkeuzeField(label=gettext(soort.naam), choices=_per_thema(factoren), required=False)


def _doelgroep(lid: Lid) -> Doelgroep:
    return Doelgroep.KIND if lid.is_kind else Doelgroep.VOLWASSENE


def _per_thema(factoren: tuple[Factor, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (gettext(thema.naam), [(f.code, gettext(f.tekst)) for f in factoren if f.thema is thema])
        for thema in Thema
        if any(f.thema is thema for f in factoren)
    ]
