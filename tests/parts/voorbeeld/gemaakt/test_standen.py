"""Every state of every process is in the region at least once, so that every screen has something to show."""

from collections import Counter

import pytest
from django.apps import apps
from django.db.models import CharField, F

from zicht.casus.models import Inzage, Taak, Termijn
from zicht.casus.queries.termijnen import als_stand
from zicht.casus.words import Inzagegrond, Taaksoort, Taakstand
from zicht.consequences import GEVOLGEN
from zicht.dossier.models import Concept
from zicht.informeren.models import Informering, Terugkoppeling
from zicht.informeren.words import Onderwerp
from zicht.kern import Rol
from zicht.kern.geweld import Geweldsvorm
from zicht.melding.models import GemeldePersoon, Melding, Meldingconcept
from zicht.overdracht.models import Overdracht
from zicht.personen.models import Mutatie, Persoon, Verblijf
from zicht.toegang.models import Account, Afwezigheid
from zicht.veiligheidsbeoordeling.models import Besluit, Informatievraag, Meebeoordeling
from zicht.veiligheidsbeoordeling.words import Bijbesluit, Grond

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regio")]

# Here is one organisation and no national register: nothing is asked of others. Shown in tests/parts/radar.
NO_OTHERS = {
    "Landelijkeinschrijving.uitblijven", "Registerintrekking.uitblijven", "Landelijkevraag.uitblijven",
    "Conceptnavraag.uitblijven", "Landelijkevraag.doel", "Landelijkevraag.stand", "Landelijketreffer.oordeel",
    "Inhoudsvraag.kant", "Inhoudsvraag.status", "Inhoudsbericht.soort", "Verwijsindexsignaal.stand",
}  # fmt: skip
NOT_THERE = {
    "Taak.soort": {
        "beantwoord_inhoudsvraag",
        "bekijk_elders",
        "lees_inhoud",
        "volg_inhoudsvraag",
        "weeg_samenloop",  # two running casussen about one person do not happen to this region yet
    },
    "Samenloop.oordeel": {"naast_elkaar", "verder_in_ander", "verder_in_deze"},
    "Melding.soort": {"niet_ingedeeld"},  # only of reports from before it was counted
    "Melding.onderverdeling": {"tijdens_monitoring"},  # monitoring is still to come
    "Terugkoppeling.over_eerder": {"nog_onbekend"},  # here is no national register to wait for
    # Nobody of these logs in to a region yet: what they find here is their own account only.
    "Rolvervulling.rol": {Rol.MELDER, Rol.BETROKKENE, Rol.GEMEENTE, Rol.LANDELIJK_ANALIST},
}
CLOSED_LISTS = {
    f"{model.__name__}.{field.name}": (model, field)
    for model in apps.get_models()
    if model.__module__.startswith("zicht.")
    for field in model._meta.concrete_fields
    if isinstance(field, CharField) and field.choices
}
NEVER_HAPPENS = {
    "BeheerderGemaakt": "made from the command line of a real installation",
    "InlogherstelGemeld": "only where two organisations share a local team; here is one organisation",
    "ZoekwoordenHersteld": "repair after a change of the program",
    "BijlageToegevoegd": "a file lies beside the database, and a region is a database",
    "BijlageGeopend": "likewise",
    "BijlageVerwijderd": "likewise",
    "IndexHersteld": "repair after a change of the program",
    "MelderGelezen": "nobody in a made region wants to know who a melder is",
    **dict.fromkeys(
        (
            "CasusIngeschreven",
            "InschrijvingIngetrokken",
            "LandelijkGevraagd",
            "NavraagGezet",
            "TrefferBeoordeeld",
            "InhoudGevraagd",
            "InhoudGezegd",
            "InhoudOntvangen",
            "InhoudVastgelegd",
            "InhoudGelezen",
            "SignaalVastgelegd",
            "SignaalGegeven",
            "SignaalIngetrokken",
        ),
        "here is one organisation and no national register",
    ),
    **dict.fromkeys(
        (
            "NietDezelfdeGezegd",
            "NietDezelfdeTeruggenomen",
            "SamenloopGewogen",
            "VervolgGewijzigd",
            "CasushuishoudenGezet",
            "SplitsingOngedaan",
        ),
        "nobody of this region changes their mind about who is who yet; shown in tests/parts",
    ),
}


@pytest.mark.parametrize("name", CLOSED_LISTS)
def test_every_word_of_every_closed_list_occurs(name):
    model, field = CLOSED_LISTS[name]
    found = set(model.objects.values_list(field.attname, flat=True))
    wanted = {value for value, _ in field.choices}

    assert wanted - found == (wanted if name in NO_OTHERS else NOT_THERE.get(name, set()))


@pytest.mark.parametrize(
    ("kind", "model", "field"),
    [
        (Geweldsvorm, Melding, "vormen"),
        (Grond, Besluit, "gronden"),
        (Bijbesluit, Besluit, "bijbesluiten"),
        (Onderwerp, Terugkoppeling, "onderwerpen"),
    ],
)
def test_every_word_of_a_list_of_several_occurs(kind, model, field):
    found = {word for words in model.objects.values_list(field, flat=True) for word in words}

    assert found == {word.value for word in kind}


def test_every_event_happens_but_those_that_cannot(regio):
    missing = {event.__name__ for event in GEVOLGEN} - set(regio.gebeurd)

    assert missing == set(NEVER_HAPPENS)


