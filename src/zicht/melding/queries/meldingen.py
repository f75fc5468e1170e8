"""What was reported?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from zicht.casus.queries import visible_to, zichtbaar
from zicht.casus.words import Fase
from zicht.kern import Aanvrager, NietGevonden, systeem_voor
from zicht.kern.geweld import Geweldsvorm
from zicht.melding.models import GemeldePersoon, Identificatie, Melding
from zicht.melding.queries.gemeld import persoon_uit, veilig_bellen_uit
from zicht.melding.words import (
    Anonimiteitsgrond,
    Antwoord,
    Bevestigingswijze,
    Gemeld,
    GemeldeBand,
    Herkenning,
    Herkomst,
    Ingelicht,
    Meldcodevragen,
    Meldersoort,
    Meldingbeeld,
    Meldingregel,
    Meldingsoort,
    Onderverdeling,
    Politiegegevens,
    Sector,
    Spoor,
    Veiligheidsinschatting,
    Voorgeschiedenis,
)
from zicht.personen.queries import samen
from zicht.personen.words import Adres, Bandsoort
from zicht.raamwerk.bereid import bereid


def casus_van(melding: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the casus of a report that somebody may see; raises NietGevonden. One query."""
    return get_regel(melding, by=by, at=at).casus


def get_regel(melding: UUID, *, by: Aanvrager, at: datetime) -> Meldingregel:
    """This function will return a report that somebody may see, in short; raises NietGevonden. One query."""
    rij = _zichtbare.eerste(melding, by, at)
    if rij is None:
        raise NietGevonden
    return _regel(rij)


def get_melding(melding: UUID, *, by: Aanvrager, at: datetime) -> Meldingbeeld:
    """This function will return a report that somebody may see; raises NietGevonden. Four queries."""
    casus_van(melding, by=by, at=at)
    return melding_voor_beoordeling(melding)


def melding_voor_beoordeling(melding: UUID) -> Meldingbeeld:
    """This function will return a report as it was received, for who was let into its casus. Three queries."""
    rij = _melding.eerste(melding)
    if rij is None:
        raise NietGevonden
    return _beeld(rij, _gemelden(melding))


def meldingen_van(casus: UUID) -> list[Meldingregel]:
    """This function will return the reports of a casus, the newest first, for who was let into it. One query."""
    return [_regel(rij) for rij in _in_casussen([casus])]


def meldingen_in(casussen: Collection[UUID]) -> dict[UUID, list[Meldingregel]]:
    """This function will return the reports of each of these casussen, the newest first. One query.

    For casussen that the caller was allowed to see.
    """
    regels: dict[UUID, list[Meldingregel]] = defaultdict(list)
    for rij in _in_casussen(casussen):
        regels[rij.casus_id].append(_regel(rij))
    return regels


def kind_of_melder(melding: UUID) -> Meldersoort:
    """This function will return the kind of melder: all that may be told anywhere. One query."""
    rij = _melding.eerste(melding)
    if rij is None:
        raise NietGevonden
    return Meldersoort(rij.meldersoort)


def is_ontvangen(melding: UUID) -> bool:
    """This function will tell whether a draft has become a report: both bear the same identifier. One query."""
    return Melding.objects.filter(pk=melding).exists()


def voorgeschiedenis_van(
    personen: Iterable[UUID], *, gekozen: UUID | None, by: Aanvrager, at: datetime
) -> Voorgeschiedenis:
    """This function will return how the organisation's involvement with these persons stands. Four queries at most.

    All casussen of the organisation count, seen or not: where a report belongs may not hang on who takes it in.
    """
    wie = samen(personen)
    if not wie and gekozen is None:
        return Voorgeschiedenis()
    alle = visible_to(systeem_voor(by.organisatie), at=at)
    rijen = (
        alle.filter(betrokkenen__persoon__in=wie)
        .order_by("closed_at", "pk")
        .values_list("pk", "fase")
        .distinct()
    )
    gesloten = [casus for casus, fase in rijen if fase == Fase.GESLOTEN]
    gekozen_fase = alle.filter(pk=gekozen).values_list("fase", flat=True).first() if gekozen else None
    return Voorgeschiedenis(
        gekozen=gekozen,
        gekozen_open=gekozen_fase != Fase.GESLOTEN if gekozen_fase else None,
        laatst_gesloten=gesloten[-1] if gesloten else None,
    )


@bereid
def _melding(melding: UUID) -> QuerySet[Melding]:
    return Melding.objects.filter(pk=melding)


@bereid
def _in_casussen(casussen: Collection[UUID]) -> QuerySet[Melding]:
    return Melding.objects.filter(casus__in=casussen).order_by("-ontvangen_op", "-pk")


@bereid
def _zichtbare(melding: UUID, by: Aanvrager, at: datetime) -> QuerySet[Melding]:
    return Melding.objects.filter(zichtbaar(by, at=at, voor="casus__"), pk=melding)


