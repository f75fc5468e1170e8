"""What becomes of one talk in which several people were told?"""

from datetime import date, timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import open_taken_van, termijnstanden
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.dossier.models import Tijdlijnregel
from zicht.informeren.actions import postpone_informeren, record_gesprek, record_informeren
from zicht.informeren.models import Informering
from zicht.informeren.queries import gesprekspagina
from zicht.informeren.words import Samenrisico, Uitstelgrond, Vastlegging, Wijze
from zicht.kern import Geweigerd, NietGevonden
from zicht.logboek.models import Regel
from zicht.personen.actions import merge_personen, set_veilig_contact
from zicht.personen.models import Persoon
from zicht.personen.words import Contactafspraak, Kanaal
from zicht.termijnen import Termijncode

TOLD = Vastlegging(Wijze.GEZAMENLIJK_GESPREK, "Over de melding.", op_steun_gewezen=True)
DAG = timedelta(days=1)
GEZIN = (
    build.gemelde_persoon("1", roepnaam="Ans", betrokkenheid=Betrokkenheid.OUDER),
    build.gemelde_persoon("2", roepnaam="Bas", betrokkenheid=Betrokkenheid.OUDER),
    build.gemelde_persoon("3", roepnaam="Cas", betrokkenheid=Betrokkenheid.VERMOEDELIJK_PLEGER),
)


@pytest.fixture
def casus(mensen):
    """A casus of which was decided, about two parents and somebody who is suspected; the team informs."""
    build.receivers(mensen, informeert=True)
    begonnen = build.melding(by=mensen.frontoffice.by, personen=GEZIN)
    return build.besloten(mensen, begonnen)


def rows_of(casus):
    """Return what is due of each, in the order in which they were reported."""
    return list(Informering.objects.filter(casus=casus).order_by("persoon__namen__roepnaam"))


def talk(mensen, casus, rows, *, reden="", by=None, at=VANDAAG, wat=TOLD):
    """Record a talk with these people."""
    return record_gesprek(
        casus=casus,
        personen={row.persoon_id for row in rows},
        wat=wat,
        samen_reden=reden,
        by=by or mensen.behandelaar.by,
        at=at,
    )


def is_open(casus):
    """Tell whether task and term to inform are open."""
    asked = Taaksoort.INFORMEER_BETROKKENEN in {t.soort for t in open_taken_van(casus, at=VANDAAG)}
    assert asked is (Termijncode.INFORMEREN_BETROKKENEN in {t.code for t in termijnstanden(casus)})
    return asked


@pytest.mark.eis("INF-3", "INF-4", "ALG-2")
def test_one_talk_is_one_deed_and_meets_what_was_due_of_each(mensen, casus):
    before = Regel.objects.filter(daad="record_gesprek").count()

    gesprek = talk(mensen, casus, rows_of(casus)[:2])

    een, ander, derde = rows_of(casus)
    assert [row.gesprek for row in (een, ander, derde)] == [gesprek.gesprek, gesprek.gesprek, None]
    for row in (een, ander):
        assert (row.gedaan_op, row.gedaan_door_id) == (VANDAAG, mensen.behandelaar.account)
        assert (row.wijze, row.tekst, row.op_steun_gewezen) == (
            "gezamenlijk_gesprek",
            "Over de melding.",
            True,
        )
    assert derde.gedaan_op is None
    assert Regel.objects.filter(daad="record_gesprek").count() == before + 1
    assert Tijdlijnregel.objects.filter(casus=casus, soort="BetrokkenenGeinformeerd").count() == 1
    assert is_open(casus)


@pytest.mark.eis("INF-3")
def test_once_everybody_was_told_task_and_term_end(mensen, casus):
    rows = rows_of(casus)
    record_informeren(informering=rows[2].pk, wat=TOLD, by=mensen.behandelaar.by, at=VANDAAG)

    talk(mensen, casus, rows[:2])

    assert not is_open(casus)


@pytest.mark.eis("PLUS-8")
def test_a_caution_is_shown_and_needs_a_reason_that_is_kept_with_each(mensen, casus):
    een, ander, _ = rows_of(casus)
    afspraak = Contactafspraak(Kanaal.TELEFOON, mag=True, let_op="Bas mag niet weten dat wij bellen.")
    set_veilig_contact(persoon=een.persoon_id, afspraak=afspraak, by=mensen.behandelaar.by, at=VANDAAG)
    beelden = {beeld.persoon: beeld for beeld in gesprekspagina(casus, by=mensen.behandelaar.by, at=VANDAAG)}
    assert beelden[een.persoon_id].risicos == (Samenrisico.VEILIG_CONTACT,)
    assert "Bas mag niet weten" in beelden[een.persoon_id].veilig_contact[0]

    with pytest.raises(Geweigerd, match="samen-reden-nodig"):
        talk(mensen, casus, (een, ander))
    assert not Informering.objects.exclude(gedaan_op=None).exists()
    talk(mensen, casus, (een, ander), reden="Ans vroeg er zelf om.")

    assert [row.samen_reden for row in rows_of(casus)] == ["Ans vroeg er zelf om."] * 2 + [""]
    regel = Tijdlijnregel.objects.get(casus=casus, soort="BetrokkenenGeinformeerd")
    assert (regel.gegevens["aantal"], regel.gegevens["reden"]) == (2, "Ans vroeg er zelf om.")


