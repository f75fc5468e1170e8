"""When is safety estimated anew by Veilig Thuis, while it holds the zicht?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import drop_taken, drop_termijn, meet_termijn, set_taak, set_termijn
from zicht.casus.queries import get_casus, open_taken_van, termijnstanden, termijnverloop
from zicht.casus.words import FaseGewijzigd, Taaksoort, TermijnVerstreken, Zichtgrond, ZichtVerplaatst
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.words import MeldingOntvangen
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions.meekijken import _casus, _van
from zicht.veiligheidsbeoordeling.queries import houdt_zelf, oudste_taxatie, vernieuwfeiten_van
from zicht.veiligheidsbeoordeling.rules import needs_taxatie
from zicht.veiligheidsbeoordeling.words import TaxatieVastgelegd, Vernieuwgrond

_ELDERS = gettext_noop("Veilig Thuis heeft het zicht op veiligheid niet meer.")
_ZICHT = {
    Zichtgrond.CRISIS: Vernieuwgrond.CRISIS,
    Zichtgrond.TERUGGAVE: Vernieuwgrond.ZICHT_TERUG,
}


def renew_after_incident(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask to estimate safety anew after a new report or a crisis (OVD-9)."""
    is_melding = isinstance(aanleiding.gebeurtenis, MeldingOntvangen)
    _vraag(aanleiding, Vernieuwgrond.MELDING if is_melding else Vernieuwgrond.CRISIS, by, at)


def renew_at_overgang(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask to estimate safety anew when a casus comes in another phase or is offered (OVD-9)."""
    gebeurd = aanleiding.gebeurtenis
    if isinstance(gebeurd, FaseGewijzigd):
        if gebeurd.van is not gebeurd.fase:
            _vraag(aanleiding, Vernieuwgrond.FASE, by, at)
        return
    _vraag(aanleiding, Vernieuwgrond.AANBOD, by, at)


def renew_at_zicht(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask to estimate safety anew when the zicht comes, and stop asking when it goes (OVD-9)."""
    verplaatst = _van(aanleiding, ZichtVerplaatst)
    casus = _casus(verplaatst)
    if houdt_zelf(casus, get_casus(casus, by=by, at=at).organisatie_id):
        _vraag(aanleiding, _ZICHT.get(verplaatst.grond, Vernieuwgrond.BESLUIT), by, at)
        _begin_te_tellen(casus, oudste_taxatie(casus), by, at)
        return
    if any(taak.soort is Taaksoort.VERNIEUW_TAXATIE for taak in open_taken_van(casus, at=at)):
        drop_taken(casus=casus, soort=Taaksoort.VERNIEUW_TAXATIE, waarom=_ELDERS, by=by, at=at)
    if _telt(casus):
        drop_termijn(casus=casus, code=Termijncode.TAXATIE_OUD, waarom=_ELDERS, by=by, at=at)


def renew_when_old(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask to estimate safety anew once the latest taxatie is older than the period (OVD-9)."""
    verstreken = _van(aanleiding, TermijnVerstreken)
    standen = (een for een in termijnverloop(_casus(verstreken)) if een.id == verstreken.termijn)
    if any(stand.code == Termijncode.TAXATIE_OUD for stand in standen):
        _vraag(aanleiding, Vernieuwgrond.VEROUDERD, by, at)


def watch_taxatie(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will count anew how old the latest taxatie is, while Veilig Thuis holds the zicht (OVD-9)."""
    gedaan = _van(aanleiding, TaxatieVastgelegd)
    casus = _casus(gedaan)
    if _telt(casus):
        meet_termijn(casus=casus, code=Termijncode.TAXATIE_OUD, by=by, at=at)
    if houdt_zelf(casus, get_casus(casus, by=by, at=at).organisatie_id):
        _begin_te_tellen(casus, at, by, at)


def _vraag(aanleiding: Aanleiding, grond: Vernieuwgrond, by: Aanvrager, at: datetime) -> None:
    casus = _casus(aanleiding.gebeurtenis)
    organisatie = get_casus(casus, by=by, at=at).organisatie_id
    if not needs_taxatie(vernieuwfeiten_van(casus, organisatie, grond, at)):
        return
    set_taak(
        casus=casus,
        soort=Taaksoort.VERNIEUW_TAXATIE,
        tekst=Taaksoort.VERNIEUW_TAXATIE.naam,
        waarom=grond.naam,
        vetoot_sluiten=False,
        by=by,
        at=at,
    )


def _begin_te_tellen(casus: UUID, vanaf: datetime | None, by: Aanvrager, at: datetime) -> None:
    if vanaf is not None and not _telt(casus):
        set_termijn(casus=casus, code=Termijncode.TAXATIE_OUD, vanaf=vanaf, by=by, at=at)


def _telt(casus: UUID) -> bool:
    return any(stand.code == Termijncode.TAXATIE_OUD for stand in termijnstanden(casus))
