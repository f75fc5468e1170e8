"""What does a melder hear of earlier reports, who chose it, and what keeps those who reported before apart?"""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tests import build
from tests.gezin_elders import IS, WAS, meld
from tests.people import VANDAAG
from tests.vragen import gesteld, vaker_gesteld
from zicht.casus.actions import assign_casus
from zicht.casus.queries import betrokkenen_van
from zicht.dossier.queries import tijdlijn_van
from zicht.informeren.actions import give_terugkoppeling
from zicht.informeren.models import Terugkoppeling
from zicht.informeren.queries import eerder_van, objections_to_noemen, terugkoppeling_beeld
from zicht.informeren.words import Eerderkeuze, Onderwerp, OverEerder, Wijze
from zicht.kern import Geweigerd, NietGevonden
from zicht.logboek.models import Regel
from zicht.melding.words import Meldersoort, NieuweMelder, Spoor
from zicht.personen.actions import merge_personen
from zicht.radar.actions.inhoud import ask_inhoud, record_gehoord
from zicht.radar.actions.landelijk import confirm_treffer, reject_treffer
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import Landelijketreffer
from zicht.radar.words import Berichtsoort, Eldersstand
from zicht.register.words import RegisterNietBereikbaar
from zicht.veiligheidsbeoordeling.words import Advies, Bevestiging, Route

pytestmark = pytest.mark.eis("RAD-6")
TOLD = "Vorig jaar is er twee keer gemeld na geweld in het weekend."
WHY = "De school ziet alleen dit ene voorval."
MORE = Eerderkeuze(OverEerder.MEER, "stabiele_veiligheid", TOLD, WHY)
NOTHING = Eerderkeuze(OverEerder.NIETS, waarom="Het gaat over iets anders.")
TEACHER = NieuweMelder(
    "Tjibbe Zwaluwstra",
    telefoon="+31612345678",
    functie="Intern begeleider",
    werkgever="Basisschool De Kievit",
)
BEFORE = NieuweMelder("Renske Ooievaar", telefoon="+31687654321", relatie="Tante")
HELPS = {"soort": Meldersoort.PROFESSIONAL_DOORLOPEND, "spoor": Spoor.EIGEN_HULP, "melder": TEACHER}
REPEAT = {
    "bevestigd": frozenset({Bevestiging.EERDERE_BESLUITEN}),
    "waarom_geen_onderzoek": "Het is duidelijk genoeg.",
}
OWN = {"route": Route.VOORWAARDEN_EN_VERVOLG, "ontvanger": None, "advies": Advies.UITBREIDEN, **REPEAT}


def decided(mensen, begonnen):
    """Decide that Veilig Thuis goes on; return the feedback that is due."""
    build.besloten(mensen, begonnen, **OWN)
    return Terugkoppeling.objects.get(melding=begonnen.melding)


@pytest.fixture
def again(mensen):
    """An aunt reported; then a school that helps by itself, in the same casus."""
    first = build.melding(by=mensen.frontoffice.by, melder=BEFORE)
    return decided(mensen, build.melding(by=mensen.frontoffice.by, hoort_bij=first.casus, **HELPS))


@pytest.fixture
def hidden(mensen):
    """The aunt's report stands in a casus of another team, about somebody who turned out to be the same."""
    first = build.melding(
        by=mensen.frontoffice.by, melder=BEFORE, personen=(build.gemelde_persoon(roepnaam="Bo"),)
    )
    assign_casus(
        casus=first.casus, behandelaar=mensen.ander_team_behandelaar.account, team=mensen.ander_team,
        by=mensen.werkbegeleider.by, at=VANDAAG,
    )  # fmt: skip
    begonnen = build.melding(
        by=mensen.frontoffice.by, personen=(build.gemelde_persoon(roepnaam="Boe"),), **HELPS
    )
    one, other = (betrokkenen_van(een.casus)[0].persoon for een in (begonnen, first))
    merge_personen(blijft=one, gaat_op=other, reden="Dezelfde.", by=mensen.frontoffice.by, at=VANDAAG)
    return decided(mensen, begonnen)


def give(mensen, feedback, choice, *, tekst="U kunt doorgaan met uw hulp.", by=None):
    """Record that the melder was told."""
    return give_terugkoppeling(
        terugkoppeling=feedback.pk,
        wijze=Wijze.TELEFOON,
        tekst=tekst,
        verteld=frozenset(Onderwerp),
        over_eerder=choice,
        by=by or mensen.behandelaar.by,
        at=VANDAAG,
    )


