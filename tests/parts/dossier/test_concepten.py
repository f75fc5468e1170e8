"""Is what somebody was typing kept, for that person alone, until it was sent or kept long enough?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.dossier import actions, queries
from zicht.kern import SYSTEEM, NietGevonden


def _bewaar(wie, tekst, **meer):
    return actions.save_concept(
        formulier="notitie", inhoud={"tekst": [tekst]}, by=wie.by, at=meer.pop("at", VANDAAG), **meer
    )


@pytest.mark.eis("ALG-4")
def test_the_last_that_was_typed_is_given_back(mensen):
    casus, wie = build.casus(mensen), mensen.behandelaar
    _bewaar(wie, "Een", betreft=casus, casus=casus)
    _bewaar(wie, "Een twee", betreft=casus, casus=casus)

    concept = queries.concept_van(wie.account, "notitie", casus, at=VANDAAG)

    assert concept.inhoud == {"tekst": ["Een twee"]}
    assert queries.concepten_van(wie.account, at=VANDAAG) == [concept]
    assert queries.concept_van(mensen.teamgenoot.account, "notitie", casus, at=VANDAAG) is None
    assert queries.concept_van(wie.account, "notitie", at=VANDAAG) is None


def test_a_draft_goes_when_it_was_sent(mensen):
    _bewaar(mensen.behandelaar, "Een")

    actions.drop_concept(formulier="notitie", by=mensen.behandelaar.by)

    assert queries.concept_van(mensen.behandelaar.account, "notitie") is None


def test_a_draft_goes_when_it_was_kept_long_enough(mensen):
    verloopt = _bewaar(mensen.behandelaar, "Een")
    _bewaar(mensen.lokaal, "Twee", at=VANDAAG + timedelta(days=30))

    assert queries.concept_van(mensen.behandelaar.account, "notitie", at=verloopt) is None
    assert actions.expire_concepten(at=verloopt - timedelta(seconds=1)) == 0
    assert actions.expire_concepten(at=verloopt) == 1


def test_a_draft_about_a_casus_that_one_may_not_see_is_not_kept(mensen):
    casus = build.casus(mensen)

    with pytest.raises(NietGevonden):
        _bewaar(mensen.vreemde, "Een", casus=casus)
    with pytest.raises(NietGevonden):
        actions.save_concept(formulier="notitie", inhoud={}, by=SYSTEEM, at=VANDAAG)
