"""Two change the same people at once: are they found by what both changed?"""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import transaction

from tests.parts.radar.test_vinden import ELDERS, bekend
from tests.people import VANDAAG, maak_mensen
from tests.tegelijk import begin_daarnaast
from zicht.kern import systeem_voor
from zicht.personen.actions import move_huishouden, move_persoon, rebuild_zoekwoorden
from zicht.personen.models import Lidmaatschap, Zoekwoord

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.eis("ALG-1", "RAD-7"),
]


def test_who_moves_ahead_while_the_household_moves_after_is_found_there():
    mensen = maak_mensen()
    by = systeem_voor(mensen.vt)
    _, (moeder, kind) = bekend(mensen)
    huishouden = Lidmaatschap.objects.get(persoon=moeder).huishouden_id
    daarheen = {"adres": ELDERS, "per": VANDAAG.date(), "by": by, "at": VANDAAG}

    def verhuis():
        move_huishouden(huishouden=huishouden, **daarheen)

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            move_persoon(persoon=moeder, **daarheen)
            verhuisd = begin_daarnaast(pool, verhuis)
        verhuisd.result(timeout=20)

    daar = Zoekwoord.objects.filter(woord="dorpsstraat").values_list("persoon", flat=True)
    assert set(daar) == {moeder, kind}
    assert rebuild_zoekwoorden(personen=[moeder, kind], by=by, at=VANDAAG).gewijzigd == 0
