"""Who is the melder? The one place where that is read; each time it is logged."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext

from zicht.casus.queries import betrokkenen_van, zichtbaar
from zicht.kern import Aanvrager, Bezwaar, NietGevonden, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.logboek.actions import log_gezien
from zicht.melding.models import GemeldePersoon, MelderIdentiteit, Melderlezing, Melding
from zicht.melding.permissions import objections_to_melder_lezen
from zicht.melding.queries.gemeld import persoon_uit
from zicht.melding.rules import vindplaatsen_van_melder
from zicht.melding.words import Herkomst, Leesfeiten, Leesregel, Melder
from zicht.organisaties.queries import plaatsnamen
from zicht.personen.queries import adressen_van
from zicht.personen.words import Adres
from zicht.raamwerk.bereid import bereid

WIE_DE_MELDER_IS = gettext_noop("Hieraan is te zien wie de melder is. Haal dit weg:")


@dataclass(frozen=True)
class _Bekend:
    """What a text may say of whom the casus is about, though a melder is called alike."""

    namen: tuple[str, ...]
    plaatsen: tuple[str, ...]


def melder_van(melding: UUID, *, by: Aanvrager, at: datetime) -> Melder:
    """This function will return who reported, to who may know, and log that it was read.

    Where a reason is needed, `read_melder` kept it at this very moment: no other way leads here. Raises
    NietGevonden when the report is not to be seen, Geweigerd when the melder is not. Five queries.
    """
    _weiger_lezen(melding, by, at)
    rij = _rij(melding)
    casus = Melding.objects.filter(pk=melding).values_list("casus", flat=True).get()
    log_gezien(wat="melder", by=by, at=at, casus=casus, ids={"melding": str(melding)})
    return rij


def lezingen_van(melding: UUID, *, by: Aanvrager, at: datetime) -> list[Leesregel]:
    """This function will return who read an anonymous melder and why, the newest first, to who just read it too.

    A reason may tell who the melder is: raises NietGevonden and Geweigerd as `melder_van`. Three queries.
    """
    _weiger_lezen(melding, by, at)
    rijen = Melderlezing.objects.filter(melding=melding).select_related("account").order_by("-op", "pk")
    return [Leesregel(rij.account.naam if rij.account else "", rij.op, rij.reden) for rij in rijen]


def _weiger_lezen(melding: UUID, by: Aanvrager, at: datetime) -> None:
    """Refuse who may not read it; of who needs a reason the one counts that is kept of this very moment."""
    redenen = Melderlezing.objects.filter(melding=melding, account=by.account, op=at)
    reden = redenen.values_list("reden", flat=True).first() or "" if by.account else ""
    weiger_bij(bezwaren_tegen_lezen(melding, by=by, at=at, reden=reden))


def bezwaren_tegen_lezen(melding: UUID, *, by: Aanvrager, at: datetime, reden: str = "") -> list[Bezwaar]:
    """This function will return why somebody may not read who the melder is; raises NietGevonden. One query.

    An objection at the field `reden` goes away when a reason is given.
    """
    rij = (
        Melding.objects.filter(zichtbaar(by, at=at, voor="casus__"), pk=melding)
        .values_list("casus__organisatie", "casus__behandelaar", "aangenomen_door", "anonimiteit")
        .first()
    )
    if rij is None:
        raise NietGevonden
    organisatie, behandelaar, aangenomen_door, anonimiteit = rij
    feiten = Leesfeiten(
        eigen_organisatie=organisatie == by.organisatie,
        ziet_casus=True,
        is_behandelaar=by.account is not None and by.account == behandelaar,
        nam_aan=by.account is not None and by.account == aangenomen_door,
        anoniem=bool(anonimiteit),
        reden=reden,
    )
    return objections_to_melder_lezen(feiten, by)


@dataclass(frozen=True)
class Melders:
    """Who reported in some casussen, and what a text about the first may say all the same; to weigh texts by."""

    rijen: tuple[MelderIdentiteit, ...]
    bekend: _Bekend


def melders_van(casus: UUID, *, ook: Collection[UUID] = ()) -> Melders:
    """This function will return what texts about a casus are held against, of `ook` the melders too.

    At most eight queries.
    """
    return Melders(tuple(_melders([casus, *ook])), _bekend_van(casus))


def objections_to_delen(
    teksten: Mapping[str, str], casus: UUID, *, behalve: UUID | None = None, ontvanger: UUID | None = None
) -> list[Bezwaar]:
    """This function will return the pieces of texts that would tell who a melder of a casus is.

    As `objections_to_verklappen`. Six queries at least.
    """
    return objections_to_verklappen(teksten, melders_van(casus), behalve=behalve, ontvanger=ontvanger)


def objections_to_verklappen(
    teksten: Mapping[str, str],
    melders: Melders,
    *,
    van: Collection[UUID] | None = None,
    behalve: UUID | None = None,
    ontvanger: UUID | None = None,
) -> list[Bezwaar]:
    """This function will return the pieces of texts that would tell who a melder is, each at the field of its text.

    Empty means they may be shared. They are those that the sender typed, to be shown to nobody else. A casus has as
    many melders as reports: all are kept apart, or those of the casussen `van`. Not the one of the report `behalve`,
    nor what another has in common with that one; nor who gave back on behalf of the `ontvanger`, who knows its own
    people. No query where `behalve` is one of them.
    """
    bekende = _van(behalve, melders) if behalve else None
    apart = [
        _zonder(_als_melder(rij), _als_melder(bekende)) if bekende else _als_melder(rij)
        for rij in melders.rijen
        if (van is None or rij.melding.casus_id in van)
        and rij.melding_id != behalve
        and not _gaf_terug(rij, ontvanger)
    ]
    return [
        replace(bezwaar, veld=veld)
        for veld, tekst in teksten.items()
        if tekst.strip()
        for bezwaar in _vindplaatsen(tekst, apart, melders.bekend)
    ]


def _van(melding: UUID, melders: Melders) -> MelderIdentiteit | None:
    bekend = {rij.melding_id: rij for rij in melders.rijen}
    return bekend[melding] if melding in bekend else _van_melding.eerste(melding)


def _zonder(melder: Melder, bekende: Melder) -> Melder:
    """Leave out what somebody has in common with a melder who may be named: the same person, or of the same school."""
    gedeeld = {
        veld: ""
        for veld in ("naam", "telefoon", "email", "werkgever")
        if getattr(melder, veld).casefold() == getattr(bekende, veld).casefold()
    }
    return replace(melder, **gedeeld)


def _bekend_van(casus: UUID) -> _Bekend:
    gemeld = [persoon_uit(gegevens) for gegevens in _gegevens_van_gemelden(casus)]
    adressen = [
        *(Adres(**adres) for adres in _adressen_van_meldingen(casus)),
        *(een.adres for een in gemeld),
        *adressen_van(regel.persoon for regel in betrokkenen_van(casus)),
    ]
    eigen = {naam for adres in adressen for naam in (adres.straat, adres.plaats)}
    return _Bekend(tuple(een.naam.voluit for een in gemeld), (*plaatsnamen(), *eigen))


@bereid
def _melders(casussen: Collection[UUID]) -> QuerySet[MelderIdentiteit]:
    return MelderIdentiteit.objects.filter(melding__casus__in=casussen).select_related("melding")


@bereid
def _van_melding(melding: UUID) -> QuerySet[MelderIdentiteit]:
    return MelderIdentiteit.objects.filter(melding=melding)


def _gaf_terug(rij: MelderIdentiteit, partij: UUID | None) -> bool:
    return rij.melding.herkomst == Herkomst.TERUGGAVE and partij is not None and rij.partij_id == partij


@bereid
def _gegevens_van_gemelden(casus: UUID) -> QuerySet[GemeldePersoon, Any]:
    return GemeldePersoon.objects.filter(melding__casus=casus).values_list("gegevens", flat=True)


@bereid
def _adressen_van_meldingen(casus: UUID) -> QuerySet[Melding, Any]:
    return Melding.objects.filter(casus=casus).values_list("adres", flat=True)


def _vindplaatsen(tekst: str, melders: Iterable[Melder], bekend: _Bekend) -> list[Bezwaar]:
    stukken = (
        plek.stuk
        for melder in melders
        for plek in vindplaatsen_van_melder(
            tekst, melder, namen_van_betrokkenen=bekend.namen, plaatsen=bekend.plaatsen
        )
    )
    return [
        Bezwaar(
            "noemt-melder",
            # The piece stands between quotes in the text of the sender's own screen; the log keeps the code only.
            f"{gettext(WIE_DE_MELDER_IS)} “{stuk}”",
            bron="uitvoeringsbesluit-wmo",
        )
        for stuk in dict.fromkeys(stukken)
    ]


def _rij(melding: UUID) -> Melder:
    rij = _van_melding.eerste(melding)
    if rij is None:
        raise NietGevonden
    return _als_melder(rij)


def _als_melder(rij: MelderIdentiteit) -> Melder:
    return Melder(
        naam=rij.naam,
        telefoon=rij.telefoon,
        email=rij.email,
        functie=rij.functie,
        werkgever=rij.werkgever,
        relatie=rij.relatie,
    )
