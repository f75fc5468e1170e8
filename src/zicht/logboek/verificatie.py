"""Is the log as it was written? Reads the chain and the rows side by side, from the first to the last."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import DEFAULT_DB_ALIAS

from zicht.logboek.grendel import ontbrekende_grendels
from zicht.logboek.keten import Rauw, afdruk, regels, schakels
from zicht.logboek.words import Foutsoort, Ketenfout, Kop, Uitkomst

TE_LANG = timedelta(minutes=1)


def verifieer(*, at: datetime, kop: Kop | None = None, using: str = DEFAULT_DB_ALIAS) -> Uitkomst:
    """This function will tell whether the log is whole, up to the first fault.

    `kop` is a last link that was kept elsewhere: with it a chain that was written anew or cut off is found.
    Reads every row once, in stretches: memory does not grow with the log.
    """
    loop = _Loop(regels(using=using), kop)
    for schakel in schakels(using=using):
        if loop.stap(*schakel):
            break
    loop.eind()
    onverzegeld, te_lang = loop.rest(at) if loop.fout is None else (0, 0)
    return Uitkomst(
        schakels=loop.nummer,
        onverzegeld=onverzegeld,
        te_lang=te_lang,
        kop=Kop(loop.nummer, loop.vorige.hex()) if loop.nummer else None,
        fout=loop.fout,
        grendels_weg=ontbrekende_grendels(using=using),
    )


class _Loop:
    """The walk along the chain: the last good link, the row that is next, and the first fault."""

    def __init__(self, rijen: Iterator[Rauw], kop: Kop | None) -> None:
        self.rijen, self.bewaard = rijen, kop
        self.rij: Rauw | None = next(rijen, None)
        self.nummer, self.regel, self.vorige = 0, 0, b""
        self.fout: Ketenfout | None = None

    def stap(self, nummer: Any, regel: Any, hash_: Any) -> bool:
        """Take one link; True when it is at fault."""
        soort = self._fout_in(nummer, regel, hash_)
        if soort is not None:
            waar = self.rij[0] if soort is Foutsoort.TOEGEVOEGD and self.rij else regel
            self.fout = Ketenfout(self.nummer + 1, waar if isinstance(waar, int) else 0, soort)
            return True
        self.nummer, self.regel, self.vorige = nummer, regel, bytes(hash_)
        self.rij = next(self.rijen, None)
        return False

    def _fout_in(self, nummer: Any, regel: Any, hash_: Any) -> Foutsoort | None:
        if nummer != self.nummer + 1 or type(regel) is not int or type(hash_) is not bytes:
            return Foutsoort.GEBROKEN
        if regel <= self.regel:
            return Foutsoort.VOLGORDE
        if self.rij is None or self.rij[0] > regel:
            return Foutsoort.ONTBREEKT
        if self.rij[0] < regel:
            return Foutsoort.TOEGEVOEGD
        if afdruk(self.vorige, self.rij) != hash_:
            return Foutsoort.GEWIJZIGD
        return None if self._past_bij_bewaarde(nummer, hash_) else Foutsoort.ANDERE_KOP

    def _past_bij_bewaarde(self, nummer: int, hash_: bytes) -> bool:
        return self.bewaard is None or self.bewaard.nummer != nummer or self.bewaard.hash == hash_.hex()

    def eind(self) -> None:
        """Hold the end against the head that was kept elsewhere."""
        if self.fout is None and self.bewaard is not None and self.bewaard.nummer > self.nummer:
            self.fout = Ketenfout(self.nummer + 1, 0, Foutsoort.AFGEKAPT)

    def rest(self, at: datetime) -> tuple[int, int]:
        """Count what is not sealed, and what of it has waited too long."""
        aantal = te_lang = 0
        grens = str((at - TE_LANG).astimezone(UTC).replace(tzinfo=None))
        while self.rij is not None:
            aantal += 1
            te_lang += str(self.rij[1]) < grens
            self.rij = next(self.rijen, None)
        return aantal, te_lang
