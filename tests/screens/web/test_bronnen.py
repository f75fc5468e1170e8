"""What stands behind an objection, a term or an agreement is said in words, on every page."""

import re

import pytest
from django.urls import reverse

from tests import build
from tests.screens.web.paginas import addresses, full_casus, who_can_open
from zicht.kern.bron import BRONNAMEN
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

# The other three are words of the field as well, or of everybody.
CODES = "|".join(sorted(BRONNAMEN.keys() - {"meldcode", "eisen", "ontwerp"}))
SHORT = re.compile(rf"\b(?:{CODES})\b|\beisen [A-Z]|bron: ontwerp")
TAGS = re.compile(r"<[^>]+>")


def short_names_in(answer):
    """Return the names from docs/bron that stand in the text of a page."""
    return SHORT.findall(TAGS.sub(" ", answer.content.decode()))


@pytest.mark.eis("PLUS-1")
def test_no_page_names_a_source_by_its_short_name(mensen, op_moment):
    known = full_casus(mensen)
    opened = {
        address: short_names_in(wie.client.get(address))
        for address in dict.fromkeys(addresses(known))
        if (wie := who_can_open(mensen, address))
    }

    assert len(opened) > 50
    assert {address: names for address, names in opened.items() if names} == {}


@pytest.mark.eis("VB-7")
def test_a_refusal_says_its_source_in_words(mensen, op_moment):
    begonnen = build.melding(by=mensen.frontoffice.by)
    (beoordeling,) = beoordelingen_van(begonnen.casus)

    answer = mensen.frontoffice.client.post(
        reverse("veiligheidsbeoordeling:spoed", args=[beoordeling.id]),
        {"urgentie": "spoed", "toelichting": ""},
    )

    assert "(bron: eigen keuze van Zicht)" in answer.content.decode()
    assert short_names_in(answer) == []


def test_a_short_name_on_a_page_would_be_seen():
    for said in ("(bron: eisen ROL-2)", "bron: ontwerp", "bron: aef-2020 C"):
        assert SHORT.search(said)
    assert not SHORT.search("bron: eigen keuze van Zicht")
