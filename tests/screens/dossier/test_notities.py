"""Can notes be written, changed and read back, and is nothing typed lost?"""

import pytest
from django.urls import reverse

from tests import build
from tests.formulieren import form_at, forms_in
from tests.people import VANDAAG
from zicht.dossier import actions, queries
from zicht.logboek.models import Regel


@pytest.fixture
def casus(mensen, op_moment):
    return build.casus(mensen)


@pytest.fixture
def adres(casus):
    return reverse("dossier:notities", args=(casus,))


@pytest.fixture
def notitie(mensen, casus):
    return actions.write_notitie(casus=casus, tekst="Eerste", by=mensen.behandelaar.by, at=VANDAAG).notitie


@pytest.mark.eis("ALG-1")
def test_a_note_is_written_and_read_back(mensen, casus, adres):
    client = mensen.behandelaar.client

    assert client.post(adres, {"tekst": "Gebeld met school."}).status_code == 302

    assert "Gebeld met school." in client.get(adres).content.decode()
    assert Regel.objects.filter(daad="gezien:notities", casus=casus).count() == 1


@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal", "manager", "beheerder"])
def test_who_may_not_see_the_casus_finds_no_notes(mensen, adres, notitie, wie):
    client = getattr(mensen, wie).client

    assert client.get(adres).status_code == 404
    assert client.post(adres, {"tekst": "Mag niet"}).status_code == 404
    for naam in ("notitie_wijzigen", "notitie_versies"):
        assert client.get(reverse(f"dossier:{naam}", args=(notitie,))).status_code == 404


@pytest.mark.parametrize(
    ("tekst", "zegt"), [("", "verplicht"), ("   ", ""), ("x" * 20_001, "20"), ("a\x00b", "")]
)
def test_what_cannot_be_kept_is_said_at_the_field(mensen, casus, adres, tekst, zegt):
    pagina = mensen.behandelaar.client.post(adres, {"tekst": tekst})

    assert pagina.status_code == 200
    assert 'aria-invalid="true"' in pagina.content.decode()
    assert queries.notities_van(casus, by=mensen.behandelaar.by, at=VANDAAG) == []


def test_hostile_text_is_shown_as_text(mensen, adres):
    client = mensen.behandelaar.client
    client.post(adres, {"tekst": "<script>alert(1)</script>{{ x }}"})

    pagina = client.get(adres).content.decode()

    assert "&lt;script&gt;alert(1)" in pagina
    assert "<script>alert" not in pagina


@pytest.mark.eis("ALG-4")
def test_of_two_people_both_versions_are_shown(mensen, notitie):
    adres = reverse("dossier:notitie_wijzigen", args=(notitie,))
    mensen.teamgenoot.client.post(adres, {"tekst": "Van Tijn", "versie": 1})

    pagina = mensen.behandelaar.client.post(adres, {"tekst": "Van Bente", "versie": 1})

    tekst = pagina.content.decode()
    assert pagina.status_code == 409
    assert "Van Tijn" in tekst
    assert "Van Bente" in tekst
    keuze = mensen.behandelaar.client.post(adres, {"tekst": "Van Bente", "versie": 2})
    assert keuze.status_code == 302
    versies = mensen.behandelaar.client.get(reverse("dossier:notitie_versies", args=(notitie,)))
    assert all(zin in versies.content.decode() for zin in ("Eerste", "Van Tijn", "Van Bente"))


@pytest.mark.eis("ALG-4")
def test_of_two_versions_both_can_stay(mensen, notitie):
    adres = reverse("dossier:notitie_wijzigen", args=(notitie,))
    mensen.teamgenoot.client.post(adres, {"tekst": "Van Tijn", "versie": 1})
    opened = form_at(mensen.behandelaar.client.get(adres), adres).filled(tekst="Van Bente", versie=1)
    antwoord = mensen.behandelaar.client.post(adres, opened)
    pagina = next(een for een in forms_in(antwoord) if een.action == adres)

    beide = pagina.controls["tekst"].values[-1]
    mensen.behandelaar.client.post(adres, pagina.filled(tekst=beide))

    assert queries.get_notitie(notitie, by=mensen.behandelaar.by, at=VANDAAG).tekst == "Van Tijn\n\nVan Bente"
    assert "nog niet verstuurde" not in mensen.behandelaar.client.get(adres).content.decode()


@pytest.mark.parametrize("versie", ["x", "-1", "99999999999999", ""])
def test_a_strange_version_never_overwrites(mensen, notitie, versie):
    adres = reverse("dossier:notitie_wijzigen", args=(notitie,))

    pagina = mensen.behandelaar.client.post(adres, {"tekst": "Nieuw", "versie": versie})

    assert pagina.status_code in {200, 409}
    assert queries.get_notitie(notitie, by=mensen.behandelaar.by, at=VANDAAG).tekst == "Eerste"
