"""An organisation reaches the register within the process or over HTTP, and the two behave alike."""

from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from tests.parts.register.mensen import DAAR, HIER, TOEN, inschrijving, vraag
from tests.parts.register.tegenpartij import Tegenpartij, http
from zicht.config.omgeving import registergeheimen, registerlimieten, registersleutels
from zicht.register import actions
from zicht.register.actions import RegisterInProces, toegang_voor
from zicht.register.models import Logregel
from zicht.register.over_http import RegisterOverHttp
from zicht.register.words import Periodesleutels, RegisterNietBereikbaar, RegisterWeigert, nieuwe_sleutel

pytestmark = pytest.mark.eis("PLUS-4")


@pytest.mark.eis("RAD-3")
@pytest.mark.usefixtures("register")
def test_within_one_installation_organisations_find_each_other():
    hier, daar = RegisterInProces(HIER, at=TOEN), RegisterInProces(DAAR, at=TOEN)
    deze = inschrijving()

    daar.schrijf_in(deze, seconden=5)
    (treffer,) = hier.vraag(vraag(), seconden=5).treffers
    assert (treffer.organisatie, treffer.kenmerk) == (DAAR, deze.kenmerk)

    daar.trek_in(deze.kenmerk, seconden=5)
    assert hier.vraag(vraag(), seconden=5).treffers == ()
    assert Logregel.objects.filter(wat="vraag", organisatie=HIER).count() == 2


@pytest.mark.usefixtures("register")
def test_also_within_the_process_who_was_not_let_in_hears_nothing():
    with pytest.raises(RegisterWeigert, match="onbekend"):
        RegisterInProces(uuid4(), at=TOEN).vraag(vraag(), seconden=5)


@pytest.mark.eis("RAD-4")
@pytest.mark.usefixtures("register")
def test_a_database_that_does_not_answer_is_a_register_that_is_not_there(monkeypatch):
    def val_om(**_):
        raise OperationalError("canceling statement due to statement timeout")

    monkeypatch.setattr("zicht.register.actions.toegang.beantwoord", val_om)

    with pytest.raises(RegisterNietBereikbaar):
        RegisterInProces(HIER, at=TOEN).vraag(vraag(), seconden=5)


def _geduld():
    with connection.cursor() as cursor:
        cursor.execute(
            "SHOW statement_timeout" if connection.vendor == "postgresql" else "PRAGMA busy_timeout"
        )
        return str(cursor.fetchone()[0])


@pytest.mark.eis("RAD-4")
@pytest.mark.usefixtures("register")
def test_the_database_is_waited_for_so_long_and_afterwards_as_before(monkeypatch):
    from zicht.register.actions import vragen

    gezien, gewoon, echt = [], _geduld(), vragen.registerstand
    monkeypatch.setattr(vragen, "registerstand", lambda *args: gezien.append(_geduld()) or echt(*args))

    RegisterInProces(HIER, at=TOEN).vraag(vraag(), seconden=1.5)
    actions.beantwoord(vraag=vraag(), by=HIER, at=TOEN)

    assert gezien == [{"postgresql": "1500ms", "sqlite": "1500"}[connection.vendor], gewoon]
    assert _geduld() == gewoon


