"""The second report of the line: a school, lighter worries, handed over directly to the local team.

Everybody in it is made up.
"""

from datetime import date

from zicht.casus.words import Houder
from zicht.informeren.words import Informeerder
from zicht.kern import Rol
from zicht.voorbeeld.bezoeker import Bezoeker
from zicht.voorbeeld.controle.aannemen import Gemeld, Mens, stappen_voor
from zicht.voorbeeld.controle.beoordelen import Inschatting, ga_naar_beoordeling, stappen_met
from zicht.voorbeeld.controle.gang import Gang, NietGehouden, Spoor, Verhaal, stap, wacht_tot, zie, zie_niet

SCHOOL = Gemeld(
    meldersoort="professional_kort",
    mensen=(
        Mens("Marit", "Schetsema", "11-08-1989", "vrouw", "ouder"),
        Mens("Jip", "Schetsema", "30-09-2017", "man", "kind"),
    ),
    velden={
        "melder-naam": "Juf Bedenkstra",
        "melder-functie": "Intern begeleider",
        "melder-werkgever": "Basisschool De Verzinner",
        "melder-telefoon": "0600654321",
        "sector": "onderwijs",
        "gebeurtenis": "Jip komt vaak te laat, heeft geen eten bij zich en is bang om naar huis te gaan.",
        "vormen": ["kindermishandeling_verwaarlozing"],
        "straat": "Bedenkpad",
        "huisnummer": "7",
        "postcode": "9231 ZZ",
        "plaats": "Surhuisterveen",
        # Where the local team works whose login is printed.
        "gemeente": "GM0059",
        "inschatting": "zorgen",
        "inschatting_toelichting": "Moeder redt het alleen niet, maar staat open voor hulp.",
        "doel": "Dat er hulp in huis komt.",
        "ingelicht": "ja",
        "ingelicht_op": "01-04-2027",
    },
    geheim=("Bedenkstra", "0600654321", "+31600654321", "Verzinner"),
)
ZORGELIJK = Inschatting(
    ernst="licht",
    oordeel="zorgelijk",
    per_mens="zorgelijk",
    structureel=False,
    toelichting="Er zijn zorgen; moeder wil hulp en kan zelf afspraken maken.",
    leden=2,
)
GEBEURD = "Jip komt vaak te laat"
WEIGERREDEN = "Wij hebben deze weken niemand die kan beginnen; vanaf volgende week wel."
KIND = "Nog niet: dat doet het lokale team, samen met moeder."
NADERT = "Termijn nadert: Eerste terugkoppeling aan de melder"
VRAAG = "Kunt u met moeder bespreken welke hulp in huis past?"


@stap("Vrijdag 2 april: er komt een lichtere melding aan")
def vrijdag(gang: Gang, _spoor: Spoor) -> None:
    """The clock moves on."""
    gang.wordt(date(2027, 4, 2), 10)


@stap("Spoed is er niet, en vragen zijn er ook niet")
def geen_spoed(gang: Gang, spoor: Spoor) -> None:
    """Nothing needs to be asked."""
    gang.wordt(date(2027, 4, 6), 9)
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(f"{spoor.adressen['beoordeling']}spoed/")
    wie.vul_in("", {"urgentie": "gewoon"})
    zie(wie, "De spoed is vastgelegd.")


@stap("Directe overdracht aan het lokale team is besloten; tot die aanvaardt, heeft Veilig Thuis het zicht")
def overdracht_besloten(gang: Gang, spoor: Spoor) -> None:
    """Without structural unsafety nothing speaks against it."""
    gang.wordt(date(2027, 4, 7), 9)
    wie = ga_naar_beoordeling(gang, spoor)
    wie.volg("/besluit/")
    besluit = {
        "route": "overdracht_lokaal_team",
        "ontvanger": str(gang.partij(Rol.LOKAAL_TEAM)),
        "redenen": "De zorgen zijn licht en moeder wil hulp: het lokale team kan dit.",
    }
    wie.vul_in("", besluit)
    spoor.keten.append(Houder.van(gang.partij(Rol.BEOORDELAAR)))
    wie.ga_naar(spoor.adressen["casus"])
    zie(wie, "Besluit tot overdracht, nog niet aanvaard")
    wie.volg("/informeren/")
    zie(wie, f"Door: {Informeerder.ONTVANGER.naam}")


