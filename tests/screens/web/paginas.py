"""Which pages are there, with a casus that has something of everything, and who can open each?"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

from django.urls import URLResolver, get_resolver, reverse

from tests import build
from tests.people import VANDAAG, Iemand, Mensen
from zicht.casus import actions as casussen
from zicht.casus.models import Casus
from zicht.casus.queries import betrokkenen_van, filters_van
from zicht.casus.words import ALLES, Betrokkenheid, Taaksoort
from zicht.dossier import actions as dossier
from zicht.informeren.models import Informering
from zicht.informeren.queries import terugkoppelingen_van
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.melding.models import GemeldePersoon, Meldingconcept
from zicht.organisaties import actions as organisaties
from zicht.organisaties.queries import contactpersonen_van
from zicht.overdracht import actions as overdrachten
from zicht.overdracht.words import NieuweTeruggave, Teruggavegrond
from zicht.personen import actions as personen
from zicht.personen.words import Adres, Bandsoort
from zicht.radar.actions import reject_zelfde
from zicht.radar.models import Inhoudsvraag, Landelijketreffer, Verwijsindexsignaal
from zicht.toegang import actions as toegang
from zicht.veiligheidsbeoordeling import actions as assessments
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, laatste_taxatie
from zicht.veiligheidsbeoordeling.words import Bevraagde

VIEWERS = ("behandelaar", "werkbegeleider", "frontoffice", "beheerder", "lokaal", "ander_team_behandelaar")
# Where an address is about another thing than elsewhere.
OTHER = {
    ("personen:samenvoeging_ongedaan", "persoon"): "opgegaan",
    ("personen:splitsing_ongedaan", "huishouden"): "afgesplitst",
    ("radar:inhoud_gelezen", "inhoudsvraag"): "beantwoord",
    ("radar:niet_dezelfde", "persoon"): "gezocht",
    ("radar:niet_dezelfde", "ander"): "gevonden",
    ("radar:terugnemen", "persoon"): "gezocht",
    ("radar:terugnemen", "ander"): "afgewezen",
}
# What answers to nobody with a page of its own, and why.
NO_PAGES = {
    "dossier:bijlage": "a file",
    "radar:elders_blok": "a piece of another page; asked by itself it is radar:elders",
    "raamwerk:taal": "goes back to where it was asked",
}


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
    mensen.behandelaar.client.post(reverse("melding:nieuw"), {"meldersoort": "burger"})
    draft = Meldingconcept.objects.get(account=mensen.behandelaar.account)
    return {
        **_elsewhere(mensen, casus),
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
        "concept": draft.pk,
    }


def _elsewhere(mensen: Mensen, casus: UUID) -> dict[str, object]:
    """Make what has to do with others: a hit, a question from there, a signal."""
    found = Landelijketreffer.objects.create(
        casus_id=casus, kenmerk=uuid4(), organisatie=mensen.ander_vt, jaar=2025, kwartaal=3, contactpunt="0800-2000",
        bits=20.0, is_zeker=True, gevonden_op=VANDAAG,
    )  # fmt: skip
    asked = Inhoudsvraag.objects.create(
        kenmerk=uuid4(), kant="gevraagde", casus_id=casus, eigen=mensen.vt, ander=mensen.ander_vt, inschrijving=uuid4(),
        grond="radarfunctie", uiterlijk=VANDAAG, gesteld_op=VANDAAG,
    )  # fmt: skip
    answered = Inhoudsvraag.objects.create(
        kenmerk=uuid4(), kant="vrager", casus_id=casus, eigen=mensen.vt, ander=mensen.ander_vt, inschrijving=uuid4(),
        treffer=found, grond="radarfunctie", uiterlijk=VANDAAG, gesteld_op=VANDAAG, status="beantwoord",
    )  # fmt: skip
    child = betrokkenen_van(casus)[0].persoon
    signal = Verwijsindexsignaal.objects.create(
        casus_id=casus,
        persoon_id=child,
        regio="friesland",
        grond="Zorgen.",
        ingelicht_op=VANDAAG,
        vastgelegd_op=VANDAAG,
    )
    return {"signaal": signal.pk, "inhoudsvraag": asked.pk, "beantwoord": answered.pk, "treffer": found.pk}


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


def named_addresses(known: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the name and the address of everything on the site map; what `everything` did not make is a fault."""
    for namespace in get_resolver().url_patterns:
        if isinstance(namespace, URLResolver) and namespace.app_name:
            for one in namespace.url_patterns:
                name = f"{namespace.app_name}:{one.name}"
                wanted = {word: known.get(OTHER.get((name, word), word)) for word in one.pattern.converters}
                assert all(wanted.values()), f"{name} is not visited: {wanted}"
                yield name, reverse(name, kwargs=wanted)


