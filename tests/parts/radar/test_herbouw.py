"""The index of persons is made anew while people work: is everybody found by what they are afterwards?"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction

from tests import build
from tests.parts.radar.test_index import staat
from tests.people import VANDAAG, maak_mensen
from tests.tegelijk import begin_daarnaast
from zicht.kern import SYSTEEM, OnvolledigeDatum, systeem_voor
from zicht.personen.actions import change_persoon
from zicht.personen.models import Persoon
from zicht.personen.queries import gegevens_van
from zicht.radar.actions import index_personen, rebuild_index
from zicht.radar.management import herbouwen
from zicht.radar.models import Beschrijving

WAS, WORDT = 1980, (1981, 1982)
GEBOREN = {"achternaam": "Proefstra", "geboortedatum": OnvolledigeDatum(WAS, 4, 5)}

pytestmark = pytest.mark.eis("RAD-1", "RAD-7")


def is_van(persoon, jaar, *, by):
    """Correct the year of birth of a person, as somebody does in the application."""
    nu, versie = gegevens_van(persoon)
    anders = replace(nu, geboortedatum=OnvolledigeDatum(jaar, 4, 5))
    change_persoon(persoon=persoon, gegevens=anders, versie=versie, reden="Nagevraagd.", by=by, at=VANDAAG)


def bekend_als(persoon):
    """Return by which years of birth a person can be found."""
    rijen = Beschrijving.objects.filter(persoon=persoon).values_list("gegevens", flat=True)
    return {jaar for jaar in (WAS, *WORDT) if any(f"{jaar}0405" in rij.split("\t") for rij in rijen)}


def assert_index_klopt():
    """The index of everybody, also of who is not in it, is what it would be if it were made now."""
    staat_nu = staat()
    assert index_personen(set(Persoon.objects.values_list("pk", flat=True))) == 0
    assert staat() == staat_nu


@pytest.mark.django_db
def test_who_is_changed_between_two_batches_is_found_by_the_change(mensen, op_moment, monkeypatch, capsys):
    by = mensen.frontoffice.by
    allen = sorted(build.persoon(by=by, **GEBOREN) for _ in range(4))
    eerste, laatste = allen[0], allen[-1]
    Beschrijving.objects.all().delete()
    stapels, erbij = [], []

    def rebuild_and_work(*, personen, **meer):
        gedaan = rebuild_index(personen=personen, **meer)
        stapels.append(len(personen))
        if len(stapels) == 1:
            assert bekend_als(eerste) == {WAS}
            assert not Beschrijving.objects.filter(persoon=laatste).exists()
            is_van(eerste, 1981, by=by)
            is_van(laatste, 1982, by=by)
            erbij.append(build.persoon(by=by, at=VANDAAG + timedelta(minutes=1), **GEBOREN))
        return gedaan

    monkeypatch.setattr(herbouwen, "rebuild_index", rebuild_and_work)
    call_command("radar", "herbouw", "--stapel", "2")

    assert stapels == [2, 2, 1]
    assert bekend_als(eerste) == {1981}
    assert bekend_als(laatste) == {1982}
    assert bekend_als(erbij[0]) == {WAS}
    assert_index_klopt()
    # Whoever came meanwhile was not counted at the start; the progress never goes beyond all of it.
    voortgang = capsys.readouterr().out.split("\n")[0].split("\r")[1:]
    assert voortgang == ["50 %, 2 van 4", "100 %, 4 van 4", "100 %, 5 van 4"]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_batch_eerst", [False, True], ids=["the change is first", "the batch is first"])
def test_a_batch_and_who_is_changed_wait_for_each_other(is_batch_eerst):
    by = systeem_voor(maak_mensen().vt)
    persoon = build.persoon(by=by, **GEBOREN)
    Beschrijving.objects.all().delete()

    def wijzig():
        is_van(persoon, 1981, by=by)

    if is_batch_eerst:
        eerst, daarnaast = lambda: rebuild_index(personen=[persoon], by=SYSTEEM, at=VANDAAG), wijzig
    else:
        eerst, daarnaast = wijzig, lambda: call_command("radar", "herbouw")
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            eerst()
            begonnen = begin_daarnaast(pool, daarnaast)
            is_begonnen_te_wachten = not begonnen.done()
        begonnen.result(timeout=20)

    assert is_begonnen_te_wachten
    assert bekend_als(persoon) == {1981}
    assert_index_klopt()
