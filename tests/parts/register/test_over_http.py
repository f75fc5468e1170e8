"""Whatever the register does, who asks it gets an answer or one of three errors, and in time.

Nothing is timed here: a server that drips would in the end give a good answer, which must not be waited for.
"""

import json
import socket
import threading
from uuid import UUID

import pytest

from tests.parts.register.mensen import DAAR, HIER, inschrijving, vraag
from tests.parts.register.tegenpartij import TOKEN, Tegenpartij, druppelt, http, zwijgt
from zicht.register.over_http import RegisterOverHttp
from zicht.register.words import (
    Kwartaal,
    PeriodeGesloten,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
    Weigering,
)

pytestmark = pytest.mark.eis("RAD-4", "PLUS-4")
RUIM, KORT = 5.0, 0.3
VRAAG = vraag()
NIVEAUS = {
    "voornaam": "gelijk", "datum": "tikfout", "achternaam": "deel", "adres": "wijk", "bsn": "onbekend",
    "geslacht": "gelijk", "telefoon": "anders",
}  # fmt: skip
TREFFER = {
    "kenmerk": str(UUID(int=7)), "organisatie": str(DAAR), "laatste": {"jaar": 2025, "kwartaal": 2},
    "contactpunt": "088 000 00 00", "bits": 31.5, "is_zeker": True,
    "paren": [{"vraag": 1, "niveaus": NIVEAUS, "bits": 30.0}],
}  # fmt: skip
ANTWOORD = {"kenmerk": str(VRAAG.kenmerk), "treffers": [TREFFER], "omvang": 1000}
GOED = http(200, ANTWOORD)


@pytest.fixture
def tegenpartij():
    """A register that does as the test says."""
    deze = Tegenpartij()
    yield deze
    deze.stop()


@pytest.fixture
def toegang(tegenpartij):
    """An organisation that asks it."""
    return RegisterOverHttp(tegenpartij.adres, HIER, "een geheim: met/tekens")


def _met(**anders):
    return http(200, {**ANTWOORD, **anders})


def _treffer(**anders):
    return _met(treffers=[{**TREFFER, **anders}])


def test_a_good_answer_is_understood(tegenpartij, toegang):
    tegenpartij.antwoordt(TOKEN, GOED)

    antwoord = toegang.vraag(VRAAG, seconden=RUIM)

    (treffer,) = antwoord.treffers
    assert (treffer.organisatie, treffer.laatste, treffer.is_zeker) == (DAAR, Kwartaal(2025, 2), True)
    assert (treffer.paren[0].vraag, treffer.paren[0].niveaus.datum) == (1, 2)
    assert (antwoord.kenmerk, antwoord.omvang) == (VRAAG.kenmerk, 1000)


def test_what_a_later_version_adds_is_passed_over(tegenpartij, toegang):
    tegenpartij.antwoordt(TOKEN, _treffer(nieuws=["iets"]))

    assert len(toegang.vraag(VRAAG, seconden=RUIM).treffers) == 1


def test_what_goes_out_holds_who_asks_in_its_heads_only(tegenpartij, toegang):
    tegenpartij.antwoordt(TOKEN, http(204, b""))
    deze = inschrijving()

    toegang.schrijf_in(deze, seconden=RUIM)

    om_token, om_inschrijving = tegenpartij.gezegd
    assert om_token.startswith(b"POST /v1/token HTTP/1.1\r\n")
    assert om_inschrijving.startswith(f"PUT /v1/inschrijvingen/{deze.kenmerk} HTTP/1.1\r\n".encode())
    assert b"Authorization: Bearer een-token\r\n" in om_inschrijving
    assert str(HIER).encode() not in om_inschrijving


def test_a_token_is_kept_until_shortly_before_it_runs_out(tegenpartij, toegang):
    kort = http(200, {"access_token": "kort", "token_type": "Bearer", "expires_in": 30})
    tegenpartij.antwoordt(kort, GOED, TOKEN, GOED, GOED)

    for _ in range(3):
        toegang.vraag(VRAAG, seconden=RUIM)

    assert [een.split()[1] for een in tegenpartij.gezegd] == [
        b"/v1/token", b"/v1/vragen", b"/v1/token", b"/v1/vragen", b"/v1/vragen"
    ]  # fmt: skip


