"""What every screen of an assessment starts from."""

import pytest
from django.urls import reverse

from tests import build
from zicht.veiligheidsbeoordeling import queries


@pytest.fixture
def melding(mensen, op_moment):
    """A report on two people that was just taken in."""
    gezin = (
        build.gemelde_persoon("1", achternaam="Schermgezin", roepnaam="Anna"),
        build.gemelde_persoon("2", achternaam="Schermgezin", roepnaam="Bo"),
    )
    return build.melding(by=mensen.frontoffice.by, personen=gezin)


@pytest.fixture
def beoordeling(melding):
    """Its assessment, just begun."""
    return queries.beoordelingen_van(melding.casus)[0].id


@pytest.fixture
def adres():
    """The address of a screen by name."""
    return lambda naam, *wat: reverse(f"veiligheidsbeoordeling:{naam}", args=wat)
