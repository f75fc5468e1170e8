"""What is shipped: 26 regions, 25 organisations, all municipalities."""

import csv
import time
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import call_command

from zicht.kern import SYSTEEM, Aanvrager, Geweigerd, NietGevonden, Rol
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.gegevens import kenmerk_van, stamrijen
from zicht.organisaties.models import Gemeente, Partij
from zicht.organisaties.queries import (
    gemeenten,
    gemeenten_in_regio,
    organisaties_met_regio,
    partij_naam,
)
from zicht.organisaties.words import GeenRegel

pytestmark = pytest.mark.django_db
TODAY = date(2027, 3, 25)
NOW = datetime(2027, 3, 25, 9, tzinfo=UTC)
FACTS = Path(__file__).resolve().parents[4] / "shared" / "gemeenten.csv"


@pytest.fixture
def loaded():
    load_stamgegevens(by=SYSTEEM, at=NOW)


@pytest.mark.eis("AFS-1")
def test_26_regions_are_served_by_25_organisations(loaded):
    regions = organisaties_met_regio(TODAY)

    assert len(regions) == 26
    assert len({region.organisatie for region in regions}) == 25
    assert sum(region.gemeenten for region in regions) == 342


@pytest.mark.eis("AFS-1")
def test_utrecht_and_flevoland_share_one_and_it_is_said_that_this_was_inferred(loaded):
    regions = {region.code: region for region in organisaties_met_regio(TODAY)}

    assert regions["utrecht"].organisatie == regions["flevoland"].organisatie
    assert {code for code, region in regions.items() if region.kandidaat} == {"utrecht", "flevoland"}
    assert "Afgeleid" in regions["utrecht"].bron_bediening


@pytest.mark.eis("AFS-1")
def test_every_municipality_says_where_its_region_was_read_and_that_it_is_a_candidate(loaded):
    friesland = gemeenten_in_regio("friesland", op=TODAY)

    assert len(friesland) == 18
    assert all(gemeente.kandidaat and gemeente.bron for gemeente in friesland)
    assert ("GM0080", "Leeuwarden") in gemeenten(op=TODAY)
    assert ("GM0820", "Nuenen, Gerwen en Nederwetten") in gemeenten(op=TODAY)


def test_the_shipped_municipalities_are_those_of_the_list_of_facts():
    if not FACTS.exists():
        pytest.skip("the list of facts does not lie beside this checkout")
    with FACTS.open(encoding="utf-8", newline="") as file:
        facts = {row["gemeentecode_cbs"]: row["gemeente"] for row in csv.DictReader(file)}

    assert {row.velden["code"]: row.velden["naam"] for row in stamrijen("gemeenten")} == facts


def test_loading_twice_changes_nothing_and_takes_less_than_three_seconds(loaded):
    before = (Partij.objects.count(), Gemeente.objects.count())

    begin = time.monotonic()
    load_stamgegevens(by=SYSTEEM, at=NOW)

    assert time.monotonic() - begin < 3
    assert (Partij.objects.count(), Gemeente.objects.count()) == before


def test_loading_again_restores_what_a_release_says(loaded):
    Gemeente.objects.filter(pk="GM0080").update(naam="Ljouwert")

    load_stamgegevens(by=SYSTEEM, at=NOW)

    assert ("GM0080", "Leeuwarden") in gemeenten(op=TODAY)


def test_somebody_who_is_no_beheerder_cannot_load(loaded):
    visitor = Aanvrager(account=None, partij=None, organisatie=None, rollen=frozenset({Rol.MANAGER}))

    with pytest.raises(Geweigerd, match="geen-beheerder"):
        load_stamgegevens(by=visitor, at=NOW)


def test_a_region_that_nobody_serves_is_an_error(loaded):
    from zicht.organisaties.models import Bediening

    Bediening.objects.filter(regio="zeeland").delete()

    with pytest.raises(GeenRegel):
        organisaties_met_regio(TODAY)


def test_what_does_not_exist_is_not_found(loaded):
    for ask in (
        lambda: partij_naam(UUID(int=1)),
        lambda: gemeenten_in_regio("atlantis", op=TODAY),
    ):
        with pytest.raises(NietGevonden):
            ask()


@pytest.mark.eis("PLUS-4")
def test_the_command_names_by_what_others_know_each_organisation(loaded, capsys):
    call_command("stamgegevens", "--kenmerken")

    regels = capsys.readouterr().out.splitlines()
    assert len(regels) == 25
    assert f"{kenmerk_van('drenthe')} Veilig Thuis Drenthe" in regels
