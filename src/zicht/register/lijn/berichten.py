"""Which messages are there, of what shape, and how do they become the values of `words`?

Read strictly: a number is no text, and what is not named here is refused in what the register gets. Of which kind a key
is does not go over the line: the register has no use for it.
"""

import base64
import binascii
from collections.abc import Iterable
from enum import IntEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Vergelijking, Voornaam
from zicht.koppeling.pseudoniem import Blok
from zicht.koppeling.sleutels import Sleutelsoort
from zicht.register.words import (
    EERSTE_JAAR,
    HOOGSTENS_BLOKKEN,
    HOOGSTENS_PERSONEN,
    LAATSTE_JAAR,
    LANGSTE_CONTACTPUNT,
    MERKBYTES,
    Doel,
    Gevraagd,
    Inschrijving,
    Kwartaal,
    Registerantwoord,
    Registerpaar,
    Registertreffer,
    Registervraag,
)

_MERKTEKENS = len(base64.b64encode(bytes(MERKBYTES)))
# The register has one kind of key: of the others it does not know.
_ONGENOEMD = Sleutelsoort.NAAM


def _is_getal(tekst: str) -> str:
    if not -(2**63) <= int(tekst) < 2**63:
        raise ValueError("past niet in 64 bits")
    return tekst


def _zijn_merken(tekst: str) -> str:
    try:
        merken = base64.b64decode(tekst, validate=True)
    except binascii.Error:
        raise ValueError("geen base64") from None
    if len(merken) != MERKBYTES:
        raise ValueError(f"geen {MERKBYTES} bytes")
    return tekst


_NIVEAUS: dict[str, type[IntEnum]] = {
    "voornaam": Voornaam, "datum": Datum, "achternaam": Achternaam, "adres": Adres,
    "bsn": Nummer, "geslacht": Gelijkheid, "telefoon": Gelijkheid,
}  # fmt: skip


def _niveau(veld: str) -> AfterValidator:
    """A level goes by its name, so that it means the same in the next version."""
    namen = {een.name.lower() for een in _NIVEAUS[veld]}

    def toets(naam: str) -> str:
        if naam not in namen:
            raise ValueError("onbekend niveau")
        return naam

    return AfterValidator(toets)


class _Streng(BaseModel):
    """What is not named is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Ruim(BaseModel):
    """What a later version adds is passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True, allow_inf_nan=False)


class BlokBericht(_Streng):
    """One key: its number as a text of digits, as not every program reads 64 bits; the marks in base64."""

    # An integer literal longer than this is refused before it is read.
    getal: Annotated[
        str, Field(strict=True, pattern=r"^-?[0-9]{1,19}$", max_length=20), AfterValidator(_is_getal)
    ]
    merken: Annotated[
        str, Field(strict=True, min_length=_MERKTEKENS, max_length=_MERKTEKENS), AfterValidator(_zijn_merken)
    ]

    def als_blok(self) -> Blok:
        """This function will return it as the engine knows it."""
        return Blok(_ONGENOEMD, int(self.getal), base64.b64decode(self.merken))


class KwartaalBericht(_Streng):
    """The quarter of the last report."""

    jaar: Annotated[int, Field(strict=True, ge=EERSTE_JAAR, le=LAATSTE_JAAR)]
    kwartaal: Annotated[int, Field(strict=True, ge=1, le=4)]


_Blokken = Annotated[list[BlokBericht], Field(max_length=HOOGSTENS_BLOKKEN)]
_Periode = Annotated[int, Field(strict=True, ge=1, le=32_767)]
_Contactpunt = Annotated[str, Field(strict=True, min_length=1, max_length=LANGSTE_CONTACTPUNT)]
_Zeldzaam = Annotated[int, Field(strict=True, ge=-64, le=64)]


class InschrijvingBericht(_Streng):
    """An inscription; its name stands in the address."""

    periode: _Periode
    laatste: KwartaalBericht
    contactpunt: _Contactpunt
    personen: Annotated[list[_Blokken], Field(min_length=1, max_length=HOOGSTENS_PERSONEN)]

    def als_inschrijving(self, kenmerk: UUID) -> Inschrijving:
        """This function will return it as the register knows it."""
        return Inschrijving(
            kenmerk=kenmerk,
            periode=self.periode,
            laatste=Kwartaal(self.laatste.jaar, self.laatste.kwartaal),
            contactpunt=self.contactpunt,
            personen=tuple(tuple(blok.als_blok() for blok in blokken) for blokken in self.personen),
        )


class PersoonBericht(_Streng):
    """One person of a question."""

    blokken: _Blokken
    zeldzame_voornaam: _Zeldzaam = 0
    zeldzame_achternaam: _Zeldzaam = 0


class VraagBericht(_Streng):
    """A question."""

    kenmerk: UUID
    doel: Doel
    periode: _Periode
    personen: Annotated[list[PersoonBericht], Field(min_length=1, max_length=HOOGSTENS_PERSONEN)]

    def als_vraag(self) -> Registervraag:
        """This function will return it as the register knows it."""
        return Registervraag(
            kenmerk=self.kenmerk,
            doel=self.doel,
            periode=self.periode,
            personen=tuple(
                Gevraagd(
                    tuple(blok.als_blok() for blok in persoon.blokken),
                    persoon.zeldzame_voornaam,
                    persoon.zeldzame_achternaam,
                )
                for persoon in self.personen
            ),
        )