def test_terms_and_tasks_run_near_pass_are_met_missed_and_lapse(regio):
    terms = Counter(als_stand(row).stand_op(regio.nu) for row in Termijn.objects.all())
    open_tasks = Taak.objects.filter(gereed_op=None, vervallen_op=None)

    assert set(terms) == set(Taakstand)
    assert open_tasks.filter(nadert_op__gt=regio.nu).exists()
    assert open_tasks.filter(nadert_op__lte=regio.nu, uiterlijk__gt=regio.nu).exists()
    assert open_tasks.filter(uiterlijk__lt=regio.nu).exists()
    assert Taak.objects.exclude(vervallen_op=None).exists()


def test_questions_wait_are_overdue_are_answered_and_get_no_answer_at_all(regio):
    questions = Informatievraag.objects
    late = Termijn.objects.filter(gehaald_op=None, vervallen_op=None, uiterlijk__lt=regio.nu).values(
        "betreft"
    )
    open_ = questions.filter(beantwoord_op=None)

    assert open_.filter(pk__in=late).exists()
    assert open_.exclude(pk__in=late).exists()
    assert questions.exclude(antwoord="").exists()
    assert questions.exclude(geen_antwoord_reden="").exists()
    assert open_.exclude(aan=None).exists()  # a consult that a colleague must still answer
    assert questions.exclude(aan=None).exclude(antwoord="").exists()


def test_emergency_access_awaits_review_and_was_found_right_and_wrong(regio):
    nood = Inzage.objects.filter(grond=Inzagegrond.NOOD.value)

    assert nood.filter(getoetst_op=None).exists()
    assert {"", "terecht", "onterecht"} == set(nood.values_list("oordeel", flat=True))
    assert Inzage.objects.filter(grond=Inzagegrond.CONSULT.value, tot=None).exists()
    assert Inzage.objects.filter(grond=Inzagegrond.CONSULT.value, tot__lt=regio.nu).exists()


def test_colleagues_agree_and_disagree_and_somebody_is_asked(regio):
    assert set(Meebeoordeling.objects.values_list("is_eens", flat=True)) == {True, False}
    assert Taak.objects.filter(
        soort=Taaksoort.BEOORDEEL_MEE.value, gereed_op=None, vervallen_op=None
    ).exists()


@pytest.mark.eis("INF-3")
def test_people_are_told_waited_for_and_told_by_the_receiver():
    told = Informering.objects

    assert told.filter(gedaan_op=None).exclude(uitgesteld_tot=None).exists()
    assert told.filter(gedaan_op=None, uitgesteld_tot=None).exists()
    assert told.exclude(gedaan_op=None).filter(gedaan_door__partij=F("partij")).exists()
    assert told.filter(via_ouder=True).exists()
    assert told.exclude(tolk="").exists()
    assert set(Terugkoppeling.objects.filter(gegeven_op=None).values_list("wijze", flat=True)) == {""}


def test_a_waiting_list_ends_and_goes_on_and_the_melder_is_unknown_now_and_then():
    waits = Overdracht.objects.exclude(op_wachtlijst_sinds=None)

    assert waits.filter(van_wachtlijst_op=None).exists()
    assert waits.exclude(van_wachtlijst_op=None).exists()
    assert Overdracht.objects.filter(ontvanger=None).exists()
    assert Melding.objects.exclude(anonimiteit="").exists()
    assert Melding.objects.filter(is_medisch=True).exists()
    assert Melding.objects.exclude(vermoeden_kwade_opzet="").exists()


def test_drafts_wait_and_people_are_away(regio):
    assert Meldingconcept.objects.filter(verloopt_op__gt=regio.nu).count() >= 2
    assert Concept.objects.filter(verloopt_op__gt=regio.nu).exists()
    away = Afwezigheid.objects.filter(valid_from__lt=regio.nu.date())
    assert away.filter(valid_until=None).exists()
    assert away.filter(valid_until__gt=regio.nu.date()).exists()
    assert Account.objects.filter(is_active=False).exists()


@pytest.mark.eis("RAD-7", "MEL-7", "PLUS-8")
def test_households_live(regio):
    changes = Counter(Mutatie.objects.values_list("wat", flat=True))

    for what in (
        "Verhuisd",
        "Huishouden gesplitst",
        "Bij een huishouden gekomen",
        "Uit een huishouden gegaan",
    ):
        assert changes[what], what
    for what in ("Samengevoegd", "Samenvoeging ongedaan gemaakt", "Band beëindigd", "Naam toegevoegd"):
        assert changes[what], what
    homes = Verblijf.objects.exclude(valid_until=None).values_list("huishouden", "gemeente")
    now = dict(Verblijf.objects.filter(valid_until=None).values_list("huishouden", "gemeente"))
    assert any(home and now[home] != gemeente for home, gemeente in homes)  # across municipalities


@pytest.mark.parametrize(
    "kind",
    [
        {"is_ongeboren": True},
        {"overleden_op__isnull": False},
        {"geboortedatum": ""},
        {"bsn": ""},
        {"tolk_nodig": True},
        {"veilige_contacten__mag": False},
        {"opgegaan_in__isnull": False},
    ],
)
def test_people_of_every_kind_are_known(kind):
    assert 0 < Persoon.objects.filter(**kind).distinct().count() < Persoon.objects.count()


def test_at_a_second_report_some_names_are_written_otherwise():
    names: dict[object, set[str]] = {}
    rows = GemeldePersoon.objects.filter(identificaties__beeindigd_op=None)
    for person, facts in rows.values_list("identificaties__persoon", "gegevens"):
        names.setdefault(person, set()).add(str(facts["naam"]))

    assert sum(len(spellings) > 1 for spellings in names.values()) > 10
