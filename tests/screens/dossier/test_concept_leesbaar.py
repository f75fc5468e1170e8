"""A draft in JSON can hold what no database takes; it is kept as far as it can be read."""

from django.urls import reverse

from tests.people import VANDAAG
from zicht.dossier.queries import concept_van


def test_half_a_character_does_not_break_a_draft(mensen, op_moment):
    who = mensen.behandelaar
    body = '{"te\\u0000kst": "a\\ud800b\\u0000"}'

    answer = who.client.post(
        reverse("dossier:concept", args=["proef"]), body, content_type="application/json"
    )

    assert answer.status_code == 200
    assert concept_van(who.account, "proef", at=VANDAAG).inhoud == {"tekst": ["a?b"]}
