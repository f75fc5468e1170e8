"""What does an offer do, and what is left when it is taken back?"""

from datetime import timedelta

import pytest
from django.utils import translation

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import raise_termijnen
from zicht.casus.models import Inzage
from zicht.casus.queries import (
    get_casus,
    open_taken_van,
    slotbezwaren,
    termijnstanden,
    visible_to,
    zichtketen,
)
from zicht.casus.words import Fase, Houder, Slotgrond, Taaksoort, Zichtgrond
from zicht.kern import Geweigerd, NietGevonden, Rol, systeem_voor
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.melding.words import Anonimiteitsgrond, Meldersoort, NieuweMelder
from zicht.organisaties.words import Overdrachtsmoment
from zicht.overdracht import actions, queries
from zicht.overdracht.models import Stuk
from zicht.overdracht.words import Antwoordgever, Informatiestuk, Onderdeel, Status, Warmte, Weigergrond
from zicht.termijnen import Termijncode
from zicht.toegang.models import Account
from zicht.veiligheidsbeoordeling import actions as assessment
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, leden_van
from zicht.veiligheidsbeoordeling.words import Advies, Persoonstaxatie, Route, Veiligheidsoordeel

UUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def receivers(mensen):
    """Both teams and the partner work in the municipality."""
    build.receivers(mensen)


@pytest.fixture
def casus(mensen):
    """A casus of which was decided that the local team takes it up."""
    return build.besloten(mensen)


def beeld(overdracht, wie):
    """Return how somebody sees a handover."""
    return queries.overdracht_beeld(overdracht, by=wie.by, at=VANDAAG)


def asked(casus, *, at=VANDAAG):
    """Return what the open tasks of a casus ask."""
    return {taak.soort for taak in open_taken_van(casus, at=at)}


def holders(casus):
    """Return the chain of holders."""
    return [(stand.houder, stand.grond) for stand in zichtketen(casus)]


@pytest.mark.eis("OVD-2", "OVD-3", "PLUS-2")
def test_an_offer_asks_for_an_answer_by_a_day_and_moves_nothing(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    (answer,) = [t for t in termijnstanden(casus) if t.code == Termijncode.OVERDRACHT_ANTWOORD]
    (task,) = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.BEANTWOORD_OVERDRACHT]
    assert (answer.betreft, task.betreft) == (overdracht, overdracht)
    assert beeld(overdracht, mensen.lokaal).uiterlijk == answer.uiterlijk == task.uiterlijk
    assert Taaksoort.BIED_OVERDRACHT_AAN not in asked(casus)
    assert holders(casus) == [(Houder.van(mensen.vt), Zichtgrond.BESLUIT_OVERDRACHT)]
    assert get_casus(casus, by=mensen.behandelaar.by, at=VANDAAG).fase == Fase.OVERDRACHT


