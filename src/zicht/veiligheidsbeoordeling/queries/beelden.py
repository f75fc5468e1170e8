"""How are taxaties, decisions, questions and judgements shown?"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from zicht.casus.queries import termijnstanden, zichtbaar
from zicht.casus.words import Termijnstand
from zicht.kern import Aanvrager, NietGevonden
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.queries import taxatie_dagen_toen
from zicht.personen.queries import kaarten, kanoniek
from zicht.raamwerk.bereid import bereid
from zicht.veiligheidsbeoordeling.models import (
    Beoordeling,
    Besluit,
    Informatievraag,
    Persoonsoordeel,
    Taxatie,
)
from zicht.veiligheidsbeoordeling.permissions import objections_to_beantwoorden
from zicht.veiligheidsbeoordeling.rules import is_verouderd
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    Antwoordkeuze,
    Beantwoord,
    Beoordelingregel,
    Besluitbeeld,
    Bevestiging,
    Bevraagde,
    Bijbesluit,
    Grond,
    Informatievraagbeeld,
    Instrument,
    Lidtaxatie,
    Meeoordeel,
    Persoonsbeeld,
    Route,
    Stap,
    Taxatiebeeld,
    Urgentie,
    Veiligheidsoordeel,
    instrument_van,
)


def beoordelingen_van(casus: UUID) -> list[Beoordelingregel]:
    """This function will return the assessments of a casus, the newest first, for who was let into it. One query."""
    rijen = Beoordeling.objects.filter(casus=casus).select_related("besluit").order_by("-begonnen_op", "-pk")
    return [
        Beoordelingregel(
            id=rij.pk,
            melding=rij.melding_id,
            stap=Stap(rij.stap),
            urgentie=Urgentie(rij.urgentie) if rij.urgentie else None,
            begonnen_op=rij.begonnen_op,
            afgerond_op=rij.afgerond_op,
            route=Route(rij.besluit.route) if rij.stap == Stap.AFGEROND else None,
        )
        for rij in rijen
    ]


def geldend_besluit(casus: UUID) -> Besluitbeeld | None:
    """This function will return the latest decision by which somebody goes on, None when there is none. One query.

    That a later report asked for nothing more does not set aside what was decided on an earlier one.
    """
    besluiten = Besluit.objects.filter(beoordeling__casus=casus).exclude(route=Route.GEEN_VERVOLG.value)
    return _eerste_besluit(besluiten.order_by("-op", "-pk"))


def besluit_over(melding: UUID) -> Besluitbeeld | None:
    """This function will return the decision on a report, None before it was taken. One query."""
    return _eerste_besluit(Besluit.objects.filter(beoordeling__melding=melding))


def besluit_van(beoordeling: UUID) -> Besluitbeeld | None:
    """This function will return the decision of an assessment, None before it was taken. One query."""
    return _eerste_besluit(Besluit.objects.filter(beoordeling=beoordeling))


def _eerste_besluit(rijen: "Iterable[Besluit]") -> Besluitbeeld | None:
    rij = rijen.select_related("beoordeling", "door").first()  # type: ignore[attr-defined]
    return besluitbeeld(rij) if rij else None


def besluitbeeld(rij: Besluit) -> Besluitbeeld:
    """This function will return a decision that was read with its assessment and maker, as a screen shows it."""
    return Besluitbeeld(
        id=rij.pk,
        beoordeling=rij.beoordeling_id,
        melding=rij.beoordeling.melding_id,
        casus=rij.beoordeling.casus_id,
        route=Route(rij.route),
        advies=Advies(rij.advies) if rij.advies else None,
        ontvanger=rij.ontvanger_id,
        redenen=rij.redenen,
        gronden=tuple(Grond(grond) for grond in rij.gronden),
        bijbesluiten=tuple(Bijbesluit(een) for een in rij.bijbesluiten),
        oordeel_over_hulp=rij.oordeel_over_hulp or rij.eigen_oordeel_hulp,
        hulp_kan_en_wil=rij.hulp_kan_en_wil,
        waarom_geen_onderzoek=rij.waarom_geen_onderzoek,
        bevestigd=tuple(Bevestiging(een) for een in rij.bevestigd),
        op=rij.op,
        door=rij.door.naam if rij.door else "",
    )


def laatste_taxatie(casus: UUID, *, op: datetime) -> Taxatiebeeld | None:
    """This function will return the latest taxatie of a casus, None before the first. Ten queries."""
    rij = _laatste_taxatie.eerste(casus)
    return taxatiebeeld(rij, op=op) if rij else None


def taxatienummer(casus: UUID) -> int:
    """This function will return the number of the latest taxatie of a casus, 0 before the first. One query."""
    rij = _laatste_taxatie.eerste(casus)
    return rij.nummer if rij else 0


@bereid
def _laatste_taxatie(casus: UUID) -> QuerySet[Taxatie]:
    return Taxatie.objects.filter(casus=casus).select_related("door").order_by("-nummer")[:1]


def get_taxatie(taxatie: UUID, *, by: Aanvrager, at: datetime) -> Taxatiebeeld:
    """This function will return a taxatie of a casus that somebody may see; raises NietGevonden. Ten queries."""
    rijen = Taxatie.objects.filter(zichtbaar(by, at=at, voor="casus__"), pk=taxatie).select_related("door")
    rij = rijen.first()
    if rij is None:
        raise NietGevonden
    return taxatiebeeld(rij, op=at)


def taxatiebeeld(rij: Taxatie, *, op: datetime) -> Taxatiebeeld:
    """This function will return a taxatie with the questions of its own version. Nine queries."""
    instrument = instrument_van(rij.instrument, rij.versie)
    personen = _persoonsoordelen(rij.pk)
    namen = kaarten([persoon.persoon_id for persoon in personen], op=timezone.localdate(op))
    return Taxatiebeeld(
        id=rij.pk,
        casus=rij.casus_id,
        beoordeling=rij.beoordeling_id,
        instrument=instrument.naam,
        versie=instrument.versie,
        label=instrument.label,
        vormen=_in_volgorde(rij.vormen),
        ernst=Ernst(rij.ernst),
        acuut=rij.acuut,
        structureel=rij.structureel,
        oordeel=Veiligheidsoordeel(rij.oordeel),
        antwoorden=_beantwoord(instrument, rij.antwoorden),
        afwijking=rij.afwijking,
        toelichting=rij.toelichting,
        op=rij.op,
        door=rij.door_id,
        maker=rij.door.naam if rij.door else "",
        personen=tuple(
            _persoonsbeeld(instrument, persoon, namen[persoon.persoon_id].naam) for persoon in personen
        ),
    )


def _persoonsbeeld(instrument: Instrument, rij: Persoonsoordeel, naam: str) -> Persoonsbeeld:
    factoren = {factor.code: factor.tekst for factor in instrument.factoren}
    return Persoonsbeeld(
        persoon=rij.persoon_id,
        naam=naam,
        oordeel=Veiligheidsoordeel(rij.oordeel),
        antwoorden=_beantwoord(instrument, rij.antwoorden),
        risicofactoren=tuple(factoren[code] for code in rij.risicofactoren),
        beschermende_factoren=tuple(factoren[code] for code in rij.beschermende_factoren),
        toelichting=rij.toelichting,
        ondergaat=_in_volgorde(rij.ondergaat),
        pleegt=_in_volgorde(rij.pleegt),
        ernst=Ernst(rij.ernst) if rij.ernst else None,
    )


def _in_volgorde(vormen: Collection[str]) -> tuple[Geweldsvorm, ...]:
    return tuple(vorm for vorm in Geweldsvorm if vorm in vormen)


def _beantwoord(instrument: Instrument, antwoorden: Mapping[str, str]) -> tuple[Beantwoord, ...]:
    return tuple(
        Beantwoord(vraag.tekst, Antwoordkeuze(antwoorden[vraag.code]).naam)
        for vraag in instrument.vragen
        if vraag.code in antwoorden
    )


def lidtaxaties(
    casus: UUID, *, organisatie: UUID, at: datetime, blijvers: Mapping[UUID, UUID] | None = None
) -> dict[UUID, Lidtaxatie]:
    """This function will return the latest taxatie of each member of a casus who has one (OVD-9).

    `blijvers` says of persons the caller already read who stays after a merge. One query; more for persons that are not
    among them.
    """
    rijen = _oordelen_in(casus, organisatie)
    if not rijen:
        return {}
    wie = dict(blijvers or {})
    if onbekend := {rij.persoon_id for rij in rijen} - wie.keys():
        wie |= kanoniek(onbekend)
    laatste = {wie[rij.persoon_id]: rij for rij in rijen}
    return {
        persoon: Lidtaxatie(
            persoon=persoon,
            oordeel=Veiligheidsoordeel(rij.oordeel),
            op=rij.taxatie.op,
            maker=rij.taxatie.door.naam if rij.taxatie.door else "",
            is_verouderd=is_verouderd(rij.dag, timezone.localdate(at), rij.geldig_dagen),
        )
        for persoon, rij in laatste.items()
    }


@bereid
def _oordelen_in(casus: UUID, organisatie: UUID) -> QuerySet[Any, Any]:
    rijen = Persoonsoordeel.objects.filter(taxatie__casus=casus).select_related("taxatie__door")
    # As long as the organisation chose on the day it was made: the term of it was counted so too.
    rijen = rijen.annotate(dag=TruncDate("taxatie__op"))
    return rijen.annotate(geldig_dagen=taxatie_dagen_toen(organisatie, "dag")).order_by("taxatie__nummer")


@bereid
def _persoonsoordelen(taxatie: UUID) -> QuerySet[Persoonsoordeel]:
    return Persoonsoordeel.objects.filter(taxatie=taxatie).order_by("pk")


def oordelen_over(taxatie: UUID) -> tuple[Meeoordeel, ...]:
    """This function will return who judged a taxatie beside its maker, in order. One query."""
    rijen = Taxatie.objects.get(pk=taxatie).meebeoordelingen.select_related("account").order_by("op", "pk")
    return tuple(
        Meeoordeel(rij.account_id, rij.account.naam, rij.is_eens, rij.toelichting, rij.op) for rij in rijen
    )


def informatievragen_van(rij: Beoordeling, *, by: Aanvrager) -> tuple[Informatievraagbeeld, ...]:
    """This function will return the questions of an assessment, the oldest first. Two queries."""
    termijnen = {stand.betreft: stand for stand in termijnstanden(rij.casus_id)}
    vragen = rij.vragen.select_related("beoordeling", "aan", "gesteld_door", "beantwoord_door")
    return tuple(
        _vraagbeeld(vraag, termijnen.get(vraag.pk), by) for vraag in vragen.order_by("gesteld_op", "pk")
    )


def get_informatievraag(vraag: UUID, *, by: Aanvrager, at: datetime) -> Informatievraagbeeld:
    """This function will return one question of a casus that somebody may see; raises NietGevonden. Two queries."""
    rij = (
        Informatievraag.objects.filter(zichtbaar(by, at=at, voor="beoordeling__casus__"), pk=vraag)
        .select_related("beoordeling", "aan", "gesteld_door", "beantwoord_door")
        .first()
    )
    if rij is None:
        raise NietGevonden
    termijnen = {stand.betreft: stand for stand in termijnstanden(rij.beoordeling.casus_id)}
    return _vraagbeeld(rij, termijnen.get(rij.pk), by)


def _vraagbeeld(rij: Informatievraag, termijn: Termijnstand | None, by: Aanvrager) -> Informatievraagbeeld:
    bevraagde = Bevraagde(rij.bevraagde)
    mag = not objections_to_beantwoorden(by, bevraagde=bevraagde, aan=rij.aan_id)
    return Informatievraagbeeld(
        id=rij.pk,
        beoordeling=rij.beoordeling_id,
        casus=rij.beoordeling.casus_id,
        bevraagde=bevraagde,
        aan=rij.aan_id,
        aan_naam=rij.aan.naam if rij.aan else "",
        vraag=rij.vraag,
        gesteld_op=rij.gesteld_op,
        gesteld_door=rij.gesteld_door.naam if rij.gesteld_door else "",
        antwoord=rij.antwoord,
        geen_antwoord_reden=rij.geen_antwoord_reden,
        beantwoord_op=rij.beantwoord_op,
        beantwoord_door=rij.beantwoord_door.naam if rij.beantwoord_door else "",
        uiterlijk=termijn,
        mag_beantwoorden=mag and rij.beantwoord_op is None,
    )
