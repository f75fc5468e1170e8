"""After everything was looked at and sent wrongly: no personal data in an address, a log line or a page that says no.

Every page of the site map, every form with personal data in it that is refused, a stranger who asks for and sends the
same, and a breakdown whose cause quotes somebody.
"""

import logging
import re
from collections import Counter
from io import StringIO
from unittest import mock
from urllib.parse import unquote

import pytest
from django.db import transaction
from django.urls import reverse

from tests import build
from tests.formulieren import forms_in
from tests.screens.web.paginas import every_page, everything
from zicht.logboek.models import Regel
from zicht.raamwerk.logging import Regelvorm, ZonderPersoonsgegevens

# Of the report that `build` takes in, of its melder, of who else stands in the casus, and what is typed here.
PERSONAL = (
    "zwaluwstra",
    "612345678",
    "proefstraat",
    "8911",
    "geschreeuw",
    "huilde",
    "voorbeeldstra",
    "999990019",
    "schermgezin",
    "zoekstra",
    "moeder gebeld",
)
# What is typed in every field that can be seen; none of the fields that are checked takes it.
TYPED = "Zwaluwstra, 612345678\x00, BSN 999990019, huilde"
CAUSE = "UNIQUE constraint failed: (Zwaluwstra, 999990019, Proefstraat 1)"
LINKS = re.compile(r"(?:href|action|src|hx-(?:get|post)|data-[a-z-]*url)=\"([^\"]*)\"")


@pytest.fixture
def log_lines():
    """Catch every line that the application would write, however small, in the form in which it writes them."""
    caught, root = StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(caught), root.level
    handler.setFormatter(Regelvorm())
    handler.addFilter(ZonderPersoonsgegevens())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield caught
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture
def journey(mensen, op_moment, log_lines):
    """Look at every page, search, type what is wrong, ask for what is not there; return addresses and answers."""
    known = everything(mensen)
    pages = list(every_page(mensen, known))
    answers = [(address, answer) for address, _, answer in pages]
    worker, stranger = mensen.behandelaar.client, mensen.vreemde.client
    of_casus = [address for address, _, _ in pages if str(known["casus"]) in address]
    answers += [(address, stranger.get(address)) for address in of_casus]
    answers += sent_wrongly(pages, stranger)
    search = reverse("web:zoeken")
    answers += [(search, worker.post(search, {"vraag": asked})) for asked in PERSONAL]
    strict = type(worker)(enforce_csrf_checks=True)
    answers.append((search, strict.post(search, {"vraag": "zwaluwstra"})))
    answers += [(a, worker.get(a)) for a in ("/personen/zwaluwstra/", "/casus/999990019/")]
    return answers + broken_down(worker, reverse("web:casus", args=[known["casus"]]))


def sent_wrongly(pages, stranger):
    """Send each form of these pages with personal data in every field: as who has the page, and as a stranger."""
    forms = {
        form.action or address: (who.client, form)
        for address, who, answer in pages
        for form in forms_in(answer)
    }
    # Whoever leaves is not there for what comes after.
    del forms[reverse("account_logout")]
    answers = []
    for address, (client, form) in forms.items():
        sent = {name: TYPED for name, one in form.controls.items() if one.kind != "hidden"}
        for sender, all_of_it in ((client, form.filled(**sent)), (stranger, sent)):
            with transaction.atomic():
                answers.append((address, sender.post(address, all_of_it)))
                transaction.set_rollback(True)
    return answers


def broken_down(client, page):
    """Let two pages break down on something that quotes a row: one that is asked for, and one that is sent."""
    search = reverse("web:zoeken")
    client.raise_request_exception = False
    with mock.patch("zicht.web.views.queries.casuspagina", side_effect=ValueError(CAUSE)):
        asked = client.get(page)
    with mock.patch("zicht.web.views.queries.zoekpagina", side_effect=ValueError(CAUSE)):
        sent = client.post(search, {"vraag": TYPED})
    assert (asked.status_code, sent.status_code) == (500, 500)
    return [(page, asked), (search, sent)]


@pytest.mark.eis("ROL-2", "MEL-4", "PLUS-11")
def test_no_address_refusal_or_log_holds_personal_data(journey, log_lines):
    links = {link for _, answer in journey for link in LINKS.findall(text_of(answer))}
    links |= {answer.headers.get("Location", "") for _, answer in journey}
    refusals = [answer for _, answer in journey if answer.status_code >= 400 and not gives_back(answer)]
    statuses = Counter(answer.status_code for answer in refusals)
    rows = str(list(Regel.objects.values()))
    refusals = [text_of(answer) for answer in refusals]

    assert len(links) > 50
    assert statuses[404] > 60
    assert (statuses[403], statuses[500]) == (1, 2)
    assert "Not Found" in log_lines.getvalue()
    assert "Internal Server Error" in log_lines.getvalue()
    assert "ValueError" in log_lines.getvalue()
    assert personal_in(unquote(" ".join(links))) == []
    assert personal_in(" ".join(refusals)) == []
    assert personal_in(log_lines.getvalue()) == []
    assert personal_in(rows) == []


def gives_back(answer) -> bool:
    """Tell whether an answer gives back in its form what its reader typed there."""
    return answer.status_code == 409


def personal_in(text: str) -> list[str]:
    """Return the personal words that stand in a text."""
    return [word for word in PERSONAL if word in text.lower()]


def test_a_personal_word_in_a_link_would_be_seen():
    assert LINKS.findall('<a href="/zoeken/?vraag=Zwaluwstra">') == ["/zoeken/?vraag=Zwaluwstra"]
    assert build.nieuwe_melding().melder.naam.lower().endswith(PERSONAL[0])


def text_of(answer) -> str:
    """Return the text of an answer; a file has none."""
    return "" if answer.streaming else answer.content.decode(errors="replace")
