"""A report about somebody whom its taker may not see: told is that there is a casus, not who it is about."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.queries import betrokkenen_van, casussen_van, open_taken_van, werkvoorraad
from zicht.casus.words import Betrokkenheid, Slotgrond, Taaksoort, Weergave
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden, systeem_voor
from zicht.logboek.models import Regel
from zicht.melding import queries
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.personen import actions as personen
from zicht.personen.models import Persoon
from zicht.personen.queries import gegevens_van, kaart, te_zien, zichtbaren_met_zelfde_bsn, zoek_personen
from zicht.personen.words import Persoonsgegevens
from zicht.radar.queries import gelijkenpagina

BSN, ANDER_BSN = "999990019", "999990020"
KIND = build.gemelde_persoon(achternaam="Testman", roepnaam="Bo", bsn=BSN)


@pytest.fixture
def verborgen(mensen):
    """A child that another team works for; return the casus and the person."""
    by = systeem_voor(mensen.vt)
    casus = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    persoon = build.persoon(by=by, achternaam="Geheimstra", roepnaam="Bo", bsn=BSN)
    casussen.add_betrokkene(casus=casus, persoon=persoon, betrokkenheid=Betrokkenheid.KIND, by=by, at=VANDAAG)
    return casus, persoon


def _meld(mensen, *gemelden, wie="behandelaar"):
    """Take in a report; return the casus and the first person that it is about now."""
    casus = build.melding(by=getattr(mensen, wie).by, personen=gemelden or (KIND,)).casus
    return casus, betrokkenen_van(casus)[0].persoon


def _te_vergelijken(casus):
    return [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.VERGELIJK_PERSONEN]


def _wat_volgt(casus):
    """Return what a casus shows of itself beside what the radar asks: its tasks, and what the timeline tells."""
    open_taken = open_taken_van(casus, at=VANDAAG)
    taken = sorted((t.soort, t.tekst, t.waarom) for t in open_taken if t.soort is not Taaksoort.BEKIJK_RADAR)
    regels = Tijdlijnregel.objects.filter(casus=casus).exclude(soort="TaakGezet")
    return taken, sorted(regels.values_list("soort", "zin"))


@pytest.mark.eis("ALG-1", "ROL-2")
def test_the_report_is_taken_in_as_any_other_and_nothing_tells_who_is_hidden(mensen, verborgen):
    casus, persoon = _meld(mensen)
    anders, _ = _meld(mensen, build.gemelde_persoon(achternaam="Testman", roepnaam="Bo", bsn=ANDER_BSN))
    by = mensen.behandelaar.by

    assert kaart(persoon, op=VANDAAG.date()).bsn == BSN
    assert _wat_volgt(casus) == _wat_volgt(anders)
    gevonden = gelijkenpagina(persoon, by=by, at=VANDAAG).vondsten
    assert "Geheimstra" not in str(gevonden)
    assert (verborgen[1], None) in {(k.persoon, k.kaart) for vondst in gevonden for k in vondst.kandidaten}
    assert zoek_personen(BSN, by=by, at=VANDAAG).personen == (persoon,)
    assert zoek_personen("Geheimstra", by=by, at=VANDAAG).personen == ()
    with pytest.raises(NietGevonden):
        te_zien(verborgen[1], by=by, at=VANDAAG)
    assert [regel.id for regel in casussen_van([persoon, verborgen[1]], by=by, at=VANDAAG)] == [casus]


@pytest.mark.eis("ALG-1", "RAD-7")
def test_who_sees_both_is_asked_today_where_the_known_person_is(mensen, verborgen):
    _, persoon = _meld(mensen)

    (taak,) = _te_vergelijken(verborgen[0])
    assert (taak.betreft, taak.account_id, taak.uiterlijk.date()) == (persoon, None, VANDAAG.date())
    for wie in ("frontoffice", "backoffice"):
        lijst = werkvoorraad(getattr(mensen, wie).by, at=VANDAAG, soort=Weergave.ONVERDEELD).regels
        assert taak.id in {regel.id for regel in lijst}
        te_zien(persoon, by=getattr(mensen, wie).by, at=VANDAAG)
        te_zien(verborgen[1], by=getattr(mensen, wie).by, at=VANDAAG)
    for lijst in Weergave:
        regels = werkvoorraad(mensen.behandelaar.by, at=VANDAAG + timedelta(days=9), soort=lijst).regels
        assert taak.id not in {regel.id for regel in regels}


def test_it_is_asked_once_of_a_person_and_ends_by_no_hand(mensen, verborgen):
    _, persoon = _meld(mensen)
    gegevens, versie = gegevens_van(persoon)
    personen.change_persoon(
        persoon=persoon, versie=versie, gegevens=Persoonsgegevens(bsn=gegevens.bsn, taal="Pools"), reden="x",
        by=mensen.behandelaar.by, at=VANDAAG,
    )  # fmt: skip

    (taak,) = _te_vergelijken(verborgen[0])
    with pytest.raises(Geweigerd, match="hoort-bij-proces"):
        casussen.finish_taak(taak=taak.id, by=mensen.backoffice.by, at=VANDAAG)
    with pytest.raises(Geweigerd, match="open-taak"):
        casussen.close_casus(
            casus=verborgen[0], grond=Slotgrond.GEEN_VERVOLG, toelichting="x",
            by=mensen.backoffice.by, at=VANDAAG,
        )  # fmt: skip
    assert _te_vergelijken(verborgen[0])


@pytest.mark.parametrize("blijft", ["de bekende", "de gemelde"])
def test_joining_them_ends_it_and_then_both_casussen_are_about_one(mensen, verborgen, blijft):
    casus, persoon = _meld(mensen)
    paar = (verborgen[1], persoon) if blijft == "de bekende" else (persoon, verborgen[1])

    personen.merge_personen(
        blijft=paar[0], gaat_op=paar[1], reden="Zelfde BSN.", by=mensen.backoffice.by, at=VANDAAG
    )

    assert _te_vergelijken(verborgen[0]) == []
    assert te_zien(verborgen[1], by=mensen.behandelaar.by, at=VANDAAG) == casus
    assert not Persoon.objects.filter(bsn_te_toetsen=True, opgegaan_in=None).exists()


def test_ending_it_asks_no_more_however_many_others_are_still_to_be_compared(mensen, verborgen):
    def aantal_bij_samenvoegen():
        een, ander = (build.persoon(by=mensen.behandelaar.by, achternaam=naam) for naam in ("Zelf", "Selv"))
        with CaptureQueriesContext(connection) as gevraagd:
            personen.merge_personen(
                blijft=een, gaat_op=ander, reden="Zelfde.", by=mensen.backoffice.by, at=VANDAAG
            )
        return len(gevraagd)

    aantal_bij_samenvoegen()
    zonder = aantal_bij_samenvoegen()
    _meld(mensen)
    assert _te_vergelijken(verborgen[0])

    assert aantal_bij_samenvoegen() == zonder


@pytest.mark.parametrize("wie", ["de bekende", "de gemelde"])
def test_correcting_the_number_of_either_ends_it(mensen, verborgen, wie):
    _, persoon = _meld(mensen)
    fout = verborgen[1] if wie == "de bekende" else persoon

    personen.change_persoon(
        persoon=fout, versie=gegevens_van(fout)[1], gegevens=Persoonsgegevens(bsn=ANDER_BSN), reden="Typefout",
        by=mensen.backoffice.by, at=VANDAAG,
    )  # fmt: skip

    assert _te_vergelijken(verborgen[0]) == []
    assert not Persoon.objects.filter(bsn_te_toetsen=True).exists()


def test_recognising_the_person_ends_it_and_undoing_that_asks_again(mensen, verborgen):
    casus, persoon = _meld(mensen)
    (gemeld,) = queries.melding_voor_beoordeling(queries.meldingen_van(casus)[0].id).personen
    by = mensen.frontoffice.by

    identify_persoon(gemelde_persoon=gemeld.id, persoon=verborgen[1], by=by, at=VANDAAG)
    assert _te_vergelijken(verborgen[0]) == []
    assert [regel.persoon for regel in betrokkenen_van(casus)] == [verborgen[1]]

    end_identificatie(gemelde_persoon=gemeld.id, reden="Toch niet.", by=by, at=VANDAAG)
    assert [taak.betreft for taak in _te_vergelijken(verborgen[0])] == [persoon]


def test_another_change_leaves_the_question(mensen, verborgen):
    _meld(mensen)

    gegevens, versie = Persoonsgegevens(bsn=BSN, taal="Pools"), gegevens_van(verborgen[1])[1]
    personen.change_persoon(
        persoon=verborgen[1], versie=versie, gegevens=gegevens, reden="x", by=mensen.backoffice.by, at=VANDAAG
    )

    assert len(_te_vergelijken(verborgen[0])) == 1


@pytest.mark.eis("ROL-2")
def test_the_same_holds_where_a_number_is_typed_later(mensen, verborgen):
    _, persoon = _meld(mensen, build.gemelde_persoon(achternaam="Testman"))

    personen.change_persoon(
        persoon=persoon, versie=gegevens_van(persoon)[1], gegevens=Persoonsgegevens(bsn=BSN), reden="Gevraagd",
        by=mensen.behandelaar.by, at=VANDAAG,
    )  # fmt: skip

    assert [taak.betreft for taak in _te_vergelijken(verborgen[0])] == [persoon]


@pytest.mark.parametrize("wie", ["frontoffice", "backoffice", "ander_team_behandelaar"])
def test_who_sees_the_known_person_is_told_and_chooses(mensen, verborgen, wie):
    with pytest.raises(Geweigerd, match="bsn-bezet"):
        _meld(mensen, wie=wie)

    gekozen = build.gemelde_persoon(achternaam="Testman", roepnaam="Bo", bsn=BSN, bekend_als=verborgen[1])
    assert _meld(mensen, gekozen, wie=wie)[1] == verborgen[1]


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize("wie", ["frontoffice", "behandelaar"])
def test_of_who_is_in_no_casus_it_is_asked_where_the_new_one_is(mensen, wie):
    los = build.persoon(by=systeem_voor(mensen.vt), achternaam="Losse", bsn=BSN)

    casus, persoon = _meld(mensen, wie=wie)

    assert kaart(persoon, op=VANDAAG.date()).bsn == BSN
    (taak,) = _te_vergelijken(casus)
    assert (taak.betreft, taak.waarom) == (
        persoon,
        "Iemand die in geen casus staat is met hetzelfde BSN vastgelegd.",
    )
    for ziet in ("frontoffice", "backoffice"):
        assert te_zien(los, by=getattr(mensen, ziet).by, at=VANDAAG) == casus
        assert zichtbaren_met_zelfde_bsn(persoon, by=getattr(mensen, ziet).by, at=VANDAAG) == [los]


@pytest.mark.eis("RAD-7")
def test_joining_who_was_in_no_casus_settles_it(mensen):
    los = build.persoon(by=systeem_voor(mensen.vt), achternaam="Losse", bsn=BSN)
    casus, persoon = _meld(mensen)

    personen.merge_personen(blijft=persoon, gaat_op=los, reden="x", by=mensen.backoffice.by, at=VANDAAG)

    assert _te_vergelijken(casus) == []
    assert not Persoon.objects.filter(bsn_te_toetsen=True, opgegaan_in=None).exists()


@pytest.mark.eis("ROL-2", "RAD-7")
@pytest.mark.parametrize("wie", ["behandelaar", "werkbegeleider", "vreemde", "lokaal"])
def test_nobody_else_sees_who_is_in_no_casus(mensen, wie):
    los = build.persoon(by=systeem_voor(mensen.vt), achternaam="Losse", bsn=BSN)
    _, persoon = _meld(mensen)
    by = getattr(mensen, wie).by

    with pytest.raises(NietGevonden):
        te_zien(los, by=by, at=VANDAAG)
    assert los not in zichtbaren_met_zelfde_bsn(persoon, by=by, at=VANDAAG)


@pytest.mark.eis("ROL-2")
def test_who_is_in_no_casus_and_has_nobodys_number_is_seen_by_nobody(mensen):
    los = build.persoon(by=systeem_voor(mensen.vt), achternaam="Losse", bsn=BSN)

    with pytest.raises(NietGevonden):
        te_zien(los, by=mensen.frontoffice.by, at=VANDAAG)


def test_the_log_tells_why_it_was_asked(mensen, verborgen):
    _meld(mensen)

    gezet = Regel.objects.filter(daad="set_taak", casus=verborgen[0]).get()
    assert Regel.objects.get(pk=gezet.omdat).daad == "add_betrokkene"
