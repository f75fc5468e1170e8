"""The form in which somebody chooses what a melder hears of earlier reports, and the page where that is read later."""

import re

import pytest
from django.urls import reverse

from tests import build
from tests.formulieren import form_at
from tests.gezin_elders import IS, WAS, meld
from tests.people import VANDAAG
from zicht.informeren.models import Terugkoppeling
from zicht.logboek.models import Regel
from zicht.melding.words import Meldersoort, NieuweMelder, Spoor
from zicht.radar.actions.landelijk import confirm_treffer
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import Landelijketreffer
from zicht.veiligheidsbeoordeling.words import Advies, Bevestiging, Route

pytestmark = pytest.mark.eis("RAD-6")
BEFORE = NieuweMelder("Renske Ooievaar", telefoon="+31687654321", relatie="Tante")
TOLD = "Vorig jaar is er twee keer gemeld na geweld in het weekend."
WHY = "De school ziet alleen dit ene voorval."
HOSTILE = "<script>alert(1)</script>{{ 7|add:7 }}"
ASKED = ["over_eerder", "eerder_tekst", "noodzaak", "eerder_waarom"]


def repeat(mensen, **melding):
    """Take in a report by an aunt and one by another in the same casus; return the second's feedback that is due."""
    first = build.melding(by=mensen.frontoffice.by, melder=BEFORE)
    second = build.melding(by=mensen.frontoffice.by, hoort_bij=first.casus, **melding)
    build.besloten(
        mensen,
        second,
        route=Route.VOORWAARDEN_EN_VERVOLG,
        ontvanger=None,
        advies=Advies.UITBREIDEN if melding else None,
        bevestigd=frozenset({Bevestiging.EERDERE_BESLUITEN}),
        waarom_geen_onderzoek="Het is duidelijk genoeg.",
    )
    return Terugkoppeling.objects.get(melding=second.melding)


@pytest.fixture
def school(mensen, op_moment):
    """A school that helps by itself reported after an aunt did."""
    return repeat(mensen, soort=Meldersoort.PROFESSIONAL_DOORLOPEND, spoor=Spoor.EIGEN_HULP)


@pytest.fixture
def neighbour(mensen, op_moment):
    """A neighbour reported after an aunt did."""
    return repeat(mensen)


def address(feedback):
    """Return the page."""
    return reverse("informeren:terugkoppeling", args=[feedback.pk])


def text(answer):
    """Return what somebody reads."""
    return re.sub(r"\s+", " ", answer.content.decode())


def typed(feedback, **meer):
    """Return a form filled in as a feedback without earlier reports is."""
    subjects = [een for een in feedback.onderwerpen if een not in {"eerdere_meldingen", "nodig_uit_eerdere"}]
    return {"tekst": "U kunt doorgaan.", "wijze": "telefoon", "onderwerpen": subjects, **meer}


MORE = {"over_eerder": "meer", "noodzaak": "stabiele_veiligheid", "eerder_tekst": TOLD, "eerder_waarom": WHY}


def test_it_is_asked_with_nothing_chosen_and_nothing_of_the_reports(mensen, school):
    answer = mensen.behandelaar.client.get(address(school))
    page, form = text(answer), form_at(answer, address(school))

    assert "In deze casus, ontvangen op: 02-03-2026" in page
    assert set(ASKED) <= form.controls.keys()
    sent = form.filled()
    assert not any("".join(sent.get(naam, [])) for naam in ASKED)
    assert "Er was geschreeuw" not in page
    assert "Ooievaar" not in page
    assert (
        "vragen en antwoorden over Veilig Thuis, 2018, vraag 9; gezien in een document van de sector" in page
    )


def test_without_a_choice_nothing_is_recorded(mensen, school):
    page = text(mensen.behandelaar.client.post(address(school), typed(school, eerder_waarom=WHY)))

    assert "Maak een keuze." in page
    assert WHY in page
    assert Terugkoppeling.objects.get(pk=school.pk).gegeven_op is None


