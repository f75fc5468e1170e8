"""The cast that is written again is the cast that the actions make."""

import pytest
from django.apps import apps
from django.db import transaction

from tests.people import maak_mensen, maak_mensen_zelf

# A key that is drawn, a password that cannot be used, and a number that the database gives out differ each time.
DRAWN = ("UUIDField", "AutoField", "BigAutoField", "ForeignKey", "OneToOneField")


def _rows(make):
    """Make the cast, return what each table holds that is not drawn, and undo it."""
    with transaction.atomic():
        mensen = make()
        rows = {}
        for kind in apps.get_models():
            told = [
                field.attname
                for field in kind._meta.concrete_fields
                if field.get_internal_type() not in DRAWN and field.name not in {"password", "ids"}
            ]
            rows[kind] = sorted(map(repr, kind.objects.values_list(*told))) if told else []
        numbers = {veld: wie.naam for veld, wie in mensen.allen().items()}
        transaction.set_rollback(True)
    return rows, numbers


@pytest.mark.django_db
def test_it_leaves_the_same_rows_in_every_table():
    made, again, once_more = _rows(maak_mensen_zelf), _rows(maak_mensen), _rows(maak_mensen)

    assert sum(map(len, made[0].values())) > 60
    assert [
        kind for kind, rows in made[0].items() if rows != again[0][kind] or rows != once_more[0][kind]
    ] == []
    assert made[1] == again[1]


@pytest.mark.django_db
def test_nobody_of_the_cast_brings_along_the_browser_of_another_test():
    with transaction.atomic():
        first = maak_mensen()
        assert first.behandelaar.client.get("/").status_code == 200
        transaction.set_rollback(True)

    again = maak_mensen()

    assert again.behandelaar.account == first.behandelaar.account
    assert again.behandelaar.client is not first.behandelaar.client
    assert again.behandelaar.by == again.behandelaar.by
