"""Is content that is asked for given, refused or asked back about, and does each side keep only its own half?"""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.gezin_elders import IS, WAS, meld
from tests.people import VANDAAG
from zicht.casus.actions import assign_casus, raise_termijnen
from zicht.casus.models import Casus, Taak, Termijn
from zicht.casus.queries import open_taken_van, termijnstanden
from zicht.casus.words import Taaksoort
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden, systeem_voor
from zicht.logboek.models import Regel
from zicht.radar.actions import inhoud
from zicht.radar.actions.inhoud_beurt import deliver_inhoud
from zicht.radar.actions.inhoud_bezorgen import receive_inhoud
from zicht.radar.actions.landelijk import confirm_treffer
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import Inhoudsbericht, Inhoudsvraag, Landelijketreffer, Uitbericht
from zicht.radar.queries.inhoud import inhoudspagina, inhoudsvragen_van
from zicht.radar.words import Berichtsoort, Inhoudstatus, Kant
from zicht.termijnen import Termijncode
from zicht.toegang.models import Account

pytestmark = pytest.mark.eis("RAD-3")
DAG = timedelta(days=1)
VRAAG = "Wat is er in 2025 gemeld, en hoe liep het af?"


@pytest.fixture
def gevonden(mensen, register):
    """The household was reported elsewhere and here; that it is the same was confirmed. Return both reports."""
    daar = meld(mensen.vreemde.by, adres=WAS)
    work_register(at=VANDAAG)
    hier = meld(mensen.frontoffice.by, adres=IS)
    assign_casus(
        casus=hier.casus, behandelaar=mensen.behandelaar.account, team=mensen.team,
        by=mensen.werkbegeleider.by, at=VANDAAG,
    )  # fmt: skip
    work_register(at=VANDAAG)
    confirm_treffer(treffer=_treffer(hier).pk, by=mensen.behandelaar.by, at=VANDAAG)
    return hier, daar


def _treffer(melding):
    return Landelijketreffer.objects.get(casus=melding.casus)


def vraag(mensen, hier, *, tekst=VRAAG, grond="radarfunctie", at=VANDAAG):
    """Ask for the content by who is in charge here."""
    return inhoud.ask_inhoud(
        treffer=_treffer(hier).pk, grond=grond, tekst=tekst, by=mensen.behandelaar.by, at=at
    ).inhoudsvraag


@pytest.fixture
def gesteld(mensen, gevonden):
    """Content was asked for, and delivered; return the half of each side."""
    eigen = vraag(mensen, gevonden[0])
    deliver_inhoud(at=VANDAAG)
    return eigen, Inhoudsvraag.objects.get(casus=gevonden[1].casus).pk


def taken(melding, at=VANDAAG):
    """Return the kinds of open tasks about questions."""
    soorten = {Taaksoort.BEANTWOORD_INHOUDSVRAAG, Taaksoort.VOLG_INHOUDSVRAAG, Taaksoort.LEES_INHOUD}
    return [taak.soort for taak in open_taken_van(melding.casus, at=at) if taak.soort in soorten]


def loopt(melding):
    """Tell whether a term for an answer runs."""
    return any(stand.code == Termijncode.RADAR_ANTWOORD for stand in termijnstanden(melding.casus))


def status(kenmerk):
    """Return how a half stands."""
    return Inhoudstatus(Inhoudsvraag.objects.get(pk=kenmerk).status)


def test_a_question_reaches_the_other_with_its_ground_and_both_follow_it(mensen, gevonden, gesteld):
    hier, daar = gevonden
    bij_ons = inhoudspagina(gesteld[0], by=mensen.behandelaar.by, at=VANDAAG)
    bij_hen = inhoudspagina(gesteld[1], by=mensen.vreemde.by, at=VANDAAG)

    assert (bij_ons.regel.kant, bij_hen.regel.kant) == (Kant.VRAGER, Kant.GEVRAAGDE)
    assert bij_hen.grond.code == "radarfunctie"
    assert bij_hen.regel.uiterlijk == bij_ons.regel.uiterlijk
    assert [bericht.tekst for bericht in bij_hen.gesprek] == [VRAAG]
    assert bij_hen.regel.ander == "Veilig Thuis Testland"
    assert (taken(hier), taken(daar)) == (
        [Taaksoort.VOLG_INHOUDSVRAAG],
        [Taaksoort.BEANTWOORD_INHOUDSVRAAG],
    )
    assert loopt(hier)
    assert loopt(daar)
    assert not Uitbericht.objects.exists()


