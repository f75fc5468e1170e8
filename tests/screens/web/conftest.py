"""A casus about a household of three, with work to be done."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest

from tests import build
from tests.people import VANDAAG, Mensen
from zicht.casus import actions
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.termijnen import Termijncode


@dataclass(frozen=True)
class Gezin:
    """A casus with the persons it is about; `taak` asks the behandelaar to finish the assessment."""

    casus: UUID
    nummer: str
    moeder: UUID
    kind: UUID
    taak: UUID


@pytest.fixture
def gezin(mensen: Mensen, op_moment) -> Gezin:
    """A casus at the behandelaar, with a mother, a child, a term and a task."""
    return maak_gezin(mensen)


def maak_gezin(mensen: Mensen, *, achternaam: str = "Testveld") -> Gezin:
    """Make such a casus."""
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    geopend = actions.open_casus(organisatie=mensen.vt, team=mensen.team, **wie)
    casus = geopend.casus
    moeder = build.persoon(roepnaam="Anna", achternaam=achternaam, **wie)
    kind = build.persoon(
        roepnaam="Noor", achternaam=achternaam, geboortedatum=OnvolledigeDatum(2023, 11, 2), **wie
    )
    actions.add_betrokkene(casus=casus, persoon=kind, betrokkenheid=Betrokkenheid.KIND, **wie)
    actions.add_betrokkene(casus=casus, persoon=moeder, betrokkenheid=Betrokkenheid.OUDER, **wie)
    actions.assign_casus(
        casus=casus, behandelaar=mensen.behandelaar.account, team=mensen.team, reden="", **wie
    )
    termijn = actions.set_termijn(
        casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG - timedelta(days=1), **wie
    )
    taak = actions.set_taak(
        casus=casus,
        soort=Taaksoort.BEOORDEEL_VEILIGHEID,
        tekst=Taaksoort.BEOORDEEL_VEILIGHEID.naam,
        waarom="Melding van de politie",
        termijn=termijn.termijn,
        **wie,
    )
    return Gezin(casus, geopend.nummer, moeder, kind, taak.taak)
