"""How is stored what organisations ask and tell each other about an earlier report?

Each side has its own row, in its own casus, and goes with that. What still has to reach the other waits as a row of its
own, laid down in the same transaction as what was said.
"""

import uuid
from collections.abc import Iterable
from typing import Any, cast

from django.db import models
from django.db.models import Q
from django.db.models.deletion import CASCADE, SET_NULL, Collector

from zicht.radar.models.landelijk import DIRECT, Landelijketreffer
from zicht.radar.rules.boodschap import als_json
from zicht.radar.words import INHOUD_OVERGANGEN, Berichtsoort, Boodschap, Inhoudstatus, Kant

OPEN = Q(status__in=[status.value for status, verder in INHOUD_OVERGANGEN.items() if verder])
_BIJ_HET_EINDE = {Kant.VRAGER: Berichtsoort.INTREKKING, Kant.GEVRAAGDE: Berichtsoort.NIET_BEKEND}


def zeg_dat_het_weg_is(collector: Collector, field: Any, sub_objs: Iterable[Any], using: str) -> None:
    """This function will let the other side know that nothing follows any more when a casus goes: no more than that."""
    rijen = list(sub_objs)
    for rij in rijen:
        if INHOUD_OVERGANGEN[Inhoudstatus(rij.status)]:
            boodschap = Boodschap(
                uuid.uuid4(), rij.kenmerk, _BIJ_HET_EINDE[Kant(rij.kant)], rij.eigen, rij.ander
            )
            Uitbericht.objects.db_manager(using).zet(boodschap)
    CASCADE(collector, field, cast("Any", rijen), using)


class Inhoudsvraag(models.Model):
    """One half of a question for content: that of who asks, or that of who is asked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kenmerk = models.UUIDField()  # the same on both sides
    kant = models.CharField(max_length=20, choices=[(k.value, k.naam) for k in Kant])
    casus = models.ForeignKey("casus.Casus", on_delete=zeg_dat_het_weg_is, related_name="inhoudsvragen")
    treffer = models.ForeignKey(Landelijketreffer, on_delete=SET_NULL, null=True, related_name="+")
    eigen = models.UUIDField()  # the organisation of the casus
    ander = models.UUIDField()
    inschrijving = models.UUIDField()
    grond = models.CharField(max_length=40)
    status = models.CharField(
        max_length=20,
        choices=[(s.value, s.naam) for s in Inhoudstatus],
        default=Inhoudstatus.GEVRAAGD.value,
    )
    uiterlijk = models.DateTimeField()
    gesteld_op = models.DateTimeField()
    gelezen_op = models.DateTimeField(null=True)

    class Meta:
        """Each side has its half once; of one inscription one question of a casus is open."""

        constraints = (
            models.UniqueConstraint(fields=("kenmerk", "kant"), name="inhoudsvraag_eenmaal"),
            models.UniqueConstraint(
                fields=("casus", "inschrijving"),
                condition=OPEN & Q(kant=Kant.VRAGER.value),
                name="inhoudsvraag_loopt_eenmaal",
            ),
        )


class Inhoudsbericht(models.Model):
    """One thing that was said; kept on the side that said it and on the side that heard it."""

    vraag = models.ForeignKey(Inhoudsvraag, on_delete=CASCADE, related_name="berichten")
    kenmerk = models.UUIDField()
    soort = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Berichtsoort])
    tekst = models.TextField(blank=True)
    op = models.DateTimeField()
    is_eigen = models.BooleanField()
    door = models.UUIDField(null=True)  # of the own organisation: who said it, or who recorded what was heard

    class Meta:
        """The same message comes in once, however often it is delivered."""

        constraints = (models.UniqueConstraint(fields=("vraag", "kenmerk"), name="inhoudsbericht_eenmaal"),)


class Uitberichten(models.Manager["Uitbericht"]):
    """Keeps what has to reach another organisation."""

    def zet(self, boodschap: Boodschap, *, bij: Inhoudsvraag | None = None) -> None:
        """This function will let a message wait to be delivered. One query."""
        self.create(
            kenmerk=boodschap.kenmerk,
            vraag=bij,
            aan=boodschap.aan,
            inhoud=als_json(boodschap),
            volgende_op=boodschap.op or DIRECT,
        )


class Uitbericht(models.Model):
    """A message that has not reached the other organisation yet; gone once it has."""

    kenmerk = models.UUIDField(primary_key=True)
    vraag = models.ForeignKey(Inhoudsvraag, on_delete=CASCADE, null=True, related_name="uit")
    aan = models.UUIDField()
    inhoud = models.JSONField()
    volgende_op = models.DateTimeField()

    objects = Uitberichten()

    class Meta:
        """The first to be delivered comes first."""

        indexes = (models.Index(fields=("volgende_op",), name="uitbericht_te_doen"),)
