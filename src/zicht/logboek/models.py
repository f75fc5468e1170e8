"""How is the log stored?"""

from django.db import models


class Regel(models.Model):
    """One deed or one look: ids and words, never content; bron: bio2 8.15.01."""

    id = models.BigAutoField(primary_key=True)
    op = models.DateTimeField()
    account = models.UUIDField(null=True)
    partij = models.UUIDField(null=True)
    organisatie = models.UUIDField(null=True)
    rollen = models.CharField(max_length=200)
    daad = models.CharField(max_length=80)
    casus = models.UUIDField(null=True)
    ids = models.JSONField(default=dict)
    resultaat = models.CharField(max_length=20, default="gelukt")
    nood = models.BooleanField(default=False)
    omdat = models.BigIntegerField(null=True)

    class Meta:
        """The two questions asked of it: what happened in a casus, what did an account do."""

        indexes = (
            models.Index(fields=("casus", "id")),
            models.Index(fields=("account", "id")),
            models.Index(fields=("organisatie", "id")),
        )


class Schakel(models.Model):
    """One link of the chain: the hash over a row and the link before it."""

    nummer = models.BigIntegerField(primary_key=True)
    regel = models.BigIntegerField(unique=True)
    hash = models.BinaryField(max_length=32)
