"""How is a person written down so that they are found again, whatever is remembered of them later?

Every name, every address and every number that ever held stays findable. What was reported in other words of
somebody who was recognised counts along.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from uuid import UUID

from zicht.koppeling import Gegevens, normaliseer
from zicht.koppeling.namen import normale_achternaam, normale_voornamen
from zicht.koppeling.pseudoniem import TE_VAAK
from zicht.koppeling.roepnamen import stam
from zicht.koppeling.sleutels import Sleutelsoort, sleutelteksten
from zicht.personen.words import Adres, Geslacht, Herkenbron, Naamdelen, NieuwPersoon

MEESTE_BESCHRIJVINGEN = 24
"""More than this would be of somebody whose file was muddled; what came first is kept."""

_NERGENS = Adres()
_GESLACHT = {Geslacht.VROUW: "v", Geslacht.MAN: "m"}
_RUIMTE = 2**63
_VAN_HET_HUISHOUDEN = {Sleutelsoort.ADRES, Sleutelsoort.TELEFOON}


def beschrijvingen(
    persoon: UUID, bron: Herkenbron, gemeld: Sequence[tuple[NieuwPersoon, Adres]] = ()
) -> tuple[tuple[int, Gegevens], ...]:
    """This function will return the descriptions of one record, normalised, each with the number of its household.

    `gemeld` is as whom the same person was reported elsewhere, each with the address of that report. Surnames of
    birth, of a partner and others stand in each description together; given names that do not belong together and
    addresses have descriptions of their own. Last stands the one by which somebody is looked for again: as they were
    called first, where they lived last.

    Bron: eisen RAD-1, RAD-7
    """
    alle = dict.fromkeys(
        (groep, normaliseer(ruw))
        for groep, ruw in (*_van_bron(persoon, bron), *_van_gemeld(persoon, bron, gemeld))
    )
    # Stored in this order, and read back by it: no order of chance.
    return tuple(list(alle)[:MEESTE_BESCHRIJVINGEN][::-1])


def als_vraag(persoon: NieuwPersoon, adres: Adres) -> Gegevens:
    """This function will return a person as reported, normalised, to look for; `adres` is that of the report.

    Bron: eisen RAD-1
    """
    return normaliseer(_gemeld(persoon, adres))


def als_vragen(personen: Mapping[str, NieuwPersoon], adres: Adres) -> dict[str, Gegevens]:
    """This function will return the people of a report that is typed, normalised, to look for; not who is blank.

    Bron: eisen RAD-1
    """
    return {
        sleutel: als_vraag(persoon, adres) for sleutel, persoon in personen.items() if not _is_leeg(persoon)
    }


def is_te_vinden(wie: Gegevens) -> bool:
    """This function will tell whether enough is known of somebody to be found by others on that alone.

    By a key of the person, or by a name together with one of the household: an address or telephone number without a
    name reaches no threshold, and keys that very many share are not asked.

    Bron: eisen RAD-1, PLUS-4
    """
    sleutels = {soort for soort, _tekst in sleutelteksten(wie, als_vraag=True)} - TE_VAAK
    heeft_naam = bool(wie.voornamen or wie.achternaam)
    return bool(sleutels - _VAN_HET_HUISHOUDEN or (heeft_naam and sleutels))


def _is_leeg(persoon: NieuwPersoon) -> bool:
    return not (persoon.naam.voluit or persoon.bsn or persoon.geboortedatum or persoon.telefoon)


def groep_van(kenmerk: UUID) -> int:
    """This function will return the number of a household, or of somebody without one.

    Bron: eisen RAD-7
    """
    return kenmerk.int % _RUIMTE


def _van_bron(persoon: UUID, bron: Herkenbron) -> Iterator[tuple[int, Gegevens]]:
    waar = [(groep_van(h), adres) for h, adressen in bron.huishoudens for adres in adressen or (_NERGENS,)]
    waar += [(_eigen_groep(persoon, bron), adres) for adres in bron.adressen]
    waar = waar[::-1] or [(groep_van(persoon), _NERGENS)]
    basis = Gegevens(
        bsn=bron.bsn,
        achternaam=_achternamen(bron.namen),
        geslacht=_GESLACHT.get(bron.geslacht, ""),
        geboortedatum=bron.geboortedatum,
        telefoon=next(iter(bron.telefoons), ""),
    )
    for voor, (groep, adres) in product(_voornamen(bron.namen), waar):
        yield groep, _op_adres(_genoemd(basis, voor), adres)
    for telefoon in bron.telefoons[1:]:
        groep, adres = waar[0]
        eerste = next(iter(_voornamen(bron.namen)))
        yield groep, _op_adres(_genoemd(basis, eerste), adres)._replace(telefoon=telefoon)


def _van_gemeld(
    persoon: UUID, bron: Herkenbron, gemeld: Iterable[tuple[NieuwPersoon, Adres]]
) -> Iterator[tuple[int, Gegevens]]:
    groep = _eigen_groep(persoon, bron)
    for een, adres in gemeld:
        # What was reported is less than what is known: a number or name that was found out later goes along.
        ruw = _gemeld(een, adres)
        yield (
            groep,
            ruw._replace(bsn=ruw.bsn or bron.bsn, geslacht=ruw.geslacht or _GESLACHT.get(bron.geslacht, "")),
        )


def _gemeld(persoon: NieuwPersoon, adres: Adres) -> Gegevens:
    waar = adres if persoon.adres.is_leeg else persoon.adres
    naam = persoon.naam
    return _op_adres(
        Gegevens(
            bsn=persoon.bsn,
            voornamen=naam.voornamen or naam.roepnaam,
            voorletters=naam.voorletters,
            tussenvoegsel=naam.tussenvoegsel,
            achternaam=naam.achternaam,
            geslacht=_GESLACHT.get(persoon.geslacht, ""),
            geboortedatum=persoon.geboortedatum.als_cijfers if persoon.geboortedatum else "",
            telefoon=persoon.telefoon,
        ),
        waar,
    )


def _eigen_groep(persoon: UUID, bron: Herkenbron) -> int:
    """Where somebody belonged last; alone when to no household."""
    return groep_van(bron.huishoudens[-1][0] if bron.huishoudens else persoon)


def _achternamen(namen: Iterable[Naamdelen]) -> str:
    delen = (normale_achternaam(naam.tussenvoegsel, naam.achternaam) for naam in namen)
    return "-".join(dict.fromkeys(deel for naam in delen for deel in naam.split("-") if deel))


def _voornamen(namen: Iterable[Naamdelen]) -> list[Naamdelen]:
    """Each way in which somebody is called, once; one without any where only a surname is known."""
    gevonden: dict[tuple[str, str], Naamdelen] = {}
    for naam in namen:
        for voor in (naam.voornamen, naam.roepnaam):
            if voor:
                # A call name is compared with the name it comes from: one of the two is enough.
                gevonden.setdefault((_afkomst(voor), naam.voorletters), replace(naam, voornamen=voor))
        if not (naam.voornamen or naam.roepnaam) and naam.voorletters:
            gevonden["", naam.voorletters] = naam
    return list(gevonden.values()) or [Naamdelen()]


def _afkomst(voornamen: str) -> str:
    return stam(normale_voornamen(voornamen).split(" ", 1)[0])


def _genoemd(gegevens: Gegevens, naam: Naamdelen) -> Gegevens:
    return gegevens._replace(voornamen=naam.voornamen, voorletters=naam.voorletters)


def _op_adres(gegevens: Gegevens, adres: Adres) -> Gegevens:
    return gegevens._replace(
        postcode=adres.postcode, huisnummer=adres.huisnummer, toevoeging=adres.toevoeging, plaats=adres.plaats
    )
