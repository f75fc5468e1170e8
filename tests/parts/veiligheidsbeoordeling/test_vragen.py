"""How is a question followed to its answer?"""

from functools import partial

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import assign_casus
from zicht.casus.queries import open_taken_van, termijnstanden, visible_to
from zicht.casus.words import Taaksoort
from zicht.kern import Geweigerd, NietGevonden
from zicht.termijnen import Termijncode
from zicht.toegang.queries import aanvrager_van
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.words import Bevraagde


@pytest.fixture
def melding(mensen):
    """A report whose casus belongs to the first team."""
    ontvangen = build.melding(by=mensen.frontoffice.by)
    assign_casus(
        casus=ontvangen.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )
    return ontvangen


@pytest.fixture
def beoordeling(melding):
    """Its assessment."""
    return queries.beoordelingen_van(melding.casus)[0].id


def vraag(mensen, beoordeling, bevraagde=Bevraagde.RVDK, aan=None):
    """Ask something by the handler."""
    return actions.ask_informatie(
        beoordeling=beoordeling,
        bevraagde=bevraagde,
        vraag="Is er iets bekend?",
        aan=aan,
        by=mensen.behandelaar.by,
        at=VANDAAG,
    ).vraag


@pytest.mark.eis("MEL-4", "RAD-5")
@pytest.mark.parametrize("bevraagde", Bevraagde)
def test_a_question_that_leaves_the_house_does_not_tell_who_the_melder_is(mensen, beoordeling, bevraagde):
    """The melder of the tests is Tjibbe Zwaluwstra; a colleague may know, nobody outside."""
    rol = {
        Bevraagde.GEDRAGSWETENSCHAPPER: "gedragswetenschapper",
        Bevraagde.VERTROUWENSARTS: "vertrouwensarts",
    }
    collega = getattr(mensen, rol[bevraagde]).account if bevraagde.is_intern else None
    vraag_met_naam = partial(
        actions.ask_informatie, beoordeling=beoordeling, bevraagde=bevraagde, aan=collega,
        vraag="Kent u Tjibbe Zwaluwstra?", by=mensen.behandelaar.by, at=VANDAAG,
    )  # fmt: skip

    if bevraagde.is_intern:
        vraag_met_naam()
        return
    with pytest.raises(Geweigerd) as geweigerd:
        vraag_met_naam()
    assert {een.veld for een in geweigerd.value.bezwaren} == {"vraag"}


def taken(casus):
    """Return the open tasks that ask for an answer."""
    return [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.BEANTWOORD_VRAAG]


@pytest.mark.eis("RAD-5")
@pytest.mark.parametrize("bevraagde", [b for b in Bevraagde if not b.is_intern])
def test_a_question_to_somebody_outside_is_followed_to_its_answer(mensen, melding, beoordeling, bevraagde):
    kenmerk = vraag(mensen, beoordeling, bevraagde)
    (taak,) = taken(melding.casus)
    assert taak.betreft == kenmerk
    assert taak.uiterlijk is not None

    actions.answer_informatie(vraag=kenmerk, antwoord="Niets.", by=mensen.teamgenoot.by, at=VANDAAG)

    beeld = queries.get_informatievraag(kenmerk, by=mensen.behandelaar.by, at=VANDAAG)
    assert (beeld.antwoord, beeld.beantwoord_door, beeld.is_open) == ("Niets.", mensen.teamgenoot.naam, False)
    assert taken(melding.casus) == []
    assert kenmerk not in {t.betreft for t in termijnstanden(melding.casus)}


@pytest.mark.eis("RAD-5")
def test_another_veilig_thuis_has_the_term_of_the_radar(mensen, melding, beoordeling):
    kenmerk = vraag(mensen, beoordeling, Bevraagde.ANDER_VEILIG_THUIS)

    codes = [t.code for t in termijnstanden(melding.casus) if t.betreft == kenmerk]

    assert codes == [Termijncode.RADAR_ANTWOORD]


@pytest.mark.eis("VB-12")
@pytest.mark.parametrize("rol", ["gedragswetenschapper", "vertrouwensarts"])
def test_a_colleague_is_asked_in_the_application_and_answers_there(mensen, melding, beoordeling, rol):
    wie = getattr(mensen, rol)
    kenmerk = vraag(mensen, beoordeling, Bevraagde(rol), wie.account)
    (taak,) = taken(melding.casus)
    assert taak.account_id == wie.account

    actions.answer_informatie(vraag=kenmerk, antwoord="Weeg de leeftijd mee.", by=wie.by, at=VANDAAG)

    pagina = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG)
    assert [(v.antwoord, v.beantwoord_door) for v in pagina.vragen] == [("Weeg de leeftijd mee.", wie.naam)]


