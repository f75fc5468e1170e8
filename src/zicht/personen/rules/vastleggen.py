"""What may be recorded of a person and a household, and under which name does somebody go on a day?"""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from uuid import UUID

from zicht.kern import Bezwaar, OnvolledigeDatum, Wijziging, gettext_noop
from zicht.kern.bsn import is_bsn
from zicht.personen.words import (
    UITGEREKEND_VOORBIJ,
    Adres,
    Bandsoort,
    Contactafspraak,
    Naamdelen,
    Naamregel,
    Naamsoort,
    Periode,
    Persoonsgegevens,
)

NAAM_ONBEKEND = gettext_noop("Naam onbekend")
_VOORRANG = {Naamsoort.PARTNER: 0, Naamsoort.GEBOORTE: 1, Naamsoort.ALIAS: 2}

IS_SAMENGEVOEGD = Bezwaar(
    "is-samengevoegd",
    gettext_noop("Deze persoon is samengevoegd met een ander. Wijzig de persoon die is gebleven."),
    "eisen RAD-7",
)
BSN_IS_BEZET = Bezwaar(
    "bsn-bezet", gettext_noop("Dit BSN staat al bij een andere persoon."), "eisen RAD-7", veld="bsn"
)
BSN_ONGELDIG = Bezwaar("bsn-ongeldig", gettext_noop("Dit is geen geldig BSN."), "wmo-2015", veld="bsn")
GEBOORTE_IN_TOEKOMST = Bezwaar(
    "geboorte-in-toekomst", gettext_noop("De geboortedatum ligt in de toekomst."), veld="geboortedatum"
)
OVERLIJDEN_IN_TOEKOMST = Bezwaar(
    "overlijden-in-toekomst",
    gettext_noop("De datum van overlijden ligt in de toekomst."),
    veld="overleden_op",
)
OVERLIJDEN_VOOR_GEBOORTE = Bezwaar(
    "overlijden-voor-geboorte",
    gettext_noop("De datum van overlijden ligt vóór de geboortedatum."),
    veld="overleden_op",
)
TOLK_ZONDER_TAAL = Bezwaar(
    "tolk-zonder-taal", gettext_noop("Vul in voor welke taal een tolk nodig is."), veld="taal"
)
NAAM_LEEG = Bezwaar("naam-leeg", gettext_noop("Vul ten minste één deel van de naam in."), veld="achternaam")
BAND_MET_ZICHZELF = Bezwaar(
    "band-met-zichzelf", gettext_noop("Iemand kan geen band met zichzelf hebben."), "eisen RAD-7", veld="naar"
)
BAND_BESTAAT = Bezwaar(
    "band-bestaat", gettext_noop("Deze band is in deze periode al vastgelegd."), "eisen RAD-7", veld="soort"
)
AL_LID = Bezwaar(
    "al-lid",
    gettext_noop("Deze persoon hoort in deze periode al bij dit huishouden."),
    "eisen RAD-7",
    veld="per",
)
GEEN_LID = Bezwaar("geen-lid", gettext_noop("Deze persoon hoort niet bij dit huishouden."), "eisen RAD-7")
VOOR_HET_BEGIN = Bezwaar(
    "voor-het-begin",
    gettext_noop("Deze dag ligt vóór het begin van wat nu geldt. Kies een latere dag."),
    "eisen RAD-7",
    veld="per",
)
NIEMAND_GAAT = Bezwaar("niemand-gaat", gettext_noop("Kies wie samen verdergaan."), veld="leden")
IEDEREEN_GAAT = Bezwaar(
    "iedereen-gaat", gettext_noop("Iedereen gaat mee: dat is een verhuizing, geen splitsing."), veld="leden"
)
BERICHT_TERWIJL_NIET_MAG = Bezwaar(
    "bericht-terwijl-niet-mag",
    gettext_noop("Een bericht achterlaten kan niet als deze manier van contact niet veilig is."),
    "eisen PLUS-8",
    veld="mag_bericht_achterlaten",
)
NIET_AFGESPLITST = Bezwaar(
    "niet-afgesplitst", gettext_noop("Dit huishouden is niet door een splitsing ontstaan."), "eisen RAD-7"
)
SINDS_GEWIJZIGD = Bezwaar(
    "sinds-gewijzigd",
    gettext_noop(
        "Na de splitsing is bij dit huishouden iets gewijzigd. Ongedaan maken zou dat wissen. "
        "Leg vast wie wanneer weer bij elkaar woont."
    ),
    "eisen RAD-7",
)
ZICHZELF = Bezwaar("zichzelf", gettext_noop("Kies twee verschillende personen."), "eisen RAD-7")
ANDERE_ORGANISATIE = Bezwaar(
    "andere-organisatie",
    gettext_noop("Personen van verschillende organisaties kunnen niet worden samengevoegd."),
    "eisen RAD-7",
)
BSN_VERSCHILT = Bezwaar(
    "bsn-verschilt",
    gettext_noop("Deze personen hebben een verschillend BSN. Verbeter eerst het BSN dat fout is."),
    "eisen RAD-7",
)
NIET_SAMENGEVOEGD = Bezwaar(
    "niet-samengevoegd", gettext_noop("Deze persoon is niet samengevoegd."), "eisen RAD-7"
)


