"""Who is locked stays locked for the whole deed; what a deed found out is forgotten with it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from zicht.kern import NietGevonden
from zicht.kern.gevolgen import Rij
from zicht.personen.actions import (
    create_huishouden,
    join_huishouden,
    leave_huishouden,
    merge_personen,
    move_huishouden,
    record_persoon,
    split_huishouden,
    undo_merge,
    undo_split,
)
from zicht.personen.queries import kanoniek, lock_persoon
from zicht.personen.queries.sloten import gesloten_persoon
from zicht.personen.words import Adres, Geslacht, Naamdelen, NieuwPersoon

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


@pytest.mark.eis("ALG-1", "RAD-7")
@pytest.mark.django_db
@pytest.mark.parametrize("daad", ["erbij", "eruit", "verhuizen", "splitsen", "splitsing terug"])
def test_what_changes_a_household_locks_everybody_of_it(mensen, twee, daad):
    samen = {"by": mensen.behandelaar.by, "at": NU}
    later = {**samen, "per": NU.date() + timedelta(days=1), "reden": "x"}
    ander = record_persoon(nieuw=NieuwPersoon(naam=Naamdelen(achternaam="Test")), **samen).persoon
    thuis = create_huishouden(leden=twee, adres=Adres("Molenweg", "1"), **samen).huishouden
    nieuw = None
    if daad == "splitsing terug":
        nieuw = split_huishouden(huishouden=thuis, gaan=twee[:1], adres=Adres("Dorp", "2"), **later).nieuw

    with transaction.atomic(), Rij():
        {
            "erbij": lambda: join_huishouden(huishouden=thuis, persoon=ander, **later),
            "eruit": lambda: leave_huishouden(huishouden=thuis, persoon=twee[0], **later),
            "verhuizen": lambda: move_huishouden(huishouden=thuis, adres=Adres("Dorp", "2"), **later),
            "splitsen": lambda: split_huishouden(
                huishouden=thuis, gaan=twee[:1], adres=Adres("Dorp", "2"), **later
            ),
            "splitsing terug": lambda: undo_split(huishouden=nieuw, reden="x", **samen),
        }[daad]()
        assert None not in {gesloten_persoon(een) for een in twee}


@pytest.mark.eis("ALG-1", "RAD-7")
@pytest.mark.django_db
def test_undoing_a_merge_locks_who_stays(mensen, twee):
    samen = {"reden": "x", "by": mensen.behandelaar.by, "at": NU}
    merge_personen(blijft=twee[0], gaat_op=twee[1], **samen)

    with transaction.atomic(), Rij():
        undo_merge(hersteld=twee[1], **samen)
        assert gesloten_persoon(twee[0])
