"""What an organisation lets the register keep is there until it is replaced, withdrawn or its period closes."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, transaction

from tests.parts.register.mensen import ANDERS, DAAR, ELDERS, GEZIN, HIER, TOEN, inschrijving, schrijf, stel
from zicht.kern import Geweigerd, NietGevonden
from zicht.register import actions
from zicht.register.models import Blok, Inschrijving, Logregel, Periode, Stand
from zicht.register.queries import deelnemers, periodes, registerstand
from zicht.register.words import PeriodeGesloten, RegisterWeigert, Weigering

pytestmark = [pytest.mark.usefixtures("register"), pytest.mark.eis("PLUS-4")]


def _van(antwoord):
    return [treffer.organisatie for treffer in antwoord.treffers]


def test_the_same_name_takes_the_place_of_what_was_there():
    kenmerk = uuid4()
    schrijf(DAAR, kenmerk=kenmerk)

    schrijf(DAAR, ANDERS, kenmerk=kenmerk, laatste=(2026, 4))

    assert _van(stel(HIER)) == []
    (treffer,) = stel(HIER, ANDERS).treffers
    assert treffer.laatste == (2026, 4)
    assert Inschrijving.objects.count() == 1


def test_another_organisation_does_not_touch_what_has_the_same_name():
    kenmerk = uuid4()
    schrijf(DAAR, kenmerk=kenmerk)

    schrijf(ELDERS, ANDERS, kenmerk=kenmerk)
    actions.trek_in(kenmerk=kenmerk, by=ELDERS)

    assert _van(stel(HIER)) == [DAAR]


@pytest.mark.eis("RAD-9")
def test_what_is_withdrawn_leaves_nothing():
    deze = schrijf(DAAR)

    actions.trek_in(kenmerk=deze.kenmerk, by=DAAR)

    assert _van(stel(HIER)) == []
    assert (Blok.objects.count(), Inschrijving.objects.count()) == (0, 0)
    assert Stand.objects.get().personen == 0


def test_withdrawing_what_is_not_there_is_no_fault():
    actions.trek_in(kenmerk=uuid4(), by=DAAR)


def _personen(periode=1):
    return sum(Stand.objects.filter(periode=periode).values_list("personen", flat=True))


def test_the_size_is_kept_up_without_counting():
    kenmerk = uuid4()
    schrijf(DAAR, kenmerk=kenmerk)
    assert _personen() == 2
    schrijf(DAAR, ANDERS, kenmerk=kenmerk)
    assert _personen() == 1
    weg = schrijf(ELDERS)
    assert _personen() == 3
    actions.trek_in(kenmerk=weg.kenmerk, by=ELDERS)
    assert _personen() == 1


def test_the_size_that_counts_leaves_out_whose_access_was_withdrawn(monkeypatch):
    monkeypatch.setattr("zicht.register.queries.stand.vergelijkomvang", lambda personen: personen)
    schrijf(DAAR)
    schrijf(ELDERS, ANDERS)
    actions.trek_toegang_in(kenmerk=ELDERS, at=TOEN)

    assert registerstand(0, 1).omvang == 2


def test_a_refused_inscription_changes_nothing():
    kenmerk = uuid4()
    schrijf(DAAR, kenmerk=kenmerk)

    with pytest.raises(PeriodeGesloten):
        actions.schrijf_in(inschrijving=inschrijving(kenmerk=kenmerk, periode=2), by=DAAR, at=TOEN)
    with pytest.raises(RegisterWeigert, match="ongeldig"):
        schrijf(DAAR, kenmerk=kenmerk, contactpunt="")

    assert len(_van(stel(HIER))) == 1


def test_the_database_takes_no_marks_of_another_length():
    schrijf(DAAR)
    rij = Inschrijving.objects.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        Blok.objects.create(getal=1, inschrijving=rij, persoon=0, merken=bytes(39))


class TestEenNieuwePeriode:
    """One secret follows another, and at no moment is anybody lost."""

    def test_nothing_is_lost_from_one_period_to_the_next(self):
        gezinnen = {DAAR: GEZIN, ELDERS: ANDERS}
        kenmerken = {wie: schrijf(wie, gezin).kenmerk for wie, gezin in gezinnen.items()}

        def wordt_gevonden(periode):
            return {wie for wie, gezin in gezinnen.items() if wie in _van(stel(HIER, gezin, periode=periode))}

        actions.open_periode(nummer=2, at=TOEN)
        assert wordt_gevonden(1) == {DAAR, ELDERS}
        schrijf(DAAR, gezinnen[DAAR], kenmerk=kenmerken[DAAR], periode=2)
        assert wordt_gevonden(1) == {DAAR, ELDERS}  # who asks under the oldest misses nobody
        assert wordt_gevonden(2) == {DAAR}
        with pytest.raises(Geweigerd):
            actions.sluit_periode(nummer=1, toch=False, at=TOEN)
        assert wordt_gevonden(1) == {DAAR, ELDERS}
        schrijf(ELDERS, gezinnen[ELDERS], kenmerk=kenmerken[ELDERS], periode=2)
        actions.sluit_periode(nummer=1, toch=False, at=TOEN)
        assert wordt_gevonden(2) == {DAAR, ELDERS}

    def test_what_comes_in_meanwhile_is_found_under_both(self):
        actions.open_periode(nummer=2, at=TOEN)
        kenmerk = uuid4()
        for periode in (1, 2):
            schrijf(DAAR, kenmerk=kenmerk, periode=periode)

        assert [_van(stel(HIER, periode=periode)) for periode in (1, 2)] == [[DAAR], [DAAR]]

    def test_withdrawing_holds_for_both(self):
        actions.open_periode(nummer=2, at=TOEN)
        kenmerk = uuid4()
        for periode in (1, 2):
            schrijf(DAAR, kenmerk=kenmerk, periode=periode)

        actions.trek_in(kenmerk=kenmerk, by=DAAR)

        assert Inschrijving.objects.count() == 0
        assert (_personen(1), _personen(2)) == (0, 0)

    def test_the_operator_sees_who_has_to_follow(self):
        deze = schrijf(DAAR)
        schrijf(ELDERS)
        actions.open_periode(nummer=2, at=TOEN)
        schrijf(DAAR, kenmerk=deze.kenmerk, periode=2)

        nieuw, oud = periodes()

        assert (oud.nummer, oud.inschrijvingen, oud.achter) == (1, 2, ("Elders",))
        # Under the newest stands nothing that could still follow it.
        assert (nieuw.nummer, nieuw.inschrijvingen) == (2, 1)

    def test_that_another_has_followed_under_the_same_name_does_not_count(self):
        kenmerk = uuid4()
        schrijf(DAAR, kenmerk=kenmerk)
        actions.open_periode(nummer=2, at=TOEN)
        schrijf(ELDERS, kenmerk=kenmerk, periode=2)

        assert periodes()[1].achter == ("Daar",)

    def test_under_one_period_nothing_is_found_of_another_even_when_the_secret_is_the_same(self):
        actions.open_periode(nummer=2, at=TOEN)
        met_de_oude = replace(inschrijving(periode=1), periode=2)
        actions.schrijf_in(inschrijving=met_de_oude, by=DAAR, at=TOEN)

        assert _van(stel(HIER, periode=1)) == []

    def test_who_has_no_access_any_more_holds_up_nobody(self):
        schrijf(ELDERS)
        actions.open_periode(nummer=2, at=TOEN)
        actions.trek_toegang_in(kenmerk=ELDERS, at=TOEN)

        actions.sluit_periode(nummer=1, toch=False, at=TOEN)

        assert Inschrijving.objects.count() == 0

    def test_closing_removes_what_stood_there_and_nothing_else(self):
        schrijf(DAAR)
        actions.open_periode(nummer=2, at=TOEN)
        schrijf(DAAR, periode=2)

        assert actions.sluit_periode(nummer=1, toch=True, at=TOEN) == 1

        assert set(Inschrijving.objects.values_list("periode", flat=True)) == {2}
        assert set(Blok.objects.values_list("inschrijving__periode", flat=True)) == {2}
        assert set(Stand.objects.values_list("periode", flat=True)) == {2}
        with pytest.raises(PeriodeGesloten) as nee:
            stel(HIER, periode=1)
        assert nee.value.open == (2,)

    def test_closing_that_was_broken_off_goes_on(self):
        schrijf(DAAR)
        Periode.objects.update(gesloten_op=TOEN)

        assert actions.sluit_periode(nummer=1, toch=False, at=TOEN) == 1

        assert not Logregel.objects.filter(wat="periode_gesloten").exists()


class TestIntrekken:
    """An organisation that left asks no more and is found no more."""

    def test_it_is_neither_answered_nor_found_from_that_moment(self):
        schrijf(DAAR)

        actions.trek_toegang_in(kenmerk=DAAR, at=TOEN)

        assert _van(stel(HIER)) == []
        for doe in (
            lambda: stel(DAAR),
            lambda: schrijf(DAAR),
            lambda: actions.trek_in(kenmerk=uuid4(), by=DAAR),
        ):
            with pytest.raises(RegisterWeigert) as nee:
                doe()
            assert nee.value.reden == Weigering.INGETROKKEN

    def test_what_it_had_can_be_removed(self):
        schrijf(DAAR)
        schrijf(ELDERS)
        actions.trek_toegang_in(kenmerk=DAAR, at=TOEN)

        assert actions.wis_inschrijvingen_van(kenmerk=DAAR) == 1

        assert _van(stel(HIER)) == [ELDERS]
        assert set(Inschrijving.objects.values_list("organisatie__kenmerk", flat=True)) == {ELDERS}

    def test_nothing_is_removed_of_who_has_access(self):
        schrijf(DAAR)

        with pytest.raises(NietGevonden):
            actions.wis_inschrijvingen_van(kenmerk=DAAR)

        assert Inschrijving.objects.count() == 1

    def test_let_in_again_it_is_found_again(self):
        schrijf(DAAR)
        actions.trek_toegang_in(kenmerk=DAAR, at=TOEN)

        actions.laat_toe(naam="Daar", kenmerk=DAAR, at=TOEN)

        assert _van(stel(HIER)) == [DAAR]

    def test_who_is_not_there_cannot_be_withdrawn(self):
        with pytest.raises(NietGevonden):
            actions.trek_toegang_in(kenmerk=uuid4(), at=TOEN)


def test_the_operator_sees_what_each_asked_since():
    schrijf(DAAR)
    stel(HIER)
    with pytest.raises(PeriodeGesloten):
        stel(HIER, periode=2)

    rijen = {een.naam: een for een in deelnemers(TOEN)}

    assert (rijen["Hier"].vragen, rijen["Hier"].geweigerd, rijen["Hier"].treffers) == (2, 1, 1)
    assert (rijen["Daar"].vragen, rijen["Daar"].personen) == (0, 2)


@pytest.mark.parametrize(
    "opdracht", ["UPDATE register_logregel SET treffers = 9", "DELETE FROM register_logregel"]
)
def test_the_database_refuses_to_change_or_remove_a_row_of_the_log(opdracht):
    from django.db import connection

    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd"), transaction.atomic():
        connection.cursor().execute(opdracht)

    assert Logregel.objects.count() == 4


@pytest.mark.parametrize(
    ("woorden", "gezegd"),
    [
        (["periode", "openen", "2"], "Periode 2 is open."),
        (["intrekken", str(DAAR)], "niet meer gevonden"),
        (["intrekken", str(DAAR), "--wis"], "1 inschrijvingen verwijderd"),
        (["periode", "sluiten", "1", "--toch"], "Periode 1 is gesloten; 1 inschrijvingen"),
        (["overzicht"], "Periode 1: open sinds 25-11-2026, 1 inschrijvingen.\n"),
        (["overzicht"], "Daar: toegelaten, 2 personen, 0 vragen"),
        (["sleutel", "3"], "3:"),
    ],
)
def test_the_command_does_it_and_says_so(capsys, woorden, gezegd):
    schrijf(DAAR)

    call_command("register", *woorden)

    assert gezegd in capsys.readouterr().out


@pytest.mark.parametrize(
    ("woorden", "fout"),
    [
        (["periode", "openen", "1"], "moet hoger zijn"),
        (["periode", "sluiten", "1"], "Niet alles staat al"),
        (["intrekken", str(HIER.int)], "kenmerk"),
        (["intrekken", "00000000-0000-0000-0000-0000000000ff"], "Dit is er niet"),
        ([], "eigen instellingen"),
    ],
)
def test_the_command_says_why_not(woorden, fout):
    schrijf(DAAR)

    with pytest.raises(CommandError, match=fout):
        call_command("register", *woorden)


def test_the_overview_names_who_has_to_follow(capsys):
    schrijf(DAAR)
    actions.open_periode(nummer=2, at=TOEN)
    actions.trek_toegang_in(kenmerk=ELDERS, at=TOEN)

    call_command("register", "overzicht")
    actions.sluit_periode(nummer=1, toch=True, at=TOEN)
    call_command("register", "overzicht")

    gezegd = capsys.readouterr().out
    assert "1 inschrijvingen. Nog niet over naar een latere: Daar." in gezegd
    assert "Periode 1: gesloten op 25-11-2026.\n" in gezegd
    assert "Elders: ingetrokken op 25-11-2026" in gezegd


def test_letting_in_shows_the_secret_once_and_keeps_it_nowhere(capsys):
    call_command("register", "toelaten", "Veilig Thuis Ergens")

    geheim = capsys.readouterr().out.split("Geheim:")[1].split()[0]
    from zicht.register.models import Organisatie

    bewaard = Organisatie.objects.get(naam="Veilig Thuis Ergens")
    assert len(geheim) > 40
    assert geheim not in str(vars(bewaard))
