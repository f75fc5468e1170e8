"""Does a form accept what people type, and does it name the fault when it cannot?"""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from zicht.kern import Bezwaar, OnvolledigeDatum
from zicht.raamwerk.formulieren import (
    BsnField,
    DatumField,
    Formulier,
    KeuzeField,
    LangeTekstField,
    LijstField,
    MeerkeuzeField,
    OnvolledigeDatumField,
    PostcodeField,
    TekstField,
    TelefoonField,
    TijdstipField,
    VinkjeField,
)

ZWAAR = Bezwaar(code="structureel", tekst="Er is structurele onveiligheid vastgelegd.", bron="002 vraag 15")


class Proef(Formulier):
    """A form with one field of each kind that matters to its drawing."""

    naam = TekstField(label="Naam", help_text="Zoals men zegt te heten.")
    geboren = OnvolledigeDatumField(label="Geboren op", required=False)
    verhaal = LangeTekstField(label="Wat is er gebeurd?", max_length=20)
    besluit = KeuzeField(
        label="Besluit",
        choices=[("overdracht", "Directe overdracht"), ("onderzoek", "Onderzoek")],
        bezwaren={"overdracht": [ZWAAR]},
    )
    gronden = MeerkeuzeField(label="Gronden", choices=[("a", "A"), ("b", "B")], required=False)
    akkoord = VinkjeField(label="Gelezen")


GOED = {"naam": "Jansen", "verhaal": "Kort.", "besluit": "onderzoek", "akkoord": "on"}


def faults(field: forms.Field, typed: str) -> str:
    """Return what the field says of what was typed."""
    with translation.override("nl"), pytest.raises(ValidationError) as fault:
        field.clean(typed)
    return " ".join(fault.value.messages)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (DatumField(), "25-03-2027", date(2027, 3, 25)),
        (DatumField(), " 5/3/2027 ", date(2027, 3, 5)),
        (DatumField(), "29-02-2028", date(2028, 2, 29)),
        (DatumField(required=False), "", None),
        (TijdstipField(), "25-03-2027 14.30", datetime(2027, 3, 25, 13, 30, tzinfo=UTC)),
        (TijdstipField(), "01-07-2027 9:05", datetime(2027, 7, 1, 7, 5, tzinfo=UTC)),
        (OnvolledigeDatumField(), "00-00-1990", OnvolledigeDatum(1990)),
        (OnvolledigeDatumField(), "??-03-1990", OnvolledigeDatum(1990, 3)),
        (OnvolledigeDatumField(), "xx-xx-1990", OnvolledigeDatum(1990)),
        (OnvolledigeDatumField(), "03-1990", OnvolledigeDatum(1990, 3)),
        (OnvolledigeDatumField(), "1990", OnvolledigeDatum(1990)),
        (OnvolledigeDatumField(), "17-3-1990", OnvolledigeDatum(1990, 3, 17)),
        (BsnField(), "9999.90.019", "999990019"),
        (BsnField(), "999 990 019", "999990019"),
        (TelefoonField(), "06-12 34 56 78", "+31612345678"),
        (TelefoonField(), "+31 (0)58 123 45 67", "+31581234567"),
        (TelefoonField(), "0031 6 12345678", "+31612345678"),
        (TelefoonField(), "0800 2000", "+318002000"),
        (TelefoonField(), "+32 2 123 45 67", "+3221234567"),
        (PostcodeField(), "8911 ab", "8911AB"),
        (LangeTekstField(), "een\r\ntwee", "een\ntwee"),
        (TekstField(), " Zoe\u0308 ", "Zo\u00eb"),
    ],
)
def test_what_people_type_is_understood(field: forms.Field, typed: str, value: object) -> None:
    assert field.clean(typed) == value


