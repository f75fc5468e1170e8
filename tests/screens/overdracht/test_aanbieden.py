"""The form of an offer: prefilled, each piece with its reason, nothing lost by a fault."""

import re

import pytest
from django.urls import reverse

from zicht.overdracht.models import Overdracht, Stuk


def url(casus):
    """Return the address of the form."""
    return reverse("overdracht:aanbieden", args=[casus])


def filled(page):
    """Return what a browser would send of a page whose form is left as it was proposed."""
    html = page.content.decode()
    values = dict(re.findall(r'<textarea name="(\w+)"[^>]*>\s?([^<]*)</textarea>', html))
    for tag in re.findall(r"<input[^>]*>", html):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        kind, name = attributes.get("type"), attributes.get("name")
        if not name or name == "csrfmiddlewaretoken":
            continue
        if kind in {"radio", "checkbox"} and " checked" not in tag:
            continue
        values[name] = attributes.get("value", "on")
    return values


@pytest.mark.eis("OVD-4", "PLUS-2")
def test_what_is_proposed_can_be_offered_as_it_stands(mensen, casus):
    client = mensen.behandelaar.client
    values = filled(client.get(url(casus)))

    answer = client.post(url(casus), values)

    overdracht = Overdracht.objects.get(casus=casus)
    assert answer.headers["Location"] == reverse("overdracht:overdracht", args=[overdracht.pk])
    assert values["ontvanger"] == str(mensen.lokaal_team)
    assert {stuk.onderdeel for stuk in Stuk.objects.all()} >= {"personen", "melding", "contactpersoon"}
    assert "eerdere_meldingen" not in {stuk.onderdeel for stuk in Stuk.objects.all()}


@pytest.mark.eis("OVD-3")
def test_another_way_without_a_reason_is_said_at_its_field_and_nothing_is_lost(mensen, casus):
    client = mensen.behandelaar.client
    values = filled(client.get(url(casus))) | {"warmte": "warm", "bericht": "Bel eerst met ons."}

    page = client.post(url(casus), values).content.decode()

    assert "U kiest anders dan gebruikelijk" in page
    assert "Leg vast of het huishouden bij het gesprek was" in page
    assert "Bel eerst met ons." in page
    assert not Overdracht.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("reden_personen", "", "Vul dit in."),
        ("personen", "", "Vul dit in, of zeg dat het ontbreekt"),
        ("personen", "x" * 10_001, "te lang"),
        ("personen", "\x00", "niet te lezen"),
        ("ontvanger", "4f2f1f4e-0000-4000-8000-000000000000", "Deze keuze bestaat niet"),
        ("reden_adres", "", "Schrijf bij elk onderdeel waarom"),
        ("ontvanger", "", "Maak een keuze"),
        ("melding", "Tjibbe Zwaluwstra belde.", "Hieraan is te zien wie de melder is"),
    ],
)
def test_each_fault_is_said_in_plain_words(mensen, casus, field, typed, fault):
    client = mensen.behandelaar.client
    values = filled(client.get(url(casus))) | {field: typed}

    page = client.post(url(casus), values).content.decode()

    assert fault in page
    assert not Overdracht.objects.exists()


def test_what_is_typed_is_never_read_as_markup(mensen, casus):
    client = mensen.behandelaar.client
    values = filled(client.get(url(casus))) | {"bericht": "<script>alert(1)</script>", "personen": ""}

    assert "<script>alert" not in client.post(url(casus), values).content.decode()


def test_a_second_offer_says_why_it_cannot_be_made(mensen, casus, overdracht):
    page = mensen.behandelaar.client.get(url(casus)).content.decode()

    assert "Er staat al een aanbod open" in page
    assert "<textarea" not in page


@pytest.mark.parametrize("who", ["vreemde", "ander_team_behandelaar", "lokaal", "manager"])
def test_a_stranger_finds_nothing(mensen, casus, who):
    assert getattr(mensen, who).client.get(url(casus)).status_code == 404
    assert getattr(mensen, who).client.post(url(casus), {}).status_code == 404