@pytest.mark.eis("VB-12")
def test_nobody_else_answers_for_the_colleague(mensen, beoordeling):
    wie = mensen.gedragswetenschapper
    kenmerk = vraag(mensen, beoordeling, Bevraagde.GEDRAGSWETENSCHAPPER, wie.account)

    with pytest.raises(Geweigerd, match="vraag-niet-van-u"):
        actions.answer_informatie(vraag=kenmerk, antwoord="Ik.", by=mensen.behandelaar.by, at=VANDAAG)


@pytest.mark.eis("VB-12")
@pytest.mark.parametrize("wie", ["teamgenoot", "vreemde", "vertrouwensarts"])
def test_a_colleague_without_the_role_is_not_asked(mensen, beoordeling, wie):
    with pytest.raises(Geweigerd, match="geen-collega-met-rol"):
        vraag(mensen, beoordeling, Bevraagde.GEDRAGSWETENSCHAPPER, getattr(mensen, wie).account)


def test_an_account_that_does_not_exist_is_not_asked(mensen, beoordeling):
    with pytest.raises(Geweigerd, match="geen-collega-met-rol"):
        vraag(mensen, beoordeling, Bevraagde.VERTROUWENSARTS, beoordeling)


@pytest.mark.eis("VB-12", "ROL-2")
def test_who_is_asked_from_another_team_looks_along_until_answered(mensen, melding, beoordeling):
    ver_weg = build.account(partij=mensen.vt, rollen=frozenset({build.Rol.VERTROUWENSARTS}))
    by = aanvrager_van(ver_weg, at=VANDAAG)
    assert not visible_to(by, at=VANDAAG).filter(pk=melding.casus).exists()
    kenmerk = vraag(mensen, beoordeling, Bevraagde.VERTROUWENSARTS, ver_weg)
    assert visible_to(by, at=VANDAAG).filter(pk=melding.casus).exists()

    actions.answer_informatie(vraag=kenmerk, antwoord="Medisch geen zorg.", by=by, at=VANDAAG)

    assert not visible_to(by, at=VANDAAG).filter(pk=melding.casus).exists()


@pytest.mark.eis("RAD-5", "ALG-4")
def test_the_first_answer_stands(mensen, beoordeling):
    kenmerk = vraag(mensen, beoordeling)
    actions.answer_informatie(vraag=kenmerk, antwoord="Een.", by=mensen.behandelaar.by, at=VANDAAG)

    with pytest.raises(Geweigerd, match="al-beantwoord"):
        actions.answer_informatie(vraag=kenmerk, antwoord="Twee.", by=mensen.teamgenoot.by, at=VANDAAG)
    with pytest.raises(Geweigerd, match="al-beantwoord"):
        actions.close_informatie(vraag=kenmerk, reden="Te laat.", by=mensen.teamgenoot.by, at=VANDAAG)


@pytest.mark.eis("RAD-5")
def test_a_question_can_be_closed_without_answer_with_the_reason(mensen, melding, beoordeling):
    kenmerk = vraag(mensen, beoordeling, Bevraagde.POLITIE)

    actions.close_informatie(
        vraag=kenmerk, reden="De politie weet van niets.", by=mensen.behandelaar.by, at=VANDAAG
    )

    beeld = queries.get_informatievraag(kenmerk, by=mensen.behandelaar.by, at=VANDAAG)
    assert (beeld.geen_antwoord_reden, beeld.is_open) == ("De politie weet van niets.", False)
    assert taken(melding.casus) == []


@pytest.mark.eis("ROL-2")
def test_a_stranger_finds_no_question(mensen, beoordeling):
    kenmerk = vraag(mensen, beoordeling)

    for wie in (mensen.vreemde, mensen.lokaal):
        with pytest.raises(NietGevonden):
            queries.get_informatievraag(kenmerk, by=wie.by, at=VANDAAG)
        with pytest.raises(NietGevonden):
            actions.answer_informatie(vraag=kenmerk, antwoord="Ja.", by=wie.by, at=VANDAAG)
    with pytest.raises(NietGevonden):
        actions.answer_informatie(vraag=beoordeling, antwoord="Ja.", by=mensen.behandelaar.by, at=VANDAAG)
