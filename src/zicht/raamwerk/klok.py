"""What time is it?

The one clock, read in views, the API, tasks and commands only, and passed on as `at=`.
A synthetic installation may set it and move it on; a real one refuses.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings


class KlokStaatVast(RuntimeError):  # noqa: N818
    """The clock of a real installation cannot be moved."""


def now() -> datetime:
    """This function will return the present moment, aware and in UTC; moved on where a synthetic clock was set."""
    return datetime.now(UTC) + _verschuiving()


def zet(moment: datetime) -> None:
    """This function will make the clock show `moment` from now on; raises KlokStaatVast on a real installation."""
    if not settings.ZICHT_SYNTHETISCH:
        raise KlokStaatVast("De klok van een echte installatie kan niet worden verzet.")
    seconden = (moment - datetime.now(UTC)).total_seconds()
    bestand = _bestand()
    nieuw = bestand.with_suffix(".nieuw")
    nieuw.write_text(json.dumps({"verschuiving": seconden}))
    nieuw.replace(bestand)


def _bestand() -> Path:
    return Path(settings.ZICHT_DATA) / "klok.json"


def _verschuiving() -> timedelta:
    if not settings.ZICHT_SYNTHETISCH:
        return timedelta()
    try:
        return timedelta(seconds=json.loads(_bestand().read_text())["verschuiving"])
    except FileNotFoundError:
        return timedelta()
