"""How does an organisation hear what another says?

One deed per message, in the casus of who hears it, that takes the message out of the queue: it comes in once, or is
still there. So no deed ever holds the casus of two organisations.
"""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.daad import deed
from zicht.radar.models import Inhoudsbericht, Inhoudsvraag, Landelijkeinschrijving, Uitbericht
from zicht.radar.queries.landelijk import naam_van_organisatie
from zicht.radar.rules.boodschap import uit_json
from zicht.radar.rules.inhoud import status_na, te_horen
from zicht.radar.words import Berichtsoort, Boodschap, InhoudOntvangen, Inhoudstatus, Kant


@deed
def receive_inhoud(*, kenmerk: UUID, by: Aanvrager, at: datetime) -> InhoudOntvangen:
    """This function will take a message in at the organisation it is for; raises NietGevonden when it waits no more.

    A question about what is not known, or not any more, is answered so by itself; anything else about it is dropped.
    """
    rij = Uitbericht.objects.select_for_update().filter(pk=kenmerk).first()
    if rij is None:
        raise NietGevonden
    boodschap = uit_json(rij.inhoud)
    vraag = _eigen_helft(boodschap, by, at)
    if vraag is None and boodschap.soort is Berichtsoort.VRAAG:
        onbekend = Boodschap(
            uuid4(), boodschap.vraag, Berichtsoort.NIET_BEKEND, boodschap.aan, boodschap.van, op=at
        )
        Uitbericht.objects.zet(onbekend)
    if vraag is not None:
        _neem_op(vraag, boodschap, at)
    rij.delete()
    return InhoudOntvangen(
        casus=vraag.casus_id if vraag else None,
        organisatie=boodschap.aan,
        inhoudsvraag=vraag.pk if vraag else None,
        bericht=boodschap.kenmerk,
        soort=boodschap.soort,
        organisatie_naam=naam_van_organisatie(boodschap.van, partijnamen([boodschap.van])),
    )


def _eigen_helft(boodschap: Boodschap, by: Aanvrager, at: datetime) -> Inhoudsvraag | None:
    """Find or make the half of who hears this, with its casus locked; None where nothing is known of it."""
    kant = Kant.GEVRAAGDE if boodschap.soort in _VAN_VRAGER else Kant.VRAGER
    helften = Inhoudsvraag.objects.filter(
        kenmerk=boodschap.vraag, kant=kant.value, eigen=boodschap.aan, ander=boodschap.van
    )
    casus = helften.values_list("casus", flat=True).first() or _gevraagde_casus(boodschap)
    if casus is None:
        return None
    lock_casus(casus, by=by, at=at)
    if boodschap.soort is not Berichtsoort.VRAAG:
        return helften.first()
    # A question that names no inscription or term was refused when it was read.
    standaard: dict[str, Any] = {
        "pk": nieuw_kenmerk(at),
        "kenmerk": boodschap.vraag,
        "kant": kant.value,
        "casus_id": casus,
        "eigen": boodschap.aan,
        "ander": boodschap.van,
        "inschrijving": boodschap.inschrijving,
        "grond": boodschap.grond[:40],
        "uiterlijk": boodschap.uiterlijk,
        "gesteld_op": boodschap.op or at,
    }
    nieuw, _ = helften.get_or_create(defaults=standaard)
    return nieuw


_VAN_VRAGER = frozenset({Berichtsoort.VRAAG, Berichtsoort.TOELICHTING, Berichtsoort.INTREKKING})


def _gevraagde_casus(boodschap: Boodschap) -> UUID | None:
    if boodschap.soort is not Berichtsoort.VRAAG or boodschap.inschrijving is None:
        return None
    inschrijvingen = Landelijkeinschrijving.objects.filter(
        kenmerk=boodschap.inschrijving, organisatie=boodschap.aan
    )
    return inschrijvingen.values_list("pk", flat=True).first()


def _neem_op(vraag: Inhoudsvraag, boodschap: Boodschap, at: datetime) -> None:
    """Keep what was heard; what came in before, or can no longer be said, changes nothing."""
    if Inhoudsbericht.objects.filter(vraag=vraag, kenmerk=boodschap.kenmerk).exists():
        return
    Inhoudsbericht.objects.create(
        vraag=vraag,
        kenmerk=boodschap.kenmerk,
        soort=boodschap.soort.value,
        tekst=boodschap.tekst,
        op=boodschap.op or at,
        is_eigen=False,
    )
    if boodschap.soort in te_horen(Kant(vraag.kant), Inhoudstatus(vraag.status)):
        vraag.status = status_na(boodschap.soort).value
        vraag.save(update_fields=("status",))