def refused(mensen, feedback, choice, **meer):
    """Return the objections to telling it so, by field; nothing was kept."""
    with pytest.raises(Geweigerd) as geweigerd:
        give(mensen, feedback, choice, **meer)
    assert Terugkoppeling.objects.get(pk=feedback.pk).gegeven_op is None
    return [(een.code, een.veld) for een in geweigerd.value.bezwaren]


def seen(mensen, feedback):
    """Return what stands on the page."""
    return terugkoppeling_beeld(feedback.pk, by=mensen.behandelaar.by, at=VANDAAG)


def test_without_a_choice_nothing_is_recorded_and_nothing_is_written_beforehand(mensen, again):
    assert refused(mensen, again, Eerderkeuze()) == [("eerder-niet-gekozen", "over_eerder")]

    page = seen(mensen, again)
    assert (page.eerder.is_bekend, len(page.eerder.in_deze_casus)) == (True, 1)
    assert page.keuze == Eerderkeuze(van_elders=False)
    assert "eerder" not in page.voorstel.lower()
    assert set(page.te_vinken) == {
        Onderwerp.RESULTAAT_TAXATIE,
        Onderwerp.ADVIES,
        Onderwerp.WIE_LEGT_CONTACT,
    }


def test_what_was_chosen_is_kept_told_on_the_timeline_and_seen_by_who_sees_the_casus(mensen, again):
    before = Regel.objects.filter(daad="give_terugkoppeling").count()

    event = give(mensen, again, MORE)

    row = Terugkoppeling.objects.get(pk=again.pk)
    assert (row.over_eerder, row.noodzaak, row.van_elders) == ("meer", "stabiele_veiligheid", False)
    assert (row.eerder_tekst, row.eerder_waarom) == (TOLD, WHY)
    assert event.over_eerder is OverEerder.MEER
    assert Regel.objects.filter(daad="give_terugkoppeling").count() == before + 1
    (line,) = [
        een.wat
        for een in tijdlijn_van(row.casus_id, by=mensen.teamgenoot.by, at=VANDAAG).regels
        if een.soort == "TerugkoppelingGegeven"
    ]
    assert line == (
        "Teruggekoppeld aan de melder: Telefoon. Over eerdere meldingen: Ook wat daaruit nodig is voor de veiligheid."
        " De melder heeft dit nodig om het veilig te houden"
    )
    page = terugkoppeling_beeld(again.pk, by=mensen.teamgenoot.by, at=VANDAAG)
    assert (page.keuze.tekst, page.keuze.waarom, page.noodzaak.code) == (TOLD, WHY, "stabiele_veiligheid")


def test_telling_nothing_keeps_why_and_no_reason_of_the_list(mensen, again):
    give(mensen, again, replace(NOTHING, noodzaak="antwoord"))

    row = Terugkoppeling.objects.get(pk=again.pk)
    assert (row.over_eerder, row.noodzaak, row.eerder_tekst) == ("niets", "", "")
    assert row.eerder_waarom == "Het gaat over iets anders."


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("eerder_tekst", "Mevrouw Ooievaar belde vorig jaar ook."),
        ("eerder_tekst", "Iemand belde vanaf 06 87 65 43 21."),
        ("eerder_waarom", "Renske vroeg erom."),
        ("tekst", "De tante, Renske Ooievaar, maakt zich ook zorgen."),
        ("eerder_tekst", "Zwaluwstra meldt voor het eerst."),  # everybody who sees the casus reads this
        ("eerder_tekst", "Op De Kievit ging het eerder goed."),
    ],
)
def test_no_words_tell_who_reported_before(mensen, again, where, words):
    choice = replace(
        MORE, **{"eerder_tekst": {"tekst": words}, "eerder_waarom": {"waarom": words}}.get(where, {})
    )
    other = {"tekst": words} if where == "tekst" else {}

    assert set(refused(mensen, again, choice, **other)) == {("noemt-melder", where)}


@pytest.mark.eis("MEL-4")
def test_the_melder_itself_is_greeted_also_when_it_reported_before(mensen):
    first = build.melding(by=mensen.frontoffice.by, **HELPS)
    feedback = decided(mensen, build.melding(by=mensen.frontoffice.by, hoort_bij=first.casus, **HELPS))

    give(mensen, feedback, MORE, tekst="Beste Tjibbe Zwaluwstra van De Kievit, u kunt doorgaan.")


