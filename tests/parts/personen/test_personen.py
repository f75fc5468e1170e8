"""What is known of a person changes, and what was is kept with who, when and why."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import add_betrokkene
from zicht.casus.words import Betrokkenheid
from zicht.kern import Geweigerd, NietGevonden, OnvolledigeDatum, Verouderd
from zicht.logboek.models import Regel
from zicht.personen import actions, queries
from zicht.personen.words import (
    Adres,
    Bandsoort,
    Contactafspraak,
    Geslacht,
    Kanaal,
    Naamdelen,
    Naamsoort,
    Persoonsgegevens,
)

pytestmark = pytest.mark.django_db

HEDEN = VANDAAG.date()
BSN = "999990019"


@pytest.fixture
def wie(mensen):
    return {"by": mensen.behandelaar.by, "at": VANDAAG}


def test_a_card_shows_what_was_recorded(wie):
    persoon = build.persoon(
        naam=Naamdelen("Johanna Maria", "Joke", "J.M.", "de", "Voorbeeld"),
        geslacht=Geslacht.VROUW,
        geboortedatum=OnvolledigeDatum(1990, 3, 12),
        bsn=BSN,
        taal="Pools",
        tolk_nodig=True,
        telefoon="0612345678",
        adres=Adres("Kerkstraat", "1", is_geheim=True),
        **wie,
    )

    kaart = queries.kaart(persoon, op=HEDEN)

    assert (kaart.naam, kaart.geboortedatum, kaart.leeftijd) == ("Joke de Voorbeeld", "12-03-1990", 35)
    assert (kaart.bsn, kaart.taal, kaart.tolk_nodig, kaart.adres_geheim) == (BSN, "Pools", True, True)
    assert kaart.veilig_contact == ("Bellen 0612345678: nog niet bekend of dit veilig is",)


def test_somebody_without_a_name_has_a_card_all_the_same(wie):
    assert queries.kaart(build.persoon(naam=Naamdelen(), **wie), op=HEDEN).naam == "Naam onbekend"


def test_a_card_of_nobody_is_not_found(mensen):
    with pytest.raises(NietGevonden):
        queries.kaart(mensen.vt, op=HEDEN)
    with pytest.raises(NietGevonden):
        queries.gegevens_van(mensen.vt)
    assert queries.kaarten([], op=HEDEN) == {}


@pytest.mark.eis("ALG-2")
@pytest.mark.eis("MEL-7")
def test_a_change_keeps_who_when_why_what_was_and_what_is(wie, mensen):
    persoon = build.persoon(taal="Pools", **wie)

    gebeurtenis = actions.change_persoon(
        persoon=persoon,
        versie=1,
        gegevens=Persoonsgegevens(taal="Pools", tolk_nodig=True),
        reden="Verteld bij het gesprek",
        **wie,
    )

    laatste = queries.mutaties_van(persoon)[0]
    assert (laatste.account, laatste.op, laatste.reden) == (
        mensen.behandelaar.account,
        VANDAAG,
        "Verteld bij het gesprek",
    )
    assert [(w.veld, w.was, w.nu) for w in laatste.wijzigingen] == [("Tolk nodig", "nee", "ja")]
    assert gebeurtenis.wijzigingen == laatste.wijzigingen
    assert queries.kaart(persoon, op=HEDEN).tolk_nodig


@pytest.mark.eis("ALG-4")
def test_who_changes_what_somebody_else_changed_meanwhile_overwrites_nothing(wie):
    persoon = build.persoon(**wie)
    actions.change_persoon(
        persoon=persoon, versie=1, gegevens=Persoonsgegevens(taal="Pools"), reden="x", **wie
    )

    with pytest.raises(Verouderd) as gevonden:
        actions.change_persoon(
            persoon=persoon, versie=1, gegevens=Persoonsgegevens(taal="Arabisch"), reden="y", **wie
        )

    assert gevonden.value.versie_nu == 2
    assert queries.gegevens_van(persoon) == (Persoonsgegevens(taal="Pools"), 2)


def test_a_bsn_belongs_to_one_person_of_an_organisation(wie, mensen):
    bekend = build.persoon(bsn=BSN, **wie)
    add_betrokkene(casus=build.casus(mensen), persoon=bekend, betrokkenheid=Betrokkenheid.KIND, **wie)
    ander = build.persoon(**wie)

    with pytest.raises(Geweigerd, match="bsn-bezet"):
        build.persoon(bsn=BSN, **wie)
    with pytest.raises(Geweigerd, match="bsn-bezet"):
        actions.change_persoon(persoon=ander, versie=1, gegevens=Persoonsgegevens(bsn=BSN), reden="x", **wie)
    assert build.persoon(bsn=BSN, by=mensen.vreemde.by, at=VANDAAG)


@pytest.mark.eis("RAD-7")
def test_a_married_name_ends_the_old_one_and_both_are_known(wie):
    persoon = build.persoon(achternaam="Jansen", roepnaam="Ada", **wie)
    dag = HEDEN + timedelta(days=10)

    actions.add_naam(
        persoon=persoon,
        soort=Naamsoort.PARTNER,
        naam=Naamdelen(roepnaam="Ada", achternaam="Bakker"),
        per=dag,
        reden="Getrouwd",
        **wie,
    )

    assert queries.kaart(persoon, op=HEDEN).naam == "Ada Jansen"
    assert queries.kaart(persoon, op=dag).naam == "Ada Bakker"
    assert queries.kaart(persoon, op=dag).ook_bekend_als == ("Ada Jansen",)
    assert [regel.periode.tot for regel in queries.namen_van(persoon)] == [None, dag]


def test_an_alias_replaces_no_name_and_an_empty_name_is_refused(wie):
    persoon = build.persoon(achternaam="Jansen", **wie)
    toe = {"persoon": persoon, "per": HEDEN, "reden": "x", **wie}
    actions.add_naam(soort=Naamsoort.ALIAS, naam=Naamdelen(roepnaam="Jantje"), **toe)

    assert queries.kaart(persoon, op=HEDEN).naam == "Jansen"
    with pytest.raises(Geweigerd, match="naam-leeg"):
        actions.add_naam(soort=Naamsoort.ALIAS, naam=Naamdelen(), **toe)
    with pytest.raises(Geweigerd, match="voor-het-begin"):
        actions.add_naam(
            soort=Naamsoort.PARTNER, naam=Naamdelen(achternaam="B"), **{**toe, "per": date(2020, 1, 1)}
        )


@pytest.mark.eis("PLUS-8")
def test_what_is_not_safe_stands_on_the_card_until_it_is_replaced(wie):
    persoon = build.persoon(**wie)
    actions.set_veilig_contact(
        persoon=persoon,
        afspraak=Contactafspraak(Kanaal.TELEFOON, mag=False, gegeven="0612345678", let_op="Partner neemt op"),
        **wie,
    )

    kaart = queries.kaart(persoon, op=HEDEN)
    assert kaart.mag_niet
    assert kaart.veilig_contact == ("Bellen 0612345678: niet doen: niet veilig; Partner neemt op",)
    with translation.override("en"):
        english = queries.kaart(persoon, op=HEDEN).veilig_contact
    assert english == ("Calling 0612345678: do not do this: not safe; Partner neemt op",)
    (regel,) = queries.contact_van(persoon, op=HEDEN)
    assert regel.is_verbod

    wel = Contactafspraak(Kanaal.TELEFOON, mag=True, wanneer="Na 17.00 uur", mag_bericht_achterlaten=True)
    actions.set_veilig_contact(persoon=persoon, afspraak=wel, vervangt=regel.id, **wie)

    assert queries.kaart(persoon, op=HEDEN).veilig_contact == (
        "Bellen: mag; bericht achterlaten mag; Na 17.00 uur",
    )
    with pytest.raises(Verouderd):
        actions.set_veilig_contact(persoon=persoon, afspraak=wel, vervangt=regel.id, **wie)
    with pytest.raises(NietGevonden):
        actions.set_veilig_contact(persoon=build.persoon(**wie), afspraak=wel, vervangt=regel.id, **wie)


@pytest.mark.eis("PLUS-8")
def test_a_message_cannot_be_left_by_a_way_that_is_not_safe(wie):
    afspraak = Contactafspraak(Kanaal.SMS, mag=False, mag_bericht_achterlaten=True)

    with pytest.raises(Geweigerd, match="bericht-terwijl-niet-mag"):
        actions.set_veilig_contact(persoon=build.persoon(**wie), afspraak=afspraak, **wie)


@pytest.mark.eis("RAD-7")
def test_a_tie_is_known_to_both_and_stays_after_it_ended(wie):
    ouder, kind = build.persoon(**wie), build.persoon(**wie)
    band = actions.tie_personen(
        van=ouder, naar=kind, soort=Bandsoort.OUDER, heeft_gezag=True, per=HEDEN, **wie
    ).band

    assert queries.banden_van(ouder) == queries.banden_van(kind)
    actions.untie(band=band, per=HEDEN + timedelta(days=1), **wie)

    (regel,) = queries.banden_van(kind)
    assert (regel.van, regel.naar, regel.heeft_gezag) == (ouder, kind, True)
    assert regel.periode.tot == HEDEN + timedelta(days=1)
    with pytest.raises(Geweigerd, match="geen-lid"):
        actions.untie(band=band, per=HEDEN, **wie)


def test_a_tie_with_oneself_twice_or_of_strangers_is_refused(wie, mensen):
    een, ander = build.persoon(**wie), build.persoon(**wie)
    band = actions.tie_personen(van=een, naar=ander, soort=Bandsoort.PARTNER, per=HEDEN, **wie).band

    with pytest.raises(Geweigerd, match="band-met-zichzelf"):
        actions.tie_personen(van=een, naar=een, soort=Bandsoort.PARTNER, per=HEDEN, **wie)
    with pytest.raises(Geweigerd, match="band-bestaat"):
        actions.tie_personen(van=een, naar=ander, soort=Bandsoort.PARTNER, per=HEDEN, **wie)
    with pytest.raises(NietGevonden):
        actions.untie(band=band, per=HEDEN, by=mensen.vreemde.by, at=VANDAAG)


def test_a_stranger_changes_nothing(wie, mensen):
    persoon = build.persoon(**wie)
    vreemd = {"by": mensen.vreemde.by, "at": VANDAAG, "persoon": persoon}

    for poging in (
        lambda: actions.change_persoon(versie=1, gegevens=Persoonsgegevens(), reden="x", **vreemd),
        lambda: actions.set_veilig_contact(afspraak=Contactafspraak(Kanaal.SMS, mag=True), **vreemd),
    ):
        with pytest.raises(NietGevonden):
            poging()


def test_the_log_holds_identifiers_and_no_content(wie):
    persoon = build.persoon(achternaam="Geheimnaam", bsn=BSN, **wie)

    regel = Regel.objects.get(daad="record_persoon")
    assert regel.ids == {"persoon": str(persoon), "organisatie": str(wie["by"].organisatie)}
