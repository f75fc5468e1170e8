"""The pages on which a signal for the Verwijsindex Risicojeugd is recorded. Nothing goes out by itself."""

import re

import pytest
from django.urls import reverse

from tests import build
from tests.gezin_elders import meld
from tests.people import VANDAAG
from zicht.casus.actions import add_betrokkene, assign_casus
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import Betrokkenheid
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.logboek.models import Regel
from zicht.organisaties.actions import change_instelling
from zicht.organisaties.words import Keuzes
from zicht.personen.actions import merge_personen
from zicht.radar.models import Verwijsindexsignaal

pytestmark = pytest.mark.eis("RAD-8")
SIGNAAL = {"grond": "Er is geweld thuis.", "ingelicht_op": "02-03-2026", "niet_ingelicht_reden": ""}


@pytest.fixture
def werk(mensen, op_moment):
    """The organisation serves Friesland, where the agreements say that a signal may be given."""
    build.friesland(mensen)
    _spreek_af(mensen, "friesland")
    return mensen


def _spreek_af(mensen, *regios):
    change_instelling(
        organisatie=mensen.vt, vanaf=VANDAAG.date(), keuzes=Keuzes(verwijsindex_regios=regios),
        by=mensen.beheerder.by, at=VANDAAG,
    )  # fmt: skip


@pytest.fixture
def casus(werk):
    """A mother and a child of the first team."""
    casus = meld(werk.frontoffice.by).casus
    assign_casus(
        casus=casus,
        behandelaar=werk.behandelaar.account,
        team=werk.team,
        by=werk.werkbegeleider.by,
        at=VANDAAG,
    )
    return casus


@pytest.fixture
def kind(casus):
    """The child."""
    return betrokkenen_van(casus)[1].persoon


def adres(naam, *meer):
    """Return an address of this part."""
    return reverse(f"radar:{naam}", args=meer)


def tekst(antwoord):
    """Return what somebody reads."""
    return re.sub(r"\s+", " ", antwoord.content.decode())


def test_it_says_that_there_is_no_connection_and_for_whom_a_signal_may_be(werk, casus, kind):
    page = tekst(werk.behandelaar.client.get(adres("verwijsindex", casus)))

    assert "Zicht heeft geen verbinding met de Verwijsindex Risicojeugd." in page
    assert "jonger is dan 23 jaar" in page
    assert "vraag 27; afgeleid uit de bron" in page
    assert "Regio van deze casus: Friesland" in page
    assert "Deze persoon is te oud" in page
    assert adres("signaal_geven", casus, kind) in page
    assert page.count("Geef een signaal") == 1
    assert Regel.objects.filter(daad="gezien:verwijsindex", casus=casus).exists()


def test_a_signal_is_recorded_given_by_hand_and_withdrawn(werk, casus, kind):
    client = werk.behandelaar.client
    page = tekst(client.post(adres("signaal_geven", casus, kind), SIGNAAL, follow=True))
    assert "Vastgelegd; geef het signaal zelf in de Verwijsindex" in page
    assert "Er is geweld thuis." in page
    signaal = Verwijsindexsignaal.objects.get()
    assert (signaal.regio, signaal.persoon_id) == ("friesland", kind)

    page = tekst(client.post(adres("signaal_gegeven", signaal.pk), follow=True))
    assert "Gegeven in de Verwijsindex, door een medewerker" in page

    reden = {"reden": "De zorg is voorbij."}
    page = tekst(client.post(adres("signaal_intrekken", signaal.pk), reden, follow=True))
    assert "Trek het signaal ook in de Verwijsindex zelf in." in page
    assert adres("signaal_geven", casus, kind) in page
    daden = Regel.objects.filter(casus=casus, daad__endswith="signaal").values_list("daad", flat=True)
    assert list(daden) == ["confirm_signaal", "withdraw_signaal"]


def test_without_agreements_of_the_region_nothing_can_be_given(werk, casus, kind):
    _spreek_af(werk)
    client = werk.behandelaar.client

    assert "geen afspraken om de Verwijsindex te gebruiken" in tekst(client.get(adres("verwijsindex", casus)))
    page = tekst(client.post(adres("signaal_geven", casus, kind), SIGNAAL))
    assert "geen afspraken om de Verwijsindex te gebruiken" in page
    assert "Er is geweld thuis." in page
    assert not Verwijsindexsignaal.objects.exists()


