"""How is a report about a household of the synthetic region told?

Pure: a household, a moment and chance in, a report out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.melding.words import (
    Anonimiteitsgrond,
    Antwoord,
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
from zicht.voorbeeld import teksten
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Gezin, Lid
from zicht.voorbeeld.mix import Aanleiding
from zicht.voorbeeld.schrijfwijze import zoals_verteld

_KORT = frozenset({Sector.GEZONDHEIDSZORG, Sector.ANDERE_ORGANISATIE, Sector.ANDER_VEILIG_THUIS})
_INSCHATTINGEN = (
    *((Veiligheidsinschatting.ZORGEN,) * 4),
    *((Veiligheidsinschatting.WEET_NIET,) * 3),
    *((Veiligheidsinschatting.STRUCTUREEL_ONVEILIG,) * 2),
    Veiligheidsinschatting.ACUUT_ONVEILIG,
)
_VERHALEN = {
    aanleiding: tuple((vormen, verhaal) for vormen, verhalen in soorten for verhaal in verhalen)
    for aanleiding, soorten in teksten.GEBEURTENISSEN.items()
}
# Of the citizens this share does not want to be named; a professional may only on a ground, and rarely does.
ANONIEME_BURGER, ANONIEME_PROFESSIONAL = 0.5, 0.03
_GRONDEN = tuple(grond for grond in Anonimiteitsgrond if grond is not Anonimiteitsgrond.GEEN_TOESTEMMING)


@dataclass(frozen=True)
class Verteld:
    """What was drawn of a report: by whom, about what, and of whom it is known who they are."""

    sector: Sector
    aanleiding: Aanleiding
    spoor: Spoor
    bekend: Mapping[str, UUID]
    hoort_bij: UUID | None
    mag_anoniem: bool

    @property
    def is_herhaald(self) -> bool:
        """This function will tell whether the household was reported on before."""
        return self.hoort_bij is not None


def maak_melding(gezin: Gezin, verteld: Verteld, *, at: datetime, lot: Lot) -> NieuweMelding:
    """This function will return a report as somebody of that sector tells it."""
    soort = _meldersoort(verteld.sector, lot)
    vormen, verhaal = lot.beurt(_VERHALEN[verteld.aanleiding])
    inschatting = lot.beurt(_INSCHATTINGEN)
    ingelicht = _ingelicht(soort, lot)
    return NieuweMelding(
        meldersoort=soort,
        sector=verteld.sector,
        melder=_melder(verteld.sector, soort, lot),
        ontvangen_op=at,
        herkomst=_herkomst(soort, lot),
        gebeurtenis=verhaal,
        gebeurd_op=f"{at:%d-%m-%Y}",
        vormen=vormen,
        personen=tuple(_gemeld(lid, verteld, lot) for lid in gezin.leden),
        banden=gezin.banden,
        adres=gezin.adres,
        spoor=verteld.spoor if soort.is_professional and soort is not Meldersoort.POLITIE else None,
        inschatting=inschatting,
        inschatting_toelichting=lot.beurt(teksten.INSCHATTINGEN[inschatting]),
        doel="" if soort is Meldersoort.POLITIE else lot.beurt(teksten.DOELEN),
        ingelicht=ingelicht,
        ingelicht_op=at.date() if ingelicht is Ingelicht.JA else None,
        niet_ingelicht_reden=lot.beurt(teksten.NIET_INGELICHT) if ingelicht is Ingelicht.NEE else "",
        anonimiteit=_anonimiteit(soort, lot) if verteld.mag_anoniem else None,
        is_medisch=verteld.sector is Sector.GEZONDHEIDSZORG and lot.gebeurt("medische grond", 0.3),
        vermoeden_kwade_opzet=teksten.KWADE_OPZET if lot.gebeurt("kwade opzet", 0.01) else "",
        herkenning=_herkenning(ingelicht, lot),
        meldcode=_meldcode(lot) if soort is Meldersoort.PROFESSIONAL_DOORLOPEND else None,
        politie=_politie(at, lot) if soort is Meldersoort.POLITIE else None,
        hoort_bij=verteld.hoort_bij,
    )


def _meldersoort(sector: Sector, lot: Lot) -> Meldersoort:
    if sector is Sector.POLITIE_JUSTITIE:
        return Meldersoort.POLITIE
    if sector is Sector.NIET_BEROEPSMATIG:
        return Meldersoort.HUISGENOOT if lot.gebeurt("huisgenoot meldt", 0.3) else Meldersoort.BURGER
    return Meldersoort.PROFESSIONAL_KORT if sector in _KORT else Meldersoort.PROFESSIONAL_DOORLOPEND


def _herkomst(soort: Meldersoort, lot: Lot) -> Herkomst:
    """The police reports by message; what its system could not send comes in a file, or is told."""
    if soort is Meldersoort.POLITIE:
        if lot.gebeurt("per bestand", 0.03):
            return Herkomst.BESTAND
        return Herkomst.TELEFOON if lot.gebeurt("politie belt", 0.05) else Herkomst.API
    if soort.is_professional and lot.gebeurt("per formulier", 0.6):
        return Herkomst.FORMULIER
    return Herkomst.TELEFOON


def _melder(sector: Sector, soort: Meldersoort, lot: Lot) -> NieuweMelder:
    functie, werkgever = lot.beurt(teksten.MELDERS[sector])
    relaties = teksten.RELATIES_IN_HUIS if soort is Meldersoort.HUISGENOOT else teksten.RELATIES
    return NieuweMelder(
        naam=f"{lot.beurt(teksten.MELDERVOORNAMEN)} {lot.beurt(teksten.MELDERACHTERNAMEN)}",
        telefoon=f"+31600{lot.toeval.randint(900_000, 979_999)}",
        functie=functie,
        werkgever=werkgever,
        relatie="" if soort.is_professional else lot.beurt(relaties),
    )


def _gemeld(lid: Lid, verteld: Verteld, lot: Lot) -> NieuweGemeldePersoon:
    bekend_als = verteld.bekend.get(lid.sleutel)
    veilig = _veilig_bellen(lid, lot)
    return NieuweGemeldePersoon(
        sleutel=lid.sleutel,
        persoon=zoals_verteld(lid.persoon, verteld.sector, lot, is_herhaald=bekend_als is not None),
        betrokkenheid=lid.betrokkenheid.value,
        bekend_als=bekend_als,
        veilig_bellen=veilig,
        veilig_bellen_toelichting=lot.beurt(teksten.NIET_VEILIG_BELLEN) if veilig is Antwoord.NEE else "",
    )


def _veilig_bellen(lid: Lid, lot: Lot) -> Antwoord:
    if not lid.persoon.telefoon:
        return Antwoord.ONBEKEND
    if "slachtoffer" in lid.betrokkenheid.value and lot.gebeurt("niet veilig bellen", 0.15):
        return Antwoord.NEE
    return Antwoord.JA if lot.gebeurt("veilig bellen", 0.5) else Antwoord.ONBEKEND


def _ingelicht(soort: Meldersoort, lot: Lot) -> Ingelicht:
    if not soort.is_professional:
        return Ingelicht.NEE
    if lot.gebeurt("ingelicht", 0.6):
        return Ingelicht.JA
    return Ingelicht.LATER if lot.gebeurt("later ingelicht", 0.15) else Ingelicht.NEE


def _herkenning(ingelicht: Ingelicht, lot: Lot) -> Herkenning:
    if ingelicht is not Ingelicht.JA or not lot.gebeurt("herkenning bekend", 0.4):
        return Herkenning.ONBEKEND
    return Herkenning.HERKEND if lot.gebeurt("herkend", 0.65) else Herkenning.NIET_HERKEND


def _anonimiteit(soort: Meldersoort, lot: Lot) -> Anonimiteitsgrond | None:
    if soort.is_professional:
        return lot.beurt(_GRONDEN) if lot.gebeurt("anonieme professional", ANONIEME_PROFESSIONAL) else None
    if not lot.gebeurt("anonieme burger", ANONIEME_BURGER):
        return None
    geen_toestemming = lot.beurt((Anonimiteitsgrond.GEEN_TOESTEMMING, None))
    return geen_toestemming or lot.beurt(_GRONDEN)


def _meldcode(lot: Lot) -> Meldcodevragen:
    antwoorden = (Antwoord.JA, Antwoord.NEE, Antwoord.ONBEKEND)
    return Meldcodevragen(
        stap_1_signalen=lot.beurt(teksten.SIGNALEN),
        stap_2_overleg=lot.beurt(teksten.OVERLEG),
        stap_3_gesprek=lot.beurt(teksten.GESPREKKEN),
        stap_4_weging=lot.beurt(teksten.WEGINGEN),
        kan_hulp_bieden=lot.toeval.choice(antwoorden),
        kan_veiligheidsplan=lot.toeval.choice(antwoorden),
        kan_zicht_organiseren=lot.toeval.choice(antwoorden),
        betrokkenen_werken_mee=lot.toeval.choice(antwoorden),
        leidt_tot_stabiel=lot.toeval.choice(antwoorden),
        afspraken=lot.beurt(teksten.AFSPRAKEN),
    )


def _politie(at: datetime, lot: Lot) -> Politiegegevens:
    return Politiegegevens(
        registratienummer=f"PL0000-{at:%Y}{lot.toeval.randint(0, 999_999):06}",
        aanhouding=Antwoord.JA if lot.gebeurt("aanhouding", 0.25) else Antwoord.NEE,
        aangifte=Antwoord.JA if lot.gebeurt("aangifte", 0.2) else Antwoord.NEE,
        huisverbod=Antwoord.JA if lot.gebeurt("huisverbod", 0.03) else Antwoord.NEE,
        bestaande_hulp=lot.beurt(teksten.BESTAANDE_HULP),
    )
