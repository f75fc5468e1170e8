"""Who finds a casus: by role, by team, by name, by being let in?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.words import Inzagegrond, Inzageomvang
from zicht.kern import SYSTEEM, Geweigerd, NietGevonden, systeem_voor

UUR = timedelta(hours=1)
MAG = {"behandelaar", "teamgenoot", "werkbegeleider", "gedragswetenschapper", "vertrouwensarts", "frontoffice",
       "backoffice"}  # fmt: skip


def _zien(mensen, casus, at=VANDAAG):
    return {
        naam
        for naam, wie in mensen.allen().items()
        if queries.visible_to(wie.by, at=at).filter(pk=casus).exists()
    }


@pytest.mark.eis("ROL-2")
def test_a_casus_of_a_team_is_seen_by_the_team_and_the_offices(mensen):
    assert _zien(mensen, build.casus(mensen)) == MAG


@pytest.mark.eis("ROL-2", "ALG-3")
def test_what_nobody_took_up_is_seen_by_who_can_take_it_up(mensen):
    casus = build.casus(mensen, team=None, behandelaar=None)

    assert _zien(mensen, casus) == (MAG | {"ander_team_behandelaar"}) - {
        "gedragswetenschapper",
        "vertrouwensarts",
    }


def test_who_is_in_charge_sees_it_also_from_another_team(mensen):
    casus = build.casus(mensen, behandelaar=mensen.ander_team_behandelaar.account)

    assert _zien(mensen, casus) == MAG | {"ander_team_behandelaar"}


@pytest.mark.eis("ROL-2")
def test_who_is_asked_along_sees_it_until_the_end(mensen):
    casus, tot = build.casus(mensen), VANDAAG + UUR
    by = mensen.behandelaar.by
    actions.give_inzage(
        casus=casus, account=mensen.ander_team_behandelaar.account, tot=tot, by=by, at=VANDAAG
    )

    assert _zien(mensen, casus, VANDAAG) == MAG | {"ander_team_behandelaar"}
    assert _zien(mensen, casus, tot) == MAG
    assert _zien(mensen, casus, VANDAAG - UUR) == MAG


@pytest.mark.parametrize("wie", ["manager", "lokaal", "vreemde"])
def test_an_inzage_never_opens_a_casus_to_who_does_not_work_with_them_here(mensen, wie):
    casus = build.casus(mensen)

    actions.give_inzage(
        casus=casus, account=getattr(mensen, wie).account, by=mensen.behandelaar.by, at=VANDAAG
    )

    assert _zien(mensen, casus) == MAG


@pytest.mark.eis("ROL-2")
def test_a_receiving_party_gets_an_information_set_and_never_the_casus(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    geef = {
        "casus": casus,
        "partij": mensen.lokaal_team,
        "grond": Inzagegrond.OVERDRACHT,
        "by": by,
        "at": VANDAAG,
    }

    actions.give_inzage(omvang=Inzageomvang.INFORMATIESET, **geef)

    assert _zien(mensen, casus) == MAG
    with pytest.raises(Geweigerd, match="partij-ziet-geen-casus"):
        actions.give_inzage(omvang=Inzageomvang.CASUS, **geef)


def test_an_inzage_ends_at_once_and_is_read_back(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    inzage = actions.give_inzage(
        casus=casus, account=mensen.ander_team_behandelaar.account, reden="Denk mee", by=by, at=VANDAAG
    ).inzage
    assert [regel.naam for regel in queries.inzagen_van(casus, at=VANDAAG)] == ["Anne Anderteam"]

    actions.end_inzage(inzage=inzage, by=by, at=VANDAAG + UUR)

    assert queries.inzagen_van(casus, at=VANDAAG + UUR) == []
    assert _zien(mensen, casus, VANDAAG + UUR) == MAG


def test_the_application_sees_what_it_works_for(mensen):
    casus = build.casus(mensen)

    assert queries.get_casus(casus, by=SYSTEEM, at=VANDAAG).pk == casus
    assert queries.get_casus(casus, by=systeem_voor(mensen.vt), at=VANDAAG).pk == casus
    with pytest.raises(NietGevonden):
        queries.get_casus(casus, by=systeem_voor(mensen.ander_vt), at=VANDAAG)


def test_a_number_leads_only_to_ones_own(mensen):
    casus = build.casus(mensen)
    nummer = queries.kop_van(casus, by=SYSTEEM, at=VANDAAG).nummer

    assert nummer == "2026-000001"
    assert queries.casus_van_nummer(f" {nummer} ", by=mensen.behandelaar.by, at=VANDAAG) == casus
    with pytest.raises(NietGevonden):
        queries.casus_van_nummer(nummer, by=mensen.vreemde.by, at=VANDAAG)
    with pytest.raises(NietGevonden):
        queries.kop_van(casus, by=mensen.vreemde.by, at=VANDAAG)
