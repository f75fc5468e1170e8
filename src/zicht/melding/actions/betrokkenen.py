"""Who is a report about? Reported people become known ones, with their household, ties and safe contact.

Parts of the deed that takes in a report or recognises somebody; never called otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions import add_betrokkene
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import Betrokkenheid
from zicht.kern import Aanvrager, Geweigerd, nieuw_kenmerk, systeem_voor
from zicht.melding.models import GemeldePersoon, Identificatie, Melding
from zicht.melding.queries.telling import tellingen_van
from zicht.melding.rules import contact_after
from zicht.melding.words import Antwoord, GemeldeBand, NieuweGemeldePersoon
from zicht.personen.actions import (
    create_huishouden,
    join_huishouden,
    record_persoon,
    set_veilig_contact,
    tie_personen,
)
from zicht.personen.queries import banden_van, contact_van, huishoudens_van, kanoniek, leden_op, lock_persoon
from zicht.personen.words import Adres, Contactafspraak, Kanaal

MAG = {Antwoord.JA: True, Antwoord.NEE: False, Antwoord.ONBEKEND: None}


def leg_personen_vast(
    gemelden: Sequence[NieuweGemeldePersoon], *, by: Aanvrager, at: datetime
) -> dict[str, UUID]:
    """This function will record who is new, lock who is known; return the person of each `sleutel`."""
    wie: dict[str, UUID] = {}
    for plek, gemeld in enumerate(gemelden):
        with _bij(f"personen.{plek}", anders="achternaam"):
            wie[gemeld.sleutel] = _leg_vast(gemeld, by, at)
            _zet_veilig_contact(wie[gemeld.sleutel], gemeld, by, at)
    return wie


def leg_huishouden_vast(
    gemelden: Sequence[NieuweGemeldePersoon],
    wie: Mapping[str, UUID],
    *,
    adres: Adres,
    huishouden: UUID | None,
    by: Aanvrager,
    at: datetime,
) -> UUID | None:
    """This function will let who was reported at this address belong to one household: known or new.

    Nobody is moved: who is known to live elsewhere stays there until somebody decides otherwise.
    """
    hier = [wie[gemeld.sleutel] for gemeld in gemelden if gemeld.persoon.adres == Adres()]
    bekend = [wie[gemeld.sleutel] for gemeld in gemelden if gemeld.bekend_als and wie[gemeld.sleutel] in hier]
    nieuwe = [persoon for persoon in hier if persoon not in bekend]
    huishouden = huishouden or _huishouden_van(bekend)
    if huishouden is None:
        if not hier:
            return None
        return create_huishouden(leden=hier, adres=adres, by=by, at=at).huishouden
    dag = timezone.localdate(at)
    leden = set(leden_op(huishouden, op=dag))
    for persoon in nieuwe:
        if persoon not in leden:
            join_huishouden(huishouden=huishouden, persoon=persoon, per=dag, by=by, at=at)
    return huishouden


def leg_banden_vast(
    banden: Sequence[GemeldeBand], wie: Mapping[str, UUID], *, by: Aanvrager, at: datetime
) -> None:
    """This function will tie the reported people as they were said to be; what is known already stays as it is."""
    dag = timezone.localdate(at)
    for plek, band in enumerate(banden):
        van, naar = wie[band.van], wie[band.naar]
        bekend = {(b.van, b.naar, b.soort) for b in banden_van(van) if b.periode.tot is None}
        if (van, naar, band.soort) not in bekend:
            with _bij(f"banden.{plek}", anders="van"):
                tie_personen(van=van, naar=naar, soort=band.soort, per=dag, by=by, at=at)


def herken(
    gemeld: GemeldePersoon,
    persoon: UUID,
    *,
    casus: UUID,
    vervangt: Identificatie | None = None,
    by: Aanvrager,
    at: datetime,
) -> None:
    """This function will write the recognition, and let the casus be about this person if it was not yet."""
    # By the record that was recognised, also of who was merged: so that undoing either leaves the other as it was.
    bracht_in = persoon not in {regel.persoon for regel in betrokkenen_van(casus)}
    Identificatie.objects.create(
        pk=nieuw_kenmerk(at),
        gemelde_persoon=gemeld,
        persoon_id=persoon,
        op=at,
        door=by.account,
        vervangt=vervangt,
        bracht_in=bracht_in,
    )
    if bracht_in:
        betrokkenheid = Betrokkenheid(gemeld.betrokkenheid)
        # Part of a deed that was allowed already, also where the casus is of a team that one does not belong to.
        namens = systeem_voor(by.organisatie)
        add_betrokkene(casus=casus, persoon=persoon, betrokkenheid=betrokkenheid, by=namens, at=at)


def leg_telling_vast(melding: Melding) -> None:
    """This function will count a report that is being received, by who was recognised in it (RAD-10)."""
    melding.zet_telling(tellingen_van([melding.pk])[melding.pk])
    melding.save(update_fields=["soort", "onderverdeling"])


def _leg_vast(gemeld: NieuweGemeldePersoon, by: Aanvrager, at: datetime) -> UUID:
    if gemeld.bekend_als is None:
        # The number goes to the safe contact, where it can be said whether calling it is safe.
        return record_persoon(nieuw=replace(gemeld.persoon, telefoon=""), by=by, at=at).persoon
    lock_persoon(gemeld.bekend_als, by=by)
    return kanoniek([gemeld.bekend_als])[gemeld.bekend_als]


def _zet_veilig_contact(persoon: UUID, gemeld: NieuweGemeldePersoon, by: Aanvrager, at: datetime) -> None:
    if not gemeld.persoon.telefoon and gemeld.veilig_bellen is Antwoord.ONBEKEND:
        return
    afspraak = Contactafspraak(
        kanaal=Kanaal.TELEFOON,
        mag=MAG[gemeld.veilig_bellen],
        gegeven=gemeld.persoon.telefoon,
        let_op=gemeld.veilig_bellen_toelichting,
    )
    zet = contact_after(afspraak, contact_van(persoon, op=timezone.localdate(at)))
    if zet is not None:
        nieuw, vervangt = zet
        set_veilig_contact(
            persoon=persoon, afspraak=nieuw, vervangt=vervangt.id if vervangt else None, by=by, at=at
        )


def _huishouden_van(bekend: Sequence[UUID]) -> UUID | None:
    regels = (regel for persoon in bekend for regel in huishoudens_van(persoon))
    return next((regel.huishouden for regel in regels if regel.periode.tot is None), None)


@contextmanager
def _bij(plek: str, *, anders: str) -> Iterator[None]:
    """Say of an objection at which row of the form it belongs."""
    try:
        yield
    except Geweigerd as geweigerd:
        raise Geweigerd(
            [replace(bezwaar, veld=f"{plek}.{bezwaar.veld or anders}") for bezwaar in geweigerd.bezwaren]
        ) from None
