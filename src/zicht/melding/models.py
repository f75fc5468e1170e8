"""How is a report stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.melding.words import (
    LEESREDEN_TEKENS,
    Anonimiteitsgrond,
    Bevestigingswijze,
    Herkenning,
    Herkomst,
    Ingelicht,
    Meldersoort,
    Meldingsoort,
    Onderverdeling,
    Sector,
    Spoor,
    Telling,
    Veiligheidsinschatting,
)


class Melding(models.Model):
    """A report as it was received; never changed, but for how it is counted: by who is recognised now (RAD-10)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="meldingen")
    meldersoort = models.CharField(max_length=30, choices=[(m.value, m.naam) for m in Meldersoort])
    sector = models.CharField(max_length=30, choices=[(s.value, s.naam) for s in Sector])
    soort = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Meldingsoort])
    onderverdeling = models.CharField(
        max_length=20, choices=[(o.value, o.naam) for o in Onderverdeling], blank=True
    )
    # The casus that a human chose for it, and the one on which its new casus followed when it came in.
    gekozen = models.ForeignKey("casus.Casus", on_delete=models.SET_NULL, null=True, related_name="+")
    vervolg_op = models.ForeignKey("casus.Casus", on_delete=models.SET_NULL, null=True, related_name="+")
    herkomst = models.CharField(max_length=20, choices=[(h.value, h.naam) for h in Herkomst])
    ontvangen_op = models.DateTimeField()
    gebeurtenis = models.TextField()
    gebeurd_op = models.CharField(max_length=200, blank=True)
    vormen = models.JSONField(default=list)
    adres = models.JSONField(default=dict)
    banden = models.JSONField(default=list)
    spoor = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Spoor], blank=True)
    inschatting = models.CharField(max_length=30, choices=[(v.value, v.naam) for v in Veiligheidsinschatting])
    inschatting_toelichting = models.TextField(blank=True)
    doel = models.TextField(blank=True)
    ingelicht = models.CharField(max_length=10, choices=[(i.value, i.naam) for i in Ingelicht])
    ingelicht_op = models.DateField(null=True)
    niet_ingelicht_reden = models.TextField(blank=True)
    anonimiteit = models.CharField(
        max_length=30, choices=[(a.value, a.naam) for a in Anonimiteitsgrond], blank=True
    )
    is_medisch = models.BooleanField(default=False)
    vermoeden_kwade_opzet = models.TextField(blank=True)
    herkenning = models.CharField(max_length=20, choices=[(h.value, h.naam) for h in Herkenning])
    meldcode = models.JSONField(null=True)
    politie = models.JSONField(null=True)
    aangenomen_door = models.UUIDField(null=True)  # account; None when another system reported
    bevestigd_op = models.DateTimeField(null=True)
    bevestigd_wijze = models.CharField(
        max_length=20, choices=[(b.value, b.naam) for b in Bevestigingswijze], blank=True
    )

    class Meta:
        """Confirmed with the way, or not confirmed."""

        constraints = (
            models.CheckConstraint(
                condition=Q(bevestigd_op=None, bevestigd_wijze="")
                | Q(bevestigd_op__isnull=False) & ~Q(bevestigd_wijze=""),
                name="melding_bevestigd_hoe",
            ),
        )
        indexes = (
            models.Index(fields=("casus", "-ontvangen_op")),
            models.Index(fields=("ontvangen_op",), name="melding_ontvangen"),
        )

    def zet_telling(self, telling: Telling) -> None:
        """This function will set how it is counted, not yet saved."""
        self.soort = telling.soort.value
        self.onderverdeling = telling.onderverdeling.value if telling.onderverdeling else ""


class GemeldePersoon(models.Model):
    """A person as reported; never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    melding = models.ForeignKey(Melding, on_delete=models.CASCADE, related_name="personen")
    sleutel = models.CharField(max_length=20)
    gegevens = models.JSONField()
    betrokkenheid = models.CharField(max_length=30)


class Identificatie(models.Model):
    """As which known person a reported one is recognised; ended, never changed, so undo is exact."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gemelde_persoon = models.ForeignKey(
        GemeldePersoon, on_delete=models.CASCADE, related_name="identificaties"
    )
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    op = models.DateTimeField()
    door = models.UUIDField(null=True)
    beeindigd_op = models.DateTimeField(null=True)
    # Whether the casus is about this person because of this row; if so it no longer is when the row ends.
    bracht_in = models.BooleanField(default=False)
    # The recognition that this one took the place of: undoing goes back along it, one step at a time.
    vervangt = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    reden = models.TextField(blank=True)

    class Meta:
        """A reported person is recognised as one person at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=("gemelde_persoon",), condition=Q(beeindigd_op=None), name="identificatie_geldig"
            ),
        )


class MelderIdentiteit(models.Model):
    """Who reported: name, function, employer, contact, relation. Read through one query that logs (MEL-4)."""

    melding = models.OneToOneField(Melding, primary_key=True, on_delete=models.CASCADE, related_name="+")
    naam = models.CharField(max_length=200)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    functie = models.CharField(max_length=200, blank=True)
    werkgever = models.CharField(max_length=200, blank=True)
    relatie = models.CharField(max_length=200, blank=True)
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.SET_NULL, null=True, related_name="+")


class Melderlezing(models.Model):
    """Who read whom anonymity was promised, when and why. Read with the melder only: the reason may name them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    melding = models.ForeignKey(Melding, on_delete=models.CASCADE, related_name="+")
    account = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    op = models.DateTimeField()
    reden = models.CharField(max_length=LEESREDEN_TEKENS)

    class Meta:
        """The readings of a report are shown in order."""

        indexes = (models.Index(fields=("melding", "-op")),)


class Meldingconcept(models.Model):
    """A report being typed; without the melder, who lies apart. Dies at receipt or after a set time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.CASCADE, related_name="+")
    account = models.ForeignKey("toegang.Account", on_delete=models.CASCADE, related_name="+")
    inhoud = models.JSONField(default=dict)
    versie = models.PositiveIntegerField(default=1)
    venster = models.UUIDField(null=True)  # the open page that wrote last: it may write on
    blad = models.PositiveIntegerField(default=0)  # the version at which a page was sent in whole
    vervangt = models.JSONField(default=list)  # the untouched ones in whose place it came
    begonnen_op = models.DateTimeField()
    bewaard_op = models.DateTimeField()
    verloopt_op = models.DateTimeField(db_index=True)


class Melderconcept(models.Model):
    """The melder of a report being typed, apart."""

    concept = models.OneToOneField(
        Meldingconcept, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    inhoud = models.JSONField(default=dict)
