"""Wat hoort de melder, hoe wordt een betrokkene geïnformeerd, en wanneer mag het wachten?"""

from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.informeren.rules import (
    Contactfeiten,
    objections_to_informeren,
    objections_to_terugkoppelen,
    objections_to_uitstel,
    onderwerpen_voor,
)
from zicht.informeren.words import Onderwerp, Uitstelgrond, Vastlegging, Wijze
from zicht.melding.words import Spoor
from zicht.personen.words import Kanaal
from zicht.veiligheidsbeoordeling.words import Advies

FOUR = "eerdere_meldingen nodig_uit_eerdere resultaat_taxatie"
TELT = f"""
geval                        | spoor      | advies      | onderwerpen
-----------------------------+------------+-------------+-------------------------------
burger, politie              |            |             | wie_legt_contact
vraagt Veilig Thuis          | overname   |             | wie_legt_contact
helpt zelf: voortzetten      | eigen_hulp | voortzetten | {FOUR} advies
helpt zelf: aanpassen        | eigen_hulp | aanpassen   | {FOUR} advies
helpt met Veilig Thuis       | eigen_hulp | uitbreiden  | {FOUR} advies wie_legt_contact
een ander neemt het over     | eigen_hulp |             | {FOUR} wie_legt_contact
"""


@pytest.mark.eis("INF-1", "MEL-3")
@pytest.mark.parametrize(("spoor", "advies", "onderwerpen"), rows(TELT))
def test_what_a_melder_hears_follows_from_its_own_judgement(spoor, advies, onderwerpen):
    found = onderwerpen_voor(Spoor(spoor) if spoor else None, Advies(advies) if advies else None)

    assert [one.value for one in found] == onderwerpen.split()


@pytest.mark.eis("INF-1")
@pytest.mark.parametrize(
    ("al", "tekst", "verteld", "bezwaar"),
    [
        (False, "Wij bellen het gezin.", {Onderwerp.WIE_LEGT_CONTACT}, []),
        (False, "  ", {Onderwerp.WIE_LEGT_CONTACT}, ["tekst-nodig"]),
        (False, "Dank u.", set(), ["onderwerp-vergeten"]),
        (True, "Nog eens.", {Onderwerp.WIE_LEGT_CONTACT}, ["al-teruggekoppeld"]),
    ],
)
def test_a_feedback_is_given_once_and_whole(al, tekst, verteld, bezwaar):
    objections = objections_to_terugkoppelen(
        al_gegeven=al, tekst=tekst, nodig={Onderwerp.WIE_LEGT_CONTACT}, verteld=verteld
    )

    assert [one.code for one in objections] == bezwaar


HOE = """
geval                            | wijze    | verboden | tolk nodig | tolk | steun | gedaan | bezwaar
---------------------------------+----------+----------+------------+------+-------+--------+-------------------
brief                            | brief    |          | nee        |      | ja    | nee    | geen
bellen mag niet                  | telefoon | telefoon | nee        |      | ja    | nee    | niet-veilig
schrijven mag, bellen niet       | brief    | telefoon | nee        |      | ja    | nee    | geen
thuis komen mag niet             | gesprek  | bezoek   | nee        |      | ja    | nee    | niet-veilig
samen thuis mag dan ook niet     | gezamenlijk_gesprek | bezoek | nee |     | ja    | nee    | niet-veilig
steun niet genoemd               | brief    |          | nee        |      | nee   | nee    | steun-niet-genoemd
gesprek zonder tolk              | gesprek  |          | ja         |      | ja    | nee    | tolk-nodig
gesprek met tolk                 | gesprek  |          | ja         | T.   | ja    | nee    | geen
brief, tolk niet aan de orde     | brief    |          | ja         |      | ja    | nee    | geen
al geïnformeerd                  | brief    |          | nee        |      | nee   | ja     | al-geinformeerd
"""


@pytest.mark.eis("INF-5", "PLUS-8", "MEL-7")
@pytest.mark.parametrize(("wijze", "verboden", "nodig", "tolk", "steun", "gedaan", "bezwaar"), rows(HOE))
def test_telling_somebody_obeys_safe_contact_and_language(
    wijze, verboden, nodig, tolk, steun, gedaan, bezwaar
):
    told = Vastlegging(Wijze(wijze), "", op_steun_gewezen=steun == "ja", tolk=tolk)
    facts = Contactfeiten(
        al_gedaan=gedaan == "ja",
        verboden=frozenset({Kanaal(verboden)} if verboden else ()),
        tolk_nodig=nodig == "ja",
    )

    assert [one.code for one in objections_to_informeren(told, facts)] == (
        [] if bezwaar == "geen" else [bezwaar]
    )


TODAY = date(2026, 3, 2)


@pytest.mark.eis("INF-3")
@pytest.mark.parametrize(
    ("tot", "grond", "toelichting", "gedaan", "bezwaar"),
    [
        (date(2026, 3, 3), Uitstelgrond.VEILIGHEID, "De pleger leest mee.", False, []),
        (TODAY, Uitstelgrond.VEILIGHEID, "De pleger leest mee.", False, ["dag-voorbij"]),
        (date(2026, 3, 3), None, "Zomaar.", False, ["grond-nodig"]),
        (date(2026, 3, 3), Uitstelgrond.ONBEREIKBAAR, " ", False, ["grond-nodig"]),
        (date(2026, 3, 3), Uitstelgrond.VEILIGHEID, "Meekijken.", True, ["al-geinformeerd"]),
    ],
)
def test_a_delay_needs_a_ground(tot, grond, toelichting, gedaan, bezwaar):
    objections = objections_to_uitstel(
        al_gedaan=gedaan, tot=tot, vandaag=TODAY, grond=grond, toelichting=toelichting
    )

    assert [one.code for one in objections] == bezwaar