class NiveausBericht(_Ruim):
    """How far two persons agree, item by item."""

    voornaam: Annotated[str, _niveau("voornaam")]
    datum: Annotated[str, _niveau("datum")]
    achternaam: Annotated[str, _niveau("achternaam")]
    adres: Annotated[str, _niveau("adres")]
    bsn: Annotated[str, _niveau("bsn")]
    geslacht: Annotated[str, _niveau("geslacht")]
    telefoon: Annotated[str, _niveau("telefoon")]

    def als_vergelijking(self) -> Vergelijking:
        """This function will return the levels as the engine knows them."""
        return Vergelijking(**{veld: soort[getattr(self, veld).upper()] for veld, soort in _NIVEAUS.items()})


class PaarBericht(_Ruim):
    """One person of the question beside one of the register."""

    vraag: Annotated[int, Field(strict=True, ge=0, lt=HOOGSTENS_PERSONEN)]
    niveaus: NiveausBericht
    bits: Annotated[float, Field(strict=True)]


class TrefferBericht(_Ruim):
    """A hit or a possible hit."""

    kenmerk: UUID
    organisatie: UUID
    laatste: KwartaalBericht
    contactpunt: _Contactpunt
    bits: Annotated[float, Field(strict=True)]
    is_zeker: Annotated[bool, Field(strict=True)]
    paren: Annotated[list[PaarBericht], Field(max_length=HOOGSTENS_PERSONEN)]
    gedeeld: PaarBericht | None = None


class AntwoordBericht(_Ruim):
    """The answer to a question."""

    kenmerk: UUID
    treffers: Annotated[list[TrefferBericht], Field(max_length=1000)]
    is_afgekapt: Annotated[bool, Field(strict=True)] = False
    # No register holds more persons than there are people.
    omvang: Annotated[int, Field(strict=True, ge=0, le=10**10)] = 0

    def als_antwoord(self) -> Registerantwoord:
        """This function will return it as who asks knows it."""
        return Registerantwoord(
            self.kenmerk, tuple(_treffer(een) for een in self.treffers), self.is_afgekapt, self.omvang
        )


def _treffer(bericht: TrefferBericht) -> Registertreffer:
    return Registertreffer(
        kenmerk=bericht.kenmerk,
        organisatie=bericht.organisatie,
        laatste=Kwartaal(bericht.laatste.jaar, bericht.laatste.kwartaal),
        contactpunt=bericht.contactpunt,
        bits=bericht.bits,
        is_zeker=bericht.is_zeker,
        paren=tuple(_paar(een) for een in bericht.paren),
        gedeeld=_paar(bericht.gedeeld) if bericht.gedeeld else None,
    )


def _paar(bericht: PaarBericht) -> Registerpaar:
    return Registerpaar(bericht.vraag, bericht.niveaus.als_vergelijking(), bericht.bits)


class Weigerbericht(_Ruim):
    """Why the register says no (RFC 9457); `code` is a Weigering, `plaatsen` say where a message is wrong."""

    type: str = "about:blank"
    title: str
    status: int
    code: str = ""
    plaatsen: list[str] = Field(default_factory=list)
    open: list[int] = Field(default_factory=list)


def antwoord_als_velden(antwoord: Registerantwoord) -> dict[str, Any]:
    """This function will return an answer as the fields of an AntwoordBericht."""
    return {
        "kenmerk": antwoord.kenmerk,
        "is_afgekapt": antwoord.is_afgekapt,
        "omvang": antwoord.omvang,
        "treffers": [
            {
                "kenmerk": treffer.kenmerk,
                "organisatie": treffer.organisatie,
                "laatste": treffer.laatste._asdict(),
                "contactpunt": treffer.contactpunt,
                "bits": treffer.bits,
                "is_zeker": treffer.is_zeker,
                "paren": [_paar_als_velden(paar) for paar in treffer.paren],
                "gedeeld": _paar_als_velden(treffer.gedeeld) if treffer.gedeeld else None,
            }
            for treffer in antwoord.treffers
        ],
    }


def _paar_als_velden(paar: Registerpaar) -> dict[str, Any]:
    niveaus = paar.niveaus._asdict()
    return {
        "vraag": paar.vraag,
        "bits": paar.bits,
        "niveaus": {veld: soort(niveaus[veld]).name.lower() for veld, soort in _NIVEAUS.items()},
    }


def vraag_als_json(vraag: Registervraag) -> bytes:
    """This function will return a question as it is sent."""
    bericht = {
        "kenmerk": vraag.kenmerk,
        "doel": vraag.doel,
        "periode": vraag.periode,
        "personen": [
            {
                "blokken": _als_berichten(persoon.blokken),
                "zeldzame_voornaam": persoon.zeldzame_voornaam,
                "zeldzame_achternaam": persoon.zeldzame_achternaam,
            }
            for persoon in vraag.personen
        ],
    }
    return VraagBericht.model_validate(bericht).model_dump_json().encode()


def inschrijving_als_json(inschrijving: Inschrijving) -> bytes:
    """This function will return an inscription as it is sent."""
    bericht = {
        "periode": inschrijving.periode,
        "laatste": inschrijving.laatste._asdict(),
        "contactpunt": inschrijving.contactpunt,
        "personen": [_als_berichten(blokken) for blokken in inschrijving.personen],
    }
    return InschrijvingBericht.model_validate(bericht).model_dump_json().encode()


def _als_berichten(blokken: Iterable[Blok]) -> list[dict[str, str]]:
    return [{"getal": str(blok.getal), "merken": base64.b64encode(blok.merken).decode()} for blok in blokken]
