"""How does a colleague who was asked something look along, only as long as needed? For the consequences beside."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from zicht.casus.actions import drop_taken, drop_termijn, end_inzage, give_inzage
from zicht.casus.queries import inzagen_van, visible_to
from zicht.casus.words import Inzagegrond, Taaksoort
from zicht.kern import Aanvrager, Gebeurtenis, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.termijnen import Termijncode
from zicht.toegang.queries import aanvrager_van
from zicht.veiligheidsbeoordeling.models import Informatievraag

G = TypeVar("G", bound=Gebeurtenis)


def _van(aanleiding: Aanleiding, soort: type[G]) -> G:
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, soort)  # noqa: S101 - the page of consequences says so
    return gebeurtenis


def _casus(gebeurtenis: Gebeurtenis) -> UUID:
    assert gebeurtenis.casus is not None  # noqa: S101 - every event of this part is of a casus
    return gebeurtenis.casus


def _laat_meekijken(casus: UUID, account: UUID, by: Aanvrager, at: datetime) -> UUID | None:
    """Let a colleague look who could not; None when nothing was needed."""
    if visible_to(aanvrager_van(account, at=at), at=at).filter(pk=casus).exists():
        return None
    return give_inzage(
        casus=casus,
        account=account,
        grond=Inzagegrond.CONSULT,
        reden=gettext_noop("Gevraagd bij de veiligheidsbeoordeling"),
        by=by,
        at=at,
    ).inzage


def _laat_los(casus: UUID, account: UUID, by: Aanvrager, at: datetime) -> None:
    """End what lets a colleague look along, unless a question to the same colleague is still open."""
    if Informatievraag.objects.filter(beoordeling__casus=casus, aan=account, beantwoord_op=None).exists():
        return
    for regel in inzagen_van(casus, at=at):
        if regel.account == account and regel.grond is Inzagegrond.CONSULT:
            end_inzage(inzage=regel.id, by=by, at=at)


def _sluit_inzage(vraag: UUID, by: Aanvrager, at: datetime) -> None:
    inzage = Informatievraag.objects.filter(pk=vraag).values_list("inzage", flat=True).first()
    if inzage:
        end_inzage(inzage=inzage, by=by, at=at)


def _sluit_vraag(casus: UUID, vraag: UUID, waarom: str, by: Aanvrager, at: datetime) -> None:
    for code in (Termijncode.INFORMATIEVRAAG_ANTWOORD, Termijncode.RADAR_ANTWOORD):
        drop_termijn(casus=casus, code=code, betreft=vraag, waarom=waarom, by=by, at=at)
    drop_taken(casus=casus, soort=Taaksoort.BEANTWOORD_VRAAG, betreft=vraag, waarom=waarom, by=by, at=at)
    _sluit_inzage(vraag, by, at)
