"""How safe is everybody, as the workers of the synthetic region see it?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from zicht.casus.words import Betrokkenheid
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.queries import leden_van
from zicht.veiligheidsbeoordeling.words import (
    Doelgroep,
    Factorsoort,
    Geweldsrol,
    Instrument,
    NieuweTaxatie,
    Onderwerp,
    Persoonstaxatie,
    Veiligheidsoordeel,
    instrument_op,
)
from zicht.voorbeeld import werkteksten
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Lid
from zicht.voorbeeld.opdracht import Opdracht

_O = Veiligheidsoordeel
_ZWAAR = (*((Ernst.MATIG,) * 2), *((Ernst.ERNSTIG,) * 4), Ernst.ZEER_ERNSTIG)
# Of who is safer than the household as a whole: nobody in it is less safe than that.
_LICHTER: Mapping[Veiligheidsoordeel, Veiligheidsoordeel] = {
    _O.ACUUT_ONVEILIG: _O.STRUCTUREEL_ONVEILIG,
    _O.STRUCTUREEL_ONVEILIG: _O.ZORGELIJK,
    _O.ZORGELIJK: _O.VEILIG,
    _O.VEILIG: _O.VEILIG,
    _O.NIET_TE_BEOORDELEN: _O.NIET_TE_BEOORDELEN,
}


def maak_taxatie(
    opdracht: Opdracht,
    at: datetime,
    *,
    is_veilig: bool = False,
    oordeel: Veiligheidsoordeel | None = None,
) -> NieuweTaxatie:
    """This function will return a taxatie that fits where the assessment leads, or the safety after a service."""
    instrument, lot = instrument_op(at.date()), opdracht.lot
    geheel = oordeel or _geheel(opdracht, is_veilig=is_veilig)
    acuut = geheel is _O.ACUUT_ONVEILIG
    structureel = geheel.is_onveilig
    ernst = _ernst(opdracht)
    # Where all is safe nobody undergoes anything any more, or does it.
    geweld = instrument if geheel is not _O.VEILIG else replace(instrument, vormvragen=())
    return NieuweTaxatie(
        instrument=instrument.id,
        versie=instrument.versie,
        vormen=opdracht.vormen,
        ernst=ernst,
        acuut=acuut,
        structureel=structureel,
        oordeel=geheel,
        personen=tuple(
            _met_geweld(
                _persoon(instrument, persoon, opdracht.leden.get(persoon), geheel, lot),
                opdracht,
                geweld,
                ernst,
            )
            for persoon in sorted(leden_van(opdracht.casus))
        ),
        antwoorden=_antwoorden(instrument, lot, acuut=acuut, structureel=structureel),
        toelichting=lot.beurt(werkteksten.OVER_TAXATIE[geheel]),
    )


def _geheel(opdracht: Opdracht, *, is_veilig: bool) -> Veiligheidsoordeel:
    lot = opdracht.lot
    if is_veilig:
        return _O.VEILIG
    if opdracht.is_zwaar:
        return _O.ACUUT_ONVEILIG if lot.gebeurt("acuut onveilig", 0.25) else _O.STRUCTUREEL_ONVEILIG
    return _O.VEILIG if lot.gebeurt("nu veilig", 0.3) else _O.ZORGELIJK


def _antwoorden(instrument: Instrument, lot: Lot, *, acuut: bool, structureel: bool) -> dict[str, str]:
    """One question under a heading is answered with yes where that is what was found, and all with no where not."""
    gegeven: dict[str, str] = {}
    for onderwerp, geldt in ((Onderwerp.ACUUT, acuut), (Onderwerp.STRUCTUREEL, structureel)):
        codes = tuple(vraag.code for vraag in instrument.vragen_over(onderwerp))
        gegeven |= dict.fromkeys(codes, "nee")
        gegeven |= {lot.beurt(codes): "ja"} if geldt else {}
    return gegeven


def _persoon(
    instrument: Instrument, persoon: UUID, lid: Lid | None, geheel: Veiligheidsoordeel, lot: Lot
) -> Persoonstaxatie:
    voor = {Doelgroep.IEDEREEN, Doelgroep.KIND if lid and lid.is_kind else Doelgroep.VOLWASSENE}
    factoren = [factor for factor in instrument.factoren if factor.doelgroep in voor]
    risico = tuple(factor.code for factor in factoren if factor.soort is Factorsoort.RISICO)
    beschermend = tuple(factor.code for factor in factoren if factor.soort is Factorsoort.BESCHERMEND)
    lichter = lid is not None and "pleger" in lid.betrokkenheid.value and lot.toeval.random() < 0.7
    return Persoonstaxatie(
        persoon=persoon,
        oordeel=_LICHTER[geheel] if lichter else geheel,
        antwoorden={"veilig_iemand": "nee" if geheel.is_onveilig and not lichter else "ja"},
        risicofactoren=() if geheel is _O.VEILIG else (lot.beurt(risico),),
        beschermende_factoren=(lot.beurt(beschermend),) if lot.toeval.random() < 0.6 else (),
    )


def _met_geweld(
    persoon: Persoonstaxatie, opdracht: Opdracht, instrument: Instrument, ernst: Ernst
) -> Persoonstaxatie:
    """Of what was reported a child and a victim undergo what is asked of them; who is suspected may do all of it."""
    lid = opdracht.leden.get(persoon.persoon)
    if lid is None or not instrument.vormvragen:
        return persoon
    if lid.betrokkenheid is Betrokkenheid.VERMOEDELIJK_PLEGER:
        return replace(persoon, pleegt=_gevraagd(instrument, Geweldsrol.PLEEGT, lid) & opdracht.vormen)
    if not (lid.is_kind or lid.betrokkenheid is Betrokkenheid.VERMOEDELIJK_SLACHTOFFER):
        return persoon
    bij_ja = {code: "ja" for code, vorm in instrument.vorm_bij_ja if lid.is_kind and vorm in opdracht.vormen}
    ondergaat = _gevraagd(instrument, Geweldsrol.ONDERGAAT, lid) & _van(lid, opdracht.vormen)
    return replace(
        persoon,
        ondergaat=ondergaat,
        antwoorden={**persoon.antwoorden, **bij_ja},
        ernst=ernst if ondergaat or bij_ja else None,
    )


def _gevraagd(instrument: Instrument, rol: Geweldsrol, lid: Lid) -> frozenset[Geweldsvorm]:
    doelgroep = Doelgroep.KIND if lid.is_kind else Doelgroep.VOLWASSENE
    return frozenset(
        vorm for vraag in instrument.vormvragen if vraag.rol is rol for vorm in vraag.vormen_voor(doelgroep)
    )


def _van(lid: Lid, vormen: frozenset[Geweldsvorm]) -> frozenset[Geweldsvorm]:
    """What two partners do to each other is not done to the child."""
    tussen_partners = {Geweldsvorm.PARTNERGEWELD, Geweldsvorm.EX_PARTNERGEWELD}
    return vormen - tussen_partners if lid.is_kind else vormen


def _ernst(opdracht: Opdracht) -> Ernst:
    if opdracht.is_zwaar:
        return opdracht.lot.beurt(_ZWAAR)
    hoogste = opdracht.rooster.organisatie.lokale_teams[opdracht.gemeente].hoogste_ernst
    licht = tuple(ernst for ernst in (Ernst.LICHT, Ernst.MATIG) if ernst.zwaarte <= hoogste.zwaarte)
    return opdracht.lot.beurt(licht)
