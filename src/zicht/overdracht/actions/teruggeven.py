"""How does a holder ask Veilig Thuis to take the zicht back, and how is that answered?"""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.overdracht.models import Overdracht, Teruggave
from zicht.overdracht.permissions import objections_to_aanbieden, objections_to_vastleggen
from zicht.overdracht.queries import houdt_zicht, lock_overdracht, objections_to_vertellen, ontvangernaam
from zicht.overdracht.rules import Teruggavefeiten, objections_to_beantwoorden, objections_to_teruggave
from zicht.overdracht.words import (
    NieuweTeruggave,
    Status,
    TeruggaveBeantwoord,
    TeruggaveGevraagd,
    Teruggavestatus,
)
from zicht.raamwerk.daad import deed
from zicht.toegang.queries import account_namen


@deed
def request_teruggave(
    *, overdracht: UUID, nieuw: NieuweTeruggave, by: Aanvrager, at: datetime
) -> TeruggaveGevraagd:
    """This function will ask Veilig Thuis to take the zicht back; until the answer it stays with who asks (ALG-6).

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, ontvanger=rij.ontvanger_id))
    feiten = Teruggavefeiten(
        status=Status(rij.status),
        heeft_zicht=houdt_zicht(rij),
        open_verzoek=rij.teruggaven.filter(status=Teruggavestatus.GEVRAAGD.value).exists(),
    )
    weiger_bij(objections_to_teruggave(nieuw, feiten))
    stappen = asdict(nieuw)
    # The number is that of who asks: an earlier melder of the same team was reached at it too.
    eigen = {veld: stappen.pop(veld) for veld in ("grond", "reden", "telefoon")}
    weiger_bij(objections_to_vertellen(rij, {**stappen, "reden": nieuw.reden}, by=by, at=at))
    teruggave = Teruggave.objects.create(
        pk=nieuw_kenmerk(at),
        overdracht=rij,
        meldcode=stappen,
        gevraagd_op=at,
        gevraagd_door_id=by.account,
        gevraagd_naam=account_namen([by.account]).get(by.account, "") if by.account else "",
        **eigen,
    )
    return TeruggaveGevraagd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        teruggave=teruggave.pk,
        ontvanger=ontvangernaam(rij),
        grond=nieuw.grond,
        reden=nieuw.reden,
    )


@deed
def accept_teruggave(
    *, teruggave: UUID, toelichting: str = "", by: Aanvrager, at: datetime
) -> TeruggaveBeantwoord:
    """This function will take the zicht back at this moment, with all that is known, for a new assessment (MEL-9).

    Raises NietGevonden and Geweigerd.
    """
    return _beantwoord(teruggave, Teruggavestatus.AANVAARD, toelichting, by, at)


@deed
def refuse_teruggave(
    *, teruggave: UUID, toelichting: str, by: Aanvrager, at: datetime
) -> TeruggaveBeantwoord:
    """This function will say why Veilig Thuis does not take the zicht back; who asked reads it.

    Raises NietGevonden and Geweigerd.
    """
    return _beantwoord(teruggave, Teruggavestatus.AFGEWEZEN, toelichting, by, at)


def _beantwoord(
    teruggave: UUID, naar: Teruggavestatus, toelichting: str, by: Aanvrager, at: datetime
) -> TeruggaveBeantwoord:
    overdracht, verzoek = _lock(teruggave, by, at)
    weiger_bij(objections_to_aanbieden(by))
    houdt = houdt_zicht(overdracht)
    weiger_bij(
        objections_to_beantwoorden(Teruggavestatus(verzoek.status), naar, toelichting, heeft_zicht=houdt)
    )
    weiger_bij(objections_to_vertellen(overdracht, {"toelichting": toelichting}, by=by, at=at))
    verzoek.status, verzoek.toelichting = naar.value, toelichting
    verzoek.beantwoord_op, verzoek.beantwoord_door_id = at, by.account
    verzoek.save()
    if naar is Teruggavestatus.AANVAARD:
        overdracht.is_teruggenomen = True
        overdracht.save(update_fields=("is_teruggenomen",))
    return TeruggaveBeantwoord(
        casus=overdracht.casus_id,
        organisatie=overdracht.casus.organisatie_id,
        overdracht=overdracht.pk,
        teruggave=verzoek.pk,
        status=naar,
        toelichting=toelichting,
    )


def _lock(teruggave: UUID, by: Aanvrager, at: datetime) -> tuple[Overdracht, Teruggave]:
    gevonden = Teruggave.objects.filter(pk=teruggave).first()
    if gevonden is None or by.organisatie is None:
        raise NietGevonden
    overdracht = lock_overdracht(gevonden.overdracht_id, by=by, at=at)
    return overdracht, Teruggave.objects.get(pk=teruggave)
