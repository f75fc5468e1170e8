"""What is left of a household after its casus and its people were destroyed? Nothing: every table and file is read.

With the register in the same database, so that what it kept is looked for as well. No deed destroys a dossier yet: the
tests remove the rows of casus, persons and household, by the same cascade that such a deed will use. A file on disk
goes with no row; the sweep of the worker removes it an hour later.
"""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from tests.concepten import typ
from tests.gezin_elders import BSN, IS, WAS, meld
from tests.people import VANDAAG, maak_mensen
from tests.register_nep import SLEUTELS
from zicht.casus.models import Casus
from zicht.casus.queries import betrokkenen_van
from zicht.dossier.actions import add_bijlage, sweep_bijlagen
from zicht.dossier.models import Bijlage, Concept
from zicht.personen.models import Huishouden, Persoon
from zicht.radar.actions.inhoud import ask_inhoud
from zicht.radar.actions.inhoud_beurt import deliver_inhoud
from zicht.radar.actions.landelijk import confirm_treffer
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import (
    Beschrijving,
    Landelijkeinschrijving,
    Landelijketreffer,
    Landelijkevraag,
    Landelijkpaar,
)
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.register.actions import RegisterInProces, laat_toe, open_periode
from zicht.register.models import Blok, Inschrijving

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.eis("RAD-9")]

DAG = timedelta(days=1)
WOORDEN = ("Wielstra", "wielstra", "Sietske", "Jelmer", BSN, "19880417", "1988-04-17", "20151103", "Oudestraat",
           "Nieuwestraat", "8911CD", "8911cd", "3511EF", "Wat is er gemeld", "Brief over Wielstra")  # fmt: skip
BRIEF = "Brief over Wielstra: Sietske belde, ook over Jelmer."
# The log keeps what was done by identifiers alone, for as long as the law wants that; the register its own.
LOGBOEKEN = {"logboek.Regel", "register.Logregel"}


@pytest.fixture
def werk():
    """Three organisations at a register in this installation."""
    mensen = maak_mensen()
    open_periode(nummer=3, at=VANDAAG - 400 * DAG)
    for organisatie in (mensen.vt, mensen.ander_vt):
        laat_toe(naam="Proef", kenmerk=organisatie, at=VANDAAG - 400 * DAG)
    verbind_register(RegisterInProces, SLEUTELS)
    yield mensen
    verbind_register(None, None)


@pytest.fixture
def hier(werk):
    """The household was reported elsewhere, then here, found, confirmed, and asked about. Return both reports."""
    daar = meld(werk.vreemde.by, at=VANDAAG - DAG, adres=WAS)
    work_register(at=VANDAAG - DAG)
    hier = meld(werk.frontoffice.by, adres=IS)
    work_register(at=VANDAAG)
    treffer = Landelijketreffer.objects.get(casus=hier.casus).pk
    confirm_treffer(treffer=treffer, by=werk.frontoffice.by, at=VANDAAG)
    ask_inhoud(
        treffer=treffer, grond="radarfunctie", tekst="Wat is er gemeld?", by=werk.frontoffice.by, at=VANDAAG
    )
    deliver_inhoud(at=VANDAAG)
    return hier, daar


@pytest.fixture
def papieren(werk, hier, op_moment, tmp_path):
    """A file in each casus, and a draft about the casus and about one of its people. Return the folder of files."""
    settings.MEDIA_ROOT, was = tmp_path, settings.MEDIA_ROOT
    for melding, wie in zip(hier, (werk.frontoffice.by, werk.vreemde.by), strict=True):
        inhoud = BytesIO(BRIEF.encode())
        add_bijlage(casus=melding.casus, naam="Brief over Wielstra.txt", inhoud=inhoud, by=wie, at=VANDAAG)
    casus, client = hier[0].casus, werk.frontoffice.client
    moeder = betrokkenen_van(casus)[0].persoon
    typ(client, reverse("dossier:notities", args=[casus]), tekst=BRIEF)
    typ(client, reverse("personen:gegevens_wijzigen", args=[moeder]), reden=BRIEF)
    yield tmp_path
    settings.MEDIA_ROOT = was


def bestanden(folder):
    """Return every file in a folder and below, with its name, as text."""
    return [f"{pad.name} {pad.read_bytes().decode()}" for pad in Path(folder).rglob("*") if pad.is_file()]


