"""What can be typed about a person or a household?"""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zicht.personen.words import (
    Adres,
    Bandsoort,
    Contactafspraak,
    Geslacht,
    Kanaal,
    Naamdelen,
    Naamsoort,
    Persoonsgegevens,
)
from zicht.raamwerk.formulieren import (
    BsnField,
    DatumField,
    Formulier,
    KeuzeField,
    LijstField,
    MeerkeuzeField,
    OnvolledigeDatumField,
    PostcodeField,
    TekstField,
    VinkjeField,
)

_MAG = [("ja", _("Ja, dit is veilig")), ("nee", _("Nee, niet doen")), ("onbekend", _("Nog niet gevraagd"))]
_WAARDE_VAN_MAG = {"ja": True, "nee": False, "onbekend": None}
_GEZAG = [("ja", _("Ja")), ("nee", _("Nee")), ("onbekend", _("Onbekend"))]


def _namen(soorten: Any) -> list[tuple[str, Any]]:
    return [(soort.value, _(soort.naam)) for soort in soorten]


def _keuzes(personen: Mapping[UUID, str]) -> list[tuple[str, Any]]:
    return [(str(persoon), _(naam)) for persoon, naam in personen.items()]


class GegevensForm(Formulier):
    """What is one at a time: sex, birth, number, language."""

    geslacht = KeuzeField(label=_("Geslacht"), choices=_namen(Geslacht))
    geboortedatum = OnvolledigeDatumField(label=_("Geboortedatum"), required=False)
    is_ongeboren = VinkjeField(label=_("Nog niet geboren"), required=False)
    bsn = BsnField(label=_("BSN"), required=False)
    overleden_op = DatumField(label=_("Overleden op"), required=False)
    taal = TekstField(
        label=_("Taal"), max_length=60, required=False, help_text=_("Leeg als Nederlands goed gaat.")
    )
    tolk_nodig = VinkjeField(label=_("Er is een tolk nodig"), required=False)
    nodig_als: Mapping[str, Any] = {"taal": _("nodig als er een tolk nodig is")}
    reden = TekstField(label=_("Waarom wijzigt u dit?"), max_length=500)
    versie = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    @property
    def gegevens(self) -> Persoonsgegevens:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        return Persoonsgegevens(
            geslacht=Geslacht(data["geslacht"]),
            geboortedatum=data["geboortedatum"],
            bsn=data["bsn"] or "",
            is_ongeboren=data["is_ongeboren"],
            overleden_op=data["overleden_op"],
            taal=data["taal"],
            tolk_nodig=data["tolk_nodig"],
        )


class NaamForm(Formulier):
    """A name from a day on."""

    soort = KeuzeField(label=_("Wat voor naam is dit?"), choices=_namen(Naamsoort))
    voornamen = TekstField(label=_("Voornamen"), required=False)
    roepnaam = TekstField(label=_("Roepnaam"), max_length=100, required=False)
    voorletters = TekstField(label=_("Voorletters"), max_length=30, required=False)
    tussenvoegsel = TekstField(label=_("Tussenvoegsel"), max_length=30, required=False)
    achternaam = TekstField(label=_("Achternaam"), required=False)
    per = DatumField(label=_("Vanaf welke dag?"))
    reden = TekstField(label=_("Waarom?"), max_length=500)
    nodig_als: Mapping[str, Any] = dict.fromkeys(
        ("voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam"),
        _("minstens één deel is nodig"),
    )

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        delen = ("voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam")
        naam = Naamdelen(**{deel: data[deel] for deel in delen})
        return {"soort": Naamsoort(data["soort"]), "naam": naam, "per": data["per"], "reden": data["reden"]}


