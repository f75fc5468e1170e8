"""What can be done with two records of what turns out to be one person?

Nothing moves: who is merged away keeps its own rows and only points at who stays, so that undoing is exact. Queries
read both together. What was reported (Identificatie, in the part above) points where it pointed.
"""

from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager, Geweigerd, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.personen.models import Mutatie, Persoon
from zicht.personen.queries import lock_leden, lock_persoon
from zicht.personen.queries.sloten import vergeet_groepen
from zicht.personen.rules import objections_to_ongedaan, objections_to_samenvoegen
from zicht.personen.words import PersonenSamengevoegd, SamenvoegingOngedaan
from zicht.raamwerk.daad import deed

SAMENGEVOEGD = gettext_noop("Samengevoegd")
ONGEDAAN = gettext_noop("Samenvoeging ongedaan gemaakt")


@deed
def merge_personen(
    *, blijft: UUID, gaat_op: UUID, reden: str, by: Aanvrager, at: datetime, casus: UUID | None = None
) -> PersonenSamengevoegd:
    """This function will make two recorded persons one: `gaat_op` is read as part of `blijft` from now on."""
    rijen = {persoon: lock_persoon(persoon, by=by) for persoon in sorted({blijft, gaat_op})}
    een, ander = rijen[blijft], rijen[gaat_op]
    weiger_bij(
        objections_to_samenvoegen(
            zelfde=blijft == gaat_op,
            zelfde_organisatie=een.organisatie_id == ander.organisatie_id,
            een_is_opgegaan=bool(een.opgegaan_in_id or ander.opgegaan_in_id),
            bsn=(een.bsn, ander.bsn),
        )
    )
    ander.opgegaan_in = een
    ander.save(update_fields=["opgegaan_in"])
    vergeet_groepen()
    Persoon.objects.toets_bsn(een.organisatie_id, {een.bsn, ander.bsn})
    Mutatie.objects.schrijf([blijft, gaat_op], by=by, at=at, wat=SAMENGEVOEGD, reden=reden)
    return PersonenSamengevoegd(
        casus=casus, organisatie=een.organisatie_id, blijft=blijft, gaat_op=gaat_op, reden=reden
    )


@deed
def undo_merge(
    *, hersteld: UUID, reden: str, by: Aanvrager, at: datetime, casus: UUID | None = None
) -> SamenvoegingOngedaan:
    """This function will make a merged person stand alone again, exactly as it was.

    What was recorded at who stayed since then stays there.
    """
    # Who stays is found by fewer words from now on: whoever corrects them at this moment is waited for.
    lock_leden([], en=[hersteld])
    rij = lock_persoon(hersteld, by=by)
    blijft = rij.opgegaan_in_id
    anderen = Persoon.objects.filter(organisatie=rij.organisatie_id, bsn=rij.bsn, opgegaan_in=None)
    bezet = bool(rij.bsn) and anderen.exclude(pk=hersteld).exists()
    if blijft is None or bezet:
        raise Geweigerd(objections_to_ongedaan(is_opgegaan=blijft is not None, bsn_is_bezet=bezet))
    rij.opgegaan_in = None
    rij.save(update_fields=["opgegaan_in"])
    vergeet_groepen()
    Mutatie.objects.schrijf([blijft, hersteld], by=by, at=at, wat=ONGEDAAN, reden=reden)
    return SamenvoegingOngedaan(
        casus=casus, organisatie=rij.organisatie_id, blijft=blijft, hersteld=hersteld, reden=reden
    )
