"""Which stories are walked, and how is told what held and what did not?"""

from time import perf_counter

from zicht.voorbeeld.bezoeker import OnverwachtAntwoord
from zicht.voorbeeld.controle import onveilig
from zicht.voorbeeld.controle.gang import Gang, NietGehouden, Spoor, Stap, Verhaal, stap
from zicht.voorbeeld.controle.keten import toets_ketens, toets_logboek
from zicht.voorbeeld.formulieren import GeenFormulier

_LENGTE = 600


@stap("Het logboek is heel: elke regel staat verzegeld in de keten")
def _logboek_is_heel(_gang: Gang, _spoor: Spoor) -> None:
    toets_logboek()


VERHALEN: tuple[Verhaal, ...] = (onveilig.VERHAAL,)
SLOT = Verhaal("Tot slot", (_logboek_is_heel,))


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