def test_a_token_that_is_refused_is_fetched_anew_once(tegenpartij, toegang):
    tegenpartij.antwoordt(TOKEN, http(401), TOKEN, GOED)

    assert toegang.vraag(VRAAG, seconden=RUIM).treffers

    tegenpartij.antwoordt(http(401), TOKEN, http(401))
    with pytest.raises(RegisterWeigert) as nee:
        toegang.vraag(VRAAG, seconden=RUIM)
    assert nee.value.reden == Weigering.ONBEKEND
    assert len(tegenpartij.gezegd) == 7


TE_LAAT = {
    "druppelt van het begin af": druppelt(GOED),
    "druppelt in de koppen": druppelt(GOED, vanaf=30),
    "druppelt in de inhoud": druppelt(GOED, vanaf=GOED.index(b"{") + 1),
    "zwijgt": zwijgt,
    "zegt steeds dat het komt": lambda _: (b"HTTP/1.1 100 Wacht\r\n\r\n" for _ in range(10**9)),
    "stuurt steeds nog een kop": druppelt(b"HTTP/1.1 200 Ja\r\n" + b"A: b\r\n" * 90 + GOED[17:], vanaf=17),
}


@pytest.mark.parametrize("hoe", TE_LAAT.values(), ids=TE_LAAT)
def test_who_is_too_slow_is_not_waited_for(tegenpartij, toegang, hoe):
    tegenpartij.antwoordt(TOKEN, hoe)

    with pytest.raises(RegisterNietBereikbaar):
        toegang.vraag(VRAAG, seconden=KORT)


def test_fetching_the_token_counts_as_well(tegenpartij, toegang):
    tegenpartij.antwoordt(druppelt(TOKEN), GOED)

    with pytest.raises(RegisterNietBereikbaar):
        toegang.vraag(VRAAG, seconden=KORT)


def test_who_does_not_take_what_is_sent_is_not_waited_for(tegenpartij, toegang, monkeypatch):
    """A question larger than what the network holds, to who begins to listen only later."""
    tegenpartij.antwoordt(GOED)
    tegenpartij.hoort.clear()
    monkeypatch.setattr("zicht.register.over_http.toegang.vraag_als_json", lambda _: b" " * 32_000_000)
    monkeypatch.setattr(toegang, "_geldig_token", lambda _: "token")

    with pytest.raises(RegisterNietBereikbaar):
        toegang.vraag(VRAAG, seconden=KORT)

    assert not tegenpartij.hoort.is_set()


@pytest.mark.parametrize("seconden", [0, -1])
def test_without_time_nothing_is_asked(tegenpartij, toegang, seconden):
    tegenpartij.antwoordt(TOKEN, GOED)

    with pytest.raises(RegisterNietBereikbaar):
        toegang.vraag(VRAAG, seconden=seconden)

    assert tegenpartij.gezegd == []


def test_a_name_that_is_looked_up_for_ever_is_not_waited_for(monkeypatch):
    klaar = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: klaar.wait(10) and [])

    with pytest.raises(RegisterNietBereikbaar):
        RegisterOverHttp("https://register.example", HIER, "geheim").vraag(VRAAG, seconden=0.05)

    klaar.set()


def test_of_several_addresses_the_next_is_tried(tegenpartij, toegang, monkeypatch):
    tegenpartij.antwoordt(TOKEN, GOED)
    dicht = socket.create_server(("127.0.0.1", 0))
    poort = dicht.getsockname()[1]
    dicht.close()
    echt = socket.getaddrinfo

    def twee(host, deur, **rest):
        return [*echt(host, poort, **rest), *echt(host, deur, **rest)]

    monkeypatch.setattr(socket, "getaddrinfo", twee)

    assert toegang.vraag(VRAAG, seconden=RUIM).treffers


