"""Is a file judged by its content, kept under a name that says nothing, and never half there?"""

import io
import os
import zipfile

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.dossier import actions, queries
from zicht.dossier.models import Bijlage
from zicht.kern import Geweigerd, NietGevonden
from zicht.raamwerk.afdruk import afdruk_van

PDF = b"%PDF-1.7\n%een bestand\n"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def casus(mensen):
    return build.casus(mensen)


def _voeg_toe(casus, mensen, naam="verslag.pdf", inhoud=PDF):
    return actions.add_bijlage(
        casus=casus, naam=naam, inhoud=io.BytesIO(inhoud), by=mensen.behandelaar.by, at=VANDAAG
    ).bijlage


def _zip(**delen):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), inhoud)
    return uit.getvalue()


def _bestanden(tmp_path):
    return [pad for pad in tmp_path.rglob("*") if pad.is_file()]


@pytest.mark.eis("ALG-1")
def test_a_file_lies_under_its_identifier_and_nothing_else(mensen, casus, tmp_path):
    bijlage = _voeg_toe(casus, mensen, "Verslag van mevrouw De Vries.pdf")

    assert [pad.name for pad in _bestanden(tmp_path)] == [str(bijlage)]
    regel, plaats = queries.bestand_van(bijlage, by=mensen.behandelaar.by, at=VANDAAG)
    assert (plaats.read_bytes(), regel.naam, regel.mediatype) == (
        PDF,
        "Verslag van mevrouw De Vries.pdf",
        "application/pdf",
    )


