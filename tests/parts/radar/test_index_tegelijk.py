"""Two change the same people at once: are they found by what both changed?"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import transaction

from tests.parts.radar.test_vinden import ELDERS, bekend
from tests.people import VANDAAG, maak_mensen
from tests.tegelijk import begin_daarnaast
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.personen.actions import change_persoon, move_huishouden
from zicht.personen.models import Lidmaatschap
from zicht.personen.queries import gegevens_van
from zicht.radar.models import Beschrijving

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.eis("RAD-1", "RAD-7"),
]


def test_who_is_corrected_while_the_household_moves_is_found_by_both():
    mensen = maak_mensen()
    by = systeem_voor(mensen.vt)
    _, (moeder, _) = bekend(mensen)
    huishouden = Lidmaatschap.objects.get(persoon=moeder).huishouden_id

    def verhuis():
        move_huishouden(huishouden=huishouden, adres=ELDERS, per=VANDAAG.date(), by=by, at=VANDAAG)

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            nu, versie = gegevens_van(moeder)
            anders = replace(nu, geboortedatum=OnvolledigeDatum(1986, 4, 5))
            change_persoon(
                persoon=moeder, gegevens=anders, versie=versie, reden="Nagevraagd.", by=by, at=VANDAAG
            )
            verhuisd = begin_daarnaast(pool, verhuis)
        verhuisd.result(timeout=20)

    bekend_als = list(Beschrijving.objects.filter(persoon=moeder).values_list("gegevens", flat=True))
    assert any("19860405" in een and ELDERS.postcode.lower() in een for een in bekend_als)
    assert not any("19850302" in een for een in bekend_als)
