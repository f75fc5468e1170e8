"""A colleague did it meanwhile: what one typed stays before the eyes, with what the colleague did beside it."""

import pytest
from django.urls import reverse

from tests import build
from tests.formulieren import form_at
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.models import Casus, Inzage
from zicht.informeren.models import Informering, Terugkoppeling
from zicht.overdracht import actions as overdrachten
from zicht.overdracht.models import Teruggave
from zicht.overdracht.words import NieuweTeruggave, Teruggavegrond
from zicht.veiligheidsbeoordeling import actions as assessments
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van
from zicht.veiligheidsbeoordeling.words import Bevraagde, NieuwBesluit, Route

pytestmark = pytest.mark.eis("ALG-4")
MINE = "Dit typte ik zelf."


@pytest.fixture
def decided(mensen, op_moment):
    build.receivers(mensen)
    return build.besloten(mensen)


def both(client, address, colleague, shown, *, later="", **typed):
    """Open a page, let a colleague do it first, send it, and look for both, then and later."""
    page = form_at(client.get(address), address)
    colleague()

    answer = client.post(address, page.filled(**typed))

    # Who follows the link once more, or comes back tomorrow, still has both.
    for seen, other in ((answer, shown), (client.get(address), later or shown)):
        text = seen.content.decode()
        assert seen.status_code in {200, 409}
        assert MINE in text
        assert other in text


def test_a_feedback_that_was_given(mensen, decided):
    page = reverse("informeren:terugkoppeling", args=[Terugkoppeling.objects.get(casus=decided).pk])
    told = {"wijze": "brief", "tekst": "Verteld door Tijn."}
    subjects = form_at(mensen.behandelaar.client.get(page), page).controls["onderwerpen"].values
    both(
        mensen.behandelaar.client,
        page,
        lambda: mensen.teamgenoot.client.post(page, {**told, "onderwerpen": subjects}),
        # Who and when; the words are read apart, as they may tell who the melder is.
        "Tijn Teamgenoot",
        wijze="brief",
        tekst=MINE,
        onderwerpen=subjects,
    )


def test_somebody_who_was_told(mensen, decided):
    page = reverse("informeren:vastleggen", args=[Informering.objects.get(casus=decided).pk])
    told = {"wijze": "brief", "tekst": "x", "op_steun_gewezen": "on"}
    both(
        mensen.behandelaar.client,
        page,
        lambda: mensen.teamgenoot.client.post(page, told),
        "Tijn Teamgenoot",
        **{**told, "tekst": MINE},
    )


def test_an_offer_that_was_made(mensen, decided):
    page = reverse("overdracht:aanbieden", args=[decided])
    both(
        mensen.behandelaar.client,
        page,
        lambda: build.aanbod(mensen, decided),
        "Er staat al een aanbod open.",
        bericht=MINE,
        kind_gesproken="Ja, op school.",
    )


@pytest.mark.parametrize("name", ["weigeren", "intrekken"])
def test_a_handover_that_was_answered(mensen, decided, name):
    offered = build.aanbod(mensen, decided)
    page = reverse(f"overdracht:{name}", args=[offered])
    client = mensen.lokaal.client if name == "weigeren" else mensen.behandelaar.client
    both(
        client,
        page,
        lambda: build.aanvaard(mensen, offered),
        "Lotte Lokaal",
        grond="geen_plek",
        reden=MINE,
    )


def test_a_return_that_was_answered(mensen, decided):
    offered = build.aanbod(mensen, decided)
    build.aanvaard(mensen, offered)
    nieuw = NieuweTeruggave(
        grond=next(iter(Teruggavegrond)), reden="Het escaleert.", signalen="", overleg="", gesprek="Nog niet.",
        weging="Acuut.", telefoon="0581234567",
    )  # fmt: skip
    overdrachten.request_teruggave(overdracht=offered, nieuw=nieuw, by=mensen.lokaal.by, at=VANDAAG)
    asked = Teruggave.objects.get().pk
    both(
        mensen.behandelaar.client,
        reverse("overdracht:beantwoorden", args=[asked]),
        lambda: overdrachten.refuse_teruggave(
            teruggave=asked, toelichting="Nee, van Tijn.", by=mensen.teamgenoot.by, at=VANDAAG
        ),
        "Nee, van Tijn.",
        antwoord="terugnemen",
        toelichting=MINE,
    )


