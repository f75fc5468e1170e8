"""The worklist: what must I do now, and what if I don't?"""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from tests.screens.web.conftest import maak_gezin
from zicht.casus import actions as casussen
from zicht.kern import SYSTEEM, systeem_voor
from zicht.logboek.models import Regel
from zicht.termijnen import Termijncode
from zicht.toegang import actions as toegang

HOME = reverse("web:werkvoorraad")


def _html(wie, **vraag):
    return wie.client.get(HOME, vraag).content.decode()


@pytest.mark.eis("ALG-3", "ALG-5")
def test_a_line_says_what_is_asked_about_whom_by_when_and_why(mensen, gezin):
    html = _html(mensen.behandelaar)

    for said in ("Rond de veiligheidsbeoordeling af", gezin.nummer, "Anna Testveld", "06-03-2026",
                 "werkdag 1 van 5", "Melding van de politie", "nog niemand"):  # fmt: skip
        assert said in html


@pytest.mark.eis("ALG-3")
def test_work_of_a_team_mate_is_with_the_team_and_not_with_me(mensen, gezin):
    assert gezin.nummer not in _html(mensen.teamgenoot)
    assert gezin.nummer in _html(mensen.teamgenoot, soort="team")


@pytest.mark.eis("VB-2")
@pytest.mark.parametrize(("dagen", "lijst"), [(0, None), (3, "nadert"), (9, "verstreken")])
def test_a_team_lead_is_told_in_every_list_that_a_term_of_the_team_nears_or_passed(
    mensen, gezin, op_moment, dagen, lijst
):
    op_moment(VANDAAG + timedelta(days=dagen))
    casussen.raise_termijnen(at=VANDAAG + timedelta(days=dagen))

    tabs = mensen.werkbegeleider.client.get(HOME).context["pagina"].weergaven
    wacht = [een.stand for een in tabs if een.stand]

    assert wacht == ([lijst] if lijst else [])
    assert ("let op" in _html(mensen.werkbegeleider)) is bool(lijst)
    leeg = "Van uw team wacht er wel iets op u." if lijst else "Er wordt nu niets van u gevraagd."
    assert leeg in _html(mensen.werkbegeleider)
    assert (f'secondary-action" href="/?soort={lijst}"' in _html(mensen.werkbegeleider)) is bool(lijst)
    # Who is in charge has it on top of the own list.
    assert mensen.behandelaar.client.get(HOME).context["pagina"].regels[0].stand == (lijst or "loopt")
    assert "let op" not in _html(mensen.vreemde)


@pytest.mark.eis("VB-2")
def test_a_passed_term_of_no_team_says_of_whom_it_is_asked(mensen, op_moment):
    casus, by = build.casus(mensen, team=None, behandelaar=None), systeem_voor(mensen.vt)
    term = casussen.set_termijn(casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=by, at=VANDAAG)
    op_moment(term.uiterlijk + timedelta(days=1))
    casussen.raise_termijnen(at=term.uiterlijk + timedelta(days=1))

    asked = "Een termijn is verstreken: kijk wat nodig is"
    assert asked in _html(mensen.werkbegeleider)
    html = _html(mensen.werkbegeleider, soort="verstreken")
    assert ('>Werkbegeleider<span class="alleen-voorlezen">' in html, asked in html) == (True, True)
    assert asked not in _html(mensen.frontoffice, soort="onverdeeld")


@pytest.mark.eis("ALG-3")
def test_the_team_lead_keeps_sight_of_the_work_of_who_is_away(mensen, gezin):
    toegang.record_afwezigheid(
        account=mensen.behandelaar.account, vanaf=VANDAAG.date(), tot=None, by=SYSTEEM, at=VANDAAG
    )

    html = _html(mensen.werkbegeleider, soort="afwezig")

    assert gezin.nummer in html
    assert "(afwezig)" in html


@pytest.mark.parametrize("soort", ["mijn", "team", "onverdeeld", "nadert", "verstreken", "afwezig"])
@pytest.mark.eis("ROL-2")
def test_a_stranger_sees_nothing_of_it(mensen, gezin, soort):
    html = _html(mensen.vreemde, soort=soort)

    assert gezin.nummer not in html
    assert "Testveld" not in html


@pytest.mark.parametrize(
    "vraag", [{"soort": "onzin"}, {"na": "onzin"}, {"team": "x"}, {"fase": "'--"}, {"na": "\0"}]
)
def test_an_address_that_cannot_be_read_still_shows_a_worklist(mensen, gezin, vraag):
    assert mensen.behandelaar.client.get(HOME, vraag).status_code == 200


@pytest.mark.eis("PLUS-11")
def test_a_list_is_one_row_in_the_log_with_what_it_showed(mensen, gezin):
    _html(mensen.behandelaar)

    row = Regel.objects.latest("pk")
    assert row.daad == "gezien:werkvoorraad"
    assert row.ids["getoond"] == str(gezin.casus)


@pytest.mark.parametrize("wie", ["behandelaar", "werkbegeleider", "frontoffice", "gedragswetenschapper"])
@pytest.mark.parametrize("soort", ["mijn", "team", "onverdeeld", "nadert", "verstreken"])
def test_it_takes_fifteen_queries_at_most(mensen, gezin, wie, soort, django_assert_max_num_queries):
    maak_gezin(mensen, achternaam="Proef")
    client = getattr(mensen, wie).client

    with django_assert_max_num_queries(15):
        client.get(HOME, {"soort": soort})


@pytest.mark.eis("ALG-3")
def test_a_filter_is_kept_under_a_name_and_removed_again(mensen, gezin):
    client = mensen.behandelaar.client

    shown = client.post(reverse("web:filter"), {"soorten": ["sluit_casus"], "naam": "Sluiten"}, follow=True)
    assert gezin.nummer not in shown.content.decode()
    assert "Sluiten" in client.get(HOME).content.decode()

    kept = client.get(reverse("web:filter")).context["pagina"].bewaard[0]
    client.post(reverse("web:filter_verwijderen", args=[kept.id]))
    assert "Sluiten" not in client.get(HOME).content.decode()


@pytest.mark.eis("ALG-3")
def test_the_filter_of_somebody_else_cannot_be_removed(mensen, gezin):
    mensen.behandelaar.client.post(reverse("web:filter"), {"naam": "Van mij"})
    kept = mensen.behandelaar.client.get(reverse("web:filter")).context["pagina"].bewaard[0]

    answer = mensen.vreemde.client.post(reverse("web:filter_verwijderen", args=[kept.id]))

    assert answer.status_code == 404


@pytest.mark.parametrize("wie", ["lokaal", "manager", "beheerder"])
@pytest.mark.eis("ROL-1")
def test_other_roles_begin_elsewhere(mensen, gezin, wie):
    answer = getattr(mensen, wie).client.get(HOME, follow=True)

    assert answer.status_code == 200
    assert "Wat moet ik nu doen?" not in answer.content.decode()