def test_somebody_who_was_merged_has_one_signal(werk, casus, kind):
    dubbel = build.melding(
        by=werk.frontoffice.by,
        personen=(
            build.gemelde_persoon("1", roepnaam="Jelmer", geboortedatum=OnvolledigeDatum(2015, 11, 3)),
        ),
    )
    ander = betrokkenen_van(dubbel.casus)[0].persoon
    werk.behandelaar.client.post(adres("signaal_geven", casus, kind), SIGNAAL)
    merge_personen(blijft=ander, gaat_op=kind, reden="Dezelfde.", by=werk.werkbegeleider.by, at=VANDAAG)

    page = tekst(werk.frontoffice.client.get(adres("verwijsindex", dubbel.casus)))

    assert "Vastgelegd; geef het signaal zelf" in page


@pytest.mark.eis("ALG-4", "MEL-4")
@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"grond": ""}, "Vul dit in."),
        ({"ingelicht_op": ""}, "Zeg wanneer het gezin dit hoorde"),
        ({"ingelicht_op": "03-03-2026"}, "Deze dag moet nog komen."),
        ({"ingelicht_op": "31-02-2026"}, "bestaat niet in deze maand"),
        ({"niet_ingelicht_reden": "Gevaar."}, "Kies: het gezin hoorde dit"),
        ({"grond": "Tjibbe Zwaluwstra hoort ruzie."}, "Hieraan is te zien wie de melder is"),
    ],
)
def test_each_fault_is_said_and_what_was_typed_stays(werk, casus, kind, anders, fout):
    page = tekst(werk.behandelaar.client.post(adres("signaal_geven", casus, kind), {**SIGNAAL, **anders}))

    assert fout in page
    assert anders.get("grond", "Er is geweld thuis.") in page
    assert not Verwijsindexsignaal.objects.exists()


def test_a_second_signal_waits_until_the_first_is_withdrawn(werk, casus, kind):
    client = werk.behandelaar.client
    client.post(adres("signaal_geven", casus, kind), SIGNAAL)

    assert "Er is al een signaal" in tekst(client.post(adres("signaal_geven", casus, kind), SIGNAAL))
    assert Verwijsindexsignaal.objects.count() == 1


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager"])
def test_a_stranger_finds_nothing(werk, casus, kind, wie):
    werk.behandelaar.client.post(adres("signaal_geven", casus, kind), SIGNAAL)
    signaal = Verwijsindexsignaal.objects.get().pk
    client = getattr(werk, wie).client

    for een in (
        adres("verwijsindex", casus),
        adres("signaal_geven", casus, kind),
        adres("signaal_intrekken", signaal),
    ):
        assert client.get(een).status_code == 404
    assert client.post(adres("signaal_gegeven", signaal)).status_code == 404
    assert client.post(adres("signaal_intrekken", signaal), {"reden": "x"}).status_code == 404


@pytest.mark.eis("ROL-2")
def test_who_takes_in_reports_sees_it_and_gives_none(werk, casus, kind):
    client = werk.frontoffice.client
    assert "Geef een signaal" not in tekst(client.get(adres("verwijsindex", casus)))

    page = tekst(client.post(adres("signaal_geven", casus, kind), SIGNAAL))

    assert "Alleen een beoordelaar of een werkbegeleider geeft een signaal." in page
    assert not Verwijsindexsignaal.objects.exists()


def test_nobody_of_another_casus_can_be_signalled_here(werk, casus):
    ander = build.melding(by=werk.frontoffice.by, personen=(build.gemelde_persoon(roepnaam="Bo"),))
    vreemd = betrokkenen_van(ander.casus)[0].persoon

    assert werk.behandelaar.client.post(adres("signaal_geven", casus, vreemd), SIGNAAL).status_code == 404


@pytest.mark.eis("ROL-2")
def test_of_a_signal_in_a_casus_that_one_may_not_see_no_more_is_told_than_that_there_is_one(
    werk, casus, kind
):
    werk.behandelaar.client.post(adres("signaal_geven", casus, kind), SIGNAAL)
    ander = build.casus(werk, team=werk.ander_team, behandelaar=None)
    add_betrokkene(
        casus=ander, persoon=kind, betrokkenheid=Betrokkenheid.KIND, by=systeem_voor(werk.vt), at=VANDAAG
    )

    page = tekst(werk.ander_team_behandelaar.client.get(adres("verwijsindex", ander)))

    assert "Er is al een signaal voor deze persoon. Het is gegeven in een andere casus" in page
    assert "Trek dat eerst in" not in page
    for geheim in ("Er is geweld thuis.", str(Verwijsindexsignaal.objects.get().pk), "Vastgelegd;"):
        assert geheim not in page
    assert "Er is geweld thuis." in tekst(werk.frontoffice.client.get(adres("verwijsindex", ander)))
