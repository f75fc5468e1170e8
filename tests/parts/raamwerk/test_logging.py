"""A log line says where something went wrong, never with what."""

import io
import logging

import pytest
from django.test import RequestFactory

from zicht.raamwerk.logging import Regelvorm, ZonderPersoonsgegevens

pytestmark = pytest.mark.eis("ROL-2")
NAAM = "Jansen-Voorbeeld"


@pytest.fixture
def lijnen():
    """Give a logger as the settings make them, and what it wrote."""
    geschreven = io.StringIO()
    uitgang = logging.StreamHandler(geschreven)
    uitgang.setFormatter(Regelvorm())
    uitgang.addFilter(ZonderPersoonsgegevens())
    logger = logging.getLogger("zicht.proef")
    logger.addHandler(uitgang)
    yield logger, geschreven
    logger.removeHandler(uitgang)


def test_of_an_exception_kind_and_place_are_kept_but_not_its_message(lijnen):
    logger, geschreven = lijnen
    try:
        raise ValueError(f"duplicate key: {NAAM}")
    except ValueError:
        logger.exception("Een taak mislukte")

    tekst = geschreven.getvalue()
    assert "Een taak mislukte" in tekst
    assert "ValueError" in tekst
    assert "test_of_an_exception" in tekst
    assert NAAM not in tekst


def test_the_cause_of_an_exception_is_not_told_either(lijnen):
    logger, geschreven = lijnen
    try:
        try:
            raise KeyError(NAAM)
        except KeyError as oorzaak:
            raise RuntimeError(NAAM) from oorzaak
    except RuntimeError:
        logger.exception("Mislukt")

    assert NAAM not in geschreven.getvalue()


def test_an_address_is_cut_off_at_its_question_mark(lijnen):
    logger, geschreven = lijnen
    logger.warning("%s %s %d", "Not Found", f"/zoeken/?vraag={NAAM}", 404)

    assert "Not Found /zoeken/ 404" in geschreven.getvalue()
    assert NAAM not in geschreven.getvalue()


def test_a_request_is_left_out(lijnen):
    logger, geschreven = lijnen
    gezien = []
    logger.handlers[0].addFilter(lambda regel: gezien.append(regel) or True)
    logger.error("Fout", extra={"request": RequestFactory().post("/x/", {"naam": NAAM})})

    assert not hasattr(gezien[0], "request")
    assert NAAM not in geschreven.getvalue()


def test_a_line_without_arguments_or_with_named_ones_passes(lijnen):
    logger, geschreven = lijnen
    logger.warning("Gewoon")
    logger.warning("Met %(wat)s", {"wat": "naam"})

    assert "Gewoon" in geschreven.getvalue()
    assert "Met naam" in geschreven.getvalue()


def test_an_exception_that_is_not_there_is_nothing():
    assert Regelvorm().formatException((None, None, None)) == ""


def test_an_address_that_does_not_exist_is_not_told(lijnen):
    logger, geschreven = lijnen
    logger.warning("%s: %s", "Not Found", f"/personen/{NAAM}/")

    assert "Not Found" in geschreven.getvalue()
    assert NAAM not in geschreven.getvalue()
