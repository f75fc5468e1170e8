"""Which reports, assessments, handovers and earlier casussen belong to a casus?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.casus.queries import betrokkenen_van, casussen_van, kop_van, termijnstanden
from zicht.casus.words import Casusregel
from zicht.kern import Aanvrager
from zicht.melding.queries import meldingen_van
from zicht.melding.words import Meldingregel
from zicht.overdracht.queries import overdrachten_van
from zicht.overdracht.words import Overdrachtregel
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van
from zicht.veiligheidsbeoordeling.words import Beoordelingregel
from zicht.web.queries.adressen import adres
from zicht.web.queries.casus import Casuskop, casuskop


@dataclass(frozen=True)
class Meldinglink:
    """A report, with where it can be read."""

    regel: Meldingregel
    url: str


@dataclass(frozen=True)
class Beoordelinglink:
    """An assessment, with where it can be read."""

    regel: Beoordelingregel
    url: str


@dataclass(frozen=True)
class Overdrachtlink:
    """A handover, with where it can be followed."""

    regel: Overdrachtregel
    url: str


@dataclass(frozen=True)
class Casuslink:
    """Another casus about some of the same persons; `is_vorige` when this one follows on it."""

    regel: Casusregel
    url: str
    is_vorige: bool


@dataclass(frozen=True)
class Dossierpagina:
    """What a casus holds beside what is open: reports, assessments, handovers, other casussen about these persons."""

    kop: Casuskop
    meldingen: tuple[Meldinglink, ...]
    beoordelingen: tuple[Beoordelinglink, ...]
    overdrachten: tuple[Overdrachtlink, ...]
    andere: tuple[Casuslink, ...]


def dossierpagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Dossierpagina:
    """This function will return what a casus holds, for who may see it; raises NietGevonden.

    At most nine queries.
    """
    kop = kop_van(casus, by=by, at=at)
    personen = [een.persoon for een in betrokkenen_van(casus)]
    return Dossierpagina(
        kop=casuskop(kop, termijnstanden(casus), "web:dossier", at),
        meldingen=tuple(Meldinglink(een, adres("melding:melding", een.id)) for een in meldingen_van(casus)),
        beoordelingen=tuple(
            Beoordelinglink(een, adres("veiligheidsbeoordeling:beoordeling", een.id))
            for een in beoordelingen_van(casus)
        ),
        overdrachten=tuple(
            Overdrachtlink(een, adres("overdracht:overdracht", een.id))
            for een in overdrachten_van(casus, by=by, at=at)
        ),
        andere=tuple(
            Casuslink(een, adres("web:casus", een.id), is_vorige=een.id == kop.vervolg_op)
            for een in casussen_van(personen, by=by, at=at)
            if een.id != casus
        ),
    )
