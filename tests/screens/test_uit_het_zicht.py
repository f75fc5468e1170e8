"""A colleague moves a casus out of sight while somebody types: what was typed is given back, and nobody is lost."""

import pytest
from django.urls import reverse

from tests import build
from tests.formulieren import form_at
from tests.gezin_elders import meld
from tests.people import VANDAAG
from zicht.casus.actions import assign_casus, close_casus, move_zicht
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import NIEMAND_HOUDT, Slotgrond, Zichtgrond
from zicht.kern import systeem_voor
from zicht.personen.actions import merge_personen
from zicht.personen.queries import kaarten

pytestmark = pytest.mark.eis("ALG-4")
MINE = "Dit typte ik, en het is lang."


@pytest.fixture
def casus(mensen, op_moment):
    """A casus of the own team."""
    made = build.casus(mensen)
    assign_casus(casus=made, behandelaar=None, team=mensen.team, by=mensen.werkbegeleider.by, at=VANDAAG)
    return made


def moved(mensen, casus):
    """Let a colleague give the casus to another team."""
    assign_casus(
        casus=casus, team=mensen.ander_team, behandelaar=None, by=mensen.werkbegeleider.by, at=VANDAAG
    )


def test_what_was_typed_comes_back_when_the_casus_went_to_another_team(mensen, casus):
    client, page = mensen.teamgenoot.client, reverse("dossier:notities", args=[casus])
    typed = form_at(client.get(page), page).filled(tekst=MINE)
    moved(mensen, casus)

    answer = client.post(page, typed)

    text = answer.content.decode()
    assert answer.status_code == 404
    assert MINE in text
    assert "Wat u typte is niet opgeslagen." in text
    assert typed["concept"][0] not in text
    assert "Schermgezin" not in text


def test_who_never_saw_the_page_gets_the_page_of_a_stranger(mensen, casus):
    page = reverse("dossier:notities", args=[casus])
    seal = form_at(mensen.teamgenoot.client.get(page), page).filled()["concept"]
    elsewhere = reverse("casus:taak", args=[casus])
    moved(mensen, casus)

    for client, address, sent in (
        (mensen.vreemde.client, page, seal),
        (mensen.teamgenoot.client, page, ""),
        (mensen.teamgenoot.client, elsewhere, seal),
    ):
        answer = client.post(address, {"tekst": MINE, "concept": sent})
        assert answer.status_code == 404
        assert MINE not in answer.content.decode()
        assert "De pagina bestaat niet, of niet voor u." in answer.content.decode()


def test_who_gives_a_casus_out_of_the_own_sight_hears_so_on_a_page_that_is_there(mensen, casus):
    client, page = mensen.teamgenoot.client, reverse("casus:toewijzen", args=[casus])
    typed = form_at(client.get(page), page).filled(team=str(mensen.ander_team), behandelaar="", reden="x")

    answer = client.post(page, typed, follow=True)

    assert answer.status_code == 200
    assert "De casus is toegewezen." in answer.content.decode()
    assert "U kunt deze casus nu niet meer zien." in answer.content.decode()


def test_who_typed_while_a_colleague_closed_the_casus_hears_that_it_is_closed(mensen, casus):
    notes, close = reverse("dossier:notities", args=[casus]), reverse("casus:sluiten", args=[casus])
    by_itself = {"casus": casus, "by": systeem_voor(mensen.vt), "at": VANDAAG}
    move_zicht(houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **by_itself)
    close_casus(grond=Slotgrond.GEEN_VERVOLG, **by_itself)

    saved = mensen.teamgenoot.client.post(notes, {"tekst": MINE}, follow=True).content.decode()
    sent = {"grond": "geen_vervolg", "toelichting": MINE}
    again = mensen.teamgenoot.client.post(close, sent).content.decode()

    for page in (saved, again):
        assert MINE in page
        assert "Veilig Thuis is sinds 02-03-2026 niet meer betrokken." in page


@pytest.mark.eis("RAD-2")
def test_a_form_about_somebody_who_was_merged_meanwhile_names_and_leads_to_who_stays(mensen, op_moment):
    casus = meld(mensen.frontoffice.by).casus
    stays, goes = sorted({een.persoon for een in betrokkenen_van(casus)})
    client, page = mensen.behandelaar.client, reverse("personen:contact_vastleggen", args=[goes])
    own = text_of(client.get(page))
    typed = form_at(client.get(page), page).filled(kanaal="brief", mag="nee", let_op=MINE)
    merge_personen(blijft=stays, gaat_op=goes, reden="Dubbel", by=mensen.teamgenoot.by, at=VANDAAG)

    answer = text_of(client.post(page, typed))

    name = kaarten([stays], op=VANDAAG.date())[stays].naam
    assert "samengevoegd" not in own
    assert f"Over {name}" in answer
    assert MINE in answer
    assert f'href="{reverse("personen:persoon", args=[stays])}"' in answer


def text_of(answer):
    """Return what a page holds."""
    return answer.content.decode()
