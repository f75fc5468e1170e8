"""How is stored what other organisations answered about a report that is still typed?"""

from django.db import models

from zicht.radar.words import Uitblijven


class Conceptnavraag(models.Model):
    """The last question about a draft, and the last answer; it goes with the draft.

    `kenmerk` is the same as long as what is asked is the same (`vingerafdruk`, keyed): asked again it is the same
    question. `beantwoord` is the print of what was answered.
    """

    concept = models.OneToOneField(
        "melding.Meldingconcept", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    kenmerk = models.UUIDField(unique=True)
    vingerafdruk = models.CharField(max_length=64)
    geprobeerd_op = models.DateTimeField(null=True)
    uitblijven = models.CharField(max_length=20, choices=[(u.value, u.naam) for u in Uitblijven], blank=True)
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord = models.CharField(max_length=64, blank=True)
    treffers = models.JSONField(default=list)
    is_afgekapt = models.BooleanField(default=False)
