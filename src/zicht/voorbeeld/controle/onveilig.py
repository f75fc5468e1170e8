"""The first report of the line: the police, partner violence with children present, structurally unsafe.

Everybody in it is made up.
"""

from datetime import date

from zicht.casus.words import Houder
from zicht.kern import Rol
from zicht.kern.bron import zeg_bron
from zicht.voorbeeld.controle.aannemen import Gemeld, Mens, stappen_voor
from zicht.voorbeeld.controle.beoordelen import Inschatting, ga_naar_beoordeling, stappen_met
from zicht.voorbeeld.controle.gang import Gang, NietGehouden, Spoor, Verhaal, stap, zie, zie_niet

POLITIE = Gemeld(
    meldersoort="politie",
    mensen=(
        Mens("Sanne", "Proefmaker", "14-02-1994", "vrouw", "vermoedelijk_slachtoffer"),
        Mens("Daan", "Toetsvoorn", "03-09-1991", "man", "vermoedelijk_pleger"),
        Mens("Noor", "Toetsvoorn", "21-05-2018", "vrouw", "kind"),
        Mens("Siem", "Toetsvoorn", "10-01-2025", "man", "kind"),
    ),
    velden={
        "melder-naam": "Agent Voorbeeldsma",
        "melder-functie": "Hoofdagent",
        "melder-werkgever": "Basisteam Proefstad",
        "melder-telefoon": "0600123456",
        "gebeurtenis": "Buren belden. De man sloeg de vrouw in de keuken; beide kinderen stonden erbij.",
        "gebeurd_op": "Afgelopen nacht",
        "vormen": ["partnergeweld", "getuige_van_geweld"],
        "straat": "Proefkade",
        "huisnummer": "212",
        "postcode": "8911 ZZ",
        "plaats": "Leeuwarden",
        "gemeente": "GM0080",
        "inschatting": "structureel_onveilig",
        "inschatting_toelichting": "De derde keer in een jaar dat wij er komen.",
        "doel": "Dat de kinderen en hun moeder veilig zijn.",
        "registratienummer": "PL-2027-000001",
        "aanhouding": "nee",
        "aangifte": "onbekend",
        "huisverbod": "nee",
        "ingelicht": "ja",
        "ingelicht_op": "25-03-2027",
    },
    geheim=("Voorbeeldsma", "0600123456", "+31600123456", "Proefstad"),
)

STRUCTUREEL = Inschatting(
    ernst="ernstig",
    oordeel="structureel_onveilig",
    per_mens="structureel_onveilig",
    structureel=True,
    toelichting="Het geweld herhaalt zich en de kinderen zijn er steeds bij.",
    leden=4,
)
VRAAG_POLITIE = "Hoe vaak was de politie het afgelopen jaar op dit adres?"
ANTWOORD_POLITIE = "Drie keer; twee keer was er letsel."
VRAAG_COLLEGA = "Wat betekent dit voor een kind van twee jaar?"
ANTWOORD_COLLEGA = "Op deze leeftijd is zien van geweld even schadelijk als het ondergaan."
ONVEILIG_DUS_ZELF = "Er is structurele onveiligheid. Veilig Thuis houdt de casus dan zelf."
BRON = zeg_bron("qa-2018 Q25", str)
DIRECT = ("overdracht_lokaal_team", "overdracht_betrokken_hulp")


@stap("De vijf werkdagen eindigen op maandag 5 april: Goede Vrijdag en Tweede Paasdag tellen niet mee")
def vijf_werkdagen(gang: Gang, spoor: Spoor) -> None:
    """The page itself says until when, why, and which days were passed over."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(spoor.adressen["casus"])
    zie(
        wie,
        "Veilig Thuis beoordeelt, uiterlijk 05-04-2027",
        "Uiterlijk maandag 5 april 2027.",
        "De termijn is 5 werkdagen na de ontvangst van de melding op donderdag 25 maart 2027",
        "vrijdag 26 maart (Goede Vrijdag)",
        "maandag 29 maart (Tweede Paasdag)",
        "Kalender: Algemene termijnenwet.",
    )


@stap("De beoordelaar heeft de spoed gelezen: geen spoed")
def geen_spoed(gang: Gang, spoor: Spoor) -> None:
    """A report is read for urgency at once."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(f"{spoor.adressen['beoordeling']}spoed/")
    wie.vul_in("", {"urgentie": "gewoon"})
    zie(wie, "De spoed is vastgelegd.", "Geen spoed: binnen vijf werkdagen")


@stap("Aan de politie is om informatie gevraagd, en aan een gedragswetenschapper om mee te denken")
def gevraagd(gang: Gang, spoor: Spoor) -> None:
    """What is asked outside is recorded; an expert of the own organisation is asked within the application."""
    wie = ga_naar_beoordeling(gang, spoor)
    wie.volg("/vraag/")
    wie.vul_in("", {"bevraagde": "politie", "vraag": VRAAG_POLITIE})
    zie(wie, "De vraag is vastgelegd.", "Politie Wacht op antwoord", VRAAG_POLITIE)
    spoor.adressen["politievraag"] = wie.koppeling("/informatievragen/", na=VRAAG_POLITIE)
    wie.volg("/vraag/")
    collega = wie.formulier("").optie("aan", gang.naam(Rol.GEDRAGSWETENSCHAPPER))
    wie.vul_in("", {"bevraagde": "gedragswetenschapper", "aan": collega, "vraag": VRAAG_COLLEGA})
    zie(wie, VRAAG_COLLEGA)


