"""The screen on which a report is taken in."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests import build
from tests.screens.melding.conftest import getypt
from zicht.casus.queries import betrokkenen_van
from zicht.kern import OnvolledigeDatum
from zicht.logboek.models import Regel
from zicht.melding import queries
from zicht.melding.models import GemeldePersoon, Melding, Meldingconcept
from zicht.melding.words import Meldersoort
from zicht.radar.queries import niet_dezelfde_als


def tekst(answer):
    """Return the page as it is read."""
    return answer.content.decode()


def fouten(answer):
    """Return what the list of faults on top links to."""
    top = tekst(answer).split("data-foutenlijst")[1].split("</ul>")[0]
    return re.findall(r'href="#id_([\w-]+)"', top)


@pytest.mark.eis("MEL-1")
def test_a_whole_report_is_taken_in(werk, concept):
    answer = werk.frontoffice.client.post(concept, getypt())

    melding = Melding.objects.get()
    assert answer.url == reverse("melding:bevestigen", args=[melding.pk])
    assert not Meldingconcept.objects.exists()


def test_a_second_press_of_the_button_shows_the_same_report(werk, concept):
    werk.frontoffice.client.post(concept, getypt())

    answer = werk.frontoffice.client.post(concept, getypt())

    assert answer.url == reverse("melding:melding", args=[Melding.objects.get().pk])


def test_a_stranger_does_not_see_the_draft(werk, concept):
    for wie in (werk.vreemde, werk.teamgenoot, werk.lokaal, werk.manager):
        assert wie.client.get(concept).status_code == 404
        assert wie.client.post(concept, getypt()).status_code in {404, 409}
        assert wie.client.post(concept + "bewaar/", getypt()).status_code in {404, 409}
        assert wie.client.post(concept + "weg/").status_code == 404
    assert not Melding.objects.exists()


@pytest.mark.parametrize("wie", ["lokaal", "manager", "beheerder"])
def test_who_takes_in_no_reports_has_no_such_page(werk, wie):
    assert getattr(werk, wie).client.get(reverse("melding:nieuw")).status_code == 404


def test_the_first_question_must_be_answered(werk):
    answer = werk.frontoffice.client.post(reverse("melding:nieuw"), {})

    assert fouten(answer) == ["meldersoort_0"]


@pytest.mark.eis("ALG-4")
def test_the_draft_is_shown_as_it_was_typed_without_a_word_of_blame(werk, concept):
    werk.frontoffice.client.post(concept, getypt(doe="bewaar", persoon__1__geboortedatum="31-02-2020"))

    page = tekst(werk.frontoffice.client.get(concept))
    assert "31-02-2020" in page
    assert "Tjibbe Zwaluwstra" in page
    assert "data-foutenlijst" not in page


@pytest.mark.eis("ALG-4")
def test_what_is_kept_in_between_is_there_again(werk, concept):
    werk.frontoffice.client.post(concept + "bewaar/", getypt(gebeurtenis="Halverwege een zin"))

    assert "Halverwege een zin" in tekst(werk.frontoffice.client.get(concept))


@pytest.mark.eis("ALG-4")
def test_two_windows_are_both_shown(werk, concept):
    werk.frontoffice.client.post(concept, getypt(doe="bewaar", gebeurtenis="In het ene venster"))

    answer = werk.frontoffice.client.post(
        concept, getypt(doe="bewaar", gebeurtenis="In het andere venster", venster=str(uuid4()))
    )

    assert answer.status_code == 409
    assert "In het ene venster" in tekst(answer)
    assert "In het andere venster" in tekst(answer)


@pytest.mark.eis("MEL-1", "MEL-5")
@pytest.mark.parametrize(
    ("typed", "at", "label"),
    [
        ({"melder__telefoon": ""}, "melder-telefoon", "(een van beide is nodig)"),
        ({"ingelicht": "ja"}, "ingelicht_op", "(nodig als het gezin het weet)"),
        ({"persoon__1__tolk_nodig": "on"}, "persoon-1-taal", "(nodig als er een tolk nodig is)"),
        (
            {"meldersoort": "professional_kort", "melder__functie": "Arts", "melder__werkgever": "SEH",
             "sector": "gezondheidszorg", "ingelicht": "nee"},
            "niet_ingelicht_reden",
            "(nodig als het gezin het niet weet)",
        ),
    ],
)  # fmt: skip
def test_a_field_that_an_answer_makes_needed_says_so_before_and_at_its_fault(werk, concept, typed, at, label):
    assert at in fouten(answer := werk.frontoffice.client.post(concept, getypt(**typed)))

    assert label in re.search(rf'<label[^>]*for="id_{at}".*?</label>', tekst(answer), re.DOTALL)[0]


@pytest.mark.eis("MEL-1")
def test_faults_of_reading_and_of_rules_are_all_named_at_once_and_nothing_is_lost(werk, concept):
    answer = werk.frontoffice.client.post(
        concept,
        getypt(
            gebeurtenis="",
            melder__naam="",
            persoon__1__bsn="123",
            persoon__1__geboortedatum="morgen",
            doel="",
        )
        | {"melder-email": "geen adres", "inschatting": ""},
    )

    assert set(fouten(answer)) == {
        "melder-naam", "melder-email", "gebeurtenis", "persoon-1-bsn", "persoon-1-geboortedatum", "doel",
        "inschatting_0",
    }  # fmt: skip
    assert 'value="morgen"' in tekst(answer)
    assert 'value="geen adres"' in tekst(answer)


@pytest.mark.eis("MEL-1", "MEL-2")
@pytest.mark.parametrize("soort", list(Meldersoort))
def test_the_questions_suit_the_melder(werk, concept, soort):
    werk.frontoffice.client.post(concept, getypt(doe="pas_aan", meldersoort=soort.value))

    page = tekst(werk.frontoffice.client.get(concept))
    assert ('name="stap_1_signalen"' in page) is (soort is Meldersoort.PROFESSIONAL_DOORLOPEND)
    assert ('name="registratienummer"' in page) is (soort is Meldersoort.POLITIE)
    assert ('name="melder-functie"' in page) is soort.is_professional
    assert "Er was geschreeuw en een klap." in page


@pytest.mark.eis("ALG-4")
def test_what_another_kind_of_melder_was_asked_comes_back(werk, concept):
    client = werk.frontoffice.client
    client.post(concept, getypt(doe="pas_aan", meldersoort="politie"))
    client.post(concept, getypt(doe="pas_aan", registratienummer="PL-77", versie="3"))

    client.post(concept, getypt(doe="pas_aan", meldersoort="politie", versie="4"))

    assert "PL-77" in tekst(client.get(concept))


def test_persons_and_ties_are_added_and_removed_without_script(werk, concept):
    client = werk.frontoffice.client
    client.post(concept, getypt(doe="persoon_erbij"))
    page = tekst(client.get(concept))
    assert 'name="persoon-2-achternaam"' in page

    twee = {"persoon": ["1", "2"], "persoon-2-achternaam": "Tweede", "persoon-2-betrokkenheid": "ouder"}
    client.post(concept, getypt(doe="band_erbij") | twee)
    band = {"band": ["1"], "band-1-van": "2", "band-1-soort": "ouder", "band-1-naar": "1"}
    assert "2. Tweede" in tekst(client.get(concept))

    client.post(concept, getypt(doe="persoon_weg:2") | twee | band)
    page = tekst(client.get(concept))
    assert "Tweede" not in page
    assert 'name="band-1-van"' not in page


def test_a_whole_family_with_its_ties_is_taken_in(werk, concept):
    velden = {
        "persoon": ["1", "2"], "persoon-2-achternaam": "Testman", "persoon-2-betrokkenheid": "ouder",
        "persoon-2-veilig_bellen": "nee", "persoon-2-taal": "Arabisch", "persoon-2-tolk_nodig": "on",
        "band": ["1", "2"], "band-1-van": "2", "band-1-soort": "ouder", "band-1-naar": "1",
    }  # fmt: skip

    werk.frontoffice.client.post(concept, getypt() | velden)

    beeld = queries.melding_voor_beoordeling(Melding.objects.get().pk)
    assert [(band.van, band.soort.value, band.naar) for band in beeld.banden] == [("2", "ouder", "1")]
    assert (beeld.personen[1].veilig_bellen.value, beeld.personen[1].persoon.tolk_nodig) == ("nee", True)


@pytest.mark.eis("MEL-8")
def test_who_is_known_is_offered_and_joins_the_open_casus(werk, concept):
    bekend = build.gemelde_persoon(achternaam="Testman", geboortedatum=OnvolledigeDatum(2020, 1, 2))
    eerste = build.melding(by=werk.frontoffice.by, personen=(bekend,))
    [kind] = betrokkenen_van(eerste.casus)
    client = werk.frontoffice.client
    client.post(concept, getypt(doe="zoek", persoon__1__geboortedatum="02-01-2020"))
    assert str(kind.persoon) in tekst(client.get(concept))

    zelfde = {"persoon-1-bekend_als": str(kind.persoon), "hoort_bij": str(eerste.casus), "versie": "3"}
    client.post(concept, getypt(persoon__1__geboortedatum="02-01-2020") | zelfde)

    assert Melding.objects.filter(casus=eerste.casus).count() == 2


@pytest.mark.eis("MEL-8")
def test_whether_it_belongs_to_a_known_casus_must_be_said(werk, concept):
    bekend = build.gemelde_persoon(achternaam="Testman", geboortedatum=OnvolledigeDatum(2020, 1, 2))
    build.melding(by=werk.frontoffice.by, personen=(bekend,))

    answer = werk.frontoffice.client.post(concept, getypt(persoon__1__geboortedatum="02-01-2020"))

    assert fouten(answer) == ["hoort_bij_0"]


VIJANDIG = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "' OR 1=1 --",
    "\u202egnp.exe",
    "a\x00b",
    "a" * 10_001,
    "😀" * 50,
]


@pytest.mark.parametrize(
    "veld",
    ["gebeurtenis", "melder-naam", "persoon-1-achternaam", "gemeente", "persoon", "vormen", "meldersoort"],
)
def test_hostile_input_is_kept_as_text_or_refused(werk, concept, veld):
    for versie, invoer in enumerate(VIJANDIG, 2):
        answer = werk.frontoffice.client.post(concept, getypt(versie=str(versie)) | {veld: [invoer]})

        assert answer.status_code in {200, 302}
        assert "<script>alert" not in tekst(werk.frontoffice.client.get(concept, follow=True))


@pytest.mark.parametrize(("aantal", "past"), [(30, True), (31, False)])
def test_thirty_persons_fit_in_a_report(werk, concept, aantal, past):
    sleutels = [str(nummer) for nummer in range(1, aantal + 1)]
    velden = {f"persoon-{s}-achternaam": f"Testman{s}" for s in sleutels}
    rollen = {f"persoon-{s}-betrokkenheid": "kind" for s in sleutels}

    werk.frontoffice.client.post(concept, getypt() | {"persoon": sleutels} | velden | rollen)

    assert GemeldePersoon.objects.count() == (aantal if past else 0)


def test_a_draft_is_thrown_away(werk, concept):
    werk.frontoffice.client.post(concept + "weg/")

    assert werk.frontoffice.client.get(concept).status_code == 404


@pytest.mark.eis("RAD-1", "RAD-2")
def test_the_open_page_hears_who_is_known_and_nothing_is_kept_by_it(werk, concept):
    bekend = build.gemelde_persoon(
        achternaam="Testman", roepnaam="Bo", geboortedatum=OnvolledigeDatum(2020, 1, 2)
    )
    eerste = build.melding(by=werk.frontoffice.by, personen=(bekend,))
    [kind] = betrokkenen_van(eerste.casus)
    eerder = Meldingconcept.objects.get().bewaard_op

    answer = werk.frontoffice.client.post(
        concept + "bekend/", getypt(persoon__1__roepnaam="Boo", persoon__1__geboortedatum="02-01-2020")
    )

    pagina = tekst(answer)
    assert f'value="{kind.persoon}"' in pagina
    assert 'hx-swap-oob="true"' in pagina
    assert "geboortedatum gelijk" in pagina
    assert f'value="{eerste.casus}"' in pagina
    assert Meldingconcept.objects.get().bewaard_op == eerder
    assert str(kind.persoon) in Regel.objects.filter(daad="gezien:radar").last().ids["getoond"]


@pytest.mark.eis("ROL-2")
def test_a_stranger_hears_nothing_through_a_draft(werk, concept):
    for wie in (werk.vreemde, werk.teamgenoot, werk.lokaal, werk.manager):
        assert wie.client.post(concept + "bekend/", getypt()).status_code == 404
    assert not Regel.objects.filter(daad="gezien:radar").exists()


@pytest.mark.eis("RAD-2")
def test_somebody_else_is_said_of_everybody_who_was_offered(werk, concept):
    bekend = build.gemelde_persoon(
        achternaam="Testman", roepnaam="Bo", geboortedatum=OnvolledigeDatum(2020, 1, 2)
    )
    bekende = build.melding(by=werk.frontoffice.by, personen=(bekend,))
    [kind] = betrokkenen_van(bekende.casus)
    getypt_nu = getypt(
        persoon__1__geboortedatum="02-01-2020", persoon__1__bekend_als="nieuw", hoort_bij="nieuw"
    )

    werk.frontoffice.client.post(concept, getypt_nu)

    nieuw = GemeldePersoon.objects.exclude(melding=bekende.melding).get()
    assert nieuw.gegevens["anders"] == [str(kind.persoon)]
    [ander] = niet_dezelfde_als(kind.persoon)
    assert ander != kind.persoon


def test_throwing_a_draft_away_is_asked_once_more(werk, concept):
    page = tekst(werk.frontoffice.client.get(concept))

    assert page.index("<summary>Gooi dit concept weg</summary>") < page.index("Ja, gooi het weg")
    assert ">Gooi dit concept weg</button>" not in page


@pytest.mark.eis("ALG-4")
@pytest.mark.parametrize("sleutel", ["²", "9" * 5_000, "a b"])
def test_a_row_that_no_page_made_breaks_nothing(werk, concept, sleutel):
    client = werk.frontoffice.client

    assert client.post(concept, getypt(persoon=[sleutel], doe="persoon_erbij")).status_code == 302
    assert client.get(concept).status_code == 200


def test_a_row_that_is_sent_twice_is_one_person(werk, concept):
    werk.frontoffice.client.post(concept, getypt(persoon=["1", "1"]))

    assert GemeldePersoon.objects.count() == 1
