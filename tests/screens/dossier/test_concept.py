"""Is what somebody types kept while typing, whatever is sent, and for nobody else?"""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests import build
from tests.concepten import typ, zegels_in
from tests.people import VANDAAG
from zicht.dossier.models import Concept
from zicht.dossier.queries import concept_op
from zicht.logboek.models import Regel
from zicht.raamwerk.concepten import HOOGSTENS

KEEP, DROP = "/concept/", "/concept/weg/"


@pytest.fixture
def wie(mensen, op_moment):
    return mensen.behandelaar


@pytest.fixture
def notes(mensen, op_moment):
    return reverse("dossier:notities", args=[build.casus(mensen)])


@pytest.mark.eis("ALG-4")
def test_what_is_typed_is_kept_and_comes_back_with_when(wie, notes):
    answer = typ(wie.client, notes, tekst="Half geschr")

    page = wie.client.get(notes).content.decode()
    assert answer.content.decode() == "Concept bewaard om 10.00"
    assert "Half geschr" in page
    assert "U ziet wat u op 02-03-2026 om 10.00 uur typte" in page


@pytest.mark.eis("ALG-4")
def test_nobody_else_sees_what_somebody_types(wie, mensen, notes):
    typ(wie.client, notes, tekst="Half geschr")

    assert "Half geschr" not in mensen.teamgenoot.client.get(notes).content.decode()
    assert mensen.vreemde.client.get(notes).status_code == 404


@pytest.mark.eis("ALG-4")
def test_a_draft_goes_with_its_casus(wie, notes):
    typ(wie.client, notes, tekst="Half geschr")

    assert reverse("dossier:notities", args=[Concept.objects.get().casus_id]) == notes


@pytest.mark.eis("ALG-4")
def test_a_draft_ends_with_the_form_that_is_saved_and_not_before(wie, notes):
    seal = zegels_in(wie.client.get(notes))[0]
    wie.client.post(KEEP, {"concept": seal, "tekst": "Half"})

    wie.client.post(notes, {"concept": seal, "tekst": "x" * 20_001})
    assert concept_op(wie.account, notes, at=VANDAAG) is not None

    assert wie.client.post(notes, {"concept": seal, "tekst": "Heel"}).status_code == 302
    assert concept_op(wie.account, notes, at=VANDAAG) is None
    assert wie.client.post(KEEP, {"concept": seal, "tekst": "Nog onderweg"}).status_code == 200
    assert concept_op(wie.account, notes, at=VANDAAG) is None


@pytest.mark.eis("ALG-4")
def test_without_script_what_was_refused_is_kept_too(wie, mensen):
    notes = reverse("dossier:notities", args=[build.casus(mensen)])

    wie.client.post(notes, {"tekst": "goed\x00fout", "onbekend": "weg"})

    assert concept_op(wie.account, notes, at=VANDAAG).inhoud == {"tekst": ["goedfout"]}


@pytest.mark.eis("ALG-4")
def test_a_draft_can_be_thrown_away(wie, notes):
    typ(wie.client, notes, tekst="Toch niet")
    seal = zegels_in(wie.client.get(notes))[0]

    answer = wie.client.post(DROP, {"concept": seal, "tekst": "Toch niet"}, follow=True)

    assert answer.redirect_chain == [(notes, 302)]
    assert "Toch niet" not in answer.content.decode()


@pytest.mark.eis("ALG-4")
def test_of_two_windows_the_second_hears_that_it_keeps_nothing(wie, notes):
    first, second = (zegels_in(wie.client.get(notes))[0] for _ in range(2))
    Concept.objects.all().delete()
    wie.client.post(KEEP, {"concept": first, "tekst": "Eerste"})
    Concept.objects.update(bewaard_op=VANDAAG + timedelta(seconds=1))

    answer = wie.client.post(KEEP, {"concept": second, "tekst": "Tweede"})

    assert answer.status_code == 409
    assert "ander venster" in answer.content.decode()


@pytest.mark.parametrize("address", [KEEP, DROP])
def test_without_a_seal_of_ones_own_nothing_is_kept(mensen, wie, notes, address, op_moment):
    seal = zegels_in(wie.client.get(notes))[0]

    assert mensen.teamgenoot.client.post(address, {"concept": seal, "tekst": "x"}).status_code == 404
    for wrong in ("", "onzin", seal[:-1] + ("a" if seal[-1] != "a" else "b")):
        assert wie.client.post(address, {"concept": wrong, "tekst": "x"}).status_code == 404
    assert wie.client.get(address).status_code == 405
    assert Client().post(address, {"concept": seal}).status_code == 302
    op_moment(VANDAAG + timedelta(days=2))
    assert wie.client.post(address, {"concept": seal, "tekst": "x"}).status_code == 404
    assert not Concept.objects.exists()


def test_what_is_too_big_is_refused(wie, notes):
    assert typ(wie.client, notes, tekst="x" * (HOOGSTENS + 1)).status_code == 413


def test_a_null_character_is_left_out(wie, notes):
    typ(wie.client, notes, tekst="x\x00y")

    assert concept_op(wie.account, notes, at=VANDAAG).inhoud == {"tekst": ["xy"]}


@pytest.mark.eis("ALG-4")
def test_enter_in_a_field_never_throws_the_draft_away(wie, notes):
    typ(wie.client, notes, tekst="x")

    buttons = re.findall(r'<button[^>]*type="submit"[^>]*>', wie.client.get(notes).content.decode())
    kept = [one for one in buttons if DROP in one]

    assert kept
    assert buttons.index(kept[0]) > buttons.index(next(one for one in buttons if "primary-action" in one))


@pytest.mark.eis("ALG-4", "ROL-2")
def test_a_receiver_keeps_a_draft_that_nobody_else_sees(mensen, op_moment):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    refuse = reverse("overdracht:weigeren", args=[build.aanbod(mensen, casus)])
    typ(mensen.lokaal.client, refuse, reden="Wij hebben geen plek.")

    assert Concept.objects.get().casus_id == casus
    assert "geen plek" in mensen.lokaal.client.get(refuse).content.decode()
    assert "geen plek" not in mensen.behandelaar.client.get(refuse).content.decode()
    assert mensen.ander_lokaal.client.get(refuse).status_code == 404


@pytest.mark.eis("ALG-4", "ROL-2")
def test_nothing_of_a_draft_is_in_any_log(wie, notes, caplog):
    caplog.set_level("DEBUG")
    caplog.clear()
    page = wie.client.get(notes)
    rows = Regel.objects.count()
    seal = zegels_in(page)[0]
    for text in ("Zwaluwstra", "Zwaluwstra" * HOOGSTENS):
        wie.client.post(KEEP, {"concept": seal, "tekst": text})
    wie.client.post(KEEP, {"concept": "onzin", "tekst": "Zwaluwstra"})
    wie.client.post(DROP, {"concept": seal, "tekst": "Zwaluwstra"})

    said = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert said
    assert not any("Zwaluwstra" in one for one in said)
    assert Regel.objects.count() == rows