def every_page(mensen: Mensen, known: dict[str, object]) -> Iterator[tuple[str, Iemand, Any]]:
    """Yield the address of every page, who of the cast gets it, and the page; a page that nobody gets is a fault.

    An address that takes what is sent and gives no page, and what `NO_PAGES` names, are left out.
    """
    left_out = set()
    for name, address in named_addresses(known):
        opened = open_page(mensen, address)
        if opened is not None:
            yield address, *opened
        elif not takes_only_what_is_sent(mensen, address):
            left_out.add(name)
    assert left_out == NO_PAGES.keys()


def open_page(mensen: Mensen, address: str) -> tuple[Iemand, Any] | None:
    """Return who of the cast gets this page, and the page, or None where it is no page."""
    for name in VIEWERS:
        answer = getattr(mensen, name).client.get(address)
        let_go(answer)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            return getattr(mensen, name), answer
        if answer.status_code == 405:
            return None
    return None


def takes_only_what_is_sent(mensen: Mensen, address: str) -> bool:
    """Tell whether an address gives no page to anybody, because something must be sent to it."""
    answer = mensen.behandelaar.client.get(address)
    let_go(answer)
    return answer.status_code == 405


def who_can_open(mensen: Mensen, address: str) -> Iemand | None:
    """Return who of the cast gets this page, or None where it is no page."""
    opened = open_page(mensen, address)
    return opened[0] if opened else None


def everything(mensen: Mensen) -> dict[str, object]:
    """Make a casus with one of each thing that has an address of its own; return the identifier of everything."""
    build.friesland(mensen)
    known = full_casus(mensen)
    return (
        known | _people(mensen, known) | _alike(mensen, known) | _handed_over(mensen) | _around(mensen, known)
    )


def _people(mensen: Mensen, known: dict[str, object]) -> dict[str, object]:
    """A second person in the casus, with whom the first lives and has a tie."""
    system = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    first, casus = known["persoon"], known["casus"]
    second = build.persoon(roepnaam="Bo", achternaam="Schermgezin", **system)
    casussen.add_betrokkene(casus=casus, persoon=second, betrokkenheid=Betrokkenheid.OUDER, **system)
    living = personen.create_huishouden(leden=[first, second], adres=Adres(plaats="Sneek"), **system)
    tie = personen.tie_personen(
        van=second, naar=first, soort=next(iter(Bandsoort)), per=VANDAAG.date(), **system
    )
    double = build.persoon(roepnaam="Bo", achternaam="Schermgezin", **system)
    casussen.add_betrokkene(casus=casus, persoon=double, betrokkenheid=Betrokkenheid.OUDER, **system)
    personen.merge_personen(blijft=second, gaat_op=double, reden="Dezelfde.", **system)
    reported = GemeldePersoon.objects.get(melding=known["melding"])
    gone = build.persoon(roepnaam="Cas", achternaam="Schermgezin", **system)
    casussen.add_betrokkene(casus=casus, persoon=gone, betrokkenheid=Betrokkenheid.OUDER, **system)
    apart = personen.create_huishouden(leden=[second, gone], adres=Adres(plaats="Joure"), **system)
    split = personen.split_huishouden(
        huishouden=apart.huishouden,
        gaan=[gone],
        adres=Adres(plaats="Lemmer"),
        per=VANDAAG.date(),
        reden="x",
        **system,
    )
    return {
        "afgesplitst": split.nieuw,
        "ander": second,
        "opgegaan": double,
        "huishouden": living.huishouden,
        "band": tie.band,
        "gemelde_persoon": reported.pk,
    }


