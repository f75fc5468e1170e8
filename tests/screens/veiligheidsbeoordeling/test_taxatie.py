"""Can a taxatie be typed, judged along, and read back?"""

import pytest

from tests import build
from tests.concepten import typ
from tests.formulieren import form_at
from tests.people import VANDAAG
from zicht.kern.geweld import Geweldsvorm
from zicht.personen.actions import merge_personen
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.words import (
    EIGEN_LABEL,
    Persoonstaxatie,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)


@pytest.fixture
def aan_de_beurt(mensen, beoordeling):
    """The assessment at the step of judging."""
    door = {"by": mensen.behandelaar.by, "at": VANDAAG}
    actions.screen_urgentie(beoordeling=beoordeling, urgentie=Urgentie.GEWOON, **door)
    actions.go_to_step(beoordeling=beoordeling, stap=Stap.BEOORDELEN, **door)
    return beoordeling


def getypt(melding, **anders):
    """Return a whole form, as a browser sends it."""
    leden = {f"p_{lid}_oordeel": "zorgelijk" for lid in queries.leden_van(melding.casus)}
    return {
        "versie": "3",
        "instrument": "zicht-eigen",
        "instrumentversie": "2",
        "vormen": ["partnergeweld"],
        "ernst": "matig",
        "acuut": "nee",
        "structureel": "nee",
        "oordeel": "zorgelijk",
        **leden,
        **anders,
    }


def over(melding, toelichting):
    """Return what is typed in a form that was opened: of each member and of the household."""
    typed = getypt(melding, toelichting=toelichting)
    return {naam: waarde for naam, waarde in typed.items() if not naam.startswith(("versie", "instrument"))}


@pytest.mark.eis("VB-3")
def test_the_form_says_whose_instrument_it_is_and_asks_of_each_member(mensen, melding, aan_de_beurt, adres):
    tekst = mensen.behandelaar.client.get(adres("taxatie", aan_de_beurt)).content.decode()

    assert EIGEN_LABEL in tekst
    assert "Hoe veilig is Anna Schermgezin?" in tekst
    assert "Hoe veilig is Bo Schermgezin?" in tekst


@pytest.mark.eis("VB-3")
def test_what_was_typed_is_kept_per_person(mensen, melding, aan_de_beurt, adres):
    lid = min(queries.leden_van(melding.casus))
    antwoord = mensen.behandelaar.client.post(
        adres("taxatie", aan_de_beurt),
        getypt(
            melding,
            **{
                f"p_{lid}_risico": ["middelen", "alleen"],
                f"p_{lid}_beschermend": ["netwerk"],
                f"p_{lid}_toelichting": "Schrikt van geluid.",
                f"p_{lid}_v_ondergaat": "ja",
                "h_nu_gevaar": "nee",
            },
        ),
    )

    beeld = queries.laatste_taxatie(melding.casus, op=VANDAAG)
    persoon = next(p for p in beeld.personen if p.persoon == lid)
    assert antwoord.status_code == 302
    assert len(persoon.risicofactoren) == 2
    assert persoon.toelichting == "Schrikt van geluid."
    tekst = mensen.teamgenoot.client.get(adres("taxatie_zien", beeld.id)).content.decode()
    assert "Schrikt van geluid." in tekst
    assert EIGEN_LABEL in tekst


def gezien_bij(beeld, persoon):
    """Return the part of a page about one person, by name."""
    begin = beeld.index(f'persoon__naam">{persoon}')
    return beeld[begin : beeld.index("</li>", begin)]


@pytest.mark.eis("VB-3")
def test_of_each_person_is_asked_and_shown_which_violence_and_how_severe(
    mensen, melding, aan_de_beurt, adres
):
    page = adres("taxatie", aan_de_beurt)
    client = mensen.behandelaar.client
    form = client.get(page).context["form"]
    anna, bo = sorted(form.leden, key=lambda een: een.lid.naam)
    wie_anna, wie_bo = (f"p_{een.lid.persoon}_" for een in (anna, bo))
    assert anna.geweld[0][1].label == "Welk geweld maakt Anna Schermgezin mee?"

    answer = client.post(
        page,
        getypt(
            melding,
            vormen=[],
            **{
                f"{wie_anna}ondergaat": ["partnergeweld", "stalking"],
                f"{wie_anna}ernst": "matig",
                f"{wie_bo}pleegt": ["partnergeweld"],
            },
        ),
    )

    assert answer.status_code == 302
    beeld = queries.laatste_taxatie(melding.casus, op=VANDAAG)
    text = mensen.teamgenoot.client.get(adres("taxatie_zien", beeld.id)).content.decode()
    van_anna, van_bo = gezien_bij(text, "Anna"), gezien_bij(text, "Bo")
    assert "Geweld tussen partners; Stalking · Matig" in van_anna
    assert "Pleegt mogelijk:" not in van_anna
    assert "Maakt mee:" not in van_bo
    assert "Geweld tussen partners" in van_bo
    assert [vorm.value for vorm in beeld.vormen] == ["partnergeweld", "stalking"]


