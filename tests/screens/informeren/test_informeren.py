"""Who weet ervan: the household and the melder, told by who must."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import open_taken_van, termijnstanden
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.informeren.models import Informering, Terugkoppeling
from zicht.personen.actions import set_veilig_contact
from zicht.personen.words import Contactafspraak, Kanaal
from zicht.termijnen import Termijncode


@pytest.fixture
def casus(mensen, op_moment):
    """A casus of which was decided; the team informs, so was agreed."""
    build.receivers(mensen, informeert=True)
    return build.besloten(mensen)


def url(naam, *args):
    """Return an address of this part."""
    return reverse(f"informeren:{naam}", args=args)


def open_kinds(casus):
    """Return what the open tasks ask."""
    return {taak.soort for taak in open_taken_van(casus, at=VANDAAG)}


TOLD = {"wijze": "brief", "tekst": "Over de melding.", "op_steun_gewezen": "on"}


@pytest.mark.eis("INF-3", "INF-5")
def test_telling_everybody_ends_the_task_and_the_term(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    assert row.informeerder == "ontvanger"
    page = mensen.behandelaar.client.get(url("informeren", casus)).content.decode()
    assert "nog niet" in page

    mensen.behandelaar.client.post(url("vastleggen", row.pk), TOLD)

    assert "geïnformeerd" in mensen.behandelaar.client.get(url("informeren", casus)).content.decode()
    assert Taaksoort.INFORMEER_BETROKKENEN not in open_kinds(casus)
    assert Termijncode.INFORMEREN_BETROKKENEN not in {t.code for t in termijnstanden(casus)}


@pytest.mark.eis("INF-4")
def test_the_receiver_confirms_in_its_own_pages_after_accepting(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    overdracht = build.aanbod(mensen, casus)
    assert mensen.lokaal.client.get(url("vastleggen", row.pk)).status_code == 404

    build.aanvaard(mensen, overdracht)
    page = mensen.lokaal.client.get(reverse("overdracht:overdracht", args=[overdracht])).content.decode()
    assert url("vastleggen", row.pk) in page
    answer = mensen.lokaal.client.post(url("vastleggen", row.pk), TOLD)

    assert answer.headers["Location"] == reverse("overdracht:overdrachten")
    assert Taaksoort.INFORMEER_BETROKKENEN not in open_kinds(casus)
    assert mensen.lokaal.client.get(url("uitstellen", row.pk)).status_code == 404


@pytest.mark.eis("INF-4")
def test_after_a_refusal_veilig_thuis_informs_itself(mensen, casus):
    overdracht = build.aanbod(mensen, casus)
    mensen.lokaal.client.post(
        reverse("overdracht:weigeren", args=[overdracht]), {"naam": "L", "grond": "anders", "reden": "Nee."}
    )

    assert Informering.objects.get(casus=casus).informeerder == "veilig_thuis"


@pytest.mark.eis("INF-4")
def test_another_may_inform_with_a_reason(mensen, casus):
    client = mensen.behandelaar.client
    fault = client.post(url("informeerder", casus), {"informeerder": "samen", "reden": ""}).content.decode()
    assert "Vul dit in" in fault

    client.post(url("informeerder", casus), {"informeerder": "samen", "reden": "Dat vroeg moeder."})

    assert Informering.objects.get(casus=casus).afwijking_reden == "Dat vroeg moeder."
    assert "Dat vroeg moeder." in client.get(url("informeren", casus)).content.decode()


@pytest.mark.eis("INF-3")
def test_a_delay_has_a_ground_and_asks_again_on_its_day(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    typed = {"grond": "veiligheid", "toelichting": "Hij leest de post.", "tot": "09-03-2026"}

    client = mensen.behandelaar.client
    early = client.post(url("uitstellen", row.pk), {**typed, "tot": "02-03-2026"}).content.decode()
    assert "Kies een dag na vandaag" in early
    client.post(url("uitstellen", row.pk), typed)

    (task,) = [t for t in open_taken_van(casus, at=VANDAAG) if t.soort is Taaksoort.INFORMEER_BETROKKENEN]
    assert task.uiterlijk.date().isoformat() == "2026-03-09"
    assert Termijncode.INFORMEREN_BETROKKENEN not in {t.code for t in termijnstanden(casus)}


@pytest.mark.eis("INF-1")
def test_the_melder_hears_who_makes_contact(mensen, casus):
    feedback = Terugkoppeling.objects.get(casus=casus)
    client = mensen.behandelaar.client
    page = client.get(url("terugkoppeling", feedback.pk)).content.decode()
    assert "Wijkteam Proefwijk neemt contact op met het huishouden." in page
    forgotten = client.post(url("terugkoppeling", feedback.pk), {"tekst": "Dank.", "wijze": "telefoon"})
    assert "De melder hoort al deze onderwerpen" in forgotten.content.decode()

    client.post(
        url("terugkoppeling", feedback.pk),
        {"tekst": "Het wijkteam belt.", "wijze": "telefoon", "onderwerpen": ["wie_legt_contact"]},
    )

    assert "Het wijkteam belt." in client.post(url("terugkoppeling_lezen", feedback.pk)).content.decode()
    assert Taaksoort.KOPPEL_TERUG not in open_kinds(casus)
    assert Termijncode.TERUGKOPPELING_MELDER not in {t.code for t in termijnstanden(casus)}


@pytest.mark.parametrize("typed", [{}, {"wijze": "rook"}, {"wijze": "brief", "tekst": "x" * 5000}])
def test_what_is_wrong_is_not_recorded(mensen, casus, typed):
    (row,) = Informering.objects.filter(casus=casus)

    assert mensen.behandelaar.client.post(url("vastleggen", row.pk), typed).status_code == 200
    assert Informering.objects.get(pk=row.pk).gedaan_op is None


@pytest.mark.parametrize("who", ["vreemde", "ander_team_behandelaar", "ander_lokaal", "lokaal"])
def test_a_stranger_finds_nothing(mensen, casus, who):
    (row,) = Informering.objects.filter(casus=casus)
    feedback = Terugkoppeling.objects.get(casus=casus)
    client = getattr(mensen, who).client

    for page in (
        url("informeren", casus),
        url("informeerder", casus),
        url("gesprek", casus),
        url("vastleggen", row.pk),
        url("uitstellen", row.pk),
        url("terugkoppeling", feedback.pk),
    ):
        assert client.get(page).status_code == 404
        assert client.post(page, TOLD).status_code == 404


@pytest.fixture
def gezin(mensen, op_moment):
    """A casus about two parents and somebody who is suspected of violence against a child."""
    build.receivers(mensen, informeert=True)
    gemeld = [
        build.gemelde_persoon(str(nummer), roepnaam=naam, betrokkenheid=rol)
        for nummer, (naam, rol) in enumerate(
            (
                ("Ans", Betrokkenheid.OUDER),
                ("Bas", Betrokkenheid.OUDER),
                ("Cas", Betrokkenheid.VERMOEDELIJK_PLEGER),
                ("Dot", Betrokkenheid.KIND),
            ),
            start=1,
        )
    ]
    return build.besloten(mensen, build.melding(by=mensen.frontoffice.by, personen=tuple(gemeld)))


def person(casus, naam):
    """Return who is called so."""
    return str(Informering.objects.get(casus=casus, persoon__namen__roepnaam=naam).persoon_id)


@pytest.mark.eis("INF-4", "PLUS-8")
def test_one_talk_with_several_is_recorded_once_after_its_cautions_were_weighed(mensen, gezin):
    client = mensen.behandelaar.client
    assert url("gesprek", gezin) in client.get(url("informeren", gezin)).content.decode()
    page = client.get(url("gesprek", gezin)).content.decode()
    assert page.count("Vermoedelijk pleger samen met een kind of een vermoedelijk slachtoffer") == 2
    typed = {"personen": [person(gezin, "Cas"), person(gezin, "Dot")], "op_steun_gewezen": "on"}

    fault = client.post(url("gesprek", gezin), typed)
    assert "Schrijf op waarom het samen toch veilig was" in fault.content.decode()
    assert not Informering.objects.exclude(gedaan_op=None).exists()
    answer = client.post(url("gesprek", gezin), {**typed, "samen_reden": "Met begeleiding erbij."})

    assert answer.headers["Location"] == url("informeren", gezin)
    assert Informering.objects.filter(casus=gezin, samen_reden="Met begeleiding erbij.").count() == 2
    page = client.get(url("informeren", gezin)).content.decode()
    assert page.count("Met begeleiding erbij.") == 2
    client.post(
        url("gesprek", gezin),
        {"personen": [person(gezin, "Ans"), person(gezin, "Bas")], "op_steun_gewezen": "on"},
    )
    assert Taaksoort.INFORMEER_BETROKKENEN not in open_kinds(gezin)
    assert url("gesprek", gezin) not in client.get(url("informeren", gezin)).content.decode()


@pytest.mark.eis("PLUS-8")
def test_who_may_not_be_visited_cannot_be_chosen_for_a_talk_and_it_says_why(mensen, gezin):
    bas = person(gezin, "Bas")
    afspraak = Contactafspraak(Kanaal.BEZOEK, mag=False)
    set_veilig_contact(persoon=UUID(bas), afspraak=afspraak, by=mensen.behandelaar.by, at=VANDAAG)
    client = mensen.behandelaar.client

    page = client.get(url("gesprek", gezin)).content.decode()
    assert f'value="{bas}"' not in page
    assert "dat is niet veilig" in page
    typed = {"personen": [person(gezin, "Ans"), bas], "op_steun_gewezen": "on"}
    assert "Deze keuze bestaat niet" in client.post(url("gesprek", gezin), typed).content.decode()


@pytest.mark.eis("INF-4")
def test_the_receiver_records_one_talk_in_its_own_pages(mensen, gezin):
    overdracht = build.aanbod(mensen, gezin)
    assert mensen.lokaal.client.get(url("gesprek", gezin)).status_code == 404
    build.aanvaard(mensen, overdracht)

    page = mensen.lokaal.client.get(reverse("overdracht:overdracht", args=[overdracht])).content.decode()
    assert url("gesprek", gezin) in page
    typed = {"personen": [person(gezin, "Ans"), person(gezin, "Bas")], "op_steun_gewezen": "on"}
    answer = mensen.lokaal.client.post(url("gesprek", gezin), typed)

    assert answer.headers["Location"] == reverse("overdracht:overdrachten")
    assert Informering.objects.exclude(gesprek=None).count() == 2


@pytest.mark.parametrize("typed", [{}, {"personen": "nooit"}, {"op_steun_gewezen": "on"}])
def test_a_talk_with_nobody_is_not_recorded(mensen, gezin, typed):
    assert mensen.behandelaar.client.post(url("gesprek", gezin), typed).status_code == 200
    assert not Informering.objects.exclude(gedaan_op=None).exists()


@pytest.mark.eis("INF-3")
def test_what_somebody_was_told_is_read_by_who_sees_the_casus(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    mensen.behandelaar.client.post(url("vastleggen", row.pk), {**TOLD, "tekst": "Eerst de zorgen.\nDan wij."})

    page = mensen.teamgenoot.client.get(url("informeren", casus)).content.decode()

    assert "Eerst de zorgen.<br>Dan wij." in page
    assert mensen.vreemde.client.get(url("informeren", casus)).status_code == 404


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize("how", ["one", "together"])
def test_what_would_tell_the_melder_is_held_back_and_shown_to_who_typed_it(mensen, casus, how):
    (row,) = Informering.objects.filter(casus=casus)
    told = {**TOLD, "tekst": "Zwaluwstra maakt zich zorgen."}
    page = url("vastleggen", row.pk)
    if how == "together":
        parent = build.persoon(by=mensen.behandelaar.by, achternaam="Ouderman")
        Informering.objects.create(
            casus_id=casus, melding=row.melding, persoon_id=parent, informeerder="veilig_thuis"
        )
        page, told = (
            url("gesprek", casus),
            {**told, "personen": [str(row.persoon_id), str(parent)], "samen_reden": "x"},
        )

    answer = mensen.behandelaar.client.post(page, told).content.decode()

    assert "Hieraan is te zien wie de melder is. Haal dit weg: “Zwaluwstra”" in answer
    assert "Zwaluwstra maakt zich zorgen." in answer
    assert not Informering.objects.exclude(gedaan_op=None).exists()


@pytest.mark.eis("MEL-4")
def test_a_receiver_hears_by_no_refusal_whom_it_guesses_and_its_words_are_not_shown(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    build.aanvaard(mensen, build.aanbod(mensen, casus))
    mensen.lokaal.client.post(url("vastleggen", row.pk), {**TOLD, "tekst": "Was het Zwaluwstra?"})

    page = mensen.behandelaar.client.get(url("informeren", casus)).content.decode()

    assert Informering.objects.get(casus=casus).gedaan_op is not None
    assert "Zwaluwstra" not in page
    assert "uit die tekst kan blijken wie de melder is" in page


def test_a_receiver_reads_back_no_words_of_another(mensen, casus):
    (row,) = Informering.objects.filter(casus=casus)
    build.aanvaard(mensen, build.aanbod(mensen, casus))
    mensen.behandelaar.client.post(url("vastleggen", row.pk), {**TOLD, "tekst": "Alleen voor ons."})

    page = mensen.lokaal.client.get(url("vastleggen", row.pk)).content.decode()

    assert "Geïnformeerd" in page
    assert "Alleen voor ons." not in page
