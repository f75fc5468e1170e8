"""How is stored what the national register is told and asked, and what it answered?

What waits for the register is a row: it is there when the deed is there, it outlives a process that dies, and one
worker at a time has it on lease. Rows go with their casus; what must still be forgotten elsewhere is kept by its
identifier alone.
"""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

from django.db import connections, models
from django.db.models import Q
from django.db.models.deletion import CASCADE, Collector

from zicht.radar.words import Trefferoordeel, Uitblijven, Vraagstand
from zicht.register.words import Doel

DIRECT = datetime(2000, 1, 1, tzinfo=UTC)
"""Due at once: a removal knows no clock."""


def vergeet_elders(collector: Collector, field: Any, sub_objs: Iterable[Any], using: str) -> None:
    """This function will keep what the register must forget when a casus goes, whatever it is that removes it.

    In the transaction of the removal, so that neither is there without the other. Until the end of a lease that runs
    the register may still be told of it: it is asked to forget after that. What it was never told it need not forget.
    """
    rijen = list(sub_objs)
    nu = Landelijkeinschrijving.objects.using(using).filter(pk__in=[rij.pk for rij in rijen])
    if connections[using].in_atomic_block:
        # Who is telling the register at this moment is waited for, or finds the row gone.
        nu = nu.select_for_update()
    for rij in nu:
        if rij.perioden or rij.pogingen or rij.bezet_tot:
            Registerintrekking.objects.db_manager(using).vergeet(
                rij.kenmerk, rij.organisatie_id, volgende_op=rij.bezet_tot or DIRECT
            )
    CASCADE(collector, field, cast("Any", rijen), using)


def schrijf_opnieuw_in(collector: Collector, field: Any, sub_objs: Iterable[Any], using: str) -> None:
    """This function will let what the register keeps of a casus be made anew when somebody in it is removed."""
    rijen = list(sub_objs)
    Landelijkeinschrijving.objects.using(using).filter(pk__in={rij.inschrijving_id for rij in rijen}).update(
        gewijzigd=True, bezet_door=None
    )
    CASCADE(collector, field, cast("Any", rijen), using)


class Registerwerk(models.Model):
    """Something the register must still do: when it is tried, who tries it now, and how often that failed."""

    volgende_op = models.DateTimeField()
    pogingen = models.PositiveIntegerField(default=0)
    uitblijven = models.CharField(max_length=20, choices=[(u.value, u.naam) for u in Uitblijven], blank=True)
    geprobeerd_op = models.DateTimeField(null=True)
    bezet_door = models.UUIDField(null=True)  # drawn anew by each who takes it
    bezet_tot = models.DateTimeField(null=True)

    class Meta:
        """Part of other tables."""

        abstract = True


class Landelijkeinschrijving(Registerwerk):
    """What the register keeps of a casus; drawn by lot, `kenmerk` tells nothing.

    A change takes `bezet_door` away from who is telling the register, so that it stays changed and is told again.
    """

    casus = models.OneToOneField(
        "casus.Casus", primary_key=True, on_delete=vergeet_elders, related_name="landelijk"
    )
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    kenmerk = models.UUIDField(unique=True)
    gewijzigd = models.BooleanField(default=True)
    perioden = models.CharField(max_length=40, blank=True)  # under the keys of which periods it was told
    vingerafdruk = models.CharField(max_length=64, blank=True)
    ingeschreven_op = models.DateTimeField(null=True)

    class Meta:
        """Found by what must be told, and by the period of the key."""

        indexes = (
            models.Index(fields=("volgende_op",), condition=Q(gewijzigd=True), name="inschrijving_te_doen"),
            models.Index(fields=("perioden",), name="inschrijving_perioden"),
        )


class Ingeschrevene(models.Model):
    """Of whom there are encodings in an inscription."""

    inschrijving = models.ForeignKey(Landelijkeinschrijving, on_delete=CASCADE, related_name="personen")
    persoon = models.ForeignKey("personen.Persoon", on_delete=schrijf_opnieuw_in, related_name="+")

    class Meta:
        """Somebody stands in it once."""

        constraints = (
            models.UniqueConstraint(fields=("inschrijving", "persoon"), name="ingeschrevene_eenmaal"),
        )


class Registerintrekkingen(models.Manager["Registerintrekking"]):
    """Keeps what must be forgotten elsewhere."""

    def vergeet(self, kenmerk: UUID, organisatie: UUID, *, volgende_op: datetime) -> None:
        """This function will let the register be told to forget an inscription, from a moment on. One query."""
        rij = self.model(kenmerk=kenmerk, organisatie=organisatie, volgende_op=volgende_op)
        self.bulk_create([rij], ignore_conflicts=True)


class Registerintrekking(Registerwerk):
    """An inscription that the register must forget; of whom it was is known here no more."""

    kenmerk = models.UUIDField(primary_key=True)
    organisatie = models.UUIDField()

    objects = Registerintrekkingen()

    class Meta:
        """The first to do comes first."""

        indexes = (models.Index(fields=("volgende_op",), name="intrekking_te_doen"),)


