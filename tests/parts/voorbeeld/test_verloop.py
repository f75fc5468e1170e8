"""What the synthetic worker and melder do where it is not as it was planned."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from tests import build
from zicht.casus.actions import add_betrokkene, assign_casus
from zicht.casus.words import Betrokkenheid
from zicht.kern import SYSTEEM, Rol
from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words import Sector, Spoor
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.queries import organisaties_met_regio
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, laatste_taxatie, leden_van
from zicht.veiligheidsbeoordeling.words import Urgentie
from zicht.voorbeeld.beoordeling import beoordeel
from zicht.voorbeeld.inrichten import Inrichter
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mix import Aanleiding, Afloop
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.plan import Aankomst, Plan
from zicht.voorbeeld.regio import Regio
from zicht.voorbeeld.rooster import Rooster
from zicht.voorbeeld.stroom import Stroom

BEGIN = datetime(2026, 1, 5, 8, tzinfo=UTC)
GEMEENTE = "GM0080"


@pytest.fixture
def organisatie(db):
    """An organisation of the synthetic region."""
    load_stamgegevens(by=SYSTEEM, at=BEGIN)
    friesland = next(regel for regel in organisaties_met_regio(date(2026, 1, 5)) if regel.code == "friesland")
    return Inrichter(Random(1), at=BEGIN, wachtwoord=None).richt_in(friesland)


@pytest.fixture
def opdracht(organisatie):
    """A report that is to be assessed."""
    rooster = Rooster(organisatie, Lot(Random(1)))
    behandelaar = rooster.teamgenoten(Rol.BEOORDELAAR, 0)[0]
    casus = build.melding(by=organisatie.mensen[Rol.FRONTOFFICE][0], at=BEGIN).casus
    assign_casus(
        casus=casus,
        behandelaar=behandelaar.account,
        team=organisatie.teams[0],
        by=organisatie.systeem,
        at=BEGIN,
    )
    plan = Plan(
        Sector.ONDERWIJS,
        next(iter(Aanleiding)),
        Afloop.LOKAAL_TEAM,
        Spoor.OVERNAME,
        Urgentie.GEWOON,
        op_tijd=True,
    )
    return Opdracht(
        rooster=rooster, plan=plan, casus=casus, beoordeling=beoordelingen_van(casus)[0].id, gemeente=GEMEENTE,
        vormen=frozenset({Geweldsvorm.PARTNERGEWELD}), ontvangen_op=BEGIN, team=0, verantwoordelijk=behandelaar,
    )  # fmt: skip


@pytest.fixture
def verloop(opdracht):
    """Play the assessment; after the safety was looked at the casus turns out to be about somebody more."""
    by, begonnen, at = opdracht.rooster.organisatie.systeem, beoordeel(opdracht), BEGIN

    def speel():
        nonlocal at
        nieuw = None
        while True:
            try:
                at = next(begonnen)
            except StopIteration as klaar:
                return nieuw, klaar.value
            if nieuw is None and laatste_taxatie(opdracht.casus, op=at):
                nieuw = build.persoon(by=by, achternaam="Testveld")
                wie = {"persoon": nieuw, "betrokkenheid": Betrokkenheid.KIND, "by": by, "at": at}
                add_betrokkene(casus=opdracht.casus, **wie)

    return speel


def test_whom_nobody_judged_yet_is_judged_before_the_decision(opdracht, verloop):
    nieuw, besloten = verloop()

    taxatie = laatste_taxatie(opdracht.casus, op=besloten.besloten_op)
    assert {een.persoon for een in taxatie.personen} == leden_van(opdracht.casus)
    assert nieuw in leden_van(opdracht.casus)


class Beslist(Lot):
    """Chance, but for what this test is about."""

    def gebeurt(self, wat, kans):
        return wat in {"anonieme professional", "vraagt om meer"} or super().gebeurt(wat, kans)


def test_a_melder_who_was_promised_anonymity_asks_no_more_help_of_a_service(organisatie):
    lot, teller = Beslist(Random(1)), Counter()
    regio = Regio(organisatie, lot, op_tijd=1.0, teller=teller)
    plan = Plan(
        Sector.ONDERWIJS,
        next(iter(Aanleiding)),
        Afloop.ADVIES_AAN_MELDER,
        Spoor.EIGEN_HULP,
        Urgentie.GEWOON,
        op_tijd=True,
    )
    regio.planner.sector, regio.planner.teken = lambda _: plan.sector, lambda *_, **__: plan
    stroom = Stroom(eind=BEGIN + timedelta(weeks=30))
    stroom.begin(regio._gewaakt(regio._melding(stroom, Aankomst(BEGIN.date()))))

    gevraagd = [any(een.meer.is_open for een in regio.lopend) for _ in stroom.stappen()]

    assert len(gevraagd) > 5
    assert not any(gevraagd)
    assert dict(teller) == {"meldingen": 1}
