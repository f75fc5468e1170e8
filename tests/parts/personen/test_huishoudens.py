"""Who lived with whom, where and when, stays to be found (RAD-7)."""

from datetime import date, timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.models import Casus
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden
from zicht.personen import actions, queries
from zicht.personen.words import Adres, Periode

pytestmark = pytest.mark.django_db

KERK = Adres("Kerkstraat", "12", "a", "8911AB", "Leeuwarden")
MOLEN = Adres("Molenweg", "3", "", "9711AA", "Groningen")
HEDEN = VANDAAG.date()
LATER = HEDEN + timedelta(days=30)


@pytest.fixture
def wie(mensen):
    return {"by": mensen.behandelaar.by, "at": VANDAAG}


@pytest.fixture
def gezin(wie):
    """Return the household and its three members."""
    leden = [build.persoon(achternaam="Voorbeeld", roepnaam=naam, **wie) for naam in ("Ada", "Bob", "Cor")]
    huishouden = actions.create_huishouden(leden=leden, adres=KERK, **wie).huishouden
    return huishouden, leden


@pytest.mark.eis("RAD-7")
def test_a_member_has_the_address_of_the_household(gezin):
    _, (ada, *_rest) = gezin

    kaart = queries.kaart(ada, op=HEDEN)

    assert (kaart.adres, kaart.adressen_toen) == ("Kerkstraat 12a, 8911AB Leeuwarden", ())


@pytest.mark.eis("RAD-7")
def test_a_household_that_moves_keeps_its_old_address(gezin, wie):
    huishouden, (ada, *_rest) = gezin

    gebeurtenis = actions.move_huishouden(
        huishouden=huishouden, adres=MOLEN, per=LATER, reden="Verhuisd", **wie
    )

    assert queries.kaart(ada, op=HEDEN).adres == KERK.op_een_regel
    kaart = queries.kaart(ada, op=LATER)
    assert (kaart.adres, kaart.adressen_toen) == (MOLEN.op_een_regel, (KERK.op_een_regel,))
    assert {w.veld: (w.was, w.nu) for w in gebeurtenis.wijzigingen}["Plaats"] == ("Leeuwarden", "Groningen")


@pytest.mark.eis("RAD-7")
def test_who_leaves_before_a_move_does_not_move_along(gezin, wie):
    huishouden, (ada, bob, _cor) = gezin
    actions.leave_huishouden(huishouden=huishouden, persoon=bob, per=HEDEN + timedelta(days=5), **wie)
    actions.move_huishouden(huishouden=huishouden, adres=MOLEN, per=LATER, **wie)

    assert queries.kaart(bob, op=LATER).adres == ""
    assert queries.kaart(bob, op=LATER).adressen_toen == (KERK.op_een_regel,)
    assert queries.kaart(ada, op=LATER).adres == MOLEN.op_een_regel


@pytest.mark.eis("RAD-7")
def test_an_own_stay_comes_before_that_of_the_household_until_it_ends(gezin, wie):
    _, (ada, *_rest) = gezin
    actions.move_persoon(persoon=ada, adres=MOLEN, per=HEDEN, reden="Tijdelijk elders", **wie)
    assert queries.kaart(ada, op=HEDEN).adres == MOLEN.op_een_regel

    actions.move_persoon(persoon=ada, adres=Adres(), per=LATER, reden="Weer thuis", **wie)

    assert queries.kaart(ada, op=LATER).adres == KERK.op_een_regel


@pytest.mark.eis("RAD-7")
def test_a_split_makes_a_household_and_keeps_the_old_one_findable(gezin, wie):
    huishouden, (ada, bob, cor) = gezin

    nieuw = actions.split_huishouden(
        huishouden=huishouden, gaan=[ada, cor], adres=MOLEN, per=LATER, reden="Uit elkaar", **wie
    ).nieuw

    assert queries.leden_op(huishouden, op=HEDEN) == (ada, bob, cor)
    assert queries.leden_op(huishouden, op=LATER) == (bob,)
    assert queries.leden_op(nieuw, op=LATER) == (ada, cor)
    assert [regel.huishouden for regel in queries.huishoudens_van(ada)] == [nieuw, huishouden]
    assert [regel.persoon for regel in queries.ooit_leden(huishouden)] == [ada, bob, cor]
    assert queries.kaart(cor, op=LATER).adres == MOLEN.op_een_regel


def splits(gezin, wie, *gaan):
    """Split these members off in thirty days; return the household they then are."""
    return actions.split_huishouden(
        huishouden=gezin[0], gaan=gaan, adres=MOLEN, per=LATER, reden="Uit elkaar", **wie
    ).nieuw


@pytest.mark.eis("RAD-7")
def test_a_split_that_was_a_mistake_is_undone_as_if_it_never_was(gezin, wie):
    huishouden, (ada, bob, cor) = gezin
    nieuw = splits(gezin, wie, ada, cor)

    gebeurtenis = actions.undo_split(huishouden=nieuw, reden="Vergissing", **wie)

    assert (gebeurtenis.huishouden, gebeurtenis.vervallen) == (huishouden, nieuw)
    assert queries.leden_op(huishouden, op=LATER) == (ada, bob, cor)
    assert [regel.periode for regel in queries.huishoudens_van(ada)] == [Periode(HEDEN)]
    assert queries.kaart(cor, op=LATER).adres == KERK.op_een_regel
    with pytest.raises(Geweigerd, match="niet-afgesplitst"):
        actions.undo_split(huishouden=nieuw, reden="Nog eens", **wie)


