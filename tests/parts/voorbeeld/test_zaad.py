"""The same seed and last day give the same region, identifiers included; and not too big a one is asked for."""

from datetime import date

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import AutoField

from zicht.voorbeeld.vullen import KanNiet, Keuzes, vul

END = date(2026, 11, 20)
# A password is random by nature, also one that cannot be used, and so is by what the national register knows a casus;
# a row of the log names another by its number.
SECRET = {"password", "kenmerk", "omdat"}


def _told(kind):
    """Return the columns that tell something: a number that the database gives out does not start anew."""
    numbered = {field.attname for field in kind._meta.concrete_fields if isinstance(field, AutoField)}
    referring = {
        field.attname
        for field in kind._meta.concrete_fields
        if field.related_model and isinstance(field.related_model._meta.pk, AutoField)
    }
    columns = {field.attname for field in kind._meta.concrete_fields}
    return sorted(columns - numbered - referring - SECRET)


def _made(seed):
    kinds = [kind for kind in apps.get_models() if kind.__module__.startswith("zicht.")]
    with transaction.atomic():
        vul(Keuzes(eind=END, meldingen=5, jaren=1, zaad=seed), wachtwoord=None, voortgang=lambda _: None)
        rows = {kind: sorted(map(str, kind.objects.values_list(*_told(kind)))) for kind in kinds}
        transaction.set_rollback(True)
    return rows


def test_it_is_the_same_to_the_letter_and_another_seed_gives_another(db):
    first = _made(1)

    again = _made(1)
    assert [kind for kind, rows in first.items() if rows != again[kind]] == []
    assert first != _made(2)


@pytest.mark.parametrize(
    "choices",
    [{"meldingen": 0}, {"meldingen": 100_001}, {"regios": 0}, {"regios": 27}, {"jaren": 0}, {"jaren": 4}],
)
def test_what_cannot_be_made_is_refused(choices):
    with pytest.raises(KanNiet):
        Keuzes(eind=END, **choices)
