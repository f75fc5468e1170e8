"""What can be done with accounts, roles, teams and absence?"""

from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Q
from django.utils import timezone

from zicht.kern import Aanvrager, NietGevonden, Rol, Soort, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.organisaties.queries import afspraak_met, organisaties_met_afspraak
from zicht.raamwerk.daad import deed
from zicht.raamwerk.geldig import geldig_op
from zicht.toegang import permissions, rules
from zicht.toegang.models import Account, Afwezigheid, Inlogherstel, Rolvervulling, Team, Teamlidmaatschap
from zicht.toegang.queries import bewaarder_van
from zicht.toegang.words import (
    AccountGeblokkeerd,
    AccountGemaakt,
    AccountVrijgegeven,
    AfwezigheidBeeindigd,
    AfwezigheidVastgelegd,
    BeheerderGemaakt,
    Herstelsoort,
    InlogherstelGelezen,
    InlogherstelGemeld,
    RolBeeindigd,
    RolToegekend,
    TeamGemaakt,
    TeamlidAf,
    TeamlidGeworden,
    TweedeFactorGewist,
    WachtwoordGewijzigd,
    WachtwoordUitgegeven,
)


@deed
def create_account(
    *,
    naam: str,
    email: str,
    partij: UUID | None,
    rollen: frozenset[Rol],
    functie: str = "",
    wachtwoord: str | None = None,
    by: Aanvrager,
    at: datetime,
) -> AccountGemaakt:
    """This function will make an account for a party, with its roles.

    With a `wachtwoord` (handed over by the one who makes it) it must be changed at the first login; without
    one the account cannot log in yet. Raises NietGevonden when the party is not the asker's to manage,
    Geweigerd when a role does not fit the party or the address is taken.
    """
    _require_beheer(by, partij, at)
    soort = _soort(partij)
    bestaat = Account.objects.filter(email=email.strip().lower()).exists()
    weiger_bij(rules.objections_to_rollen(soort, rollen) + ([rules.ADRES_BESTAAT] if bestaat else []))
    account = Account.objects.create_user(
        email.strip(),
        wachtwoord,
        id=nieuw_kenmerk(at),
        naam=naam.strip(),
        functie=functie.strip(),
        partij_id=partij,
        beheerd_door_id=partij if soort is Soort.VEILIG_THUIS else by.organisatie,
        wachtwoord_tijdelijk=wachtwoord is not None,
    )
    vandaag = timezone.localdate(at)
    Rolvervulling.objects.bulk_create(
        Rolvervulling(account=account, rol=rol, gegeven_door_id=by.organisatie, valid_from=vandaag)
        for rol in sorted(rollen)
    )
    return AccountGemaakt(casus=None, organisatie=by.organisatie, account=account.pk, partij=partij)


@deed
def make_beheerder(
    *,
    organisatie: UUID,
    naam: str,
    email: str,
    wachtwoord: str,
    by: Aanvrager,
    at: datetime,
    nog_een: bool = False,
) -> BeheerderGemaakt:
    """This function will make the first beheerder of an organisation; with `nog_een` also when there is one.

    Only from the machine itself: raises NietGevonden for people, Geweigerd when there is one already.
    """
    if not by.is_systeem:
        raise NietGevonden
    bestaat = Rolvervulling.objects.filter(
        geldig_op(timezone.localdate(at)),
        rol=Rol.BEHEERDER,
        account__partij=organisatie,
        account__is_active=True,
    )
    weiger_bij(rules.objections_to_eerste_beheerder(bestaat=bestaat.exists(), nog_een=nog_een))
    rollen = frozenset({Rol.BEHEERDER})
    gemaakt = create_account(
        naam=naam, email=email, partij=organisatie, rollen=rollen, wachtwoord=wachtwoord, by=by, at=at
    )
    return BeheerderGemaakt(casus=None, organisatie=organisatie, account=gemaakt.account)


@deed
def grant_rol(*, account: UUID, rol: Rol, by: Aanvrager, at: datetime) -> RolToegekend:
    """This function will give an account a role from today; raises NietGevonden and Geweigerd."""
    rij = _lock_account(account, by, at)
    weiger_bij(rules.objections_to_grant(_stand(rij, by, at), rol))
    Rolvervulling.objects.create(
        account=rij, rol=rol, gegeven_door_id=by.organisatie, valid_from=timezone.localdate(at)
    )
    return RolToegekend(casus=None, organisatie=by.organisatie, account=account, rol=rol)


