"""Is aan een tekst te zien wie de melder is?"""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.tabel import rows
from zicht.melding.rules import vindplaatsen_van_melder
from zicht.melding.words import Melder

MELDER = Melder(
    naam="mw. J. de Vries-Bakkér",
    telefoon="+31612345678",
    email="j.devries@kievit.example",
    functie="Intern begeleider",
    werkgever="Basisschool De Kievit",
    relatie="",
)

TEKSTEN = """
geval                         | tekst                                       | gevonden
------------------------------+---------------------------------------------+------------------------------
niets                         | De moeder is bang.                          |
achternaam                    | Volgens Bakker is het onveilig.             | Bakker
met accent                    | Volgens Bakkér is het onveilig.             | Bakkér
kleine letters                | volgens bakker                              | bakker
dubbele naam                  | Vries-Bakker belde.                         | Vries-Bakker
een letter ernaast            | mevrouw Baker belde                         | Baker
een letter te veel            | mevrouw Bakkker belde                       | Bakkker
letters verwisseld            | mevrouw Bakekr belde                        | Bakekr
aaneengeschreven              | mevrouw devries belde                       | devries
twee letters ernaast is ander | mevrouw Bekkar belde                        |
deel van een ander woord      | de bakkersvrouw op de hoek                  |
mobiel aaneen                 | bel 0612345678                              | 0612345678
mobiel met spaties            | bel 06 12 34 56 78                          | 06 12 34 56 78
mobiel met streep             | bel 06-12345678                             | 06-12345678
mobiel met landnummer         | bel +31 6 12345678                          | +31 6 12345678
mobiel met nullen             | bel 0031612345678                           | 0031612345678
mobiel met nul tussen haakjes | bel +31 (0)6 12345678                       | +31 (0)6 12345678
een ander nummer              | bel 06 12 34 56 79                          |
datum                         | gebeurd op 06-12-2024                       |
adres                         | mail j.devries@kievit.example               | j.devries@kievit.example
adres met hoofdletters        | mail J.deVries@Kievit.EXAMPLE               | J.deVries@Kievit.EXAMPLE
adres met spaties             | mail j.devries @ kievit . example           | j.devries @ kievit . example
adres uitgeschreven           | mail j.devries (at) kievit punt example     | j.devries (at) kievit punt example
ander adres                   | mail iemand@elders.example                  |
school                        | het kind zit op De Kievit                   | Kievit
school met fout               | het kind zit op de Kieviet                  | Kieviet
school in twee woorden        | het kind zit op de Kie vit                  | Kie vit
een school                    | het kind zit op de basisschool              |
"""


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(("tekst", "gevonden"), rows(TEKSTEN))
def test_what_would_tell_who_the_melder_is_is_shown(tekst, gevonden):
    stukken = [plek.stuk for plek in vindplaatsen_van_melder(tekst, MELDER)]

    assert " ".join(stukken).replace("Vries Bakker", "Vries-Bakker") == gevonden


