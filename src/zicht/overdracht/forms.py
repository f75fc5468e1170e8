"""What is asked when offering, answering and giving back?"""

from collections.abc import Iterator, Mapping
from typing import Any, cast
from uuid import UUID

from django.forms import BoundField, HiddenInput
from django.utils.translation import gettext_lazy as _

from zicht.overdracht.words import (
    MINIMUM,
    Aanbodpagina,
    Antwoordgever,
    Informatiestuk,
    NieuwAanbod,
    NieuweTeruggave,
    Onderdeel,
    Teruggavegrond,
    Warmte,
    Weigergrond,
)
from zicht.raamwerk.formulieren import (
    Formulier,
    KeuzeField,
    LangeTekstField,
    TekstField,
    TelefoonField,
    TijdstipField,
    VinkjeField,
)

MELDER = "melder"
_JA_NEE = (("ja", _("Ja")), ("nee", _("Nee")))


def _keuzes(soort: Any) -> list[tuple[str, Any]]:
    return [(een.value, _(een.naam)) for een in soort]


class AanbodForm(Formulier):
    """An offer: to whom, how, and each piece of information with its reason."""

    ontvanger = KeuzeField(label=_("Aan wie draagt u over?"))
    warmte = KeuzeField(label=_("Hoe draagt u over?"), choices=_keuzes(Warmte))
    huishouden_aanwezig = KeuzeField(
        label=_("Was het huishouden bij het gesprek?"), choices=_JA_NEE, required=False
    )
    afwijking_reden = LangeTekstField(
        label=_("Waarom anders dan gebruikelijk?"),
        required=False,
        max_length=2000,
    )
    telefonisch_toegelicht = VinkjeField(label=_("Ik licht het ook telefonisch toe"), required=False)
    kind_gesproken = LangeTekstField(
        label=_("Is er met het kind gesproken?"),
        required=False,
        max_length=2000,
        help_text=_("Wie, wanneer en hoe, of waarom niet. De ontvanger leest dit."),
    )
    bericht = LangeTekstField(label=_("Wat vraagt u de ontvanger?"), required=False, max_length=4000)
    nodig_als: Mapping[str, Any] = {
        "huishouden_aanwezig": _("nodig bij een warme overdracht"),
        "afwijking_reden": _(
            "nodig als u anders kiest dan voorgesteld, of als het huishouden er niet bij was"
        ),
    }

    def __init__(self, data: Any = None, *, pagina: Aanbodpagina) -> None:
        """This function will fill in what is proposed, with for each receiver why it may not be chosen."""
        self.pagina = pagina
        super().__init__(data, initial=_voorstel(pagina))
        ontvanger = cast(KeuzeField, self.fields["ontvanger"])
        ontvanger.choices = [(_waarde(een.partij), een.naam) for een in pagina.ontvangers]
        ontvanger.bezwaren = {_waarde(een.partij): een.bezwaren for een in pagina.ontvangers}
        self.fields["kind_gesproken"].required = pagina.kind_betrokken
        self.nodig_als = dict(self.nodig_als)
        for stuk in pagina.stukken:
            self._voeg_toe(stuk)

    def _voeg_toe(self, stuk: Informatiestuk) -> None:
        naam, verplicht = stuk.onderdeel.value, stuk.onderdeel in MINIMUM
        tenzij = (
            _("nodig, tenzij het ontbreekt") if verplicht else _("nodig als u het meestuurt en het er is")
        )
        cast(dict[str, Any], self.nodig_als).update(
            {naam: tenzij, f"reden_{naam}": _("nodig als u het meestuurt")}
        )
        self.fields[naam] = LangeTekstField(label=_(stuk.onderdeel.naam), required=False, max_length=10_000)
        self.fields[naam].widget.attrs["rows"] = min(8, max(2, stuk.tekst.count("\n") + 2))
        reden = LangeTekstField(
            label=_("Waarom deelt u dit, of waarom ontbreekt het?"), required=verplicht, max_length=1000
        )
        reden.widget.attrs["rows"] = 2
        self.fields[f"reden_{naam}"] = reden
        self.fields[f"ontbreekt_{naam}"] = VinkjeField(label=_("Dit ontbreekt"), required=False)
        vinkje = VinkjeField(label=_("Meesturen"), required=False)
        if verplicht:
            vinkje.widget = HiddenInput()
        self.fields[f"mee_{naam}"] = vinkje

    @property
    def onderdelen(self) -> Iterator[dict[str, BoundField | str | bool]]:
        """This function will return the fields of each piece together, as the page lays them out."""
        for stuk in self.pagina.stukken:
            naam = stuk.onderdeel.value
            yield {
                "naam": stuk.onderdeel.naam,
                "verplicht": stuk.onderdeel in MINIMUM,
                "tekst": self[naam],
                "reden": self[f"reden_{naam}"],
                "ontbreekt": self[f"ontbreekt_{naam}"],
                "mee": self[f"mee_{naam}"],
            }

    @property
    def aanbod(self) -> NieuwAanbod:
        """This function will return what was chosen."""
        gegevens = self.cleaned_data
        ontvanger = gegevens["ontvanger"]
        aanwezig = gegevens["huishouden_aanwezig"]
        return NieuwAanbod(
            ontvanger=None if ontvanger == MELDER else UUID(ontvanger),
            warmte=Warmte(gegevens["warmte"]),
            afwijking_reden=gegevens["afwijking_reden"],
            huishouden_aanwezig=aanwezig == "ja" if aanwezig else None,
            telefonisch_toegelicht=gegevens["telefonisch_toegelicht"],
            kind_gesproken=gegevens["kind_gesproken"],
            stukken=tuple(self._stukken()),
            bericht=gegevens["bericht"],
        )

    def _stukken(self) -> Iterator[Informatiestuk]:
        gegevens = self.cleaned_data
        for stuk in self.pagina.stukken:
            naam = stuk.onderdeel.value
            if stuk.onderdeel not in MINIMUM and not gegevens[f"mee_{naam}"]:
                continue
            ontbreekt = gegevens[f"ontbreekt_{naam}"]
            tekst = "" if ontbreekt else gegevens[naam]
            yield Informatiestuk(stuk.onderdeel, tekst, gegevens[f"reden_{naam}"], ontbreekt=ontbreekt)
        if gegevens["kind_gesproken"]:
            reden = str(_("Zodat u weet wie met het kind sprak, en wanneer."))
            yield Informatiestuk(Onderdeel.KIND_GESPROKEN, gegevens["kind_gesproken"], reden)


