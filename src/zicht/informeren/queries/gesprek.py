"""Who can be told together in one talk, and what must be looked at before?"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, lock_casus, visible_to, zichtstand
from zicht.casus.words import Betrokkenheid
from zicht.informeren.models import Informering
from zicht.informeren.permissions import is_informerende_partij
from zicht.informeren.queries.betrokkenen import contactfeiten
from zicht.informeren.rules import KANAAL_VAN, NIET_VEILIG, Gesprekslid, risks_of_gesprek
from zicht.informeren.words import Gesprekbeeld, Samenrisico, Uitstelgrond, Wijze
from zicht.kern import Aanvrager, NietGevonden, systeem_voor
from zicht.personen.queries import kaarten
from zicht.personen.words import PersoonKaart


@dataclass(frozen=True)
class Gehoor:
    """One person who was not told yet: what is due of them, and what is weighed."""

    rijen: tuple[Informering, ...]
    mens: PersoonKaart
    lid: Gesprekslid


def gehoor_van(casus: UUID, *, by: Aanvrager, at: datetime) -> dict[UUID, Gehoor]:
    """This function will return who was not told yet, by person, a merged one once; raises NietGevonden.

    For who sees the casus, and for the party that was asked to inform while it holds the zicht. Twelve queries.
    """
    rijen = _te_vertellen(casus, by, at)
    op = timezone.localdate(at)
    betrokkenen = betrokkenen_van(casus)
    mensen = kaarten({rij.persoon_id for rij in rijen} | {een.persoon for een in betrokkenen}, op=op)
    rollen: dict[UUID, set[Betrokkenheid]] = defaultdict(set)
    for een in betrokkenen:
        rollen[mensen[een.persoon].id].add(een.betrokkenheid)
    per_mens: dict[UUID, list[Informering]] = defaultdict(list)
    for rij in rijen:
        per_mens[mensen[rij.persoon_id].id].append(rij)
    # Somebody merged may be told of as who stays, also where the casus itself knows only who was merged away.
    wie = {mens.id: mens for mens in mensen.values()}
    return {
        persoon: Gehoor(tuple(van), wie[persoon], _lid(van, wie[persoon], frozenset(rollen[persoon]), op))
        for persoon, van in per_mens.items()
    }


def lock_gehoor(casus: UUID, *, by: Aanvrager, at: datetime) -> dict[UUID, Gehoor]:
    """This function will return the same with the casus locked, as it is now; raises NietGevonden."""
    organisatie = next((rij.casus.organisatie_id for rij in _te_vertellen(casus, by, at)), by.organisatie)
    lock_casus(casus, by=systeem_voor(organisatie), at=at)
    return gehoor_van(casus, by=by, at=at)


def gesprekspagina(casus: UUID, *, by: Aanvrager, at: datetime) -> tuple[Gesprekbeeld, ...]:
    """This function will return whom somebody can tell together, the worst case of each; raises NietGevonden.

    Twelve queries.
    """
    gehoor = gehoor_van(casus, by=by, at=at)
    risicos = risks_of_gesprek({persoon: een.lid for persoon, een in gehoor.items()})
    return tuple(_beeld(persoon, een, risicos[persoon]) for persoon, een in gehoor.items())


def _te_vertellen(casus: UUID, by: Aanvrager, at: datetime) -> list[Informering]:
    rijen = Informering.objects.filter(casus=casus, gedaan_op=None).select_related("casus")
    if visible_to(by, at=at).filter(pk=casus).exists():
        return list(rijen.order_by("via_ouder", "pk"))
    stand = zichtstand(casus) if is_informerende_partij(by, partij=by.partij) else None
    if stand is None or stand.houder.partij != by.partij:
        raise NietGevonden
    return list(rijen.filter(partij=by.partij).order_by("via_ouder", "pk"))


def _lid(
    rijen: list[Informering], mens: PersoonKaart, betrokkenheid: frozenset[Betrokkenheid], op: date
) -> Gesprekslid:
    via_ouder = all(rij.via_ouder for rij in rijen)
    return Gesprekslid(
        feiten=contactfeiten(rijen[0], mens),
        betrokkenheid=betrokkenheid,
        via_ouder=via_ouder,
        heeft_let_op=any(een.mag is False or een.let_op for een in mens.contacten),
        is_uitgesteld=any(
            rij.uitstelgrond == Uitstelgrond.VEILIGHEID and rij.uitgesteld_tot and rij.uitgesteld_tot > op
            for rij in rijen
        ),
    )


def _beeld(persoon: UUID, een: Gehoor, risicos: tuple[Samenrisico, ...]) -> Gesprekbeeld:
    mag_niet = KANAAL_VAN[Wijze.GEZAMENLIJK_GESPREK] in een.lid.feiten.verboden
    return Gesprekbeeld(
        persoon=persoon,
        naam=een.mens.naam,
        via_ouder=een.lid.via_ouder,
        veilig_contact=een.mens.veilig_contact,
        taal=een.mens.taal,
        tolk_nodig=een.mens.tolk_nodig,
        risicos=risicos,
        bezwaren=(replace(NIET_VEILIG, veld=""),) if mag_niet else (),
    )
