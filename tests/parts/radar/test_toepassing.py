"""What the measurement of the running application asks of it: does a file of records become what the radar finds?"""

import os
import subprocess
import sys
from collections import defaultdict

import pytest

from bench.radar.maak import maak, schrijf
from bench.radar.streek import STREKEN
from bench.radar.toepassing import breng_in, getypt
from tests.architecture.huis import ROOT
from tests.people import VANDAAG
from zicht.casus.models import Betrokkene
from zicht.melding.forms import bekendformulier_van
from zicht.personen.models import Naam, Persoon
from zicht.radar.actions.beschrijven import index_personen
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.meldingen import lees, verdeel
from zicht.radar.evalueren.voortgang import Voortgang
from zicht.radar.models import Beschrijving, Omvang, Vindsleutel

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-1")]
RECORDS = 300


STIL = Voortgang(lambda tekst: None)


@pytest.fixture
def bestand(tmp_path):
    """Write some records to a file."""
    bestand = tmp_path / "records.csv"
    with bestand.open("w", encoding="utf-8", newline="") as stroom:
        schrijf(stroom, maak(STREKEN["leer"], RECORDS, 3))
    return bestand


@pytest.fixture
def gevraagd(bestand, mensen):
    """Bring the records in; return the reports that were kept apart."""
    return breng_in(bestand, mensen.vt, None, STIL)


def index():
    """Return what the index holds of each person: descriptions, each with its keys."""
    sleutels = defaultdict(set)
    for getal, beschrijving in Vindsleutel.objects.values_list("getal", "beschrijving"):
        sleutels[beschrijving].add(getal)
    return {
        (rij.persoon_id, rij.organisatie_id, rij.groep, rij.gegevens, frozenset(sleutels[rij.pk]))
        for rij in Beschrijving.objects.all()
    }


def vondsten(leden, by):
    velden = {
        naam: [waarden] if isinstance(waarden, str) else waarden for naam, waarden in getypt(leden).items()
    }
    return bekendformulier_van(velden, by=by, at=VANDAAG).vondsten


@pytest.mark.usefixtures("gevraagd")
def test_index_is_what_the_application_itself_makes_of_these_persons():
    ingebracht = index()
    assert len(ingebracht) == Persoon.objects.count()
    Beschrijving.objects.all().delete()
    index_personen(list(Persoon.objects.values_list("pk", flat=True)))
    assert index() == ingebracht


def test_everybody_in_the_older_reports_counts_for_the_threshold(mensen, bestand, gevraagd):
    bron = Bron(bestand)
    ouder = [record.ruw for _, records in lees(bron, verdeel(bron, STIL), STIL) for record in records]
    assert (
        Omvang.objects.get(organisatie=mensen.vt).personen == Persoon.objects.count() == len(ouder) < RECORDS
    )
    assert gevraagd
    assert not {wie for melding in gevraagd for wie in melding} & set(ouder)


@pytest.mark.usefixtures("gevraagd")
def test_report_of_a_known_household_finds_its_casus(mensen, bestand):
    bron = Bron(bestand)
    melding = max((records for _, records in lees(bron, verdeel(bron, STIL), STIL)), key=len)
    leden = [record.ruw for record in melding]
    vondst = vondsten(leden, mensen.behandelaar.by).vondsten[0]
    namen = Naam.objects.filter(
        persoon__in=Betrokkene.objects.filter(casus=vondst.casussen[0].id).values("persoon")
    )
    assert len(leden) > 1
    assert {naam.achternaam for naam in namen} & {lid.achternaam for lid in leden}
    assert not vondsten(leden, mensen.vreemde.by).vondsten


def test_the_same_seed_gives_the_same_records_in_every_process():
    opdracht = [sys.executable, "-m", "bench.radar", "maak", "--streek", "leer", "--aantal", "50"]
    keren = [
        subprocess.run(
            opdracht, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": volgorde}, capture_output=True, check=True
        )
        for volgorde in ("1", "2")
    ]
    assert keren[0].stdout == keren[1].stdout
