"""What stands in a file of records, row by row? CSV or Parquet, as somebody else made it.

Any order of columns will do, and columns of another name are passed over. A cell may be empty anywhere.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, TextIO

from zicht.koppeling.gegevens import normale_datum
from zicht.radar.evalueren.tekens import WINDOWS, Ongeschikt, Tekens

GEGEVENS = (
    "bsn", "given", "initials", "prefix", "surname", "sex", "dob", "postcode", "house_nr", "house_sfx", "city", "phone",
)  # fmt: skip
"""What the engine may see, in the order of its fields."""
WAARHEID = ("person_id", "household_id")
"""What only the judging may see."""
MELDING = ("report_id", "report_date")
_BEKEND = frozenset((*GEGEVENS, *WAARHEID, *MELDING, "rec_id", "org"))
# By none of the others alone does one know anybody.
_ZEGT_WIE = ("bsn", "given", "initials", "surname", "dob", "phone")
_SCHEIDINGEN = ",;\t|"
_ANDERE = {
    b"PK\x03\x04": "een werkmap of een zip-bestand",
    b"\xd0\xcf\x11\xe0": "een oude werkmap",
    b"\x1f\x8b": "een ingepakt bestand",
}
_HOE_EEN_KOP = "De eerste regel noemt de kolommen, met een komma, puntkomma, tab of | ertussen."
_BREEKT_AF = "hierna staat een half teken: is het bestand heel overgekomen?"
_PER_KEER = 20_000
_LANGSTE_CEL = 1 << 20
# So many commas in a line of a cell are a row; fewer may be a sentence.
_MINSTE_RIJ = 3
# As programs write whole numbers that were read as fractions.
_BREUK = re.compile(r"^([0-9]+)\.0+$")
_DAG_EERST = re.compile(r"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$")
_JAAR_EERST = re.compile(r"^([0-9]{4})[-/.]?([0-9]{2})[-/.]?([0-9]{2})(?:$|[^0-9])")
_JAAR_EERST_KORT = re.compile(r"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:$|[^0-9])")


class Bron:
    """One file of records."""

    def __init__(self, bestand: Path) -> None:
        """This function will look at what kind of file it is and which columns it has.

        Raises Ongeschikt for what is no such file.
        """
        self._bestand = bestand
        self._parquet = False
        self._tekenset, self._scheiding = "utf-8-sig", ","
        try:
            if not bestand.is_file():
                raise Ongeschikt(bestand, _waarom_geen_bestand(bestand))
            with bestand.open("rb") as stroom:
                begin = stroom.read(4)
            if ander := next((soort for eerste, soort in _ANDERE.items() if begin.startswith(eerste)), None):
                raise Ongeschikt(bestand, f"dit is {ander}: bewaar de tabel als CSV, en noem dat bestand.")
            self._parquet = begin == b"PAR1"
            self._kop = self._parquetkop() if self._parquet else self._csvkop(begin)
        except OSError as fout:
            raise Ongeschikt(bestand, f"het bestand is niet te lezen ({fout.strerror}).") from None
        self._keur()

    @property
    def naam(self) -> str:
        """This function will return the name of the file without its folder."""
        return self._bestand.name

    def heeft(self, kolom: str) -> bool:
        """This function will tell whether the file has this column."""
        return kolom in self._kop

    def geen(self, reden: str) -> Ongeschikt:
        """This function will return what is to be raised when the whole file is of no use."""
        return Ongeschikt(self._bestand, reden)

    def rijen(self, kolommen: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """This function will yield these columns of every row; a column that is not there is empty.

        Raises Ongeschikt at the first row that cannot be read.
        """
        return self._parquetrijen(kolommen) if self._parquet else self._csvrijen(kolommen)

    def _keur(self) -> None:
        bekend = [naam for naam in self._kop if naam in _BEKEND]
        dubbel = sorted({naam for naam in bekend if bekend.count(naam) > 1})
        if dubbel:
            raise self._in_kop(f"deze kolom staat er twee keer: {', '.join(dubbel)}.")
        if not any(map(self.heeft, _ZEGT_WIE)):
            uitleg = "" if self._parquet else f" {_HOE_EEN_KOP} Hier zijn dat er zo {len(self._kop)}."
            raise self._in_kop(f"er is geen kolom die zegt wie het is: {', '.join(_ZEGT_WIE)}.{uitleg}")
        if not any(map(self.heeft, WAARHEID)):
            raise self._in_kop("zonder kolom person_id of household_id is niet te beoordelen wat klopt.")

    def _in_kop(self, reden: str) -> Ongeschikt:
        return Ongeschikt(self._bestand, reden, 0 if self._parquet else 1)

    def _csvkop(self, begin: bytes) -> list[str]:
        if not begin:
            raise Ongeschikt(self._bestand, "het bestand is leeg.")
        self._tekenset = Tekens(self._bestand).naam
        try:
            with self._open() as stroom:
                eerste = stroom.readline(_LANGSTE_CEL)
        except UnicodeDecodeError:
            raise Ongeschikt(self._bestand, _BREEKT_AF) from None
        csv.field_size_limit(_LANGSTE_CEL)
        try:
            koppen = {
                teken: _namen(next(csv.reader([eerste], delimiter=teken), [])) for teken in _SCHEIDINGEN
            }
        except csv.Error as fout:
            raise Ongeschikt(self._bestand, _geen_csv(fout), 1) from None
        if not eerste.strip():
            raise Ongeschikt(self._bestand, "de eerste regel is leeg; daar horen de kolommen te staan.", 1)
        self._scheiding = max(koppen, key=lambda teken: len(_BEKEND.intersection(koppen[teken])))
        return koppen[self._scheiding]

    def _csvrijen(self, kolommen: Sequence[str]) -> Iterator[tuple[str, ...]]:
        breedte = len(self._kop)
        kies = itemgetter(*(self._kop.index(naam) if self.heeft(naam) else breedte for naam in kolommen))
        open_in = 0
        with self._open() as stroom:
            lezer = csv.reader(stroom, delimiter=self._scheiding)
            try:
                kop = next(lezer)
                begin = lezer.line_num + 1
                for rij in lezer:
                    if lezer.line_num > begin or rij == kop:
                        self._keur_rij(rij, kop, begin)
                    # A short row that runs on over lines, to the end: the rest of the file went into one cell.
                    open_in = begin if rij and len(rij) < breedte and "\n" in rij[-1] else 0
                    begin = lezer.line_num + 1
                    if not rij:
                        continue
                    if len(rij) != breedte:
                        self._pas_aan(rij, breedte, lezer.line_num)
                    rij.append("")
                    yield kies(rij)
            except csv.Error as fout:
                raise Ongeschikt(self._bestand, _geen_csv(fout), lezer.line_num) from None
            except UnicodeDecodeError:
                raise Ongeschikt(self._bestand, _BREEKT_AF, lezer.line_num) from None
        if open_in:
            raise Ongeschikt(self._bestand, "hier begint een aanhalingsteken dat nergens sluit.", open_in)

    def _open(self) -> TextIO:
        """Windows leaves five bytes without a letter; of anything else nothing is guessed."""
        fouten = "replace" if self._tekenset == WINDOWS else "strict"
        return self._bestand.open(encoding=self._tekenset, errors=fouten, newline="")

    def _keur_rij(self, rij: list[str], kop: list[str], regel: int) -> None:
        """A cell may be of several lines, but not of whole rows: those went into it by a quote that nobody meant."""
        if rij == kop:
            raise Ongeschikt(self._bestand, "hier staan de kolommen nog eens.", regel)
        tussen = len(kop) - 1
        regels = (een for cel in rij if "\n" in cel for een in cel.split("\n"))
        if tussen >= _MINSTE_RIJ and any(een.count(self._scheiding) >= tussen for een in regels):
            raise Ongeschikt(
                self._bestand, "hier begint een aanhalingsteken dat pas na een hele rij sluit.", regel
            )

    def _pas_aan(self, rij: list[str], breedte: int, regel: int) -> None:
        """Empty cells at the end may be left out, or be too many; anything else is another file than it seems."""
        if any(rij[breedte:]):
            raise Ongeschikt(
                self._bestand, f"hier staan {len(rij)} cellen, in de eerste regel {breedte} kolommen.", regel
            )
        rij[breedte:] = []
        rij.extend([""] * (breedte - len(rij)))

    def _parquetkop(self) -> list[str]:
        return _namen(naam for naam, *_ in self._vraag("describe select * from read_parquet(?)").fetchall())

    def _parquetrijen(self, kolommen: Sequence[str]) -> Iterator[tuple[str, ...]]:
        echt = [naam for naam, *_ in self._vraag("describe select * from read_parquet(?)").fetchall()]
        namen = {_naam(naam): '"' + naam.replace('"', '""') + '"' for naam in echt}
        kies = [
            f"coalesce(nullif(cast({namen[naam]} as varchar), 'nan'), '')" if naam in namen else "''"
            for naam in kolommen
        ]
        # Some programs write an empty cell as a number that is none.
        # What the file calls its columns stands between double quotes, and doubled where it has them itself.
        antwoord = self._vraag(f"select {', '.join(kies)} from read_parquet(?)")  # noqa: S608
        while rijen := antwoord.fetchmany(_PER_KEER):
            yield from rijen

    def _vraag(self, sql: str) -> Any:
        try:
            import duckdb  # noqa: PLC0415 - only who brings a file of this kind needs it
        except ModuleNotFoundError:
            raise Ongeschikt(
                self._bestand,
                "om Parquet te lezen is duckdb nodig: pip install duckdb in de omgeving van Zicht, of lever CSV aan.",
            ) from None
        try:
            return duckdb.connect().execute(sql, [str(self._bestand)])
        except duckdb.Error:
            raise Ongeschikt(self._bestand, "dit is geen leesbaar Parquet-bestand.") from None


def _waarom_geen_bestand(pad: Path) -> str:
    if pad.is_dir():
        return "dit is een map."
    return "dit is geen gewoon bestand." if pad.exists() else "dit bestand is er niet."


def _geen_csv(fout: csv.Error) -> str:
    if "field limit" in str(fout):
        return "een cel is langer dan een miljoen tekens. Sluit er ergens een aanhalingsteken niet?"
    return f"deze regel is geen CSV ({fout})."


def _namen(kop: Iterable[str]) -> list[str]:
    return [_naam(naam) for naam in kop]


def _naam(naam: str) -> str:
    return naam.strip().lower()


def schoon(cellen: tuple[str, ...]) -> tuple[str, ...]:
    """This function will return the cells of `GEGEVENS` without what programs make of numbers and dates."""
    bsn, given, initials, prefix, surname, sex, dob, postcode, nummer, sfx, city, phone = cellen
    if "." in bsn or "." in nummer or "." in phone:
        bsn, nummer, phone = zonder_breuk(bsn), zonder_breuk(nummer), zonder_breuk(phone)
    if len(dob) > 8 or not dob.isdecimal():
        dob = geboortedatum(dob)
    return bsn, given, initials, prefix, surname, sex, dob, postcode, nummer, sfx, city, phone


def zonder_breuk(tekst: str) -> str:
    """This function will return `12` for `12.0`; any other text as it is."""
    return _BREUK.sub(r"\1", tekst)


@lru_cache(maxsize=65_536)
def geboortedatum(tekst: str) -> str:
    """This function will return JJJJMMDD for a date that was written otherwise; what is none stays as it is."""
    kaal = zonder_breuk(tekst.strip())
    if dag_eerst := _DAG_EERST.match(kaal):
        dag, maand, jaar = dag_eerst.groups()
        return f"{jaar}{maand:0>2}{dag:0>2}"
    if jaar_eerst := _JAAR_EERST.match(kaal) or _JAAR_EERST_KORT.match(kaal):
        jaar, maand, dag = jaar_eerst.groups()
        return f"{jaar}{maand:0>2}{dag:0>2}"
    return kaal


@lru_cache(maxsize=65_536)
def is_onleesbare_datum(tekst: str) -> bool:
    """This function will tell whether what was written is no date of birth, or only for a part; nothing is none."""
    geschreven = geboortedatum(tekst)
    cijfers = "".join(teken for teken in geschreven if teken in "0123456789")
    if not geschreven or (cijfers and not cijfers.strip("0")):
        return False
    gelezen = normale_datum(geschreven)
    maand, dag = cijfers[4:6].strip("0"), cijfers[6:8].strip("0")
    return not gelezen or bool(maand and (gelezen[4:6] == "00" or (dag and gelezen[6:] == "00")))


@lru_cache(maxsize=65_536)
def dagnummer(tekst: str) -> int:
    """This function will return a number that rises with the date; 0 for no date and for what is none."""
    datum = geboortedatum(tekst)
    if len(datum) != 8 or not datum.isdigit() or not datum.isascii():
        return 0
    return int(datum) if datum[4:6] <= "12" and datum[6:] <= "31" else 0
