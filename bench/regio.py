"""How is the region of a measurement made: by the application's own actions, and then multiplied?"""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from time import perf_counter, process_time
from uuid import UUID

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection

from bench.vermenigvuldig import Tabel, lees_tabellen, schrijf_kopieen
from zicht.casus.models import Casus
from zicht.kern import Rol
from zicht.personen.models import Persoon
from zicht.toegang.models import Account
from zicht.voorbeeld.vullen import Keuzes, vul

# What the planner must not guess, and where SQLite keeps no statistics of itself.
_ANALYZE = {"sqlite": "ANALYZE", "postgresql": "VACUUM ANALYZE"}


@dataclass(frozen=True)
class Mens:
    """Somebody who can log in, and how."""

    id: UUID
    email: str


@dataclass(frozen=True)
class Gemaakt:
    """How long it took to make the region by actions, in seconds; `rekentijd` is that of this process alone."""

    meldingen: int
    duur: float
    rekentijd: float


class Groeiregio:
    """A region that was made by actions, and grows by copies of what it was at first."""

    def __init__(self, *, meldingen: int, eind: date, zeg: Callable[[str], None]) -> None:
        """Make the region in an empty, migrated database."""
        self._zeg = zeg
        begin, rekentijd = perf_counter(), process_time()
        vul(Keuzes(eind=eind, meldingen=meldingen), wachtwoord=None, voortgang=zeg)
        self.gemaakt = Gemaakt(meldingen, perf_counter() - begin, process_time() - rekentijd)
        self._tabellen: list[Tabel] = lees_tabellen()
        self._begonnen = Casus.objects.count()
        self.gemeente = str(
            Casus.objects.exclude(gemeente=None).values_list("gemeente", flat=True).first() or ""
        )
        self._kopieen = 0

    def groei(self, casussen: int) -> None:
        """Add copies until there are at least so many casussen."""
        nodig = math.ceil(casussen / self._begonnen) - 1
        if nodig <= self._kopieen:
            return
        with _snel():
            for tabel in self._tabellen:
                schrijf_kopieen(tabel, self._kopieen + 1, nodig)
                self._zeg(f"{tabel.naam}: {nodig - self._kopieen} kopieën")
        self._kopieen = nodig
        # The copies brought their own numbers; new rows must be given later ones.
        opdrachten = connection.ops.sequence_reset_sql(no_style(), apps.get_models())
        with connection.cursor() as cursor:
            for opdracht in (*opdrachten, _ANALYZE[connection.vendor]):
                cursor.execute(opdracht)


def omvang() -> tuple[int, int]:
    """Return how many casussen and persons there are."""
    return Casus.objects.count(), Persoon.objects.count()


def mensen_met_rol(rol: Rol, *, wachtwoord: str, aantal: int) -> list[Mens]:
    """Let so many people of a role log in with a password, each in one team."""
    gevonden = Account.objects.filter(rolvervullingen__rol=rol).order_by("email")[:aantal]
    sleutel = Account()
    sleutel.set_password(wachtwoord)
    Account.objects.filter(pk__in=[een.pk for een in gevonden]).update(
        password=sleutel.password, wachtwoord_tijdelijk=False
    )
    return [Mens(een.pk, een.email) for een in gevonden]


@contextmanager
def _snel() -> Iterator[None]:
    """What is copied was checked when it was made: nothing is checked again, and nothing waits for the disk."""
    aan, uit = {
        "sqlite": (
            ("PRAGMA foreign_keys=OFF", "PRAGMA journal_mode=OFF", "PRAGMA cache_size=-2000000"),
            ("PRAGMA foreign_keys=ON", "PRAGMA journal_mode=WAL", "PRAGMA cache_size=-65536"),
        ),
        "postgresql": (
            ("SET session_replication_role = replica", "SET synchronous_commit = off"),
            ("SET session_replication_role = origin", "SET synchronous_commit = on"),
        ),
    }[connection.vendor]
    with connection.cursor() as cursor:
        for opdracht in aan:
            cursor.execute(opdracht)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for opdracht in uit:
                cursor.execute(opdracht)