# Van een organisatie die naar een plaats, een mens of een gewoon woord heet, zegt dat woord alleen niets: het staat
# ook in een adres, in een naam of in een gewone zin. Met haar soort ervoor zegt het wel wie er meldt. Tussen haken
# staat wat wordt tegengehouden.
ORGANISATIES = """
geval                       | werkgever                    | tekst
----------------------------+------------------------------+------------------------------------
plaats in een adres         | Wijkteam Sneek               | Proefweg 1, 8601 AB Sneek
plaats in een zin           | Gebiedsteam Sneek            | Vader werkt in Sneek.
gemeente van meer woorden   | Gebiedsteam De Fryske Marren | Zij wonen in De Fryske Marren.
gemeente met een streep     | Gebiedsteam Súdwest-Fryslân  | Zij wonen in Súdwest-Fryslân.
dorp van de betrokkenen     | Dorpenteam Kollum            | Proefweg 1 in Kollum
straat van de betrokkenen   | Basisschool De Proefweg      | Proefweg 1 in Kollum
regio                       | Jeugdbescherming Friesland   | Bente, Veilig Thuis Friesland
windstreek erbij            | Sociaal Wijkteam Sneek Noord | in Sneek, noord van de vaart
het soort alleen            | Gebiedsteam Sneek            | Het gebiedsteam komt langs.
het soort in een andere zin | Wijkteam Sneek               | Er komt een wijkteam. Sneek is ver.
ander soort, zelfde plaats  | Wijkteam Sneek               | de politie van Sneek
achternaam van betrokkene   | Huisartsenpraktijk Testman   | Bo Testman is bang.
gewoon woord                | Wijkteam Samen               | Samen met oma gaat het.
alleen een gewoon woord     | Thuis                        | Het kind is thuis.
alleen een soort            | Wijkteam                     | Het wijkteam komt langs.
soort met plaats            | Wijkteam Sneek               | het [wijkteam Sneek] belde
soort in een plaats         | Gebiedsteam Sneek            | het [gebiedsteam in Sneek] belde
soort van een gemeente      | Gebiedsteam Sneek            | [gebiedsteam van de gemeente Sneek]
soort met een fout          | Gebiedsteam Sneek            | het [gebiedstaem Sneeek]
voluit met windstreek       | Sociaal Wijkteam Sneek Noord | [Sociaal Wijkteam Sneek Noord]
zonder windstreek           | Sociaal Wijkteam Sneek Noord | volgens het [wijkteam Sneek]
voluit met streep           | Gebiedsteam Súdwest-Fryslân  | het [gebiedsteam Sudwest Fryslan]
soort met streep            | Gebiedsteam Súdwest-Fryslân  | het [gebiedsteam Súdwest-Fryslân]
gemeente zelf               | Gemeente Sneek               | de [gemeente Sneek] belde
politie met windstreek      | Politie Noord-Nederland      | [politie Noord-Nederland] was er
regio met soort             | Jeugdbescherming Friesland   | [jeugdbescherming Friesland] belde
praktijk met achternaam     | Huisartsenpraktijk Testman   | [huisartsenpraktijk Testman]
gewoon woord met soort      | Wijkteam Samen               | het [wijkteam Samen] belde
gewone woorden samen        | Stichting Jeugd en Gezin     | volgens [Jeugd en Gezin]
eigen naam zonder soort     | Wijkteam Regenboog           | volgens [Regenboog]
eigen naam naast een plaats | Wijkteam Regenboog Sneek     | volgens [Regenboog Sneek]
eigen naam van een praktijk | Huisartsenpraktijk De Kievit | volgens De [Kievit]
"""
PLAATSEN = (
    "De Fryske Marren",
    "Súdwest-Fryslân",
    "Sneek",
    "Noardeast-Fryslân",
    "Kollum",
    "Proefweg",
)


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(("werkgever", "tekst"), rows(ORGANISATIES))
def test_an_organisation_called_after_a_place_or_a_common_word_is_told_by_its_kind_and_name(werkgever, tekst):
    melder, zonder_haken = Melder("", "", "", "", werkgever, ""), tekst.replace("[", "").replace("]", "")

    stukken = vindplaatsen_van_melder(
        zonder_haken, melder, namen_van_betrokkenen=["Bo Testman"], plaatsen=PLAATSEN
    )

    assert [plek.stuk for plek in stukken] == re.findall(r"\[(.*?)\]", tekst)


@pytest.mark.parametrize("naam", ["Jan de Wit", "Mei Li"])
def test_a_short_first_name_counts_with_its_capital_only(naam):
    melder = Melder(naam, "", "", "", "", "")
    kort = naam.split()[0]

    assert vindplaatsen_van_melder(f"{kort} belde", melder) != []
    assert vindplaatsen_van_melder(f"in {kort.lower()} belde iemand", melder) == []


def test_the_name_of_the_family_may_be_written_when_the_melder_bears_it_too():
    oma = Melder("Rika Testman", "", "", "", "", "Oma")

    gevonden = vindplaatsen_van_melder(
        "Bo Testman logeert bij Rika.", oma, namen_van_betrokkenen=["Bo Testman"]
    )

    assert [plek.stuk for plek in gevonden] == ["Rika"]


def test_a_melder_of_whom_nothing_is_known_is_found_nowhere():
    assert vindplaatsen_van_melder("Bel 0612345678 of a@b.example.", Melder("", "", "", "", "", "")) == []


@given(voor=st.text(max_size=40), na=st.text(max_size=40))
def test_a_name_between_other_words_is_always_found(voor, na):
    tekst = f"{voor} Bakker {na}"

    assert any("Bakker" in plek.stuk for plek in vindplaatsen_van_melder(tekst, MELDER))


@given(tekst=st.text(max_size=200))
def test_every_piece_stands_in_the_text_where_it_is_said_to(tekst):
    for plek in vindplaatsen_van_melder(tekst, MELDER):
        assert tekst[plek.begin : plek.eind] == plek.stuk


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("De melder helpt zelf, na zijn melding.", []),
        ("Mulder belde.", ["Mulder"]),
        ("Mulde belde.", ["Mulde"]),
    ],
)
def test_the_words_of_the_trade_are_no_slip_in_a_name(tekst, gevonden):
    melder = replace(MELDER, naam="T. Mulder")

    assert [plek.stuk for plek in vindplaatsen_van_melder(tekst, melder)] == gevonden
