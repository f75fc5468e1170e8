"""Whom the radar finds in the own organisation, why, and what it shows of them."""

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.words import NIEMAND_HOUDT, Betrokkenheid, Slotgrond, Zichtgrond
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.melding.words import Sterkte
from zicht.personen import actions as personen
from zicht.personen.words import Adres, Geslacht, Naamdelen, NieuwPersoon
from zicht.radar.queries import vind_eerdere

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-1")]

MOLENWEG = Adres("Molenweg", "3", postcode="8501AB", plaats="Joure")
ELDERS = Adres("Dorpsstraat", "12", postcode="8401CD", plaats="Gorredijk")
MOEDER = NieuwPersoon(
    Naamdelen(roepnaam="Sanne", tussenvoegsel="van der", achternaam="Proefstra"),
    Geslacht.VROUW,
    OnvolledigeDatum(1985, 3, 2),
)
KIND = NieuwPersoon(
    Naamdelen(roepnaam="Bo", achternaam="Proefstra"), Geslacht.MAN, OnvolledigeDatum(2020, 11, 7)
)


@pytest.fixture
def by(mensen):
    return mensen.frontoffice.by


def bekend(mensen, *leden, adres=MOLENWEG, team=None, gesloten=False):
    """Record people who live together, in a casus of a team; return the casus and the persons."""
    by = systeem_voor(mensen.vt)
    wie = [personen.record_persoon(nieuw=lid, by=by, at=VANDAAG).persoon for lid in leden or (MOEDER, KIND)]
    personen.create_huishouden(leden=wie, adres=adres, by=by, at=VANDAAG)
    casus = build.casus(mensen, team=team or mensen.team, behandelaar=None)
    for persoon in wie:
        casussen.add_betrokkene(
            casus=casus, persoon=persoon, betrokkenheid=Betrokkenheid.OUDER, by=by, at=VANDAAG
        )
    if gesloten:
        samen = {"casus": casus, "by": by, "at": VANDAAG}
        casussen.move_zicht(houder=NIEMAND_HOUDT, grond=Zichtgrond.GEEN_VERVOLG, **samen)
        casussen.close_casus(grond=Slotgrond.GEEN_VERVOLG, **samen)
    return casus, wie


def zoek(by, *gevraagd, adres=MOLENWEG, **meer):
    """Ask with the persons of a report, numbered from 1."""
    vraag = {str(nr): persoon for nr, persoon in enumerate(gevraagd, 1)}
    return vind_eerdere(vraag, adres=adres, by=by, at=VANDAAG, **meer)


def paren(vondsten):
    """Return who may be whom."""
    return {(kandidaat.sleutel, kandidaat.persoon) for kandidaat in vondsten.kandidaten}


def zinnen(kandidaat):
    """Return all that is said of a candidate."""
    return [zin for reden in kandidaat.redenen for zin in reden.zinnen]


@pytest.mark.eis("RAD-2")
def test_a_known_household_is_found_as_one_with_its_casus_and_its_reasons(by, mensen):
    casus, (moeder, kind) = bekend(mensen)

    gevonden = zoek(by, MOEDER, KIND)

    [vondst] = gevonden.vondsten
    assert paren(gevonden) == {("1", moeder), ("2", kind)}
    assert vondst.is_zeker
    assert [(c.id, c.is_te_zien, c.is_gesloten) for c in vondst.casussen] == [(casus, True, False)]
    assert "geboortedatum gelijk" in zinnen(vondst.kandidaten[0])
    assert "adres gelijk" in [zin for reden in vondst.gedeeld for zin in reden.zinnen]
    alle = [reden for k in vondst.kandidaten for reden in k.redenen] + list(vondst.gedeeld)
    assert sum(reden.bits for reden in alle) == pytest.approx(vondst.bits, abs=0.5)


@pytest.mark.parametrize(
    "gevraagd",
    [
        NieuwPersoon(Naamdelen(roepnaam="Sanne", achternaam="Prufstra"), Geslacht.VROUW, OnvolledigeDatum(1985, 3, 2)),
        NieuwPersoon(Naamdelen(voorletters="S.", achternaam="Proefstra"), Geslacht.VROUW, OnvolledigeDatum(1985, 3, 2)),
        NieuwPersoon(
            Naamdelen(roepnaam="Sanne", achternaam="Proefstra-Testman"), geboortedatum=OnvolledigeDatum(1985, 2, 3)
        ),
        NieuwPersoon(Naamdelen(roepnaam="Sanne", achternaam="Proefstra"), geboortedatum=OnvolledigeDatum(1985)),
    ],
    ids=["misspelt", "initial", "married, day and month swapped", "only the year"],
)  # fmt: skip
@pytest.mark.parametrize("adres", [MOLENWEG, ELDERS], ids=["same address", "moved"])
def test_found_in_spite_of(by, mensen, gevraagd, adres):
    _, (moeder, _) = bekend(mensen)

    assert ("1", moeder) in paren(zoek(by, gevraagd, KIND, adres=adres))


