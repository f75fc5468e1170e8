"""Is every change read back, with what was and what is?"""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions
from zicht.casus.words import Fase


@pytest.fixture
def adres(mensen, op_moment):
    casus = build.casus(mensen)
    for fase in (Fase.DIENST, Fase.BEOORDELING) * 14:
        actions.change_fase(casus=casus, fase=fase, by=mensen.behandelaar.by, at=VANDAAG)
    return reverse("dossier:geschiedenis", args=(casus,))


@pytest.mark.eis("ALG-2")
def test_changes_are_shown_a_page_at_a_time(mensen, adres):
    pagina = mensen.behandelaar.client.get(adres)

    tekst = pagina.content.decode()
    assert "<del>Veiligheidsbeoordeling</del>" in tekst
    assert "<ins>Dienst van Veilig Thuis</ins>" in tekst
    assert mensen.behandelaar.naam in tekst
    volgende = mensen.behandelaar.client.get(pagina.context["volgende"])
    assert len(volgende.context["rijen"]) == 4
    assert volgende.context["volgende"] == ""


@pytest.mark.parametrize("cursor", ["x", "-5", "9" * 30, "' OR 1=1 --"])
def test_a_strange_cursor_begins_at_the_top(mensen, adres, cursor):
    assert len(mensen.behandelaar.client.get(adres, {"voor": cursor}).context["rijen"]) == 25


def test_a_stranger_finds_no_history(mensen, adres):
    assert mensen.vreemde.client.get(adres).status_code == 404
    assert mensen.behandelaar.client.post(adres).status_code == 405
