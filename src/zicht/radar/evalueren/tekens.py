"""In which letters was a text written? All of it is looked at once: what is no text is refused with its line."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

WINDOWS = "cp1252"
_UTF_8, _UTF_16 = "utf-8-sig", "utf-16"
_HAPJE = 1 << 20
_EINDEN = (b"\n", b"\r", b",", b";", b"\t", b"|", b" ")


class Ongeschikt(ValueError):  # noqa: N818 - what it is
    """The file cannot be judged on; the message says in Dutch where and why."""

    def __init__(self, bestand: Path, reden: str, regel: int = 0) -> None:
        """This function will name the file, and the line when there is one."""
        waar = f"{bestand}, regel {regel}" if regel else f"{bestand}"
        super().__init__(f"{waar}: {reden}")


class Tekens:
    """How a text was written: UTF-8, UTF-16 when it says so, else as Windows does in the west of Europe."""

    def __init__(self, bestand: Path) -> None:
        """This function will read a file once; raises Ongeschikt, with the line, for what is no text or two kinds."""
        self._bestand = bestand
        self.naam = _UTF_8
        self._heeft_utf_8 = False
        self._geen_utf_8 = 0
        with bestand.open("rb") as stroom:
            if stroom.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
                self.naam = _UTF_16
                return
            stroom.seek(0)
            regel = 1
            for hapje in _hapjes(stroom):
                if (nul := hapje.find(0)) >= 0:
                    waar = regel + hapje.count(b"\n", 0, nul)
                    raise Ongeschikt(bestand, "hier staat een NUL-teken: dit is geen tekst in UTF-8.", waar)
                self._weeg(hapje, regel)
                regel += hapje.count(b"\n")
        if self._geen_utf_8:
            self.naam = WINDOWS
        if self._geen_utf_8 and self._heeft_utf_8:
            raise Ongeschikt(
                bestand,
                "hier staat iets dat geen UTF-8 is, en elders wel: bewaar het hele bestand als UTF-8.",
                self._geen_utf_8,
            )

    def _weeg(self, hapje: bytes, regel: int) -> None:
        if hapje.isascii():
            return
        try:
            hapje.decode()
            self._heeft_utf_8 = True
        except UnicodeDecodeError as fout:
            self._geen_utf_8 = self._geen_utf_8 or regel + hapje.count(b"\n", 0, fout.start)
            self._heeft_utf_8 = self._heeft_utf_8 or not hapje.decode(errors="ignore").isascii()


def _hapjes(stroom: BinaryIO) -> Iterator[bytes]:
    """Up to the end of a line or a cell, so that no letter is cut in two."""
    rest = b""
    while hapje := stroom.read(_HAPJE):
        einde = max(map(hapje.rfind, _EINDEN)) + 1
        if not einde and len(rest) < 4 * _HAPJE:
            rest += hapje
            continue
        yield rest + hapje[:einde]
        rest = hapje[einde:]
    yield rest
