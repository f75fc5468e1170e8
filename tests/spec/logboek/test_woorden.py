"""Wat zegt de controle van het logboek?"""

import pytest

from zicht.logboek.words import Foutsoort, Kop, Logregel


@pytest.mark.parametrize("soort", Foutsoort)
def test_each_fault_is_told_in_a_sentence(soort):
    assert soort.naam.endswith(".")


def test_a_head_is_written_and_read_alike():
    tekst = "12:" + "0f" * 32

    assert str(Kop.lees(tekst)) == tekst


@pytest.mark.parametrize(("daad", "is_gezien"), [("gezien:casus", True), ("grant_rol", False)])
def test_looking_is_told_from_doing(daad, is_gezien):
    leeg = dict.fromkeys(Logregel.__dataclass_fields__)

    assert Logregel(**{**leeg, "daad": daad}).is_gezien is is_gezien
