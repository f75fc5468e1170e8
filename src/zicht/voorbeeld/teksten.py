"""What do the reports of the synthetic region tell? Short made-up texts, several for each kind of report."""

from collections.abc import Mapping, Sequence

from zicht.melding.words import Sector
from zicht.voorbeeld.mix import Aanleiding

GEBEURTENISSEN: Mapping[Aanleiding, Sequence[str]] = {
    Aanleiding.PARTNERGEWELD: (
        (
            "Buren hoorden geschreeuw en een harde klap. Bij aankomst had een van de twee een rode wang "
            "en was er servies kapot. De ander was rustig en zei dat het een woordenwisseling was."
        ),
        (
            "Na een ruzie over geld is er geduwd en gedreigd. De ene partner is naar de buren gevlucht en "
            "wilde niet naar huis voordat de ander weg was."
        ),
        (
            "Sinds de scheiding komt de ex-partner onaangekondigd langs, belt tientallen keren per dag en "
            "heeft vandaag op de deur gebonkt tot het slot brak."
        ),
        (
            "Een van beiden vertelt al langer te worden gecontroleerd: telefoon, geld en bezoek. Gisteren "
            "is voor het eerst geslagen."
        ),
    ),
    Aanleiding.KINDERMISHANDELING: (
        (
            "De kinderen zaten boven op de trap terwijl hun ouders beneden schreeuwden en met spullen "
            "gooiden. Het jongste kind huilde en wilde niet naar bed."
        ),
        (
            "Een kind kwam voor de derde keer deze maand zonder ontbijt en met vieze kleren op school en "
            "viel in de klas in slaap."
        ),
        (
            "Een kind vertelde dat het met een riem wordt geslagen als het niet luistert. Op de arm waren "
            "strepen te zien."
        ),
        (
            "Het kind is niet opgehaald en de ouder was onder invloed toen er werd gebeld. Er was niemand "
            "anders om het op te vangen."
        ),
        (
            "De afgesproken controles zijn al vier keer niet doorgegaan. Het kind groeit niet goed en de "
            "ouders houden de deur dicht."
        ),
    ),
    Aanleiding.OUDERENMISHANDELING: (
        (
            "Een hoogbejaarde ouder heeft blauwe plekken op beide armen en durft in het bijzijn van het "
            "inwonende kind niets te zeggen. De pinpas is in handen van dat kind."
        ),
        (
            "De mantelzorger zegt het niet meer vol te houden en heeft de ouder in huis opgesloten om "
            "boodschappen te doen."
        ),
    ),
    Aanleiding.ANDERS: (
        "Een bijna volwassen kind bedreigt de ouders om geld en heeft een deur ingetrapt.",
        (
            "Een meisje van zeventien is bang dat haar familie haar tegen haar wil laat trouwen tijdens "
            "de vakantie."
        ),
        "Iemand wordt thuis vastgehouden aan afspraken over eer en mag niet alleen naar buiten.",
    ),
}
DOELEN = (
    "Dat er iemand met het gezin gaat praten en dat de kinderen veilig zijn.",
    "Dat er hulp komt die blijft.",
    "Dat Veilig Thuis het zicht op veiligheid overneemt.",
    "Dat het geweld stopt.",
)
SIGNALEN = (
    "Het kind is teruggetrokken, schrikt van harde geluiden en komt vaak te laat.",
    "De ouder zegt afspraken af en wil niet dat er iemand binnenkomt.",
    "Er zijn al langer zorgen over spanning thuis; de laatste weken is het erger geworden.",
)
MELDERS: Mapping[Sector, tuple[tuple[str, str], ...]] = {
    Sector.POLITIE_JUSTITIE: (
        ("Wijkagent", "Politie, verzonnen basisteam"),
        ("Noodhulp", "Politie, verzonnen basisteam"),
    ),
    Sector.GEZONDHEIDSZORG: (("Huisarts", "Huisartsenpraktijk Denkbeeld"), ("Jeugdarts", "GGD Proefland")),
    Sector.GGZ: (("Psychiater", "GGZ Schijnwerf"),),
    Sector.ONDERWIJS: (("Intern begeleider", "Basisschool De Maquette"), ("Mentor", "Voorbeeldcollege")),
    Sector.KINDEROPVANG: (("Pedagogisch medewerker", "Kinderopvang Fabel"),),
    Sector.JEUGDZORG: (("Jeugdhulpverlener", "Jeugdhulp De Kartonnen Brug"),),
    Sector.LOKAAL_TEAM: (("Gezinswerker", "Buurtloket De Papieren Boot"),),
    Sector.ANDER_VEILIG_THUIS: (("Medewerker", "Een ander Veilig Thuis"),),
    Sector.ANDERE_ORGANISATIE: (("Consulent", "Woningstichting Papieren Huis"),),
    Sector.NIET_BEROEPSMATIG: (("", ""),),
}
RELATIES = ("buurvrouw", "opa", "tante", "vriend van het gezin", "buurman")
REDENEN = (
    "De veiligheid is beoordeeld op grond van de melding, de eerdere meldingen en het gesprek met de melder.",
    "De zorgen zijn bevestigd door wie is bevraagd; deze weg past bij wat het huishouden nodig heeft.",
    "Er is gesproken met de melder en met een collega; beiden komen tot dezelfde weging.",
)

# No household bears these names: a text about people must never seem to tell who reported.
MELDERVOORNAMEN = ("Robin", "Jip", "Kris", "Senna", "Charly", "Quirine", "Isidoor", "Wubbo")
MELDERACHTERNAMEN = (
    "Proefman",
    "Testerink",
    "Denkbeeldsma",
    "Schijnberg",
    "Verzonnen",
    "Fictiema",
    "Modelaar",
)
