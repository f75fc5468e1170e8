"""Wat blijft vindbaar, en wat blijft verborgen, als een register niet mag weten om wie het gaat?"""

from collections import defaultdict

import pytest
from hypothesis import given

from tests.spec.koppeling.gezinnen import persoon
from tests.spec.koppeling.test_eigenschappen import NORMAAL
from tests.spec.tabel import rows
from zicht.koppeling import (
    Rij,
    Sleutelsoort,
    in_een_zin,
    leg_weging_uit,
    normaliseer,
    standaardgewichten,
    vergelijk,
)
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Voornaam
from zicht.koppeling.pseudoniem import TE_VAAK, vergelijk_merken, versleutel
from zicht.koppeling.pseudoniem_zoeken import Bewaarde, gevraagde, zoek_pseudoniem

pytestmark = pytest.mark.eis("PLUS-4")
GEHEIM, ANDER_GEHEIM = b"g" * 32, b"h" * 32
GEWICHTEN = standaardgewichten()


def niveaus(een: Gegevens, ander: Gegevens):
    """Return how far two agree by the marks of the first key they share; None when they share none."""
    bewaard = {blok.getal: blok for blok in versleutel(ander, GEHEIM, als_vraag=False)}
    for blok in versleutel(een, GEHEIM, als_vraag=True):
        if blok.getal in bewaard:
            return vergelijk_merken(blok.merken, bewaard[blok.getal].merken)
    return None


class Pseudoniemen:
    """A register of pseudonyms in memory that counts as a million persons."""

    omvang = 1_000_000

    def __init__(self, *rijen: Rij) -> None:
        self.blokken = defaultdict(list)
        for nummer, groep, wie, *_ in rijen:
            for blok in versleutel(wie, GEHEIM, als_vraag=False):
                self.blokken[blok.getal].append(Bewaarde(nummer, groep, blok.merken))

    def vind(self, getallen, hoogstens):
        return [(getal, self.blokken[getal][: hoogstens + 1]) for getal in getallen if getal in self.blokken]


@pytest.mark.parametrize(("een", "ander", "onderdeel", "niveau"), rows("""
geval             | een                     | ander                   | onderdeel  | niveau
------------------+-------------------------+-------------------------+------------+--------------
voornaam gelijk   | Jan Bos 19850412        | Jan Bos 19850412        | voornaam   | gelijk
roepnaam          | Jan Bos 19850412        | Hans Bos 19850412       | voornaam   | roepnaam
klinkt gelijk     | Sofie Bos 19850412      | Safie Bos 19850412      | voornaam   | lijkt
andere voornaam   | Jan Bos 19850412        | Piet Bos 19850412       | voornaam   | anders
voornaam onbekend | Jan Bos 19850412        | - Bos 19850412          | voornaam   | onbekend
achternaam gelijk | Jan Bos 19850412        | Jan Bos 19850412        | achternaam | gelijk
dubbele naam      | Jan Bos 19850412        | Jan Vos-Bos 19850412    | achternaam | deel
achternaam klinkt | Jan Visser 19850412     | Jan Fisser 19850412     | achternaam | lijkt
andere achternaam | Jan Bos 19850412        | Jan Smit 19850412       | achternaam | anders
geen achternaam   | Jan Bos 19850412        | Jan - 19850412          | achternaam | onbekend
datum gelijk      | Jan Bos 19850412        | Jan Bos 19850412        | datum      | gelijk
dag en maand om   | Jan Bos 19850412        | Jan Bos 19851204        | datum      | omgewisseld
andere dag        | Jan Bos 19850412        | Jan Bos 19850413        | datum      | een_deel
andere datum      | Jan Bos 19850412        | Jan Bos 19851127        | datum      | anders
dag onbekend      | Jan Bos 19850412        | Jan Bos 19850400        | datum      | maand_en_jaar
maand anders      | Jan Bos 19850412        | Jan Bos 19850500        | datum      | anders
alleen jaar       | Jan Bos 19850412        | Jan Bos 19850000        | datum      | jaar
datum onbekend    | Jan Bos 19850412 - hier | Jan Bos - - hier        | datum      | onbekend
adres gelijk      | Jan Bos 19850412 - hier | Jan Bos 19850412 - hier | adres      | gelijk
adres anders      | Jan Bos 19850412 - hier | Jan Bos 19850412 - weg  | adres      | anders
adres onbekend    | Jan Bos 19850412 - hier | Jan Bos 19850412        | adres      | onbekend
"""))  # fmt: skip
def test_levels_are_seen_without_the_secret(een, ander, onderdeel, niveau):
    gevonden = getattr(niveaus(persoon(een), persoon(ander)), onderdeel)

    soort = {"voornaam": Voornaam, "achternaam": Achternaam, "datum": Datum, "adres": Adres}[onderdeel]
    assert soort(gevonden).name.lower() == niveau


