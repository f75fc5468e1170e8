"""Which stories are walked, and how is told what held and what did not?"""

from time import perf_counter

from zicht.kern import Rol
from zicht.voorbeeld.bezoeker import OnverwachtAntwoord
from zicht.voorbeeld.controle import crisis, licht, onveilig
from zicht.voorbeeld.controle.gang import Gang, NietGehouden, Spoor, Stap, Verhaal, stap, wacht_tot
from zicht.voorbeeld.controle.keten import toets_ketens, toets_logboek
from zicht.voorbeeld.formulieren import GeenFormulier

_LENGTE = 600


@stap(
    "Wat blijft liggen, komt in de werkvoorraad van de werkbegeleider: de werker meldt dat een termijn verstreken is"
)
def _verstreken_wordt_gezien(gang: Gang, _spoor: Spoor) -> None:
    """Nobody gave the police feedback, so who leads the team is asked to look."""
    wie, nummer = gang.als(Rol.WERKBEGELEIDER), gang.sporen[0].nummer
    if not nummer:
        raise NietGehouden("een eerste casus", "die is er niet gekomen")

    def gevraagd() -> bool:
        rijen = [
            rij for pagina in wie.blader("/?soort=verstreken") for rij in pagina.split("<tr") if nummer in rij
        ]
        return any("Een termijn is verstreken" in rij for rij in rijen)

    wacht_tot(gevraagd, verwacht=f"in de werkvoorraad: {nummer}, een termijn is verstreken")


@stap("Het logboek is heel: elke regel staat verzegeld in de keten")
def _logboek_is_heel(gang: Gang, _spoor: Spoor) -> None:
    toets_logboek(gang.nu)


VERHALEN: tuple[Verhaal, ...] = (onveilig.VERHAAL, licht.VERHAAL, crisis.VERHAAL)
SLOT = Verhaal("Tot slot", (_verstreken_wordt_gezien, _logboek_is_heel))


def loop_verhalen(gang: Gang) -> int:
    """This function will walk every story and return 0 when all of it held, else 1.

    A story ends at the first step that does not hold; the next one goes on.
    """
    gang.begin()
    begin = perf_counter()
    # A list: each story is walked, whatever became of the one before.
    gehouden = [_loop(gang, verhaal) for verhaal in (*VERHALEN, SLOT)]
    goed = all(gehouden)
    gang.zeg("")
    uitkomst = "De hoofdlijn houdt." if goed else "De hoofdlijn houdt NIET."
    gang.zeg(f"{uitkomst} {len(gang.gedaan)} stappen in {_seconden(perf_counter() - begin)}.")
    return 0 if goed else 1


def _loop(gang: Gang, verhaal: Verhaal) -> bool:
    gang.zeg("")
    gang.zeg(verhaal.naam)
    spoor = Spoor()
    gang.sporen.append(spoor)
    return all(_zet(gang, spoor, een) for een in verhaal.stappen)


def _zet(gang: Gang, spoor: Spoor, een: Stap) -> bool:
    begin = perf_counter()
    fout: tuple[str, str] | None = None
    try:
        een.doe(gang, spoor)
        toets_ketens(gang.sporen)
    except NietGehouden as anders:
        fout = anders.verwacht, anders.kwam
    except (OnverwachtAntwoord, GeenFormulier, OSError) as anders:
        fout = "een bladzijde waarop dit kan", str(anders)
    duur = _seconden(perf_counter() - begin)
    gang.zeg(f"  {'FOUT' if fout else 'OK':5}{duur:>8}  {een.naam}")
    if fout:
        verwacht, kwam = fout
        gang.zeg(f"        verwacht: {verwacht}")
        gang.zeg(f"        kwam:     {kwam[:_LENGTE]}")
    gang.gedaan.append(not fout)
    return not fout


def _seconden(duur: float) -> str:
    return f"{duur:.2f} s".replace(".", ",")
