"""Who is found, and by whom (ALG-1)?"""

from dataclasses import replace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.words import Betrokkenheid
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.kern.gevolgen import NietVerbonden
from zicht.personen import actions, models, queries
from zicht.personen.queries import zoeken
from zicht.personen.words import Adres, Naamdelen, Naamsoort, Zoekuitkomst

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_casus(mensen):
    """Return a function that records a person and puts it in a casus of the first team."""

    def maak(*, casus=None, **meer):
        wie = systeem_voor(mensen.vt)
        persoon = build.persoon(by=wie, **meer)
        casussen.add_betrokkene(
            casus=casus or build.casus(mensen),
            persoon=persoon,
            betrokkenheid=Betrokkenheid.KIND,
            by=wie,
            at=VANDAAG,
        )
        return persoon

    return maak


def zoek(vraag, wie, **meer):
    return queries.zoek_personen(vraag, by=wie.by, at=VANDAAG, **meer)


@pytest.mark.eis("ALG-1")
def test_a_person_is_found_by_who_may_see_the_casus_and_by_nobody_else(in_casus, mensen):
    persoon = in_casus(achternaam="Dijkstra", geboortedatum=OnvolledigeDatum(1990, 3, 12))

    for wie in (mensen.behandelaar, mensen.teamgenoot, mensen.frontoffice, mensen.gedragswetenschapper):
        assert zoek("dykstr 1990", wie).personen == (persoon,)
    for wie in (
        mensen.ander_team_behandelaar,
        mensen.vreemde,
        mensen.manager,
        mensen.beheerder,
        mensen.lokaal,
    ):
        assert zoek("dykstr 1990", wie).personen == ()


@pytest.mark.eis("ALG-1")
def test_who_is_in_no_casus_is_found_by_nobody(mensen):
    build.persoon(achternaam="Dijkstra", by=mensen.behandelaar.by)

    assert zoek("dijkstra", mensen.frontoffice) == Zoekuitkomst(())


@pytest.mark.eis("ALG-1")
def test_old_names_and_old_addresses_find_as_well(in_casus, mensen):
    persoon = in_casus(achternaam="Jansen", adres=Adres("Kerkstraat", "12", plaats="Sneek"))
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG, "per": VANDAAG.date(), "persoon": persoon}
    actions.add_naam(soort=Naamsoort.PARTNER, naam=Naamdelen(achternaam="Bakker"), reden="Getrouwd", **wie)
    actions.move_persoon(adres=Adres("Molenweg", "3"), reden="Verhuisd", **wie)

    for vraag in ("jansen", "bakker", "kerkstraat 12", "molenweg", "jansen bakker sneek"):
        assert zoek(vraag, mensen.behandelaar).personen == (persoon,)


def test_whole_words_come_before_words_that_begin_so(in_casus, mensen):
    langer, precies = in_casus(achternaam="Bosma"), in_casus(achternaam="Bos")

    assert zoek("bos", mensen.behandelaar).personen == (precies, langer)


def test_there_are_no_more_than_asked_for_and_that_is_said(in_casus, mensen):
    casus = build.casus(mensen)
    for _ in range(4):
        in_casus(casus=casus, achternaam="Jansen")

    uitkomst = zoek("jansen", mensen.behandelaar, aantal=3)
    assert (len(uitkomst.personen), uitkomst.is_afgekapt) == (3, True)
    assert not zoek("jansen", mensen.behandelaar, aantal=4).is_afgekapt


@pytest.fixture
def veel_jansen(in_casus, mensen, monkeypatch):
    """Make a word more common than may be looked through, with a handful of persons; return casus and persons."""
    monkeypatch.setattr(zoeken, "MEESTE_RIJEN", 4)
    casus = build.casus(mensen)
    return casus, {in_casus(casus=casus, achternaam="Jansen", roepnaam=naam) for naam in "abcdef"}


def test_of_a_very_common_word_not_all_is_looked_through_and_that_is_said(veel_jansen, mensen):
    uitkomst = zoek("jansen", mensen.behandelaar)

    assert (len(uitkomst.personen), uitkomst.is_afgekapt) == (4, True)
    assert zoek("jansen", mensen.ander_team_behandelaar).personen == ()


def test_another_word_makes_a_common_word_rare(in_casus, veel_jansen, mensen):
    casus, _ = veel_jansen
    persoon = in_casus(casus=casus, achternaam="Jansen", roepnaam="Zwaantje")

    assert zoek("zw jansen", mensen.behandelaar) == Zoekuitkomst((persoon,))


@pytest.mark.parametrize("weinig", [0, 100])
def test_who_sees_few_casussen_finds_everybody_in_them_however_common_the_word(
    veel_jansen, mensen, monkeypatch, weinig
):
    monkeypatch.setattr(zoeken, "WEINIG_ZICHTBAAR", weinig)
    casus, allen = veel_jansen
    arts = mensen.vertrouwensarts
    casussen.give_inzage(casus=casus, account=arts.account, by=mensen.behandelaar.by, at=VANDAAG)
    by = replace(arts.by, teams=frozenset())

    uitkomst = queries.zoek_personen("jansen", by=by, at=VANDAAG)

    assert set(uitkomst.personen) <= allen
    assert (len(uitkomst.personen), uitkomst.is_afgekapt) == ((6, False) if weinig else (4, True))


def test_somebody_with_many_words_that_begin_so_does_not_hide_the_others(in_casus, mensen):
    casus = build.casus(mensen)
    veel = in_casus(casus=casus, achternaam=" ".join(f"aa{teken}" for teken in "bcdefghijk"))
    ander = in_casus(casus=casus, achternaam="Aazz")

    assert zoek("aa", mensen.behandelaar, aantal=2).personen == (veel, ander)


@pytest.mark.parametrize(
    "vraag", ["", "a", "' OR 1=1 --", "%", "\x00", "_" * 500, "𝕁", "\U0010ffff", "a" * 5000]
)
def test_any_question_can_be_asked(in_casus, mensen, vraag):
    in_casus(achternaam="Jansen")

    assert zoek(vraag, mensen.behandelaar).personen == ()


@pytest.mark.parametrize("vraag", ["jansen", "jan de jansen 1990"])
def test_a_search_asks_few_queries(in_casus, mensen, vraag):
    in_casus(achternaam="de Jansen", roepnaam="Jan")
    by = mensen.behandelaar.by

    with CaptureQueriesContext(
        connection,
    ) as gesteld:
        queries.zoek_personen(vraag, by=by, at=VANDAAG)

    assert len(gesteld) <= 4
    assert not [een for een in gesteld.captured_queries if " LIKE " in een["sql"]]


def test_without_a_say_on_who_may_be_seen_nobody_is_shown(mensen, monkeypatch):
    monkeypatch.setattr(zoeken, "_verbonden", [])

    with pytest.raises(NietVerbonden):
        zoek("jansen", mensen.behandelaar)


def test_the_words_can_be_made_anew(in_casus, mensen, capsys):
    persoon = in_casus(achternaam="Jansen")
    voor = list(models.Zoekwoord.objects.values_list("woord", "is_heel").order_by("woord"))
    models.Zoekwoord.objects.filter(woord__gte="j", woord__lt="k").delete()
    models.Zoekwoord.objects.create(organisatie_id=mensen.vt, woord="onzin", persoon_id=persoon, is_heel=True)

    call_command("zoekwoorden", stapel=1)

    assert list(models.Zoekwoord.objects.values_list("woord", "is_heel").order_by("woord")) == voor
    assert "100 %" in capsys.readouterr().out
