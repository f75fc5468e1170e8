"""One task: what it asks, who takes it up, who gets it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions
from zicht.casus.queries import open_taken_van
from zicht.casus.words import Taaksoort
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

# Of its own moment: what belongs to one deed is found by that.
LATER = VANDAAG + timedelta(hours=1)


def _url(name, gezin):
    return reverse(f"web:{name}", args=[gezin.taak])


@pytest.mark.eis("ALG-5")
def test_only_who_can_do_it_stands_in_the_list(mensen, gezin):
    html = mensen.werkbegeleider.client.get(_url("toewijzen", gezin)).content.decode()

    assert "Tijn Teamgenoot" in html
    assert "Bas Backoffice" not in html


@pytest.mark.eis("ALG-3")
def test_the_team_lead_gives_it_to_a_colleague(mensen, gezin):
    typed = {"account": str(mensen.teamgenoot.account), "reden": "Bente is ziek"}

    answer = mensen.werkbegeleider.client.post(_url("toewijzen", gezin) + "?soort=team", typed)

    assert answer.url == reverse("web:werkvoorraad") + "?soort=team"
    assert gezin.nummer in mensen.teamgenoot.client.get(reverse("web:werkvoorraad")).content.decode()


@pytest.mark.parametrize(
    "typed", [{"account": ""}, {"account": "onzin"}, {"account": "00000000-0000-0000-0000-000000000000"}]
)
def test_what_is_wrong_is_said_at_its_field(mensen, gezin, typed):
    answer = mensen.werkbegeleider.client.post(_url("toewijzen", gezin), typed)

    assert answer.status_code == 200
    assert answer.context["form"].errors["account"]


@pytest.mark.parametrize("versie", ["", "²", "-1", "9" * 12, "9" * 5_000])
def test_a_version_that_no_page_showed_breaks_nothing(mensen, gezin, versie):
    assert mensen.teamgenoot.client.post(_url("oppakken", gezin), {"versie": versie}).status_code == 302


def test_somebody_takes_it_up(mensen, gezin):
    mensen.teamgenoot.client.post(_url("oppakken", gezin))

    assert gezin.nummer in mensen.teamgenoot.client.get(reverse("web:werkvoorraad")).content.decode()


@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager"])
@pytest.mark.parametrize("name", ["taak", "toewijzen", "oppakken", "afronden"])
@pytest.mark.eis("ROL-2")
def test_a_stranger_does_not_learn_that_it_exists(mensen, gezin, wie, name):
    client = getattr(mensen, wie).client
    ask = client.get if name in {"taak", "toewijzen"} else client.post

    assert ask(_url(name, gezin)).status_code == 404


@pytest.fixture
def vrije_taak(mensen, gezin):
    """Something that a colleague asked of the team."""
    who = {"by": mensen.behandelaar.by, "at": VANDAAG}
    return actions.set_taak(
        casus=gezin.casus,
        soort=Taaksoort.VRIJE_TAAK,
        tekst="Bel de school",
        waarom="x",
        vetoot_sluiten=False,
        **who,
    ).taak


def _finish(mensen, taak):
    actions.finish_taak(taak=taak, by=mensen.teamgenoot.by, at=LATER)
    return "Deze taak is al gedaan door Tijn Teamgenoot."


def _drop(mensen, taak):
    actions.drop_taak(taak=taak, reden="School belde zelf.", by=mensen.teamgenoot.by, at=LATER)
    return "Deze taak is vervallen door wat Tijn Teamgenoot deed."


OVER = pytest.mark.parametrize("end", [_finish, _drop])
FORMS = {
    "web:toewijzen": {"account": "", "reden": "Zij kent het gezin."},
    "casus:taak_vervallen": {"reden": "Zij kent het gezin."},
}


@OVER
@pytest.mark.eis("ALG-4")
def test_an_old_link_to_a_task_says_what_became_of_it(mensen, gezin, vrije_taak, end):
    said = end(mensen, vrije_taak)

    page = mensen.behandelaar.client.get(reverse("web:taak", args=[vrije_taak]))

    html = page.content.decode()
    assert page.status_code == 200
    assert said in html
    assert "Bel de school" in html
    assert reverse("web:casus", args=[gezin.casus]) in html
    assert reverse("web:oppakken", args=[vrije_taak]) not in html
    assert ("School belde zelf" in html) is (end is _drop)


@OVER
@pytest.mark.parametrize("name", ["web:oppakken", "web:afronden"])
@pytest.mark.eis("ALG-4")
def test_who_presses_the_button_of_a_page_that_was_open_reads_the_same(mensen, vrije_taak, end, name):
    said = end(mensen, vrije_taak)

    answer = mensen.behandelaar.client.post(reverse(name, args=[vrije_taak]), follow=True)

    assert answer.redirect_chain[-1][0] == reverse("web:taak", args=[vrije_taak])
    assert said in answer.content.decode()


@OVER
@pytest.mark.parametrize("name", FORMS)
@pytest.mark.eis("ALG-4")
def test_what_was_typed_about_a_task_that_is_over_stays(mensen, vrije_taak, end, name):
    client, address = mensen.werkbegeleider.client, reverse(name, args=[vrije_taak])
    typed = {**FORMS[name], "account": str(mensen.teamgenoot.account)}
    end(mensen, vrije_taak)

    answer = client.post(address, typed)

    assert "Deze taak is al gedaan of vervallen." in answer.content.decode()
    assert "Zij kent het gezin." in answer.content.decode()
    assert client.get(address).headers["Location"] == reverse("web:taak", args=[vrije_taak])


@pytest.mark.eis("ALG-4")
def test_a_task_that_a_step_of_the_process_ended_names_who_took_that_step(mensen, op_moment):
    begun = build.melding(by=mensen.backoffice.by)
    asked = next(t for t in open_taken_van(begun.casus, at=VANDAAG) if t.soort is Taaksoort.SCREEN_URGENTIE)
    (assessment,) = beoordelingen_van(begun.casus)
    op_moment(LATER)
    typed = {"urgentie": "gewoon", "toelichting": ""}
    mensen.frontoffice.client.post(reverse("veiligheidsbeoordeling:spoed", args=[assessment.id]), typed)

    html = mensen.behandelaar.client.get(reverse("web:taak", args=[asked.id])).content.decode()

    assert "Deze taak is al gedaan door Fien Frontoffice." in html


@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar"])
@pytest.mark.parametrize("name", ["web:taak", "web:toewijzen", "casus:taak_vervallen"])
@OVER
@pytest.mark.eis("ROL-2")
def test_a_stranger_does_not_learn_that_it_existed(mensen, vrije_taak, wie, name, end):
    end(mensen, vrije_taak)

    assert getattr(mensen, wie).client.get(reverse(name, args=[vrije_taak])).status_code == 404
