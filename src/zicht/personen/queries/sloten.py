"""Which row is about to change, and may this person's organisation change it?"""

from uuid import UUID

from zicht.kern import Aanvrager, NietGevonden
from zicht.personen.models import Huishouden, Persoon


def lock_persoon(persoon: UUID, *, by: Aanvrager) -> Persoon:
    """This function will return the person, locked until the deed is done. One query.

    Raises NietGevonden for another organisation's person. A person that was merged away is returned as it is.
    """
    gevonden = Persoon.objects.select_for_update().filter(pk=persoon, organisatie=by.organisatie).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def lock_huishouden(huishouden: UUID, *, by: Aanvrager) -> Huishouden:
    """This function will return the household, locked until the deed is done; raises NietGevonden. One query."""
    gevonden = (
        Huishouden.objects.select_for_update().filter(pk=huishouden, organisatie=by.organisatie).first()
    )
    if gevonden is None:
        raise NietGevonden
    return gevonden
