"""How is the region of a measurement made: by the application's own actions, and then multiplied?"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from time import perf_counter, process_time
from uuid import UUID

from django.db import ProgrammingError, connection

from zicht.casus.models import Casus
from zicht.kern import Rol
from zicht.personen.models import Persoon
from zicht.raamwerk.statistiek import refresh_statistics
from zicht.toegang.models import Account
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.groeien import Groei
from zicht.voorbeeld.vullen import Keuzes, vul


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
        self._eind = eind
        begin, rekentijd = perf_counter(), process_time()
        vul(Keuzes(eind=eind, meldingen=meldingen), wachtwoord=None, voortgang=zeg)
        self.gemaakt = Gemaakt(meldingen, perf_counter() - begin, process_time() - rekentijd)
        self._groei = Groei(zeg)
        self.gemeente = str(
            Casus.objects.exclude(gemeente=None).values_list("gemeente", flat=True).first() or ""
        )

    def groei(self, casussen: int) -> None:
        """Add copies until there are at least so many casussen."""
        self._groei.tot(casussen, at=moment(self._eind, 0))
        # What the worker does each hour, and PostgreSQL by itself.
        refresh_statistics()
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")
                # What was copied is on disk before a page is asked; not every account of a database may see to that.
                with suppress(ProgrammingError):
                    cursor.execute("CHECKPOINT")


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
