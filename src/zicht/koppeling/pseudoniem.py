"""How are persons compared by somebody who may not know who they are?

Whoever keeps the register gets, per key of a person, a number and twenty marks, and never the secret. Two persons who
share a key can be compared mark by mark: each says whether one item is the same, nothing else. The mark of an item is
made with the secret and with the text of the key: `Jansen` gives another mark under every other key. So there is no
field over which anything can be counted, and what does not share a key cannot be compared at all.

Left out are keys that many share (a name without a date): how often such a key comes would tell which name it is.
What is left: who has the secret can ask for anybody, and the register sees how many reports share a key. Only who has
the secret can find by trying whose an encoding is, so it stays with the organisations and is changed per period.
"""

from collections.abc import Callable, Sequence
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.namen import klank
from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Vergelijking, Voornaam
from zicht.koppeling.roepnamen import stam
from zicht.koppeling.sleutels import Sleutelsoort, sleutelteksten

TE_VAAK = frozenset({Sleutelsoort.NAAM, Sleutelsoort.NAAM_ZONDER_DATUM})
"""Keys of which the number of bearers tells the name."""
_BREEDTE = 2
_ONBEKEND = b"\0" * _BREEDTE
_KORTSTE_GEHEIM = 32
# The place of each mark.
_VOORNAAM, _STAM, _VOORKLANK, _LETTER, _DEEL, _KLANK = 0, 1, 2, 3, slice(4, 6), slice(6, 8)
_JAAR, _MAAND, _DAG, _DAGMAAND = 8, 9, 10, 11
_ADRES, _POSTCODE, _WIJK, _WIJKNUMMER, _PLAATS = 12, 13, 14, 15, 16
_BSN, _GESLACHT, _TELEFOON = 17, 18, 19


class Blok(NamedTuple):
    """One key of a person under a secret: the number by which it is looked up, and the marks to compare by."""

    soort: Sleutelsoort
    getal: int
    merken: bytes


def versleutel(wie: Gegevens, geheim: bytes, *, als_vraag: bool) -> list[Blok]:
    """This function will return the blocks of a normalised person, to keep or to ask.

    Raises ValueError for a secret of fewer than 32 bytes.
    """
    if len(geheim) < _KORTSTE_GEHEIM:
        raise ValueError("Het geheim heeft minstens 32 bytes.")
    items = _items(wie)
    return [
        _blok(soort, tekst, items, geheim)
        for soort, tekst in sleutelteksten(wie, als_vraag=als_vraag)
        if soort not in TE_VAAK
    ]


def _blok(soort: Sleutelsoort, tekst: str, items: Sequence[str], geheim: bytes) -> Blok:
    sleutel = blake2b(f"{soort:d} {tekst}".encode(), digest_size=40, key=geheim).digest()
    begin = blake2b(digest_size=_BREEDTE, key=sleutel[8:])
    merken = b"".join(
        [
            _merk(begin, soort, item) if item else _ONBEKEND
            for soort, item in zip(_SOORTEN, items, strict=True)
        ]
    )
    return Blok(soort, int.from_bytes(sleutel[:8], signed=True), merken)


def _merk(begin: "blake2b", soort: bytes, item: str) -> bytes:
    """Two bytes, never those of what is not known: one in 65,535 agrees by chance."""
    hapje = begin.copy()
    hapje.update(soort + item.encode())
    merk = hapje.digest()
    return merk if merk != _ONBEKEND else b"\0\1"


# The two names, and the two sounds, of a surname are compared crosswise: they get their marks as one.
_SOORTEN = tuple(
    f"{plaats - plaats % 2 if plaats in {4, 5, 6, 7} else plaats} ".encode() for plaats in range(20)
)


def _items(wie: Gegevens) -> list[str]:
    """What is compared, in the order of the places."""
    eerste = wie.voornamen.split(" ", 1)[0]
    afkomst = stam(eerste)
    delen = [*wie.achternaam.split("-"), ""][:2]
    datum = wie.geboortedatum
    jaar, maand, dag = datum[:4], datum[4:6].strip("0") and datum[4:6], datum[6:].strip("0") and datum[6:]
    wijk, heel = wie.postcode[:4], wie.postcode if len(wie.postcode) == 6 else ""
    nummer = wie.huisnummer
    return [
        eerste, afkomst, klank(eerste), (wie.voorletters or afkomst)[:1], *delen, *(klank(deel) for deel in delen),
        jaar, maand, dag, "".join(sorted((maand, dag))) if dag else "",
        f"{wie.postcode} {nummer}" if nummer and wijk else "", heel, wijk,
        f"{wijk} {nummer}" if nummer and wijk else "", wie.plaats, wie.bsn, wie.geslacht, wie.telefoon,
    ]  # fmt: skip


