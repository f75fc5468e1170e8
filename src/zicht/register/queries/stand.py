"""Who takes part, which periods are open, and how large is the register?"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, Sum
from django.db.models.functions import Coalesce
from django.utils.crypto import constant_time_compare

from zicht.register.models import Inschrijving, Logregel, Organisatie, Periode, Stand
from zicht.register.rules import vergelijkomvang
from zicht.register.words import Deelnemer, Logwoord, Periodestand

_NIEMANDS_GEHEIM = "0" * 64


@dataclass(frozen=True)
class Toegelaten:
    """An organisation that said who it is; `afdruk` changes with its secret."""

    kenmerk: UUID
    afdruk: str
    is_ingetrokken: bool


@dataclass(frozen=True)
class Registerstand:
    """What has to be known to answer one organisation under one period."""

    is_open: bool
    omvang: int
    kenmerken: dict[int, UUID]  # of every organisation
    weglaten: tuple[int, ...]  # who asks, and whose access was withdrawn


def geheimafdruk(geheim: str) -> str:
    """This function will return how a secret is kept."""
    return sha256(geheim.encode()).hexdigest()


def toegelaten(kenmerk: UUID, geheim: str) -> Toegelaten | None:
    """This function will return the organisation with this secret; None for a wrong one and for nobody. One query.

    Both take the same time.
    """
    organisatie = Organisatie.objects.filter(kenmerk=kenmerk).first()
    bewaard = organisatie.geheim if organisatie else _NIEMANDS_GEHEIM
    klopt = constant_time_compare(bewaard, geheimafdruk(geheim))
    return _als_toegelaten(organisatie) if organisatie and klopt else None


def toegelaten_met_afdruk(kenmerk: UUID, afdruk: str) -> Toegelaten | None:
    """This function will return the organisation of a token; None when its secret has changed since. One query."""
    organisatie = Organisatie.objects.filter(kenmerk=kenmerk).first()
    if organisatie is None:
        return None
    gevonden = _als_toegelaten(organisatie)
    return gevonden if constant_time_compare(gevonden.afdruk, afdruk) else None


def _als_toegelaten(organisatie: Organisatie) -> Toegelaten:
    # Of the fingerprint itself, so that a token does not carry what is stored.
    afdruk = sha256(organisatie.geheim.encode()).hexdigest()[:16]
    return Toegelaten(organisatie.kenmerk, afdruk, organisatie.ingetrokken_op is not None)


def registerstand(organisatie: int, periode: int) -> Registerstand:
    """This function will return what answering takes. One query: of some thirty organisations a row each."""
    is_open = Exists(Periode.objects.filter(nummer=periode, gesloten_op=None))
    standen = Stand.objects.filter(organisatie=OuterRef("pk"), periode=periode).values("personen")[:1]
    rijen = Organisatie.objects.annotate(is_open=is_open, personen=Coalesce(standen, 0))
    kenmerken, weglaten, personen, mag = {}, [organisatie], 0, False
    for rij in rijen:
        kenmerken[rij.pk] = rij.kenmerk
        mag = rij.is_open
        if rij.ingetrokken_op is None:
            personen += rij.personen
        else:
            weglaten.append(rij.pk)
    return Registerstand(mag, vergelijkomvang(personen), kenmerken, tuple(weglaten))


def open_periodes() -> tuple[int, ...]:
    """This function will return the numbers of the open periods, oldest first. One query."""
    return tuple(Periode.objects.filter(gesloten_op=None).order_by("nummer").values_list("nummer", flat=True))


def deelnemers(sinds: datetime) -> list[Deelnemer]:
    """This function will return all organisations with what they asked since a moment. Two queries."""
    is_vraag = Logregel.objects.filter(wat=Logwoord.VRAAG, op__gte=sinds).values("organisatie")
    vragen = {
        rij["organisatie"]: rij
        for rij in is_vraag.annotate(
            aantal=Count("pk"), nee=Count("pk", filter=~Q(geweigerd="")), gevonden=Sum("treffers")
        )
    }
    leeg = {"aantal": 0, "nee": 0, "gevonden": 0}
    rijen = Organisatie.objects.annotate(personen=Coalesce(Sum("standen__personen"), 0)).order_by("naam")
    return [
        Deelnemer(
            kenmerk=rij.kenmerk, naam=rij.naam, toegelaten_op=rij.toegelaten_op, ingetrokken_op=rij.ingetrokken_op,
            personen=rij.personen, vragen=eigen["aantal"], geweigerd=eigen["nee"], treffers=eigen["gevonden"],
        )
        for rij in rijen
        for eigen in [vragen.get(rij.kenmerk, leeg)]
    ]  # fmt: skip


def periodes() -> list[Periodestand]:
    """This function will return all periods, newest first, with who still has to follow in a later one.

    For the operator: it reads every inscription.
    """
    aantallen = dict(
        Inschrijving.objects.values_list("periode").annotate(Count("pk")).values_list("periode", "pk__count")
    )
    return [
        Periodestand(
            periode.nummer, periode.geopend_op, periode.gesloten_op,
            inschrijvingen=aantallen.get(periode.nummer, 0),
            achter=() if periode.gesloten_op else _achter(periode.nummer),
        )
        for periode in Periode.objects.order_by("-nummer")
    ]  # fmt: skip


def _achter(periode: int) -> tuple[str, ...]:
    """The organisations of which something stands under this period and under no later one that is open."""
    later = Inschrijving.objects.filter(
        organisatie=OuterRef("organisatie"), kenmerk=OuterRef("kenmerk"),
        periode__nummer__gt=periode, periode__gesloten_op=None,
    )  # fmt: skip
    namen = (
        Inschrijving.objects.filter(~Exists(later), periode=periode, organisatie__ingetrokken_op=None)
        .values_list(F("organisatie__naam"), flat=True)
        .distinct()
        .order_by("organisatie__naam")
    )
    return tuple(namen)


def vind_organisatie(kenmerk: UUID) -> Organisatie | None:
    """This function will return the row of an organisation. One query."""
    return Organisatie.objects.filter(kenmerk=kenmerk).first()
