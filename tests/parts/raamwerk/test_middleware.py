"""A query or deed that says no, where the view did not answer for it."""

import pytest
from django.test import RequestFactory

from zicht.kern import Bezwaar, Geweigerd, NietGevonden, Verouderd
from zicht.raamwerk.middleware import AntwoordMiddleware


@pytest.mark.parametrize(
    ("exception", "status"),
    [
        (NietGevonden(), 404),
        (Geweigerd([Bezwaar(code="niet", tekst="Het kan niet.")]), 403),
        (Verouderd(versie_nu=2), 409),
    ],
)
def test_it_becomes_a_page_that_says_so(exception, status):
    answer = AntwoordMiddleware(lambda _: None).process_exception(RequestFactory().get("/"), exception)

    assert answer.status_code == status


def test_a_fault_stays_a_fault():
    assert AntwoordMiddleware(lambda _: None).process_exception(RequestFactory().get("/"), KeyError()) is None
