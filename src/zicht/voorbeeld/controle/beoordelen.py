"""How is a casus assessed by hand: a question asked and answered, a taxatie of everybody, and a second judge?"""

from dataclasses import dataclass
from datetime import date

from zicht.kern import Rol
from zicht.veiligheidsbeoordeling.words import Onderwerp, instrument_op
from zicht.voorbeeld.bezoeker import Bezoeker
from zicht.voorbeeld.controle.gang import Gang, NietGehouden, Spoor, Stap, stap, zie, zie_niet


@dataclass(frozen=True)
class Inschatting:
    """How safe it is found: of the household, and of everybody in it."""

    ernst: str
    oordeel: str
    per_mens: str
    structureel: bool
    toelichting: str
    leden: int

    def velden(self, wie: Bezoeker, op: date) -> dict[str, str]:
        """This function will return what is filled in on the page of the taxatie, one judgement for each member."""
        mensen = [
            naam for naam in wie.formulier("").namen if naam.startswith("p_") and naam.endswith("_oordeel")
        ]
        if len(mensen) != self.leden:
            raise NietGehouden(f"een oordeel over {self.leden} mensen", f"{len(mensen)} mensen op {wie.pad}")
        per_mens = dict.fromkeys(mensen, self.per_mens)
        return {
            **per_mens,
            **self._signaal(op),
            "ernst": self.ernst,
            "acuut": "nee",
            "structureel": "ja" if self.structureel else "nee",
            "oordeel": self.oordeel,
            "toelichting": self.toelichting,
        }

    def _signaal(self, op: date) -> dict[str, str]:
        vraag = instrument_op(op).vragen_over(Onderwerp.STRUCTUREEL)[0]
        return {f"h_{vraag.code}": "ja" if self.structureel else "nee"}


def ga_naar_beoordeling(gang: Gang, spoor: Spoor, rol: Rol = Rol.BEOORDELAAR) -> Bezoeker:
    """This function will open the page of the assessment as somebody, and return the browser."""
    wie = gang.als(rol)
    wie.ga_naar(spoor.adressen["beoordeling"])
    return wie


def stappen_met(inschatting: Inschatting, meebeoordelaar: Rol) -> tuple[Stap, ...]:
    """This function will return the steps of judging: taxatie, a second judge, on to deciding."""

    @stap("De veiligheid is getaxeerd van ieder lid van het huishouden")
    def getaxeerd(gang: Gang, spoor: Spoor) -> None:
        wie = ga_naar_beoordeling(gang, spoor)
        wie.vul_in("stap")
        wie.volg("/taxatie/")
        wie.vul_in("", inschatting.velden(wie, gang.nu.date()))
        zie(wie, inschatting.toelichting, "Vraag een collega om mee te beoordelen")

    @stap("Alleen verder kan niet: er zijn twee mensen nodig")
    def alleen_kan_niet(gang: Gang, spoor: Spoor) -> None:
        wie = ga_naar_beoordeling(gang, spoor)
        zie_niet(wie, "Verder naar besluiten")
        wie.volg("/meebeoordelaar/")
        collega = wie.formulier("").optie("aan", gang.naam(meebeoordelaar))
        wie.vul_in("", {"aan": collega})
        zie_niet(wie, "Verder naar besluiten")

    @stap(
        f"Een tweede, {meebeoordelaar.naam.lower()}, vindt de vraag in de eigen werkvoorraad en beoordeelt mee"
    )
    def meebeoordeeld(gang: Gang, spoor: Spoor) -> None:
        wie = gang.als(meebeoordelaar)
        wie.ga_naar("/")
        wie.volg("/beoordelingen/", rij=spoor.nummer)
        if not wie.pad.endswith("/meebeoordelen/"):
            wie.volg("/meebeoordelen/")
        wie.vul_in("", {"is_eens": "ja"})
        wie = ga_naar_beoordeling(gang, spoor)
        zie(wie, f"{gang.naam(meebeoordelaar)} is het ermee eens", "Verder naar besluiten")
        wie.vul_in("stap")
        zie(wie, "Kies wie verdergaat.")

    return getaxeerd, alleen_kan_niet, meebeoordeeld
