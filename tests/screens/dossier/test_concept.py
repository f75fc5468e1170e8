"""Is what somebody types kept while typing, whatever is sent?"""

import json

import pytest
from django.test import Client
from django.urls import reverse

from zicht.dossier import queries

ADRES = "/concept/melding/"


@pytest.fixture
def wie(mensen, op_moment):
    return mensen.behandelaar


@pytest.mark.eis("ALG-4")
def test_a_form_is_kept_with_every_value(wie):
    antwoord = wie.client.post(ADRES, {"naam": ["a", "b"], "csrfmiddlewaretoken": "x"})

    assert antwoord.content.decode() == "Concept bewaard om 10.00"
    assert queries.concept_van(wie.account, "melding").inhoud == {"naam": ["a", "b"]}


def test_json_is_kept_as_a_form_would_be(wie, mensen):
    adres = reverse("dossier:concept", args=("melding", mensen.vt))

    wie.client.post(
        adres, json.dumps({"a": "x", "b": ["y", "z"], "c": {"d": 1}}), content_type="application/json"
    )

    assert queries.concept_van(wie.account, "melding", mensen.vt).inhoud == {
        "a": ["x"],
        "b": ["y", "z"],
        "c": [],
    }


@pytest.mark.parametrize("inhoud", ["{", "[1]", "null", "[" * 100_000])
def test_what_cannot_be_read_is_refused(wie, inhoud):
    assert wie.client.post(ADRES, inhoud, content_type="application/json").status_code == 400


def test_what_is_too_big_is_refused(wie):
    assert wie.client.post(ADRES, {"a": "x" * 500_001}).status_code == 413


def test_a_null_character_is_left_out(wie):
    wie.client.post(ADRES, {"a": "x\x00y"})

    assert queries.concept_van(wie.account, "melding").inhoud == {"a": ["xy"]}


def test_a_draft_is_posted_only_by_somebody_known(wie):
    assert wie.client.get(ADRES).status_code == 405
    assert Client().post(ADRES, {"a": "x"}).status_code == 302


def test_a_name_that_is_too_long_is_refused(wie):
    assert wie.client.post(f"/concept/{'x' * 61}/", {"a": "x"}).status_code == 400
