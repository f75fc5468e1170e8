"""What is kept of a taxatie, and who judges along?"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import assign_casus, set_taak
from zicht.casus.queries import open_taken_van, visible_to
from zicht.casus.words import Taaksoort
from zicht.kern import Geweigerd, NietGevonden, Verouderd
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.models import Taxatie
from zicht.veiligheidsbeoordeling.words import (
    ZICHT_EIGEN_2,
    Persoonstaxatie,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)

GEZIN = tuple(build.gemelde_persoon(str(nummer), achternaam=f"Testgezin{nummer}") for nummer in range(1, 9))


@pytest.fixture
def melding(mensen):
    """A report on a household of eight."""
    return build.melding(by=mensen.frontoffice.by, personen=GEZIN)


@pytest.fixture
def beoordeling(mensen, melding):
    """Its assessment, at the step of judging."""
    kenmerk = queries.beoordelingen_van(melding.casus)[0].id
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    actions.screen_urgentie(beoordeling=kenmerk, urgentie=Urgentie.GEWOON, **door)
    actions.go_to_step(beoordeling=kenmerk, stap=Stap.BEOORDELEN, **door)
    return kenmerk


def taxeer(mensen, melding, beoordeling=None, *, at=VANDAAG, versie=None, **anders):
    """Record a taxatie by the handler."""
    return actions.record_taxatie(
        casus=melding.casus,
        beoordeling=beoordeling,
        nieuw=build.nieuwe_taxatie(melding.casus, **anders),
        versie=versie,
        by=mensen.behandelaar.by,
        at=at,
    )


@pytest.mark.eis("VB-3")
def test_everything_that_was_estimated_can_be_read_back(mensen, melding, beoordeling):
    lid = min(queries.leden_van(melding.casus))
    anderen = queries.leden_van(melding.casus) - {lid}
    gemaakt = taxeer(
        mensen,
        melding,
        beoordeling,
        structureel=True,
        oordeel=Veiligheidsoordeel.STRUCTUREEL_ONVEILIG,
        antwoorden={"vaker": "ja", "nu_gevaar": "onbekend"},
        toelichting="Derde keer dit jaar.",
        personen=(
            Persoonstaxatie(
                lid,
                Veiligheidsoordeel.STRUCTUREEL_ONVEILIG,
                {"ondergaat": "ja"},
                ("middelen",),
                ("netwerk",),
                "Slaapt slecht.",
            ),
            *(Persoonstaxatie(ander, Veiligheidsoordeel.NIET_TE_BEOORDELEN) for ander in anderen),
        ),
    )

    beeld = queries.get_taxatie(gemaakt.taxatie, by=mensen.teamgenoot.by, at=VANDAAG)
    eerste = next(p for p in beeld.personen if p.persoon == lid)
    assert (beeld.structureel, beeld.acuut, beeld.toelichting) == (True, False, "Derde keer dit jaar.")
    assert {a.antwoord for a in beeld.antwoorden} == {"Ja", "Niet bekend"}
    assert eerste.risicofactoren == ("Problemen door alcohol, drugs of medicijnen",)
    assert eerste.beschermende_factoren == ("Heeft mensen die helpen",)
    assert (eerste.toelichting, eerste.antwoorden[0].antwoord) == ("Slaapt slecht.", "Ja")
    assert len(beeld.personen) == 8


@pytest.mark.eis("VB-3")
def test_an_old_taxatie_keeps_its_version_when_the_instrument_is_renewed(
    mensen, melding, beoordeling, monkeypatch
):
    oud = taxeer(mensen, melding, beoordeling, antwoorden={"vaker": "onbekend"})
    eerste = replace(ZICHT_EIGEN_2, valid_until=date(2026, 3, 3))
    tweede = replace(ZICHT_EIGEN_2, versie="3", valid_from=date(2026, 3, 3), vragen=ZICHT_EIGEN_2.vragen[:2])
    monkeypatch.setattr("zicht.veiligheidsbeoordeling.words.instrument.INSTRUMENTEN", (eerste, tweede))
    morgen = VANDAAG + timedelta(days=1)

    with pytest.raises(Geweigerd, match="andere-versie"):
        taxeer(mensen, melding, beoordeling, at=morgen)
    nieuw = actions.record_taxatie(
        casus=melding.casus,
        beoordeling=beoordeling,
        nieuw=replace(build.nieuwe_taxatie(melding.casus), versie="3"),
        by=mensen.behandelaar.by,
        at=morgen,
    )

    beelden = [queries.get_taxatie(t.taxatie, by=mensen.behandelaar.by, at=morgen) for t in (oud, nieuw)]
    assert [beeld.versie for beeld in beelden] == ["2", "3"]
    assert [a.vraag for a in beelden[0].antwoorden] == ["Is er eerder geweld geweest tussen dezelfde mensen?"]


@pytest.mark.eis("VB-3")
def test_whom_the_violence_concerns_can_be_read_back_and_is_said_of_the_household(
    mensen, melding, beoordeling
):
    eerste, tweede, *anderen = sorted(queries.leden_van(melding.casus))
    gemaakt = taxeer(
        mensen,
        melding,
        beoordeling,
        ernst=Ernst.ERNSTIG,
        personen=(
            Persoonstaxatie(
                eerste,
                Veiligheidsoordeel.ZORGELIJK,
                ondergaat=frozenset({Geweldsvorm.STALKING, Geweldsvorm.PARTNERGEWELD}),
                pleegt=frozenset({Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING}),
                ernst=Ernst.ERNSTIG,
            ),
            Persoonstaxatie(tweede, Veiligheidsoordeel.ZORGELIJK, {"getuige": "ja"}, ernst=Ernst.MATIG),
            *(Persoonstaxatie(ander, Veiligheidsoordeel.VEILIG) for ander in anderen),
        ),
    )

    beeld = queries.get_taxatie(gemaakt.taxatie, by=mensen.teamgenoot.by, at=VANDAAG)
    per_persoon = {een.persoon: (een.ondergaat, een.pleegt, een.ernst) for een in beeld.personen}
    assert beeld.versie == "2"
    assert per_persoon[eerste] == (
        (Geweldsvorm.PARTNERGEWELD, Geweldsvorm.STALKING),
        (Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING,),
        Ernst.ERNSTIG,
    )
    assert per_persoon[tweede] == ((Geweldsvorm.GETUIGE_VAN_GEWELD,), (), Ernst.MATIG)
    assert {per_persoon[ander] for ander in anderen} == {((), (), None)}
    assert beeld.vormen == (
        Geweldsvorm.PARTNERGEWELD,
        Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING,
        Geweldsvorm.GETUIGE_VAN_GEWELD,
        Geweldsvorm.STALKING,
    )


@pytest.mark.eis("VB-3")
def test_a_contradiction_about_somebody_is_refused_and_nothing_is_kept(mensen, melding, beoordeling):
    lid, *anderen = sorted(queries.leden_van(melding.casus))
    personen = (
        Persoonstaxatie(
            lid, Veiligheidsoordeel.ZORGELIJK, {"pleegt": "nee"}, pleegt=frozenset({Geweldsvorm.STALKING})
        ),
        *(Persoonstaxatie(ander, Veiligheidsoordeel.VEILIG) for ander in anderen),
    )

    with pytest.raises(Geweigerd, match="toch-een-vorm"):
        taxeer(mensen, melding, beoordeling, personen=personen)

    assert queries.laatste_taxatie(melding.casus, op=VANDAAG) is None


@pytest.mark.eis("VB-3")
def test_a_taxatie_of_the_first_version_is_read_as_it_was_made(mensen, melding, beoordeling):
    gemaakt = taxeer(mensen, melding, beoordeling)
    Taxatie.objects.filter(pk=gemaakt.taxatie).update(versie="1", antwoorden={"vaker": "nee"})

    beeld = queries.get_taxatie(gemaakt.taxatie, by=mensen.behandelaar.by, at=VANDAAG)

    assert beeld.versie == "1"
    assert [een.antwoord for een in beeld.antwoorden] == ["Nee"]
    assert {(een.ondergaat, een.pleegt, een.ernst) for een in beeld.personen} == {((), (), None)}


@pytest.mark.eis("VB-3", "OVD-9")
def test_somebody_who_was_forgotten_is_named(mensen, melding, beoordeling):
    leden = sorted(queries.leden_van(melding.casus))

    with pytest.raises(Geweigerd, match="niet-iedereen"):
        taxeer(
            mensen,
            melding,
            beoordeling,
            personen=tuple(Persoonstaxatie(lid, Veiligheidsoordeel.VEILIG) for lid in leden[:-1]),
        )


@pytest.mark.eis("OVD-9")
def test_the_latest_taxatie_of_each_member_is_known_and_flagged_when_old(mensen, melding, beoordeling):
    taxeer(mensen, melding, beoordeling)
    later = VANDAAG + timedelta(days=400)

    vers = queries.lidtaxaties(melding.casus, organisatie=mensen.vt, at=VANDAAG)
    oud = queries.lidtaxaties(melding.casus, organisatie=mensen.vt, at=later)

    assert set(vers) == queries.leden_van(melding.casus)
    assert {(een.maker, een.op, een.is_verouderd) for een in vers.values()} == {
        (mensen.behandelaar.naam, VANDAAG, False)
    }
    assert all(een.is_verouderd for een in oud.values())


@pytest.mark.eis("OVD-9")
def test_a_taxatie_after_an_incident_needs_no_assessment_and_ends_what_asked_for_it(mensen, melding):
    set_taak(
        casus=melding.casus,
        soort=Taaksoort.VERNIEUW_TAXATIE,
        tekst="Schat opnieuw in",
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    gedaan = taxeer(mensen, melding)

    assert gedaan.beoordeling is None
    open_ = {taak.soort for taak in open_taken_van(melding.casus, at=VANDAAG)}
    assert Taaksoort.VERNIEUW_TAXATIE not in open_
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG).id == gedaan.taxatie


@pytest.mark.eis("ALG-4")
def test_two_taxaties_at_once_are_both_seen_before_the_second_is_kept(mensen, melding, beoordeling):
    versie = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG).versie
    taxeer(mensen, melding, beoordeling, versie=versie)

    with pytest.raises(Verouderd):
        taxeer(mensen, melding, beoordeling, versie=versie)


@pytest.mark.eis("VB-4")
def test_a_colleague_is_asked_and_judges_along(mensen, melding, beoordeling):
    gemaakt = taxeer(mensen, melding, beoordeling)
    actions.ask_meebeoordeling(
        beoordeling=beoordeling, aan=mensen.teamgenoot.account, by=mensen.behandelaar.by, at=VANDAAG
    )
    eerst = open_taken_van(melding.casus, at=VANDAAG)
    (taak,) = [t for t in eerst if t.soort is Taaksoort.BEOORDEEL_MEE]
    assert taak.account_id == mensen.teamgenoot.account

    actions.judge_mee(
        beoordeling=beoordeling,
        taxatie=gemaakt.taxatie,
        is_eens=False,
        toelichting="Het is ernstiger.",
        by=mensen.teamgenoot.by,
        at=VANDAAG,
    )

    (oordeel,) = queries.oordelen_over(gemaakt.taxatie)
    assert (oordeel.naam, oordeel.is_eens, oordeel.toelichting) == (
        mensen.teamgenoot.naam,
        False,
        "Het is ernstiger.",
    )
    nog_open = {t.id for t in open_taken_van(melding.casus, at=VANDAAG)}
    assert nog_open
    assert nog_open == {t.id for t in eerst} - {taak.id}


@pytest.mark.eis("VB-4")
def test_the_maker_does_not_judge_the_own_taxatie(mensen, melding, beoordeling):
    gemaakt = taxeer(mensen, melding, beoordeling)

    with pytest.raises(Geweigerd, match="zelf-gemaakt"):
        actions.judge_mee(
            beoordeling=beoordeling,
            taxatie=gemaakt.taxatie,
            is_eens=True,
            by=mensen.behandelaar.by,
            at=VANDAAG,
        )
    with pytest.raises(Geweigerd, match="kan-niet-meebeoordelen"):
        actions.ask_meebeoordeling(
            beoordeling=beoordeling, aan=mensen.behandelaar.account, by=mensen.behandelaar.by, at=VANDAAG
        )


@pytest.mark.eis("VB-4")
def test_a_judgement_counts_for_the_taxatie_it_was_about(mensen, melding, beoordeling):
    eerste = taxeer(mensen, melding, beoordeling)
    tweede = taxeer(mensen, melding, beoordeling, at=VANDAAG + timedelta(hours=1))

    with pytest.raises(Verouderd):
        actions.judge_mee(
            beoordeling=beoordeling,
            taxatie=eerste.taxatie,
            is_eens=True,
            by=mensen.teamgenoot.by,
            at=VANDAAG + timedelta(hours=2),
        )
    assert queries.oordelen_over(tweede.taxatie) == ()


@pytest.mark.eis("VB-4")
@pytest.mark.parametrize("wie", ["vreemde", "frontoffice", "lokaal"])
def test_only_a_colleague_who_may_judge_is_asked(mensen, melding, beoordeling, wie):
    taxeer(mensen, melding, beoordeling)

    with pytest.raises(Geweigerd, match="kan-niet-meebeoordelen"):
        actions.ask_meebeoordeling(
            beoordeling=beoordeling,
            aan=getattr(mensen, wie).account,
            by=mensen.behandelaar.by,
            at=VANDAAG,
        )


def test_nobody_judges_what_was_not_estimated(mensen, melding, beoordeling):
    with pytest.raises(Geweigerd, match="eerst-taxatie"):
        actions.ask_meebeoordeling(
            beoordeling=beoordeling, aan=mensen.teamgenoot.account, by=mensen.behandelaar.by, at=VANDAAG
        )


@pytest.mark.eis("VB-4", "ROL-2")
def test_who_is_asked_from_another_team_looks_along_until_done(mensen, melding, beoordeling):
    assign_casus(
        casus=melding.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )
    gemaakt = taxeer(mensen, melding, beoordeling)
    ander = mensen.ander_team_behandelaar
    assert not visible_to(ander.by, at=VANDAAG).filter(pk=melding.casus).exists()

    actions.ask_meebeoordeling(
        beoordeling=beoordeling, aan=ander.account, by=mensen.behandelaar.by, at=VANDAAG
    )
    assert visible_to(ander.by, at=VANDAAG).filter(pk=melding.casus).exists()
    actions.judge_mee(beoordeling=beoordeling, taxatie=gemaakt.taxatie, is_eens=True, by=ander.by, at=VANDAAG)

    assert not visible_to(ander.by, at=VANDAAG).filter(pk=melding.casus).exists()


def test_a_taxatie_belongs_to_its_own_casus(mensen, melding, beoordeling):
    ander = build.melding(by=mensen.frontoffice.by)

    with pytest.raises(NietGevonden):
        actions.record_taxatie(
            casus=ander.casus,
            beoordeling=beoordeling,
            nieuw=build.nieuwe_taxatie(ander.casus),
            by=mensen.behandelaar.by,
            at=VANDAAG,
        )
    with pytest.raises(NietGevonden):
        queries.get_taxatie(ander.melding, by=mensen.behandelaar.by, at=VANDAAG)
