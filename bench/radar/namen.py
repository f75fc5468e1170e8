"""What are the people of the made records called? Names put together by chance; nobody of them exists."""

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from random import Random

# Given name, and what somebody who bears it may be called.
_MANNEN_TEKST = """
johannes:jan,hans,johan cornelis:kees,cees,cor hendrik:henk,rik,hein willem:wim,pim
petrus:piet,peter jacobus:koos,jaap gerardus:gerard,ger antonius:anton,ton,toon
adrianus:arie,ad,janus theodorus:theo,dorus franciscus:frans,cis martinus:martin,tinus,rien
nicolaas:nico,klaas,niek alexander:alex,sander,lex christiaan:chris laurentius:laurens,rens
bernardus:ben,bennie lambertus:bert bartholomeus:bart,mees robertus:rob leonardus:leo,leon
stefanus:stef,stefan matthijs:thijs michael:mike,michel jozef:jos,sjef sebastiaan:bas benjamin:ben
emanuel:manuel daniel:daan,danny thomas:tom abraham:bram frederik:fred,freek dennis mark patrick
jeroen erik marcel edwin marco richard ronald paul rene vincent wouter maarten ruben tim kevin rick
nick lars stijn sem lucas levi luuk finn milan jesse noah bram thijs julian max sam floris joris
gerrit:ger evert arjan sjoerd jelle wiebe tjeerd douwe sietse haye rogier pepijn olivier casper hugo
twan kyan dylan jayden damian owen quinten tygo boaz morris jurre siem mats teun guus abel ties vos
"""
MANNEN = _MANNEN_TEKST.split()
_VROUWEN_TEKST = """
johanna:joke,annie,hanneke cornelia:corrie,nel wilhelmina:mien,willy maria:mieke,ria,rietje
margaretha:greet,gretha elisabeth:els,betty,lies catharina:trijn,toos,rina petronella:nel,ella
jacoba:coba geertruida:truus adriana:janny,ada antonia:toos,tonny theodora:dora,thea francisca:cisca
hendrika:riek,henny helena:leny aleida:aly susanna:suze,sanne sophia:fie,sofie
christina:tineke,stien alexandra:sandra anna:anneke,ans magdalena:leny josephina:fien,jose
louisa:loes gerarda:gerda linda monique petra sandra esther marloes ingrid yvonne karin marjan anja
jolanda mirjam wendy ellen ilse lisa laura kim eva sara julia emma sophie lotte anouk fleur roos
iris noor tess zoe saar lieke mila evi nora femke maaike nynke sietske tjitske froukje jildou hieke
wietske loes pien fenna jasmijn isa lynn elin amber demi naomi chantal priscilla melissa samantha
romy bo veerle merel hanna olivia nina liv yara
"""
VROUWEN = _VROUWEN_TEKST.split()
_ACHTERNAMEN_TEKST = """
jong|de jansen vries|de berg|van den bakker dijk|van visser janssen smit meijer boer|de mulder
groot|de bos vos peters hendriks leeuwen|van dekker brouwer wit|de dijkstra smits graaf|de meer|van
der linden|van der kok jacobs haan|de vermeulen heuvel|van den veen|van der broek|van den bruijn|de
bruin|de heijden|van der schouten beek|van willems vliet|van hoekstra maas verhoeven koster dam|van
wal|van der prins blom huisman peeters jonge|de kuipers veenstra kramer brink|van den scholten
postma martens schipper zanten|van horst|van der bosch|van den wolff lange|de molenaar boogaard|van
den bosman evers ruiter|de sanders jonker gerritsen lange|de terpstra hofman hoek|van der kuiper
ridder|de beukers heuvelman aalst|van groen ven|van de driessen tol|van hermans dongen|van koning|de
vink eijk|van hulst|van der wijk|van mol|de schaap dolman pronk timmermans rijn|van wiersma hout|van
winter|de eerden|van zwart|de sluis|van der koopman goede|de kroon laan|van der bergh|van den blok
molen|van der haas|de pol|van de nijs|de
"""
ACHTERNAMEN = _ACHTERNAMEN_TEKST.split()
_ELDERS_TEKST: dict[str, tuple[str, str, str]] = {
    "marokko": (
        "mohamed ahmed hassan youssef rachid said karim omar bilal ilias anas hamza ayoub younes nabil",
        "fatima khadija aicha naima samira hafida nora souad malika yasmina salma hajar imane loubna",
        (
            "amrani|el idrissi|el ouali|el khattabi|el bouali|el haddad|el yaacoubi|el benali bouzid "
            "azzouzi|el hamdaoui|el bakkali|el mansouri|el chaoui ouahabi|el tahiri ziani aoulad "
            "kaddouri|el messaoudi"
        ),
    ),
    "turkije": (
        "mehmet mustafa ahmet ali huseyin hasan ibrahim osman yusuf murat emre can burak kaan baris",
        "fatma ayse emine hatice zeynep elif meryem sultan esra busra yasemin derya gulsum sevgi",
        (
            "yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan "
            "cetin kara koc kurt ozkan simsek polat korkmaz erdogan tekin aksoy bulut"
        ),
    ),
    "suriname": (
        "ravi anand winston romeo marlon kenneth jerrel rishi vinod orlando clyde",
        "sharda indra priya cheryl muriel wonny radha sunita joyce mavis",
        "ramdin kalloe baldew jagroep mohan ramlal autar biharie bean pinas wijngaarde emanuels tjon",
    ),
    "polen": (
        "piotr krzysztof andrzej tomasz pawel jan marcin michal adam kamil lukasz",
        "anna katarzyna malgorzata agnieszka barbara ewa monika joanna aleksandra",
        "nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak",
    ),
    "syrie": (
        "mohammad ahmad khaled mahmoud omar abdulrahman yousef ibrahim ali hussein nour tarek",
        "fatima maryam rania hala nour aisha layla hanan amal rima zahra",
        "ahmad|al hassan|al khatib|al masri|al halabi|al hamwi haddad darwish shami|al najjar|al kurdi",
    ),
}
ELDERS = {herkomst: tuple(tekst.split() for tekst in teksten) for herkomst, teksten in _ELDERS_TEKST.items()}
_BEGIN_TEKST = """
berk veld hout zand wester ooster noorder zuider groen rood stein brand water linde eik beuk wolf
haver gras kerk molen brug dorp heer ros kalk klei meer duin rog vlas els hoef stok wiel roos zee
hei
"""
_BEGIN = _BEGIN_TEKST.split()
_EIND_TEKST = """
kamp man huis stra sma ing ink boom horst veen daal hof gaard broek laar beek donk hoven wijk mans
maker veld steen berg dijk loo rade schot huizen stede water zicht bosch stal werf brink aard
"""
_EIND = _EIND_TEKST.split()
_LETTERGREEPTEKST = """
al bar bel ber bri cal cas dam dar del dor el em fab fer flo gal gil har hel il jar jen jor kal kar kel lam
lau lev lo lur mar mel mir nad nel no or per quin ral ram ro sab sam sel ser sil tam ter tib val ver vi wil xan yar zel
"""
_LETTERGREEP = _LETTERGREEPTEKST.split()
_TWEEDE = ["", "", "d", "l", "m", "n", "r", "t", "v", "an", "en", "ia", "in", "or", "el", "ar"]
_MIDDEN = ["", "", "er", "en", "el", "s", "ers"]
_VOOR = ["", "", "", "van", "van de", "van der", "van den", "de", "ter", "te", "in 't", "op den"]


