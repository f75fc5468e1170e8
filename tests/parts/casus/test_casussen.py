"""How does a casus open, whom is it about, and what goes with it when it closes?"""

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.models import Inzage, Taak, Termijn
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Fase, Slotgrond, Taaksoort, Zichtgrond
from zicht.dossier.queries import geschiedenis_van
from zicht.kern import Geweigerd, NietGevonden, systeem_voor
from zicht.personen.models import Persoon
from zicht.termijnen import Termijncode


def _open(mensen, wie="behandelaar", **meer):
    return actions.open_casus(
        **{"organisatie": mensen.vt, "by": getattr(mensen, wie).by, "at": VANDAAG, **meer}
    )


def test_numbers_follow_on_each_other_per_year_and_organisation(mensen):
    nummers = [_open(mensen).nummer, _open(mensen).nummer]
    elders = _open(mensen, "vreemde", organisatie=mensen.ander_vt)

    assert (nummers, elders.nummer) == (["2026-000001", "2026-000002"], "2026-000001")


@pytest.mark.parametrize("wie", ["manager", "lokaal", "vertrouwensarts"])
def test_not_every_role_opens_a_casus(mensen, wie):
    with pytest.raises(Geweigerd, match="mag-niet-openen"):
        _open(mensen, wie)


def test_a_casus_takes_nothing_of_another_organisation(mensen):
    elders = _open(mensen, "vreemde", organisatie=mensen.ander_vt).casus

    for meer in ({"organisatie": mensen.ander_vt}, {"team": mensen.vt}, {"vervolg_op": elders}):
        with pytest.raises(NietGevonden):
            _open(mensen, **meer)
    assert _open(mensen, vervolg_op=_open(mensen).casus).vervolg_op is not None


@pytest.mark.eis("ALG-2")
def test_somebody_is_concerned_once_and_how_can_change(mensen):
    casus, by = build.casus(mensen), mensen.behandelaar.by
    persoon = Persoon.objects.create(organisatie_id=mensen.vt, geslacht="onbekend").pk
    for betrokkenheid in (Betrokkenheid.ANDERS, Betrokkenheid.OUDER):
        actions.add_betrokkene(casus=casus, persoon=persoon, betrokkenheid=betrokkenheid, by=by, at=VANDAAG)

    (regel,) = queries.betrokkenen_van(casus)
    assert (regel.persoon, regel.betrokkenheid) == (persoon, Betrokkenheid.OUDER)
    assert [een.id for een in queries.casussen_van([persoon], by=by, at=VANDAAG)] == [casus]
    assert queries.casussen_van([persoon], by=mensen.vreemde.by, at=VANDAAG) == []
    actions.remove_betrokkene(casus=casus, persoon=persoon, reden="Iemand anders", by=by, at=VANDAAG)
    assert queries.betrokkenen_van(casus) == []
    wijziging = geschiedenis_van(casus, by=by, at=VANDAAG).regels[0].wijzigingen[0]
    assert (wijziging["was"], wijziging["is"]) == ("Ouder", "")
    with pytest.raises(NietGevonden):
        actions.remove_betrokkene(casus=casus, persoon=persoon, reden="x", by=by, at=VANDAAG)


@pytest.mark.eis("OVD-8", "ROL-2")
def test_closing_ends_what_only_reminded_and_not_the_review_of_who_looked(mensen):
    casus, systeem = build.casus(mensen), systeem_voor(mensen.vt)
    nummer = queries.kop_van(casus, by=systeem, at=VANDAAG).nummer
    actions.take_noodtoegang(
        nummer=nummer, reden="De moeder is in gevaar.", by=mensen.ander_team_behandelaar.by, at=VANDAAG
    )
    samen = {"casus": casus, "by": systeem, "at": VANDAAG}
    actions.move_zicht(houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **samen)
    actions.set_termijn(code=Termijncode.TAXATIE_OUD, vanaf=VANDAAG, **samen)
    actions.set_taak(soort=Taaksoort.SLUIT_CASUS, tekst="Sluit", vetoot_sluiten=False, **samen)
    assert queries.slotbezwaren(casus, grond=Slotgrond.GEEN_VERVOLG, by=systeem, at=VANDAAG) == []

    actions.close_casus(grond=Slotgrond.GEEN_VERVOLG, **samen)

    assert queries.kop_van(casus, by=systeem, at=VANDAAG).fase is Fase.GESLOTEN
    assert [taak.soort for taak in Taak.objects.filter(vervallen_op=None)] == ["toets_noodtoegang"]
    assert [een.code for een in Termijn.objects.filter(vervallen_op=None)] == ["NOODTOEGANG_NAZIEN"]
    assert Inzage.objects.filter(getoetst_op=None).count() == 1
    with pytest.raises(Geweigerd, match="al-gesloten"):
        actions.assign_casus(behandelaar=None, team=None, **samen)


@pytest.mark.parametrize("wie", ["frontoffice", "vertrouwensarts"])
def test_not_every_role_closes_a_casus(mensen, wie):
    with pytest.raises(Geweigerd, match="mag-niet-sluiten"):
        actions.close_casus(
            casus=build.casus(mensen), grond=Slotgrond.GEEN_VERVOLG, by=getattr(mensen, wie).by, at=VANDAAG
        )
    with pytest.raises(NietGevonden):
        queries.bezwaren_per_grond(build.casus(mensen), by=mensen.vreemde.by, at=VANDAAG)
