"""What can be asked about accounts?"""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.kern import Aanvrager, Rol, Soort
from zicht.raamwerk.geldig import geldig_op
from zicht.toegang.models import Account, Rolvervulling, Teamlidmaatschap


def aanvrager_van(account: UUID, *, at: datetime) -> Aanvrager:
    """This function will return who asks: account, party, roles and teams as they hold at a moment. Three queries."""
    rij = Account.objects.select_related("partij").get(pk=account)
    geldig = geldig_op(timezone.localdate(at))
    rollen = Rolvervulling.objects.filter(geldig, account=rij).values_list("rol", flat=True)
    teams = Teamlidmaatschap.objects.filter(geldig, account=rij).values_list("team", flat=True)
    van_vt = rij.partij is not None and rij.partij.soort == Soort.VEILIG_THUIS
    return Aanvrager(
        account=rij.pk,
        partij=rij.partij_id,
        organisatie=rij.partij_id if van_vt else None,
        rollen=frozenset(Rol(rol) for rol in rollen),
        teams=frozenset(teams),
    )
