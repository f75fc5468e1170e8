"""Does the ledger of each casus say exactly what it must, and is the log whole? Asked beside the application."""

from collections.abc import Iterable
from datetime import datetime

from zicht.casus.queries import zichtketen
from zicht.casus.words import Houder, Houdersoort
from zicht.logboek.actions import verzegel
from zicht.logboek.queries import verifieer
from zicht.voorbeeld.controle.gang import NietGehouden, Spoor


def toets_ketens(sporen: Iterable[Spoor]) -> None:
    """This function will hold the ledger of every casus of the walk against the chain expected; raises NietGehouden.

    One query per casus.
    """
    for spoor in sporen:
        if spoor.casus is not None:
            _toets_keten(spoor)


def _toets_keten(spoor: Spoor) -> None:
    assert spoor.casus is not None  # noqa: S101 - narrows the type for the checker
    rijen = zichtketen(spoor.casus)
    houders = [rij.houder for rij in rijen]
    if houders != spoor.keten:
        raise NietGehouden(f"het zicht op {spoor.nummer}: {_namen(spoor.keten)}", _namen(houders))
    nummers = [rij.nummer for rij in rijen]
    if nummers != list(range(1, len(rijen) + 1)):
        raise NietGehouden(f"{spoor.nummer}: rijen 1 tot en met {len(rijen)} zonder gat", str(nummers))
    momenten = [rij.vanaf for rij in rijen]
    if momenten != sorted(momenten):
        raise NietGehouden(f"{spoor.nummer}: elke houder vanaf een later moment", str(momenten))


def toets_logboek(at: datetime) -> None:
    """This function will seal the log and prove that nothing in it was changed; raises NietGehouden.

    Reads the whole log.
    """
    verzegel()
    uitkomst = verifieer(at=at)
    if not uitkomst.is_gaaf:
        raise NietGehouden("een logboek dat heel is", f"{uitkomst.fout} {uitkomst.grendels_weg}")
    if not uitkomst.schakels or uitkomst.te_lang:
        kwam = f"{uitkomst.schakels} schakels, {uitkomst.te_lang} regels te lang niet verzegeld"
        raise NietGehouden("elke regel van het logboek verzegeld", kwam)


def _namen(houders: Iterable[Houder]) -> str:
    gelezen = [str(een.partij) if een.soort is Houdersoort.PARTIJ else een.soort.naam for een in houders]
    return " → ".join(gelezen) or "nog niemand"
