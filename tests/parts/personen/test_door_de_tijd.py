"""Who lived together, where, and under which names: also over merges, however many in a row."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.people import VANDAAG
from tests.vragen import gesteld
from zicht.kern import OnvolledigeDatum
from zicht.personen import actions, queries
from zicht.personen.words import Adres, Naamdelen, Naamsoort, Persoonsgegevens

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-7", "PLUS-5")]

KERK, MOLEN = Adres("Kerkstraat", "1", plaats="Sneek"), Adres("Molenweg", "2", plaats="Drachten")
HEDEN = VANDAAG.date()
EERST, TOEN = date(2024, 1, 1), date(2025, 6, 1)


@pytest.fixture
def wie(mensen):
    return {"by": mensen.behandelaar.by, "at": VANDAAG}


def test_a_line_tells_names_households_and_stays_over_time(wie):
    anna = build.persoon(
        roepnaam="Anna", achternaam="Testman", geboortedatum=OnvolledigeDatum(1990, 3, 1), **wie
    )
    daan = build.persoon(roepnaam="Daan", **wie)
    huis = actions.create_huishouden(leden=[anna, daan], adres=KERK, per=EERST, **wie).huishouden
    actions.leave_huishouden(huishouden=huis, persoon=daan, per=TOEN, **wie)
    actions.move_huishouden(huishouden=huis, adres=MOLEN, per=TOEN, **wie)
    naam = Naamdelen(roepnaam="Anna", achternaam="Anderman")
    actions.add_naam(persoon=anna, soort=Naamsoort.PARTNER, naam=naam, per=HEDEN, reden="x", **wie)

    kring = queries.kring_van([anna], op=HEDEN)

    lijn = kring.lijnen[anna]
    assert (lijn.naam, lijn.geboren, lijn.leeftijd) == ("Anna Anderman", "01-03-1990", 36)
    assert [regel.naam.achternaam for regel in lijn.namen] == ["Anderman", "Testman"]
    assert [(regel.adres, regel.periode.tot) for regel in lijn.verblijven] == [(MOLEN, None), (KERK, TOEN)]
    assert kring.lijnen.keys() == {anna, daan}
    assert kring.woonden_samen(anna, daan)
    assert [regel.adres for regel in kring.lijnen[daan].verblijven] == [KERK]


def test_who_came_after_somebody_left_did_not_live_with_them(wie):
    anna, daan, ed = (build.persoon(roepnaam=naam, **wie) for naam in ("Anna", "Daan", "Ed"))
    huis = actions.create_huishouden(leden=[anna, daan], adres=KERK, per=EERST, **wie).huishouden
    actions.leave_huishouden(huishouden=huis, persoon=daan, per=TOEN, **wie)
    actions.join_huishouden(huishouden=huis, persoon=ed, per=TOEN, **wie)

    kring = queries.kring_van([daan], op=HEDEN)

    assert kring.woonden_samen(daan, anna)
    assert not kring.woonden_samen(daan, ed)


def test_an_age_ends_at_death_and_who_is_not_born_has_none(wie):
    oud = build.persoon(geboortedatum=OnvolledigeDatum(1950, 1, 1), **wie)
    gegevens = Persoonsgegevens(
        geboortedatum=OnvolledigeDatum(1950, 1, 1), overleden_op=HEDEN - timedelta(days=800)
    )
    actions.change_persoon(persoon=oud, versie=1, gegevens=gegevens, reden="x", **wie)
    ongeboren = build.persoon(is_ongeboren=True, geboortedatum=OnvolledigeDatum(2026, 8), **wie)

    lijnen = queries.kring_van([oud, ongeboren], op=HEDEN).lijnen

    assert (lijnen[oud].leeftijd, lijnen[oud].overleden_op) == (73, HEDEN - timedelta(days=800))
    assert (lijnen[ongeboren].leeftijd, lijnen[ongeboren].is_ongeboren) == (None, True)


VIER = range(4)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(VIER), st.sampled_from(VIER)), max_size=6),
    st.sampled_from(list(permutations(VIER, 2))),
)
def test_it_agrees_with_one_person_at_a_time_whatever_was_merged(mensen, paren, gevraagd):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG}
    personen = [build.persoon(roepnaam=f"P{nummer}", **wie) for nummer in VIER]
    for nummer, persoon in enumerate(personen):
        huis = actions.create_huishouden(
            leden=[persoon], adres=Adres("Straat", str(nummer)), per=EERST, **wie
        )
        huisgenoot = build.persoon(roepnaam=f"H{nummer}", **wie)
        actions.join_huishouden(huishouden=huis.huishouden, persoon=huisgenoot, per=TOEN, **wie)
    for blijft, gaat_op in paren:
        if blijft != gaat_op and queries.kanoniek(personen)[personen[blijft]] == personen[blijft] and (
            queries.kanoniek(personen)[personen[gaat_op]] == personen[gaat_op]
        ):  # fmt: skip
            actions.merge_personen(blijft=personen[blijft], gaat_op=personen[gaat_op], reden="x", **wie)

    kring = queries.kring_van([personen[een] for een in gevraagd], op=HEDEN)

    for een in gevraagd:
        blijft = queries.kanoniek([personen[een]])[personen[een]]
        lijn = kring.lijnen[blijft]
        assert kring.blijvers[personen[een]] == blijft
        assert set(lijn.huishoudens) == set(queries.huishoudens_van(personen[een]))
        assert {regel.naam for regel in lijn.namen} == {
            regel.naam for regel in queries.namen_van(personen[een])
        }
        assert set(lijn.verblijven) == set(queries.verblijven_van(personen[een]))
        assert lijn.naam == queries.kaart(personen[een], op=HEDEN).naam
    assert {een.naam for een in kring.lijnen.values()} >= {
        queries.kaart(lid.persoon, op=HEDEN).naam
        for een in gevraagd
        for regel in queries.huishoudens_van(personen[een])
        for lid in queries.ooit_leden(regel.huishouden)
    }


def test_one_merge_costs_no_more_than_none(wie):
    een, ander, derde = (build.persoon(roepnaam=naam, **wie) for naam in ("Een", "Ander", "Derde"))
    actions.create_huishouden(leden=[een, derde], adres=KERK, **wie)
    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)

    for gevraagd in (een, ander):
        with gesteld() as vragen:
            queries.kring_van([gevraagd], op=HEDEN)
        assert len(vragen) == 2
