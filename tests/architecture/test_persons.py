"""No page of persons is reached but through the casus in which somebody may see whom it is about."""

import ast

import pytest
from django.urls import path

from tests.architecture.huis import SOURCE
from zicht.personen.urls import urlpatterns
from zicht.personen.views.gezien import ONDERWERPEN, door_casus


def unguarded(patterns) -> list[str]:
    """Return the names of pages that do not ask through which casus, or whose subject nobody asks about."""
    return [
        one.name
        for one in patterns
        if not getattr(one.callback, "door_casus", False)
        or not one.pattern.converters
        or not one.pattern.converters.keys() <= ONDERWERPEN.keys()
    ]


def test_every_page_of_persons_asks_through_which_casus():
    assert urlpatterns
    assert unguarded(urlpatterns) == []


@pytest.mark.parametrize(
    "route", [path("x/<uuid:persoon>/", lambda request, persoon: None, name="x"),
              path("x/<uuid:team>/", door_casus(lambda request, kijk, team: None), name="x"),
              path("x/", door_casus(lambda request, kijk: None), name="x")]
)  # fmt: skip
def test_a_page_that_does_not_ask_is_seen(route):
    assert unguarded([route]) == ["x"]


def test_only_views_that_ask_carry_out_deeds_of_persons():
    outside = [
        f"{file.stem}.{one.name}"
        for file in sorted((SOURCE / "zicht" / "personen" / "views").glob("*.py"))
        for one in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(one, ast.FunctionDef) and _calls_actions(one) and not _is_guarded(one)
    ]

    assert outside == []


def _calls_actions(function: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "actions" for one in ast.walk(function))


def _is_guarded(function: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "door_casus" for one in function.decorator_list)
