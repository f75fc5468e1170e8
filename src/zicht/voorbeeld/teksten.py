"""What do the reports of the synthetic region tell? Short made-up texts, several for each kind of report."""

from collections.abc import Mapping

from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words import Sector, Veiligheidsinschatting
from zicht.voorbeeld.mix import Aanleiding

_G = Geweldsvorm
# Per kind of report: the forms of violence, and what was told that goes with them.
GEBEURTENISSEN: Mapping[Aanleiding, tuple[tuple[frozenset[Geweldsvorm], tuple[str, ...]], ...]] = {
    Aanleiding.PARTNERGEWELD: (
        (
            frozenset({_G.PARTNERGEWELD}),
            (
                (
                    "Buren hoorden geschreeuw en een harde klap. Bij aankomst had een van de twee een rode "
                    "wang en was er servies kapot. De ander was rustig en zei dat het een woordenwisseling "
                    "was."
                ),
                (
                    "Na een ruzie over geld is er geduwd en gedreigd. De ene partner is naar de buren "
                    "gevlucht en wilde niet naar huis voordat de ander weg was."
                ),
                (
                    "Een van beiden vertelt al langer te worden gecontroleerd: telefoon, geld en bezoek. "
                    "Gisteren is voor het eerst geslagen."
                ),
                (
                    "In de auto is een arm omgedraaid tijdens een ruzie over een afspraak. Er zijn foto's "
                    "van de blauwe plekken gemaakt."
                ),
                (
                    "De ander heeft de huissleutels afgepakt en de deur op slot gedraaid. Pas na drie uur "
                    "mocht de partner naar buiten."
                ),
                (
                    "Er was drank in het spel. Een stoel is door de kamer gegooid en heeft een van beiden "
                    "aan het hoofd geraakt. De huisartsenpost heeft de wond gehecht."
                ),
                (
                    "De partner is bij de keel gepakt en kon even niet ademen. Zij durfde daarna niet te "
                    "bellen en vertelde het pas op het werk."
                ),
            ),
        ),
        (
            frozenset({_G.EX_PARTNERGEWELD, _G.STALKING}),
            (
                (
                    "Sinds de scheiding komt de ex-partner onaangekondigd langs, belt tientallen keren per "
                    "dag en heeft vandaag op de deur gebonkt tot het slot brak."
                ),
                "De ex-partner wacht bij het werk en bij de sportclub. Er zijn berichten gestuurd met bedreigingen.",
                "Onder de auto zat een volgzender. De ex-partner wist al weken waar de ander was.",
            ),
        ),
        (
            frozenset({_G.PARTNERGEWELD, _G.SEKSUEEL_GEWELD}),
            (
                "Er wordt seks afgedwongen. Wie weigert krijgt dagenlang geen geld en geen telefoon.",
                (
                    "Bij de controle vertelde de patiënt over dwang in de slaapkamer, al jaren. Thuis weet "
                    "niemand dat dit is verteld."
                ),
            ),
        ),
    ),
    Aanleiding.KINDERMISHANDELING: (
        (
            frozenset({_G.GETUIGE_VAN_GEWELD, _G.PARTNERGEWELD}),
            (
                (
                    "De kinderen zaten boven op de trap terwijl beneden werd geschreeuwd en met spullen "
                    "gegooid. Het jongste kind huilde en wilde niet naar bed."
                ),
                "Bij aankomst stond een kind in pyjama buiten. Binnen was gevochten; in de gang lag glas.",
                (
                    "De oudste heeft zelf 112 gebeld omdat de ouders elkaar sloegen. De anderen hadden zich"
                    " opgesloten op de badkamer."
                ),
            ),
        ),
        (
            frozenset({_G.GETUIGE_VAN_GEWELD}),
            (
                "Een kind vertelt op school dat het 's nachts wakker ligt van de ruzies en met de deur op slot slaapt.",
                (
                    "Bij het wisselen van huis is er elke keer ruzie op straat. De kinderen staan ertussen "
                    "en moeten kiezen."
                ),
            ),
        ),
        (
            frozenset({_G.KINDERMISHANDELING_VERWAARLOZING}),
            (
                (
                    "Een kind kwam voor de derde keer deze maand zonder ontbijt en met vieze kleren op "
                    "school en viel in de klas in slaap."
                ),
                (
                    "Het kind is niet opgehaald en de ouder was onder invloed toen er werd gebeld. Er was "
                    "niemand anders om het op te vangen."
                ),
                (
                    "De afgesproken controles zijn al vier keer niet doorgegaan. Het kind groeit niet goed "
                    "en de deur blijft dicht."
                ),
                "In huis stonden etensresten en hondenpoep op de vloer. Het jongste kind liep buiten zonder toezicht.",
                "Het gebit van het kind is ernstig aangetast. Verwijzingen naar de tandarts zijn niet opgevolgd.",
            ),
        ),
        (
            frozenset({_G.KINDERMISHANDELING_LICHAMELIJK}),
            (
                (
                    "Een kind vertelde dat het met een riem wordt geslagen als het niet luistert. Op de arm"
                    " waren strepen te zien."
                ),
                "Het kind heeft een breuk die niet past bij het verhaal van de val van de bank.",
                (
                    "Tijdens de gymles waren vingerafdrukken op beide bovenarmen te zien. Het kind zei dat "
                    "het niet mocht vertellen hoe dat kwam."
                ),
            ),
        ),
        (
            frozenset({_G.KINDERMISHANDELING_PSYCHISCH}),
            (
                "Het kind wordt uitgescholden, opgesloten op de kamer en krijgt te horen dat het niet gewenst is.",
                "Een ouder dreigt zichzelf iets aan te doen als het kind naar de andere ouder gaat.",
                (
                    "Het kind van tien zorgt voor de jongere kinderen en voor een zieke ouder, en komt niet"
                    " aan spelen toe."
                ),
            ),
        ),
        (
            frozenset({_G.SEKSUEEL_GEWELD}),
            (
                (
                    "Het kind laat seksueel gedrag zien dat niet past bij de leeftijd en schrikt als een "
                    "bepaalde volwassene binnenkomt."
                ),
            ),
        ),
    ),
    Aanleiding.OUDERENMISHANDELING: (
        (
            frozenset({_G.OUDERENMISHANDELING}),
            (
                (
                    "Een hoogbejaarde ouder heeft blauwe plekken op beide armen en durft in het bijzijn van"
                    " het inwonende kind niets te zeggen. De pinpas is in handen van dat kind."
                ),
                (
                    "De mantelzorger zegt het niet meer vol te houden en heeft de ouder in huis opgesloten "
                    "om boodschappen te doen."
                ),
                "De rekeningen van de thuiszorg worden niet betaald terwijl er veel geld van de rekening gaat.",
                "De medicijnen worden niet gegeven en de ouder is in een maand zes kilo afgevallen.",
            ),
        ),
    ),
    Aanleiding.ANDERS: (
        (
            frozenset({_G.GEWELD_TEGEN_OUDERS}),
            (
                "Een bijna volwassen kind bedreigt thuis om geld en heeft een deur ingetrapt.",
                "De zoon heeft zijn ouder geduwd toen er geen geld was voor zijn schulden. De ouder wil geen aangifte.",
            ),
        ),
        (
            frozenset({_G.HUWELIJKSDWANG}),
            (
                (
                    "Een meisje van zeventien is bang dat haar familie haar tegen haar wil laat trouwen "
                    "tijdens de vakantie."
                ),
                "Het paspoort is afgepakt en er is een enkele reis geboekt. De jongere wil niet mee.",
            ),
        ),
        (
            frozenset({_G.EERGERELATEERD_GEWELD}),
            (
                "Iemand wordt thuis vastgehouden aan afspraken over eer en mag niet alleen naar buiten.",
                "Na een relatie die de familie afkeurt is gedreigd met geweld. Ooms komen langs om te praten.",
            ),
        ),
        (
            frozenset({_G.ANDERS}),
            (
                (
                    "In huis wordt geruzied met harde woorden en dreigen. Wie wat doet is niet duidelijk; "
                    "iedereen is bang."
                ),
            ),
        ),
    ),
}
DOELEN = (
    "Dat er iemand met het gezin gaat praten en dat de kinderen veilig zijn.",
    "Dat er hulp komt die blijft.",
    "Dat Veilig Thuis het zicht op veiligheid overneemt.",
    "Dat het geweld stopt.",
    "Dat duidelijk wordt of het kind thuis kan blijven.",
    "Dat er met beide ouders afspraken komen over de omgang.",
    "Dat iemand kijkt wat er achter de voordeur gebeurt.",
    "Dat er rust komt, en een plek waar het kind zijn verhaal kwijt kan.",
)
SIGNALEN = (
    "Het kind is teruggetrokken, schrikt van harde geluiden en komt vaak te laat.",
    "De ouder zegt afspraken af en wil niet dat er iemand binnenkomt.",
    "Er zijn al langer zorgen over spanning thuis; de laatste weken is het erger geworden.",
    "Het kind eet op school de broodtrommels van anderen leeg.",
    "De cliënt komt met een zonnebril binnen en praat niet over het weekend.",
    "Er zijn in een half jaar drie verwondingen gezien met telkens een ander verhaal.",
)
OVERLEG = (
    "Besproken met de aandachtsfunctionaris.",
    "Overlegd met een collega en met de leidinggevende.",
    "Advies gevraagd aan Veilig Thuis; het advies was om te melden.",
    "Besproken in het zorgoverleg van deze week.",
)
GESPREKKEN = (
    "Er is met een ouder gesproken; die herkent een deel van de zorgen.",
    "Beide ouders zijn gesproken. Zij leggen de oorzaak bij elkaar.",
    "Het gesprek is twee keer afgezegd; daarna is per brief verteld dat er wordt gemeld.",
    "Er is met het kind gesproken. Het is bang dat de ouders boos worden.",
)
WEGINGEN = (
    "De zorgen wegen zwaar genoeg om te melden.",
    "Het is de afgelopen maanden eerder erger dan beter geworden.",
    "Volgens het afwegingskader is het structureel onveilig.",
    "Zelf hulp bieden lukt niet zonder dat iemand het geheel overziet.",
)
AFSPRAKEN = (
    "De hulpverlener blijft wekelijks langskomen en belt als er iets verandert.",
    "De school houdt het kind in het oog en vertelt de ouders wat zij ziet.",
    "Er is een vaste contactpersoon, bereikbaar op werkdagen.",
)
NIET_INGELICHT = (
    "Er was geen veilig moment om het te zeggen.",
    "Als de ander het hoort kan het thuis misgaan.",
    "Niemand deed open en bellen lukte niet.",
    "Het gezin is daarna niet meer op de afspraak gekomen.",
    "De melding gaat over wat net is gebeurd; het gesprek komt nog.",
)
KWADE_OPZET = "De ouder zegt dat de ex-partner meldt om de omgang te winnen. Dat is niet na te gaan."
INSCHATTINGEN: Mapping[Veiligheidsinschatting, tuple[str, ...]] = {
    Veiligheidsinschatting.ACUUT_ONVEILIG: ("Dit kan vanavond weer gebeuren.", "Er is gedreigd met een mes."),
    Veiligheidsinschatting.STRUCTUREEL_ONVEILIG: (
        "Dit speelt al meer dan een jaar.",
        "Het is elk weekend raak.",
    ),
    Veiligheidsinschatting.ZORGEN: ("Er is nu iemand bij, maar op de langere duur gaat het niet goed.", ""),
    Veiligheidsinschatting.WEET_NIET: ("",),
}
NIET_VEILIG_BELLEN = (
    "De ander kijkt in de telefoon.",
    "Alleen op dinsdagochtend; dan is de ander werken.",
    "De telefoon staat op naam van de ander.",
    "Geen bericht inspreken: dat wordt thuis afgeluisterd.",
)
BESTAANDE_HULP = (
    "",
    "",
    "Er komt begeleiding van een buurtteam.",
    "Er is een toezichthouder.",
    "Geen hulp bekend.",
)
MELDERS: Mapping[Sector, tuple[tuple[str, str], ...]] = {
    Sector.POLITIE_JUSTITIE: (
        ("Wijkagent", "Politie, basisteam Luchtkasteel"),
        ("Agent noodhulp", "Politie, basisteam Figuranten"),
        ("Medewerker zorgtafel", "Politie, basisteam Nergens"),
        ("Reclasseringswerker", "Reclassering Denkbeeldig"),
    ),
    Sector.GEZONDHEIDSZORG: (
        ("Huisarts", "Huisartsenpraktijk Denkbeeld"),
        ("Jeugdarts", "GGD Proefland"),
        ("Verpleegkundige spoedeisende hulp", "Ziekenhuis Maquette"),
        ("Verloskundige", "Verloskundigen Oefenhof"),
    ),
    Sector.GGZ: (("Psychiater", "GGZ Schijnwerf"), ("Casemanager", "Verslavingszorg Spiegelhuis")),
    Sector.ONDERWIJS: (
        ("Intern begeleider", "Basisschool De Maquette"),
        ("Mentor", "Voorbeeldcollege"),
        ("Leerplichtambtenaar", "Bureau Leerplicht Schijnwaard"),
    ),
    Sector.KINDEROPVANG: (("Pedagogisch medewerker", "Kinderopvang Fabel"),),
    Sector.JEUGDZORG: (
        ("Jeugdhulpverlener", "Jeugdhulp De Kartonnen Brug"),
        ("Jeugdbeschermer", "Jeugdbescherming Decor"),
    ),
    Sector.LOKAAL_TEAM: (("Gezinswerker", "Buurtloket De Papieren Boot"),),
    Sector.ANDER_VEILIG_THUIS: (("Medewerker", "Een ander Veilig Thuis"),),
    Sector.ANDERE_ORGANISATIE: (
        ("Consulent", "Woningstichting Papieren Huis"),
        ("Maatschappelijk werker", "Welzijn Schaduwrijk"),
    ),
    Sector.NIET_BEROEPSMATIG: (("", ""),),
}
RELATIES = (
    "buurvrouw",
    "opa",
    "tante",
    "vriend van het gezin",
    "buurman",
    "oud-collega",
    "trainer van de sportclub",
)
RELATIES_IN_HUIS = ("moeder", "zoon", "oma die in huis woont", "partner")

# No household bears these names: a text about people must never seem to tell who reported.
MELDERVOORNAMEN = (
    "Robin",
    "Jip",
    "Kris",
    "Senna",
    "Charly",
    "Quirine",
    "Isidoor",
    "Wubbo",
    "Noortje",
    "Gijsbrecht",
)
MELDERACHTERNAMEN = (
    "Proefman",
    "Testerink",
    "Denkbeeldsma",
    "Schijnberg",
    "Verzonnen",
    "Fictiema",
    "Modelaar",
    "Bedenkstra",
    "Nepveld",
)
