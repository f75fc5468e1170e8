"""A deed: one transaction, one row in the log, one event; refused is logged, an error leaves nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import OperationalError, connection

from tests.people import VANDAAG
from zicht.kern import Aanvrager, Bezwaar, Gebeurtenis, Geweigerd, nieuw_kenmerk
from zicht.kern import gevolgen as kern_gevolgen
from zicht.kern.gevolgen import NietVerbonden, is_buitenste, verbind
from zicht.logboek.models import Regel
from zicht.raamwerk.daad import deed

pytestmark = [pytest.mark.django_db, pytest.mark.eis("PLUS-11")]
ORGANISATIE, CASUS, ZAAK = (nieuw_kenmerk(VANDAAG) for _ in range(3))
IEMAND = Aanvrager(
    account=nieuw_kenmerk(VANDAAG), partij=ORGANISATIE, organisatie=ORGANISATIE, rollen=frozenset()
)
WIE = {"by": IEMAND, "at": VANDAAG}
NEE = Bezwaar(code="nee", tekst="Dit kan niet.")


@dataclass(frozen=True, kw_only=True)
class Gedaan(Gebeurtenis):
    """Something was done."""

    zaak: UUID | None = None
    woord: str = ""


@dataclass(frozen=True, kw_only=True)
class Gevolgd(Gebeurtenis):
    """Something followed."""


@dataclass(frozen=True, kw_only=True)
class Onbekend(Gebeurtenis):
    """Stands in no table."""


@deed
def bewaar(
    *, naam: str, by: Aanvrager, at: datetime, zaak: UUID | None = None, casus: UUID | None = None
) -> Gedaan:
    ContentType.objects.create(app_label="proef", model=naam)
    return Gedaan(casus=casus, organisatie=by.organisatie, zaak=zaak, woord=naam)


@deed
def volg(*, by: Aanvrager, at: datetime) -> Gevolgd:
    ContentType.objects.create(app_label="proef", model="gevolg")
    return Gevolgd(casus=None)


@deed
def weiger(*, casus: UUID | None = None, zaak: UUID, woord: str, by: Aanvrager, at: datetime) -> Gedaan:
    bewaar(naam="half", by=by, at=at)
    raise Geweigerd([NEE])


@deed
def breek(*, by: Aanvrager, at: datetime) -> Gedaan:
    bewaar(naam="half", by=by, at=at)
    raise ZeroDivisionError


@deed
def vergeet(*, by: Aanvrager, at: datetime) -> Onbekend:
    ContentType.objects.create(app_label="proef", model="half")
    return Onbekend(casus=None)


@deed
def omvat(*, by: Aanvrager, at: datetime) -> Gedaan:
    bewaar(naam="binnen", by=by, at=at)
    return Gedaan(casus=None, organisatie=ORGANISATIE)


@pytest.fixture(autouse=True)
def gevolgen():
    """Lay a table of consequences of our own; what is put in the list runs after each `Gedaan`."""
    altijd, per_soort = kern_gevolgen._tabel.altijd, kern_gevolgen._tabel.per_soort
    na_gedaan: list = []
    verbind(altijd=(), per_soort={Gedaan: na_gedaan, Gevolgd: ()})
    yield na_gedaan
    verbind(altijd=altijd, per_soort=per_soort)


def bewaard():
    return sorted(ContentType.objects.filter(app_label="proef").values_list("model", flat=True))


def regels():
    return list(Regel.objects.order_by("id"))


def test_it_leaves_one_row_with_identifiers_and_no_content():
    gedaan = bewaar(naam="geheim", zaak=ZAAK, casus=CASUS, **WIE)

    assert gedaan == Gedaan(casus=CASUS, organisatie=ORGANISATIE, zaak=ZAAK, woord="geheim")
    (regel,) = regels()
    assert (regel.daad, regel.casus, regel.account, regel.resultaat) == (
        "bewaar",
        CASUS,
        IEMAND.account,
        "gelukt",
    )
    assert regel.ids["zaak"] == str(ZAAK)
    assert "geheim" not in str(vars(regel))
    assert is_buitenste()


def test_a_refusal_undoes_everything_and_is_itself_logged():
    with pytest.raises(Geweigerd):
        weiger(casus=CASUS, zaak=ZAAK, woord="geheim", **WIE)

    assert bewaard() == []
    (regel,) = regels()
    assert (regel.daad, regel.resultaat, regel.casus) == ("weiger", "geweigerd", CASUS)
    assert regel.ids == {"casus": str(CASUS), "zaak": str(ZAAK)}
    assert is_buitenste()


def test_an_error_undoes_everything_and_leaves_no_row():
    with pytest.raises(ZeroDivisionError):
        breek(**WIE)

    assert (bewaard(), regels()) == ([], [])
    assert is_buitenste()


def test_a_deed_within_a_deed_has_a_row_of_its_own():
    omvat(**WIE)

    assert [regel.daad for regel in regels()] == ["bewaar", "omvat"]
    assert bewaard() == ["binnen"]


def test_what_follows_runs_after_the_outermost_deed_and_names_its_cause(gevolgen):
    gezien = []

    def gevolg(aanleiding, by, at):
        gezien.append(
            (aanleiding.gebeurtenis.woord, aanleiding.door, by.is_systeem, by.organisatie, bewaard())
        )
        volg(by=by, at=at)

    gevolgen.append(gevolg)
    bewaar(naam="eerst", **WIE)

    assert gezien == [("eerst", IEMAND, True, ORGANISATIE, ["eerst"])]
    eerst, daarna = regels()
    assert (daarna.daad, daarna.omdat, eerst.omdat) == ("volg", eerst.pk, None)
    assert bewaard() == ["eerst", "gevolg"]


@pytest.mark.parametrize("fout", [ZeroDivisionError, Geweigerd])
def test_a_consequence_that_fails_undoes_the_deed_as_well(gevolgen, fout):
    def gevolg(aanleiding, by, at):
        raise Geweigerd([NEE]) if fout is Geweigerd else fout

    gevolgen.append(gevolg)
    with pytest.raises(fout):
        bewaar(naam="eerst", **WIE)

    assert bewaard() == []
    assert [regel.resultaat for regel in regels()] == (["geweigerd"] if fout is Geweigerd else [])


def test_an_event_that_nobody_placed_does_not_pass_in_silence():
    with pytest.raises(NietVerbonden, match="Onbekend"):
        vergeet(**WIE)

    assert (bewaard(), regels()) == ([], [])


@pytest.mark.parametrize(
    "wie",
    [{}, {"by": IEMAND}, {"at": VANDAAG}, {"by": "iemand", "at": VANDAAG}, {"by": IEMAND, "at": "nu"},
     {"by": IEMAND, "at": VANDAAG.replace(tzinfo=None)}],
)  # fmt: skip
def test_it_needs_who_asks_and_an_aware_moment(wie):
    with pytest.raises(TypeError, match="needs by="):
        bewaar(naam="x", **wie)


def test_it_takes_keywords_only():
    with pytest.raises(TypeError, match="keyword arguments only"):
        bewaar("x", **WIE)


@pytest.mark.django_db(transaction=True)
def test_it_is_one_transaction_whose_end_is_the_end_of_the_deed(gevolgen):
    binnen = []
    gevolgen.append(lambda aanleiding, by, at: binnen.append(connection.in_atomic_block))

    bewaar(naam="eerst", **WIE)

    assert binnen == [True]
    assert not connection.in_atomic_block


class Gekruist(Exception):  # noqa: N818
    """What the driver of PostgreSQL says of two that waited for each other."""

    sqlstate = "40P01"


def _breekt_af(keren, oorzaak):
    """Return what follows on a deed: so many times the database ends it."""
    nog = [*range(keren)]

    def gevolg(*_):
        ContentType.objects.create(app_label="proef", model=f"poging{len(nog)}")
        if nog:
            nog.pop()
            raise OperationalError("ended") from oorzaak

    return gevolg


@pytest.mark.django_db(transaction=True)
def test_what_the_database_ended_because_two_waited_for_each_other_is_done_again_whole(gevolgen):
    gevolgen.append(_breekt_af(2, Gekruist()))

    bewaar(naam="opnieuw", **WIE)

    assert bewaard() == ["opnieuw", "poging0"]
    assert [regel.daad for regel in regels()] == ["bewaar"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("keren", "oorzaak"), [(3, Gekruist()), (1, ZeroDivisionError())], ids=["too often", "something else"]
)
def test_it_is_done_three_times_at_most_and_for_nothing_else(gevolgen, keren, oorzaak):
    gevolgen.append(_breekt_af(keren, oorzaak))

    with pytest.raises(OperationalError):
        bewaar(naam="half", **WIE)

    assert (bewaard(), regels()) == ([], [])


def test_inside_a_transaction_of_somebody_else_it_is_not_done_again(gevolgen):
    gevolgen.append(_breekt_af(1, Gekruist()))

    with pytest.raises(OperationalError):
        bewaar(naam="half", **WIE)
