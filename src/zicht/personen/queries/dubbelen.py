"""Who in an organisation has the same number, and must be compared?"""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager, systeem_voor
from zicht.personen.models import Persoon
from zicht.personen.permissions import may_vergelijken
from zicht.personen.queries.kaarten import kanoniek, samen
from zicht.personen.queries.sloten import gesloten_persoon
from zicht.personen.queries.zoeken import zichtbaar_voor


def met_bsn(organisatie: UUID, bsn: str) -> list[UUID]:
    """This function will return who in an organisation has a number, merged persons left out. One query."""
    if not bsn:
        return []
    rijen = Persoon.objects.filter(organisatie=organisatie, bsn=bsn, opgegaan_in=None)
    return list(rijen.order_by("pk").values_list("pk", flat=True))


def te_vergelijken_met(persoon: UUID) -> list[UUID]:
    """This function will return who has the same number as a person whose number is still to be looked at.

    For the application itself. Two queries at most; none for a person that the deed under way recorded otherwise.
    """
    rij = gesloten_persoon(persoon) or Persoon.objects.filter(pk=persoon).first()
    if rij is None or not rij.bsn_te_toetsen:
        return []
    return [ander for ander in met_bsn(rij.organisatie_id, rij.bsn) if ander != persoon]


def allen_met_nummer_van(persoon: UUID, *, organisatie: UUID | None, ook: Collection[str] = ()) -> list[UUID]:
    """This function will return who is one with a person or has the number of one of those, or a number in `ook`.

    Records that were merged with any of these as well, so that nothing that hangs on the number is missed. Four
    queries, and two more for each merge in a row.
    """
    eigen = samen([persoon])
    bsns = {*Persoon.objects.filter(pk__in=eigen).values_list("bsn", flat=True), *ook} - {"", None}
    anderen = Persoon.objects.filter(organisatie=organisatie, bsn__in=bsns).values_list("pk", flat=True)
    return list(samen([*eigen, *anderen]))


def heeft_dubbel_bsn(persoon: UUID) -> bool:
    """This function will tell whether somebody else has the number of a person, or of who it became. Three queries."""
    rij = _blijver(persoon)
    return rij is not None and len(met_bsn(rij.organisatie_id, rij.bsn)) > 1


def zichtbaren_met_zelfde_bsn(persoon: UUID, *, by: Aanvrager, at: datetime) -> list[UUID]:
    """This function will return who, of those that somebody may see, has the same number. Six queries at most.

    With whoever compares persons also who is in no casus: through whom else could that one be seen?
    """
    kring = _met_zelfde_bsn(persoon)
    if not kring:
        return []
    te_zien = zichtbaar_voor(by, at=at).filter(persoon__in=kring).values_list("persoon", flat=True)
    gezien = list(dict.fromkeys(kring[een] for een in te_zien))
    return [*gezien, *(een for een in _in_geen_casus(kring, by, at) if een not in gezien)]


def dubbelen_van_los(persoon: UUID, *, by: Aanvrager, at: datetime) -> list[UUID]:
    """This function will return who has the number of a person that is in no casus, for whoever compares persons.

    Nobody for others, and for a person that is in some casus. Six queries at most.
    """
    eigen = samen([persoon])
    if not _in_geen_casus(eigen, by, at):
        return []
    return list(_met_zelfde_bsn(persoon))


def _met_zelfde_bsn(persoon: UUID) -> dict[UUID, UUID]:
    rij = _blijver(persoon)
    anderen = met_bsn(rij.organisatie_id, rij.bsn) if rij else []
    return samen(een for een in anderen if rij and een != rij.pk)


def _in_geen_casus(kring: Mapping[UUID, UUID], by: Aanvrager, at: datetime) -> list[UUID]:
    """Return who of these is in no casus of the organisation at all; nobody to whom it is not told."""
    if not may_vergelijken(by):
        return []
    alle = zichtbaar_voor(systeem_voor(by.organisatie), at=at).filter(persoon__in=kring)
    in_een = {kring[een] for een in alle.values_list("persoon", flat=True)}
    return [een for een in dict.fromkeys(kring.values()) if een not in in_een]


def _blijver(persoon: UUID) -> Persoon | None:
    return Persoon.objects.filter(pk=kanoniek([persoon]).get(persoon, persoon)).first()
