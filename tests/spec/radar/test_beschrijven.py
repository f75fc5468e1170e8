"""By what is somebody found again?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import OnvolledigeDatum
from zicht.koppeling import vraagsleutels
from zicht.koppeling.sleutels import bewaarsleutels
from zicht.personen.words import Adres, Geslacht, Herkenbron, Naamdelen, NieuwPersoon
from zicht.radar.rules import MEESTE_BESCHRIJVINGEN, als_vraag, beschrijvingen, groep_van

WIE, ORGANISATIE = UUID(int=1), UUID(int=2)
OUD, NIEUW = UUID(int=10), UUID(int=11)
MOLENWEG = Adres("Molenweg", "3", postcode="8501AB", plaats="Joure")
DORPSSTRAAT = Adres("Dorpsstraat", "12", postcode="8401CD", plaats="Gorredijk")


def bron(*namen, **meer):
    """Describe a record; a woman born on 2 March 1985 unless said otherwise."""
    return Herkenbron(
        **{
            "organisatie": ORGANISATIE,
            "geslacht": Geslacht.VROUW,
            "geboortedatum": "19850302",
            "bsn": "",
            "namen": namen or (Naamdelen(roepnaam="Sanne", achternaam="Proefstra"),),
            "huishoudens": ((OUD, (MOLENWEG,)),),
            **meer,
        }
    )


def wordt_gevonden(bron_, naam, gemeld=(), **meer):
    """Tell whether some key of a question leads to one of the descriptions."""
    vraag = NieuwPersoon(
        naam=naam,
        geslacht=Geslacht.VROUW,
        geboortedatum=OnvolledigeDatum.lees(datum) if (datum := meer.pop("datum", "19850302")) else None,
        **meer,
    )
    bewaard = {getal for _, g in beschrijvingen(WIE, bron_, gemeld) for getal in bewaarsleutels(g)}
    return bool(bewaard & vraagsleutels(als_vraag(vraag, Adres())).keys())


def naam(tekst):
    """Read `roepnaam tussenvoegsel achternaam`."""
    voor, *tussen, achter = tekst.split()
    return Naamdelen(roepnaam=voor, tussenvoegsel=" ".join(tussen), achternaam=achter)


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize(
    ("bekend", "gevraagd", "datum", "gevonden"),
    rows("""
        geval                                 | bekend         | gevraagd          | datum    | gevonden
        --------------------------------------+----------------+-------------------+----------+---------
        the same name                         | Sanne Proefstra | Sanne Proefstra   | 19850302 | ja
        another spelling                      | Sanne Jansen   | Sanne Janssens    | 19850302 | ja
        a particle left out                   | Sanne van Berg | Sanne Berg        | 19850302 | ja
        day and month swapped                 | Sanne Proefstra | Sanne Proefstra   | 19850203 | ja
        only the year                         | Sanne Proefstra | Sanne Proefstra   | 19850000 | ja
        no date at all                        | Sanne Proefstra | Sanne Proefstra   |          | ja
        another given name, the same day      | Sanne Proefstra | Roos Proefstra    | 19850302 | ja
        somebody else                         | Sanne Proefstra | Kees Testman      | 19600101 | nee
    """),
)
def test_found_in_spite_of(bekend, gevraagd, datum, gevonden):
    assert wordt_gevonden(bron(naam(bekend)), naam(gevraagd), datum=datum) == (gevonden == "ja")


@pytest.mark.eis("RAD-1", "RAD-7")
@pytest.mark.parametrize("achternaam", ["Proefstra", "Testman"])
def test_a_name_by_birth_and_one_by_marriage_both_lead_there(achternaam):
    getrouwd = bron(
        Naamdelen(roepnaam="Sanne", achternaam="Proefstra"), Naamdelen(roepnaam="Sanne", achternaam="Testman")
    )
    assert wordt_gevonden(getrouwd, Naamdelen(roepnaam="Sanne", achternaam=achternaam), datum="")


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize("roepnaam", ["Sanne", "Johanna", "Fenna"])
def test_every_way_in_which_somebody_is_called_leads_there(roepnaam):
    wie = bron(
        Naamdelen("Johanna Maria", "Sanne", achternaam="Proefstra"),
        Naamdelen(roepnaam="Fenna", achternaam="Proefstra"),
    )
    assert wordt_gevonden(wie, Naamdelen(roepnaam=roepnaam, achternaam="Proefstra"), datum="19800000")


@pytest.mark.eis("RAD-7")
@pytest.mark.parametrize("adres", [MOLENWEG, DORPSSTRAAT])
def test_every_address_that_somebody_had_leads_there(adres):
    verhuisd = bron(huishoudens=((OUD, (MOLENWEG, DORPSSTRAAT)),))
    assert wordt_gevonden(verhuisd, Naamdelen(), datum="", adres=adres)


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize("nummer", ["0612345678", "+31 58 123 45 67"])
def test_every_number_leads_there(nummer):
    wie = bron(telefoons=("06-12345678", "058 1234567"))
    assert wordt_gevonden(wie, Naamdelen(), datum="", telefoon=nummer)


@pytest.mark.eis("RAD-7")
def test_each_household_that_somebody_belonged_to_is_found_as_one():
    gescheiden = bron(huishoudens=((OUD, (MOLENWEG,)), (NIEUW, (DORPSSTRAAT,))))

    groepen = {groep: gegevens.postcode for groep, gegevens in beschrijvingen(WIE, gescheiden)}

    assert groepen == {groep_van(OUD): "8501ab", groep_van(NIEUW): "8401cd"}


@pytest.mark.eis("RAD-2", "RAD-7")
def test_by_what_somebody_is_looked_for_again_stands_last():
    verhuisd = bron(
        naam("Sanne Proefstra"), naam("Fenna Proefstra"), huishoudens=((OUD, (MOLENWEG, DORPSSTRAAT)),),
        telefoons=("058 1234567", "06-12345678"),
    )  # fmt: skip
    gemeld = [(NieuwPersoon(Naamdelen(roepnaam="Sjaan", achternaam="Prufstra")), MOLENWEG)]

    *_, (_, laatste) = beschrijvingen(WIE, verhuisd, gemeld)

    nu = (laatste.voornamen, laatste.postcode, laatste.telefoon)
    assert nu == ("sanne", "8401cd", "581234567")


def test_who_belongs_to_no_household_stands_alone():
    [(groep, gegevens)] = beschrijvingen(WIE, bron(huishoudens=()))
    assert (groep, gegevens.postcode) == (groep_van(WIE), "")


@pytest.mark.eis("RAD-1")
def test_what_was_reported_in_other_words_leads_there_too():
    gemeld = [(NieuwPersoon(Naamdelen(roepnaam="Sjaan", achternaam="Prufstra")), DORPSSTRAAT)]
    gezocht = Naamdelen(roepnaam="Sjaan", achternaam="Prufstra")

    assert not wordt_gevonden(bron(huishoudens=()), gezocht, datum="")
    assert wordt_gevonden(bron(huishoudens=()), gezocht, gemeld, datum="")


def test_the_same_told_twice_is_one_description():
    zelfde = NieuwPersoon(
        Naamdelen(roepnaam="Sanne", achternaam="Proefstra"),
        geslacht=Geslacht.VROUW,
        geboortedatum=OnvolledigeDatum(1985, 3, 2),
    )
    assert len(beschrijvingen(WIE, bron(), [(zelfde, MOLENWEG)] * 3)) == 1


def test_a_muddled_file_does_not_grow_without_end():
    adressen = tuple(Adres("Proefstraat", str(nr), postcode="8911AB") for nr in range(60))
    assert len(beschrijvingen(WIE, bron(adressen=adressen))) == MEESTE_BESCHRIJVINGEN


@pytest.mark.eis("RAD-1")
def test_who_is_known_by_initials_only_is_found_by_them():
    wie = bron(Naamdelen(voorletters="S.", achternaam="Proefstra"))
    assert wordt_gevonden(wie, Naamdelen(voorletters="S", achternaam="Proefstra"), datum="19800000")
