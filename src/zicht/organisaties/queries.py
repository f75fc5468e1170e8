"""What can be asked about organisations, regions, municipalities and agreements?"""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Expression, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from zicht.kern import Aanvrager, NietGevonden, Soort
from zicht.kern.gevolgen import geheugen
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.gegevens import stamrijen
from zicht.organisaties.models import (
    Bediening,
    Contactpersoon,
    Gemeente,
    Indeling,
    LokaalTeam,
    Organisatieinstelling,
    Partij,
    Regio,
    Teamafspraak,
    Werkgebied,
)
from zicht.organisaties.permissions import may_read_partij
from zicht.organisaties.words import (
    KEUZENAMEN,
    LANDELIJK_NUMMER,
    Afspraak,
    Afspraakregel,
    ContactpersoonRegel,
    GeenRegel,
    GemeenteRegel,
    Instelling,
    Keuzes,
    Ontvanger,
    Overdrachtsmoment,
    PartijRegel,
    RegioRegel,
    Teamtype,
)
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.geldig import geldig_op
from zicht.termijnen import ExtraDag, Gever, Kalender, Kalendersoort
from zicht.termijnen import kalender_van as kalender_van_soort


def partij_naam(partij: UUID) -> str:
    """This function will return the name of a party; raises NietGevonden. One query."""
    namen = partijnamen([partij])
    if partij not in namen:
        raise NietGevonden
    return namen[partij]


def partijnamen(ids: Iterable[UUID]) -> dict[UUID, str]:
    """This function will return the names of parties by id, leaving out what does not exist. One query."""
    return dict(_namen(set(ids)))


@bereid
def _namen(partijen: Collection[UUID]) -> QuerySet[Partij, tuple[UUID, str]]:
    return Partij.objects.filter(pk__in=partijen).values_list("pk", "naam")


def partijen(*, soort: Soort, op: date, gemeenten: Collection[str] | None = None) -> list[PartijRegel]:
    """This function will return the parties of a kind on a day by name, in some municipalities or in all.

    Three queries.
    """
    rijen = Partij.objects.filter(geldig_op(op), soort=soort)
    if gemeenten is not None:
        werkgebied = Werkgebied.objects.filter(geldig_op(op), gemeente__in=gemeenten)
        rijen = rijen.filter(pk__in=werkgebied.values("partij"))
    return _regels(list(rijen.order_by("naam")), op)


def partijen_voor(by: Aanvrager, *, op: date) -> list[PartijRegel]:
    """This function will return the local teams and partners that this person may see, by name.

    For Veilig Thuis those that work in its municipalities, for others the own party. At most seven queries.
    """
    if by.organisatie is None:
        return [get_partij(by.partij, by=by, op=op)] if by.partij else []
    codes = [code for code, _ in gemeenten_van(by.organisatie, op=op)]
    return [
        regel
        for soort in (Soort.LOKAAL_TEAM, Soort.PARTNER)
        for regel in partijen(soort=soort, op=op, gemeenten=codes)
    ]


def get_partij(partij: UUID, *, by: Aanvrager, op: date) -> PartijRegel:
    """This function will return a party for its own people and for who serves its area; raises NietGevonden.

    Four queries.
    """
    rij = Partij.objects.filter(geldig_op(op), pk=partij).first()
    if rij is None:
        raise NietGevonden
    gebied = Werkgebied.objects.filter(geldig_op(op), partij=partij).values("gemeente")
    regios = Indeling.objects.filter(geldig_op(op), gemeente__in=gebied).values("regio")
    bediend = set(
        Bediening.objects.filter(geldig_op(op), regio__in=regios).values_list("organisatie", flat=True)
    )
    if not may_read_partij(by, partij=partij, bediend_door=bediend):
        raise NietGevonden
    return _regels([rij], op)[0]


def partij_gegevens(partij: UUID, *, op: date) -> dict[str, object]:
    """This function will return what a form about a party begins with; ask get_partij first. Three queries."""
    rij = Partij.objects.get(pk=partij)
    team = LokaalTeam.objects.filter(partij=partij).first()
    gebied = Werkgebied.objects.filter(geldig_op(op), partij=partij)
    return {
        "versie": rij.versie,
        "naam": rij.naam,
        "telefoon": rij.telefoon,
        "email": rij.email,
        "type_": team.type if team else "",
        "eigen_type": team.eigen_type if team else "",
        "gemeenten": list(gebied.values_list("gemeente", flat=True)),
    }


