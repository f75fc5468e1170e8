"""Wanneer mag het zicht worden aangeboden, aan wie, en met welke informatie?"""

from dataclasses import replace
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Fase, Houder
from zicht.kern import Bezwaar, Soort
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.words import Afspraak, Overdrachtsmoment
from zicht.overdracht.rules import (
    Aanbodfeiten,
    Kandidaat,
    objections_to_informatieset,
    objections_to_offer,
    objections_to_ontvanger,
    objections_to_overdragen,
)
from zicht.overdracht.words import MINIMUM, Informatiestuk, NieuwAanbod, Onderdeel, Warmte

VT, TEAM, OTHER_TEAM, NO_DEAL, HELPER, OTHER_HELPER, FAR = (UUID(int=n) for n in range(1, 8))


def deal(party, *forms, worst=Ernst.MATIG):
    """Return what was agreed with a party."""
    return Afspraak(
        partij=party,
        vormen=frozenset(forms),
        hoogste_ernst=worst,
        informeert_huishouden=False,
        moment=Overdrachtsmoment.AANVAARDING,
        antwoord_werkdagen=None,
        bron="regionale afspraken",
    )


FACTS = Aanbodfeiten(
    fase=Fase.OVERDRACHT,
    houder=Houder.van(VT),
    na_dienst=False,
    open_aanbod=False,
    anonimiteit=False,
    acuut=False,
    structureel=False,
    is_adviesspoor=False,
    is_taxatie_actueel=True,
    vormen=frozenset({Geweldsvorm.PARTNERGEWELD}),
    ernst=Ernst.MATIG,
    kandidaten={
        TEAM: Kandidaat(Soort.LOKAAL_TEAM, deal(TEAM, Geweldsvorm.PARTNERGEWELD)),
        OTHER_TEAM: Kandidaat(Soort.LOKAAL_TEAM, deal(OTHER_TEAM, Geweldsvorm.STALKING, worst=Ernst.LICHT)),
        NO_DEAL: Kandidaat(Soort.LOKAAL_TEAM, None),
        HELPER: Kandidaat(Soort.PARTNER, None),
        OTHER_HELPER: Kandidaat(Soort.PARTNER, None),
    },
    besluit_ontvanger=HELPER,
)
SET = tuple(Informatiestuk(one, "wat er bekend is", "omdat u dit nodig hebt") for one in sorted(MINIMUM))
OFFER = NieuwAanbod(
    ontvanger=TEAM,
    warmte=Warmte.KOUD,
    afwijking_reden="",
    huishouden_aanwezig=None,
    telefonisch_toegelicht=False,
    kind_gesproken="",
    stukken=SET,
)


def codes(objections):
    """Return what kind of objections these are."""
    return [one.code for one in objections]


MOMENT = """
geval                                      | fase         | houder | anders       | bezwaar
-------------------------------------------+--------------+--------+--------------+----------------------
besloten, Veilig Thuis houdt               | overdracht   | vt     | -            | geen
na een dienst                              | dienst       | vt     | na_dienst    | geen
partner hield het al, wordt voorgesteld    | overdracht   | team   | -            | geen
nog in beoordeling                         | beoordeling  | vt     | -            | nog-geen-besluit
al aanvaard                                | overgedragen | team   | -            | al-overgedragen
gesloten                                   | gesloten     | team   | -            | casus-gesloten
grootboek nog niet begonnen                | overdracht   | geen   | -            | zicht-niet-hier
niemand houdt het                          | overdracht   | niemand| -            | zicht-niet-hier
de melder houdt het                        | overdracht   | melder | -            | zicht-niet-hier
er staat al een aanbod open                | overdracht   | vt     | open_aanbod  | al-aangeboden
anonimiteit toegezegd                      | overdracht   | vt     | anonimiteit  | anonimiteit-toegezegd
acuut onveilig gebleken                    | overdracht   | vt     | acuut        | onveilig-geworden
structureel onveilig gebleken              | overdracht   | vt     | structureel  | onveilig-geworden
taxatie niet van nu                        | overdracht   | vt     | oude_taxatie | taxatie-nodig
"""
HOLDERS = {
    "vt": Houder.van(VT),
    "team": Houder.van(TEAM),
    "geen": None,
    "niemand": NIEMAND_HOUDT,
    "melder": MELDER_HOUDT,
}
OTHERWISE = {"-": {}, "oude_taxatie": {"is_taxatie_actueel": False}}


@pytest.mark.eis("OVD-1", "ALG-6", "OVD-9")
@pytest.mark.parametrize(("fase", "houder", "anders", "bezwaar"), rows(MOMENT))
def test_an_offer_is_refused_for_its_own_reason_only(fase, houder, anders, bezwaar):
    otherwise = OTHERWISE.get(anders, {anders: True})
    facts = replace(FACTS, fase=Fase(fase), houder=HOLDERS[houder], **otherwise)

    assert codes(objections_to_overdragen(facts)) == ([] if bezwaar == "geen" else [bezwaar])


@pytest.mark.parametrize(("acuut", "structureel", "allowed"), [(False, True, True), (True, True, False)])
def test_an_advice_lifts_structural_unsafety_and_no_other(acuut, structureel, allowed):
    facts = replace(FACTS, is_adviesspoor=True, acuut=acuut, structureel=structureel)

    assert (objections_to_overdragen(facts) == []) is allowed


