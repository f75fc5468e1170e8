"""Who reads the melder, and what becomes of a draft?"""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.casus.models import Taak
from zicht.casus.queries import betrokkenen_van
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd, NietGevonden, Verouderd
from zicht.logboek.models import Regel
from zicht.melding import queries
from zicht.melding.actions import (
    confirm_ontvangst,
    drop_concept,
    expire_meldingconcepten,
    read_melder,
    save_concept,
    start_concept,
)
from zicht.melding.models import Melderconcept, Melderlezing, Melding, Meldingconcept
from zicht.melding.words import Anonimiteitsgrond, Bevestigingswijze, Spoor
from zicht.personen.actions import move_persoon
from zicht.personen.words import Adres

WAAROM = "Zwaluwstra belt terug."


@pytest.fixture
def melding(mensen):
    return build.melding(by=mensen.frontoffice.by).melding


@pytest.fixture
def anoniem(mensen):
    grond = Anonimiteitsgrond.GEEN_TOESTEMMING
    return build.melding(by=mensen.frontoffice.by, anonimiteit=grond).melding


@pytest.mark.eis("MEL-4")
def test_reading_the_melder_is_logged(mensen, melding):
    melder = queries.melder_van(melding, by=mensen.behandelaar.by, at=VANDAAG)

    assert melder.naam == "Tjibbe Zwaluwstra"
    regel = Regel.objects.filter(daad="gezien:melder").get()
    assert (regel.account, regel.ids) == (mensen.behandelaar.account, {"melding": str(melding)})


@pytest.mark.eis("MEL-4")
def test_an_anonymous_melder_is_read_with_a_reason_only(mensen, anoniem):
    with pytest.raises(Geweigerd):
        queries.melder_van(anoniem, by=mensen.behandelaar.by, at=VANDAAG)

    read_melder(melding=anoniem, reden=WAAROM, by=mensen.behandelaar.by, at=VANDAAG)
    assert queries.melder_van(anoniem, by=mensen.behandelaar.by, at=VANDAAG).naam


@pytest.mark.eis("MEL-4", "PLUS-11")
def test_why_an_anonymous_melder_was_read_is_kept_with_who_and_when(mensen, anoniem):
    read_melder(melding=anoniem, reden=f" {WAAROM} ", by=mensen.behandelaar.by, at=VANDAAG)
    later = VANDAAG + timedelta(hours=1)
    read_melder(melding=anoniem, reden="Ik toets dit.", by=mensen.werkbegeleider.by, at=later)

    lezingen = queries.lezingen_van(anoniem, by=mensen.werkbegeleider.by, at=later)

    assert [(een.wie, een.op, een.reden) for een in lezingen] == [
        (mensen.werkbegeleider.naam, later, "Ik toets dit."),
        (mensen.behandelaar.naam, VANDAAG, WAAROM),
    ]


@pytest.mark.eis("MEL-4")
def test_a_reason_lets_only_who_gave_it_and_only_then(mensen, anoniem):
    read_melder(melding=anoniem, reden=WAAROM, by=mensen.behandelaar.by, at=VANDAAG)

    for wie, at in ((mensen.behandelaar, VANDAAG + timedelta(seconds=1)), (mensen.teamgenoot, VANDAAG)):
        for vraag in (queries.melder_van, queries.lezingen_van):
            with pytest.raises(Geweigerd):
                vraag(anoniem, by=wie.by, at=at)


@pytest.mark.eis("MEL-4", "PLUS-11")
def test_the_reason_stands_in_no_log_and_on_no_timeline(mensen, anoniem):
    read_melder(melding=anoniem, reden=WAAROM, by=mensen.behandelaar.by, at=VANDAAG)

    regel = Regel.objects.get(daad="read_melder")
    rij = Tijdlijnregel.objects.get(soort="MelderGelezen")
    assert (regel.account, regel.ids["melding"]) == (mensen.behandelaar.account, str(anoniem))
    assert rij.account_id == mensen.behandelaar.account
    for tabel in (Regel, Tijdlijnregel):
        assert WAAROM not in str(list(tabel.objects.values()))


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    ("wie", "reden", "fout"),
    [
        ("behandelaar", " ", Geweigerd),
        ("backoffice", WAAROM, Geweigerd),
        ("vreemde", WAAROM, NietGevonden),
        ("lokaal", WAAROM, NietGevonden),
    ],
)
def test_nothing_is_kept_of_who_may_not_read(mensen, anoniem, wie, reden, fout):
    with pytest.raises(fout):
        read_melder(melding=anoniem, reden=reden, by=getattr(mensen, wie).by, at=VANDAAG)

    assert not Melderlezing.objects.exists()


