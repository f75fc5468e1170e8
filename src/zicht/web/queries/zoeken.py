"""Whom, or which casus, does somebody look for?"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.permissions import objections_to_noodtoegang
from zicht.casus.queries import casus_van_nummer, casussen_per_persoon
from zicht.casus.words import Fase
from zicht.kern import Aanvrager, NietGevonden
from zicht.personen.queries import kaarten, zoek_personen
from zicht.personen.words import PersoonKaart
from zicht.web.queries.adressen import adres


@dataclass(frozen=True)
class Gevondencasus:
    """A casus of somebody who was found; `stand` is its phase and who holds the zicht, in words."""

    nummer: str
    stand: str
    url: str


@dataclass(frozen=True)
class Gevondene:
    """Somebody who was found, with the visible casussen."""

    kaart: PersoonKaart
    url: str
    casussen: tuple[Gevondencasus, ...]


@dataclass(frozen=True)
class Zoekpagina:
    """What a question found; `is_afgekapt` when it is to be sharpened, `nood_url` for who may use emergency access."""

    vraag: str
    gevonden: tuple[Gevondene, ...] = ()
    is_afgekapt: bool = False
    nood_url: str = ""

    @property
    def ids(self) -> list[UUID]:
        """This function will return the persons that are shown, for the log."""
        return [een.kaart.id for een in self.gevonden]


def casus_met_nummer(vraag: str, *, by: Aanvrager, at: datetime) -> UUID | None:
    """This function will return the visible casus with this number; None when there is none. One query at most."""
    if not vraag.replace("-", "").strip().isdigit():
        return None
    try:
        return casus_van_nummer(vraag, by=by, at=at)
    except NietGevonden:
        return None


def zoekpagina(vraag: str, *, by: Aanvrager, at: datetime) -> Zoekpagina:
    """This function will return whom a question finds among the persons somebody may see. Nine queries at most."""
    uitkomst = zoek_personen(vraag, by=by, at=at)
    nood_url = "" if objections_to_noodtoegang(by) else adres("casus:noodtoegang")
    if not uitkomst.personen:
        return Zoekpagina(vraag, is_afgekapt=uitkomst.is_afgekapt, nood_url=nood_url)
    gevonden = kaarten(uitkomst.personen, op=timezone.localdate(at), met_contact=False)
    casussen = casussen_per_persoon(uitkomst.personen, by=by, at=at)
    # Twenty-five people may have a hundred casussen, and among these a handful of standen.
    stand = cache(_stand)
    return Zoekpagina(
        vraag,
        gevonden=tuple(
            Gevondene(
                kaart=gevonden[persoon],
                url=adres("personen:persoon", persoon),
                casussen=tuple(
                    Gevondencasus(een.nummer, stand(een.fase, een.houder), adres("web:casus", een.id))
                    for een in casussen.get(persoon, [])
                ),
            )
            for persoon in uitkomst.personen
        ),
        is_afgekapt=uitkomst.is_afgekapt,
        nood_url=nood_url,
    )


def _stand(fase: Fase, houder: str) -> str:
    zicht = f", {gettext('zicht:')} {gettext(houder)}" if houder else ""
    return gettext(fase.naam) + zicht