@stap("Dinsdag na Pasen: de gedragswetenschapper vindt de vraag in de eigen werkvoorraad en antwoordt zelf")
def collega_antwoordt(gang: Gang, spoor: Spoor) -> None:
    """The expert looks along for this casus, and answers under the own name."""
    gang.wordt(date(2027, 3, 30), 9)
    wie = gang.als(Rol.GEDRAGSWETENSCHAPPER)
    wie.ga_naar("/")
    zie(wie, spoor.nummer)
    wie.volg("/informatievragen/", rij=spoor.nummer)
    zie(wie, VRAAG_COLLEGA)
    wie.vul_in("", {"antwoord": ANTWOORD_COLLEGA})
    beoordelaar = ga_naar_beoordeling(gang, spoor)
    zie(beoordelaar, ANTWOORD_COLLEGA, gang.naam(Rol.GEDRAGSWETENSCHAPPER))


@stap("Het antwoord van de politie is vastgelegd")
def politie_antwoordt(gang: Gang, spoor: Spoor) -> None:
    """An answer by telephone is written down by who asked."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(spoor.adressen["politievraag"])
    wie.vul_in("", {"antwoord": ANTWOORD_POLITIE})
    zie(wie, "Het antwoord is vastgelegd.", ANTWOORD_POLITIE)
    zie_niet(wie, "Wacht op antwoord")


@stap("De bladzijde van het besluit zegt dat directe overdracht niet kan, waarom, en volgens welke bron")
def overdracht_kan_niet(gang: Gang, spoor: Spoor) -> None:
    """Structural unsafety was recorded, so Veilig Thuis keeps the casus."""
    wie = ga_naar_beoordeling(gang, spoor)
    wie.volg("/besluit/")
    zie(wie, ONVEILIG_DUS_ZELF, f"bron: {BRON}")
    dicht = [keuze for keuze in DIRECT if keuze in wie.formulier("").keuzes["route"]]
    if dicht:
        raise NietGehouden("geen keuze voor een directe overdracht", ", ".join(dicht))


@stap("Wie die overdracht toch verstuurt, wordt geweigerd, met de bron erbij")
def overdracht_geweigerd(gang: Gang, spoor: Spoor) -> None:
    """The refusal is that of the application, whatever a browser sends."""
    wie = gang.als(Rol.BEOORDELAAR)
    for route in DIRECT:
        wie.ga_naar(f"{spoor.adressen['beoordeling']}besluit/")
        wie.vul_in("", {"route": route, "redenen": "Toch proberen."})
        zie(wie, ONVEILIG_DUS_ZELF, f"bron: {BRON}", "Neem dit besluit")
    zie(ga_naar_beoordeling(gang, spoor), "Kies wie verdergaat.")


@stap("Onderzoek is besloten: Veilig Thuis heeft vanaf nu het zicht")
def onderzoek_besloten(gang: Gang, spoor: Spoor) -> None:
    """From the decision on somebody holds the zicht, and the first line of the casus says who."""
    gang.wordt(date(2027, 4, 1), 14)
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar(f"{spoor.adressen['beoordeling']}besluit/")
    wie.vul_in(
        "",
        {"route": "onderzoek", "redenen": "Onduidelijk is hoe lang dit duurt en wat de kinderen meemaken."},
    )
    spoor.keten.append(Houder.van(gang.partij(Rol.BEOORDELAAR)))
    wie.ga_naar(spoor.adressen["casus"])
    zie(wie, "Dienst van Veilig Thuis", "Veilig Thuis gaat zelf verder na de veiligheidsbeoordeling")
    zie_niet(wie, "Nog niemand heeft het zicht")


@stap("Wie van een lokaal team is, vindt deze casus niet")
def vreemde_vindt_niets(gang: Gang, spoor: Spoor) -> None:
    """A stranger gets the same answer as for a casus that does not exist."""
    wie = gang.als(Rol.LOKAAL_TEAM)
    for adres in (spoor.adressen["casus"], spoor.adressen["melding"], spoor.adressen["beoordeling"]):
        wie.ga_naar(adres, verwacht=404)
        zie_niet(wie, spoor.nummer, "Toetsvoorn")


VERHAAL = Verhaal(
    "De politie meldt geweld tussen partners, met kinderen erbij",
    (
        *stappen_voor("De politiemelding", POLITIE),
        vijf_werkdagen,
        geen_spoed,
        gevraagd,
        collega_antwoordt,
        politie_antwoordt,
        *stappen_met(STRUCTUREEL, Rol.GEDRAGSWETENSCHAPPER),
        overdracht_kan_niet,
        overdracht_geweigerd,
        onderzoek_besloten,
        vreemde_vindt_niets,
    ),
)
