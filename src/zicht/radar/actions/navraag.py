"""How are other organisations asked about a report that is still typed?

As in `landelijk_beurt` nothing waits for another system within a transaction: first is laid down, with the log, that it
is asked; then the register is called; then is kept what came of it, if nothing else was asked meanwhile. Nothing is
asked again by itself: that is done when the report was taken in.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from zicht.kern import Aanvrager, Geweigerd, NietGevonden
from zicht.kern.bezwaar import weiger_bij
from zicht.koppeling import Gegevens
from zicht.logboek.actions import log_gezien
from zicht.melding.actions import lock_concept
from zicht.melding.words import Gezocht
from zicht.radar.actions.landelijk_roep import DIRECT_SECONDEN, Werk, stel, uitblijven_door, werk_voor
from zicht.radar.models import Conceptnavraag
from zicht.radar.queries.landelijk_uitleg import redenen_van
from zicht.radar.queries.landelijk_vraag import Vraagopgave, afdruk_van, vraag_over
from zicht.radar.rules import als_vraag
from zicht.radar.rules.landelijk import objections_to_navraag
from zicht.register.words import (
    Doel,
    Periodesleutels,
    Registerantwoord,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)


def ask_for_concept(*, concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> None:
    """This function will ask the register about a draft of one's own, two seconds long at most, and keep the answer.

    What was answered already is not asked again. Raises NietGevonden, Geweigerd for an organisation that asks no
    register or when too little was typed to find anybody by, and RuntimeError within a transaction.
    Bron: eisen RAD-1, RAD-3, RAD-4
    """
    werk = werk_voor(by.organisatie, DIRECT_SECONDEN, by, at) if by.organisatie else None
    if werk is None:
        raise Geweigerd(objections_to_navraag(is_aangesloten=False, te_vinden=0))
    sleutels = werk.verbinding.sleutels
    bekend = {sleutel: als_vraag(persoon, gezocht.adres) for sleutel, persoon in gezocht.personen.items()}
    opgave = _opgave(bekend, uuid4(), sleutels, sleutels.vraagperiode)
    weiger_bij(objections_to_navraag(is_aangesloten=True, te_vinden=len(opgave.personen) if opgave else 0))
    kenmerk = _leg_neer(concept, afdruk_van(bekend, sleutels), werk)
    if kenmerk:
        uitkomst = _vraag(bekend, kenmerk, werk)
        Conceptnavraag.objects.filter(pk=concept, kenmerk=kenmerk).update(**uitkomst)


def _opgave(
    bekend: Mapping[str, Gegevens], kenmerk: UUID, sleutels: Periodesleutels, periode: int
) -> Vraagopgave[str] | None:
    beschreven = {sleutel: [gegevens] for sleutel, gegevens in bekend.items()}
    return vraag_over(beschreven, kenmerk=kenmerk, doel=Doel.AANNAME, sleutels=sleutels, periode=periode)


def _leg_neer(concept: UUID, vingerafdruk: str, werk: Werk) -> UUID | None:
    """Lay down what is about to be asked, and by whom in the log; None when that was answered already."""
    with transaction.atomic(durable=True):
        eigen = lock_concept.eerste(concept)
        if eigen is None or eigen.account_id != werk.by.account:
            raise NietGevonden
        rij = Conceptnavraag.objects.filter(pk=concept).first()
        if rij is not None and rij.beantwoord == vingerafdruk:
            return None
        rij = rij or Conceptnavraag(pk=concept)
        if rij.vingerafdruk != vingerafdruk:
            rij.kenmerk, rij.vingerafdruk = uuid4(), vingerafdruk
        rij.save()
        ids = {"concept": str(concept), "vraag": str(rij.kenmerk)}
        log_gezien(wat="navraag", by=werk.by, at=werk.at, ids=ids)
        return rij.kenmerk


def _vraag(bekend: Mapping[str, Gegevens], kenmerk: UUID, werk: Werk) -> dict[str, Any]:
    """Call, and return what to keep of what came: an answer in place of the last one, or why there is none."""
    sleutels = werk.verbinding.sleutels
    try:
        gevraagd = stel(lambda periode: _opgave(bekend, kenmerk, sleutels, periode), werk)
    except (RegisterNietBereikbaar, RegisterAntwoordOnleesbaar, RegisterWeigert) as fout:
        return {"uitblijven": uitblijven_door(fout).value}
    assert gevraagd is not None  # noqa: S101 - that there is something to ask was seen before
    opgave, antwoord = gevraagd
    return {
        "uitblijven": "",
        "beantwoord_op": werk.at,
        "beantwoord": afdruk_van(bekend, sleutels),
        "treffers": _treffers(opgave, antwoord),
        "is_afgekapt": antwoord.is_afgekapt,
    }


def _treffers(opgave: Vraagopgave[str], antwoord: Registerantwoord) -> Sequence[Mapping[str, Any]]:
    """Return what of the hits is shown, as it is stored: nothing of them by which more could be asked."""
    return [
        {
            "organisatie": str(treffer.organisatie),
            "jaar": treffer.laatste.jaar,
            "kwartaal": treffer.laatste.kwartaal,
            "contactpunt": treffer.contactpunt[:200],
            "is_zeker": treffer.is_zeker,
            "redenen": {
                wie: [[een.zinnen, een.bits] for een in redenen]
                for wie, redenen in redenen_van(
                    treffer, opgave.bericht, opgave.personen, antwoord.omvang
                ).items()
            },
        }
        for treffer in antwoord.treffers
    ]
