"""Does the page of an assessment show the three steps, and do its small forms work?"""

import pytest

from tests import build
from tests.people import VANDAAG, client_van
from zicht.logboek.models import Regel
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.words import Bevraagde, Stap, Urgentie

VIJANDIG = "<script>alert(1)</script>' OR 1=1 -- {{7*7}} %s"
SCHERMEN = ["beoordeling", "spoed", "vraag", "taxatie", "meebeoordelen", "meebeoordelaar", "besluit"]


def stand(beoordeling, wie):
    """Return the assessment as it is stored now."""
    return queries.beoordelingspagina(beoordeling, by=wie.by, at=VANDAAG)


@pytest.mark.eis("VB-1", "VB-2", "MEL-12")
def test_the_page_shows_three_steps_the_time_left_and_what_the_melder_wants(mensen, beoordeling, adres):
    tekst = mensen.behandelaar.client.get(adres("beoordeling", beoordeling)).content.decode()

    assert (
        tekst.index("1. Informatie verzamelen") < tekst.index("2. Beoordelen") < tekst.index("3. Besluiten")
    )
    assert "werkdag" in tekst
    assert "Dat het stopt." in tekst
    assert "Weet de melder niet" in tekst
    assert "Zwaluwstra" not in tekst


def test_looking_is_logged_once(mensen, melding, beoordeling, adres):
    mensen.behandelaar.client.get(adres("beoordeling", beoordeling))

    assert Regel.objects.filter(daad="gezien:beoordeling", casus=melding.casus).count() == 1


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    "naam", ["beoordeling", "spoed", "vraag", "taxatie", "meebeoordelen", "meebeoordelaar", "besluit"]
)
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "manager"])
def test_a_stranger_gets_no_page(mensen, beoordeling, adres, naam, wie):
    client = getattr(mensen, wie).client

    assert client.get(adres(naam, beoordeling)).status_code == 404
    assert client.post(adres(naam, beoordeling), {}).status_code == 404


@pytest.mark.eis("VB-9")
def test_the_screen_is_recorded_with_name_and_time(mensen, beoordeling, adres):
    antwoord = mensen.frontoffice.client.post(adres("spoed", beoordeling), {"urgentie": "gewoon"})

    nu = stand(beoordeling, mensen.behandelaar)
    assert antwoord.status_code == 302
    assert (nu.urgentie, nu.gescreend_door) == (Urgentie.GEWOON, mensen.frontoffice.naam)


@pytest.mark.eis("VB-9")
@pytest.mark.parametrize(
    "gevuld",
    [
        {},
        {"urgentie": "onzin"},
        {"urgentie": "crisis"},
        {"urgentie": "spoed", "toelichting": "x" * 2001},
        {"urgentie": "spoed", "toelichting": "a\x00b"},
    ],
)
def test_a_wrong_screen_says_what_is_wrong_and_keeps_what_was_typed(mensen, beoordeling, adres, gevuld):
    antwoord = mensen.behandelaar.client.post(adres("spoed", beoordeling), gevuld)

    assert antwoord.context["form"].errors
    assert gevuld.get("toelichting", "") in antwoord.content.decode()
    assert stand(beoordeling, mensen.behandelaar).urgentie is None


@pytest.mark.eis("VB-1")
def test_the_next_step_is_refused_with_its_reason(mensen, beoordeling, adres):
    antwoord = mensen.behandelaar.client.post(
        adres("stap", beoordeling), {"stap": "beoordelen", "versie": "1"}, follow=True
    )

    assert "Beoordeel eerst of er spoed is." in antwoord.content.decode()
    assert stand(beoordeling, mensen.behandelaar).stap is Stap.VERZAMELEN


@pytest.mark.eis("VB-1", "ALG-4")
def test_a_step_goes_on_and_an_older_page_changes_nothing(mensen, beoordeling, adres):
    client = mensen.behandelaar.client
    client.post(adres("spoed", beoordeling), {"urgentie": "gewoon"})

    oud = client.post(adres("stap", beoordeling), {"stap": "beoordelen", "versie": "1"}, follow=True)
    assert "Een collega heeft dit ook gewijzigd" in oud.content.decode()
    client.post(adres("stap", beoordeling), {"stap": "beoordelen", "versie": "2"})

    assert stand(beoordeling, mensen.behandelaar).stap is Stap.BEOORDELEN