@pytest.mark.eis("MEL-4")
def test_the_reason_is_destroyed_with_the_report(mensen, anoniem):
    read_melder(melding=anoniem, reden=WAAROM, by=mensen.behandelaar.by, at=VANDAAG)

    Melding.objects.get(pk=anoniem).delete()

    assert not Melderlezing.objects.exists()


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "manager", "beheerder"])
def test_who_does_not_see_the_casus_finds_no_melder(mensen, melding, wie):
    with pytest.raises(NietGevonden):
        queries.melder_van(melding, by=getattr(mensen, wie).by, at=VANDAAG)


@pytest.mark.eis("MEL-4")
def test_a_text_to_share_that_names_the_melder_is_held_back(mensen, melding):
    casus = queries.casus_van(melding, by=mensen.behandelaar.by, at=VANDAAG)

    [bezwaar] = queries.objections_to_delen(
        {"bericht": "Volgens Zwaluwstra is het onveilig.", "leeg": " "}, casus
    )

    assert (bezwaar.veld, "“Zwaluwstra”" in bezwaar.tekst) == ("bericht", True)
    assert queries.objections_to_delen({"bericht": "Volgens de melder is het onveilig."}, casus) == []


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    "werkgever", ["Wijkteam Leeuwarden", "Gebiedsteam Surhuisterveen", "Dorpenteam Kollum"]
)
def test_a_text_may_say_where_people_live_though_the_melder_works_there(mensen, werkgever):
    kind = build.gemelde_persoon(adres=Adres(straat="Proefweg", huisnummer="1", plaats="Surhuisterveen"))
    gemeld = build.melding(
        by=mensen.frontoffice.by,
        soort=build.Meldersoort.PROFESSIONAL_DOORLOPEND,
        melder=build.NieuweMelder(
            "Tjibbe Zwaluwstra", telefoon="+31612345678", functie="x", werkgever=werkgever
        ),
        personen=(kind,),
    )
    (persoon,) = [een.persoon for een in betrokkenen_van(gemeld.casus)]
    nu = Adres(plaats="Kollum")
    move_persoon(
        persoon=persoon, adres=nu, per=VANDAAG.date(), reden="x", by=mensen.frontoffice.by, at=VANDAAG
    )
    plaats = werkgever.split()[1]

    waar = queries.objections_to_delen({"adres": f"Zij wonen in {plaats}."}, gemeld.casus)
    wie = queries.objections_to_delen({"bericht": f"Het {werkgever.lower()} belde."}, gemeld.casus)

    assert (waar, [een.code for een in wie]) == ([], ["noemt-melder"])


@pytest.mark.eis("MEL-11")
def test_confirming_the_receipt_is_done_once_and_leaves_the_worklist(mensen, melding):
    by = mensen.frontoffice.by
    confirm_ontvangst(melding=melding, wijze=Bevestigingswijze.TELEFOON, by=by, at=VANDAAG)

    beeld = queries.get_melding(melding, by=by, at=VANDAAG)
    assert (beeld.bevestigd_op, beeld.bevestigd_wijze) == (VANDAAG, Bevestigingswijze.TELEFOON)
    assert not Taak.objects.filter(soort="bevestig_ontvangst", gereed_op=None).exists()
    with pytest.raises(Geweigerd):
        confirm_ontvangst(melding=melding, wijze=Bevestigingswijze.BRIEF, by=by, at=VANDAAG)


@pytest.mark.eis("MEL-3", "MEL-11")
def test_the_melder_hears_what_happens_next_and_by_when(mensen, melding, anoniem):
    tekst = " ".join(queries.bevestigingstekst(melding, by=mensen.frontoffice.by))

    assert "maandag 2 maart 2026" in tekst
    assert "maandag 9 maart 2026" in tekst
    assert "niet van ons wie u bent" not in tekst
    assert "niet van ons wie u bent" in " ".join(queries.bevestigingstekst(anoniem, by=mensen.frontoffice.by))


@pytest.mark.eis("MEL-11", "PLUS-1")
def test_the_melder_hears_in_plain_words_why_it_is_that_day(mensen):
    donderdag = VANDAAG.replace(month=4, day=2)  # before Easter
    begonnen = build.melding(by=mensen.frontoffice.by, at=donderdag)

    tekst = " ".join(queries.bevestigingstekst(begonnen.melding, by=mensen.frontoffice.by))

    assert (
        "Dat is uiterlijk maandag 13 april 2026 klaar. Dat is 5 werkdagen na de ontvangst van de melding. "
        "Niet mee tellen: het weekend, Goede Vrijdag, Tweede Paasdag." in tekst
    )


