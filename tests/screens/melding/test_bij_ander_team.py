"""Who takes in a report that goes to another team reads where it is now, and not that it does not exist."""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from tests.screens.melding.conftest import getypt
from zicht.casus import actions
from zicht.casus.models import Casus
from zicht.casus.queries import elders_bij
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Slotgrond, Zichtgrond
from zicht.kern import systeem_voor
from zicht.melding.models import Melding

pytestmark = pytest.mark.eis("MEL-8")


@pytest.fixture
def kind(werk):
    """A child in an open casus of one team, and in one of another team that was closed."""
    systeem = {"by": systeem_voor(werk.vt), "at": VANDAAG}
    kind = build.persoon(achternaam="Testman", roepnaam="Bo", bsn="999990019", **systeem)
    dicht = build.casus(werk, team=werk.ander_team, behandelaar=werk.ander_team_behandelaar.account)
    zichtbaar = build.casus(werk)
    for casus in (dicht, zichtbaar):
        actions.add_betrokkene(casus=casus, persoon=kind, betrokkenheid=Betrokkenheid.KIND, **systeem)
        actions.move_zicht(casus=casus, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **systeem)
    for casus in (zichtbaar, dicht):
        actions.close_casus(casus=casus, grond=Slotgrond.GEEN_VERVOLG, **systeem)
    Casus.objects.filter(pk=zichtbaar).update(closed_at=VANDAAG.replace(year=2025))
    return kind


def test_it_says_which_team_has_it_now(werk, kind):
    client = werk.behandelaar.client
    concept = client.post(reverse("melding:nieuw"), {"meldersoort": "burger"}).url
    typed = getypt(persoon__1__roepnaam="Bo", persoon__1__bsn="999990019") | {
        "persoon-1-bekend_als": str(kind), "hoort_bij": "nieuw",
    }  # fmt: skip

    answer = client.post(concept, typed, follow=True)

    melding = Melding.objects.get()
    assert elders_bij(melding.casus_id, by=werk.behandelaar.by, at=VANDAAG) == "Team Zuid"
    assert answer.status_code == 200
    assert "Zij hoort bij een casus van Team Zuid, die u niet mag zien." in answer.content.decode()
    assert client.get(reverse("melding:bevestigen", args=[melding.pk])).status_code == 404


def test_who_sees_every_casus_goes_on_to_tell_the_melder(werk, kind):
    client = werk.frontoffice.client
    concept = client.post(reverse("melding:nieuw"), {"meldersoort": "burger"}).url
    typed = getypt(persoon__1__roepnaam="Bo", persoon__1__bsn="999990019") | {
        "persoon-1-bekend_als": str(kind), "hoort_bij": "nieuw",
    }  # fmt: skip

    answer = client.post(concept, typed)

    assert answer.url == reverse("melding:bevestigen", args=[Melding.objects.get().pk])
