"""Which report do the pieces of the form make? What cannot be read stays out; it is a fault at its field anyway."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from zicht.kern.geweld import Geweldsvorm
from zicht.melding.forms.velden import (
    NIEUW,
    AdresForm,
    BandForm,
    GebeurtenisForm,
    MeldcodeForm,
    MelderForm,
    OordeelForm,
    PersoonForm,
    PlaatsForm,
    PolitieForm,
)
from zicht.melding.words import (
    Anonimiteitsgrond,
    Antwoord,
    GemeldeBand,
    Herkenning,
    Herkomst,
    Ingelicht,
    Meldcodevragen,
    Meldersoort,
    NieuweGemeldePersoon,
    NieuweMelder,
    NieuweMelding,
    Politiegegevens,
    Sector,
    Spoor,
    Veiligheidsinschatting,
)
from zicht.personen.words import Adres, Bandsoort, Geslacht, Naamdelen, NieuwPersoon

VASTE_SECTOR = {
    Meldersoort.POLITIE: Sector.POLITIE_JUSTITIE,
    Meldersoort.BURGER: Sector.NIET_BEROEPSMATIG,
    Meldersoort.HUISGENOOT: Sector.NIET_BEROEPSMATIG,
}


class Delen(Protocol):
    """The pieces that a report is read from."""

    soort: Meldersoort | None
    begonnen_op: datetime
    melder: MelderForm
    gebeurtenis: GebeurtenisForm
    oordeel: OordeelForm
    plaats: PlaatsForm
    meldcode: MeldcodeForm | None
    politie: PolitieForm | None
    personen: list[PersoonForm]
    banden: list[BandForm]


def lees_melding(delen: Delen, soort: Meldersoort) -> NieuweMelding:
    """This function will return the report that was typed by, or for, this kind of melder."""
    wat, hoe = delen.gebeurtenis, delen.oordeel
    return NieuweMelding(
        meldersoort=soort,
        sector=VASTE_SECTOR.get(soort) or hoe.keuze(Sector, "sector", Sector.ANDERE_ORGANISATIE),
        melder=_melder(delen.melder),
        ontvangen_op=wat.waarde("ontvangen_op", None) or delen.begonnen_op,
        herkomst=Herkomst.FORMULIER,
        gebeurtenis=wat.waarde("gebeurtenis"),
        gebeurd_op=wat.waarde("gebeurd_op"),
        vormen=frozenset(Geweldsvorm(vorm) for vorm in wat.cleaned_data.get("vormen", ())),
        personen=tuple(lees_persoon(form) for form in delen.personen),
        banden=tuple(_band(form) for form in delen.banden if not form.is_leeg),
        adres=lees_adres(wat, gemeente=wat.waarde("gemeente")),
        spoor=hoe.keuze(Spoor, "spoor"),
        inschatting=hoe.keuze(Veiligheidsinschatting, "inschatting", Veiligheidsinschatting.WEET_NIET),
        inschatting_toelichting=hoe.waarde("inschatting_toelichting"),
        doel=hoe.waarde("doel"),
        ingelicht=hoe.keuze(Ingelicht, "ingelicht", Ingelicht.LATER),
        ingelicht_op=hoe.waarde("ingelicht_op", None),
        niet_ingelicht_reden=hoe.waarde("niet_ingelicht_reden"),
        anonimiteit=hoe.keuze(Anonimiteitsgrond, "anonimiteit"),
        is_medisch=bool(hoe.waarde("is_medisch", anders=False)),
        vermoeden_kwade_opzet=hoe.waarde("vermoeden_kwade_opzet"),
        herkenning=hoe.keuze(Herkenning, "herkenning", Herkenning.ONBEKEND),
        meldcode=_meldcode(delen.meldcode) if delen.meldcode else None,
        politie=_politie(delen.politie) if delen.politie else None,
        hoort_bij=_kenmerk(delen.plaats.waarde("hoort_bij")),
    )


def _melder(form: MelderForm) -> NieuweMelder:
    velden = ("naam", "telefoon", "email", "functie", "werkgever", "relatie")
    return NieuweMelder(**{naam: form.waarde(naam) for naam in velden})


def lees_persoon(form: PersoonForm) -> NieuweGemeldePersoon:
    """This function will return one person of the report, as far as it can be read."""
    delen = ("voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam")
    return NieuweGemeldePersoon(
        sleutel=form.sleutel,
        persoon=NieuwPersoon(
            naam=Naamdelen(**{naam: form.waarde(naam) for naam in delen}),
            geslacht=form.keuze(Geslacht, "geslacht", Geslacht.ONBEKEND),
            geboortedatum=form.waarde("geboortedatum", None),
            bsn=form.waarde("bsn"),
            is_ongeboren=bool(form.waarde("is_ongeboren", anders=False)),
            taal=form.waarde("taal"),
            tolk_nodig=bool(form.waarde("tolk_nodig", anders=False)),
            telefoon=form.waarde("telefoon"),
            adres=lees_adres(form),
        ),
        betrokkenheid=form.waarde("betrokkenheid"),
        bekend_als=_kenmerk(form.waarde("bekend_als")),
        anders=_afgewezen(form),
        veilig_bellen=form.keuze(Antwoord, "veilig_bellen", Antwoord.ONBEKEND),
        veilig_bellen_toelichting=form.waarde("veilig_bellen_toelichting"),
    )


def _afgewezen(form: PersoonForm) -> tuple[UUID, ...]:
    """Who says "somebody else" says it of everybody who was offered."""
    if form.waarde("bekend_als") != NIEUW:
        return ()
    return tuple(UUID(waarde) for waarde, _naam in form.bekenden)


def _band(form: BandForm) -> GemeldeBand:
    soort = form.keuze(Bandsoort, "soort", Bandsoort.ANDERE_VERWANT)
    return GemeldeBand(form.waarde("van"), form.waarde("naar"), soort)


def lees_adres(form: AdresForm | PersoonForm, *, gemeente: str = "") -> Adres:
    """This function will return the address of the report, or that of a person who lives elsewhere."""
    return Adres(
        straat=form.waarde("straat"),
        huisnummer=form.waarde("huisnummer"),
        toevoeging=form.waarde("toevoeging"),
        postcode=form.waarde("postcode"),
        plaats=form.waarde("plaats"),
        gemeente=gemeente,
    )


def _meldcode(form: MeldcodeForm) -> Meldcodevragen:
    teksten = ("stap_1_signalen", "stap_2_overleg", "stap_3_gesprek", "stap_4_weging", "afspraken")
    antwoorden = ("kan_hulp_bieden", "kan_veiligheidsplan", "kan_zicht_organiseren", "betrokkenen_werken_mee",
                  "leidt_tot_stabiel")  # fmt: skip
    return Meldcodevragen(
        **{naam: form.waarde(naam) for naam in teksten},
        **{naam: form.keuze(Antwoord, naam, Antwoord.ONBEKEND) for naam in antwoorden},
    )


def _politie(form: PolitieForm) -> Politiegegevens:
    antwoorden = ("aanhouding", "aangifte", "huisverbod")
    return Politiegegevens(
        registratienummer=form.waarde("registratienummer"),
        bestaande_hulp=form.waarde("bestaande_hulp"),
        **{naam: form.keuze(Antwoord, naam, Antwoord.ONBEKEND) for naam in antwoorden},
    )


def _kenmerk(waarde: str) -> UUID | None:
    return UUID(waarde) if waarde and waarde != NIEUW else None
