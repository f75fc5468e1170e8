"""Whatever is sent to whatever address: a fault at the field or a refusal, never a breakdown, and nothing typed lost.

Each address of the site map that accepts a POST is visited by who of the cast can use it, with each kind of bad
input; what a deed changed is undone before the next.
"""

import re
from dataclasses import dataclass
from html import unescape
from unittest import mock
from uuid import uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.formulieren import WebForm, forms_in
from tests.people import VANDAAG, maak_mensen
from tests.screens.web.paginas import VIEWERS, everything, let_go, named_addresses
from zicht.dossier.models import Concept

pytestmark = pytest.mark.eis("ALG-4", "ROL-2")

REFUSED = {400, 403, 404, 405, 409, 413}
SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
WORDS = {
    "niets": "",
    "te lang": "x" * 120_000,
    "verkeerd soort": "-1e999",
    "script": SCRIPT,
    "sjabloon en emoji": "{{ 7|add:7 }}{% include 'x' %}${7*7}%s%(x)s'; DROP TABLE x; -- 👩‍👧‍👦 ﷽ é",
    "nul": "voor\x00na",
    "richting": "aan\u202egekeerd\u2066\u200f",
    "ander kenmerk": str(uuid4()),
}
AS_CHOICE = ("niets", "verkeerd soort", "nul", "ander kenmerk")
# What is no form with faults: it answers a question, changes a setting of the page, or keeps what is typed as it is.
NO_FAULTS = {
    "raamwerk:taal", "raamwerk:stijlgids", "raamwerk:stijlgids-blad", "web:zoeken", "web:filter", "dossier:concept",
    "melding:concept", "melding:concept_bewaar", "melding:concept_bekend", "personen:samenvoegen", "toegang:profiel",
}  # fmt: skip


# What answers to nothing but what a page of one's own carries.
OF_A_PAGE = {"dossier:concept", "dossier:concept_weg", "veiligheidsbeoordeling:stap"}


@dataclass(frozen=True)
class Target:
    """An address, its name, who of the cast can use it, and what its form asks; None for a single button."""

    name: str
    address: str
    client: Client
    form: WebForm | None

    @property
    def kinds(self) -> list[tuple[str, bool]]:
        """Which bad input it gets, and whether in the place of its choices too; a page without a form gets little."""
        in_choices = [(kind, True) for kind in AS_CHOICE]
        return in_choices + [(kind, False) for kind in WORDS] if self.form else in_choices

    def with_words(self, word: str, *, choices: bool) -> dict[str, object]:
        """Return what is sent: this word in every field, and in every choice too, or else a choice that exists."""
        if self.form is None:
            return dict.fromkeys(
                ("reden", "rol", "team", "stap", "versie", "tekst", "next", "language"), word
            )
        sent: dict[str, object] = {}
        for name, one in self.form.controls.items():
            if name in {"csrfmiddlewaretoken", "concept"} or (one.kind == "hidden" and not choices):
                sent[name] = one.chosen
            elif one.kind in {"radio", "checkbox", "select"} and not choices:
                sent[name] = next((value for value in one.values if value), "")
            else:
                sent[name] = word
        return sent


def _post(target: Target, data: dict[str, object]) -> HttpResponse:
    """Send this, and undo what it changed."""
    with transaction.atomic():
        answer = target.client.post(target.address, data)
        # What comes after is read too, before it is undone.
        is_after = answer.status_code == 302 and SCRIPT in data.values()
        answer.after = target.client.get(answer.url) if is_after else None
        transaction.set_rollback(True)
    return answer


def _targets(mensen, known) -> list[Target]:
    found = (_target(mensen, name, address) for name, address in named_addresses(known))
    return [target for target in found if target is not None]


def _target(mensen, name: str, address: str) -> Target | None:
    """Find who can use an address; None for one that changes nothing."""
    for who in VIEWERS:
        client = getattr(mensen, who).client
        with transaction.atomic():
            page = client.get(address)
            let_go(page)
            status = client.post(address, {}).status_code
            transaction.set_rollback(True)
        if status == 405:
            return None
        if not {page.status_code, status} & {403, 404}:
            own = [] if page.streaming else [one for one in forms_in(page) if one.action in {"", address}]
            return Target(name, address, client, max(own, key=lambda one: len(one.controls), default=None))
    assert name in OF_A_PAGE, f"nobody of the cast can use {name}"
    return Target(name, address, mensen.behandelaar.client, None)


@pytest.fixture(scope="module")
def found(django_db_setup, django_db_blocker):
    """Make one of everything and find who can use its addresses, once for all tests here and then undone."""
    with django_db_blocker.unblock(), mock.patch("zicht.raamwerk.klok.now", return_value=VANDAAG):
        point = transaction.atomic()
        point.__enter__()
        try:
            mensen = maak_mensen()
            yield _targets(mensen, everything(mensen))
        finally:
            transaction.set_rollback(True)
            point.__exit__(None, None, None)


