"""Several workers at once: is each question asked once, and is what changes meanwhile asked anew?"""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG, maak_mensen
from tests.tegelijk import tegelijk
from zicht.casus.queries import betrokkenen_van
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.personen.actions import change_persoon
from zicht.personen.queries import gegevens_van
from zicht.radar.actions.landelijk_beurt import LEASE, work_register
from zicht.radar.models import Landelijkeinschrijving, Landelijkevraag
from zicht.radar.words import Vraagstand

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres, pytest.mark.eis("RAD-4")]


def _meld(mensen, nummer):
    kind = build.gemelde_persoon(
        roepnaam=f"Kind{nummer}", achternaam="Proefgezin", geboortedatum=OnvolledigeDatum(2012, 1, 1 + nummer)
    )
    return build.melding(by=mensen.frontoffice.by, personen=(kind,)).casus


def test_three_workers_ask_each_question_once(register):
    mensen = maak_mensen()
    for nummer in range(8):
        _meld(mensen, nummer)

    tegelijk(*[lambda: work_register(at=VANDAAG)] * 3)

    gevraagd = [vraag.kenmerk for _, vraag in register.gevraagd]
    assert len(gevraagd) == len(set(gevraagd)) == 8
    assert not Landelijkevraag.objects.filter(stand=Vraagstand.WACHT.value).exists()
    assert len(register.kenmerken()) == 8


def test_what_people_correct_while_workers_ask_ends_up_asked_and_told_as_it_is(register):
    mensen = maak_mensen()
    casussen = [_meld(mensen, nummer) for nummer in range(6)]
    kinderen = [betrokkenen_van(casus)[0].persoon for casus in casussen]

    def verbeter():
        for persoon in kinderen:
            nu, versie = gegevens_van(persoon)
            anders = replace(nu, geboortedatum=OnvolledigeDatum(2013, 5, 6))
            change_persoon(
                persoon=persoon, versie=versie, gegevens=anders, reden="Nagevraagd.",
                by=systeem_voor(mensen.vt), at=VANDAAG,
            )  # fmt: skip

    tegelijk(verbeter, *[lambda: work_register(at=VANDAAG)] * 2)
    for keer in range(1, 4):
        work_register(at=VANDAAG + keer * (LEASE + timedelta(seconds=1)))

    assert not Landelijkevraag.objects.filter(stand=Vraagstand.WACHT.value).exists()
    assert not Landelijkeinschrijving.objects.filter(gewijzigd=True).exists()
    # All have the same date of birth and sound by now: whoever was told as before would lack their common key.
    gedeeld = set.intersection(
        *({blok.getal for blok in een.personen[0]} for _, een in register.ingeschreven.values())
    )
    assert gedeeld
