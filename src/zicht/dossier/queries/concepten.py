"""What was somebody typing?"""

from datetime import datetime
from uuid import UUID

from zicht.dossier.models import Concept
from zicht.raamwerk.concepten import Bewaard


def concept_op(account: UUID, adres: str, *, at: datetime) -> Bewaard | None:
    """This function will return what somebody typed in the form at an address and never sent; None where nothing.

    One that has expired is none, also before it was swept. One query.
    """
    rij = Concept.objects.filter(account=account, adres=adres, is_verzonden=False, verloopt_op__gt=at).first()
    return Bewaard(rij.inhoud, rij.bewaard_op) if rij else None
