"""How is stored what organisations let the register keep? Numbers and marks, never of whom."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from zicht.register.models.organisaties import Organisatie
from zicht.register.words import MERKBYTES


class Periode(models.Model):
    """For how long one secret of the organisations is used; the register knows its number only."""

    nummer = models.PositiveSmallIntegerField(primary_key=True)
    geopend_op = models.DateTimeField()
    gesloten_op = models.DateTimeField(null=True)


class Inschrijving(models.Model):
    """One household or report of an organisation under one period."""

    id = models.BigAutoField(primary_key=True)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="+", db_index=False)
    kenmerk = models.UUIDField()
    periode = models.ForeignKey(Periode, on_delete=models.PROTECT, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    kwartaal = models.PositiveSmallIntegerField()
    contactpunt = models.CharField(max_length=120)
    personen = models.PositiveSmallIntegerField()

    class Meta:
        """Under one period an organisation has one inscription of a name."""

        constraints = (
            models.UniqueConstraint(
                fields=("organisatie", "kenmerk", "periode"), name="register_inschrijving_kenmerk"
            ),
            models.CheckConstraint(condition=Q(kwartaal__range=(1, 4)), name="register_kwartaal"),
        )


class Blok(models.Model):
    """One key of one person of an inscription, and the marks to compare by. Of which kind the key is, is not kept."""

    pk = models.CompositePrimaryKey("getal", "inschrijving_id", "persoon")
    getal = models.BigIntegerField()
    inschrijving = models.ForeignKey(Inschrijving, on_delete=models.CASCADE, related_name="blokken")
    persoon = models.PositiveSmallIntegerField()  # the place in the inscription
    merken = models.BinaryField(max_length=MERKBYTES)

    class Meta:
        """What has another length cannot be compared."""

        constraints = (
            models.CheckConstraint(condition=Exact(Length(F("merken")), MERKBYTES), name="register_merken"),
        )


class Stand(models.Model):
    """How many persons an organisation has under a period, kept up with each inscription: nothing is counted to ask."""

    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.CASCADE, related_name="standen", db_index=False
    )
    periode = models.ForeignKey(Periode, on_delete=models.CASCADE, related_name="+")
    personen = models.PositiveIntegerField(default=0)

    class Meta:
        """One row for each organisation and period."""

        constraints = (
            models.UniqueConstraint(fields=("organisatie", "periode"), name="register_stand_periode"),
        )
