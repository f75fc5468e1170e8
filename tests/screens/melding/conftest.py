"""The cast at work where a report can be taken in."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.gezin_elders import meld
from tests.people import VANDAAG
from tests.register_nep import SLEUTELS
from zicht.radar.actions.landelijk_beurt import work_register

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


@pytest.fixture
def elders(werk, register, settings):
    """The household was reported at another organisation half a year ago; this one asks the register."""
    settings.ZICHT_REGISTER_ADRES, settings.ZICHT_REGISTER_SLEUTELS = "hier", SLEUTELS
    meld(werk.vreemde.by, at=VANDAAG - timedelta(days=200))
    work_register(at=VANDAAG - timedelta(days=200))
    register.gevraagd.clear()
    return register


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
