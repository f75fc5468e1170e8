"""How does a receiver answer, in the application or by word to Veilig Thuis?"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.bezwaar import weiger_bij
from zicht.overdracht.models import Overdracht
from zicht.overdracht.permissions import is_ontvanger, objections_to_vastleggen
from zicht.overdracht.queries import lock_overdracht, met_wie, objections_to_vertellen, ontvangernaam
from zicht.overdracht.rules import Antwoordfeiten, objections_to_accept, objections_to_refuse
from zicht.overdracht.words import (
    Antwoordgever,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    Status,
    Weigergrond,
)
from zicht.raamwerk.daad import deed


@deed
def accept_overdracht(
    *, overdracht: UUID, wie: Antwoordgever, op_wachtlijst: bool = False, by: Aanvrager, at: datetime
) -> OverdrachtAanvaard:
    """This function will accept an offer: the zicht moves at this moment, also onto a waiting list (OVD-2).

    Raises NietGevonden, and Geweigerd when it was answered already, with by whom.
    """
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, ontvanger=rij.ontvanger_id))
    wie = _zonder_melder(rij, wie)
    weiger_bij(met_wie(objections_to_accept(wie, _feiten(rij, by, at)), rij))
    _antwoord(rij, Status.AANVAARD, wie, by, at)
    rij.op_wachtlijst_sinds = at if op_wachtlijst else None
    rij.save()
    return OverdrachtAanvaard(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
        ontvanger_partij=rij.ontvanger_id,
        wie=wie.naam,
        op_wachtlijst=op_wachtlijst,
        bij_melder=rij.ontvanger_id is None,
    )


@deed
def refuse_overdracht(
    *,
    overdracht: UUID,
    wie: Antwoordgever,
    grond: Weigergrond,
    reden: str,
    by: Aanvrager,
    at: datetime,
) -> OverdrachtGeweigerd:
    """This function will refuse an offer, with the reason that the sender reads; the zicht stays (ALG-6).

    The receiver can read nothing of it any more. Raises NietGevonden, and Geweigerd when it was answered already.
    """
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, ontvanger=rij.ontvanger_id))
    wie = _zonder_melder(rij, wie)
    weiger_bij(met_wie(objections_to_refuse(wie, grond, reden, _feiten(rij, by, at)), rij))
    weiger_bij(objections_to_vertellen(rij, {"reden": reden}, by=by, at=at))
    _antwoord(rij, Status.GEWEIGERD, wie, by, at)
    rij.weigergrond, rij.reden = grond.value, reden
    rij.save()
    rij.wis_stukken()
    return OverdrachtGeweigerd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
        grond=grond,
        reden=reden,
        wie=wie.naam,
    )


def _zonder_melder(rij: Overdracht, wie: Antwoordgever) -> Antwoordgever:
    """Who the melder is stays in the one place where it is kept apart, also when the melder answers."""
    return wie if rij.ontvanger_id else replace(wie, naam=ontvangernaam(rij), functie="")


def _feiten(rij: Overdracht, by: Aanvrager, at: datetime) -> Antwoordfeiten:
    return Antwoordfeiten(
        status=Status(rij.status),
        aangeboden_op=rij.aangeboden_op,
        nu=at,
        bij_monde=not is_ontvanger(by, ontvanger=rij.ontvanger_id),
    )


def _antwoord(rij: Overdracht, status: Status, wie: Antwoordgever, by: Aanvrager, at: datetime) -> None:
    rij.status, rij.beantwoord_op, rij.vastgelegd_door_id = status.value, at, by.account
    rij.antwoord_naam, rij.antwoord_functie = wie.naam.strip(), wie.functie
    rij.antwoord_hoe, rij.antwoord_gezegd_op = wie.hoe, wie.gezegd_op
