"""What the pages of persons start from: a household in a casus of the first team."""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.words import Betrokkenheid
from zicht.kern import systeem_voor
from zicht.personen import actions, queries
from zicht.personen.words import Adres


@pytest.fixture
def gezin(mensen):
    """Return two people of one household, in a casus of the first team."""
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    casus = build.casus(mensen)
    leden = [build.persoon(roepnaam=naam, achternaam="Jansen", **wie) for naam in ("Ada", "Bob")]
    actions.create_huishouden(leden=leden, adres=Adres("Kerkstraat", "12", plaats="Sneek"), **wie)
    for lid in leden:
        casussen.add_betrokkene(casus=casus, persoon=lid, betrokkenheid=Betrokkenheid.KIND, **wie)
    return leden


@pytest.fixture
def huis(gezin):
    """Return the household of the two."""
    return queries.huishoudens_van(gezin[0])[0].huishouden


@pytest.fixture
def oom(gezin, mensen):
    """Return a third person of the same casus, who lives elsewhere."""
    return erbij(mensen, gezin[0], roepnaam="Cas", achternaam="Bakker")


def erbij(mensen, bij, **gegevens):
    """Record a person and put it in the casus of another."""
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    casus = queries.te_zien(bij, by=mensen.behandelaar.by, at=VANDAAG)
    nieuw = build.persoon(**gegevens, **wie)
    casussen.add_betrokkene(casus=casus, persoon=nieuw, betrokkenheid=Betrokkenheid.ANDERS, **wie)
    return nieuw


def adres(naam, *kenmerken):
    """Return the address of a page of persons."""
    return reverse(f"personen:{naam}", args=kenmerken)
