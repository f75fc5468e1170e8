"""Hoe lang wacht een vraag aan het landelijk register, wat is een antwoord, en wat mag u van een treffer zeggen?"""

from datetime import date
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.words import BetrokkeneToegevoegd, Betrokkenheid, TaakGezet
from zicht.koppeling import Gegevens
from zicht.koppeling.niveaus import Vergelijking
from zicht.personen.words import (
    HuishoudenGesplitst,
    Kanaal,
    PersonenSamengevoegd,
    PersoonVastgelegd,
    VeiligContactGezet,
)
from zicht.radar.rules import is_te_vinden
from zicht.radar.rules.landelijk import (
    is_leesbaar,
    kwartaal_van,
    objections_to_navraag,
    pauze_na,
    raakt_landelijk,
)
from zicht.radar.rules.landelijk_oordeel import objections_to_oordeel
from zicht.radar.words import Trefferoordeel, Uitblijven
from zicht.register.words import (
    Doel,
    Gevraagd,
    Kwartaal,
    Registerantwoord,
    Registerpaar,
    Registertreffer,
    Registervraag,
)

EERSTE, LAATSTE = UUID(int=0), UUID(int=100)

PAUZES = """
geval                            | mislukt | waarom          | na   | kortst | langst
---------------------------------+---------+-----------------+------+--------+-------
de eerste keer                   | 1       | niet_bereikbaar | -    | 10     | 12.5
de tweede keer                   | 2       | niet_bereikbaar | -    | 30     | 37.5
de derde keer                    | 3       | onleesbaar      | -    | 60     | 75
de vierde keer                   | 4       | onleesbaar      | -    | 120    | 150
de vijfde keer                   | 5       | niet_bereikbaar | -    | 300    | 375
de zesde keer                    | 6       | niet_bereikbaar | -    | 600    | 750
de zevende keer                  | 7       | niet_bereikbaar | -    | 1800   | 2250
de achtste keer                  | 8       | niet_bereikbaar | -    | 3600   | 4500
daarna blijft het een uur        | 99      | niet_bereikbaar | -    | 3600   | 4500
het register zegt hoe lang       | 1       | geweigerd       | 90   | 90     | 112.5
korter dan de eigen pauze        | 3       | geweigerd       | 5    | 60     | 75
geweigerd zonder meer: een dag   | 1       | geweigerd       | -    | 86400  | 108000
"""


@pytest.mark.eis("RAD-4")
@pytest.mark.parametrize(("mislukt", "waarom", "na", "kortst", "langst"), rows(PAUZES))
def test_how_long_a_question_waits(mislukt, waarom, na, kortst, langst):
    pauzes = [
        pauze_na(int(mislukt), Uitblijven(waarom), kenmerk=kenmerk, na=None if na == "-" else int(na))
        for kenmerk in (EERSTE, LAATSTE)
    ]

    assert [pauze.total_seconds() for pauze in pauzes] == [float(kortst), float(langst)]


def test_without_a_failure_there_is_no_pause():
    with pytest.raises(ValueError, match="mislukt"):
        pauze_na(0, Uitblijven.ONLEESBAAR, kenmerk=EERSTE)


KWARTALEN = """
geval               | dag        | kwartaal
--------------------+------------+---------
eerste dag          | 2026-01-01 | 1
laatste van maart   | 2026-03-31 | 1
eerste van april    | 2026-04-01 | 2
laatste van juni    | 2026-06-30 | 2
eerste van juli     | 2026-07-01 | 3
laatste van sept.   | 2026-09-30 | 3
eerste van oktober  | 2026-10-01 | 4
laatste dag         | 2026-12-31 | 4
"""


@pytest.mark.eis("RAD-3")
@pytest.mark.parametrize(("dag", "kwartaal"), rows(KWARTALEN))
def test_others_hear_the_quarter_and_no_more(dag, kwartaal):
    assert kwartaal_van(date.fromisoformat(dag)) == Kwartaal(2026, int(kwartaal))


