"""The screens of a report that was received: reading it, the melder, confirming, recognising."""

from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import betrokkenen_van
from zicht.kern import OnvolledigeDatum
from zicht.logboek.models import Regel
from zicht.melding import queries
from zicht.melding.models import Melderlezing
from zicht.melding.words import Anonimiteitsgrond, Meldersoort

KIND = build.gemelde_persoon(achternaam="Testman", geboortedatum=OnvolledigeDatum(2020, 1, 2))
VAN_MELDER = ("Tjibbe", "Zwaluwstra", "12345678", "kievit.example", "Kievit", "Intern begeleider")


@pytest.fixture
def melding(werk):
    """Take in a school's report."""
    soort = Meldersoort.PROFESSIONAL_DOORLOPEND
    return build.melding(by=werk.frontoffice.by, soort=soort, personen=(KIND,)).melding


def adres(naam, *meer):
    """Return an address of this part."""
    return reverse(f"melding:{naam}", args=meer)


def paginas(melding):
    """Return every page about a report."""
    gemeld = queries.melding_voor_beoordeling(melding).personen[0].id
    return [adres("melding", melding), adres("bevestigen", melding), adres("herkennen", melding, gemeld),
            adres("terugdraaien", melding, gemeld)]  # fmt: skip


@pytest.mark.eis("MEL-2", "MEL-5", "MEL-12")
def test_a_report_is_shown_as_it_was_told(werk, melding):
    page = werk.behandelaar.client.get(adres("melding", melding)).content.decode()

    for stuk in ("Er was geschreeuw en een klap", "Testman", "Dat het stopt.", "Blauwe plekken, driemaal."):
        assert stuk in page


def test_a_stranger_finds_no_page_of_it(werk, melding):
    for wie in (werk.vreemde, werk.lokaal, werk.manager, werk.beheerder):
        assert [wie.client.get(pagina).status_code for pagina in paginas(melding)] == [404] * 4
        assert wie.client.post(adres("melder", melding)).status_code == 404


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize("wie", ["frontoffice", "behandelaar", "werkbegeleider", "backoffice"])
def test_no_page_tells_who_the_melder_is_before_it_was_asked(werk, melding, wie):
    for pagina in paginas(melding):
        page = getattr(werk, wie).client.get(pagina).content.decode()
        assert [stuk for stuk in VAN_MELDER if stuk in page] == []


@pytest.mark.eis("MEL-4")
def test_asking_who_the_melder_is_shows_it_and_is_logged(werk, melding):
    page = werk.behandelaar.client.post(adres("melder", melding)).content.decode()

    assert "Tjibbe Zwaluwstra" in page
    assert Regel.objects.filter(daad="gezien:melder", account=werk.behandelaar.account).count() == 1


@pytest.mark.eis("MEL-4")
def test_an_anonymous_melder_needs_a_reason(werk):
    grond = Anonimiteitsgrond.GEEN_TOESTEMMING
    melding = build.melding(by=werk.frontoffice.by, anonimiteit=grond).melding

    zonder = werk.behandelaar.client.post(adres("melder", melding))
    assert zonder.status_code == 409
    assert "Zwaluwstra" not in zonder.content.decode()
    gelezen = Regel.objects.filter(account=werk.behandelaar.account, daad__startswith="gezien:")
    assert [regel.daad for regel in gelezen] == ["gezien:melding"]
    met = werk.behandelaar.client.post(adres("melder", melding), {"reden": "Zij vroeg om een gesprek."})
    assert "Tjibbe Zwaluwstra" in met.content.decode()
    geen = werk.backoffice.client.post(adres("melder", melding), {"reden": "Ik wil het weten."})
    assert "Zwaluwstra" not in geen.content.decode()


@pytest.fixture
def anoniem(werk):
    """Take in a report of somebody who was promised anonymity."""
    return build.melding(by=werk.frontoffice.by, anonimiteit=Anonimiteitsgrond.GEEN_TOESTEMMING).melding


def lees(wie, melding, reden):
    """Ask who the melder is; return the answer."""
    return wie.client.post(adres("melder", melding), {"reden": reden})


