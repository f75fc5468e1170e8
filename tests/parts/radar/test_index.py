"""The index of persons is what the persons are, after every deed."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from tests import build
from tests.people import VANDAAG
from zicht.kern import Geweigerd, OnvolledigeDatum, systeem_voor
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.queries import melding_voor_beoordeling
from zicht.personen import actions as personen
from zicht.personen.queries import gegevens_van
from zicht.personen.words import Adres, Contactafspraak, Kanaal, Naamdelen, Naamsoort, Persoonsgegevens
from zicht.radar.actions import count_omvang, index_personen
from zicht.radar.models import Beschrijving, Omvang, Vindsleutel

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-1")]

LATER = VANDAAG + timedelta(days=30)


@pytest.fixture
def by(mensen):
    return mensen.frontoffice.by


def staat():
    """Return the index without the numbers of its rows."""
    rijen = Beschrijving.objects.prefetch_related("sleutels")
    return sorted(
        (str(r.persoon_id), r.groep, r.gegevens, tuple(sorted(s.getal for s in r.sleutels.all())))
        for r in rijen
    )


def is_wat_zij_moet_zijn():
    """Tell whether making everything anew changes nothing; and from nothing gives the same."""
    alle = set(Beschrijving.objects.values_list("persoon_id", flat=True))
    eerder = staat()
    assert index_personen(alle) == 0
    Beschrijving.objects.all().delete()
    index_personen(alle)
    return staat() == eerder


def waarden(persoon):
    """Return every part of every description of a person."""
    return {deel for r in Beschrijving.objects.filter(persoon=persoon) for deel in r.gegevens.split("\t")}


def test_a_person_is_findable_in_the_deed_that_records_it(by):
    persoon = build.persoon(by=by, achternaam="Proefstra", adres=Adres(postcode="8911AB", huisnummer="7"))

    assert {"proefstra", "8911ab", "7"} <= waarden(persoon)
    assert Vindsleutel.objects.filter(beschrijving__persoon=persoon).count() >= 2
    assert is_wat_zij_moet_zijn()


def test_a_deed_that_is_refused_leaves_nothing(by):
    with pytest.raises(Geweigerd):
        build.persoon(by=by, bsn="123")
    assert not Beschrijving.objects.exists()


def test_each_change_is_followed(by):
    persoon = build.persoon(by=by, achternaam="Proefstra", roepnaam="Sanne")
    versie = gegevens_van(persoon)[1]
    wie = {"persoon": persoon, "by": by, "at": LATER}

    personen.change_persoon(
        versie=versie, gegevens=Persoonsgegevens(geboortedatum=OnvolledigeDatum(1985, 3, 2)), reden="x", **wie
    )
    assert "19850302" in waarden(persoon)
    personen.add_naam(
        soort=Naamsoort.PARTNER, naam=Naamdelen(roepnaam="Sanne", achternaam="Testman"), per=LATER.date(),
        reden="getrouwd", **wie,
    )  # fmt: skip
    assert "proefstra-testman" in waarden(persoon)
    personen.set_veilig_contact(
        afspraak=Contactafspraak(Kanaal.TELEFOON, mag=True, gegeven="06 12345678"), **wie
    )
    assert "612345678" in waarden(persoon)
    assert is_wat_zij_moet_zijn()


@pytest.mark.eis("RAD-7")
def test_who_moves_with_a_household_is_found_at_both_addresses(by):
    lid = build.persoon(by=by, achternaam="Proefstra")
    oud, nieuw = Adres(postcode="8911AB", huisnummer="7"), Adres(postcode="8401CD", huisnummer="12")
    huishouden = personen.create_huishouden(leden=[lid], adres=oud, by=by, at=VANDAAG).huishouden

    personen.move_huishouden(huishouden=huishouden, adres=nieuw, per=LATER.date(), by=by, at=LATER)

    assert {"8911ab", "8401cd"} <= waarden(lid)
    assert is_wat_zij_moet_zijn()


@pytest.mark.eis("RAD-7")
def test_a_split_that_was_a_mistake_leaves_nothing_in_the_index(by):
    leden = [build.persoon(by=by, achternaam=naam) for naam in ("Proefstra", "Testman")]
    oud, elders = Adres(postcode="8911AB", huisnummer="7"), Adres(postcode="8401CD", huisnummer="12")
    huishouden = personen.create_huishouden(leden=leden, adres=oud, by=by, at=VANDAAG).huishouden
    eerder = staat()
    nieuw = personen.split_huishouden(
        huishouden=huishouden, gaan=leden[:1], adres=elders, per=LATER.date(), reden="x", by=by, at=LATER
    ).nieuw
    assert "8401cd" in waarden(leden[0])

    personen.undo_split(huishouden=nieuw, reden="Vergissing", by=by, at=LATER)

    assert staat() == eerder


@pytest.mark.eis("RAD-7")
def test_a_merge_and_its_undoing_leave_the_index_as_it_was(by):
    een, ander = (build.persoon(by=by, achternaam=naam) for naam in ("Proefstra", "Testman"))
    eerder = staat()

    personen.merge_personen(blijft=een, gaat_op=ander, reden="x", by=by, at=VANDAAG)
    assert staat() == eerder
    personen.undo_merge(hersteld=ander, reden="x", by=by, at=VANDAAG)

    assert staat() == eerder


@pytest.mark.eis("RAD-2")
def test_a_recognition_that_is_undone_leaves_nothing_at_the_wrong_person(by):
    ander = build.persoon(by=by, achternaam="Testman", roepnaam="Kees")
    melding = build.melding(
        by=by, personen=(build.gemelde_persoon(achternaam="Proefstra", roepnaam="Sanne"),)
    )
    [gemeld] = melding_voor_beoordeling(melding.melding).personen
    eerder = staat()

    identify_persoon(gemelde_persoon=gemeld.id, persoon=ander, by=by, at=VANDAAG)
    assert "proefstra" in waarden(ander)
    end_identificatie(gemelde_persoon=gemeld.id, reden="vergissing", by=by, at=VANDAAG)

    assert "proefstra" not in waarden(ander)
    assert staat() == eerder
    assert is_wat_zij_moet_zijn()


@pytest.mark.eis("RAD-9")
def test_a_person_who_is_destroyed_leaves_no_row(by, mensen):
    weg, blijft = (build.persoon(by=by, achternaam=n, roepnaam="Kees") for n in ("Proefstra", "Testman"))

    type(Beschrijving.objects.filter(persoon=weg).get().persoon).objects.filter(pk=weg).delete()

    assert set(Beschrijving.objects.values_list("persoon", flat=True)) == {blijft}
    assert set(Vindsleutel.objects.values_list("beschrijving__persoon", flat=True)) == {blijft}


def test_the_command_mends_what_is_wrong_and_says_how_far_it_is(by, capsys):
    for naam in ("Proefstra", "Testman", "Voorbeeld"):
        build.persoon(by=by, achternaam=naam)
    goed = staat()
    Beschrijving.objects.filter(gegevens__contains="proefstra").delete()
    Beschrijving.objects.filter(gegevens__contains="testman").update(gegevens="\t" * 11)

    call_command("radar", "herbouw", "--stapel", "2")

    assert staat() == goed
    assert "3 van 3" in capsys.readouterr().out


def test_the_size_is_counted_per_organisation(mensen, by):
    for naam in ("Proefstra", "Testman"):
        build.persoon(by=by, achternaam=naam)
    build.persoon(by=systeem_voor(mensen.ander_vt), achternaam="Elders")

    count_omvang(at=VANDAAG)

    assert dict(Omvang.objects.values_list("organisatie", "personen")) == {mensen.vt: 2, mensen.ander_vt: 1}
