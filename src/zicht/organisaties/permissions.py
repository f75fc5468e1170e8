"""Who may read or change what is known of organisations?"""

from collections.abc import Collection
from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

GEEN_BEHEERDER = Bezwaar(
    code="geen-beheerder",
    tekst=gettext_noop("Alleen een beheerder van Veilig Thuis kan dit wijzigen."),
    bron="eisen ROL-2",
)


def may_change(by: Aanvrager) -> bool:
    """This function will tell whether this person keeps the data of the own organisation."""
    return by.is_systeem or (by.organisatie is not None and by.has(Rol.BEHEERDER))


def objections_to_change(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why this person may not change these data; empty means yes.

    Bron: eisen ROL-2
    """
    return [] if may_change(by) else [GEEN_BEHEERDER]


def may_read_partij(by: Aanvrager, *, partij: UUID, bediend_door: Collection[UUID]) -> bool:
    """This function will tell whether this person may see a party: its own people, and who serves its area."""
    return by.is_systeem or partij == by.partij or by.organisatie in {partij, *bediend_door}
