"""Does the decision show what may be decided, and what speaks against each?"""

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import zichtketen
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.words import Route, Veiligheidsoordeel

STRUCTUREEL = {
    "structureel": True,
    "antwoorden": {"vaker": "ja"},
    "oordeel": Veiligheidsoordeel.STRUCTUREEL_ONVEILIG,
}


def getypt(beoordeling, mensen, **anders):
    """Return a decision to investigate, as a browser sends it."""
    versie = queries.beoordelingspagina(beoordeling, by=mensen.behandelaar.by, at=VANDAAG).versie
    return {"versie": str(versie), "route": "onderzoek", "redenen": "Dit moet worden uitgezocht.", **anders}


@pytest.mark.eis("VB-5", "VB-6")
def test_all_five_are_shown_and_what_is_not_allowed_says_why_with_its_source(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding, **STRUCTUREEL)

    tekst = mensen.behandelaar.client.get(adres("besluit", beoordeling)).content.decode()

    for route in Route:
        assert route.naam in tekst
    assert "Er is structurele onveiligheid." in tekst
    assert "vragen en antwoorden over Veilig Thuis, 2018, vraag 25" in tekst


@pytest.mark.eis("VB-6")
def test_a_direct_handover_is_refused_with_the_ground_and_nothing_is_lost(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding, **STRUCTUREEL)

    antwoord = mensen.behandelaar.client.post(
        adres("besluit", beoordeling),
        getypt(beoordeling, mensen, route="overdracht_lokaal_team", redenen="Past bij het team."),
    )

    tekst = antwoord.content.decode()
    assert "Er is structurele onveiligheid." in tekst
    assert "vragen en antwoorden over Veilig Thuis, 2018, vraag 25" in tekst
    assert "Past bij het team." in tekst
    assert zichtketen(melding.casus) == []


@pytest.mark.eis("VB-5", "OVD-1")
def test_a_decision_is_taken_and_shown(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding)

    antwoord = mensen.behandelaar.client.post(
        adres("besluit", beoordeling),
        getypt(beoordeling, mensen, bijbesluiten=["politie_informeren"]),
        follow=True,
    )

    tekst = antwoord.content.decode()
    assert "Het besluit is genomen." in tekst
    assert "Dit moet worden uitgezocht." in tekst
    assert "De politie informeren" in tekst
    assert len(zichtketen(melding.casus)) == 1


@pytest.mark.eis("VB-6")
def test_a_finding_of_the_worker_counts_too(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding)

    antwoord = mensen.behandelaar.client.post(
        adres("besluit", beoordeling),
        getypt(beoordeling, mensen, route="geen_vervolg", gronden=["nader_onderzoek"]),
    )

    assert "vraagt om nader onderzoek" in antwoord.content.decode()
    assert queries.besluit_van(beoordeling) is None


@pytest.mark.eis("VB-5")
@pytest.mark.parametrize(
    "anders",
    [
        {"route": ""},
        {"route": "onzin"},
        {"redenen": ""},
        {"redenen": "x" * 10_001},
        {"redenen": "a\x00b"},
        {"ontvanger": "geen-uuid"},
        {"gronden": ["onzin"]},
        {"versie": "x"},
    ],
)
def test_a_wrong_form_decides_nothing(mensen, melding, adres, anders):
    beoordeling = build.beoordeeld(mensen, melding)

    antwoord = mensen.behandelaar.client.post(
        adres("besluit", beoordeling), getypt(beoordeling, mensen, **anders)
    )

    assert antwoord.context["form"].errors
    assert queries.besluit_van(beoordeling) is None


def test_hostile_text_is_shown_as_text(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding)

    antwoord = mensen.behandelaar.client.post(
        adres("besluit", beoordeling),
        getypt(beoordeling, mensen, redenen="<script>alert(1)</script>{{ 7 }}"),
        follow=True,
    )

    assert "<script>alert" not in antwoord.content.decode()
    assert "{{ 7 }}" in antwoord.content.decode()


@pytest.mark.eis("VB-11")
def test_at_a_repeat_report_the_earlier_decision_stands_beside_and_a_reason_is_asked(mensen, melding, adres):
    eerste = build.beoordeeld(mensen, melding)
    mensen.behandelaar.client.post(adres("besluit", eerste), getypt(eerste, mensen))
    tweede = build.beoordeeld(mensen, build.melding(by=mensen.frontoffice.by, hoort_bij=melding.casus))

    pagina = mensen.behandelaar.client.get(adres("besluit", tweede)).content.decode()
    antwoord = mensen.behandelaar.client.post(
        adres("besluit", tweede), getypt(tweede, mensen, route="geen_vervolg")
    )

    assert "Dit moet worden uitgezocht." in pagina
    assert set(antwoord.context["form"].errors) == {"waarom_geen_onderzoek", "bevestigd"}


