"""Who was told, who was not yet, and what must be looked at before?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, get_casus, lock_casus, zichtstand
from zicht.casus.words import Betrokkenheid
from zicht.informeren.models import Informering
from zicht.informeren.permissions import is_informerende_partij
from zicht.informeren.rules import Contactfeiten, bereik_van
from zicht.informeren.words import (
    Bereik,
    Informeerder,
    Informeringbeeld,
    Uitstelgrond,
    Vastlegging,
    Wijze,
)
from zicht.kern import Aanvrager, Bezwaar, NietGevonden, systeem_voor
from zicht.melding.queries import objections_to_delen
from zicht.organisaties.queries import partijnamen
from zicht.personen.queries import kaart, kaarten
from zicht.personen.words import PersoonKaart
from zicht.raamwerk.bereid import bereid
from zicht.toegang.queries import account_namen


def te_informeren(casus: UUID, *, op: date) -> dict[UUID, Bereik]:
    """This function will return who must be told of a casus, and whether oneself or through a parent. Eight queries."""
    regels = betrokkenen_van(casus)
    gevonden = kaarten([regel.persoon for regel in regels], op=op)
    wie = {
        gevonden[regel.persoon].id: _bereik(gevonden[regel.persoon], regel.betrokkenheid) for regel in regels
    }
    return {persoon: bereik for persoon, bereik in wie.items() if bereik is not Bereik.NIET}


def open_informeringen(casus: UUID, *, melding: UUID | None = None) -> list[Informering]:
    """This function will return who was not told yet, of one report or of all, for who was let in. One query."""
    return _open(casus, melding)


def geinformeerd_van(casus: UUID) -> frozenset[UUID]:
    """This function will return which persons were told of a casus, for who was let into it. One query."""
    rijen = Informering.objects.filter(casus=casus).exclude(gedaan_op=None)
    return frozenset(rijen.values_list("persoon", flat=True))


def get_informering(informering: UUID, *, by: Aanvrager, at: datetime) -> Informering:
    """This function will return one row of who must be told, for who sees the casus or was asked to inform.

    A party that was asked sees it for as long as it holds the zicht. Raises NietGevonden. Two queries at most.
    """
    rij = _informering.eerste(informering)
    if rij is None:
        raise NietGevonden
    stand = zichtstand(rij.casus_id) if is_informerende_partij(by, partij=rij.partij_id) else None
    if stand is not None and stand.houder.partij == rij.partij_id:
        return rij
    get_casus(rij.casus_id, by=by, at=at)
    return rij


def lock_informering(informering: UUID, *, by: Aanvrager, at: datetime) -> Informering:
    """This function will return such a row with its casus locked, as it is now; raises NietGevonden. Five queries."""
    gezien = _informering.eerste(informering)
    if gezien is None:
        raise NietGevonden
    lock_casus(gezien.casus_id, by=systeem_voor(gezien.casus.organisatie_id), at=at)
    return get_informering(informering, by=by, at=at)


def contactfeiten_van(rij: Informering, *, op: date) -> Contactfeiten:
    """This function will return what must be looked at before somebody is told. Nine queries.

    Through a parent nobody speaks with the child itself: then its own ways of contact say nothing.
    """
    return contactfeiten(rij, kaart(rij.persoon_id, op=op))


def contactfeiten(rij: Informering, mens: PersoonKaart) -> Contactfeiten:
    """This function will return the same for somebody whose card was read. No query."""
    contacten = () if rij.via_ouder else mens.contacten
    return Contactfeiten(
        al_gedaan=rij.gedaan_op is not None,
        verboden=frozenset(contact.kanaal for contact in contacten if contact.mag is False),
        tolk_nodig=mens.tolk_nodig,
    )


def informeringen_van(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Informeringbeeld]:
    """This function will return who must be told of a visible casus, who was and what; raises NietGevonden.

    Eleven queries; six more where a receiver wrote down what it told.
    """
    get_casus(casus, by=by, at=at)
    return _zonder_melder(casus, _beelden(Informering.objects.filter(casus=casus), timezone.localdate(at)))


def informeringen_voor_partij(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Informeringbeeld]:
    """This function will return whom somebody's own party was asked to tell in a casus. Ten queries."""
    if not is_informerende_partij(by, partij=by.partij):
        return []
    return _beelden(Informering.objects.filter(casus=casus, partij=by.partij), timezone.localdate(at))