@pytest.mark.parametrize(
    ("naam", "inhoud", "code"),
    [
        ("virus.exe", b"MZ", "bijlage-soort"),
        ("zonder-extensie", PDF, "bijlage-soort"),
        ("verslag.pdf.html", PDF, "bijlage-soort"),
        ("foto.png", PDF, "bijlage-inhoud"),
        ("verslag.pdf", b"<html>", "bijlage-inhoud"),
        ("brief.docx", b"PK\x03\x04 geen archief", "bijlage-inhoud"),
        ("brief.docx", _zip(xl__workbook_xml="x"), "bijlage-inhoud"),
        ("brief.docx", _zip(word__document_xml="x", word__vbaProject_bin="x"), "bijlage-macro"),
        ("tekst.txt", b"\x00\x01", "bijlage-inhoud"),
        ("tekst.txt", b"\xff\xfe", "bijlage-inhoud"),
        ("leeg.pdf", b"", "bijlage-leeg"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(mensen, casus, tmp_path, naam, inhoud, code):
    with pytest.raises(Geweigerd, match=code):
        _voeg_toe(casus, mensen, naam, inhoud)

    assert _bestanden(tmp_path) == []


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("brief.docx", _zip(word__document_xml="x")),
        ("tabel.xlsx", _zip(xl__workbook_xml="x")),
        ("tekst.odt", _zip(content_xml="x")),
        ("tekst.TXT", "Één zin.".encode() * 1000),
        ("foto.jpeg", b"\xff\xd8\xff\xe0"),
    ],
)
def test_the_kinds_that_people_use_are_kept(mensen, casus, naam, inhoud):
    assert Bijlage.objects.get(pk=_voeg_toe(casus, mensen, naam, inhoud)).bytes == len(inhoud)


def test_a_file_that_is_too_big_is_refused(mensen, casus, settings):
    settings.ZICHT_BIJLAGE_MAX_BYTES = len(PDF) - 1

    with pytest.raises(Geweigerd, match="bijlage-te-groot"):
        _voeg_toe(casus, mensen)


def test_of_a_deed_that_fails_no_file_stays(mensen, casus, tmp_path, monkeypatch):
    def stuk(**_):
        raise RuntimeError

    monkeypatch.setattr("zicht.dossier.actions.bijlagen.Bijlage.objects.create", stuk)
    with pytest.raises(RuntimeError):
        _voeg_toe(casus, mensen)

    assert _bestanden(tmp_path) == []


def test_what_a_killed_process_left_is_swept_and_nothing_else(mensen, casus, tmp_path):
    bijlage = _voeg_toe(casus, mensen)
    wees = queries.plaats_van(casus)
    wees.parent.mkdir(exist_ok=True)
    wees.write_bytes(PDF)
    vreemd = wees.parent / "iets-anders"
    vreemd.write_bytes(PDF)
    lang_geleden = VANDAAG.timestamp() - 7200
    for pad in _bestanden(tmp_path):
        os.utime(pad, (lang_geleden, lang_geleden))

    assert actions.sweep_bijlagen(at=VANDAAG) == 1
    assert sorted(pad.name for pad in _bestanden(tmp_path)) == sorted([str(bijlage), "iets-anders"])


def test_a_file_whose_row_may_still_come_is_left_alone(mensen, casus, tmp_path):
    wees = queries.plaats_van(casus)
    wees.parent.mkdir(parents=True)
    wees.write_bytes(PDF)
    os.utime(wees, (VANDAAG.timestamp(), VANDAAG.timestamp()))

    assert actions.sweep_bijlagen(at=VANDAAG) == 0


def test_what_cannot_be_read_again_as_it_was_received_is_not_kept(mensen, casus, tmp_path):
    """As when the disk on which an upload waits is full, or somebody cleans it up."""
    ontvangen = io.BytesIO(PDF)
    afdruk_van(ontvangen)
    ontvangen.truncate(len(PDF) - 1)

    with pytest.raises(OSError, match="ontvangen"):
        actions.add_bijlage(casus=casus, naam="a.pdf", inhoud=ontvangen, by=mensen.behandelaar.by, at=VANDAAG)

    assert _bestanden(tmp_path) == []
    assert not Bijlage.objects.exists()


@pytest.mark.eis("ALG-2")
def test_a_removed_file_leaves_the_disk_and_its_reason_stays(
    mensen, casus, tmp_path, django_capture_on_commit_callbacks
):
    bijlage, by = _voeg_toe(casus, mensen), mensen.behandelaar.by
    with pytest.raises(Geweigerd):
        actions.remove_bijlage(bijlage=bijlage, reden=" ", by=by, at=VANDAAG)

    with django_capture_on_commit_callbacks(execute=True):
        actions.remove_bijlage(bijlage=bijlage, reden="Verkeerde casus", by=by, at=VANDAAG)

    assert _bestanden(tmp_path) == []
    assert queries.tijdlijn_van(casus, by=by, at=VANDAAG).regels[0].wat == (
        "Bijlage verwijderd: verslag.pdf. Reden: Verkeerde casus"
    )


@pytest.mark.eis("ALG-4")
def test_an_archive_of_very_many_parts_is_not_opened(mensen, casus, monkeypatch):
    """A file of the largest size could hold 400,000 of them; reading those takes seconds, with the casus locked."""
    geopend, echt = [], zipfile.ZipFile
    monkeypatch.setattr(zipfile, "ZipFile", lambda *een, **meer: geopend.append(een) or echt(*een, **meer))
    vol = _zip(word__document_xml="x", **{f"a{nummer}": "" for nummer in range(10_000)})
    geopend.clear()

    with pytest.raises(Geweigerd) as geweigerd:
        _voeg_toe(casus, mensen, naam="vol.docx", inhoud=vol)

    assert [bezwaar.code for bezwaar in geweigerd.value.bezwaren] == ["bijlage-inhoud"]
    assert not geopend


@pytest.mark.eis("ALG-4")
def test_an_archive_that_is_too_large_is_not_opened(mensen, casus, monkeypatch, settings):
    inhoud = _zip(word__document_xml="x")
    settings.ZICHT_BIJLAGE_MAX_BYTES = len(inhoud) - 1
    monkeypatch.setattr(zipfile, "ZipFile", None)

    with pytest.raises(Geweigerd) as geweigerd:
        _voeg_toe(casus, mensen, naam="groot.docx", inhoud=inhoud)

    assert [bezwaar.code for bezwaar in geweigerd.value.bezwaren] == ["bijlage-te-groot"]


def test_a_stranger_neither_adds_nor_takes_out_nor_removes(mensen, casus):
    bijlage, by = _voeg_toe(casus, mensen), mensen.vreemde.by

    for doe in (
        lambda: actions.add_bijlage(casus=casus, naam="a.pdf", inhoud=io.BytesIO(PDF), by=by, at=VANDAAG),
        lambda: actions.open_bijlage(bijlage=bijlage, by=by, at=VANDAAG),
        lambda: actions.remove_bijlage(bijlage=bijlage, reden="weg", by=by, at=VANDAAG),
        lambda: queries.bestand_van(bijlage, by=by, at=VANDAAG),
    ):
        with pytest.raises(NietGevonden):
            doe()
