"""What lapses, what cannot be an answer, what goes with the casus, and what a next period asks."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from tests import register_nep
from tests.gezin_elders import meld
from tests.people import VANDAAG
from tests.register_nep import SLEUTELS
from zicht.casus.models import Casus
from zicht.casus.queries import betrokkenen_van, open_taken_van
from zicht.casus.words import Taaksoort
from zicht.koppeling import Gegevens
from zicht.logboek.models import Regel
from zicht.personen.models import Persoon
from zicht.radar.actions.landelijk_beurt import LEASE, ask_register, work_register
from zicht.radar.models import (
    Beschrijving,
    Landelijkeinschrijving,
    Landelijketreffer,
    Landelijkevraag,
    Registerintrekking,
)
from zicht.radar.queries.landelijk import elders_van
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.radar.words import Eldersstand, Uitblijven, Vraagstand
from zicht.register.words import (
    Doel,
    Kwartaal,
    Periodesleutels,
    RegisterNietBereikbaar,
)

DAG = timedelta(days=1)


def taken(casus, soort=Taaksoort.BEKIJK_ELDERS):
    """Return the open tasks to judge what was found elsewhere."""
    return [taak for taak in open_taken_van(casus, at=VANDAAG) if taak.soort is soort]


def elders(mensen, casus, at=VANDAAG):
    """Return what the own organisation knows."""
    return elders_van(casus, mensen.vt, at=at)


@pytest.mark.eis("RAD-4")
def test_what_the_register_names_no_more_lapses_and_needs_no_judgement(mensen, register, eerder):
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    register.toegang(mensen.ander_vt).trek_in(
        Landelijkeinschrijving.objects.get(casus=eerder.casus).kenmerk, seconden=1
    )

    ask_register(casus=hier.casus, is_navraag=True, by=mensen.frontoffice.by, at=VANDAAG + DAG)

    stand = elders(mensen, hier.casus)
    assert stand.regels[0].vervallen_op
    assert stand.gevonden == ()
    assert taken(hier.casus) == []


@pytest.mark.eis("RAD-4")
@pytest.mark.parametrize("wat", ["kenmerk", "kwartaal", "plaats", "zichzelf", "dubbel"])
def test_an_answer_that_cannot_be_one_is_not_kept(mensen, register, eerder, wat):
    hier = meld(mensen.frontoffice.by)
    toegang = register.toegang(mensen.vt)

    class Onzin:
        """Answers, and not what was asked."""

        def __getattr__(self, naam):
            return getattr(toegang, naam)

        def vraag(self, vraag, *, seconden):
            antwoord = toegang.vraag(vraag, seconden=seconden)
            (treffer,) = antwoord.treffers
            anders = {
                "kenmerk": {"kenmerk": eerder.melding},
                "kwartaal": {"treffers": (replace(treffer, laatste=Kwartaal(2025, 5)),)},
                "plaats": {"treffers": (replace(treffer, paren=(treffer.paren[0]._replace(vraag=9),)),)},
                "zichzelf": {"treffers": (replace(treffer, organisatie=mensen.vt),)},
                "dubbel": {"treffers": (treffer, treffer)},
            }
            return replace(antwoord, **anders[wat])

    verbind_register(lambda _, at: Onzin(), SLEUTELS)
    work_register(at=VANDAAG)

    assert elders(mensen, hier.casus).uitblijven is Uitblijven.ONLEESBAAR
    assert elders(mensen, hier.casus).regels == ()


@pytest.mark.eis("RAD-4")
def test_switched_off_nothing_waits_and_the_page_says_so(mensen):
    hier = meld(mensen.frontoffice.by)

    assert work_register(at=VANDAAG) == 0
    assert elders(mensen, hier.casus).stand is Eldersstand.UIT
    assert not Landelijkevraag.objects.exists()


@pytest.mark.eis("PLUS-4")
def test_under_a_next_period_everything_is_told_again_and_found_either_way(mensen, register, eerder):
    beide = Periodesleutels({**SLEUTELS.per_periode, 4: b"periode vier, in de test alleen." * 2})
    verbind_register(register.toegang, beide)
    register.open = {3}
    work_register(at=VANDAAG)
    assert {periode for _, periode in register.ingeschreven} == {3}

    register.open = {3, 4}
    work_register(at=VANDAAG + DAG)
    assert {periode for _, periode in register.ingeschreven} == {3, 4}

    register.open = {4}
    hier = meld(mensen.frontoffice.by, at=VANDAAG + DAG)
    work_register(at=VANDAAG + DAG)
    assert len(elders(mensen, hier.casus).regels) == 1
    assert register.gevraagd[-1][1].periode == 4


@pytest.mark.eis("RAD-9")
def test_with_the_casus_its_inscription_goes_and_until_the_register_knows_it_that_is_kept(
    mensen, register, eerder
):
    kenmerk = Landelijkeinschrijving.objects.get(casus=eerder.casus).kenmerk
    assert register.kenmerken() == {kenmerk}

    Casus.objects.get(pk=eerder.casus).delete()

    assert list(Registerintrekking.objects.values_list("pk", flat=True)) == [kenmerk]
    register.stoor = RegisterNietBereikbaar()
    work_register(at=VANDAAG)
    assert Registerintrekking.objects.exists()
    register.stoor = None
    work_register(at=VANDAAG + DAG)
    assert register.kenmerken() == set()
    assert not Registerintrekking.objects.exists()
    assert Regel.objects.filter(daad="forget_inschrijving", casus=None).exists()


@pytest.mark.eis("RAD-9")
def test_a_casus_that_goes_while_the_register_is_told_of_it_is_forgotten_there_too(mensen, register):
    hier = meld(mensen.frontoffice.by)
    toegang = register.toegang(mensen.vt)

    class Weg:
        """While the register is told, the casus is destroyed."""

        def __getattr__(self, naam):
            return getattr(toegang, naam)

        def schrijf_in(self, inschrijving, *, seconden):
            Casus.objects.filter(pk=hier.casus).delete()
            toegang.schrijf_in(inschrijving, seconden=seconden)

    verbind_register(lambda _, at: Weg(), SLEUTELS)
    work_register(at=VANDAAG)
    assert len(register.kenmerken()) == 1

    work_register(at=VANDAAG + LEASE)

    assert register.kenmerken() == set()


@pytest.mark.eis("RAD-9")
def test_with_a_person_the_encodings_of_that_person_go(mensen, register, eerder):
    kind = betrokkenen_van(eerder.casus)[1].persoon
    ((_, voor),) = register.ingeschreven.values()

    Persoon.objects.get(pk=kind).delete()
    work_register(at=VANDAAG)

    ((_, na),) = register.ingeschreven.values()
    assert len(voor.personen) == 2
    assert len(na.personen) == 1
    assert set(na.personen) < set(voor.personen)


@pytest.mark.eis("RAD-4")
def test_a_question_that_was_answered_at_that_very_moment_does_not_swallow_the_next(
    mensen, register, eerder, monkeypatch
):
    hier = meld(mensen.frontoffice.by)
    gezien = Landelijkevraag.objects.get(casus=hier.casus)
    work_register(at=VANDAAG)
    echt, keer = Landelijkevraag.objects.get_or_create, iter([True])
    monkeypatch.setattr(
        Landelijkevraag.objects,
        "get_or_create",
        lambda **wat: (gezien, False) if next(keer, None) else echt(**wat),
    )

    vraag = Landelijkevraag.objects.zet(hier.casus, Doel.PERSONEN_GEWIJZIGD, at=VANDAAG)

    assert vraag != gezien.pk
    assert Landelijkevraag.objects.get(pk=vraag).stand == Vraagstand.WACHT


class Gedood(BaseException):
    """The process is killed here."""


@pytest.mark.eis("RAD-1", "RAD-4")
@pytest.mark.parametrize("is_weg", [False, True], ids=["another date", "nobody left"])
def test_what_was_told_before_a_crash_is_set_right_though_all_is_as_it_was(mensen, register, eerder, is_weg):
    (kenmerk,) = register.kenmerken()
    was = dict(register.ingeschreven)
    wie = [regel.persoon for regel in betrokkenen_van(eerder.casus)]
    rijen = Beschrijving.objects.filter(persoon__in=wie)
    oud = list(rijen)

    def raak():
        Landelijkeinschrijving.objects.filter(casus=eerder.casus).update(gewijzigd=True, bezet_door=None)

    rijen.update(gegevens="\t" * (len(Gegevens._fields) - 1)) if is_weg else rijen.first().delete()
    raak()
    register.stoor_na = Gedood()
    with pytest.raises(Gedood):
        work_register(at=VANDAAG)
    assert dict(register.ingeschreven) != was
    register.stoor_na = None
    rijen.delete()
    Beschrijving.objects.bulk_create(oud)
    raak()

    work_register(at=VANDAAG + LEASE)

    assert register.kenmerken() == {kenmerk}
    assert dict(register.ingeschreven) == was


@pytest.mark.eis("RAD-1", "PLUS-4")
def test_who_takes_the_name_of_anothers_inscription_neither_hides_nor_replaces_it(
    mensen, eerder, monkeypatch
):
    """An organisation learns that name by a hit, and can inscribe under it: no hit of another may go by that."""
    hier = meld(mensen.frontoffice.by)
    work_register(at=VANDAAG)
    derde, echt = uuid4(), register_nep._antwoord

    def met_naamgenoot(*vraag):
        antwoord = echt(*vraag)
        (treffer,) = antwoord.treffers
        return replace(antwoord, treffers=(treffer, replace(treffer, organisatie=derde)))

    monkeypatch.setattr(register_nep, "_antwoord", met_naamgenoot)
    (was,) = Landelijketreffer.objects.filter(casus=hier.casus)

    ask_register(casus=hier.casus, is_navraag=True, by=mensen.frontoffice.by, at=VANDAAG + DAG)

    nu = Landelijketreffer.objects.filter(casus=hier.casus, vervallen_op=None)
    assert {een.organisatie for een in nu} == {mensen.ander_vt, derde}
    assert nu.get(pk=was.pk).organisatie == mensen.ander_vt