def _alike(mensen: Mensen, known: dict[str, object]) -> dict[str, object]:
    """Somebody of the casus whom the radar finds twice: once to be looked at, once said to be somebody else."""
    system = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    who = {"roepnaam": "Dirk", "achternaam": "Zoekstra", "geboortedatum": OnvolledigeDatum(1980, 1, 2)}
    sought, found, other = (build.persoon(**who, **system) for _ in range(3))
    elsewhere = build.casus(mensen)
    for casus, person in ((known["casus"], sought), (elsewhere, found), (elsewhere, other)):
        casussen.add_betrokkene(casus=casus, persoon=person, betrokkenheid=Betrokkenheid.OUDER, **system)
    reject_zelfde(casus=known["casus"], persoon=sought, ander=other, **system)
    return {"gezocht": sought, "gevonden": found, "afgewezen": other}


def _handed_over(mensen: Mensen) -> dict[str, object]:
    """A handover that was accepted and that the team wants to give back, and somebody who is to be told."""
    casus = build.besloten(mensen)
    accepted = build.aanbod(mensen, casus)
    build.aanvaard(mensen, accepted)
    nieuw = NieuweTeruggave(
        grond=next(iter(Teruggavegrond)), reden="Het escaleert.", signalen="", overleg="", gesprek="Nog niet.",
        weging="Acuut.", telefoon="0581234567",
    )  # fmt: skip
    asked = overdrachten.request_teruggave(overdracht=accepted, nieuw=nieuw, by=mensen.lokaal.by, at=VANDAAG)
    return {"teruggave": asked.teruggave, "informering": Informering.objects.filter(casus=casus).first().pk}


def _around(mensen: Mensen, known: dict[str, object]) -> dict[str, object]:
    """What is asked, kept, filtered, looked at in an emergency, and whom to call."""
    mine = {"by": mensen.behandelaar.by, "at": VANDAAG}
    begun = build.melding(by=mensen.frontoffice.by)
    assessment = beoordelingen_van(begun.casus)[0].id
    number = Casus.objects.get(pk=known["casus"]).nummer
    asked = assessments.ask_informatie(
        beoordeling=assessment, bevraagde=Bevraagde.BETROKKEN_HULP, vraag="Wat ziet u?", **mine
    )
    opened = casussen.take_noodtoegang(
        nummer=number,
        reden="Er is nu gevaar voor een kind.",
        by=mensen.ander_team_behandelaar.by,
        at=VANDAAG,
    )
    organisaties.record_contactpersoon(
        partij=mensen.lokaal_team, naam="Sanne Proef", by=mensen.beheerder.by, at=VANDAAG
    )
    file = dossier.add_bijlage(casus=known["casus"], naam="brief.txt", inhoud=BytesIO(b"Een brief."), **mine)
    casussen.save_filter(naam="Van mij", keuzes=ALLES, **mine)
    toegang.record_afwezigheid(
        account=mensen.lokaal.account, vanaf=VANDAAG.date(), tot=None, by=mensen.lokaal.by, at=VANDAAG
    )
    return {
        "vraag": asked.vraag,
        "taxatie": laatste_taxatie(known["casus"], op=VANDAAG).id,
        "inzage": opened.inzage,
        "contactpersoon": contactpersonen_van(mensen.lokaal_team, op=VANDAAG.date())[0].id,
        "bijlage": file.bijlage,
        "filter": filters_van(mensen.behandelaar.account)[0].id,
        "code": "friesland",
        "blad": "formulier",
    }


def let_go(answer: Any) -> None:
    """Close the file that an answer would send; the answer itself would close the database of the test with it."""
    for close in answer._resource_closers:
        close()
