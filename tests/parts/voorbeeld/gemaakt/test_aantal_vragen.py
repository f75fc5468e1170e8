"""Does a question ask the database as often as it says of itself? Held against a region with merged persons."""

import re

import pytest

from tests.vragen import gesteld
from zicht.casus.models import Casus
from zicht.casus.words import Weergave
from zicht.dossier.models import Notitie
from zicht.dossier.queries import get_notitie
from zicht.kern import NietGevonden, Rol
from zicht.melding.models import Melding
from zicht.melding.queries import melders_van
from zicht.melding.queries.telling import latere_meldingen
from zicht.overdracht.queries import grondslag_van
from zicht.personen.models import Huishouden
from zicht.personen.queries import huishouden_te_zien
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van
from zicht.web.queries.dossier import dossierpagina
from zicht.web.queries.werkvoorraad import werkvoorraadpagina

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regio")]

TELWOORDEN = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
OVER = {
    grondslag_van: Casus,
    melders_van: Casus,
    get_notitie: Notitie,
    latere_meldingen: Melding,
    huishouden_te_zien: Huishouden,
    dossierpagina: Casus,
}


def beloofd(functie):
    """Return how many queries the docstring of a function says that it takes at most."""
    [woord] = re.findall(r"(?:At most )?(\w+) quer(?:y|ies)(?: at most)?\.", functie.__doc__)
    return TELWOORDEN.index(woord.lower())


def gevraagd(vraag):
    """Return how many queries a question took; 0 where there is nothing to see."""
    with gesteld() as vragen:
        try:
            vraag()
        except NietGevonden:
            return 0
    return len(vragen)


@pytest.fixture
def iedereen(regio):
    """Return those of the region who see most: who leads a team, and the confidential doctor."""
    accounts = Account.objects.filter(is_active=True).order_by("pk").values_list("pk", flat=True)
    vragers = [aanvrager_van(pk, at=regio.nu) for pk in accounts]
    return [by for by in vragers if by.has(Rol.WERKBEGELEIDER) or by.has(Rol.VERTROUWENSARTS)]


@pytest.mark.parametrize("functie", OVER, ids=lambda functie: functie.__name__)
def test_a_question_takes_as_many_queries_as_it_says(regio, iedereen, functie):
    wie = {} if functie in {melders_van, latere_meldingen} else {"by", "at"}
    rijen = list(OVER[functie].objects.order_by("pk").values_list("pk", flat=True))
    namens = iedereen if wie else iedereen[:1]

    meeste = max(
        gevraagd(lambda rij=rij, by=by: functie(rij, **({"by": by, "at": regio.nu} if wie else {})))
        for rij in rijen
        for by in namens
    )

    assert meeste == beloofd(functie)


def test_a_worklist_takes_as_many_queries_as_it_says(regio, iedereen):
    meeste = max(
        gevraagd(lambda by=by, soort=soort: werkvoorraadpagina(by, at=regio.nu, soort=soort))
        for by in iedereen
        for soort in Weergave
    )

    assert meeste == beloofd(werkvoorraadpagina)
