"""How are persons stored?"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q, QuerySet

from zicht.kern import Aanvrager, OnvolledigeDatum, Wijziging
from zicht.personen.rules import zoekwoorden_van
from zicht.personen.words import Adres, Bandsoort, Geslacht, Kanaal, Naamdelen, Naamsoort, Zoekbron
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.geldig import Geldig
from zicht.raamwerk.rijen import insert_rijen


class Personen(models.Manager["Persoon"]):
    """Keeps the numbers of persons; used by actions only."""

    def toets_bsn(self, organisatie: UUID, nummers: Iterable[str]) -> None:
        """This function will let each number that one person has left be of that person for certain.

        Two queries at most for each number.
        """
        for nummer in filter(None, nummers):
            houders = list(self.filter(organisatie=organisatie, bsn=nummer, opgegaan_in=None)[:2])
            if len(houders) == 1 and houders[0].bsn_te_toetsen:
                self.filter(pk=houders[0].pk).update(bsn_te_toetsen=False)


class Persoon(models.Model):
    """A person as known to one organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    geboortedatum = models.CharField(
        max_length=8, blank=True
    )  # JJJJMMDD, 00 for unknown parts, empty when unknown
    geslacht = models.CharField(max_length=10, choices=[(g.value, g.naam) for g in Geslacht])
    bsn = models.CharField(max_length=9, blank=True)
    # Somebody whom the writer may not see has the same number; who may see both says whether they are one.
    bsn_te_toetsen = models.BooleanField(default=False)
    is_ongeboren = models.BooleanField(default=False)
    overleden_op = models.DateField(null=True, blank=True)
    taal = models.CharField(max_length=60, blank=True)  # empty: Dutch
    tolk_nodig = models.BooleanField(default=False)
    opgegaan_in = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    versie = models.PositiveIntegerField(default=1)

    objects = Personen()

    class Meta:
        """One BSN belongs to one person in an organisation; not counted who was merged, or is still to be compared."""

        constraints = (
            models.UniqueConstraint(
                fields=("organisatie", "bsn"),
                condition=~Q(bsn="") & Q(opgegaan_in=None, bsn_te_toetsen=False),
                name="persoon_bsn",
            ),
        )
        # Few were merged: an index over the empty ones as well would be taken for useless.
        indexes = (
            models.Index(
                fields=("opgegaan_in",), condition=Q(opgegaan_in__isnull=False), name="persoon_opgegaan"
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
    # What a split wrote and ended, so that undoing it is exact: began by a split, went on in this household.
    bij_splitsing = models.BooleanField(default=False)
    naar = models.ForeignKey(Huishouden, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")


class Verblijf(Geldig):
    """Where a person, or a whole household, lives or stays. Exactly one of the two is set."""

    persoon = models.ForeignKey(
        Persoon, on_delete=models.CASCADE, null=True, related_name="verblijven", db_index=False
    )
    huishouden = models.ForeignKey(
        Huishouden, on_delete=models.CASCADE, null=True, related_name="verblijven", db_index=False
    )
    straat = models.CharField(max_length=200, blank=True)
    huisnummer = models.CharField(max_length=10, blank=True)
    toevoeging = models.CharField(max_length=10, blank=True)
    postcode = models.CharField(max_length=6, blank=True)
    plaats = models.CharField(max_length=100, blank=True)
    gemeente = models.ForeignKey(
        "organisaties.Gemeente", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_geheim = models.BooleanField(default=False)
    bij_splitsing = models.BooleanField(default=False)

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
        indexes = (
            models.Index(fields=("persoon",), condition=Q(persoon__isnull=False), name="verblijf_persoon"),
            models.Index(
                fields=("huishouden",), condition=Q(huishouden__isnull=False), name="verblijf_huishouden"
            ),
        )


# What a stay says of where and when, for who reads many of them.
VERBLIJF = (
    *("valid_from", "valid_until", "straat", "huisnummer", "toevoeging", "postcode", "plaats"),
    *("gemeente_id", "is_geheim"),
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
    mag = models.BooleanField(null=True)  # empty: not asked yet
    gegeven = models.CharField(max_length=200, blank=True)  # number or address of this channel
    wanneer = models.CharField(max_length=200, blank=True)
    let_op = models.CharField(max_length=500, blank=True)
    mag_bericht_achterlaten = models.BooleanField(default=False)


class Mutaties(models.Manager["Mutatie"]):
    """Writes the history of persons; used by actions only."""

    def schrijf(
        self, personen: Iterable[UUID], *, by: Aanvrager, at: datetime, wat: str, reden: str,
        wijzigingen: Sequence[Wijziging] = (),
    ) -> None:  # fmt: skip
        """This function will add the same row to the history of each of these persons. One query."""
        rijen = [asdict(wijziging) for wijziging in wijzigingen]
        self.bulk_create(
            self.model(persoon_id=p, op=at, account=by.account, wat=wat, reden=reden, wijzigingen=rijen)
            for p in personen
        )


class Mutatie(models.Model):
    """One change to what is known of a person: who, when, why, what was and what is (ALG-2)."""

    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="mutaties")
    op = models.DateTimeField()
    account = models.UUIDField(null=True)
    wat = models.CharField(max_length=60)
    reden = models.CharField(max_length=500, blank=True)
    wijzigingen = models.JSONField(default=list)

    objects = Mutaties()


class Zoekwoorden(models.Manager["Zoekwoord"]):
    """Keeps the rows of words; used by actions only."""

    def herschrijf(self, groepen: Mapping[UUID, UUID]) -> int:
        """This function will make the rows of these persons what they must be, and return how many it changed.

        `groepen` says of each person who stays: records that were merged are found by the words of both.
        Six queries, and one or two more when something changes; only what differs is written.
        """
        bronnen = _zoekbronnen(groepen)
        nodig = {
            (persoon, woord): (organisatie, is_heel)
            for persoon, (organisatie, bron) in bronnen.items()
            for woord, is_heel in zoekwoorden_van(bron).items()
        }
        staat = {
            (persoon, woord): (organisatie, is_heel)
            for persoon, woord, organisatie, is_heel in _woorden(list(bronnen))
        }
        weg = [sleutel for sleutel, waarde in staat.items() if nodig.get(sleutel) != waarde]
        for persoon in {persoon for persoon, _ in weg}:
            self.filter(persoon=persoon, woord__in=[woord for wie, woord in weg if wie == persoon]).delete()
        nieuw = [
            (organisatie, woord, persoon, is_heel)
            for (persoon, woord), (organisatie, is_heel) in nodig.items()
            if staat.get((persoon, woord)) != (organisatie, is_heel)
        ]
        insert_rijen(self.model, ("organisatie", "woord", "persoon", "is_heel"), nieuw)
        return len(weg) + len(nieuw)


class Zoekwoord(models.Model):
    """A normalised word of a person, or the end of one: found by range, never by LIKE '%…%'."""

    pk = models.CompositePrimaryKey("organisatie_id", "woord", "persoon_id")
    organisatie = models.ForeignKey(
        "organisaties.Partij", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    woord = models.CharField(max_length=40)
    persoon = models.ForeignKey(Persoon, on_delete=models.CASCADE, related_name="zoekwoorden", db_index=False)
    is_heel = models.BooleanField()

    objects = Zoekwoorden()

    class Meta:
        """Read in two directions: who has a word, and whether somebody has another word as well."""

        indexes = (models.Index(fields=("persoon", "woord"), name="zoekwoord_persoon"),)


def _zoekbronnen(groepen: Mapping[UUID, UUID]) -> dict[UUID, tuple[UUID, Zoekbron]]:
    """Return what the words of each person are made of; every name and every address, also the old ones."""
    personen = list(groepen)
    data, nummers, namen, adressen, gegevens = (defaultdict[UUID, list[Any]](list) for _ in range(5))
    rijen = _personen(personen)
    for rij in rijen:
        data[groepen[rij.pk]] += [OnvolledigeDatum.lees(rij.geboortedatum)] if rij.geboortedatum else []
        nummers[groepen[rij.pk]] += [rij.bsn] if rij.bsn else []
    for naam in _alle_namen(personen):
        namen[groepen[naam.persoon_id]].append(naamdelen(naam))
    for verblijf in (*eigen_verblijven(personen), *_gedeelde_verblijven(personen)):
        adressen[groepen[verblijf.wie]].append(adres_van(verblijf))
    for contact in _contactgegevens(personen):
        gegevens[groepen[contact.persoon_id]].append(contact.gegeven)
    bronnen = {
        groep: Zoekbron(*(tuple(deel[groep]) for deel in (namen, data, nummers, adressen, gegevens)))
        for groep in set(groepen.values())
    }
    return {rij.pk: (rij.organisatie_id, bronnen[groepen[rij.pk]]) for rij in rijen}


@bereid
def _woorden(personen: Collection[UUID]) -> QuerySet[Zoekwoord, tuple[UUID, str, UUID, bool]]:
    rijen = Zoekwoord.objects.filter(persoon__in=personen)
    return rijen.values_list("persoon_id", "woord", "organisatie_id", "is_heel")


@bereid
def _personen(personen: Collection[UUID]) -> QuerySet[Persoon]:
    return Persoon.objects.filter(pk__in=personen)


@bereid
def _alle_namen(personen: Collection[UUID]) -> QuerySet[Naam]:
    return Naam.objects.filter(persoon__in=personen)


@bereid
def eigen_verblijven(personen: Collection[UUID]) -> QuerySet[Any, Any]:
    """This function will return where each of these persons (`wie`) lived apart from a household. One query."""
    eigen = Verblijf.objects.filter(persoon__in=personen).annotate(wie=F("persoon"))
    return eigen.values_list("wie", *VERBLIJF, named=True)


@bereid
def _gedeelde_verblijven(personen: Collection[UUID]) -> QuerySet[Any, Any]:
    samen = Verblijf.objects.filter(huishouden__leden__persoon__in=personen)
    return samen.annotate(wie=F("huishouden__leden__persoon")).values_list("wie", *VERBLIJF, named=True)


@bereid
def _contactgegevens(personen: Collection[UUID]) -> QuerySet[VeiligContact]:
    return VeiligContact.objects.filter(persoon__in=personen).exclude(gegeven="")


def naamdelen(naam: Naam) -> Naamdelen:
    """This function will return a stored name as a value."""
    return Naamdelen(naam.voornamen, naam.roepnaam, naam.voorletters, naam.tussenvoegsel, naam.achternaam)


def adres_van(verblijf: Any) -> Adres:
    """This function will return the address of a stay, or of a row with the columns VERBLIJF, as a value."""
    return Adres(
        straat=verblijf.straat,
        huisnummer=verblijf.huisnummer,
        toevoeging=verblijf.toevoeging,
        postcode=verblijf.postcode,
        plaats=verblijf.plaats,
        gemeente=verblijf.gemeente_id or "",
        is_geheim=verblijf.is_geheim,
    )


def velden_van(adres: Adres) -> dict[str, Any]:
    """This function will return an address as the columns of a stay."""
    return {
        "straat": adres.straat,
        "huisnummer": adres.huisnummer,
        "toevoeging": adres.toevoeging,
        "postcode": adres.postcode,
        "plaats": adres.plaats,
        "gemeente_id": adres.gemeente or None,
        "is_geheim": adres.is_geheim,
    }
