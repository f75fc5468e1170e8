"""What happens when a report is taken in?"""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from tests import build
from tests.people import VANDAAG
from tests.vragen import gesteld
from zicht.casus.queries import betrokkenen_van, get_casus, open_taken_van
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.kern import Geweigerd, NietGevonden, OnvolledigeDatum
from zicht.melding import queries
from zicht.melding.actions import receive_melding, save_concept, start_concept
from zicht.melding.models import MelderIdentiteit, Melding, Meldingconcept
from zicht.melding.words import (
    Antwoord,
    GemeldeBand,
    Ingelicht,
    Meldersoort,
    MeldingAlOntvangen,
    Meldingsoort,
)
from zicht.personen.queries import banden_van, contact_van, huishoudens_van, kaart, leden_op
from zicht.personen.words import Adres, Bandsoort

GEZIN = (
    build.gemelde_persoon("1", betrokkenheid=Betrokkenheid.OUDER, achternaam="Testman", roepnaam="Anna"),
    build.gemelde_persoon("2", achternaam="Testman", roepnaam="Bo", geboortedatum=OnvolledigeDatum(2024, 3)),
)


def test_a_report_opens_a_casus_about_the_people_in_it(mensen):
    ontvangen = build.melding(by=mensen.frontoffice.by, personen=GEZIN)

    betrokkenen = betrokkenen_van(ontvangen.casus)
    namen = {kaart(b.persoon, op=VANDAAG.date()).naam: b.betrokkenheid for b in betrokkenen}
    assert namen == {"Anna Testman": Betrokkenheid.OUDER, "Bo Testman": Betrokkenheid.KIND}
    assert ontvangen.soort is Meldingsoort.EERSTE


@pytest.mark.parametrize("soort", list(Meldersoort))
@pytest.mark.eis("MEL-1", "MEL-2", "MEL-3", "MEL-5", "MEL-6", "MEL-12")
def test_a_report_is_read_back_as_it_was_told(mensen, soort):
    nieuw = build.nieuwe_melding(soort, personen=GEZIN, banden=(GemeldeBand("1", "2", Bandsoort.OUDER),))
    build.gemeente()
    ontvangen = receive_melding(nieuw=nieuw, by=mensen.frontoffice.by, at=VANDAAG)

    beeld = queries.get_melding(ontvangen.melding, by=mensen.frontoffice.by, at=VANDAAG)

    zelfde = (
        "meldersoort",
        "gebeurtenis",
        "doel",
        "inschatting",
        "ingelicht",
        "ingelicht_op",
        "adres",
        "banden",
    )
    assert [getattr(beeld, veld) for veld in zelfde] == [getattr(nieuw, veld) for veld in zelfde]
    assert [gemeld.persoon for gemeld in beeld.personen] == [gemeld.persoon for gemeld in GEZIN]
    assert beeld.meldcode == (nieuw.meldcode if soort is Meldersoort.PROFESSIONAL_DOORLOPEND else None)
    assert beeld.politie == (nieuw.politie if soort is Meldersoort.POLITIE else None)


def test_a_fault_refuses_the_report_and_leaves_nothing_behind(mensen):
    build.gemeente()
    with pytest.raises(Geweigerd):
        receive_melding(nieuw=build.nieuwe_melding(gebeurtenis=""), by=mensen.frontoffice.by, at=VANDAAG)

    assert not Melding.objects.exists()


@pytest.mark.parametrize("wie", ["manager", "beheerder", "lokaal", "gedragswetenschapper"])
def test_who_does_not_take_in_reports_is_refused(mensen, wie):
    with pytest.raises(Geweigerd):
        build.melding(by=getattr(mensen, wie).by)


def test_the_people_live_together_and_are_tied(mensen):
    elders = build.gemelde_persoon("3", achternaam="Elders", adres=Adres(straat="Ergens", huisnummer="9"))
    banden = (GemeldeBand("1", "2", Bandsoort.OUDER),)

    ontvangen = build.melding(by=mensen.frontoffice.by, personen=(*GEZIN, elders), banden=banden)

    anna, bo, ander = (b.persoon for b in betrokkenen_van(ontvangen.casus))
    huishouden = get_casus(ontvangen.casus, by=mensen.frontoffice.by, at=VANDAAG).huishouden_id
    assert set(leden_op(huishouden, op=VANDAAG.date())) == {anna, bo}
    assert huishoudens_van(ander) == ()
    assert [(b.van, b.naar, b.soort) for b in banden_van(bo)] == [(anna, bo, Bandsoort.OUDER)]
    assert kaart(bo, op=VANDAAG.date()).adres == "Proefstraat 1, 8911AB Leeuwarden"