ANTWOORDEN = """
geval                      | kenmerk | organisatie | jaar | kwartaal | plaats | keer | goed
---------------------------+---------+-------------+------+----------+--------+------+-----
zoals het hoort            | 1       | 9           | 2025 | 4        | 1      | 1    | ja
niemand gevonden           | 1       | 9           | 2025 | 4        | 1      | 0    | ja
op een andere vraag        | 2       | 9           | 2025 | 4        | 1      | 0    | nee
over zichzelf              | 1       | 8           | 2025 | 4        | 1      | 1    | nee
geen kwartaal, te laag     | 1       | 9           | 2025 | 0        | 1      | 1    | nee
geen kwartaal, te hoog     | 1       | 9           | 2025 | 5        | 1      | 1    | nee
het eerste jaar dat kan    | 1       | 9           | 1990 | 1        | 1      | 1    | ja
een jaar te vroeg          | 1       | 9           | 1989 | 4        | 1      | 1    | nee
een jaar dat niet kan      | 1       | 9           | 25   | 4        | 1      | 1    | nee
over wie niet gevraagd is  | 1       | 9           | 2025 | 4        | 2      | 1    | nee
een plaats die niet kan    | 1       | 9           | 2025 | 4        | -1     | 1    | nee
tweemaal hetzelfde         | 1       | 9           | 2025 | 4        | 1      | 2    | nee
"""


@pytest.mark.eis("RAD-4")
@pytest.mark.parametrize(
    ("kenmerk", "organisatie", "jaar", "kwartaal", "plaats", "keer", "goed"), rows(ANTWOORDEN)
)
def test_what_can_be_an_answer(kenmerk, organisatie, jaar, kwartaal, plaats, keer, goed):
    vraag = Registervraag(UUID(int=1), Doel.AANNAME, 1, (Gevraagd(()), Gevraagd(())))
    paar = Registerpaar(int(plaats), Vergelijking(*[0] * 7), 20.0)
    treffer = Registertreffer(
        UUID(int=5),
        UUID(int=int(organisatie)),
        Kwartaal(int(jaar), int(kwartaal)),
        "0800",
        20.0,
        True,
        (paar,),
    )
    antwoord = Registerantwoord(UUID(int=int(kenmerk)), (treffer,) * int(keer))

    assert is_leesbaar(antwoord, vraag, organisatie=UUID(int=8)) is (goed == "ja")


OORDELEN = """
geval                          | nu             | straks         | reden | bezwaar
-------------------------------+----------------+----------------+-------+------------------------
dezelfde mensen                | open           | bevestigd      | -     | -
andere mensen, met reden       | open           | niet_dezelfde  | ja    | -
andere mensen, zonder reden    | open           | niet_dezelfde  | -     | waarom
toch andere mensen             | bevestigd      | niet_dezelfde  | ja    | treffer-al-beoordeeld
nog eens hetzelfde             | bevestigd      | bevestigd      | -     | treffer-al-beoordeeld
terug, met reden               | niet_dezelfde  | open           | ja    | -
terug, zonder reden            | bevestigd      | open           | -     | waarom
niets om terug te draaien      | open           | open           | ja    | treffer-niet-beoordeeld
"""


@pytest.mark.eis("RAD-2")
@pytest.mark.parametrize(("nu", "straks", "reden", "bezwaar"), rows(OORDELEN))
def test_what_may_be_said_of_a_hit(nu, straks, reden, bezwaar):
    gezegd = "Een ander gezin." if reden == "ja" else " "

    objections = objections_to_oordeel(Trefferoordeel(nu), Trefferoordeel(straks), reden=gezegd)

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


@pytest.mark.eis("RAD-3")
def test_what_was_asked_because_of_it_is_withdrawn_first():
    terug = objections_to_oordeel(Trefferoordeel.BEVESTIGD, Trefferoordeel.OPEN, reden="Vergist.", loopt=True)

    assert [een.code for een in terug] == ["vraag-loopt"]


