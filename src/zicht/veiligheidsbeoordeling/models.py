"""How is an assessment stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.kern import Verouderd
from zicht.kern.geweld import Ernst
from zicht.veiligheidsbeoordeling.words import Advies, Bevraagde, Route, Stap, Urgentie, Veiligheidsoordeel


class Beoordeling(models.Model):
    """The three steps for one report."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="beoordelingen")
    melding = models.OneToOneField("melding.Melding", on_delete=models.CASCADE, related_name="beoordeling")
    stap = models.CharField(
        max_length=20, choices=[(s.value, s.naam) for s in Stap], default=Stap.VERZAMELEN.value
    )
    urgentie = models.CharField(max_length=20, choices=[(u.value, u.naam) for u in Urgentie], blank=True)
    gescreend_op = models.DateTimeField(null=True)
    gescreend_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    urgentie_toelichting = models.TextField(blank=True)
    begonnen_op = models.DateTimeField()
    afgerond_op = models.DateTimeField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        """Ended at a moment, or not ended; screened at a moment, or not screened."""

        constraints = (
            models.CheckConstraint(
                condition=Q(stap=Stap.AFGEROND.value, afgerond_op__isnull=False)
                | ~Q(stap=Stap.AFGEROND.value) & Q(afgerond_op=None),
                name="beoordeling_afgerond",
            ),
            models.CheckConstraint(
                condition=Q(urgentie="", gescreend_op=None) | ~Q(urgentie="") & Q(gescreend_op__isnull=False),
                name="beoordeling_gescreend",
            ),
        )

    def check_versie(self, versie: int | None) -> None:
        """This function will raise Verouderd when the page that was filled in showed an earlier version."""
        if versie is not None and versie != self.versie:
            raise Verouderd(versie_nu=self.versie)

    def save_volgende(self, *velden: str) -> None:
        """This function will store these fields under the next version."""
        self.versie += 1
        self.save(update_fields=(*velden, "versie"))


class Informatievraag(models.Model):
    """A question to somebody inside or outside, and its answer (RAD-5, VB-12)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    beoordeling = models.ForeignKey(Beoordeling, on_delete=models.CASCADE, related_name="vragen")
    bevraagde = models.CharField(max_length=30, choices=[(b.value, b.naam) for b in Bevraagde])
    aan = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    vraag = models.TextField()
    gesteld_op = models.DateTimeField()
    gesteld_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    antwoord = models.TextField(blank=True)
    geen_antwoord_reden = models.TextField(blank=True)
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    inzage = models.UUIDField(null=True)  # what lets the colleague asked look along

    class Meta:
        """Answered, closed without answer, or open."""

        constraints = (
            models.CheckConstraint(
                condition=Q(beantwoord_op=None, antwoord="", geen_antwoord_reden="")
                | Q(beantwoord_op__isnull=False) & ~Q(antwoord="") & Q(geen_antwoord_reden="")
                | Q(beantwoord_op__isnull=False, antwoord="") & ~Q(geen_antwoord_reden=""),
                name="informatievraag_een_einde",
            ),
        )


class Taxatie(models.Model):
    """One use of the instrument; keeps the version it was made with (VB-3)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="taxaties")
    nummer = models.PositiveIntegerField()
    beoordeling = models.ForeignKey(Beoordeling, on_delete=models.CASCADE, null=True, related_name="taxaties")
    instrument = models.CharField(max_length=60)
    versie = models.CharField(max_length=20)
    vormen = models.JSONField(default=list)
    ernst = models.CharField(max_length=20, choices=[(e.value, e.naam) for e in Ernst])
    acuut = models.BooleanField()
    structureel = models.BooleanField()
    oordeel = models.CharField(max_length=30, choices=[(v.value, v.naam) for v in Veiligheidsoordeel])
    antwoorden = models.JSONField(default=dict)
    afwijking = models.TextField(blank=True)
    toelichting = models.TextField(blank=True)
    op = models.DateTimeField()
    door = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """Numbered within the casus, so that the latest is known also of two in one moment."""

        constraints = (models.UniqueConstraint(fields=("casus", "nummer"), name="taxatie_nummer"),)


class Persoonsoordeel(models.Model):
    """What one taxatie says of one person."""

    taxatie = models.ForeignKey(Taxatie, on_delete=models.CASCADE, related_name="personen")
    persoon = models.ForeignKey("personen.Persoon", on_delete=models.CASCADE, related_name="+")
    antwoorden = models.JSONField(default=dict)
    oordeel = models.CharField(max_length=30, choices=[(v.value, v.naam) for v in Veiligheidsoordeel])
    risicofactoren = models.JSONField(default=list)
    beschermende_factoren = models.JSONField(default=list)
    # Which violence this person undergoes or may do, and how severe it is for this person; of version 1 not asked.
    ondergaat = models.JSONField(default=list)
    pleegt = models.JSONField(default=list)
    ernst = models.CharField(max_length=20, choices=[(e.value, e.naam) for e in Ernst], blank=True)
    toelichting = models.TextField(blank=True)

    class Meta:
        """One judgement per person in a taxatie."""

        constraints = (
            models.UniqueConstraint(fields=("taxatie", "persoon"), name="persoonsoordeel_eenmaal"),
        )


class Meebeoordeling(models.Model):
    """Who judged beside the maker of the taxatie, and which one (VB-4)."""

    taxatie = models.ForeignKey(Taxatie, on_delete=models.CASCADE, related_name="meebeoordelingen")
    account = models.ForeignKey("toegang.Account", on_delete=models.CASCADE, related_name="+")
    is_eens = models.BooleanField()
    toelichting = models.TextField(blank=True)
    op = models.DateTimeField()

    class Meta:
        """Somebody judges a taxatie once."""

        constraints = (models.UniqueConstraint(fields=("taxatie", "account"), name="meebeoordeling_eenmaal"),)


class Besluit(models.Model):
    """What was decided, on what grounds, by whom."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    beoordeling = models.OneToOneField(Beoordeling, on_delete=models.CASCADE, related_name="besluit")
    route = models.CharField(max_length=40, choices=[(r.value, r.naam) for r in Route])
    redenen = models.TextField()
    gronden = models.JSONField(default=list)
    ontvanger = models.ForeignKey(
        "organisaties.Partij", on_delete=models.PROTECT, null=True, related_name="+"
    )
    advies = models.CharField(max_length=20, choices=[(a.value, a.naam) for a in Advies], blank=True)
    eigen_oordeel_hulp = models.TextField(blank=True)
    hulp_kan_en_wil = models.TextField(blank=True)
    oordeel_over_hulp = models.TextField(blank=True)
    bijbesluiten = models.JSONField(default=list)
    waarom_geen_onderzoek = models.TextField(blank=True)
    bevestigd = models.JSONField(default=list)
    op = models.DateTimeField()
    door = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
