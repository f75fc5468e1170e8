"""What is the melder told when a report was received (MEL-11)?"""

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import termijnstanden
from zicht.kern import Aanvrager
from zicht.melding.queries.meldingen import melding_voor_beoordeling
from zicht.melding.rules import wat_de_melder_hoort
from zicht.melding.words import Meldingbeeld
from zicht.organisaties.queries import kalender_van
from zicht.termijnen import (
    Lezer,
    Termijncode,
    Termijnuitleg,
    bereken,
    in_zinnen,
    termijnregel,
    uit_json,
    zeg_dag,
)


def bevestigingstekst(melding: UUID, *, by: Aanvrager) -> list[str]:
    """This function will return what to tell the melder, in sentences: what happens next, by when, and why then.

    For who was let into the casus. Five queries.
    """
    beeld = melding_voor_beoordeling(melding)
    termijn = _termijn(beeld, by)
    waarden = {
        "ontvangen": zeg_dag(timezone.localdate(beeld.ontvangen_op), gettext),
        "uiterlijk": zeg_dag(termijn.uiterlijk, gettext),
        "waarom_dan": " ".join(in_zinnen(termijn, Lezer.MELDER_OF_BETROKKENE, gettext, met_dag=False)),
    }
    return [gettext(zin) % waarden for zin in wat_de_melder_hoort(beeld)]


def _termijn(beeld: Meldingbeeld, by: Aanvrager) -> Termijnuitleg:
    """Return the term of the assessment of this report: the one that runs, else counted from the receipt."""
    standen = (stand for stand in termijnstanden(beeld.casus) if stand.code == Termijncode.VB_5WD)
    for termijn in (uit_json(stand.uitleg) for stand in standen):
        if termijn.vanaf_moment == beeld.ontvangen_op:  # of two reports in one casus each has its own
            return termijn
    dag = timezone.localdate(beeld.ontvangen_op)
    kalender = kalender_van(by.organisatie, op=dag) if by.organisatie else None
    assert kalender is not None  # noqa: S101 - a casus is seen from within its organisation
    return bereken(termijnregel(Termijncode.VB_5WD, dag), beeld.ontvangen_op, kalender)