@pytest.mark.eis("OVD-4", "PLUS-2")
def test_the_receiver_reads_the_set_and_never_the_casus(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    pieces = beeld(overdracht, mensen.lokaal).stukken

    assert {piece.onderdeel for piece in pieces} == set(build.MINIMUM)
    assert all(piece.reden for piece in pieces)
    assert not visible_to(mensen.lokaal.by, at=VANDAAG).exists()


@pytest.mark.parametrize("who", ["ander_lokaal", "vreemde", "ander_team_behandelaar", "manager"])
def test_a_stranger_finds_no_handover(mensen, casus, who):
    overdracht = build.aanbod(mensen, casus)
    stranger = getattr(mensen, who)

    with pytest.raises(NietGevonden):
        beeld(overdracht, stranger)
    with pytest.raises(NietGevonden):
        actions.accept_overdracht(overdracht=overdracht, wie=Antwoordgever("X"), by=stranger.by, at=VANDAAG)


@pytest.mark.eis("OVD-4", "VB-3")
def test_the_set_tells_whom_which_violence_concerns_and_how_severe_it_is(mensen, casus):
    (lid,) = leden_van(casus)
    later = VANDAAG + timedelta(hours=1)
    over_lid = Persoonstaxatie(
        lid,
        Veiligheidsoordeel.ZORGELIJK,
        ondergaat=frozenset({Geweldsvorm.STALKING, Geweldsvorm.PARTNERGEWELD}),
        pleegt=frozenset({Geweldsvorm.GEWELD_TEGEN_OUDERS}),
        ernst=Ernst.LICHT,
    )
    nieuw = build.nieuwe_taxatie(casus, personen=(over_lid,))
    assessment.record_taxatie(casus=casus, nieuw=nieuw, by=mensen.behandelaar.by, at=later)

    found = queries.grondslag_van(casus, by=mensen.behandelaar.by, at=later)
    pieces = queries.propose_informatieset(found, by=mensen.behandelaar.by, at=later)

    (tekst,) = (piece.tekst for piece in pieces if piece.onderdeel is Onderdeel.BEOORDELING)
    assert "Maakt mee: Geweld tussen partners, Stalking, licht. Pleegt mogelijk: Geweld tegen ouders" in tekst


@pytest.mark.eis("OVD-4")
def test_what_is_known_is_proposed_and_what_is_not_is_said_to_be_missing(mensen, casus):
    found = queries.grondslag_van(casus, by=mensen.behandelaar.by, at=VANDAAG)
    pieces = {
        p.onderdeel: p for p in queries.propose_informatieset(found, by=mensen.behandelaar.by, at=VANDAAG)
    }

    assert "Voorbeeld" in pieces[Onderdeel.PERSONEN].tekst
    assert "geschreeuw" in pieces[Onderdeel.MELDING].tekst
    assert "Zorgelijk" in pieces[Onderdeel.BEOORDELING].tekst
    assert pieces[Onderdeel.VEILIGHEIDSVOORWAARDEN].ontbreekt
    assert mensen.behandelaar.naam in pieces[Onderdeel.CONTACTPERSOON].tekst
    assert all(piece.reden for piece in pieces.values())
    assert all(piece.tekst for piece in pieces.values() if not piece.ontbreekt)


@pytest.mark.eis("ALG-10")
def test_what_is_proposed_is_dutch_for_who_works_in_english_too(mensen, casus):
    found = queries.grondslag_van(casus, by=mensen.behandelaar.by, at=VANDAAG)
    dutch = queries.propose_informatieset(found, by=mensen.behandelaar.by, at=VANDAAG)
    with translation.override("en"):
        assert queries.propose_informatieset(found, by=mensen.behandelaar.by, at=VANDAAG) == dutch


@pytest.mark.eis("MEL-4")
def test_a_text_with_the_name_of_the_melder_is_held_back_at_its_field(mensen, casus):
    pieces = build.nieuw_aanbod(mensen).stukken
    told = Informatiestuk(Onderdeel.MELDING, "Buurman Tjibbe Zwaluwstra hoorde het.", "Zodat u het weet.")

    with pytest.raises(Geweigerd) as refused:
        build.aanbod(mensen, casus, stukken=(*pieces, told))

    assert {(one.code, one.veld) for one in refused.value.bezwaren} == {("noemt-melder", "melding")}
    assert not Stuk.objects.exists()


@pytest.mark.eis("MEL-4", "OVD-4")
def test_every_melder_of_a_casus_is_kept_apart_not_only_who_reported_last(mensen):
    first = build.melding(by=mensen.frontoffice.by)
    last = build.melding(
        by=mensen.frontoffice.by,
        soort=Meldersoort.PROFESSIONAL_DOORLOPEND,
        melder=NieuweMelder(
            "Wiebrich Molenkruier", telefoon="+31687654321", functie="Juf", werkgever="De Uil"
        ),
        hoort_bij=first.casus,
        at=VANDAAG + UUR,
    )
    assert last.casus == first.casus
    told = Informatiestuk(Onderdeel.MELDING, "Tjibbe Zwaluwstra hoorde het eerder.", "Zodat u het weet.")
    new = build.nieuw_aanbod(mensen, stukken=(told,))

    found = queries.grondslag_van(first.casus, by=systeem_voor(mensen.vt), at=VANDAAG + 2 * UUR)
    facts = queries.met_teksten(found, new)

    assert found.melder_blijft
    assert [(one.veld, one.code) for one in facts.noemt_melder] == [("melding", "noemt-melder")]


@pytest.mark.eis("MEL-4")
def test_a_reason_that_the_receiver_reads_does_not_name_the_melder(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    by = mensen.behandelaar.by

    with pytest.raises(Geweigerd, match="noemt-melder"):
        actions.revoke_overdracht(overdracht=overdracht, reden="Zwaluwstra belde ons.", by=by, at=VANDAAG)
    with pytest.raises(Geweigerd, match="noemt-melder"):
        actions.refuse_overdracht(
            overdracht=overdracht,
            wie=Antwoordgever("Wie belde", "", "telefonisch", VANDAAG),
            grond=Weigergrond.NIET_IN_TAKEN,
            reden="Zij kennen Tjibbe Zwaluwstra.",
            by=by,
            at=VANDAAG,
        )
    assert beeld(overdracht, mensen.lokaal).status is Status.AANGEBODEN


def _by_a_teacher(mensen, **more):
    received = build.melding(by=mensen.frontoffice.by, soort=Meldersoort.PROFESSIONAL_DOORLOPEND, **more)
    return build.besloten(mensen, received)


@pytest.mark.eis("OVD-4", "INF-10")
def test_a_professional_who_stays_involved_is_named_to_the_receiver_and_hears_of_it(mensen):
    casus = _by_a_teacher(mensen)
    overdracht = build.aanbod(mensen, casus)

    (role,) = [p for p in beeld(overdracht, mensen.lokaal).stukken if p.onderdeel is Onderdeel.ROL_MELDER]
    build.aanvaard(mensen, overdracht)

    assert "Tjibbe Zwaluwstra" in role.tekst
    assert "Laat de melder weten wie het overneemt" in {t.tekst for t in open_taken_van(casus, at=VANDAAG)}


@pytest.mark.eis("OVD-4", "MEL-4")
def test_a_neighbour_who_reported_is_not_named(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    assert "Zwaluwstra" not in str(beeld(overdracht, mensen.lokaal))


@pytest.mark.eis("ALG-6", "OVD-1")
def test_of_one_casus_one_offer_is_open(mensen, casus):
    build.aanbod(mensen, casus)

    with pytest.raises(Geweigerd, match="al-aangeboden"):
        build.aanbod(mensen, casus, ontvanger=mensen.ander_lokaal_team)


@pytest.mark.eis("ALG-6")
def test_an_open_offer_keeps_the_casus_open(mensen, casus):
    build.aanbod(mensen, casus)

    codes = {
        b.code
        for b in slotbezwaren(casus, grond=Slotgrond.OVERGEDRAGEN, by=mensen.behandelaar.by, at=VANDAAG)
    }
    assert {"open-overdracht", "open-termijn", "open-taak"} <= codes


@pytest.mark.eis("OVD-2")
def test_where_an_agreement_says_so_the_zicht_moves_at_the_offer_and_comes_back_after_a_refusal(mensen):
    from zicht.organisaties.models import Teamafspraak

    Teamafspraak.objects.update(moment=Overdrachtsmoment.AANBOD.value)
    casus = build.besloten(mensen)
    overdracht = build.aanbod(mensen, casus)

    assert holders(casus)[-1] == (Houder.van(mensen.lokaal_team), Zichtgrond.AANBOD_BIJ_AFSPRAAK)
    assert zichtketen(casus)[-1].waarom == "regionale afspraken 2026"

    actions.revoke_overdracht(
        overdracht=overdracht, reden="Vergissing.", by=mensen.behandelaar.by, at=VANDAAG
    )
    assert holders(casus)[-1] == (Houder.van(mensen.vt), Zichtgrond.TERUGGAVE)

    tweede = build.aanbod(mensen, casus)
    build.aanvaard(mensen, tweede)
    assert holders(casus)[-1] == (Houder.van(mensen.lokaal_team), Zichtgrond.AANBOD_BIJ_AFSPRAAK)


@pytest.mark.eis("ALG-6")
def test_a_revoked_offer_leaves_nothing_to_read_and_the_sender_at_work(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    actions.revoke_overdracht(
        overdracht=overdracht, reden="Verkeerde partij.", by=mensen.behandelaar.by, at=VANDAAG + UUR
    )

    seen = beeld(overdracht, mensen.lokaal)
    assert (seen.status, seen.stukken) == (Status.INGETROKKEN, ())
    assert not Stuk.objects.exists()
    assert Inzage.objects.get(partij=mensen.lokaal_team).tot == VANDAAG + UUR
    assert Taaksoort.BEANTWOORD_OVERDRACHT not in asked(casus)
    assert Taaksoort.BIED_OVERDRACHT_AAN in asked(casus)
    assert not [t for t in termijnstanden(casus) if t.betreft == overdracht]
    assert holders(casus) == [(Houder.van(mensen.vt), Zichtgrond.BESLUIT_OVERDRACHT)]


@pytest.mark.eis("ALG-6")
def test_an_unanswered_offer_reminds_and_then_climbs_to_the_team_lead(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    raise_termijnen(at=VANDAAG + timedelta(days=4))
    assert beeld(overdracht, mensen.lokaal).herinnerd_op == VANDAAG + timedelta(days=4)
    assert Taaksoort.VOLG_OVERDRACHT in asked(casus)

    raise_termijnen(at=VANDAAG + timedelta(days=9))
    watches = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.BEWAAK_TERMIJN]
    assert "Antwoord op een aangeboden overdracht" in {t.waarom for t in watches}
    assert {t.rol for t in watches} == {Rol.WERKBEGELEIDER}
    assert beeld(overdracht, mensen.lokaal).is_open


def test_a_reminder_by_hand_and_a_second_one_ask_once_to_follow(mensen, casus):
    overdracht = build.aanbod(mensen, casus)

    for hour in (1, 2):
        actions.remind_overdracht(overdracht=overdracht, by=mensen.behandelaar.by, at=VANDAAG + hour * UUR)

    follows = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.VOLG_OVERDRACHT]
    assert len(follows) == 1


@pytest.mark.eis("OVD-2")
def test_a_team_without_an_account_is_asked_by_veilig_thuis(mensen, casus):
    Account.objects.filter(pk=mensen.lokaal.account).update(is_active=False)

    overdracht = build.aanbod(mensen, casus)

    assert Taaksoort.BEANTWOORD_OVERDRACHT not in asked(casus)
    assert Taaksoort.VOLG_OVERDRACHT in asked(casus)
    assert not beeld(overdracht, mensen.behandelaar).heeft_account


@pytest.mark.eis("OVD-3")
def test_a_service_hands_over_warm_and_goes_back_to_its_phase_after_a_refusal(mensen):
    casus = build.besloten(mensen, route=Route.VOORWAARDEN_EN_VERVOLG, ontvanger=None)
    later = VANDAAG + timedelta(days=30)
    with pytest.raises(Geweigerd, match="taxatie-nodig"):
        build.aanbod(mensen, casus, at=later, warmte=Warmte.WARM, huishouden_aanwezig=True)
    assessment.record_taxatie(
        casus=casus, beoordeling=None, nieuw=build.nieuwe_taxatie(casus), by=mensen.behandelaar.by, at=later
    )

    with pytest.raises(Geweigerd, match="reden-andere-warmte"):
        build.aanbod(mensen, casus, at=later)
    overdracht = build.aanbod(mensen, casus, at=later, warmte=Warmte.WARM, huishouden_aanwezig=True)
    actions.revoke_overdracht(overdracht=overdracht, reden="Toch niet.", by=mensen.behandelaar.by, at=later)

    assert get_casus(casus, by=mensen.behandelaar.by, at=later).fase == Fase.DIENST


@pytest.mark.eis("OVD-8")
def test_a_crisis_takes_back_an_open_offer(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    second = build.melding(by=mensen.frontoffice.by, hoort_bij=casus, at=VANDAAG + UUR)
    (regel,) = [r for r in beoordelingen_van(casus) if r.melding == second.melding]

    assessment.declare_crisis(
        beoordeling=regel.id,
        toelichting="Hij staat voor de deur.",
        by=mensen.behandelaar.by,
        at=VANDAAG + UUR,
    )

    assert beeld(overdracht, mensen.lokaal).status is Status.INGETROKKEN
    assert holders(casus)[-1][0] == Houder.van(mensen.vt)
    with pytest.raises(Geweigerd, match="al-ingetrokken"):
        build.aanvaard(mensen, overdracht, at=VANDAAG + 2 * UUR)


@pytest.mark.eis("VB-10", "OVD-2")
def test_an_advice_leaves_it_with_the_melder_who_accepts_by_word(mensen):
    from zicht.melding.words import Spoor

    received = build.melding(
        by=mensen.frontoffice.by, soort=Meldersoort.PROFESSIONAL_DOORLOPEND, spoor=Spoor.EIGEN_HULP
    )
    casus = build.besloten(
        mensen,
        received,
        route=Route.OVERDRACHT_BETROKKEN_HULP,
        ontvanger=None,
        advies=Advies.VOORTZETTEN,
        hulp_kan_en_wil="Ja.",
        eigen_oordeel_hulp="Genoeg.",
    )
    overdracht = build.aanbod(mensen, casus, ontvanger=None)

    actions.accept_overdracht(
        overdracht=overdracht,
        wie=Antwoordgever("Tjibbe Zwaluwstra", hoe="telefoon", gezegd_op=VANDAAG),
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    assert holders(casus)[-1][1] is Zichtgrond.ADVIES_BIJ_MELDER
    assert not Inzage.objects.exists()
    assert zichtketen(casus)[-1].waarom == ""


def test_only_who_handles_a_casus_offers_it(mensen, casus):
    with pytest.raises(Geweigerd, match="mag-niet-aanbieden"):
        actions.offer_overdracht(
            casus=casus, nieuw=build.nieuw_aanbod(mensen), by=mensen.frontoffice.by, at=VANDAAG
        )


@pytest.mark.eis("MEL-4")
def test_promised_anonymity_bars_a_handover(mensen):
    received = build.melding(by=mensen.frontoffice.by)
    casus = build.besloten(mensen, received)
    build.melding(by=mensen.frontoffice.by, hoort_bij=casus, anonimiteit=Anonimiteitsgrond.BEDREIGING_MELDER)

    with pytest.raises(Geweigerd, match="anonimiteit-toegezegd"):
        build.aanbod(mensen, casus)
