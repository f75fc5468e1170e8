"""Valid things with the fewest words, made through actions: `build.account(partij=…)`.

Each part adds its own; a builder fills in what the test does not care about.
"""

from datetime import datetime
from itertools import count
from uuid import UUID

from tests.people import BEGIN
from zicht.kern import SYSTEEM, Aanvrager, Rol, Soort
from zicht.organisaties.models import Partij
from zicht.personen import actions as personen
from zicht.personen.words import Naamdelen, NieuwPersoon
from zicht.toegang import actions as toegang

_nummer = count(1)


def partij(soort: Soort = Soort.VEILIG_THUIS, naam: str = "") -> UUID:
    """Make a party."""
    rij = Partij.objects.create(soort=soort, naam=naam or f"Partij {next(_nummer)}", valid_from=BEGIN.date())
    return rij.pk


def account(
    *, partij: UUID | None, rollen: frozenset[Rol] = frozenset({Rol.BEOORDELAAR}), naam: str = "", **meer
) -> UUID:
    """Make an account."""
    nummer = next(_nummer)
    return toegang.create_account(
        naam=naam or f"Iemand Nummer{nummer}",
        email=meer.pop("email", f"iemand{nummer}@voorbeeld.example"),
        partij=partij,
        rollen=rollen,
        **{"by": SYSTEEM, "at": BEGIN, **meer},
    ).account


def nieuw_persoon(*, achternaam: str = "Voorbeeld", roepnaam: str = "", **meer) -> NieuwPersoon:
    """Describe a person; `naam` may be given whole."""
    naam = meer.pop("naam", None) or Naamdelen(roepnaam=roepnaam, achternaam=achternaam)
    return NieuwPersoon(naam=naam, **meer)


def persoon(*, by: Aanvrager, at: datetime = BEGIN, **meer) -> UUID:
    """Record a person."""
    return personen.record_persoon(nieuw=nieuw_persoon(**meer), by=by, at=at).persoon
