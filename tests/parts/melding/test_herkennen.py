"""Can every recognition be undone, exactly?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import betrokkenen_van
from zicht.kern import Geweigerd, NietGevonden
from zicht.melding import queries
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.models import GemeldePersoon
from zicht.personen.actions import merge_personen, undo_merge

pytestmark = pytest.mark.eis("MEL-8", "RAD-7")


@pytest.fixture
def gemeld(mensen):
    ontvangen = build.melding(by=mensen.frontoffice.by)
    return GemeldePersoon.objects.get(melding=ontvangen.melding)


def beeld(gemeld):
    """Return what is known of the report: what was told, as whom recognised, whom the casus is about."""
    melding = queries.melding_voor_beoordeling(gemeld.melding_id)
    wie = {regel.persoon for regel in betrokkenen_van(melding.casus)}
    return [(g.persoon, g.bekend_als) for g in melding.personen], wie


def herken(gemeld, persoon, mensen):
    identify_persoon(gemelde_persoon=gemeld.pk, persoon=persoon, by=mensen.frontoffice.by, at=VANDAAG)


def draai_terug(gemeld, mensen, reden="Toch niet."):
    end_identificatie(gemelde_persoon=gemeld.pk, reden=reden, by=mensen.frontoffice.by, at=VANDAAG)


def test_recognising_somebody_changes_whom_the_casus_is_about(mensen, gemeld):
    bekende = build.persoon(by=mensen.frontoffice.by)

    herken(gemeld, bekende, mensen)

    assert beeld(gemeld)[1] == {bekende}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(keuzes=st.lists(st.integers(0, 3), max_size=6))
def test_undoing_every_recognition_gives_back_what_was(mensen, gemeld, keuzes):
    bekenden = [build.persoon(by=mensen.frontoffice.by) for _ in range(4)]
    standen = [beeld(gemeld)]
    for keuze in keuzes:
        try:
            herken(gemeld, bekenden[keuze], mensen)
        except Geweigerd:
            continue  # Recognised so already.
        standen.append(beeld(gemeld))

    while len(standen) > 1:
        assert beeld(gemeld) == standen.pop()
        draai_terug(gemeld, mensen)

    assert beeld(gemeld) == standen[0]
    with pytest.raises(Geweigerd):
        draai_terug(gemeld, mensen)


def test_merging_and_splitting_persons_leaves_the_report_as_it_was(mensen, gemeld):
    voor = beeld(gemeld)
    [(_, persoon)] = voor[0]
    ander = build.persoon(by=mensen.frontoffice.by)

    merge_personen(blijft=ander, gaat_op=persoon, reden="Dezelfde", by=mensen.frontoffice.by, at=VANDAAG)
    undo_merge(hersteld=persoon, reden="Toch niet", by=mensen.frontoffice.by, at=VANDAAG)

    assert beeld(gemeld) == voor


def test_undoing_needs_a_reason(mensen, gemeld):
    herken(gemeld, build.persoon(by=mensen.frontoffice.by), mensen)

    with pytest.raises(Geweigerd):
        draai_terug(gemeld, mensen, reden=" ")


def test_a_stranger_recognises_nobody(mensen, gemeld):
    with pytest.raises(NietGevonden):
        identify_persoon(
            gemelde_persoon=gemeld.pk,
            persoon=build.persoon(by=mensen.vreemde.by),
            by=mensen.vreemde.by,
            at=VANDAAG,
        )


def test_a_person_of_another_organisation_is_nobody_here(mensen, gemeld):
    with pytest.raises(NietGevonden):
        herken(gemeld, build.persoon(by=mensen.vreemde.by), mensen)
