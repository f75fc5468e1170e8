"""What does a new report change in how somebody may be reached?"""

from collections.abc import Iterable

from zicht.personen.words import Contactafspraak, Contactregel


def contact_after(
    nieuw: Contactafspraak, bekend: Iterable[Contactregel]
) -> tuple[Contactafspraak, Contactregel | None] | None:
    """This function will return what to record and which agreement that replaces; None leaves all as it is.

    For one channel and number one agreement holds at a time, and of two reports that differ the strictest: a
    report never makes safe what was called unsafe before. Only who asked the person may do that.

    Bron: eisen PLUS-8
    """
    zelfde = [r for r in bekend if (r.afspraak.kanaal, r.afspraak.gegeven) == (nieuw.kanaal, nieuw.gegeven)]
    if not zelfde:
        return nieuw, None
    geldt = max(zelfde, key=lambda regel: regel.afspraak.mag is False)
    is_strenger = nieuw.mag is False and geldt.afspraak.mag is not False
    is_eerste_antwoord = nieuw.mag is not None and geldt.afspraak.mag is None
    return (nieuw, geldt) if is_strenger or is_eerste_antwoord else None