@pytest.mark.eis("MEL-4", "ROL-2")
def test_of_a_casus_of_another_team_is_told_that_it_is_there_and_its_melder_is_kept_without_saying_which_words(
    mensen, hidden
):
    (other,) = seen(mensen, hidden).eerder.casussen
    assert (other.team, other.sinds) == ("Team Zuid", VANDAAG.date())

    with pytest.raises(Geweigerd) as geweigerd:
        give(mensen, hidden, replace(MORE, tekst="Mevrouw Ooievaar belde ook."))

    (bezwaar,) = geweigerd.value.bezwaren
    assert (bezwaar.code, bezwaar.veld) == ("noemt-eerdere-melder", "eerder_tekst")
    assert "Ooievaar" not in bezwaar.tekst
    give(mensen, hidden, MORE)


def test_the_words_to_a_melder_are_weighed_against_what_was_read_once(mensen, hidden):
    rij = Terugkoppeling.objects.select_related("casus").get(pk=hidden.pk)
    eerder = eerder_van(rij, by=mensen.behandelaar.by, at=VANDAAG)
    voor_ieder = {"eerder_tekst": "Renske Ooievaar belde.", "eerder_waarom": WHY}

    with gesteld() as vragen:
        (bezwaar,) = objections_to_noemen(rij, eerder, tekst="U kunt doorgaan.", voor_ieder=voor_ieder)

    assert (bezwaar.code, bezwaar.veld) == ("noemt-eerdere-melder", "eerder_tekst")
    assert vaker_gesteld(vragen) == []
    assert len(vragen) <= 10


def test_a_casus_about_others_does_not_count(mensen):
    build.melding(by=mensen.frontoffice.by, melder=BEFORE)
    feedback = decided(mensen, build.melding(by=mensen.frontoffice.by, **HELPS))

    page = seen(mensen, feedback)
    assert not page.eerder.is_bekend
    assert Onderwerp.EERDERE_MELDINGEN in page.te_vinken
    give(mensen, feedback, Eerderkeuze())

    assert Terugkoppeling.objects.get(pk=feedback.pk).over_eerder == "geen_bekend"


@pytest.fixture
def elsewhere(mensen, register):
    """The household was reported elsewhere, and here by a school that helps by itself."""
    meld(mensen.vreemde.by, adres=WAS)
    work_register(at=VANDAAG)
    return decided(mensen, meld(mensen.frontoffice.by, adres=IS, **HELPS))


def hit(feedback):
    """Return what was found elsewhere."""
    return Landelijketreffer.objects.get(casus=feedback.casus_id).pk


@pytest.mark.eis("RAD-4")
def test_while_the_register_did_not_answer_that_is_said_and_kept(mensen, elsewhere, register):
    page = seen(mensen, elsewhere)

    assert (page.eerder.is_bekend, page.eerder.eldersstand) == (False, Eldersstand.WACHT)
    assert "geen eerdere meldingen" not in page.voorstel
    give(mensen, elsewhere, Eerderkeuze())
    assert Terugkoppeling.objects.get(pk=elsewhere.pk).over_eerder == "nog_onbekend"


@pytest.mark.eis("RAD-4")
def test_where_the_register_is_down_the_own_reports_still_ask_for_a_choice(mensen, register, again):
    register.stoor = RegisterNietBereikbaar()
    work_register(at=VANDAAG)

    page = seen(mensen, again)
    assert (page.eerder.is_bekend, page.eerder.wacht_op_register) == (True, True)
    assert refused(mensen, again, Eerderkeuze()) == [("eerder-niet-gekozen", "over_eerder")]


@pytest.mark.eis("RAD-2", "RAD-3")
def test_of_a_hit_elsewhere_a_person_says_first_whether_it_is_the_same_people(mensen, elsewhere):
    work_register(at=VANDAAG)
    answer = Eerderkeuze(OverEerder.DAT, "antwoord")
    assert refused(mensen, elsewhere, answer) == [("eerder-niet-zeker", "over_eerder")]

    confirm_treffer(treffer=hit(elsewhere), by=mensen.behandelaar.by, at=VANDAAG)
    give(mensen, elsewhere, answer)

    assert Terugkoppeling.objects.get(pk=elsewhere.pk).over_eerder == "dat"


