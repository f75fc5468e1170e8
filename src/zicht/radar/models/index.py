"""How are persons kept findable?"""

from django.db import models


class Beschrijving(models.Model):
    """A person as known at one time, in the writing in which persons are compared; one person has several.

    `groep` stands for the household, or for the person alone: what is found is weighed per household.
    """

    id = models.BigAutoField(primary_key=True)
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    organisatie = models.ForeignKey(
        "organisaties.Partij", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    groep = models.BigIntegerField()
    gegevens = models.TextField()  # the fields of `Gegevens`, normalised, with tabs between


class Vindsleutel(models.Model):
    """A key by which a description is found; the organisation is mixed into the number."""

    pk = models.CompositePrimaryKey("getal", "beschrijving_id")
    getal = models.IntegerField()
    beschrijving = models.ForeignKey(Beschrijving, on_delete=models.CASCADE, related_name="sleutels")


class Omvang(models.Model):
    """How many persons an organisation has, counted now and then: a threshold needs no more than that."""

    organisatie = models.OneToOneField(
        "organisaties.Partij", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    personen = models.PositiveIntegerField()
    geteld_op = models.DateTimeField()


class NietDezelfde(models.Model):
    """Somebody looked and said that two persons are not one; ended, never changed, so undo is exact."""

    een = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    ander = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    op = models.DateTimeField()
    door = models.UUIDField(null=True)
    reden = models.TextField(blank=True)
    beeindigd_op = models.DateTimeField(null=True)
    beeindigd_reden = models.TextField(blank=True)

    class Meta:
        """Said once at a time, the lower number first."""

        constraints = (
            models.UniqueConstraint(
                fields=("een", "ander"), condition=models.Q(beeindigd_op=None), name="radar_niet_dezelfde"
            ),
            models.CheckConstraint(
                condition=models.Q(een__lt=models.F("ander")), name="radar_een_voor_ander"
            ),
        )
