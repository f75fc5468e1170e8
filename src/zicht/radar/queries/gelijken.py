"""Who else that is recorded may a known person be?"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, casussen_over
from zicht.kern import Aanvrager, NietGevonden
from zicht.koppeling import Gegevens
from zicht.melding.words import Kandidaat, Sterkte, Vondst, Vondsten
from zicht.personen.queries import kaart, kaarten, samen, te_zien
from zicht.personen.words import PersoonKaart
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Beschrijving
from zicht.radar.queries.oordelen import afgewezen_paren, niet_dezelfde_als
from zicht.radar.queries.register import SCHEIDING, PersonenIndex
from zicht.radar.queries.vinden import mag_tonen, vind


@dataclass(frozen=True)
class Afgewezene:
    """Somebody who was said to be another; `kaart` is None for who may not see who that is."""

    persoon: UUID
    kaart: PersoonKaart | None


@dataclass(frozen=True)
class Gelijkenpagina:
    """A known person, who that may be as well, and of whom it was said that they are somebody else."""

    casus: UUID
    kaart: PersoonKaart
    vondsten: tuple[Vondst, ...]
    afgewezen: tuple[Afgewezene, ...]
    te_openen: frozenset[UUID]
    """Who of those found has a page that one may open; only with them can the person be merged."""

    @property
    def getoond(self) -> list[UUID]:
        """This function will return everybody of whom the page tells something, for the log."""
        gevonden = [kandidaat.persoon for vondst in self.vondsten for kandidaat in vondst.kandidaten]
        return [self.kaart.id, *gevonden, *(een.persoon for een in self.afgewezen if een.kaart)]


def gelijkenpagina(persoon: UUID, *, by: Aanvrager, at: datetime) -> Gelijkenpagina:
    """This function will return a person whom somebody may see with who it may be as well; raises NietGevonden."""
    casus, op = te_zien(persoon, by=by, at=at), timezone.localdate(at)
    vondsten = vind_gelijken([persoon], casus=casus, by=by, at=at).vondsten
    return Gelijkenpagina(
        casus=casus,
        kaart=kaart(persoon, op=op),
        vondsten=vondsten,
        afgewezen=tuple(_afgewezenen(persoon, by, at)),
        te_openen=_te_openen(vondsten, by=by, at=at),
    )


def _te_openen(vondsten: Collection[Vondst], *, by: Aanvrager, at: datetime) -> frozenset[UUID]:
    """Return who was found and has a page for this person; asked apart only of who is in no casus, which is rare."""
    casussen = [casus for vondst in vondsten for casus in vondst.casussen]
    ergens = {persoon for casus in casussen for persoon in casus.personen}
    los = {k.persoon for vondst in vondsten for k in vondst.kandidaten} - ergens
    via_casus = {persoon for casus in casussen if casus.is_te_zien for persoon in casus.personen}
    return frozenset(via_casus | {persoon for persoon in los if _is_te_zien(persoon, by=by, at=at)})


def _is_te_zien(persoon: UUID, *, by: Aanvrager, at: datetime) -> bool:
    try:
        te_zien(persoon, by=by, at=at)
    except NietGevonden:
        return False
    return True


def vind_gelijken(personen: Collection[UUID], *, casus: UUID | None, by: Aanvrager, at: datetime) -> Vondsten:
    """This function will return who else that is recorded these persons of a casus may be, strongest first.

    Asked together with the others of the casus, who are not looked for; without one (None) by themselves. Who was
    turned down before is left out. The `sleutel` of a candidate is the identifier of the person.
    """
    genoten = betrokkenen_van(casus) if casus else ()
    eigen = samen({*personen, *(regel.persoon for regel in genoten)})
    if by.organisatie is None:
        return Vondsten()
    vraag = {str(eigen[persoon]): gegevens for persoon, gegevens in _laatste_van(list(eigen)).items()}
    gevraagd = {str(eigen[persoon]) for persoon in personen if persoon in eigen}
    gevonden = vind(vraag, PersonenIndex(by.organisatie, zonder=eigen), by=by, at=at)
    afgewezen = afgewezen_paren(list(eigen)) if gevonden.vondsten else {}
    return _alleen(
        gevonden, lambda k: k.sleutel in gevraagd and (UUID(k.sleutel), k.persoon) not in afgewezen
    )


def zekere_gelijken(
    personen: Collection[UUID], *, casus: UUID | None, by: Aanvrager, at: datetime
) -> dict[UUID, list[UUID]]:
    """This function will return who these persons of a casus almost certainly are as well; who are nobody, left out."""
    gelijken = defaultdict[UUID, list[UUID]](list)
    for kandidaat in vind_gelijken(personen, casus=casus, by=by, at=at).kandidaten if personen else ():
        if kandidaat.sterkte is Sterkte.ZEKER:
            gelijken[UUID(kandidaat.sleutel)].append(kandidaat.persoon)
    return gelijken


def _afgewezenen(persoon: UUID, by: Aanvrager, at: datetime) -> Iterable[Afgewezene]:
    """Yield who was said to be another; a colleague who may see more may have said it."""
    wie = list(niet_dezelfde_als(persoon))
    casussen = casussen_over(samen(wie), by=by, at=at)
    te_tonen = [een for een in wie if mag_tonen(een, casussen)]
    kaart = kaarten(te_tonen, op=timezone.localdate(at), met_contact=False)
    for een in wie:
        yield Afgewezene(een, kaart.get(een))


def _laatste_van(personen: Collection[UUID]) -> dict[UUID, Gegevens]:
    """Return how each was described last."""
    return {persoon: Gegevens._make(gegevens.split(SCHEIDING)) for persoon, gegevens in _beschreven(personen)}


def _alleen(vondsten: Vondsten, telt: Callable[[Kandidaat], bool]) -> Vondsten:
    eigen = (
        replace(vondst, kandidaten=tuple(kandidaat for kandidaat in vondst.kandidaten if telt(kandidaat)))
        for vondst in vondsten.vondsten
    )
    return replace(vondsten, vondsten=tuple(vondst for vondst in eigen if vondst.kandidaten))


@bereid
def _beschreven(personen: Collection[UUID]) -> QuerySet[Beschrijving, tuple[UUID, str]]:
    rijen = Beschrijving.objects.filter(persoon__in=personen).order_by("pk")
    return rijen.values_list("persoon_id", "gegevens")