@pytest.mark.eis("ALG-4")
def test_who_decides_on_an_older_page_sees_what_changed_and_keeps_what_was_typed(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding)
    gevuld = getypt(beoordeling, mensen, redenen="Mijn redenen.")
    actions.record_taxatie(
        casus=melding.casus,
        beoordeling=beoordeling,
        nieuw=build.nieuwe_taxatie(melding.casus, **STRUCTUREEL),
        by=mensen.teamgenoot.by,
        at=VANDAAG,
    )

    antwoord = mensen.behandelaar.client.post(adres("besluit", beoordeling), gevuld)

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Mijn redenen." in tekst
    assert "intussen gewijzigd" in tekst
    assert "Structureel onveilig" in tekst


@pytest.mark.eis("ROL-2")
def test_who_may_not_decide_sees_no_form(mensen, melding, adres):
    beoordeling = build.beoordeeld(mensen, melding)

    pagina = mensen.gedragswetenschapper.client.get(adres("besluit", beoordeling)).content.decode()
    antwoord = mensen.frontoffice.client.post(adres("besluit", beoordeling), getypt(beoordeling, mensen))

    assert "Neem dit besluit" not in pagina
    assert "Alleen een beoordelaar of een werkbegeleider besluit." in antwoord.content.decode()
    assert queries.besluit_van(beoordeling) is None


@pytest.fixture
def met_houder(mensen, melding):
    """An assessment of a second report, ready for its decision, while the local team holds the zicht."""
    build.receivers(mensen)
    eerste = build.besloten(mensen, melding)
    build.aanvaard(mensen, build.aanbod(mensen, eerste))
    return build.beoordeeld(mensen, build.melding(by=mensen.frontoffice.by, hoort_bij=eerste))


@pytest.mark.eis("MEL-8")
def test_a_partner_that_holds_the_zicht_is_named_and_not_yet_proposed(mensen, met_houder, adres):
    antwoord = mensen.behandelaar.client.get(adres("besluit", met_houder))

    tekst = " ".join(antwoord.content.decode().split())
    assert "Wijkteam Proefwijk heeft het zicht op veiligheid en houdt dat zolang u beoordeelt." in tekst
    assert "Toon het voorstel" in tekst
    assert not antwoord.context["form"]["ontvanger"].value()
    assert tekst.index("Ik heb nagegaan of Veilig Thuis") < tekst.index("Wat besluit u?")


@pytest.mark.eis("MEL-8", "VB-11", "ALG-4")
def test_it_is_proposed_once_what_comes_first_was_answered_and_nothing_typed_is_lost(
    mensen, met_houder, adres
):
    begin = getypt(met_houder, mensen, route="", redenen="Half getypt.", doe="voorstel")

    eerst = mensen.behandelaar.client.post(adres("besluit", met_houder), begin)
    dan = mensen.behandelaar.client.post(
        adres("besluit", met_houder),
        begin
        | {
            "bevestigd": ["zes_gronden", "eerdere_besluiten"],
            "waarom_geen_onderzoek": "Daarover is al besloten.",
        },
    )

    assert "Wijkteam Proefwijk voorstellen kan nu niet" in eerst.content.decode()
    assert not eerst.context["form"]["ontvanger"].value()
    form = dan.context["form"]
    assert (form["route"].value(), form["ontvanger"].value()) == (
        "overdracht_lokaal_team",
        str(mensen.lokaal_team),
    )
    assert (form["redenen"].value(), form["waarom_geen_onderzoek"].value()) == (
        "Half getypt.",
        "Daarover is al besloten.",
    )
    assert queries.besluit_van(met_houder) is None
    kept = mensen.behandelaar.client.get(adres("besluit", met_houder)).context["form"]
    assert kept["redenen"].value() == "Half getypt."


@pytest.mark.eis("MEL-8")
def test_what_was_chosen_already_is_not_overruled(mensen, met_houder, adres):
    antwoord = mensen.behandelaar.client.post(
        adres("besluit", met_houder),
        getypt(met_houder, mensen, doe="voorstel", bevestigd=["zes_gronden", "eerdere_besluiten"],
               waarom_geen_onderzoek="x"),
    )  # fmt: skip

    assert antwoord.context["form"]["route"].value() == "onderzoek"


@pytest.mark.eis("MEL-8", "VB-6")
def test_the_decision_for_it_is_refused_until_the_grounds_were_gone_through(mensen, met_houder, adres):
    klaar = getypt(
        met_houder, mensen, route="overdracht_lokaal_team", ontvanger=str(mensen.lokaal_team),
        bevestigd=["eerdere_besluiten"], waarom_geen_onderzoek="Dat loopt al.",
    )  # fmt: skip
    geweigerd = mensen.behandelaar.client.post(adres("besluit", met_houder), klaar)
    assert set(geweigerd.context["form"].errors) == {"bevestigd"}

    mensen.behandelaar.client.post(
        adres("besluit", met_houder), klaar | {"bevestigd": ["eerdere_besluiten", "zes_gronden"]}
    )

    assert queries.besluit_van(met_houder).ontvanger == mensen.lokaal_team


@pytest.mark.eis("ROL-2", "MEL-8")
@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal"])
def test_a_stranger_gets_no_proposal(mensen, met_houder, adres, wie):
    antwoord = getattr(mensen, wie).client.post(adres("besluit", met_houder), {"doe": "voorstel"})

    assert antwoord.status_code == 404
