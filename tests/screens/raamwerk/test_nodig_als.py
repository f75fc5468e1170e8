"""A field that must be filled only sometimes says when, and a script is not needed to read it."""

import pytest
from django.urls import reverse

from tests import build
from tests.screens.conftest import said_it_may_be_empty
from zicht.melding.forms.velden import Conceptdeel, PersoonForm
from zicht.overdracht.forms import AntwoordTeruggaveForm
from zicht.personen.forms import GegevensForm, NaamForm
from zicht.raamwerk.formulieren import Formulier, TekstField
from zicht.veiligheidsbeoordeling.forms import Meeformulier
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van


class Soms(Formulier):
    """One of each kind."""

    altijd = TekstField(label="Altijd")
    soms = TekstField(label="Soms", required=False)
    nooit = TekstField(label="Nooit", required=False)
    nodig_als = {"soms": "nodig bij spoed"}


def test_a_label_says_whether_and_when_a_field_must_be_filled():
    altijd, soms, nooit = (Soms()[naam].as_field_group() for naam in ("altijd", "soms", "nooit"))

    assert "(" not in altijd.split("</label>")[0].split("Altijd")[1]
    assert "(nodig bij spoed)" in soms
    assert "niet verplicht" not in soms
    assert "(niet verplicht)" in nooit


def test_a_label_that_would_not_tell_the_truth_is_seen():
    form = Soms({"altijd": "x"})

    assert [naam for naam in form.fields if said_it_may_be_empty(form, naam)] == ["nooit"]


@pytest.mark.eis("VB-9")
def test_label_and_fault_of_a_real_form_agree(mensen, op_moment):
    begonnen = build.melding(by=mensen.frontoffice.by)
    (beoordeling,) = beoordelingen_van(begonnen.casus)
    pad, client = reverse("veiligheidsbeoordeling:spoed", args=[beoordeling.id]), mensen.frontoffice.client

    assert "(nodig bij spoed en bij crisis)" in client.get(pad).content.decode()
    answer = client.post(pad, {"urgentie": "spoed", "toelichting": ""}).content.decode()

    assert "Schrijf op wat er nu moet gebeuren en waarom." in answer
    assert "(nodig bij spoed en bij crisis)" in answer


@pytest.mark.parametrize(
    ("form", "naam", "wanneer"),
    [
        (AntwoordTeruggaveForm, "toelichting", "nodig bij nee"),
        (Meeformulier, "toelichting", "nodig als u het niet eens bent"),
        (NaamForm, "achternaam", "minstens één deel is nodig"),
        (GegevensForm, "taal", "nodig als er een tolk nodig is"),
    ],
)
def test_what_a_choice_on_the_form_makes_needed_says_so(form, naam, wanneer):
    assert f"({wanneer})" in form()[naam].as_field_group()


@pytest.mark.eis("MEL-1")
def test_of_the_name_of_a_person_one_of_two_is_asked():
    form = PersoonForm(sleutel="p1", bekenden=[])
    roepnaam, achternaam = (form[naam].as_field_group() for naam in ("roepnaam", "achternaam"))

    for veld in (roepnaam, achternaam):
        assert "(roepnaam of achternaam is nodig)" in veld
        assert "aria-required" not in veld


def test_every_field_of_which_is_said_when_it_is_needed_exists_and_may_be_open():
    wrong = [
        f"{form.__name__}.{naam}"
        for form in _all(Formulier)
        for naam in getattr(form, "nodig_als", {})
        if form.base_fields and (naam not in form.base_fields or form.base_fields[naam].required)
        # A draft asks nothing before it is sent; its pieces say themselves what must be filled.
        if not issubclass(form, Conceptdeel)
    ]

    assert wrong == []


def _all(form):
    """Return a form and every kind of it."""
    return [form, *(one for sub in form.__subclasses__() for one in _all(sub))]
