"""Wat mag over een persoon of een huishouden worden vastgelegd?"""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.tabel import rows
from zicht.kern import OnvolledigeDatum, Wijziging
from zicht.personen import rules
from zicht.personen.words import (
    Adres,
    Bandsoort,
    Contactafspraak,
    Kanaal,
    Naamdelen,
    Naamregel,
    Naamsoort,
    Periode,
    Persoonsgegevens,
)

VANDAAG = date(2026, 3, 2)
EEN, ANDER, DERDE = UUID(int=1), UUID(int=2), UUID(int=3)


def dag(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def codes(bezwaren):
    return " ".join(bezwaar.code for bezwaar in bezwaren)


@pytest.mark.eis("MEL-7")
@pytest.mark.parametrize(
    ("geboren", "ongeboren", "overleden", "bsn", "taal", "tolk", "bezwaar"),
    rows("""
    geval                   | geboren  | ongeboren | overleden  | bsn       | taal  | tolk | bezwaar
    ------------------------+----------+-----------+------------+-----------+-------+------+-------------------------
    niets bekend            |          |           |            |           |       |      |
    geboren vandaag         | 20260302 |           |            |           |       |      |
    geboren morgen          | 20260303 |           |            |           |       |      | geboorte-in-toekomst
    morgen uitgerekend      | 20260303 | ja        |            |           |       |      |
    zes weken over tijd     | 20260119 | ja        |            |           |       |      |
    langer over tijd        | 20260118 | ja        |            |           |       |      | uitgerekend-voorbij
    die maand uitgerekend   | 20260100 | ja        |            |           |       |      |
    vorig jaar uitgerekend  | 20250000 | ja        |            |           |       |      | uitgerekend-voorbij
    volgend jaar geboren    | 20270000 |           |            |           |       |      | geboorte-in-toekomst
    alleen dit jaar bekend  | 20260000 |           |            |           |       |      |
    overleden vandaag       | 19900312 |           | 2026-03-02 |           |       |      |
    overleden morgen        | 19900312 |           | 2026-03-03 |           |       |      | overlijden-in-toekomst
    overleden bij geboorte  | 19900312 |           | 1990-03-12 |           |       |      |
    overleden voor geboorte | 19900312 |           | 1990-03-11 |           |       |      | overlijden-voor-geboorte
    geldig bsn              |          |           |            | 999990019 |       |      |
    ongeldig bsn            |          |           |            | 999990018 |       |      | bsn-ongeldig
    tolk voor een taal      |          |           |            |           | Pools | ja   |
    tolk zonder taal        |          |           |            |           |       | ja   | tolk-zonder-taal
    """),
)
def test_what_cannot_be_true_of_a_person_is_refused(geboren, ongeboren, overleden, bsn, taal, tolk, bezwaar):
    gegevens = Persoonsgegevens(
        geboortedatum=OnvolledigeDatum.lees(geboren) if geboren else None,
        is_ongeboren=bool(ongeboren),
        overleden_op=dag(overleden),
        bsn=bsn,
        taal=taal,
        tolk_nodig=bool(tolk),
    )

    assert codes(rules.objections_to_gegevens(gegevens, op=VANDAAG)) == bezwaar


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize(
    ("vanaf", "tot", "anders_vanaf", "anders_tot", "overlapt"),
    rows("""
    geval                   | vanaf      | tot        | anders_vanaf | anders_tot | overlapt
    ------------------------+------------+------------+--------------+------------+---------
    sluit aan               | 2026-01-01 | 2026-02-01 | 2026-02-01   |            | nee
    een dag samen           | 2026-01-01 | 2026-02-02 | 2026-02-01   |            | ja
    beide open              | 2026-01-01 |            | 2026-02-01   |            | ja
    lege periode            | 2026-01-01 | 2026-01-01 | 2025-01-01   |            | nee
    binnenin                | 2026-01-01 |            | 2026-02-01   | 2026-02-02 | ja
    """),
)
def test_nobody_joins_the_same_household_twice_at_once(vanaf, tot, anders_vanaf, anders_tot, overlapt):
    een, ander = Periode(dag(vanaf), dag(tot)), Periode(dag(anders_vanaf), dag(anders_tot))

    assert een.overlapt(ander) is ander.overlapt(een) is (overlapt == "ja")
    bezwaren = rules.objections_to_lidmaatschap(periode=een, eerdere=[ander])
    assert codes(bezwaren) == ("al-lid" if overlapt == "ja" else "")


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize(
    ("vanaf", "tot", "per", "bezwaar"),
    rows("""
    geval                          | vanaf      | tot        | per        | bezwaar
    -------------------------------+------------+------------+------------+---------------
    op de dag zelf                 | 2026-02-01 |            | 2026-02-01 |
    de dag ervoor                  | 2026-02-01 |            | 2026-01-31 | voor-het-begin
    op het eind van wat al ophield | 2026-02-01 | 2026-03-01 | 2026-03-01 |
    tijdens wat al ophield         | 2026-02-01 | 2026-03-01 | 2026-02-28 | voor-het-begin
    """),
)
def test_what_follows_begins_after_what_stands(vanaf, tot, per, bezwaar):
    staand = [Periode(dag(vanaf), dag(tot))]

    assert codes(rules.objections_to_vervolg(per=dag(per), staand=staand)) == bezwaar
    assert rules.objections_to_vervolg(per=dag(per), staand=[]) == []


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=8))
def test_stays_that_follow_each_other_never_overlap(dagen):
    staand: list[Periode] = []
    for per in dagen:
        if not rules.objections_to_vervolg(per=per, staand=staand):
            staand = [Periode(p.vanaf, p.tot or per) for p in staand] + [Periode(per)]

    assert not any(a.overlapt(b) for a in staand for b in staand if a is not b)


