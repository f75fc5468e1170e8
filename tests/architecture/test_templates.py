"""A template takes pieces from its own part, the ground and the shell only; what it shows carries no script."""

import re

import pytest

from tests.architecture.huis import ROOT, SOURCE

PIECE = re.compile(r"{%\s*(?:include|extends)\s+[\"']([^\"'#]+)")
SHARED = {"raamwerk", "web"}
# Of the login pages the form is the package's own; only their look is ours.
OF_PACKAGES = {"account", "mfa", "allauth", "django", "registration", "socialaccount", "usersessions"}
INLINE = re.compile(r"<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=|javascript:", re.IGNORECASE)


def strange_pieces(part: str, text: str) -> list[str]:
    """Return the pieces that a template of this part takes from a part that is not its own."""
    allowed = SHARED | OF_PACKAGES | {part}
    return [piece for piece in PIECE.findall(text) if "/" in piece and piece.split("/")[0] not in allowed]


def _templates():
    return sorted((SOURCE / "zicht").rglob("templates/**/*.html"))


def _name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", _templates(), ids=_name)
def test_a_template_takes_pieces_from_its_own_part_only(path):
    part = path.relative_to(SOURCE / "zicht").parts[0]

    assert strange_pieces(part, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", _templates(), ids=_name)
def test_a_template_has_no_inline_script_or_style(path):
    assert INLINE.findall(path.read_text(encoding="utf-8")) == []


def test_a_strange_piece_is_seen():
    text = "{% extends 'web/basis.html' %}{% include \"melding/kop.html\" %}{% include 'casus/kop.html' %}"

    assert strange_pieces("melding", text) == ["casus/kop.html"]


@pytest.mark.parametrize("text", ["<script>", '<p onclick="x">', '<p style="x">', '<a href="javascript:x">'])
def test_inline_script_and_style_are_seen(text):
    assert INLINE.search(text)
