"""A prepared question: put together once, and every value in its own place (decision 0014)."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.db.models import Q

from tests.gelijk import toets
from tests.vragen import gesteld
from zicht.casus.models import Inzage, Taak
from zicht.kern import Aanvrager, Rol
from zicht.raamwerk.bereid import NietTeBereiden, bereid
from zicht.toegang.models import Account, Team

pytestmark = pytest.mark.django_db
NU = datetime(2026, 3, 2, 9, tzinfo=UTC)


@bereid
def met_namen(namen: list[str], actief: bool = True):
    return Account.objects.filter(naam__in=namen, is_active=actief).order_by("naam")


@bereid
def taken(by: Aanvrager, at: datetime, dag: date, soort: str):
    mag = Q(account=by.account) | Q(team__in=sorted(by.teams))
    return Taak.objects.filter(
        mag, organisatie=by.organisatie, soort=soort, gezet_op__lte=at, uiterlijk__date=dag
    )


@pytest.fixture
def drie(mensen):
    """Give the names of three accounts."""
    return [mensen.behandelaar.naam, mensen.teamgenoot.naam, mensen.vreemde.naam]


def test_the_rows_are_those_of_the_queryset(drie):
    for namen in (drie[:1], drie[1:], drie, drie[:1]):
        assert met_namen(namen) == list(Account.objects.filter(naam__in=namen).order_by("naam"))


def test_nobody_is_found_for_nothing_and_without_a_query(drie):
    with gesteld() as vragen:
        assert met_namen([]) == []

    assert vragen == []


def test_the_first_row_or_none(drie):
    assert met_namen.eerste(drie).naam == min(drie)
    assert met_namen.eerste(["Niemand"]) is None


def test_a_flag_makes_a_question_of_its_own(drie):
    Account.objects.filter(naam=drie[0]).update(is_active=False)

    assert [een.naam for een in met_namen(drie, actief=False)] == drie[:1]
    assert len(met_namen(drie, actief=True)) == 2


def test_it_is_put_together_once(drie):
    keren = []

    @bereid
    def geteld(naam: str):
        keren.append(naam)
        return Account.objects.filter(naam=naam)

    for naam in drie:
        assert [een.naam for een in geteld.__wrapped__(naam)] == [naam]
    keren.clear()
    antwoorden = [list(geteld.gebonden(naam).params) for naam in drie]

    assert antwoorden == [[naam] for naam in drie]
    assert drie[0] not in keren
    assert len(keren) == 2


@pytest.mark.parametrize("teams", [0, 1, 2, 3, 7])
@pytest.mark.parametrize("account", [None, UUID(int=5)])
def test_who_asks_goes_in_whole(teams, account):
    by = Aanvrager(
        account=account,
        partij=None,
        organisatie=uuid4(),
        rollen=frozenset({Rol.BEOORDELAAR}),
        teams=frozenset(uuid4() for _ in range(teams)),
    )

    toets(taken, (by, NU, date(2026, 3, 9), "vrije_taak"), {})


def test_a_value_that_looks_like_a_mark_is_a_value():
    teams = [UUID(int=1), UUID(int=(1 << 64) + 1)]

    @bereid
    def gevraagd(een: UUID, ander: UUID):
        return Team.objects.filter(Q(pk=een) | Q(organisatie=ander))

    for een, ander in (teams, teams[::-1]):
        toets(gevraagd, (een, ander), {})


@pytest.mark.parametrize(
    "maak",
    [
        lambda naam: Account.objects.filter(naam=naam.upper()),
        lambda naam: Account.objects.filter(naam=naam.strip()),
        lambda naam: Account.objects.filter(naam="x" if "0.0" in naam else "y"),
        lambda naam: Account.objects.filter(pk__in=list(Account.objects.filter(naam=naam).values("pk"))),
        lambda naam: Account.objects.filter(naam=naam).prefetch_related("rolvervullingen"),
    ],
    ids=[
        "a_value_in_capitals",
        "a_value_without_spaces",
        "it_looks_at_a_value",
        "it_asks_meanwhile",
        "it_asks_afterwards",
    ],
)
def test_a_question_that_changes_with_its_values_is_refused(maak):
    def met_naam(naam: str):
        return maak(naam)

    with pytest.raises(NietTeBereiden, match="met_naam"):
        bereid(met_naam).gebonden("Anna")


@pytest.mark.parametrize("later", [timedelta(days=1), timedelta(days=-365), timedelta(hours=1)])
def test_a_day_that_is_counted_from_a_value_is_refused(later):
    @bereid
    def sinds(een: datetime, ander: datetime):
        return Taak.objects.filter(gezet_op__gt=een + later, uiterlijk__lt=ander)

    with pytest.raises(NietTeBereiden):
        sinds.gebonden(NU, NU)


@pytest.mark.parametrize("waarde", [1.5, object(), b"x", ["a", 1], {"a": 1}])
def test_a_value_of_another_kind_is_refused(waarde):
    @bereid
    def met_naam(naam: object):
        return Account.objects.filter(naam=naam)

    with pytest.raises(TypeError):
        met_naam(waarde)


@pytest.mark.django_db(transaction=True)
def test_a_lock_asks_for_a_transaction():
    @bereid
    def op_slot(sleutel: str):
        return Session.objects.select_for_update().filter(session_key=sleutel)

    with transaction.atomic():
        assert op_slot("x") == []
    if connection.features.has_select_for_update:
        with pytest.raises(transaction.TransactionManagementError):
            op_slot("x")


def test_a_long_list_is_found_as_well():
    @bereid
    def van(casussen: list[UUID]):
        return Inzage.objects.filter(casus__in=casussen)

    assert van([uuid4() for _ in range(700)]) == []


def test_a_value_that_stuck_is_seen_where_a_test_asks_the_question_again(drie, monkeypatch):
    @bereid
    def met_naam(naam: str):
        return Account.objects.filter(naam=naam)

    met_naam(drie[0])
    monkeypatch.setattr("zicht.raamwerk.bereid._params", lambda *_: (drie[0],))

    with pytest.raises(AssertionError):
        met_naam(drie[1])