NIET_BEREIKBAAR = {
    "500": http(500),
    "502 van de proxy": http(502, b"<html>", soort="text/html"),
    "503": http(503, Retry_After=120),
    "verbreekt meteen": b"",
    "breekt af in de inhoud": GOED[:-10],
    "breekt af in een stuk": b"HTTP/1.1 200 Ja\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n10\r\n{",
}
ONLEESBAAR = {
    "breekt af in de koppen": GOED[:40],
    "breekt af in de eerste regel": GOED[:11],
    "geen HTTP": b"220 post.example ESMTP\r\n",
    "geen JSON": http(200, b"<html>Welkom</html>"),
    "halve JSON": http(200, json.dumps(ANTWOORD).encode()[:-10]),
    "halve JSON zonder lengte": b"HTTP/1.1 200 Ja\r\nContent-Type: application/json\r\n\r\n"
    + json.dumps(ANTWOORD).encode()[:-1],
    "andere soort": http(200, ANTWOORD, soort="text/html"),
    "ingepakt": http(200, b"\x1f\x8b", Content_Encoding="gzip"),
    "niets": http(200),
    "een lijst": http(200, []),
    "leeg": http(200, {}),
    "te groot": http(200, b" " * (1024 * 1024 + 1)),
    "eindeloos diep": http(200, b"[" * 500_000),
    "zonder treffers": http(200, {"kenmerk": str(VRAAG.kenmerk)}),
    "een ander kenmerk": _met(kenmerk=str(UUID(int=8))),
    "treffers is geen lijst": _met(treffers={}),
    "tweemaal dezelfde": _met(treffers=[TREFFER, TREFFER]),
    "omvang zonder einde": http(200, json.dumps({**ANTWOORD, "omvang": 10**400}).encode()),
    "bits als tekst": _treffer(bits="31.5"),
    "bits geen getal": http(200, json.dumps(ANTWOORD).replace("31.5", "NaN").encode()),
    "bits oneindig": http(200, json.dumps(ANTWOORD).replace("31.5", "1e999").encode()),
    "zeker als tekst": _treffer(is_zeker="ja"),
    "vijfde kwartaal": _treffer(laatste={"jaar": 2025, "kwartaal": 5}),
    "een half kwartaal": _treffer(laatste={"jaar": 2025}),
    "zonder contactpunt": _treffer(contactpunt=""),
    "onbekend niveau": _treffer(
        paren=[{"vraag": 0, "bits": 1.0, "niveaus": {**NIVEAUS, "datum": "bijna-wel"}}]
    ),
    "wie niet gevraagd is": _treffer(paren=[{"vraag": 2, "bits": 1.0, "niveaus": NIVEAUS}]),
    "verwijst door": http(302, Location="http://127.0.0.1:1/"),
    "verwijst blijvend door": http(308, Location="/v2/vragen"),
    "een ander goed": http(204),
    "bestaat niet": http(404, {"title": "Dit adres bestaat niet."}),
    "een onbekend nee": http(418),
}


@pytest.mark.parametrize("antwoord", NIET_BEREIKBAAR.values(), ids=NIET_BEREIKBAAR)
def test_who_is_down_or_breaks_off_is_not_there(tegenpartij, toegang, antwoord):
    tegenpartij.antwoordt(TOKEN, antwoord)

    with pytest.raises(RegisterNietBereikbaar):
        toegang.vraag(VRAAG, seconden=RUIM)


@pytest.mark.parametrize("antwoord", ONLEESBAAR.values(), ids=ONLEESBAAR)
def test_what_makes_no_sense_is_told_so(tegenpartij, toegang, antwoord):
    tegenpartij.antwoordt(TOKEN, antwoord)

    with pytest.raises(RegisterAntwoordOnleesbaar):
        toegang.vraag(VRAAG, seconden=RUIM)


STUK = b"x" * 65_536
ZONDER_EINDE = {
    "een stuk van negatieve lengte": (b"-1\r\n", STUK),
    "na het laatste stuk": (b"0\r\n", b"A: b\r\n" * 10_000),
}


@pytest.mark.parametrize(("begin", "verder"), ZONDER_EINDE.values(), ids=ZONDER_EINDE)
def test_who_goes_on_for_ever_is_not_read_to_the_end(tegenpartij, toegang, begin, verder):
    """Sixty-four MiB at once, where an answer is one at most: what is read of it must be bounded, not only the time."""
    verstuurd = []

    def stuurt(_):
        yield (
            b"HTTP/1.1 200 Ja\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + begin
        )
        for _ in range(1024):
            verstuurd.append(len(verder))
            yield verder

    tegenpartij.antwoordt(TOKEN, stuurt)

    with pytest.raises(RegisterAntwoordOnleesbaar):
        toegang.vraag(VRAAG, seconden=RUIM)

    assert sum(verstuurd) < 32 * 1024 * 1024