def vergelijk_merken(een: bytes, ander: bytes) -> Vergelijking:
    """This function will return how far two persons agree, from the marks of a key they share.

    Without the secret. A typing error that changes the sound of a name, or one digit of a BSN, is not seen as such.
    """
    a, b = _los(een), _los(ander)
    gelijk = partial(_zijn_gelijk, a, b)
    return Vergelijking(
        _voornaam(a, b, gelijk),
        _datum(a, b, gelijk),
        _achternaam(a, b),
        _adres(a, b, gelijk),
        {True: Nummer.GELIJK, False: Nummer.ANDERS, None: Nummer.ONBEKEND}[gelijk(_BSN)],
        _GELIJKHEID[gelijk(_GESLACHT)],
        _GELIJKHEID[gelijk(_TELEFOON)],
    )


_GELIJKHEID = {True: Gelijkheid.GELIJK, False: Gelijkheid.ANDERS, None: Gelijkheid.ONBEKEND}
Merken = list[bytes]
Gelijk = Callable[[int], bool | None]


def _los(merken: bytes) -> Merken:
    return [merken[plaats : plaats + _BREEDTE] for plaats in range(0, len(merken), _BREEDTE)]


def _zijn_gelijk(een: Merken, ander: Merken, plaats: int) -> bool | None:
    """Whether the two agree in one place; None when one of them is not known."""
    if een[plaats] == _ONBEKEND or ander[plaats] == _ONBEKEND:
        return None
    return een[plaats] == ander[plaats]


def _voornaam(een: Merken, ander: Merken, gelijk: Gelijk) -> Voornaam:
    if gelijk(_VOORNAAM) is None:
        letter = gelijk(_LETTER)
        return Voornaam.ONBEKEND if letter is None else Voornaam.VOORLETTER if letter else Voornaam.ANDERS
    for plaats, niveau in (
        (_VOORNAAM, Voornaam.GELIJK),
        (_STAM, Voornaam.ROEPNAAM),
        (_VOORKLANK, Voornaam.LIJKT),
    ):
        if gelijk(plaats):
            return niveau
    return Voornaam.ANDERS


def _achternaam(een: Merken, ander: Merken) -> Achternaam:
    delen, andere = _bekend(een[_DEEL]), _bekend(ander[_DEEL])
    if not delen or not andere:
        return Achternaam.ONBEKEND
    if delen == andere:
        return Achternaam.GELIJK
    if delen & andere:
        return Achternaam.DEEL
    return Achternaam.LIJKT if _bekend(een[_KLANK]) & _bekend(ander[_KLANK]) else Achternaam.ANDERS


def _bekend(merken: Merken) -> set[bytes]:
    return set(merken) - {_ONBEKEND}


def _datum(een: Merken, ander: Merken, gelijk: Gelijk) -> Datum:
    jaar, maand, dag = gelijk(_JAAR), gelijk(_MAAND), gelijk(_DAG)
    if jaar is None:
        return Datum.ONBEKEND
    if dag is None:
        return Datum.ANDERS if not jaar or maand is False else Datum.MAAND_EN_JAAR if maand else Datum.JAAR
    if jaar and maand and dag:
        return Datum.GELIJK
    if jaar and gelijk(_DAGMAAND):
        return Datum.OMGEWISSELD
    return Datum.EEN_DEEL if sum((jaar, bool(maand), dag)) == 2 else Datum.ANDERS


def _adres(een: Merken, ander: Merken, gelijk: Gelijk) -> Adres:
    if gelijk(_WIJK) is None:
        return Adres.PLAATS if gelijk(_PLAATS) else Adres.ONBEKEND
    if gelijk(_ADRES):
        return Adres.GELIJK
    if gelijk(_POSTCODE) or gelijk(_WIJKNUMMER):
        return Adres.BIJNA
    if gelijk(_WIJK):
        return Adres.WIJK
    return Adres.PLAATS if gelijk(_PLAATS) else Adres.ANDERS