@pytest.mark.parametrize(
    "gevuld", [{}, {"stap": "onzin", "versie": "1"}, {"stap": "beoordelen", "versie": "x"}]
)
def test_a_step_that_is_none_is_not_found(mensen, beoordeling, adres, gevuld):
    assert mensen.behandelaar.client.post(adres("stap", beoordeling), gevuld).status_code == 404


@pytest.mark.eis("RAD-5")
def test_a_question_is_asked_and_its_answer_recorded(mensen, beoordeling, adres):
    client = mensen.behandelaar.client
    client.post(adres("vraag", beoordeling), {"bevraagde": "rvdk", "vraag": VIJANDIG})
    (vraag,) = stand(beoordeling, mensen.behandelaar).vragen
    pagina = client.get(adres("informatievraag", vraag.id)).content.decode()
    assert "<script>alert(1)" not in pagina
    assert "&lt;script&gt;" in pagina

    antwoord = client.post(adres("informatievraag", vraag.id), {"antwoord": "Niets bekend."}, follow=True)

    assert "Niets bekend." in antwoord.content.decode()


@pytest.mark.eis("RAD-5")
@pytest.mark.parametrize(
    "gevuld", [{}, {"bevraagde": "rvdk"}, {"bevraagde": "vertrouwensarts", "vraag": "Wat?"}]
)
def test_a_question_that_cannot_be_is_said_at_the_field(mensen, beoordeling, adres, gevuld):
    antwoord = mensen.behandelaar.client.post(adres("vraag", beoordeling), gevuld)

    assert antwoord.context["form"].errors
    assert stand(beoordeling, mensen.behandelaar).vragen == ()


@pytest.mark.eis("RAD-5")
def test_a_question_can_be_closed_with_the_reason(mensen, beoordeling, adres):
    client = mensen.behandelaar.client
    client.post(adres("vraag", beoordeling), {"bevraagde": "politie", "vraag": "Aangifte?"})
    (vraag,) = stand(beoordeling, mensen.behandelaar).vragen

    leeg = client.post(adres("vraag_sluiten", vraag.id), {})
    assert leeg.context["sluitform"].errors
    client.post(adres("vraag_sluiten", vraag.id), {"reden": "Nooit gehoord."})
    dubbel = client.post(adres("vraag_sluiten", vraag.id), {"reden": "Weer."})

    assert "al beantwoord" in dubbel.content.decode()
    assert stand(beoordeling, mensen.behandelaar).vragen[0].geen_antwoord_reden == "Nooit gehoord."


@pytest.mark.eis("VB-12")
def test_who_was_asked_answers_and_goes_home_when_no_longer_let_in(mensen, beoordeling, adres):
    ver_weg = build.account(partij=mensen.vt, rollen=frozenset({build.Rol.VERTROUWENSARTS}))
    actions.ask_informatie(
        beoordeling=beoordeling,
        bevraagde=Bevraagde.VERTROUWENSARTS,
        vraag="Wat ziet u?",
        aan=ver_weg,
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )
    (vraag,) = stand(beoordeling, mensen.behandelaar).vragen

    client = client_van(ver_weg)
    assert "Wat ziet u?" in client.get(adres("informatievraag", vraag.id)).content.decode()

    antwoord = client.post(adres("informatievraag", vraag.id), {"antwoord": "Geen letsel."})

    assert antwoord.url == "/"
    later = client.get(adres("informatievraag", vraag.id)).content.decode()
    assert "Dit is al gedaan." in later
    assert "Wat ziet u?" not in later
    assert "Geen letsel." not in later
    assert client.get(adres("beoordeling", beoordeling)).status_code == 404


@pytest.mark.eis("VB-12")
def test_who_was_not_asked_cannot_answer(mensen, beoordeling, adres):
    actions.ask_informatie(
        beoordeling=beoordeling,
        bevraagde=Bevraagde.GEDRAGSWETENSCHAPPER,
        vraag="Wat ziet u?",
        aan=mensen.gedragswetenschapper.account,
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )
    (vraag,) = stand(beoordeling, mensen.behandelaar).vragen

    antwoord = mensen.behandelaar.client.post(adres("informatievraag", vraag.id), {"antwoord": "Ik."})

    assert "aan een ander gesteld" in antwoord.content.decode()
    assert mensen.vreemde.client.get(adres("informatievraag", vraag.id)).status_code == 404
    assert mensen.vreemde.client.post(adres("vraag_sluiten", vraag.id), {"reden": "x"}).status_code == 404
