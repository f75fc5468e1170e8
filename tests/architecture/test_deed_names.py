"""Every word in the log has a name that people can read: each deed, each thing looked at, each login."""

import ast

from tests.architecture.huis import modules_named, public_functions, source_files
from zicht.logboek.daadnamen import GEZIEN, NAMEN, naam_van
from zicht.toegang.words import gewijzigde_factoren

WRITERS = {"log_gezien": "wat", "schrijf": "daad", "_log": None}


def words_logged(source: str) -> set[str]:
    """Return the words that this source itself writes in the log."""
    calls = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call)]
    return {word for call in calls for word in _words_of(call)}


def _words_of(call: ast.Call) -> set[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name not in WRITERS:
        return set()
    given = [one.value for one in call.keywords if one.arg == WRITERS[name]] + call.args[:1]
    before = GEZIEN if name == "log_gezien" else ""
    return {
        before + one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def test_every_deed_has_a_name():
    deeds = {
        name.rpartition(".")[2]
        for module in modules_named("actions")
        for name, action in public_functions(module)
        if getattr(action, "is_deed", False)
    }

    assert sorted(deeds - NAMEN.keys()) == []


def test_everything_looked_at_has_a_name():
    written = {
        word for path in source_files("src") for word in words_logged(path.read_text(encoding="utf-8"))
    }

    assert {"inloggen", "uitloggen", "gezien:casus", "gezien:melder"} <= written
    assert sorted(written - NAMEN.keys()) == []


def test_everything_done_with_a_second_factor_has_a_name():
    done = set(gewijzigde_factoren({1: "totp", 2: "webauthn"}, {3: "totp", 4: "recovery_codes"}))

    assert len(done) == 3
    assert sorted(done - NAMEN.keys()) == []


def test_a_word_without_a_name_is_seen_and_shown_as_it_is():
    source = 'log_gezien(wat="maan", by=by)\n_log("vliegen", user)\nschrijf(daad="dalen")\nprint("x")'

    assert words_logged(source) == {"gezien:maan", "vliegen", "dalen"}
    assert naam_van("vliegen") == "vliegen"
