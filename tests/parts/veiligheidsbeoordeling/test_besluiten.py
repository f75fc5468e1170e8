"""What does a decision do, and what does it leave alone?"""

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import move_zicht
from zicht.casus.queries import get_casus, open_taken_van, termijnstanden, zichtketen, zichtstand
from zicht.casus.words import NIEMAND_HOUDT, Fase, Houder, Taaksoort, Zichtgrond
from zicht.kern import Geweigerd, NietGevonden, Verouderd, systeem_voor
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.melding.words import Anonimiteitsgrond, Meldersoort, Spoor
from zicht.organisaties.models import Teamafspraak, Werkgebied
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    Bevestiging,
    Bevraagde,
    Bijbesluit,
    Grond,
    NieuwBesluit,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)


@pytest.fixture(autouse=True)
def regio(mensen):
    """The team and the partner work in the municipality; with the team it was agreed what it takes up."""
    build.gemeente()
    for partij in (mensen.lokaal_team, mensen.partner):
        Werkgebied.objects.create(partij_id=partij, gemeente_id="GM0080", valid_from=build.BEGIN.date())
    Teamafspraak.objects.create(
        organisatie_id=mensen.vt,
        partij_id=mensen.lokaal_team,
        vormen=[Geweldsvorm.PARTNERGEWELD.value],
        hoogste_ernst=Ernst.MATIG.value,
        informeert_huishouden=False,
        bron="test",
        valid_from=build.BEGIN.date(),
    )


@pytest.fixture
def melding(mensen):
    """A report that was just taken in."""
    return build.melding(by=mensen.frontoffice.by)


def besluit(route, **anders):
    """Return a decision with its reasons."""
    return NieuwBesluit(**{"route": route, "redenen": "Daarom.", **anders})


def decide(mensen, beoordeling, nieuw, *, at=VANDAAG, **meer):
    """Decide by the handler."""
    return actions.decide(beoordeling=beoordeling, nieuw=nieuw, by=mensen.behandelaar.by, at=at, **meer)


def soorten(casus):
    """Return what the open tasks of a casus ask."""
    return [taak.soort for taak in open_taken_van(casus, at=VANDAAG)]


def houders(casus):
    """Return the chain of holders with their grounds."""
    return [(stand.houder, stand.grond) for stand in zichtketen(casus)]


@pytest.mark.eis("VB-5", "VB-13", "OVD-1")
@pytest.mark.parametrize("route", [Route.ONDERZOEK, Route.VOORWAARDEN_EN_VERVOLG])
def test_a_service_puts_the_zicht_with_veilig_thuis_and_is_asked_of_who_assessed(mensen, melding, route):
    besloten = decide(mensen, build.beoordeeld(mensen, melding), besluit(route))

    (taak,) = [t for t in open_taken_van(melding.casus, at=VANDAAG) if t.soort is Taaksoort.VOER_DIENST_UIT]
    assert houders(melding.casus) == [(Houder.van(mensen.vt), Zichtgrond.BESLUIT_DIENST)]
    assert (taak.account_id, taak.tekst, taak.betreft) == (
        mensen.behandelaar.account,
        route.naam,
        besloten.besluit,
    )
    assert Termijncode.DIENST_10WK in {t.code for t in termijnstanden(melding.casus)}
    assert get_casus(melding.casus, by=mensen.behandelaar.by, at=VANDAAG).fase == Fase.DIENST


@pytest.mark.eis("VB-5", "VB-7", "OVD-2")
def test_a_handover_to_the_team_leaves_the_zicht_with_veilig_thuis_until_accepted(mensen, melding):
    nieuw = besluit(Route.OVERDRACHT_LOKAAL_TEAM, ontvanger=mensen.lokaal_team)

    decide(mensen, build.beoordeeld(mensen, melding), nieuw)

    assert houders(melding.casus) == [(Houder.van(mensen.vt), Zichtgrond.BESLUIT_OVERDRACHT)]
    assert Taaksoort.BIED_OVERDRACHT_AAN in soorten(melding.casus)
    assert get_casus(melding.casus, by=mensen.behandelaar.by, at=VANDAAG).fase == Fase.OVERDRACHT
    assert queries.geldend_besluit(melding.casus).ontvanger == mensen.lokaal_team


