"""Two records of one person become one, and can be parted again exactly."""

import contextlib
from datetime import date, timedelta

import pytest
from django.core.serializers import serialize
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.people import VANDAAG
from zicht.kern import Geweigerd, NietGevonden
from zicht.kern.datum import OnvolledigeDatum
from zicht.personen import actions, models, queries
from zicht.personen.words import (
    Adres,
    Bandsoort,
    Contactafspraak,
    Kanaal,
    Naamdelen,
    Naamsoort,
    Persoonsgegevens,
)

pytestmark = pytest.mark.django_db

KERK, MOLEN = Adres("Kerkstraat", "1", plaats="Sneek"), Adres("Molenweg", "2", plaats="Drachten")
HEDEN = VANDAAG.date()
BSN, ANDER_BSN = "999990019", "999990020"


@pytest.fixture
def wie(mensen):
    return {"by": mensen.behandelaar.by, "at": VANDAAG}


def toestand():
    """Return everything that is stored of persons, but for the history and generated keys."""
    soorten = (
        models.Persoon,
        models.Naam,
        models.Lidmaatschap,
        models.Verblijf,
        models.Band,
        models.VeiligContact,
    )
    rijen = [serialize("json", soort.objects.order_by("pk")) for soort in soorten]
    woorden = models.Zoekwoord.objects.order_by("woord", "persoon_id").values_list(
        "woord", "persoon_id", "is_heel"
    )
    return rijen, list(woorden)


@pytest.mark.eis("RAD-7")
def test_who_was_merged_is_shown_as_who_stays_with_what_is_known_of_both(wie):
    jan = build.persoon(achternaam="Jansen", roepnaam="Jan", adres=KERK, **wie)
    johan = build.persoon(achternaam="Janssen", roepnaam="Johan", adres=MOLEN, **wie)

    actions.merge_personen(blijft=jan, gaat_op=johan, reden="Zelfde persoon", **wie)

    kaarten = queries.kaarten([jan, johan], op=HEDEN)
    assert kaarten[jan] == kaarten[johan]
    assert (kaarten[jan].id, kaarten[jan].naam) == (jan, "Jan Jansen")
    assert kaarten[jan].ook_bekend_als == ("Johan Janssen",)
    assert queries.kanoniek([jan, johan]) == {jan: jan, johan: jan}
    assert {regel.adres for regel in queries.verblijven_van(johan)} == {KERK, MOLEN}
    assert [regel.wat for regel in queries.mutaties_van(jan)].count("Samengevoegd") == 1


@pytest.mark.eis("RAD-7")
def test_three_records_merged_in_a_row_are_one(wie):
    een, twee, drie = (build.persoon(roepnaam=naam, **wie) for naam in ("Een", "Twee", "Drie"))
    actions.merge_personen(blijft=twee, gaat_op=drie, reden="x", **wie)
    actions.merge_personen(blijft=een, gaat_op=twee, reden="x", **wie)

    assert queries.samen([drie]) == {een: een, twee: een, drie: een}

    actions.undo_merge(hersteld=twee, reden="y", **wie)
    assert queries.kanoniek([een, twee, drie]) == {een: een, twee: twee, drie: twee}


HANDELINGEN = {
    "naam": lambda wie, wie_dan, huis: actions.add_naam(
        persoon=wie_dan,
        soort=Naamsoort.PARTNER,
        naam=Naamdelen(achternaam="Getrouwd"),
        per=HEDEN,
        reden="x",
        **wie,
    ),
    "alias": lambda wie, wie_dan, huis: actions.add_naam(
        persoon=wie_dan,
        soort=Naamsoort.ALIAS,
        naam=Naamdelen(roepnaam="Bijnaam"),
        per=HEDEN,
        reden="x",
        **wie,
    ),
    "verhuis": lambda wie, wie_dan, huis: actions.move_persoon(
        persoon=wie_dan, adres=MOLEN, per=HEDEN, **wie
    ),
    "huis": lambda wie, wie_dan, huis: actions.move_huishouden(huishouden=huis, adres=KERK, per=HEDEN, **wie),
    "gegevens": lambda wie, wie_dan, huis: actions.change_persoon(
        persoon=wie_dan,
        versie=queries.gegevens_van(wie_dan)[1],
        gegevens=Persoonsgegevens(geboortedatum=OnvolledigeDatum(1990, 3), taal="Pools"),
        reden="x",
        **wie,
    ),
    "contact": lambda wie, wie_dan, huis: actions.set_veilig_contact(
        persoon=wie_dan, afspraak=Contactafspraak(Kanaal.SMS, mag=False, gegeven="0612345678"), **wie
    ),
    "lid": lambda wie, wie_dan, huis: actions.join_huishouden(
        huishouden=huis, persoon=wie_dan, per=HEDEN, **wie
    ),
}


