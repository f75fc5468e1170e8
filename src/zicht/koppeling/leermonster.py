"""What of a register is looked at to learn from it? Counts and pairs, gathered in one pass, without any truth.

Three kinds of pairs say for themselves what they are: the same BSN in two reports is the same person; two persons of
one report are housemates; two drawn by chance are strangers. Which are kept is decided by checksums and a fixed seed,
so that the same register gives the same sample.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise
from random import Random
from zlib import crc32

from zicht.koppeling.gegevens import Gegevens

_MEESTE_PER_BSN = 100
"""A BSN in more rows is nobody's: it was typed where none was known. Nobody is learnt from by it."""
_EEN_OP = 16
"""Of distinct addresses and telephone numbers one in so many is kept, to count them all."""


class Leermonster:
    """Gathers what is needed; give every report of the register to `voeg_toe` once."""

    def __init__(
        self, *, een_op: int = 1, vreemden: int = 20_000, huisparen: int = 200_000, zaad: int = 0
    ) -> None:
        """This function will begin an empty sample.

        Of the persons with a BSN, of the dates of birth and of the reports whose names are counted, one in `een_op` is
        followed: enough for a large register.
        """
        self.omvang = 0
        self.voornamen: Counter[str] = Counter()
        self.achternamen: Counter[str] = Counter()
        self.datums: Counter[str] = Counter()
        self.huisnummers: Counter[str] = Counter()
        self.naamparen: Counter[tuple[str, str]] = Counter()
        self.huisparen: list[tuple[Gegevens, Gegevens]] = []
        self._een_op = een_op
        self._hoogstens = huisparen
        self._vreemden: list[Gegevens] = []
        self._plaatsen = vreemden
        self._toeval = Random(zaad)  # noqa: S311 - draws a sample, guards nothing
        self._bij_bsn: dict[str, list[tuple[int, Gegevens]]] = defaultdict(list)
        self._bij_datum: dict[tuple[str, str, str], list[tuple[int, str]]] = defaultdict(list)
        self._adressen: set[int] = set()
        self._postcodes: set[int] = set()
        self._telefoons: set[int] = set()
        self._geteld: set[int] = set()
        self._meldingen = 0

    def voeg_toe(self, melding: Sequence[Gegevens]) -> None:
        """This function will take in the normalised persons of one report."""
        self._meldingen += 1
        over = self._hoogstens - len(self.huisparen)
        if over > 0:
            # Who stands in a report twice is no housemate of oneself.
            paren = (paar for paar in combinations(melding, 2) if not _zelfde_bsn(*paar))
            self.huisparen += islice(paren, over)
        for wie in melding:
            self._tel(wie)
            self._bewaar(wie)

    def _tel(self, wie: Gegevens) -> None:
        self.omvang += 1
        if wie.huisnummer and wie.postcode:
            _merk(self._adressen, f"{wie.postcode} {wie.huisnummer}")
            _merk(self._postcodes, wie.postcode)
        if wie.telefoon:
            _merk(self._telefoons, wie.telefoon)
        if self._meldingen % self._een_op == 0 and self._is_nieuw(wie):
            self._tel_namen(wie)

    def _tel_namen(self, wie: Gegevens) -> None:
        """Count names and dates once for each person, as far as one can tell: by chance means of two people."""
        voornaam = wie.voornamen.split(" ", 1)[0]
        if voornaam:
            self.voornamen[voornaam] += 1
        for deel in wie.achternaam.split("-") if wie.achternaam else ():
            self.achternamen[deel] += 1
            if voornaam:
                self.naamparen[deel, voornaam] += 1
        if wie.geboortedatum[6:] not in {"", "00"}:
            self.datums[wie.geboortedatum] += 1
        if wie.huisnummer and wie.postcode:
            self.huisnummers[wie.huisnummer] += 1

    def _is_nieuw(self, wie: Gegevens) -> bool:
        """Whether this person was not counted before; who cannot be told from others always is."""
        merk = _eigen_merk(wie)
        if merk is None:
            return True
        eerder = len(self._geteld)
        self._geteld.add(merk)
        return len(self._geteld) > eerder

    def _bewaar(self, wie: Gegevens) -> None:
        if wie.bsn and crc32(wie.bsn.encode()) % self._een_op == 0:
            self._bij_bsn[wie.bsn].append((self._meldingen, wie))
        datum = wie.geboortedatum
        if (
            wie.bsn
            and wie.voornamen
            and wie.achternaam
            and datum
            and crc32(datum.encode()) % self._een_op == 0
        ):
            self._bij_datum[datum, wie.voornamen, wie.achternaam].append((self._meldingen, wie.bsn))
        if len(self._vreemden) < self._plaatsen:
            self._vreemden.append(wie)
        elif (plaats := self._toeval.randrange(self.omvang)) < self._plaatsen:
            self._vreemden[plaats] = wie

    @property
    def adressen(self) -> int:
        """This function will return about how many different addresses there are, at least one."""
        return max(1, len(self._adressen) * _EEN_OP)

    @property
    def postcodes(self) -> int:
        """This function will return about how many different postcodes there are, at least one."""
        return max(1, len(self._postcodes) * _EEN_OP)

    @property
    def telefoons(self) -> int:
        """This function will return about how many different telephone numbers there are, at least one."""
        return max(1, len(self._telefoons) * _EEN_OP)

    @property
    def nummers(self) -> int:
        """This function will return about how many different BSNs there are, at least one."""
        return max(1, len(self._bij_bsn) * self._een_op)

    def zelfde_personen(self) -> Iterator[tuple[Gegevens, Gegevens]]:
        """This function will yield pairs with the same BSN in two reports: the last with the one before, and so on."""
        for gevonden in self._bij_bsn.values():
            if len(gevonden) > _MEESTE_PER_BSN:
                continue
            for (melding, een), (volgende, ander) in pairwise(gevonden):
                if melding != volgende:
                    yield een, ander

    def zelfde_naam_en_datum(self) -> Iterator[tuple[str, str]]:
        """This function will yield the BSNs of pairs with the same full name and date of birth in two reports."""
        for gevonden in self._bij_datum.values():
            for (melding, een), (volgende, ander) in pairwise(gevonden):
                if melding != volgende:
                    yield een, ander

    def vreemden(self, aantal: int) -> Iterator[tuple[Gegevens, Gegevens]]:
        """This function will yield so many pairs drawn by chance; none when there are fewer than two persons.

        Who have the same BSN are no strangers, and are left out.
        """
        toeval = Random(len(self._vreemden))  # noqa: S311 - draws a sample, guards nothing
        if len(self._vreemden) < 2:
            return
        for _ in range(aantal):
            een, ander = toeval.sample(self._vreemden, 2)
            if not _zelfde_bsn(een, ander):
                yield een, ander


def _zelfde_bsn(een: Gegevens, ander: Gegevens) -> bool:
    return bool(een.bsn) and een.bsn == ander.bsn


def _eigen_merk(wie: Gegevens) -> int | None:
    """A checksum of what tells one person from all others; None when nothing does."""
    if wie.bsn:
        return crc32(wie.bsn.encode())
    if wie.voornamen and wie.achternaam and wie.geboortedatum:
        return crc32(f"{wie.voornamen}|{wie.achternaam}|{wie.geboortedatum}".encode())
    return None


def _merk(gezien: set[int], tekst: str) -> None:
    """Keep a checksum of one in so many texts: enough to count how many different ones there are."""
    if (merk := crc32(tekst.encode())) % _EEN_OP == 0:
        gezien.add(merk)
