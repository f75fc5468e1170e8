"""How much may this organisation still do? Its row is locked, so that two questions at once are counted as two."""

from datetime import datetime
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from zicht.register.models import Organisatie, Verbruik
from zicht.register.rules import Limiet, weeg_limieten
from zicht.register.words import RegisterWeigert, Weigering


class Soort(StrEnum):
    """What is held to a limit: persons asked for, questions asked again, inscriptions."""

    VRAAG = "vraag"
    HERHALING = "herhaling"
    INSCHRIJVING = "inschrijving"


def begin_verbruik(organisatie: Organisatie, at: datetime) -> None:
    """This function will give an organisation full buckets; what it has is left."""
    Verbruik.objects.bulk_create(
        [Verbruik(organisatie=organisatie, soort=soort, minuut_vol_op=at, dag_vol_op=at) for soort in Soort],
        ignore_conflicts=True,
    )


def wacht_op_inschrijvers() -> None:
    """This function will wait until every inscription that is being written now is there. One query."""
    with transaction.atomic():
        rijen = Verbruik.objects.select_for_update().filter(soort=Soort.INSCHRIJVING).order_by("pk")
        list(rijen.values_list("pk", flat=True))


def neem(organisatie: Organisatie, soort: Soort, aantal: int, at: datetime) -> None:
    """This function will take from the buckets of an organisation; raises RegisterWeigert when they hold too little.

    Two queries, in a transaction.
    """
    verbruik = Verbruik.objects.select_for_update().get(organisatie=organisatie, soort=soort)
    per_minuut, per_dag = settings.ZICHT_REGISTER_LIMIETEN[soort]
    afweging = weeg_limieten(
        (Limiet(per_minuut, 60), Limiet(per_dag, 24 * 60 * 60)),
        (verbruik.minuut_vol_op, verbruik.dag_vol_op),
        aantal,
        at,
    )
    if afweging.na is not None:
        raise RegisterWeigert(Weigering.TE_VEEL, na=afweging.na)
    minuut, dag = afweging.vol_op
    Verbruik.objects.filter(pk=verbruik.pk).update(minuut_vol_op=minuut, dag_vol_op=dag)