@pytest.mark.eis("PLUS-8")
def test_a_visit_that_is_not_safe_for_one_keeps_the_talk_from_being_recorded(mensen, casus):
    een, ander, _ = rows_of(casus)
    afspraak = Contactafspraak(Kanaal.BEZOEK, mag=False)
    set_veilig_contact(persoon=ander.persoon_id, afspraak=afspraak, by=mensen.behandelaar.by, at=VANDAAG)

    with pytest.raises(Geweigerd, match="niet-veilig"):
        talk(mensen, casus, (een, ander), reden="Toch.")

    (beeld,) = [b for b in gesprekspagina(casus, by=mensen.behandelaar.by, at=VANDAAG) if b.bezwaren]
    assert beeld.persoon == ander.persoon_id


@pytest.mark.eis("INF-3", "PLUS-8")
def test_what_waits_for_safety_is_a_caution_until_its_day(mensen, casus):
    een, ander, _ = rows_of(casus)
    postpone_informeren(
        informering=een.pk,
        tot=date(2026, 3, 9),
        grond=Uitstelgrond.VEILIGHEID,
        toelichting="Hij leest mee.",
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    with pytest.raises(Geweigerd, match="samen-reden-nodig"):
        talk(mensen, casus, (een, ander), at=VANDAAG + 6 * DAG)
    talk(mensen, casus, (een, ander), at=VANDAAG + 7 * DAG)


@pytest.mark.eis("ALG-4")
def test_who_was_told_meanwhile_is_not_told_twice(mensen, casus):
    een, ander, _ = rows_of(casus)
    record_informeren(informering=een.pk, wat=TOLD, by=mensen.teamgenoot.by, at=VANDAAG)

    with pytest.raises(Geweigerd, match="al-geinformeerd"):
        talk(mensen, casus, (een, ander))

    assert Informering.objects.get(pk=ander.pk).gedaan_op is None


@pytest.mark.eis("INF-3")
def test_a_merged_person_is_told_once_for_both(mensen, casus):
    een, ander, derde = rows_of(casus)
    merge_personen(
        blijft=een.persoon_id,
        gaat_op=ander.persoon_id,
        reden="Dezelfde.",
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    gesprek = talk(mensen, casus, (een, derde), reden="Zij wilden het samen.")

    assert gesprek.aantal == 2
    assert not Informering.objects.filter(casus=casus, gedaan_op=None).exists()


@pytest.mark.eis("INF-4")
def test_who_was_merged_into_somebody_of_another_casus_is_told_as_that_person(mensen, casus):
    elders = (build.gemelde_persoon("9", roepnaam="Dirk", betrokkenheid=Betrokkenheid.OUDER),)
    build.melding(by=mensen.frontoffice.by, personen=elders)
    blijft = Persoon.objects.get(namen__roepnaam="Dirk").pk
    een, ander, _ = rows_of(casus)
    merge_personen(
        blijft=blijft, gaat_op=een.persoon_id, reden="Dezelfde", by=mensen.frontoffice.by, at=VANDAAG
    )

    assert {row.persoon for row in gesprekspagina(casus, by=mensen.behandelaar.by, at=VANDAAG)} > {blijft}
    record_gesprek(
        casus=casus, personen={blijft, ander.persoon_id}, wat=TOLD, by=mensen.behandelaar.by, at=VANDAAG
    )

    een.refresh_from_db()
    assert een.gedaan_op == VANDAAG


def test_the_party_that_was_asked_tells_them_together_while_it_holds_the_zicht(mensen, casus):
    rows = rows_of(casus)[:2]
    overdracht = build.aanbod(mensen, casus)
    with pytest.raises(NietGevonden):
        talk(mensen, casus, rows, by=mensen.lokaal.by)

    build.aanvaard(mensen, overdracht)
    talk(mensen, casus, rows, by=mensen.lokaal.by)

    assert [row.gedaan_door_id for row in rows_of(casus)][:2] == [mensen.lokaal.account] * 2
    with pytest.raises(NietGevonden):
        gesprekspagina(casus, by=mensen.ander_lokaal.by, at=VANDAAG)


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    ("wie", "fout"),
    [("vreemde", NietGevonden), ("ander_lokaal", NietGevonden), ("gedragswetenschapper", Geweigerd)],
)
def test_who_may_not_record_it_cannot(mensen, casus, wie, fout):
    with pytest.raises(fout):
        talk(mensen, casus, rows_of(casus)[:2], by=getattr(mensen, wie).by)
