"""What does a page about a report show? Frozen, without who the melder is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import CasusKop, kop_van
from zicht.casus.words import Betrokkenheid
from zicht.kern import Aanvrager, Bezwaar, NietGevonden
from zicht.melding.models import Identificatie
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries.melder import bezwaren_tegen_lezen
from zicht.melding.queries.meldingen import get_melding
from zicht.melding.queries.vondsten import vondsten_voor
from zicht.melding.rules import TELREGEL
from zicht.melding.words import Gemeld, Meldingbeeld, Telregel, Vondsten
from zicht.personen.queries import kaarten
from zicht.personen.words import PersoonKaart


@dataclass(frozen=True)
class GemeldeRegel:
    """A reported person with the known one it is recognised as; `mag_terug` when that can be undone."""

    gemeld: Gemeld
    nummer: int
    rol: str
    kaart: PersoonKaart | None
    mag_terug: bool


@dataclass(frozen=True)
class Bandregel:
    """A tie as it was told."""

    van: str
    soort: str
    naar: str


@dataclass(frozen=True)
class Meldingpagina:
    """A report as it was received, with what somebody may do with it."""

    melding: Meldingbeeld
    casus: CasusKop
    personen: tuple[GemeldeRegel, ...]
    banden: tuple[Bandregel, ...]
    tegen_melder: tuple[Bezwaar, ...]
    mag_werken: bool
    telregel: Telregel

    @property
    def uitleg_telling(self) -> str:
        """This function will return what it means that the report is counted so."""
        return self.telregel.uitleg[self.melding.soort]

    @property
    def vraagt_reden(self) -> bool:
        """This function will tell whether the melder may be read once a reason is given."""
        return any(bezwaar.veld == "reden" for bezwaar in self.tegen_melder)


@dataclass(frozen=True)
class Herkenpagina:
    """A reported person, and who it may be."""

    melding: UUID
    casus: UUID
    regel: GemeldeRegel
    vondsten: Vondsten


def meldingpagina(melding: UUID, *, by: Aanvrager, at: datetime) -> Meldingpagina:
    """This function will return a report that somebody may see; raises NietGevonden. Fourteen queries."""
    beeld = get_melding(melding, by=by, at=at)
    regels = _regels(beeld, at)
    namen = {regel.gemeld.sleutel: regel.gemeld.persoon.naam.voluit or str(regel.nummer) for regel in regels}
    return Meldingpagina(
        melding=beeld,
        casus=kop_van(beeld.casus, by=by, at=at),
        personen=regels,
        banden=tuple(Bandregel(namen[b.van], b.soort.naam, namen[b.naar]) for b in beeld.banden),
        tegen_melder=tuple(bezwaren_tegen_lezen(melding, by=by, at=at)),
        mag_werken=not objections_to_aannemen(by),
        telregel=TELREGEL,
    )


def herkenpagina(melding: UUID, gemelde_persoon: UUID, *, by: Aanvrager, at: datetime) -> Herkenpagina:
    """This function will return a reported person with who it may be; raises NietGevonden, also for who may not."""
    beeld = get_melding(melding, by=by, at=at)
    regel = next((r for r in _regels(beeld, at) if r.gemeld.id == gemelde_persoon), None)
    if regel is None or objections_to_aannemen(by):
        raise NietGevonden
    # Everybody whom this report is about is somebody else than this person, or is it already.
    zonder = {g.bekend_als for g in beeld.personen if g.bekend_als}
    persoon = {regel.gemeld.sleutel: regel.gemeld.persoon}
    vondsten = vondsten_voor(persoon, adres=beeld.adres, by=by, at=at, zonder=zonder)
    return Herkenpagina(melding=melding, casus=beeld.casus, regel=regel, vondsten=vondsten)


def _regels(beeld: Meldingbeeld, at: datetime) -> tuple[GemeldeRegel, ...]:
    kaart = kaarten((g.bekend_als for g in beeld.personen if g.bekend_als), op=timezone.localdate(at))
    terug = set(
        Identificatie.objects.filter(gemelde_persoon__melding=beeld.id, beeindigd_op=None)
        .exclude(vervangt=None)
        .values_list("gemelde_persoon", flat=True)
    )
    return tuple(
        GemeldeRegel(
            gemeld=gemeld,
            nummer=nummer,
            rol=Betrokkenheid(gemeld.betrokkenheid).naam,
            kaart=kaart.get(gemeld.bekend_als) if gemeld.bekend_als else None,
            mag_terug=gemeld.id in terug,
        )
        for nummer, gemeld in enumerate(beeld.personen, 1)
    )