@pytest.mark.eis("PLUS-8", "MEL-7")
@pytest.mark.parametrize(
    ("antwoord", "mag"), [(Antwoord.JA, True), (Antwoord.NEE, False), (Antwoord.ONBEKEND, None)]
)
def test_whether_calling_is_safe_is_known_from_the_first_minute(mensen, antwoord, mag):
    persoon = build.gemelde_persoon(
        telefoon="+31687654321", veilig_bellen=antwoord, veilig_bellen_toelichting="Alleen overdag", taal="Tigrinya",
        tolk_nodig=True,
    )  # fmt: skip

    ontvangen = build.melding(by=mensen.frontoffice.by, personen=(persoon,))

    [betrokkene] = betrokkenen_van(ontvangen.casus)
    [contact] = contact_van(betrokkene.persoon, op=VANDAAG.date())
    assert (contact.afspraak.mag, contact.afspraak.gegeven) == (mag, "+31687654321")
    assert contact.afspraak.let_op == "Alleen overdag"
    gezien = kaart(betrokkene.persoon, op=VANDAAG.date())
    assert (gezien.taal, gezien.tolk_nodig) == ("Tigrinya", True)


@pytest.mark.eis("MEL-11")
def test_confirming_the_receipt_stands_on_the_worklist_of_who_took_it_in(mensen):
    ontvangen = build.melding(by=mensen.frontoffice.by)

    soorten = [taak.soort for taak in open_taken_van(ontvangen.casus, at=VANDAAG)]

    assert Taaksoort.BEVESTIG_ONTVANGST in soorten


def test_the_same_draft_sent_twice_is_one_report(mensen):
    by = mensen.frontoffice.by
    concept = start_concept(by=by, at=VANDAAG)

    eerste = build.melding(by=by, concept=concept)
    tweede = build.melding(by=by, concept=concept)

    assert isinstance(tweede, MeldingAlOntvangen)
    assert (tweede.melding, tweede.casus) == (eerste.melding, eerste.casus)
    assert Melding.objects.count() == 1
    assert (
        len([t for t in open_taken_van(eerste.casus, at=VANDAAG) if t.soort is Taaksoort.BEVESTIG_ONTVANGST])
        == 1
    )


def test_the_draft_dies_at_receipt_and_survives_a_fault(mensen):
    by = mensen.frontoffice.by
    concept = start_concept(by=by, at=VANDAAG)
    save_concept(
        concept=concept,
        velden={"gebeurtenis": ["?"]},
        melder={},
        versie=1,
        venster=uuid4(),
        by=by,
        at=VANDAAG,
    )

    with pytest.raises(Geweigerd):
        build.melding(by=by, concept=concept, gebeurtenis="")
    assert Meldingconcept.objects.filter(pk=concept).exists()

    build.melding(by=by, concept=concept)
    assert not Meldingconcept.objects.exists()


def test_a_bsn_that_is_somebody_elses_is_named_at_its_person(mensen):
    build.melding(by=mensen.frontoffice.by, personen=(build.gemelde_persoon(bsn="999990019"),))

    with pytest.raises(Geweigerd) as geweigerd:
        build.melding(
            by=mensen.frontoffice.by, personen=(GEZIN[0], build.gemelde_persoon("2", bsn="999990019"))
        )

    assert [bezwaar.veld for bezwaar in geweigerd.value.bezwaren] == ["personen.1.bsn"]


def test_a_person_of_another_organisation_is_not_known_here(mensen):
    vreemd = build.persoon(by=mensen.vreemde.by)

    with pytest.raises(NietGevonden):
        build.melding(by=mensen.frontoffice.by, personen=(build.gemelde_persoon(bekend_als=vreemd),))


@pytest.mark.eis("MEL-4")
def test_the_melder_lies_apart(mensen):
    ontvangen = build.melding(by=mensen.frontoffice.by)

    rij = MelderIdentiteit.objects.get(melding=ontvangen.melding)
    assert rij.naam == "Tjibbe Zwaluwstra"
    overig = [str(getattr(Melding.objects.get(), veld.name)) for veld in Melding._meta.concrete_fields]
    assert not any("Zwaluwstra" in tekst for tekst in overig)


@pytest.mark.eis("MEL-1")
def test_after_midnight_it_is_the_new_day_here_not_that_of_another_clock(mensen):
    build.gemeente()
    half_een = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)  # 3 March here
    nieuw = build.nieuwe_melding(
        personen=(build.gemelde_persoon(geboortedatum=OnvolledigeDatum(2026, 3, 3)),),
        ingelicht=Ingelicht.JA,
        ingelicht_op=date(2026, 3, 3),
    )

    assert queries.bezwaren_tegen_melding(nieuw, at=half_een) == []
    receive_melding(nieuw=nieuw, by=mensen.frontoffice.by, at=half_een)


def test_each_further_person_costs_little(mensen):
    """The caller is on the telephone: what follows is done once for the report, not once for each in it."""
    # The first of a process keeps what does not change between reports.
    build.melding(by=mensen.frontoffice.by)
    gevraagd = {}
    for aantal in (1, 5):
        personen = tuple(build.gemelde_persoon(str(nummer)) for nummer in range(aantal))
        with gesteld() as vragen:
            build.melding(by=mensen.frontoffice.by, personen=personen)
        gevraagd[aantal] = len(vragen)

    assert gevraagd[1] <= 95
    assert gevraagd[5] - gevraagd[1] <= 4 * 10
