"""What follows for who must be told, from a decision and from what was told?"""

from datetime import datetime, time

from django.utils import timezone

from zicht.casus.actions import drop_taken, drop_termijn, finish_taken, meet_termijn, set_taak
from zicht.casus.words import Taaksoort
from zicht.informeren.actions.betrokkenen import plan_informeren
from zicht.informeren.actions.melder import plan_terugkoppeling
from zicht.informeren.queries import open_informeringen
from zicht.informeren.words import BetrokkeneGeinformeerd, BetrokkenenGeinformeerd, InformerenUitgesteld
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten


def plan_na_besluit(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will make it due that the melder and the household are told what was decided."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, BeoordelingBesloten)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    plan_terugkoppeling(
        casus=gebeurtenis.casus,
        melding=gebeurtenis.melding,
        advies=gebeurtenis.advies,
        besloten_op=gebeurtenis.besloten_op,
        by=by,
        at=at,
    )
    plan_informeren(
        casus=gebeurtenis.casus,
        melding=gebeurtenis.melding,
        route=gebeurtenis.route,
        ontvanger=gebeurtenis.ontvanger,
        besloten_op=gebeurtenis.besloten_op,
        by=by,
        at=at,
    )


def finish_informeren(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the task and the term of a report once everybody was told."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, BetrokkeneGeinformeerd | BetrokkenenGeinformeerd)  # noqa: S101
    assert gebeurtenis.casus is not None  # noqa: S101
    casus = gebeurtenis.casus
    meldingen = (
        gebeurtenis.meldingen if isinstance(gebeurtenis, BetrokkenenGeinformeerd) else (gebeurtenis.melding,)
    )
    for melding in meldingen:
        if not open_informeringen(casus, melding=melding):
            finish_taken(casus=casus, soort=Taaksoort.INFORMEER_BETROKKENEN, betreft=melding, by=by, at=at)
            meet_termijn(casus=casus, code=Termijncode.INFORMEREN_BETROKKENEN, betreft=melding, by=by, at=at)


def wait_informeren(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let term and task wait, once telling everybody who was not told waits on a ground."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, InformerenUitgesteld)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    casus, melding = gebeurtenis.casus, gebeurtenis.melding
    wachtend = [rij.uitgesteld_tot for rij in open_informeringen(casus, melding=melding)]
    dagen = [dag for dag in wachtend if dag is not None]
    if len(dagen) < len(wachtend):
        return
    waarom = gettext_noop("Het informeren is uitgesteld, met een grond.")
    soort, code = Taaksoort.INFORMEER_BETROKKENEN, Termijncode.INFORMEREN_BETROKKENEN
    drop_taken(casus=casus, soort=soort, betreft=melding, waarom=waarom, by=by, at=at)
    drop_termijn(casus=casus, code=code, betreft=melding, waarom=waarom, by=by, at=at)
    set_taak(
        casus=casus,
        soort=soort,
        tekst=gettext_noop("Informeer de betrokkenen"),
        waarom=waarom,
        betreft=melding,
        uiterlijk=timezone.make_aware(datetime.combine(min(dagen), time(23, 59, 59))),
        by=by,
        at=at,
    )
