"""What can be done with organisations, teams, agreements and settings?"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Model
from django.utils import timezone

from zicht.kern import Aanvrager, NietGevonden, Soort, Verouderd, Wijziging, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import geheugen
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.gegevens import Stamrij, kenmerk_van, stamrijen
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
from zicht.organisaties.permissions import objections_to_change
from zicht.organisaties.queries import gemeenten_van, get_partij, instelling_van, regios_van
from zicht.organisaties.rules import (
    NAAM_BESTAAT_AL,
    objections_to_afspraak,
    objections_to_instelling,
    objections_to_team,
    objections_to_werkgebied,
)
from zicht.organisaties.words import (
    KEUZENAMEN,
    ContactpersoonBeeindigd,
    ContactpersoonVastgelegd,
    Instelling,
    InstellingGewijzigd,
    Keuzes,
    Overdrachtsmoment,
    PartijVastgelegd,
    StamgegevensGeladen,
    TeamafspraakVastgelegd,
    Teamtype,
)
from zicht.raamwerk.daad import deed
from zicht.raamwerk.geldig import geldig_op
from zicht.termijnen import Kalendersoort


@deed
def load_stamgegevens(*, by: Aanvrager, at: datetime) -> StamgegevensGeladen:
    """This function will load the shipped regions, organisations and municipalities, as often as one likes.

    What a release changed is changed, what the application added stays. Raises Geweigerd. Six queries.
    """
    weiger_bij(objections_to_change(by))
    regios, organisaties = list(stamrijen("regios")), list(stamrijen("organisaties"))
    gemeenten, bediening = list(stamrijen("gemeenten")), list(stamrijen("bediening"))
    _zet(Regio, ["code"], [_regio(rij) for rij in regios])
    _zet(Partij, ["id"], [_organisatie(rij) for rij in organisaties])
    _zet(Gemeente, ["code"], [_gemeente(rij) for rij in gemeenten])
    _zet(Bediening, ["regio", "valid_from"], [_bediening(rij) for rij in bediening])
    _zet(Indeling, ["gemeente", "valid_from"], [_indeling(rij) for rij in gemeenten])
    return StamgegevensGeladen(
        casus=None, regios=len(regios), organisaties=len(organisaties), gemeenten=len(gemeenten)
    )


def _zet(soort: type[Model], sleutel: list[str], rijen: Sequence[dict[str, Any]]) -> None:
    soort._default_manager.bulk_create(  # noqa: SLF001 - the public way to a manager of any model
        [soort(**rij) for rij in rijen],
        update_conflicts=True,
        unique_fields=sleutel,
        update_fields=[
            veld.removesuffix("_id") for veld in rijen[0] if veld.removesuffix("_id") not in sleutel
        ],
    )


def _regio(rij: Stamrij) -> dict[str, Any]:
    return {**rij.velden, **_periode(rij), "bron": rij.bron}


def _organisatie(rij: Stamrij) -> dict[str, Any]:
    kenmerk = kenmerk_van(rij.velden["code"])
    return {"id": kenmerk, "soort": Soort.VEILIG_THUIS, "naam": rij.velden["naam"], **_periode(rij)}


def _gemeente(rij: Stamrij) -> dict[str, Any]:
    return {"code": rij.velden["code"], "naam": rij.velden["naam"], **_periode(rij), "bron": rij.bron}


def _bediening(rij: Stamrij) -> dict[str, Any]:
    organisatie = kenmerk_van(rij.velden["organisatie"])
    eigen = {"regio_id": rij.velden["regio"], "organisatie_id": organisatie, "kandidaat": rij.kandidaat}
    return {**eigen, **_periode(rij), "bron": rij.bron}


def _indeling(rij: Stamrij) -> dict[str, Any]:
    eigen = {"gemeente_id": rij.velden["code"], "regio_id": rij.velden["regio"], "kandidaat": rij.kandidaat}
    return {**eigen, **_periode(rij), "bron": rij.bron}


def _periode(rij: Stamrij) -> dict[str, Any]:
    return {"valid_from": rij.valid_from, "valid_until": rij.valid_until}


@deed
def record_partij(
    *,
    naam: str,
    gemeenten: tuple[str, ...],
    telefoon: str = "",
    email: str = "",
    partij: UUID | None = None,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> PartijVastgelegd:
    """This function will record a partner and where it works, or change the one given.

    Raises Geweigerd, NietGevonden for a partner out of sight, and Verouderd when somebody else changed it since
    `versie`.
    """
    weiger_bij(objections_to_change(by))
    vandaag = timezone.localdate(at)
    eigen = _eigen_gemeenten(by, vandaag)
    weiger_bij(objections_to_werkgebied(gemeenten=gemeenten, eigen_gemeenten=eigen))
    rij = _zet_partij(Soort.PARTNER, naam, telefoon, email, partij=partij, versie=versie, by=by, at=at)
    _zet_werkgebied(rij, gemeenten, vandaag)
    return PartijVastgelegd(casus=None, partij=rij.pk, soort=Soort.PARTNER, naam=naam)


@deed
def record_lokaal_team(
    *,
    naam: str,
    type_: Teamtype,
    gemeenten: tuple[str, ...],
    eigen_type: str = "",
    telefoon: str = "",
    email: str = "",
    partij: UUID | None = None,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> PartijVastgelegd:
    """This function will record a local team with its type and where it works, or change the one given.

    Raises Geweigerd, NietGevonden for a team out of sight, and Verouderd when somebody else changed it since
    `versie`.
    """
    weiger_bij(objections_to_change(by))
    vandaag = timezone.localdate(at)
    eigen = _eigen_gemeenten(by, vandaag)
    weiger_bij(
        objections_to_team(type_=type_, eigen_type=eigen_type, gemeenten=gemeenten, eigen_gemeenten=eigen)
    )
    rij = _zet_partij(Soort.LOKAAL_TEAM, naam, telefoon, email, partij=partij, versie=versie, by=by, at=at)
    LokaalTeam.objects.update_or_create(partij=rij, defaults={"type": type_, "eigen_type": eigen_type})
    _zet_werkgebied(rij, gemeenten, vandaag)
    return PartijVastgelegd(casus=None, partij=rij.pk, soort=Soort.LOKAAL_TEAM, naam=naam)


def _eigen_gemeenten(by: Aanvrager, op: date) -> set[str]:
    if by.organisatie is None:
        return set()
    return {code for code, _ in gemeenten_van(by.organisatie, op=op)}


def _zet_partij(
    soort: Soort,
    naam: str,
    telefoon: str,
    email: str,
    *,
    partij: UUID | None,
    versie: int | None,
    by: Aanvrager,
    at: datetime,
) -> Partij:
    vandaag = timezone.localdate(at)
    weiger_bij([NAAM_BESTAAT_AL] if _naam_bestaat(soort, naam, partij) else [])
    if partij is None:
        rij = Partij(pk=nieuw_kenmerk(at), soort=soort, valid_from=vandaag)
    else:
        if get_partij(partij, by=by, op=vandaag).soort is not soort:
            raise NietGevonden
        rij = Partij.objects.select_for_update().get(pk=partij)
        _weiger_achter(versie, rij.versie)
        rij.versie += 1
    rij.naam, rij.telefoon, rij.email = naam, telefoon, email
    rij.save()
    return rij


def _naam_bestaat(soort: Soort, naam: str, partij: UUID | None) -> bool:
    return Partij.objects.filter(soort=soort, naam=naam).exclude(pk=partij or UUID(int=0)).exists()


def _zet_werkgebied(partij: Partij, gemeenten: tuple[str, ...], vandaag: date) -> None:
    nu = Werkgebied.objects.filter(geldig_op(vandaag), partij=partij)
    nu.exclude(gemeente__in=gemeenten).update(valid_until=vandaag)
    al = set(nu.values_list("gemeente", flat=True))
    Werkgebied.objects.bulk_create(
        Werkgebied(partij=partij, gemeente_id=code, valid_from=vandaag)
        for code in gemeenten
        if code not in al
    )


@deed
def record_teamafspraak(
    *,
    partij: UUID,
    vanaf: date,
    vormen: frozenset[Geweldsvorm],
    hoogste_ernst: Ernst,
    informeert_huishouden: bool,
    moment: Overdrachtsmoment = Overdrachtsmoment.AANVAARDING,
    antwoord_werkdagen: int | None = None,
    bron: str,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> TeamafspraakVastgelegd:
    """This function will record what one's organisation agreed with a party from a day on; the earlier one ends.

    `versie` is how many there were before the eyes. Raises Geweigerd, NietGevonden for a party out of sight, and
    Verouderd when somebody else recorded one meanwhile.
    """
    weiger_bij(objections_to_change(by))
    soort = get_partij(partij, by=by, op=max(vanaf, timezone.localdate(at))).soort
    organisatie = _lock_organisatie(by)
    rijen = Teamafspraak.objects.filter(organisatie=organisatie, partij=partij)
    _weiger_achter(versie, rijen.count())
    laatste = rijen.aggregate(vanaf=Max("valid_from"))["vanaf"]
    wat: dict[str, Any] = {"antwoord_werkdagen": antwoord_werkdagen, "bron": bron}
    weiger_bij(objections_to_afspraak(soort=soort, vanaf=vanaf, laatste_vanaf=laatste, **wat))
    rijen.filter(valid_until=None).update(valid_until=vanaf)
    Teamafspraak.objects.create(
        organisatie_id=organisatie,
        partij_id=partij,
        valid_from=vanaf,
        vormen=sorted(vormen),
        hoogste_ernst=hoogste_ernst,
        informeert_huishouden=informeert_huishouden,
        moment=moment,
        **wat,
    )
    return TeamafspraakVastgelegd(casus=None, partij=partij, vanaf=vanaf.isoformat())


def _lock_organisatie(by: Aanvrager) -> UUID:
    """Of two who agree something at once the second comes after the first."""
    if by.organisatie is None:
        raise NietGevonden
    return Partij.objects.select_for_update().get(pk=by.organisatie).pk


def _weiger_achter(gezien: int | None, nu: int) -> None:
    """Refuse what was filled in on a page that showed another version than the one stored now."""
    if gezien not in {None, nu}:
        raise Verouderd(versie_nu=nu)


@deed
def record_contactpersoon(
    *,
    partij: UUID,
    naam: str,
    functie: str = "",
    telefoon: str = "",
    email: str = "",
    is_bruggenbouwer: bool = False,
    by: Aanvrager,
    at: datetime,
) -> ContactpersoonVastgelegd:
    """This function will record whom to call at a party. Raises Geweigerd or NietGevonden."""
    weiger_bij(objections_to_change(by))
    vandaag = timezone.localdate(at)
    get_partij(partij, by=by, op=vandaag)
    Contactpersoon.objects.create(
        partij_id=partij,
        valid_from=vandaag,
        naam=naam,
        functie=functie,
        telefoon=telefoon,
        email=email,
        is_bruggenbouwer=is_bruggenbouwer,
    )
    return ContactpersoonVastgelegd(casus=None, partij=partij)


@deed
def end_contactpersoon(*, contactpersoon: int, by: Aanvrager, at: datetime) -> ContactpersoonBeeindigd:
    """This function will end that somebody is to be called. Raises Geweigerd or NietGevonden."""
    weiger_bij(objections_to_change(by))
    vandaag = timezone.localdate(at)
    rij = Contactpersoon.objects.select_for_update().filter(geldig_op(vandaag), pk=contactpersoon).first()
    if rij is None:
        raise NietGevonden
    get_partij(rij.partij_id, by=by, op=vandaag)
    rij.valid_until = vandaag
    rij.save(update_fields=["valid_until"])
    return ContactpersoonBeeindigd(casus=None, partij=rij.partij_id)


@deed
def change_instelling(
    *,
    organisatie: UUID,
    vanaf: date,
    keuzes: Keuzes,
    gezien: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> InstellingGewijzigd:
    """This function will let an organisation choose anew from a day on, as a new version.

    Raises Geweigerd, NietGevonden for another organisation than one's own, and Verouderd when somebody else chose
    since the version that was `gezien`.
    """
    weiger_bij(objections_to_change(by))
    if organisatie != by.organisatie:
        raise NietGevonden
    Partij.objects.select_for_update().get(pk=organisatie)
    laatste = Organisatieinstelling.objects.filter(organisatie=organisatie).order_by("-versie").first()
    vorige = laatste.versie if laatste else 0
    _weiger_achter(gezien, vorige)
    weiger_bij(
        objections_to_instelling(
            keuzes=keuzes,
            kalenders=frozenset(soort.value for soort in Kalendersoort),
            vanaf=vanaf,
            laatste_vanaf=laatste.valid_from if laatste else None,
            eigen_regios={code for code, _ in regios_van(organisatie, op=vanaf)},
        )
    )
    was = instelling_van(organisatie, op=vanaf)
    geheugen().clear()  # a deed that chooses anew asks anew
    versie = vorige + 1
    gekozen = vars(keuzes) | {
        "extra_vrije_dagen": [[dag.isoformat(), reden] for dag, reden in keuzes.extra_vrije_dagen],
        "verwijsindex_regios": list(keuzes.verwijsindex_regios),
    }
    Organisatieinstelling.objects.create(
        organisatie_id=organisatie, versie=versie, valid_from=vanaf, **gekozen
    )
    return InstellingGewijzigd(
        casus=None, organisatie=organisatie, versie=versie, wijzigingen=_wijzigingen(was, keuzes)
    )


def _wijzigingen(was: Instelling, nu: Keuzes) -> tuple[Wijziging, ...]:
    return tuple(
        Wijziging(veld=naam, was=str(getattr(was, veld)), nu=str(getattr(nu, veld)))
        for veld, naam in KEUZENAMEN.items()
        if getattr(was, veld) != getattr(nu, veld)
    )