@pytest.fixture
def targets(found, db, op_moment):
    assert len(found) > 60
    return found


def test_bad_words_are_refused_where_they_stand_or_kept_as_text(targets):
    faults = []
    for target in targets:
        for kind, choices in target.kinds:
            sent = target.with_words(WORDS[kind], choices=choices)
            found = _faults(target, _post(target, sent), WORDS[kind])
            faults += [f"{target.name}, {kind}: {fault}" for fault in found]

    assert not faults, "\n".join(faults)


def test_ten_thousand_fields_are_refused(targets):
    # Put in the form in which a browser sends it once, and not for each address.
    many = encode_multipart(BOUNDARY, {f"veld{number}": "x" for number in range(10_000)})

    answers = [(target, _status_of(target, many)) for target in targets]

    assert [target.name for target, status in answers if target.form and status != 413] == []
    # A page without a form does not read what is sent.
    assert {status for _, status in answers} <= {200, 204, 302, *REFUSED}


def _status_of(target: Target, body: bytes) -> int:
    """Send what was put in form already, undo what it changed, and return what was answered."""
    with transaction.atomic():
        answer = target.client.generic("POST", target.address, body, content_type=MULTIPART_CONTENT)
        transaction.set_rollback(True)
    return answer.status_code


def test_a_file_where_none_is_asked_and_none_where_one_is_break_nothing(targets):
    for target in targets:
        sent = {**target.with_words("x", choices=True), "bestand": "geen bestand"}
        assert _post(target, sent).status_code in {200, 204, 302, *REFUSED}, target.name


def test_every_form_on_a_page_in_which_somebody_writes_keeps_what_is_typed(targets):
    without = {
        target.name
        for target in targets
        if target.form is not None and target.form.has_words and not target.form.keeps_draft
    }

    assert without == {
        "personen:samenvoegen", "raamwerk:stijlgids-blad", "toegang:account_maken", "toegang:partneraccount_maken",
        "toegang:profiel", "toegang:team_maken", "web:filter",
    }  # fmt: skip


def _faults(target: Target, answer: HttpResponse, word: str) -> list[str]:
    """Return what is wrong with an answer."""
    if answer.status_code in {204, 302}:
        after = answer.after
        text = after.content.decode() if after is not None and not after.streaming else ""
        return ["shown as markup"] if SCRIPT in text else []
    if answer.status_code in REFUSED - {409}:
        return []
    if answer.status_code not in {200, 409}:
        return [f"answered {answer.status_code}"]
    text = answer.content.decode()
    faults = ["shown as markup"] if SCRIPT in text else []
    if target.form is None:
        return faults
    if target.name not in NO_FAULTS and not re.search(
        r'aria-invalid="true"|data-foutenlijst|role="alert"', text
    ):
        faults.append("says no fault")
    return faults + [f"lost {lost}" for lost in _lost(target, answer, word)]


def _lost(target: Target, answer: HttpResponse, word: str) -> list[str]:
    """Return the fields in which somebody writes that no longer show what was written."""
    assert target.form is not None
    if target.name in NO_FAULTS:
        return []
    shown = [one for one in forms_in(answer) if one.controls.keys() & target.form.controls.keys()]
    return [
        name
        for name, one in target.form.controls.items()
        if one.kind in {"text", "textarea"}
        if not any(_same(form.controls[name].chosen, word) for form in shown if name in form.controls)
    ]


def _same(shown: list[str], typed: str) -> bool:
    readable = typed.encode(errors="replace").decode()
    return unescape("".join(shown)).strip() in {readable.strip(), readable.replace("\x00", "\ufffd")}


# What is typed there is about no casus yet, or about no casus at all.
OF_NO_CASUS = {
    "casus:noodtoegang", "organisaties:afspraak", "organisaties:contactpersoon", "organisaties:instelling_wijzigen",
    "organisaties:partij_wijzigen", "organisaties:partner_vastleggen", "organisaties:team_vastleggen",
}  # fmt: skip


def test_every_draft_is_tied_to_its_casus_and_a_draft_about_a_person_to_that_person(targets):
    without_casus, without_person = set(), set()
    for target in targets:
        if target.form is None or not target.form.keeps_draft or "concept" not in target.form.controls:
            continue
        Concept.objects.all().delete()
        target.client.post("/concept/", target.form.filled())
        kept = Concept.objects.get()
        if kept.casus_id is None:
            without_casus.add(target.name)
        if "/personen/" in target.address and target.name.startswith("personen:") and kept.persoon_id is None:
            without_person.add(target.name)

    assert without_casus == OF_NO_CASUS
    assert without_person == set()
