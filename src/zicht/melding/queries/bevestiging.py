"""What is the melder told when a report was received (MEL-11)?"""

from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import termijnstanden
from zicht.kern import Aanvrager
from zicht.melding.queries.meldingen import melding_voor_beoordeling
from zicht.melding.rules import wat_de_melder_hoort
from zicht.melding.words import Meldingbeeld
from zicht.organisaties.queries import kalender_van
from zicht.termijnen import Termijncode, bereken, termijnregel, zeg_dag


def bevestigingstekst(melding: UUID, *, by: Aanvrager) -> list[str]:
    """This function will return what to tell the melder, in sentences: what happens next, and by when.

    For who was let into the casus. Five queries.
    """
    beeld = melding_voor_beoordeling(melding)
    dagen = {
        "ontvangen": zeg_dag(timezone.localdate(beeld.ontvangen_op), gettext),
        "uiterlijk": zeg_dag(_uiterlijk(beeld, by), gettext),
    }
    return [gettext(zin) % dagen for zin in wat_de_melder_hoort(beeld)]


def _uiterlijk(beeld: Meldingbeeld, by: Aanvrager) -> date:
    """Return the last day of the assessment: of the term that runs, else counted from the receipt."""
    loopt = (stand for stand in termijnstanden(beeld.casus) if stand.code == Termijncode.VB_5WD)
    if stand := next(loopt, None):
        return timezone.localdate(stand.uiterlijk)
    dag = timezone.localdate(beeld.ontvangen_op)
    kalender = kalender_van(by.organisatie, op=dag) if by.organisatie else None
    assert kalender is not None  # noqa: S101 - a casus is seen from within its organisation
    return bereken(termijnregel(Termijncode.VB_5WD, dag), beeld.ontvangen_op, kalender).uiterlijk
