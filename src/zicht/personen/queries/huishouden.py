"""What stands on the page of a household?"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.personen.models import Lidmaatschap, Verblijf, adres_van
from zicht.personen.queries.geschiedenis import ooit_leden
from zicht.personen.queries.kaarten import beknopte_kaarten
from zicht.personen.queries.zichtbaar import huishouden_te_zien
from zicht.personen.words import Huishoudenregel, Periode, PersoonKaart, Verblijfregel


@dataclass(frozen=True)
class Lid:
    """Somebody who belongs or belonged to a household."""

    kaart: PersoonKaart
    periode: Periode


@dataclass(frozen=True)
class HuishoudenPagina:
    """All that the page of a household shows."""

    huishouden: UUID
    casus: UUID
    is_afgesplitst: bool
    leden: tuple[Lid, ...]
    eerdere_leden: tuple[Lid, ...]
    verblijven: tuple[Verblijfregel, ...]


def huishouden_pagina(huishouden: UUID, *, by: Aanvrager, at: datetime, op: date) -> HuishoudenPagina:
    """This function will return the page of a household that somebody may see; raises NietGevonden."""
    casus = huishouden_te_zien(huishouden, by=by, at=at)
    regels = ooit_leden(huishouden)
    kaarten = beknopte_kaarten({regel.persoon for regel in regels}, op=op)
    verblijven = Verblijf.objects.filter(huishouden=huishouden).order_by("-valid_from", "-pk")
    return HuishoudenPagina(
        huishouden,
        casus,
        is_afgesplitst=afgesplitst_van(huishouden) is not None,
        leden=tuple(Lid(kaarten[r.persoon], r.periode) for r in regels if r.periode.tot is None),
        eerdere_leden=tuple(Lid(kaarten[r.persoon], r.periode) for r in regels if r.periode.tot is not None),
        verblijven=tuple(
            Verblijfregel(adres_van(v), Periode(v.valid_from, v.valid_until), huishouden) for v in verblijven
        ),
    )


def afgesplitst_van(huishouden: UUID) -> UUID | None:
    """This function will return the household from which this one was split off; None when it was not. One query."""
    return Lidmaatschap.objects.filter(naar=huishouden).values_list("huishouden", flat=True).first()


def leden_nu(huishouden: UUID, *, op: date) -> dict[UUID, str]:
    """This function will return by name whose membership has no end, merged persons once."""
    open_regels = [regel for regel in ooit_leden(huishouden) if _is_open(regel)]
    kaarten = beknopte_kaarten([regel.persoon for regel in open_regels], op=op)
    return {regel.persoon: kaarten[regel.persoon].naam for regel in open_regels}


def _is_open(regel: Huishoudenregel) -> bool:
    return regel.periode.tot is None
