"""What do the rules weigh of an assessment as it stands now?"""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import (
    betrokkenen_van,
    get_casus,
    lock_casus,
    open_taken_van,
    zichtbaar,
    zichtbaar_van,
    zichtstand,
)
from zicht.casus.words import NIEMAND_HOUDT, Fase, Taaksoort, Zichtstand
from zicht.kern import Aanvrager, NietGevonden, Soort, systeem_voor
from zicht.kern.gevolgen import geheugen
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.melding.queries import melding_voor_beoordeling
from zicht.melding.words import Meldingbeeld, Spoor
from zicht.organisaties.queries import ontvangers_voor
from zicht.organisaties.words import Ontvanger
from zicht.personen.queries import kanoniek, samen
from zicht.raamwerk.bereid import bereid
from zicht.veiligheidsbeoordeling.models import (
    Beoordeling,
    Besluit,
    Informatievraag,
    Meebeoordeling,
    Persoonsoordeel,
    Taxatie,
)
from zicht.veiligheidsbeoordeling.rules import fase_after, propose_houder, zicht_after
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    Besluitgevolg,
    Bevindingen,
    EerderBesluit,
    Houdervoorstel,
    Route,
    Stap,
    Taxatieuitkomst,
    Urgentie,
    Veiligheidsoordeel,
    Vooraf,
    Zichtfeiten,
)

_LOOPT = frozenset(
    {Taaksoort.VOER_DIENST_UIT, Taaksoort.BIED_OVERDRACHT_AAN, Taaksoort.BEANTWOORD_OVERDRACHT}
)


def get_beoordeling(beoordeling: UUID, *, by: Aanvrager, at: datetime) -> Beoordeling:
    """This function will return an assessment of a casus that somebody may see; raises NietGevonden. One query."""
    gevonden = _zichtbare.eerste(beoordeling, by, at)
    if gevonden is None:
        raise NietGevonden
    return gevonden


def lock_beoordeling(beoordeling: UUID, *, by: Aanvrager, at: datetime) -> Beoordeling:
    """This function will return an assessment with its casus locked; raises NietGevonden. Three queries at most.

    None for one that the deed under way locked before: all that take part in the deed work on the same row.
    """
    bekend = geheugen()
    rij = bekend.get((Beoordeling, beoordeling))
    if isinstance(rij, Beoordeling):
        lock_casus(rij.casus_id, by=by, at=at)
        return rij
    gezien = _beoordeling.eerste(beoordeling)
    if gezien is None:
        raise NietGevonden
    gesloten = lock_casus(gezien.casus_id, by=by, at=at)
    # What was read before the lock may have changed since.
    rij = _beoordeling(beoordeling)[0]
    rij.casus = gesloten
    bekend[(Beoordeling, beoordeling)] = rij
    return rij


def leden_van(casus: UUID) -> frozenset[UUID]:
    """This function will return whom a casus is about, a merged person once. Two queries."""
    return frozenset(kanoniek(regel.persoon for regel in betrokkenen_van(casus)).values())


def laatste_taxatie_rij(rij: Beoordeling) -> Taxatie | None:
    """This function will return the latest taxatie of an assessment, None before the first. One query."""
    return _laatste_taxatie.eerste(rij.pk)


def is_volledig(taxatie: Taxatie, leden: Iterable[UUID]) -> bool:
    """This function will tell whether a taxatie judges every member. Two queries."""
    beoordeeld = kanoniek(_beoordeelde_personen(taxatie.pk)).values()
    return set(leden) <= set(beoordeeld)