def _waarde(partij: UUID | None) -> str:
    return str(partij) if partij else MELDER


def _voorstel(pagina: Aanbodpagina) -> dict[str, Any]:
    mag = {een.partij for een in pagina.ontvangers if not een.bezwaren}
    begin: dict[str, Any] = {"warmte": pagina.warmte.value}
    if pagina.voorgesteld in mag:
        begin["ontvanger"] = _waarde(pagina.voorgesteld)
    for stuk in pagina.stukken:
        naam = stuk.onderdeel.value
        begin |= {
            naam: stuk.tekst,
            f"reden_{naam}": stuk.reden,
            f"ontbreekt_{naam}": stuk.ontbreekt,
            # What goes beyond the minimum goes along only where there is something that is needed.
            f"mee_{naam}": stuk.onderdeel in MINIMUM or not stuk.ontbreekt,
        }
    return begin


class AntwoordForm(Formulier):
    """Who answers; recorded by word also how and when it was said."""

    naam = TekstField(label=_("Naam van wie antwoordt"), max_length=200)
    functie = TekstField(label=_("Functie"), required=False, max_length=200)

    def __init__(self, data: Any = None, *, bij_monde: bool, is_melder: bool, naam: str = "") -> None:
        """This function will ask how and when as well, where somebody else records the answer."""
        super().__init__(data, initial={"naam": naam})
        if is_melder:
            del self.fields["naam"], self.fields["functie"]
        if bij_monde:
            self.fields["hoe"] = TekstField(
                label=_("Hoe kreeg u het antwoord?"),
                max_length=500,
                help_text=_("Bijvoorbeeld: telefonisch."),
            )
            self.fields["gezegd_op"] = TijdstipField(label=_("Wanneer is het gezegd?"))

    @property
    def wie(self) -> Antwoordgever:
        """This function will return who answered."""
        gegevens = self.cleaned_data
        return Antwoordgever(
            gegevens.get("naam", ""),
            gegevens.get("functie", ""),
            gegevens.get("hoe", ""),
            gegevens.get("gezegd_op"),
        )