@pytest.mark.eis("RAD-7")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(sorted(HANDELINGEN)), st.booleans()), max_size=5))
def test_merging_and_undoing_leaves_no_trace_whatever_was_done_before(mensen, handelingen):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG}
    een, ander = build.persoon(roepnaam="Een", **wie), build.persoon(roepnaam="Ander", **wie)
    huis = actions.create_huishouden(leden=[ander], adres=MOLEN, **wie).huishouden
    for naam, bij_een in handelingen:
        _probeer(naam, wie, een if bij_een else ander, huis)
    voor = toestand()

    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)
    actions.undo_merge(hersteld=ander, reden="y", **wie)

    assert toestand() == voor


@pytest.mark.eis("RAD-7")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(HANDELINGEN)), max_size=4))
def test_what_was_done_while_merged_stays_where_it_was_recorded(mensen, handelingen):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG}
    een, ander = build.persoon(roepnaam="Een", **wie), build.persoon(roepnaam="Ander", adres=MOLEN, **wie)
    huis = actions.create_huishouden(leden=[ander], adres=MOLEN, **wie).huishouden
    van_ander = _van(ander)
    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)

    for naam in handelingen:
        _probeer(naam, wie, een, huis)
    actions.undo_merge(hersteld=ander, reden="y", **wie)

    assert queries.kanoniek([een, ander]) == {een: een, ander: ander}
    if "huis" not in handelingen:
        assert _van(ander) == van_ander
    # The words are those that the rows ask for: nothing of the one is left with the other.
    assert models.Zoekwoord.objects.herschrijf(queries.samen([een, ander])) == 0


def _probeer(naam, wie, wie_dan, huis):
    with contextlib.suppress(Geweigerd):
        HANDELINGEN[naam](wie, wie_dan, huis)


def _van(persoon):
    return (
        queries.gegevens_van(persoon),
        queries.namen_van(persoon),
        queries.huishoudens_van(persoon),
        queries.verblijven_van(persoon),
        queries.contact_van(persoon, op=HEDEN),
    )


@pytest.mark.eis("RAD-7")
def test_words_of_both_find_both_until_it_is_undone(wie):
    jan = build.persoon(achternaam="Jansen", geboortedatum=OnvolledigeDatum(1990, 3, 12), **wie)
    piet = build.persoon(achternaam="Pietersma", **wie)
    actions.merge_personen(blijft=jan, gaat_op=piet, reden="x", **wie)

    def heeft(persoon, woord):
        return models.Zoekwoord.objects.filter(persoon=persoon, woord=woord).exists()

    assert heeft(piet, "12031990")
    assert heeft(jan, "pietersma")

    actions.undo_merge(hersteld=piet, reden="y", **wie)
    assert not heeft(piet, "12031990")
    assert not heeft(jan, "pietersma")


def test_a_merged_person_cannot_be_changed_by_itself(wie):
    een, ander = build.persoon(**wie), build.persoon(**wie)
    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)

    for naam in sorted(set(HANDELINGEN) - {"huis"}):
        with pytest.raises(Geweigerd, match="is-samengevoegd"):
            HANDELINGEN[naam](
                wie, ander, actions.create_huishouden(leden=[een], adres=KERK, **wie).huishouden
            )
    with pytest.raises(Geweigerd, match="is-samengevoegd"):
        actions.tie_personen(van=een, naar=ander, soort=Bandsoort.PARTNER, per=HEDEN, **wie)


def test_a_merge_is_refused_with_oneself_twice_and_with_another_bsn(wie):
    een, ander = build.persoon(bsn=BSN, **wie), build.persoon(bsn=ANDER_BSN, **wie)
    with pytest.raises(Geweigerd, match="zichzelf"):
        actions.merge_personen(blijft=een, gaat_op=een, reden="x", **wie)
    with pytest.raises(Geweigerd, match="bsn-verschilt"):
        actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)

    derde = build.persoon(**wie)
    actions.merge_personen(blijft=een, gaat_op=derde, reden="x", **wie)
    with pytest.raises(Geweigerd, match="is-samengevoegd"):
        actions.merge_personen(blijft=ander, gaat_op=derde, reden="x", **wie)
    with pytest.raises(Geweigerd, match="niet-samengevoegd"):
        actions.undo_merge(hersteld=een, reden="x", **wie)


def test_an_undo_is_refused_when_the_bsn_was_given_to_who_stays(wie):
    een, ander = build.persoon(**wie), build.persoon(bsn=BSN, **wie)
    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)
    actions.change_persoon(persoon=een, versie=1, gegevens=Persoonsgegevens(bsn=BSN), reden="x", **wie)

    with pytest.raises(Geweigerd, match="bsn-bezet"):
        actions.undo_merge(hersteld=ander, reden="y", **wie)


def test_persons_of_another_organisation_cannot_be_merged(wie, mensen):
    eigen = build.persoon(**wie)
    vreemd = build.persoon(by=mensen.vreemde.by, at=VANDAAG)

    for blijft, gaat_op in ((eigen, vreemd), (vreemd, eigen)):
        with pytest.raises(NietGevonden):
            actions.merge_personen(blijft=blijft, gaat_op=gaat_op, reden="x", **wie)


