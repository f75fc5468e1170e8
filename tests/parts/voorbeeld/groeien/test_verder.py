"""A region can be worked in, and then grow further."""

from datetime import date

import pytest

from zicht.casus.actions import open_casus
from zicht.casus.models import Casus
from zicht.kern import systeem_voor
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.groeien import Groei
from zicht.voorbeeld.vullen import Keuzes, vul

END = date(2026, 11, 20)


@pytest.mark.django_db
def test_a_region_in_which_people_worked_meanwhile_grows_further():
    """A copy would bear the number of a casus that was opened in between."""
    vul(Keuzes(eind=END, meldingen=6), wachtwoord=None, voortgang=lambda _: None)
    first = Casus.objects.order_by("pk").first()
    casussen = Casus.objects.count()
    growth = Groei(lambda _: None)
    growth.tot(casussen * 2, at=moment(END, 0))
    open_casus(
        organisatie=first.organisatie_id,
        team=first.team_id,
        by=systeem_voor(first.organisatie_id),
        at=moment(END, 0),
    )

    growth.tot(casussen * 3, at=moment(END, 0))

    assert Casus.objects.count() == casussen * 3 + 1
    numbers = list(Casus.objects.values_list("nummer", flat=True))
    assert len(set(numbers)) == len(numbers)