@pytest.mark.eis("MEL-4", "PLUS-11")
def test_who_read_an_anonymous_melder_before_is_shown_with_the_reason_beside_the_melder(werk, anoniem):
    reden = "Zwaluwstra vroeg om een <b>gesprek</b>."
    lees(werk.behandelaar, anoniem, reden)
    naast = werk.frontoffice.client.post(adres("melder", anoniem)).content.decode()

    assert "Zwaluwstra vroeg om een &lt;b&gt;gesprek&lt;/b&gt;." in naast
    assert (
        f"<li>{VANDAAG.astimezone(ZoneInfo('Europe/Amsterdam')):%d-%m-%Y %H.%M}, {werk.behandelaar.naam}:"
        in naast
    )
    for wie in ("frontoffice", "behandelaar", "teamgenoot", "backoffice"):
        page = getattr(werk, wie).client.get(adres("melding", anoniem)).content.decode()
        assert "vroeg om een" not in page
    casus = queries.casus_van(anoniem, by=werk.behandelaar.by, at=VANDAAG)
    tijdlijn = werk.teamgenoot.client.get(reverse("web:casus", args=[casus])).content.decode()
    assert ("Gelezen wie de anonieme melder is" in tijdlijn, "vroeg om een" in tijdlijn) == (True, False)


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    ("reden", "fout"), [("  ", "Vul dit in."), ("x" * 501, "501"), ("Zij\x00belt", "teken")]
)
def test_a_reason_that_cannot_be_kept_is_said_at_its_field_and_stays_typed(werk, anoniem, reden, fout):
    answer = lees(werk.teamgenoot, anoniem, reden)

    page = answer.content.decode()
    assert (answer.status_code, "Zwaluwstra" in page, Melderlezing.objects.exists()) == (409, False, False)
    assert any(fout in str(een) for een in answer.context["form"].errors["reden"])
    assert reden.strip().replace("\x00", "") in page.replace("\x00", "")


@pytest.mark.eis("MEL-4")
def test_a_stranger_leaves_no_reason(werk, anoniem):
    wie = (werk.vreemde, werk.lokaal, werk.manager, werk.backoffice)

    assert [lees(een, anoniem, "Ik wil het weten.").status_code for een in wie] == [404, 404, 404, 409]
    assert not Melderlezing.objects.exists()


@pytest.mark.eis("MEL-4")
def test_where_nothing_was_promised_no_reason_is_asked_or_kept(werk, melding):
    page = lees(werk.behandelaar, melding, "Ik schrijf toch iets.").content.decode()

    assert ("Tjibbe Zwaluwstra" in page, Melderlezing.objects.exists()) == (True, False)


@pytest.mark.eis("MEL-11", "PLUS-1")
def test_the_receipt_is_confirmed_with_what_follows_and_by_when(werk, melding):
    page = werk.frontoffice.client.get(adres("bevestigen", melding)).content.decode()
    assert "uiterlijk maandag 9 maart 2026" in page
    assert "5 werkdagen na de ontvangst van de melding. Het weekend telt niet mee." in page

    leeg = werk.frontoffice.client.post(adres("bevestigen", melding), {})
    assert leeg.status_code == 200
    werk.frontoffice.client.post(adres("bevestigen", melding), {"wijze": "telefoon"})

    assert "Gebeld" in werk.behandelaar.client.get(adres("melding", melding)).content.decode()


@pytest.mark.eis("MEL-8")
def test_a_person_is_recognised_and_it_is_undone(werk, melding):
    eerder = build.melding(by=werk.frontoffice.by, personen=(KIND,))
    [kind] = betrokkenen_van(eerder.casus)
    gemeld = queries.melding_voor_beoordeling(melding).personen[0]
    client = werk.frontoffice.client

    assert "Testman" in client.get(adres("herkennen", melding, gemeld.id)).content.decode()
    client.post(adres("herkennen", melding, gemeld.id), {"persoon": str(kind.persoon)})
    assert queries.melding_voor_beoordeling(melding).personen[0].bekend_als == kind.persoon

    client.post(adres("terugdraaien", melding, gemeld.id), {"reden": "Toch niet."})
    assert queries.melding_voor_beoordeling(melding).personen[0].bekend_als == gemeld.bekend_als


def test_looking_at_a_report_is_logged_once(werk, melding):
    werk.behandelaar.client.get(adres("melding", melding))

    assert Regel.objects.filter(daad="gezien:melding", account=werk.behandelaar.account).count() == 1


def test_a_report_has_no_script_of_its_own(werk):
    naar = build.melding(by=werk.frontoffice.by, gebeurtenis="<script>alert(1)</script>", at=VANDAAG).melding

    assert "<script>alert" not in werk.behandelaar.client.get(adres("melding", naar)).content.decode()