def test_what_was_chosen_is_read_later_by_who_sees_the_casus(mensen, school):
    client = mensen.behandelaar.client
    assert client.post(address(school), typed(school, **MORE)).status_code == 302

    page = text(mensen.teamgenoot.client.get(address(school)))
    for piece in (
        "Ook wat daaruit nodig is voor de veiligheid",
        "gekozen door",
        TOLD,
        WHY,
        "De melder heeft dit nodig om het veilig te houden",
    ):
        assert piece in page
    timeline = text(client.get(reverse("web:verloop", args=[school.casus_id])))
    assert "Over eerdere meldingen: Ook wat daaruit nodig is voor de veiligheid" in timeline
    assert TOLD not in timeline
    listed = text(client.get(reverse("informeren:informeren", args=[school.casus_id])))
    assert "Over eerdere meldingen: Ook wat daaruit nodig is" in listed
    assert Regel.objects.filter(daad="give_terugkoppeling", casus=school.casus_id).count() == 1


@pytest.mark.eis("MEL-4")
def test_who_reported_before_is_held_back_at_the_field_and_the_rest_stays(mensen, school):
    words = "Mevrouw Ooievaar meldde vorig jaar."

    page = text(
        mensen.behandelaar.client.post(address(school), typed(school, **{**MORE, "eerder_tekst": words}))
    )

    assert "Hieraan is te zien wie de melder is. Haal dit weg: “Ooievaar”" in page
    assert (words in page, WHY in page) == (True, True)
    assert Terugkoppeling.objects.get(pk=school.pk).gegeven_op is None


def test_a_neighbour_hears_nothing_and_the_page_says_why(mensen, neighbour):
    client = mensen.behandelaar.client
    answer = client.get(address(neighbour))
    form = form_at(answer, address(neighbour))
    assert "Alleen een professional hoort als melder iets over eerdere meldingen." in text(answer)
    assert form.controls.keys() & set(ASKED) == {"over_eerder"}

    page = client.post(address(neighbour), typed(neighbour, over_eerder="dat"))
    assert "Alleen een professional hoort" in text(page)
    assert Terugkoppeling.objects.get(pk=neighbour.pk).gegeven_op is None
    client.post(address(neighbour), typed(neighbour, over_eerder="niets"))

    assert Terugkoppeling.objects.get(pk=neighbour.pk).over_eerder == "niets"


def test_where_nothing_is_known_it_is_not_asked(mensen, op_moment):
    build.receivers(mensen)
    feedback = Terugkoppeling.objects.get(casus=build.besloten(mensen))
    client = mensen.behandelaar.client

    answer = client.get(address(feedback))

    assert "Bij ons niet. De andere organisaties zijn niet gevraagd." in text(answer)
    assert not form_at(answer, address(feedback)).controls.keys() & {*ASKED, "van_elders"}
    client.post(address(feedback), typed(feedback))
    assert "Er waren geen eerdere meldingen bekend" in text(client.get(address(feedback)))


@pytest.fixture
def elsewhere(mensen, register, op_moment):
    """A school that helps by itself reported people who were reported at another organisation."""
    meld(mensen.vreemde.by, adres=WAS)
    work_register(at=VANDAAG)
    here = meld(
        mensen.frontoffice.by, adres=IS, soort=Meldersoort.PROFESSIONAL_DOORLOPEND, spoor=Spoor.EIGEN_HULP
    )
    own = {"route": Route.VOORWAARDEN_EN_VERVOLG, "ontvanger": None, "advies": Advies.UITBREIDEN}
    return Terugkoppeling.objects.get(casus=build.besloten(mensen, here, **own))


@pytest.mark.eis("RAD-4")
def test_while_the_register_did_not_answer_the_page_says_so(mensen, elsewhere):
    answer = mensen.behandelaar.client.get(address(elsewhere))

    assert "Het landelijk register gaf nog geen antwoord. Zeg dus niet" in text(answer)
    assert "over_eerder" not in form_at(answer, address(elsewhere)).controls


