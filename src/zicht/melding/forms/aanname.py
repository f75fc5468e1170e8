"""What does somebody type who takes in a report, and what report does it make?

The form is made of what was typed (`velden`), whole or half: the page, the draft and the report all come from that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from zicht.kern import Bezwaar
from zicht.kern.getal import lees_getal
from zicht.melding.forms.lezen import lees_melding
from zicht.melding.forms.velden import (
    BandForm,
    Conceptdeel,
    GebeurtenisForm,
    MeldcodeForm,
    MelderForm,
    OordeelForm,
    PersoonForm,
    PlaatsForm,
    PolitieForm,
    SoortForm,
    kies,
)
from zicht.melding.words import Gezocht, Meldersoort, NieuweMelding, Vereist, Vondsten, Vraag

Velden = Mapping[str, list[str]]
Keuzes = list[tuple[str, str]]
PERSONEN, BANDEN = "persoon", "band"
MELDER = "melder"
LIJSTEN = {PERSONEN, BANDEN, "vormen"}
RIJEN: dict[str, type[Conceptdeel]] = {MELDER: MelderForm, PERSONEN: PersoonForm, BANDEN: BandForm}
LOS: tuple[type[Conceptdeel], ...] = (
    GebeurtenisForm,
    OordeelForm,
    MeldcodeForm,
    PolitieForm,
    PlaatsForm,
    SoortForm,
)
# Chosen here, once and for every kind of melder.
MOET_GEKOZEN = ("meldersoort", "sector", "inschatting", "ingelicht", "hoort_bij")


@dataclass(frozen=True)
class Aanbod:
    """What the page offers to choose from."""

    vragen: Mapping[Vraag, Vereist] = field(default_factory=dict)
    gemeenten: list[tuple[str, object]] = field(default_factory=list)
    bekenden: Mapping[str, Keuzes] = field(default_factory=dict)
    casussen: Keuzes = field(default_factory=list)
    vondsten: Vondsten = field(default_factory=Vondsten)
    gezocht: Gezocht = field(default_factory=Gezocht)


@dataclass(frozen=True)
class Fout:
    """A fault in the list on top: which control to go to, what it is called, what is wrong."""

    veld: str
    label: str
    tekst: str


class Aannameformulier:
    """The whole form; with `oordeel` it says what is wrong, without it only shows what was typed."""

    def __init__(
        self, velden: Velden, *, aanbod: Aanbod, begonnen_op: datetime, oordeel: bool = False
    ) -> None:
        """This function will lay out the pieces that this kind of melder is asked."""
        self.begonnen_op = begonnen_op
        self.vondsten, self.gezocht = aanbod.vondsten, aanbod.gezocht
        typed = timezone.localtime(begonnen_op)
        self.data = MultiValueDict(
            {"ontvangen_op": [f"{typed:%d-%m-%Y %H.%M}"], "herkenning": ["onbekend"], **velden}
        )
        self.soort_form = SoortForm(self.data)
        self.soort = kies(Meldersoort, self.data.get("meldersoort", ""))
        self.overig: list[Bezwaar] = []
        self._leg_neer(aanbod)
        for deel in self.delen:
            deel.full_clean() if oordeel else deel.zonder_oordeel()

    def _leg_neer(self, aanbod: Aanbod) -> None:
        data, vragen = self.data, aanbod.vragen
        self.melder = MelderForm(data, prefix=MELDER, vragen=vragen)
        self.gebeurtenis = GebeurtenisForm(data, gemeenten=aanbod.gemeenten)
        self.oordeel = OordeelForm(data, vragen=vragen)
        self.plaats = PlaatsForm(data, casussen=aanbod.casussen)
        self.meldcode = MeldcodeForm(data) if _gevraagd(vragen, Vraag.MELDCODE) else None
        self.politie = PolitieForm(data) if _gevraagd(vragen, Vraag.POLITIE) else None
        self.personen = persoonforms(data, aanbod.bekenden)
        wie = [(form.sleutel, naam_van(form, plek)) for plek, form in enumerate(self.personen, 1)]
        self.banden = [
            BandForm(data, prefix=f"{BANDEN}-{s}", sleutel=s, personen=wie) for s in _rijen(data, BANDEN)
        ]

    @property
    def delen(self) -> list[Conceptdeel]:
        """This function will return the pieces in the order of the page."""
        los = [self.soort_form, self.melder, self.gebeurtenis, *self.personen, *self.banden]
        rest = [deel for deel in (self.oordeel, self.meldcode, self.politie, self.plaats) if deel is not None]
        return [*los, *rest] if self.soort else [self.soort_form]

    @property
    def namen(self) -> set[str]:
        """This function will return the name of every control on the page."""
        return {PERSONEN, BANDEN} | {deel.add_prefix(naam) for deel in self.delen for naam in deel.fields}

    @property
    def is_goed(self) -> bool:
        """This function will tell whether nothing is wrong with what was typed."""
        return not any(deel.errors for deel in self.delen)

    def nieuwe_melding(self) -> NieuweMelding | None:
        """This function will return the report that was typed, as far as it can be read; None without its kind."""
        self.zeg_wat_ontbreekt()
        return lees_melding(self, self.soort) if self.soort else None

    def zeg_wat_ontbreekt(self) -> None:
        """This function will ask for the choices that only this form asks for."""
        for deel in (self.soort_form, self.oordeel, self.plaats) if self.soort else (self.soort_form,):
            for naam in MOET_GEKOZEN:
                if naam in deel.fields and not deel.waarde(naam) and not deel.errors.get(naam):
                    deel.add_error(naam, _("Maak een keuze."))

    def add_bezwaren(self, bezwaren: Iterable[Bezwaar]) -> None:
        """This function will say of each objection at its field what is wrong; what has no field stands on top."""
        for bezwaar in bezwaren:
            deel, naam = self._plek(bezwaar.veld)
            if deel is None or naam not in deel.fields:
                self.overig.append(bezwaar)
            elif not deel.errors.get(naam):
                deel.add_error(naam, ValidationError(_(bezwaar.tekst), code=bezwaar.code))

    def fouten(self) -> Iterator[Fout]:
        """This function will return every fault, for the list on top."""
        for bezwaar in self.overig:
            yield Fout("", "", _(bezwaar.tekst))
        for deel in self.delen:
            for veld in deel:
                for tekst in veld.errors:
                    yield Fout(_eerste_id(veld), f"{self._voor(deel)}{veld.label}", str(tekst))

    def _voor(self, deel: Conceptdeel) -> str:
        if isinstance(deel, PersoonForm):
            return f"{naam_van(deel, self.personen.index(deel) + 1)}, "
        return ""

    def _plek(self, pad: str) -> tuple[Conceptdeel | None, str]:
        match pad.split("."):
            case ["personen", plek, *_tussen, naam] if int(plek) < len(self.personen):
                return self.personen[int(plek)], naam
            case ["banden", plek, naam]:
                gevuld = [band for band in self.banden if not band.is_leeg]
                return gevuld[int(plek)], naam
            case ["melder", naam]:
                return self.melder, naam
        naam = pad.rsplit(".", maxsplit=1)[-1]
        return next((deel for deel in self.delen if naam in deel.fields and deel.prefix is None), None), naam


def persoonforms(data: MultiValueDict[str, str], bekenden: Mapping[str, Keuzes]) -> list[PersoonForm]:
    """This function will return the form of each person of a report, with who that may be."""
    return [
        PersoonForm(data, prefix=f"{PERSONEN}-{s}", sleutel=s, bekenden=list(bekenden.get(s, ())))
        for s in _rijen(data, PERSONEN) or ["1"]
    ]


def naam_van(form: PersoonForm, plek: int) -> str:
    """This function will return what to call a person of the report on its page: by name, else by its place."""
    delen = (
        form.data.get(form.add_prefix(naam), "").strip()
        for naam in ("roepnaam", "tussenvoegsel", "achternaam")
    )
    naam = " ".join(deel for deel in delen if deel)
    return f"{plek}. {naam}" if naam else _("Persoon %(plek)d") % {"plek": plek}


def melder_apart(velden: Velden) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """This function will divide what was typed into what is of the report and what is of the melder."""
    melder = {naam: waarden for naam, waarden in velden.items() if naam.startswith(f"{MELDER}-")}
    return {naam: waarden for naam, waarden in velden.items() if naam not in melder}, melder


def met_getypte(oud: Velden, getypt: Velden, getoond: set[str]) -> dict[str, list[str]]:
    """This function will lay what was typed now over what was there; what the page did not show stays."""
    blijft = {naam: waarden for naam, waarden in oud.items() if naam not in getoond}
    # A choice between two versions comes back as one text.
    lijsten = {
        naam: [deel for w in getypt[naam] for deel in w.split(", ") if deel] for naam in LIJSTEN & set(getypt)
    }
    return {**blijft, **getypt, **lijsten}


def verschillen(van_u: Velden, bewaard: Velden) -> list[dict[str, str]]:
    """This function will return the fields in which two pages of one draft differ, with both texts."""
    return [
        {
            "naam": naam,
            "label": _label(naam),
            "van_u": _op_een_regel(van_u, naam),
            "van_ander": _op_een_regel(bewaard, naam),
        }
        for naam in sorted({*van_u, *bewaard})
        if van_u.get(naam, [""]) != bewaard.get(naam, [""])
    ]


def gelijk(van_u: Velden, bewaard: Velden) -> list[dict[str, str]]:
    """This function will return the fields in which two pages agree, to go along unseen."""
    return [
        {"naam": naam, "waarde": waarde}
        for naam in sorted({*van_u, *bewaard})
        if van_u.get(naam, [""]) == bewaard.get(naam, [""])
        for waarde in van_u.get(naam, [])
    ]


def erbij(velden: Velden, soort: str) -> dict[str, list[str]]:
    """This function will return what was typed with one more row for a person or a tie."""
    sleutels = list(velden.get(soort) or (["1"] if soort == PERSONEN else []))
    # A key that the page itself did not make is no reason for a number of thousands of digits.
    nummers = (lees_getal(sleutel, cijfers=4) or 0 for sleutel in sleutels)
    nieuw = str(max(nummers, default=0) + 1)
    return {**velden, soort: [*sleutels, nieuw]}


def eraf(velden: Velden, soort: str, sleutel: str) -> dict[str, list[str]]:
    """This function will return what was typed without one row; ties of a person that is gone go along."""
    weg = f"{soort}-{sleutel}-"
    rest = {naam: list(waarden) for naam, waarden in velden.items() if not naam.startswith(weg)}
    rest[soort] = [s for s in rest.get(soort, ()) if s != sleutel]
    if soort == PERSONEN:
        for band in list(rest.get(BANDEN, ())):
            if sleutel in {(rest.get(f"{BANDEN}-{band}-{kant}") or [""])[0] for kant in ("van", "naar")}:
                rest = eraf(rest, BANDEN, band)
    return rest


def _rijen(data: MultiValueDict[str, str], soort: str) -> list[str]:
    """The keys of the rows of one kind, each once: what is sent twice is one row."""
    return list(dict.fromkeys(data.getlist(soort)))


def _gevraagd(vragen: Mapping[Vraag, Vereist], vraag: Vraag) -> bool:
    return vragen.get(vraag, Vereist.NIET) is not Vereist.NIET


def _eerste_id(veld: forms.BoundField) -> str:
    return f"{veld.auto_id}_0" if veld.use_fieldset else veld.id_for_label


def _op_een_regel(velden: Velden, naam: str) -> str:
    return ", ".join(velden.get(naam, []))


def _label(naam: str) -> str:
    """Return what a field is called, from the name of its control."""
    soort, _streep, rest = naam.partition("-")
    gezocht = rest.rsplit("-", maxsplit=1)[-1] if soort in RIJEN else naam
    velden = (vars(klasse)["base_fields"] for klasse in ([RIJEN[soort]] if soort in RIJEN else LOS))
    label = next((str(van[gezocht].label) for van in velden if gezocht in van), naam)
    nummer = rest.partition("-")[0] if soort in {PERSONEN, BANDEN} else ""
    return f"{nummer}. {label}" if nummer else label
