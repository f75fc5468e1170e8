"""Every page: nothing that axe finds, nothing that the CSP refuses, no sideways scroll on a telephone.

Each page that somebody can open, each form when it says what is wrong, and the pages of logging in and of refusals.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.test import Client
from django.urls import resolve, reverse

from tests.formulieren import WebForm, forms_in
from tests.people import WACHTWOORD
from tests.screens.toegang.test_tweede_factor import code_van
from tests.screens.web.paginas import every_page, everything
from zicht.toegang.models import Account

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]

WIDE, NARROW = {"width": 1366, "height": 768}, {"width": 360, "height": 740}
# Only what is wrong travels back; all that was looked at is ten times as much.
LOOK = """within => axe.run(within, {resultTypes: ['violations'], preload: false}).then(
    found => found.violations.map(one => one.id + ': ' + one.nodes[0].html.slice(0, 160)))"""
# No choice, date, number or text is like this, so that every field that is checked at all has a fault.
WRONG = "voor\x00na"
HAS_FAULT = re.compile(r'aria-invalid="true"|data-foutenlijst|role="alert"')
# A single button, in which nothing can be wrong; what is only kept or searched for, as it was typed.
SAYS_NOTHING = {
    "melding:melder", "overdracht:herinneren", "radar:signaal_gegeven", "radar:treffer_bevestigen", "toegang:bericht",
    "toegang:blokkeren", "toegang:factor_wissen", "toegang:wachtwoord_geven", "veiligheidsbeoordeling:stap",
    "web:afronden", "web:filter_verwijderen",
    "melding:concept", "melding:concept_weg", "web:zoeken",
}  # fmt: skip
HIDDEN = re.compile(r"[0-9a-f-]{36}")


class Looker:
    """One page of a browser that looks at many documents, and what was wrong with them."""

    def __init__(self, page, home: str) -> None:
        self.page, self.home, self.faults = page, home, []
        page.add_init_script(Axe().axe_script)
        page.on("console", lambda said: self.hear(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda fault: self.hear(str(fault)))

    def hear(self, noise: str) -> None:
        """Keep what the browser complained of."""
        self.faults.append(f"{HIDDEN.sub('…', self.page.url)}: console: {noise}")

    def be(self, client: Client) -> None:
        """Be whoever is logged in with this client."""
        self.page.context.clear_cookies()
        cookies = [
            {"name": name, "value": one.value, "url": self.home} for name, one in client.cookies.items()
        ]
        self.page.context.add_cookies(cookies)

    def look(self, address: str, *, said: str = "", within: str = "document") -> None:
        """Look at one page, wide and narrow."""
        name = f"{HIDDEN.sub('…', address)} {said}".strip()
        self.page.set_viewport_size(WIDE)
        self.page.goto(address)
        found = self.page.evaluate(f"({LOOK})({within})")
        self.page.set_viewport_size(NARROW)
        width = self.page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW["width"]:
            found.append(f"{width} pixels wide on a telephone")
        self.faults += [f"{name}: {one}" for one in found]

    def look_at_answer(self, address: str, answer, *, said: str, within: str = "document") -> None:
        """Look at what was answered, at its address, without asking again."""
        headers = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
        # With the status of a page that is there: the browser complains of every other one.
        self.page.route(
            f"{self.home}{address}",
            lambda route: route.fulfill(status=200, headers=headers, body=answer.content),
            times=1,
        )
        self.look(address, said=said, within=within)


@pytest.fixture
def looker(mensen, op_moment, page, live_server):
    return Looker(page, live_server.url)


def test_no_page_and_no_form_with_faults_has_a_fault_that_a_machine_can_find(mensen, looker):
    # All that is asked first: what the browser asks by itself comes over the same connection to the database.
    pages = {address: (who, answer) for address, who, answer in every_page(mensen, everything(mensen))}
    wrong, silent = answers_with_faults(pages)
    for address, (who, _) in pages.items():
        looker.be(who.client)
        looker.look(address)
    for address, (client, answer) in wrong.items():
        looker.be(client)
        looker.look_at_answer(address, answer, said="with faults", within="document.querySelector('main')")

    assert looker.faults == []
    assert silent == SAYS_NOTHING


def answers_with_faults(pages):
    """Send each form of these pages wrongly; return the answers that say so, and what said nothing of the kind."""
    forms = {
        form.action or address: (who.client, form)
        for address, (who, answer) in pages.items()
        for form in forms_in(answer)
    }
    # The buttons above every page are no forms with faults, and whoever leaves is not there for what comes after.
    for button in ("account_logout", "raamwerk:taal"):
        del forms[reverse(button)]
    wrong, silent = {}, set()
    for address, (client, form) in forms.items():
        answer = sent_wrongly(client, address, form)
        if answer.status_code in {200, 400, 409} and HAS_FAULT.search(answer.content.decode()):
            wrong[address] = client, answer
        else:
            silent.add(resolve(address).view_name)
    return wrong, silent


def sent_wrongly(client: Client, address: str, form: WebForm):
    """Send a form with something wrong in all that can be seen, and undo what it changed."""
    wrong = {
        name: "-1" if one.kind == "number" else WRONG
        for name, one in form.controls.items()
        if one.kind != "hidden"
    }
    with transaction.atomic():
        answer = client.post(address, form.filled(**wrong))
        transaction.set_rollback(True)
    return answer


def test_the_pages_of_logging_in_and_of_refusals_have_none_either(mensen, looker, monkeypatch):
    answers = [*logging_in(mensen), *refusals(mensen, monkeypatch)]
    for said, address, answer in answers:
        assert answer.status_code != 302, said
        looker.look_at_answer(address, answer, said=said)

    assert looker.faults == []


def logging_in(mensen):
    """Log in with a password and with a code, each wrongly first, and see to one's own factors; yield the pages."""
    account = Account.objects.get(pk=mensen.behandelaar.account)
    account.set_password(WACHTWOORD)
    account.save()
    own = {"login": account.email, "password": WACHTWOORD}
    client = Client()

    def asked(name, sent=None):
        address = reverse(name)
        return name, address, client.get(address) if sent is None else client.post(address, sent)

    yield asked("account_login")
    yield asked("account_login", {"login": "x"})
    yield asked("account_login", {**own, "password": "een-ander"})
    client.post(reverse("account_login"), own)
    yield asked("account_reauthenticate")
    yield asked("account_reauthenticate", {"password": "een-ander"})
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    yield asked("account_change_password")
    yield asked("account_change_password", {"oldpassword": "een-ander", "password1": "a", "password2": "b"})
    set_up = asked("mfa_activate_totp")
    yield set_up
    yield asked("mfa_activate_totp", {"code": "123"})
    client.post(set_up[1], {"code": code_van(client.get(set_up[1]).context["form"].secret)})
    for name in ("mfa_index", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp",
                 "mfa_list_webauthn", "mfa_add_webauthn", "account_logout"):  # fmt: skip
        yield asked(name)
    client.post(reverse("account_logout"))
    client.post(reverse("account_login"), own)
    yield asked("mfa_authenticate")
    yield asked("mfa_authenticate", {"code": "123"})


def refusals(mensen, monkeypatch):
    """Yield each page that says no."""
    client = mensen.behandelaar.client
    client.raise_request_exception = False
    strict = Client(enforce_csrf_checks=True)
    search = reverse("web:zoeken")
    yield "400", "/", client.get("/", headers={"host": "elders.example"})
    yield "403", search, strict.post(search, {"vraag": "x"})
    yield "404", "/bestaat-niet/", client.get("/bestaat-niet/")
    yield "404 for nobody", "/bestaat-niet/", Client().get("/bestaat-niet/")
    with monkeypatch.context() as broken:
        broken.setattr("zicht.web.views.queries", None)
        yield "500", search, client.post(search, {"vraag": "x"})
