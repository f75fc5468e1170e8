"""Is what somebody was typing kept, for that person alone, until it was sent or kept long enough?"""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.models import Casus
from zicht.dossier import actions, queries
from zicht.dossier.models import Concept
from zicht.kern import SYSTEEM, NietGevonden, Verouderd, systeem_voor
from zicht.personen.models import Persoon
from zicht.raamwerk.concepten import Conceptplek

ADRES = "/casus/x/notities/"
LATER = VANDAAG + timedelta(minutes=5)


def _plek(wie, **meer):
    return Conceptplek(
        **{"account": wie.account, "adres": ADRES, "blad": uuid4(), "getoond_op": VANDAAG, **meer}
    )


def _bewaar(wie, tekst, plek=None, at=VANDAAG):
    return actions.save_concept(plek=plek or _plek(wie), inhoud={"tekst": [tekst]}, by=wie.by, at=at)


def _staat(wie, at=VANDAAG):
    bewaard = queries.concept_op(wie.account, ADRES, at=at)
    return bewaard and bewaard.inhoud["tekst"]


@pytest.mark.eis("ALG-4")
def test_the_last_that_was_typed_is_given_back(mensen):
    wie = mensen.behandelaar
    plek = _plek(wie, casus=build.casus(mensen))
    _bewaar(wie, "Een", plek)
    _bewaar(wie, "Een twee", plek, LATER)

    assert _staat(wie) == ["Een twee"]
    assert _staat(mensen.teamgenoot) is None
    assert queries.concept_op(wie.account, "/elders/", at=VANDAAG) is None


@pytest.mark.eis("ALG-4")
def test_what_was_still_on_its_way_brings_nothing_back_after_saving(mensen):
    wie, plek = mensen.behandelaar, _plek(mensen.behandelaar)
    _bewaar(wie, "Een", plek)

    actions.close_concept(plek=plek, by=wie.by, at=VANDAAG)

    assert _bewaar(wie, "Een", plek) is None
    assert _staat(wie) is None
    assert Concept.objects.get().inhoud == {}
    assert actions.expire_concepten(at=VANDAAG + actions.concepten.NAIJLEN) == 1


@pytest.mark.eis("ALG-4")
def test_another_window_goes_on_after_saving(mensen):
    wie, plek = mensen.behandelaar, _plek(mensen.behandelaar)
    actions.close_concept(plek=plek, by=wie.by, at=VANDAAG)

    _bewaar(wie, "Nog iets", at=LATER)

    assert _staat(wie) == ["Nog iets"]


@pytest.mark.eis("ALG-4")
def test_of_two_windows_the_one_that_had_not_seen_the_other_does_not_overwrite_it(mensen):
    wie = mensen.behandelaar
    _bewaar(wie, "In het eerste", at=LATER)

    with pytest.raises(Verouderd):
        _bewaar(wie, "In het tweede", at=LATER)
    _bewaar(wie, "In een derde, dat het eerste zag", _plek(wie, getoond_op=LATER), LATER)

    assert _staat(wie) == ["In een derde, dat het eerste zag"]


def test_a_draft_goes_when_it_was_kept_long_enough(mensen):
    verloopt = _bewaar(mensen.behandelaar, "Een")
    _bewaar(mensen.lokaal, "Twee", at=VANDAAG + timedelta(days=30))

    assert _staat(mensen.behandelaar, at=verloopt) is None
    assert actions.expire_concepten(at=verloopt - timedelta(seconds=1)) == 0
    assert actions.expire_concepten(at=verloopt) == 1


@pytest.mark.eis("ALG-4")
def test_a_draft_of_whoever_goes_with_its_casus_and_with_its_person(mensen):
    casus = build.casus(mensen)
    persoon = build.persoon(roepnaam="Anna", by=systeem_voor(mensen.vt), at=VANDAAG)
    _bewaar(mensen.behandelaar, "Een", _plek(mensen.behandelaar, casus=casus))
    _bewaar(mensen.lokaal, "Twee", _plek(mensen.lokaal, casus=casus))
    _bewaar(mensen.teamgenoot, "Drie", _plek(mensen.teamgenoot, persoon=persoon))

    Casus.objects.filter(pk=casus).delete()
    assert [rij.account_id for rij in Concept.objects.all()] == [mensen.teamgenoot.account]

    Persoon.objects.filter(pk=persoon).delete()
    assert not Concept.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_draft_about_what_is_gone_is_not_kept(mensen):
    wie, plek = mensen.behandelaar, _plek(mensen.behandelaar, casus=uuid4())

    with pytest.raises(NietGevonden):
        _bewaar(wie, "Een", plek)
    actions.close_concept(plek=plek, by=wie.by, at=VANDAAG)

    assert not Concept.objects.exists()


def test_nobody_keeps_or_wipes_a_draft_of_another(mensen):
    plek = _plek(mensen.behandelaar)

    for by in (SYSTEEM, mensen.teamgenoot.by):
        with pytest.raises(NietGevonden):
            actions.save_concept(plek=plek, inhoud={}, by=by, at=VANDAAG)
        with pytest.raises(NietGevonden):
            actions.close_concept(plek=plek, by=by, at=VANDAAG)