def naam_op(namen: Iterable[Naamregel], op: date) -> str:
    """This function will return the name to call somebody by on a day.

    Among the names that hold then, that of a marriage comes before that of birth and an alias last; where none
    holds, the first that was known is used.

    Bron: eisen RAD-7
    """
    alle = sorted(namen, key=lambda regel: (_VOORRANG[regel.soort], -regel.periode.vanaf.toordinal()))
    dag = Periode(op, date.fromordinal(op.toordinal() + 1))
    geldig = [regel for regel in alle if regel.periode.overlapt(dag)]
    keuze = geldig or sorted(alle, key=lambda regel: regel.periode.vanaf)
    return next((regel.naam.voluit for regel in keuze if regel.naam.voluit), NAAM_ONBEKEND)


def objections_to_gegevens(gegevens: Persoonsgegevens, *, op: date) -> list[Bezwaar]:
    """This function will return what cannot be true of a person; empty means it can.

    The date of birth of an unborn child is the day it is expected.

    Bron: wmo-2015; eisen MEL-7
    """
    gevonden = []
    if gegevens.bsn and not is_bsn(gegevens.bsn):
        gevonden.append(BSN_ONGELDIG)
    if gegevens.geboortedatum and not gegevens.is_ongeboren and gegevens.geboortedatum.eerste_dag > op:
        gevonden.append(GEBOORTE_IN_TOEKOMST)
    if gegevens.geboortedatum and gegevens.is_ongeboren and gegevens.geboortedatum.is_ver_over_tijd(op):
        gevonden.append(UITGEREKEND_VOORBIJ)
    if gegevens.tolk_nodig and not gegevens.taal:
        gevonden.append(TOLK_ZONDER_TAAL)
    return gevonden + _bezwaren_overlijden(gegevens, op)


def objections_to_naam(naam: Naamdelen) -> list[Bezwaar]:
    """This function will return why this cannot be added as a name.

    Bron: eisen RAD-7
    """
    return [] if naam.voluit else [NAAM_LEEG]


def objections_to_band(
    *, van: UUID, naar: UUID, soort: Bandsoort, periode: Periode, staand: Sequence[tuple[Bandsoort, Periode]]
) -> list[Bezwaar]:
    """This function will return why this tie cannot be recorded; `staand` are the ties from the one to the other.

    Bron: eisen RAD-7
    """
    dubbel = any(soort is ander and periode.overlapt(toen) for ander, toen in staand)
    return [BAND_MET_ZICHZELF] * (van == naar) + [BAND_BESTAAT] * dubbel


def objections_to_lidmaatschap(*, periode: Periode, eerdere: Sequence[Periode]) -> list[Bezwaar]:
    """This function will return why somebody cannot join; `eerdere` are the times in this same household.

    Several households at once are possible: a child may live with each of its parents in turn.

    Bron: eisen RAD-7
    """
    return [AL_LID] if any(periode.overlapt(ander) for ander in eerdere) else []


def objections_to_verlaten(*, sinds: date | None, per: date) -> list[Bezwaar]:
    """This function will return why something cannot end on a day; `sinds` is None when it does not hold now.

    Bron: eisen RAD-7
    """
    if sinds is None:
        return [GEEN_LID]
    return [VOOR_HET_BEGIN] if per < sinds else []


def objections_to_vervolg(*, per: date, staand: Sequence[Periode]) -> list[Bezwaar]:
    """This function will return why something new cannot begin on a day, so that no two periods overlap.

    What holds now ends where the new begins; so the new must not begin before anything that stands.

    Bron: eisen RAD-7
    """
    return (
        [VOOR_HET_BEGIN] if any(per < max(ander.vanaf, ander.tot or ander.vanaf) for ander in staand) else []
    )


def objections_to_splitsing(*, leden: frozenset[UUID], gaan: frozenset[UUID]) -> list[Bezwaar]:
    """This function will return why these members cannot go on as a household of their own.

    Bron: eisen RAD-7
    """
    if not gaan:
        return [NIEMAND_GAAT]
    return [GEEN_LID] * bool(gaan - leden) + [IEDEREEN_GAAT] * (gaan == leden)


