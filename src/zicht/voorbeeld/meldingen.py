"""How is a report about a household of the synthetic region told?

Pure: a household, a moment and chance in, a report out.
"""

from collections.abc import Mapping
from datetime import datetime
from random import Random
from uuid import UUID

from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words import (
    Anonimiteitsgrond,
    Antwoord,
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
from zicht.voorbeeld.mensen import Gezin
from zicht.voorbeeld.mix import Aanleiding

_VORMEN: Mapping[Aanleiding, tuple[frozenset[Geweldsvorm], ...]] = {
    Aanleiding.PARTNERGEWELD: (
        frozenset({Geweldsvorm.PARTNERGEWELD}),
        frozenset({Geweldsvorm.EX_PARTNERGEWELD, Geweldsvorm.STALKING}),
    ),
    Aanleiding.KINDERMISHANDELING: (
        frozenset({Geweldsvorm.GETUIGE_VAN_GEWELD}),
        frozenset({Geweldsvorm.GETUIGE_VAN_GEWELD, Geweldsvorm.PARTNERGEWELD}),
        frozenset({Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING}),
        frozenset({Geweldsvorm.KINDERMISHANDELING_PSYCHISCH}),
        frozenset({Geweldsvorm.KINDERMISHANDELING_LICHAMELIJK}),
    ),
    Aanleiding.OUDERENMISHANDELING: (frozenset({Geweldsvorm.OUDERENMISHANDELING}),),
    Aanleiding.ANDERS: (
        frozenset({Geweldsvorm.GEWELD_TEGEN_OUDERS}),
        frozenset({Geweldsvorm.HUWELIJKSDWANG}),
        frozenset({Geweldsvorm.EERGERELATEERD_GEWELD}),
    ),
}
_KORT = frozenset({Sector.GEZONDHEIDSZORG, Sector.ANDERE_ORGANISATIE, Sector.ANDER_VEILIG_THUIS})


def maak_melding(
    gezin: Gezin,
    *,
    aanleiding: Aanleiding,
    sector: Sector,
    spoor: Spoor,
    bekend: Mapping[str, UUID],
    hoort_bij: UUID | None,
    mag_anoniem: bool,
    at: datetime,
    toeval: Random,
) -> NieuweMelding:
    """This function will return a report as somebody of that sector tells it.

    `bekend` is who of the household was recognised, by the key of the member; `spoor` what a professional offers.
    """
    soort = _meldersoort(sector, toeval)
    ingelicht = Ingelicht.JA if soort is not Meldersoort.BURGER and toeval.random() < 0.6 else Ingelicht.NEE
    return NieuweMelding(
        meldersoort=soort,
        sector=sector,
        melder=_melder(sector, soort, toeval),
        ontvangen_op=at,
        herkomst=Herkomst.TELEFOON if soort is Meldersoort.BURGER else Herkomst.FORMULIER,
        gebeurtenis=toeval.choice(teksten.GEBEURTENISSEN[aanleiding]),
        gebeurd_op=f"{at:%d-%m-%Y}",
        vormen=toeval.choice(_VORMEN[aanleiding]),
        personen=_personen(gezin, bekend, toeval),
        banden=gezin.banden,
        adres=gezin.adres,
        spoor=spoor if soort.is_professional and soort is not Meldersoort.POLITIE else None,
        inschatting=toeval.choice(tuple(Veiligheidsinschatting)),
        doel="" if soort is Meldersoort.POLITIE else toeval.choice(teksten.DOELEN),
        ingelicht=ingelicht,
        ingelicht_op=at.date() if ingelicht is Ingelicht.JA else None,
        niet_ingelicht_reden=""
        if ingelicht is Ingelicht.JA
        else "Er was geen veilig moment om het te zeggen.",
        anonimiteit=_anonimiteit(soort, toeval) if mag_anoniem else None,
        meldcode=_meldcode(toeval) if soort is Meldersoort.PROFESSIONAL_DOORLOPEND else None,
        politie=_politie(at, toeval) if soort is Meldersoort.POLITIE else None,
        hoort_bij=hoort_bij,
    )


def _meldersoort(sector: Sector, toeval: Random) -> Meldersoort:
    if sector is Sector.POLITIE_JUSTITIE:
        return Meldersoort.POLITIE
    if sector is Sector.NIET_BEROEPSMATIG:
        return toeval.choice((Meldersoort.BURGER, Meldersoort.BURGER, Meldersoort.HUISGENOOT))
    return Meldersoort.PROFESSIONAL_KORT if sector in _KORT else Meldersoort.PROFESSIONAL_DOORLOPEND


def _melder(sector: Sector, soort: Meldersoort, toeval: Random) -> NieuweMelder:
    functie, werkgever = toeval.choice(teksten.MELDERS[sector])
    return NieuweMelder(
        naam=f"{toeval.choice(teksten.MELDERVOORNAMEN)} {toeval.choice(teksten.MELDERACHTERNAMEN)}",
        telefoon=f"+31600{toeval.randint(900_000, 979_999)}",
        functie=functie,
        werkgever=werkgever,
        relatie="" if soort.is_professional else toeval.choice(teksten.RELATIES),
    )


def _personen(gezin: Gezin, bekend: Mapping[str, UUID], toeval: Random) -> tuple[NieuweGemeldePersoon, ...]:
    return tuple(
        NieuweGemeldePersoon(
            sleutel=lid.sleutel,
            persoon=lid.persoon,
            betrokkenheid=lid.betrokkenheid.value,
            bekend_als=bekend.get(lid.sleutel),
            veilig_bellen=toeval.choice(tuple(Antwoord)) if lid.persoon.telefoon else Antwoord.ONBEKEND,
        )
        for lid in gezin.leden
    )


def _anonimiteit(soort: Meldersoort, toeval: Random) -> Anonimiteitsgrond | None:
    if soort.is_professional:
        return Anonimiteitsgrond.BEDREIGING_MELDER if toeval.random() < 0.005 else None
    return Anonimiteitsgrond.GEEN_TOESTEMMING if toeval.random() < 0.25 else None


def _meldcode(toeval: Random) -> Meldcodevragen:
    return Meldcodevragen(
        stap_1_signalen=toeval.choice(teksten.SIGNALEN),
        stap_2_overleg="Besproken met de aandachtsfunctionaris.",
        stap_3_gesprek="Er is met een ouder gesproken; die herkent een deel van de zorgen.",
        stap_4_weging="De zorgen wegen zwaar genoeg om te melden.",
        kan_hulp_bieden=toeval.choice(tuple(Antwoord)),
        betrokkenen_werken_mee=toeval.choice(tuple(Antwoord)),
    )


def _politie(at: datetime, toeval: Random) -> Politiegegevens:
    return Politiegegevens(
        registratienummer=f"PL0000-{at:%Y}{toeval.randint(0, 999_999):06}",
        aanhouding=toeval.choice((Antwoord.JA, Antwoord.NEE, Antwoord.NEE)),
        aangifte=toeval.choice((Antwoord.JA, Antwoord.NEE, Antwoord.NEE)),
        huisverbod=Antwoord.JA if toeval.random() < 0.04 else Antwoord.NEE,
    )
