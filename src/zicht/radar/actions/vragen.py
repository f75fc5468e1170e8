"""Who is asked to look when somebody turns out to be known, after the report was taken in?"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from zicht.casus.actions import finish_taken, set_taak
from zicht.casus.queries import betrokkenen_van, lopende_casussen_van, open_taken_over
from zicht.casus.words import BetrokkeneToegevoegd, BetrokkeneVerwijderd, Taaksoort
from zicht.kern import Aanvrager, Gebeurtenis, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.queries import onbeslist_in
from zicht.melding.words import HerkenningBeeindigd, MeldingAlOntvangen, MeldingOntvangen, PersoonHerkend
from zicht.personen.queries import samen
from zicht.personen.words import PersonenSamengevoegd, PersoonGewijzigd
from zicht.radar.queries.gelijken import zekere_gelijken
from zicht.radar.words import NietDezelfdeGezegd

KIJK = gettext_noop("Kijk of over deze persoon eerder is gemeld")
WAAROM = gettext_noop("De radar vond iemand die vrijwel zeker dezelfde persoon is.")


def ask_radar(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask somebody to look at whom the radar finds for persons who are new or were changed.

    What was recognised or turned down while the report was taken in is not asked again. Bron: eisen RAD-1, RAD-2
    """
    for casus, personen in _nieuw_of_anders(aanleiding, by, at):
        for persoon in zekere_gelijken(personen, casus=casus, by=by, at=at):
            if not open_taken_over(Taaksoort.BEKIJK_RADAR, [persoon]):
                set_taak(
                    casus=casus, soort=Taaksoort.BEKIJK_RADAR, tekst=KIJK, waarom=WAAROM, betreft=persoon,
                    vetoot_sluiten=False, by=by, at=at,
                )  # fmt: skip


def end_radar(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end that task once nobody is found any more who was not judged."""
    betreft = samen(_beoordeeld(aanleiding.gebeurtenis))
    for casus, persoon in open_taken_over(Taaksoort.BEKIJK_RADAR, list(betreft)) if betreft else ():
        if not (_in(casus, persoon) and zekere_gelijken([persoon], casus=casus, by=by, at=at)):
            finish_taken(casus=casus, soort=Taaksoort.BEKIJK_RADAR, betreft=persoon, by=by, at=at)


def _in(casus: UUID, persoon: UUID) -> bool:
    return persoon in {regel.persoon for regel in betrokkenen_van(casus)}


def _nieuw_of_anders(
    aanleiding: Aanleiding, by: Aanvrager, at: datetime
) -> Iterable[tuple[UUID, Sequence[UUID]]]:
    """The persons who are new or were changed, in each open casus about them; without one, who they are like."""
    match aanleiding.gebeurtenis:
        case MeldingAlOntvangen():
            return ()
        case MeldingOntvangen(casus=UUID() as casus, melding=melding):
            return ((casus, onbeslist_in(melding)),)
        case BetrokkeneToegevoegd(casus=UUID() as casus, persoon=persoon):
            # Whom a report brought in is asked about with the others of the report.
            return () if aanleiding.door.is_systeem else ((casus, (persoon,)),)
        case PersoonGewijzigd(persoon=persoon):
            return [
                (casus, (persoon,)) for casus in lopende_casussen_van(persoon, organisatie=by.organisatie)
            ] or (_over_gelijken(persoon, by, at))
    return ()


def _over_gelijken(persoon: UUID, by: Aanvrager, at: datetime) -> list[tuple[UUID, Sequence[UUID]]]:
    """Return who is like somebody about whom no casus runs, in each casus about them: there one must know of both."""
    gelijken = zekere_gelijken([persoon], casus=None, by=by, at=at)
    return [
        (casus, (ander,))
        for anderen in gelijken.values()
        for ander in anderen
        for casus in lopende_casussen_van(ander, organisatie=by.organisatie)
    ]


def _beoordeeld(gebeurtenis: Gebeurtenis) -> set[UUID]:
    match gebeurtenis:
        case NietDezelfdeGezegd(persoon=een, ander=twee) | PersonenSamengevoegd(blijft=een, gaat_op=twee):
            return {een, twee}
        case PersoonHerkend(persoon=een, vorige=twee):
            return {een, twee or een}
        case HerkenningBeeindigd(persoon=een, hersteld=twee):
            return {een, twee}
        case BetrokkeneVerwijderd(persoon=een) | PersoonGewijzigd(persoon=een):
            return {een}
    return set()
