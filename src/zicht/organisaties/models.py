"""How are organisations stored?"""

import uuid

from django.db import models
from django.db.models import Q

from zicht.kern import Soort
from zicht.kern.geweld import Ernst
from zicht.organisaties.words import Overdrachtsmoment, Teamtype
from zicht.raamwerk.geldig import Geldig


class Partij(Geldig):
    """A Veilig Thuis organisation, a local team or another partner: whoever may hold the zicht."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    soort = models.CharField(max_length=20, choices=[(s.value, s.value) for s in Soort])
    naam = models.CharField(max_length=200)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta(Geldig.Meta):
        """One name once per kind."""

        constraints = (
            *Geldig.Meta.constraints,
            models.UniqueConstraint(fields=("soort", "naam"), name="partij_naam"),
        )


class Regio(Geldig):
    """One of the 26 regions."""

    code = models.SlugField(primary_key=True)
    naam = models.CharField(max_length=100)
    andere_namen = models.CharField(max_length=200, blank=True)
    bron = models.CharField(max_length=200)


class Bediening(Geldig):
    """Which organisation serves a region; `kandidaat` where that was inferred."""

    regio = models.ForeignKey(Regio, on_delete=models.PROTECT)
    organisatie = models.ForeignKey(Partij, on_delete=models.PROTECT)
    kandidaat = models.BooleanField(default=False)
    bron = models.CharField(max_length=200)

    class Meta(Geldig.Meta):
        """A region is served by one organisation from a day on."""

        constraints = (
            *Geldig.Meta.constraints,
            models.UniqueConstraint(fields=("regio", "valid_from"), name="bediening_vanaf"),
        )


class Gemeente(Geldig):
    """A municipality with its CBS code."""

    code = models.CharField(primary_key=True, max_length=6)
    naam = models.CharField(max_length=100)
    bron = models.CharField(max_length=200)


class Indeling(Geldig):
    """In which region a municipality lies; `kandidaat` where no official table was seen."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    regio = models.ForeignKey(Regio, on_delete=models.PROTECT)
    kandidaat = models.BooleanField()
    bron = models.CharField(max_length=200)

    class Meta(Geldig.Meta):
        """A municipality lies in one region from a day on."""

        constraints = (
            *Geldig.Meta.constraints,
            models.UniqueConstraint(fields=("gemeente", "valid_from"), name="indeling_vanaf"),
        )


class LokaalTeam(models.Model):
    """What a local team is, beside being a Partij."""

    partij = models.OneToOneField(Partij, primary_key=True, on_delete=models.CASCADE)
    type = models.CharField(max_length=20, choices=[(t.value, t.naam) for t in Teamtype])
    eigen_type = models.CharField(max_length=200, blank=True)

    class Meta:
        """A type of one's own is described, and only that."""

        constraints = (
            models.CheckConstraint(
                condition=Q(type=Teamtype.EIGEN.value) & ~Q(eigen_type="")
                | ~Q(type=Teamtype.EIGEN.value) & Q(eigen_type=""),
                name="lokaalteam_eigen_type",
            ),
        )


class Werkgebied(Geldig):
    """Which municipality a party works in."""

    partij = models.ForeignKey(Partij, on_delete=models.CASCADE)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)


class Teamafspraak(Geldig):
    """What an organisation agreed with a receiving party (the basis of AFS-5)."""

    organisatie = models.ForeignKey(Partij, on_delete=models.PROTECT, related_name="+")
    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="afspraken")
    vormen = models.JSONField(default=list)
    hoogste_ernst = models.CharField(max_length=20, choices=[(e.value, e.naam) for e in Ernst])
    informeert_huishouden = models.BooleanField(default=False)
    moment = models.CharField(
        max_length=20,
        choices=[(m.value, m.value) for m in Overdrachtsmoment],
        default=Overdrachtsmoment.AANVAARDING.value,
    )
    antwoord_werkdagen = models.PositiveSmallIntegerField(null=True, blank=True)
    bron = models.CharField(max_length=200)

    class Meta(Geldig.Meta):
        """Read by organisation and party on a day."""

        constraints = Geldig.Meta.constraints
        indexes = (models.Index(fields=("organisatie", "partij")),)


class Contactpersoon(Geldig):
    """Whom to call at a party; a bruggenbouwer when so agreed."""

    partij = models.ForeignKey(Partij, on_delete=models.CASCADE, related_name="contactpersonen")
    naam = models.CharField(max_length=200)
    functie = models.CharField(max_length=100, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    is_bruggenbouwer = models.BooleanField(default=False)


class Organisatieinstelling(models.Model):
    """What an organisation chose; a change is a new version, the old ones stay."""

    organisatie = models.ForeignKey(Partij, on_delete=models.CASCADE)
    versie = models.PositiveIntegerField()
    valid_from = models.DateField()
    kalender = models.CharField(max_length=40)
    extra_vrije_dagen = models.JSONField(default=list)
    concept_dagen = models.PositiveSmallIntegerField(default=7)
    taxatie_dagen = models.PositiveSmallIntegerField(default=90)
    herinnering_werkdagen = models.PositiveSmallIntegerField(default=3)
    radar_werkdagen = models.PositiveSmallIntegerField(default=2)
    radar_contactpunt = models.CharField(max_length=120, blank=True)
    verwijsindex_regios = models.JSONField(default=list)

    class Meta:
        """A version has its number once."""

        constraints = (models.UniqueConstraint(fields=("organisatie", "versie"), name="instelling_versie"),)
