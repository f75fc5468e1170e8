"""What can be asked about accounts?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet
from django.utils import timezone

from zicht.kern import Aanvrager, NietGevonden, Rol, Soort
from zicht.logboek.queries import regels_van_account
from zicht.logboek.words import Logpagina
from zicht.organisaties.queries import afspraak_met, partijnamen
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.geldig import geldig_op
from zicht.toegang.models import Account, Afwezigheid, Inlogherstel, Rolvervulling, Team, Teamlidmaatschap
from zicht.toegang.permissions import may_beheren, may_see_accountlogboek, objections_to_herstel
from zicht.toegang.rules import rollen_voor
from zicht.toegang.words import (
    Accountpagina,
    AccountRegel,
    AfwezigheidRegel,
    Herstelregel,
    Herstelsoort,
    TeamRegel,
)

LAATSTE_HERSTEL = 10


def aanvrager_van(account: UUID, *, at: datetime) -> Aanvrager:
    """This function will return who asks: account, party, roles and teams as they hold at a moment. One query.

    Raises NietGevonden when there is no such account.
    """
    return aanmelding_van(account, at=at).aanvrager


@dataclass(frozen=True)
class Aanmelding:
    """Who asks, whether a second factor was set up, and whether something of the account is still to be read."""

    aanvrager: Aanvrager
    heeft_factor: bool
    heeft_bericht: bool


def aanmelding_van(account: UUID, *, at: datetime) -> Aanmelding:
    """This function will return who logged in, as it holds at a moment. One query: every page asks it.

    Raises NietGevonden when there is no such account.
    """
    dag = timezone.localdate(at)
    rijen = _aanmelding(account, dag)
    if not rijen:
        raise NietGevonden
    partij, soort, _rol, _team, factor, bericht = rijen[0]
    aanvrager = Aanvrager(
        account=account,
        partij=partij,
        organisatie=partij if soort == Soort.VEILIG_THUIS else None,
        rollen=frozenset(Rol(rij[2]) for rij in rijen if rij[2]),
        teams=frozenset(rij[3] for rij in rijen if rij[3]),
    )
    return Aanmelding(aanvrager, heeft_factor=factor, heeft_bericht=bericht)


def account_met_adres(adres: str) -> UUID | None:
    """This function will return whose address this is, None for nobody. One query."""
    return Account.objects.filter(email=adres.strip().lower()).values_list("pk", flat=True).first()


def factoren_van(account: UUID) -> dict[int, str]:
    """This function will return the second factors of an account: the kind of each by its number. One query."""
    return dict(Authenticator.objects.filter(user=account).values_list("pk", "type"))


def account_namen(ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """This function will return the name of each account by its identifier. One query, none for no ids."""
    return dict(_namen({kenmerk for kenmerk in ids if kenmerk}))


def partijen_van(ids: Iterable[UUID]) -> dict[UUID, UUID | None]:
    """This function will return the party of each account. One query."""
    return dict(Account.objects.filter(pk__in=set(ids)).values_list("pk", "partij"))


def accounts_of(
    organisatie: UUID,
    *,
    at: datetime,
    rol: Rol | None = None,
    team: UUID | None = None,
    ook_geblokkeerd: bool = False,
) -> list[AccountRegel]:
    """This function will return the accounts of a party (an organisation or a local team) by name.

    Those that are blocked are left out unless asked for. Four queries, whatever the number of accounts.
    """
    dag = timezone.localdate(at)
    accounts = Account.objects.filter(partij=organisatie)
    if not ook_geblokkeerd:
        accounts = accounts.filter(is_active=True)
    if rol is not None:
        accounts = accounts.filter(Exists(_rollen(dag).filter(account=OuterRef("pk"), rol=rol)))
    if team is not None:
        accounts = accounts.filter(Exists(_leden(dag).filter(account=OuterRef("pk"), team=team)))
    return _regels(accounts, dag)


def get_account(account: UUID, *, by: Aanvrager, at: datetime) -> AccountRegel:
    """This function will return an account to its beheerder or to oneself; raises NietGevonden. Six queries at most."""
    rij = Account.objects.filter(pk=account).first()
    if rij is None or not (by.account == account or _beheert(by, rij.partij_id, at)):
        raise NietGevonden
    return _regels(Account.objects.filter(pk=account), timezone.localdate(at))[0]


def accountpagina(account: UUID, *, by: Aanvrager, at: datetime) -> Accountpagina:
    """This function will return an account as its beheerder sees it; raises NietGevonden. Twelve queries at most."""
    regel = get_account(account, by=by, at=at)
    rij = Account.objects.get(pk=account)
    bewaarder = bewaarder_van(rij.partij_id, rij.beheerd_door_id, op=timezone.localdate(at))
    return Accountpagina(
        account=regel,
        is_eigen=rij.partij_id == by.organisatie,
        beheerd_door=partijnamen([bewaarder]).get(bewaarder, "") if bewaarder else "",
        tegen_herstel=tuple(objections_to_herstel(by, beheerd_door=bewaarder)),
        herstel=herstel_van(account),
    )


def bewaarder_van(partij: UUID | None, beheerd_door: UUID | None, *, op: date) -> UUID | None:
    """This function will return which organisation keeps an account of a party on a day; None when none does.

    Who has no agreement with the party any more keeps none of its accounts. One query at most.
    """
    if beheerd_door is None or beheerd_door == partij or partij is None:
        return beheerd_door
    return beheerd_door if afspraak_met(organisatie=beheerd_door, partij=partij, op=op) else None


def herstel_van(account: UUID, *, ongelezen: bool = False) -> tuple[Herstelregel, ...]:
    """This function will return what beheerders last did with how somebody logs in, the latest first. One query."""
    rijen = Inlogherstel.objects.filter(account=account).select_related("door", "organisatie").order_by("-pk")
    if ongelezen:
        rijen = rijen.filter(gelezen_op=None)
    return tuple(
        Herstelregel(
            soort=Herstelsoort(rij.soort),
            op=rij.op,
            door=rij.door.naam if rij.door else "",
            organisatie=rij.organisatie.naam if rij.organisatie else "",
        )
        for rij in rijen[:LAATSTE_HERSTEL]
    )


def beheerde_partij(partij: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return a party whose accounts the asker manages: the own, or one with an agreement.

    Raises NietGevonden. One query at most.
    """
    if not _beheert(by, partij, at):
        raise NietGevonden
    return partij


