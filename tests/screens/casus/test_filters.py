"""Can somebody keep filters of the own worklist?"""

import pytest
from django.urls import reverse

from zicht.casus.queries import filters_van
from zicht.casus.words import Fase, Taaksoort, Werkfilter

ADRES = "/werkvoorraad/filters/bewaren/"


@pytest.fixture
def wie(mensen, op_moment):
    return mensen.behandelaar


@pytest.mark.eis("ALG-3")
def test_a_filter_is_kept_under_its_name_and_replaced_by_the_same(wie, mensen):
    for soort in ("bestaat-niet", "koppel_terug"):
        wie.client.post(
            ADRES,
            {
                "naam": "Terugkoppelen",
                "soort": [soort],
                "fase": "dienst",
                "team": mensen.team,
                "account": "x",
            },
        )

    (regel,) = filters_van(wie.account)
    assert regel.naam == "Terugkoppelen"
    assert regel.keuzes == Werkfilter(
        soorten=frozenset({Taaksoort.KOPPEL_TERUG}), team=mensen.team, fase=Fase.DIENST
    )


@pytest.mark.parametrize("naam", ["", "  ", "x" * 61])
def test_a_filter_without_a_good_name_is_not_kept(wie, naam):
    antwoord = wie.client.post(ADRES, {"naam": naam, "terug": "/?soort=mijn"})

    assert antwoord["Location"] == "/?soort=mijn"
    assert filters_van(wie.account) == []


def test_only_ones_own_filter_is_removed(wie, mensen):
    wie.client.post(ADRES, {"naam": "Van mij"})
    weg = reverse("casus:filter_verwijderen", args=(filters_van(wie.account)[0].id,))

    assert mensen.vreemde.client.post(weg).status_code == 404
    assert wie.client.post(weg).status_code == 302
    assert filters_van(wie.account) == []