def rijen(*, behalve=frozenset()):
    """Yield the name of every table with each of its rows as text."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and model._meta.label not in behalve:
            for rij in model._default_manager.values():
                yield model._meta.label, repr(rij)


def sporen(woorden, **meer):
    """Return in which tables one of these words stands."""
    return {(waar, woord) for waar, rij in rijen(**meer) for woord in woorden if woord in rij}


def sleutels_van(melding):
    """Return what the index, the register and the questions know these people by."""
    personen = [regel.persoon for regel in betrokkenen_van(melding.casus)]
    kenmerken = Landelijkeinschrijving.objects.filter(pk=melding.casus).values_list("kenmerk", "vingerafdruk")
    vragen = Landelijkevraag.objects.filter(casus=melding.casus).values_list("kenmerk", "vingerafdruk")
    ingeschreven = Inschrijving.objects.filter(kenmerk__in=[kenmerk for kenmerk, _ in kenmerken])
    blokken = Blok.objects.filter(inschrijving__in=ingeschreven)
    beschreven = Beschrijving.objects.filter(persoon__in=personen).values_list("gegevens", flat=True)
    return {
        *(str(deel) for paar in (*kenmerken, *vragen) for deel in paar),
        *(str(getal) for getal in blokken.values_list("getal", flat=True)),
        *map(str, personen),
        *beschreven,
    }


def vernietig(melding):
    """Remove the casus, its people, and the household they made, as the design says: by their rows."""
    personen = [regel.persoon for regel in betrokkenen_van(melding.casus)]
    huishoudens = list(Huishouden.objects.filter(leden__persoon__in=personen).values_list("pk", flat=True))
    Casus.objects.filter(pk=melding.casus).delete()
    Persoon.objects.filter(pk__in=personen).delete()
    Huishouden.objects.filter(pk__in=huishoudens).delete()


def test_nothing_of_a_destroyed_household_is_left_anywhere(werk, hier, papieren):
    sleutels = sleutels_van(hier[0]) | sleutels_van(hier[1])
    assert len(sleutels) > 25
    kenmerken = {str(een) for een in Bijlage.objects.values_list("pk", flat=True)}
    sleutels |= kenmerken
    assert {woord for _, woord in sporen(WOORDEN)} >= {"Wielstra", BSN, "19880417", "Wat is er gemeld"}
    assert {waar for waar, _ in sporen(["Brief over Wielstra"])} == {
        "dossier.Bijlage", "dossier.Concept", "dossier.Tijdlijnregel",
    }  # fmt: skip
    assert Concept.objects.count() == len(kenmerken) == len(bestanden(papieren)) == 2
    assert all(BRIEF in bestand for bestand in bestanden(papieren))

    for melding in hier:
        vernietig(melding)
    work_register(at=VANDAAG + DAG)
    deliver_inhoud(at=VANDAAG + DAG)
    # Files are as old as the disk says they are.
    sweep_bijlagen(at=timezone.now() + DAG)

    assert sporen(WOORDEN) == set()
    assert bestanden(papieren) == []
    assert sporen(sleutels, behalve=LOGBOEKEN) == set()
    assert not Blok.objects.exists()
    if connection.vendor == "sqlite":
        ruw = connection.connection.serialize()
        assert [woord for woord in WOORDEN if woord.encode() in ruw] == []


def test_what_is_left_is_seen(werk, hier):
    """Without the worker the register still keeps them: the same look finds that."""
    sleutels = sleutels_van(hier[1])
    vernietig(hier[1])

    assert "register.Blok" in {waar for waar, _ in sporen(sleutels, behalve=LOGBOEKEN)}


def test_the_logs_keep_identifiers_and_no_word_of_anybody(werk, hier):
    sleutels = {een for een in sleutels_van(hier[0]) if een.lstrip("-").isdigit()}

    assert {(waar, woord) for waar, woord in sporen((*WOORDEN, *sleutels)) if waar in LOGBOEKEN} == set()


def test_of_one_person_who_is_destroyed_the_radar_and_the_register_keep_nothing(werk, hier):
    voor = set(Blok.objects.values_list("getal", "merken"))
    kinderen = [betrokkenen_van(melding.casus)[1].persoon for melding in hier]
    beschreven = list(Beschrijving.objects.filter(persoon__in=kinderen).values_list("gegevens", flat=True))

    Persoon.objects.filter(pk__in=kinderen).delete()
    work_register(at=VANDAAG + DAG)

    na = set(Blok.objects.values_list("getal", "merken"))
    assert na < voor
    assert len(voor) - len(na) >= len(voor) / 4
    gezocht = {*map(str, kinderen), *beschreven}
    radar = {(waar, woord) for waar, woord in sporen(gezocht) if waar.split(".")[0] in {"radar", "register"}}
    assert radar == set()
    assert not Landelijkpaar.objects.filter(persoon__in=kinderen).exists()


def test_an_open_question_goes_with_its_casus(werk):
    hier = meld(werk.frontoffice.by)
    assert Landelijkevraag.objects.filter(casus=hier.casus).exists()

    Casus.objects.filter(pk=hier.casus).delete()

    assert not Landelijkevraag.objects.exists()
    assert work_register(at=VANDAAG) == 0
