"""Who asks or acts: on whose behalf, in which roles?"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from zicht.kern.benoemd import Benoemd
from zicht.kern.taal import gettext_noop


class Rol(Benoemd):
    """The roles of ROL-1; the value is stored, `naam` is shown."""

    FRONTOFFICE = "frontoffice", gettext_noop("Medewerker frontoffice")
    BEOORDELAAR = "beoordelaar", gettext_noop("Beoordelaar en onderzoeker")
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper", gettext_noop("Gedragswetenschapper")
    VERTROUWENSARTS = "vertrouwensarts", gettext_noop("Vertrouwensarts")
    WERKBEGELEIDER = "werkbegeleider", gettext_noop("Werkbegeleider")
    BACKOFFICE = "backoffice", gettext_noop("Medewerker backoffice")
    MANAGER = "manager", gettext_noop("Manager")
    LOKAAL_TEAM = "lokaal_team", gettext_noop("Professional lokaal team of partner")
    MELDER = "melder", gettext_noop("Melder")
    BETROKKENE = "betrokkene", gettext_noop("Betrokkene")
    GEMEENTE = "gemeente", gettext_noop("Medewerker gemeente")
    LANDELIJK_ANALIST = "landelijk_analist", gettext_noop("Landelijk analist")
    BEHEERDER = "beheerder", gettext_noop("Beheerder")
    SYSTEEM = "systeem", gettext_noop("Zicht (automatisch)")


class Soort(StrEnum):
    """The kinds of Partij."""

    VEILIG_THUIS = "veilig_thuis"
    LOKAAL_TEAM = "lokaal_team"
    PARTNER = "partner"


@dataclass(frozen=True)
class Aanvrager:
    """Who asks, made once per request and handed to every query and deed.

    `partij` is the party one acts for; `organisatie` the Veilig Thuis organisation whose data one works in,
    None for somebody of a local team or partner (they reach data only through an Inzage or an offer).
    `nood` holds the casussen for which an emergency access is open now.
    """

    account: UUID | None
    partij: UUID | None
    organisatie: UUID | None
    rollen: frozenset[Rol]
    teams: frozenset[UUID] = field(default_factory=frozenset)
    nood: frozenset[UUID] = field(default_factory=frozenset)

    @property
    def is_systeem(self) -> bool:
        """This function will tell whether the application itself acts."""
        return Rol.SYSTEEM in self.rollen

    def has(self, *rollen: Rol) -> bool:
        """This function will tell whether the asker has at least one of the roles."""
        return not self.rollen.isdisjoint(rollen)


SYSTEEM = Aanvrager(account=None, partij=None, organisatie=None, rollen=frozenset({Rol.SYSTEEM}))


def systeem_voor(organisatie: UUID | None) -> Aanvrager:
    """This function will return the application itself, acting within one organisation."""
    return replace(SYSTEEM, organisatie=organisatie)