SINDSDIEN = {
    "verhuisd": lambda huis, nieuw, ada, wie: actions.move_huishouden(
        huishouden=nieuw, adres=KERK, per=LATER, **wie
    ),
    "erbij": lambda huis, nieuw, ada, wie: actions.join_huishouden(
        huishouden=nieuw, persoon=build.persoon(**wie), per=LATER, **wie
    ),
    "eruit": lambda huis, nieuw, ada, wie: actions.leave_huishouden(
        huishouden=nieuw, persoon=ada, per=LATER, **wie
    ),
    "weer bij elkaar": lambda huis, nieuw, ada, wie: actions.join_huishouden(
        huishouden=huis, persoon=ada, per=LATER, **wie
    ),
}


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize("wat", SINDSDIEN)
def test_a_split_is_not_undone_where_that_would_wipe_what_came_after(gezin, wie, wat):
    huishouden, (ada, _bob, cor) = gezin
    nieuw = splits(gezin, wie, ada, cor)
    SINDSDIEN[wat](huishouden, nieuw, ada, wie)

    with pytest.raises(Geweigerd, match="sinds-gewijzigd"):
        actions.undo_split(huishouden=nieuw, reden="Vergissing", **wie)

    assert cor in queries.leden_op(nieuw, op=LATER)


@pytest.mark.eis("RAD-7")
def test_a_split_is_undone_by_who_may_see_the_household_only(gezin, wie, mensen):
    nieuw = splits(gezin, wie, gezin[1][0])

    with pytest.raises(NietGevonden):
        actions.undo_split(huishouden=nieuw, reden="x", by=mensen.vreemde.by, at=VANDAAG)


@pytest.mark.eis("RAD-7")
def test_a_casus_about_a_household_that_was_no_split_is_about_the_one_before(gezin, wie, mensen):
    huishouden, (ada, *_rest) = gezin
    nieuw = splits(gezin, wie, ada)
    een, ander = (build.casus(mensen, huishouden=huis) for huis in (nieuw, huishouden))

    actions.undo_split(huishouden=nieuw, reden="Vergissing", **wie)

    assert {Casus.objects.get(pk=casus).huishouden_id for casus in (een, ander)} == {huishouden}
    regels = Tijdlijnregel.objects.filter(soort="CasushuishoudenGezet")
    assert [regel.casus_id for regel in regels] == [een]


@pytest.mark.eis("RAD-7")
def test_a_child_may_belong_to_two_households_at_once(gezin, wie):
    huishouden, (_ada, bob, cor) = gezin
    ander = actions.create_huishouden(leden=[bob], adres=MOLEN, **wie).huishouden

    actions.join_huishouden(huishouden=ander, persoon=cor, per=HEDEN, **wie)

    assert {regel.huishouden for regel in queries.huishoudens_van(cor)} == {huishouden, ander}


@pytest.mark.eis("RAD-7")
def test_who_left_may_come_back(gezin, wie):
    huishouden, (ada, *_rest) = gezin
    actions.leave_huishouden(huishouden=huishouden, persoon=ada, per=HEDEN + timedelta(days=1), **wie)
    actions.join_huishouden(huishouden=huishouden, persoon=ada, per=LATER, **wie)

    assert [regel.periode for regel in queries.huishoudens_van(ada)] == [
        Periode(LATER),
        Periode(HEDEN, HEDEN + timedelta(days=1)),
    ]


def test_who_belongs_to_a_household_cannot_join_it_again(gezin, wie):
    huishouden, (ada, *_rest) = gezin

    with pytest.raises(Geweigerd, match="al-lid"):
        actions.join_huishouden(huishouden=huishouden, persoon=ada, per=LATER, **wie)


def test_who_does_not_belong_cannot_leave(gezin, wie):
    huishouden, _ = gezin

    with pytest.raises(Geweigerd, match="geen-lid"):
        actions.leave_huishouden(huishouden=huishouden, persoon=build.persoon(**wie), per=LATER, **wie)


@pytest.mark.parametrize("welke", [0, 3])
def test_a_split_of_none_or_all_is_refused(gezin, wie, welke):
    huishouden, leden = gezin

    with pytest.raises(Geweigerd, match="gaat"):
        actions.split_huishouden(
            huishouden=huishouden, gaan=leden[:welke], adres=MOLEN, per=LATER, reden="x", **wie
        )


def test_a_move_before_the_present_stay_is_refused(gezin, wie):
    huishouden, _ = gezin

    with pytest.raises(Geweigerd, match="voor-het-begin"):
        actions.move_huishouden(huishouden=huishouden, adres=MOLEN, per=date(2020, 1, 1), **wie)


def test_a_household_of_another_organisation_does_not_exist(gezin, mensen):
    huishouden, (ada, *_rest) = gezin
    vreemd = {"by": mensen.vreemde.by, "at": VANDAAG}

    for poging in (
        lambda: actions.move_huishouden(huishouden=huishouden, adres=MOLEN, per=LATER, **vreemd),
        lambda: actions.join_huishouden(huishouden=huishouden, persoon=ada, per=LATER, **vreemd),
        lambda: actions.create_huishouden(leden=[ada], adres=MOLEN, **vreemd),
        lambda: actions.move_persoon(persoon=ada, adres=MOLEN, per=LATER, **vreemd),
        lambda: actions.record_persoon(nieuw=build.nieuw_persoon(), by=mensen.lokaal.by, at=VANDAAG),
    ):
        with pytest.raises(NietGevonden):
            poging()


@pytest.mark.eis("ALG-2")
def test_a_move_stands_in_the_history_of_each_member(gezin, wie, mensen):
    huishouden, leden = gezin
    actions.move_huishouden(huishouden=huishouden, adres=MOLEN, per=LATER, reden="Nieuw huis", **wie)

    for lid in leden:
        laatste = queries.mutaties_van(lid)[0]
        assert (laatste.account, laatste.op, laatste.reden) == (
            mensen.behandelaar.account,
            VANDAAG,
            "Nieuw huis",
        )
