"""The page of a casus: is everyone safe, who holds the zicht, what comes next?"""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions
from zicht.casus.words import Houder, Zichtgrond
from zicht.kern import systeem_voor
from zicht.logboek.models import Regel
from zicht.personen.actions import merge_personen
from zicht.veiligheidsbeoordeling.actions import record_taxatie
from zicht.veiligheidsbeoordeling.models import Persoonsoordeel

PAGES = ["web:casus", "web:dossier", "web:verloop"]


def _page(wie, gezin, name="web:casus"):
    return wie.client.get(reverse(name, args=[gezin.casus]))


@pytest.mark.eis("OVD-1")
def test_before_the_ledger_begins_it_says_until_when_veilig_thuis_assesses(mensen, gezin):
    html = _page(mensen.behandelaar, gezin).content.decode()

    assert "Veilig Thuis beoordeelt, uiterlijk 06-03-2026" in html


@pytest.mark.eis("OVD-1")
def test_the_first_line_says_who_holds_the_zicht_since_when_and_why(mensen, gezin):
    _move(mensen, gezin)

    html = _page(mensen.behandelaar, gezin).content.decode()

    assert "Veilig Thuis Testland" in html
    assert "sinds 02-03-2026, Crisis" in html
    assert html.index("sinds 02-03-2026, Crisis") < html.index("Is iedereen veilig?")


@pytest.mark.eis("VB-2", "PLUS-1")
def test_the_time_left_is_in_sight_with_how_it_was_counted(mensen, gezin):
    html = _page(mensen.behandelaar, gezin).content.decode()

    assert "werkdag 1 van 5" in html
    assert "Hoe is dit geteld?" in html


def test_the_one_next_deed_is_the_main_button(mensen, gezin):
    html = _page(mensen.behandelaar, gezin).content.decode()

    assert html.count("utrecht-button--primary-action") == 1
    assert "Rond de veiligheidsbeoordeling af" in html


def test_who_cannot_do_it_sees_whose_turn_it_is(mensen, gezin):
    html = _page(mensen.teamgenoot, gezin).content.decode()

    assert "utrecht-button--primary-action" not in html
    assert "Wacht op een ander:" in html


@pytest.mark.eis("ALG-1")
def test_adults_stand_before_children(mensen, gezin):
    html = _page(mensen.behandelaar, gezin).content.decode()

    assert html.index("Anna Testveld") < html.index("Noor Testveld")


@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager", "beheerder"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.eis("ROL-2")
def test_a_stranger_does_not_learn_that_it_exists(mensen, gezin, wie, name):
    answer = _page(getattr(mensen, wie), gezin, name)

    assert answer.status_code == 404
    assert "Testveld" not in answer.content.decode()


@pytest.mark.parametrize("name", ["casus", "dossier", "verloop"])
@pytest.mark.eis("PLUS-11")
def test_looking_is_one_row_in_the_log(mensen, gezin, name):
    client = mensen.behandelaar.client  # Logging in is a row of its own.
    before = Regel.objects.count()

    client.get(reverse(f"web:{name}", args=[gezin.casus]))

    assert Regel.objects.count() == before + 1
    row = Regel.objects.latest("pk")
    assert (row.daad, row.casus, row.account) == (f"gezien:{name}", gezin.casus, mensen.behandelaar.account)


