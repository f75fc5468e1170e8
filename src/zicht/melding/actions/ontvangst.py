"""How is a report taken in?

In one transaction: the report as it was told, the melder apart, the people it is about, and the casus to which it
belongs. The draft dies with it. Whatever must follow stands on the page of consequences.
"""

from dataclasses import asdict
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.actions import open_casus
from zicht.casus.queries import betrokkenen_van, get_casus, lock_casus
from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.actions.betrokkenen import (
    herken,
    leg_banden_vast,
    leg_huishouden_vast,
    leg_personen_vast,
    leg_telling_vast,
)
from zicht.melding.actions.concepten import lock_concept
from zicht.melding.models import GemeldePersoon, MelderIdentiteit, Melding, Meldingconcept
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries import voorgeschiedenis_van
from zicht.melding.queries.gemeld import als_gegevens
from zicht.melding.rules import objections_to_melding, plaats_van, vereist
from zicht.melding.words import (
    Herkomst,
    Meldersoort,
    MeldingAlOntvangen,
    MeldingOntvangen,
    Meldingsoort,
    NieuweMelding,
    Plaats,
    Vereist,
    Vraag,
)
from zicht.personen.queries import kanoniek
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.daad import deed

G = TypeVar("G", bound=MeldingOntvangen)


@deed
def receive_melding(
    *, nieuw: NieuweMelding, concept: UUID | None = None, by: Aanvrager, at: datetime
) -> MeldingOntvangen:
    """This function will take in a report: it opens a casus, follows one that was closed, or joins one.

    The report bears the identifier of its draft, so that sending the same draft again changes nothing and returns
    MeldingAlOntvangen. A casus that was chosen must be one that somebody may see, or be about a person whom the report
    names as known. Raises Geweigerd with every fault, NietGevonden for another casus, or another's person.
    """
    weiger_bij(objections_to_aannemen(by))
    if by.organisatie is None:
        raise NietGevonden
    if concept and (eerder := _al_ontvangen(concept, by.organisatie, at)):
        return eerder
    weiger_bij(objections_to_melding(nieuw, timezone.localtime(at)))
    casus, plaats, wie = _zoek_casus(nieuw, by.organisatie, by, at)
    melding = _schrijf_melding(nieuw, casus, plaats, concept, by, at)
    for rij in _schrijf_personen(melding, nieuw, at):
        herken(rij, wie[rij.sleutel], casus=casus, by=by, at=at)
    leg_telling_vast(melding)
    leg_banden_vast(nieuw.banden, wie, by=by, at=at)
    if concept:
        Meldingconcept(pk=concept).delete()
    return _gebeurtenis(MeldingOntvangen, melding, by.organisatie, at)


def _al_ontvangen(concept: UUID, organisatie: UUID, at: datetime) -> MeldingAlOntvangen | None:
    # Of two that send the same draft at once the second waits here, and then finds the report.
    lock_concept(concept)
    melding = _ontvangen.eerste(concept, organisatie)
    return _gebeurtenis(MeldingAlOntvangen, melding, organisatie, at) if melding else None


@bereid
def _ontvangen(concept: UUID, organisatie: UUID) -> QuerySet[Melding]:
    return Melding.objects.filter(pk=concept, casus__organisatie=organisatie)


def _zoek_casus(
    nieuw: NieuweMelding, organisatie: UUID, by: Aanvrager, at: datetime
) -> tuple[UUID, Plaats, dict[str, UUID]]:
    """Find or open the casus, and record who the report is about; the casus that was chosen is locked first."""
    bekend = [gemeld.bekend_als for gemeld in nieuw.personen if gemeld.bekend_als]
    gekozen = None
    if nieuw.hoort_bij:
        mag = _wie_mag(nieuw.hoort_bij, bekend, organisatie, by)
        gekozen = lock_casus(nieuw.hoort_bij, by=mag, at=at)
    plaats = plaats_van(voorgeschiedenis_van(bekend, gekozen=nieuw.hoort_bij, by=by, at=at))
    wie = leg_personen_vast(nieuw.personen, by=by, at=at)
    huishouden = leg_huishouden_vast(
        nieuw.personen,
        wie,
        adres=nieuw.adres,
        huishouden=gekozen.huishouden_id if gekozen else None,
        by=by,
        at=at,
    )
    if gekozen and plaats.bij:
        return gekozen.pk, plaats, wie
    vorige = get_casus(plaats.vervolg_op, by=systeem_voor(organisatie), at=at) if plaats.vervolg_op else None
    geopend = open_casus(
        organisatie=organisatie,
        gemeente=nieuw.adres.gemeente,
        team=vorige.team_id if vorige else None,
        huishouden=huishouden,
        vervolg_op=plaats.vervolg_op,
        by=by,
        at=at,
    )
    assert geopend.casus is not None  # noqa: S101 - it was opened just now
    return geopend.casus, plaats, wie