@pytest.mark.eis("VB-3", "ALG-4")
@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"ernst": ""}, "ernst", "Kies hoe ernstig"),
        ({"ernst": "zeer_ernstig"}, None, "Bij iemand is het ernstiger"),
        ({"v_ondergaat": "nee"}, "ondergaat", "U antwoordt nee"),
        ({"ondergaat": [], "v_ondergaat": "nee"}, "ernst", "geen geweld meemaakt"),
        ({"ondergaat": ["getuige_van_geweld"]}, "ondergaat", ""),
    ],
)
def test_a_fault_in_the_violence_stands_at_that_person_in_an_open_part(
    mensen, melding, aan_de_beurt, adres, anders, veld, zin
):
    lid = min(queries.leden_van(melding.casus))
    typed = {"ondergaat": ["stalking"], "pleegt": ["partnergeweld"], "ernst": "matig", **anders}

    answer = mensen.behandelaar.client.post(
        adres("taxatie", aan_de_beurt),
        getypt(melding, **{f"p_{lid}_{naam}": waarde for naam, waarde in typed.items()}),
    )

    form = answer.context["form"]
    (velden,) = (een for een in form.leden if een.lid.persoon == lid)
    assert list(form.errors) == [f"p_{lid}_{veld}" if veld else "ernst"]
    assert velden.heeft_fout_in_geweld is bool(veld)
    assert not velden.heeft_fouten
    assert zin in answer.content.decode()
    assert form[f"p_{lid}_pleegt"].value() == ["partnergeweld"]
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG) is None


@pytest.mark.eis("VB-3", "ALG-4")
def test_what_was_typed_under_an_older_version_is_sent_again_under_the_one_that_holds(
    mensen, melding, aan_de_beurt, adres
):
    page = adres("taxatie", aan_de_beurt)
    client = mensen.behandelaar.client

    answer = client.post(page, getypt(melding, instrumentversie="1", toelichting="Van gisteren."))

    assert "De vragenlijst is vernieuwd" in answer.content.decode()
    assert client.post(page, form_at(answer, page).filled()).status_code == 302
    beeld = queries.laatste_taxatie(melding.casus, op=VANDAAG)
    assert (beeld.versie, beeld.toelichting) == ("2", "Van gisteren.")


@pytest.mark.eis("VB-3")
@pytest.mark.parametrize(
    ("anders", "melding_op_scherm"),
    [
        ({"ernst": ""}, "Maak een keuze."),
        ({"vormen": []}, "Kies ten minste één vorm van geweld"),
        ({"acuut": "ja"}, "Schrijf op waarom."),
        ({"oordeel": "veilig"}, "Iemand is onveiliger"),
        ({"instrumentversie": "0"}, "De vragenlijst is vernieuwd"),
        ({"toelichting": "x" * 10_001}, "te lang"),
        ({"toelichting": "a\x00b"}, "niet te lezen"),
        ({"h_nu_gevaar": "misschien"}, "Deze keuze bestaat niet"),
    ],
)
def test_each_fault_is_named_and_nothing_is_lost(
    mensen, melding, aan_de_beurt, adres, anders, melding_op_scherm
):
    lid = min(queries.leden_van(melding.casus))
    gevuld = getypt(melding, **{f"p_{lid}_toelichting": "Blijft staan.", **anders})

    antwoord = mensen.behandelaar.client.post(adres("taxatie", aan_de_beurt), gevuld)

    tekst = antwoord.content.decode()
    assert melding_op_scherm in tekst
    assert "Blijft staan." in tekst
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG) is None


@pytest.mark.eis("VB-3")
def test_a_member_without_judgement_is_said_at_the_member(mensen, melding, aan_de_beurt, adres):
    lid = min(queries.leden_van(melding.casus))

    antwoord = mensen.behandelaar.client.post(
        adres("taxatie", aan_de_beurt), getypt(melding, **{f"p_{lid}_oordeel": ""})
    )

    assert list(antwoord.context["form"].errors) == [f"p_{lid}_oordeel"]