def _bied_aan(gang: Gang, spoor: Spoor, wie: Bezoeker, **anders: str) -> None:
    zie(wie, "Direct na de beoordeling draagt u een eenvoudige melding koud over.")
    formulier = wie.formulier("")
    if dict(formulier.velden).get("warmte") != "koud":
        raise NietGehouden("een koude overdracht als voorstel", str(dict(formulier.velden).get("warmte")))
    aanbod = {"ontvanger": str(gang.partij(Rol.LOKAAL_TEAM)), "bericht": VRAAG, **anders}
    wie.vul_in("", aanbod)
    zie(wie, "Is er met het kind gesproken?: Vul dit in.")
    wie.vul_in("", {**aanbod, "kind_gesproken": KIND})
    zie(wie, "De overdracht is aangeboden. Het zicht blijft waar het is tot het antwoord.")
    spoor.adressen["overdracht"] = wie.pad


@stap("De overdracht is koud aangeboden; het zicht blijft waar het is")
def aangeboden(gang: Gang, spoor: Spoor) -> None:
    """The information goes along piece by piece, each with its reason."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(spoor.adressen["casus"])
    wie.volg("/overdracht/aanbieden/")
    _bied_aan(gang, spoor, wie)


@stap("Het lokale team leest wat het moet weten, en ziet de casus zelf niet")
def team_leest(gang: Gang, spoor: Spoor) -> None:
    """The receiver sees a snapshot, never the page of the casus, and never who reported."""
    gang.wordt(date(2027, 4, 7), 11)
    wie = gang.als(Rol.LOKAAL_TEAM)
    wie.ga_naar("/overdrachten/")
    wie.volg(spoor.adressen["overdracht"])
    zie(wie, "Wat wordt u gevraagd?", VRAAG, KIND, "Schetsema", ZORGELIJK.toelichting)
    zie_niet(wie, *SCHOOL.geheim)
    wie.ga_naar(spoor.adressen["casus"], verwacht=404)


@stap("Het lokale team weigert met een reden; het zicht blijft bij Veilig Thuis")
def geweigerd(gang: Gang, spoor: Spoor) -> None:
    """Without a reason it cannot."""
    wie = gang.als(Rol.LOKAAL_TEAM)
    wie.ga_naar(spoor.adressen["overdracht"])
    wie.volg("/weigeren/")
    wie.vul_in("", {"grond": "geen_capaciteit"})
    if not wie.pad.endswith("/weigeren/"):
        raise NietGehouden("zonder reden geen weigering", wie.tekst)
    wie.vul_in("", {"grond": "geen_capaciteit", "reden": WEIGERREDEN})
    zie(wie, "Geweigerd")


@stap("Wie weigerde, leest de informatie over het huishouden niet meer")
def team_ziet_niets_meer(gang: Gang, spoor: Spoor) -> None:
    """What belonged to the offer is no longer shown to who refused it."""
    wie = gang.als(Rol.LOKAAL_TEAM)
    wie.ga_naar("/overdrachten/")
    zie_niet(wie, "Schetsema")
    wie.ga_naar(spoor.adressen["overdracht"])
    zie_niet(wie, "Schetsema", ZORGELIJK.toelichting, GEBEURD)


@stap("De verzender vindt de weigering in de werkvoorraad, en leest de reden")
def verzender_ziet_weigering(gang: Gang, spoor: Spoor) -> None:
    """Nobody refuses in silence."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar("/")
    zie(wie, spoor.nummer)
    wie.volg("/overdrachten/", rij=spoor.nummer)
    zie(wie, "Geweigerd", "Wij hebben geen ruimte", WEIGERREDEN)
    wie.ga_naar(f"{spoor.adressen['casus']}verloop/")
    zie(wie, "eweigerd")


@stap("Dezelfde dag: de overdracht is opnieuw aangeboden")
def opnieuw_aangeboden(gang: Gang, spoor: Spoor) -> None:
    """A refusal is not the end."""
    gang.wordt(date(2027, 4, 7), 15)
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(spoor.adressen["overdracht"])
    wie.volg("/overdracht/aanbieden/")
    _bied_aan(gang, spoor, wie, telefonisch_toegelicht="on")


