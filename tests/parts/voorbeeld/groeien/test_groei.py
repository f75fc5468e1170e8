"""What bulk writing makes is row for row what the actions wrote, about other people: of one region, and of three."""

import uuid
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import F

from zicht.casus.models import Betrokkene, Casus, Nummering
from zicht.kern import SYSTEEM
from zicht.melding.models import GemeldePersoon, Identificatie, Melding
from zicht.personen.actions import rebuild_zoekwoorden
from zicht.personen.models import Naam, Persoon, Verblijf, Zoekwoord
from zicht.radar.actions import index_personen
from zicht.radar.models import Beschrijving, Omvang, Vindsleutel
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.groeien import MEESTE_CASUSSEN, Groei
from zicht.voorbeeld.groeien.tabellen import DELEN, NIET, PERSOONLIJK
from zicht.voorbeeld.vullen import Keuzes, vul

END = date(2026, 11, 20)
COPIES = 3
REPORTS = 14
DERIVED = (Zoekwoord, Beschrijving, Vindsleutel)

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Grown:
    """How many rows each table had before it grew, and how many regions there are."""

    before: dict[str, int]
    regions: int


def copied_models():
    models_ = [model for part in DELEN for model in apps.get_app_config(part).get_models()]
    return [model for model in models_ if model._meta.label not in NIET]


def counts():
    return {model._meta.label: model._base_manager.count() for model in (*copied_models(), *DERIVED)}


@pytest.fixture(scope="module", params=(1, 3), ids=("one region", "three regions"))
def grown(request, django_db_setup, django_db_blocker):
    """Make regions of a few reports by actions, let them grow in two steps, and say how many rows there were before."""
    with django_db_blocker.unblock():
        point = transaction.atomic()
        point.__enter__()
        try:
            made = Keuzes(eind=END, meldingen=REPORTS, regios=request.param)
            vul(made, wachtwoord=None, voortgang=lambda _: None)
            before, casussen = counts(), Casus.objects.count()
            growth = Groei(lambda _: None)
            growth.tot(casussen * 2, at=moment(END, 0))
            growth.tot(casussen * (COPIES + 1), at=moment(END, 0))
            yield Grown(before, request.param)
        finally:
            transaction.set_rollback(True)
            point.__exit__(None, None, None)


def copy_of(identifier):
    return identifier.int & 0xFFFF_FFFF if identifier.int & 0xFFFF_FFFF <= COPIES else 0


def bare(value):
    """Return an identifier without the digits that say of which copy it is; anything else as it is."""
    return value.hex[:24] if isinstance(value, uuid.UUID) else value


def test_every_table_has_as_many_rows_for_each_copy(grown):
    # The log also has the deeds that made the copies findable.
    now = counts()
    extra = {"logboek.Regel": now["logboek.Regel"] - grown.before["logboek.Regel"] * (COPIES + 1)}

    for label, before in grown.before.items():
        if label not in {model._meta.label for model in DERIVED}:
            assert now[label] - extra.get(label, 0) == before * (COPIES + 1), label
    assert 0 < extra["logboek.Regel"] <= 4 * COPIES


def test_every_column_of_a_copy_is_that_of_the_first_but_for_who_it_is_about(grown):
    for model in copied_models():
        if not isinstance(model._meta.pk, models.UUIDField):
            continue
        free = PERSOONLIJK.get(model._meta.label, frozenset()) | ({"nummer"} if model is Casus else set())
        fields = [
            field for field in model._meta.concrete_fields
            if field.name not in free and not isinstance(field, models.AutoField) and field.column
        ]  # fmt: skip
        by_copy = defaultdict(list)
        for row in model._base_manager.all():
            by_copy[copy_of(row.pk)].append(
                tuple(repr(bare(getattr(row, field.attname))) for field in fields)
            )

        assert all(sorted(by_copy[copy]) == sorted(by_copy[0]) for copy in range(1, COPIES + 1)), model


def test_what_is_derived_is_what_the_actions_would_write(grown):
    everybody = list(Persoon.objects.values_list("pk", flat=True))

    assert Zoekwoord.objects.count() > grown.before["personen.Zoekwoord"] * COPIES
    assert rebuild_zoekwoorden(personen=everybody, by=SYSTEEM, at=moment(END, 1)).gewijzigd == 0
    assert Beschrijving.objects.count() > grown.before["radar.Beschrijving"] * COPIES
    assert index_personen(everybody) == 0
    assert sum(Omvang.objects.values_list("personen", flat=True)) == len(
        {*Beschrijving.objects.values_list("persoon", flat=True)}
    )


