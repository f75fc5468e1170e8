"""Every page about somebody is logged, a form that is filled in as much as a page, and no browser keeps one."""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus.models import Taak
from zicht.informeren.models import Informering
from zicht.logboek.models import Regel
from zicht.overdracht import actions
from zicht.overdracht.models import Overdracht
from zicht.overdracht.words import NieuweTeruggave, Teruggavegrond
from zicht.personen.models import Persoon
from zicht.veiligheidsbeoordeling.models import Beoordeling


@pytest.fixture
def casus(mensen, op_moment):
    """A casus that was offered to the local team, which informs the household."""
    build.receivers(mensen, informeert=True)
    casus = build.besloten(mensen)
    build.aanbod(mensen, casus)
    return casus


def _pages(casus):
    overdracht, beoordeling = Overdracht.objects.get().pk, Beoordeling.objects.get().pk
    persoon = Persoon.objects.get().pk
    taak = Taak.objects.filter(casus=casus, gereed_op=None, vervallen_op=None).first().pk
    yield from (
        reverse(f"overdracht:{een}", args=[overdracht]) for een in ("aanvaarden", "weigeren", "intrekken")
    )
    yield from (
        reverse(f"veiligheidsbeoordeling:{een}", args=[beoordeling])
        for een in ("spoed", "besluit", "taxatie", "meebeoordelen", "meebeoordelaar", "vraag")
    )
    yield reverse("veiligheidsbeoordeling:casustaxatie", args=[casus])
    yield reverse("informeren:informeerder", args=[casus])
    yield reverse("web:toewijzen", args=[taak])
    yield from (
        reverse(f"personen:{een}", args=[persoon])
        for een in (
            "persoon",
            "gegevens_wijzigen",
            "naam_toevoegen",
            "contact_vastleggen",
            "verhuizen",
            "band_leggen",
            "huishouden_vastleggen",
            "samenvoegen",
        )
    )


@pytest.mark.eis("ROL-2", "PLUS-11")
def test_who_opens_a_form_about_somebody_is_in_the_log(mensen, casus):
    silent = []
    for address in _pages(casus):
        before = Regel.objects.filter(casus=casus).count()
        assert mensen.behandelaar.client.get(address).status_code == 200, address
        seen = Regel.objects.filter(
            casus=casus, account=mensen.behandelaar.account, daad__startswith="gezien:"
        )
        if Regel.objects.filter(casus=casus).count() == before or not seen.exists():
            silent.append(address)

    assert silent == []


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("address", ["/", "/zoeken/", "/dit-is-er-niet/"])
def test_no_page_is_kept_by_the_browser(mensen, casus, address):
    answer = mensen.behandelaar.client.get(address)

    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.eis("ROL-2", "OVD-4")
def test_a_team_that_gave_the_zicht_back_no_longer_sees_whom_it_was_to_tell(mensen, casus):
    overdracht = Overdracht.objects.get().pk
    build.aanvaard(mensen, overdracht)
    told = Informering.objects.filter(casus=casus, partij=mensen.lokaal_team).first().pk
    page = reverse("informeren:vastleggen", args=[told])
    assert mensen.lokaal.client.get(page).status_code == 200

    nieuw = NieuweTeruggave(
        grond=next(iter(Teruggavegrond)), reden="Het escaleert.", signalen="", overleg="", gesprek="Nog niet.",
        weging="Acuut.", telefoon="0581234567",
    )  # fmt: skip
    asked = actions.request_teruggave(overdracht=overdracht, nieuw=nieuw, by=mensen.lokaal.by, at=VANDAAG)
    actions.accept_teruggave(teruggave=asked.teruggave, by=mensen.behandelaar.by, at=VANDAAG)

    assert mensen.lokaal.client.get(page).status_code == 404
