"""Is everyone safe, who holds the zicht, and what comes next?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import (
    CasusKop,
    betrokkenen_van,
    is_uitvoerbaar_voor,
    kop_met_termijnen,
    kop_van,
    open_taken_van,
    samenloop_van,
    termijnverloop,
    zichtketen,
)
from zicht.casus.words import (
    Betrokkenheid,
    Houdersoort,
    Samenloopregel,
    Taakregel,
    Taaksoort,
    Termijnstand,
    Zichtstand,
)
from zicht.dossier.queries import laatste_rijen, tijdlijn_van
from zicht.dossier.words import Tijdlijnrij
from zicht.kern import Aanvrager, gettext_noop
from zicht.personen.queries import beknopte_kaarten
from zicht.personen.words import PersoonKaart
from zicht.raamwerk.termijnblad import Termijnblad, termijnblad
from zicht.termijnen import Termijncode
from zicht.toegang.permissions import may_see_casuslogboek
from zicht.veiligheidsbeoordeling.queries import lidtaxaties
from zicht.veiligheidsbeoordeling.words import Lidtaxatie
from zicht.web.queries.adressen import adres, taakadres
from zicht.web.queries.werkvoorraad import Keuze, in_woorden, van_wie
from zicht.web.rules import Beurt, next_deed

_BLADEN = (
    ("web:casus", gettext_noop("Overzicht")),
    ("web:dossier", gettext_noop("Dossier")),
    ("web:voorgeschiedenis", gettext_noop("Voorgeschiedenis")),
    ("radar:elders", gettext_noop("Elders")),
    ("informeren:informeren", gettext_noop("Informeren")),
    ("web:verloop", gettext_noop("Verloop")),
    ("dossier:notities", gettext_noop("Notities")),
    ("dossier:bijlagen", gettext_noop("Bijlagen")),
    ("dossier:geschiedenis", gettext_noop("Wijzigingen")),
)
_DADEN = (
    ("dossier:notities", gettext_noop("Notitie maken")),
    ("casus:taak", gettext_noop("Taak zetten")),
    ("casus:toewijzen", gettext_noop("Casus toewijzen")),
    ("veiligheidsbeoordeling:casustaxatie", gettext_noop("Veiligheid opnieuw inschatten")),
    ("casus:sluiten", gettext_noop("Casus sluiten")),
)
"""What can be done at any time while a casus is open, beside the one next deed."""


@dataclass(frozen=True)
class Zichtregel:
    """The first line of a casus, as `raamwerk/zichtregel.html` takes it; `houder` is empty when nobody holds it."""

    houder: str
    sinds: date | None
    waarom: str
    volgende: Termijnblad | None
    keten_url: str
    beoordeelt_tot: date | None


@dataclass(frozen=True)
class Casuskop:
    """What stands above every page of a casus: which one, whose, in what phase, and its first line."""

    kop: CasusKop
    zicht: Zichtregel
    bladen: tuple[Keuze, ...]
    is_gesloten: bool


@dataclass(frozen=True)
class Taxatieregel:
    """How safe somebody was judged, when and by whom, whether that is too long ago, or why it is asked anew (OVD-9)."""

    uitkomst: str
    datum: date
    maker: str
    verouderd: bool
    opnieuw: str = ""


@dataclass(frozen=True)
class Persoonregel:
    """Somebody the casus is about, as `raamwerk/persoonkaart.html` takes it."""

    naam: str
    rol: str
    geboren: str
    leeftijd: int | None
    url: str
    veilig_contact: tuple[str, ...]
    mag_niet: bool
    taxatie: Taxatieregel | None


@dataclass(frozen=True)
class Openregel:
    """Something that is open in a casus: what, of whom, by when and why."""

    wat: str
    url: str
    wie: str
    uiterlijk: date | None
    in_woorden: str
    stand: str
    waarom: str
    toewijzen_url: str


@dataclass(frozen=True)
class Volgendestap:
    """The one next deed on the screen."""

    beurt: Beurt
    knop: str = ""
    taak: Openregel | None = None


@dataclass(frozen=True)
class Casuspagina:
    """All of the page of a casus."""

    kop: Casuskop
    over_wie: str
    volgende: Volgendestap
    daden: tuple[Keuze, ...]
    personen: tuple[Persoonregel, ...]
    open_taken: tuple[Openregel, ...]
    samenloop: tuple[Samenloopregel, ...]
    termijnen: tuple[Termijnblad, ...]
    laatste: tuple[Tijdlijnrij, ...]


@dataclass(frozen=True)
class Ketenregel:
    """One holder in the chain: until when stands in the next row, None for who holds it now."""

    houder: str
    grond: str
    waarom: str
    vanaf: datetime
    tot: datetime | None


@dataclass(frozen=True)
class Verlooppagina:
    """How a casus went: who held the zicht, every term, and what happened; `logboek_url` for who may read the log."""

    kop: Casuskop
    keten: tuple[Ketenregel, ...]
    termijnen: tuple[Termijnblad, ...]
    tijdlijn: tuple[Tijdlijnrij, ...]
    begin: str
    volgende: str
    logboek_url: str


def casuspagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Casuspagina:
    """This function will return the page of a casus for who may see it; raises NietGevonden. Ten queries."""
    kop, termijnen = kop_met_termijnen(casus, by=by, at=at)
    taken = open_taken_van(casus, at=at)
    personen = _personen(kop, taken, at)
    return Casuspagina(
        kop=casuskop(kop, termijnen, "web:casus", at),
        over_wie=personen[0].naam if personen else "",
        volgende=_volgende(kop, taken, by, at),
        daden=() if kop.closed_at else _links(_DADEN, kop.id),
        personen=personen,
        open_taken=tuple(_open(taak, at) for taak in _zonder_dubbel(taken)),
        samenloop=() if kop.closed_at else samenloop_van(casus, by=by, at=at),
        termijnen=tuple(_blad(termijn, at) for termijn in termijnen),
        laatste=laatste_rijen(casus),
    )


def verlooppagina(casus: UUID, *, by: Aanvrager, at: datetime, voor: str = "") -> Verlooppagina:
    """This function will return how a casus went, for who may see it; raises NietGevonden. Five queries.

    `voor` is the cursor in the timeline.
    """
    kop = kop_van(casus, by=by, at=at)
    termijnen = termijnverloop(casus)
    tijdlijn = tijdlijn_van(casus, by=by, at=at, voor=voor)
    hier = adres("web:verloop", casus)
    lopend = [termijn for termijn in termijnen if not (termijn.gehaald_op or termijn.vervallen_op)]
    return Verlooppagina(
        kop=casuskop(kop, lopend, "web:verloop", at),
        keten=keten_van(zichtketen(casus)),
        termijnen=tuple(_blad(termijn, at) for termijn in termijnen),
        tijdlijn=tijdlijn.regels,
        begin=f"{hier}#tijdlijn" if voor else "",
        volgende=f"{hier}?voor={tijdlijn.volgende}#tijdlijn" if tijdlijn.volgende else "",
        logboek_url=adres("web:logboek", casus)
        if may_see_casuslogboek(by, organisatie=kop.organisatie, team=kop.team_id)
        else "",
    )


def casuskop(kop: CasusKop, lopend: list[Termijnstand], blad: str, at: datetime) -> Casuskop:
    """This function will return what stands above a page of a casus, from its running terms. No query."""
    return Casuskop(
        kop=kop,
        zicht=_zichtregel(kop, lopend, at),
        bladen=_links(_BLADEN, kop.id, hier=blad),
        is_gesloten=kop.closed_at is not None,
    )


def _links(paginas: Iterable[tuple[str, str]], casus: UUID, *, hier: str = "") -> tuple[Keuze, ...]:
    return tuple(
        Keuze(naam=naam, url=plaats, is_gekozen=url == hier)
        for url, naam in paginas
        if (plaats := adres(url, casus))
    )


def _zichtregel(kop: CasusKop, lopend: list[Termijnstand], at: datetime) -> Zichtregel:
    zicht = kop.zicht
    beoordeling = next((een for een in lopend if een.code == Termijncode.VB_5WD), None)
    return Zichtregel(
        houder=zicht.houder_naam if zicht and zicht.houder.soort is not Houdersoort.NIEMAND else "",
        sinds=timezone.localdate(zicht.vanaf) if zicht else None,
        waarom=zicht.grond.naam if zicht else "",
        volgende=_blad(lopend[0], at) if lopend else None,
        keten_url=f"{adres('web:verloop', kop.id)}#keten" if zicht else "",
        beoordeelt_tot=timezone.localdate(beoordeling.uiterlijk) if beoordeling and not zicht else None,
    )


def _personen(kop: CasusKop, taken: list[Taakregel], at: datetime) -> tuple[Persoonregel, ...]:
    betrokkenen = sorted(betrokkenen_van(kop.id), key=lambda een: een.betrokkenheid is Betrokkenheid.KIND)
    kaarten = beknopte_kaarten([een.persoon for een in betrokkenen], op=timezone.localdate(at))
    # Who was merged may have been judged under either record.
    blijvers = {een: kaart.id for gevraagd, kaart in kaarten.items() for een in (gevraagd, kaart.id)}
    taxaties = lidtaxaties(kop.id, organisatie=kop.organisatie, at=at, blijvers=blijvers)
    vraag = next((taak for taak in taken if taak.soort is Taaksoort.VERNIEUW_TAXATIE), None)
    regels: dict[UUID, Persoonregel] = {}
    for een in betrokkenen:
        # A merged person may stand in a casus twice: shown once.
        if (kaart := kaarten.get(een.persoon)) and kaart.id not in regels:
            regels[kaart.id] = _persoon(kaart, een.betrokkenheid, taxaties.get(kaart.id), vraag)
    return tuple(regels.values())


def _persoon(
    kaart: PersoonKaart, rol: Betrokkenheid, taxatie: Lidtaxatie | None, vraag: Taakregel | None
) -> Persoonregel:
    return Persoonregel(
        naam=kaart.naam,
        rol=rol.naam,
        geboren=kaart.geboortedatum,
        leeftijd=kaart.leeftijd,
        url=adres("personen:persoon", kaart.id),
        veilig_contact=(*dict.fromkeys(kaart.veilig_contact), *_taal(kaart)),
        mag_niet=kaart.mag_niet,
        taxatie=Taxatieregel(
            uitkomst=taxatie.oordeel.naam,
            datum=timezone.localdate(taxatie.op),
            maker=taxatie.maker,
            verouderd=taxatie.is_verouderd,
            opnieuw=vraag.waarom if vraag else "",
        )
        if taxatie
        else None,
    )


def _taal(kaart: PersoonKaart) -> list[str]:
    tolk = gettext("tolk nodig") if kaart.tolk_nodig else ""
    taal = gettext("Taal: %(taal)s") % {"taal": kaart.taal} if kaart.taal else ""
    return [", ".join(deel for deel in (taal, tolk) if deel)] if taal or tolk else []


def _volgende(kop: CasusKop, taken: list[Taakregel], by: Aanvrager, at: datetime) -> Volgendestap:
    uitvoerbaar = frozenset(taak.id for taak in taken if is_uitvoerbaar_voor(taak, by))
    stap = next_deed(taken, fase=kop.fase, uitvoerbaar=uitvoerbaar, account=by.account)
    if stap.taak is None:
        return Volgendestap(stap.beurt)
    return Volgendestap(stap.beurt, knop=stap.taak.soort.naam, taak=_open(stap.taak, at))


def _zonder_dubbel(taken: list[Taakregel]) -> list[Taakregel]:
    """Without the warning that a term has passed, where what that term asks stands in the list itself."""
    gevraagd = {taak.termijn for taak in taken if not taak.is_waarschuwing and taak.termijn}
    return [taak for taak in taken if not taak.is_waarschuwing or taak.termijn not in gevraagd]


def _open(taak: Taakregel, at: datetime) -> Openregel:
    return Openregel(
        wat=taak.tekst,
        url=taakadres(taak),
        wie=van_wie(taak),
        uiterlijk=timezone.localdate(taak.uiterlijk) if taak.uiterlijk else None,
        in_woorden=in_woorden(taak, at),
        stand=taak.stand.value,
        waarom=taak.waarom,
        toewijzen_url="" if taak.partij else adres("web:toewijzen", taak.id),
    )


def _blad(termijn: Termijnstand, at: datetime) -> Termijnblad:
    return termijnblad(termijn.uitleg, stand=termijn.stand_op(at).value, nu=at)


def keten_van(standen: Sequence[Zichtstand]) -> tuple[Ketenregel, ...]:
    """This function will return the chain of holders with until when each held, the first one first. No query."""
    einden: list[datetime | None] = [*(stand.vanaf for stand in standen[1:]), None]
    return tuple(
        Ketenregel(
            houder=stand.houder_naam, grond=stand.grond.naam, waarom=stand.waarom, vanaf=stand.vanaf, tot=tot
        )
        for stand, tot in zip(standen, einden, strict=False)
    )