def test_no_constraint_is_broken(grown):
    connection.check_constraints()


def test_every_copy_lives_elsewhere_under_another_name(grown):
    for model, field, whose in ((Naam, "achternaam", "persoon"), (Verblijf, "postcode", "huishouden")):
        rows = model.objects.exclude(**{field: ""}).exclude(**{whose: None}).values_list(whose, field)
        by_copy = defaultdict(set)
        for person, value in rows:
            by_copy[copy_of(person)].add(value)
        others = [by_copy[copy] != by_copy[0] for copy in range(1, COPIES + 1)]
        # A name that many bear may come back; nobody lives where another does.
        assert any(others) if model is Naam else all(others)
    assert set(Persoon.objects.exclude(bsn="").values_list("pk", flat=True)) <= {
        person for person in Persoon.objects.values_list("pk", flat=True) if copy_of(person) == 0
    }


def test_who_was_reported_is_called_as_they_are_known(grown):
    """Names, dates and addresses change in a copy wherever they stand."""
    names = defaultdict(set)
    for person, name, given in Naam.objects.values_list("persoon", "achternaam", "voornamen"):
        names[person].add((name, given))
    same = defaultdict(set)
    links = Identificatie.objects.filter(beeindigd_op=None).values_list("gemelde_persoon", "persoon")
    reported = {row.pk: row.gegevens for row in GemeldePersoon.objects.all()}
    for reported_person, person in links:
        name = reported[reported_person]["naam"]
        alike = (name["achternaam"], name["voornamen"]) in names[person]
        same[copy_of(person)].add((bare(reported_person), alike))

    assert any(alike for _, alike in same[0])
    assert all(same[copy] == same[0] for copy in range(1, COPIES + 1))
    streets = set(Verblijf.objects.exclude(straat="").values_list("straat", "postcode"))
    told = {
        (row.adres["straat"], row.adres["postcode"]) for row in Melding.objects.all() if row.adres["straat"]
    }
    assert told & streets
    assert {len({one for one in told if one in streets}) % (COPIES + 1)} == {0}


def test_every_casus_stays_with_the_organisation_of_its_region(grown):
    by_copy = defaultdict(Counter)
    for casus, organisation in Casus.objects.values_list("pk", "organisatie"):
        by_copy[copy_of(casus)][organisation] += 1

    assert len(by_copy[0]) == grown.regions
    assert all(by_copy[copy] == by_copy[0] for copy in range(1, COPIES + 1))
    for column in ("team__organisatie", "behandelaar__partij"):
        others = Casus.objects.exclude(**{column: None}).exclude(**{column: F("organisatie")})
        assert Casus.objects.exclude(**{column: None}).exists()
        assert not others.exists(), column


def test_what_belongs_to_a_casus_belongs_to_its_organisation(grown):
    """The rows of every table that name a casus, or a person, beside an organisation."""
    seen = set()
    for model in (*copied_models(), *DERIVED):
        columns = {
            field.name for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)
        }
        for whose in columns & {"casus", "persoon"}:
            if "organisatie" in columns:
                seen.add((model._meta.label, whose))
                rows = model._base_manager.exclude(**{whose: None})
                assert not rows.exclude(organisatie=F(f"{whose}__organisatie")).exists(), model

    concerned = Betrokkene.objects.exclude(persoon__organisatie=F("casus__organisatie"))
    assert seen >= {
        ("casus.Taak", "casus"),
        ("personen.Zoekwoord", "persoon"),
        ("radar.Beschrijving", "persoon"),
    }
    assert Betrokkene.objects.exists()
    assert not concerned.exists()


def test_the_next_casus_gets_a_number_that_nobody_has(grown):
    for organisation, year, last in Nummering.objects.values_list("organisatie", "jaar", "laatste"):
        numbers = Casus.objects.filter(organisatie=organisation, nummer__startswith=f"{year}-")
        assert (
            max((int(number[5:]) for number in numbers.values_list("nummer", flat=True)), default=0) <= last
        )


def test_more_than_a_million_is_refused(grown):
    with pytest.raises(ValueError, match="1000000"):
        Groei(lambda _: None).tot(MEESTE_CASUSSEN + 1, at=moment(END, 0))