@pytest.mark.eis("RAD-2", "RAD-3")
def test_a_hit_elsewhere_is_judged_first_and_its_content_asked_for(mensen, elsewhere):
    client = mensen.behandelaar.client
    work_register(at=VANDAAG)
    page = text(client.get(address(elsewhere)))
    assert "Veilig Thuis Elders, kwartaal 1 van 2026: Nog te bekijken" in page
    assert "Zeg eerst of de melding bij de andere organisatie over dezelfde mensen gaat." in page
    silent = text(client.post(address(elsewhere), typed(elsewhere, over_eerder="niets")))
    assert "Leg in eigen woorden uit waarom u dit koos." in silent

    treffer = Landelijketreffer.objects.get(casus=elsewhere.casus_id).pk
    confirm_treffer(treffer=treffer, by=mensen.behandelaar.by, at=VANDAAG)
    page = text(client.get(address(elsewhere)))

    assert "Zeg eerst of de melding" not in page
    assert "Geen andere organisatie heeft geantwoord." in page
    unsaid = text(client.post(address(elsewhere), typed(elsewhere, **MORE)))
    assert "Zeg of u iets vertelt dat van haar komt." in unsaid
    forced = text(client.post(address(elsewhere), typed(elsewhere, **MORE, van_elders="ja")))
    assert "Geen andere organisatie heeft geantwoord." in forced
    assert Terugkoppeling.objects.get(pk=elsewhere.pk).gegeven_op is None


@pytest.mark.eis("ALG-4")
@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"over_eerder": "zomaar"}, "Deze keuze bestaat niet"),
        ({"over_eerder": "geen_bekend"}, "Deze keuze bestaat niet"),
        ({"noodzaak": "zomaar"}, "Deze keuze bestaat niet"),
        ({"noodzaak": ""}, "Kies waarom deze melder dit nodig heeft"),
        ({"noodzaak": "antwoord"}, "Kies waarom deze melder dit nodig heeft"),
        ({"eerder_tekst": "  "}, "Schrijf op wat u uit de eerdere meldingen vertelde."),
        ({"eerder_waarom": ""}, "Leg in eigen woorden uit waarom u dit koos."),
        ({"eerder_tekst": "x" * 4001}, "4000"),
        ({"eerder_waarom": "x" * 2001}, "2000"),
        ({"eerder_tekst": "voor\x00na"}, "teken"),
        ({"over_eerder": "niets"}, "U koos dat u hieruit niets vertelt."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_recorded(mensen, school, wrong, fault):
    page = text(mensen.behandelaar.client.post(address(school), typed(school, **{**MORE, **wrong})))

    assert fault in page
    assert Terugkoppeling.objects.get(pk=school.pk).gegeven_op is None


@pytest.mark.eis("ALG-4")
def test_hostile_words_are_words(mensen, school):
    client = mensen.behandelaar.client
    client.post(address(school), typed(school, **{**MORE, "eerder_tekst": HOSTILE, "eerder_waarom": HOSTILE}))

    page = text(client.get(address(school)))

    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;{{ 7|add:7 }}") == 2
    assert "<script>alert(1)" not in page


@pytest.mark.eis("ALG-4")
def test_what_a_colleague_recorded_first_leaves_what_was_typed_before_the_eyes(mensen, school):
    mensen.teamgenoot.client.post(
        address(school), typed(school, over_eerder="niets", eerder_waarom="Niet nodig.")
    )

    page = text(mensen.behandelaar.client.post(address(school), typed(school, **MORE)))

    assert "Deze terugkoppeling is al gegeven." in page
    assert (TOLD in page, WHY in page, "Niet nodig." in page) == (True, True, True)


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("who", ["vreemde", "ander_team_behandelaar", "lokaal", "manager", "beheerder"])
def test_a_stranger_finds_nothing(mensen, school, who):
    client = getattr(mensen, who).client

    assert client.get(address(school)).status_code == 404
    assert client.post(address(school), typed(school, **MORE)).status_code == 404


def test_it_is_there_in_english_too(mensen, school):
    client = mensen.behandelaar.client
    client.cookies["django_language"] = "en"

    page = text(client.get(address(school)))

    for piece in (
        "What does the reporter hear about earlier reports?",
        "Were these people reported before?",
        "Only that there was an earlier report",
        "The reporter needs this to make it safe now",
    ):
        assert piece in page