def test_a_service_has_dealt_with_what_was_unsafe():
    assert objections_to_overdragen(replace(FACTS, na_dienst=True, acuut=True, structureel=True)) == []


RECEIVER = """
geval                                  | ontvanger    | na      | melder | bezwaar
---------------------------------------+--------------+---------+--------+---------------------------
team met passende afspraak             | team         | melding | nee    | geen
team zonder afspraak                   | no_deal      | melding | nee    | geen-afspraak
team buiten zijn taken en kennis       | other_team   | melding | nee    | niet-in-taken boven-kennisniveau
na een dienst hoeft de afspraak niet   | other_team   | dienst  | nee    | geen
hulp die het besluit noemt             | helper       | melding | nee    | geen
andere hulp                            | other_helper | melding | nee    | andere-hulp-dan-besloten
andere hulp na een dienst              | other_helper | dienst  | nee    | geen
buiten de gemeente                     | far          | melding | nee    | onbekende-ontvanger
buiten de gemeente na een dienst       | far          | dienst  | nee    | onbekende-ontvanger
de melder, zoals besloten              | melder       | melding | ja     | geen
de melder, niet besloten               | melder       | melding | nee    | melder-gaat-niet-verder
"""
PARTIES = {
    "team": TEAM,
    "no_deal": NO_DEAL,
    "other_team": OTHER_TEAM,
    "helper": HELPER,
    "other_helper": OTHER_HELPER,
    "far": FAR,
    "melder": None,
}


@pytest.mark.eis("VB-7", "ALG-6")
@pytest.mark.parametrize(("ontvanger", "na", "melder", "bezwaar"), rows(RECEIVER))
def test_a_receiver_must_work_there_and_be_able(ontvanger, na, melder, bezwaar):
    facts = replace(FACTS, na_dienst=na == "dienst", naar_melder=melder == "ja")

    objections = objections_to_ontvanger(PARTIES[ontvanger], facts)

    assert codes(objections) == ([] if bezwaar == "geen" else bezwaar.split())


def test_without_a_known_severity_the_level_of_the_team_is_no_bar():
    assert objections_to_ontvanger(TEAM, replace(FACTS, ernst=None)) == []


@pytest.mark.eis("OVD-4", "PLUS-2")
@pytest.mark.parametrize("left_out", sorted(MINIMUM))
def test_each_piece_of_the_minimum_is_there_or_said_to_be_missing(left_out):
    without = tuple(one for one in SET if one.onderdeel is not left_out)
    missing = Informatiestuk(left_out, "", "nog niet opgesteld", ontbreekt=True)

    (objection,) = objections_to_informatieset(without)

    assert (objection.code, objection.veld) == ("onderdeel-ontbreekt", left_out.value)
    assert objections_to_informatieset((*without, missing)) == []


PIECES = """
geval                         | tekst | reden | ontbreekt | bezwaar
------------------------------+-------+-------+-----------+-------------------
met tekst en reden            | x     | x     | nee       | geen
leeg                          | _     | x     | nee       | onderdeel-ontbreekt
zonder reden                  | x     | _     | nee       | reden-nodig
ontbreekt, met waarom         |       | x     | ja        | geen
ontbreekt, zonder waarom      |       |       | ja        | reden-nodig
te lang                       | lang  | x     | nee       | tekst-te-lang
"""


@pytest.mark.eis("OVD-4", "PLUS-2")
@pytest.mark.parametrize(("tekst", "reden", "ontbreekt", "bezwaar"), rows(PIECES))
def test_a_piece_that_goes_beyond_the_minimum_is_held_to_the_same(tekst, reden, ontbreekt, bezwaar):
    text = "x" * 10_001 if tekst == "lang" else tekst.replace("_", " ")
    piece = Informatiestuk(Onderdeel.ADRES, text, reden.replace("_", " "), ontbreekt=ontbreekt == "ja")

    objections = objections_to_informatieset((*SET, piece))

    assert codes(objections) == ([] if bezwaar == "geen" else [bezwaar])


@pytest.mark.eis("INF-7")
def test_with_suspected_child_abuse_it_is_said_whether_the_child_was_spoken_to():
    facts = replace(FACTS, na_dienst=True, vormen=frozenset({Geweldsvorm.GETUIGE_VAN_GEWELD}))
    offer = replace(OFFER, warmte=Warmte.WARM, huishouden_aanwezig=True)

    assert codes(objections_to_offer(offer, facts)) == ["kind-gesproken-onbekend"]
    assert objections_to_offer(replace(offer, kind_gesproken="Nee: het kind is ziek."), facts) == []


@pytest.mark.eis("MEL-4")
def test_a_text_that_tells_who_the_melder_is_is_held_back_at_its_field():
    found = Bezwaar(
        "noemt-melder", "Hieraan is te zien wie de melder is", "uitvoeringsbesluit-wmo", veld="melding"
    )

    (objection,) = objections_to_offer(OFFER, replace(FACTS, noemt_melder=[found]))

    assert (objection.code, objection.veld) == ("noemt-melder", "melding")


@pytest.mark.eis("OVD-3")
def test_a_complete_cold_offer_of_a_light_report_is_allowed():
    assert objections_to_offer(OFFER, FACTS) == []
    assert codes(
        objections_to_offer(replace(OFFER, warmte=Warmte.WARM, huishouden_aanwezig=True), FACTS)
    ) == ["reden-andere-warmte"]
