"""How does feedback to a melder become due, and how is it given?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import finish_taken, meet_termijn, set_taak, set_termijn
from zicht.casus.queries import lock_casus
from zicht.casus.words import Taaksoort
from zicht.informeren.models import Terugkoppeling, Terugkoppelingtekst
from zicht.informeren.permissions import objections_to_vastleggen
from zicht.informeren.queries import eerder_van, get_terugkoppeling, objections_to_noemen
from zicht.informeren.rules import (
    Eerderfeiten,
    noodzaak_van,
    objections_to_eerder,
    objections_to_terugkoppelen,
    onderwerpen_te_vertellen,
    onderwerpen_voor,
    over_eerder_zonder_keuze,
)
from zicht.informeren.words import (
    Eerderkeuze,
    Onderwerp,
    OverEerder,
    TerugkoppelingGegeven,
    TerugkoppelingGepland,
    Wijze,
)
from zicht.kern import Aanvrager, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.queries import melding_voor_beoordeling
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.words import Advies


@deed
def plan_terugkoppeling(
    *, casus: UUID, melding: UUID, advies: Advies | None, besloten_op: datetime, by: Aanvrager, at: datetime
) -> TerugkoppelingGepland:
    """This function will make the first feedback to a melder due, right after the assessment (INF-1).

    Raises NietGevonden.
    """
    rij = lock_casus(casus, by=by, at=at)
    onderwerpen = onderwerpen_voor(melding_voor_beoordeling(melding).spoor, advies)
    terugkoppeling = Terugkoppeling.objects.create(
        pk=nieuw_kenmerk(at),
        casus=rij,
        melding_id=melding,
        nummer=1,
        onderwerpen=[onderwerp.value for onderwerp in onderwerpen],
    )
    termijn = set_termijn(
        casus=casus,
        code=Termijncode.TERUGKOPPELING_MELDER,
        vanaf=besloten_op,
        betreft=terugkoppeling.pk,
        by=by,
        at=at,
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.KOPPEL_TERUG,
        tekst=gettext_noop("Koppel terug aan de melder"),
        waarom=gettext_noop("De veiligheidsbeoordeling is af. De melder hoort wat er nu gebeurt."),
        betreft=terugkoppeling.pk,
        termijn=termijn.termijn,
        by=by,
        at=at,
    )
    return TerugkoppelingGepland(
        casus=casus, organisatie=rij.organisatie_id, terugkoppeling=terugkoppeling.pk, melding=melding
    )


@deed
def give_terugkoppeling(
    *,
    terugkoppeling: UUID,
    wijze: Wijze,
    tekst: str,
    verteld: frozenset[Onderwerp],
    over_eerder: Eerderkeuze,
    by: Aanvrager,
    at: datetime,
) -> TerugkoppelingGegeven:
    """This function will record that a melder got the feedback: how, what was told, and on which subjects.

    `over_eerder` is what somebody chose to tell of earlier reports (RAD-6), nothing where none are known. Raises
    NietGevonden and Geweigerd.
    """
    casus = get_terugkoppeling(terugkoppeling, by=by, at=at).casus_id
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by))
    rij = get_terugkoppeling(terugkoppeling, by=by, at=at)
    feiten = _weeg(rij, tekst, verteld, over_eerder, by, at)
    rij.wijze, rij.gegeven_op, rij.gegeven_door_id = wijze.value, at, by.account
    _leg_keuze_vast(rij, over_eerder, feiten)
    rij.save()
    Terugkoppelingtekst.objects.create(terugkoppeling=rij, tekst=tekst)
    finish_taken(casus=casus, soort=Taaksoort.KOPPEL_TERUG, betreft=rij.pk, by=by, at=at)
    meet_termijn(casus=casus, code=Termijncode.TERUGKOPPELING_MELDER, betreft=rij.pk, by=by, at=at)
    noodzaak = noodzaak_van(rij.noodzaak)
    return TerugkoppelingGegeven(
        casus=casus,
        organisatie=rij.casus.organisatie_id,
        terugkoppeling=rij.pk,
        melding=rij.melding_id,
        wijze=wijze,
        over_eerder=OverEerder(rij.over_eerder),
        noodzaak=noodzaak.naam if noodzaak else "",
    )


def _weeg(
    rij: Terugkoppeling,
    tekst: str,
    verteld: frozenset[Onderwerp],
    keuze: Eerderkeuze,
    by: Aanvrager,
    at: datetime,
) -> Eerderfeiten:
    """Refuse what cannot be recorded so; return what is known of earlier reports now that the casus is locked."""
    eerder = eerder_van(rij, by=by, at=at)
    feiten = eerder.feiten
    nodig = [Onderwerp(een) for een in rij.onderwerpen]
    bezwaren = objections_to_terugkoppelen(
        al_gegeven=rij.gegeven_op is not None,
        tekst=tekst,
        nodig=onderwerpen_te_vertellen(nodig, is_eerder_bekend=feiten.is_bekend),
        verteld=verteld,
    )
    voor_ieder = {"eerder_tekst": keuze.tekst, "eerder_waarom": keuze.waarom}
    weiger_bij(
        [
            *bezwaren,
            *objections_to_eerder(keuze, feiten),
            *objections_to_noemen(rij, eerder, tekst=tekst, voor_ieder=voor_ieder),
        ]
    )
    return feiten


def _leg_keuze_vast(rij: Terugkoppeling, keuze: Eerderkeuze, feiten: Eerderfeiten) -> None:
    """Keep what was chosen, or how it stood where nobody had to choose."""
    wat = keuze.wat if keuze.wat and feiten.is_bekend else over_eerder_zonder_keuze(feiten)
    rij.over_eerder = wat.value
    if not wat.is_keuze:
        return
    vertelt = wat is not OverEerder.NIETS
    rij.noodzaak = keuze.noodzaak if vertelt else ""
    rij.eerder_waarom = keuze.waarom
    if wat is OverEerder.MEER:
        rij.eerder_tekst, rij.van_elders = keuze.tekst, bool(keuze.van_elders)