def test_the_answer_comes_back_and_ends_the_work_when_it_is_read(mensen, gevonden, gesteld):
    hier, daar = gevonden
    inhoud.answer_inhoud(
        inhoudsvraag=gesteld[1], tekst="Eén melding, afgesloten.", by=mensen.vreemde.by, at=VANDAAG + DAG
    )
    deliver_inhoud(at=VANDAAG + DAG)

    pagina = inhoudspagina(gesteld[0], by=mensen.behandelaar.by, at=VANDAAG + DAG)
    assert [bericht.tekst for bericht in pagina.gesprek] == [VRAAG, "Eén melding, afgesloten."]
    assert pagina.te_lezen
    assert (taken(hier), taken(daar)) == ([Taaksoort.LEES_INHOUD], [])
    assert not loopt(hier)
    assert not loopt(daar)
    inhoud.read_inhoud(inhoudsvraag=gesteld[0], by=mensen.behandelaar.by, at=VANDAAG + DAG)
    assert taken(hier) == []


@pytest.mark.parametrize(
    ("doe", "wordt"),
    [
        (inhoud.refuse_inhoud, Inhoudstatus.GEWEIGERD),
        (inhoud.deny_bekendheid, Inhoudstatus.NIET_BEKEND),
    ],
)
def test_it_may_be_refused_or_not_known(mensen, gevonden, gesteld, doe, wordt):
    doe(inhoudsvraag=gesteld[1], tekst="Dit gaat over andere mensen.", by=mensen.vreemde.by, at=VANDAAG)
    deliver_inhoud(at=VANDAAG)

    assert {status(een) for een in gesteld} == {wordt}
    assert taken(gevonden[0]) == [Taaksoort.LEES_INHOUD]


def test_what_is_asked_back_is_work_for_who_asked_until_it_is_explained(mensen, gevonden, gesteld):
    hier, daar = gevonden
    inhoud.ask_back(inhoudsvraag=gesteld[1], tekst="Waarom nu?", by=mensen.vreemde.by, at=VANDAAG)
    deliver_inhoud(at=VANDAAG)
    assert (taken(hier), taken(daar)) == ([Taaksoort.BEANTWOORD_INHOUDSVRAAG], [])

    inhoud.explain_vraag(
        inhoudsvraag=gesteld[0], tekst="Er is opnieuw gemeld.", by=mensen.behandelaar.by, at=VANDAAG + DAG
    )
    deliver_inhoud(at=VANDAAG + DAG)

    assert (taken(hier), taken(daar)) == (
        [Taaksoort.VOLG_INHOUDSVRAAG],
        [Taaksoort.BEANTWOORD_INHOUDSVRAAG],
    )
    assert loopt(daar)


def test_who_asked_may_withdraw_and_then_nobody_has_work_any_more(mensen, gevonden, gesteld):
    hier, daar = gevonden
    inhoud.withdraw_inhoudsvraag(
        inhoudsvraag=gesteld[0], tekst="Gebeld.", by=mensen.behandelaar.by, at=VANDAAG
    )
    deliver_inhoud(at=VANDAAG)

    assert {status(een) for een in gesteld} == {Inhoudstatus.INGETROKKEN}
    assert (taken(hier), taken(daar)) == ([], [])
    assert not loopt(hier)
    assert not loopt(daar)
    # Nothing was answered, so no term was met and no task was done.
    met = Termijn.objects.filter(code=Termijncode.RADAR_ANTWOORD).exclude(gehaald_op=None)
    done = Taak.objects.filter(soort=Taaksoort.BEANTWOORD_INHOUDSVRAAG).exclude(gereed_op=None)
    assert not met.exists()
    assert not done.exists()


def test_an_answer_that_crosses_a_withdrawal_is_kept_and_somebody_reads_it(mensen, gevonden, gesteld):
    inhoud.withdraw_inhoudsvraag(
        inhoudsvraag=gesteld[0], tekst="Gebeld.", by=mensen.behandelaar.by, at=VANDAAG
    )
    inhoud.answer_inhoud(inhoudsvraag=gesteld[1], tekst="Eén melding.", by=mensen.vreemde.by, at=VANDAAG)
    deliver_inhoud(at=VANDAAG)

    assert {status(een) for een in gesteld} == {Inhoudstatus.BEANTWOORD}
    assert taken(gevonden[0]) == [Taaksoort.LEES_INHOUD]
    assert Inhoudsbericht.objects.filter(vraag=gesteld[0], soort="antwoord").exists()


