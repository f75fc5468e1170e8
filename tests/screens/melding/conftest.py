"""The cast at work where a report can be taken in."""

import pytest
from django.urls import reverse

from tests import build

VENSTER = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def werk(mensen, op_moment):
    """Let everybody be at work, with a municipality to choose."""
    build.gemeente()
    return mensen


@pytest.fixture
def concept(werk):
    """Begin a draft by the front office, of a neighbour's report; return its address."""
    answer = werk.frontoffice.client.post(reverse("melding:nieuw"), {"meldersoort": "burger"})
    return answer.url


def getypt(**meer):
    """Return what somebody types for a whole report of a neighbour."""
    velden = {
        "meldersoort": "burger",
        "melder-naam": "Tjibbe Zwaluwstra",
        "melder-relatie": "buur",
        "melder-telefoon": "06 12345678",
        "gebeurtenis": "Er was geschreeuw en een klap.",
        "vormen": ["partnergeweld"],
        "gemeente": "GM0080",
        "persoon": ["1"],
        "persoon-1-achternaam": "Testman",
        "persoon-1-betrokkenheid": "kind",
        "inschatting": "zorgen",
        "doel": "Dat het stopt.",
        "ingelicht": "nee",
        "versie": "1",
        "venster": VENSTER,
        "doe": "aannemen",
    }
    return {**velden, **{naam.replace("__", "-"): waarde for naam, waarde in meer.items()}}
