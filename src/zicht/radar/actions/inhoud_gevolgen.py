"""What work does a question for content bring, on the side that asks and on the side that is asked?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import (
    drop_taken,
    drop_termijn,
    finish_taken,
    meet_termijn,
    set_taak,
    set_termijn,
)
from zicht.casus.queries import kop_van, open_taken_van, termijnstanden
from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, Rol, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.radar.models import Inhoudsvraag
from zicht.radar.rules.inhoud import Werk, werk_aan
from zicht.radar.words import (
    InhoudGelezen,
    InhoudGevraagd,
    InhoudGezegd,
    InhoudOntvangen,
    Inhoudstatus,
    InhoudVastgelegd,
    Kant,
)
from zicht.termijnen import Termijncode

_SOORT = {
    Werk.ANTWOORDEN: Taaksoort.BEANTWOORD_INHOUDSVRAAG,
    Werk.VOLGEN: Taaksoort.VOLG_INHOUDSVRAAG,
    Werk.LEZEN: Taaksoort.LEES_INHOUD,
}
_WAAROM = {
    Werk.ANTWOORDEN: gettext_noop("Een andere Veilig Thuis-organisatie wacht op uw antwoord"),
    Werk.VOLGEN: gettext_noop("U vroeg een andere organisatie om de inhoud van een eerdere melding"),
    Werk.LEZEN: gettext_noop("Er is een antwoord op uw vraag om inhoud"),
}
INGETROKKEN = gettext_noop("De vraag is ingetrokken.")
_GEBEURTENISSEN = (InhoudGevraagd, InhoudGezegd, InhoudOntvangen, InhoudVastgelegd, InhoudGelezen)


def settle_inhoud(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let the work and the term of a question be those that its state asks (RAD-3)."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, _GEBEURTENISSEN)  # noqa: S101 - the page of consequences says so
    if gebeurtenis.inhoudsvraag is None:
        return
    rij = Inhoudsvraag.objects.filter(pk=gebeurtenis.inhoudsvraag).first()
    if rij is None:
        return
    werk = werk_aan(Kant(rij.kant), Inhoudstatus(rij.status), is_gelezen=rij.gelezen_op is not None)
    termijn = _zet_termijn(rij, werk, by, at)
    staan = {taak.soort for taak in open_taken_van(rij.casus_id, at=at) if taak.betreft == rij.pk}
    moet = _SOORT[werk] if werk else None
    for soort in staan - {moet}:
        _eindig(rij, soort, by, at)
    if werk is None or moet is None or moet in staan:
        return
    kop = kop_van(rij.casus_id, by=by, at=at)
    is_van_iemand = kop.behandelaar_id is not None and kop.closed_at is None
    set_taak(
        casus=rij.casus_id,
        soort=moet,
        tekst=moet.naam,
        waarom=_WAAROM[werk],
        betreft=rij.pk,
        rol=None if is_van_iemand else Rol.FRONTOFFICE,
        termijn=termijn,
        by=by,
        at=at,
    )


def _eindig(rij: Inhoudsvraag, soort: Taaksoort, by: Aanvrager, at: datetime) -> None:
    """What a question asked was done, or is asked no more."""
    casus, betreft = rij.casus_id, rij.pk
    if Inhoudstatus(rij.status) is Inhoudstatus.INGETROKKEN:
        drop_taken(casus=casus, soort=soort, betreft=betreft, waarom=INGETROKKEN, by=by, at=at)
    else:
        finish_taken(casus=casus, soort=soort, betreft=betreft, by=by, at=at)


def _zet_termijn(rij: Inhoudsvraag, werk: Werk | None, by: Aanvrager, at: datetime) -> UUID | None:
    """Return the term that runs for an answer; it begins when one waits for it, and ends with what was waited for."""
    code = Termijncode.RADAR_ANTWOORD
    lopend = (
        stand for stand in termijnstanden(rij.casus_id) if (stand.code, stand.betreft) == (code, rij.pk)
    )
    loopt = next(lopend, None)
    if werk in {Werk.ANTWOORDEN, Werk.VOLGEN}:
        if loopt:
            return loopt.id
        return set_termijn(casus=rij.casus_id, code=code, vanaf=at, betreft=rij.pk, by=by, at=at).termijn
    if loopt and Inhoudstatus(rij.status) is Inhoudstatus.INGETROKKEN:
        drop_termijn(casus=rij.casus_id, code=code, betreft=rij.pk, waarom=INGETROKKEN, by=by, at=at)
    elif loopt:
        meet_termijn(casus=rij.casus_id, code=code, betreft=rij.pk, by=by, at=at)
    return None
