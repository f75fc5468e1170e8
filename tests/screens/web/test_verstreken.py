"""A team lead with forty lines before her sees each late thing once, and on it that it is late."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.people import VANDAAG
from tests.screens.web.conftest import maak_gezin
from zicht.casus import actions
from zicht.casus.words import Taaksoort
from zicht.kern import systeem_voor
from zicht.termijnen import Termijncode

HOME = reverse("web:werkvoorraad")
LATER = VANDAAG + timedelta(days=30)
WARNING = "Een termijn is verstreken"


@pytest.fixture
def late(mensen, gezin, op_moment):
    """A casus whose term has passed while the task to which it belongs is open."""
    op_moment(LATER)
    actions.raise_termijnen(at=LATER)
    return gezin


def _lines(wie, soort):
    return wie.client.get(HOME, {"soort": soort}).context["pagina"].regels


def _system(mensen):
    return {"by": systeem_voor(mensen.vt), "at": LATER}


@pytest.mark.eis("ALG-3", "VB-2")
@pytest.mark.parametrize("soort", ["team", "verstreken"])
def test_what_is_late_is_one_line_with_a_mark(mensen, late, soort):
    (line,) = _lines(mensen.werkbegeleider, soort)
    page = mensen.werkbegeleider.client.get(HOME, {"soort": soort}).content.decode()

    assert line.wat == Taaksoort.BEOORDEEL_VEILIGHEID.naam
    assert line.is_gewaarschuwd
    assert line.waarschuwing_url in page
    assert "kijk wat nodig is" in page
    assert WARNING not in page


@pytest.mark.eis("ALG-3")
def test_a_colleague_sees_that_the_team_lead_was_warned(mensen, late):
    page = mensen.behandelaar.client.get(HOME).content.decode()

    assert "werkbegeleider gewaarschuwd" in page
    assert "kijk wat nodig is" not in page


@pytest.mark.eis("ALG-3")
def test_a_warning_is_not_shared_out(mensen, late):
    assert _lines(mensen.werkbegeleider, "onverdeeld") == ()


@pytest.mark.eis("ALG-3", "VB-2")
def test_the_mark_goes_when_the_team_lead_has_looked(mensen, late):
    (line,) = _lines(mensen.werkbegeleider, "team")

    mensen.werkbegeleider.client.post(f"{line.waarschuwing_url}afronden/")

    (line,) = _lines(mensen.werkbegeleider, "team")
    assert not line.is_gewaarschuwd
    assert line.stand == "verstreken"


@pytest.mark.eis("VB-2")
def test_all_of_it_goes_when_the_term_is_met(mensen, late):
    actions.finish_taken(casus=late.casus, soort=Taaksoort.BEOORDEEL_VEILIGHEID, **_system(mensen))
    assert [line.wat for line in _lines(mensen.werkbegeleider, "team")] == [Taaksoort.BEWAAK_TERMIJN.naam]

    actions.meet_termijn(casus=late.casus, code=Termijncode.VB_5WD, **_system(mensen))

    assert _lines(mensen.werkbegeleider, "team") == ()


@pytest.mark.eis("ALG-3")
def test_terms_that_no_task_asks_are_one_line_for_a_casus_that_names_them(mensen, late):
    other = maak_gezin(mensen, achternaam="Proef").casus
    codes = (Termijncode.INFORMEREN_BETROKKENEN, Termijncode.TERUGKOPPELING_MELDER)
    for code in codes:
        actions.set_termijn(casus=other, code=code, vanaf=VANDAAG, **_system(mensen))
    actions.raise_termijnen(at=VANDAAG + timedelta(days=90))

    lines = [
        line for line in _lines(mensen.werkbegeleider, "team") if line.wat == Taaksoort.BEWAAK_TERMIJN.naam
    ]

    assert [line.casus_url for line in lines] == [reverse("web:casus", args=[other])]
    assert lines[0].waarom.count(";") == 1
    assert not lines[0].is_gewaarschuwd


@pytest.mark.eis("ALG-3")
def test_a_warning_stays_in_a_list_that_does_not_hold_the_task(mensen, late):
    lines = mensen.werkbegeleider.client.get(HOME, {"soort": "team", "soorten": "bewaak_termijn"})

    assert [line.wat for line in lines.context["pagina"].regels] == [Taaksoort.BEWAAK_TERMIJN.naam]


@pytest.mark.eis("ALG-3")
def test_on_the_page_of_the_casus_it_is_one_line_too(mensen, late):
    page = mensen.werkbegeleider.client.get(reverse("web:casus", args=[late.casus])).context["pagina"]

    assert [line.wat for line in page.open_taken] == [Taaksoort.BEOORDEEL_VEILIGHEID.naam]


@pytest.mark.eis("ROL-2")
def test_a_stranger_sees_nothing_of_what_is_late(mensen, late):
    assert _lines(mensen.vreemde, "verstreken") == ()
