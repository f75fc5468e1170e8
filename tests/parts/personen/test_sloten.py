"""Who is locked stays locked for the whole deed; what a deed found out is forgotten with it."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from zicht.kern import NietGevonden
from zicht.kern.gevolgen import Rij
from zicht.personen.actions import merge_personen, record_persoon
from zicht.personen.queries import kanoniek, lock_persoon
from zicht.personen.words import Geslacht, Naamdelen, NieuwPersoon

NU = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def twee(mensen):
    """Record two persons of one organisation."""
    nieuw = NieuwPersoon(
        naam=Naamdelen(roepnaam="Ada", achternaam="Test"),
        geslacht=Geslacht.VROUW,
    )
    return [record_persoon(nieuw=nieuw, by=mensen.behandelaar.by, at=NU).persoon for _ in range(2)]


@pytest.mark.django_db
def test_locking_again_in_a_deed_asks_nothing(mensen, twee):
    by = mensen.behandelaar.by
    with transaction.atomic(), Rij():
        eerst = lock_persoon(twee[0], by=by)
        with CaptureQueriesContext(connection) as gevraagd:
            assert lock_persoon(twee[0], by=by) is eerst
            assert kanoniek([twee[0]]) == {twee[0]: twee[0]}
        assert len(gevraagd) == 0


@pytest.mark.django_db
def test_a_person_that_is_locked_is_not_found_by_another_organisation(mensen, twee):
    with transaction.atomic(), Rij():
        lock_persoon(twee[0], by=mensen.behandelaar.by)
        with pytest.raises(NietGevonden):
            lock_persoon(twee[0], by=mensen.vreemde.by)


@pytest.mark.django_db
def test_who_stays_is_read_anew_when_somebody_was_merged_away_in_the_deed(mensen, twee):
    blijft, gaat_op = twee
    by = mensen.behandelaar.by
    with transaction.atomic(), Rij():
        assert lock_persoon(gaat_op, by=by).opgegaan_in_id is None
        merge_personen(blijft=blijft, gaat_op=gaat_op, reden="Zelfde", by=by, at=NU)
        assert kanoniek([gaat_op, blijft]) == {gaat_op: blijft, blijft: blijft}


@pytest.mark.django_db
def test_the_next_deed_asks_again(mensen, twee):
    by = mensen.behandelaar.by
    with transaction.atomic(), Rij():
        eerst = lock_persoon(twee[0], by=by)
    with transaction.atomic(), Rij():
        assert lock_persoon(twee[0], by=by) is not eerst
