"""Wat staat er in een gebeurtenis, en wat mag daarvan in het logboek?"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from zicht.kern import Aanvrager, Bezwaar, Gebeurtenis, Geweigerd, Rol, Verouderd, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.geweld import Ernst, Geweldsvorm

EEN, TWEE = UUID(int=1), UUID(int=2)


@dataclass(frozen=True, kw_only=True)
class IetsGebeurd(Gebeurtenis):
    """An event for this page."""

    ding: UUID
    vorm: Geweldsvorm
    wanneer: datetime
    dag: date
    wie: tuple[UUID, ...]
    tekst: str = ""
    aantal: int | None = None


@dataclass(frozen=True, kw_only=True)
class OnzegbaarGebeurd(Gebeurtenis):
    """An event with a field that no timeline can keep."""

    duur: timedelta


def gebeurd() -> IetsGebeurd:
    return IetsGebeurd(
        casus=EEN,
        ding=TWEE,
        vorm=Geweldsvorm.STALKING,
        wanneer=datetime(2027, 3, 25, 9, tzinfo=UTC),
        dag=date(2027, 3, 25),
        wie=(EEN,),
        tekst="geheim verhaal",
    )


def test_the_log_gets_the_identifiers_and_no_content() -> None:
    assert gebeurd().ids == {"casus": str(EEN), "ding": str(TWEE)}


def test_the_timeline_gets_the_fields_as_plain_values_with_the_names_people_know() -> None:
    gegevens = gebeurd().gegevens

    assert gegevens["vorm"] == "Stalking"
    assert gegevens["wanneer"] == "2027-03-25T09:00:00+00:00"
    assert gegevens["dag"] == "2027-03-25"
    assert gegevens["wie"] == [str(EEN)]
    assert gegevens["aantal"] is None
    assert "casus" not in gegevens


def test_a_field_that_cannot_be_told_is_refused() -> None:
    with pytest.raises(TypeError, match="timedelta"):
        _ = OnzegbaarGebeurd(casus=None, duur=timedelta(1)).gegevens


def test_identifiers_made_later_sort_later_and_none_is_like_another() -> None:
    eerder, later = datetime(2027, 3, 25, tzinfo=UTC), datetime(2027, 3, 26, tzinfo=UTC)

    assert nieuw_kenmerk(eerder) < nieuw_kenmerk(later)
    assert nieuw_kenmerk(eerder) != nieuw_kenmerk(eerder)
    assert nieuw_kenmerk(eerder).version == 7
    assert nieuw_kenmerk(eerder).variant == "specified in RFC 4122"


def test_a_refusal_needs_an_objection_and_says_its_code_only() -> None:
    bezwaar = Bezwaar(code="geen-ontvanger", tekst="Kies een ontvanger.")

    with pytest.raises(Geweigerd, match=r"^geen-ontvanger$") as geweigerd:
        weiger_bij([bezwaar])
    assert geweigerd.value.bezwaren == (bezwaar,)
    weiger_bij([])
    with pytest.raises(ValueError, match="at least one"):
        Geweigerd([])


def test_an_outdated_edit_says_which_version_is_stored() -> None:
    assert Verouderd(versie_nu=3).versie_nu == 3


def test_the_system_acts_within_the_organisation_it_is_told() -> None:
    systeem = systeem_voor(EEN)

    assert systeem.is_systeem
    assert systeem.organisatie == EEN
    assert systeem.account is None


def test_somebody_has_a_role_when_one_of_those_named_is_theirs() -> None:
    by = Aanvrager(account=EEN, partij=TWEE, organisatie=TWEE, rollen=frozenset({Rol.BEOORDELAAR}))

    assert by.has(Rol.FRONTOFFICE, Rol.BEOORDELAAR)
    assert not by.has(Rol.FRONTOFFICE)
    assert not by.is_systeem


@pytest.mark.parametrize("rol", list(Rol))
def test_every_role_has_a_name(rol: Rol) -> None:
    assert rol.naam


def test_severity_runs_from_light_to_very_severe() -> None:
    assert [ernst.zwaarte for ernst in Ernst] == [0, 1, 2, 3]
    assert all(ernst.naam for ernst in Ernst)


def test_kinds_of_violence_that_strike_a_child_are_known() -> None:
    assert Geweldsvorm.GETUIGE_VAN_GEWELD.is_kindermishandeling
    assert not Geweldsvorm.STALKING.is_kindermishandeling
    assert all(vorm.naam for vorm in Geweldsvorm)
