"""How is a report taken in, from the first question to the confirmed receipt, and how is its casus found?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from zicht.kern import Rol
from zicht.voorbeeld.bezoeker import Bezoeker
from zicht.voorbeeld.controle.gang import Gang, Spoor, Stap, stap, zie, zie_niet

Velden = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Mens:
    """Somebody in a report, as it is typed."""

    roepnaam: str
    achternaam: str
    geboortedatum: str
    geslacht: str
    betrokkenheid: str

    def velden(self, plek: int) -> dict[str, str]:
        """This function will return the fields of this person at a place of the form."""
        return {f"persoon-{plek}-{naam}": waarde for naam, waarde in vars(self).items()}


@dataclass(frozen=True)
class Gemeld:
    """A report: who it is about and what else is typed; `geheim` is what only the apart-kept melder may hold."""

    meldersoort: str
    mensen: tuple[Mens, ...]
    velden: Velden
    geheim: tuple[str, ...] = field(default=())


def neem_aan(wie: Bezoeker, gemeld: Gemeld) -> None:
    """This function will take in a report as somebody at the telephone does: kind, people, all else."""
    wie.ga_naar("/")
    wie.volg("/meldingen/nieuw/")
    wie.vul_in("", {"meldersoort": gemeld.meldersoort})
    for _ in gemeld.mensen[1:]:
        wie.vul_in("", knop=("doe", "persoon_erbij"))
    velden = dict(gemeld.velden)
    for plek, mens in enumerate(gemeld.mensen, 1):
        velden |= mens.velden(plek)
    wie.vul_in("", velden, knop=("doe", "aannemen"))
    zie(wie, "De melding is aangenomen.")


def bevestig(gang: Gang, spoor: Spoor, gemeld: Gemeld) -> None:
    """This function will confirm receipt on the page that followed, and keep where the casus is."""
    wie = gang.als(Rol.FRONTOFFICE)
    wie.vul_in("", {"wijze": "telefoon"})
    zie(wie, "Vastgelegd dat de ontvangst is bevestigd.")
    zie_niet(wie, *gemeld.geheim)
    spoor.adressen["melding"] = wie.pad
    wie.volg("/casus/", na="<main")
    spoor.adressen["casus"] = wie.pad
    spoor.casus = UUID(wie.pad.split("/")[2])
    spoor.nummer = wie.tekst.removeprefix("Casus ").split(" ", 1)[0]
    zie(wie, "Nog niemand heeft het zicht")
    zie_niet(wie, *gemeld.geheim)


def pak_op(gang: Gang, spoor: Spoor) -> None:
    """This function will find the casus in what is not divided yet, and put it on the name of the assessor."""
    wie = gang.als(Rol.BEOORDELAAR)
    wie.ga_naar("/?soort=onverdeeld")
    zie(wie, spoor.nummer)
    wie.volg(spoor.adressen["casus"])
    spoor.adressen["beoordeling"] = wie.koppeling("/beoordelingen/").partition("spoed/")[0]
    wie.volg("/toewijzen/", na="Notitie maken")
    mij = wie.formulier("").optie("behandelaar", wie.naam)
    wie.vul_in("", {"behandelaar": mij})
    zie(wie, wie.naam)


def stappen_voor(wat: str, gemeld: Gemeld) -> tuple[Stap, ...]:
    """This function will return the first steps of a story: taken in, confirmed, on somebody's name."""

    @stap(f"{wat} is aangenomen")
    def aangenomen(gang: Gang, _spoor: Spoor) -> None:
        neem_aan(gang.als(Rol.FRONTOFFICE), gemeld)

    @stap("De ontvangst is bevestigd; wie meldde, staat nergens op de melding of de casus")
    def bevestigd(gang: Gang, spoor: Spoor) -> None:
        bevestig(gang, spoor, gemeld)

    @stap("De beoordelaar vindt de casus bij het onverdeelde werk en pakt hem op")
    def opgepakt(gang: Gang, spoor: Spoor) -> None:
        pak_op(gang, spoor)

    return aangenomen, bevestigd, opgepakt