def objections_to_ongedane_splitsing(*, is_afgesplitst: bool, is_gewijzigd: bool) -> list[Bezwaar]:
    """This function will return why a split cannot be undone: what was recorded since would be lost.

    Bron: eisen RAD-7
    """
    return [NIET_AFGESPLITST] * (not is_afgesplitst) + [SINDS_GEWIJZIGD] * (is_afgesplitst and is_gewijzigd)


def objections_to_contact(afspraak: Contactafspraak) -> list[Bezwaar]:
    """This function will return what contradicts itself in how somebody may be reached.

    Bron: eisen PLUS-8
    """
    return [BERICHT_TERWIJL_NIET_MAG] * (afspraak.mag is False and afspraak.mag_bericht_achterlaten)


def objections_to_samenvoegen(
    *, zelfde: bool, zelfde_organisatie: bool, een_is_opgegaan: bool, bsn: tuple[str, str]
) -> list[Bezwaar]:
    """This function will return why two recorded persons cannot be merged.

    Bron: eisen RAD-7
    """
    verschilt = bool(bsn[0] and bsn[1] and bsn[0] != bsn[1])
    return (
        [ZICHZELF] * zelfde
        + [ANDERE_ORGANISATIE] * (not zelfde_organisatie)
        + [IS_SAMENGEVOEGD] * een_is_opgegaan
        + [BSN_VERSCHILT] * verschilt
    )


def objections_to_ongedaan(*, is_opgegaan: bool, bsn_is_bezet: bool) -> list[Bezwaar]:
    """This function will return why a merge cannot be undone; the BSN may have been given to who stays meanwhile.

    Bron: eisen RAD-7
    """
    return [NIET_SAMENGEVOEGD] * (not is_opgegaan) + [BSN_IS_BEZET] * bsn_is_bezet


def verschillen(
    was: Persoonsgegevens | Contactafspraak | Adres | Naamdelen | None,
    nu: Persoonsgegevens | Contactafspraak | Adres | Naamdelen,
) -> tuple[Wijziging, ...]:
    """This function will return each field that differs, as people read it; without a `was` all that is filled in.

    Bron: eisen ALG-2
    """
    paren = (
        (veld.name, _leesbaar(getattr(was, veld.name)) if was else "", _leesbaar(getattr(nu, veld.name)))
        for veld in fields(nu)
    )
    return tuple(Wijziging(VELDNAMEN[naam], oud, nieuw) for naam, oud, nieuw in paren if oud != nieuw)


def _bezwaren_overlijden(gegevens: Persoonsgegevens, op: date) -> list[Bezwaar]:
    if gegevens.overleden_op is None:
        return []
    eerder = bool(gegevens.geboortedatum and gegevens.overleden_op < gegevens.geboortedatum.eerste_dag)
    return [OVERLIJDEN_IN_TOEKOMST] * (gegevens.overleden_op > op) + [OVERLIJDEN_VOOR_GEBOORTE] * eerder


def _leesbaar(waarde: object) -> str:
    match waarde:
        case None:
            return ""
        case bool():
            return gettext_noop("ja") if waarde else gettext_noop("nee")
        case OnvolledigeDatum():
            return waarde.als_tekst
        case date():
            return f"{waarde:%d-%m-%Y}"
        case _:
            return str(getattr(waarde, "naam", waarde))


VELDNAMEN = {
    "geslacht": gettext_noop("Geslacht"),
    "geboortedatum": gettext_noop("Geboortedatum"),
    "bsn": gettext_noop("BSN"),
    "is_ongeboren": gettext_noop("Ongeboren"),
    "overleden_op": gettext_noop("Overleden op"),
    "taal": gettext_noop("Taal"),
    "tolk_nodig": gettext_noop("Tolk nodig"),
    "kanaal": gettext_noop("Manier"),
    "mag": gettext_noop("Veilig"),
    "gegeven": gettext_noop("Nummer of adres"),
    "wanneer": gettext_noop("Wanneer"),
    "let_op": gettext_noop("Let op"),
    "mag_bericht_achterlaten": gettext_noop("Bericht achterlaten"),
    "voornamen": gettext_noop("Voornamen"),
    "roepnaam": gettext_noop("Roepnaam"),
    "voorletters": gettext_noop("Voorletters"),
    "tussenvoegsel": gettext_noop("Tussenvoegsel"),
    "achternaam": gettext_noop("Achternaam"),
    "straat": gettext_noop("Straat"),
    "huisnummer": gettext_noop("Huisnummer"),
    "toevoeging": gettext_noop("Toevoeging"),
    "postcode": gettext_noop("Postcode"),
    "plaats": gettext_noop("Plaats"),
    "gemeente": gettext_noop("Gemeente"),
    "is_geheim": gettext_noop("Adres geheim"),
}