@deed
def end_rol(*, account: UUID, rol: Rol, by: Aanvrager, at: datetime) -> RolBeeindigd:
    """This function will take a role away from today.

    Raises NietGevonden, and Geweigerd for the last beheerder and for what another organisation gave.
    """
    rij = _lock_account(account, by, at)
    weiger_bij(rules.objections_to_end(_stand(rij, by, at), rol))
    vandaag = timezone.localdate(at)
    Rolvervulling.objects.filter(geldig_op(vandaag), account=rij, rol=rol).update(valid_until=vandaag)
    return RolBeeindigd(casus=None, organisatie=by.organisatie, account=account, rol=rol)


@deed
def create_team(*, organisatie: UUID, naam: str, by: Aanvrager, at: datetime) -> TeamGemaakt:
    """This function will make a team of an organisation; raises NietGevonden and Geweigerd."""
    _require_beheer(by, organisatie, at)
    team = Team.objects.create(id=nieuw_kenmerk(at), organisatie_id=organisatie, naam=naam.strip())
    return TeamGemaakt(casus=None, organisatie=organisatie, team=team.pk)


@deed
def join_team(*, account: UUID, team: UUID, by: Aanvrager, at: datetime) -> TeamlidGeworden:
    """This function will put somebody in a team from today; raises NietGevonden and Geweigerd."""
    rij, vandaag = _lock_account(account, by, at), timezone.localdate(at)
    lidmaatschappen = Teamlidmaatschap.objects.filter(geldig_op(vandaag), account=rij, team=team)
    if not Team.objects.filter(pk=team, organisatie=rij.partij_id).exists():
        weiger_bij([rules.TEAM_VAN_ANDER])
    weiger_bij([rules.AL_TEAMLID] if lidmaatschappen.exists() else [])
    Teamlidmaatschap.objects.create(account=rij, team_id=team, valid_from=vandaag)
    return TeamlidGeworden(casus=None, organisatie=by.organisatie, account=account, team=team)


@deed
def leave_team(*, account: UUID, team: UUID, by: Aanvrager, at: datetime) -> TeamlidAf:
    """This function will take somebody out of a team from today; raises NietGevonden and Geweigerd."""
    rij, vandaag = _lock_account(account, by, at), timezone.localdate(at)
    lidmaatschappen = Teamlidmaatschap.objects.filter(geldig_op(vandaag), account=rij, team=team)
    weiger_bij([] if lidmaatschappen.update(valid_until=vandaag) else [rules.GEEN_TEAMLID])
    return TeamlidAf(casus=None, organisatie=by.organisatie, account=account, team=team)


@deed
def block_account(*, account: UUID, by: Aanvrager, at: datetime) -> AccountGeblokkeerd:
    """This function will block an account at once: its sessions end and its password is void.

    Raises NietGevonden, and Geweigerd for oneself, for the last beheerder, and for who does not keep the account.
    """
    rij = _lock_voor_herstel(account, by, at)
    weiger_bij(rules.objections_to_block(_stand(rij, by, at)))
    rij.is_active = False
    # A session holds a hash of the password: without it no old session revives after a release.
    rij.set_unusable_password()
    rij.save(update_fields=("is_active", "password"))
    _bericht(rij, Herstelsoort.GEBLOKKEERD, by, at)
    return AccountGeblokkeerd(casus=None, organisatie=by.organisatie, account=account)


@deed
def unblock_account(*, account: UUID, wachtwoord: str, by: Aanvrager, at: datetime) -> AccountVrijgegeven:
    """This function will release a blocked account with a password for once; raises NietGevonden and Geweigerd."""
    rij = _lock_voor_herstel(account, by, at)
    weiger_bij(rules.objections_to_unblock(_stand(rij, by, at)))
    rij.is_active = True
    _geef_wachtwoord(rij, wachtwoord)
    _bericht(rij, Herstelsoort.VRIJGEGEVEN, by, at)
    return AccountVrijgegeven(casus=None, organisatie=by.organisatie, account=account)