@pytest.mark.parametrize(
    ("postcode", "huisnummer", "plaats", "niveau"),
    rows("""
geval          | postcode | huisnummer | plaats | niveau
---------------+----------+------------+--------+-------
ander nummer   | 1234AB   | 14         | Dorp   | bijna
andere letters | 1234AC   | 12         | Dorp   | bijna
zelfde buurt   | 1234XY   | 5          | Dorp   | wijk
zelfde plaats  | 5678XY   | 5          | Dorp   | plaats
geen postcode  |          |            | Dorp   | plaats
"""),
)
def test_a_neighbourhood_is_seen_too(postcode, huisnummer, plaats, niveau):
    daan = Gegevens(voornamen="Daan", achternaam="Bos", geboortedatum="19850412")
    een = daan._replace(postcode="1234AB", huisnummer="12", plaats="Dorp")
    ander = daan._replace(postcode=postcode, huisnummer=huisnummer, plaats=plaats)

    assert Adres(niveaus(normaliseer(een), normaliseer(ander)).adres).name.lower() == niveau


def test_an_initial_is_seen():
    een = normaliseer(Gegevens(voornamen="Johanna", achternaam="Bos", geboortedatum="19850412"))
    for letter, niveau in (("J", Voornaam.VOORLETTER), ("M", Voornaam.ANDERS)):
        ander = normaliseer(Gegevens(voorletters=letter, achternaam="Bos", geboortedatum="19850412"))
        assert niveaus(een, ander).voornaam == niveau


@given(NORMAAL, NORMAAL)
def test_what_is_the_same_in_plain_is_the_same_in_marks(een, ander):
    gezien, waar = niveaus(een, ander), vergelijk(een, ander)

    if gezien is not None:
        assert (gezien.bsn == 0, gezien.geslacht, gezien.telefoon) == (
            waar.bsn == 0,
            waar.geslacht,
            waar.telefoon,
        )
        assert (gezien.datum == Datum.GELIJK) is (waar.datum == Datum.GELIJK)
        assert (gezien.adres == Adres.GELIJK) is (waar.adres == Adres.GELIJK)


def test_the_same_name_has_another_mark_under_every_key():
    blokken = versleutel(persoon("Jan Jansen 19850412 m hier 123456782 0600123456"), GEHEIM, als_vraag=False)

    for plaats in range(0, 40, 2):
        merken = [
            blok.merken[plaats : plaats + 2]
            for blok in blokken
            if blok.merken[plaats : plaats + 2] != b"\0\0"
        ]
        assert len(set(merken)) == len(merken)


def test_another_secret_gives_nothing_to_compare():
    wie = persoon("Jan Jansen 19850412 m hier 123456782")

    getallen, andere = (
        {blok.getal for blok in versleutel(wie, geheim, als_vraag=False)} for geheim in (GEHEIM, ANDER_GEHEIM)
    )

    assert not getallen & andere


def test_a_key_that_tells_the_name_by_how_many_have_it_is_never_made():
    for tekst in ("Jan Jansen 19850412", "Jan Jansen"):
        for als_vraag in (True, False):
            assert (
                not {blok.soort for blok in versleutel(persoon(tekst), GEHEIM, als_vraag=als_vraag)} & TE_VAAK
            )


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        versleutel(Gegevens(), b"kort", als_vraag=True)


def test_a_household_that_moved_is_found_and_explains_itself():
    register = Pseudoniemen(
        Rij(1, 7, persoon("Daan Roza 19850412 m hier")), Rij(2, 7, persoon("Eva Roza 20120830 v hier"))
    )
    vraag = [
        gevraagde(persoon(lid), GEHEIM, GEWICHTEN)
        for lid in ("Daan Roza 19850412 m weg", "Eva Rosa 20120830 v weg")
    ]

    gevonden = zoek_pseudoniem(vraag, register, GEWICHTEN, vanaf=23.0)

    (treffer,) = gevonden.antwoord.treffers
    assert (treffer.groep, [paar.rij.nummer for paar in treffer.paren]) == (7, [1, 2])
    regels = leg_weging_uit(gevonden.niveaus[0, 1], treffer.paren[0].weging, GEWICHTEN, register.omvang)
    assert {"geboortedatum gelijk", "voornaam gelijk", "ander adres"} <= set(in_een_zin(regels).split(", "))


