"""What was known of one person, or of one household, over time?"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import NietGevonden, OnvolledigeDatum, Wijziging
from zicht.personen.models import Band, Lidmaatschap, Mutatie, Naam, Persoon, naamdelen
from zicht.personen.queries.kaarten import contactafspraak, contactrijen, kanoniek, samen, verblijfregels
from zicht.personen.words import (
    Bandregel,
    Bandsoort,
    Contactregel,
    Geslacht,
    Huishoudenregel,
    Mutatieregel,
    Naamregel,
    Naamsoort,
    Periode,
    Persoonsgegevens,
    Verblijfregel,
)
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.geldig import Geldig


def gegevens_van(persoon: UUID) -> tuple[Persoonsgegevens, int]:
    """This function will return what is known of a person now, with its version; raises NietGevonden."""
    rij = Persoon.objects.filter(pk=persoon).first()
    if rij is None:
        raise NietGevonden
    gegevens = Persoonsgegevens(
        geslacht=Geslacht(rij.geslacht),
        geboortedatum=OnvolledigeDatum.lees(rij.geboortedatum) if rij.geboortedatum else None,
        bsn=rij.bsn,
        is_ongeboren=rij.is_ongeboren,
        overleden_op=rij.overleden_op,
        taal=rij.taal,
        tolk_nodig=rij.tolk_nodig,
    )
    return gegevens, rij.versie


def namen_van(persoon: UUID) -> tuple[Naamregel, ...]:
    """This function will return every name somebody bore or was recorded under, the latest first."""
    namen = Naam.objects.filter(persoon__in=samen([persoon])).order_by("-valid_from", "-pk")
    return tuple(Naamregel(Naamsoort(naam.soort), naamdelen(naam), _periode(naam)) for naam in namen)


def ooit_leden(huishouden: UUID) -> tuple[Huishoudenregel, ...]:
    """This function will return everyone who ever belonged to a household, in the order of joining.

    A merged person is named by the one who stays. Two queries.
    """
    leden = list(Lidmaatschap.objects.filter(huishouden=huishouden).order_by("valid_from", "pk"))
    blijvers = kanoniek(lid.persoon_id for lid in leden)
    return tuple(Huishoudenregel(huishouden, blijvers[lid.persoon_id], _periode(lid)) for lid in leden)


def huishoudens_van(persoon: UUID) -> tuple[Huishoudenregel, ...]:
    """This function will return every household somebody ever belonged to, the latest first."""
    allen = samen([persoon])
    leden = Lidmaatschap.objects.filter(persoon__in=allen).order_by("-valid_from", "-pk")
    return tuple(Huishoudenregel(lid.huishouden_id, allen[lid.persoon_id], _periode(lid)) for lid in leden)


def verblijven_van(persoon: UUID) -> tuple[Verblijfregel, ...]:
    """This function will return where somebody lived: own stays first, each kind with the latest first."""
    allen = samen([persoon])
    return tuple(verblijfregels(allen)[next(iter(allen.values()))]) if allen else ()


def banden_van(persoon: UUID) -> tuple[Bandregel, ...]:
    """This function will return every tie from or to somebody, the open ones first."""
    allen = samen([persoon])
    banden = _banden(list(allen))
    wie = kanoniek({band.van_id for band in banden} | {band.naar_id for band in banden})
    regels = [
        Bandregel(
            band.pk,
            wie[band.van_id],
            wie[band.naar_id],
            Bandsoort(band.soort),
            band.heeft_gezag,
            _periode(band),
        )
        for band in banden
    ]
    return tuple(
        sorted(regels, key=lambda regel: (regel.periode.tot is not None, regel.periode.vanaf, regel.id))
    )


def contact_van(persoon: UUID, *, op: date) -> tuple[Contactregel, ...]:
    """This function will return how somebody may be reached on a day; empty when nothing was recorded (PLUS-8)."""
    contacten = contactrijen(list(samen([persoon])), op)
    return tuple(Contactregel(c.pk, contactafspraak(c), _periode(c)) for c in contacten)


def mutaties_van(*personen: UUID, na: int = 0) -> tuple[Mutatieregel, ...]:
    """This function will return every change to what is known of these persons, the latest first (ALG-2).

    With `na` only what was changed after the change with that number.
    """
    rijen = Mutatie.objects.filter(persoon__in=samen(personen), pk__gt=na).order_by("-op", "-pk")
    regels = (
        Mutatieregel(
            rij.op, rij.account, rij.wat, rij.reden, tuple(Wijziging(**stuk) for stuk in rij.wijzigingen)
        )
        for rij in rijen
    )
    # A change to two persons stands at both; after a merge it is still one change.
    return tuple(dict.fromkeys(regels))


@bereid
def _banden(personen: Collection[UUID]) -> QuerySet[Band]:
    return Band.objects.filter(van__in=personen) | Band.objects.filter(naar__in=personen)


def _periode(rij: Geldig) -> Periode:
    return Periode(rij.valid_from, rij.valid_until)