@deed
def issue_wachtwoord(*, account: UUID, wachtwoord: str, by: Aanvrager, at: datetime) -> WachtwoordUitgegeven:
    """This function will give somebody a password for once and end the sessions under the old one.

    Raises NietGevonden, and Geweigerd for who does not keep the account.
    """
    rij = _lock_voor_herstel(account, by, at)
    weiger_bij([rules.AL_GEBLOKKEERD] if not rij.is_active else [])
    _geef_wachtwoord(rij, wachtwoord)
    _bericht(rij, Herstelsoort.WACHTWOORD, by, at)
    return WachtwoordUitgegeven(casus=None, organisatie=by.organisatie, account=account)


@deed
def note_wachtwoord(*, account: UUID, by: Aanvrager, at: datetime) -> WachtwoordGewijzigd:
    """This function will record that somebody chose an own password, so that it need not be changed any more."""
    if by.account != account:
        raise NietGevonden
    Account.objects.filter(pk=account).update(wachtwoord_tijdelijk=False)
    return WachtwoordGewijzigd(casus=None, organisatie=by.organisatie, account=account)


@deed
def clear_tweede_factor(*, account: UUID, by: Aanvrager, at: datetime) -> TweedeFactorGewist:
    """This function will remove the second factors of somebody who lost them; raises NietGevonden and Geweigerd."""
    rij = _lock_voor_herstel(account, by, at)
    Authenticator.objects.filter(user=rij).delete()
    _bericht(rij, Herstelsoort.TWEEDE_FACTOR, by, at)
    return TweedeFactorGewist(casus=None, organisatie=by.organisatie, account=account)


@deed
def note_inlogherstel(*, account: UUID, by: Aanvrager, at: datetime) -> InlogherstelGemeld:
    """This function will tell another organisation that shares an account that it was reset or blocked.

    By the application itself, on behalf of that organisation; raises NietGevonden for people.
    """
    if not by.is_systeem:
        raise NietGevonden
    return InlogherstelGemeld(casus=None, organisatie=by.organisatie, account=account)


@deed
def read_inlogherstel(*, account: UUID, by: Aanvrager, at: datetime) -> InlogherstelGelezen:
    """This function will record that somebody read what was done with the own account; raises NietGevonden."""
    if by.account != account:
        raise NietGevonden
    Inlogherstel.objects.filter(account=account, gelezen_op=None).update(gelezen_op=at)
    return InlogherstelGelezen(casus=None, organisatie=by.organisatie, account=account)


def tell_organisaties(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will tell every other organisation with an agreement that a shared account was reset or blocked."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(  # noqa: S101 - the page of consequences says so
        gebeurtenis, AccountGeblokkeerd | AccountVrijgegeven | WachtwoordUitgegeven | TweedeFactorGewist
    )
    partij = Account.objects.get(pk=gebeurtenis.account).partij_id
    delen = organisaties_met_afspraak(partij, op=timezone.localdate(at)) if partij else []
    for organisatie in delen:
        if organisatie != gebeurtenis.organisatie:
            note_inlogherstel(account=gebeurtenis.account, by=systeem_voor(organisatie), at=at)


@deed
def record_afwezigheid(
    *, account: UUID, vanaf: date, tot: date | None, by: Aanvrager, at: datetime
) -> AfwezigheidVastgelegd:
    """This function will record that somebody is away; `tot` is the first day back, None when not known.

    Somebody does so for oneself, a werkbegeleider for the own team, a beheerder for all.
    Raises NietGevonden and Geweigerd.
    """
    rij = _lock_voor_afwezigheid(account, by, at)
    bestaand = list(Afwezigheid.objects.filter(account=rij).values_list("valid_from", "valid_until"))
    weiger_bij(rules.objections_to_afwezig(vanaf, tot, bestaand))
    Afwezigheid.objects.create(account=rij, valid_from=vanaf, valid_until=tot)
    return AfwezigheidVastgelegd(
        casus=None, organisatie=by.organisatie, account=account, vanaf=vanaf, tot=tot
    )


@deed
def end_afwezigheid(*, account: UUID, by: Aanvrager, at: datetime) -> AfwezigheidBeeindigd:
    """This function will record that somebody is back today, and drop what was planned; raises as recording does."""
    rij, vandaag = _lock_voor_afwezigheid(account, by, at), timezone.localdate(at)
    rijen = Afwezigheid.objects.filter(Q(valid_until=None) | Q(valid_until__gt=vandaag), account=rij)
    gepland = rijen.filter(valid_from__gt=vandaag).delete()[0]
    geeindigd = rijen.update(valid_until=vandaag)
    weiger_bij([] if gepland + geeindigd else [rules.NIET_AFWEZIG])
    return AfwezigheidBeeindigd(casus=None, organisatie=by.organisatie, account=account)