class ContactForm(Formulier):
    """Whether and how somebody may be reached (PLUS-8)."""

    kanaal = KeuzeField(label=_("Hoe?"), choices=_namen(Kanaal))
    mag = KeuzeField(label=_("Is dit veilig?"), choices=_MAG)
    gegeven = TekstField(label=_("Nummer of adres"), required=False)
    wanneer = TekstField(label=_("Wanneer wel of niet?"), required=False)
    mag_bericht_achterlaten = VinkjeField(label=_("Een bericht achterlaten mag"), required=False)
    let_op = TekstField(label=_("Let op"), max_length=500, required=False)
    vervangt = LijstField(label=_("Komt in de plaats van"), required=False)

    def __init__(self, *args: Any, geldend: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer what holds now, to be replaced."""
        super().__init__(*args, **kwargs)
        cast(LijstField, self.fields["vervangt"]).choices = [("", _("Niets, dit komt erbij")), *geldend]

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        afspraak = Contactafspraak(
            kanaal=Kanaal(data["kanaal"]),
            mag=_WAARDE_VAN_MAG[data["mag"]],
            gegeven=data["gegeven"],
            wanneer=data["wanneer"],
            let_op=data["let_op"],
            mag_bericht_achterlaten=data["mag_bericht_achterlaten"],
        )
        return {"afspraak": afspraak, "vervangt": int(data["vervangt"]) if data["vervangt"] else None}


class MetStand(Formulier):
    """Knows what the page showed, so that what somebody else changed meanwhile is not passed by unseen."""

    stand = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    def loopt_achter(self, nu: int) -> bool:
        """This function will tell whether there is a later change than the page showed."""
        gezien = self.cleaned_data["stand"]
        return gezien is not None and gezien != nu

    def haal_in(self, nu: int, melding: str) -> None:
        """This function will say what happened meanwhile, so that sending it once more carries it out."""
        gestuurd = cast(QueryDict, self.data).copy()
        gestuurd["stand"] = str(nu)
        self.data = gestuurd
        self.add_error(None, melding)


class AdresForm(MetStand):
    """An address, as far as it is known."""

    straat = TekstField(label=_("Straat"), required=False)
    huisnummer = TekstField(label=_("Huisnummer"), max_length=10, required=False)
    toevoeging = TekstField(label=_("Toevoeging"), max_length=10, required=False)
    postcode = PostcodeField(label=_("Postcode"), required=False)
    plaats = TekstField(label=_("Plaats"), max_length=100, required=False)
    gemeente = LijstField(label=_("Gemeente"), required=False)
    is_geheim = VinkjeField(label=_("Dit adres is geheim"), required=False)
    per = DatumField(label=_("Vanaf welke dag?"))

    def __init__(self, *args: Any, gemeenten: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer every municipality: people move beyond the own region."""
        super().__init__(*args, **kwargs)
        cast(LijstField, self.fields["gemeente"]).choices = [("", _("Onbekend")), *gemeenten]

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        delen = ("straat", "huisnummer", "toevoeging", "plaats", "gemeente", "is_geheim")
        adres = Adres(postcode=data["postcode"] or "", **{deel: data[deel] for deel in delen})
        reden = {"reden": data["reden"]} if "reden" in data else {}
        return {"adres": adres, "per": data["per"], **reden}


class VerhuizingForm(AdresForm):
    """Where somebody, or a household, lives from a day on."""

    reden = TekstField(label=_("Waarom?"), max_length=500)


class HuishoudenForm(AdresForm):
    """Who live together, and where."""

    leden = MeerkeuzeField(label=_("Wie wonen hier samen?"))
    field_order = ("leden",)

    def __init__(self, *args: Any, personen: Mapping[UUID, str], **kwargs: Any) -> None:
        """This function will offer these persons."""
        super().__init__(*args, **kwargs)
        cast(MeerkeuzeField, self.fields["leden"]).choices = _keuzes(personen)

    @property
    def gekozen(self) -> list[UUID]:
        """This function will return who were ticked."""
        return [UUID(lid) for lid in self.cleaned_data["leden"]]


class SplitsingForm(HuishoudenForm):
    """Who go on together, where, and why."""

    leden = MeerkeuzeField(label=_("Wie gaan samen verder?"))
    reden = TekstField(label=_("Waarom?"), max_length=500)


class LidForm(MetStand):
    """Who comes or goes, from which day, and why."""

    persoon = LijstField(label=_("Wie?"))
    per = DatumField(label=_("Vanaf welke dag?"))
    reden = TekstField(label=_("Waarom?"), max_length=500)

    def __init__(self, *args: Any, personen: Mapping[UUID, str], **kwargs: Any) -> None:
        """This function will offer these persons."""
        super().__init__(*args, **kwargs)
        cast(LijstField, self.fields["persoon"]).choices = [("", _("Kies …")), *_keuzes(personen)]

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        return {"persoon": UUID(data["persoon"]), "per": data["per"], "reden": data["reden"]}


class EindeForm(MetStand):
    """From which day something holds no longer."""

    per = DatumField(label=_("Vanaf welke dag niet meer?"))


class SamenvoegForm(MetStand):
    """Which of two persons stays, and why they are one."""

    blijft = KeuzeField(label=_("Welke gegevens blijven voorop staan?"))
    reden = TekstField(label=_("Waaruit blijkt dat dit dezelfde persoon is?"), max_length=500)

    def __init__(self, *args: Any, personen: Mapping[UUID, str], **kwargs: Any) -> None:
        """This function will offer the two."""
        super().__init__(*args, **kwargs)
        cast(KeuzeField, self.fields["blijft"]).choices = _keuzes(personen)
        self.personen = personen

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return who stays, who goes up in whom, and why; one person alone is both."""
        blijft = UUID(self.cleaned_data["blijft"])
        gaat_op = next((persoon for persoon in self.personen if persoon != blijft), blijft)
        return {"blijft": blijft, "gaat_op": gaat_op, "reden": self.cleaned_data["reden"]}


class RedenForm(MetStand):
    """Why."""

    reden = TekstField(label=_("Waarom?"), max_length=500)


class VraagForm(Formulier):
    """By what to search."""

    vraag = TekstField(label=_("Zoek op naam, geboortedatum, BSN of adres"), max_length=100)


class BandForm(Formulier):
    """What somebody is to another of the casus or the household."""

    soort = LijstField(label=_("Deze persoon is"), choices=_namen(Bandsoort))
    naar = LijstField(label=_("Van wie?"))
    gezag = KeuzeField(label=_("Heeft deze persoon het gezag?"), choices=_GEZAG, initial="onbekend")
    per = DatumField(label=_("Vanaf welke dag?"))

    def __init__(self, *args: Any, anderen: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the people of the casus and those with whom somebody ever lived."""
        super().__init__(*args, **kwargs)
        cast(LijstField, self.fields["naar"]).choices = [("", _("Kies …")), *anderen]

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what was typed as the deed wants it."""
        data = self.cleaned_data
        return {
            "naar": UUID(data["naar"]),
            "soort": Bandsoort(data["soort"]),
            "heeft_gezag": _WAARDE_VAN_MAG[data["gezag"]],
            "per": data["per"],
        }
