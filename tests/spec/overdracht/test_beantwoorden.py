"""Wie beantwoordt een aanbod, en wanneer kan dat nog?"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import SYSTEEM, Aanvrager, Rol
from zicht.overdracht.permissions import is_ontvanger, objections_to_aanbieden, objections_to_vastleggen
from zicht.overdracht.rules import (
    Antwoordfeiten,
    Teruggavefeiten,
    objections_to_accept,
    objections_to_beantwoorden,
    objections_to_refuse,
    objections_to_remind,
    objections_to_revoke,
    objections_to_teruggave,
    objections_to_wachtlijstactie,
)
from zicht.overdracht.words import (
    OVERGANGEN,
    TERUGGAVE_OVERGANGEN,
    Antwoordgever,
    NieuweTeruggave,
    Status,
    Teruggavegrond,
    Teruggavestatus,
    Weigergrond,
)

OFFERED = datetime(2026, 3, 2, 9, 0, 30, tzinfo=UTC)
NOW = OFFERED + timedelta(days=1)
TEAM, VT, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
SOMEBODY = Antwoordgever("L. Lokaal")
MOMENTS = {
    "": None,
    "voor": OFFERED - timedelta(minutes=1),
    "minuut": OFFERED.replace(second=0),
    "bij": OFFERED,
    "tussen": OFFERED + timedelta(hours=1),
    "nu": NOW,
    "later": NOW + timedelta(seconds=1),
}


def codes(objections):
    """Return what kind of objections these are."""
    return [one.code for one in objections]


def facts(status=Status.AANGEBODEN, *, by_word=False):
    """Return what an answer is judged by."""
    return Antwoordfeiten(status, OFFERED, NOW, bij_monde=by_word)


STATUS = """
geval       | status      | aanvaarden     | weigeren       | intrekken      | herinneren
------------+-------------+----------------+----------------+----------------+---------------
open        | aangeboden  | geen           | geen           | geen           | geen
aanvaard    | aanvaard    | al-aanvaard    | al-aanvaard    | al-aanvaard    | al-aanvaard
geweigerd   | geweigerd   | al-geweigerd   | al-geweigerd   | al-geweigerd   | al-geweigerd
ingetrokken | ingetrokken | al-ingetrokken | al-ingetrokken | al-ingetrokken | al-ingetrokken
"""


@pytest.mark.eis("OVD-2", "ALG-6")
@pytest.mark.parametrize(("status", "aanvaarden", "weigeren", "intrekken", "herinneren"), rows(STATUS))
def test_an_offer_is_answered_once(status, aanvaarden, weigeren, intrekken, herinneren):
    now = Status(status)
    found = (
        objections_to_accept(SOMEBODY, facts(now)),
        objections_to_refuse(SOMEBODY, Weigergrond.ANDERS, "vol", facts(now)),
        objections_to_revoke("vergissing", now),
        objections_to_remind(now),
    )

    expected = (aanvaarden, weigeren, intrekken, herinneren)
    assert [codes(one) for one in found] == [[] if one == "geen" else [one] for one in expected]


WHO = """
geval                                    | naam | hoe  | wanneer | bij_monde | bezwaar
-----------------------------------------+------+------+---------+-----------+------------------
in de toepassing                         | L.   |      |         | nee       | geen
zonder naam                              | _    |      |         | nee       | naam-nodig
bij monde, volledig                      | L.   | tel. | tussen  | ja        | geen
bij monde, zonder hoe                    | L.   |      | tussen  | ja        | hoe-nodig
bij monde, zonder wanneer                | L.   | tel. |         | ja        | wanneer-nodig
bij monde, op het moment van het aanbod  | L.   | tel. | bij     | ja        | geen
bij monde, in de minuut van het aanbod   | L.   | tel. | minuut  | ja        | geen
bij monde, voor het aanbod               | L.   | tel. | voor    | ja        | wanneer-kan-niet
bij monde, nu                            | L.   | tel. | nu      | ja        | geen
bij monde, in de toekomst                | L.   | tel. | later   | ja        | wanneer-kan-niet
bij monde, niets ingevuld                |      |      |         | ja        | naam-nodig hoe-nodig wanneer-nodig
"""


@pytest.mark.eis("OVD-2")
@pytest.mark.parametrize(("naam", "hoe", "wanneer", "bij_monde", "bezwaar"), rows(WHO))
def test_who_answers_is_named_and_by_word_also_when_and_how(naam, hoe, wanneer, bij_monde, bezwaar):
    who = Antwoordgever(naam.replace("_", " "), hoe=hoe, gezegd_op=MOMENTS[wanneer])
    expected = [] if bezwaar == "geen" else bezwaar.split()
    given = facts(by_word=bij_monde == "ja")

    assert codes(objections_to_accept(who, given)) == expected
    assert codes(objections_to_refuse(who, Weigergrond.ANDERS, "vol", given)) == expected


@pytest.mark.eis("ALG-6")
@pytest.mark.parametrize(("ground", "reason"), [(None, "vol"), (Weigergrond.ANDERS, " "), (None, "")])
def test_a_refusal_without_ground_or_reason_is_no_refusal(ground, reason):
    assert codes(objections_to_refuse(SOMEBODY, ground, reason, facts())) == ["reden-nodig"]


@pytest.mark.eis("ALG-6")
def test_taking_back_an_offer_needs_a_reason():
    assert codes(objections_to_revoke("  ", Status.AANGEBODEN)) == ["reden-nodig"]


RETURN = """
geval                       | status     | zicht | open | reden | gesprek | weging | bezwaar
----------------------------+------------+-------+------+-------+---------+--------+--------------
aanvaard en in handen       | aanvaard   | ja    | nee  | x     | x       | x      | geen
nog niet beantwoord         | aangeboden | nee   | nee  | x     | x       | x      | niet-aanvaard
geweigerd                   | geweigerd  | nee   | nee  | x     | x       | x      | niet-aanvaard
ingetrokken, zicht van toen | ingetrokken | ja  | nee  | x     | x       | x      | niet-aanvaard
zicht al elders             | aanvaard   | nee   | nee  | x     | x       | x      | geen-zicht
al gevraagd                 | aanvaard   | ja    | ja   | x     | x       | x      | al-gevraagd
zonder reden                | aanvaard   | ja    | nee  |       | x       | x      | reden-nodig
zonder stap 3               | aanvaard   | ja    | nee  | x     |         | x      | gesprek-nodig
zonder stap 4               | aanvaard   | ja    | nee  | x     | x       |        | weging-nodig
"""


@pytest.mark.eis("ALG-6", "MEL-9")
@pytest.mark.parametrize(("status", "zicht", "open_", "reden", "gesprek", "weging", "bezwaar"), rows(RETURN))
def test_a_return_is_a_request_with_the_steps_of_the_meldcode(
    status, zicht, open_, reden, gesprek, weging, bezwaar
):
    asked = NieuweTeruggave(
        Teruggavegrond.COMPLEXER, reden=reden, telefoon="0612345678", gesprek=gesprek, weging=weging
    )
    given = Teruggavefeiten(Status(status), heeft_zicht=zicht == "ja", open_verzoek=open_ == "ja")

    assert codes(objections_to_teruggave(asked, given)) == ([] if bezwaar == "geen" else [bezwaar])


def test_who_asks_back_can_be_called():
    asked = NieuweTeruggave(Teruggavegrond.COMPLEXER, reden="x", gesprek="x", weging="x")
    given = Teruggavefeiten(Status.AANVAARD, heeft_zicht=True, open_verzoek=False)

    assert codes(objections_to_teruggave(asked, given)) == ["bereikbaar-nodig"]


ANSWER = """
geval                        | status    | naar      | toelichting | zicht | bezwaar
-----------------------------+-----------+-----------+-------------+-------+---------------
terugnemen                   | gevraagd  | aanvaard  |             | ja    | geen
afwijzen met reden           | gevraagd  | afgewezen | x           | ja    | geen
afwijzen zonder reden        | gevraagd  | afgewezen |             | ja    | waarom-niet
terugnemen wat al elders is  | gevraagd  | aanvaard  |             | nee   | geen-zicht
al teruggenomen              | aanvaard  | afgewezen | x           | ja    | al-teruggenomen
al afgewezen                 | afgewezen | aanvaard  |             | ja    | al-afgewezen
"""


@pytest.mark.eis("ALG-6")
@pytest.mark.parametrize(("status", "naar", "toelichting", "zicht", "bezwaar"), rows(ANSWER))
def test_a_request_is_answered_once_and_a_rejection_says_why(status, naar, toelichting, zicht, bezwaar):
    objections = objections_to_beantwoorden(
        Teruggavestatus(status), Teruggavestatus(naar), toelichting, heeft_zicht=zicht == "ja"
    )

    assert codes(objections) == ([] if bezwaar == "geen" else [bezwaar])


def test_every_status_has_its_transitions():
    assert set(OVERGANGEN) == set(Status)
    assert set(TERUGGAVE_OVERGANGEN) == set(Teruggavestatus)


def by(rol, *, party, organisation=None):
    """Return who asks."""
    return Aanvrager(account=UUID(int=9), partij=party, organisatie=organisation, rollen=frozenset({rol}))


PEOPLE = """
geval                          | rol                  | partij | vastleggen | aanbieden | ontvanger
-------------------------------+----------------------+--------+------------+-----------+----------
professional van het team      | lokaal_team          | team   | ja         | nee       | ja
professional van ander team    | lokaal_team          | other  | nee        | nee       | nee
manager van het team           | manager              | team   | nee        | nee       | nee
beoordelaar                    | beoordelaar          | vt     | ja         | ja        | nee
werkbegeleider                 | werkbegeleider       | vt     | ja         | ja        | nee
frontoffice                    | frontoffice          | vt     | ja         | nee       | nee
backoffice                     | backoffice           | vt     | ja         | nee       | nee
gedragswetenschapper           | gedragswetenschapper | vt     | nee        | nee       | nee
beheerder                      | beheerder            | vt     | nee        | nee       | nee
"""


@pytest.mark.eis("OVD-2")
@pytest.mark.parametrize(("rol", "partij", "vastleggen", "aanbieden", "ontvanger"), rows(PEOPLE))
def test_the_team_answers_and_veilig_thuis_offers(rol, partij, vastleggen, aanbieden, ontvanger):
    who = by(Rol(rol), party={"team": TEAM, "vt": VT, "other": OTHER}[partij])

    assert (objections_to_vastleggen(who, ontvanger=TEAM) == []) is (vastleggen == "ja")
    assert (objections_to_aanbieden(who) == []) is (aanbieden == "ja")
    assert is_ontvanger(who, ontvanger=TEAM) is (ontvanger == "ja")


def test_the_application_itself_may_and_nobody_receives_for_the_melder():
    assert objections_to_aanbieden(SYSTEEM) == objections_to_vastleggen(SYSTEEM, ontvanger=None) == []
    assert not is_ontvanger(by(Rol.LOKAAL_TEAM, party=TEAM), ontvanger=None)


WAITING = """
geval                    | wacht | tekst | bezwaar
-------------------------+-------+-------+-----------
wacht, iets gedaan       | ja    | x     | geen
wacht, niets opgeschreven| ja    | _     | wat-gedaan
wacht niet               | nee   | x     | wacht-niet
"""


@pytest.mark.eis("OVD-5")
@pytest.mark.parametrize(("wacht", "tekst", "bezwaar"), rows(WAITING))
def test_while_a_household_waits_it_is_said_what_was_done(wacht, tekst, bezwaar):
    objections = objections_to_wachtlijstactie(tekst.replace("_", " "), wacht=wacht == "ja")

    assert codes(objections) == ([] if bezwaar == "geen" else [bezwaar])
