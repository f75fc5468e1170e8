"""Waarmee wordt gezocht of iemand uit een melding al bekend is?"""

import pytest

from tests import build
from tests.spec.tabel import rows
from zicht.kern import OnvolledigeDatum
from zicht.melding.rules import zoekvragen
from zicht.personen.words import Adres

ZOEKEN = """
geval                      | naam    | geboren  | bsn       | postcode | eigen  | gezocht
---------------------------+---------+----------+-----------+----------+--------+------------------------------------
alleen een naam            | Testman |          |           |          |        |
alleen een nummer          |         |          | 999990019 |          |        | 999990019
naam en geboortedatum      | Testman | 20200102 |           |          |        | Testman 02-01-2020
dag onbekend               | Testman | 20200100 |           |          |        |
naam en postcode           | Testman |          |           | 8911AB   |        | Testman 8911AB
woont elders               | Testman |          |           | 8911AB   | 9711XY | Testman 9711XY
alles, het zekerste eerst  | Tm      | 20200102 | 999990019 | 8911AB   |        | 999990019; Tm 02-01-2020; Tm 8911AB
"""


@pytest.mark.eis("MEL-8")
@pytest.mark.parametrize(("naam", "geboren", "bsn", "postcode", "eigen", "gezocht"), rows(ZOEKEN))
def test_somebody_is_sought_by_the_surest_first(naam, geboren, bsn, postcode, eigen, gezocht):
    persoon = build.nieuw_persoon(
        achternaam=naam,
        geboortedatum=OnvolledigeDatum.lees(geboren) if geboren else None,
        bsn=bsn,
        adres=Adres(postcode=eigen),
    )

    assert "; ".join(zoekvragen(persoon, Adres(postcode=postcode))) == gezocht