def _wie_mag(casus: UUID, bekend: list[UUID], organisatie: UUID, by: Aanvrager) -> Aanvrager:
    """Return on whose behalf the chosen casus is added to: also another team's, when somebody in it is recognised."""
    over = kanoniek(regel.persoon for regel in betrokkenen_van(casus)).values()
    return by if set(over).isdisjoint(kanoniek(bekend).values()) else systeem_voor(organisatie)


def _schrijf_melding(
    nieuw: NieuweMelding, casus: UUID, plaats: Plaats, concept: UUID | None, by: Aanvrager, at: datetime
) -> Melding:
    melding = Melding.objects.create(
        pk=concept or nieuw_kenmerk(at),
        casus_id=casus,
        meldersoort=nieuw.meldersoort.value,
        sector=nieuw.sector.value,
        soort=Meldingsoort.EERSTE.value,  # until it is known who is in it
        gekozen_id=nieuw.hoort_bij,
        vervolg_op_id=plaats.vervolg_op,
        herkomst=nieuw.herkomst.value,
        ontvangen_op=nieuw.ontvangen_op,
        gebeurtenis=nieuw.gebeurtenis,
        gebeurd_op=nieuw.gebeurd_op,
        vormen=sorted(vorm.value for vorm in nieuw.vormen),
        adres=asdict(nieuw.adres),
        banden=[(band.van, band.naar, band.soort.value) for band in nieuw.banden],
        inschatting=nieuw.inschatting.value,
        inschatting_toelichting=nieuw.inschatting_toelichting,
        doel=nieuw.doel,
        ingelicht=nieuw.ingelicht.value,
        ingelicht_op=nieuw.ingelicht_op,
        niet_ingelicht_reden=nieuw.niet_ingelicht_reden,
        anonimiteit=nieuw.anonimiteit.value if nieuw.anonimiteit else "",
        vermoeden_kwade_opzet=nieuw.vermoeden_kwade_opzet,
        herkenning=nieuw.herkenning.value,
        aangenomen_door=by.account,
        **_eigen_vragen(nieuw),
    )
    melder = asdict(nieuw.melder)
    MelderIdentiteit.objects.create(melding=melding, partij_id=melder.pop("partij"), **melder)
    return melding


def _eigen_vragen(nieuw: NieuweMelding) -> dict[str, object]:
    """Return what was asked of this kind of melder; an answer to what is not asked is not kept."""

    def mag(vraag: Vraag) -> bool:
        return vereist(nieuw.meldersoort, vraag) is not Vereist.NIET

    return {
        "spoor": nieuw.spoor.value if nieuw.spoor and mag(Vraag.SPOOR) else "",
        "is_medisch": nieuw.is_medisch and mag(Vraag.MEDISCH),
        "meldcode": asdict(nieuw.meldcode) if nieuw.meldcode and mag(Vraag.MELDCODE) else None,
        "politie": asdict(nieuw.politie) if nieuw.politie and mag(Vraag.POLITIE) else None,
    }


def _schrijf_personen(melding: Melding, nieuw: NieuweMelding, at: datetime) -> list[GemeldePersoon]:
    return GemeldePersoon.objects.bulk_create(
        GemeldePersoon(
            pk=nieuw_kenmerk(at),
            melding=melding,
            sleutel=gemeld.sleutel,
            gegevens=als_gegevens(gemeld),
            betrokkenheid=gemeld.betrokkenheid,
        )
        for gemeld in nieuw.personen
    )


def _gebeurtenis(soort: type[G], melding: Melding, organisatie: UUID, at: datetime) -> G:
    casus = lock_casus(melding.casus_id, by=systeem_voor(organisatie), at=at)
    return soort(
        casus=casus.pk,
        organisatie=organisatie,
        melding=melding.pk,
        meldersoort=Meldersoort(melding.meldersoort),
        soort=Meldingsoort(melding.soort),
        ontvangen_op=melding.ontvangen_op,
        herkomst=Herkomst(melding.herkomst),
        eerdere_casus=casus.vervolg_op_id,
        anoniem=bool(melding.anonimiteit),
    )
