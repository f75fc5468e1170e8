"""How is stored what was laid down in a casus?"""

import uuid

from django.db import models
from django.db.models import Q


class Tijdlijnregel(models.Model):
    """One event of a casus: what happened, what was, what is."""

    id = models.BigAutoField(primary_key=True)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="tijdlijn")
    op = models.DateTimeField()
    account = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.SET_NULL, null=True, related_name="+")
    soort = models.CharField(max_length=60)
    zin = models.CharField(max_length=300)
    gegevens = models.JSONField(default=dict)
    wijzigingen = models.JSONField(default=list)

    class Meta:
        """Read per casus, newest first."""

        indexes = (models.Index(fields=("casus", "-id")),)


class Notitie(models.Model):
    """A note in a casus; its text is in versions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="notities")
    soort = models.CharField(max_length=20)
    versie = models.PositiveIntegerField(default=1)


class Notitieversie(models.Model):
    """One version of a note; never changed."""

    notitie = models.ForeignKey(Notitie, on_delete=models.CASCADE, related_name="versies")
    nummer = models.PositiveIntegerField()
    tekst = models.TextField()
    op = models.DateTimeField()
    account = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """A version has its number once: of two at the same time one is refused and shown."""

        constraints = (models.UniqueConstraint(fields=("notitie", "nummer"), name="notitieversie_nummer"),)


class Bijlage(models.Model):
    """A file in a casus; on disk its name is its id."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="bijlagen")
    naam = models.CharField(max_length=200)
    mediatype = models.CharField(max_length=100)
    bytes = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    op = models.DateTimeField()
    account = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")


class Concept(models.Model):
    """What somebody was typing: kept per account and form, until saved, given up or expired.

    A form is named by the address to which it is sent, which holds identifiers only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey("toegang.Account", on_delete=models.CASCADE, related_name="+")
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, null=True, related_name="+")
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, null=True, related_name="+")
    adres = models.CharField(max_length=200)
    blad = models.UUIDField()  # the page that kept it last, or was saved
    inhoud = models.JSONField()
    is_verzonden = models.BooleanField(default=False)
    bewaard_op = models.DateTimeField()
    verloopt_op = models.DateTimeField()

    class Meta:
        """One draft per account and form; of a form that was saved nothing is kept."""

        constraints = (
            models.UniqueConstraint(fields=("account", "adres"), name="concept_eenmaal"),
            models.CheckConstraint(condition=Q(adres__startswith="/"), name="concept_adres"),
        )
        indexes = (models.Index(fields=("verloopt_op",), name="concept_verloopt"),)
