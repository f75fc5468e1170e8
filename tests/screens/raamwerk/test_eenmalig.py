"""A form that is sent twice is honoured once, and both times one comes where it led to (decision 0026)."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.db.models import QuerySet
from django.urls import reverse

from tests import build
from tests.formulieren import forms_in
from tests.people import VANDAAG, client_van, maak_mensen
from tests.tegelijk import tegelijk
from zicht.dossier.models import Bijlage, Notitie
from zicht.logboek.models import Regel
from zicht.raamwerk import afdruk, eenmalig
from zicht.raamwerk.models import Inzending
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

pytestmark = [pytest.mark.django_db, pytest.mark.eis("ALG-4")]
NOTE = {"tekst": "Gebeld met school over Roos Voorbeeld."}
# What somebody adds: the page, who does it, and what is typed. What the page offers is sent along.
ADDS = {
    "notitie": (lambda m: reverse("dossier:notities", args=[build.casus(m)]), "behandelaar", NOTE),
    "taak": (
        lambda m: reverse("casus:taak", args=[build.casus(m)]),
        "behandelaar",
        {"tekst": "Bel de school", "uiterlijk": "05-03-2026"},
    ),
    "vraag": (
        lambda m: reverse("veiligheidsbeoordeling:vraag", args=[_assessment(m)]),
        "frontoffice",
        {"bevraagde": "rvdk", "vraag": "Hoe gaat het?"},
    ),
}


def _assessment(mensen):
    casus = build.melding(by=mensen.frontoffice.by).casus
    return beoordelingen_van(casus)[0].id


@pytest.fixture
def page(mensen, op_moment):
    return reverse("dossier:notities", args=[build.casus(mensen)])


def _form(client, address, **typed):
    """Return what a browser sends of the form on this page, with this typed in it."""
    shown = client.get(address)
    assert shown.status_code == 200
    own = next(one for one in forms_in(shown) if one.action in {"", address} and "eenmalig" in one.controls)
    return own.filled(**typed)


@pytest.fixture
def hashed(monkeypatch):
    """Give the bytes that are hashed while the test runs, file by file."""
    sizes, really = [], hashlib.sha256

    class Counted:
        def __init__(self, data=b"", **options):
            self.real, self.size = really(data, **options), len(data)
            sizes.append(self)

        def update(self, data):
            self.size += len(data)
            self.real.update(data)

        def __getattr__(self, name):
            return getattr(self.real, name)

    for module in (hashlib, afdruk, *([eenmalig] if hasattr(eenmalig, "sha256") else [])):
        monkeypatch.setattr(module, "sha256", Counted)
    return lambda: sum(one.size for one in sizes)


def _done():
    return Regel.objects.exclude(daad__startswith="gezien").count()


@pytest.mark.parametrize("what", ADDS)
def test_what_is_added_twice_stands_once(mensen, op_moment, what):
    make, who, typed = ADDS[what]
    address, client = make(mensen), getattr(mensen, who).client
    sent = _form(client, address, **typed)

    before = _done()
    first = client.post(address, sent)
    once = _done()
    second = client.post(address, sent)

    assert (first.status_code, once > before) == (302, True)
    assert (second.status_code, second["Location"], _done()) == (302, first["Location"], once)
    assert "twee keer" in client.get(second["Location"]).content.decode()


def test_a_file_that_is_sent_twice_is_added_once(mensen, op_moment):
    address, client = reverse("dossier:bijlagen", args=[build.casus(mensen)]), mensen.behandelaar.client
    sent = _form(client, address)

    def send(text):
        return client.post(address, sent | {"bestand": SimpleUploadedFile("verslag.txt", text)})

    assert [send(text).status_code for text in (b"Verslag", b"Verslag", b"Ander verslag")] == [302] * 3
    assert sorted(Bijlage.objects.values_list("bytes", flat=True)) == [7, 13]


def test_a_file_is_hashed_once_for_the_form_and_for_what_is_kept(mensen, page, hashed, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    address, content = page.replace("notities", "bijlagen"), b"%PDF-1.7\n" + b"x" * 300_000
    sent = _form(mensen.behandelaar.client, address)

    mensen.behandelaar.client.post(address, sent | {"bestand": SimpleUploadedFile("a.pdf", content)})

    kept = Bijlage.objects.get()
    assert hashed() < 2 * len(content)
    assert (kept.bytes, kept.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert next(one for one in tmp_path.rglob(str(kept.pk))).read_bytes() == content


@pytest.mark.parametrize(
    "change", [{"tekst": "Een andere notitie."}, {"eenmalig": "ander"}, {"eenmalig": ""}]
)
def test_what_was_typed_anew_or_on_another_page_is_done(mensen, page, change):
    client = mensen.behandelaar.client
    sent = _form(client, page, **NOTE)

    client.post(page, sent)
    client.post(page, sent | change)

    assert Notitie.objects.count() == 2


def test_the_same_form_of_somebody_else_is_done(mensen, page):
    sent = _form(mensen.behandelaar.client, page, **NOTE)

    mensen.behandelaar.client.post(page, sent)
    mensen.teamgenoot.client.post(page, sent)

    assert Notitie.objects.count() == 2


def test_what_was_refused_can_be_sent_again(mensen, page):
    client = mensen.behandelaar.client
    sent = _form(client, page, tekst="")

    assert [client.post(page, sent).status_code for _ in range(2)] == [200, 200]
    assert Inzending.objects.count() == 0


def test_every_form_has_a_mark_of_its_own_and_a_page_shown_again_a_new_one(mensen, page):
    client = mensen.behandelaar.client
    marks = [_form(client, page)["eenmalig"] for _ in range(2)]
    again = next(one for one in forms_in(client.post(page, {"tekst": ""})) if "tekst" in one.controls)

    assert len({str(one) for one in [*marks, again.filled()["eenmalig"]]}) == 3


def test_nothing_of_what_was_sent_is_kept(mensen, page):
    client = mensen.behandelaar.client
    client.post(page, _form(client, page, **NOTE))

    kept = Inzending.objects.get()
    assert re.fullmatch("[0-9a-f]{64}", kept.sleutel)
    assert (kept.naar, kept.op) == (page, VANDAAG)


def test_it_is_forgotten_after_a_day(mensen, page):
    client = mensen.behandelaar.client
    client.post(page, _form(client, page, **NOTE))

    assert eenmalig.expire_inzendingen(at=VANDAAG + timedelta(days=1, seconds=-1)) == 0
    assert eenmalig.expire_inzendingen(at=VANDAAG + timedelta(days=1)) == 1


def test_where_nobody_knows_what_came_of_it_the_page_says_so(mensen, page, monkeypatch):
    monkeypatch.setattr(eenmalig, "_PAUZE", 0)
    client = mensen.behandelaar.client
    sent = _form(client, page, **NOTE)
    client.post(page, sent)
    Inzending.objects.update(naar="")  # the process died before it answered

    answer = client.post(page, sent, headers={"referer": f"http://testserver{page}?wat=dan_ook"})

    assert (answer.status_code, Notitie.objects.count()) == (409, 1)
    assert f'href="{page}"' in answer.content.decode()


@pytest.mark.parametrize(
    "vandaan", ["", "https://elders.example{}", "javascript:alert(1)", "http://testserver//elders.example{}"]
)
def test_it_leads_back_to_no_page_of_another(mensen, page, monkeypatch, vandaan):
    monkeypatch.setattr(eenmalig, "_PAUZE", 0)
    client = mensen.behandelaar.client
    sent = _form(client, page, **NOTE)
    client.post(page, sent)
    Inzending.objects.update(naar="")

    answer = client.post(page, sent, headers={"referer": vandaan.format(page)})

    assert answer.status_code == 409
    assert "Open de pagina opnieuw</a>" not in answer.content.decode()
    assert "niet nog een keer verwerkt" in answer.content.decode()


def test_what_was_done_is_answered_also_when_the_database_is_gone_right_after(mensen, page, monkeypatch):
    client = mensen.behandelaar.client
    sent = _form(client, page, **NOTE)

    update = QuerySet.update

    def gone(rows, **values):
        if rows.model is Inzending:
            raise OperationalError
        return update(rows, **values)

    monkeypatch.setattr(QuerySet, "update", gone)

    assert client.post(page, sent).status_code == 302
    assert Notitie.objects.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_four_at_once_make_one_note_and_all_come_there(op_moment):
    mensen = maak_mensen()
    page = reverse("dossier:notities", args=[build.casus(mensen)])
    sent = _form(mensen.behandelaar.client, page, **NOTE)
    clients = [client_van(mensen.behandelaar.account) for _ in range(4)]

    answers = tegelijk(*[lambda een=een: een.post(page, sent) for een in clients])

    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, page)] * 4
    assert Notitie.objects.count() == 1
