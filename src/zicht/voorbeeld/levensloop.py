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


@dataclass(frozen=True)
class Verandering:
    """What became of a household: how it is now, and who it was about, by key."""

    wending: Wending
    gezin: Gezin
    wie: str = ""
    ander: str = ""


def verander(gezin: Gezin, wending: Wending, bevolking: Bevolking, op: date) -> Verandering:
    """This function will return the household as it is now; where the turn cannot be taken it stays as it was."""
    maak = _WENDINGEN.get(wending)
    return (maak(gezin, bevolking, op) if maak else None) or Verandering(Wending.NIETS, gezin)


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

    def huishouden(self, persoon: UUID) -> UUID | None:
        regels = (regel for regel in huishoudens_van(persoon) if regel.periode.tot is None)
        return next((regel.huishouden for regel in regels), None)


def _verhuisd(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    adres = bevolking.adres(gezin.adres.gemeente)
    return Verandering(Wending.VERHUISD, replace(gezin, adres=adres), gezin.leden[0].sleutel)


def _andere_gemeente(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering:
    adres = bevolking.adres(behalve=gezin.adres.gemeente)
    return Verandering(Wending.ANDERE_GEMEENTE, replace(gezin, adres=adres), gezin.leden[0].sleutel)


def _uit_elkaar(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering | None:
    a, b = gezin.lid("a"), gezin.lid("b")
    samen = any(band.soort is Bandsoort.PARTNER for band in gezin.banden)
    if not (a and b and samen and a.woont_hier and b.woont_hier):
        return None
    banden = tuple(
        replace(band, soort=Bandsoort.EX_PARTNER) if band.soort is Bandsoort.PARTNER else band
        for band in gezin.banden
    )
    apart = replace(gezin.met_lid(b.met(adres=bevolking.adres())), banden=banden)
    return Verandering(Wending.UIT_ELKAAR, apart, "b", "a")


def _nieuwe_partner(gezin: Gezin, bevolking: Bevolking, op: date) -> Verandering | None:
    a = gezin.lid("a")
    alleen = a is not None and (gezin.lid("b") is None or not gezin.lid("b").woont_hier)  # type: ignore[union-attr]
    if not alleen or gezin.lid("p"):
        return None
    herkomst, leeftijd = bevolking.herkomst(), bevolking.lot.toeval.randint(24, 48)
    nieuw = bevolking.lid("p", op, herkomst, Geslacht.MAN, leeftijd).als(Betrokkenheid.VERMOEDELIJK_PLEGER)
    stief = tuple(GemeldeBand("p", lid.sleutel, Bandsoort.STIEFOUDER) for lid in gezin.leden if lid.is_kind)
    erbij = replace(
        gezin.met_lid(nieuw), banden=(*gezin.banden, GemeldeBand("a", "p", Bandsoort.PARTNER), *stief)
    )
    return Verandering(Wending.NIEUWE_PARTNER, erbij, "p", "a")


def _geboren(gezin: Gezin, bevolking: Bevolking, op: date) -> Verandering | None:
    toeval = bevolking.lot.toeval
    ongeboren = next((lid for lid in gezin.leden if lid.persoon.is_ongeboren), None)
    herkomst = HERKOMSTEN[0]
    if ongeboren is None:
        a = gezin.lid("a")
        jong = a is not None and (a.persoon.geboortedatum or OnvolledigeDatum(1900)).jaar > op.year - 42
        if not jong or not gezin.heeft_kinderen or gezin.lid("k9"):
            return None
        geslacht = toeval.choice((Geslacht.VROUW, Geslacht.MAN))
        nieuw = bevolking.lid("k9", op, herkomst, geslacht, 0, achternaam=_achternaam(gezin))
        erbij = replace(gezin.met_lid(nieuw), banden=(*gezin.banden, GemeldeBand("a", "k9", Bandsoort.OUDER)))
        return Verandering(Wending.GEBOREN, erbij, "k9")
    verwacht = ongeboren.persoon.geboortedatum
    if verwacht is None or date(verwacht.jaar, verwacht.maand or 1, verwacht.dag or 1) >= op - timedelta(
        days=14
    ):
        return None
    geslacht = toeval.choice((Geslacht.VROUW, Geslacht.MAN))
    kind = bevolking.lid(ongeboren.sleutel, op, herkomst, geslacht, 0, achternaam=_achternaam(gezin))
    geboren = kind.met(bsn="", geboortedatum=verwacht, taal=ongeboren.persoon.taal)
    return Verandering(Wending.GEBOREN, gezin.met_lid(geboren), geboren.sleutel)


def _overleden(gezin: Gezin, _bevolking: Bevolking, _op: date) -> Verandering | None:
    oud = gezin.lid("g")
    return Verandering(Wending.OVERLEDEN, gezin.zonder("g"), "g") if oud else None


def _naam_van_partner(gezin: Gezin, _bevolking: Bevolking, _op: date) -> Verandering | None:
    a, b = gezin.lid("a"), gezin.lid("b")
    if not (a and b and any(band.soort is Bandsoort.PARTNER for band in gezin.banden)):
        return None
    eigen, partner = a.persoon.naam, b.persoon.naam
    if not eigen.achternaam or "-" in eigen.achternaam:
        return None
    tussen = f" {eigen.tussenvoegsel}" if eigen.tussenvoegsel else ""
    naam = replace(
        eigen,
        tussenvoegsel=partner.tussenvoegsel,
        achternaam=f"{partner.achternaam}-{tussen}{' ' if tussen else ''}{eigen.achternaam}".replace(
            "- ", "-"
        ),
    )
    return Verandering(Wending.NAAM_VAN_PARTNER, gezin.met_lid(a.met(naam=naam)), "a")


def _ook_bekend_als(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering | None:
    wie = bevolking.lot.toeval.choice([lid for lid in gezin.leden if lid.persoon.naam.achternaam] or [None])
    if wie is None:
        return None
    naam = replace(wie.persoon.naam, achternaam=verschreven(wie.persoon.naam.achternaam, bevolking.lot))
    anders = wie.met(naam=naam)
    # From now on it is told under this name; the one it was known by stays, and finds it too.
    return Verandering(Wending.OOK_BEKEND_ALS, gezin.met_lid(anders), wie.sleutel)


def _een_gaat_elders(gezin: Gezin, bevolking: Bevolking, _op: date) -> Verandering | None:
    kinderen = [lid for lid in gezin.leden if lid.is_kind and lid.woont_hier and not lid.persoon.is_ongeboren]
    if len(kinderen) < 2:
        return None
    weg = kinderen[-1].met(adres=bevolking.adres())
    return Verandering(Wending.EEN_GAAT_ELDERS, gezin.met_lid(weg), weg.sleutel)


def _achternaam(gezin: Gezin) -> str:
    naam = (gezin.lid("b") or gezin.leden[0]).persoon.naam
    return " ".join(deel for deel in (naam.tussenvoegsel, naam.achternaam) if deel)


_WENDINGEN: Mapping[Wending, Callable[[Gezin, Bevolking, date], Verandering | None]] = {
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
    huishouden, lid = daad.huishouden(daad.wie), daad.lid
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
    ander = daad.leden[daad.wat.ander]
    for band in banden_van(daad.wie):
        paar = {band.van, band.naar} == {daad.wie, ander}
        if paar and band.soort is Bandsoort.PARTNER and band.periode.tot is None:
            untie(band=band.id, per=daad.dag, casus=daad.casus, by=daad.by, at=daad.at)


def _verblijf(daad: _Daad) -> None:
    """A child stays elsewhere, apart from the household that it still belongs to."""
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
