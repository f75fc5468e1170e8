"""Wat is er fout aan een melding? Elke fout wordt genoemd, bij het veld."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from tests import build
from tests.people import VANDAAG
from tests.spec.tabel import rows
from zicht.kern import OnvolledigeDatum
from zicht.melding.rules import objections_to_anonimiteit, objections_to_melding
from zicht.melding.words import (
    Anonimiteitsgrond,
    GemeldeBand,
    Ingelicht,
    Meldcodevragen,
    Meldersoort,
    NieuweMelder,
    Politiegegevens,
    Spoor,
)
from zicht.personen.words import Adres, Bandsoort, Naamdelen
from zicht.termijnen import AMSTERDAM

IEMAND = UUID(int=1)


def fouten(melding) -> list[str]:
    return [bezwaar.veld for bezwaar in objections_to_melding(melding, VANDAAG)]


@pytest.mark.parametrize("soort", list(Meldersoort))
def test_a_whole_report_has_no_faults(soort):
    assert fouten(build.nieuwe_melding(soort)) == []


@pytest.mark.eis("MEL-1", "MEL-2", "MEL-3", "MEL-12")
@pytest.mark.parametrize("soort", list(Meldersoort))
def test_an_empty_report_names_everything_that_is_missing_at_once(soort):
    leeg = replace(
        build.nieuwe_melding(soort), melder=NieuweMelder(""), gebeurtenis=" ", vormen=frozenset(), personen=(),
        adres=Adres(), spoor=None, doel="", ingelicht=Ingelicht.NEE, ingelicht_op=None, meldcode=None, politie=None,
    )  # fmt: skip

    beroep = {"melder.functie", "melder.werkgever", "niet_ingelicht_reden"}
    eigen = {
        Meldersoort.PROFESSIONAL_KORT: {*beroep, "doel", "melder.telefoon"},
        Meldersoort.PROFESSIONAL_DOORLOPEND: {
            *beroep, "doel", "melder.telefoon", "spoor", "meldcode.stap_1_signalen"
        },
        Meldersoort.POLITIE: {*beroep, "politie.registratienummer"},
        Meldersoort.BURGER: {"melder.relatie", "melder.telefoon", "doel"},
        Meldersoort.HUISGENOOT: {"melder.relatie", "melder.telefoon", "doel"},
    }  # fmt: skip
    altijd = {"melder.naam", "gebeurtenis", "vormen", "personen", "adres.gemeente"}
    assert set(fouten(leeg)) == altijd | eigen[soort]


@pytest.mark.eis("MEL-2")
def test_a_lasting_contact_is_asked_for_the_signals_of_the_meldcode():
    melding = build.nieuwe_melding(Meldersoort.PROFESSIONAL_DOORLOPEND, meldcode=Meldcodevragen())

    assert fouten(melding) == ["meldcode.stap_1_signalen"]


def test_the_police_give_their_number():
    melding = build.nieuwe_melding(Meldersoort.POLITIE, politie=Politiegegevens())

    assert fouten(melding) == ["politie.registratienummer"]


@pytest.mark.parametrize("adres", [{"telefoon": "+31612345678"}, {"email": "a@voorbeeld.example"}])
def test_one_way_to_reach_the_melder_is_enough(adres):
    melder = NieuweMelder("Tjibbe Zwaluwstra", relatie="Buur", **adres)

    assert fouten(build.nieuwe_melding(melder=melder)) == []


INGELICHT = """
geval                               | soort            | ingelicht | op         | reden       | fout
------------------------------------+------------------+-----------+------------+-------------+---------------------
verteld, met de dag                 | professional_kort | ja       | 2026-03-02 |             |
verteld, zonder dag                 | professional_kort | ja       |            |             | ingelicht_op
verteld op een dag die nog komt     | professional_kort | ja       | 2026-03-03 |             | ingelicht_op
niet verteld, met reden             | professional_kort | nee      |            | te gevaarlijk |
niet verteld, zonder reden          | professional_kort | nee      |            |             | niet_ingelicht_reden
politie niet verteld, zonder reden  | politie          | nee       |            |             | niet_ingelicht_reden
buur niet verteld, zonder reden     | burger           | nee       |            |             |
gebeurt nog                         | professional_kort | later    |            |             |
"""


@pytest.mark.eis("MEL-5")
@pytest.mark.parametrize(("soort", "ingelicht", "op", "reden", "fout"), rows(INGELICHT))
def test_whether_the_family_was_told_is_recorded_with_its_day_or_its_reason(
    soort, ingelicht, op, reden, fout
):
    melding = build.nieuwe_melding(
        Meldersoort(soort),
        ingelicht=Ingelicht(ingelicht),
        ingelicht_op=date.fromisoformat(op) if op else None,
        niet_ingelicht_reden=reden,
    )

    assert fouten(melding) == ([fout] if fout else [])


ANONIEM = """
geval                              | soort                   | grond                 | mag
-----------------------------------+-------------------------+-----------------------+----
buur geeft geen toestemming        | burger                  | geen_toestemming      | ja
gezinslid wordt bedreigd           | huisgenoot              | bedreiging_melder     | ja
school: geen toestemming           | professional_doorlopend | geen_toestemming      | nee
school: gevaar voor het kind       | professional_doorlopend | bedreiging_betrokkene | ja
ambulance: gevaar voor collega's   | professional_kort       | bedreiging_melder     | ja
huisarts: vertrouwen               | professional_doorlopend | vertrouwensrelatie    | ja
politie: geen toestemming          | politie                 | geen_toestemming      | nee
niets beloofd                      | politie                 |                       | ja
"""


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(("soort", "grond", "mag"), rows(ANONIEM))
def test_anonymity_is_promised_on_a_ground_that_fits_the_melder(soort, grond, mag):
    bezwaren = objections_to_anonimiteit(Meldersoort(soort), Anonimiteitsgrond(grond) if grond else None)

    assert (bezwaren == []) is (mag == "ja")


def test_a_person_without_a_name_says_what_is_known():
    zonder = build.gemelde_persoon(naam=Naamdelen())

    assert fouten(build.nieuwe_melding(personen=(zonder,))) == ["personen.0.achternaam"]


def test_an_unborn_child_needs_no_name_and_may_be_expected():
    kind = build.gemelde_persoon(
        naam=Naamdelen(), is_ongeboren=True, geboortedatum=OnvolledigeDatum(2026, 8, 1)
    )

    assert fouten(build.nieuwe_melding(personen=(kind,))) == []


@pytest.mark.parametrize("geboren", [(2026, 3, 3), (2026, 4), (2027,)])
def test_nobody_is_born_tomorrow(geboren):
    kind = build.gemelde_persoon(geboortedatum=OnvolledigeDatum(*geboren))

    assert fouten(build.nieuwe_melding(personen=(kind,))) == ["personen.0.geboortedatum"]


@pytest.mark.parametrize("geboren", [(2026, 3, 2), (2026, 3), (2026,)])
def test_somebody_may_be_born_today_or_on_a_day_not_known(geboren):
    kind = build.gemelde_persoon(geboortedatum=OnvolledigeDatum(*geboren))

    assert fouten(build.nieuwe_melding(personen=(kind,))) == []


def test_a_child_expected_long_ago_is_born_by_now():
    kind = build.gemelde_persoon(
        naam=Naamdelen(), is_ongeboren=True, geboortedatum=OnvolledigeDatum(2026, 1, 1)
    )

    assert fouten(build.nieuwe_melding(personen=(kind,))) == ["personen.0.geboortedatum"]


def test_a_bsn_with_a_slip_is_named_at_its_person():
    personen = (build.gemelde_persoon("1"), build.gemelde_persoon("2", bsn="999900008"))

    assert fouten(build.nieuwe_melding(personen=personen)) == ["personen.1.bsn"]


def test_a_role_that_does_not_exist_is_named():
    vreemd = replace(build.gemelde_persoon(), betrokkenheid="buurvrouw")

    assert fouten(build.nieuwe_melding(personen=(vreemd,))) == ["personen.0.betrokkenheid"]


@pytest.mark.eis("MEL-7")
def test_an_interpreter_is_for_a_language():
    personen = (build.gemelde_persoon(tolk_nodig=True),)

    assert fouten(build.nieuwe_melding(personen=personen)) == ["personen.0.taal"]


@pytest.mark.parametrize(("veld", "waarde"), [("bsn", "999990019"), ("bekend_als", IEMAND)])
def test_two_persons_in_one_report_are_not_the_same(veld, waarde):
    personen = tuple(build.gemelde_persoon(sleutel, **{veld: waarde}) for sleutel in "12")

    assert fouten(build.nieuwe_melding(personen=personen)) == [f"personen.1.{veld}"]


@pytest.mark.parametrize(("aantal", "past"), [(1, True), (30, True), (31, False)])
def test_a_report_is_about_one_to_thirty_persons(aantal, past):
    personen = tuple(build.gemelde_persoon(str(nummer)) for nummer in range(aantal))

    assert fouten(build.nieuwe_melding(personen=personen)) == ([] if past else ["personen"])


BANDEN = """
geval                  | van | naar | fout
-----------------------+-----+------+--------------
twee personen          | 1   | 2    |
met zichzelf           | 1   | 1    | banden.0.naar
met wie er niet bij is | 1   | 9    | banden.0.van
van niemand            |     | 2    | banden.0.van
"""


@pytest.mark.parametrize(("van", "naar", "fout"), rows(BANDEN))
def test_a_tie_is_between_two_of_the_reported(van, naar, fout):
    personen = (build.gemelde_persoon("1"), build.gemelde_persoon("2"))

    melding = build.nieuwe_melding(personen=personen, banden=(GemeldeBand(van, naar, Bandsoort.OUDER),))

    assert fouten(melding) == ([fout] if fout else [])


def test_the_same_tie_twice_is_one_too_many():
    personen = (build.gemelde_persoon("1"), build.gemelde_persoon("2"))
    band = GemeldeBand("1", "2", Bandsoort.OUDER)

    assert fouten(build.nieuwe_melding(personen=personen, banden=(band, band))) == ["banden.1.van"]


@pytest.mark.parametrize(("minuten", "past"), [(0, True), (5, True), (6, False)])
def test_a_report_was_not_received_in_the_future(minuten, past):
    melding = build.nieuwe_melding(ontvangen_op=VANDAAG + timedelta(minutes=minuten))

    assert fouten(melding) == ([] if past else ["ontvangen_op"])


@pytest.mark.eis("MEL-1", "VB-9")
@pytest.mark.parametrize("minuten", range(0, 180, 30))
def test_in_the_night_that_an_hour_comes_twice_a_report_is_received_at_any_moment(minuten):
    nu = datetime(2027, 10, 31, 0, 0, tzinfo=UTC) + timedelta(minutes=minuten)
    hier = nu.astimezone(AMSTERDAM)

    for ontvangen in (nu, hier):
        vandaag = build.nieuwe_melding(
            ontvangen_op=ontvangen, ingelicht=Ingelicht.JA, ingelicht_op=hier.date()
        )
        assert objections_to_melding(vandaag, hier) == []
    straks = build.nieuwe_melding(ontvangen_op=nu + timedelta(minutes=6))
    assert [een.code for een in objections_to_melding(straks, hier)] == ["ontvangst-toekomst"]


TEKSTEN = """
geval                  | veld                 | lengte | past
-----------------------+----------------------+--------+-----
gebeurtenis past       | gebeurtenis          | 10000  | ja
gebeurtenis te lang    | gebeurtenis          | 10001  | nee
melder past            | melder.naam          | 200    | ja
melder te lang         | melder.naam          | 201    | nee
achternaam te lang     | personen.0.achternaam | 201   | nee
huisnummer te lang     | adres.huisnummer     | 11     | nee
"""


@pytest.mark.eis("MEL-10")
@pytest.mark.parametrize(("veld", "lengte", "past"), rows(TEKSTEN))
def test_a_text_that_does_not_fit_is_refused_and_never_cut_off(veld, lengte, past):
    assert fouten(_met(veld, "a" * int(lengte))) == ([] if past == "ja" else [veld])


@pytest.mark.parametrize("teken", ["\x00", "\x07", "\ud800"])
@pytest.mark.parametrize("veld", ["gebeurtenis", "melder.naam", "personen.0.achternaam"])
def test_a_sign_that_cannot_be_stored_is_refused(veld, teken):
    assert fouten(_met(veld, f"a{teken}b")) == [veld]


def test_more_lines_are_no_fault():
    assert fouten(_met("gebeurtenis", "Eerst dit.\n\tDaarna dat.\r\n")) == []


def _met(veld, tekst):
    match veld.split("."):
        case ["melder", naam]:
            return build.nieuwe_melding(melder=replace(build.nieuwe_melding().melder, **{naam: tekst}))
        case ["adres", naam]:
            return build.nieuwe_melding(adres=replace(build.nieuwe_melding().adres, **{naam: tekst}))
        case ["personen", _, naam]:
            return build.nieuwe_melding(personen=(build.gemelde_persoon(naam=Naamdelen(**{naam: tekst})),))
        case _:
            return build.nieuwe_melding(**{veld: tekst})


def test_the_melders_own_judgement_is_kept_of_who_may_give_it():
    melding = build.nieuwe_melding(Meldersoort.PROFESSIONAL_DOORLOPEND, spoor=Spoor.EIGEN_HULP)

    assert fouten(melding) == []
