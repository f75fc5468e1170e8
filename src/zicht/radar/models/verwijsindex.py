"""How is a signal for the Verwijsindex Risicojeugd stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.radar.words import Signaalstand


class Verwijsindexsignaal(models.Model):
    """That a signal is to be, was, or is no more given for a young person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="+")
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    regio = models.CharField(max_length=50)
    grond = models.TextField()
    ingelicht_op = models.DateField(null=True)
    niet_ingelicht_reden = models.TextField(blank=True)
    stand = models.CharField(
        max_length=20,
        choices=[(s.value, s.naam) for s in Signaalstand],
        default=Signaalstand.VASTGELEGD.value,
    )
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.UUIDField(null=True)
    gegeven_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_reden = models.TextField(blank=True)

    class Meta:
        """One signal holds for somebody at a time; the family was told, or it says why not."""

        constraints = (
            models.UniqueConstraint(
                fields=("persoon",),
                condition=~Q(stand=Signaalstand.INGETROKKEN.value),
                name="verwijsindexsignaal_eenmaal",
            ),
            models.CheckConstraint(
                condition=Q(ingelicht_op__isnull=False, niet_ingelicht_reden="")
                | Q(ingelicht_op=None) & ~Q(niet_ingelicht_reden=""),
                name="verwijsindexsignaal_ingelicht",
            ),
        )
