"""How does the application keep personal data out of its log lines?

Log lines say where something went wrong, never with what: no arguments of a request, no message of an error
(a database error quotes the row).
"""

import logging
import traceback
from types import TracebackType
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

Uitzondering = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


ONBEKEND_ADRES = "/…"


class ZonderPersoonsgegevens(logging.Filter):
    """Leaves out the request, the query part of an address, and an address that somebody made up."""

    def filter(self, record: logging.LogRecord) -> bool:
        """This function will keep the record, with of every address only what the application itself put in it."""
        if hasattr(record, "request"):
            del record.request
        if isinstance(record.args, tuple):
            record.args = tuple(_adres(a) if isinstance(a, str) else a for a in record.args)
        return True


def _adres(tekst: str) -> str:
    pad = urlsplit(tekst).path if "?" in tekst else tekst
    if not pad.startswith("/"):
        return pad
    try:
        resolve(pad)
    except Resolver404:
        return ONBEKEND_ADRES
    return pad


class Regelvorm(logging.Formatter):
    """One line per record; of an exception its kind and place, not its message."""

    def __init__(self) -> None:
        """This function will set the form of the line."""
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(self, ei: Uitzondering) -> str:  # noqa: N802 - the name the library calls
        """This function will return the kind of the exception and its frames, without message or source text."""
        soort, _fout, spoor = ei
        if soort is None:
            return ""
        plaatsen = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(spoor)]
        return " < ".join([soort.__name__, *reversed(plaatsen)])