def _regels(rijen: list[Partij], op: date) -> list[PartijRegel]:
    typen = {team.partij_id: team for team in LokaalTeam.objects.filter(partij__in=rijen)}
    gebied: dict[UUID, list[str]] = {}
    werkgebied = Werkgebied.objects.filter(geldig_op(op), partij__in=rijen).order_by("gemeente__naam")
    for partij, naam in werkgebied.values_list("partij", "gemeente__naam"):
        gebied.setdefault(partij, []).append(naam)
    return [
        PartijRegel(
            id=rij.pk,
            soort=Soort(rij.soort),
            naam=rij.naam,
            telefoon=rij.telefoon,
            email=rij.email,
            type=_typenaam(typen.get(rij.pk)),
            gemeenten=tuple(gebied.get(rij.pk, ())),
        )
        for rij in rijen
    ]


def _typenaam(team: LokaalTeam | None) -> str:
    if team is None:
        return ""
    return team.eigen_type or Teamtype(team.type).naam


def organisaties_met_regio(op: date) -> list[RegioRegel]:
    """This function will return the regions on a day by name, with the organisation that serves each.

    Raises GeenRegel when a region of that day is served by nobody. Three queries.
    """
    indeling = Indeling.objects.filter(geldig_op(op)).values_list("regio", flat=True)
    aantal: dict[str, int] = {}
    for code in indeling:
        aantal[code] = aantal.get(code, 0) + 1
    bediening = {
        rij.regio_id: rij for rij in Bediening.objects.filter(geldig_op(op)).select_related("organisatie")
    }
    return [
        _regioregel(regio, bediening.get(regio.code), aantal.get(regio.code, 0))
        for regio in Regio.objects.filter(geldig_op(op)).order_by("naam")
    ]


def _regioregel(regio: Regio, bediening: Bediening | None, gemeenten: int) -> RegioRegel:
    if bediening is None:
        raise GeenRegel(f"Region {regio.code} is served by nobody on that day.")
    return RegioRegel(
        code=regio.code,
        naam=regio.naam,
        andere_namen=regio.andere_namen,
        organisatie=bediening.organisatie_id,
        organisatie_naam=bediening.organisatie.naam,
        gemeenten=gemeenten,
        bron=regio.bron,
        bron_bediening=bediening.bron,
        kandidaat=bediening.kandidaat,
    )


def gemeenten_in_regio(regio: str, *, op: date) -> list[GemeenteRegel]:
    """This function will return the municipalities of a region on a day by name, with the source of each.

    Raises NietGevonden when there is no such region on that day. Two queries.
    """
    gevonden = Regio.objects.filter(geldig_op(op), pk=regio).first()
    if gevonden is None:
        raise NietGevonden
    rijen = Indeling.objects.filter(geldig_op(op), regio=regio).select_related("gemeente")
    return [
        GemeenteRegel(
            code=rij.gemeente_id,
            naam=rij.gemeente.naam,
            regio=gevonden.naam,
            kandidaat=rij.kandidaat,
            bron=rij.bron,
        )
        for rij in rijen.order_by("gemeente__naam")
    ]


@bereid
def gemeenten(*, op: date) -> QuerySet[Gemeente, tuple[str, str]]:
    """This function will return code and name of every municipality of a day, by name. One query."""
    return Gemeente.objects.filter(geldig_op(op)).order_by("naam").values_list("code", "naam")


@cache
def plaatsnamen() -> tuple[str, ...]:
    """This function will return the names of every region and municipality that was ever shipped. No query."""
    return tuple(rij.velden["naam"] for bestand in ("regios", "gemeenten") for rij in stamrijen(bestand))


