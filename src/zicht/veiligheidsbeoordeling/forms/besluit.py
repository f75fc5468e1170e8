"""What is typed for the decision?"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.raamwerk.formulieren import Formulier, KeuzeField, LangeTekstField, LijstField, MeerkeuzeField
from zicht.veiligheidsbeoordeling.forms.vragen import keuzes
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    Beoordelingspagina,
    Bevestiging,
    Bijbesluit,
    Grond,
    Houdervoorstel,
    NieuwBesluit,
    Route,
    Vooraf,
)

# The other two follow from what is known already, and are no finding of the worker.
ZELF_GEVONDEN = (
    Grond.DIRECTE_INTERVENTIE,
    Grond.STRUCTURELE_ONVEILIGHEID,
    Grond.TE_WEINIG_INFORMATIE,
    Grond.NADER_ONDERZOEK,
)


# What is answered first where a partner holds the zicht (MEL-8).
VOORAF = ("gronden", "bijbesluiten", "waarom_geen_onderzoek", "bevestigd")


class Besluitformulier(Formulier):
    """Which of the five, to whom, with what reasons (VB-5)?

    A decision that is not allowed stays visible and says why, with its source.
    """

    versie = forms.IntegerField(widget=forms.HiddenInput)
    route = KeuzeField(label=_("Wat besluit u?"), choices=lambda: keuzes(Route))
    ontvanger = LijstField(
        label=_("Aan wie draagt u over?"),
        help_text=_("Bij een ander besluit kiest u hier niemand."),
        required=False,
    )
    advies = KeuzeField(
        label=_("Wat adviseert u de melder, die zelf hulp geeft?"),
        help_text=_("Bij voortzetten of aanpassen gaat de melder verder: kies dan geen andere ontvanger."),
        choices=lambda: keuzes(Advies),
        required=False,
    )
    hulp_kan_en_wil = LangeTekstField(
        label=_("Wat zegt de hulpverlener zelf: kan en wil die dit oppakken?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    oordeel_over_hulp = LangeTekstField(
        label=_("Wat vindt Veilig Thuis: is deze hulp genoeg?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    gronden = MeerkeuzeField(
        label=_("Waarom moet Veilig Thuis de casus zelf houden?"),
        help_text=_("Zet een vinkje bij wat u hebt vastgesteld. Leeg als niets geldt."),
        choices=lambda: keuzes(ZELF_GEVONDEN),
        required=False,
    )
    bijbesluiten = MeerkeuzeField(
        label=_("Wat doet u daarnaast?"), choices=lambda: keuzes(Bijbesluit), required=False
    )
    redenen = LangeTekstField(label=_("Waarom dit besluit?"))
    waarom_geen_onderzoek = LangeTekstField(
        label=_("Waarom kiest u niet voor Onderzoek of MDA++?"),
        required=False,
        max_length=4000,
    )
    bevestigd = MeerkeuzeField(label=_("Voor u besluit"), required=False)
    nodig_als: Mapping[str, Any] = {
        "ontvanger": _("nodig bij een directe overdracht, tenzij de melder zelf verdergaat"),
        "advies": _("nodig als u geen ontvanger kiest en er wel een vervolg komt"),
        "hulp_kan_en_wil": _("nodig bij overdracht aan hulp die al betrokken is"),
        "oordeel_over_hulp": _("nodig bij overdracht aan hulp die al betrokken is"),
        "waarom_geen_onderzoek": _("nodig, tenzij u Onderzoek kiest"),
        "bevestigd": _("zet bij elk een vinkje"),
    }

    def __init__(self, *args: Any, pagina: Beoordelingspagina, **opties: Any) -> None:
        """This function will ask what this assessment needs, and show what speaks against each decision."""
        super().__init__(
            *args, **{**opties, "initial": {"versie": pagina.versie, **opties.get("initial", {})}}
        )
        self.houder = pagina.houder_naam
        self._bied_aan(pagina)
        bevestigen = _te_bevestigen(pagina)
        self.fields["bevestigd"].choices = keuzes(bevestigen)  # type: ignore[attr-defined]
        # Nobody receives when neither handover is possible, so nobody is asked for either.
        dicht = bool(
            pagina.per_route[Route.OVERDRACHT_LOKAAL_TEAM]
            and pagina.per_route[Route.OVERDRACHT_BETROKKEN_HULP]
        )
        weg = {
            "ontvanger": dicht,
            "hulp_kan_en_wil": dicht,
            "oordeel_over_hulp": dicht,
            "advies": not pagina.is_adviesspoor,
            "waarom_geen_onderzoek": not pagina.is_herhaald,
            "bevestigd": not bevestigen,
        }
        for naam, is_overbodig in weg.items():
            if is_overbodig:
                del self.fields[naam]

    def _bied_aan(self, pagina: Beoordelingspagina) -> None:
        route = self.fields["route"]
        route.bezwaren = {str(r): tegen for r, tegen in pagina.per_route.items() if tegen}  # type: ignore[attr-defined]
        ontvangers = [
            (
                str(o.partij),
                f"{o.naam} ({'; '.join(gettext(b.tekst) for b in o.bezwaren)})" if o.bezwaren else o.naam,
            )
            for o in pagina.ontvangers
        ]
        self.fields["ontvanger"].choices = [("", _("Kies …")), *ontvangers]  # type: ignore[attr-defined]

    @property
    def vooraf(self) -> list[forms.BoundField]:
        """This function will return what is answered before the partner that holds the zicht is proposed."""
        return [self[naam] for naam in VOORAF if naam in self.fields]

    @property
    def daarna(self) -> list[forms.BoundField]:
        """This function will return what else is asked."""
        return [veld for veld in self.visible_fields() if veld.name not in VOORAF]

    def antwoorden_vooraf(self) -> Vooraf:
        """This function will return what was answered so far; what is wrong counts as not answered."""
        self.is_valid()
        gegeven = self.cleaned_data
        return Vooraf(
            gronden=frozenset(Grond(grond) for grond in gegeven.get("gronden", ())),
            bijbesluiten=frozenset(Bijbesluit(een) for een in gegeven.get("bijbesluiten", ())),
            bevestigd=frozenset(Bevestiging(een) for een in gegeven.get("bevestigd", ())),
            waarom_geen_onderzoek=gegeven.get("waarom_geen_onderzoek", ""),
        )

    def met_voorstel(self, voorstel: Houdervoorstel, pagina: Beoordelingspagina) -> "Besluitformulier":
        """This function will return the form as it was typed, with the proposal where nothing was chosen yet."""
        getypt = {naam: self[naam].value() for naam in self.fields}
        for naam, keuze in (("route", voorstel.route), ("ontvanger", voorstel.ontvanger)):
            getypt[naam] = getypt.get(naam) or (str(keuze) if keuze else "")
        nieuw = Besluitformulier(pagina=pagina, initial=getypt)
        nieuw.concept = self.concept
        return nieuw

    def besluit(self) -> NieuwBesluit:
        """This function will return what was typed as a decision; only after the form was found valid."""
        gegeven = self.cleaned_data
        advies = gegeven.get("advies") or ""
        oordeel, ontvanger = gegeven.get("oordeel_over_hulp", ""), gegeven.get("ontvanger", "")
        return NieuwBesluit(
            route=Route(gegeven["route"]),
            redenen=gegeven["redenen"],
            gronden=frozenset(Grond(grond) for grond in gegeven["gronden"]),
            ontvanger=UUID(ontvanger) if ontvanger else None,
            advies=Advies(advies) if advies else None,
            eigen_oordeel_hulp=oordeel if advies else "",
            hulp_kan_en_wil=gegeven.get("hulp_kan_en_wil", ""),
            oordeel_over_hulp="" if advies else oordeel,
            bijbesluiten=frozenset(Bijbesluit(een) for een in gegeven["bijbesluiten"]),
            waarom_geen_onderzoek=gegeven.get("waarom_geen_onderzoek", ""),
            bevestigd=frozenset(Bevestiging(een) for een in gegeven.get("bevestigd", ())),
        )


def _te_bevestigen(pagina: Beoordelingspagina) -> list[Bevestiging]:
    nodig = {
        Bevestiging.ZES_GRONDEN: pagina.houder is not None,
        Bevestiging.EERDERE_BESLUITEN: pagina.is_herhaald,
        Bevestiging.ZONDER_ANTWOORDEN: pagina.open_vragen > 0,
        Bevestiging.VERSCHIL_VAN_INZICHT: not all(oordeel.is_eens for oordeel in pagina.oordelen),
    }
    return [een for een, is_nodig in nodig.items() if is_nodig]
