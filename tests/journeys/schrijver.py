"""A process that takes in reports until it is killed, one that sends drafts at a word, and one that counts.

`python -m tests.journeys.schrijver mensen` makes the cast and prints the account of the front office;
`… schrijf ACCOUNT` prints the id of each report once it is committed; `… begin ACCOUNT AANTAL` prints the ids of so
many drafts; `… dien_in ACCOUNT` sends, for each id that it reads, that draft, and prints what it was answered;
`… notities ACCOUNT AANTAL` prints an address and so many forms of it, each with a note; `… stuur ACCOUNT` sends each
that it reads, and prints what it was answered; `… geteld` prints how many notes there are; `… tel` prints the reports,
and what is there by halves, as JSON; `… factor ACCOUNT [DOOD]` sets up a code app, and is killed with DOOD once its
row is in the log; `… factoren` prints how many factors there are, and rows about them.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from uuid import UUID

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")


def mensen() -> None:
    """Make the cast."""
    from tests.people import maak_mensen

    print(maak_mensen().frontoffice.account)


def schrijf(account: UUID) -> None:
    """Take in reports without end."""
    from tests import build
    from zicht.raamwerk import klok
    from zicht.toegang.queries import aanvrager_van

    while True:
        at = klok.now()
        melding = build.melding(by=aanvrager_van(account, at=at), at=at)
        print(melding.melding, flush=True)


def begin(account: UUID, aantal: int) -> None:
    """Begin drafts."""
    from tests import build
    from zicht.melding.actions import start_concept
    from zicht.raamwerk import klok
    from zicht.toegang.queries import aanvrager_van

    build.gemeente()
    at = klok.now()
    for _ in range(aantal):
        print(start_concept(by=aanvrager_van(account, at=at), at=at))


def dien_in(account: UUID) -> None:
    """Send each draft whose id is read, as the browser of somebody does that presses the button."""
    from tests.people import client_van
    from tests.screens.melding.conftest import getypt

    client = client_van(account)
    print("klaar", flush=True)
    for concept in sys.stdin:
        answer = client.post(f"/meldingen/concepten/{concept.strip()}/", getypt())
        print(answer.status_code, answer.headers.get("Location", ""), flush=True)


def notities(account: UUID, aantal: int) -> None:
    """Open the page for notes of a new casus so many times, and write a note on each."""
    from tests import build
    from tests.formulieren import forms_in
    from tests.people import client_van
    from zicht.raamwerk import klok
    from zicht.toegang.queries import aanvrager_van

    at, client = klok.now(), client_van(account)
    adres = f"/casus/{build.melding(by=aanvrager_van(account, at=at), at=at).casus}/notities/"
    for nummer in range(aantal):
        form = next(een for een in forms_in(client.get(adres)) if "tekst" in een.controls)
        print(json.dumps([adres, form.filled(tekst=f"Notitie {nummer}")]))


def stuur(account: UUID) -> None:
    """Send each form that is read, as the browser of somebody does."""
    from tests.people import client_van

    client = client_van(account)
    print("klaar", flush=True)
    for regel in sys.stdin:
        answer = client.post(*json.loads(regel))
        print(answer.status_code, answer.headers.get("Location", ""), flush=True)


def geteld() -> None:
    """Print how many notes there are."""
    from zicht.dossier.models import Notitie

    print(Notitie.objects.count())


def factor(account: UUID, *, dood: bool) -> None:
    """Set up a code app as a browser does; with `dood` be killed when the log knows of it and nothing is committed."""
    from unittest import mock

    from django.test.utils import setup_test_environment

    from tests.people import WACHTWOORD, client_van
    from tests.screens.toegang.test_tweede_factor import code_van
    from zicht.logboek.actions import schrijf
    from zicht.toegang.models import Account

    # What a page was drawn with is kept for tests only.
    setup_test_environment()
    wie = Account.objects.get(pk=account)
    wie.set_password(WACHTWOORD)
    wie.save()
    client = client_van(account)
    client.post("/account/reauthenticate/", {"password": WACHTWOORD})
    geheim = client.get("/account/2fa/totp/activate/").context["form"].secret

    def en_dood(**regel):
        schrijf(**regel)
        if dood:
            os.kill(os.getpid(), signal.SIGKILL)

    with mock.patch("zicht.toegang.adapter.schrijf", en_dood):
        client.post("/account/2fa/totp/activate/", {"code": code_van(geheim)})


def factoren() -> None:
    """Print how many second factors there are, and how many rows of the log say that one came."""
    from allauth.mfa.models import Authenticator

    from zicht.logboek.models import Regel

    print(Authenticator.objects.count(), Regel.objects.filter(daad="tweede_factor_toevoegen").count())


def tel() -> None:
    """Print the reports, and everything that is there by halves."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            assert cursor.fetchone() == ("ok",)
    from zicht.melding.models import Melding

    meldingen = [str(melding) for melding in Melding.objects.values_list("pk", flat=True)]
    print(json.dumps({"meldingen": meldingen, "half": list(_halve())}))


def _halve() -> Iterator[str]:
    from zicht.casus.models import Betrokkene, Casus, Taak, Termijn
    from zicht.dossier.models import Tijdlijnregel
    from zicht.logboek.models import Regel
    from zicht.melding.models import GemeldePersoon, MelderIdentiteit, Melding
    from zicht.personen.models import Persoon
    from zicht.termijnen import Termijncode

    meldingen = set(Melding.objects.values_list("pk", flat=True))
    casussen = set(Melding.objects.values_list("casus", flat=True))
    gelogd = Regel.objects.filter(daad="receive_melding", resultaat="gelukt").values_list("ids", flat=True)
    parts = {
        "casus": (set(Casus.objects.values_list("pk", flat=True)), casussen),
        "melder": (set(MelderIdentiteit.objects.values_list("pk", flat=True)), meldingen),
        "gemelde persoon": (set(GemeldePersoon.objects.values_list("melding", flat=True)), meldingen),
        "beoordeling": (
            set(Melding.objects.exclude(beoordeling=None).values_list("pk", flat=True)),
            meldingen,
        ),
        "termijn": (
            set(Termijn.objects.filter(code=Termijncode.VB_5WD).values_list("casus", flat=True)),
            casussen,
        ),
        "taak": (set(Taak.objects.values_list("casus", flat=True)), casussen),
        "tijdlijn": (set(Tijdlijnregel.objects.values_list("casus", flat=True)), casussen),
        "logboek": ({UUID(ids["melding"]) for ids in gelogd}, meldingen),
        "persoon": (
            set(Betrokkene.objects.values_list("persoon", flat=True)),
            set(Persoon.objects.values_list("pk", flat=True)),
        ),
    }
    for naam, (er_is, hoort) in parts.items():
        yield from (f"{naam} zonder melding of andersom: {kenmerk}" for kenmerk in er_is ^ hoort)


if __name__ == "__main__":
    django.setup()
    match sys.argv[1:]:
        case ["schrijf", account]:
            schrijf(UUID(account))
        case ["begin", account, aantal]:
            begin(UUID(account), int(aantal))
        case ["dien_in", account]:
            dien_in(UUID(account))
        case ["notities", account, aantal]:
            notities(UUID(account), int(aantal))
        case ["stuur", account]:
            stuur(UUID(account))
        case ["geteld"]:
            geteld()
        case ["factor", account, *dood]:
            factor(UUID(account), dood=bool(dood))
        case ["factoren"]:
            factoren()
        case ["mensen"]:
            mensen()
        case ["tel"]:
            tel()
