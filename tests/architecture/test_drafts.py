"""Nothing typed is lost: every form in which somebody writes keeps a draft, or stands here with the reason.

A report that is told keeps itself, the melder apart: it is no form of this kind.
"""

import ast
import inspect
from pathlib import Path

import pytest

from tests.architecture.huis import SOURCE, modules_named, part_of
from zicht.raamwerk.formulieren import Formulier, TekstField

# By view and form: why what is typed there is not kept.
NO_DRAFT = {
    ("informeren.terugkoppeling_lezen", "LezenForm"): "one line, answered at once on the same page",
    ("melding.melding", "LeesredenForm"): "one line, answered at once on the same page",
    ("melding.melder", "LeesredenForm"): "one line, answered at once on the same page",
    ("personen.samenvoegen", "VraagForm"): "a question to search by is kept nowhere",
    ("toegang.account_maken", "AccountForm"): "a name and an address; the answer is a password, shown once",
    (
        "toegang.partneraccount_maken",
        "AccountForm",
    ): "a name and an address; the answer is a password, shown once",
    ("toegang.team_maken", "NieuwTeamForm"): "the name of a team",
    ("web.filter_kiezen", "FilterForm"): "the name of a filter",
}
KEEPS = "met_concept"


def writes(form: type[Formulier]) -> bool:
    """Tell whether somebody types words in this form, also in fields that it makes later."""
    declared = any(isinstance(field, TekstField) for field in form.base_fields.values())
    return declared or any("TekstField(" in inspect.getsource(one) for one in _own(form))


def _own(form: type[Formulier]) -> list[type]:
    return [one for one in form.__mro__ if one.__module__.startswith("zicht.") and one is not Formulier]


def forms_with_words() -> dict[str, set[str]]:
    """Return per part the names of the forms in which somebody writes."""
    found: dict[str, set[str]] = {}
    for module in modules_named("forms"):
        for name, form in vars(module).items():
            if (
                isinstance(form, type)
                and issubclass(form, Formulier)
                and form is not Formulier
                and writes(form)
            ):
                found.setdefault(part_of(module.__name__), set()).add(name)
    return found


def uses_without_draft(sources: dict[str, str], forms: set[str]) -> set[tuple[str, str]]:
    """Return which views of a part use which of these forms while nothing that they call keeps a draft."""
    functions = {
        node.name: node
        for source in sources.values()
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef)
    }
    return {
        (view, form)
        for view in functions
        if not view.startswith("_")
        if KEEPS not in (reached := _reached_from(view, functions))
        for name in reached & functions.keys()
        for form in _names(functions[name]) & forms
    }


def _reached_from(view: str, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """The functions that a view calls, and those that these call."""
    reached, new = set(), {view}
    while new:
        reached |= new
        new = {called for name in new & functions.keys() for called in _calls(functions[name])} - reached
    return reached


def _calls(function: ast.FunctionDef) -> set[str]:
    calls = (one.func for one in ast.walk(function) if isinstance(one, ast.Call))
    return {called.id for called in calls if isinstance(called, ast.Name)}


def _names(function: ast.FunctionDef) -> set[str]:
    """The names that the body of a function uses; what its arguments are is no use."""
    return {one.id for part in function.body for one in ast.walk(part) if isinstance(one, ast.Name)}


def _views_of(part: Path) -> dict[str, str]:
    paths = [*part.glob("views.py"), *part.glob("views/*.py")]
    return {str(path): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.eis("ALG-4")
def test_every_form_with_words_keeps_a_draft_or_is_listed():
    forms = forms_with_words()
    found = {
        (f"{part}.{view}", form)
        for part, names in forms.items()
        for view, form in uses_without_draft(_views_of(SOURCE / "zicht" / part), names)
    }

    assert sum(map(len, forms.values())) > 30
    assert found == set(NO_DRAFT)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def vraag(request):\n    form = RedenForm()\n", {("vraag", "RedenForm")}),
        ("def vraag(request):\n    form = met_concept(request, RedenForm())\n", set()),
        (
            "def vraag(request):\n    return toon(RedenForm())\ndef toon(form):\n    met_concept(form)\n",
            set(),
        ),
        ("def vraag(form: RedenForm):\n    return form\n", set()),
    ],
)
def test_a_form_without_draft_is_seen(source, found):
    assert uses_without_draft({"views.py": source}, {"RedenForm"}) == found