def _require_beheer(by: Aanvrager, partij: UUID | None, at: datetime) -> None:
    """Raises Geweigerd for who is no beheerder, NietGevonden for a party of somebody else."""
    weiger_bij(permissions.objections_to_beheren(by))
    eigen = permissions.may_beheren(by, partij=partij)
    if not eigen and not permissions.may_beheren(
        by, partij=partij, afgesproken=_is_afgesproken(by, partij, at)
    ):
        raise NietGevonden


def _is_afgesproken(by: Aanvrager, partij: UUID | None, at: datetime) -> bool:
    if by.organisatie is None or partij is None:
        return False
    return afspraak_met(organisatie=by.organisatie, partij=partij, op=timezone.localdate(at)) is not None


def _soort(partij: UUID | None) -> Soort | None:
    rij = Account(partij_id=partij).partij
    return Soort(rij.soort) if rij else None


def _lock_account(account: UUID, by: Aanvrager, at: datetime) -> Account:
    rij = Account.objects.select_for_update().filter(pk=account).first()
    if rij is None:
        raise NietGevonden
    _require_beheer(by, rij.partij_id, at)
    return rij


def _lock_voor_herstel(account: UUID, by: Aanvrager, at: datetime) -> Account:
    """Where the keeper has no agreement any more, whoever acts first keeps the account from then on."""
    rij = _lock_account(account, by, at)
    bewaarder = bewaarder_van(rij.partij_id, rij.beheerd_door_id, op=timezone.localdate(at))
    weiger_bij(permissions.objections_to_herstel(by, beheerd_door=bewaarder))
    if bewaarder is None and by.organisatie is not None:
        rij.beheerd_door_id = by.organisatie
        rij.save(update_fields=("beheerd_door",))
    return rij


def _bericht(rij: Account, soort: Herstelsoort, by: Aanvrager, at: datetime) -> None:
    Inlogherstel.objects.create(
        account=rij, soort=soort.value, op=at, door_id=by.account, organisatie_id=by.organisatie
    )


def _lock_voor_afwezigheid(account: UUID, by: Aanvrager, at: datetime) -> Account:
    rij = Account.objects.select_for_update().filter(pk=account).first()
    if rij is None or not (by.is_systeem or by.partij == rij.partij_id):
        raise NietGevonden
    teams = Teamlidmaatschap.objects.filter(geldig_op(timezone.localdate(at)), account=rij)
    weiger_bij(
        permissions.objections_to_afwezigheid(
            by,
            account=account,
            partij=rij.partij_id,
            teams=frozenset(teams.values_list("team", flat=True)),
        )
    )
    return rij


def _stand(rij: Account, by: Aanvrager, at: datetime) -> rules.Accountstand:
    """What the rules weigh. Locks the beheerders of the party, so that two cannot remove each other at once."""
    op = geldig_op(timezone.localdate(at))
    beheerders = Account.objects.filter(
        partij=rij.partij_id,
        is_active=True,
        pk__in=Rolvervulling.objects.filter(op, rol=Rol.BEHEERDER).values("account"),
    )
    ids = list(beheerders.select_for_update().order_by("pk").values_list("pk", flat=True))
    gegeven = dict(Rolvervulling.objects.filter(op, account=rij).values_list("rol", "gegeven_door"))
    bewaarder = bewaarder_van(rij.partij_id, rij.beheerd_door_id, op=timezone.localdate(at))
    is_bewaarder = not permissions.objections_to_herstel(by, beheerd_door=bewaarder)
    van_anderen = [] if is_bewaarder else [rol for rol, wie in gegeven.items() if wie != by.organisatie]
    return rules.Accountstand(
        soort=_soort(rij.partij_id),
        rollen=frozenset(map(Rol, gegeven)),
        van_anderen=frozenset(map(Rol, van_anderen)),
        andere_beheerders=len([pk for pk in ids if pk != rij.pk]),
        geblokkeerd=not rij.is_active,
        is_zelf=by.account == rij.pk,
    )


def _geef_wachtwoord(rij: Account, wachtwoord: str) -> None:
    rij.set_password(wachtwoord)
    rij.wachtwoord_tijdelijk = True
    rij.save(update_fields=("password", "wachtwoord_tijdelijk", "is_active"))
