"""De mensen van de verzonnen regio bestaan niet, en hun huishoudens kloppen."""

from datetime import date
from random import Random

import pytest

from zicht.kern.bsn import is_bsn
from zicht.personen.words import Bandsoort
from zicht.voorbeeld.gezinnen import nieuw_gezin
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import TESTREEKSEN, Bevolking, bsns_voor_tests
from zicht.voorbeeld.mix import Aanleiding, Huishoudsoort
from zicht.voorbeeld.namen import STRAATBEGIN

TODAY = date(2027, 3, 25)
GEMEENTEN = [("GM0080", "Leeuwarden"), ("GM0373", "Bergen (NH.)")]


def households(seed=1, aantal=300, **hoe):
    bevolking = Bevolking(Lot(Random(seed)), GEMEENTEN)
    return [nieuw_gezin(bevolking, TODAY, **hoe) for _ in range(aantal)]


def members(seed=1):
    return [lid for gezin in households(seed) for lid in gezin.leden]


def test_every_bsn_is_a_test_number_and_nobody_shares_one():
    bsns = [lid.persoon.bsn for lid in members() if lid.persoon.bsn]

    assert all(is_bsn(bsn) and bsn.startswith(TESTREEKSEN) for bsn in bsns)
    assert len(set(bsns)) == len(bsns) > 100


def test_when_the_test_numbers_run_out_people_have_none():
    bevolking = Bevolking(Lot(Random(1)), GEMEENTEN)
    bevolking._bsns.clear()

    assert all(not lid.persoon.bsn for lid in nieuw_gezin(bevolking, TODAY).leden)


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
        born = {lid.sleutel: lid.persoon.geboortedatum for lid in gezin.leden}
        parents = [band for band in gezin.banden if band.soort is Bandsoort.OUDER]
        known = [(born[band.van], born[band.naar]) for band in parents if born[band.van] and born[band.naar]]
        assert all(child.jaar - parent.jaar >= 15 for parent, child in known)


def test_children_are_minors_and_everybody_else_is_of_age():
    for lid in members():
        if lid.persoon.geboortedatum and not lid.persoon.is_ongeboren:
            assert (lid.persoon.geboortedatum.leeftijd_op(TODAY) < 18) is lid.is_kind, lid


@pytest.mark.parametrize("soort", Huishoudsoort)
def test_every_kind_of_household_can_be_reported_on(soort):
    for gezin in households(soort=soort, aantal=40):
        keys = {lid.sleutel for lid in gezin.leden}
        pairs = [(band.van, band.naar) for band in gezin.banden]
        assert 2 <= len(keys) == len(gezin.leden) <= 8
        assert {key for pair in pairs for key in pair} <= keys
        assert len(set(pairs)) == len(pairs)
        assert gezin.leden[0].woont_hier


@pytest.mark.parametrize("aanleiding", Aanleiding)
def test_a_household_fits_what_is_reported_of_it(aanleiding):
    for gezin in households(aanleiding=aanleiding, aantal=40):
        if aanleiding is Aanleiding.KINDERMISHANDELING:
            assert gezin.heeft_kinderen
        if aanleiding is Aanleiding.PARTNERGEWELD:
            assert {"a", "b"} <= {lid.sleutel for lid in gezin.leden}


def test_who_is_not_born_yet_is_expected_and_has_no_name():
    unborn = [lid for lid in members() if lid.persoon.is_ongeboren]

    assert unborn
    assert all(not lid.persoon.naam.voluit and lid.is_kind for lid in unborn)


def test_parents_who_came_apart_live_apart():
    for gezin in households(soort=Huishoudsoort.GESCHEIDEN, aantal=20):
        assert [lid.sleutel for lid in gezin.leden if not lid.woont_hier] == ["b"]
        assert gezin.wie("b").persoon.adres != gezin.adres


@pytest.mark.parametrize("feature", ["tolk_nodig", "taal", "bsn", "telefoon"])
def test_not_everybody_is_alike(feature):
    found = {bool(getattr(lid.persoon, feature)) for lid in members()}

    assert found == {True, False}


def test_some_dates_of_birth_are_partly_unknown():
    dates = [lid.persoon.geboortedatum for lid in members()]

    assert {date.is_volledig for date in dates if date} == {True, False}
    assert None in dates