@pytest.mark.parametrize(
    ("field", "typed", "part"),
    [
        (DatumField(), "", "Vul dit in"),
        (DatumField(), "morgen", "dd-mm-jjjj"),
        (DatumField(), "25-03-27", "vier cijfers"),
        (DatumField(), "2027-03-25", "dd-mm-jjjj"),
        (OnvolledigeDatumField(), "1990-03-25", "dd-mm-jjjj"),
        (DatumField(), "25-13-2027", "Maand 13"),
        (DatumField(), "29-02-2027", "Dag 29"),
        (DatumField(), "01-01-1492", "1850"),
        (DatumField(), "٢٥-٠٣-٢٠٢٧", "dd-mm-jjjj"),
        (DatumField(niet_na=date(2027, 3, 25)), "26-03-2027", "niet na 25-03-2027"),
        (DatumField(niet_voor=date(2027, 3, 25)), "24-03-2027", "niet voor 25-03-2027"),
        (TijdstipField(), "25-03-2027", "uu.mm"),
        (TijdstipField(), "25-03-2027 24.00", "00.00 en 23.59"),
        (TijdstipField(), "28-03-2027 02.30", "uur vooruit"),
        (OnvolledigeDatumField(), "01-02-??", "jaar"),
        (OnvolledigeDatumField(), "17-00-1990", "zonder maand"),
        (OnvolledigeDatumField(), "31-02-1990", "bestaat niet"),
        (OnvolledigeDatumField(), "1-2-3-1990", "dd-mm-jjjj"),
        (OnvolledigeDatumField(), "ergens", "dd-mm-jjjj"),
        (BsnField(), "99999001", "hier staan er 8"),
        (BsnField(), "999990018", "bestaat niet"),
        (BsnField(), "99999001a", "alleen uit cijfers"),
        (TelefoonField(), "06 1234567", "10 cijfers"),
        (TelefoonField(), "+1 234", "8 tot 15"),
        (TelefoonField(), "bel mij", "bestaat uit cijfers"),
        (PostcodeField(), "0911 AB", "vier cijfers en twee letters"),
        (PostcodeField(), "8911 SS", "vier cijfers en twee letters"),
        (TekstField(max_length=3), "vier", "4 tekens. Er passen er 3"),
        (TekstField(), "a\x00b", "teken dat niet te lezen is"),
        (TekstField(), "a\nb", "teken dat niet te lezen is"),
        (TekstField(), "a\u202eb", "teken dat niet te lezen is"),
        (TekstField(), "\u200b" * 60, "Vul dit in"),
        (LangeTekstField(), "\u2800 \u00ad\n\u3164", "Vul dit in"),
        (LangeTekstField(), "a\x07b", "teken dat niet te lezen is"),
        (LangeTekstField(), "a\ud800b", "teken dat niet te lezen is"),
        (BsnField(), "9" * 1000, "alleen uit cijfers"),
        (DatumField(), "1\x00", "dd-mm-jjjj"),
        (LijstField(choices=[("a", "A")]), "", "Maak een keuze"),
        (LijstField(choices=[("a", "A")]), "b", "bestaat niet"),
    ],
)
def test_a_fault_is_named_in_plain_words(field: forms.Field, typed: str, part: str) -> None:
    assert part in faults(field, typed)


def test_a_form_without_faults_is_valid() -> None:
    assert Proef(GOED).is_valid()


def test_a_stored_value_is_shown_as_it_is_typed() -> None:
    assert DatumField().prepare_value(date(2027, 3, 5)) == "05-03-2027"
    assert TijdstipField().prepare_value(datetime(2027, 3, 25, 13, 30, tzinfo=UTC)) == "25-03-2027 14.30"
    assert OnvolledigeDatumField().prepare_value(OnvolledigeDatum(1990, 3)) == "??-03-1990"


def test_what_was_typed_wrong_is_shown_again_as_it_was() -> None:
    form = Proef(GOED | {"geboren": "31-02-1990"})
    assert 'value="31-02-1990"' in str(form)


def test_faults_stand_on_top_with_a_link_and_at_the_field() -> None:
    html = str(Proef(GOED | {"naam": ""}))
    assert '<a class="utrecht-link utrecht-link--html-a" href="#id_naam">Naam: Vul dit in.</a>' in html
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in html
    assert 'id="id_naam_error"' in html
    assert 'aria-invalid="true"' in html


def test_a_fault_in_a_group_links_to_its_first_control() -> None:
    html = str(Proef(GOED | {"besluit": ""}))
    assert 'href="#id_besluit_0"' in html
    assert 'id="id_besluit_0"' in html


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert str(Proef()).count("(niet verplicht)") == 2


def test_an_option_that_is_not_allowed_stays_visible_and_says_why_with_its_source() -> None:
    html = str(Proef())
    assert "Directe overdracht" in html
    assert ZWAAR.tekst in html
    assert ZWAAR.bron in html
    assert html.count(" disabled") == 1


def test_an_option_that_is_not_allowed_is_refused_when_it_is_sent_all_the_same() -> None:
    form = Proef(GOED | {"besluit": "overdracht"})
    assert form.errors["besluit"] == [f"{ZWAAR.tekst} (bron: {ZWAAR.bron})"]


def test_objections_set_on_one_form_do_not_reach_the_next() -> None:
    form = Proef(GOED)
    form.fields["besluit"].bezwaren = {"onderzoek": [ZWAAR]}
    assert not form.is_valid()
    assert Proef(GOED).is_valid()


def test_objections_of_a_deed_come_at_their_field_or_on_top() -> None:
    form = Proef(GOED)
    form.add_bezwaren([ZWAAR, Bezwaar(code="kort", tekst="Te kort.", veld="verhaal")])
    assert form.non_field_errors() == [f"{ZWAAR.tekst} (bron: {ZWAAR.bron})"]
    assert form.errors["verhaal"] == ["Te kort."]


def test_hostile_input_is_shown_as_text() -> None:
    html = str(
        Proef(GOED | {"naam": '"><script>alert(1)</script>', "verhaal": "</textarea><b>lang genoeg</b>"})
    )
    assert "<script>" not in html
    assert "</textarea><b>" not in html


def test_a_browser_does_not_cut_off_what_is_too_long() -> None:
    html = str(Proef())
    assert "maxlength" not in html
    assert 'data-max="20"' in html
