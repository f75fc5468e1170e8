"""One turn to write, shared by all threads and processes that use one database file."""

import fcntl
import os
import threading
from pathlib import Path
from time import monotonic, sleep

# Of each process one thread at most looks whether the turn is free; the others wait for that one.
_PAUZE = 0.001


class Beurt:
    """The turn to write in one database. It is lost with the process that has it, however that ends."""

    _alle: "dict[tuple[int, str], Beurt]" = {}
    _bij_maken = threading.Lock()

    def __init__(self, bestand: Path) -> None:
        """This function will prepare a turn that is kept in this file; use `van`."""
        self._bestand = bestand
        self._hier = threading.Lock()
        self._open: int | None = None

    @classmethod
    def van(cls, database: Path) -> "Beurt":
        """This function will return the turn of a database file, the same one for the whole process."""
        sleutel = (os.getpid(), str(database))
        with cls._bij_maken:
            if sleutel not in cls._alle:
                cls._alle[sleutel] = cls(database.with_name(f"{database.name}-beurt"))
            return cls._alle[sleutel]

    def neem(self, geduld: float) -> bool:
        """This function will wait for the turn, at most `geduld` seconds, and tell whether it came."""
        eind = monotonic() + geduld
        if not self._hier.acquire(timeout=geduld):
            return False
        if self._neem_bestand(eind):
            return True
        self._hier.release()
        return False

    def geef(self) -> None:
        """This function will pass the turn on."""
        if self._open is not None:
            fcntl.flock(self._open, fcntl.LOCK_UN)
        self._hier.release()

    def _neem_bestand(self, eind: float) -> bool:
        if self._open is None:
            self._open = os.open(self._bestand, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        while True:
            try:
                fcntl.flock(self._open, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if monotonic() >= eind:
                    return False
                sleep(_PAUZE)
            else:
                return True