@pytest.mark.eis("VB-8")
def test_a_handover_to_help_keeps_its_own_words_and_ours(mensen, melding):
    nieuw = besluit(
        Route.OVERDRACHT_BETROKKEN_HULP,
        ontvanger=mensen.partner,
        hulp_kan_en_wil="Wij komen al elke week.",
        oordeel_over_hulp="Zij kennen het gezin.",
    )

    decide(mensen, build.beoordeeld(mensen, melding), nieuw)

    gekozen = queries.geldend_besluit(melding.casus)
    assert (gekozen.hulp_kan_en_wil, gekozen.oordeel_over_hulp) == (
        "Wij komen al elke week.",
        "Zij kennen het gezin.",
    )


@pytest.mark.eis("VB-5", "OVD-8")
def test_no_further_steps_end_the_zicht_and_ask_to_close(mensen, melding):
    decide(mensen, build.beoordeeld(mensen, melding), besluit(Route.GEEN_VERVOLG))

    assert houders(melding.casus) == [(NIEMAND_HOUDT, Zichtgrond.GEEN_VERVOLG)]
    assert Taaksoort.SLUIT_CASUS in soorten(melding.casus)


@pytest.mark.eis("VB-2")
def test_the_decision_meets_the_terms_and_ends_the_tasks_of_the_assessment(mensen, melding):
    beoordeling = build.beoordeeld(mensen, melding)
    vraag = actions.ask_informatie(
        beoordeling=beoordeling,
        bevraagde=Bevraagde.RVDK,
        vraag="Iets bekend?",
        by=mensen.behandelaar.by,
        at=VANDAAG,
    ).vraag
    actions.ask_meebeoordeling(
        beoordeling=beoordeling,
        aan=mensen.ander_team_behandelaar.account,
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    decide(
        mensen,
        beoordeling,
        besluit(Route.ONDERZOEK, bevestigd=frozenset({Bevestiging.ZONDER_ANTWOORDEN})),
    )

    over = set(soorten(melding.casus))
    assert (
        over & {Taaksoort.BEOORDEEL_VEILIGHEID, Taaksoort.BEANTWOORD_VRAAG, Taaksoort.BEOORDEEL_MEE} == set()
    )
    assert {t.betreft for t in termijnstanden(melding.casus)} & {beoordeling, vraag} == set()
    assert not queries.get_informatievraag(vraag, by=mensen.behandelaar.by, at=VANDAAG).is_open


@pytest.mark.eis("VB-6")
@pytest.mark.parametrize("route", [r for r in Route if not r.is_dienst])
def test_structural_unsafety_bars_whatever_is_not_our_own_service(mensen, melding, route):
    beoordeling = build.beoordeeld(
        mensen,
        melding,
        structureel=True,
        antwoorden={"vaker": "ja"},
        oordeel=Veiligheidsoordeel.STRUCTUREEL_ONVEILIG,
    )
    pagina = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG)

    assert "structurele-onveiligheid" in {bezwaar.code for bezwaar in pagina.per_route[route]}
    assert pagina.per_route[Route.ONDERZOEK] == ()
    with pytest.raises(Geweigerd) as geweigerd:
        decide(mensen, beoordeling, besluit(route, ontvanger=mensen.lokaal_team))

    (grond,) = [b for b in geweigerd.value.bezwaren if b.code == "structurele-onveiligheid"]
    assert grond.bron == "qa-2018 Q25"
    assert zichtketen(melding.casus) == []


@pytest.mark.eis("VB-6", "MEL-4")
def test_anonymity_that_was_promised_keeps_the_casus_here(mensen):
    anoniem = build.melding(by=mensen.frontoffice.by, anonimiteit=Anonimiteitsgrond.BEDREIGING_BETROKKENE)

    with pytest.raises(Geweigerd, match="anonimiteit-toegezegd"):
        decide(
            mensen,
            build.beoordeeld(mensen, anoniem),
            besluit(Route.OVERDRACHT_LOKAAL_TEAM, ontvanger=mensen.lokaal_team),
        )


@pytest.mark.eis("VB-7")
def test_a_team_without_agreement_does_not_get_what_it_was_not_asked(mensen, melding):
    beoordeling = build.beoordeeld(mensen, melding, ernst=Ernst.ERNSTIG)

    with pytest.raises(Geweigerd, match="boven-kennisniveau"):
        decide(mensen, beoordeling, besluit(Route.OVERDRACHT_LOKAAL_TEAM, ontvanger=mensen.lokaal_team))


