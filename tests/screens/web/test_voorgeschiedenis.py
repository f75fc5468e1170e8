"""The history of a household on one screen: what was agreed, by whom, and what came of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from tests.vragen import gesteld, helemaal_gelezen
from zicht.casus import actions as casussen
from zicht.casus.models import Taak, Termijn
from zicht.casus.queries import betrokkenen_van, get_casus
from zicht.casus.words import Betrokkenheid, Slotgrond
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.logboek.models import Regel
from zicht.overdracht import actions as overdrachten
from zicht.overdracht.words import (
    Antwoordgever,
    Informatiestuk,
    NieuweTeruggave,
    Onderdeel,
    Teruggavegrond,
    Weigergrond,
)
from zicht.personen import actions as personen
from zicht.personen.words import Adres, Naamdelen, Naamsoort, NieuwPersoon
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

TOEN = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
DAN = TOEN + timedelta(days=2)
GESLOTEN = datetime(2026, 1, 20, 9, 0, tzinfo=UTC)
GEZIN = (
    build.gemelde_persoon("1", betrokkenheid=Betrokkenheid.OUDER, achternaam="Testman", roepnaam="Anna"),
    build.gemelde_persoon("2", betrokkenheid=Betrokkenheid.OUDER, achternaam="Proefsma", roepnaam="Daan"),
    build.gemelde_persoon("3", achternaam="Testman", roepnaam="Bo", geboortedatum=OnvolledigeDatum(2019, 5)),
    build.gemelde_persoon("4", achternaam="Testman", roepnaam="Cas", geboortedatum=OnvolledigeDatum(2021)),
)


@dataclass(frozen=True)
class Verleden:
    """A casus of now that follows on one that was handed over, with whom both are about."""

    nu: UUID
    toen: UUID
    anna: UUID
    daan: UUID
    bo: UUID
    cas: UUID


def sluit(mensen, casus, grond=Slotgrond.OVERGEDRAGEN, at=GESLOTEN):
    """Close a casus, as if all that was open had been done."""
    Taak.objects.filter(casus=casus, gereed_op=None).update(vervallen_op=at)
    Termijn.objects.filter(casus=casus, gehaald_op=None, vervallen_op=None).update(gehaald_op=at)
    casussen.close_casus(
        casus=casus, grond=grond, toelichting="Het team gaat verder.", by=systeem_voor(mensen.vt), at=at
    )


def handed_over(mensen, casus):
    """Offer a casus twice: refused the first time, accepted with conditions the second."""
    eerste = build.aanbod(mensen, casus, at=DAN)
    overdrachten.refuse_overdracht(
        overdracht=eerste, grond=Weigergrond.GEEN_CAPACITEIT, reden="Pas in februari weer plek.",
        wie=Antwoordgever(mensen.lokaal.naam), by=mensen.lokaal.by, at=DAN,
    )  # fmt: skip
    stukken = tuple(
        Informatiestuk(deel.onderdeel, "Daan slaapt bij zijn broer.", "Zo is het afgesproken.")
        if deel.onderdeel is Onderdeel.VEILIGHEIDSVOORWAARDEN
        else deel
        for deel in build.nieuw_aanbod(mensen).stukken
    )
    tweede = build.aanbod(mensen, casus, at=DAN, stukken=stukken, bericht="Spreekt u Bo elke week?")
    build.aanvaard(mensen, tweede, at=DAN)
    return tweede


@pytest.fixture
def verleden(mensen, op_moment):
    """What was before, with all that may happen to a household meanwhile."""
    return maak_verleden(mensen)


def maak_verleden(mensen) -> Verleden:
    """Make a report, its handover, what changed in the household, and the report of now."""
    systeem = {"by": systeem_voor(mensen.vt)}
    build.receivers(mensen)
    eerste = build.melding(by=mensen.frontoffice.by, at=TOEN, personen=GEZIN)
    anna, daan, bo, cas = (regel.persoon for regel in betrokkenen_van(eerste.casus))
    build.besloten(mensen, eerste, at=TOEN, redenen="Het wijkteam kent dit gezin al.")
    handed_over(mensen, eerste.casus)
    sluit(mensen, eerste.casus)
    huis = get_casus(eerste.casus, at=TOEN, **systeem).huishouden_id
    personen.split_huishouden(
        huishouden=huis, gaan=[daan], adres=Adres("Ergens", "9", plaats="Sneek"), per=date(2026, 2, 1),
        reden="Uit elkaar", at=VANDAAG, **systeem,
    )  # fmt: skip
    personen.move_huishouden(
        huishouden=huis, adres=Adres("Nieuweweg", "5", plaats="Drachten", is_geheim=True),
        per=date(2026, 2, 10), at=VANDAAG, **systeem,
    )  # fmt: skip
    personen.add_naam(
        persoon=anna, soort=Naamsoort.PARTNER, naam=Naamdelen(roepnaam="Anna", achternaam="Anderman"),
        per=date(2026, 2, 12), reden="Getrouwd", at=VANDAAG, **systeem,
    )  # fmt: skip
    weer = (
        build.gemelde_persoon("1", betrokkenheid=Betrokkenheid.OUDER, bekend_als=anna),
        build.gemelde_persoon("2", bekend_als=bo),
    )
    nu = build.melding(by=mensen.frontoffice.by, personen=weer, hoort_bij=eerste.casus).casus
    casussen.assign_casus(
        casus=nu, behandelaar=mensen.behandelaar.account, team=mensen.team, at=VANDAAG, **systeem
    )
    return Verleden(nu, eerste.casus, anna, daan, bo, cas)


def blad(wie, casus):
    """Return the page as somebody sees it."""
    answer = wie.client.get(reverse("web:voorgeschiedenis", args=[casus]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.eis("PLUS-5", "VB-11")
def test_it_tells_what_was_agreed_by_whom_and_what_came_of_it(mensen, verleden):
    html = blad(mensen.behandelaar, verleden.nu)

    for tekst in (
        "Het wijkteam kent dit gezin al.",
        "Directe overdracht aan het lokale team</strong>: Wijkteam Proefwijk",
        "Daan slaapt bij zijn broer.",
        "Spreekt u Bo elke week?",
        "Overgedragen en aanvaard. Kwam na 1 maand terug.",
        "hierop volgt deze casus",
        "Toegewezen aan Bente Behandelaar, Team Noord",
        "Het team gaat verder",
        "Zorgelijk",
        "Eerste melding",
        "Hermelding",
    ):
        assert tekst in html, tekst


@pytest.mark.eis("PLUS-5")
def test_what_did_not_hold_and_who_is_missing_stand_on_top(mensen, verleden):
    html = blad(mensen.behandelaar, verleden.nu)
    top = html[html.index("Wat moet u weten?") : html.index("Wat is er afgesproken, door wie")]

    assert "Kinderen die eerder in beeld waren en niet in deze casus staan" in top
    assert "Cas Testman" in top
    assert "Bo Testman" not in top.split("Cas Testman")[0]
    assert "Pas in februari weer plek." in top
    assert "Gesloten: Overgedragen en aanvaard. Kwam na 1 maand terug." in top


@pytest.mark.eis("PLUS-5", "RAD-7")
def test_members_addresses_and_names_are_told_over_time(mensen, verleden):
    html = blad(mensen.behandelaar, verleden.nu)
    wie = html[html.rindex("Wie, waar en onder welke naam?") :]

    assert "Anna Anderman" in wie
    assert "Anna Testman" in wie
    assert "Nieuweweg 5, Drachten" in wie
    assert "geheim adres" in wie
    assert "Proefstraat 1" in wie
    assert "Daan Proefsma" in wie
    assert "van 12-01-2026 tot 01-02-2026" in wie


@pytest.mark.eis("PLUS-5", "ROL-2")
def test_of_who_went_no_address_is_told(mensen, verleden):
    assert "Ergens 9" not in blad(mensen.behandelaar, verleden.nu)


@pytest.mark.eis("PLUS-5", "RAD-7")
def test_a_casus_of_who_was_merged_or_lived_along_is_in_it(mensen, verleden):
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    dubbel = build.persoon(roepnaam="Annie", achternaam="Testman", **systeem)
    andere = build.casus(mensen)
    casussen.add_betrokkene(casus=andere, persoon=dubbel, betrokkenheid=Betrokkenheid.OUDER, **systeem)
    personen.merge_personen(blijft=verleden.anna, gaat_op=dubbel, reden="Dezelfde", **systeem)
    van_daan = build.casus(mensen)
    casussen.add_betrokkene(
        casus=van_daan, persoon=verleden.daan, betrokkenheid=Betrokkenheid.OUDER, **systeem
    )

    html = blad(mensen.behandelaar, verleden.nu)

    assert _nummer(andere) in html
    assert "Annie Testman" in html
    assert "van een huisgenoot, elders" in html[html.index(_nummer(van_daan)) :]


@pytest.mark.eis("PLUS-5", "ROL-2", "VB-11")
def test_a_casus_that_is_not_to_be_seen_stays_closed(mensen, verleden):
    dicht = _van_ander_team(mensen, verleden)

    html = blad(mensen.behandelaar, verleden.nu)

    assert "1 daarbuiten mag u niet zien." in html
    assert (
        f'{_nummer(dicht)}</span>: <span class="cijfers">sinds 02-03-2026, loopt </span>'
        ' <span class="klein">Vraag het aan Team Zuid.' in html
    )
    for tekst in ("Heel geheim besluit", "Verborgen kind", "Anne Anderteam"):
        assert tekst not in html
    assert reverse("web:casus", args=[dicht]) not in html


@pytest.mark.eis("PLUS-11", "PLUS-5")
def test_each_casus_that_was_read_has_its_row_in_the_log(mensen, verleden):
    dicht = _van_ander_team(mensen, verleden)

    blad(mensen.behandelaar, verleden.nu)

    rijen = Regel.objects.filter(daad="gezien:voorgeschiedenis")
    assert set(rijen.values_list("casus", flat=True)) == {verleden.nu, verleden.toen}
    assert not rijen.filter(casus=dicht).exists()


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager", "beheerder"])
def test_a_stranger_does_not_learn_that_it_exists(mensen, verleden, wie):
    answer = getattr(mensen, wie).client.get(reverse("web:voorgeschiedenis", args=[verleden.nu]))

    assert answer.status_code == 404
    assert not Regel.objects.filter(daad="gezien:voorgeschiedenis").exists()


@pytest.mark.eis("PLUS-5")
@pytest.mark.parametrize("wie", ["behandelaar", "werkbegeleider", "frontoffice", "gedragswetenschapper"])
def test_it_takes_fifteen_questions_at_most_and_reads_no_table_whole(mensen, verleden, wie):
    _van_ander_team(mensen, verleden)
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    dubbel = build.persoon(roepnaam="Annie", achternaam="Testman", **systeem)
    andere = build.casus(mensen)
    casussen.add_betrokkene(casus=andere, persoon=dubbel, betrokkenheid=Betrokkenheid.OUDER, **systeem)
    casussen.add_betrokkene(
        casus=andere, persoon=build.persoon(**systeem), betrokkenheid=Betrokkenheid.KIND, **systeem
    )
    personen.merge_personen(blijft=verleden.anna, gaat_op=dubbel, reden="Dezelfde", **systeem)
    client = getattr(mensen, wie).client
    client.get(reverse("web:zoeken"))  # The name of the organisation is kept for a minute.

    with gesteld() as vragen:
        assert client.get(reverse("web:voorgeschiedenis", args=[verleden.nu])).status_code == 200

    assert len(vragen) <= 15
    assert helemaal_gelezen(vragen) == []


@pytest.mark.eis("PLUS-5")
def test_what_was_given_back_did_not_hold(mensen, op_moment):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    gegeven = build.aanbod(mensen, casus)
    build.aanvaard(mensen, gegeven)
    nieuw = NieuweTeruggave(
        grond=Teruggavegrond.HULP_STAGNEERT, reden="Niemand doet open.", gesprek="Nog niet.", weging="Acuut.",
        telefoon="0581234567",
    )  # fmt: skip
    gevraagd = overdrachten.request_teruggave(
        overdracht=gegeven, nieuw=nieuw, by=mensen.lokaal.by, at=VANDAAG
    )
    overdrachten.accept_teruggave(teruggave=gevraagd.teruggave, by=mensen.behandelaar.by, at=VANDAAG)

    html = blad(mensen.behandelaar, casus)

    assert "teruggegeven aan Veilig Thuis. De hulp loopt vast" in html
    assert "Niemand doet open." in html


@pytest.mark.eis("PLUS-5")
def test_a_first_report_has_no_past(mensen, op_moment):
    casus = build.melding(by=mensen.frontoffice.by).casus

    html = blad(mensen.frontoffice, casus)

    assert "Deze organisatie kent geen andere casus over deze mensen." in html


@pytest.mark.eis("VB-11", "PLUS-5")
@pytest.mark.parametrize("pagina", ["beoordeling", "besluit"])
def test_it_is_one_step_from_the_assessment(mensen, verleden, pagina):
    (regel,) = beoordelingen_van(verleden.nu)

    html = mensen.behandelaar.client.get(
        reverse(f"veiligheidsbeoordeling:{pagina}", args=[regel.id])
    ).content.decode()

    assert reverse("web:voorgeschiedenis", args=[verleden.nu]) in html


def _van_ander_team(mensen, verleden) -> UUID:
    """Make a casus of another team about the same child."""
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    dicht = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    casussen.add_betrokkene(casus=dicht, persoon=verleden.bo, betrokkenheid=Betrokkenheid.KIND, **systeem)
    kind = build.persoon(roepnaam="Verborgen", achternaam="kind", **systeem)
    casussen.add_betrokkene(casus=dicht, persoon=kind, betrokkenheid=Betrokkenheid.KIND, **systeem)
    return dicht


def _nummer(casus) -> str:
    return str(get_casus(casus, by=systeem_voor(None), at=VANDAAG).nummer)


@pytest.mark.eis("PLUS-5")
@pytest.mark.parametrize("hoe", ["van een huisgenoot", "ervoor"])
def test_a_casus_that_is_also_about_who_never_lived_with_them_is_in_it(mensen, op_moment, hoe):
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    henk, vreemd = (
        personen.record_persoon(nieuw=NieuwPersoon(naam=Naamdelen(roepnaam=naam)), **systeem).persoon
        for naam in ("Henk", "Xander")
    )
    toen = build.casus(mensen)
    for wie in (vreemd,) if hoe == "ervoor" else (vreemd, henk):
        casussen.add_betrokkene(casus=toen, persoon=wie, betrokkenheid=Betrokkenheid.OUDER, **systeem)
    nu = build.casus(mensen, vervolg_op=toen if hoe == "ervoor" else None)
    anna = personen.record_persoon(nieuw=NieuwPersoon(naam=Naamdelen(roepnaam="Anna")), **systeem).persoon
    casussen.add_betrokkene(casus=nu, persoon=anna, betrokkenheid=Betrokkenheid.OUDER, **systeem)
    personen.create_huishouden(leden=[anna, henk], adres=Adres("Ergens", "9", plaats="Sneek"), **systeem)

    antwoord = mensen.behandelaar.client.get(reverse("web:voorgeschiedenis", args=[nu]))

    assert antwoord.status_code == 200
    assert _nummer(toen) in antwoord.content.decode()
    assert "Xander" not in antwoord.content.decode()