def test_an_emergency_access_that_was_reviewed(mensen, op_moment):
    number = Casus.objects.get(pk=build.casus(mensen)).nummer
    who = {"by": mensen.ander_team_behandelaar.by, "at": VANDAAG}
    casussen.take_noodtoegang(nummer=number, reden="Er is nu gevaar voor een kind.", **who)
    page = reverse("casus:noodtoegang_toetsen", args=[Inzage.objects.get().pk])
    other = {"oordeel": "terecht", "reden": "Getoetst in een ander venster."}
    client = mensen.werkbegeleider.client
    both(
        client,
        page,
        lambda: client.post(page, other),
        "Getoetst in een ander venster.",
        oordeel="onterecht",
        reden=MINE,
    )


@pytest.fixture
def assessment(mensen, op_moment):
    return beoordelingen_van(build.melding(by=mensen.frontoffice.by).casus)[0]


def test_a_question_that_was_answered(mensen, assessment):
    asked = assessments.ask_informatie(
        beoordeling=assessment.id,
        bevraagde=Bevraagde.BETROKKEN_HULP,
        vraag="Wat ziet u?",
        by=mensen.behandelaar.by,
        at=VANDAAG,
    ).vraag
    page = reverse("veiligheidsbeoordeling:informatievraag", args=[asked])
    both(
        mensen.behandelaar.client,
        page,
        lambda: mensen.teamgenoot.client.post(page, {"antwoord": "Antwoord van Tijn."}),
        "Antwoord van Tijn.",
        antwoord=MINE,
    )


def test_a_judgement_along_on_a_taxatie_that_was_made_anew(mensen, op_moment):
    begun = build.melding(by=mensen.frontoffice.by)
    build.beoordeeld(mensen, begun)
    page = reverse("veiligheidsbeoordeling:meebeoordelen", args=[beoordelingen_van(begun.casus)[0].id])
    both(
        mensen.teamgenoot.client,
        page,
        lambda: assessments.record_taxatie(
            casus=begun.casus,
            beoordeling=beoordelingen_van(begun.casus)[0].id,
            nieuw=build.nieuwe_taxatie(begun.casus, toelichting="Nieuwe taxatie."),
            by=mensen.behandelaar.by,
            at=VANDAAG,
        ),
        "Er is intussen een nieuwe taxatie",
        later="Nieuwe taxatie.",
        is_eens="nee",
        toelichting=MINE,
    )


@pytest.fixture
def judged(mensen, op_moment):
    """A report that awaits its decision."""
    build.receivers(mensen)
    begun = build.melding(by=mensen.frontoffice.by)
    casussen.assign_casus(
        casus=begun.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=mensen.werkbegeleider.by,
        at=VANDAAG,
    )
    return build.beoordeeld(mensen, begun)


def decide(mensen, assessment):
    decision = NieuwBesluit(
        Route.OVERDRACHT_LOKAAL_TEAM, redenen="Het team kan dit.", ontvanger=mensen.lokaal_team
    )
    assessments.decide(beoordeling=assessment, nieuw=decision, by=mensen.teamgenoot.by, at=VANDAAG)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("besluit", {"route": "overdracht_lokaal_team", "redenen": MINE}),
        ("spoed", {"urgentie": "spoed", "toelichting": MINE}),
        ("taxatie", {"toelichting": MINE}),
        ("vraag", {"bevraagde": "politie", "vraag": MINE}),
        ("meebeoordelen", {"is_eens": "nee", "toelichting": MINE}),
    ],
)
def test_an_assessment_that_was_decided(mensen, judged, name, typed):
    page = reverse(f"veiligheidsbeoordeling:{name}", args=[judged])
    both(mensen.behandelaar.client, page, lambda: decide(mensen, judged), "Er is al een besluit", **typed)
    told = mensen.behandelaar.client.get(page).content.decode()
    assert "Eerst de stappen verzamelen en beoordelen" not in told


