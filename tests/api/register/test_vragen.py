"""Asking, inscribing and withdrawing over HTTP: strict in what is taken in, silent about what was sent."""

import json
from uuid import UUID, uuid4

import pytest

from tests.parts.register.mensen import ANDERS, DAAR, GEZIN, inschrijving, schrijf, vraag
from zicht.register import actions
from zicht.register.lijn.berichten import AntwoordBericht, inschrijving_als_json, vraag_als_json
from zicht.register.models import Inschrijving

pytestmark = pytest.mark.eis("PLUS-4")


def _stel(wie, gezin=GEZIN, **rest):
    return wie.stuur("POST", "/v1/vragen", vraag_als_json(vraag(gezin, **rest)))


def _schrijf(wie, gezin=GEZIN, *, kenmerk, **rest):
    return wie.stuur(
        "PUT", f"/v1/inschrijvingen/{kenmerk}", inschrijving_als_json(inschrijving(gezin, **rest))
    )


@pytest.mark.eis("RAD-3")
def test_one_organisation_inscribes_and_another_finds_it(hier, daar):
    kenmerk = uuid4()

    assert _schrijf(daar, kenmerk=kenmerk).status_code == 204
    antwoord = _stel(hier)

    assert antwoord.status_code == 200
    (treffer,) = AntwoordBericht.model_validate_json(antwoord.content).als_antwoord().treffers
    assert (treffer.organisatie, treffer.kenmerk, treffer.is_zeker) == (DAAR, kenmerk, True)
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert antwoord.headers["API-Version"] == "1.0.0"


def test_an_inscription_is_replaced_and_withdrawn(hier, daar):
    kenmerk = uuid4()
    _schrijf(daar, kenmerk=kenmerk)
    _schrijf(daar, ANDERS, kenmerk=kenmerk)
    assert _stel(hier).json()["treffers"] == []
    assert len(_stel(hier, ANDERS).json()["treffers"]) == 1

    assert daar.stuur("DELETE", f"/v1/inschrijvingen/{kenmerk}", "").status_code == 204

    assert _stel(hier, ANDERS).json()["treffers"] == []


def test_of_what_is_not_there_or_not_yours_one_hears_the_same(hier, daar):
    kenmerk = uuid4()
    _schrijf(daar, kenmerk=kenmerk)

    antwoorden = [hier.stuur("DELETE", f"/v1/inschrijvingen/{een}", "") for een in (kenmerk, uuid4())]

    assert {(een.status_code, een.content) for een in antwoorden} == {(204, b"")}
    assert Inschrijving.objects.count() == 1


def test_a_period_that_is_not_open_is_refused_with_those_that_are(hier):
    antwoord = _stel(hier, periode=2)

    assert antwoord.status_code == 409
    assert (antwoord.json()["code"], antwoord.json()["open"]) == ("periode", [1])
    assert _schrijf(hier, kenmerk=uuid4(), periode=2).status_code == 409


def test_too_many_questions_are_refused_with_when_one_may_again(hier, settings):
    settings.ZICHT_REGISTER_LIMIETEN = {**settings.ZICHT_REGISTER_LIMIETEN, "vraag": (2, 100)}
    _stel(hier)

    antwoord = _stel(hier, ANDERS)

    assert antwoord.status_code == 429
    assert antwoord.json()["code"] == "te_veel"
    assert 1 <= int(antwoord.headers["Retry-After"]) <= 60


def _met(wijzig):
    velden = json.loads(vraag_als_json(vraag()))
    wijzig(velden)
    return velden


@pytest.mark.parametrize(
    ("wijzig", "plaats"),
    [
        (lambda v: v.update(periode="1"), "periode: int_type"),
        (lambda v: v.update(doel="nieuwsgierig"), "doel: enum"),
        (lambda v: v.update(kenmerk=3), "kenmerk: uuid_type"),
        (lambda v: v.update(personen=[]), "personen: too_short"),
        (lambda v: v.update(personen=[{"blokken": []}] * 41), "personen: too_long"),
        (
            lambda v: v["personen"][1].update(blokken=v["personen"][1]["blokken"] * 65),
            "personen.1.blokken: too_long",
        ),
        (
            lambda v: v["personen"][1]["blokken"][2].update(merken="geheim van Jan"),
            "personen.1.blokken.2.merken: string_too_short",
        ),
        (lambda v: v["personen"][0]["blokken"][0].update(getal=7), "personen.0.blokken.0.getal: string_type"),
        (lambda v: v.update({"bsn van Jan": 1}), "bericht: extra_forbidden"),
        (lambda v: v.pop("personen"), "personen: missing"),
    ],
)
def test_what_is_wrong_is_told_by_its_place_and_not_by_what_stood_there(hier, wijzig, plaats):
    antwoord = hier.stuur("POST", "/v1/vragen", _met(wijzig))

    assert antwoord.status_code == 422
    assert antwoord.headers["Content-Type"] == "application/problem+json"
    assert antwoord.json()["plaatsen"] == [plaats]
    assert "Jan" not in antwoord.content.decode()


