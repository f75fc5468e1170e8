"""How does feedback to a melder become due, and how is it given?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import finish_taken, meet_termijn, set_taak, set_termijn
from zicht.casus.queries import lock_casus
from zicht.casus.words import Taaksoort
from zicht.informeren.models import Terugkoppeling, Terugkoppelingtekst
from zicht.informeren.permissions import objections_to_vastleggen
from zicht.informeren.queries import get_terugkoppeling
from zicht.informeren.rules import objections_to_terugkoppelen, onderwerpen_voor
from zicht.informeren.words import Onderwerp, TerugkoppelingGegeven, TerugkoppelingGepland, Wijze
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
    by: Aanvrager,
    at: datetime,
) -> TerugkoppelingGegeven:
    """This function will record that a melder got the feedback: how, what was told, and on which subjects.

    Raises NietGevonden and Geweigerd.
    """
    casus = get_terugkoppeling(terugkoppeling, by=by, at=at).casus_id
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by))
    rij = get_terugkoppeling(terugkoppeling, by=by, at=at)
    weiger_bij(
        objections_to_terugkoppelen(
            al_gegeven=rij.gegeven_op is not None,
            tekst=tekst,
            nodig=[Onderwerp(een) for een in rij.onderwerpen],
            verteld=verteld,
        )
    )
    rij.wijze, rij.gegeven_op, rij.gegeven_door_id = wijze.value, at, by.account
    rij.save()
    Terugkoppelingtekst.objects.create(terugkoppeling=rij, tekst=tekst)
    finish_taken(casus=casus, soort=Taaksoort.KOPPEL_TERUG, betreft=rij.pk, by=by, at=at)
    meet_termijn(casus=casus, code=Termijncode.TERUGKOPPELING_MELDER, betreft=rij.pk, by=by, at=at)
    return TerugkoppelingGegeven(
        casus=casus,
        organisatie=rij.casus.organisatie_id,
        terugkoppeling=rij.pk,
        melding=rij.melding_id,
        wijze=wijze,
    )
