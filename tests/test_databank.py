"""A test that really commits leaves nothing behind, and needs no flush for it."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction


def _names():
    return set(ContentType.objects.filter(app_label="proef").values_list("model", flat=True))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["eerste", "tweede"])
def test_what_another_test_committed_is_gone(name):
    with transaction.atomic():
        ContentType.objects.create(app_label="proef", model=name)

    assert _names() == {name}


@pytest.mark.django_db(transaction=True)
def test_what_the_migrations_made_is_still_there():
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)

    assert "django_migrations" in tables
    assert ContentType.objects.exists()


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_browser_reaches_the_running_application(page):
    answer = page.goto("/account/login/")

    assert answer.status == 200