@bereid
def gemeenten_van(organisatie: UUID, *, op: date) -> QuerySet[Indeling, tuple[str, str]]:
    """This function will return code and name of the municipalities an organisation serves on a day. One query."""
    regios = Bediening.objects.filter(geldig_op(op), organisatie=organisatie).values("regio")
    rijen = Indeling.objects.filter(geldig_op(op), regio__in=regios).order_by("gemeente__naam")
    return rijen.values_list("gemeente", "gemeente__naam")


def afspraak_met(*, organisatie: UUID, partij: UUID, op: date) -> Afspraak | None:
    """This function will return what was agreed with a party on a day; None when nothing was. One query."""
    rij = _afspraken_met.eerste(organisatie, [partij], op)
    return _als_afspraak(rij) if rij else None


def partijen_met_afspraak(*, organisatie: UUID, op: date) -> list[PartijRegel]:
    """This function will return the parties with which an agreement holds on a day, by name. Three queries."""
    rijen = Partij.objects.filter(geldig_op(op), pk__in=_afspraken(organisatie, op).values("partij"))
    return _regels(list(rijen.order_by("naam", "pk")), op)


def organisaties_met_afspraak(partij: UUID, *, op: date) -> list[UUID]:
    """This function will return which organisations have an agreement with a party on a day. One query."""
    rijen = Teamafspraak.objects.filter(geldig_op(op), partij=partij).order_by("organisatie")
    return list(rijen.values_list("organisatie", flat=True).distinct())


def ontvangers_voor(*, organisatie: UUID, gemeente: str, op: date) -> list[Ontvanger]:
    """This function will return the local teams and partners that work in a municipality, teams first.

    Two queries.
    """
    rijen = _werkt_in(gemeente, op)
    afspraken = {
        rij.partij_id: _als_afspraak(rij)
        for rij in _afspraken_met(organisatie, [rij.pk for rij in rijen], op)
    }
    return [
        Ontvanger(partij=rij.pk, naam=rij.naam, soort=Soort(rij.soort), afspraak=afspraken.get(rij.pk))
        for rij in rijen
    ]


def afspraken_met(*, organisatie: UUID, partij: UUID) -> list[Afspraakregel]:
    """This function will return every version of what was agreed with a party, the latest first. One query."""
    rijen = Teamafspraak.objects.filter(organisatie=organisatie, partij=partij)
    return [
        Afspraakregel(rij.valid_from, rij.valid_until, _als_afspraak(rij))
        for rij in rijen.order_by("-valid_from", "-pk")
    ]


@bereid
def _werkt_in(gemeente: str, op: date) -> QuerySet[Partij]:
    werkgebied = Werkgebied.objects.filter(geldig_op(op), gemeente=gemeente).values("partij")
    return Partij.objects.filter(geldig_op(op), pk__in=werkgebied).order_by("soort", "naam")


@bereid
def _afspraken_met(organisatie: UUID, partijen: Collection[UUID], op: date) -> QuerySet[Teamafspraak]:
    return _afspraken(organisatie, op).filter(partij__in=partijen).order_by("pk")


def _afspraken(organisatie: UUID, op: date) -> QuerySet[Teamafspraak]:
    return Teamafspraak.objects.filter(geldig_op(op), organisatie=organisatie)


def _als_afspraak(rij: Teamafspraak) -> Afspraak:
    return Afspraak(
        partij=rij.partij_id,
        vormen=frozenset(Geweldsvorm(vorm) for vorm in rij.vormen),
        hoogste_ernst=Ernst(rij.hoogste_ernst),
        informeert_huishouden=rij.informeert_huishouden,
        moment=Overdrachtsmoment(rij.moment),
        antwoord_werkdagen=rij.antwoord_werkdagen,
        bron=rij.bron,
    )


def contactpersonen_van(partij: UUID, *, op: date) -> list[ContactpersoonRegel]:
    """This function will return whom to call at a party on a day, bruggenbouwers first. One query."""
    rijen = Contactpersoon.objects.filter(geldig_op(op), partij=partij)
    return [
        ContactpersoonRegel(
            id=rij.pk,
            naam=rij.naam,
            functie=rij.functie,
            telefoon=rij.telefoon,
            email=rij.email,
            is_bruggenbouwer=rij.is_bruggenbouwer,
        )
        for rij in rijen.order_by("-is_bruggenbouwer", "naam")
    ]


