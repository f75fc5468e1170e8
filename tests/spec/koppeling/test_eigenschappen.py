"""Wat geldt voor elke twee beschrijvingen, hoe half of verkeerd ook?"""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zicht.koppeling import (
    Gegevens,
    RegisterInGeheugen,
    Rij,
    bits_van_paar,
    leg_paar_uit,
    leg_treffer_uit,
    normaliseer,
    standaardgewichten,
    vergelijk,
    weeg,
    zoek,
)
from zicht.koppeling.bovengrens import Bovengrens

pytestmark = [pytest.mark.eis("RAD-1"), pytest.mark.eis("RAD-2")]
GEWICHTEN = standaardgewichten()
OMVANG = st.integers(1, 20_000_000)
VOORNAMEN = [
    "",
    "Jan",
    "Johannes",
    "Hans Petrus",
    "Jam",
    "Anna",
    "J",
    "Ümit",
    "Mohamed",
    "Muhammad",
    "jansen",
]
ACHTERNAMEN = [
    "",
    "Jansen",
    "Janssen",
    "Jansen-de Vries",
    "de Vries",
    "van den Berg",
    "Vandenberg",
    "Al",
    "Rozema",
]
DATUMS = ["", "19850412", "19851204", "19850413", "19850400", "19850000", "19870000", "99999999", "20110917"]
GELDIG = st.builds(
    Gegevens,
    bsn=st.sampled_from(["", "123456782", "123456789", "876543212"]),
    voornamen=st.sampled_from(VOORNAMEN),
    voorletters=st.sampled_from(["", "J.", "J.P.", "A"]),
    tussenvoegsel=st.sampled_from(["", "van", "de"]),
    achternaam=st.sampled_from(ACHTERNAMEN),
    geslacht=st.sampled_from(["", "m", "v"]),
    geboortedatum=st.sampled_from(DATUMS),
    postcode=st.sampled_from(["", "1234AB", "1234AC", "1234", "5678XY"]),
    huisnummer=st.sampled_from(["", "12", "14"]),
    plaats=st.sampled_from(["", "Dorp", "Stad"]),
    telefoon=st.sampled_from(["", "0600123456", "0600654321"]),
)
ELKE_TEKST = st.builds(Gegevens, *[st.text(max_size=12)] * 12)
NORMAAL = GELDIG.map(normaliseer)


@given(ELKE_TEKST | GELDIG)
def test_making_normal_twice_changes_nothing(wie):
    assert normaliseer(normaliseer(wie)) == normaliseer(wie)


@given(NORMAAL, NORMAAL)
def test_the_order_of_the_two_does_not_matter(een, ander):
    assert weeg(een, ander, GEWICHTEN) == weeg(ander, een, GEWICHTEN)


@given(NORMAAL, NORMAAL, OMVANG, st.floats(0, 60))
def test_the_bits_of_an_explanation_add_up_to_the_score(een, ander, omvang, samenhang):
    regels = leg_paar_uit(een, ander, GEWICHTEN, omvang, samenhang)

    assert sum(regel.bits for regel in regels) == pytest.approx(
        bits_van_paar(weeg(een, ander, GEWICHTEN), omvang, samenhang)
    )


@given(NORMAAL, NORMAAL, OMVANG, st.sampled_from(Gegevens._fields))
def test_more_agreement_never_lowers_the_score(een, ander, omvang, veld):
    """One field of the one becomes that of the other; names with their initials, as they are compared together."""
    velden = {"voornamen", "voorletters"} if veld in {"voornamen", "voorletters"} else {veld}
    if veld in {"postcode", "huisnummer", "plaats"}:
        velden = {"postcode", "huisnummer", "plaats"}
    gelijker = een._replace(**{naam: getattr(ander, naam) for naam in velden})
    if any(getattr(een, naam) and getattr(ander, naam) for naam in velden):
        voor, na = weeg(een, ander, GEWICHTEN), weeg(gelijker, ander, GEWICHTEN)

        assert bits_van_paar(na, omvang) >= bits_van_paar(voor, omvang) - 1e-9


@given(st.lists(st.tuples(st.integers(0, 2), NORMAAL), max_size=6), st.lists(NORMAAL, max_size=3))
def test_a_search_is_the_same_each_time_and_each_hit_is_explained(bekend, vraag):
    rijen = [Rij(nummer, groep, wie) for nummer, (groep, wie) in enumerate(bekend)]

    antwoord = zoek(vraag, RegisterInGeheugen(rijen), GEWICHTEN, vanaf=-99.0)

    assert antwoord == zoek(vraag, RegisterInGeheugen(reversed(rijen)), GEWICHTEN, vanaf=-99.0)
    for treffer in antwoord.treffers:
        bits = sum(regel.bits for _, regel in leg_treffer_uit(treffer, GEWICHTEN, vraag))
        assert bits == pytest.approx(treffer.bits)


ZELDZAAM = Gegevens(voornamen="Wietskelien", achternaam="Zwanenhoevel", geboortedatum="19850412")


@given(NORMAAL, NORMAAL)
@example(normaliseer(ZELDZAAM), normaliseer(ZELDZAAM))
@example(
    normaliseer(ZELDZAAM),
    normaliseer(ZELDZAAM._replace(voornamen=ZELDZAAM.achternaam, achternaam=ZELDZAAM.voornamen)),
)
@example(
    normaliseer(ZELDZAAM._replace(achternaam="Jansen-Zwanenhoevel")),
    normaliseer(ZELDZAAM._replace(achternaam="Zwanenhoevel-Bakker")),
)
def test_nobody_weighs_more_than_was_said_at_a_glance(een, ander):
    weging = weeg(een, ander, GEWICHTEN)

    for vanaf in (-99.0, 99.0):
        persoon, huishouden = Bovengrens(een, GEWICHTEN).van(ander, vanaf)
        assert persoon >= weging.persoon - 1e-9
        assert huishouden >= weging.huishouden - 1e-9


@given(st.lists(st.tuples(st.integers(0, 2), NORMAAL), max_size=5), st.lists(NORMAAL, max_size=2))
def test_a_threshold_leaves_out_what_does_not_reach_it_and_nothing_else(bekend, vraag):
    register = RegisterInGeheugen(Rij(nummer, groep, wie) for nummer, (groep, wie) in enumerate(bekend))

    alles = zoek(vraag, register, GEWICHTEN, vanaf=-999.0).treffers

    for treffer in alles:
        sterkere = tuple(een for een in alles if een.bits >= treffer.bits)
        assert zoek(vraag, register, GEWICHTEN, vanaf=treffer.bits).treffers == sterkere


@given(NORMAAL, NORMAAL)
def test_a_name_that_is_more_common_weighs_no_more(een, ander):
    zonder = replace(GEWICHTEN, voornamen={}, achternamen={})

    assert weeg(een, ander, GEWICHTEN).persoon <= weeg(een, ander, zonder).persoon + 1e-9
    assert vergelijk(een, een).bsn in {0, 3}