def bevindingen_van(
    rij: Beoordeling,
    *,
    melding: Meldingbeeld,
    ontvangers: list[Ontvanger],
    eerder: bool,
    houder: Zichtstand | None,
) -> Bevindingen:
    """This function will return the facts on which a decision about this assessment rests. Seven queries."""
    taxatie = laatste_taxatie_rij(rij)
    oordelen = dict(_meebeoordelingen(taxatie.pk)) if taxatie else {}
    makers = {taxatie.door_id} if taxatie else set()
    return Bevindingen(
        stap=Stap(rij.stap),
        urgentie=Urgentie(rij.urgentie) if rij.urgentie else None,
        taxatie=_uitkomst(taxatie, leden_van(rij.casus_id)) if taxatie else None,
        beoordelaars=len(makers | set(oordelen)),
        is_oneens=not all(oordelen.values()),
        open_vragen=len(_open_vragen(rij.pk)),
        anonimiteit_toegezegd=melding.is_anoniem,
        is_adviesspoor=melding.spoor is Spoor.EIGEN_HULP,
        is_herhaald=eerder or melding.soort.is_herhaald,
        lokale_teams={o.partij: o.afspraak for o in ontvangers if o.soort is Soort.LOKAAL_TEAM},
        hulpverleners=frozenset(o.partij for o in ontvangers),
        houder=houder.houder.partij if houder else None,
    )


def bevindingen_nu(rij: Beoordeling, *, at: datetime) -> Bevindingen:
    """This function will return the facts for a decision at this moment. Some fifteen queries."""
    systeem = systeem_voor(rij.casus.organisatie_id)
    return bevindingen_van(
        rij,
        melding=melding_voor_beoordeling(rij.melding_id),
        ontvangers=ontvangers_bij(rij, at=at),
        eerder=bool(eerdere_besluiten(rij, by=systeem, at=at)),
        houder=houdende_partner(rij),
    )


def houdende_partner(rij: Beoordeling) -> Zichtstand | None:
    """This function will return the zicht where a partner holds it, None where that is anybody else. One query."""
    stand = zichtstand(rij.casus_id)
    is_partner = stand is not None and stand.houder.partij not in {None, rij.casus.organisatie_id}
    return stand if is_partner else None


def houdervoorstel(beoordeling: UUID, vooraf: Vooraf, *, by: Aanvrager, at: datetime) -> Houdervoorstel:
    """This function will propose the partner that holds the zicht, or say why not yet; raises NietGevonden.

    Some fifteen queries.
    """
    return propose_houder(vooraf, bevindingen_nu(get_beoordeling(beoordeling, by=by, at=at), at=at))


def ontvangers_bij(rij: Beoordeling, *, at: datetime) -> list[Ontvanger]:
    """This function will return who could receive this casus; nobody where the municipality is unknown. Two queries."""
    gemeente = rij.casus.gemeente_id
    if gemeente is None:
        return []
    return ontvangers_voor(organisatie=rij.casus.organisatie_id, gemeente=gemeente, op=timezone.localdate(at))


def eerdere_besluiten(rij: Beoordeling, *, by: Aanvrager, at: datetime) -> list[EerderBesluit]:
    """This function will return the earlier decisions about the same people, the newest first (VB-11).

    Every one of the organisation is told; its reasons and the way there only to who may see that casus. Four queries.
    """
    personen = samen(leden_van(rij.casus_id))
    gevonden = _andere_besluiten(rij.pk, rij.casus.organisatie_id, list(personen))
    casussen = {besluit.beoordeling.casus_id for besluit in gevonden}
    te_zien = zichtbaar_van(casussen, by=by, at=at)
    return [_eerder(besluit, besluit.beoordeling.casus_id in te_zien) for besluit in gevonden]


def besluitgevolg(beoordeling: UUID, *, by: Aanvrager, at: datetime) -> Besluitgevolg:
    """This function will return what the decision of an assessment brings for its casus; raises NietGevonden.

    Six queries.
    """
    rij = get_beoordeling(beoordeling, by=by, at=at)
    besluit = Besluit.objects.get(beoordeling=rij)
    route, advies = Route(besluit.route), Advies(besluit.advies) if besluit.advies else None
    nu = zichtstand(rij.casus_id)
    feiten = Zichtfeiten(
        houder=nu.houder if nu else None,
        veilig_thuis=rij.casus.organisatie_id,
        grond=nu.grond if nu else None,
        loopt_anders=_loopt_anders(rij, at),
    )
    taxatie = laatste_taxatie_rij(rij)
    return Besluitgevolg(
        zicht=zicht_after(route, advies, feiten),
        fase=fase_after(
            route,
            Fase(get_casus(rij.casus_id, by=by, at=at).fase),
            is_elders=nu is not None and not feiten.is_bij_vt and nu.houder != NIEMAND_HOUDT,
        ),
        uitvoerder=taxatie.door_id if taxatie else None,
    )


