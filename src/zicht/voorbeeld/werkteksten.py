"""What do the workers of the synthetic region write down? Short made-up sentences, several for each occasion.

No sentence names somebody, nor who reported: what is shared with another party may not tell that.
"""

from collections.abc import Mapping

from zicht.informeren.words import Uitstelgrond
from zicht.overdracht.words import Teruggavegrond, Weigergrond
from zicht.veiligheidsbeoordeling.words import Advies, Bevraagde, Route, Veiligheidsoordeel

VRAGEN: Mapping[Bevraagde, tuple[str, ...]] = {
    Bevraagde.POLITIE: (
        "Zijn er het afgelopen jaar meer incidenten op dit adres geweest, en hoe liepen die af?",
        "Is er een wapenvergunning of een eerder huisverbod bekend?",
    ),
    Bevraagde.RVDK: (
        "Loopt er een onderzoek of een maatregel voor de kinderen?",
        "Is er eerder een gezagsonderzoek geweest, en wat was de uitkomst?",
    ),
    Bevraagde.MELDER: (
        "Wat hebt u zelf gezien en gehoord, en wat hoorde u van anderen?",
        "Is er na de melding nog iets gebeurd?",
    ),
    Bevraagde.BETROKKEN_HULP: (
        "Wat is bij u bekend over de veiligheid van dit huishouden in het afgelopen jaar?",
        "Komt het gezin de afspraken na, en wanneer hebt u de kinderen voor het laatst gezien?",
    ),
    Bevraagde.ANDER_VEILIG_THUIS: ("Het gezin woonde eerder in uw regio. Wat is bij u bekend?",),
    Bevraagde.GEDRAGSWETENSCHAPPER: (
        "Hoe weegt u het patroon van geweld in deze relatie?",
        "Wat betekent dit voor de ontwikkeling van een kind van deze leeftijd?",
    ),
    Bevraagde.VERTROUWENSARTS: (
        "Past het letsel bij het verhaal dat erbij is verteld?",
        "Zijn de gemiste afspraken medisch gezien zorgelijk?",
    ),
}
ANTWOORDEN = (
    "Er zijn eerdere contacten geweest; de zorgen zijn bekend en niet nieuw.",
    "Er is niets bekend over deze mensen.",
    "Twee keer eerder is iemand langs geweest voor ruzie. Er was toen geen letsel.",
    "Het laatste half jaar was er geen contact meer; daarvoor ging het met ups en downs.",
    "De kinderen zijn vorige week gezien. Zij maakten een gespannen indruk.",
    "Er loopt begeleiding. De afspraken worden meestal nagekomen.",
    "Er is een eerdere zaak, die zonder maatregel is gesloten.",
)
MENINGEN = (
    "Het patroon wijst op oplopend geweld. Houd rekening met een nieuwe uitbarsting in de komende weken.",
    "Het letsel past niet bij het verhaal. Ik adviseer het kind vandaag te laten onderzoeken.",
    "De spanning komt vooral door de scheiding. Beide ouders hebben oog voor de kinderen.",
    "Voor een kind van deze leeftijd is dit schadelijk, ook als het niet zelf wordt geslagen.",
)
GEEN_ANTWOORD = (
    "Na twee keer bellen geen antwoord gekregen.",
    "De contactpersoon is met verlof en wordt niet vervangen.",
    "Zij mogen zonder toestemming niets zeggen en zien nu geen grond.",
)
SPOED = (
    "Er is nu gevaar; vandaag nog contact met het huishouden.",
    "De ander komt vanavond thuis en weet van de melding.",
    "Er is een jong kind en niemand houdt toezicht.",
    "Er is met een wapen gedreigd. De politie is ter plaatse.",
)
REDENEN: Mapping[Route, tuple[str, ...]] = {
    Route.GEEN_VERVOLG: (
        "Het is nu veilig en er is al hulp waar het huishouden tevreden over is.",
        "Het ging om een eenmalige ruzie zonder letsel. Beiden hebben zelf hulp gezocht.",
        "De melding voegt niets toe aan wat bekend is; wat er loopt, loopt door.",
        "De zorgen zijn besproken en weggenomen. Er zijn goede mensen om het gezin heen.",
        "De afspraken van de vorige keer staan nog en worden nagekomen.",
    ),
    Route.OVERDRACHT_LOKAAL_TEAM: (
        "Er zijn zorgen, geen direct gevaar. Het gezin heeft hulp dichtbij nodig.",
        "De spanningen komen door geld en wonen; het lokale team kan daarbij helpen.",
        "Beide ouders willen praten. Het lokale team kan afspraken maken en volhouden.",
        "De aard en de ernst passen bij wat met het lokale team is afgesproken.",
    ),
    Route.OVERDRACHT_BETROKKEN_HULP: (
        "Er is al hulp die het gezin kent en die dit erbij kan nemen.",
        "De begeleiding loopt goed; wisselen van hulp zou het gezin terugzetten.",
        "Wie er al komt heeft het vertrouwen van de kinderen.",
    ),
    Route.VOORWAARDEN_EN_VERVOLG: (
        "Het geweld herhaalt zich. Eerst zijn er voorwaarden nodig waaraan iedereen zich houdt.",
        "Er is structurele onveiligheid en niemand heeft overzicht over de hulp.",
        "Het gezin wil wel, maar zonder duidelijke afspraken valt het terug.",
        "De veiligheid van de kinderen hangt nu af van één volwassene die het niet alleen redt.",
    ),
    Route.ONDERZOEK: (
        "De verhalen spreken elkaar tegen. Het vermoeden vraagt om onderzoek.",
        "Het letsel is niet verklaard en een van de kinderen durft niets te zeggen.",
        "Dit is een van meer meldingen in korte tijd, met telkens een andere uitleg.",
    ),
}
WAAROM_GEEN_ONDERZOEK = (
    "Wat er speelt is bekend; een onderzoek voegt nu niets toe.",
    "De oorzaak is duidelijk en iedereen werkt mee. Hulp kan meteen beginnen.",
    "Er is pas een onderzoek geweest; de uitkomst geldt nog.",
    "MDA++ is overwogen. Eerst wordt geprobeerd of de afspraken houden.",
)
HULP_KAN_EN_WIL = (
    "“Wij kennen het gezin en kunnen volgende week beginnen.”",
    "“Ik kom er al en neem dit erbij; bij nieuwe zorgen bel ik.”",
    "“Wij willen dit oppakken, als wij met jullie mogen overleggen.”",
)
OORDEEL_OVER_HULP = (
    "De hulp past bij de zorgen en is nu al begonnen.",
    "Er is voldoende tijd en kennis, en het gezin vertrouwt de hulpverlener.",
)
EIGEN_OORDEEL: Mapping[Advies, str] = {
    Advies.VOORTZETTEN: "De hulp die er is volstaat volgens Veilig Thuis; er is zicht op iedereen.",
    Advies.AANPASSEN: "De hulp volstaat als zij vaker komt en ook de vader spreekt.",
    Advies.UITBREIDEN: "De hulp alleen is niet genoeg; Veilig Thuis doet mee.",
}
ONEENS = (
    "Ik zie meer gevaar: er is een patroon van controle, ook al is er weinig letsel.",
    "Volgens mij weegt het netwerk zwaarder mee; ik zou het zorgelijk noemen.",
)
OVER_TAXATIE: Mapping[Veiligheidsoordeel, tuple[str, ...]] = {
    Veiligheidsoordeel.VEILIG: (
        "De rust is terug en er zijn afspraken waaraan iedereen zich houdt.",
        "Niemand is bang. De kinderen zijn gezien en gesproken.",
    ),
    Veiligheidsoordeel.ZORGELIJK: (
        "Er is veel spanning, nu geen geweld. De steun van familie helpt.",
        "Het gaat wisselend; in drukke weken loopt het op.",
        "De ouders willen hulp, maar zeggen ook snel af.",
    ),
    Veiligheidsoordeel.STRUCTUREEL_ONVEILIG: (
        "Het geweld komt terug en eerdere hulp is gestopt.",
        "De een bepaalt wat de ander mag. Dat duurt al jaren.",
    ),
    Veiligheidsoordeel.ACUUT_ONVEILIG: (
        "Vandaag kan opnieuw iemand gewond raken. Er is een plek elders geregeld.",
        "Er is een wapen in huis en er is gedreigd.",
    ),
    Veiligheidsoordeel.NIET_TE_BEOORDELEN: (
        "Het gezin is nog niet bereikt. Wat de kinderen meemaken is niet bekend.",
    ),
}
TERUGKOPPELING = (
    "Verteld wat er met de melding gebeurt en wie contact opneemt met het huishouden.",
    "Uitgelegd wat er is besloten, voor zover dat mag, en gevraagd om bij nieuwe zorgen weer te bellen.",
    "Bedankt voor de melding, verteld wie verdergaat en wat er van de melder wordt gevraagd.",
    "De uitkomst besproken. De melder maakt zich nog zorgen en weet waar hij terechtkan.",
)
UIT_EERDERE = (
    "Er is vaker gemeld over ruzies waar de kinderen bij waren. Toen hielp het dat er na schooltijd opvang was.",
    "Eerder is afgesproken dat er iemand in huis komt als het misgaat. Vraag of dat nog zo is.",
    "Het is niet de eerste keer dat het na het weekend misgaat. Let op maandag en dinsdag.",
    "Er was al hulp. Die is gestopt toen het beter ging; begin daar niet opnieuw, maar bouw erop voort.",
)
WAAROM_VERTELD = (
    "De hulp die er nu is gaat uit van een eerste keer. Met dit erbij past die beter.",
    "Zonder dit wordt alleen naar dit ene voorval gekeken, en komt het patroon niet in beeld.",
    "Wie het gezin elke dag ziet, moet weten waar op te letten.",
    "Zo gaat de hulp verder waar die eerder ophield, en begint niemand van voren af aan.",
)
WAAROM_GEZWEGEN = (
    "De eerdere meldingen gingen over iets anders en zijn lang geleden. Voor de hulp maakt het nu niets uit.",
    "Het gezin vertelt dit zelf, volgende week, in het gesprek dat de hulp al had gepland.",
)
GEINFORMEERD = (
    "Verteld van de melding en van wat er nu gebeurt.",
    "De brief over de melding, de rechten en het dossier is verstuurd.",
    "Besproken wat er is gemeld, wat er is besloten en met wie zij nu te maken krijgen.",
    "Gesproken over de zorgen. Er is begrip, en ook boosheid over de melding.",
    "Uitgelegd wie er langskomt. Gevraagd hoe het nu gaat en of het veilig is.",
)
SAMEN_GESPROKEN = (
    "Zij wilden het samen horen. De hulpverlener was erbij en bleef daarna nog een uur.",
    "Eerst is met ieder apart gesproken; daarna samen, op kantoor.",
    "Beiden weten al wat de ander heeft verteld. Er is gevraagd of samen veilig was.",
)
TOLKEN = ("Tolk via de tolkentelefoon", "Gecertificeerde tolk, in het gesprek aanwezig")
UITSTEL: Mapping[Uitstelgrond, str] = {
    Uitstelgrond.VEILIGHEID: "Eerst moet de ander op een veilige plek zijn.",
    Uitstelgrond.TAAK_VEILIG_THUIS: "Het onderzoek begint met een gesprek op school, zonder dat het is aangekondigd.",
    Uitstelgrond.ONBEREIKBAAR: "De betrokkene is drie weken in het buitenland en neemt niet op.",
}
ANDER_INFORMEERT = (
    "Het gezin kent het lokale team; het gesprek gaat samen beter.",
    "De hulpverlener zit er morgen toch, wij gaan mee.",
)
WEIGERING: Mapping[Weigergrond, tuple[str, ...]] = {
    Weigergrond.NIET_IN_TAKEN: (
        "Begeleiding van een volwassene zonder kinderen doet bij ons een ander team.",
    ),
    Weigergrond.TE_COMPLEX: ("Er speelt stalking; daarvoor missen wij de kennis.",),
    Weigergrond.VERKEERD_GEBIED: ("De moeder is met de kinderen naar een andere gemeente verhuisd.",),
    Weigergrond.INFORMATIE_ONTBREEKT: ("Er ontbreekt wie het gezag heeft; dat hebben wij nodig.",),
    Weigergrond.GEEN_CAPACITEIT: ("Wij hebben deze weken niemand die kan beginnen.",),
    Weigergrond.ANDERS: ("Er is een klacht over ons van dit gezin; een ander team past beter.",),
}
INTREKKING = (
    "Naar het verkeerde team gestuurd.",
    "Er kwam nieuwe informatie; het aanbod klopt niet meer.",
)
KIND_GESPROKEN = (
    "Een onderzoeker sprak met de kinderen, of zij zijn daar te jong voor.",
    "De oudste is op school gesproken. De jongste is gezien tijdens het huisbezoek.",
    "Nog niet; het team doet dat in het eerste gesprek, samen met een ouder.",
    "Er zijn geen kinderen in dit huishouden, of zij wonen elders.",
)
BIJ_AANBOD = (
    "Kunt u met het gezin bespreken welke hulp past?",
    "Graag binnen twee weken een eerste huisbezoek.",
    "Let op de afspraken over veilig bellen.",
    "Wij denken graag mee in het eerste gesprek.",
    "",
)
TERUGGAVE: Mapping[Teruggavegrond, str] = {
    Teruggavegrond.COMPLEXER: "Er blijkt ook stalking te spelen; het gaat verder dan wat is overgedragen.",
    Teruggavegrond.NIEUWE_ZORGEN: "Een van de kinderen vertelde over slaan met een riem.",
    Teruggavegrond.HULP_GEWEIGERD: "Het huishouden laat niemand binnen en de zorgen nemen toe.",
    Teruggavegrond.HULP_STAGNEERT: "Na drie maanden is er geen verandering en zegt het gezin telkens af.",
    Teruggavegrond.ANDERS: "De gezinswerker is bedreigd en kan er niet meer heen.",
}
GEZIEN_DOOR_TEAM = (
    "Het kind is deze week niet op school geweest.",
    "Bij het huisbezoek waren de gordijnen dicht; er was iemand thuis.",
    "De ouder had een verband om de hand en wilde er niet over praten.",
)
TEAM_OVERLEGDE = (
    "Besproken met de gedragswetenschapper van het team.",
    "Overlegd met de leidinggevende en met de huisarts.",
)
TEAM_SPRAK = (
    "De ouders willen geen gesprek.",
    "De moeder is gesproken en begrijpt dat wij dit doorgeven.",
    "Het gezin is gebeld; de vader hing op.",
)
TEAM_WEEGT = (
    "Dit gaat boven wat het team kan.",
    "Volgens ons is het structureel onveilig.",
)
TERUGGENOMEN = (
    "Wij nemen het over en bellen vandaag.",
    "Goed dat u belt. Wij beginnen met een nieuwe beoordeling.",
)
NIET_TERUGGENOMEN = (
    "Wij denken mee, maar de taak past bij u. Morgen bellen wij voor advies.",
    "De zorgen zijn niet nieuw. Wij komen een keer mee op huisbezoek.",
)
TIJDENS_WACHTEN = (
    "Gebeld: het gaat redelijk, oma komt om de dag langs.",
    "Kort huisbezoek; de afspraken hangen op de koelkast.",
    "De school houdt een oogje in het zeil en heeft niets bijzonders gezien.",
)
WACHTEN_VOORBIJ = ("De hulp is begonnen.", "Er is een vaste gezinswerker; het eerste gesprek was goed.")
ONTVANGERS = (
    ("Marleen Oefenstra", "Gezinswerker"),
    ("Joost Figurant", "Jeugdregisseur"),
    ("Hanneke Decorsma", "Teamleider"),
    ("Ibrahim Voorbeeld", "Ambulant begeleider"),
    ("Sietske Schijnders", "Maatschappelijk werker"),
)
BIJ_MONDE = ("Telefonisch", "In het overleg van dinsdag", "Per beveiligde mail")
VERDEELD = (
    "Verdeeld bij ontvangst",
    "Kent het gezin van eerder",
    "Heeft ruimte",
    "Verdeeld in het ochtendoverleg",
)
NEEMT_WAAR = "Neemt waar tijdens verlof of ziekte."
NOTITIES = (
    "Gebeld met de moeder; zij was net van het werk en klonk moe. Morgen terugbellen na vijven.",
    "De vader belde zelf. Hij wil zijn kant vertellen en vraagt om een gesprek op kantoor.",
    "School meldt dat het kind vandaag vrolijk was. De juf let op.",
    "Huisbezoek gepland; de oma is er dan bij.",
    "Overleg gehad over het aanbod van de opvang. Er is pas over twee weken plek.",
    "De politie rijdt deze week extra langs.",
)
AANVULLING = "Op kantoor opnieuw gebeld: de afspraak staat, ook met de andere ouder."
NOOD = (
    "De politie belt met spoed en niemand van het team is bereikbaar.",
    "Het ziekenhuis vraagt nu of het kind mee naar huis mag.",
    "De crisisdienst heeft vannacht informatie nodig over eerdere afspraken.",
)
NOOD_TERECHT = ("Nodig en zo kort mogelijk gebruikt.", "Goed gehandeld; het team is daarna ingelicht.")
NOOD_ONTERECHT = ("Het team was bereikbaar. Besproken met de collega.",)
VRIJE_TAKEN = (
    ("Bel de huisarts terug", "De praktijk belde tijdens het overleg."),
    ("Vraag het rapport van school op", "De ouder geeft toestemming."),
    ("Plan een gesprek met beide ouders", "Zij willen niet tegelijk komen; zoek twee momenten."),
)
NIET_MEER_NODIG = "Is in het gesprek van vandaag al gebeurd."
STABIEL, WEERLEGD = "Het is een half jaar stabiel veilig.", "Het onderzoek heeft het vermoeden weerlegd."
GESLOTEN = ("", "Alle afspraken zijn vastgelegd en overgedragen.", "Iedereen is ingelicht.")
