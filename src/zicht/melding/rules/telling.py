"""How is a report counted: as the first, after involvement had ended, or during it (RAD-10)?"""

from collections.abc import Iterable
from datetime import date

from zicht.kern import gettext_noop
from zicht.melding.words import Bemoeienis, Meldingsoort, Onderverdeling, Telfeiten, Telling, Telregel

TELREGEL = Telregel(
    # Figures from before do not compare with those since (docs/bron/cbs-beleidsinformatie.md).
    geldig_van=date(2019, 1, 1),
    bron="cbs-beleidsinformatie",
    gezien_op=date(2026, 11, 22),
    uitleg={
        Meldingsoort.EERSTE: gettext_noop("Niemand in de melding was al bekend bij Veilig Thuis."),
        Meldingsoort.HERMELDING: gettext_noop(
            "Iemand in de melding was al bekend, en de bemoeienis van Veilig Thuis was geëindigd."
        ),
        Meldingsoort.VERVOLGMELDING: gettext_noop(
            "De melding kwam tijdens de bemoeienis van Veilig Thuis met iemand in de melding."
        ),
        Meldingsoort.NIET_INGEDEELD: gettext_noop(
            "Van niemand in de melding zijn naam, geboortedatum of BSN bekend. Of iemand al bekend was, is onbekend."
        ),
    },
)


def tel(feiten: Telfeiten) -> Telling:
    """This function will return how a report is counted.

    The organisation's involvement with somebody lasts from the first report about them in a casus until that casus is
    closed; a report at the very moment of closing comes after it. One involvement that lasts makes it a
    vervolgmelding, whatever ended before. That nobody can be told apart is our own reading of "not classified": the
    source gives the group, not what is in it.
    Bron: cbs-beleidsinformatie
    """
    eerder = [een for persoon in feiten.personen for een in persoon.eerder]
    loopt = [een for een in (*eerder, *_gekozen(feiten)) if een.tot is None or een.tot > feiten.op]
    if loopt:
        return Telling(Meldingsoort.VERVOLGMELDING, _tijdens(loopt))
    bekend = sum(bool(persoon.eerder) for persoon in feiten.personen)
    if bekend > 1:
        return Telling(Meldingsoort.HERMELDING, Onderverdeling.MEERDERE_BEKEND)
    if bekend == 1:
        return Telling(Meldingsoort.HERMELDING, Onderverdeling.EEN_BEKEND)
    if feiten.gekozen:
        return Telling(Meldingsoort.HERMELDING)
    is_herkenbaar = any(persoon.is_herkenbaar for persoon in feiten.personen)
    return Telling(Meldingsoort.EERSTE if is_herkenbaar else Meldingsoort.NIET_INGEDEELD)


def _gekozen(feiten: Telfeiten) -> tuple[Bemoeienis, ...]:
    return (feiten.gekozen,) if feiten.gekozen else ()


def _tijdens(loopt: Iterable[Bemoeienis]) -> Onderverdeling:
    """Where several last, the earliest step of the process counts: something must still be decided then."""
    nu = list(loopt)
    if any(een.beoordeelt for een in nu):
        return Onderverdeling.TIJDENS_BEOORDELING
    if all(een.monitort for een in nu):
        return Onderverdeling.TIJDENS_MONITORING
    return Onderverdeling.NA_BEOORDELING
