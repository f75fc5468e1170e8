"""Which words does this part use?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager, Benoemd, Bezwaar, Gebeurtenis, Rol, gettext_noop


@dataclass(frozen=True)
class AccountRegel:
    """An account in one line: who, in which roles and teams, and whether present."""

    id: UUID
    naam: str
    functie: str
    rollen: tuple[Rol, ...]
    teams: tuple[UUID, ...]
    afwezig: bool
    geblokkeerd: bool


@dataclass(frozen=True)
class TeamRegel:
    """A team in one line."""

    id: UUID
    naam: str


@dataclass(frozen=True)
class AfwezigheidRegel:
    """A period in which somebody is away; `tot` is the first day back, None when not known."""

    id: int
    vanaf: date
    tot: date | None


class Herstelsoort(Benoemd):
    """What a beheerder did with how somebody logs in."""

    WACHTWOORD = "wachtwoord", gettext_noop("Nieuw wachtwoord gegeven")
    TWEEDE_FACTOR = "tweede_factor", gettext_noop("Tweede factor gewist")
    GEBLOKKEERD = "geblokkeerd", gettext_noop("Account geblokkeerd")
    VRIJGEGEVEN = "vrijgegeven", gettext_noop("Account vrijgegeven met een nieuw wachtwoord")


@dataclass(frozen=True)
class Herstelregel:
    """What a beheerder did with how somebody logs in: when, who, and for which organisation (names)."""

    soort: Herstelsoort
    op: datetime
    door: str
    organisatie: str


@dataclass(frozen=True)
class Accountpagina:
    """An account as a beheerder sees it; `beheerd_door` is a name, `tegen_herstel` says why others keep it."""

    account: AccountRegel
    is_eigen: bool
    beheerd_door: str
    tegen_herstel: tuple[Bezwaar, ...]
    herstel: tuple[Herstelregel, ...]


@dataclass(frozen=True, kw_only=True)
class AccountGemaakt(Gebeurtenis):
    """Somebody was given an account."""

    account: UUID
    partij: UUID | None


@dataclass(frozen=True, kw_only=True)
class BeheerderGemaakt(Gebeurtenis):
    """An organisation got a beheerder from the command line."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class RolToegekend(Gebeurtenis):
    """An account was given a role."""

    account: UUID
    rol: Rol


@dataclass(frozen=True, kw_only=True)
class RolBeeindigd(Gebeurtenis):
    """An account lost a role."""

    account: UUID
    rol: Rol


@dataclass(frozen=True, kw_only=True)
class TeamGemaakt(Gebeurtenis):
    """An organisation got a team."""

    team: UUID


@dataclass(frozen=True, kw_only=True)
class TeamlidGeworden(Gebeurtenis):
    """Somebody came into a team."""

    account: UUID
    team: UUID


@dataclass(frozen=True, kw_only=True)
class TeamlidAf(Gebeurtenis):
    """Somebody left a team."""

    account: UUID
    team: UUID


@dataclass(frozen=True, kw_only=True)
class AccountGeblokkeerd(Gebeurtenis):
    """An account can no longer be used; its sessions ended."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class AccountVrijgegeven(Gebeurtenis):
    """A blocked account may be used again, after a new password was given."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class WachtwoordUitgegeven(Gebeurtenis):
    """A beheerder gave somebody a password that must be changed at the first login."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class WachtwoordGewijzigd(Gebeurtenis):
    """Somebody chose an own password."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class TweedeFactorGewist(Gebeurtenis):
    """A beheerder removed the second factors of somebody who lost them."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class InlogherstelGemeld(Gebeurtenis):
    """An organisation that shares an account was told that another reset or blocked it."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class InlogherstelGelezen(Gebeurtenis):
    """Somebody read what a beheerder did with the own account."""

    account: UUID


@dataclass(frozen=True, kw_only=True)
class AfwezigheidVastgelegd(Gebeurtenis):
    """Somebody is, or will be, away."""

    account: UUID
    vanaf: date
    tot: date | None


@dataclass(frozen=True, kw_only=True)
class AfwezigheidBeeindigd(Gebeurtenis):
    """Somebody is back."""

    account: UUID


@dataclass(frozen=True)
class Startpagina:
    """What somebody of a role finds here: a heading, and what can and cannot be done now."""

    rol: Rol
    kan: tuple[str, ...]
    nog_niet: tuple[str, ...] = ()


# Who works on casussen begins with the worklist and is not in this table.
_STARTPAGINAS = {
    Rol.BEHEERDER: Startpagina(
        Rol.BEHEERDER,
        kan=(
            gettext_noop("Accounts maken en blokkeren, rollen en teams geven."),
            gettext_noop("Nazien wat een account deed."),
            gettext_noop("Teams, partners en wat u met hen afsprak bijhouden, bij Teams en partners."),
            gettext_noop("Kiezen hoe uw organisatie met Zicht werkt, bij Instelling."),
        ),
    ),
    Rol.MANAGER: Startpagina(
        Rol.MANAGER,
        kan=(
            gettext_noop("Zien met welke teams en partners u werkt, en wat er is afgesproken."),
            gettext_noop("Zien hoe uw organisatie met Zicht werkt, bij Instelling."),
            gettext_noop("Uw eigen gegevens en inlogmiddelen beheren."),
        ),
        nog_niet=(gettext_noop("Cijfers over termijnen, meldingen en overdrachten."),),
    ),
    Rol.MELDER: Startpagina(
        Rol.MELDER,
        kan=(gettext_noop("Uw eigen gegevens en inlogmiddelen beheren."),),
        nog_niet=(gettext_noop("Zelf een melding doen en volgen wat ermee gebeurt."),),
    ),
    Rol.BETROKKENE: Startpagina(
        Rol.BETROKKENE,
        kan=(gettext_noop("Uw eigen gegevens en inlogmiddelen beheren."),),
        nog_niet=(gettext_noop("Zien hoe het met uw zaak staat en wat uw rechten zijn."),),
    ),
    Rol.GEMEENTE: Startpagina(
        Rol.GEMEENTE,
        kan=(gettext_noop("Uw eigen gegevens en inlogmiddelen beheren."),),
        nog_niet=(gettext_noop("Cijfers over uw gemeente."),),
    ),
    Rol.LANDELIJK_ANALIST: Startpagina(
        Rol.LANDELIJK_ANALIST,
        kan=(gettext_noop("Uw eigen gegevens en inlogmiddelen beheren."),),
        nog_niet=(gettext_noop("Landelijke cijfers en vergelijkingen."),),
    ),
}


def gewijzigde_factoren(was: Mapping[int, str], nu: Mapping[int, str]) -> list[str]:
    """This function will return the words of the log for what was done with second factors: number to kind.

    A kind that went and came is renewed, as recovery codes are.
    Bron: bio2 8.15
    """
    weg, erbij = Counter(was[een] for een in was.keys() - nu), Counter(nu[een] for een in nu.keys() - was)
    vernieuwd = weg & erbij
    aantallen = (
        ("tweede_factor_toevoegen", erbij - vernieuwd),
        ("tweede_factor_vernieuwen", vernieuwd),
        ("tweede_factor_verwijderen", weg - vernieuwd),
    )
    return [daad for daad, soorten in aantallen for _ in range(soorten.total())]


def startpagina_voor(by: Aanvrager) -> Startpagina | None:
    """This function will return the own first page of who asks; None for who begins with the worklist.

    Bron: eisen ROL-1
    """
    if by.rollen - _STARTPAGINAS.keys():
        return None
    return next((pagina for rol, pagina in _STARTPAGINAS.items() if rol in by.rollen), None)
