"""Who may tell a melder or a betrokkene, and record it?"""

from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

_VERTELT = (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.FRONTOFFICE, Rol.BACKOFFICE)

MAG_NIET_INFORMEREN = Bezwaar(
    code="mag-niet-informeren",
    tekst=gettext_noop("Uw rol legt niet vast wie er is geïnformeerd."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)


def is_informerende_partij(by: Aanvrager, *, partij: UUID | None) -> bool:
    """This function will tell whether the party of somebody was asked to inform. Bron: eisen INF-4."""
    return partij is not None and by.partij == partij and by.has(Rol.LOKAAL_TEAM)


def objections_to_vastleggen(by: Aanvrager, *, partij: UUID | None = None) -> list[Bezwaar]:
    """This function will return why somebody may not record who was told.

    Bron: eisen INF-4; eisen ROL-2
    """
    mag = by.is_systeem or by.has(*_VERTELT) or is_informerende_partij(by, partij=partij)
    return [] if mag else [MAG_NIET_INFORMEREN]
