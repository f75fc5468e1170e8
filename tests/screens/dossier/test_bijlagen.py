"""Can files be added, taken out and removed, and does the browser never run one?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.dossier.models import Bijlage
from zicht.logboek.models import Regel

PDF = b"%PDF-1.7\n"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def adres(mensen, op_moment):
    return reverse("dossier:bijlagen", args=(build.casus(mensen),))


def _voeg_toe(wie, adres, naam="Verslag Fam. Jansen.pdf", inhoud=PDF):
    return wie.client.post(adres, {"bestand": SimpleUploadedFile(naam, inhoud)})


@pytest.mark.eis("ALG-1")
def test_a_file_is_added_and_handed_out_to_be_kept(mensen, adres):
    assert _voeg_toe(mensen.behandelaar, adres).status_code == 302
    bijlage = Bijlage.objects.get()

    antwoord = mensen.behandelaar.client.get(reverse("dossier:bijlage", args=(bijlage.pk,)))

    assert b"".join(antwoord.streaming_content) == PDF
    assert antwoord["Content-Disposition"].startswith("attachment;")
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in antwoord["Content-Security-Policy"]
    assert antwoord["Cache-Control"] == "private, no-store"
    assert Regel.objects.filter(daad="open_bijlage", casus=bijlage.casus_id).count() == 1
    assert "Verslag Fam. Jansen.pdf" in mensen.behandelaar.client.get(adres).content.decode()


@pytest.mark.parametrize(
    ("naam", "inhoud", "zegt"),
    [
        ("kwaad.html", b"<script>", "Dit soort bestand kan niet"),
        ("foto.png", PDF, "past niet bij zijn naam"),
        ("leeg.pdf", b"", "leeg"),
    ],
)
def test_what_cannot_be_kept_is_said_at_the_field(mensen, adres, naam, inhoud, zegt):
    pagina = _voeg_toe(mensen.behandelaar, adres, naam, inhoud)

    assert pagina.status_code == 200
    assert zegt in pagina.content.decode()
    assert not Bijlage.objects.exists()


def test_nothing_chosen_is_said_at_the_field(mensen, adres):
    assert "Kies een bestand." in mensen.behandelaar.client.post(adres, {}).content.decode()


@pytest.mark.parametrize(
    "naam", ["../../etc/passwd.pdf", "..\\..\\x.pdf", "a\u202efdp.exe.pdf", "x" * 400 + ".pdf"]
)
def test_a_hostile_name_stays_a_name(mensen, adres, naam):
    _voeg_toe(mensen.behandelaar, adres, naam)

    bewaard = Bijlage.objects.get().naam
    assert not {"/", "\\", "\u202e"} & set(bewaard)
    assert len(bewaard) <= 200
    assert bewaard.endswith(".pdf")


@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal", "manager"])
def test_who_may_not_see_the_casus_finds_no_files(mensen, adres, wie):
    _voeg_toe(mensen.behandelaar, adres)
    bijlage, ander = Bijlage.objects.get().pk, getattr(mensen, wie)

    assert ander.client.get(adres).status_code == 404
    assert _voeg_toe(ander, adres).status_code == 404
    assert ander.client.get(reverse("dossier:bijlage", args=(bijlage,))).status_code == 404
    weg = reverse("dossier:bijlage_verwijderen", args=(bijlage,))
    assert ander.client.post(weg, {"reden": "weg"}).status_code == 404
    assert Bijlage.objects.count() == 1


@pytest.mark.eis("ALG-2")
def test_a_file_goes_only_with_a_reason(mensen, adres):
    _voeg_toe(mensen.behandelaar, adres)
    weg = reverse("dossier:bijlage_verwijderen", args=(Bijlage.objects.get().pk,))

    assert mensen.behandelaar.client.get(weg).status_code == 200
    assert mensen.behandelaar.client.post(weg, {"reden": "  "}).status_code == 200
    assert Bijlage.objects.count() == 1
    assert mensen.behandelaar.client.post(weg, {"reden": "Verkeerde casus"}).status_code == 302
    assert Bijlage.objects.count() == 0


def test_the_day_of_the_test_is_the_day_of_the_file(mensen, adres):
    _voeg_toe(mensen.behandelaar, adres)

    assert Bijlage.objects.get().op == VANDAAG
