"""What holds on every screen: no field that says "niet verplicht" is refused because it was left empty."""

import pytest
from django import forms

from zicht.raamwerk.formulieren import Formulier

# A checkbox says nothing of the kind, and a hidden control is filled in by no person.
SAYS_NOTHING = (forms.CheckboxInput, forms.HiddenInput)


@pytest.fixture(autouse=True)
def labels_are_true(monkeypatch):
    """Fail whatever test refuses a field whose label said that it may be left empty."""
    really = forms.BaseForm.add_error

    def add_error(form, field, error):
        assert not said_it_may_be_empty(form, field), f"{type(form).__name__}.{field} said: niet verplicht"
        return really(form, field, error)

    monkeypatch.setattr(forms.BaseForm, "add_error", add_error)


def said_it_may_be_empty(form, field):
    """Tell whether a field that was left empty carries the words "niet verplicht"."""
    if not isinstance(form, Formulier) or field not in form.fields or form.fields[field].required:
        return False
    is_silent = isinstance(form.fields[field].widget, SAYS_NOTHING)
    return not (is_silent or field in form.nodig_als or form[field].data)