@pytest.mark.eis("ALG-4")
def test_two_at_once_are_both_shown(mensen, melding, aan_de_beurt, adres):
    lid, ander_lid = sorted(queries.leden_van(melding.casus))
    van_ander = Persoonstaxatie(lid, Veiligheidsoordeel.VEILIG, pleegt=frozenset({Geweldsvorm.STALKING}))
    personen = (van_ander, Persoonstaxatie(ander_lid, Veiligheidsoordeel.VEILIG))
    actions.record_taxatie(
        casus=melding.casus,
        beoordeling=aan_de_beurt,
        nieuw=build.nieuwe_taxatie(melding.casus, toelichting="Van de ander.", personen=personen),
        by=mensen.teamgenoot.by,
        at=VANDAAG,
    )

    antwoord = mensen.behandelaar.client.post(
        adres("taxatie", aan_de_beurt),
        getypt(melding, toelichting="Van mij.", **{f"p_{lid}_pleegt": ["partnergeweld"]}),
    )
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Van de ander." in tekst
    assert "Van mij." in tekst
    assert "Pleegt mogelijk:</span> Stalking" in tekst
    assert antwoord.context["form"][f"p_{lid}_pleegt"].value() == ["partnergeweld"]
    opnieuw = mensen.behandelaar.client.post(
        adres("taxatie", aan_de_beurt), getypt(melding, toelichting="Van mij.", versie="4")
    )

    assert opnieuw.status_code == 302
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG).maker == mensen.behandelaar.naam


@pytest.mark.eis("ALG-4", "OVD-9")
def test_outside_an_assessment_two_at_once_are_both_shown_too(mensen, melding, adres):
    page = adres("casustaxatie", melding.casus)
    mine = form_at(mensen.behandelaar.client.get(page), page)
    theirs = form_at(mensen.teamgenoot.client.get(page), page)
    assert mensen.teamgenoot.client.post(page, theirs.filled(**over(melding, "Acuut!"))).status_code == 302

    answer = mensen.behandelaar.client.post(page, mine.filled(**over(melding, "Rustig.")))

    assert answer.status_code == 409
    assert "Acuut!" in answer.content.decode()
    assert "Rustig." in answer.content.decode()
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG).maker == mensen.teamgenoot.naam
    again = form_at(answer, page)
    assert mensen.behandelaar.client.post(page, again.filled()).status_code == 302


@pytest.mark.eis("ALG-4", "RAD-2")
@pytest.mark.parametrize("as_draft", [False, True], ids=["sent", "kept as a draft"])
def test_what_was_typed_about_somebody_who_was_merged_meanwhile_is_not_lost(mensen, melding, adres, as_draft):
    page = adres("casustaxatie", melding.casus)
    stays, goes = sorted(queries.leden_van(melding.casus))
    mine = form_at(mensen.behandelaar.client.get(page), page)
    typed = over(melding, "Van mij.") | {
        f"p_{goes}_toelichting": "Huilt veel.",
        f"p_{goes}_v_ondergaat": "ja",
        f"p_{goes}_ondergaat": ["stalking", "partnergeweld"],
        f"p_{goes}_pleegt": ["eergerelateerd_geweld"],
        f"p_{goes}_ernst": "matig",
    }
    if as_draft:
        mensen.behandelaar.client.post("/concept/", mine.filled(**typed))
    merge_personen(blijft=stays, gaat_op=goes, reden="Dubbel", by=mensen.teamgenoot.by, at=VANDAAG)

    client = mensen.behandelaar.client
    answer = client.get(page) if as_draft else client.post(page, mine.filled(**typed))

    text = answer.content.decode()
    assert answer.status_code == (200 if as_draft else 409)
    assert "staat nu niet meer apart bij deze casus" in text
    # Who opens the page once more still has it.
    assert "Huilt veel." in client.get(page).content.decode()
    again = form_at(answer, page).filled()
    written = again["toelichting"][0]
    assert written.startswith("Van mij.")
    assert "Zorgelijk\nHuilt veel." in written
    assert (
        "Maakt mee: Stalking; Geweld tussen partners\nPleegt mogelijk: Eergerelateerd geweld\nErnst: Matig"
        in written
    )
    assert client.post(page, again).status_code == 302
    assert "Huilt veel." in queries.laatste_taxatie(melding.casus, op=VANDAAG).toelichting


@pytest.mark.eis("ALG-4")
def test_a_draft_comes_back(mensen, melding, aan_de_beurt, adres):
    lid = min(queries.leden_van(melding.casus))
    bij_lid = {f"p_{lid}_ondergaat": ["stalking", "seksueel_geweld"], f"p_{lid}_ernst": "ernstig"}
    typ(
        mensen.behandelaar.client,
        adres("taxatie", aan_de_beurt),
        toelichting="Half af.",
        vormen=["stalking"],
        **bij_lid,
    )

    terug = mensen.behandelaar.client.get(adres("taxatie", aan_de_beurt))
    assert "Half af." in terug.content.decode()
    assert {naam: terug.context["form"][naam].value() for naam in bij_lid} == bij_lid
    assert "Half af." not in mensen.teamgenoot.client.get(adres("taxatie", aan_de_beurt)).content.decode()


