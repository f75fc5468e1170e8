"""Is every task somebody's who can do it, and does it end with what it asks?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG, Iemand
from zicht.casus import actions, queries
from zicht.casus.models import Taak
from zicht.casus.words import Taaksoort, Taakstand, Weergave, Werkfilter
from zicht.kern import Geweigerd, NietGevonden, Rol, Verouderd, systeem_voor
from zicht.termijnen import Termijncode
from zicht.toegang.actions import block_account, record_afwezigheid

DAG = timedelta(days=1)


@pytest.fixture
def casus(mensen):
    return build.casus(mensen)


def _zet(mensen, casus, **meer):
    eigen = {"soort": Taaksoort.VRIJE_TAAK, "tekst": "Bel", "by": mensen.behandelaar.by, "at": VANDAAG}
    return actions.set_taak(casus=casus, **{**eigen, **meer}).taak


def _teksten(by, soort, **meer):
    return [
        regel.tekst
        for regel in queries.werkvoorraad(by, at=meer.pop("at", VANDAAG), soort=soort, **meer).regels
    ]


@pytest.mark.eis("ALG-5")
def test_without_a_name_it_is_of_who_is_in_charge_and_of_the_team(mensen, casus):
    _zet(mensen, casus)

    (regel,) = queries.open_taken_van(casus, at=VANDAAG)
    assert (regel.account, regel.team) == (mensen.behandelaar.naam, "Team Noord")


@pytest.mark.eis("ALG-5")
def test_who_is_in_charge_does_not_get_what_another_role_must_do(mensen, casus):
    _zet(mensen, casus, soort=Taaksoort.BEWAAK_TERMIJN, rol=Rol.WERKBEGELEIDER)

    (regel,) = queries.open_taken_van(casus, at=VANDAAG)
    assert (regel.account, regel.team) == ("", "Team Noord")
    assert queries.uitvoerders_voor(regel, organisatie=mensen.vt, at=VANDAAG) == [
        (mensen.werkbegeleider.account, mensen.werkbegeleider.naam)
    ]


@pytest.mark.eis("ALG-5")
@pytest.mark.parametrize("wie", ["manager", "beheerder", "vreemde", "lokaal"])
def test_nobody_gets_what_one_cannot_do(mensen, casus, wie):
    account, taak = getattr(mensen, wie).account, _zet(mensen, casus)

    with pytest.raises(Geweigerd):
        _zet(mensen, casus, account=account)
    with pytest.raises(Geweigerd):
        actions.assign_taak(taak=taak, account=account, by=mensen.werkbegeleider.by, at=VANDAAG)


@pytest.mark.eis("ALG-5")
def test_who_was_blocked_gets_nothing(mensen, casus):
    block_account(account=mensen.teamgenoot.account, by=mensen.beheerder.by, at=VANDAAG)

    with pytest.raises(Geweigerd, match="account-niet-actief"):
        _zet(mensen, casus, account=mensen.teamgenoot.account)


def test_a_task_with_a_term_ends_and_nears_with_it(mensen, casus):
    termijn = actions.set_termijn(
        casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=mensen.behandelaar.by, at=VANDAAG
    )
    _zet(mensen, casus, termijn=termijn.termijn)

    (regel,) = queries.open_taken_van(casus, at=termijn.uiterlijk)
    assert (regel.uiterlijk, regel.stand, regel.uitleg["code"]) == (
        termijn.uiterlijk,
        Taakstand.NADERT,
        "VB_5WD",
    )
    with pytest.raises(NietGevonden):
        _zet(mensen, build.casus(mensen), termijn=termijn.termijn)


@pytest.mark.eis("ALG-5")
def test_a_due_date_of_its_own_reminds_a_day_before(mensen, casus):
    _zet(mensen, casus, uiterlijk=VANDAAG + 3 * DAG)

    standen = [queries.open_taken_van(casus, at=VANDAAG + d * DAG)[0].stand for d in (1, 2, 4)]
    assert standen == [Taakstand.LOOPT, Taakstand.NADERT, Taakstand.VERSTREKEN]


def test_what_happened_finishes_or_drops_its_tasks(mensen, casus):
    by = mensen.behandelaar.by
    for soort in (Taaksoort.KOPPEL_TERUG, Taaksoort.KOPPEL_TERUG, Taaksoort.SLUIT_CASUS):
        _zet(mensen, casus, soort=soort)

    klaar = actions.finish_taken(casus=casus, soort=Taaksoort.KOPPEL_TERUG, by=by, at=VANDAAG)
    weg = actions.drop_taken(casus=casus, soort=Taaksoort.SLUIT_CASUS, waarom="x", by=by, at=VANDAAG)

    assert (klaar.aantal, weg.aantal) == (2, 1)
    assert queries.open_taken_van(casus, at=VANDAAG) == []


def test_a_task_ends_once_and_a_step_of_the_process_not_by_hand(mensen, casus):
    by = mensen.behandelaar.by
    stap, vrij = _zet(mensen, casus, soort=Taaksoort.SLUIT_CASUS), _zet(mensen, casus)

    with pytest.raises(Geweigerd, match="hoort-bij-proces"):
        actions.drop_taak(taak=stap, reden="x", by=by, at=VANDAAG)
    with pytest.raises(Geweigerd, match="hoort-bij-proces"):
        actions.finish_taak(taak=stap, by=by, at=VANDAAG)
    actions.finish_taak(taak=vrij, by=by, at=VANDAAG)
    with pytest.raises(Geweigerd, match="taak-al-afgerond"):
        actions.finish_taak(taak=vrij, by=by, at=VANDAAG)


def test_a_role_that_the_task_is_not_for_does_not_finish_it(mensen, casus):
    taak = _zet(mensen, casus, soort=Taaksoort.VOER_DIENST_UIT)

    with pytest.raises(Geweigerd, match="taak-niet-van-u"):
        actions.finish_taak(taak=taak, by=mensen.frontoffice.by, at=VANDAAG)


@pytest.mark.eis("ALG-4")
def test_of_two_who_assign_the_second_is_told(mensen, casus):
    taak, by = _zet(mensen, casus), mensen.werkbegeleider.by
    actions.assign_taak(taak=taak, account=mensen.teamgenoot.account, versie=1, by=by, at=VANDAAG)

    with pytest.raises(Verouderd):
        actions.assign_taak(taak=taak, team=mensen.ander_team, versie=1, by=by, at=VANDAAG)
    with pytest.raises(NietGevonden):
        actions.assign_taak(taak=taak, team=mensen.vt, by=by, at=VANDAAG)


@pytest.mark.eis("ALG-3")
def test_work_goes_along_when_the_casus_changes_hands(mensen, casus):
    _zet(mensen, casus)

    actions.assign_casus(
        casus=casus,
        behandelaar=mensen.ander_team_behandelaar.account,
        team=mensen.ander_team,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )

    (regel,) = queries.open_taken_van(casus, at=VANDAAG)
    assert (regel.account, regel.team) == ("Anne Anderteam", "Team Zuid")


@pytest.mark.eis("ALG-3")
def test_each_worklist_shows_its_own(mensen, casus):
    _zet(mensen, casus, tekst="mijn", uiterlijk=VANDAAG + DAG / 2)
    _zet(mensen, casus, tekst="van Tijn", account=mensen.teamgenoot.account, uiterlijk=VANDAAG - DAG)
    _zet(mensen, casus, tekst="van het team", soort=Taaksoort.TOETS_NOODTOEGANG, rol=Rol.WERKBEGELEIDER)
    record_afwezigheid(
        account=mensen.teamgenoot.account,
        vanaf=VANDAAG.date(),
        tot=None,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )
    by, leidt = mensen.behandelaar.by, mensen.werkbegeleider.by

    assert _teksten(by, Weergave.MIJN) == ["mijn"]
    assert _teksten(by, Weergave.TEAM) == ["van Tijn", "mijn", "van het team"]
    assert _teksten(by, Weergave.ONVERDEELD) == ["van het team"]
    assert _teksten(by, Weergave.NADERT) == ["mijn"]
    assert _teksten(by, Weergave.VERSTREKEN) == ["van Tijn"]
    assert _teksten(leidt, Weergave.AFWEZIG) == ["van Tijn"]
    assert _teksten(mensen.frontoffice.by, Weergave.VERSTREKEN) == ["van Tijn"]
    for weergave in Weergave:
        assert _teksten(mensen.vreemde.by, weergave) == []
        assert _teksten(mensen.manager.by, weergave) == []


@pytest.fixture
def passed(mensen):
    """The task of a term that passed, of a casus that no team has."""
    casus = build.casus(mensen, team=None, behandelaar=None)
    term = actions.set_termijn(
        casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=systeem_voor(mensen.vt), at=VANDAAG
    )
    later = term.uiterlijk + DAG
    actions.raise_termijnen(at=later)
    (task,) = queries.open_taken_van(casus, at=later)
    return task


def _waar(wie, taak):
    """Return on which worklists somebody finds a task."""
    later = taak.uiterlijk + DAG
    lijsten = {soort: queries.werkvoorraad(wie.by, at=later, soort=soort).regels for soort in Weergave}
    return {soort for soort, regels in lijsten.items() if taak.id in {regel.id for regel in regels}}


@pytest.mark.eis("VB-2", "ALG-3")
def test_a_passed_term_of_no_team_is_the_work_of_every_team_lead(mensen, passed):
    elsewhere = build.account(partij=mensen.vt, rollen=frozenset({Rol.WERKBEGELEIDER}))
    another = Iemand(elsewhere, "Van een ander team")

    for lead in (mensen.werkbegeleider, another):
        assert _waar(lead, passed) == {Weergave.MIJN, Weergave.VERSTREKEN}
    for wie in ("behandelaar", "gedragswetenschapper", "vreemde", "manager"):
        assert _waar(getattr(mensen, wie), passed) == set()
    # The front office keeps sight of all that passed, and finds it nowhere among what it could take up itself.
    assert _waar(mensen.frontoffice, passed) == {Weergave.VERSTREKEN}


@pytest.mark.eis("ALG-3")
def test_what_every_team_lead_is_asked_is_of_the_one_who_takes_it_up(mensen, passed):
    another = Iemand(
        build.account(partij=mensen.vt, rollen=frozenset({Rol.WERKBEGELEIDER})), "Van een ander team"
    )
    wie = mensen.werkbegeleider
    actions.assign_taak(taak=passed.id, account=wie.account, by=wie.by, at=VANDAAG)

    assert Weergave.MIJN in _waar(wie, passed)
    assert _waar(another, passed) == set()


@pytest.mark.eis("ALG-3")
def test_a_team_lead_sees_what_passed_of_the_work_of_nobody(mensen):
    casus = build.casus(mensen, team=None, behandelaar=None)
    _zet(mensen, casus, tekst="van niemand", uiterlijk=VANDAAG - DAG, by=systeem_voor(mensen.vt))

    assert _teksten(mensen.werkbegeleider.by, Weergave.VERSTREKEN) == ["van niemand"]
    assert _teksten(mensen.werkbegeleider.by, Weergave.ONVERDEELD) == ["van niemand"]
    assert _teksten(mensen.behandelaar.by, Weergave.VERSTREKEN) == []


@pytest.mark.eis("ROL-2")
def test_a_receiving_party_sees_what_is_asked_of_it_and_no_casus_number(mensen, casus):
    taak = _zet(
        mensen, casus, soort=Taaksoort.BEANTWOORD_OVERDRACHT, partij=mensen.lokaal_team, rol=Rol.LOKAAL_TEAM
    )

    (regel,) = queries.werkvoorraad(mensen.lokaal.by, at=VANDAAG, soort=Weergave.MIJN).regels
    assert (regel.id, regel.casusnummer) == (taak, "")
    assert queries.werkvoorraad(mensen.ander_lokaal.by, at=VANDAAG, soort=Weergave.MIJN).regels == ()
    with pytest.raises(NietGevonden):
        actions.finish_taak(taak=taak, by=mensen.ander_lokaal.by, at=VANDAAG)
    # It ends with the answer: ticked off without one, the offer would be out of everybody's sight.
    with pytest.raises(Geweigerd, match="hoort-bij-proces"):
        actions.finish_taak(taak=taak, by=mensen.lokaal.by, at=VANDAAG)
    assert Taak.objects.get().gereed_op is None


def test_a_worklist_is_read_page_by_page_without_overlap(mensen, casus):
    for nummer in range(7):
        _zet(mensen, casus, tekst=str(nummer), uiterlijk=VANDAAG + (nummer // 3) * DAG)
    by, gezien, na = mensen.behandelaar.by, [], ""
    while True:
        pagina = queries.werkvoorraad(by, at=VANDAAG, soort=Weergave.MIJN, na=na, aantal=2)
        gezien += [regel.tekst for regel in pagina.regels]
        na = pagina.volgende
        if not na:
            break

    assert sorted(gezien) == [str(nummer) for nummer in range(7)]


@pytest.mark.parametrize(
    "na", ["x", "_", "2026-01-01_x", "2026-01-01T00:00:00_00000000-0000-0000-0000-000000000000"]
)
def test_a_cursor_that_cannot_be_read_begins_at_the_top(mensen, casus, na):
    _zet(mensen, casus)

    assert len(queries.werkvoorraad(mensen.behandelaar.by, at=VANDAAG, na=na).regels) == 1


def test_a_worklist_takes_two_queries(mensen, casus, django_assert_max_num_queries):
    for _ in range(5):
        _zet(mensen, casus)
    by = mensen.behandelaar.by

    with django_assert_max_num_queries(3):
        assert len(queries.werkvoorraad(by, at=VANDAAG, soort=Weergave.TEAM).regels) == 5


@pytest.mark.eis("ALG-3")
def test_a_saved_filter_leaves_out_the_rest_and_comes_back(mensen, casus):
    _zet(mensen, casus)
    _zet(mensen, casus, tekst="sluit", soort=Taaksoort.SLUIT_CASUS)
    keuzes, by = (
        Werkfilter(soorten=frozenset({Taaksoort.SLUIT_CASUS}), team=mensen.team),
        mensen.behandelaar.by,
    )

    actions.save_filter(naam=" Sluiten ", keuzes=keuzes, by=by, at=VANDAAG)

    (bewaard,) = queries.filters_van(by.account)
    assert (bewaard.naam, bewaard.keuzes) == ("Sluiten", keuzes)
    assert _teksten(by, Weergave.MIJN, filter=bewaard.keuzes) == ["sluit"]
    with pytest.raises(NietGevonden):
        actions.delete_filter(filter=bewaard.id, by=mensen.teamgenoot.by, at=VANDAAG)
    actions.delete_filter(filter=bewaard.id, by=by, at=VANDAAG)
    assert queries.filters_van(by.account) == []