@pytest.mark.parametrize(
    ("sinds", "per", "bezwaar"),
    rows("""
    geval           | sinds      | per        | bezwaar
    ----------------+------------+------------+---------------
    geldt niet      |            | 2026-03-02 | geen-lid
    zelfde dag      | 2026-03-02 | 2026-03-02 |
    dag ervoor      | 2026-03-02 | 2026-03-01 | voor-het-begin
    """),
)
def test_only_what_holds_can_end(sinds, per, bezwaar):
    assert codes(rules.objections_to_verlaten(sinds=dag(sinds), per=dag(per))) == bezwaar


@pytest.mark.parametrize(
    ("gaan", "bezwaar"),
    [({EEN}, ""), (set(), "niemand-gaat"), ({EEN, ANDER}, "iedereen-gaat"), ({DERDE}, "geen-lid")],
)
def test_some_but_not_all_members_go_on_apart(gaan, bezwaar):
    assert (
        codes(rules.objections_to_splitsing(leden=frozenset({EEN, ANDER}), gaan=frozenset(gaan))) == bezwaar
    )


def test_a_tie_is_with_somebody_else_and_once_at_a_time():
    ouder, nu = Bandsoort.OUDER, Periode(VANDAAG)

    def bezwaren(naar, staand):
        return codes(rules.objections_to_band(van=EEN, naar=naar, soort=ouder, periode=nu, staand=staand))

    assert bezwaren(ANDER, []) == ""
    assert bezwaren(EEN, []) == "band-met-zichzelf"
    assert bezwaren(ANDER, [(ouder, nu)]) == "band-bestaat"
    assert bezwaren(ANDER, [(ouder, Periode(date(2020, 1, 1), VANDAAG))]) == ""
    assert bezwaren(ANDER, [(Bandsoort.VERZORGER, nu)]) == ""


