"""How are persons stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.personen.words import Bandsoort, Geslacht, Kanaal, Naamsoort
from zicht.raamwerk.geldig import Geldig


class Persoon(models.Model):
    """A person as known to one organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    geboortedatum = models.CharField(
        max_length=8, blank=True
    )  # JJJJMMDD, 00 for unknown parts, empty when unknown
    geslacht = models.CharField(max_length=10, choices=[(g.value, g.naam) for g in Geslacht])
    bsn = models.CharField(max_length=9, blank=True)
    is_ongeboren = models.BooleanField(default=False)
    overleden_op = models.DateField(null=True, blank=True)
    taal = models.CharField(max_length=60, blank=True)  # empty: Dutch
    tolk_nodig = models.BooleanField(default=False)
    opgegaan_in = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        """One BSN belongs to one person in an organisation, as long as that person was not merged away."""

        constraints = (
            models.UniqueConstraint(
                fields=("organisatie", "bsn"), condition=~Q(bsn="") & Q(opgegaan_in=None), name="persoon_bsn"
            ),
        )


class Naam(Geldig):
    """What a person is called, from when."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="namen")
    soort = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Naamsoort])
    voornamen = models.CharField(max_length=200, blank=True)
    roepnaam = models.CharField(max_length=100, blank=True)
    voorletters = models.CharField(max_length=30, blank=True)
    tussenvoegsel = models.CharField(max_length=30, blank=True)
    achternaam = models.CharField(max_length=200, blank=True)


class Huishouden(models.Model):
    """People who live together; who they are changes over time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")


class Lidmaatschap(Geldig):
    """Who belongs to a household, from when until when."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="leden")
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="lidmaatschappen")


class Verblijf(Geldig):
    """Where a person, or a whole household, lives or stays. Exactly one of the two is set."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, null=True, related_name="verblijven")
    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, null=True, related_name="verblijven")
    straat = models.CharField(max_length=200, blank=True)
    huisnummer = models.CharField(max_length=10, blank=True)
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    gemeente = models.ForeignKey(
        "organisaties.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_geheim = models.BooleanField(default=False)

    class Meta(Geldig.Meta):
        """A stay is a person's or a household's, never both, never neither."""

        constraints = (
            *Geldig.Meta.constraints,
            models.CheckConstraint(
                condition=Q(persoon=None, huishouden__isnull=False)
                | Q(persoon__isnull=False, huishouden=None),
                name="verblijf_van_een",
            ),
        )


class Band(Geldig):
    """What one person is to another: `van` is <soort> of `naar`."""

    van = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="banden")
    naar = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="banden_terug")
    soort = models.CharField(max_length=30, choices=[(s.value, s.naam) for s in Bandsoort])
    heeft_gezag = models.BooleanField(null=True)


class VeiligContact(Geldig):
    """Whether, when, how and in what language somebody may be reached (PLUS-8)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="veilige_contacten")
    kanaal = models.CharField(max_length=20, choices=[(k.value, k.naam) for k in Kanaal])
    mag = models.BooleanField()
    gegeven = models.CharField(max_length=200, blank=True)  # number or address of this channel
    wanneer = models.CharField(max_length=200, blank=True)
    let_op = models.CharField(max_length=500, blank=True)
    mag_bericht_achterlaten = models.BooleanField(default=False)


class Zoekwoord(models.Model):
    """A normalised word of a person, or the end of one: found by range, never by LIKE '%…%'."""

    pk = models.CompositePrimaryKey("organisatie_id", "woord", "persoon_id")
    organisatie = models.ForeignKey(
        "organisaties.Partij", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    woord = models.CharField(max_length=40)
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="zoekwoorden")
    is_heel = models.BooleanField()