def instelling_van(organisatie: UUID, *, op: date) -> Instelling:
    """This function will return what an organisation chose as it holds on a day.

    Version 0, the default of the application, when it had chosen nothing by then. One query, once in a deed.
    """
    sleutel = (Organisatieinstelling, organisatie, op)
    bekend = geheugen().get(sleutel)
    if isinstance(bekend, Instelling):
        return bekend
    gevonden = _lees_instelling(organisatie, op)
    geheugen()[sleutel] = gevonden
    return gevonden


def _lees_instelling(organisatie: UUID, op: date) -> Instelling:
    rij = _geldende_instelling.eerste(organisatie, op)
    return _als_instelling(rij) if rij else _standaard(organisatie)


@bereid
def _geldende_instelling(organisatie: UUID, op: date) -> QuerySet[Organisatieinstelling]:
    rijen = Organisatieinstelling.objects.filter(organisatie=organisatie, valid_from__lte=op)
    return rijen.order_by("-versie")[:1]


def taxatie_dagen_toen(organisatie: UUID, dag: str) -> Expression:
    """This function will return, for a query, how many days a taxatie counts: as chosen on the day in its column `dag`.

    Part of that query, so that a page over many days asks nothing more.
    """
    toen = Organisatieinstelling.objects.filter(organisatie=organisatie, valid_from__lte=OuterRef(dag))
    gekozen = Subquery(toen.order_by("-versie").values("taxatie_dagen")[:1])
    return Coalesce(gekozen, Value(Keuzes().taxatie_dagen))


def instellingen_van(organisatie: UUID) -> list[Instelling]:
    """This function will return every version of what an organisation chose, the latest first. One query."""
    rijen = Organisatieinstelling.objects.filter(organisatie=organisatie).order_by("-versie")
    return [_als_instelling(rij) for rij in rijen]


def _standaard(organisatie: UUID) -> Instelling:
    return Instelling(organisatie=organisatie, versie=0, **vars(Keuzes()))


def _als_instelling(rij: Organisatieinstelling) -> Instelling:
    keuzes: dict[str, Any] = {veld: getattr(rij, veld) for veld in KEUZENAMEN}
    keuzes["extra_vrije_dagen"] = tuple(
        (date.fromisoformat(dag), reden) for dag, reden in rij.extra_vrije_dagen
    )
    keuzes["verwijsindex_regios"] = tuple(rij.verwijsindex_regios)
    return Instelling(organisatie=rij.organisatie_id, versie=rij.versie, valid_from=rij.valid_from, **keuzes)


def contactpunt_van(organisatie: UUID, *, op: date) -> str:
    """This function will return whom another organisation calls about an earlier report on a day; never empty.

    What was chosen, else the number or mailbox of the organisation, else that of all of them. Two queries at most.
    """
    gekozen = instelling_van(organisatie, op=op).radar_contactpunt.strip()
    if gekozen:
        return gekozen
    rij = Partij.objects.filter(pk=organisatie).values_list("telefoon", "email").first()
    return next((een for een in rij or () if een), LANDELIJK_NUMMER)


def regios_van(organisatie: UUID, *, op: date) -> list[tuple[str, str]]:
    """This function will return code and name of the regions an organisation serves on a day. One query."""
    rijen = Bediening.objects.filter(geldig_op(op), organisatie=organisatie).order_by("regio__naam")
    return list(rijen.values_list("regio", "regio__naam"))


def regio_van(gemeente: str, *, op: date) -> tuple[str, str] | None:
    """This function will return code and name of the region of a municipality on a day; None without. One query."""
    rijen = Indeling.objects.filter(geldig_op(op), gemeente=gemeente).values_list("regio", "regio__naam")
    return rijen.first()


def kalender_van(organisatie: UUID, *, op: date) -> Kalender:
    """This function will return the calendar by which an organisation counts working days on a day. One query."""
    instelling = instelling_van(organisatie, op=op)
    extra = (ExtraDag(dag, reden, Gever.ORGANISATIE) for dag, reden in instelling.extra_vrije_dagen)
    return kalender_van_soort(Kalendersoort(instelling.kalender), extra)
