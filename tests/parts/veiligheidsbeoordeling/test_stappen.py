"""How does an assessment run from the report to its last step?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import open_taken_van, termijnstanden, zichtketen
from zicht.casus.words import Houder, Taaksoort, Zichtgrond
from zicht.kern import Geweigerd, NietGevonden, Verouderd
from zicht.logboek.models import Regel
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions import declare_crisis, go_to_step, screen_urgentie
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, beoordelingspagina
from zicht.veiligheidsbeoordeling.words import Stap, Urgentie


@pytest.fixture
def melding(mensen):
    """A report that was just taken in."""
    return build.melding(by=mensen.frontoffice.by)


@pytest.fixture
def beoordeling(melding):
    """Its assessment."""
    return beoordelingen_van(melding.casus)[0].id


def soorten(casus):
    """Return what the open tasks of a casus ask."""
    return {taak.soort for taak in open_taken_van(casus, at=VANDAAG)}


@pytest.mark.eis("VB-1", "VB-2", "VB-9")
def test_every_report_begins_an_assessment_with_its_terms_and_tasks(melding, beoordeling):
    termijnen = {stand.code: stand for stand in termijnstanden(melding.casus)}

    assert {Taaksoort.SCREEN_URGENTIE, Taaksoort.BEOORDEEL_VEILIGHEID} <= soorten(melding.casus)
    assert {Termijncode.VB_5WD, Termijncode.URGENTIE_24U} <= set(termijnen)
    assert termijnen[Termijncode.VB_5WD].betreft == beoordeling


@pytest.mark.eis("VB-2")
def test_a_report_on_the_thursday_before_easter_has_until_after_it(mensen):
    donderdag = datetime(2027, 3, 25, 15, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    melding = build.melding(by=mensen.frontoffice.by, at=donderdag)

    (termijn,) = [t for t in termijnstanden(melding.casus) if t.code == Termijncode.VB_5WD]

    assert termijn.uitleg["uiterlijk"] == "2027-04-05"


@pytest.mark.eis("MEL-8")
def test_a_second_report_on_an_open_casus_gets_an_assessment_of_its_own(mensen, melding):
    tweede = build.melding(by=mensen.frontoffice.by, hoort_bij=melding.casus)

    assert tweede.casus == melding.casus
    assert {regel.melding for regel in beoordelingen_van(melding.casus)} == {melding.melding, tweede.melding}


@pytest.mark.eis("VB-9")
def test_the_screen_keeps_who_and_when_and_ends_its_task(mensen, melding, beoordeling):
    screen_urgentie(beoordeling=beoordeling, urgentie=Urgentie.GEWOON, by=mensen.frontoffice.by, at=VANDAAG)

    pagina = beoordelingspagina(beoordeling, by=mensen.frontoffice.by, at=VANDAAG)
    assert (pagina.urgentie, pagina.gescreend_op, pagina.gescreend_door) == (
        Urgentie.GEWOON,
        VANDAAG,
        mensen.frontoffice.naam,
    )
    assert Taaksoort.SCREEN_URGENTIE not in soorten(melding.casus)
    assert Termijncode.URGENTIE_24U not in {t.code for t in termijnstanden(melding.casus)}


@pytest.mark.eis("VB-9")
def test_what_is_urgent_keeps_its_day_until_somebody_looked(mensen, melding, beoordeling):
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    screen_urgentie(
        beoordeling=beoordeling, urgentie=Urgentie.SPOED, toelichting="Hij komt vanavond.", **door
    )
    assert Termijncode.URGENTIE_24U in {t.code for t in termijnstanden(melding.casus)}

    go_to_step(beoordeling=beoordeling, stap=Stap.BEOORDELEN, **door)
    build.assessment.record_taxatie(
        casus=melding.casus, beoordeling=beoordeling, nieuw=build.nieuwe_taxatie(melding.casus), **door
    )

    assert Termijncode.URGENTIE_24U not in {t.code for t in termijnstanden(melding.casus)}


@pytest.mark.eis("VB-9", "OVD-1")
@pytest.mark.parametrize("uur", [3, 14, 23])
def test_a_crisis_gives_veilig_thuis_the_zicht_at_once_at_any_hour(mensen, melding, beoordeling, uur):
    moment = VANDAAG.replace(hour=uur) + timedelta(days=1)
    screen_urgentie(
        beoordeling=beoordeling,
        urgentie=Urgentie.CRISIS,
        toelichting="Er is een wapen.",
        by=mensen.frontoffice.by,
        at=moment,
    )

    (stand,) = zichtketen(melding.casus)
    assert (stand.houder, stand.grond, stand.vanaf) == (Houder.van(mensen.vt), Zichtgrond.CRISIS, moment)
    (taak,) = [t for t in open_taken_van(melding.casus, at=moment) if t.soort is Taaksoort.CRISIS_OPPAKKEN]
    assert taak.uiterlijk == moment


@pytest.mark.eis("VB-9", "OVD-1")
def test_a_second_crisis_moves_nothing(mensen, melding, beoordeling):
    for dag in (0, 1):
        screen_urgentie(
            beoordeling=beoordeling,
            urgentie=Urgentie.CRISIS,
            toelichting="Nu.",
            by=mensen.frontoffice.by,
            at=VANDAAG + timedelta(days=dag),
        )

    assert len(zichtketen(melding.casus)) == 1
    taken = open_taken_van(melding.casus, at=VANDAAG)
    assert [t.soort for t in taken].count(Taaksoort.CRISIS_OPPAKKEN) == 1


@pytest.mark.eis("VB-1")
def test_a_step_cannot_be_skipped(mensen, melding, beoordeling):
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}

    with pytest.raises(Geweigerd, match="spoed-niet-beoordeeld"):
        go_to_step(beoordeling=beoordeling, stap=Stap.BEOORDELEN, **door)
    with pytest.raises(Geweigerd, match="stap-niet-aan-de-beurt"):
        go_to_step(beoordeling=beoordeling, stap=Stap.BESLUITEN, **door)
    with pytest.raises(Geweigerd, match="taxatie-in-stap-beoordelen"):
        build.assessment.record_taxatie(
            casus=melding.casus, beoordeling=beoordeling, nieuw=build.nieuwe_taxatie(melding.casus), **door
        )


@pytest.mark.eis("ALG-4")
def test_who_looked_at_an_older_page_overwrites_nothing(mensen, beoordeling):
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    screen_urgentie(beoordeling=beoordeling, urgentie=Urgentie.GEWOON, **door)

    with pytest.raises(Verouderd):
        go_to_step(beoordeling=beoordeling, stap=Stap.BEOORDELEN, versie=1, **door)

    go_to_step(beoordeling=beoordeling, stap=Stap.BEOORDELEN, versie=2, **door)


@pytest.mark.eis("ROL-2")
def test_a_stranger_finds_nothing(mensen, beoordeling):
    for wie in (mensen.vreemde, mensen.lokaal, mensen.manager):
        with pytest.raises(NietGevonden):
            screen_urgentie(beoordeling=beoordeling, urgentie=Urgentie.GEWOON, by=wie.by, at=VANDAAG)
        with pytest.raises(NietGevonden):
            beoordelingspagina(beoordeling, by=wie.by, at=VANDAAG)


def test_the_back_office_sees_but_does_not_screen(mensen, beoordeling):
    with pytest.raises(Geweigerd, match="mag-niet-screenen"):
        screen_urgentie(
            beoordeling=beoordeling, urgentie=Urgentie.GEWOON, by=mensen.backoffice.by, at=VANDAAG
        )


def test_an_assessment_that_does_not_exist_is_not_found(mensen, melding):
    with pytest.raises(NietGevonden):
        declare_crisis(beoordeling=melding.melding, toelichting="Nu.", by=mensen.behandelaar.by, at=VANDAAG)


def test_every_deed_stands_in_the_log(mensen, melding, beoordeling):
    screen_urgentie(beoordeling=beoordeling, urgentie=Urgentie.GEWOON, by=mensen.frontoffice.by, at=VANDAAG)

    assert Regel.objects.filter(
        daad="screen_urgentie", account=mensen.frontoffice.account, casus=melding.casus
    ).exists()
