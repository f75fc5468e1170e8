"""Leest de bezoeker een formulier zoals een browser het leest?"""

import pytest

from zicht.voorbeeld.formulieren import GeenFormulier, formulieren_van

PAGINA = """
<form action="/zoeken/"><input name="vraag" value=""></form>
<form action="/overdrachten/1/weigeren/" method="post">
  <input type="hidden" name="csrfmiddlewaretoken" value="t&amp;k">
  <input type="radio" name="a-grond" value="anders"><input type="radio" name="a-grond" value="taken" checked>
  <input type="checkbox" name="a-soort" value="x" checked><input type="checkbox" name="a-soort" value="y" checked>
  <select name="a-wie"><option value="">Kies</option><option value="7" selected>Zeven</option></select>
  <textarea name="a-reden">
Een &lt;regel&gt;</textarea>
  <input name="a-oud" value="weg" disabled><input type="file" name="a-bestand">
  <button name="knop" value="bewaar">Bewaar</button>
</form>
"""


def test_a_form_is_sent_as_a_browser_would_send_it() -> None:
    _, weigeren = formulieren_van(PAGINA)

    assert weigeren.actie == "/overdrachten/1/weigeren/"
    assert weigeren.velden == [
        ("csrfmiddlewaretoken", "t&k"),
        ("a-grond", "taken"),
        ("a-soort", "x"),
        ("a-soort", "y"),
        ("a-wie", "7"),
        ("a-reden", "Een <regel>"),
    ]
    assert weigeren.knoppen == [("knop", "bewaar")]


def test_what_is_filled_in_replaces_what_was_there() -> None:
    _, weigeren = formulieren_van(PAGINA)

    ingevuld = weigeren.ingevuld({"reden": "Nieuw", "soort": ["y", "z"]})

    assert ("a-reden", "Nieuw") in ingevuld
    assert [waarde for naam, waarde in ingevuld if naam == "a-soort"] == ["y", "z"]
    assert weigeren.keuzes["a-wie"] == ["", "7"]


def test_a_field_that_is_not_there_is_named() -> None:
    with pytest.raises(GeenFormulier, match="geheim"):
        formulieren_van(PAGINA)[1].ingevuld({"geheim": "x"})