@dataclass(frozen=True)
class Kansen:
    """Things with how often they come, drawn by one number between 0 and 1."""

    dingen: tuple[str, ...]
    grenzen: tuple[float, ...]

    def trek(self, toeval: Random) -> str:
        """This function will draw one."""
        return self.dingen[bisect(self.grenzen, toeval.random() * self.grenzen[-1])]


def zipf(dingen: list[str], steilte: float, top: float = 2.0) -> Kansen:
    """This function will make the first the most common, every next one less so; with a higher `top` flatter there."""
    kansen = ((plaats + top) ** -steilte for plaats in range(len(dingen)))
    return Kansen(tuple(dingen), tuple(accumulate(kansen)))


@dataclass(frozen=True)
class Namenkeus:
    """The names of one made region: by origin the given names of men and women, and surnames as `name|particle`."""

    mannen: dict[str, Kansen]
    vrouwen: dict[str, Kansen]
    achternamen: dict[str, Kansen]
    plaatsen: tuple[str, ...]


def namenkeus(zaad: int, lange_staart: int, *, geschud: bool) -> Namenkeus:
    """This function will put together the names of one region; another seed has other rare names.

    `geschud`: which names are common is another matter too; otherwise those that are in this country.
    """
    toeval = Random(zaad)
    staart = {f"{toeval.choice(_BEGIN)}{toeval.choice(_MIDDEN)}{toeval.choice(_EIND)}|{toeval.choice(_VOOR)}"
              for _ in range(lange_staart)}  # fmt: skip
    gewoon, mannen, vrouwen = _achternamen(), list(MANNEN), list(VROUWEN)
    for lijst in (mannen, vrouwen, gewoon) if geschud else ():
        toeval.shuffle(lijst)
    achternamen = {"nederland": zipf(gewoon + _door_elkaar(staart, toeval), 0.9, 8.0)}
    mannen += _zeldzame_voornamen(toeval, lange_staart // 25, ("", "o", "us", "ert", "ian", "ino", "ric"))
    vrouwen += _zeldzame_voornamen(toeval, lange_staart // 25, ("a", "e", "ien", "ella", "ine", "isa", "ijn"))
    keus_m, keus_v = {"nederland": zipf(mannen, 0.9, 6.0)}, {"nederland": zipf(vrouwen, 0.9, 6.0)}
    for herkomst, (m, v, a) in ELDERS.items():
        rest = [
            f"{toeval.choice(a).split('|')[0]}{toeval.choice(('', 'i', 'oui', 'an', 'er'))}|"
            for _ in range(lange_staart // 40)
        ]
        achternamen[herkomst] = zipf(toeval.sample(a, len(a)) + sorted(set(rest)), 0.8)
        elders_m = toeval.sample(m, len(m)) + _zeldzame_voornamen(toeval, 200, ("", "an", "ir", "im", "ad"))
        elders_v = toeval.sample(v, len(v)) + _zeldzame_voornamen(
            toeval, 200, ("a", "ia", "ine", "et", "ura")
        )
        keus_m[herkomst], keus_v[herkomst] = zipf(elders_m, 0.8, 4.0), zipf(elders_v, 0.8, 4.0)
    plaatsen = tuple(f"{toeval.choice(_BEGIN)}{toeval.choice(_EIND)}".title() for _ in range(600))
    return Namenkeus(keus_m, keus_v, achternamen, plaatsen)


def _zeldzame_voornamen(toeval: Random, aantal: int, einden: tuple[str, ...]) -> list[str]:
    """Given names that few bear: a syllable or two, and an ending."""
    namen = {
        f"{toeval.choice(_LETTERGREEP)}{toeval.choice(_TWEEDE)}{toeval.choice(einden)}" for _ in range(aantal)
    }
    return _door_elkaar(namen, toeval)


def _door_elkaar(namen: set[str], toeval: Random) -> list[str]:
    # By name first: a set has another order in each process.
    return sorted(sorted(namen), key=lambda _: toeval.random())


def _achternamen() -> list[str]:
    """The common surnames; a particle of two words stands as two in the text."""
    namen: list[str] = []
    for woord in ACHTERNAMEN:
        if woord in {"der", "den", "de"}:
            namen[-1] += f" {woord}"
        else:
            namen.append(woord)
    return namen
