"""Which pages are there, with a casus that has something of everything, and who can open each?"""

from collections.abc import Iterator

from django.urls import URLResolver, get_resolver, reverse

from tests import build
from tests.people import VANDAAG, Iemand, Mensen
from zicht.casus import actions as casussen
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import Taaksoort
from zicht.dossier import actions as dossier
from zicht.informeren.queries import terugkoppelingen_van
from zicht.kern import systeem_voor
from zicht.melding.models import Meldingconcept
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

VIEWERS = ("behandelaar", "werkbegeleider", "frontoffice", "beheerder", "lokaal")


def full_casus(mensen: Mensen) -> dict[str, object]:
    """Make a casus that came in by a report and was judged; return the identifier of everything it has."""
    system = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    mine = {"by": mensen.behandelaar.by, "at": VANDAAG}
    report = build.melding(by=mensen.frontoffice.by)
    casus = report.casus
    casussen.assign_casus(casus=casus, behandelaar=mensen.behandelaar.account, team=mensen.team, **system)
    build.beoordeeld(mensen, report)
    build.receivers(mensen)
    handed_over = build.besloten(mensen)
    feedback = terugkoppelingen_van(handed_over, **mine)
    note = dossier.write_notitie(casus=casus, notitie=None, versie=None, tekst="Moeder gebeld.", **mine)
    task = casussen.set_taak(casus=casus, soort=Taaksoort.VRIJE_TAAK, tekst="Bel de school", **mine)
    mensen.behandelaar.client.get(reverse("melding:nieuw"))
    mensen.behandelaar.client.post(reverse("melding:nieuw"))
    draft = Meldingconcept.objects.filter(account=mensen.behandelaar.account).first()
    return {
        "casus": casus,
        "taak": task.taak,
        "notitie": note.notitie,
        "melding": report.melding,
        "beoordeling": beoordelingen_van(casus)[0].id,
        "persoon": betrokkenen_van(casus)[0].persoon,
        "overdracht": build.aanbod(mensen, handed_over),
        "terugkoppeling": feedback[0].id if feedback else None,
        "partij": mensen.lokaal_team,
        "account": mensen.behandelaar.account,
        "formulier": "notitie",
        "concept": draft.pk if draft else None,
    }


def addresses(known: dict[str, object]) -> Iterator[str]:
    """Yield the address of every page of the application whose identifiers are known."""
    for namespace in get_resolver().url_patterns:
        if isinstance(namespace, URLResolver) and namespace.app_name:
            for one in namespace.url_patterns:
                wanted = one.pattern.converters
                if all(known.get(name) for name in wanted):
                    yield reverse(
                        f"{namespace.app_name}:{one.name}", kwargs={name: known[name] for name in wanted}
                    )


def who_can_open(mensen: Mensen, address: str) -> Iemand | None:
    """Return who of the cast gets this page, or None where it is no page."""
    for name in VIEWERS:
        answer = getattr(mensen, name).client.get(address)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            return getattr(mensen, name)
    return None