def test_both_logs_and_both_timelines_show_it(mensen, gevonden, gesteld):
    inhoud.answer_inhoud(inhoudsvraag=gesteld[1], tekst="Eén melding.", by=mensen.vreemde.by, at=VANDAAG)
    deliver_inhoud(at=VANDAAG)

    def daden(melding):
        regels = Regel.objects.filter(casus=melding.casus, daad__contains="inhoud", omdat=None)
        return [regel.daad for regel in regels.order_by("pk")]

    def tijdlijn(melding):
        rijen = Tijdlijnregel.objects.filter(casus=melding.casus, soort__startswith="Inhoud").order_by("pk")
        return [rij.soort for rij in rijen]

    hier, daar = gevonden
    assert daden(hier) == ["ask_inhoud", "receive_inhoud"]
    assert daden(daar) == ["receive_inhoud", "answer_inhoud"]
    assert tijdlijn(hier) == ["InhoudGevraagd", "InhoudOntvangen"]
    assert tijdlijn(daar) == ["InhoudOntvangen", "InhoudGezegd"]
    assert VRAAG not in str(list(Regel.objects.values_list("ids", flat=True)))


def test_a_term_that_passed_without_an_answer_reminds_on_both_sides(mensen, gevonden, gesteld):
    raise_termijnen(at=VANDAAG + 10 * DAG)

    for melding in gevonden:
        soorten = [taak.soort for taak in open_taken_van(melding.casus, at=VANDAAG + 10 * DAG)]
        assert Taaksoort.BEWAAK_TERMIJN in soorten


@pytest.mark.eis("RAD-3", "MEL-4")
def test_no_text_that_tells_who_a_melder_is_leaves_the_house(mensen, gevonden, gesteld):
    with pytest.raises(Geweigerd) as geweigerd:
        inhoud.answer_inhoud(
            inhoudsvraag=gesteld[1], tekst="Gemeld door Tjibbe Zwaluwstra.", by=mensen.vreemde.by, at=VANDAAG
        )
    assert {(een.code, een.veld) for een in geweigerd.value.bezwaren} == {("noemt-melder", "tekst")}
    assert status(gesteld[1]) is Inhoudstatus.GEVRAAGD

    with pytest.raises(Geweigerd):
        inhoud.withdraw_inhoudsvraag(
            inhoudsvraag=gesteld[0], tekst="Bel 06 1234 5678.", by=mensen.behandelaar.by, at=VANDAAG
        )


def test_a_question_names_no_melder_either(mensen, gevonden):
    with pytest.raises(Geweigerd):
        vraag(mensen, gevonden[0], tekst="Kent u Tjibbe Zwaluwstra?")

    assert not Inhoudsvraag.objects.exists()


@pytest.mark.parametrize(("grond", "tekst"), [("zomaar", VRAAG), ("radarfunctie", " ")])
def test_without_a_ground_or_a_text_nothing_is_asked(mensen, gevonden, grond, tekst):
    with pytest.raises(Geweigerd):
        vraag(mensen, gevonden[0], grond=grond, tekst=tekst)

    assert not Uitbericht.objects.exists()


def test_a_second_question_to_the_same_waits_for_the_first(mensen, gevonden, gesteld):
    with pytest.raises(Geweigerd):
        vraag(mensen, gevonden[0])

    inhoud.refuse_inhoud(inhoudsvraag=gesteld[1], tekst="Nee.", by=mensen.vreemde.by, at=VANDAAG)
    deliver_inhoud(at=VANDAAG)
    vraag(mensen, gevonden[0], at=VANDAAG + DAG)
    assert len(inhoudsvragen_van(gevonden[0].casus)) == 2


def test_neither_side_sees_the_half_of_the_other(mensen, gevonden, gesteld):
    for kenmerk, wie in ((gesteld[0], mensen.vreemde), (gesteld[1], mensen.behandelaar)):
        with pytest.raises(NietGevonden):
            inhoudspagina(kenmerk, by=wie.by, at=VANDAAG)
        with pytest.raises(NietGevonden):
            inhoud.answer_inhoud(inhoudsvraag=kenmerk, tekst="x", by=wie.by, at=VANDAAG)


def test_who_may_not_exchange_may_read_and_say_nothing(mensen, gevonden, gesteld):
    pagina = inhoudspagina(gesteld[0], by=mensen.backoffice.by, at=VANDAAG)

    assert pagina.keuzes == ()
    with pytest.raises(Geweigerd):
        inhoud.withdraw_inhoudsvraag(inhoudsvraag=gesteld[0], tekst="x", by=mensen.backoffice.by, at=VANDAAG)


def test_the_same_message_comes_in_once(mensen, gevonden):
    vraag(mensen, gevonden[0])
    (bericht,) = Uitbericht.objects.all()
    deliver_inhoud(at=VANDAAG)
    Uitbericht.objects.create(
        kenmerk=bericht.kenmerk, aan=bericht.aan, inhoud=bericht.inhoud, volgende_op=VANDAAG
    )

    assert deliver_inhoud(at=VANDAAG) == 1

    daar = Inhoudsvraag.objects.get(casus=gevonden[1].casus)
    assert Inhoudsbericht.objects.filter(vraag=daar).count() == 1
    with pytest.raises(NietGevonden):
        receive_inhoud(kenmerk=bericht.kenmerk, by=systeem_voor(mensen.ander_vt), at=VANDAAG)


