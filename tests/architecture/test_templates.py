"""A template takes pieces from its own part, the ground and the shell only; what it shows carries no script."""

import re

import pytest
from django.template.loader import get_template

from tests.architecture.huis import SOURCE

PIECE = re.compile(r"{%\s*(?:include|extends)\s+[\"']([^\"'#]+)")
SHARED = {"raamwerk", "web"}
# Of the login pages the form is the package's own; only their look is ours.
OF_PACKAGES = {"account", "mfa", "allauth", "django", "registration", "socialaccount", "usersessions"}
# Forms that carry no mark by which they are honoured once (decision 0026): what they ask may be asked again.
MAY_BE_ASKED_AGAIN = {
    "raamwerk/templates/raamwerk/basis.html": "searching, and leaving",
    "raamwerk/templates/raamwerk/taalkeuze.html": "a language",
    "raamwerk/templates/raamwerk/stijlgids/inloggen.html": "shows how it looks",
    "toegang/templates/account/login.html": "nobody is there yet",
    "melding/templates/melding/nieuw.html": "an empty draft, which goes by itself",
    "radar/templates/radar/elders_blok.html": "a question that is put once at a time",
}
MARK = '{% include "raamwerk/eens.html" %}'
FORM = re.compile(r"<form[^>]*method=\"post\"", re.IGNORECASE)
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=|javascript:", re.IGNORECASE)


def strange_pieces(part: str, text: str) -> list[str]:
    """Return the pieces that a template of this part takes from a part that is not its own."""
    allowed = SHARED | OF_PACKAGES | {part}
    return [piece for piece in PIECE.findall(text) if "/" in piece and piece.split("/")[0] not in allowed]


def _faults(find):
    """Return per template what this finds in it."""
    home = SOURCE / "zicht"
    templates = [path.relative_to(home) for path in sorted(home.rglob("templates/**/*.html"))]
    found = {str(path): find(path.parts[0], (home / path).read_text(encoding="utf-8")) for path in templates}
    return {path: faults for path, faults in found.items() if faults}


def test_a_template_takes_pieces_from_its_own_part_only():
    assert _faults(strange_pieces) == {}


def test_a_template_has_no_inline_script_or_style():
    assert _faults(lambda _, text: INLINE.findall(text)) == {}


@pytest.mark.eis("ALG-4")
def test_a_form_is_honoured_once_or_may_be_asked_again():
    found = _faults(lambda _, text: ["unmarked"] * (len(FORM.findall(text)) - text.count(MARK)))

    assert set(found) == set(MAY_BE_ASKED_AGAIN)


def test_a_strange_piece_is_seen():
    text = "{% extends 'web/basis.html' %}{% include \"melding/kop.html\" %}{% include 'casus/kop.html' %}"

    assert strange_pieces("melding", text) == ["casus/kop.html"]


@pytest.mark.parametrize("text", ["<script>", '<p onclick="x">', '<p style="x">', '<a href="javascript:x">'])
def test_inline_script_and_style_are_seen(text):
    assert INLINE.search(text)


def test_every_template_can_be_read():
    home = SOURCE / "zicht"
    names = [path.relative_to(home).parts[2:] for path in sorted(home.rglob("templates/**/*.html"))]

    assert names
    for name in names:
        get_template("/".join(name))
