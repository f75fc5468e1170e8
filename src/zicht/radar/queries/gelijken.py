"""Who else that is recorded may a known person be?"""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokkenen_van
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
class Gelijkenpagina:
    """A known person, who that may be as well, and of whom it was said that they are somebody else.

    Of whom one may not see, the card stays away; also when one said so oneself.
    """

    casus: UUID
    kaart: PersoonKaart
    vondsten: tuple[Vondst, ...]
    afgewezen: tuple[tuple[UUID, PersoonKaart | None], ...]
    te_openen: frozenset[UUID]
    """Who of those found has a page that one may open; only with them can the person be merged."""


def gelijkenpagina(persoon: UUID, *, by: Aanvrager, at: datetime) -> Gelijkenpagina:
    """This function will return a person whom somebody may see with who it may be as well; raises NietGevonden."""
    casus, op = te_zien(persoon, by=by, at=at), timezone.localdate(at)
    vondsten = vind_gelijken([persoon], casus=casus, by=by, at=at).vondsten
    afgewezen = niet_dezelfde_als(persoon)
    kaart_van = kaarten(mag_tonen(afgewezen, by=by, at=at), op=op, met_contact=False)
    return Gelijkenpagina(
        casus=casus,
        kaart=kaart(persoon, op=op),
        vondsten=vondsten,
        afgewezen=tuple((ander, kaart_van.get(ander)) for ander in afgewezen),
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


def vind_gelijken(personen: Collection[UUID], *, casus: UUID, by: Aanvrager, at: datetime) -> Vondsten:
    """This function will return who else that is recorded these persons of a casus may be, strongest first.

    Asked together with the others of the casus, who are not looked for; who was turned down before is left out. The
    `sleutel` of a candidate is the identifier of the person.
    """
    eigen = samen({*personen, *(regel.persoon for regel in betrokkenen_van(casus))})
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
    personen: Collection[UUID], *, casus: UUID, by: Aanvrager, at: datetime
) -> dict[UUID, list[UUID]]:
    """This function will return who these persons of a casus almost certainly are as well; who are nobody, left out."""
    gelijken = defaultdict[UUID, list[UUID]](list)
    for kandidaat in vind_gelijken(personen, casus=casus, by=by, at=at).kandidaten if personen else ():
        if kandidaat.sterkte is Sterkte.ZEKER:
            gelijken[UUID(kandidaat.sleutel)].append(kandidaat.persoon)
    return gelijken


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
