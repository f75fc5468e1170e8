"""The clock: a synthetic installation moves it, also for its other processes; a real one refuses."""

from datetime import UTC, datetime, timedelta

import pytest

from zicht.raamwerk import klok

PASEN = datetime(2027, 3, 25, 9, 0, tzinfo=UTC)
EVEN = timedelta(seconds=30)
BEGIN = "import django; django.setup(); from datetime import datetime; from zicht.raamwerk import klok; "
TOON = BEGIN + "print(klok.now().isoformat())"
ZET = BEGIN + "klok.zet(datetime.fromisoformat('{}'))"


@pytest.fixture
def eigen_map(settings, tmp_path):
    settings.ZICHT_DATA = tmp_path
    settings.ZICHT_SYNTHETISCH = True
    return tmp_path


def test_it_shows_the_present_in_utc_until_it_is_set(eigen_map):
    assert abs(klok.now() - datetime.now(UTC)) < EVEN
    assert klok.now().tzinfo is UTC


def test_a_synthetic_installation_moves_it_and_it_goes_on_from_there(eigen_map):
    klok.zet(PASEN)
    eerst = klok.now()
    assert timedelta() <= eerst - PASEN < EVEN
    assert klok.now() >= eerst

    klok.zet(PASEN + timedelta(days=8))

    assert timedelta(days=8) <= klok.now() - PASEN < timedelta(days=8) + EVEN
    assert [bestand.name for bestand in eigen_map.iterdir()] == ["klok.json"]


def test_a_real_installation_refuses_and_does_not_believe_a_moved_clock(eigen_map, settings):
    klok.zet(PASEN)
    settings.ZICHT_SYNTHETISCH = False

    with pytest.raises(klok.KlokStaatVast):
        klok.zet(PASEN)
    assert abs(klok.now() - datetime.now(UTC)) < EVEN


@pytest.mark.django_db(transaction=True)
def test_every_process_of_an_installation_reads_the_same_clock(installatie):
    proces = installatie.start("-c", ZET.format(PASEN.isoformat()))
    proces.communicate(timeout=60)
    uit, _ = installatie.start("-c", TOON).communicate(timeout=60)

    assert proces.returncode == 0
    assert timedelta() <= datetime.fromisoformat(uit.strip()) - PASEN < 2 * EVEN
