"""The fixed cast: people who do not exist, the same in every test.

`mensen` makes them once per test, through the application's own actions. Each is an `Iemand`: `.account`,
`.by` (the Aanvrager) and `.client` (a browser that is logged in as this person).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.test import Client

from zicht.kern import SYSTEEM, Aanvrager, Rol, Soort, systeem_voor
from zicht.organisaties.models import Partij
from zicht.toegang import actions
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van

# A Monday; everybody has been at work for weeks.
VANDAAG = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BEGIN = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
WACHTWOORD = "lang-genoeg-voor-een-test"


def client_van(account: UUID) -> Client:
    """Return a browser that is logged in."""
    client = Client()
    client.force_login(Account.objects.get(pk=account), backend="zicht.toegang.sessie.Achterkant")
    return client


@dataclass(frozen=True)
class Iemand:
    """Somebody of the cast."""

    account: UUID
    naam: str

    @property
    def by(self) -> Aanvrager:
        """Who asks, as it holds on the day of the tests."""
        return aanvrager_van(self.account, at=VANDAAG)

    @cached_property
    def client(self) -> Client:
        """A browser that is logged in as this person."""
        return client_van(self.account)


@dataclass(frozen=True)
class Mensen:
    """Everybody, and where they belong. The stranger works at another Veilig Thuis organisation."""

    vt: UUID
    ander_vt: UUID
    lokaal_team: UUID
    ander_lokaal_team: UUID
    partner: UUID
    team: UUID
    ander_team: UUID
    behandelaar: Iemand
    teamgenoot: Iemand
    ander_team_behandelaar: Iemand
    vreemde: Iemand
    lokaal: Iemand
    ander_lokaal: Iemand
    werkbegeleider: Iemand
    gedragswetenschapper: Iemand
    vertrouwensarts: Iemand
    frontoffice: Iemand
    backoffice: Iemand
    manager: Iemand
    beheerder: Iemand
    vreemde_beheerder: Iemand

    def allen(self) -> dict[str, Iemand]:
        """Everybody by the name of the field."""
        return {naam: wie for naam, wie in vars(self).items() if isinstance(wie, Iemand)}


# Field: (name, place, roles, team).
ROLVERDELING: dict[str, tuple[str, str, tuple[Rol, ...], str | None]] = {
    "behandelaar": ("Bente Behandelaar", "vt", (Rol.BEOORDELAAR,), "team"),
    "teamgenoot": ("Tijn Teamgenoot", "vt", (Rol.BEOORDELAAR,), "team"),
    "ander_team_behandelaar": ("Anne Anderteam", "vt", (Rol.BEOORDELAAR,), "ander_team"),
    "vreemde": ("Vera Vreemde", "ander_vt", (Rol.BEOORDELAAR,), None),
    "lokaal": ("Lotte Lokaal", "lokaal_team", (Rol.LOKAAL_TEAM,), None),
    "ander_lokaal": ("Olaf Overkant", "ander_lokaal_team", (Rol.LOKAAL_TEAM,), None),
    "werkbegeleider": ("Wout Werkbegeleider", "vt", (Rol.WERKBEGELEIDER,), "team"),
    "gedragswetenschapper": ("Gijs Gedrag", "vt", (Rol.GEDRAGSWETENSCHAPPER,), "team"),
    "vertrouwensarts": ("Vita Vertrouwensarts", "vt", (Rol.VERTROUWENSARTS,), "team"),
    "frontoffice": ("Fien Frontoffice", "vt", (Rol.FRONTOFFICE,), "team"),
    "backoffice": ("Bas Backoffice", "vt", (Rol.BACKOFFICE,), "team"),
    "manager": ("Mila Manager", "vt", (Rol.MANAGER,), None),
    "beheerder": ("Bram Beheerder", "vt", (Rol.BEHEERDER,), None),
    "vreemde_beheerder": ("Vos Vreemdebeheer", "ander_vt", (Rol.BEHEERDER,), None),
}


# What making the cast wrote, by database: some two thousand tests begin with it.
_OPNAMEN: dict[str, tuple[Mensen, list[tuple[str, object, bool]]]] = {}


def maak_mensen() -> Mensen:
    """Make the whole cast: the first time by the actions, from then on what they wrote is written again."""
    if connection.vendor not in _OPNAMEN:
        _OPNAMEN[connection.vendor] = neem_op(maak_mensen_zelf)
        return _vers(_OPNAMEN[connection.vendor][0])
    mensen, geschreven = _OPNAMEN[connection.vendor]
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params, many in geschreven:
            (cursor.executemany if many else cursor.execute)(sql, params)
    return _vers(mensen)


def neem_op(maak: Callable[[], Mensen]) -> tuple[Mensen, list[tuple[str, object, bool]]]:
    """Make the cast and return it with what was written for it, in that order."""
    geschreven = []

    def onthoud(execute, sql, params, many, context):
        if not sql.startswith(("SELECT", "BEGIN", "SAVEPOINT", "RELEASE")):
            geschreven.append((sql, params, many))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        return maak(), geschreven


def _vers(mensen: Mensen) -> Mensen:
    """Return the same cast, each without the browser of an earlier test."""
    return replace(mensen, **{veld: replace(wie) for veld, wie in mensen.allen().items()})


def maak_mensen_zelf() -> Mensen:
    """Make the whole cast by the actions, with a password that is not hashed anew for each of them."""
    plaatsen = {
        "vt": _partij(Soort.VEILIG_THUIS, "Veilig Thuis Testland"),
        "ander_vt": _partij(Soort.VEILIG_THUIS, "Veilig Thuis Elders"),
        "lokaal_team": _partij(Soort.LOKAAL_TEAM, "Wijkteam Proefwijk"),
        "ander_lokaal_team": _partij(Soort.LOKAAL_TEAM, "Wijkteam Overkant"),
        "partner": _partij(Soort.PARTNER, "Jeugdhulp Voorbeeld"),
    }
    teams = {
        naam: actions.create_team(
            organisatie=plaatsen["vt"], naam=tekst, by=systeem_voor(plaatsen["vt"]), at=BEGIN
        ).team
        for naam, tekst in (("team", "Team Noord"), ("ander_team", "Team Zuid"))
    }
    mensen = {veld: _iemand(*rol, plaatsen=plaatsen, teams=teams) for veld, rol in ROLVERDELING.items()}
    return Mensen(**plaatsen, **teams, **mensen)


def _partij(soort: Soort, naam: str) -> UUID:
    return Partij.objects.create(soort=soort, naam=naam, valid_from=BEGIN.date()).pk


def _iemand(naam: str, plaats: str, rollen: tuple[Rol, ...], team: str | None, *, plaatsen, teams) -> Iemand:
    account = actions.create_account(
        naam=naam,
        email=f"{naam.replace(' ', '.').lower()}@voorbeeld.example",
        partij=plaatsen[plaats],
        rollen=frozenset(rollen),
        by=SYSTEEM,
        at=BEGIN,
    ).account
    if team:
        actions.join_team(account=account, team=teams[team], by=SYSTEEM, at=BEGIN)
    return Iemand(account=account, naam=naam)


@pytest.fixture
def mensen(db: None) -> Mensen:
    """Everybody, freshly made."""
    return maak_mensen()


@pytest.fixture
def op_moment(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Make the application's clock stand still at a moment; call it again to move on."""

    def zet(moment: datetime) -> None:
        monkeypatch.setattr("zicht.raamwerk.klok.now", lambda: moment)

    zet(VANDAAG)
    return zet