class Omgekeerd(Pseudoniemen):
    """The same register, which answers the last key first."""

    def vind(self, getallen, hoogstens):
        return reversed(super().vind(getallen, hoogstens))


@pytest.mark.parametrize("register", [Pseudoniemen, Omgekeerd])
@pytest.mark.parametrize(("bewaard", "ook", "vraag", "datum", "adres"), rows("""
geval              | bewaard               | ook            | vraag                    | datum  | adres
-------------------+-----------------------+----------------+--------------------------+--------+-------
telefoon bij oud   | 1985 m hier - 0612345 | 19850412 m weg | 19850412 m weg - 0612345 | gelijk | gelijk
bsn bij oud        | 1985 m hier 123456782 | 19850412 m weg | 19850412 m weg 123456782 | gelijk | gelijk
datum bij nieuw    | 1985 m hier           | 19850412 m weg | 19850412 m hier          | jaar   | gelijk
"""))  # fmt: skip
def test_of_somebody_who_was_described_more_than_once_the_description_that_tells_most_is_weighed(
    register, bewaard, ook, vraag, datum, adres
):
    rijen = [Rij(1, 7, persoon(f"Daan Roza {tekst}")) for tekst in (bewaard, ook)]

    def gevonden(*rijen):
        gevraagd = [gevraagde(persoon(f"Daan Roza {vraag}"), GEHEIM, GEWICHTEN)]
        return zoek_pseudoniem(gevraagd, register(*rijen), GEWICHTEN, vanaf=-99.0)

    samen = gevonden(*rijen)

    (treffer,) = samen.antwoord.treffers
    assert treffer.bits == max(gevonden(rij).antwoord.treffers[0].bits for rij in rijen)
    niveau = samen.niveaus[0, 1]
    assert (Datum(niveau.datum).name.lower(), Adres(niveau.adres).name.lower()) == (datum, adres)


@pytest.mark.parametrize("register", [Pseudoniemen, Omgekeerd])
def test_who_is_asked_by_more_than_one_description_is_weighed_by_the_one_that_tells_most(register):
    """As somebody who moved is asked: by where they live now, and by where they lived."""
    oud, nieuw = (persoon(f"Daan Roza {tekst}") for tekst in ("19850412 m hier", "1985 m weg - 0600123456"))
    vraag = gevraagde(nieuw, GEHEIM, GEWICHTEN)
    ook = gevraagde(oud, GEHEIM, GEWICHTEN)
    samen = vraag._replace(blokken=(*vraag.blokken, *ook.blokken))
    stand = register(Rij(1, 7, persoon("Daan Roza 19850412 m hier - 0600123456")))

    (treffer,) = zoek_pseudoniem([samen], stand, GEWICHTEN, vanaf=-99.0).antwoord.treffers

    los = [
        zoek_pseudoniem([een], stand, GEWICHTEN, vanaf=-99.0).antwoord.treffers[0].bits
        for een in (vraag, ook)
    ]
    assert treffer.bits == max(los)


def test_a_key_that_too_many_have_is_not_followed_and_that_is_told():
    register = Pseudoniemen(*(Rij(nummer, nummer, persoon("Daan Roza 1985")) for nummer in range(4)))

    gevonden = zoek_pseudoniem(
        [gevraagde(persoon("Daan Roza 1985"), GEHEIM, GEWICHTEN)], register, GEWICHTEN, vanaf=0.0, hoogstens=3
    )

    assert gevonden.antwoord.afgekapt == {Sleutelsoort.NAAM_JAAR}
    assert not gevonden.antwoord.treffers


def test_a_weak_hit_is_left_out():
    register = Pseudoniemen(Rij(1, 7, persoon("Daan Roza 1985 m hier")))

    gevonden = zoek_pseudoniem(
        [gevraagde(persoon("Dirk Roza 1985 m weg"), GEHEIM, GEWICHTEN)], register, GEWICHTEN, vanaf=30.0
    )

    assert gevonden.antwoord.treffers == ()