def test_a_merged_person_is_named_once_in_a_household(wie):
    een, ander = build.persoon(**wie), build.persoon(**wie)
    huis = actions.create_huishouden(leden=[een, ander], adres=KERK, **wie).huishouden
    actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)

    assert queries.leden_op(huis, op=HEDEN + timedelta(days=1)) == (een,)
    assert queries.leden_op(huis, op=date(2020, 1, 1)) == ()


@pytest.mark.eis("RAD-7")
def test_what_belongs_to_who_was_merged_is_changed_at_who_stays(wie):
    """A screen names who stays; the membership, tie and contact may be recorded at the other."""
    jan, johan, kind = (build.persoon(achternaam=naam, **wie) for naam in ("Jansen", "Janssen", "Bakker"))
    afspraak = Contactafspraak(Kanaal.TELEFOON, mag=True, gegeven="0612345678")
    actions.set_veilig_contact(persoon=johan, afspraak=afspraak, **wie)
    actions.tie_personen(van=johan, naar=kind, soort=Bandsoort.OUDER, per=HEDEN, **wie)
    huis = actions.create_huishouden(leden=[johan, kind], adres=KERK, **wie).huishouden
    actions.merge_personen(blijft=jan, gaat_op=johan, reden="Zelfde persoon", **wie)
    (contact,) = queries.contact_van(jan, op=HEDEN)

    actions.set_veilig_contact(persoon=jan, afspraak=afspraak, vervangt=contact.id, **wie)
    with pytest.raises(Geweigerd):
        actions.tie_personen(van=jan, naar=kind, soort=Bandsoort.OUDER, per=HEDEN, **wie)
    with pytest.raises(Geweigerd):
        actions.join_huishouden(huishouden=huis, persoon=jan, per=HEDEN, **wie)
    nieuw = actions.split_huishouden(
        huishouden=huis, gaan=[jan], adres=MOLEN, per=HEDEN, reden="Weg", **wie
    ).nieuw
    actions.leave_huishouden(huishouden=huis, persoon=kind, per=HEDEN, **wie)

    assert len(queries.contact_van(jan, op=HEDEN)) == 1
    assert queries.leden_op(nieuw, op=HEDEN) == (jan,)
    assert queries.leden_op(huis, op=HEDEN) == ()


@pytest.mark.eis("RAD-7")
def test_who_was_recorded_twice_in_a_household_leaves_it_once(wie):
    jan, johan, kind = (build.persoon(achternaam=naam, **wie) for naam in ("Jansen", "Janssen", "Bakker"))
    huis = actions.create_huishouden(leden=[jan, johan, kind], adres=KERK, **wie).huishouden
    actions.merge_personen(blijft=jan, gaat_op=johan, reden="Zelfde persoon", **wie)

    actions.leave_huishouden(huishouden=huis, persoon=jan, per=HEDEN, **wie)

    assert queries.leden_op(huis, op=HEDEN) == (kind,)


STAPPEN = st.lists(
    st.tuples(st.sampled_from(("voeg samen", "splits")), st.integers(0, 3), st.integers(0, 3)), max_size=7
)


@pytest.mark.eis("RAD-7")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STAPPEN)
def test_merging_and_splitting_in_any_order_is_undone_step_by_step(mensen, stappen):
    """Each step undone in turn, the last first, gives back exactly what was there before it."""
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG}
    mens = [build.persoon(roepnaam=naam, **wie) for naam in ("Een", "Twee", "Drie", "Vier")]
    huizen = [actions.create_huishouden(leden=mens[:3], adres=KERK, **wie).huishouden]
    huizen.append(actions.create_huishouden(leden=mens[2:], adres=MOLEN, **wie).huishouden)
    gedaan = []
    for naam, een, ander in stappen:
        voor = toestand()
        with contextlib.suppress(Geweigerd):
            gedaan.append((voor, _stap(naam, mens[een], mens[ander], huizen, wie)))
    for voor, maak_ongedaan in reversed(gedaan):
        maak_ongedaan()
        assert toestand() == voor


def _stap(naam, een, ander, huizen, wie):
    """Do a step; return what undoes it."""
    if naam == "voeg samen":
        actions.merge_personen(blijft=een, gaat_op=ander, reden="x", **wie)
        return lambda: actions.undo_merge(hersteld=ander, reden="y", **wie)
    huis = next((h for h in reversed(huizen) if ander in queries.leden_op(h, op=HEDEN)), huizen[0])
    nieuw = actions.split_huishouden(
        huishouden=huis, gaan=[een], adres=Adres(), per=HEDEN, reden="x", **wie
    ).nieuw
    huizen.append(nieuw)
    return lambda: actions.undo_split(huishouden=nieuw, reden="y", **wie)