def partij_van(account: UUID) -> UUID | None:
    """This function will return the party of an account; None without one. One query."""
    return partijen_van([account]).get(account)


def te_geven_rollen(partij: UUID | None) -> tuple[Rol, ...]:
    """This function will return the roles that an account of a party may have. One query."""
    rij = Account(partij_id=partij).partij
    return rollen_voor(Soort(rij.soort) if rij else None)


def accountlogboek(account: UUID, *, by: Aanvrager, at: datetime, voor: int | None) -> tuple[str, Logpagina]:
    """This function will return the name of an account and what it did; raises NietGevonden. Seven queries at most.

    For a beheerder of the organisation of the account only: what a partner does is that partner's to see.
    """
    regel = get_account(account, by=by, at=at)
    if not may_see_accountlogboek(by, partij=partij_van(account)):
        raise NietGevonden
    return regel.naam, regels_van_account(account, voor=voor)


def _beheert(by: Aanvrager, partij: UUID | None, at: datetime) -> bool:
    if may_beheren(by, partij=partij):
        return True
    dag = timezone.localdate(at)
    afgesproken = bool(by.organisatie and partij) and afspraak_met(
        organisatie=by.organisatie,  # type: ignore[arg-type]
        partij=partij,  # type: ignore[arg-type]
        op=dag,
    )
    return may_beheren(by, partij=partij, afgesproken=bool(afgesproken))


def has_rol(account: UUID, rol: Rol, *, at: datetime) -> bool:
    """This function will tell whether an account has a role at a moment. One query."""
    return rol in _rollen_van(account, timezone.localdate(at))


def teams_of(organisatie: UUID) -> list[TeamRegel]:
    """This function will return the teams of an organisation by name. One query."""
    return [
        TeamRegel(id=t.pk, naam=t.naam) for t in Team.objects.filter(organisatie=organisatie).order_by("naam")
    ]


