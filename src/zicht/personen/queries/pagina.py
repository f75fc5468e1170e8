"""What stands on the page of a person, and on that of what a search found?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager, NietGevonden, Wijziging, gettext_noop
from zicht.personen.queries.casussen import Casuslijn, casuslijnen
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
from zicht.personen.queries.samenvoegen import Opgegaan, opgegaan_in
from zicht.personen.queries.zichtbaar import te_zien
from zicht.personen.words import Bandregel, Naamregel, Periode, PersoonKaart, Verblijfregel
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

    id: UUID
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
    """All that the page of a person shows; `casus` is the newest through which who looks may see this person."""

    casus: UUID
    casussen: tuple[Casuslijn, ...]
    kaart: PersoonKaart
    namen: tuple[Naamregel, ...]
    verblijven: tuple[Verblijfregel, ...]
    contact: tuple[Contactlijn, ...]
    huishoudens: tuple[Huishoudenlijn, ...]
    banden: tuple[Bandlijn, ...]
    mutaties: tuple[Mutatielijn, ...]
    opgegaan: tuple[Opgegaan, ...]


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
        casussen=casuslijnen(persoon, by=by, at=at),
        kaart=kaart(persoon, op=op),
        namen=namen_van(persoon),
        verblijven=verblijven_van(persoon),
        contact=tuple(
            Contactlijn(regel.id, contactregel(regel.afspraak), regel.is_verbod)
            for regel in contact_van(persoon, op=op)
        ),
        huishoudens=tuple(
            Huishoudenlijn(
                regel.huishouden,
                regel.periode,
                tuple(dict.fromkeys(namen[lid.persoon] for lid in leden[regel.huishouden])),
            )
            for regel in huishoudens
        ),
        banden=tuple(_bandlijn(band, namen) for band in banden),
        mutaties=mutatielijnen(persoon),
        opgegaan=opgegaan_in(persoon, op=op),
    )


def bandlijn(persoon: UUID, band: int, *, op: date) -> Bandlijn:
    """This function will return one tie of somebody in words; raises NietGevonden when it is not theirs."""
    regel = next((een for een in banden_van(persoon) if een.id == band), None)
    if regel is None:
        raise NietGevonden
    return _bandlijn(regel, _namen({regel.van, regel.naar}, op))


def laatste_wijziging(persoon: UUID) -> tuple[datetime | None, str]:
    """This function will return when a person was last changed and by whom, to be named beside two versions."""
    mutaties = mutatielijnen(persoon)
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


def _bandlijn(band: Bandregel, namen: Mapping[UUID, str]) -> Bandlijn:
    van, naar = namen[band.van], namen[band.naar]
    return Bandlijn(band.id, van, band.soort.naam, naar, band.heeft_gezag, band.periode)


def _namen(personen: Iterable[UUID], op: date) -> dict[UUID, str]:
    return {persoon: een.naam for persoon, een in kaarten(personen, op=op).items()}


def mutatielijnen(*personen: UUID, na: int = 0) -> tuple[Mutatielijn, ...]:
    """This function will return what was changed of these persons after a change, as a timeline. Two queries."""
    regels = mutaties_van(*personen, na=na)
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
