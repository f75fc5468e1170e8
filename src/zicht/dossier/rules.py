"""Which notes and files does a dossier take?"""

import unicodedata
from dataclasses import dataclass

from zicht.dossier.words import Bestandssoort
from zicht.kern import Bezwaar, gettext_noop

NOTITIE_MAX = 20_000
NAAM_MAX = 200
KOP = 4096
"""So many bytes from its beginning tell what a file is."""

# Per extension: the kind, how such a file begins, and what must be inside where it is an archive.
_SOORTEN: dict[str, tuple[Bestandssoort, bytes, str]] = {
    "pdf": (Bestandssoort.PDF, b"%PDF-", ""),
    "png": (Bestandssoort.PNG, b"\x89PNG\r\n\x1a\n", ""),
    "jpg": (Bestandssoort.JPEG, b"\xff\xd8\xff", ""),
    "jpeg": (Bestandssoort.JPEG, b"\xff\xd8\xff", ""),
    "docx": (Bestandssoort.DOCX, b"PK\x03\x04", "word/document.xml"),
    "xlsx": (Bestandssoort.XLSX, b"PK\x03\x04", "xl/workbook.xml"),
    "odt": (Bestandssoort.ODT, b"PK\x03\x04", "content.xml"),
    "txt": (Bestandssoort.TEKST, b"", ""),
}
_MACRO = ("vbaproject.bin", "basic/")

NOTITIE_LEEG = Bezwaar(
    code="notitie-leeg", tekst=gettext_noop("Schrijf eerst iets op."), bron="eisen ALG-1", veld="tekst"
)
NOTITIE_TE_LANG = Bezwaar(
    code="notitie-te-lang",
    tekst=gettext_noop("Deze notitie is te lang. Verdeel haar over twee notities."),
    bron="eisen ALG-1",
    veld="tekst",
)
BIJLAGE_SOORT = Bezwaar(
    code="bijlage-soort",
    tekst=gettext_noop("Dit soort bestand kan niet. Kies pdf, jpg, png, docx, xlsx, odt of txt."),
    bron="bio2",
    veld="bestand",
)
BIJLAGE_INHOUD = Bezwaar(
    code="bijlage-inhoud",
    tekst=gettext_noop("De inhoud van dit bestand past niet bij zijn naam. Bewaar het opnieuw als pdf."),
    bron="bio2",
    veld="bestand",
)
BIJLAGE_MACRO = Bezwaar(
    code="bijlage-macro",
    tekst=gettext_noop("In dit bestand zit een macro. Bewaar het opnieuw als pdf."),
    bron="bio2",
    veld="bestand",
)
BIJLAGE_LEEG = Bezwaar(
    code="bijlage-leeg", tekst=gettext_noop("Dit bestand is leeg."), bron="bio2", veld="bestand"
)
BIJLAGE_TE_GROOT = Bezwaar(
    code="bijlage-te-groot",
    tekst=gettext_noop("Dit bestand is te groot. Een bijlage is hoogstens 20 MB."),
    bron="bio2",
    veld="bestand",
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf waarom de bijlage weg moet."),
    bron="eisen ALG-2",
    veld="reden",
)


@dataclass(frozen=True)
class Bestandsfeiten:
    """What a file is judged by: its name, its first bytes, what is inside an archive, its size."""

    naam: str
    kop: bytes
    delen: frozenset[str]
    bytes: int
    hoogstens: int


def bestandsnaam(naam: str) -> str:
    """This function will return a file name without folders and without characters that mislead or cannot be read.

    Bron: bio2
    """
    kort = naam.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    leesbaar = "".join(
        teken for teken in kort if unicodedata.category(teken) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    stam, punt, extensie = leesbaar.strip().rpartition(".")
    return f"{stam[: NAAM_MAX - len(extensie) - 1]}{punt}{extensie}"[:NAAM_MAX]


def soort_van(naam: str) -> Bestandssoort | None:
    """This function will return the kind that a file name claims; None for one that is not kept.

    Bron: bio2
    """
    gevonden = _SOORTEN.get(naam.rpartition(".")[2].lower())
    return gevonden[0] if gevonden else None


def objections_to_bijlage(feiten: Bestandsfeiten) -> list[Bezwaar]:
    """This function will return why a file may not be kept: its kind, its content, its size.

    Bron: bio2; eisen ALG-1
    """
    gevonden = _SOORTEN.get(feiten.naam.rpartition(".")[2].lower())
    if gevonden is None:
        return [BIJLAGE_SOORT]
    if feiten.bytes == 0:
        return [BIJLAGE_LEEG]
    if feiten.bytes > feiten.hoogstens:
        return [BIJLAGE_TE_GROOT]
    soort, begin, binnenin = gevonden
    if not feiten.kop.startswith(begin) or (binnenin and binnenin not in feiten.delen):
        return [BIJLAGE_INHOUD]
    if soort is Bestandssoort.TEKST and not _is_tekst(feiten.kop):
        return [BIJLAGE_INHOUD]
    return [BIJLAGE_MACRO] if any(_is_macro(deel) for deel in feiten.delen) else []


def objections_to_notitie(tekst: str) -> list[Bezwaar]:
    """This function will return why a note may not be written so.

    Bron: eisen ALG-1
    """
    if not tekst.strip():
        return [NOTITIE_LEEG]
    return [NOTITIE_TE_LANG] if len(tekst) > NOTITIE_MAX else []


def objections_to_verwijderen(reden: str) -> list[Bezwaar]:
    """This function will return why a file may not be removed: never without a reason.

    Bron: eisen ALG-2
    """
    return [] if reden.strip() else [REDEN_NODIG]


def _is_tekst(kop: bytes) -> bool:
    if b"\x00" in kop:
        return False
    try:
        kop.decode()
    except UnicodeDecodeError as fout:
        # A character may be cut off where the first bytes end.
        return len(kop) >= KOP and fout.start >= len(kop) - 3
    return True


def _is_macro(deel: str) -> bool:
    klein = deel.lower()
    return klein.endswith(_MACRO[0]) or klein.startswith(_MACRO[1])