@pytest.mark.parametrize(
    ("antwoord", "reden", "na"),
    [
        (http(403, {"code": "ingetrokken"}), Weigering.INGETROKKEN, None),
        (http(422, {"plaatsen": ["periode"]}), Weigering.ONGELDIG, None),
        (http(413), Weigering.ONGELDIG, None),
        (http(429, Retry_After=17), Weigering.TE_VEEL, 17),
        (http(429, Retry_After=0), Weigering.TE_VEEL, 1),
        (http(429, Retry_After="Wed, 21 Oct 2026 07:28:00 GMT"), Weigering.TE_VEEL, 60),
        (http(429), Weigering.TE_VEEL, 60),
    ],
)
def test_no_is_told_with_why_and_when_again(tegenpartij, toegang, antwoord, reden, na):
    tegenpartij.antwoordt(TOKEN, antwoord)

    with pytest.raises(RegisterWeigert) as nee:
        toegang.vraag(VRAAG, seconden=RUIM)

    assert (nee.value.reden, nee.value.na) == (reden, na)


@pytest.mark.parametrize(
    ("inhoud", "open_"),
    [({"title": "x", "status": 409, "open": [3, 2]}, (2, 3)), ({"open": "twee"}, ()), (b"half{", ())],
)
def test_of_a_closed_period_one_hears_which_are_open(tegenpartij, toegang, inhoud, open_):
    tegenpartij.antwoordt(TOKEN, http(409, inhoud))

    with pytest.raises(PeriodeGesloten) as nee:
        toegang.vraag(VRAAG, seconden=RUIM)

    assert nee.value.open == open_


@pytest.mark.parametrize(
    "velden",
    [
        [], {}, {"access_token": 5, "expires_in": 600}, {"access_token": "a\r\nX: b", "expires_in": 600},
        {"access_token": "", "expires_in": 600}, {"access_token": "a"}, {"access_token": "a", "expires_in": "600"},
        {"access_token": "a", "expires_in": True}, {"access_token": "a", "expires_in": 0},
        {"access_token": "a", "expires_in": 10**9}, b"[" * 500_000, b"\xff",
    ],
)  # fmt: skip
def test_a_token_that_is_none_is_not_used(tegenpartij, toegang, velden):
    tegenpartij.antwoordt(http(200, velden), GOED)

    with pytest.raises(RegisterAntwoordOnleesbaar):
        toegang.vraag(VRAAG, seconden=RUIM)

    assert len(tegenpartij.gezegd) == 1


def test_a_secret_that_is_wrong_is_told(tegenpartij, toegang):
    tegenpartij.antwoordt(http(401, {"error": "invalid_client"}))

    with pytest.raises(RegisterWeigert) as nee:
        toegang.trek_in(UUID(int=1), seconden=RUIM)

    assert nee.value.reden == Weigering.ONBEKEND


def test_what_could_never_be_taken_in_is_not_sent(tegenpartij, toegang):
    with pytest.raises(RegisterWeigert, match="ongeldig"):
        toegang.schrijf_in(inschrijving(contactpunt=""), seconden=RUIM)
    with pytest.raises(RegisterWeigert, match="ongeldig"):
        toegang.vraag(vraag("+".join(["Jan Overzier"] * 41)), seconden=RUIM)

    assert tegenpartij.gezegd == []


@pytest.mark.parametrize(
    "adres", ["http://127.0.0.1:1", "https://127.0.0.1:1", "https://naam.invalid", "https://a..b"]
)
def test_where_nobody_is_nobody_answers(adres):
    with pytest.raises(RegisterNietBereikbaar):
        RegisterOverHttp(adres, HIER, "geheim").vraag(VRAAG, seconden=RUIM)


def test_who_speaks_no_tls_is_not_talked_to(tegenpartij):
    tegenpartij.antwoordt(TOKEN, GOED)
    zonder = RegisterOverHttp(tegenpartij.adres.replace("http", "https"), HIER, "geheim")

    with pytest.raises(RegisterNietBereikbaar):
        zonder.vraag(VRAAG, seconden=KORT)

    assert not [een for een in tegenpartij.gezegd if b"grant_type" in een]


@pytest.mark.parametrize(
    "adres",
    ["", "register.example", "ftp://register.example", "http://register.example", "https://", "https://a?b=c",
     "https://wie:wat@register.example", "https://register.example:poort"],
)  # fmt: skip
def test_a_secret_goes_over_https_only_and_to_an_address(adres):
    with pytest.raises(ValueError):  # noqa: PT011 - either of two sentences
        RegisterOverHttp(adres, HIER, "geheim")