class AanvaardForm(AntwoordForm):
    """Accepting, also onto a waiting list."""

    def __init__(self, data: Any = None, **opties: Any) -> None:
        """This function will ask last whether the household comes onto a waiting list."""
        super().__init__(data, **opties)
        self.fields["op_wachtlijst"] = VinkjeField(
            label=_("Het huishouden komt eerst op een wachtlijst"),
            required=False,
            help_text=_("Ook dan ligt het zicht op veiligheid vanaf nu bij u."),
        )


class WeigerForm(AntwoordForm):
    """Refusing, with the ground and the reason that the sender reads."""

    def __init__(self, data: Any = None, **opties: Any) -> None:
        """This function will ask why after who."""
        super().__init__(data, **opties)
        self.fields["grond"] = KeuzeField(label=_("Waarom weigert u?"), choices=_keuzes(Weigergrond))
        self.fields["reden"] = LangeTekstField(label=_("Uitleg voor Veilig Thuis"), max_length=4000)


class RedenForm(Formulier):
    """A reason."""

    reden = LangeTekstField(label=_("Waarom?"), max_length=4000)


class TeruggaveForm(Formulier):
    """A request to give back: what plays now, and the steps of the Meldcode; nothing known is asked again."""

    grond = KeuzeField(label=_("Waarom geeft u terug?"), choices=_keuzes(Teruggavegrond))
    reden = LangeTekstField(
        label=_("Wat speelt er nu?"),
        max_length=4000,
        help_text=_("Wat Veilig Thuis al weet, hoeft u niet opnieuw op te schrijven."),
    )
    signalen = LangeTekstField(
        label=_("Stap 1: wat hebt u gezien of gehoord?"), required=False, max_length=4000
    )
    overleg = LangeTekstField(label=_("Stap 2: met wie hebt u overlegd?"), required=False, max_length=2000)
    gesprek = LangeTekstField(
        label=_("Stap 3: wat besprak u met de betrokkenen, of waarom nog niet?"), max_length=4000
    )
    weging = LangeTekstField(
        label=_("Stap 4: is het volgens u acuut of structureel onveilig, en waarom?"), max_length=4000
    )
    telefoon = TelefoonField(label=_("Waarop kan Veilig Thuis u bellen?"))

    @property
    def teruggave(self) -> NieuweTeruggave:
        """This function will return what is asked."""
        gegevens = dict(self.cleaned_data)
        return NieuweTeruggave(grond=Teruggavegrond(gegevens.pop("grond")), **gegevens)


class AntwoordTeruggaveForm(Formulier):
    """Taking the zicht back, or saying why not."""

    antwoord = KeuzeField(
        label=_("Neemt Veilig Thuis het zicht terug?"),
        choices=(
            (
                "terugnemen",
                _("Ja: vanaf nu ligt het zicht bij Veilig Thuis, en de veiligheid wordt opnieuw beoordeeld"),
            ),
            ("afwijzen", _("Nee: het zicht blijft waar het is")),
        ),
    )
    toelichting = LangeTekstField(
        label=_("Toelichting"),
        required=False,
        max_length=4000,
        help_text=_("Wie het vroeg leest dit."),
    )
    nodig_als: Mapping[str, Any] = {"toelichting": _("nodig bij nee")}


class WachtForm(Formulier):
    """What was done for a household that waits."""

    tekst = LangeTekstField(label=_("Wat deed of zag u terwijl het huishouden wacht?"), max_length=2000)
    is_einde = VinkjeField(label=_("Het wachten is voorbij: de hulp is begonnen"), required=False)
