"""What stands on the page of a person, and on that of what a search found?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager, NietGevonden, Wijziging, gettext_noop
from zicht.personen.queries.geschiedenis import (
    banden_van,
    contact_van,
    huishoudens_van,
    mutaties_van,
    namen_van,
    ooit_leden,
    verblijven_van,
)
from zicht.personen.queries.kaarten import contactregel, kaart, kaarten, samen
from zicht.personen.queries.zoeken import zichtbaar_voor
from zicht.personen.words import Naamregel, Periode, PersoonKaart, Verblijfregel
from zicht.toegang.queries import account_namen

AUTOMATISCH = gettext_noop("Zicht (automatisch)")


@dataclass(frozen=True)
class Contactlijn:
    """A way of contact as a line, with the identifier of what it may be replaced by."""

    id: int
    tekst: str
    is_verbod: bool


@dataclass(frozen=True)
class Bandlijn:
    """A tie in words."""

    id: int
    van: str
    soort: str
    naar: str
    heeft_gezag: bool | None
    periode: Periode


@dataclass(frozen=True)
class Huishoudenlijn:
    """A household with the names of who belongs or belonged to it."""

    periode: Periode
    leden: tuple[str, ...]


@dataclass(frozen=True)
class Mutatielijn:
    """One change as the timeline component draws it."""

    moment: datetime
    wat: str
    wie: str
    waarom: str
    wijzigingen: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class PersoonPagina:
    """All that the page of a person shows."""

    casus: UUID
    kaart: PersoonKaart
    namen: tuple[Naamregel, ...]
    verblijven: tuple[Verblijfregel, ...]
    contact: tuple[Contactlijn, ...]
    huishoudens: tuple[Huishoudenlijn, ...]
    banden: tuple[Bandlijn, ...]
    mutaties: tuple[Mutatielijn, ...]


def te_zien(persoon: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the newest casus through which somebody may see a person; raises NietGevonden.

    Two queries.
    """
    rijen = zichtbaar_voor(by, at=at).filter(persoon__in=samen([persoon]))
    casus: UUID | None = (
        rijen.order_by("-casus__opened_on", "-casus_id").values_list("casus_id", flat=True).first()
    )
    if casus is None:
        raise NietGevonden
    return casus


def persoon_pagina(persoon: UUID, *, by: Aanvrager, at: datetime, op: date) -> PersoonPagina:
    """This function will return the page of a person that somebody may see; raises NietGevonden."""
    casus = te_zien(persoon, by=by, at=at)
    huishoudens = huishoudens_van(persoon)
    leden = {regel.huishouden: ooit_leden(regel.huishouden) for regel in huishoudens}
    banden = banden_van(persoon)
    genoemd = {lid.persoon for regels in leden.values() for lid in regels}
    namen = _namen(genoemd | {wie for band in banden for wie in (band.van, band.naar)}, op)
    return PersoonPagina(
        casus=casus,
        kaart=kaart(persoon, op=op),
        namen=namen_van(persoon),
        verblijven=verblijven_van(persoon),
        contact=tuple(
            Contactlijn(regel.id, contactregel(regel.afspraak), regel.is_verbod)
            for regel in contact_van(persoon, op=op)
        ),
        huishoudens=tuple(
            Huishoudenlijn(
                regel.periode, tuple(dict.fromkeys(namen[lid.persoon] for lid in leden[regel.huishouden]))
            )
            for regel in huishoudens
        ),
        banden=tuple(
            Bandlijn(
                band.id, namen[band.van], band.soort.naam, namen[band.naar], band.heeft_gezag, band.periode
            )
            for band in banden
        ),
        mutaties=_mutaties(persoon),
    )


def laatste_wijziging(persoon: UUID) -> tuple[datetime | None, str]:
    """This function will return when a person was last changed and by whom, to be named beside two versions."""
    mutaties = _mutaties(persoon)
    return (mutaties[0].moment, mutaties[0].wie) if mutaties else (None, AUTOMATISCH)


def huisgenoten(persoon: UUID, *, op: date) -> tuple[tuple[UUID, str], ...]:
    """This function will return with whom somebody ever lived or lives, by name: who a tie can be with."""
    eigen = samen([persoon])
    anderen = {
        lid.persoon
        for regel in huishoudens_van(persoon)
        for lid in ooit_leden(regel.huishouden)
        if lid.persoon not in eigen
    }
    return tuple(sorted(_namen(anderen, op).items(), key=lambda paar: paar[1]))


def _namen(personen: Iterable[UUID], op: date) -> dict[UUID, str]:
    return {persoon: een.naam for persoon, een in kaarten(personen, op=op).items()}


def _mutaties(persoon: UUID) -> tuple[Mutatielijn, ...]:
    regels = mutaties_van(persoon)
    wie = account_namen(regel.account for regel in regels)
    return tuple(
        Mutatielijn(
            regel.op,
            regel.wat,
            wie.get(regel.account, AUTOMATISCH) if regel.account else AUTOMATISCH,
            regel.reden,
            tuple(_getekend(wijziging) for wijziging in regel.wijzigingen),
        )
        for regel in regels
    )


def _getekend(wijziging: Wijziging) -> dict[str, str]:
    return {"veld": wijziging.veld, "was": wijziging.was, "is": wijziging.nu}
