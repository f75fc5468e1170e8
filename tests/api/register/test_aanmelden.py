"""Who asks the register says who it is; who does not, or not any more, hears nothing."""

import base64
from uuid import UUID

import pytest

from tests.parts.register.mensen import DAAR, HIER, TOEN, vraag
from zicht.register import actions
from zicht.register.lijn.berichten import vraag_als_json

pytestmark = pytest.mark.eis("PLUS-4")
VRAAG = vraag_als_json(vraag())
ADRESSEN = [
    ("POST", "/v1/vragen"),
    ("PUT", f"/v1/inschrijvingen/{UUID(int=1)}"),
    ("DELETE", f"/v1/inschrijvingen/{UUID(int=1)}"),
]


def test_a_secret_gives_a_token_of_short_life(hier):
    antwoord = hier.vraag_token()

    assert antwoord.status_code == 200
    assert antwoord.json()["token_type"] == "Bearer"
    assert antwoord.json()["expires_in"] == 600
    assert antwoord.headers["Cache-Control"] == "no-store"


def test_the_secret_may_stand_in_the_form_as_well(hier):
    inhoud = f"grant_type=client_credentials&client_id={hier.kenmerk}&client_secret={hier.geheim}"

    assert hier.vraag_token(inhoud=inhoud, Accept="*/*").status_code == 200


def _wezen(antwoord):
    return antwoord.status_code, antwoord.content, antwoord.headers.get("WWW-Authenticate")


def test_a_wrong_secret_and_an_unknown_organisation_look_the_same(hier, register):
    fout = {
        _wezen(hier.vraag_token(geheim="x" * 43)),
        _wezen(hier.vraag_token(geheim=register[DAAR])),
        _wezen(hier.vraag_token(wie=UUID(int=99))),
        _wezen(hier.vraag_token(wie="geen kenmerk")),
        _wezen(hier.vraag_token(geheim="x" * 10_000)),
        _wezen(hier.vraag_token(Authorization="Basic !!!")),
        _wezen(hier.vraag_token(Authorization="Basic /w==")),
        _wezen(hier.vraag_token(Authorization="Digest x")),
    }

    assert len(fout) == 1
    assert next(iter(fout))[0] == 401


@pytest.mark.parametrize(
    ("inhoud", "status", "fout"),
    [
        ("", 400, "invalid_request"),
        ("grant_type=password", 400, "unsupported_grant_type"),
        ("grant_type=client_credentials&scope=alles", 400, "invalid_scope"),
        ("grant_type=client_credentials&grant_type=client_credentials", 400, "invalid_request"),
        (b"\xff\xfe", 400, "invalid_request"),
        ("{}", 400, "invalid_request"),
    ],
)
def test_a_request_that_is_none_is_told_so_in_the_words_of_oauth(hier, inhoud, status, fout):
    antwoord = hier.vraag_token(inhoud=inhoud)

    assert (antwoord.status_code, antwoord.json()["error"]) == (status, fout)


def test_a_secret_in_an_address_is_refused(hier):
    antwoord = hier.client.post(f"/v1/token?client_id={hier.kenmerk}&client_secret={hier.geheim}")

    assert antwoord.status_code == 400
    assert hier.geheim not in antwoord.content.decode()


@pytest.mark.parametrize(("methode", "pad"), ADRESSEN)
@pytest.mark.parametrize(
    "kop", [None, "", "Bearer", "Bearer x", "Bearer " + "x" * 5000, "Basic eDp5", "Bearer ï"]
)
def test_without_a_token_every_address_says_401_and_nothing_else(hier, methode, pad, kop):
    antwoord = hier.stuur(methode, pad, VRAAG, **({} if kop is None else {"Authorization": kop}))
    if kop is None:
        antwoord = hier.client.generic(methode, pad, VRAAG, content_type="application/json")

    assert antwoord.status_code == 401
    assert antwoord.headers["WWW-Authenticate"] == "Bearer"
    assert set(antwoord.json()) == {"title", "status", "code"}


@pytest.mark.parametrize(("methode", "pad"), ADRESSEN)
def test_whose_access_was_withdrawn_is_told_so_and_gets_no_token(hier, methode, pad):
    actions.trek_toegang_in(kenmerk=HIER, at=TOEN)

    antwoord = hier.stuur(methode, pad, VRAAG)

    assert (antwoord.status_code, antwoord.json()["code"]) == (403, "ingetrokken")
    assert hier.vraag_token().status_code == 403
    assert hier.vraag_token(geheim="x" * 43).status_code == 401


def test_a_token_of_an_older_secret_holds_no_longer(hier):
    _, nieuw = actions.laat_toe(naam="Hier", kenmerk=HIER, at=TOEN)

    assert hier.stuur("POST", "/v1/vragen", VRAAG).status_code == 401
    assert hier.vraag_token().status_code == 401
    hier.geheim = nieuw
    assert hier.meld_aan().stuur("POST", "/v1/vragen", VRAAG).status_code == 200


def test_a_token_runs_out(hier, monkeypatch):
    monkeypatch.setattr("zicht.register.api.aanmelden.TOKEN_SECONDEN", -1)

    assert hier.stuur("POST", "/v1/vragen", VRAAG).status_code == 401


def test_a_token_does_not_show_who_or_what_is_kept(hier, register):
    from zicht.register.models import Organisatie

    bewaard = Organisatie.objects.get(kenmerk=HIER).geheim

    inhoud = base64.urlsafe_b64decode(hier.token.split(":")[0].lstrip(".") + "==")

    assert bewaard.encode() not in inhoud
    assert bewaard[:16].encode() not in inhoud
    assert register[HIER].encode() not in inhoud