def _loopt_anders(rij: Beoordeling, at: datetime) -> bool:
    """Tell whether Veilig Thuis is at work in this casus for another reason than this assessment."""
    return bool(_andere_open(rij.pk, rij.casus_id)) or any(
        taak.soort in _LOOPT for taak in open_taken_van(rij.casus_id, at=at)
    )


@bereid
def _zichtbare(beoordeling: UUID, by: Aanvrager, at: datetime) -> QuerySet[Beoordeling]:
    zichtbare = Beoordeling.objects.filter(zichtbaar(by, at=at, voor="casus__"), pk=beoordeling)
    return zichtbare.select_related("casus", "gescreend_door")


@bereid
def _beoordeling(beoordeling: UUID) -> QuerySet[Beoordeling]:
    return Beoordeling.objects.filter(pk=beoordeling)


@bereid
def _andere_open(beoordeling: UUID, casus: UUID) -> QuerySet[Beoordeling, UUID]:
    andere = Beoordeling.objects.filter(casus=casus).exclude(pk=beoordeling)
    return andere.exclude(stap=Stap.AFGEROND.value).values_list("pk", flat=True)


@bereid
def _laatste_taxatie(beoordeling: UUID) -> QuerySet[Taxatie]:
    taxaties = Taxatie.objects.filter(beoordeling=beoordeling).select_related("door")
    return taxaties.order_by("-nummer")[:1]


@bereid
def _beoordeelde_personen(taxatie: UUID) -> QuerySet[Persoonsoordeel, UUID]:
    return Persoonsoordeel.objects.filter(taxatie=taxatie).values_list("persoon", flat=True)


@bereid
def _meebeoordelingen(taxatie: UUID) -> QuerySet[Meebeoordeling, tuple[UUID, bool]]:
    return Meebeoordeling.objects.filter(taxatie=taxatie).values_list("account", "is_eens")


@bereid
def _open_vragen(beoordeling: UUID) -> QuerySet[Informatievraag, UUID]:
    return Informatievraag.objects.filter(beoordeling=beoordeling, beantwoord_op=None).values_list(
        "pk", flat=True
    )


@bereid
def _andere_besluiten(beoordeling: UUID, organisatie: UUID, personen: Collection[UUID]) -> QuerySet[Besluit]:
    besluiten = Besluit.objects.filter(
        beoordeling__casus__organisatie=organisatie,
        beoordeling__casus__betrokkenen__persoon__in=personen,
    ).exclude(beoordeling=beoordeling)
    return besluiten.select_related("beoordeling__casus").order_by("-op", "-pk").distinct()


def _uitkomst(taxatie: Taxatie, leden: frozenset[UUID]) -> Taxatieuitkomst:
    return Taxatieuitkomst(
        vormen=frozenset(Geweldsvorm(vorm) for vorm in taxatie.vormen),
        ernst=Ernst(taxatie.ernst),
        acuut=taxatie.acuut,
        structureel=taxatie.structureel,
        oordeel=Veiligheidsoordeel(taxatie.oordeel),
        is_volledig=is_volledig(taxatie, leden),
    )


def _eerder(besluit: Besluit, is_zichtbaar: bool) -> EerderBesluit:
    casus = besluit.beoordeling.casus
    return EerderBesluit(
        casus=casus.pk if is_zichtbaar else None,
        casusnummer=casus.nummer,
        route=Route(besluit.route),
        op=besluit.op,
        redenen=besluit.redenen if is_zichtbaar else "",
    )
