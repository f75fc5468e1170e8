"""What is known of one person in one report, and how is it written so that two of them can be compared?"""

import re
from functools import lru_cache
from typing import NamedTuple

from zicht.koppeling.namen import normale_achternaam, normale_voorletters, normale_voornamen, vouw

_CIJFERS = re.compile(r"[^0-9]+")
_POSTCODE = re.compile(r"([1-9][0-9]{3})([a-z]{2})?")
_NUMMER = re.compile(r"[0-9]+")
_NIET_IN_TOEVOEGING = re.compile(r"[^a-z0-9]+")
_GESLACHT = {"v": "v", "vrouw": "v", "f": "v", "m": "m", "man": "m", "w": "v"}
_EERSTE_JAAR, _LAATSTE_JAAR = 1850, 2199


class Gegevens(NamedTuple):
    """One person as described at one moment; whatever is not known is empty.

    `geboortedatum` is JJJJMMDD with 00 for unknown parts. Somebody with several surnames (by birth, by marriage,
    alias) has them all in `achternaam`, with hyphens between.
    """

    bsn: str = ""
    voornamen: str = ""
    voorletters: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""
    geslacht: str = ""
    geboortedatum: str = ""
    postcode: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    plaats: str = ""
    telefoon: str = ""


def normaliseer(ruw: Gegevens) -> Gegevens:
    """This function will return the same person in the writing in which persons are compared.

    What cannot be read (a date that is none, a postcode of three digits) becomes empty: it neither agrees nor
    differs. Done twice it changes nothing.
    """
    voornamen = normale_voornamen(ruw.voornamen)
    return Gegevens(
        normaal_bsn(ruw.bsn),
        voornamen,
        normale_voorletters(ruw.voorletters, voornamen),
        "",
        normale_achternaam(ruw.tussenvoegsel, ruw.achternaam),
        _GESLACHT.get(ruw.geslacht.strip().lower(), ""),
        normale_datum(ruw.geboortedatum),
        normale_postcode(ruw.postcode),
        normaal_huisnummer(ruw.huisnummer),
        _NIET_IN_TOEVOEGING.sub("", ruw.toevoeging.lower()) if ruw.toevoeging else "",
        normale_plaats(ruw.plaats),
        normale_telefoon(ruw.telefoon) if ruw.telefoon else "",
    )


def normaal_bsn(tekst: str) -> str:
    """This function will return nine digits; empty for what is too short and for `000000000` and `999999999`.

    A number that fails the elfproef is kept: with one typing error it still tells much.
    Bron: cbs-beleidsinformatie
    """
    if not tekst:
        return ""
    cijfers = tekst if tekst.isdigit() and tekst.isascii() else _CIJFERS.sub("", tekst)
    if not 7 <= len(cijfers) <= 9 or not cijfers.strip("0") or not cijfers.strip("9"):
        return ""
    return cijfers.zfill(9)


@lru_cache(maxsize=65_536)
def normale_datum(tekst: str) -> str:
    """This function will return JJJJMMDD; empty for an unknown year, for the unborn and for what is no date.

    An impossible month or day counts as unknown; a day without a month as well.
    Bron: cbs-beleidsinformatie
    """
    cijfers = "".join(teken for teken in tekst if teken in "0123456789")
    if len(cijfers) == 4:
        cijfers += "0000"
    if len(cijfers) != 8 or not _EERSTE_JAAR <= int(cijfers[:4]) <= _LAATSTE_JAAR:
        return ""
    jaar, maand, dag = cijfers[:4], cijfers[4:6], cijfers[6:]
    if maand > "12" and "01" <= dag <= "12" and maand <= "31":
        maand, dag = dag, maand
    if not "01" <= maand <= "12":
        return f"{jaar}0000"
    return f"{jaar}{maand}{dag if dag <= '31' else '00'}"


@lru_cache(maxsize=65_536)
def normale_plaats(tekst: str) -> str:
    """This function will return the name of a place in small letters, without spaces."""
    return vouw(tekst).replace(" ", "")


@lru_cache(maxsize=65_536)
def normale_postcode(tekst: str) -> str:
    """This function will return `1234ab`, or four digits when the letters are not known; else empty."""
    gevonden = _POSTCODE.match(tekst.replace(" ", "").lower())
    return f"{gevonden[1]}{gevonden[2] or ''}" if gevonden else ""


def normaal_huisnummer(tekst: str) -> str:
    """This function will return the first number in it, without leading zeros; empty when there is none."""
    gevonden = _NUMMER.search(tekst) if tekst else None
    return gevonden[0].lstrip("0") if gevonden else ""


def normale_telefoon(tekst: str) -> str:
    """This function will return the last nine digits of a number; empty for what is shorter or all the same."""
    cijfers = (tekst if tekst.isdigit() and tekst.isascii() else _CIJFERS.sub("", tekst))[-9:]
    return cijfers if len(cijfers) == 9 and len(set(cijfers)) > 1 else ""
