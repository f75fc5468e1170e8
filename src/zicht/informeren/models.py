"""How is stored who was told?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.informeren.words import Informeerder, OverEerder, Uitstelgrond, Wijze

_VERTELT = [OverEerder.DAT.value, OverEerder.MEER.value]


class Terugkoppeling(models.Model):
    """Feedback to a melder: the first after the assessment (INF-1), a second after a service (INF-2).

    What it heard of earlier reports, and why, stands in words that name no melder: who sees the casus reads it (RAD-6).
    `over_eerder` is empty for what was given before that was asked.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="terugkoppelingen")
    melding = models.ForeignKey("melding.Melding", on_delete=models.CASCADE, related_name="terugkoppelingen")
    nummer = models.PositiveSmallIntegerField(default=1)
    onderwerpen = models.JSONField(default=list)
    wijze = models.CharField(max_length=30, choices=[(w.value, w.naam) for w in Wijze], blank=True)
    gegeven_op = models.DateTimeField(null=True)
    gegeven_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    over_eerder = models.CharField(max_length=20, choices=[(o.value, o.naam) for o in OverEerder], blank=True)
    noodzaak = models.CharField(max_length=40, blank=True)  # the code of a dated reason, see rules/eerder
    eerder_tekst = models.TextField(blank=True)
    eerder_waarom = models.TextField(blank=True)
    van_elders = models.BooleanField(default=False)

    class Meta:
        """Given with the way, or not given; each number once per report; told of earlier reports with the reason."""

        constraints = (
            models.UniqueConstraint(fields=("melding", "nummer"), name="terugkoppeling_nummer"),
            models.CheckConstraint(
                condition=Q(gegeven_op=None, wijze="") | Q(gegeven_op__isnull=False) & ~Q(wijze=""),
                name="terugkoppeling_gegeven_hoe",
            ),
            models.CheckConstraint(
                condition=Q(over_eerder="") | Q(gegeven_op__isnull=False),
                name="terugkoppeling_over_eerder_gegeven",
            ),
            models.CheckConstraint(
                condition=Q(over_eerder__in=_VERTELT) & ~Q(noodzaak="")
                | ~Q(over_eerder__in=_VERTELT) & Q(noodzaak=""),
                name="terugkoppeling_eerder_noodzaak",
            ),
            models.CheckConstraint(
                condition=Q(over_eerder=OverEerder.MEER.value) & ~Q(eerder_tekst="")
                | ~Q(over_eerder=OverEerder.MEER.value) & Q(eerder_tekst="", van_elders=False),
                name="terugkoppeling_eerder_tekst",
            ),
        )


class Terugkoppelingtekst(models.Model):
    """What a melder was told, in words that may say who it is: apart, and read as the melder is (MEL-4)."""

    terugkoppeling = models.OneToOneField(
        Terugkoppeling, primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    tekst = models.TextField()


class Informering(models.Model):
    """That one betrokkene is told of the report and what comes next (INF-3, INF-4)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="informeringen")
    melding = models.ForeignKey("melding.Melding", on_delete=models.CASCADE, related_name="informeringen")
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    informeerder = models.CharField(max_length=20, choices=[(i.value, i.naam) for i in Informeerder])
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.SET_NULL, null=True, related_name="+")
    afwijking_reden = models.TextField(blank=True)
    wijze = models.CharField(max_length=30, choices=[(w.value, w.naam) for w in Wijze], blank=True)
    tekst = models.TextField(blank=True)
    via_ouder = models.BooleanField(default=False)
    tolk = models.CharField(max_length=200, blank=True)
    op_steun_gewezen = models.BooleanField(default=False)
    gesprek = models.UUIDField(null=True)  # the talk in which others were told too
    samen_reden = models.TextField(blank=True)
    uitgesteld_tot = models.DateField(null=True)
    uitstelgrond = models.CharField(
        max_length=30, choices=[(u.value, u.naam) for u in Uitstelgrond], blank=True
    )
    uitstel_toelichting = models.TextField(blank=True)
    gedaan_op = models.DateTimeField(null=True)
    gedaan_door = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        """Once per person and report; postponed only on a ground; done with the way."""

        constraints = (
            models.UniqueConstraint(fields=("melding", "persoon"), name="informering_eenmaal"),
            models.CheckConstraint(
                condition=Q(uitgesteld_tot=None, uitstelgrond="")
                | Q(uitgesteld_tot__isnull=False) & ~Q(uitstelgrond=""),
                name="informering_uitstel_met_grond",
            ),
            models.CheckConstraint(
                condition=Q(gedaan_op=None, wijze="") | Q(gedaan_op__isnull=False) & ~Q(wijze=""),
                name="informering_gedaan_hoe",
            ),
        )