@pytest.mark.parametrize("wie", ["behandelaar", "werkbegeleider", "frontoffice", "gedragswetenschapper"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_fifteen_queries_at_most(mensen, gezin, wie, name, django_assert_max_num_queries):
    _move(mensen, gezin)
    _judge(mensen, gezin)
    client = getattr(mensen, wie).client
    client.get(reverse("web:zoeken"))  # The name of the organisation is kept for a minute.

    with django_assert_max_num_queries(15):
        assert client.get(reverse(name, args=[gezin.casus])).status_code == 200


@pytest.mark.eis("OVD-9", "RAD-7")
def test_the_casus_page_asks_no_more_for_each_day_of_judging_or_for_who_was_merged(
    mensen, gezin, op_moment, django_assert_max_num_queries
):
    wie = {"by": mensen.behandelaar.by, "reden": "Zelfde persoon"}
    moment = VANDAAG
    for persoon in (gezin.moeder, gezin.kind):
        _judge(mensen, gezin, at=moment)
        moment += timedelta(days=3)
        nieuw = build.persoon(by=systeem_voor(mensen.vt), at=moment, achternaam="Later")
        merge_personen(blijft=nieuw, gaat_op=persoon, at=moment, **wie)
    # Of one member the last judgement is of another day.
    Persoonsoordeel.objects.filter(persoon=gezin.kind).order_by("taxatie__nummer").last().delete()
    op_moment(moment)
    client = mensen.behandelaar.client
    client.get(reverse("web:zoeken"))  # The name of the organisation is kept for a minute.

    with django_assert_max_num_queries(15):
        assert client.get(reverse("web:casus", args=[gezin.casus])).status_code == 200


@pytest.mark.eis("OVD-1")
def test_the_chain_of_holders_can_be_read_back_from_the_start(mensen, gezin):
    _move(mensen, gezin)

    html = _page(mensen.behandelaar, gezin, "web:verloop").content.decode()

    assert "Wie had het zicht op veiligheid?" in html
    assert "Veilig Thuis Testland" in html


def _move(mensen, gezin, at=VANDAAG):
    actions.move_zicht(
        casus=gezin.casus,
        houder=Houder.van(mensen.vt),
        grond=Zichtgrond.CRISIS,
        waarom="",
        by=systeem_voor(mensen.vt),
        at=at,
    )


@pytest.mark.eis("OVD-9")
def test_each_member_shows_the_latest_judgement_with_its_date_and_maker(mensen, gezin, op_moment):
    _judge(mensen, gezin)

    html = _page(mensen.behandelaar, gezin).content.decode()

    assert html.count("getaxeerd op 02-03-2026 door Bente Behandelaar") == 2
    assert "Zorgelijk" in html
    assert "verouderd" not in html


@pytest.mark.eis("OVD-9")
def test_a_judgement_older_than_the_set_period_is_flagged(mensen, gezin, op_moment):
    _judge(mensen, gezin)
    op_moment(VANDAAG + timedelta(days=400))

    assert "verouderd: opnieuw taxeren" in _page(mensen.behandelaar, gezin).content.decode()


@pytest.mark.eis("OVD-9")
def test_who_is_to_be_judged_anew_is_flagged_with_the_reason_until_that_was_done(mensen, gezin, op_moment):
    _judge(mensen, gezin)
    _move(mensen, gezin, at=VANDAAG + timedelta(hours=1))

    html = _page(mensen.behandelaar, gezin).content.decode()
    assert html.count("opnieuw taxeren") == 2
    assert html.count("Er is een crisis.") == 2
    assert "Schat de veiligheid opnieuw in" in html

    _judge(mensen, gezin, at=VANDAAG + timedelta(hours=2))
    assert "opnieuw taxeren" not in _page(mensen.behandelaar, gezin).content.decode()


@pytest.mark.eis("MEL-8", "PLUS-5")
def test_a_casus_names_what_was_reported_and_the_casus_it_follows(mensen, op_moment):
    first = build.melding(by=mensen.frontoffice.by)

    html = mensen.frontoffice.client.get(reverse("web:dossier", args=[first.casus])).content.decode()

    assert "ontvangen op 02-03-2026" in html
    assert "Zwaluwstra" not in html


def _judge(mensen, gezin, at=VANDAAG):
    nieuw = build.nieuwe_taxatie(gezin.casus)
    record_taxatie(casus=gezin.casus, nieuw=nieuw, by=mensen.behandelaar.by, at=at)