def test_who_would_ask_a_colleague_along_reads_that_it_was_decided(mensen, judged):
    page = reverse("veiligheidsbeoordeling:meebeoordelaar", args=[judged])
    decide(mensen, judged)

    assert "Dat nam Tijn Teamgenoot op 02-03-2026" in mensen.behandelaar.client.get(page).content.decode()


@pytest.mark.parametrize("name", ["aanvaarden", "intrekken"])
def test_an_old_link_to_an_answer_says_what_was_answered(mensen, decided, name):
    offered = build.aanbod(mensen, decided)
    build.aanvaard(mensen, offered)
    client = mensen.lokaal.client if name == "aanvaarden" else mensen.behandelaar.client

    text = client.get(reverse(f"overdracht:{name}", args=[offered])).content.decode()

    assert "<strong>Aanvaard</strong>, 02-03-2026 10.00, Lotte Lokaal" in text


def test_a_return_that_was_asked(mensen, decided):
    offered = build.aanbod(mensen, decided)
    build.aanvaard(mensen, offered)
    asked = {"grond": "anders", "telefoon": "0581234567", "gesprek": "Nog niet.", "weging": "Acuut."}
    page = reverse("overdracht:teruggeven", args=[offered])
    both(
        mensen.lokaal.client,
        page,
        lambda: mensen.lokaal.client.post(page, {**asked, "reden": "Uit een ander venster."}),
        "Uit een ander venster.",
        **asked,
        reden=MINE,
    )


def both_though_the_casus_is_no_longer_seen(mensen, who, address, colleague, **typed):
    """As `both`, for who looked along: of the casus nothing is left, and nobody else sees even that."""
    page = form_at(who.client.get(address), address)
    colleague()

    answer = who.client.post(address, page.filled(**typed))

    for seen in (answer, who.client.get(address)):
        text = seen.content.decode()
        assert MINE in text
        assert "Dit hoeft niet meer." in text
        assert Casus.objects.get().nummer not in text
    assert mensen.vreemde.client.get(address).status_code == 404
    assert mensen.vreemde.client.post(address, typed).status_code == 404


def test_who_looked_along_to_judge_after_the_decision(mensen, judged):
    who = mensen.ander_team_behandelaar
    assessments.ask_meebeoordeling(beoordeling=judged, aan=who.account, by=mensen.behandelaar.by, at=VANDAAG)
    both_though_the_casus_is_no_longer_seen(
        mensen,
        who,
        reverse("veiligheidsbeoordeling:meebeoordelen", args=[judged]),
        lambda: decide(mensen, judged),
        is_eens="nee",
        toelichting=MINE,
    )


def test_who_looked_along_to_answer_after_the_question_was_closed(mensen, op_moment):
    by = {"by": mensen.ander_team_behandelaar.by, "at": VANDAAG}
    casus = build.melding(by=mensen.frontoffice.by).casus
    casussen.assign_casus(
        casus=casus, behandelaar=by["by"].account, team=mensen.ander_team, by=mensen.backoffice.by, at=VANDAAG
    )
    asked = assessments.ask_informatie(
        beoordeling=beoordelingen_van(casus)[0].id,
        bevraagde=Bevraagde.GEDRAGSWETENSCHAPPER,
        vraag="Wat vindt u?",
        aan=mensen.gedragswetenschapper.account,
        **by,
    ).vraag
    both_though_the_casus_is_no_longer_seen(
        mensen,
        mensen.gedragswetenschapper,
        reverse("veiligheidsbeoordeling:informatievraag", args=[asked]),
        lambda: assessments.close_informatie(vraag=asked, reden="Niet meer nodig.", **by),
        antwoord=MINE,
    )