@pytest.mark.eis("RAD-1", "RAD-4")
def test_what_people_are_found_by_is_told_anew():
    een, twee, casus = UUID(int=1), UUID(int=2), UUID(int=3)

    geraakt = raakt_landelijk(
        [
            BetrokkeneToegevoegd(casus=casus, persoon=een, betrokkenheid=Betrokkenheid.KIND),
            VeiligContactGezet(casus=None, persoon=een, kanaal=Kanaal.TELEFOON),
            PersonenSamengevoegd(casus=None, blijft=een, gaat_op=twee, reden=""),
            HuishoudenGesplitst(casus=None, huishouden=een, nieuw=twee, reden=""),
        ]
    )

    assert (geraakt.casussen, geraakt.personen, geraakt.huishoudens) == ({casus}, {een, twee}, {een, twee})


def test_what_people_are_not_found_by_is_not():
    niets = [
        TaakGezet(casus=UUID(int=3), taak=UUID(int=1), tekst=""),
        PersoonVastgelegd(casus=None, persoon=UUID(int=1)),
    ]

    assert not raakt_landelijk(niets)


GENOEG = """
geval                          | bsn       | voornaam | achternaam | geboren  | postcode | telefoon    | te vinden
-------------------------------+-----------+----------+------------+----------+----------+-------------+----------
alleen een achternaam          |           |          | vos        |          |          |             | nee
alleen een BSN                 | 999990019 |          |            |          |          |             | ja
naam en geboortedatum          |           | lotte    | vos        | 19890726 |          |             | ja
hele naam en alleen een jaar   |           | lotte    | vos        | 19890000 |          |             | ja
achternaam en alleen een jaar  |           |          | vos        | 19890000 |          |             | nee
voornaam en alleen een jaar    |           | lotte    |            | 19890000 |          |             | nee
voornaam en alleen een postcode|           | lotte    |            |          | 8911CD   |             | nee
naam en adres                  |           |          | vos        |          | 8911CD   |             | ja
naam en telefoonnummer         |           | lotte    |            |          |          | +3160000000 | ja
alleen een adres               |           |          |            |          | 8911CD   |             | nee
alleen een telefoonnummer      |           |          |            |          |          | +3160000000 | nee
alleen een geboortedatum       |           |          |            | 19890726 |          |             | nee
niets                          |           |          |            |          |          |             | nee
"""


@pytest.mark.eis("RAD-1", "PLUS-4")
@pytest.mark.parametrize(
    ("bsn", "voornaam", "achternaam", "geboren", "postcode", "telefoon", "te_vinden"), rows(GENOEG)
)
def test_of_whom_enough_is_known_to_be_found(
    bsn, voornaam, achternaam, geboren, postcode, telefoon, te_vinden
):
    wie = Gegevens(
        bsn=bsn,
        voornamen=voornaam,
        achternaam=achternaam,
        geboortedatum=geboren,
        postcode=postcode,
        telefoon=telefoon,
    )

    assert is_te_vinden(wie) is (te_vinden == "ja")


TE_VINDEN = """
geval                                      | aangesloten | te vinden | bezwaar
-------------------------------------------+-------------+-----------+-----------------------
niemand is te vinden                       | ja          | 0         | te-weinig-om-te-vragen
van een is genoeg bekend                   | ja          | 1         | -
van een huishouden is genoeg bekend        | ja          | 4         | -
het register wordt niet gevraagd           | nee         | 4         | niet-aangesloten
"""


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize(("aangesloten", "te_vinden", "bezwaar"), rows(TE_VINDEN))
def test_when_others_can_be_asked_about_a_report_that_is_typed(aangesloten, te_vinden, bezwaar):
    bezwaren = objections_to_navraag(is_aangesloten=aangesloten == "ja", te_vinden=int(te_vinden))
    codes = [een.code for een in bezwaren]

    assert codes == [een for een in [bezwaar] if een != "-"]
