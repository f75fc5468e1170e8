"""How is stored who may ask, and how much they did lately?"""

from django.db import models


class Organisatie(models.Model):
    """An organisation that was admitted; its `kenmerk` is its OAuth2 client."""

    id = models.SmallAutoField(primary_key=True)
    kenmerk = models.UUIDField(unique=True)
    naam = models.CharField(max_length=200)
    geheim = models.CharField(max_length=64)  # SHA-256: the secret is drawn by lot, so nobody can guess on
    toegelaten_op = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True)


class Verbruik(models.Model):
    """When the buckets of an organisation are full again, of one kind of what it does."""

    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.CASCADE, related_name="verbruik", db_index=False
    )
    soort = models.CharField(max_length=20)
    minuut_vol_op = models.DateTimeField()
    dag_vol_op = models.DateTimeField()

    class Meta:
        """One row for each kind."""

        constraints = (
            models.UniqueConstraint(fields=("organisatie", "soort"), name="register_verbruik_soort"),
        )
