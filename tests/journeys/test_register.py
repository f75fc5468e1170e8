"""The register as a program of its own: let in, inscribe, ask, go down, come back, leave; and what lies on its disk."""

import hashlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection

from tests import build
from tests.installatie import ROOT, _op_server
from tests.parts.register.mensen import ANDERS, GEZIN, inschrijving, vraag
from tests.people import BEGIN, VANDAAG
from tests.register_nep import SLEUTELS
from zicht.casus.queries import open_taken_van
from zicht.casus.words import Taaksoort
from zicht.kern import OnvolledigeDatum, Rol
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.queries.landelijk import elders_van
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.radar.words import Eldersstand
from zicht.register.actions import toegang_voor
from zicht.register.over_http import RegisterOverHttp
from zicht.register.words import (
    PeriodeGesloten,
    RegisterNietBereikbaar,
    RegisterWeigert,
    Weigering,
)
from zicht.toegang.queries import aanvrager_van

pytestmark = [pytest.mark.eis("PLUS-4"), pytest.mark.django_db]
RUIM = 20.0
HOOGSTENS_WACHTEN = 600
DATABANK = "register_op_reis"


class Register:
    """`zicht register` in processes of its own, with a folder or a database of its own."""

    def __init__(self, map_, omgeving):
        self.map, self.omgeving = (
            map_,
            {**omgeving, "ZICHT_REGISTER_DATA": str(map_), "PYTHONPATH": str(ROOT / "src")},
        )
        with socket.create_server(("127.0.0.1", 0)) as proef:
            self.poort = proef.getsockname()[1]
        self.adres = f"http://127.0.0.1:{self.poort}"
        self.proces = None

    def start(self):
        """Start it and wait until it answers."""
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "zicht", "register", "--port", str(self.poort)],
            cwd=ROOT, env=self.omgeving, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for _ in range(HOOGSTENS_WACHTEN):
            try:
                urllib.request.urlopen(f"{self.adres}/gezondheid", timeout=5).close()
            except (urllib.error.URLError, OSError):
                assert self.proces.poll() is None, "het register viel om"
                time.sleep(0.1)
            else:
                return
        raise AssertionError("het register kwam niet op")

    def stop(self):
        """Let it end, with all its processes."""
        if self.proces and self.proces.poll() is None:
            self.proces.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.proces.wait(timeout=20)
            with suppress(ProcessLookupError):
                os.killpg(self.proces.pid, signal.SIGKILL)
            self.proces.wait()

    def doe(self, *woorden):
        """Run `zicht register …` and return what it said."""
        gedaan = subprocess.run(
            [sys.executable, "-m", "zicht", "register", *woorden],
            cwd=ROOT, env=self.omgeving, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert gedaan.returncode == 0, gedaan.stderr
        return gedaan.stdout

    def geheim_van(self, naam, *woorden):
        """Admit an organisation and return its name there, and its secret."""
        gezegd = self.doe("toelaten", naam, *woorden)
        return UUID(re.search(r"Kenmerk: (\S+)", gezegd)[1]), re.search(r"Geheim: +(\S+)", gezegd)[1]

    def laat_toe(self, naam):
        """Admit an organisation and return how it reaches the register, and its name there."""
        kenmerk, geheim = self.geheim_van(naam)
        return RegisterOverHttp(self.adres, kenmerk, geheim), kenmerk


@pytest.fixture
def register(tmp_path):
    """A register that runs, on the kind of database that the tests run on."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DJANGO_SETTINGS_MODULE"}
    op_postgres = connection.vendor == "postgresql"
    if op_postgres:
        _op_server(f"DROP DATABASE IF EXISTS {DATABANK} WITH (FORCE)")
        _op_server(f"CREATE DATABASE {DATABANK}")
        adres = os.environ["DATABASE_URL"].rpartition("/")[0]
        omgeving["ZICHT_REGISTER_DATABASE_URL"] = f"{adres}/{DATABANK}"
    dit = Register(tmp_path / "register", omgeving)
    try:
        dit.start()
        yield dit
    finally:
        dit.stop()
        if op_postgres:
            _op_server(f"DROP DATABASE IF EXISTS {DATABANK} WITH (FORCE)")


def _van(antwoord):
    return [treffer.organisatie for treffer in antwoord.treffers]


@pytest.mark.eis("RAD-1", "RAD-3", "RAD-4", "RAD-9")
def test_from_letting_in_to_leaving(register):
    daar, kenmerk_daar = register.laat_toe("Veilig Thuis Daar")
    hier, _ = register.laat_toe("Veilig Thuis Hier")
    with pytest.raises(PeriodeGesloten):
        hier.vraag(vraag(), seconden=RUIM)
    register.doe("periode", "openen", "1")

    weg = inschrijving(ANDERS)
    daar.schrijf_in(inschrijving(), seconden=RUIM)
    daar.schrijf_in(weg, seconden=RUIM)
    daar.trek_in(weg.kenmerk, seconden=RUIM)
    gesteld = vraag()
    (treffer,) = hier.vraag(gesteld, seconden=RUIM).treffers
    assert (treffer.organisatie, treffer.is_zeker, treffer.contactpunt) == (
        kenmerk_daar,
        True,
        "088 000 00 00",
    )
    assert _van(hier.vraag(vraag(ANDERS), seconden=RUIM)) == []

    os.killpg(register.proces.pid, signal.SIGSTOP)
    with pytest.raises(RegisterNietBereikbaar):
        hier.vraag(gesteld, seconden=0.2)
    os.killpg(register.proces.pid, signal.SIGCONT)
    assert _van(hier.vraag(gesteld, seconden=RUIM)) == [kenmerk_daar]
    register.stop()
    with pytest.raises(RegisterNietBereikbaar):
        hier.vraag(gesteld, seconden=RUIM)
    register.start()
    assert _van(hier.vraag(gesteld, seconden=RUIM)) == [kenmerk_daar]
    # The one that was not waited for may have been answered all the same.
    assert re.search(r"Hier: toegelaten, 0 personen, [56] vragen, 1 geweigerd", register.doe("overzicht"))

    register.doe("intrekken", str(kenmerk_daar), "--wis")
    assert _van(hier.vraag(gesteld, seconden=RUIM)) == []
    with pytest.raises(RegisterWeigert) as nee:
        daar.vraag(gesteld, seconden=RUIM)
    assert nee.value.reden == Weigering.INGETROKKEN


@pytest.fixture
def aangesloten(register, settings):
    """Two organisations of this application that reach the register as they would anywhere; who takes in reports."""
    register.doe("periode", "openen", "3")
    wie = {naam: _iemand(build.partij(naam=naam)) for naam in ("Veilig Thuis Hier", "Veilig Thuis Daar")}
    settings.ZICHT_REGISTER_ADRES = register.adres
    settings.ZICHT_REGISTER_GEHEIMEN = dict(
        register.geheim_van(naam, "--kenmerk", str(by.organisatie)) for naam, by in wie.items()
    )
    verbind_register(toegang_voor, SLEUTELS)
    yield wie.values()
    verbind_register(None, None)


def _iemand(organisatie):
    return aanvrager_van(
        build.account(partij=organisatie, rollen=frozenset({Rol.FRONTOFFICE}), at=BEGIN), at=VANDAAG
    )


def _werk_af(at):
    """Let the worker go on for some days: it asks again, with pauses, until it was answered."""
    for dag in range(5):
        while work_register(at=at + timedelta(days=dag)):
            pass


@pytest.mark.eis("RAD-1", "RAD-4", "RAD-7")
def test_the_application_itself_asks_it_also_after_it_was_away(register, aangesloten):
    hier, daar = aangesloten
    gezin = build.gemelde_persoon(
        roepnaam="Sietske", achternaam="Wielstra", geboortedatum=OnvolledigeDatum(1988, 4, 17)
    )
    elders = build.melding(by=daar, at=VANDAAG, personen=(gezin,))
    _werk_af(VANDAAG)
    assert not elders_van(elders.casus, daar.organisatie, at=VANDAAG).gevonden

    register.stop()
    later = VANDAAG + timedelta(days=30)
    melding = build.melding(by=hier, at=later, personen=(gezin,))
    while work_register(at=later):
        pass
    assert elders_van(melding.casus, hier.organisatie, at=later).stand is Eldersstand.WACHT

    register.start()
    _werk_af(later + timedelta(days=1))
    (gevonden,) = elders_van(melding.casus, hier.organisatie, at=later).gevonden
    assert gevonden.organisatie == daar.organisatie
    taken = [taak.soort for taak in open_taken_van(melding.casus, at=later)]
    assert taken.count(Taaksoort.BEKIJK_ELDERS) == 1


def _sporen():
    """What would tell of somebody: each item as written, and as one would hash it without a secret."""
    items = {deel for lid in f"{GEZIN}+{ANDERS}".split("+") for deel in lid.split() if len(deel) > 4}
    items |= {een.lower() for een in items} | {
        "1234AB",
        "1234ab",
        "5678XY",
        "5678xy",
        "1985-04-12",
        "12-04-1985",
    }
    for item in items:
        yield item, item.encode()
        yield item, item.encode("utf-16-le")
        for soort in ("md5", "sha1", "sha256", "sha512", "blake2b"):
            afdruk = hashlib.new(soort, item.encode())
            yield item, afdruk.digest()[:8]
            yield item, afdruk.hexdigest()[:16].encode()


def test_on_its_disk_nothing_tells_of_anybody(register):
    if connection.vendor == "postgresql":
        pytest.skip("what PostgreSQL stores is read as rows, in tests/parts")
    daar, _ = register.laat_toe("Veilig Thuis Daar")
    register.doe("periode", "openen", "1")
    daar.schrijf_in(inschrijving(), seconden=RUIM)
    daar.schrijf_in(inschrijving(ANDERS), seconden=RUIM)
    daar.vraag(vraag(ANDERS), seconden=RUIM)
    register.stop()

    inhoud = b"".join(pad.read_bytes() for pad in register.map.rglob("*") if pad.is_file())

    assert b"Veilig Thuis Daar" in inhoud
    assert b"088 000 00 00" in inhoud
    assert [item for item, spoor in _sporen() if spoor in inhoud] == []
