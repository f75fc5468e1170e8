"""The third report of the line: a neighbour, danger now. Everybody in it is made up."""

from datetime import date

from zicht.casus.words import Houder
from zicht.kern import Rol
from zicht.voorbeeld.controle.aannemen import Gemeld, Mens, stappen_voor
from zicht.voorbeeld.controle.gang import Gang, Spoor, Verhaal, stap, zie, zie_niet

BUURMAN = Gemeld(
    meldersoort="burger",
    mensen=(
        Mens("Wietske", "Denkbeeldma", "19-12-1944", "vrouw", "vermoedelijk_slachtoffer"),
        Mens("Sjoerd", "Denkbeeldma", "04-07-1972", "man", "vermoedelijk_pleger"),
    ),
    velden={
        "melder-naam": "Buurman Voorgesteld",
        "melder-relatie": "buurman",
        "melder-telefoon": "0600111222",
        "gebeurtenis": "Moeder staat op straat zonder jas; de zoon dreigt haar iets aan te doen.",
        "vormen": ["ouderenmishandeling"],
        "straat": "Voorbeeldsingel",
        "huisnummer": "31",
        "postcode": "8921 ZZ",
        "plaats": "Leeuwarden",
        "gemeente": "GM0080",
        "inschatting": "acuut_onveilig",
        "inschatting_toelichting": "Hij heeft een mes in zijn hand gehad.",
        "doel": "Dat zij vannacht veilig is.",
        "ingelicht": "nee",
        "niet_ingelicht_reden": "Dat maakt het nu gevaarlijker.",
    },
    geheim=("Voorgesteld", "0600111222", "+31600111222"),
)


@stap("Vrijdag 9 april: er belt een buurman")
def vrijdag(gang: Gang, _spoor: Spoor) -> None:
    """The clock moves on."""
    gang.wordt(date(2027, 4, 9), 10)


@stap("Het is een crisis: Veilig Thuis heeft meteen het zicht, nog voor de beoordeling")
def crisis(gang: Gang, spoor: Spoor) -> None:
    """The ledger begins at the crisis, not at the decision; without saying what must be done it cannot."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(f"{spoor.adressen['beoordeling']}spoed/")
    wie.vul_in("", {"urgentie": "crisis"})
    zie(wie, "Schrijf op wat er nu moet gebeuren en waarom.")
    wie.vul_in("", {"urgentie": "crisis", "toelichting": "Vandaag erheen, samen met de politie."})
    zie(wie, "De spoed is vastgelegd.")
    spoor.keten.append(Houder.van(gang.partij(Rol.BEOORDELAAR)))
    wie.ga_naar(spoor.adressen["casus"])
    zie(wie, "Crisis")
    zie_niet(wie, "Nog niemand heeft het zicht")


VERHAAL = Verhaal(
    "Een buurman meldt gevaar van nu: crisis",
    (vrijdag, *stappen_voor("De melding van de buurman", BUURMAN), crisis),
)