def is_actief(account: UUID) -> bool:
    """This function will tell whether an account exists and is not blocked. One query."""
    return bool(_actief(account))


def is_afwezig(account: UUID, *, op: date) -> bool:
    """This function will tell whether somebody is away on a day. One query."""
    return Afwezigheid.objects.filter(geldig_op(op), account=account).exists()


def afwezigen_of(organisatie: UUID, *, op: date) -> frozenset[UUID]:
    """This function will return which accounts of a party are away on a day. One query."""
    return frozenset(_afwezigen(organisatie, op))


def afwezigheden_van(account: UUID, *, vanaf: date) -> list[AfwezigheidRegel]:
    """This function will return when somebody is away on or after a day, first things first. One query."""
    rijen = Afwezigheid.objects.filter(Q(valid_until=None) | Q(valid_until__gt=vanaf), account=account)
    return [
        AfwezigheidRegel(id=r.pk, vanaf=r.valid_from, tot=r.valid_until) for r in rijen.order_by("valid_from")
    ]


def has_account(partij: UUID) -> bool:
    """This function will tell whether anybody of a party can log in. One query."""
    return Account.objects.filter(partij=partij, is_active=True).exists()


@bereid
def _aanmelding(account: UUID, dag: date) -> QuerySet[Account, Any]:
    return (
        Account.objects.annotate(
            nu_rol=FilteredRelation("rolvervullingen", condition=geldig_op(dag, voor="rolvervullingen__")),
            nu_team=FilteredRelation("lidmaatschappen", condition=geldig_op(dag, voor="lidmaatschappen__")),
            factor=Exists(Authenticator.objects.filter(user=OuterRef("pk"))),
            bericht=Exists(Inlogherstel.objects.filter(account=OuterRef("pk"), gelezen_op=None)),
        )
        .filter(pk=account)
        .values_list("partij", "partij__soort", "nu_rol__rol", "nu_team__team", "factor", "bericht")
    )


@bereid
def _namen(accounts: Collection[UUID]) -> QuerySet[Account, tuple[UUID, str]]:
    return Account.objects.filter(pk__in=accounts).values_list("pk", "naam")


@bereid
def _actief(account: UUID) -> QuerySet[Account, UUID]:
    return Account.objects.filter(pk=account, is_active=True).values_list("pk", flat=True)


@bereid
def _rollen_van(account: UUID, dag: date) -> QuerySet[Rolvervulling, str]:
    return _rollen(dag).filter(account=account).values_list("rol", flat=True)


@bereid
def _afwezigen(organisatie: UUID, op: date) -> QuerySet[Afwezigheid, UUID]:
    rijen = Afwezigheid.objects.filter(geldig_op(op), account__partij=organisatie)
    return rijen.values_list("account", flat=True)


def _rollen(dag: date) -> QuerySet[Rolvervulling]:
    return Rolvervulling.objects.filter(geldig_op(dag))


def _leden(dag: date) -> QuerySet[Teamlidmaatschap]:
    return Teamlidmaatschap.objects.filter(geldig_op(dag))


def _regels(accounts: QuerySet[Account], dag: date) -> list[AccountRegel]:
    rijen = list(accounts.order_by("naam", "pk"))
    ids = [rij.pk for rij in rijen]
    rollen: dict[UUID, list[Rol]] = defaultdict(list)
    for wie, rol in _rollen(dag).filter(account__in=ids).values_list("account", "rol"):
        rollen[wie].append(Rol(rol))
    teams: dict[UUID, list[UUID]] = defaultdict(list)
    for wie, team in _leden(dag).filter(account__in=ids).values_list("account", "team"):
        teams[wie].append(team)
    weg = set(Afwezigheid.objects.filter(geldig_op(dag), account__in=ids).values_list("account", flat=True))
    return [
        AccountRegel(
            id=rij.pk,
            naam=rij.naam,
            functie=rij.functie,
            rollen=tuple(sorted(rollen[rij.pk])),
            teams=tuple(teams[rij.pk]),
            afwezig=rij.pk in weg,
            geblokkeerd=not rij.is_active,
        )
        for rij in rijen
    ]
