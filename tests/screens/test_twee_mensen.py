"""Of two people who change the same thing neither overwrites the other: both versions are shown, nothing is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.urls import reverse

from tests import build
from tests.formulieren import form_at
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import Taaksoort
from zicht.informeren.models import Informering
from zicht.kern import systeem_voor
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

pytestmark = pytest.mark.eis("ALG-4")


@dataclass(frozen=True)
class Same:
    """Two people who fill in the same form, and what the second must see of the first."""

    page: Callable[[object], str]
    first: dict[str, object]
    second: dict[str, object]
    shown: str
    who: str = "werkbegeleider"
    kept: str = field(default="Van de tweede")


def _report(mensen):
    return build.melding(by=mensen.frontoffice.by)


def _casus(name):
    return lambda mensen: reverse(name, args=[_report(mensen).casus])


def _person(name):
    return lambda mensen: reverse(name, args=[betrokkenen_van(_report(mensen).casus)[0].persoon])


def _assessment(name):
    return lambda mensen: reverse(name, args=[beoordelingen_van(_report(mensen).casus)[0].id])


def _task(mensen):
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    gezet = casussen.set_taak(casus=build.casus(mensen), soort=Taaksoort.VRIJE_TAAK, tekst="Bel", **wie)
    return reverse("web:toewijzen", args=[gezet.taak])


def _informing(name):
    def page(mensen):
        build.receivers(mensen, informeert=True)
        casus = build.besloten(mensen)
        of = casus if name.endswith("informeerder") else Informering.objects.get(casus=casus).pk
        return reverse(name, args=[of])

    return page


def _party(name):
    def page(mensen):
        build.friesland(mensen)
        return reverse(name, args=[build.wijkteam(mensen)])

    return page


def _settings(_mensen):
    return reverse("organisaties:instelling_wijzigen")


MINE = "Van de tweede"
CASES = {
    "casus": Same(
        _casus("casus:toewijzen"), {"behandelaar": "teamgenoot"}, {"reden": MINE}, "Tijn Teamgenoot"
    ),
    "taak": Same(
        _task,
        {"account": "teamgenoot"},
        {"account": "behandelaar", "reden": MINE},
        "Nu bij Tijn Teamgenoot",
    ),
    "spoed": Same(
        _assessment("veiligheidsbeoordeling:spoed"),
        {"urgentie": "spoed", "toelichting": "Van de eerste"},
        {"urgentie": "gewoon", "toelichting": MINE},
        "Van de eerste",
    ),
    "informeerder": Same(
        _informing("informeren:informeerder"),
        {"informeerder": "veilig_thuis", "reden": "Van de eerste"},
        {"informeerder": "veilig_thuis", "reden": MINE},
        "Van de eerste",
    ),
    "uitstel": Same(
        _informing("informeren:uitstellen"),
        {"grond": "veiligheid", "toelichting": "Van de eerste", "tot": "09-03-2026"},
        {"grond": "veiligheid", "toelichting": MINE, "tot": "10-03-2026"},
        "Van de eerste",
    ),
    "partij": Same(
        _party("organisaties:partij_wijzigen"),
        {"telefoon": "058 1234567"},
        {"naam": MINE},
        "+31581234567",
        "beheerder",
    ),
    "afspraak": Same(
        _party("organisaties:afspraak"),
        {"vanaf": "03-03-2026", "hoogste_ernst": "matig", "bron": "Van de eerste"},
        {"vanaf": "04-03-2026", "hoogste_ernst": "matig", "bron": MINE},
        "Dit is intussen gewijzigd",
        "beheerder",
    ),
    "instelling": Same(
        _settings,
        {"vanaf": "03-03-2026", "concept_dagen": "5"},
        {"vanaf": "04-03-2026", "concept_dagen": "17"},
        "Dit is intussen gewijzigd",
        "beheerder",
        'value="17"',
    ),
    "naam": Same(
        _person("personen:naam_toevoegen"),
        {"soort": "alias", "roepnaam": "Van de eerste", "per": "02-03-2026", "reden": "x"},
        {"soort": "alias", "roepnaam": MINE, "per": "02-03-2026", "reden": "x"},
        "Wout Werkbegeleider heeft hier op",
    ),
    "contact": Same(
        _person("personen:contact_vastleggen"),
        {"kanaal": "telefoon", "mag": "ja", "gegeven": "06 1"},
        {"kanaal": "telefoon", "mag": "nee", "let_op": MINE},
        "Wout Werkbegeleider heeft hier op",
    ),
    "adres": Same(
        _person("personen:verhuizen"),
        {"straat": "Van de eerste", "per": "02-03-2026", "reden": "x"},
        {"straat": MINE, "per": "02-03-2026", "reden": "x"},
        "<ins>Van de eerste",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_second_sees_both_versions_and_overwrites_nothing_unseen(mensen, op_moment, case):
    client = getattr(mensen, case.who).client
    address = case.page(mensen)
    first, second = (form_at(client.get(address), address) for _ in range(2))
    assert client.post(address, first.filled(**_named(mensen, case.first))).status_code == 302

    answer = client.post(address, second.filled(**_named(mensen, case.second)))

    text = answer.content.decode()
    assert answer.status_code == 409
    assert case.shown in text
    assert case.kept in text
    assert case.kept in client.get(address).content.decode()
    again = form_at(answer, address).filled(**_named(mensen, case.second))
    assert client.post(address, again).status_code == 302
    assert mensen.vreemde.client.get(address).status_code == 404


def _named(mensen, typed):
    """Return what was typed, with the account of who is named."""
    cast = mensen.allen()
    return {
        name: str(cast[value].account) if isinstance(value, str) and value in cast else value
        for name, value in typed.items()
    }