@stap("Donderdag 8 april: de werker meldt uit zichzelf dat de termijn voor de terugkoppeling nadert")
def werker_meldt(gang: Gang, spoor: Spoor) -> None:
    """Nobody asks for it: the worker runs beside."""
    gang.wordt(date(2027, 4, 8), 9)
    wie = gang.als(Rol.BEOORDELAAR)

    def gemeld() -> bool:
        wie.ga_naar(f"{spoor.adressen['casus']}verloop/")
        return NADERT in wie.tekst

    wacht_tot(gemeld, verwacht=f"in het verloop: {NADERT}")


@stap("Het lokale team aanvaardt: op dat moment gaat het zicht over")
def aanvaard(gang: Gang, spoor: Spoor) -> None:
    """From here the local team holds the zicht, and the casus says so in its first line."""
    wie = gang.als(Rol.LOKAAL_TEAM)
    wie.ga_naar("/overdrachten/")
    wie.volg(spoor.adressen["overdracht"])
    wie.volg("/aanvaarden/")
    wie.vul_in("")
    zie(wie, "Aanvaard. Het zicht op veiligheid is overgegaan.", "· Aanvaard")
    spoor.keten.append(Houder.van(gang.partij(Rol.LOKAAL_TEAM)))
    verzender = gang.als(Rol.BEOORDELAAR)
    verzender.ga_naar(spoor.adressen["casus"])
    zie(verzender, "Overdracht aanvaard", "Gebiedsteam", "Overgedragen")


@stap("De melder heeft een terugkoppeling gehad")
def melder_hoort_het(gang: Gang, spoor: Spoor) -> None:
    """Each subject that this melder must hear is recorded."""
    gang.wordt(date(2027, 4, 8), 13)
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(f"{spoor.adressen['casus']}informeren/")
    wie.volg("/terugkoppelingen/")
    onderwerpen = wie.formulier("").keuzes.get("onderwerpen", [])
    wie.vul_in("", {"wijze": "telefoon", **({"onderwerpen": onderwerpen} if onderwerpen else {})})
    wie.ga_naar(f"{spoor.adressen['casus']}informeren/")
    zie(wie, "gegeven, 08-04-2027")


@stap("Veilig Thuis vertelt het huishouden over de melding: dat moet, sinds het lokale team weigerde")
def huishouden_hoort_het(gang: Gang, spoor: Spoor) -> None:
    """It was the team's to tell until it refused; from then on Veilig Thuis does it, also after the second offer."""
    wie = gang.als(Rol.BEOORDELAAR)
    informeren = f"{spoor.adressen['casus']}informeren/"
    for _ in SCHOOL.mensen:
        wie.ga_naar(informeren)
        zie(wie, f"Door: {Informeerder.VEILIG_THUIS.naam}")
        wie.volg("/vastleggen/")
        wie.vul_in("", {"wijze": "gesprek", "op_steun_gewezen": "on"})
    wie.ga_naar(informeren)
    zie_niet(wie, "/vastleggen/")


@stap("De casus is gesloten met als grond dat hij is overgedragen; het lokale team houdt het zicht")
def gesloten(gang: Gang, spoor: Spoor) -> None:
    """Closing ends the involvement of Veilig Thuis and moves no zicht."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(spoor.adressen["casus"])
    wie.volg("/sluiten/")
    wie.vul_in("", {"grond": "overgedragen", "toelichting": "Het lokale team gaat verder."})
    wie.ga_naar(spoor.adressen["casus"])
    zie(wie, "Gesloten", "Gebiedsteam")
    team = gang.als(Rol.LOKAAL_TEAM)
    team.ga_naar("/overdrachten/")
    zie(team, "Bij u in zicht")
    team.volg(spoor.adressen["overdracht"])
    zie(team, "Schetsema")


VERHAAL = Verhaal(
    "Een school meldt lichtere zorgen: directe overdracht aan het lokale team",
    (
        vrijdag,
        *stappen_voor("De melding van de school", SCHOOL),
        geen_spoed,
        *stappen_met(ZORGELIJK, Rol.WERKBEGELEIDER),
        overdracht_besloten,
        aangeboden,
        team_leest,
        geweigerd,
        team_ziet_niets_meer,
        verzender_ziet_weigering,
        opnieuw_aangeboden,
        werker_meldt,
        aanvaard,
        melder_hoort_het,
        huishouden_hoort_het,
        gesloten,
    ),
)
