"""An organisation asks who elsewhere had an earlier report, and hears no more than that."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.parts.register.mensen import ANDERS, DAAR, ELDERS, GEZIN, HIER, TOEN, schrijf, stel, vraag
from zicht.koppeling import HOOGSTENS
from zicht.koppeling.niveaus import Datum, Voornaam
from zicht.register import actions
from zicht.register.models import Logregel
from zicht.register.words import Doel, PeriodeGesloten, RegisterWeigert, Weigering

pytestmark = [pytest.mark.usefixtures("register"), pytest.mark.eis("PLUS-4")]


@pytest.mark.eis("RAD-1", "RAD-3")
def test_a_hit_says_where_when_how_strong_and_whom_to_call():
    daar = schrijf(DAAR, laatste=(2024, 2), contactpunt="register@daar.example")

    antwoord = stel(HIER)

    (treffer,) = antwoord.treffers
    assert (treffer.organisatie, treffer.kenmerk) == (DAAR, daar.kenmerk)
    assert (treffer.laatste, treffer.contactpunt) == ((2024, 2), "register@daar.example")
    assert treffer.is_zeker
    assert {paar.vraag for paar in treffer.paren} == {0, 1}
    assert treffer.bits > 40


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize(
    "gezin",
    [
        "Marike Overzier 19850412 v hier",  # a letter less
        "Marieke Overzier-Achterhoek 19850412 v weg",  # a name by marriage, and moved
        "Marieke Overzier 19851204 v weg",  # day and month changed places, and moved
        "Mieke Overzier 19850412 v hier",
        "- - - - weg 123456782 0600123456",  # only the numbers
    ],
)
def test_faults_of_writing_and_what_is_not_known_do_not_hide_somebody(gezin):
    schrijf(DAAR)

    assert [treffer.organisatie for treffer in stel(HIER, gezin).treffers] == [DAAR]


def test_other_people_are_no_hit():
    schrijf(DAAR)

    assert stel(HIER, ANDERS).treffers == ()


@pytest.mark.parametrize("gezin", ["- - - - hier", "Onno - - m hier", "- - - - weg - 0600123456"])
def test_an_address_or_a_telephone_alone_is_no_hit(gezin):
    schrijf(DAAR)

    assert stel(HIER, gezin).treffers == ()


def test_a_household_by_name_and_address_is_a_possible_hit_that_tells_nothing_of_its_persons():
    schrijf(DAAR)

    (treffer,) = stel(HIER, "Onno Overzier 19990101 m hier - 0600123456").treffers

    assert not treffer.is_zeker
    assert treffer.paren == ()
    assert (treffer.gedeeld.niveaus.voornaam, treffer.gedeeld.niveaus.datum) == (
        Voornaam.ONBEKEND, Datum.ONBEKEND
    )  # fmt: skip


def test_what_who_asks_keeps_itself_is_left_out():
    schrijf(HIER)
    schrijf(DAAR)

    assert [treffer.organisatie for treffer in stel(HIER).treffers] == [DAAR]


def test_each_organisation_that_knows_them_is_told():
    schrijf(DAAR)
    schrijf(ELDERS)

    assert {treffer.organisatie for treffer in stel(HIER).treffers} == {DAAR, ELDERS}


def test_under_another_secret_nothing_agrees():
    actions.open_periode(nummer=2, at=TOEN)
    schrijf(DAAR, periode=2)

    assert stel(HIER, periode=1).treffers == ()


def test_a_key_that_too_many_share_is_not_followed_and_the_answer_says_so():
    for _ in range(HOOGSTENS + 1):
        schrijf(DAAR, "Onno Overzier 19600101 m hier")

    antwoord = stel(HIER, "Onno Overzier 19600101 m hier")

    assert antwoord.treffers == ()
    assert antwoord.is_afgekapt


def test_own_persons_do_not_make_a_key_too_common():
    for _ in range(HOOGSTENS + 1):
        schrijf(HIER)
    schrijf(DAAR)

    antwoord = stel(HIER)

    assert len(antwoord.treffers) == 1
    assert not antwoord.is_afgekapt


def test_a_name_said_to_be_rare_makes_no_hit_of_hardly_anything():
    schrijf(DAAR)
    gewoon = vraag("- Overzier - - hier")
    zeldzaam = replace(
        gewoon, personen=(replace(gewoon.personen[0], zeldzame_voornaam=64, zeldzame_achternaam=64),)
    )

    bits = [
        treffer.bits
        for een in (gewoon, zeldzaam)
        for treffer in actions.beantwoord(vraag=een, by=HIER, at=TOEN).treffers
    ]

    assert len(bits) == 2
    assert bits[1] - bits[0] < 3


def test_looking_up_takes_two_questions_however_many_persons_there_are():
    for _ in range(5):
        schrijf(DAAR)
    stel(HIER)

    aantallen = []
    for gezin in (GEZIN, "+".join([GEZIN, ANDERS] * 5)):
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            stel(HIER, gezin)
        teksten = [een["sql"] for een in gevangen]
        aantallen.append(len(teksten))
        assert sum("register_blok" in tekst for tekst in teksten) == 1
        assert sum('FROM "register_stand"' in tekst for tekst in teksten) == 1
        assert not [tekst for tekst in teksten if "COUNT(" in tekst.upper()]

    assert aantallen[0] == aantallen[1]


def test_a_question_without_keys_is_answered_with_nothing():
    schrijf(DAAR)

    assert stel(HIER, "- - - - -").treffers == ()


def _gelogd():
    return list(Logregel.objects.filter(wat="vraag").order_by("pk"))


def test_each_question_is_logged_with_its_purpose_and_without_its_keys():
    schrijf(DAAR)

    gesteld = vraag(doel=Doel.NAVRAAG)
    actions.beantwoord(vraag=gesteld, by=HIER, at=TOEN)

    (regel,) = _gelogd()
    assert (regel.organisatie, regel.op, regel.doel, regel.periode) == (HIER, TOEN, "navraag", 1)
    assert (regel.personen, regel.treffers, regel.is_herhaling, regel.geweigerd) == (2, 1, False, "")
    blok = gesteld.personen[0].blokken[0]
    assert str(blok.getal) not in str(vars(regel))
    assert bytes(regel.afdruk) not in blok.merken


def test_the_same_question_is_answered_again_and_logged_as_such():
    gesteld = vraag()
    eerst = actions.beantwoord(vraag=gesteld, by=HIER, at=TOEN)
    schrijf(DAAR)

    weer = actions.beantwoord(vraag=gesteld, by=HIER, at=TOEN + timedelta(hours=1))

    assert (eerst.treffers, [een.organisatie for een in weer.treffers]) == ((), [DAAR])
    assert [regel.is_herhaling for regel in _gelogd()] == [False, True]


def test_other_people_under_the_same_name_are_another_question():
    eerste = vraag()
    actions.beantwoord(vraag=eerste, by=HIER, at=TOEN)

    actions.beantwoord(vraag=replace(vraag(ANDERS), kenmerk=eerste.kenmerk), by=HIER, at=TOEN)
    actions.beantwoord(vraag=eerste, by=DAAR, at=TOEN)

    assert [regel.is_herhaling for regel in _gelogd()] == [False, False, False]


def test_a_period_that_is_not_open_is_refused_and_logged():
    with pytest.raises(PeriodeGesloten) as nee:
        stel(HIER, periode=2)

    assert nee.value.open == (1,)
    assert [(regel.geweigerd, regel.treffers) for regel in _gelogd()] == [("periode", 0)]


def test_who_is_not_known_is_refused():
    from uuid import UUID

    with pytest.raises(RegisterWeigert) as nee:
        stel(UUID(int=0xF))

    assert nee.value.reden == Weigering.ONBEKEND


def test_more_persons_than_may_be_asked_for_at_once_are_refused():
    with pytest.raises(RegisterWeigert) as nee:
        stel(HIER, "+".join([ANDERS] * 41))

    assert nee.value.reden == Weigering.ONGELDIG
    assert nee.value.na is None


@pytest.mark.django_db(transaction=True)
def test_what_is_asked_stays_asked_whatever_becomes_of_who_asks():
    from django.db import transaction

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        stel(HIER)