def test_others_are_not_found(by, mensen):
    bekend(mensen)
    vreemd = NieuwPersoon(
        Naamdelen(roepnaam="Kees", achternaam="Testman"), Geslacht.MAN, OnvolledigeDatum(1960, 1, 1)
    )

    assert zoek(by, vreemd, adres=ELDERS).vondsten == ()


def test_nobody_of_another_organisation_is_found(by, mensen):
    bekend(mensen)
    assert zoek(mensen.vreemde.by, MOEDER, KIND).vondsten == ()


def test_brothers_at_one_address_are_told_apart(by, mensen):
    een = NieuwPersoon(
        Naamdelen(roepnaam="Tim", achternaam="Proefstra"), Geslacht.MAN, OnvolledigeDatum(2015, 4, 1)
    )
    ander = NieuwPersoon(
        Naamdelen(roepnaam="Lars", achternaam="Proefstra"), Geslacht.MAN, OnvolledigeDatum(2018, 9, 9)
    )
    _, (tim, lars) = bekend(mensen, een, ander)

    gevonden = zoek(by, een, ander)

    zeker = {(k.sleutel, k.persoon) for k in gevonden.kandidaten if k.sterkte is Sterkte.ZEKER}
    assert zeker == {("1", tim), ("2", lars)}


def test_an_address_and_a_name_that_it_shares_say_only_that(by, mensen):
    casus, _ = bekend(mensen)
    onbekend = NieuwPersoon(Naamdelen(achternaam="van der Proefstra"))

    gevonden = zoek(by, onbekend)

    assert paren(gevonden) == set()
    assert [c.id for c in gevonden.te_kiezen] == [casus]


@pytest.mark.eis("ROL-2")
def test_of_an_open_casus_of_another_team_only_that_it_is_there(mensen):
    casus, _ = bekend(mensen, team=mensen.ander_team)

    gevonden = zoek(mensen.behandelaar.by, MOEDER, KIND)

    assert [kandidaat.kaart for kandidaat in gevonden.kandidaten] == [None, None]
    [over] = gevonden.te_kiezen
    assert (over.id, over.team, over.is_te_zien) == (casus, "Team Zuid", False)


def test_of_a_closed_casus_of_another_team_everybody_who_does_intake_sees_who_it_is(mensen):
    bekend(mensen, team=mensen.ander_team, gesloten=True)

    gevonden = zoek(mensen.behandelaar.by, MOEDER, KIND)

    assert sorted(k.kaart.naam for k in gevonden.kandidaten) == ["Bo Proefstra", "Sanne van der Proefstra"]
    assert [(c.is_te_zien, c.is_gesloten) for c in gevonden.te_kiezen] == [(False, True)]


@pytest.mark.eis("RAD-7")
def test_merged_records_are_one_candidate(by, mensen):
    _, (moeder, _) = bekend(mensen)
    _, (dubbel, _) = bekend(mensen, adres=ELDERS)
    personen.merge_personen(blijft=moeder, gaat_op=dubbel, reden="x", by=systeem_voor(mensen.vt), at=VANDAAG)

    gevonden = zoek(by, MOEDER)

    assert [k.persoon for k in gevonden.kandidaten] == [moeder]


@pytest.mark.eis("RAD-7")
def test_people_who_moved_are_one_find(by, mensen):
    _, leden = bekend(mensen)
    personen.create_huishouden(leden=leden, adres=ELDERS, by=systeem_voor(mensen.vt), at=VANDAAG)

    [vondst] = zoek(by, MOEDER, KIND).vondsten

    assert len(vondst.kandidaten) == 2


def test_who_must_not_be_looked_for_is_left_out(by, mensen):
    _, (moeder, kind) = bekend(mensen)
    assert paren(zoek(by, MOEDER, KIND, zonder=[moeder])) == {("2", kind)}


def test_the_number_of_questions_does_not_grow_with_what_is_found(by, mensen, django_assert_max_num_queries):
    for _ in range(6):
        bekend(mensen)
    with django_assert_max_num_queries(17):
        assert zoek(by, MOEDER, KIND).vondsten