class Landelijkevragen(models.Manager["Landelijkevraag"]):
    """Keeps what waits to be asked; used by actions only."""

    def zet(self, casus: UUID, doel: Doel, *, at: datetime, melding: UUID | None = None) -> UUID:
        """This function will let a question about a casus wait, and return it; one that waits stays the one.

        What somebody waits for is tried at once, also where a pause ran. Two queries.
        """
        eigen: dict[str, Any] = {"doel": doel.value, "melding_id": melding, "volgende_op": at}
        meer = {} if doel is Doel.PERSONEN_GEWIJZIGD else eigen
        while True:
            rij, is_nieuw = self.get_or_create(
                casus_id=casus,
                stand=Vraagstand.WACHT.value,
                defaults={"kenmerk": uuid.uuid4(), "gezet_op": at, **eigen},
            )
            # What was answered, or dropped, since it was read waits no more: then another one does.
            wacht = self.filter(pk=rij.pk, stand=Vraagstand.WACHT.value)
            if is_nieuw or wacht.update(opnieuw=True, **meer):
                return rij.pk


class Landelijkevraag(Registerwerk):
    """A question to the register about the people of a casus.

    `kenmerk` is the same as long as what is asked is the same (`vingerafdruk`, keyed): asked again it is the same
    question. `opnieuw` says that something changed while it was being asked.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=CASCADE, related_name="landelijke_vragen")
    melding = models.ForeignKey("melding.Melding", on_delete=CASCADE, null=True, related_name="+")
    doel = models.CharField(max_length=30, choices=[(d.value, d.naam) for d in Doel])
    stand = models.CharField(
        max_length=20, choices=[(s.value, s.naam) for s in Vraagstand], default=Vraagstand.WACHT.value
    )
    kenmerk = models.UUIDField(unique=True)
    vingerafdruk = models.CharField(max_length=64, blank=True)
    opnieuw = models.BooleanField(default=False)
    gezet_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True)
    is_afgekapt = models.BooleanField(default=False)

    objects = Landelijkevragen()

    class Meta:
        """One question of a casus waits at a time; answered with its moment."""

        constraints = (
            models.UniqueConstraint(
                fields=("casus",), condition=Q(stand=Vraagstand.WACHT.value), name="landelijkevraag_een_wacht"
            ),
            models.CheckConstraint(
                condition=Q(stand=Vraagstand.WACHT.value, beantwoord_op=None)
                | Q(stand=Vraagstand.BEANTWOORD.value, beantwoord_op__isnull=False),
                name="landelijkevraag_beantwoord",
            ),
        )
        indexes = (
            models.Index(
                fields=("volgende_op",),
                condition=Q(stand=Vraagstand.WACHT.value),
                name="landelijkevraag_te_doen",
            ),
        )


class Landelijketreffer(models.Model):
    """Another organisation has, or may have, an earlier report: which, since when, whom to call; no content."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    casus = models.ForeignKey("casus.Casus", on_delete=CASCADE, related_name="landelijke_treffers")
    kenmerk = models.UUIDField()  # of the inscription there; another organisation may have given the same
    organisatie = models.UUIDField()  # perhaps one that this installation does not know
    jaar = models.PositiveSmallIntegerField()
    kwartaal = models.PositiveSmallIntegerField()
    contactpunt = models.CharField(max_length=200, blank=True)
    bits = models.FloatField()
    is_zeker = models.BooleanField()
    gevonden_op = models.DateTimeField()
    vervallen_op = models.DateTimeField(null=True)  # the register names it no more
    oordeel = models.CharField(
        max_length=20,
        choices=[(o.value, o.naam) for o in Trefferoordeel],
        default=Trefferoordeel.OPEN.value,
    )
    oordeel_op = models.DateTimeField(null=True)
    oordeel_door = models.UUIDField(null=True)
    oordeel_reden = models.TextField(blank=True)

    class Meta:
        """Found once in a casus, however often it is asked; judged with its moment."""

        constraints = (
            models.UniqueConstraint(
                fields=("casus", "organisatie", "kenmerk"), name="landelijketreffer_eenmaal"
            ),
            models.CheckConstraint(
                condition=Q(oordeel=Trefferoordeel.OPEN.value, oordeel_op=None)
                | ~Q(oordeel=Trefferoordeel.OPEN.value) & Q(oordeel_op__isnull=False),
                name="landelijketreffer_oordeel",
            ),
        )


class Landelijkpaar(models.Model):
    """How far one person of the casus agrees with somebody of a hit: sentences with the bits they weigh together."""

    treffer = models.ForeignKey(Landelijketreffer, on_delete=CASCADE, related_name="paren")
    persoon = models.ForeignKey("personen.Persoon", on_delete=CASCADE, related_name="+")
    redenen = models.JSONField(default=list)
