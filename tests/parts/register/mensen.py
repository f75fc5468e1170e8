"""Invented people, and what organisations do with them at the register."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from tests.spec.koppeling.gezinnen import persoon
from zicht.koppeling import standaardgewichten
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.pseudoniem_zoeken import gevraagde
from zicht.register import actions
from zicht.register.words import Doel, Gevraagd, Inschrijving, Kwartaal, Registervraag

TOEN = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
SLEUTELS = {1: b"een geheim van de organisaties: 1", 2: b"een geheim van de organisaties: 2"}
HIER, DAAR, ELDERS = UUID(int=0xA), UUID(int=0xB), UUID(int=0xC)
GEZIN = "Marieke Overzier 19850412 v hier 123456782 0600123456+Tess Overzier 20160301 v hier"
ANDERS = "Pieter Achterhoek 19710930 m weg 111222333"


def inschrijving(gezin=GEZIN, *, kenmerk=None, periode=1, laatste=(2026, 3), contactpunt="088 000 00 00"):
    """Return what an organisation would let the register keep of this household."""
    return Inschrijving(
        kenmerk or uuid4(), periode, Kwartaal(*laatste), contactpunt,
        tuple(
            tuple(versleutel(persoon(lid), SLEUTELS[periode], als_vraag=False)) for lid in gezin.split("+")
        ),
    )  # fmt: skip


def vraag(gezin=GEZIN, *, kenmerk=None, periode=1, doel=Doel.AANNAME):
    """Return the question who these people are."""
    return Registervraag(
        kenmerk or uuid4(), doel, periode,
        tuple(
            Gevraagd(*gevraagde(persoon(lid), SLEUTELS[periode], standaardgewichten()))
            for lid in gezin.split("+")
        ),
    )  # fmt: skip


def schrijf(by, gezin=GEZIN, *, at=TOEN, **rest):
    """Let an organisation inscribe a household; returns the inscription."""
    deze = inschrijving(gezin, **rest)
    actions.schrijf_in(inschrijving=deze, by=by, at=at)
    return deze


def stel(by, gezin=GEZIN, *, at=TOEN, **rest):
    """Let an organisation ask; returns the answer."""
    return actions.beantwoord(vraag=vraag(gezin, **rest), by=by, at=at)
