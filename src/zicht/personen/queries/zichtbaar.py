"""Through which casus may somebody see a person, a household or a tie, and who else is in that casus?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager, NietGevonden
from zicht.personen.models import Band, Lidmaatschap, Mutatie
from zicht.personen.queries.dubbelen import dubbelen_van_los
from zicht.personen.queries.kaarten import kanoniek, namen_op, samen
from zicht.personen.queries.zoeken import zichtbaar_voor
from zicht.toegang.queries import account_namen


@dataclass(frozen=True)
class Stand:
    """The last change to these persons: its number (0 for none), when, and by whom (empty: the application)."""

    nummer: int
    moment: datetime | None
    wie: str


def te_zien(persoon: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the newest casus through which somebody may see a person; raises NietGevonden.

    A person in no casus is seen through that of who has the same number, by whoever compares them. Two queries; some
    more for who is not seen at once.
    """
    try:
        return _nieuwste_casus([persoon], by=by, at=at)
    except NietGevonden:
        return _nieuwste_casus(dubbelen_van_los(persoon, by=by, at=at), by=by, at=at)


def is_een_te_zien(personen: Collection[UUID], *, by: Aanvrager, at: datetime) -> bool:
    """This function will tell whether somebody may see one of these persons. Three queries; none for nobody."""
    return bool(personen) and zichtbaar_voor(by, at=at).filter(persoon__in=samen(personen)).exists()


def huishouden_te_zien(huishouden: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the newest casus in which somebody may see who ever belonged to a household.

    Raises NietGevonden. At most five queries.
    """
    leden = Lidmaatschap.objects.filter(huishouden=huishouden).values_list("persoon", flat=True)
    return _nieuwste_casus(leden, by=by, at=at)


def band_te_zien(band: int, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the newest casus in which somebody may see either end of a tie; raises NietGevonden.

    Three queries.
    """
    einden = Band.objects.filter(pk=band).values_list("van", "naar").first()
    return _nieuwste_casus(einden or (), by=by, at=at)


def casusgenoten(personen: Iterable[UUID], *, by: Aanvrager, at: datetime, op: date) -> dict[UUID, str]:
    """This function will return everybody in the casussen through which these persons may be seen, by name.

    Merged persons once, these persons themselves included. Six queries, one more for each merge in a row.
    """
    rijen = zichtbaar_voor(by, at=at)
    casussen = rijen.filter(persoon__in=samen(personen)).values_list("casus", flat=True)
    genoten = rijen.filter(casus__in=list(casussen)).values_list("persoon", flat=True)
    namen = namen_op(set(kanoniek(set(genoten)).values()), op=op)
    return dict(sorted(namen.items(), key=lambda paar: (paar[1], paar[0])))


def stand_van(personen: Iterable[UUID]) -> Stand:
    """This function will return the last change to these persons, to be told when somebody else made it meanwhile.

    Four queries at most.
    """
    rijen = Mutatie.objects.filter(persoon__in=samen(personen)).order_by("-pk")
    laatste = rijen.first()
    if laatste is None:
        return Stand(0, None, "")
    wie = account_namen([laatste.account])
    return Stand(laatste.pk, laatste.op, wie.get(laatste.account, "") if laatste.account else "")


def _nieuwste_casus(personen: Iterable[UUID], *, by: Aanvrager, at: datetime) -> UUID:
    rijen = zichtbaar_voor(by, at=at).filter(persoon__in=samen(personen))
    casus: UUID | None = (
        rijen.order_by("-casus__opened_on", "-casus_id").values_list("casus_id", flat=True).first()
    )
    if casus is None:
        raise NietGevonden
    return casus