def test_for_another_installation_it_waits_and_what_was_heard_by_telephone_is_recorded(mensen, gevonden):
    Account.objects.filter(partij=mensen.ander_vt).update(is_active=False)
    eigen = vraag(mensen, gevonden[0])

    assert deliver_inhoud(at=VANDAAG + DAG) == 0

    pagina = inhoudspagina(eigen, by=mensen.behandelaar.by, at=VANDAAG)
    assert pagina.is_te_bezorgen
    assert [bericht.is_bezorgd for bericht in pagina.gesprek] == [False]
    assert not Inhoudsvraag.objects.filter(casus=gevonden[1].casus).exists()
    inhoud.record_gehoord(
        inhoudsvraag=eigen, soort=Berichtsoort.ANTWOORD, tekst="Gebeld: één melding.",
        by=mensen.behandelaar.by, at=VANDAAG + DAG,
    )  # fmt: skip
    assert status(eigen) is Inhoudstatus.BEANTWOORD
    assert not Uitbericht.objects.exists()
    pagina = inhoudspagina(eigen, by=mensen.behandelaar.by, at=VANDAAG)
    assert pagina.gesprek[-1].door == "Bente Behandelaar"


@pytest.mark.eis("RAD-3", "RAD-9")
def test_of_a_casus_that_was_destroyed_it_is_said_that_it_is_not_known_any_more(mensen, gevonden):
    eigen = vraag(mensen, gevonden[0])
    Casus.objects.filter(pk=gevonden[1].casus).delete()

    deliver_inhoud(at=VANDAAG)
    deliver_inhoud(at=VANDAAG)

    assert status(eigen) is Inhoudstatus.NIET_BEKEND
    assert taken(gevonden[0]) == [Taaksoort.LEES_INHOUD]
    assert Regel.objects.filter(daad="receive_inhoud", casus=None).exists()


@pytest.mark.eis("RAD-3", "RAD-9")
@pytest.mark.parametrize(
    ("weg", "blijft", "wordt"), [(1, 0, Inhoudstatus.NIET_BEKEND), (0, 1, Inhoudstatus.INGETROKKEN)]
)
def test_when_one_side_goes_the_other_hears_that_nothing_follows(
    mensen, gevonden, gesteld, weg, blijft, wordt
):
    Casus.objects.filter(pk=gevonden[weg].casus).delete()
    deliver_inhoud(at=VANDAAG)

    assert status(gesteld[blijft]) is wordt
    assert not Uitbericht.objects.exists()


def test_of_a_hit_that_was_not_confirmed_nothing_is_asked(mensen, register):
    meld(mensen.vreemde.by, adres=WAS)
    work_register(at=VANDAAG)
    hier = meld(mensen.frontoffice.by, adres=IS)
    work_register(at=VANDAAG)

    with pytest.raises(Geweigerd):
        inhoud.ask_inhoud(
            treffer=_treffer(hier).pk, grond="radarfunctie", tekst=VRAAG, by=mensen.frontoffice.by, at=VANDAAG
        )


def test_an_answer_that_is_not_there_yet_cannot_have_been_read(mensen, gevonden, gesteld):
    with pytest.raises(Geweigerd):
        inhoud.read_inhoud(inhoudsvraag=gesteld[0], by=mensen.behandelaar.by, at=VANDAAG)
    inhoud.answer_inhoud(inhoudsvraag=gesteld[1], tekst="Eén melding.", by=mensen.vreemde.by, at=VANDAAG)
    with pytest.raises(Geweigerd):
        inhoud.read_inhoud(inhoudsvraag=gesteld[1], by=mensen.vreemde.by, at=VANDAAG)

    deliver_inhoud(at=VANDAAG)

    assert taken(gevonden[0]) == [Taaksoort.LEES_INHOUD]


def test_a_message_that_cannot_be_read_keeps_no_other_waiting(mensen, gevonden):
    eigen = vraag(mensen, gevonden[0])
    onleesbaar = Uitbericht.objects.create(
        kenmerk=uuid4(), aan=mensen.ander_vt, inhoud={"vorm": "zicht.inhoud", "versie": 2},
        volgende_op=VANDAAG - DAG,
    )  # fmt: skip

    assert deliver_inhoud(at=VANDAAG) == 1

    assert status(eigen) is Inhoudstatus.GEVRAAGD
    assert taken(gevonden[1]) == [Taaksoort.BEANTWOORD_INHOUDSVRAAG]
    onleesbaar.refresh_from_db()
    assert onleesbaar.volgende_op > VANDAAG
