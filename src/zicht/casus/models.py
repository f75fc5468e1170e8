"""How is a casus stored?"""

import uuid

from django.db import models
from django.db.models import F, Q

from zicht.casus.words import (
    Betrokkenheid,
    Fase,
    Houdersoort,
    Inzagegrond,
    Inzageomvang,
    Noodoordeel,
    Samenloopoordeel,
    Slotgrond,
    Taaksoort,
    Zichtgrond,
)


class Casus(models.Model):
    """Meldingen, services, handovers and monitoring that belong together. Bron: cbs-beleidsinformatie."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    nummer = models.CharField(max_length=20)
    fase = models.CharField(
        max_length=20, choices=[(f.value, f.naam) for f in Fase], default=Fase.BEOORDELING.value
    )
    gemeente = models.ForeignKey(
        "organisaties.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    team = models.ForeignKey("toegang.Team", on_delete=models.SET_NULL, null=True, related_name="+")
    behandelaar = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    huishouden = models.ForeignKey(
        "personen.Huishouden", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    vervolg_op = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="vervolgen")
    opened_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    slotgrond = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Slotgrond], blank=True)
    zicht = models.ForeignKey("casus.Zicht", on_delete=models.SET_NULL, null=True, related_name="+")
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        """A number is given once; a casus is closed with its ground, or open without."""

        constraints = (
            models.UniqueConstraint(fields=("organisatie", "nummer"), name="casus_nummer"),
            models.CheckConstraint(
                condition=Q(fase=Fase.GESLOTEN.value, closed_at__isnull=False) & ~Q(slotgrond="")
                | ~Q(fase=Fase.GESLOTEN.value) & Q(closed_at=None, slotgrond=""),
                name="casus_gesloten_met_grond",
            ),
        )
        indexes = (
            models.Index(fields=("organisatie", "team", "fase")),
            models.Index(fields=("behandelaar", "fase")),
            models.Index(fields=("organisatie", "-opened_on")),
            # Whether somebody may see a casus is asked of many at once: the answer stands in the index.
            models.Index(fields=("id", "organisatie", "team", "behandelaar"), name="casus_zichtbaar"),
        )


class Nummering(models.Model):
    """The last casus number given in a year."""

    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.CASCADE, related_name="+")
    jaar = models.PositiveSmallIntegerField()
    laatste = models.PositiveIntegerField(default=0)

    class Meta:
        """One count per organisation and year."""

        constraints = (models.UniqueConstraint(fields=("organisatie", "jaar"), name="nummering_jaar"),)


class Betrokkene(models.Model):
    """Who a casus is about."""

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="betrokkenen")
    persoon = models.ForeignKey(
        "personen.Persoon", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    betrokkenheid = models.CharField(max_length=30, choices=[(b.value, b.naam) for b in Betrokkenheid])
    sinds = models.DateField()

    class Meta:
        """Somebody is concerned in a casus once."""

        constraints = (models.UniqueConstraint(fields=("casus", "persoon"), name="betrokkene_eenmaal"),)
        indexes = (models.Index(fields=("persoon", "casus"), name="betrokkene_persoon"),)


class Zicht(models.Model):
    """One change in who holds the zicht; a period ends where the next begins, so no gap can be stored."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="zichten")
    nummer = models.PositiveIntegerField()
    houdersoort = models.CharField(max_length=10, choices=[(h.value, h.naam) for h in Houdersoort])
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, null=True, related_name="+")
    grond = models.CharField(max_length=30, choices=[(g.value, g.naam) for g in Zichtgrond])
    vanaf = models.DateTimeField()
    waarom = models.TextField(blank=True)

    class Meta:
        """Numbered without holes by the action that writes; a party, and only a party, is named."""

        constraints = (
            models.UniqueConstraint(fields=("casus", "nummer"), name="zicht_nummer"),
            models.CheckConstraint(
                condition=Q(houdersoort=Houdersoort.PARTIJ.value, partij__isnull=False)
                | ~Q(houdersoort=Houdersoort.PARTIJ.value) & Q(partij=None),
                name="zicht_houder",
            ),
        )