@pytest.mark.eis("VB-6", "VB-10", "VB-14", "MEL-3")
def test_a_melder_who_helps_gets_advice_and_the_zicht_waits_for_acceptance(mensen):
    melder = build.nieuwe_melding(Meldersoort.PROFESSIONAL_DOORLOPEND, spoor=Spoor.EIGEN_HULP)
    melding = build.melding(by=mensen.frontoffice.by, **vars(melder))
    beoordeling = build.beoordeeld(
        mensen,
        melding,
        structureel=True,
        antwoorden={"vaker": "ja"},
        oordeel=Veiligheidsoordeel.STRUCTUREEL_ONVEILIG,
    )
    nieuw = besluit(
        Route.OVERDRACHT_BETROKKEN_HULP,
        advies=Advies.VOORTZETTEN,
        hulp_kan_en_wil="Ik kom elke dag.",
        eigen_oordeel_hulp="Deze hulp is genoeg.",
    )

    decide(mensen, beoordeling, nieuw)

    (stand,) = zichtketen(melding.casus)
    assert stand.houder == Houder.van(mensen.vt)
    assert stand.waarom == Advies.VOORTZETTEN.naam
    gekozen = queries.besluit_van(beoordeling)
    assert (gekozen.advies, gekozen.ontvanger, gekozen.gronden) == (
        Advies.VOORTZETTEN,
        None,
        (Grond.STRUCTURELE_ONVEILIGHEID,),
    )


@pytest.mark.eis("VB-9", "OVD-1")
def test_after_a_crisis_the_decision_becomes_the_ground(mensen, melding):
    kenmerk = queries.beoordelingen_van(melding.casus)[0].id
    actions.screen_urgentie(
        beoordeling=kenmerk,
        urgentie=Urgentie.CRISIS,
        toelichting="Nu.",
        by=mensen.frontoffice.by,
        at=VANDAAG,
    )

    decide(mensen, build.beoordeeld(mensen, melding), besluit(Route.ONDERZOEK))

    assert [grond for _, grond in houders(melding.casus)] == [Zichtgrond.CRISIS, Zichtgrond.BESLUIT_DIENST]
    assert Taaksoort.CRISIS_OPPAKKEN not in soorten(melding.casus)


@pytest.mark.eis("MEL-8", "OVD-8")
def test_a_partner_keeps_the_zicht_when_veilig_thuis_takes_no_steps(mensen, melding):
    move_zicht(
        casus=melding.casus,
        houder=Houder.van(mensen.lokaal_team),
        grond=Zichtgrond.AL_BIJ_PARTNER,
        by=systeem_voor(mensen.vt),
        at=VANDAAG,
    )
    beoordeling = build.beoordeeld(mensen, melding)
    pagina = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG)
    assert (pagina.houder, pagina.houder_naam) == (mensen.lokaal_team, "Wijkteam Proefwijk")

    decide(mensen, beoordeling, besluit(Route.GEEN_VERVOLG))

    assert [houder for houder, _ in houders(melding.casus)] == [Houder.van(mensen.lokaal_team)]


@pytest.mark.eis("VB-11", "MEL-8")
def test_at_a_second_report_the_first_decision_is_shown_and_weighed(mensen, melding):
    decide(mensen, build.beoordeeld(mensen, melding), besluit(Route.ONDERZOEK))
    tweede = build.melding(by=mensen.frontoffice.by, hoort_bij=melding.casus)
    beoordeling = build.beoordeeld(mensen, tweede)

    pagina = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG)
    assert [(een.route, een.redenen) for een in pagina.eerder] == [(Route.ONDERZOEK, "Daarom.")]
    assert pagina.is_herhaald
    with pytest.raises(Geweigerd) as geweigerd:
        decide(mensen, beoordeling, besluit(Route.GEEN_VERVOLG))
    codes = {bezwaar.code for bezwaar in geweigerd.value.bezwaren}
    assert codes == {"waarom-geen-onderzoek", "eerdere-besluiten-niet-gezien"}

    decide(
        mensen,
        beoordeling,
        besluit(
            Route.GEEN_VERVOLG,
            waarom_geen_onderzoek="Dat loopt al.",
            bevestigd=frozenset({Bevestiging.EERDERE_BESLUITEN}),
        ),
    )

    assert [houder for houder, _ in houders(melding.casus)] == [Houder.van(mensen.vt)]
    assert Taaksoort.VOER_DIENST_UIT in soorten(melding.casus)
    assert Taaksoort.SLUIT_CASUS not in soorten(melding.casus)