@pytest.mark.eis("PLUS-1")
def test_of_two_reports_in_one_casus_each_melder_hears_the_own_day(mensen):
    eerste = build.melding(by=mensen.frontoffice.by)
    later = VANDAAG + timedelta(days=2)
    tweede = build.melding(by=mensen.frontoffice.by, hoort_bij=eerste.casus, at=later)

    dagen = [
        " ".join(queries.bevestigingstekst(een.melding, by=mensen.frontoffice.by)) for een in (eerste, tweede)
    ]

    assert "uiterlijk maandag 9 maart 2026" in dagen[0]
    assert "uiterlijk woensdag 11 maart 2026" in dagen[1]


@pytest.mark.eis("MEL-3")
def test_who_helps_oneself_hears_what_we_advise(mensen):
    zelf = build.melding(by=mensen.frontoffice.by, soort=build.Meldersoort.PROFESSIONAL_DOORLOPEND,
                         spoor=Spoor.EIGEN_HULP)  # fmt: skip

    assert "adviseren" in " ".join(queries.bevestigingstekst(zelf.melding, by=mensen.frontoffice.by))


@pytest.fixture
def concept(mensen):
    return start_concept(by=mensen.frontoffice.by, at=VANDAAG)


def bewaar(concept, mensen, tekst, *, versie, venster, **meer):
    return save_concept(
        concept=concept, velden={"gebeurtenis": [tekst]}, melder={"melder-naam": ["Tjibbe"]}, versie=versie,
        venster=venster, **{"by": mensen.frontoffice.by, "at": VANDAAG, **meer},
    )  # fmt: skip


@pytest.mark.eis("ALG-4")
def test_one_page_writes_on_and_another_is_shown_both(mensen, concept):
    hier, daar = uuid4(), uuid4()
    bewaar(concept, mensen, "een", versie=1, venster=hier)
    bewaar(concept, mensen, "twee", versie=1, venster=hier)

    with pytest.raises(Verouderd) as verouderd:
        bewaar(concept, mensen, "drie", versie=1, venster=daar)

    nu = queries.get_concept(concept, by=mensen.frontoffice.by, at=VANDAAG)
    assert (nu.velden["gebeurtenis"], nu.versie) == (["twee"], verouderd.value.versie_nu)
    bewaar(concept, mensen, "drie", versie=nu.versie, venster=daar)


@pytest.mark.eis("ALG-4")
def test_what_arrives_after_the_page_was_sent_is_left(mensen, concept):
    hier = uuid4()
    versie = bewaar(concept, mensen, "af", versie=1, venster=hier).versie

    bewaar(concept, mensen, "oud", versie=versie - 1, venster=hier, is_tussendoor=True)

    assert queries.get_concept(concept, by=mensen.frontoffice.by, at=VANDAAG).velden["gebeurtenis"] == ["af"]


@pytest.mark.eis("MEL-4")
def test_the_melder_of_a_draft_lies_apart_too(mensen, concept):
    bewaar(concept, mensen, "een", versie=1, venster=uuid4())

    assert "Tjibbe" not in str(Meldingconcept.objects.values().get())
    assert Melderconcept.objects.get().inhoud == {"melder-naam": ["Tjibbe"]}


@pytest.mark.parametrize(("dagen", "blijft"), [(7, True), (7.01, False)])
def test_a_draft_dies_with_its_melder_after_the_organisations_term(mensen, concept, dagen, blijft):
    bewaar(concept, mensen, "een", versie=1, venster=uuid4())

    expire_meldingconcepten(at=VANDAAG + timedelta(days=dagen) - timedelta(seconds=1))

    assert (Meldingconcept.objects.exists(), Melderconcept.objects.exists()) == (blijft, blijft)


@pytest.mark.eis("ALG-4")
def test_a_draft_that_expired_under_ones_hands_is_begun_anew(mensen, concept):
    expire_meldingconcepten(at=VANDAAG + timedelta(days=30))

    bewaar(concept, mensen, "toch", versie=1, venster=uuid4())

    assert queries.get_concept(concept, by=mensen.frontoffice.by, at=VANDAAG).velden["gebeurtenis"] == [
        "toch"
    ]


def test_nobody_touches_the_draft_of_another(mensen, concept):
    with pytest.raises(NietGevonden):
        bewaar(concept, mensen, "van mij", versie=1, venster=uuid4(), by=mensen.teamgenoot.by)
    with pytest.raises(NietGevonden):
        drop_concept(concept=concept, by=mensen.teamgenoot.by)
    assert queries.concepten_van(mensen.teamgenoot.by, at=VANDAAG) == []
    assert [een.id for een in queries.concepten_van(mensen.frontoffice.by, at=VANDAAG)] == [concept]


def test_a_draft_can_be_thrown_away(mensen, concept):
    drop_concept(concept=concept, by=mensen.frontoffice.by)

    assert not Meldingconcept.objects.exists()
