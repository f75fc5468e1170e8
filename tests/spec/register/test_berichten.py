"""Wat gaat er over de lijn tussen een organisatie en het register, en wat wordt er niet van gelezen?"""

import json
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.spec.koppeling.gezinnen import persoon
from zicht.koppeling import standaardgewichten
from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Vergelijking, Voornaam
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.pseudoniem_zoeken import gevraagde
from zicht.register.lijn.berichten import (
    AntwoordBericht,
    InschrijvingBericht,
    VraagBericht,
    antwoord_als_velden,
    inschrijving_als_json,
    vraag_als_json,
)
from zicht.register.words import (
    Doel,
    Gevraagd,
    Inschrijving,
    Kwartaal,
    Registerantwoord,
    Registerpaar,
    Registertreffer,
    Registervraag,
)

pytestmark = pytest.mark.eis("PLUS-4")
GEHEIM = b"g" * 32
JAN = persoon("Jan Overzier 19850412 m hier 123456782 0600123456")
VRAAG = Registervraag(
    UUID(int=5), Doel.NAVRAAG, 2, (Gevraagd(*gevraagde(JAN, GEHEIM, standaardgewichten())),)
)
INSCHRIJVING = Inschrijving(
    UUID(int=6), 2, Kwartaal(2026, 4), "088 000 00 00", (tuple(versleutel(JAN, GEHEIM, als_vraag=False)),)
)


def _zonder_soort(blokken):
    return [(blok.getal, blok.merken) for blok in blokken]


def test_a_question_arrives_as_it_was_sent():
    terug = VraagBericht.model_validate_json(vraag_als_json(VRAAG)).als_vraag()

    assert (terug.kenmerk, terug.doel, terug.periode) == (VRAAG.kenmerk, VRAAG.doel, VRAAG.periode)
    assert _zonder_soort(terug.personen[0].blokken) == _zonder_soort(VRAAG.personen[0].blokken)
    assert terug.personen[0].zeldzame_achternaam == VRAAG.personen[0].zeldzame_achternaam


def test_an_inscription_arrives_as_it_was_sent():
    gelezen = InschrijvingBericht.model_validate_json(inschrijving_als_json(INSCHRIJVING))

    terug = gelezen.als_inschrijving(INSCHRIJVING.kenmerk)

    assert (terug.periode, terug.laatste, terug.contactpunt) == (2, Kwartaal(2026, 4), "088 000 00 00")
    assert _zonder_soort(terug.personen[0]) == _zonder_soort(INSCHRIJVING.personen[0])


def _namen_in(json_):
    if isinstance(json_, list):
        return {naam for een in json_ for naam in _namen_in(een)}
    if isinstance(json_, dict):
        return set(json_) | {naam for een in json_.values() for naam in _namen_in(een)}
    return set()


@pytest.mark.parametrize(
    ("bericht", "namen"),
    [
        (
            vraag_als_json(VRAAG),
            "kenmerk doel periode personen blokken getal merken zeldzame_voornaam zeldzame_achternaam",
        ),
        (
            inschrijving_als_json(INSCHRIJVING),
            "periode laatste jaar kwartaal contactpunt personen getal merken",
        ),
    ],
)
def test_nothing_else_goes_over_the_line_not_even_of_which_kind_a_key_is(bericht, namen):
    assert _namen_in(json.loads(bericht)) == set(namen.split())


_PAREN = st.builds(
    Registerpaar,
    st.integers(0, 39),
    st.builds(
        Vergelijking,
        *(
            st.sampled_from(een)
            for een in (Voornaam, Datum, Achternaam, Adres, Nummer, Gelijkheid, Gelijkheid)
        ),
    ),
    st.floats(-100, 100),
)
_TREFFERS = st.builds(
    Registertreffer,
    kenmerk=st.uuids(), organisatie=st.uuids(),
    laatste=st.builds(Kwartaal, st.integers(1990, 2199), st.integers(1, 4)),
    contactpunt=st.text(min_size=1, max_size=120), bits=st.floats(0, 100), is_zeker=st.booleans(),
    paren=st.lists(_PAREN, max_size=3).map(tuple), gedeeld=st.none() | _PAREN,
)  # fmt: skip


@settings(max_examples=40)
@given(
    st.builds(
        Registerantwoord,
        st.uuids(),
        st.lists(_TREFFERS, max_size=3).map(tuple),
        st.booleans(),
        st.integers(0, 10**7),
    )
)
def test_an_answer_arrives_as_it_was_given(antwoord):
    verstuurd = AntwoordBericht.model_validate(antwoord_als_velden(antwoord)).model_dump_json()

    assert AntwoordBericht.model_validate_json(verstuurd).als_antwoord() == antwoord


def _anders(bericht, plaats, waarde):
    velden = json.loads(bericht)
    in_ = velden
    *pad, laatste = plaats
    for deel in pad:
        in_ = in_[deel]
    in_[laatste] = waarde
    return json.dumps(velden)


@pytest.mark.parametrize(
    ("plaats", "waarde"),
    [
        (["naam"], "Jan"),
        (["kenmerk"], "geen"),
        (["doel"], "nieuwsgierig"),
        (["periode"], "2"),
        (["periode"], 0),
        (["periode"], 2.0),
        (["periode"], True),
        (["personen"], []),
        (["personen"], {}),
        (["personen", 0, "zeldzame_voornaam"], "9"),
        (["personen", 0, "zeldzame_voornaam"], 65),
        (["personen", 0, "bsn"], "123456782"),
        (["personen", 0, "blokken", 0, "getal"], 5),
        (["personen", 0, "blokken", 0, "getal"], "5.0"),
        (["personen", 0, "blokken", 0, "getal"], "9" * 19),
        (["personen", 0, "blokken", 0, "getal"], "٣"),
        (["personen", 0, "blokken", 0, "merken"], "AAAA"),
        (["personen", 0, "blokken", 0, "merken"], "!" * 56),
        (["personen", 0, "blokken", 0, "merken"], None),
    ],
)
def test_a_question_that_is_not_exactly_one_is_refused(plaats, waarde):
    with pytest.raises(ValidationError):
        VraagBericht.model_validate_json(_anders(vraag_als_json(VRAAG), plaats, waarde))


@pytest.mark.parametrize(
    ("plaats", "waarde"),
    [
        (["kenmerk"], str(UUID(int=6))),
        (["laatste", "dag"], 3),
        (["laatste", "kwartaal"], 5),
        (["laatste", "jaar"], "2026"),
        (["contactpunt"], ""),
        (["contactpunt"], "0" * 121),
        (["personen", 0], {}),
    ],
)
def test_an_inscription_that_is_not_exactly_one_is_refused(plaats, waarde):
    with pytest.raises(ValidationError):
        InschrijvingBericht.model_validate_json(_anders(inschrijving_als_json(INSCHRIJVING), plaats, waarde))


@pytest.mark.parametrize("getal", ["9223372036854775807", "-9223372036854775808"])
def test_the_largest_numbers_are_read(getal):
    bericht = _anders(vraag_als_json(VRAAG), ["personen", 0, "blokken", 0, "getal"], getal)

    assert VraagBericht.model_validate_json(bericht).als_vraag().personen[0].blokken[0].getal == int(getal)
