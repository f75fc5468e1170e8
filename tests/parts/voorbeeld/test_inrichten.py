"""Everybody of a synthetic organisation is there, and one of each role can log in at once."""

from datetime import UTC, date, datetime
from random import Random

from django.test import Client

from zicht.kern import SYSTEEM, Rol, Soort
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.queries import organisaties_met_regio, partijen
from zicht.voorbeeld.inrichten import BEZETTING, Inrichter, logins_voor

BEGIN = datetime(2026, 1, 5, 8, tzinfo=UTC)
PASSWORD = "proef-fabel-decor-0001"


def furnished(password):
    load_stamgegevens(by=SYSTEEM, at=BEGIN)
    region = next(
        regel for regel in organisaties_met_regio(BEGIN.date()) if regel.code == "gooi-en-vechtstreek"
    )
    return Inrichter(Random(1), at=BEGIN, wachtwoord=password).richt_in(region)


def test_every_role_has_its_people_and_every_municipality_its_team(db):
    organisation = furnished(None)

    assert {rol: len(mensen) for rol, mensen in organisation.mensen.items()} == dict(BEZETTING)
    assert set(organisation.lokale_teams) == {code for code, _ in organisation.gemeenten}
    assert len(partijen(soort=Soort.LOKAAL_TEAM, op=date(2026, 1, 6))) == len(organisation.gemeenten) == 6


def test_one_local_team_in_six_has_no_account(db):
    teams = furnished(None).lokale_teams.values()

    assert [team.wie is None for team in teams].count(True) == 1


def test_one_of_each_role_logs_in_without_choosing_another_password_first(db):
    furnished(PASSWORD)

    for login in logins_voor("gooi-en-vechtstreek"):
        client = Client()
        answer = client.post("/account/login/", {"login": login.email, "password": PASSWORD})
        assert answer.status_code == 302, login
        assert "password" not in client.get(answer.url).headers.get("Location", "")
    assert Rol.LOKAAL_TEAM in {login.rol for login in logins_voor("gooi-en-vechtstreek")}
