"""Who looked in a casus, for who may tell the person concerned."""

import pytest

from tests import build

pytestmark = [pytest.mark.django_db, pytest.mark.eis("PLUS-11", "ROL-2")]


@pytest.fixture
def pad(mensen, op_moment):
    casus = build.casus(mensen)
    mensen.behandelaar.client.get(f"/casus/{casus}/")
    mensen.behandelaar.client.get(f"/casus/{casus}/")
    return f"/casus/{casus}/logboek/"


@pytest.mark.parametrize("veld", ["werkbegeleider", "gedragswetenschapper", "vertrouwensarts"])
def test_who_looked_how_often_and_for_whom_is_told_in_plain_words(mensen, pad, veld):
    tekst = getattr(mensen, veld).client.get(pad).content.decode()

    assert "<strong>Bente Behandelaar</strong>, Veilig Thuis Testland" in tekst
    assert "heeft 2 keer gekeken" in tekst


def test_reading_the_log_is_itself_in_the_log(mensen, pad):
    mensen.werkbegeleider.client.get(pad)

    assert "Wout Werkbegeleider" in mensen.werkbegeleider.client.get(pad).content.decode()


@pytest.mark.parametrize(
    "veld",
    [
        "behandelaar",
        "teamgenoot",
        "vreemde",
        "lokaal",
        "frontoffice",
        "manager",
        "beheerder",
        "vreemde_beheerder",
    ],
)
def test_others_do_not_find_it(mensen, pad, veld):
    assert getattr(mensen, veld).client.get(pad).status_code == 404


def test_each_look_and_deed_is_listed_in_words_with_its_moment(mensen, pad):
    tekst = mensen.werkbegeleider.client.get(pad).content.decode()

    regels = tekst[tekst.index("Wat er wanneer gebeurde") :]
    for deel in (
        "De casus bekeken",
        "Casus geopend",
        "02-03-2026 10:00:00",
        "Bente Behandelaar",
        "Zicht (auto",
    ):
        assert deel in regels
    assert "gezien:" not in tekst


def test_what_was_longer_ago_stands_on_a_next_page(mensen, pad):
    for _ in range(55):
        mensen.behandelaar.client.get(pad.replace("logboek/", ""))
    eerste = mensen.werkbegeleider.client.get(pad)
    verder = eerste.context["pagina"].verder

    tweede = mensen.werkbegeleider.client.get(f"{pad}?voor={verder}")

    assert len(eerste.context["pagina"].regels) == 50
    assert f"?voor={verder}" in eerste.content.decode()
    assert "Casus geopend" not in eerste.content.decode()
    assert "Casus geopend" in tweede.content.decode()
    assert "Eerdere regels" not in tweede.content.decode()


@pytest.mark.parametrize("voor", ["x", "-1", "9" * 40, "²", "<script>"])
def test_a_place_that_cannot_be_is_the_beginning(mensen, pad, voor):
    antwoord = mensen.werkbegeleider.client.get(pad, {"voor": voor})

    assert antwoord.status_code == 200
    assert antwoord.context["pagina"].regels


@pytest.mark.parametrize(("veld", "mag"), [("werkbegeleider", True), ("behandelaar", False)])
def test_the_way_to_the_log_stands_in_the_course_of_the_casus(mensen, pad, veld, mag):
    verloop = pad.replace("logboek", "verloop")

    assert (pad in getattr(mensen, veld).client.get(verloop).content.decode()) is mag