@bereid
def _gemelde_personen(melding: UUID) -> QuerySet[GemeldePersoon]:
    return GemeldePersoon.objects.filter(melding=melding)


@bereid
def _geldige_identificaties(melding: UUID) -> QuerySet[Identificatie]:
    return Identificatie.objects.filter(gemelde_persoon__melding=melding, beeindigd_op=None)


def _regel(rij: Melding) -> Meldingregel:
    return Meldingregel(
        id=rij.pk,
        ontvangen_op=rij.ontvangen_op,
        meldersoort=Meldersoort(rij.meldersoort),
        soort=Meldingsoort(rij.soort),
        onderverdeling=Onderverdeling(rij.onderverdeling) if rij.onderverdeling else None,
        is_anoniem=bool(rij.anonimiteit),
        bevestigd_op=rij.bevestigd_op,
        casus=rij.casus_id,
        vormen=tuple(Geweldsvorm(vorm) for vorm in rij.vormen),
    )


def _gemelden(melding: UUID) -> tuple[Gemeld, ...]:
    geldig = {ident.gemelde_persoon_id: ident for ident in _geldige_identificaties(melding)}
    gemelden = [_gemeld(persoon, geldig.get(persoon.pk)) for persoon in _gemelde_personen(melding)]
    return tuple(sorted(gemelden, key=lambda gemeld: (len(gemeld.sleutel), gemeld.sleutel)))


def _gemeld(rij: GemeldePersoon, herkend: Identificatie | None) -> Gemeld:
    veilig, toelichting = veilig_bellen_uit(rij.gegevens)
    return Gemeld(
        id=rij.pk,
        sleutel=rij.sleutel,
        persoon=persoon_uit(rij.gegevens),
        betrokkenheid=rij.betrokkenheid,
        veilig_bellen=veilig,
        veilig_bellen_toelichting=toelichting,
        bekend_als=herkend.persoon_id if herkend else None,
        herkend_op=herkend.op if herkend else None,
    )


def _beeld(rij: Melding, personen: tuple[Gemeld, ...]) -> Meldingbeeld:
    return Meldingbeeld(
        id=rij.pk,
        casus=rij.casus_id,
        meldersoort=Meldersoort(rij.meldersoort),
        sector=Sector(rij.sector),
        soort=Meldingsoort(rij.soort),
        onderverdeling=Onderverdeling(rij.onderverdeling) if rij.onderverdeling else None,
        herkomst=Herkomst(rij.herkomst),
        ontvangen_op=rij.ontvangen_op,
        gebeurtenis=rij.gebeurtenis,
        gebeurd_op=rij.gebeurd_op,
        vormen=tuple(Geweldsvorm(vorm) for vorm in rij.vormen),
        adres=Adres(**rij.adres),
        personen=personen,
        banden=tuple(GemeldeBand(van, naar, Bandsoort(soort)) for van, naar, soort in rij.banden),
        spoor=Spoor(rij.spoor) if rij.spoor else None,
        inschatting=Veiligheidsinschatting(rij.inschatting),
        inschatting_toelichting=rij.inschatting_toelichting,
        doel=rij.doel,
        ingelicht=Ingelicht(rij.ingelicht),
        ingelicht_op=rij.ingelicht_op,
        niet_ingelicht_reden=rij.niet_ingelicht_reden,
        anonimiteit=Anonimiteitsgrond(rij.anonimiteit) if rij.anonimiteit else None,
        is_medisch=rij.is_medisch,
        vermoeden_kwade_opzet=rij.vermoeden_kwade_opzet,
        herkenning=Herkenning(rij.herkenning),
        meldcode=_meldcode(rij.meldcode) if rij.meldcode else None,
        politie=_politie(rij.politie) if rij.politie else None,
        bevestigd_op=rij.bevestigd_op,
        bevestigd_wijze=Bevestigingswijze(rij.bevestigd_wijze) if rij.bevestigd_wijze else None,
    )


def _met_antwoorden(gegevens: dict[str, str], *velden: str) -> dict[str, object]:
    return {naam: Antwoord(waarde) if naam in velden else waarde for naam, waarde in gegevens.items()}


def _meldcode(gegevens: dict[str, str]) -> Meldcodevragen:
    antwoorden = ("kan_hulp_bieden", "kan_veiligheidsplan", "kan_zicht_organiseren", "betrokkenen_werken_mee",
                  "leidt_tot_stabiel")  # fmt: skip
    return Meldcodevragen(**_met_antwoorden(gegevens, *antwoorden))  # type: ignore[arg-type]


def _politie(gegevens: dict[str, str]) -> Politiegegevens:
    return Politiegegevens(**_met_antwoorden(gegevens, "aanhouding", "aangifte", "huisverbod"))  # type: ignore[arg-type]