@pytest.mark.eis("VB-5", "VB-6")
def test_what_goes_with_the_decision_is_kept_with_its_ground(mensen, melding):
    mee = frozenset({Bijbesluit.VERZOEK_RVDK, Bijbesluit.POLITIE_INFORMEREN})

    decide(mensen, build.beoordeeld(mensen, melding), besluit(Route.ONDERZOEK, bijbesluiten=mee))

    gekozen = queries.geldend_besluit(melding.casus)
    assert set(gekozen.bijbesluiten) == mee
    assert gekozen.gronden == (Grond.VERZOEK_RVDK,)


@pytest.mark.eis("VB-4")
def test_one_judge_is_not_enough(mensen, melding):
    kenmerk = queries.beoordelingen_van(melding.casus)[0].id
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    actions.screen_urgentie(beoordeling=kenmerk, urgentie=Urgentie.GEWOON, **door)
    actions.go_to_step(beoordeling=kenmerk, stap=Stap.BEOORDELEN, **door)
    actions.record_taxatie(
        casus=melding.casus, beoordeling=kenmerk, nieuw=build.nieuwe_taxatie(melding.casus), **door
    )

    with pytest.raises(Geweigerd, match="tweede-beoordelaar"):
        actions.go_to_step(beoordeling=kenmerk, stap=Stap.BESLUITEN, **door)
    with pytest.raises(Geweigerd, match="tweede-beoordelaar"):
        decide(mensen, kenmerk, besluit(Route.ONDERZOEK))


@pytest.mark.eis("ALG-4", "VB-5")
def test_there_is_one_decision_and_it_stands(mensen, melding):
    beoordeling = build.beoordeeld(mensen, melding)
    with pytest.raises(Verouderd):
        decide(mensen, beoordeling, besluit(Route.ONDERZOEK), versie=1)
    decide(mensen, beoordeling, besluit(Route.ONDERZOEK))

    with pytest.raises(Geweigerd, match="al-afgerond"):
        decide(mensen, beoordeling, besluit(Route.GEEN_VERVOLG))
    assert queries.geldend_besluit(melding.casus).route is Route.ONDERZOEK


@pytest.mark.eis("ROL-2")
def test_who_may_judge_does_not_yet_decide(mensen, melding):
    beoordeling = build.beoordeeld(mensen, melding)

    with pytest.raises(Geweigerd, match="mag-niet-besluiten"):
        actions.decide(
            beoordeling=beoordeling,
            nieuw=besluit(Route.ONDERZOEK),
            by=mensen.frontoffice.by,
            at=VANDAAG,
        )
    with pytest.raises(NietGevonden):
        actions.decide(
            beoordeling=beoordeling, nieuw=besluit(Route.ONDERZOEK), by=mensen.vreemde.by, at=VANDAAG
        )


def test_before_the_first_decision_there_is_none(mensen, melding):
    assert queries.geldend_besluit(melding.casus) is None
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG) is None


@pytest.mark.eis("MEL-8", "OVD-8")
def test_a_lighter_report_afterwards_sets_no_earlier_decision_aside(mensen):
    build.receivers(mensen)
    eerste = build.melding(by=mensen.frontoffice.by)
    casus = build.besloten(mensen, eerste)
    tweede = build.melding(by=mensen.frontoffice.by, hoort_bij=casus)

    build.besloten(
        mensen,
        tweede,
        route=Route.GEEN_VERVOLG,
        ontvanger=None,
        waarom_geen_onderzoek="Dit voegt niets toe.",
        bevestigd=frozenset(Bevestiging),
    )

    assert queries.geldend_besluit(casus).route is Route.OVERDRACHT_LOKAAL_TEAM
    assert queries.besluit_over(tweede.melding).route is Route.GEEN_VERVOLG
    assert zichtstand(casus).grond is Zichtgrond.BESLUIT_OVERDRACHT
