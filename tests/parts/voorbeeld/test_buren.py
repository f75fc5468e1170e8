"""A neighbouring organisation that reported on some households before: what a demonstration shows of asking others."""

from datetime import date

import pytest
from django.db import connection

from tests.register_nep import SLEUTELS
from zicht.casus.models import Taak
from zicht.casus.words import Taaksoort
from zicht.melding.models import Melding
from zicht.radar.models import Landelijkeinschrijving, Landelijketreffer, Landelijkevraag
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.radar.words import Trefferoordeel, Vraagstand
from zicht.register.actions import toegang_voor
from zicht.voorbeeld.vullen import Keuzes, vul

END = date(2026, 11, 20)
HIER, DAAR = "Veilig Thuis Friesland", "Veilig Thuis Groningen"


@pytest.fixture
def made(db, settings):
    """A small region beside a neighbouring one, with the register in the same installation."""
    if connection.vendor != "sqlite":
        pytest.skip("a demonstration always lives in the embedded database")
    settings.ZICHT_REGISTER_ADRES = "hier"
    verbind_register(toegang_voor, SLEUTELS)
    try:
        yield vul(Keuzes(eind=END, meldingen=24, jaren=1, buur=16), wachtwoord=None, voortgang=lambda _: None)
    finally:
        verbind_register(None, None)


@pytest.mark.eis("RAD-1", "RAD-2", "RAD-4")
def test_households_that_moved_were_found_at_the_other_organisation_and_judged_in_the_days_after(made):
    """And nothing that was done there was refused, nor does anything still wait for the register."""
    assert [code for code in made.geteld if code.startswith("geweigerd")] == []
    per_organisatie = Melding.objects.values_list("casus__organisatie__naam", flat=True)
    assert set(per_organisatie) == {HIER, DAAR}
    assert list(per_organisatie).count(DAAR) == 16
    gevonden = Landelijketreffer.objects.filter(casus__organisatie__naam=HIER)
    elders = Landelijkeinschrijving.objects.get(kenmerk=gevonden[0].kenmerk).casus
    assert elders.organisatie.naam == DAAR
    bevestigd = gevonden.filter(oordeel=Trefferoordeel.BEVESTIGD.value)
    assert bevestigd.exists()
    assert all(1 <= (een.oordeel_op - een.gevonden_op).days <= 14 for een in bevestigd)
    assert not Landelijkevraag.objects.filter(stand=Vraagstand.WACHT.value, pogingen__gt=0).exists()
    taken = Taak.objects.filter(soort=Taaksoort.BEKIJK_ELDERS.value)
    assert taken.filter(gereed_op=None, vervallen_op=None).count() <= taken.count() // 2


def test_without_a_neighbour_nobody_moves_here_and_without_a_register_nobody_is_asked(db):
    if connection.vendor != "sqlite":
        pytest.skip("what a region looks like does not depend on the database")

    vul(Keuzes(eind=END, meldingen=3, jaren=1), wachtwoord=None, voortgang=lambda _: None)

    assert set(Melding.objects.values_list("casus__organisatie__naam", flat=True)) == {HIER}
    assert not Landelijkevraag.objects.exists()