class Inzage(models.Model):
    """Who may look beside those who may by role and team: for what, how much, until when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="inzagen")
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.CASCADE, null=True, related_name="+")
    account = models.ForeignKey("toegang.Account", on_delete=models.CASCADE, null=True, related_name="+")
    omvang = models.CharField(max_length=20, choices=[(o.value, o.naam) for o in Inzageomvang])
    grond = models.CharField(max_length=20, choices=[(g.value, g.naam) for g in Inzagegrond])
    reden = models.TextField(blank=True)
    vanaf = models.DateTimeField()
    tot = models.DateTimeField(null=True)
    getoetst_op = models.DateTimeField(null=True)
    getoetst_door = models.ForeignKey(
        "toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    oordeel = models.CharField(max_length=20, choices=[(o.value, o.naam) for o in Noodoordeel], blank=True)
    toelichting = models.TextField(blank=True)

    class Meta:
        """For a party or for an account, never both; until after from."""

        constraints = (
            models.CheckConstraint(
                condition=Q(partij=None, account__isnull=False) | Q(partij__isnull=False, account=None),
                name="inzage_voor_een",
            ),
            models.CheckConstraint(condition=Q(tot=None) | Q(tot__gte=F("vanaf")), name="inzage_periode"),
        )
        indexes = (
            models.Index(fields=("account", "tot")),
            models.Index(fields=("partij", "tot")),
            models.Index(
                fields=("vanaf",),
                condition=Q(grond=Inzagegrond.NOOD.value, getoetst_op=None),
                name="inzage_te_toetsen",
            ),
        )


class Termijn(models.Model):
    """A term with its own explanation, never recalculated behind someone's back (PLUS-1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="termijnen")
    code = models.CharField(max_length=40)
    betreft = models.UUIDField(null=True)  # the melding, overdracht, … it belongs to
    vanaf = models.DateTimeField()
    nadert_op = models.DateTimeField()
    uiterlijk = models.DateTimeField()
    uitleg = models.JSONField()
    gehaald_op = models.DateTimeField(null=True)
    vervallen_op = models.DateTimeField(null=True)
    nadert_gemeld = models.BooleanField(default=False)
    verstreken_gemeld = models.BooleanField(default=False)

    class Meta:
        """Met or lapsed, not both; running once; open ones are found by the worker."""

        constraints = (
            models.CheckConstraint(
                condition=Q(gehaald_op=None) | Q(vervallen_op=None), name="termijn_een_einde"
            ),
            # Where it belongs to nothing a null is never equal; there the lock on the casus guards.
            models.UniqueConstraint(
                fields=("casus", "code", "betreft"),
                condition=Q(gehaald_op=None, vervallen_op=None),
                name="termijn_loopt_eenmaal",
            ),
        )
        indexes = (
            models.Index(
                fields=("nadert_op",),
                condition=Q(gehaald_op=None, vervallen_op=None, nadert_gemeld=False),
                name="termijn_nadert",
            ),
            models.Index(
                fields=("uiterlijk",),
                condition=Q(gehaald_op=None, vervallen_op=None, verstreken_gemeld=False),
                name="termijn_verstrijkt",
            ),
        )


class Taak(models.Model):
    """One line of a worklist: what is asked, of whom, by when, and why now."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="taken")
    soort = models.CharField(max_length=30, choices=[(t.value, t.naam) for t in Taaksoort])
    tekst = models.CharField(max_length=300)
    waarom = models.CharField(max_length=500, blank=True)
    betreft = models.UUIDField(null=True)
    account = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    team = models.ForeignKey("toegang.Team", on_delete=models.SET_NULL, null=True, related_name="+")
    rol = models.CharField(max_length=30, blank=True)  # the role that can do it (ALG-5)
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.CASCADE, null=True, related_name="+")
    termijn = models.ForeignKey(Termijn, on_delete=models.SET_NULL, null=True, related_name="taken")
    uiterlijk = models.DateTimeField(null=True)
    nadert_op = models.DateTimeField(null=True)
    # `uiterlijk`, or the end of time where there is none: so that an index alone gives the order of a worklist.
    sorteer_op = models.DateTimeField()
    vetoot_sluiten = models.BooleanField(default=True)
    gezet_op = models.DateTimeField()
    gereed_op = models.DateTimeField(null=True)
    gereed_door = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")
    vervallen_op = models.DateTimeField(null=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        """The worklists read open tasks by account, by team, or by neither."""

        indexes = (
            models.Index(
                fields=("account", "sorteer_op", "id"),
                condition=Q(gereed_op=None, vervallen_op=None),
                name="taak_mijn",
            ),
            models.Index(
                fields=("team", "sorteer_op", "id"),
                condition=Q(gereed_op=None, vervallen_op=None),
                name="taak_team",
            ),
            models.Index(
                fields=("organisatie", "sorteer_op", "id"),
                condition=Q(gereed_op=None, vervallen_op=None),
                name="taak_organisatie",
            ),
            models.Index(
                fields=("partij", "sorteer_op", "id"),
                condition=Q(gereed_op=None, vervallen_op=None),
                name="taak_partij",
            ),
        )


class Samenloop(models.Model):
    """What was decided in a casus of another that runs about the same person; the latest row holds."""

    casus = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="samenlopen")
    ander = models.ForeignKey(Casus, on_delete=models.CASCADE, related_name="+")
    oordeel = models.CharField(max_length=20, choices=[(o.value, o.naam) for o in Samenloopoordeel])
    reden = models.TextField()
    op = models.DateTimeField()
    door = models.ForeignKey("toegang.Account", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """Of another casus, never of itself."""

        constraints = (models.CheckConstraint(condition=~Q(casus=F("ander")), name="samenloop_met_ander"),)


class Filter(models.Model):
    """A worklist filter that somebody saved under a name (ALG-3)."""

    account = models.ForeignKey("toegang.Account", on_delete=models.CASCADE, related_name="+")
    naam = models.CharField(max_length=60)
    keuzes = models.JSONField()

    class Meta:
        """One name once per account."""

        constraints = (models.UniqueConstraint(fields=("account", "naam"), name="filter_naam"),)