@pytest.mark.eis("PLUS-8")
@pytest.mark.parametrize(
    ("mag", "bericht", "bezwaar"),
    [(True, True, ""), (None, True, ""), (False, False, ""), (False, True, "bericht-terwijl-niet-mag")],
)
def test_a_message_is_not_left_where_contact_is_not_safe(mag, bericht, bezwaar):
    afspraak = Contactafspraak(Kanaal.SMS, mag=mag, mag_bericht_achterlaten=bericht)

    assert codes(rules.objections_to_contact(afspraak)) == bezwaar


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize(
    ("zelfde", "organisatie", "opgegaan", "een", "ander", "bezwaar"),
    rows("""
    geval               | zelfde | organisatie | opgegaan | een       | ander     | bezwaar
    --------------------+--------+-------------+----------+-----------+-----------+--------------------
    mag                 |        | ja          |          | 999990019 | 999990019 |
    een zonder bsn      |        | ja          |          | 999990019 |           |
    zichzelf            | ja     | ja          |          |           |           | zichzelf
    andere organisatie  |        |             |          |           |           | andere-organisatie
    al samengevoegd     |        | ja          | ja       |           |           | is-samengevoegd
    ander bsn           |        | ja          |          | 999990019 | 999990020 | bsn-verschilt
    """),
)
def test_two_records_of_one_person_may_be_merged(zelfde, organisatie, opgegaan, een, ander, bezwaar):
    bezwaren = rules.objections_to_samenvoegen(
        zelfde=bool(zelfde),
        zelfde_organisatie=bool(organisatie),
        een_is_opgegaan=bool(opgegaan),
        bsn=(een, ander),
    )

    assert codes(bezwaren) == bezwaar


def test_only_a_merge_can_be_undone_and_only_when_the_bsn_is_free():
    assert rules.objections_to_ongedaan(is_opgegaan=True, bsn_is_bezet=False) == []
    assert codes(rules.objections_to_ongedaan(is_opgegaan=False, bsn_is_bezet=False)) == "niet-samengevoegd"
    assert codes(rules.objections_to_ongedaan(is_opgegaan=True, bsn_is_bezet=True)) == "bsn-bezet"


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize(
    ("op", "naam"),
    rows("""
    geval                    | op         | naam
    -------------------------+------------+-------------
    voor wat bekend is       | 2000-01-01 | Ada Jansen
    geboortenaam             | 2010-06-01 | Ada Jansen
    laatste dag              | 2019-12-31 | Ada Jansen
    naam van de partner      | 2020-01-01 | Ada Bakker
    na het huwelijk          | 2025-01-01 | Ada Jansen
    """),
)
def test_somebody_is_called_by_the_name_of_that_day(op, naam):
    def regel(soort, achternaam, vanaf, tot):
        return Naamregel(
            soort, Naamdelen(roepnaam="Ada", achternaam=achternaam), Periode(dag(vanaf), dag(tot))
        )

    namen = [
        regel(Naamsoort.ALIAS, "Alias", "2010-01-01", ""),
        regel(Naamsoort.GEBOORTE, "Jansen", "2010-01-01", "2020-01-01"),
        regel(Naamsoort.PARTNER, "Bakker", "2020-01-01", "2024-01-01"),
        regel(Naamsoort.GEBOORTE, "Jansen", "2024-01-01", ""),
    ]

    assert rules.naam_op(sorted(namen, key=lambda n: n.periode.vanaf, reverse=op < "2010"), dag(op)) in {
        naam,
        # Before anything is known the first that was recorded counts, whichever of its kind.
        *(("Ada Alias",) if op < "2010" else ()),
    }


def test_without_any_name_that_is_said():
    assert rules.naam_op([], VANDAAG) == "Naam onbekend"


@pytest.mark.eis("ALG-2")
def test_what_differs_is_told_as_people_read_it():
    was = Persoonsgegevens(geboortedatum=OnvolledigeDatum(1990, 3), overleden_op=None, tolk_nodig=False)
    nu = Persoonsgegevens(geboortedatum=OnvolledigeDatum(1990, 3, 12), overleden_op=VANDAAG, tolk_nodig=True)

    assert rules.verschillen(was, nu) == (
        Wijziging("Geboortedatum", "??-03-1990", "12-03-1990"),
        Wijziging("Overleden op", "", "02-03-2026"),
        Wijziging("Tolk nodig", "nee", "ja"),
    )
    assert rules.verschillen(nu, nu) == ()
    assert rules.verschillen(None, Contactafspraak(Kanaal.SMS, mag=None))[0] == Wijziging("Manier", "", "Sms")
    assert rules.verschillen(Adres("A"), Adres("B")) == (Wijziging("Straat", "A", "B"),)
    assert codes(rules.objections_to_naam(Naamdelen())) == "naam-leeg"
    assert rules.objections_to_naam(Naamdelen(achternaam="A")) == []
