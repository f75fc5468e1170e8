"""The day that people look at is an interesting one, and not absurd."""

from datetime import timedelta

import pytest

from tests.parts.voorbeeld.gemaakt.conftest import END
from zicht.casus.models import Casus, Taak, Zicht
from zicht.casus.queries import werkvoorraad
from zicht.casus.words import Taaksoort, Taakstand, Weergave
from zicht.kern import Rol
from zicht.logboek.models import Regel
from zicht.personen.models import Persoon
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van
from zicht.voorbeeld.inrichten import logins_voor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regio")]
LOGINS = {login.rol: login.email for login in logins_voor("friesland")}


def worklist(rol, regio, soort):
    by = aanvrager_van(Account.objects.get(email=LOGINS[rol]).pk, at=regio.nu)
    return werkvoorraad(by, at=regio.nu, soort=soort, aantal=100).regels


@pytest.mark.parametrize(
    ("rol", "soort", "least", "most"),
    [
        (Rol.BEOORDELAAR, Weergave.MIJN, 4, 20),
        (Rol.BEOORDELAAR, Weergave.TEAM, 10, 40),
        (Rol.WERKBEGELEIDER, Weergave.TEAM, 10, 40),
        (Rol.WERKBEGELEIDER, Weergave.VERSTREKEN, 2, 20),
        (Rol.WERKBEGELEIDER, Weergave.ONVERDEELD, 1, 20),
        (Rol.WERKBEGELEIDER, Weergave.AFWEZIG, 1, 10),
        (Rol.FRONTOFFICE, Weergave.ONVERDEELD, 1, 24),
        (Rol.LOKAAL_TEAM, Weergave.MIJN, 1, 10),
    ],
)
def test_the_lists_of_the_logins_hold_something_and_can_be_done(regio, rol, soort, least, most):
    assert least <= len(worklist(rol, regio, soort)) <= most


def test_most_of_what_is_open_can_still_be_done_in_time(regio):
    asked = Taak.objects.filter(gereed_op=None, vervallen_op=None).exclude(
        soort=Taaksoort.BEWAAK_TERMIJN.value
    )
    late = asked.filter(uiterlijk__lt=regio.nu)

    assert 0.1 <= late.count() / asked.count() <= 0.35
    assert not late.filter(uiterlijk__lt=regio.nu - timedelta(days=45)).exists()


def test_who_logs_in_as_assessor_has_work_of_several_kinds(regio):
    lines = worklist(Rol.BEOORDELAAR, regio, Weergave.MIJN)

    assert len({line.soort for line in lines}) >= 3
    assert {Taakstand.LOOPT, Taakstand.VERSTREKEN} & {line.stand for line in lines}


def test_the_teams_are_not_equally_busy_but_none_is_idle():
    open_ = [
        Casus.objects.filter(closed_at=None, team__naam=f"Team {naam}").count()
        for naam in ("Noord", "Oost", "Zuid")
    ]

    assert min(open_) >= 2
    assert len(set(open_)) > 1
    assert max(open_) / sum(open_) < 0.65


def test_everything_happened_on_its_own_moment_before_the_end():
    moments = list(Regel.objects.order_by("id").values_list("op", flat=True))

    assert moments == sorted(moments)
    assert moments[-1].date() < END
    assert len({moment.date() for moment in moments}) > 300


@pytest.mark.eis("OVD-1")
def test_every_chain_of_holders_is_numbered_without_a_gap_and_never_goes_back():
    chains: dict[object, list[tuple[int, object]]] = {}
    for casus, nummer, since in Zicht.objects.order_by("casus", "nummer").values_list(
        "casus", "nummer", "vanaf"
    ):
        chains.setdefault(casus, []).append((nummer, since))

    for chain in chains.values():
        assert [nummer for nummer, _ in chain] == list(range(1, len(chain) + 1))
        assert [since for _, since in chain] == sorted(since for _, since in chain)


def test_nobody_has_a_number_of_somebody_who_exists():
    bsns = set(Persoon.objects.exclude(bsn="").values_list("bsn", flat=True))

    assert bsns
    assert all(bsn.startswith(("9999", "0000")) for bsn in bsns)
