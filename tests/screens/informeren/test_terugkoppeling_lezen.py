"""What a melder was told may say who it is: who reads it, and where does it stand nowhere?"""

import pytest
from django.urls import reverse

from tests import build
from tests.screens.web.paginas import addresses
from zicht.casus.queries import betrokkenen_van
from zicht.dossier.models import Tijdlijnregel
from zicht.informeren.models import Terugkoppeling
from zicht.informeren.words import Wijze
from zicht.logboek.models import Regel
from zicht.melding.models import Melderlezing
from zicht.melding.words import Anonimiteitsgrond
from zicht.veiligheidsbeoordeling.words import Route

TEXT = "Beste mevrouw Zwaluwstra, het wijkteam belt de buren. Wij bereiken u op 0612345678."
TELLING = ("Zwaluwstra", "het wijkteam belt", "0612345678")
REASON = {"reden": "Zij belde of dit klopt."}


def given(mensen, casus):
    """Tell the melder by name what happens; return the feedback."""
    feedback = Terugkoppeling.objects.get(casus=casus)
    answer = mensen.behandelaar.client.post(
        reverse("informeren:terugkoppeling", args=[feedback.pk]),
        {"tekst": TEXT, "wijze": Wijze.BRIEF.value, "onderwerpen": feedback.onderwerpen},
    )
    assert answer.status_code == 302
    return feedback


@pytest.fixture
def feedback(mensen, op_moment):
    """A neighbour was told, to whom nothing was promised."""
    build.receivers(mensen)
    return given(mensen, build.besloten(mensen))


@pytest.fixture
def anonymous(mensen, op_moment):
    """A neighbour was told, who was promised anonymity."""
    begonnen = build.melding(by=mensen.frontoffice.by, anonimiteit=Anonimiteitsgrond.GEEN_TOESTEMMING)
    return given(mensen, build.besloten(mensen, begonnen, route=Route.VOORWAARDEN_EN_VERVOLG, ontvanger=None))


def read(who, feedback, **typed):
    """Ask for the words."""
    return who.client.post(reverse("informeren:terugkoppeling_lezen", args=[feedback.pk]), typed)


def told(text):
    """Return what in a text would tell who the melder is, or what was said to them."""
    return [piece for piece in TELLING if piece in text]


@pytest.mark.eis("MEL-4", "INF-1")
def test_everybody_who_sees_the_casus_sees_that_it_was_told_but_not_the_words(mensen, feedback):
    page = mensen.teamgenoot.client.get(reverse("informeren:terugkoppeling", args=[feedback.pk]))
    page = page.content.decode()

    assert ("Brief" in page, mensen.behandelaar.naam in page, "02-03-2026" in page) == (True, True, True)
    assert told(page) == []


@pytest.mark.eis("MEL-4")
def test_the_words_stand_on_no_page_of_anybody_and_in_no_row_that_others_read(mensen, feedback):
    known = {
        "casus": feedback.casus_id,
        "melding": feedback.melding_id,
        "terugkoppeling": feedback.pk,
        "persoon": betrokkenen_van(feedback.casus_id)[0].persoon,
        "overdracht": build.aanbod(mensen, feedback.casus_id),
    }
    pages = [a for a in dict.fromkeys(addresses(known)) if "notitie" not in a]

    seen = {
        (who, address): told(answer.content.decode())
        for who, iemand in mensen.allen().items()
        for address in pages
        if (answer := iemand.client.get(address)).status_code == 200 and not answer.streaming
    }

    assert len(seen) > 50
    assert [place for place, pieces in seen.items() if pieces] == []
    for table in (Tijdlijnregel, Regel, Terugkoppeling):
        assert told(str(list(table.objects.values()))) == []


@pytest.mark.eis("MEL-4")
def test_who_may_know_the_melder_reads_it_and_that_is_logged_as_knowing_the_melder(mensen, feedback):
    answer = read(mensen.teamgenoot, feedback)

    assert told(answer.content.decode()) == list(TELLING)
    row = Regel.objects.get(daad="gezien:melder", account=mensen.teamgenoot.account)
    assert row.ids == {"melding": str(feedback.melding_id)}


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    ("who", "typed", "reads"),
    [
        ("behandelaar", {}, True),  # has the casus: did, on the day it was told
        ("teamgenoot", {}, False),
        ("teamgenoot", REASON, True),
        ("gedragswetenschapper", REASON, False),
        ("backoffice", REASON, False),
        ("frontoffice", {}, True),  # took in the report
    ],
)
def test_behind_anonymity_the_circle_is_small(mensen, anonymous, who, typed, reads):
    answer = read(getattr(mensen, who), anonymous, **typed)

    assert answer.status_code == (200 if reads else 409)
    assert bool(told(answer.content.decode())) is reads
    seen = Regel.objects.filter(daad="gezien:melder", account=getattr(mensen, who).account)
    assert seen.exists() is reads
    # The reason is kept of who needed one, and of nobody who was refused.
    kept = list(Melderlezing.objects.values_list("account", "reden"))
    assert kept == ([(getattr(mensen, who).account, REASON["reden"])] if reads and typed else [])


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize("who", ["vreemde", "ander_team_behandelaar", "lokaal", "manager", "beheerder"])
def test_a_stranger_finds_nothing(mensen, feedback, who):
    assert read(getattr(mensen, who), feedback, **REASON).status_code == 404


def test_nothing_is_read_by_following_a_link(mensen, feedback):
    address = reverse("informeren:terugkoppeling_lezen", args=[feedback.pk])

    assert mensen.behandelaar.client.get(address).status_code == 405


@pytest.mark.eis("MEL-4")
def test_before_it_was_told_there_is_nothing_to_read_and_no_reason_is_kept(mensen, op_moment):
    begonnen = build.melding(by=mensen.frontoffice.by, anonimiteit=Anonimiteitsgrond.GEEN_TOESTEMMING)
    build.besloten(mensen, begonnen, route=Route.VOORWAARDEN_EN_VERVOLG, ontvanger=None)
    feedback = Terugkoppeling.objects.get(melding=begonnen.melding)

    answer = read(mensen.teamgenoot, feedback, **REASON)

    assert (answer.status_code, answer.url) == (
        302,
        reverse("informeren:terugkoppeling", args=[feedback.pk]),
    )
    assert not Melderlezing.objects.exists()
    assert not Regel.objects.filter(daad="gezien:melder").exists()
