"""Who begins a report in two tabs has one draft until something is typed in each; nothing typed is lost."""

from uuid import uuid4

import pytest
from django.urls import reverse

from tests.screens.melding.conftest import getypt
from zicht.melding.models import Melding, Meldingconcept

pytestmark = pytest.mark.eis("ALG-4")
NIEUW = reverse("melding:nieuw")


@pytest.fixture
def begin(werk):
    """Begin a report by the front office, as in a new tab; return the address of its page."""

    def in_een_tab(wie=None, soort="burger"):
        return (wie or werk.frontoffice).client.post(NIEUW, {"meldersoort": soort}).url

    return in_een_tab


def typ(wie, adres, tekst, venster, *, tussendoor=True):
    """Type in the page at an address as it was first shown."""
    naar, doe = (adres + "bewaar/", "") if tussendoor else (adres, "bewaar")
    return wie.client.post(naar, getypt(gebeurtenis=tekst, venster=str(venster), doe=doe))


def gebeurtenissen():
    """Return what was told in the drafts there are."""
    return {rij.inhoud.get("gebeurtenis", [""])[0] for rij in Meldingconcept.objects.all()}


def test_what_was_begun_twice_and_never_touched_is_one_draft(werk, begin):
    eerste, tweede = begin(), begin(soort="politie")

    rij = Meldingconcept.objects.get()
    assert tweede == reverse("melding:concept", args=[rij.pk])
    assert rij.inhoud == {"meldersoort": ["politie"]}
    pagina = werk.frontoffice.client.get(NIEUW).content.decode()
    assert pagina.count("/meldingen/concepten/") == 1
    assert werk.frontoffice.client.get(eerste).url == tweede
    assert werk.frontoffice.client.get(begin()).status_code == 200
    assert werk.frontoffice.client.get(eerste, follow=True).status_code == 200


def test_a_draft_in_which_something_was_typed_stays_beside_the_new_one(werk, begin):
    eerste = begin()
    typ(werk.frontoffice, eerste, "Al getypt", uuid4())

    tweede = begin()

    assert tweede != eerste
    assert Meldingconcept.objects.count() == 2
    assert "Al getypt" in werk.frontoffice.client.get(eerste).content.decode()


@pytest.mark.parametrize("tussendoor", [True, False], ids=["in between", "by the button"])
def test_when_something_else_is_typed_in_each_tab_there_are_two_drafts(werk, begin, tussendoor):
    (een, hier), (ander, daar) = (begin(), uuid4()), (begin(), uuid4())

    for keer in ("", ", en meer"):
        typ(werk.frontoffice, een, f"In het ene{keer}", hier, tussendoor=tussendoor)
        typ(werk.frontoffice, ander, f"In het andere{keer}", daar, tussendoor=tussendoor)

    assert gebeurtenissen() == {"In het ene, en meer", "In het andere, en meer"}
    assert "In het ene, en meer" in werk.frontoffice.client.get(een).content.decode()
    assert "In het andere, en meer" in werk.frontoffice.client.get(ander).content.decode()


def test_what_is_typed_after_the_other_tab_was_taken_in_is_kept(werk, begin):
    een, ander = begin(), begin()
    werk.frontoffice.client.post(ander, getypt())

    typ(werk.frontoffice, een, "Over een ander gezin", uuid4())

    assert Melding.objects.count() == 1
    assert gebeurtenissen() == {"Over een ander gezin"}


def test_the_open_page_that_was_replaced_still_hears_who_is_known(werk, begin):
    een, _ander = begin(), begin()

    assert werk.frontoffice.client.post(een + "bekend/", getypt()).status_code == 200
    assert werk.teamgenoot.client.post(een + "bekend/", getypt()).status_code == 404


def test_the_page_that_was_replaced_leads_to_the_choice_when_the_other_is_at_work(werk, begin):
    een, ander = begin(), begin()
    typ(werk.frontoffice, ander, "Van het andere", uuid4())

    assert werk.frontoffice.client.get(een).url == NIEUW


def test_throwing_away_the_page_that_was_replaced_leaves_the_other(werk, begin):
    een, ander = begin(), begin()

    assert werk.frontoffice.client.post(een + "weg/").url == NIEUW
    assert werk.frontoffice.client.get(ander).status_code == 200


def test_what_was_typed_in_the_page_that_was_replaced_is_thrown_away_too(werk, begin):
    een, ander = begin(), begin()
    typ(werk.frontoffice, een, "Toch niet", uuid4())

    werk.frontoffice.client.post(een + "weg/")

    assert [reverse("melding:concept", args=[rij.pk]) for rij in Meldingconcept.objects.all()] == [ander]


def test_the_draft_of_another_is_neither_replaced_nor_reached(werk, begin):
    van_mij = begin()
    van_ander = begin(werk.teamgenoot)

    assert Meldingconcept.objects.count() == 2
    begin()
    assert Meldingconcept.objects.count() == 2
    assert werk.teamgenoot.client.get(van_mij).status_code == 404
    assert werk.teamgenoot.client.post(van_mij + "weg/").status_code == 404
    assert werk.frontoffice.client.get(van_ander).status_code == 404