@pytest.mark.eis("OVD-9")
def test_after_an_incident_a_taxatie_stands_by_itself(mensen, melding, adres):
    antwoord = mensen.behandelaar.client.post(
        adres("casustaxatie", melding.casus), getypt(melding, versie="0")
    )

    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"/casus/{melding.casus}/"
    assert queries.laatste_taxatie(melding.casus, op=VANDAAG).beoordeling is None
    assert mensen.vreemde.client.get(adres("casustaxatie", melding.casus)).status_code == 404


@pytest.mark.eis("VB-4")
def test_a_colleague_is_asked_and_judges_along(mensen, melding, aan_de_beurt, adres):
    mensen.behandelaar.client.post(adres("taxatie", aan_de_beurt), getypt(melding))
    taxatie = queries.laatste_taxatie(melding.casus, op=VANDAAG)
    vraag = mensen.behandelaar.client.post(
        adres("meebeoordelaar", aan_de_beurt), {"aan": str(mensen.teamgenoot.account)}
    )
    assert vraag.status_code == 302

    zonder = mensen.teamgenoot.client.post(
        adres("meebeoordelen", aan_de_beurt), {"taxatie": taxatie.id, "is_eens": "nee"}
    )
    assert "Schrijf op wat u anders ziet." in zonder.content.decode()
    mensen.teamgenoot.client.post(
        adres("meebeoordelen", aan_de_beurt),
        {"taxatie": taxatie.id, "is_eens": "nee", "toelichting": "Ik zie acuut gevaar."},
    )

    tekst = mensen.behandelaar.client.get(adres("beoordeling", aan_de_beurt)).content.decode()
    assert "Ik zie acuut gevaar." in tekst


@pytest.mark.eis("VB-4")
def test_an_older_taxatie_is_not_judged(mensen, melding, aan_de_beurt, adres):
    mensen.behandelaar.client.post(adres("taxatie", aan_de_beurt), getypt(melding))

    antwoord = mensen.teamgenoot.client.post(
        adres("meebeoordelen", aan_de_beurt), {"taxatie": melding.melding, "is_eens": "ja"}, follow=True
    )

    assert "nieuwe taxatie" in antwoord.content.decode()


def test_before_the_taxatie_there_is_nothing_to_judge(mensen, aan_de_beurt, adres):
    tekst = mensen.teamgenoot.client.get(adres("meebeoordelen", aan_de_beurt)).content.decode()
    vraag = mensen.behandelaar.client.post(
        adres("meebeoordelaar", aan_de_beurt), {"aan": str(mensen.teamgenoot.account)}
    )

    assert "nog geen taxatie" in tekst
    assert "Er is nog geen veiligheidstaxatie." in vraag.content.decode()
    assert Veiligheidsoordeel.VEILIG


@pytest.mark.eis("ROL-2")
def test_a_stranger_reads_no_taxatie(mensen, melding, aan_de_beurt, adres):
    mensen.behandelaar.client.post(adres("taxatie", aan_de_beurt), getypt(melding))
    taxatie = queries.laatste_taxatie(melding.casus, op=VANDAAG)

    assert mensen.vreemde.client.get(adres("taxatie_zien", taxatie.id)).status_code == 404


@pytest.mark.eis("VB-1", "VB-4")
def test_after_two_people_judged_a_third_may_go_on_and_may_judge_along(mensen, melding, aan_de_beurt, adres):
    mensen.behandelaar.client.post(adres("taxatie", aan_de_beurt), getypt(melding))
    page = adres("beoordeling", aan_de_beurt)
    assert "er zijn ten minste twee mensen nodig" in mensen.werkbegeleider.client.get(page).content.decode()
    taxatie = queries.laatste_taxatie(melding.casus, op=VANDAAG)
    mensen.teamgenoot.client.post(
        adres("meebeoordelen", aan_de_beurt), {"taxatie": taxatie.id, "is_eens": "ja"}
    )

    third = mensen.werkbegeleider.client.get(page).content.decode()
    assert "De taxatie is door twee mensen beoordeeld." in third
    assert "Verder naar besluiten" in third
    assert adres("meebeoordelen", aan_de_beurt) in third
    assert "er zijn ten minste twee mensen nodig" not in third