class TestInstellingen:
    """What the environment says of the register."""

    def test_without_a_register_there_is_none(self, settings):
        settings.ZICHT_REGISTER_ADRES = ""

        assert toegang_voor(HIER, at=TOEN) is None

    def test_here_is_within_the_process(self, settings):
        settings.ZICHT_REGISTER_ADRES = "hier"

        assert isinstance(toegang_voor(HIER, at=TOEN), RegisterInProces)

    def test_an_address_is_asked_with_the_secret_of_the_organisation(self, settings):
        settings.ZICHT_REGISTER_ADRES = "https://register.example"
        settings.ZICHT_REGISTER_GEHEIMEN = {HIER: "geheim"}

        toegang = toegang_voor(HIER, at=TOEN)

        assert isinstance(toegang, RegisterOverHttp)
        assert toegang_voor(HIER, at=TOEN) is toegang  # it keeps its token
        assert toegang_voor(DAAR, at=TOEN) is None

    def test_secrets_and_keys_are_read_from_the_environment_or_a_file(self, monkeypatch, tmp_path):
        bestand = tmp_path / "sleutels"
        bestand.write_text(f"{nieuwe_sleutel(1)}\n{nieuwe_sleutel(2)}\n")
        monkeypatch.setenv("ZICHT_REGISTER_SLEUTELS", f"@{bestand}")
        monkeypatch.setenv("ZICHT_REGISTER_GEHEIMEN", f"{HIER}:een, {DAAR}:twee:drie")

        assert registersleutels().schrijfperiodes == (1, 2)
        assert registergeheimen() == {HIER: "een", DAAR: "twee:drie"}

    def test_without_any_there_are_none(self, monkeypatch):
        monkeypatch.delenv("ZICHT_REGISTER_SLEUTELS", raising=False)
        monkeypatch.delenv("ZICHT_REGISTER_GEHEIMEN", raising=False)

        assert registersleutels() is None
        assert registergeheimen() == {}

    @pytest.mark.parametrize(
        ("naam", "waarde", "lees", "fout"),
        [
            ("ZICHT_REGISTER_SLEUTELS", "geheimgeheim", registersleutels, "Sleutel 1"),
            (
                "ZICHT_REGISTER_SLEUTELS",
                "@/er/is/niets",
                registersleutels,
                "bestand dat ZICHT_REGISTER_SLEUTELS",
            ),
            ("ZICHT_REGISTER_GEHEIMEN", f"{UUID(int=1)}:x, geheimgeheim", registergeheimen, "deel 2"),
            ("ZICHT_REGISTER_GEHEIMEN", f"{UUID(int=1)}:", registergeheimen, "deel 1"),
            ("ZICHT_REGISTER_PERSONEN_PER_DAG", "veel", registerlimieten, "40 of meer"),
            ("ZICHT_REGISTER_PERSONEN_PER_MINUUT", "39", registerlimieten, "40 of meer"),
        ],
    )
    def test_what_is_wrong_is_refused_without_showing_a_secret(self, monkeypatch, naam, waarde, lees, fout):
        monkeypatch.setenv(naam, waarde)

        with pytest.raises(ImproperlyConfigured, match=fout) as gezegd:
            lees()

        assert "geheimgeheim" not in str(gezegd.value)

    def test_limits_are_read(self, monkeypatch):
        monkeypatch.setenv("ZICHT_REGISTER_PERSONEN_PER_MINUUT", "50")

        assert registerlimieten()["vraag"][0] == 50


class TestNagaan:
    """The command that says whether the register can be asked."""

    @pytest.fixture(autouse=True)
    def _binnen(self, settings, register):
        settings.ZICHT_REGISTER_ADRES = "hier"
        settings.ZICHT_REGISTER_SLEUTELS = Periodesleutels.lees(nieuwe_sleutel(1))

    def test_it_says_that_it_answers(self, capsys):
        call_command("registertoegang", str(HIER))

        assert "Het register antwoordt" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("anders", "organisatie", "fout"),
        [
            ({"ZICHT_REGISTER_ADRES": ""}, HIER, "ZICHT_REGISTER_ADRES is leeg"),
            ({"ZICHT_REGISTER_SLEUTELS": None}, HIER, "ZICHT_REGISTER_SLEUTELS is leeg"),
            ({"ZICHT_REGISTER_SLEUTELS": Periodesleutels.lees(nieuwe_sleutel(7))}, HIER, "Open is: 1."),
            ({}, UUID(int=99), "kent deze organisatie niet"),
            (
                {"ZICHT_REGISTER_ADRES": "http://127.0.0.1:1", "ZICHT_REGISTER_GEHEIMEN": {HIER: "x"}},
                HIER,
                "niet bereikbaar",
            ),
        ],
    )
    def test_it_says_why_not(self, settings, anders, organisatie, fout):
        for naam, waarde in anders.items():
            setattr(settings, naam, waarde)

        with pytest.raises(CommandError, match=fout):
            call_command("registertoegang", str(organisatie))

    def test_it_says_when_something_else_answers(self, settings):
        ander = Tegenpartij()
        ander.antwoordt(http(200, b"<html>", soort="text/html"))
        settings.ZICHT_REGISTER_ADRES, settings.ZICHT_REGISTER_GEHEIMEN = ander.adres, {HIER: "x"}

        with pytest.raises(CommandError, match="geen register"):
            call_command("registertoegang", str(HIER))

        ander.stop()
