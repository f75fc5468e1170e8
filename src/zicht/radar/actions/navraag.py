"""How are other organisations asked about a report that is still typed?

As in `landelijk_beurt` nothing waits for another system within a transaction: first is laid down, with the log, that it
is asked; then the register is called; then is kept what came of it, if nothing else was asked meanwhile. Nothing is
asked again by itself: that is done when the report was taken in.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
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
from zicht.radar.queries.navraag import is_pas_mislukt
from zicht.radar.rules import als_vragen, is_te_vinden
from zicht.radar.rules.landelijk import objections_to_navraag
from zicht.radar.words import Uitblijven
from zicht.register.words import (
    Doel,
    Periodesleutels,
    Registerantwoord,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)

VERS = timedelta(minutes=5)
"""An answer this old is given again; after it another organisation may have had a report."""
_Bekend = Mapping[str, Gegevens]


def ask_for_concept(*, concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> None:
    """This function will ask the register about a draft of one's own, and keep the answer.

    The register is waited for two seconds at most, and not at all in the minute after it was not there. What was
    answered minutes ago is not asked again; later it is the same question once more. Raises NietGevonden, Geweigerd for
    an organisation that asks no register or when too little was typed to find anybody by, and RuntimeError within a
    transaction. Bron: eisen RAD-1, RAD-3, RAD-4
    """
    werk = werk_voor(by.organisatie, DIRECT_SECONDEN, by, at) if by.organisatie else None
    if werk is None:
        raise Geweigerd(objections_to_navraag(is_aangesloten=False, te_vinden=0))
    bekend = als_vragen(gezocht.personen, gezocht.adres)
    weiger_bij(objections_to_navraag(is_aangesloten=True, te_vinden=sum(map(is_te_vinden, bekend.values()))))
    afdruk = afdruk_van(bekend, werk.verbinding.sleutels)
    kenmerk = _leg_neer(concept, afdruk, werk)
    if kenmerk is None:
        return
    onze = Conceptnavraag.objects.filter(pk=concept, kenmerk=kenmerk)
    uitkomst = _vraag(bekend, kenmerk, werk)
    if isinstance(uitkomst, Uitblijven):
        # Who asked the same beside this and was answered keeps that.
        onze = onze.exclude(beantwoord=afdruk, beantwoord_op__gt=at - VERS)
        onze.update(uitblijven=uitkomst.value)
    else:
        onze.update(uitblijven="", beantwoord_op=at, vingerafdruk=afdruk, beantwoord=afdruk, **uitkomst)


def _opgave(
    bekend: _Bekend, kenmerk: UUID, sleutels: Periodesleutels, periode: int
) -> Vraagopgave[str] | None:
    beschreven = {sleutel: [gegevens] for sleutel, gegevens in bekend.items()}
    return vraag_over(beschreven, kenmerk=kenmerk, doel=Doel.AANNAME, sleutels=sleutels, periode=periode)


def _leg_neer(concept: UUID, vingerafdruk: str, werk: Werk) -> UUID | None:
    """Lay down what is about to be asked, and by whom in the log; None when that was answered just now."""
    with transaction.atomic(durable=True):
        eigen = lock_concept.eerste(concept)
        if eigen is None or eigen.account_id != werk.by.account:
            raise NietGevonden
        rij = Conceptnavraag.objects.filter(pk=concept).first() or Conceptnavraag(pk=concept)
        is_vers = rij.beantwoord_op is not None and rij.beantwoord_op > werk.at - VERS
        if rij.beantwoord == vingerafdruk and is_vers:
            Conceptnavraag.objects.filter(pk=concept).update(uitblijven="", vingerafdruk=vingerafdruk)
            return None
        if rij.vingerafdruk != vingerafdruk:
            rij.kenmerk, rij.vingerafdruk = uuid4(), vingerafdruk
        rij.uitblijven = ""
        rij.save()
        ids = {"concept": str(concept), "vraag": str(rij.kenmerk)}
        log_gezien(wat="navraag", by=werk.by, at=werk.at, ids=ids)
        return rij.kenmerk


def _vraag(bekend: _Bekend, kenmerk: UUID, werk: Werk) -> Mapping[str, Any] | Uitblijven:
    """Call, and return what to keep of the answer, or why there is none."""
    if is_pas_mislukt(at=werk.at):
        return Uitblijven.NIET_BEREIKBAAR
    sleutels = werk.verbinding.sleutels
    try:
        gevraagd = stel(lambda periode: _opgave(bekend, kenmerk, sleutels, periode), werk)
    except (RegisterNietBereikbaar, RegisterAntwoordOnleesbaar, RegisterWeigert) as fout:
        Conceptnavraag.objects.filter(kenmerk=kenmerk).update(geprobeerd_op=werk.at)
        return uitblijven_door(fout)
    assert gevraagd is not None  # noqa: S101 - that somebody can be found was seen before
    opgave, antwoord = gevraagd
    treffers = _treffers(opgave, antwoord, bekend, sleutels)
    return {"treffers": treffers, "is_afgekapt": antwoord.is_afgekapt}


def _treffers(
    opgave: Vraagopgave[str], antwoord: Registerantwoord, bekend: _Bekend, sleutels: Periodesleutels
) -> Sequence[Mapping[str, Any]]:
    """Return what of the hits is shown, as it is stored: nothing of them by which more could be asked.

    Beside the reasons of a person stands a keyed print of who that was: somebody else may be typed in that place.
    """
    return [
        {
            "organisatie": str(treffer.organisatie),
            "jaar": treffer.laatste.jaar,
            "kwartaal": treffer.laatste.kwartaal,
            "contactpunt": treffer.contactpunt[:200],
            "is_zeker": treffer.is_zeker,
            "redenen": [
                {
                    "sleutel": wie,
                    "afdruk": afdruk_van({wie: bekend[wie]}, sleutels),
                    "redenen": [[een.zinnen, een.bits] for een in redenen],
                }
                for wie, redenen in redenen_van(
                    treffer, opgave.bericht, opgave.personen, antwoord.omvang
                ).items()
            ],
        }
        for treffer in antwoord.treffers
    ]
