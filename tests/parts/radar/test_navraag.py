"""Is a household that was reported elsewhere found while its report is still being typed?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction

from tests import build
from tests.gezin_elders import IS, gezin, meld
from tests.people import VANDAAG
from tests.register_nep import SLEUTELS
from tests.vragen import gesteld
from zicht.kern import Geweigerd, NietGevonden, OnvolledigeDatum
from zicht.logboek.models import Regel
from zicht.melding.actions import ask_elders, drop_concept, start_concept
from zicht.melding.queries import elders_bij_concept
from zicht.melding.words import Eldersantwoord, Gezocht
from zicht.personen.words import Adres, Naamdelen
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.actions.landelijk_roep import DIRECT_SECONDEN
from zicht.radar.models import Conceptnavraag, Landelijkevraag
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.register.words import (
    Doel,
    Periodesleutels,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)

DAG = timedelta(days=1)


@pytest.fixture
def eerder(eerder, register):
    """The same household; what the register was asked until then does not count."""
    register.geteld.clear()
    register.gevraagd.clear()
    return eerder


@pytest.fixture
def concept(mensen):
    """The front office types a report."""
    return start_concept(by=mensen.frontoffice.by, at=VANDAAG)


def gezocht(*, adres=IS, personen=None):
    """Say whom the report is about, at an address to which they moved since."""
    personen = gezin() if personen is None else personen
    return Gezocht({gemeld.sleutel: gemeld.persoon for gemeld in personen}, adres)


def vraag(mensen, concept, wie=None, at=VANDAAG):
    """Ask others, and return what is shown then."""
    wie, by = wie or gezocht(), mensen.frontoffice.by
    ask_elders(concept=concept, gezocht=wie, by=by, at=at)
    return elders_bij_concept(concept, wie, by=by)


@pytest.mark.eis("RAD-1", "RAD-3")
def test_who_was_reported_elsewhere_and_moved_is_found_while_the_report_is_typed(mensen, eerder, concept):
    antwoord = vraag(mensen, concept)

    [treffer] = antwoord.treffers
    assert treffer.organisatie_naam == "Veilig Thuis Elders"
    assert (treffer.jaar, treffer.kwartaal, treffer.contactpunt) == (2025, 3, "0800-2000")
    assert treffer.is_zeker
    gezegd = {wie: [zin for een in redenen for zin in een.zinnen] for wie, redenen in treffer.redenen}
    assert "BSN gelijk" in gezegd["Sietske Wielstra"]
    assert "geboortedatum gelijk" in gezegd["Jelmer Wielstra"]
    assert antwoord.gevraagd_op == VANDAAG
    assert (antwoord.is_gewijzigd, antwoord.is_afgekapt, antwoord.waarom) == (False, False, "")


@pytest.mark.eis("RAD-3", "PLUS-4")
def test_what_goes_out_and_what_is_kept_of_it_names_nobody(mensen, register, eerder, concept):
    vraag(mensen, concept)

    uit = repr(register.gevraagd) + repr(list(Conceptnavraag.objects.values()))
    for woord in ("Wielstra", "wielstra", "Sietske", "19880417", "3511EF", "99999001", "Nieuwestraat"):
        assert woord not in uit
    assert [een.doel for _, een in register.gevraagd] == [Doel.AANNAME]


@pytest.mark.eis("RAD-1", "PLUS-11")
def test_who_asked_is_in_the_log_before_it_is_asked_under_the_name_the_register_logs(
    mensen, register, eerder, concept
):
    register.stoor = RegisterNietBereikbaar()
    vraag(mensen, concept)
    register.stoor = None
    vraag(mensen, concept)

    regels = Regel.objects.filter(daad="gezien:navraag", account=mensen.frontoffice.account)
    [(_, gevraagd)] = register.gevraagd
    assert [regel.ids for regel in regels] == 2 * [{"concept": str(concept), "vraag": str(gevraagd.kenmerk)}]


@pytest.mark.eis("RAD-1", "RAD-4")
def test_the_same_people_are_not_asked_about_twice(mensen, register, eerder, concept):
    vraag(mensen, concept)
    moeder, kind = gezin()
    antwoord = vraag(mensen, concept, gezocht(personen=(replace(moeder, betrokkenheid="partner"), kind)))

    assert len(register.gevraagd) == 1
    assert antwoord.treffers
    assert Regel.objects.filter(daad="gezien:navraag").count() == 1


@pytest.mark.eis("RAD-1")
def test_what_was_typed_since_is_said_and_asked_as_another_question(mensen, register, eerder, concept):
    moeder, _ = gezin()
    vraag(mensen, concept, gezocht(personen=(moeder,)))
    nu = elders_bij_concept(concept, gezocht(), by=mensen.frontoffice.by)
    assert nu.is_gewijzigd

    antwoord = vraag(mensen, concept)

    assert not antwoord.is_gewijzigd
    assert len({een.kenmerk for _, een in register.gevraagd}) == 2
    zonder = elders_bij_concept(concept, gezocht(personen=(moeder,)), by=mensen.frontoffice.by)
    assert [wie for wie, _ in zonder.treffers[0].redenen] == ["Sietske Wielstra", None]


@pytest.mark.eis("RAD-2")
@pytest.mark.parametrize("plek", ["1", "2"], ids=["another name is typed over it", "the place is used again"])
def test_reasons_never_stand_under_the_name_of_somebody_else(mensen, eerder, concept, plek):
    vraag(mensen, concept)
    moeder, kind = gezin()
    nieuw = build.gemelde_persoon(plek, roepnaam="Ahmed", achternaam="Bouzid")
    nu = gezocht(personen=(nieuw, kind) if plek == "1" else (moeder, nieuw))

    [treffer] = elders_bij_concept(concept, nu, by=mensen.frontoffice.by).treffers

    assert "Ahmed Bouzid" not in [wie for wie, _ in treffer.redenen]
    assert None in [wie for wie, _ in treffer.redenen]


@pytest.mark.eis("RAD-1")
def test_a_blank_person_changes_nothing_and_of_whom_too_little_is_known_is_said(
    mensen, register, eerder, concept
):
    vraag(mensen, concept)
    leeg, half = (
        build.gemelde_persoon("8", achternaam=""),
        build.gemelde_persoon("9", achternaam="Wielstra"),
    )

    antwoord = vraag(mensen, concept, gezocht(personen=(*gezin(), leeg)))
    assert (antwoord.is_gewijzigd, antwoord.te_weinig, len(register.gevraagd)) == (False, (), 1)

    zonder_adres = Gezocht({een.sleutel: een.persoon for een in (*gezin(), half)})
    assert elders_bij_concept(concept, zonder_adres, by=mensen.frontoffice.by).te_weinig == ("Wielstra",)


@pytest.mark.eis("RAD-1", "RAD-4")
def test_after_some_minutes_the_same_question_is_asked_once_more(mensen, register, concept):
    assert vraag(mensen, concept).treffers == ()
    meld(mensen.vreemde.by, at=VANDAAG)
    work_register(at=VANDAAG)
    register.gevraagd.clear()

    assert vraag(mensen, concept, at=VANDAAG + timedelta(minutes=4)).treffers == ()
    assert register.gevraagd == []
    later = vraag(mensen, concept, at=VANDAAG + timedelta(minutes=6))

    assert later.treffers
    assert len(register.gevraagd) == 1


@pytest.mark.eis("RAD-4")
def test_a_failure_does_not_stay_over_an_answer_that_still_holds(mensen, register, eerder, concept):
    vraag(mensen, concept)
    moeder, _ = gezin()
    register.stoor = RegisterNietBereikbaar()
    assert vraag(mensen, concept, gezocht(personen=(moeder,))).waarom

    terug = vraag(mensen, concept)

    assert (terug.waarom, terug.wacht, terug.is_gewijzigd) == ("", False, False)
    assert terug.treffers


@pytest.mark.eis("RAD-4")
def test_a_question_that_is_under_way_elsewhere_does_not_leave_an_answered_one_waiting(
    mensen, register, eerder, concept, monkeypatch
):
    vraag(mensen, concept)
    moeder, _ = gezin()
    echt = register.toegang(mensen.vt).vraag

    def tussendoor(toegang, bericht, *, seconden):
        vraag(mensen, concept)
        return echt(bericht, seconden=seconden)

    monkeypatch.setattr("tests.register_nep.Neptoegang.vraag", tussendoor)
    antwoord = vraag(mensen, concept, gezocht(personen=(moeder,)))

    assert (antwoord.wacht, antwoord.is_gewijzigd, antwoord.waarom) == (False, False, "")


@pytest.mark.eis("RAD-4")
def test_in_the_minute_after_it_was_not_there_nobody_waits_for_the_register_again(
    mensen, register, eerder, concept
):
    register.stoor = RegisterNietBereikbaar()
    vraag(mensen, concept)
    register.geteld.clear()
    ander = start_concept(by=mensen.behandelaar.by, at=VANDAAG)

    for seconden, geroepen in ((30, 0), (59, 0), (61, 1)):
        at = VANDAAG + timedelta(seconds=seconden)
        ask_elders(concept=ander, gezocht=gezocht(), by=mensen.behandelaar.by, at=at)
        antwoord = elders_bij_concept(ander, gezocht(), by=mensen.behandelaar.by)
        assert (antwoord.waarom, len(register.geteld)) == ("Het register is niet bereikbaar.", geroepen)


@pytest.mark.eis("RAD-4")
def test_who_died_while_asking_left_a_question_without_answer(mensen, register, eerder, concept, monkeypatch):
    def sterf(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("tests.register_nep.Neptoegang.vraag", sterf)
    with pytest.raises(KeyboardInterrupt):
        vraag(mensen, concept)

    antwoord = elders_bij_concept(concept, gezocht(), by=mensen.frontoffice.by)
    assert (antwoord.wacht, antwoord.gevraagd_op) == (True, None)


@pytest.mark.eis("RAD-4")
@pytest.mark.parametrize(
    ("fout", "waarom"),
    [
        (RegisterNietBereikbaar(), "Het register is niet bereikbaar."),
        (RegisterAntwoordOnleesbaar(), "Het register gaf een antwoord dat niet te lezen was."),
        (RegisterWeigert("te_veel", na=90), "Het register nam de vraag niet aan."),
    ],
)
def test_no_answer_says_why_keeps_the_last_one_and_is_the_same_question_when_asked_again(
    mensen, register, eerder, concept, fout, waarom
):
    moeder, _ = gezin()
    vraag(mensen, concept, gezocht(personen=(moeder,)))
    register.stoor_na = fout

    antwoord = vraag(mensen, concept, at=VANDAAG + DAG)

    assert antwoord.waarom == waarom
    assert antwoord.gevraagd_op == VANDAAG
    assert antwoord.treffers
    assert antwoord.is_gewijzigd
    register.stoor_na = None
    opnieuw = vraag(mensen, concept, at=VANDAAG + DAG)
    assert (opnieuw.waarom, opnieuw.gevraagd_op) == ("", VANDAAG + DAG)
    assert len({een.kenmerk for _, een in register.gevraagd[1:]}) == 1


@pytest.mark.eis("RAD-4")
def test_nobody_waits_longer_than_two_seconds(mensen, register, eerder, concept):
    vraag(mensen, concept)

    assert DIRECT_SECONDEN == 2.0
    assert 0 < max(register.geteld) <= DIRECT_SECONDEN


@pytest.mark.eis("RAD-4", "PLUS-4")
def test_a_period_that_closed_is_followed_by_the_next(mensen, register, concept):
    sleutels = Periodesleutels({2: b"periode twee, in de test alleen." * 2, **SLEUTELS.per_periode})
    verbind_register(register.toegang, sleutels)
    meld(mensen.vreemde.by, at=VANDAAG - 200 * DAG)
    work_register(at=VANDAAG - 200 * DAG)

    assert vraag(mensen, concept).treffers


@pytest.mark.eis("RAD-1", "ALG-4")
@pytest.mark.parametrize(
    "personen",
    [
        (),
        (build.gemelde_persoon(achternaam="Wielstra"),),
        (build.gemelde_persoon(achternaam="Wielstra", geboortedatum=OnvolledigeDatum(1988)),),
        (build.gemelde_persoon(naam=Naamdelen(roepnaam="Sietske"), geboortedatum=OnvolledigeDatum(1988)),),
        (build.gemelde_persoon(naam=Naamdelen(roepnaam="Sietske"), adres=Adres(postcode="8911CD")),),
    ],
)
def test_too_little_to_find_anybody_by_is_refused_and_not_asked(mensen, register, eerder, concept, personen):
    with pytest.raises(Geweigerd) as geweigerd:
        vraag(mensen, concept, Gezocht({een.sleutel: een.persoon for een in personen}))

    assert [bezwaar.code for bezwaar in geweigerd.value.bezwaren] == ["te-weinig-om-te-vragen"]
    assert register.gevraagd == []
    assert not Conceptnavraag.objects.exists()


@pytest.mark.eis("RAD-3", "ROL-2")
def test_who_does_not_own_the_draft_neither_asks_nor_reads(mensen, register, eerder, concept):
    vraag(mensen, concept)
    register.gevraagd.clear()

    for wie in (mensen.behandelaar, mensen.vreemde):
        with pytest.raises((NietGevonden, Geweigerd)):
            ask_elders(
                concept=concept, gezocht=gezocht(adres=IS, personen=gezin()[:1]), by=wie.by, at=VANDAAG
            )
        assert elders_bij_concept(concept, gezocht(), by=wie.by) == Eldersantwoord()
    for wie in (mensen.lokaal, mensen.manager, mensen.beheerder):
        with pytest.raises(Geweigerd):
            ask_elders(concept=concept, gezocht=gezocht(), by=wie.by, at=VANDAAG)
    assert register.gevraagd == []


@pytest.mark.eis("RAD-9")
def test_a_draft_that_is_thrown_away_takes_it_along(mensen, eerder, concept):
    vraag(mensen, concept)

    drop_concept(concept=concept, by=mensen.frontoffice.by)

    assert not Conceptnavraag.objects.exists()
    with pytest.raises(NietGevonden):
        vraag(mensen, concept)


@pytest.mark.eis("RAD-1", "RAD-4")
def test_taken_in_the_casus_is_asked_about_anew_after_it_was_told(mensen, register, eerder, concept):
    vraag(mensen, concept)

    hier = meld(mensen.frontoffice.by, adres=IS, concept=concept)
    work_register(at=VANDAAG)

    assert not Conceptnavraag.objects.exists()
    assert Landelijkevraag.objects.filter(casus=hier.casus, stand="beantwoord").count() == 1
    assert len(register.gevraagd) == 2


@pytest.mark.eis("RAD-4")
def test_the_answer_of_an_older_question_does_not_take_the_place_of_a_newer(
    mensen, register, eerder, concept, monkeypatch
):
    moeder, _ = gezin()
    echt, wisselt = register.toegang(mensen.vt).vraag, []

    def tussendoor(toegang, bericht, *, seconden):
        if not wisselt:
            wisselt.append(bericht)
            vraag(mensen, concept)
        return echt(bericht, seconden=seconden)

    monkeypatch.setattr("tests.register_nep.Neptoegang.vraag", tussendoor)
    vraag(mensen, concept, gezocht(personen=(moeder,)))

    assert not elders_bij_concept(concept, gezocht(), by=mensen.frontoffice.by).is_gewijzigd


@pytest.mark.eis("RAD-4")
@pytest.mark.django_db(transaction=True)
def test_within_a_transaction_it_is_not_asked(mensen, register, concept):
    with pytest.raises(RuntimeError), transaction.atomic():
        vraag(mensen, concept)

    assert register.gevraagd == []


@pytest.mark.eis("RAD-4")
def test_switched_off_it_is_refused(mensen, concept):
    with pytest.raises(Geweigerd) as geweigerd:
        vraag(mensen, concept)

    assert [bezwaar.code for bezwaar in geweigerd.value.bezwaren] == ["niet-aangesloten"]
    assert elders_bij_concept(concept, gezocht(), by=mensen.frontoffice.by) == Eldersantwoord()
    assert not Conceptnavraag.objects.exists()
    assert not Regel.objects.filter(daad="gezien:navraag").exists()


def test_reading_it_takes_two_queries_at_most(mensen, eerder, concept):
    vraag(mensen, concept)
    by = mensen.frontoffice.by

    with gesteld() as vragen:
        elders_bij_concept(concept, gezocht(), by=by)

    assert len(vragen) == 2