def get_informeringbeeld(informering: UUID, *, by: Aanvrager, at: datetime) -> Informeringbeeld:
    """This function will return one of them as a form shows it; raises NietGevonden. Some twelve queries.

    A receiver reads how it was told, not in which words: those are for who sees the casus.
    """
    rij = get_informering(informering, by=by, at=at)
    beelden = _beelden(Informering.objects.filter(pk=rij.pk), timezone.localdate(at))
    return (
        replace(beelden[0], tekst="") if by.organisatie is None else _zonder_melder(rij.casus_id, beelden)[0]
    )


def objections_to_woorden(casus: UUID, wat: Vastlegging, *, by: Aanvrager) -> list[Bezwaar]:
    """This function will return what in the words of a telling says who a melder is, each at its field (MEL-4).

    Of who writes at Veilig Thuis: to a receiver a refusal would confirm whom it guesses. Six queries at least.
    """
    return (
        [] if by.organisatie is None else objections_to_delen({"tekst": wat.tekst, "tolk": wat.tolk}, casus)
    )


def _zonder_melder(casus: UUID, beelden: list[Informeringbeeld]) -> list[Informeringbeeld]:
    """What a receiver wrote was not held back, and is read by more people here than know the melder."""
    geschreven = {str(een.id): een.tekst for een in beelden if een.partij and een.tekst}
    noemt = {bezwaar.veld for bezwaar in objections_to_delen(geschreven, casus)} if geschreven else set()
    return [
        replace(een, tekst="", tekst_noemt_melder=True) if str(een.id) in noemt else een for een in beelden
    ]


@bereid
def _informering(informering: UUID) -> QuerySet[Informering]:
    return Informering.objects.select_related("casus").filter(pk=informering)


@bereid
def _open(casus: UUID, melding: UUID | None) -> QuerySet[Informering]:
    rijen = Informering.objects.filter(casus=casus, gedaan_op=None)
    return rijen.filter(melding=melding) if melding else rijen


def _bereik(persoon: PersoonKaart, betrokkenheid: Betrokkenheid) -> Bereik:
    return bereik_van(
        leeftijd=persoon.leeftijd,
        is_kind=betrokkenheid is Betrokkenheid.KIND,
        is_ongeboren=persoon.is_ongeboren,
        is_overleden=persoon.overleden_op is not None,
    )


def _beelden(rijen: QuerySet[Informering], op: date) -> list[Informeringbeeld]:
    alle = list(rijen.order_by("melding", "via_ouder", "pk"))
    mensen = kaarten({rij.persoon_id for rij in alle}, op=op)
    partijen = partijnamen(_bekend(rij.partij_id for rij in alle))
    accounts = account_namen(rij.gedaan_door_id for rij in alle)
    return [_beeld(rij, mensen[rij.persoon_id], partijen, accounts) for rij in alle]


def _bekend(ids: Iterable[UUID | None]) -> set[UUID]:
    return {een for een in ids if een}


def _beeld(
    rij: Informering, mens: PersoonKaart, partijen: dict[UUID, str], accounts: dict[UUID, str]
) -> Informeringbeeld:
    return Informeringbeeld(
        id=rij.pk,
        casus=rij.casus_id,
        melding=rij.melding_id,
        persoon=rij.persoon_id,
        naam=mens.naam,
        via_ouder=rij.via_ouder,
        informeerder=Informeerder(rij.informeerder),
        partij=rij.partij_id,
        partij_naam=partijen.get(rij.partij_id, "") if rij.partij_id else "",
        veilig_contact=mens.veilig_contact,
        mag_niet=mens.mag_niet,
        taal=mens.taal,
        tolk_nodig=mens.tolk_nodig,
        gedaan_op=rij.gedaan_op,
        gedaan_door=accounts.get(rij.gedaan_door_id, "") if rij.gedaan_door_id else "",
        wijze=Wijze(rij.wijze) if rij.wijze else None,
        op_steun_gewezen=rij.op_steun_gewezen,
        tolk=rij.tolk,
        uitgesteld_tot=rij.uitgesteld_tot,
        uitstelgrond=Uitstelgrond(rij.uitstelgrond) if rij.uitstelgrond else None,
        uitstel_toelichting=rij.uitstel_toelichting,
        afwijking_reden=rij.afwijking_reden,
        samen_reden=rij.samen_reden,
        versie=rij.versie,
        tekst=rij.tekst,
    )
