"""Who looks whether two persons with one number are the same, and when is that settled?

Somebody recorded a person with a number that is also of a person whom they may not see. It was recorded, and told to
nobody but those who may see both.
"""

from collections.abc import Collection
from datetime import datetime, time
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions.taken import finish_taken, set_taak
from zicht.casus.models import Betrokkene, Taak
from zicht.casus.queries.taken import OPEN, open_taken_over
from zicht.casus.words import BetrokkeneToegevoegd, BetrokkeneVerwijderd, Taaksoort
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.personen.queries import allen_met_nummer_van, heeft_dubbel_bsn, samen, te_vergelijken_met
from zicht.personen.words import PersonenSamengevoegd, PersoonGewijzigd

VERGELIJK = gettext_noop("Kijk of dit dezelfde persoon is")
ZELFDE_BSN = gettext_noop("Iemand uit deze casus is met hetzelfde BSN nog een keer vastgelegd.")
IN_GEEN_CASUS = gettext_noop("Iemand die in geen casus staat is met hetzelfde BSN vastgelegd.")


def ask_vergelijking(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask who sees both whether a new person is somebody known, in the casus of who was known.

    There, so that whoever recorded the new one learns nothing. Where who was known is in no casus, it is asked in that
    of the new one: nobody's casus is told of.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, BetrokkeneToegevoegd | PersoonGewijzigd)  # noqa: S101 - the page says so
    bekenden = te_vergelijken_met(gebeurtenis.persoon)
    bij_bekende = _casussen(bekenden)
    bij_nieuwe = _casussen([gebeurtenis.persoon]) if bekenden and not bij_bekende else []
    for casus in bij_bekende or bij_nieuwe:
        if not _open(casus, gebeurtenis.persoon):
            set_taak(
                casus=casus,
                soort=Taaksoort.VERGELIJK_PERSONEN,
                tekst=VERGELIJK,
                waarom=ZELFDE_BSN if bij_bekende else IN_GEEN_CASUS,
                betreft=gebeurtenis.persoon,
                # What is known already counts when the urgency is judged, and that is done on the day of receipt.
                uiterlijk=timezone.make_aware(datetime.combine(timezone.localdate(at), time(23, 59, 59))),
                by=by,
                at=at,
            )


def end_vergelijking(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end each such task once it is settled.

    Settled is what was merged, what was corrected, and a person about whom no casus is any more: it was recognised as
    somebody else.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(  # noqa: S101 - the page of consequences says so
        gebeurtenis, PersonenSamengevoegd | PersoonGewijzigd | BetrokkeneVerwijderd
    )
    if isinstance(gebeurtenis, PersoonGewijzigd) and not _is_bsn_gewijzigd(gebeurtenis):
        return
    soort = Taaksoort.VERGELIJK_PERSONEN
    for casus, persoon in open_taken_over(soort, _geraakt(gebeurtenis)):
        if not (_in_een_casus(persoon) and heeft_dubbel_bsn(persoon)):
            finish_taken(casus=casus, soort=soort, betreft=persoon, by=by, at=at)


def _geraakt(gebeurtenis: PersonenSamengevoegd | PersoonGewijzigd | BetrokkeneVerwijderd) -> Collection[UUID]:
    """Return about whom a task may be settled now: whoever shares a number with who changed, or did before."""
    wie = gebeurtenis.blijft if isinstance(gebeurtenis, PersonenSamengevoegd) else gebeurtenis.persoon
    was = gebeurtenis.wijzigingen if isinstance(gebeurtenis, PersoonGewijzigd) else ()
    return allen_met_nummer_van(
        wie, organisatie=gebeurtenis.organisatie, ook=[een.was for een in was if een.veld == "BSN"]
    )


def _casussen(personen: list[UUID]) -> list[UUID]:
    """Return the newest casus of each of these persons."""
    if not personen:
        return []
    kring = samen(personen)
    rijen = Betrokkene.objects.filter(persoon__in=kring).order_by("casus__opened_on", "casus_id")
    nieuwste = {kring[persoon]: casus for persoon, casus in rijen.values_list("persoon", "casus")}
    return list(dict.fromkeys(nieuwste.values()))


def _in_een_casus(persoon: UUID) -> bool:
    return Betrokkene.objects.filter(persoon__in=samen([persoon])).exists()


def _open(casus: UUID, persoon: UUID) -> bool:
    soort = Taaksoort.VERGELIJK_PERSONEN.value
    return Taak.objects.filter(OPEN, casus=casus, soort=soort, betreft=persoon).exists()


def _is_bsn_gewijzigd(gebeurtenis: PersoonGewijzigd) -> bool:
    return any(wijziging.veld == "BSN" for wijziging in gebeurtenis.wijzigingen)
