"""What is known of how fresh the taxaties of a casus are?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import open_taken_van, zichtstand
from zicht.casus.words import Houder, Taaksoort
from zicht.melding.queries import meldingen_van
from zicht.personen.queries import kanoniek
from zicht.veiligheidsbeoordeling.models import Persoonsoordeel
from zicht.veiligheidsbeoordeling.queries.beelden import geldend_besluit
from zicht.veiligheidsbeoordeling.queries.feiten import leden_van
from zicht.veiligheidsbeoordeling.rules import Vernieuwfeiten
from zicht.veiligheidsbeoordeling.words import Vernieuwgrond


def houdt_zelf(casus: UUID, organisatie: UUID) -> bool:
    """This function will tell whether Veilig Thuis itself holds the zicht of a casus. One query."""
    stand = zichtstand(casus)
    return stand is not None and stand.houder == Houder.van(organisatie)


def oudste_taxatie(casus: UUID) -> datetime | None:
    """This function will return the moment of the oldest among the latest taxaties of each member.

    None where a member has none. Four queries.
    """
    rijen = Persoonsoordeel.objects.filter(taxatie__casus=casus).order_by("taxatie__nummer")
    momenten = dict(rijen.values_list("persoon", "taxatie__op"))
    blijvers = kanoniek(momenten)
    laatste: dict[UUID, datetime] = {}
    for persoon, op in momenten.items():
        laatste[blijvers[persoon]] = max(op, laatste.get(blijvers[persoon], op))
    leden = leden_van(casus)
    return min((laatste[lid] for lid in leden), default=None) if leden <= laatste.keys() else None


def vernieuwfeiten_van(casus: UUID, organisatie: UUID, grond: Vernieuwgrond, at: datetime) -> Vernieuwfeiten:
    """This function will return what asking for a new taxatie is judged by.

    One query where somebody else holds the zicht, two where it was asked already; else eight.
    """
    vt_houdt = houdt_zelf(casus, organisatie)
    is_gevraagd = vt_houdt and any(
        taak.soort is Taaksoort.VERNIEUW_TAXATIE for taak in open_taken_van(casus, at=at)
    )
    if not vt_houdt or is_gevraagd:
        return Vernieuwfeiten(grond, at, vt_houdt=vt_houdt, is_gevraagd=is_gevraagd, oudste=None)
    besluit = geldend_besluit(casus)
    return Vernieuwfeiten(
        grond,
        at,
        vt_houdt=True,
        is_gevraagd=False,
        oudste=oudste_taxatie(casus),
        ontvangen_op=next((melding.ontvangen_op for melding in meldingen_van(casus)), None),
        besloten_op=besluit.op if besluit else None,
    )