def test_of_a_thousand_faults_some_are_told(hier):
    antwoord = hier.stuur("POST", "/v1/vragen", _met(lambda v: v["personen"][0].update(blokken=[{}] * 64)))

    assert antwoord.status_code == 422
    assert len(antwoord.json()["plaatsen"]) == 20


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"{", b"\xff", b"null", b"[]", b'"tekst"', b"[" * 100_000, b'{"periode": ' + b"9" * 5000 + b"}"],
    ids=["leeg", "half", "geen-utf8", "null", "lijst", "tekst", "diep", "groot-getal"],
)
def test_what_cannot_be_read_is_refused_without_a_trace(hier, inhoud):
    antwoord = hier.stuur("POST", "/v1/vragen", inhoud)

    assert antwoord.status_code in {400, 422}
    assert "Traceback" not in antwoord.content.decode()
    assert "zicht" not in antwoord.content.decode()


def test_what_is_too_large_is_refused_unread(hier):
    antwoord = hier.stuur("POST", "/v1/vragen", b'{"kenmerk": "' + b"a" * (512 * 1024) + b'"}')

    assert antwoord.status_code == 413


def test_a_message_that_does_not_say_its_length_is_refused(hier):
    antwoord = hier.stuur("POST", "/v1/vragen", b"{}", **{"Transfer-Encoding": "chunked"})

    assert antwoord.status_code == 411


@pytest.mark.parametrize(
    "pad", ["/", "/v1", "/v1/", "/v1/vragen/", "/v1/inschrijvingen/", "/v1/inschrijvingen/jan", "/v1/docs",
            f"/v1/inschrijvingen/{UUID(int=1)}/blokken", "/admin/", "/v2/vragen"]
)  # fmt: skip
def test_an_address_that_is_none_tells_nothing(hier, pad):
    antwoord = hier.client.get(pad)

    assert (antwoord.status_code, antwoord.json()) == (
        404, {"title": "Dit adres bestaat niet.", "status": 404}
    )  # fmt: skip


def test_what_cannot_be_done_at_an_address_is_told_with_what_can(hier):
    antwoord = hier.stuur("GET", "/v1/vragen", b"")

    assert (antwoord.status_code, antwoord.headers["Allow"]) == (405, "POST")
    assert antwoord.json()["status"] == 405


def test_under_a_name_that_is_not_its_own_the_register_says_nothing(hier, settings):
    settings.ALLOWED_HOSTS = ["register.example"]

    antwoord = hier.client.get("/gezondheid", headers={"Host": "kwaad.example"})

    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (400, "application/problem+json")
    assert b"kwaad" not in antwoord.content


def test_a_fault_of_the_register_itself_tells_nothing(hier, monkeypatch):
    def val_om(**_):
        raise ZeroDivisionError("Marieke Overzier")

    monkeypatch.setattr(actions, "beantwoord", val_om)
    antwoord = _stel(hier)

    assert (antwoord.status_code, antwoord.json()) == (
        500, {"title": "Er ging iets mis in het register.", "status": 500}
    )  # fmt: skip


def test_an_answer_says_how_long_it_is(hier):
    schrijf(DAAR)

    antwoord = _stel(hier)

    assert int(antwoord.headers["Content-Length"]) == len(antwoord.content) > 100


@pytest.mark.django_db
def test_what_the_interface_is_can_be_read_by_everybody(client):
    antwoord = client.get("/v1/openapi.json")

    assert antwoord.json()["openapi"] == "3.1.0"
    assert set(antwoord.json()["paths"]) == {"/v1/token", "/v1/vragen", "/v1/inschrijvingen/{kenmerk}"}


@pytest.mark.django_db
def test_whether_it_is_there_can_be_asked_by_everybody(client):
    assert client.get("/gezondheid").content == b"goed\n"


def test_no_message_of_another_makes_one_see_more(hier, daar):
    """An organisation cannot say that it is another one."""
    _schrijf(daar, kenmerk=uuid4())

    velden = _met(lambda v: v.update(organisatie=str(DAAR)))

    assert hier.stuur("POST", "/v1/vragen", velden).status_code == 422


@pytest.mark.parametrize("lengte", ["²", "-1", "1.5", "9" * 5_000])
def test_a_length_that_is_no_number_is_refused(hier, lengte):
    antwoord = hier.client.generic("POST", "/v1/vragen", b"{}", CONTENT_LENGTH=lengte)

    assert antwoord.status_code == 400
