"""When is a veiligheidstaxatie whole, what does the instrument propose, and when is one too old?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from zicht.kern import Bezwaar, gettext_noop
from zicht.veiligheidsbeoordeling.rules.geweld import complete_taxatie, is_gevraagd, objections_to_geweld
from zicht.veiligheidsbeoordeling.words import (
    Antwoordkeuze,
    Doelgroep,
    Factorsoort,
    Instrument,
    NieuweTaxatie,
    Onderwerp,
    Persoonstaxatie,
    Veiligheidsoordeel,
)

ANDERE_VERSIE = Bezwaar(
    code="andere-versie",
    tekst=gettext_noop("De vragenlijst is vernieuwd terwijl u typte. Loop de vragen nog eens na."),
    bron="eisen VB-3",
    feiten=("instrument", "versie"),
)
NIET_IEDEREEN = Bezwaar(
    code="niet-iedereen",
    tekst=gettext_noop("Geef van ieder lid van het huishouden een oordeel, van niemand twee."),
    bron="qa-2018 Q25",
    feiten=("personen",),
)
ONBEKEND_ANTWOORD = Bezwaar(
    code="onbekend-antwoord",
    tekst=gettext_noop("Een antwoord of factor hoort niet bij deze vragenlijst."),
    bron="eisen VB-3",
    feiten=("antwoorden",),
)
AFWIJKING_NODIG = Bezwaar(
    code="afwijking-nodig",
    tekst=gettext_noop("Uw oordeel wijkt af van wat de antwoorden aangeven. Schrijf op waarom."),
    bron="eisen VB-3",
    veld="afwijking",
)
OORDEEL_PAST_NIET = Bezwaar(
    code="oordeel-past-niet",
    tekst=gettext_noop(
        "Het oordeel over het huishouden past niet bij uw antwoord op acuut en structureel onveilig."
    ),
    bron="eisen VB-3",
    veld="oordeel",
)
IEMAND_ONVEILIGER = Bezwaar(
    code="iemand-onveiliger",
    tekst=gettext_noop("Iemand is onveiliger dan u van het huishouden als geheel zegt."),
    bron="qa-2018 Q25",
    feiten=("personen", "oordeel"),
    veld="oordeel",
)
VORM_NODIG = Bezwaar(
    code="vorm-nodig",
    tekst=gettext_noop(
        "Kies ten minste één vorm van geweld, of Andere vorm. Dat mag ook bij iemand uit het huishouden."
    ),
    bron="eisen VB-3",
    veld="vormen",
)


@dataclass(frozen=True)
class Voorstel:
    """What the answers point to; a human confirms it, or departs from it with a reason."""

    acuut: bool
    structureel: bool


def propose_oordeel(instrument: Instrument, antwoorden: Mapping[str, str]) -> Voorstel:
    """This function will return what the answers about the household point to: one yes under a heading is enough.

    Bron: eisen VB-3
    """
    return Voorstel(
        acuut=_heeft_ja(instrument, antwoorden, Onderwerp.ACUUT),
        structureel=_heeft_ja(instrument, antwoorden, Onderwerp.STRUCTUREEL),
    )


def objections_to_taxatie(
    nieuw: NieuweTaxatie, *, leden: Collection[UUID], instrument: Instrument
) -> list[Bezwaar]:
    """This function will return why a taxatie cannot be recorded; `instrument` is the version that holds now.

    Bron: qa-2018 Q25; eisen VB-3
    """
    if (nieuw.instrument, nieuw.versie) != (instrument.id, instrument.versie):
        return [ANDERE_VERSIE]
    voorstel = propose_oordeel(instrument, nieuw.antwoorden)
    wijkt_af = voorstel != Voorstel(nieuw.acuut, nieuw.structureel)
    regels = (
        (VORM_NODIG, not complete_taxatie(nieuw, instrument).vormen),
        (NIET_IEDEREEN, sorted(p.persoon for p in nieuw.personen) != sorted(leden)),
        (ONBEKEND_ANTWOORD, not _is_leesbaar(nieuw, instrument)),
        (AFWIJKING_NODIG, wijkt_af and not nieuw.afwijking.strip()),
        (OORDEEL_PAST_NIET, not _past(nieuw)),
        (IEMAND_ONVEILIGER, any(_is_zwaarder(persoon, nieuw) for persoon in nieuw.personen)),
    )
    return [*(bezwaar for bezwaar, geldt in regels if geldt), *objections_to_geweld(nieuw, instrument)]


def is_verouderd(laatste: date | None, vandaag: date, dagen: int) -> bool:
    """This function will tell whether somebody's latest taxatie is older than the organisation's period.

    No taxatie at all is no old one.

    Bron: kwaliteitskader-zicht-op-veiligheid
    """
    return laatste is not None and laatste + timedelta(days=dagen) < vandaag


def _heeft_ja(instrument: Instrument, antwoorden: Mapping[str, str], onderwerp: Onderwerp) -> bool:
    return any(antwoorden.get(v.code) == Antwoordkeuze.JA for v in instrument.vragen_over(onderwerp))


def _is_leesbaar(nieuw: NieuweTaxatie, instrument: Instrument) -> bool:
    huishouden = instrument.vragen_aan(Doelgroep.HUISHOUDEN)
    per_persoon = instrument.vragen_over(Onderwerp.PERSOON)
    risico = {f.code for f in instrument.factoren if f.soort is Factorsoort.RISICO}
    beschermend = {f.code for f in instrument.factoren} - risico
    return _zijn_antwoorden(nieuw.antwoorden, {v.code for v in huishouden}) and all(
        _zijn_antwoorden(p.antwoorden, {v.code for v in per_persoon})
        and risico.issuperset(p.risicofactoren)
        and beschermend.issuperset(p.beschermende_factoren)
        and is_gevraagd(p, instrument)
        for p in nieuw.personen
    )


def _zijn_antwoorden(antwoorden: Mapping[str, str], codes: set[str]) -> bool:
    return codes.issuperset(antwoorden) and set(Antwoordkeuze).issuperset(antwoorden.values())


def _past(nieuw: NieuweTaxatie) -> bool:
    if nieuw.acuut:
        return nieuw.oordeel is Veiligheidsoordeel.ACUUT_ONVEILIG
    if nieuw.structureel:
        return nieuw.oordeel is Veiligheidsoordeel.STRUCTUREEL_ONVEILIG
    return not nieuw.oordeel.is_onveilig


def _is_zwaarder(persoon: Persoonstaxatie, nieuw: NieuweTaxatie) -> bool:
    if not persoon.oordeel.is_onveilig:
        return persoon.oordeel is Veiligheidsoordeel.ZORGELIJK and nieuw.oordeel is Veiligheidsoordeel.VEILIG
    if persoon.oordeel is Veiligheidsoordeel.ACUUT_ONVEILIG:
        return nieuw.oordeel is not Veiligheidsoordeel.ACUUT_ONVEILIG
    return not nieuw.oordeel.is_onveilig
