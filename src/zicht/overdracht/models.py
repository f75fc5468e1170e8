"""How is an overdracht stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.overdracht.words import Status, Teruggavegrond, Teruggavestatus, Warmte, Weigergrond


class Overdracht(models.Model):
    """One offer of the zicht to one receiver, and its answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=models.CASCADE, related_name="overdrachten")
    besluit = models.ForeignKey("veiligheidsbeoordeling.Besluit", on_delete=models.SET_NULL, null=True)
    ontvanger = models.ForeignKey(
        "organisaties.Partij", on_delete=models.PROTECT, null=True, related_name="+"
    )
    status = models.CharField(
        max_length=20, choices=[(s.value, s.naam) for s in Status], default=Status.AANGEBODEN.value
    )
    warmte = models.CharField(max_length=10, choices=[(w.value, w.naam) for w in Warmte])
    afwijking_reden = models.TextField(blank=True)
    huishouden_aanwezig = models.BooleanField(null=True)
    telefonisch_toegelicht = models.BooleanField(default=False)
    kind_gesproken = models.TextField(blank=True)
    na_dienst = models.BooleanField(default=False)
    bericht = models.TextField(blank=True)
    # An agreement lets the zicht move at the offer (OVD-2).
    moment_bij_aanbod = models.BooleanField(default=False)
    moment_bron = models.CharField(max_length=200, blank=True)
    aangeboden_op = models.DateTimeField()
    aangeboden_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    uiterlijk = models.DateTimeField()
    herinnerd_op = models.DateTimeField(null=True)
    beantwoord_op = models.DateTimeField(null=True)
    antwoord_naam = models.CharField(max_length=200, blank=True)
    antwoord_functie = models.CharField(max_length=200, blank=True)
    antwoord_hoe = models.TextField(blank=True)
    antwoord_gezegd_op = models.DateTimeField(null=True)
    vastgelegd_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    weigergrond = models.CharField(
        max_length=30, choices=[(w.value, w.naam) for w in Weigergrond], blank=True
    )
    reden = models.TextField(blank=True)
    inzage = models.UUIDField(null=True)  # by which the receiver may read the information set
    is_teruggenomen = models.BooleanField(default=False)
    op_wachtlijst_sinds = models.DateTimeField(null=True)
    van_wachtlijst_op = models.DateTimeField(null=True)

    class Meta:
        """One open offer per casus; an answer has its moment and its name; a refusal its ground."""

        constraints = (
            models.UniqueConstraint(
                fields=("casus",), condition=Q(status=Status.AANGEBODEN.value), name="overdracht_een_open"
            ),
            models.CheckConstraint(
                condition=Q(status=Status.AANGEBODEN.value, beantwoord_op=None)
                | ~Q(status=Status.AANGEBODEN.value) & Q(beantwoord_op__isnull=False),
                name="overdracht_beantwoord_wanneer",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.GEWEIGERD.value) | (~Q(weigergrond="") & ~Q(reden="")),
                name="overdracht_geweigerd_waarom",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.AANVAARD.value) | ~Q(antwoord_naam=""),
                name="overdracht_aanvaard_wie",
            ),
        )
        indexes = (models.Index(fields=("ontvanger", "status", "uiterlijk")),)

    def wis_stukken(self) -> None:
        """This function will wipe what the receiver could read: after refusal or revocation nothing of it is left."""
        self.stukken.all().delete()


class Stuk(models.Model):
    """One piece of the information set: a snapshot made at the offer; wiped after refusal or revocation."""

    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="stukken")
    volgorde = models.PositiveSmallIntegerField()
    onderdeel = models.CharField(max_length=30)
    tekst = models.TextField(blank=True)
    reden = models.TextField()
    ontbreekt = models.BooleanField(default=False)

    class Meta:
        """A piece has its place once."""

        constraints = (models.UniqueConstraint(fields=("overdracht", "volgorde"), name="stuk_volgorde"),)


class Teruggave(models.Model):
    """A holder's request that Veilig Thuis takes the zicht back, with everything already known (MEL-9)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="teruggaven")
    status = models.CharField(
        max_length=20,
        choices=[(t.value, t.naam) for t in Teruggavestatus],
        default=Teruggavestatus.GEVRAAGD.value,
    )
    grond = models.CharField(max_length=30, choices=[(g.value, g.naam) for g in Teruggavegrond])
    reden = models.TextField()
    telefoon = models.CharField(max_length=30)
    meldcode = models.JSONField(default=dict)
    gevraagd_op = models.DateTimeField()
    gevraagd_naam = models.CharField(max_length=200)
    gevraagd_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    beantwoord_op = models.DateTimeField(null=True)
    beantwoord_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    toelichting = models.TextField(blank=True)

    class Meta:
        """One open request per overdracht."""

        constraints = (
            models.UniqueConstraint(
                fields=("overdracht",),
                condition=Q(status=Teruggavestatus.GEVRAAGD.value),
                name="teruggave_een_open",
            ),
        )


class Wachtlijstactie(models.Model):
    """What was done for a household while it waited (OVD-5)."""

    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="wachtlijstacties")
    op = models.DateTimeField()
    door_naam = models.CharField(max_length=200)
    tekst = models.TextField()