@pytest.mark.eis("RAD-2")
def test_a_hit_about_other_people_is_no_earlier_report(mensen, elsewhere):
    work_register(at=VANDAAG)
    assert seen(mensen, elsewhere).eerder.is_bekend

    reject_treffer(treffer=hit(elsewhere), reden="Een ander kind.", by=mensen.behandelaar.by, at=VANDAAG)

    assert not seen(mensen, elsewhere).eerder.is_bekend


@pytest.mark.eis("RAD-3")
def test_what_another_organisation_told_goes_on_only_after_its_answer(mensen, elsewhere):
    work_register(at=VANDAAG)
    confirm_treffer(treffer=hit(elsewhere), by=mensen.behandelaar.by, at=VANDAAG)
    assert refused(mensen, elsewhere, MORE) == [("elders-niet-gezegd", "van_elders")]
    own = replace(MORE, van_elders=False)
    assert refused(mensen, elsewhere, own) == [("elders-alleen-daar", "van_elders")]
    passed = replace(MORE, van_elders=True)
    assert refused(mensen, elsewhere, passed) == [("elders-geen-antwoord", "van_elders")]
    mine = {"by": mensen.behandelaar.by, "at": VANDAAG}
    asked = ask_inhoud(treffer=hit(elsewhere), grond="radarfunctie", tekst="Wat was er?", **mine).inhoudsvraag
    assert refused(mensen, elsewhere, passed) == [("elders-geen-antwoord", "van_elders")]

    record_gehoord(
        inhoudsvraag=asked, soort=Berichtsoort.ANTWOORD, tekst="Dit; de school mag het weten.", **mine
    )
    give(mensen, elsewhere, passed)

    assert Terugkoppeling.objects.get(pk=elsewhere.pk).van_elders


@pytest.mark.eis("INF-1")
def test_a_neighbour_hears_nothing_of_it_and_that_is_chosen_too(mensen):
    first = build.melding(by=mensen.frontoffice.by, melder=BEFORE)
    second = build.melding(by=mensen.frontoffice.by, hoort_bij=first.casus)
    build.receivers(mensen)
    build.besloten(mensen, second, **REPEAT)
    feedback = Terugkoppeling.objects.get(melding=second.melding)
    assert refused(mensen, feedback, MORE) == [("alleen-professional", "over_eerder")]
    assert refused(mensen, feedback, Eerderkeuze()) == [("eerder-niet-gekozen", "over_eerder")]

    give(mensen, feedback, Eerderkeuze(OverEerder.NIETS))

    assert Terugkoppeling.objects.get(pk=feedback.pk).over_eerder == "niets"


def test_who_makes_contact_is_named_also_when_somebody_of_it_reported_before(mensen):
    build.receivers(mensen, informeert=True)
    team = NieuweMelder(
        "Renske Ooievaar", telefoon="+31687654321", functie="Werker", werkgever="Wijkteam Proefwijk"
    )
    first = build.melding(by=mensen.frontoffice.by, soort=Meldersoort.PROFESSIONAL_KORT, melder=team)
    second = build.melding(by=mensen.frontoffice.by, hoort_bij=first.casus)
    build.besloten(mensen, second, **REPEAT)
    feedback = Terugkoppeling.objects.get(melding=second.melding)

    assert "Wijkteam Proefwijk neemt contact op" in seen(mensen, feedback).voorstel
    give(mensen, feedback, Eerderkeuze(OverEerder.NIETS), tekst=seen(mensen, feedback).voorstel)


@pytest.mark.parametrize(
    "wrong",
    [
        {"over_eerder": "meer", "noodzaak": "antwoord"},
        {"over_eerder": "dat", "noodzaak": ""},
        {"over_eerder": "niets", "noodzaak": "antwoord"},
        {"over_eerder": "niets", "eerder_tekst": "Toch iets."},
        {"over_eerder": "dat", "noodzaak": "antwoord", "van_elders": True},
    ],
)
def test_what_was_not_chosen_cannot_be_stored(mensen, again, wrong):
    give(mensen, again, NOTHING)

    with pytest.raises(IntegrityError), transaction.atomic():
        Terugkoppeling.objects.filter(pk=again.pk).update(**wrong)


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    ("who", "fault"),
    [
        ("vreemde", NietGevonden),
        ("ander_team_behandelaar", NietGevonden),
        ("lokaal", NietGevonden),
        ("gedragswetenschapper", Geweigerd),
    ],
)
def test_who_may_not_tell_the_melder_chooses_nothing(mensen, again, who, fault):
    with pytest.raises(fault):
        give(mensen, again, MORE, by=getattr(mensen, who).by)
