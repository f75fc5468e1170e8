"""What if the household was known already (MEL-8)?"""

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.actions import close_casus, move_zicht
from zicht.casus.models import Taak, Termijn
from zicht.casus.queries import betrokkenen_van, get_casus, zichtketen
from zicht.casus.words import NIEMAND_HOUDT, Houder, Slotgrond, Zichtgrond
from zicht.kern import NietGevonden, systeem_voor
from zicht.melding.words import Meldingsoort

pytestmark = pytest.mark.eis("MEL-8")


@pytest.fixture
def eerste(mensen):
    return build.melding(by=mensen.frontoffice.by)


def sluit(eerste, mensen, *, houder=None):
    """End the involvement: with a partner that holds the zicht, or with nobody."""
    systeem = systeem_voor(mensen.vt)
    besluit = {"casus": eerste.casus, "by": systeem, "at": VANDAAG}
    if houder:
        move_zicht(**besluit, houder=Houder.van(mensen.vt), grond=Zichtgrond.BESLUIT_OVERDRACHT)
        move_zicht(**besluit, houder=Houder.van(houder), grond=Zichtgrond.AANVAARDING)
    else:
        move_zicht(**besluit, houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG)
    # What the assessment would have finished by now.
    Taak.objects.filter(casus=eerste.casus).update(vervallen_op=VANDAAG)
    Termijn.objects.filter(casus=eerste.casus).update(gehaald_op=VANDAAG)
    grond = Slotgrond.OVERGEDRAGEN if houder else Slotgrond.GEEN_VERVOLG
    close_casus(casus=eerste.casus, grond=grond, by=systeem, at=VANDAAG)


def weer(eerste, mensen, **meer):
    """Report the same child again."""
    [kind] = betrokkenen_van(eerste.casus)
    personen = (
        build.gemelde_persoon(bekend_als=kind.persoon),
        build.gemelde_persoon("2", achternaam="Nieuw"),
    )
    return build.melding(by=mensen.frontoffice.by, personen=personen, **meer)


def test_while_involvement_lasts_it_joins_the_casus(mensen, eerste):
    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    assert (tweede.casus, tweede.soort) == (eerste.casus, Meldingsoort.VERVOLGMELDING)
    assert len(betrokkenen_van(eerste.casus)) == 2


def test_after_involvement_a_new_casus_names_its_past(mensen, eerste):
    sluit(eerste, mensen)

    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    assert tweede.soort is Meldingsoort.HERMELDING
    assert tweede.eerdere_casus == eerste.casus != tweede.casus
    nieuw = get_casus(tweede.casus, by=mensen.frontoffice.by, at=VANDAAG)
    assert nieuw.huishouden_id == get_casus(eerste.casus, by=mensen.frontoffice.by, at=VANDAAG).huishouden_id


def test_a_recognised_person_is_enough_to_name_the_past(mensen, eerste):
    sluit(eerste, mensen)

    tweede = weer(eerste, mensen)

    assert (tweede.soort, tweede.eerdere_casus) == (Meldingsoort.HERMELDING, eerste.casus)


def test_a_partner_keeps_the_zicht_meanwhile(mensen, eerste):
    sluit(eerste, mensen, houder=mensen.lokaal_team)

    tweede = weer(eerste, mensen, hoort_bij=eerste.casus)

    [stand] = zichtketen(tweede.casus)
    assert (stand.houder.partij, stand.grond) == (mensen.lokaal_team, Zichtgrond.AL_BIJ_PARTNER)


def test_where_nobody_held_it_the_ledger_begins_later(mensen, eerste):
    sluit(eerste, mensen)

    assert zichtketen(weer(eerste, mensen).casus) == []


def test_a_casus_that_is_not_to_be_seen_cannot_be_joined(mensen, eerste):
    with pytest.raises(NietGevonden):
        build.melding(by=mensen.vreemde.by.__class__(**{
            **vars(mensen.vreemde.by), "rollen": mensen.frontoffice.by.rollen
        }), hoort_bij=eerste.casus)  # fmt: skip
