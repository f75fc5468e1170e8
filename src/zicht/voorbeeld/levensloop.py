"""What happened in a household since it was last reported on, and how is that laid down?

Two steps. `verander` (pure) says how the household is now, as the next report tells it; `leg_vast` lays down, on the
day after, what a report alone does not: nobody is moved, renamed or merged by a report.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from zicht.casus.words import Betrokkenheid
from zicht.kern import Aanvrager, OnvolledigeDatum
from zicht.melding.words import GemeldeBand
from zicht.personen.actions import (
    add_naam,
    change_persoon,
    leave_huishouden,
    move_huishouden,
    move_persoon,
    split_huishouden,
    untie,
)
from zicht.personen.queries import banden_van, gegevens_van, huishoudens_van
from zicht.personen.words import Bandsoort, Geslacht, Naamsoort
from zicht.voorbeeld import mix
from zicht.voorbeeld.mensen import Bevolking, Gezin, Lid
from zicht.voorbeeld.mix import Wending
from zicht.voorbeeld.namen import HERKOMSTEN
from zicht.voorbeeld.schrijfwijze import verschreven

REDENEN: Mapping[Wending, str] = {
    Wending.VERHUISD: "Volgens de nieuwe melding verhuisd; nagevraagd bij het gezin.",
    Wending.ANDERE_GEMEENTE: "Verhuisd naar een andere gemeente; daar ingeschreven.",
    Wending.UIT_ELKAAR: "Sinds enkele weken uit elkaar.",
    Wending.NIEUWE_PARTNER: "Een nieuwe partner woont in.",
    Wending.GEBOREN: "Het kind is geboren.",
    Wending.OVERLEDEN: "Overleden; gehoord van de familie.",
    Wending.NAAM_VAN_PARTNER: "Gebruikt de naam van de partner.",
    Wending.OOK_BEKEND_ALS: "Onder deze naam bekend bij de huisarts en op school.",
    Wending.EEN_GAAT_ELDERS: "Verblijft voorlopig bij familie.",
}
_ZEKER_GEBOREN = timedelta(weeks=4)


@dataclass(frozen=True)
class Verandering:
    """What became of a household: which turn it took, how it is now, and who it was about, by key."""

    wending: Wending
    gezin: Gezin
    wie: str = ""
    ander: str = ""


def verander(gezin: Gezin, bevolking: Bevolking, op: date) -> Verandering:
    """This function will return the household as it is now, after one of the turns that it can take.

    A child that was expected long ago was born; else it is as its shares have it.
    """
    if (verwacht := _verwacht_op(gezin)) and verwacht < op - _ZEKER_GEBOREN:
        return _geboren(gezin, bevolking, op)
    mogelijk = frozenset(wending for wending in Wending if wending not in _KAN or _KAN[wending](gezin, op))
    wending = bevolking.lot.kies(mix.WENDINGEN, mogelijk)
    maak = _WENDINGEN.get(wending)
    return maak(gezin, bevolking, op) if maak else Verandering(Wending.NIETS, gezin)


def leg_vast(
    wat: Verandering, leden: Mapping[str, UUID], *, casus: UUID, by: Aanvrager, at: datetime
) -> None:
    """This function will lay down what changed, in the casus of the report that told it."""
    if doe := _DADEN.get(wat.wending):
        doe(_Daad(wat, leden, casus, by, at))


@dataclass(frozen=True)
class _Daad:
    wat: Verandering
    leden: Mapping[str, UUID]
    casus: UUID
    by: Aanvrager
    at: datetime

    @property
    def dag(self) -> date:
        return timezone.localdate(self.at)

    @property
    def reden(self) -> str:
        return REDENEN[self.wat.wending]

    @property
    def wie(self) -> UUID:
        return self.leden[self.wat.wie]

    @property
    def lid(self) -> Lid | None:
        return self.wat.gezin.lid(self.wat.wie)

    def huishouden(self, *personen: UUID) -> UUID | None:
        """Return where these people live together now; somebody may belong to more households than one."""
        van_elk = [
            [regel.huishouden for regel in huishoudens_van(persoon) if regel.periode.tot is None]
            for persoon in personen
        ]
        return next((een for een in van_elk[0] if all(een in ander for ander in van_elk)), None)


def _verhuisd(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    adres = bevolking.adres(gezin.adres.gemeente)
    return Verandering(Wending.VERHUISD, replace(gezin, adres=adres), gezin.leden[0].sleutel)


def _andere_gemeente(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    adres = bevolking.adres(behalve=gezin.adres.gemeente)
    return Verandering(Wending.ANDERE_GEMEENTE, replace(gezin, adres=adres), gezin.leden[0].sleutel)


def _zijn_partners(gezin: Gezin) -> bool:
    return any(
        band.soort is Bandsoort.PARTNER and {band.van, band.naar} == {"a", "b"} for band in gezin.banden
    )


def _wonen_samen(gezin: Gezin, _op: date) -> bool:
    hier = {lid.sleutel for lid in gezin.leden if lid.woont_hier}
    return _zijn_partners(gezin) and {"a", "b"} <= hier


def _uit_elkaar(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    banden = tuple(
        replace(band, soort=Bandsoort.EX_PARTNER) if band.soort is Bandsoort.PARTNER else band
        for band in gezin.banden
    )
    apart = replace(gezin.met_lid(gezin.wie("b").met(adres=bevolking.adres())), banden=banden)
    return Verandering(Wending.UIT_ELKAAR, apart, "b", "a")


def _is_alleen(gezin: Gezin, _op: date) -> bool:
    b = gezin.lid("b")
    return gezin.heeft_kinderen and (b is None or not b.woont_hier) and not gezin.lid("p")


def _nieuwe_partner(gezin: Gezin, bevolking: Bevolking, op: date) -> Verandering:
    herkomst, leeftijd = bevolking.herkomst(), bevolking.lot.toeval.randint(24, 48)
    nieuw = bevolking.lid("p", op, herkomst, Geslacht.MAN, leeftijd).als(Betrokkenheid.VERMOEDELIJK_PLEGER)
    stief = tuple(GemeldeBand("p", lid.sleutel, Bandsoort.STIEFOUDER) for lid in gezin.leden if lid.is_kind)
    banden = (*gezin.banden, GemeldeBand("a", "p", Bandsoort.PARTNER), *stief)
    return Verandering(Wending.NIEUWE_PARTNER, replace(gezin.met_lid(nieuw), banden=banden), "p", "a")


def _verwacht_op(gezin: Gezin) -> date | None:
    dagen = (lid.persoon.geboortedatum for lid in gezin.leden if lid.persoon.is_ongeboren)
    return next((dag.eerste_dag for dag in dagen if dag), None)


def _kan_krijgen(gezin: Gezin, op: date) -> bool:
    """A child that was expected has had the time to come; or a young mother has had another."""
    if verwacht := _verwacht_op(gezin):
        return verwacht < op - timedelta(days=14)
    geboren = gezin.wie("a").persoon.geboortedatum
    return (
        geboren is not None and geboren.jaar > op.year - 42 and gezin.heeft_kinderen and not gezin.lid("k9")
    )


def _geboren(gezin: Gezin, bevolking: Bevolking, op: date) -> Verandering:
    geslacht = bevolking.lot.toeval.choice((Geslacht.VROUW, Geslacht.MAN))
    verwacht = _verwacht_op(gezin)
    sleutel = next((lid.sleutel for lid in gezin.leden if lid.persoon.is_ongeboren), "k9")
    kind = bevolking.lid(sleutel, op, HERKOMSTEN[0], geslacht, 0, achternaam=_achternaam(gezin)).met(bsn="")
    if verwacht:
        kind = kind.met(geboortedatum=OnvolledigeDatum(verwacht.year, verwacht.month, verwacht.day))
        return Verandering(Wending.GEBOREN, gezin.met_lid(kind), sleutel)
    erbij = replace(gezin.met_lid(kind), banden=(*gezin.banden, GemeldeBand("a", sleutel, Bandsoort.OUDER)))
    return Verandering(Wending.GEBOREN, erbij, sleutel)


def _wie_kan_sterven(gezin: Gezin) -> str:
    """The grandmother in the house, or the parent who lives elsewhere."""
    b = gezin.lid("b")
    return "g" if gezin.lid("g") else "b" if b and not b.woont_hier else ""


def _overleden(gezin: Gezin, _bevolking: Bevolking, _op: date) -> Verandering:
    wie = _wie_kan_sterven(gezin)
    return Verandering(Wending.OVERLEDEN, gezin.zonder(wie), wie)


def _kan_partnernaam(gezin: Gezin, _op: date) -> bool:
    eigen, partner = gezin.wie("a").persoon.naam.achternaam, gezin.lid("b")
    return (
        _zijn_partners(gezin)
        and bool(eigen)
        and "-" not in eigen
        and bool(partner and partner.persoon.naam.achternaam)
    )


def _naam_van_partner(gezin: Gezin, _bevolking: Bevolking, _op: date) -> Verandering:
    a, partner = gezin.wie("a"), gezin.wie("b").persoon.naam
    eigen = " ".join(deel for deel in (a.persoon.naam.tussenvoegsel, a.persoon.naam.achternaam) if deel)
    naam = replace(
        a.persoon.naam, tussenvoegsel=partner.tussenvoegsel, achternaam=f"{partner.achternaam}-{eigen}"
    )
    return Verandering(Wending.NAAM_VAN_PARTNER, gezin.met_lid(a.met(naam=naam)), "a")


def _ook_bekend_als(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    wie = bevolking.lot.toeval.choice([lid for lid in gezin.leden if lid.persoon.naam.achternaam])
    naam = replace(wie.persoon.naam, achternaam=verschreven(wie.persoon.naam.achternaam, bevolking.lot))
    # From now on it is told under this name; the one it was known by stays, and finds it too.
    return Verandering(Wending.OOK_BEKEND_ALS, gezin.met_lid(wie.met(naam=naam)), wie.sleutel)


def _kinderen_thuis(gezin: Gezin) -> list[Lid]:
    return [lid for lid in gezin.leden if lid.is_kind and lid.woont_hier and not lid.persoon.is_ongeboren]


def _een_gaat_elders(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    weg = _kinderen_thuis(gezin)[-1].met(adres=bevolking.adres())
    return Verandering(Wending.EEN_GAAT_ELDERS, gezin.met_lid(weg), weg.sleutel)


def _achternaam(gezin: Gezin) -> str:
    naam = (gezin.lid("b") or gezin.leden[0]).persoon.naam
    return " ".join(deel for deel in (naam.tussenvoegsel, naam.achternaam) if deel)


# What a turn needs; one that is not named every household can take.
_KAN: Mapping[Wending, Callable[[Gezin, date], bool]] = {
    Wending.UIT_ELKAAR: _wonen_samen,
    Wending.NIEUWE_PARTNER: _is_alleen,
    Wending.GEBOREN: _kan_krijgen,
    Wending.OVERLEDEN: lambda gezin, _op: bool(_wie_kan_sterven(gezin)),
    Wending.NAAM_VAN_PARTNER: _kan_partnernaam,
    Wending.OOK_BEKEND_ALS: lambda gezin, _op: any(lid.persoon.naam.achternaam for lid in gezin.leden),
    Wending.EEN_GAAT_ELDERS: lambda gezin, _op: len(_kinderen_thuis(gezin)) > 1,
}
_WENDINGEN: Mapping[Wending, Callable[[Gezin, Bevolking, date], Verandering]] = {
    Wending.VERHUISD: _verhuisd,
    Wending.ANDERE_GEMEENTE: _andere_gemeente,
    Wending.UIT_ELKAAR: _uit_elkaar,
    Wending.NIEUWE_PARTNER: _nieuwe_partner,
    Wending.GEBOREN: _geboren,
    Wending.OVERLEDEN: _overleden,
    Wending.NAAM_VAN_PARTNER: _naam_van_partner,
    Wending.OOK_BEKEND_ALS: _ook_bekend_als,
    Wending.EEN_GAAT_ELDERS: _een_gaat_elders,
}


def _verhuis(daad: _Daad) -> None:
    if huishouden := daad.huishouden(daad.wie):
        move_huishouden(
            huishouden=huishouden,
            adres=daad.wat.gezin.adres,
            per=daad.dag,
            reden=daad.reden,
            casus=daad.casus,
            by=daad.by,
            at=daad.at,
        )


def _splits(daad: _Daad) -> None:
    """One goes on in another house; what they were to each other ends, what they are now the report told."""
    ander, lid = daad.leden[daad.wat.ander], daad.lid
    huishouden = daad.huishouden(daad.wie, ander)
    if huishouden and lid:
        split_huishouden(
            huishouden=huishouden,
            gaan=[daad.wie],
            adres=lid.persoon.adres,
            per=daad.dag,
            reden=daad.reden,
            casus=daad.casus,
            by=daad.by,
            at=daad.at,
        )
    for band in banden_van(daad.wie):
        paar = {band.van, band.naar} == {daad.wie, ander}
        if paar and band.soort is Bandsoort.PARTNER and band.periode.tot is None:
            untie(band=band.id, per=daad.dag, casus=daad.casus, by=daad.by, at=daad.at)


def _verblijf(daad: _Daad) -> None:
    """A child lives elsewhere from now on: with family, or in a foster home."""
    _verlaat_huishouden(daad)
    if lid := daad.lid:
        move_persoon(
            persoon=daad.wie,
            adres=lid.persoon.adres,
            per=daad.dag,
            reden=daad.reden,
            casus=daad.casus,
            by=daad.by,
            at=daad.at,
        )


def _ter_wereld(daad: _Daad) -> None:
    """Who was expected has come: named, and with the day of birth."""
    gegevens, versie = gegevens_van(daad.wie)
    lid = daad.lid
    if lid is None or not gegevens.is_ongeboren:
        return
    nieuw = replace(
        gegevens,
        is_ongeboren=False,
        geslacht=lid.persoon.geslacht,
        geboortedatum=lid.persoon.geboortedatum,
    )
    change_persoon(
        persoon=daad.wie,
        versie=versie,
        gegevens=nieuw,
        reden=daad.reden,
        casus=daad.casus,
        by=daad.by,
        at=daad.at,
    )
    _noem(daad, Naamsoort.GEBOORTE)


def _gestorven(daad: _Daad) -> None:
    gegevens, versie = gegevens_van(daad.wie)
    op = daad.dag - timedelta(days=21)
    change_persoon(
        persoon=daad.wie,
        versie=versie,
        gegevens=replace(gegevens, overleden_op=op),
        reden=daad.reden,
        casus=daad.casus,
        by=daad.by,
        at=daad.at,
    )
    _verlaat_huishouden(daad)


def _verlaat_huishouden(daad: _Daad) -> None:
    if huishouden := daad.huishouden(daad.wie):
        leave_huishouden(
            huishouden=huishouden,
            persoon=daad.wie,
            per=daad.dag,
            reden=daad.reden,
            casus=daad.casus,
            by=daad.by,
            at=daad.at,
        )


def _noem(daad: _Daad, soort: Naamsoort) -> None:
    if lid := daad.lid:
        add_naam(
            persoon=daad.wie,
            soort=soort,
            naam=lid.persoon.naam,
            per=daad.dag,
            reden=daad.reden,
            casus=daad.casus,
            by=daad.by,
            at=daad.at,
        )


_DADEN: Mapping[Wending, Callable[[_Daad], None]] = {
    Wending.VERHUISD: _verhuis,
    Wending.ANDERE_GEMEENTE: _verhuis,
    Wending.UIT_ELKAAR: _splits,
    Wending.EEN_GAAT_ELDERS: _verblijf,
    Wending.GEBOREN: _ter_wereld,
    Wending.OVERLEDEN: _gestorven,
    Wending.NAAM_VAN_PARTNER: lambda daad: _noem(daad, Naamsoort.PARTNER),
    Wending.OOK_BEKEND_ALS: lambda daad: _noem(daad, Naamsoort.ALIAS),
}
