"""De mensen van de verzonnen regio bestaan niet, en hun huishoudens kloppen."""

from datetime import date
from random import Random

import pytest

from zicht.casus.words import Betrokkenheid
from zicht.kern.bsn import is_bsn
from zicht.personen.words import Bandsoort
from zicht.voorbeeld.mensen import TESTREEKSEN, Bevolking, bsns_voor_tests
from zicht.voorbeeld.namen import STRAATBEGIN

TODAY = date(2027, 3, 25)
GEMEENTEN = [("GM0080", "Leeuwarden"), ("GM0373", "Bergen (NH.)")]


def households(seed=1, aantal=300, **hoe):
    bevolking = Bevolking(Random(seed), GEMEENTEN)
    return [bevolking.gezin(TODAY, **hoe) for _ in range(aantal)]


def members(seed=1):
    return [lid for gezin in households(seed) for lid in gezin.leden]


def test_every_bsn_is_a_test_number_and_nobody_shares_one():
    bsns = [lid.persoon.bsn for lid in members() if lid.persoon.bsn]

    assert all(is_bsn(bsn) and bsn.startswith(TESTREEKSEN) for bsn in bsns)
    assert len(set(bsns)) == len(bsns) > 100


def test_when_the_test_numbers_run_out_people_have_none():
    bevolking = Bevolking(Random(1), GEMEENTEN)
    bevolking._bsns.clear()

    assert all(not lid.persoon.bsn for lid in bevolking.gezin(TODAY).leden)


def test_the_numbers_kept_for_tests_pass_the_elfproef():
    assert len(bsns_voor_tests()) == 18_181


def test_every_telephone_number_and_street_is_made_up():
    assert all(lid.persoon.telefoon.startswith("+31600") for lid in members() if lid.persoon.telefoon)
    assert all(gezin.adres.straat.startswith(STRAATBEGIN) for gezin in households())


def test_addresses_lie_in_the_municipalities_of_the_region():
    found = {(gezin.adres.gemeente, gezin.adres.plaats) for gezin in households()}

    assert found == {("GM0080", "Leeuwarden"), ("GM0373", "Bergen")}


def test_the_same_seed_gives_the_same_people_and_another_gives_others():
    assert households(1) == households(1)
    assert households(1) != households(2)


def test_parents_are_older_than_their_children():
    for gezin in households():
        born = {lid.sleutel: lid.persoon.geboortedatum.jaar for lid in gezin.leden}
        parents = [band for band in gezin.banden if band.soort is Bandsoort.OUDER]
        assert all(born[band.naar] - born[band.van] >= 15 for band in parents)


def test_children_are_minors_and_everybody_else_is_of_age():
    for lid in members():
        leeftijd = lid.persoon.geboortedatum.leeftijd_op(TODAY)
        assert (leeftijd < 18) is lid.is_kind, lid


def test_a_household_is_asked_for_with_children_or_without():
    assert all(gezin.heeft_kinderen for gezin in households(met_kinderen=True))
    assert not any(gezin.heeft_kinderen for gezin in households(met_kinderen=False))


def test_an_aged_parent_lives_with_a_grown_child():
    for gezin in households(oud=True, aantal=20):
        assert [lid.betrokkenheid for lid in gezin.leden] == [
            Betrokkenheid.VERMOEDELIJK_SLACHTOFFER,
            Betrokkenheid.VERMOEDELIJK_PLEGER,
        ]


@pytest.mark.parametrize("feature", ["tolk_nodig", "taal", "bsn", "telefoon"])
def test_not_everybody_is_alike(feature):
    found = {bool(getattr(lid.persoon, feature)) for lid in members()}

    assert found == {True, False}


def test_some_dates_of_birth_are_partly_unknown():
    assert {lid.persoon.geboortedatum.is_volledig for lid in members()} == {True, False}
