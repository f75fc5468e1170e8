"""Teams, agreements, contact persons and settings hold from a day, and the day before something else held."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from zicht.kern import SYSTEEM, Aanvrager, Geweigerd, NietGevonden, Rol, Soort, systeem_voor
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.logboek.models import Regel
from zicht.organisaties import actions, queries
from zicht.organisaties.gegevens import kenmerk_van
from zicht.organisaties.words import Keuzes, Overdrachtsmoment, Teamtype
from zicht.termijnen import is_werkdag

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 3, 25, 9, tzinfo=UTC)
TODAY, YESTERDAY = date(2027, 3, 25), date(2027, 3, 24)
FRIESLAND, DRENTHE = kenmerk_van("friesland"), kenmerk_van("drenthe")
BEHEERDER = Aanvrager(
    account=uuid4(), partij=FRIESLAND, organisatie=FRIESLAND, rollen=frozenset({Rol.BEHEERDER})
)
VISITOR = Aanvrager(
    account=uuid4(), partij=FRIESLAND, organisatie=FRIESLAND, rollen=frozenset({Rol.BEOORDELAAR})
)


@pytest.fixture(autouse=True)
def loaded():
    actions.load_stamgegevens(by=SYSTEEM, at=NOW)


@pytest.fixture
def team():
    return record_team()


def record_team(**anders):
    gegevens = {
        "naam": "Gebiedsteam Proefstad",
        "type_": Teamtype.VOLLEDIG,
        "gemeenten": ("GM0080",),
        **anders,
    }
    return actions.record_lokaal_team(**{"by": BEHEERDER, "at": NOW, **gegevens}).partij


def agree(team, **anders):
    gegevens = {
        "vanaf": TODAY,
        "vormen": frozenset({Geweldsvorm.PARTNERGEWELD}),
        "hoogste_ernst": Ernst.MATIG,
        "informeert_huishouden": True,
        "bron": "Afspraken 2027",
        **anders,
    }
    return actions.record_teamafspraak(partij=team, **{"by": BEHEERDER, "at": NOW, **gegevens})


@pytest.mark.eis("AFS-1")
def test_a_local_team_is_shown_with_its_type_and_area(team):
    (found,) = queries.partijen_voor(BEHEERDER, op=TODAY)

    assert (found.id, found.type, found.gemeenten) == (team, "Voert alle taken uit", ("Leeuwarden",))
    assert queries.partijen_voor(BEHEERDER, op=YESTERDAY) == []


def test_a_type_of_ones_own_is_shown_as_described():
    record_team(type_=Teamtype.EIGEN, eigen_type="Jeugdteam met wijkverpleegkundige")

    (found,) = queries.partijen(soort=Soort.LOKAAL_TEAM, op=TODAY)

    assert found.type == "Jeugdteam met wijkverpleegkundige"


def test_a_changed_area_holds_from_that_day(team):
    later = NOW + timedelta(days=10)
    record_team(partij=team, gemeenten=("GM0072",), at=later)

    assert queries.get_partij(team, by=BEHEERDER, op=TODAY).gemeenten == ("Leeuwarden",)
    assert queries.get_partij(team, by=BEHEERDER, op=later.date()).gemeenten == ("Harlingen",)
    assert queries.partij_gegevens(team, op=later.date())["gemeenten"] == ["GM0072"]


def test_a_second_team_of_one_name_is_refused(team):
    with pytest.raises(Geweigerd, match="naam-bestaat-al"):
        record_team()


@pytest.mark.eis("AFS-5")
def test_the_agreement_of_the_day_is_found_and_the_one_before_stays(team):
    agree(team, antwoord_werkdagen=3)
    agree(team, vanaf=TODAY + timedelta(days=7), moment=Overdrachtsmoment.AANBOD)

    found = [
        queries.afspraak_met(organisatie=FRIESLAND, partij=team, op=TODAY + timedelta(days=days))
        for days in (-1, 0, 6, 7)
    ]

    assert found[0] is None
    assert found[1] == found[2]
    assert (found[2].moment, found[3].moment) == (Overdrachtsmoment.AANVAARDING, Overdrachtsmoment.AANBOD)
    assert found[1].vormen == {Geweldsvorm.PARTNERGEWELD}
    assert len(queries.afspraken_met(organisatie=FRIESLAND, partij=team)) == 2


def test_a_second_agreement_on_one_day_takes_the_place_of_the_first(team):
    agree(team)
    agree(team, hoogste_ernst=Ernst.LICHT)

    found = queries.afspraak_met(organisatie=FRIESLAND, partij=team, op=TODAY)

    assert found.hoogste_ernst is Ernst.LICHT


def test_an_agreement_before_the_latest_is_refused_and_changes_nothing(team):
    agree(team, vanaf=TODAY + timedelta(days=7))

    with pytest.raises(Geweigerd, match="latere-afspraak"):
        agree(team)

    assert queries.afspraak_met(organisatie=FRIESLAND, partij=team, op=TODAY) is None


def test_an_agreement_with_a_veilig_thuis_organisation_is_refused():
    with pytest.raises(Geweigerd, match="geen-ontvanger"):
        agree(FRIESLAND)


@pytest.mark.eis("AFS-5")
def test_who_can_receive_is_who_works_in_the_municipality(team):
    agree(team)
    partner = actions.record_partij(
        naam="Jeugdhulp Voorbeeld", gemeenten=("GM0080", "GM0072"), by=BEHEERDER, at=NOW
    ).partij

    in_leeuwarden = queries.ontvangers_voor(organisatie=FRIESLAND, gemeente="GM0080", op=TODAY)
    in_harlingen = queries.ontvangers_voor(organisatie=FRIESLAND, gemeente="GM0072", op=TODAY)

    assert [(one.partij, bool(one.afspraak)) for one in in_leeuwarden] == [(team, True), (partner, False)]
    assert [one.partij for one in in_harlingen] == [partner]


@pytest.mark.eis("AFS-1")
def test_bruggenbouwers_are_named_first_and_who_left_is_not_named(team):
    for naam, brug in (("Anke Proef", False), ("Zeno Proef", True)):
        actions.record_contactpersoon(partij=team, naam=naam, is_bruggenbouwer=brug, by=BEHEERDER, at=NOW)
    persons = queries.contactpersonen_van(team, op=TODAY)

    actions.end_contactpersoon(contactpersoon=persons[1].id, by=BEHEERDER, at=NOW + timedelta(days=1))

    assert [one.naam for one in persons] == ["Zeno Proef", "Anke Proef"]
    assert [one.naam for one in queries.contactpersonen_van(team, op=TODAY + timedelta(days=1))] == [
        "Zeno Proef"
    ]
    with pytest.raises(NietGevonden):
        actions.end_contactpersoon(contactpersoon=0, by=BEHEERDER, at=NOW)


def test_an_organisation_that_chose_nothing_has_the_default_of_the_application():
    setting = queries.instelling_van(FRIESLAND, op=TODAY)

    assert setting.is_standaard
    assert not is_werkdag(date(2027, 3, 26), queries.kalender_van(FRIESLAND, op=TODAY))


def test_a_choice_is_a_version_and_the_day_before_the_earlier_one_held():
    free = (date(2027, 4, 1), "Studiedag")
    for days, keuzes in ((0, Keuzes(extra_vrije_dagen=(free,))), (5, Keuzes(taxatie_dagen=60))):
        vanaf = TODAY + timedelta(days=days)
        changed = actions.change_instelling(
            organisatie=FRIESLAND, vanaf=vanaf, keuzes=keuzes, by=BEHEERDER, at=NOW
        )

    found = [queries.instelling_van(FRIESLAND, op=TODAY + timedelta(days=days)) for days in (-1, 0, 4, 5)]

    assert [one.versie for one in found] == [0, 1, 1, 2]
    assert [one.veld for one in changed.wijzigingen] == [
        "Extra vrije dagen",
        "Dagen dat een veiligheidstaxatie geldt",
    ]
    assert not is_werkdag(free[0], queries.kalender_van(FRIESLAND, op=TODAY))
    assert is_werkdag(free[0], queries.kalender_van(DRENTHE, op=TODAY))
    assert [one.versie for one in queries.instellingen_van(FRIESLAND)] == [2, 1]


def test_another_organisation_is_out_of_reach(team):
    stranger = systeem_voor(DRENTHE)
    beheerder = Aanvrager(uuid4(), DRENTHE, DRENTHE, frozenset({Rol.BEHEERDER}))

    with pytest.raises(NietGevonden):
        agree(team, by=beheerder)
    with pytest.raises(NietGevonden):
        record_team(partij=team, gemeenten=("GM0106",), naam="Anders", by=beheerder)
    with pytest.raises(NietGevonden):
        actions.change_instelling(organisatie=FRIESLAND, vanaf=TODAY, keuzes=Keuzes(), by=stranger, at=NOW)
    with pytest.raises(NietGevonden):
        queries.get_partij(UUID(int=7), by=BEHEERDER, op=TODAY)
    with pytest.raises(Geweigerd, match="gemeente-buiten-gebied"):
        record_team(naam="Anders", by=beheerder)


def test_who_is_no_beheerder_changes_nothing_and_the_refusal_is_logged(team):
    with pytest.raises(Geweigerd, match="geen-beheerder"):
        agree(team, by=VISITOR)

    assert Regel.objects.filter(daad="record_teamafspraak", resultaat="geweigerd").exists()


def test_a_partner_cannot_be_changed_into_a_team(team):
    with pytest.raises(NietGevonden):
        actions.record_partij(naam="Anders", gemeenten=("GM0080",), partij=team, by=BEHEERDER, at=NOW)


def test_the_application_itself_records_nothing_for_no_organisation(team):
    with pytest.raises(NietGevonden):
        agree(team, by=SYSTEEM)


def test_people_of_a_local_team_see_their_own_team_only(team):
    record_team(naam="Ander team", gemeenten=("GM0072",))
    own = Aanvrager(uuid4(), team, None, frozenset({Rol.LOKAAL_TEAM}))

    assert [one.id for one in queries.partijen_voor(own, op=TODAY)] == [team]
    assert queries.partijen_voor(Aanvrager(None, None, None, frozenset()), op=TODAY) == []
