"""An organisation asks as much as it needs, and not so much that it could try the whole country."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.parts.register.mensen import ANDERS, DAAR, GEZIN, HIER, TOEN, inschrijving, schrijf, stel, vraag
from zicht.register import actions
from zicht.register.models import Logregel
from zicht.register.words import RegisterWeigert, Weigering

pytestmark = [pytest.mark.usefixtures("register"), pytest.mark.eis("PLUS-4")]


@pytest.fixture(autouse=True)
def _krap(settings):
    settings.ZICHT_REGISTER_LIMIETEN = {"vraag": (4, 6), "herhaling": (2, 100), "inschrijving": (2, 100)}


def test_persons_are_counted_not_questions():
    stel(HIER)
    stel(HIER)

    with pytest.raises(RegisterWeigert) as nee:
        stel(HIER, ANDERS)

    assert (nee.value.reden, nee.value.na) == (Weigering.TE_VEEL, 15)
    assert Logregel.objects.filter(organisatie=HIER, geweigerd="te_veel").count() == 1


def test_after_the_wait_one_may_ask_again_until_the_day_is_full():
    stel(HIER)
    stel(HIER)
    later = TOEN + timedelta(minutes=5)
    stel(HIER, at=later)

    with pytest.raises(RegisterWeigert) as nee:
        stel(HIER, ANDERS, at=later)

    assert nee.value.na == pytest.approx(24 * 3600 / 6 - 300, abs=1)


def test_another_organisation_has_limits_of_its_own():
    stel(HIER)
    stel(HIER)

    assert stel(DAAR).treffers == ()


def test_a_question_asked_again_takes_nothing_and_cannot_be_asked_for_ever():
    gesteld = [vraag(), vraag()]
    for een in gesteld:
        actions.beantwoord(vraag=een, by=HIER, at=TOEN)

    for een in gesteld:
        actions.beantwoord(vraag=een, by=HIER, at=TOEN)
    with pytest.raises(RegisterWeigert) as nee:
        actions.beantwoord(vraag=gesteld[0], by=HIER, at=TOEN)

    assert nee.value.na == 30


def test_others_cannot_be_asked_for_under_the_name_of_a_question_that_was_answered():
    eerste = vraag(f"{GEZIN}+{GEZIN}")
    actions.beantwoord(vraag=eerste, by=HIER, at=TOEN)

    with pytest.raises(RegisterWeigert, match="te_veel"):
        actions.beantwoord(vraag=replace(vraag(ANDERS), kenmerk=eerste.kenmerk), by=HIER, at=TOEN)


def test_a_question_that_was_refused_is_no_question_that_was_asked():
    stel(HIER)
    stel(HIER)
    derde = vraag()
    for _ in range(2):
        with pytest.raises(RegisterWeigert, match="te_veel"):
            actions.beantwoord(vraag=derde, by=HIER, at=TOEN)

    actions.beantwoord(vraag=derde, by=HIER, at=TOEN + timedelta(minutes=1))

    assert not Logregel.objects.filter(is_herhaling=True).exists()


def test_inscribing_has_its_own_limit_and_withdrawing_none():
    eerste = schrijf(HIER)
    schrijf(HIER)
    with pytest.raises(RegisterWeigert, match="te_veel"):
        actions.schrijf_in(inschrijving=inschrijving(), by=HIER, at=TOEN)

    for _ in range(5):
        actions.trek_in(kenmerk=eerste.kenmerk, by=HIER)
    stel(HIER)
