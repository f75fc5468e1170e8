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
