"""Iemand drukt twee keer, of in twee vensters, op hetzelfde moment op de knop: er is één melding, en ieder ziet die."""

import json
import os
import subprocess
import sys
from uuid import uuid4

import pytest

WOORDEN = [sys.executable, "-m", "tests.journeys.schrijver"]
VENSTERS = 3
RONDEN = 8


@pytest.fixture
def omgeving(installatie):
    """An installation of its own, for processes that know these tests."""
    return {**installatie.omgeving, "PYTHONPATH": os.pathsep.join(["src", "."])}


@pytest.fixture
def vensters(omgeving, request):
    """Processes that each wait for what they must send, and the account that they are logged in as."""
    account = _zeg(omgeving, "mensen")
    lopend = [
        subprocess.Popen(
            [*WOORDEN, getattr(request, "param", "dien_in"), account],
            env=omgeving,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(VENSTERS)
    ]
    assert [venster.stdout.readline() for venster in lopend] == ["klaar\n"] * VENSTERS
    yield account, lopend
    for venster in lopend:
        venster.kill()
        venster.communicate()


def _zeg(omgeving, *woorden):
    return subprocess.check_output([*WOORDEN, *woorden], env=omgeving, text=True, timeout=60).strip()


def _tegelijk(vensters, concept):
    """Let every window send this draft, and return what each was answered."""
    for venster in vensters:
        venster.stdin.write(f"{concept}\n")
    for venster in vensters:
        venster.stdin.flush()
    return [venster.stdout.readline().split() for venster in vensters]


@pytest.mark.eis("ALG-4", "MEL-10")
@pytest.mark.django_db(transaction=True)
def test_a_draft_that_is_sent_at_the_same_moment_is_one_report(omgeving, vensters):
    account, lopend = vensters
    kept = _zeg(omgeving, "begin", account, str(RONDEN)).split()
    expired = [str(uuid4()) for _ in range(RONDEN)]

    answers = {concept: _tegelijk(lopend, concept) for concept in [*kept, *expired]}
    geteld = json.loads(_zeg(omgeving, "tel"))

    assert sorted(geteld["meldingen"]) == sorted(answers)
    assert geteld["half"] == []
    for concept, given in answers.items():
        assert {status for status, *_ in given} == {"302"}
        assert all(concept in address for _, address in given)


@pytest.mark.eis("ALG-4")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("vensters", ["stuur"], indirect=True)
def test_a_form_that_is_sent_at_the_same_moment_is_one_note(omgeving, vensters):
    account, lopend = vensters
    forms = _zeg(omgeving, "notities", account, str(RONDEN)).splitlines()

    answers = {form: _tegelijk(lopend, form) for form in forms}

    assert int(_zeg(omgeving, "geteld")) == len(answers) == RONDEN
    for form, given in answers.items():
        assert given == [["302", json.loads(form)[0]]] * VENSTERS
