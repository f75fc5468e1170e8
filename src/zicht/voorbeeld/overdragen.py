"""How is the zicht offered, and what becomes of the offer: accepted, refused, taken back, forgotten, given back?"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from zicht.kern import Aanvrager, Rol
from zicht.melding.actions import confirm_ontvangst
from zicht.melding.words import Bevestigingswijze, Spoor
from zicht.overdracht.actions import (
    accept_overdracht,
    accept_teruggave,
    offer_overdracht,
    record_wachtlijstactie,
    refuse_overdracht,
    refuse_teruggave,
    remind_overdracht,
    request_teruggave,
    revoke_overdracht,
)
from zicht.overdracht.queries import grondslag_van, propose_informatieset
from zicht.overdracht.words import (
    Antwoordgever,
    NieuwAanbod,
    NieuweTeruggave,
    Teruggavegrond,
    Warmte,
    Weigergrond,
)
from zicht.veiligheidsbeoordeling.actions import record_taxatie
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van
from zicht.veiligheidsbeoordeling.words import Urgentie
from zicht.voorbeeld import mix, werkteksten
from zicht.voorbeeld.dagen import werkmoment
from zicht.voorbeeld.inrichten import Ontvanger
from zicht.voorbeeld.mix import Afloop, Antwoord
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.plan import Halte
from zicht.voorbeeld.taxatie import maak_taxatie
from zicht.voorbeeld.vertellen import informeer_na_aanvaarding

TERUGGAVE = 0.15  # of what a local team accepted; no figure is published
_VERGETEN_WEKEN = (1, 1, 1, 2, 2, 4)
_GEPLAND = {
    Halte.GEWEIGERD: Antwoord.GEWEIGERD,
    Halte.TERUGGAVE: Antwoord.AANVAARD,
    Halte.WACHTLIJST: Antwoord.OP_WACHTLIJST,
}


@dataclass(frozen=True)
class Uitkomst:
    """Where a handover came: the last moment, and what was given back to assess anew, or that it was left there."""

    at: datetime
    klaar: bool = True
    opnieuw: Opdracht | None = None


Stappen = Generator[datetime, None, Uitkomst]


def draag_over(opdracht: Opdracht, ontvanger: Ontvanger | None, at: datetime, *, warm: bool) -> Stappen:
    """This function will play a handover until somebody accepted it, or to where it was planned to be left."""
    lot = opdracht.lot
    antwoord = _GEPLAND.get(opdracht.plan.halte) or lot.kies(mix.ANTWOORDEN)
    if antwoord is Antwoord.GEWEIGERD and ontvanger is None:
        antwoord = Antwoord.AANVAARD  # the melder offered to help
    while True:
        at = werkmoment(lot.toeval, at, lot.toeval.randint(0, 1))
        yield at
        overdracht = _bied_aan(opdracht, ontvanger, at, warm=warm)
        if opdracht.stopt_bij(Halte.AANGEBODEN):
            return Uitkomst(at, klaar=False)
        at = werkmoment(lot.toeval, at, _antwoorddagen(opdracht, antwoord))
        yield at
        if antwoord is Antwoord.INGETROKKEN:
            by, reden = opdracht.behandelaar(at), lot.beurt(werkteksten.INTREKKING)
            revoke_overdracht(overdracht=overdracht, reden=reden, by=by, at=at)
        elif antwoord is Antwoord.GEWEIGERD:
            at += timedelta(days=_weiger(opdracht, ontvanger, overdracht, at))
            if opdracht.stopt_bij(Halte.GEWEIGERD):
                return Uitkomst(at, klaar=False)
        else:
            return (yield from _aanvaard(opdracht, ontvanger, overdracht, antwoord, at))
        antwoord = Antwoord.AANVAARD


def _antwoorddagen(opdracht: Opdracht, antwoord: Antwoord) -> int:
    lot = opdracht.lot
    if antwoord is Antwoord.VERGETEN:
        return 6
    return (
        lot.toeval.randint(0, 3)
        if lot.gebeurt("antwoord op tijd", mix.ANTWOORD_OP_TIJD)
        else lot.toeval.randint(6, 8)
    )


def _bied_aan(opdracht: Opdracht, ontvanger: Ontvanger | None, at: datetime, *, warm: bool) -> UUID:
    by, lot = opdracht.behandelaar(at), opdracht.lot
    grondslag = grondslag_van(opdracht.casus, by=by, at=at)
    if not grondslag.feiten.is_taxatie_actueel:
        taxatie = maak_taxatie(opdracht, at, is_veilig=warm)
        record_taxatie(casus=opdracht.casus, nieuw=taxatie, by=by, at=at)
        grondslag = grondslag_van(opdracht.casus, by=by, at=at)
    nieuw = NieuwAanbod(
        ontvanger=ontvanger.partij if ontvanger else None,
        warmte=Warmte.WARM if warm else Warmte.KOUD,
        afwijking_reden="",
        huishouden_aanwezig=True if warm else None,
        telefonisch_toegelicht=lot.gebeurt("telefonisch toegelicht", 0.5),
        kind_gesproken=lot.beurt(werkteksten.KIND_GESPROKEN),
        stukken=tuple(propose_informatieset(grondslag, by=by, at=at)),
        bericht=lot.beurt(werkteksten.BIJ_AANBOD),
    )
    return offer_overdracht(casus=opdracht.casus, nieuw=nieuw, by=by, at=at).overdracht


def _weiger(opdracht: Opdracht, ontvanger: Ontvanger | None, overdracht: UUID, at: datetime) -> int:
    """Refuse, and return after how many days it can be offered anew."""
    wie, by = _antwoordgever(opdracht, ontvanger, at, bij_monde=False)
    grond = opdracht.lot.beurt(tuple(Weigergrond))
    reden = opdracht.lot.beurt(werkteksten.WEIGERING[grond])
    refuse_overdracht(overdracht=overdracht, wie=wie, grond=grond, reden=reden, by=by, at=at)
    return opdracht.lot.toeval.randint(5, 9) if grond is Weigergrond.GEEN_CAPACITEIT else 0


def _aanvaard(
    opdracht: Opdracht, ontvanger: Ontvanger | None, overdracht: UUID, antwoord: Antwoord, at: datetime
) -> Stappen:
    lot = opdracht.lot
    if antwoord is Antwoord.VERGETEN:
        at = yield from _vergeten(opdracht, overdracht, at)
    wie, by = _antwoordgever(opdracht, ontvanger, at, bij_monde=antwoord is Antwoord.BIJ_MONDE)
    wacht = antwoord is Antwoord.OP_WACHTLIJST
    accept_overdracht(overdracht=overdracht, wie=wie, op_wachtlijst=wacht, by=by, at=at)
    if ontvanger and opdracht.ontvanger_informeert:
        informeer_na_aanvaarding(opdracht, ontvanger.partij, by if by.organisatie is None else None, at)
    if wacht:
        return (yield from _wacht(opdracht, overdracht, by, at))
    # Only what a local team took over comes back: it is told by word where the team has no account.
    van_team = ontvanger in opdracht.rooster.organisatie.lokale_teams.values()
    gepland = opdracht.stopt_bij(Halte.TERUGGAVE)
    if van_team and (gepland or lot.gebeurt("teruggave", TERUGGAVE)):
        return (yield from _geef_terug(opdracht, overdracht, by, at))
    return Uitkomst(at)


def _vergeten(opdracht: Opdracht, overdracht: UUID, at: datetime) -> Generator[datetime, None, datetime]:
    """What is forgotten is remembered after a reminder and a call; a few only after weeks."""
    remind_overdracht(overdracht=overdracht, by=opdracht.behandelaar(at), at=at)
    at = werkmoment(opdracht.lot.toeval, at + timedelta(weeks=opdracht.lot.beurt(_VERGETEN_WEKEN)))
    yield at
    return at


def _wacht(opdracht: Opdracht, overdracht: UUID, by: Aanvrager, at: datetime) -> Stappen:
    lot = opdracht.lot
    at = werkmoment(lot.toeval, at + timedelta(weeks=lot.toeval.randint(1, 3)))
    yield at
    tekst = lot.beurt(werkteksten.TIJDENS_WACHTEN)
    record_wachtlijstactie(overdracht=overdracht, tekst=tekst, is_einde=False, by=by, at=at)
    if opdracht.stopt_bij(Halte.WACHTLIJST):
        return Uitkomst(at, klaar=False)
    at = werkmoment(lot.toeval, at + timedelta(weeks=lot.toeval.randint(1, 6)))
    yield at
    tekst = lot.beurt(werkteksten.WACHTEN_VOORBIJ)
    record_wachtlijstactie(overdracht=overdracht, tekst=tekst, is_einde=True, by=by, at=at)
    return Uitkomst(at)


def _geef_terug(opdracht: Opdracht, overdracht: UUID, by: Aanvrager, at: datetime) -> Stappen:
    lot = opdracht.lot
    at = werkmoment(lot.toeval, at, lot.toeval.randint(0, 2))
    yield at
    grond = lot.beurt(tuple(Teruggavegrond))
    nieuw = NieuweTeruggave(
        grond=grond,
        reden=werkteksten.TERUGGAVE[grond],
        telefoon="+31600990000",
        signalen=lot.beurt(werkteksten.GEZIEN_DOOR_TEAM),
        overleg=lot.beurt(werkteksten.TEAM_OVERLEGDE),
        gesprek=lot.beurt(werkteksten.TEAM_SPRAK),
        weging=lot.beurt(werkteksten.TEAM_WEEGT),
    )
    teruggave = request_teruggave(overdracht=overdracht, nieuw=nieuw, by=by, at=at).teruggave
    if opdracht.stopt_bij(Halte.TERUGGAVE):
        return Uitkomst(at, klaar=False)
    at = werkmoment(lot.toeval, at)
    yield at
    by = opdracht.behandelaar(at)
    if not lot.gebeurt("teruggenomen", 0.5):
        refuse_teruggave(
            teruggave=teruggave, toelichting=lot.beurt(werkteksten.NIET_TERUGGENOMEN), by=by, at=at
        )
        return Uitkomst(at)
    accept_teruggave(teruggave=teruggave, toelichting=lot.beurt(werkteksten.TERUGGENOMEN), by=by, at=at)
    return Uitkomst(at, klaar=False, opnieuw=_opnieuw(opdracht, at))


def _opnieuw(opdracht: Opdracht, at: datetime) -> Opdracht:
    """What was given back is a report of its own: its receipt is confirmed, and it is assessed anew."""
    nieuwste = beoordelingen_van(opdracht.casus)[0]
    by = opdracht.rooster.wie(Rol.FRONTOFFICE, at)
    confirm_ontvangst(melding=nieuwste.melding, wijze=Bevestigingswijze.TELEFOON, by=by, at=at)
    plan = replace(
        opdracht.plan,
        afloop=Afloop.VOORWAARDEN_EN_VERVOLG,
        spoor=Spoor.OVERNAME,
        urgentie=Urgentie.GEWOON,
        halte=Halte.NIET,
    )
    return replace(opdracht, plan=plan, beoordeling=nieuwste.id, ontvangen_op=at)


def _antwoordgever(
    opdracht: Opdracht, ontvanger: Ontvanger | None, at: datetime, *, bij_monde: bool
) -> tuple[Antwoordgever, Aanvrager]:
    naam, functie = opdracht.lot.beurt(werkteksten.ONTVANGERS)
    if ontvanger and ontvanger.wie and not bij_monde:
        return Antwoordgever(naam, functie), ontvanger.wie
    hoe = opdracht.lot.beurt(werkteksten.BIJ_MONDE)
    return Antwoordgever(naam, functie, hoe, at), opdracht.rooster.wie(Rol.BACKOFFICE, at)
