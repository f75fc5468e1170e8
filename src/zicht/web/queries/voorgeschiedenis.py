"""What was agreed with these people before, by whom, and what came of it (PLUS-5, VB-11)?

Who opens this: an assessor within five working days of a repeat report, hurried, who must decide whether what was
agreed earlier still holds. Asked of it: who has the zicht, what was tried and did not hold, is it the same household
still? Feared: a child that was in sight and is not in this report, and an agreement to lean on that nobody kept. So the
page begins with those. Then comes each casus, the newest first, whatever it ran over: members who came and went, moves,
other names, persons who were merged. A casus that somebody may not see stays closed: that it exists, when, and which
team to ask.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import casussen_om, kop_met_termijnen, personen_om
from zicht.casus.words import CasusGesloten, CasusToegewezen, Casusverhaal, Slotgrond
from zicht.dossier.queries import rijen_in
from zicht.dossier.words import Tijdlijnrij
from zicht.kern import Aanvrager
from zicht.melding.queries import meldingen_in
from zicht.overdracht.queries import overdrachten_in
from zicht.overdracht.words import Overdrachtverhaal, Status, Teruggavestatus
from zicht.personen.queries import Kring, kring_van
from zicht.personen.words import Levenslijn, Naamregel, Periode, Verblijfregel
from zicht.veiligheidsbeoordeling.queries import besluiten_in, oordelen_in
from zicht.veiligheidsbeoordeling.words import Besluitverhaal, Oordeelregel
from zicht.web.queries.adressen import adres
from zicht.web.queries.casus import Casuskop, Ketenregel, casuskop, keten_van
from zicht.web.queries.dossier import Meldinglink
from zicht.web.rules import Afloop, Afloopsoort, afloop_van

VOLWASSEN = 18
_TOEGEWEZEN, _GESLOTEN = CasusToegewezen.__name__, CasusGesloten.__name__


class Verwantschap(StrEnum):
    """Why a casus stands in the history of another."""

    DEZE = "deze"
    ZELFDE = "zelfde"
    HUISGENOOT = "huisgenoot"
    KETEN = "keten"


@dataclass(frozen=True)
class Overdrachtlink:
    """A handover as part of a history, with where it can be read."""

    verhaal: Overdrachtverhaal
    url: str


@dataclass(frozen=True)
class Verhaal:
    """One casus: why it stands here, whom it was about, what was done and agreed, and what came of it."""

    casus: Casusverhaal
    url: str
    verwantschap: Verwantschap
    is_vorige: bool
    over: tuple[str, ...]
    afloop: Afloop
    meldingen: tuple[Meldinglink, ...] = ()
    besluiten: tuple[Besluitverhaal, ...] = ()
    overdrachten: tuple[Overdrachtlink, ...] = ()
    keten: tuple[Ketenregel, ...] = ()
    behandeld: tuple[Tijdlijnrij, ...] = ()
    gesloten: Tijdlijnrij | None = None


@dataclass(frozen=True)
class Samenwonen:
    """With whom somebody lived, from when until when."""

    periode: Periode
    met: tuple[str, ...]


@dataclass(frozen=True)
class Mens:
    """Somebody over time; of who is not in this casus no address is told."""

    lijn: Levenslijn
    url: str
    staat_hierin: bool
    namen: tuple[Naamregel, ...]
    woonde: tuple[Samenwonen, ...]
    verblijven: tuple[Verblijfregel, ...]
    oordelen: tuple[Oordeelregel, ...]


@dataclass(frozen=True)
class Mislukt:
    """Something that was tried and did not hold: in which casus, when, and what."""

    casusnummer: str
    op: datetime | date
    grond: Slotgrond | None = None
    terug_na: int = 0
    overdracht: Overdrachtverhaal | None = None


@dataclass(frozen=True)
class Voorgeschiedenispagina:
    """All of the page; `gelezen` are the casussen whose content it shows, for the log."""

    kop: Casuskop
    verhalen: tuple[Verhaal, ...]
    verborgen: tuple[Casusverhaal, ...]
    buiten_beeld: tuple[Mens, ...]
    mislukt: tuple[Mislukt, ...]
    mensen: tuple[Mens, ...]
    gelezen: tuple[UUID, ...]

    @property
    def eerder(self) -> tuple[Verhaal, ...]:
        """This function will return the casussen beside this one."""
        return tuple(een for een in self.verhalen if een.verwantschap is not Verwantschap.DEZE)


@dataclass(frozen=True)
class _Bron:
    """What the page is made of, read once."""

    casus: UUID
    kring: Kring
    casussen: Mapping[UUID, Casusverhaal]
    vandaag: date

    def blijvers(self, verhaal: Casusverhaal) -> frozenset[UUID]:
        """Return whom a casus is about, by who stays after a merge."""
        return frozenset(self.kring.blijvers.get(een, een) for een in verhaal.personen)

    @property
    def eigen(self) -> frozenset[UUID]:
        """Return whom this casus is about."""
        return self.kring.gevraagd

    @property
    def kinderen(self) -> frozenset[UUID]:
        """Return who was a child in some casus that may be seen."""
        namens = (een for verhaal in self.casussen.values() if verhaal.mag_zien for een in verhaal.kinderen)
        return frozenset(self.kring.blijvers.get(een, een) for een in namens)

    @property
    def zichtbaar(self) -> list[UUID]:
        """Return the casussen whose content may be shown."""
        return [een.id for een in self.casussen.values() if een.mag_zien]


def voorgeschiedenispagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Voorgeschiedenispagina:
    """This function will return what was before, around a casus that somebody may see; raises NietGevonden.

    Ten queries, and some more where one merge was followed by another.
    """
    kop, lopend = kop_met_termijnen(casus, by=by, at=at)
    bron = _lees(casus, by, at)
    verhalen = _verhalen(bron)
    mensen = _mensen(bron)
    return Voorgeschiedenispagina(
        kop=casuskop(kop, lopend, "web:voorgeschiedenis", at),
        verhalen=verhalen,
        verborgen=tuple(een for een in bron.casussen.values() if not een.mag_zien),
        buiten_beeld=tuple(mens for mens in mensen if _is_buiten_beeld(mens, bron)),
        mislukt=tuple(_mislukt(verhalen)),
        mensen=mensen,
        gelezen=tuple(bron.zichtbaar),
    )


def _lees(casus: UUID, by: Aanvrager, at: datetime) -> _Bron:
    vandaag = timezone.localdate(at)
    eigen, anderen = personen_om(casus)
    kring = kring_van(eigen, ook=anderen, op=vandaag)
    # Who lived with them on the same days; the same roof years later is another household.
    nabij = {
        een
        for een, blijft in kring.blijvers.items()
        if blijft in kring.gevraagd or any(kring.woonden_samen(eigen, blijft) for eigen in kring.gevraagd)
    }
    casussen = casussen_om(casus, nabij, by=by, at=at)
    return _Bron(casus, kring, casussen, vandaag)


def _verhalen(bron: _Bron) -> tuple[Verhaal, ...]:
    kenmerken = bron.zichtbaar
    meldingen, besluiten = meldingen_in(kenmerken), besluiten_in(kenmerken)
    overdrachten = overdrachten_in(kenmerken)
    rijen = rijen_in(kenmerken, soorten=[_TOEGEWEZEN, _GESLOTEN])
    vorige = bron.casussen[bron.casus].vervolg_op
    return tuple(
        Verhaal(
            casus=bron.casussen[een],
            url=adres("web:casus", een),
            verwantschap=_verwantschap(bron, bron.casussen[een]),
            is_vorige=een == vorige,
            over=_namen(bron, bron.casussen[een].personen),
            afloop=_afloop(bron, bron.casussen[een]),
            meldingen=tuple(Meldinglink(een, adres("melding:melding", een.id)) for een in meldingen[een]),
            besluiten=tuple(besluiten[een]),
            overdrachten=tuple(
                Overdrachtlink(een, adres("overdracht:overdracht", een.id)) for een in overdrachten[een]
            ),
            keten=keten_van(bron.casussen[een].keten)[::-1],
            behandeld=tuple(rij for rij in rijen[een] if rij.soort == _TOEGEWEZEN),
            gesloten=next((rij for rij in rijen[een] if rij.soort == _GESLOTEN), None),
        )
        for een in kenmerken
    )


def _verwantschap(bron: _Bron, verhaal: Casusverhaal) -> Verwantschap:
    if verhaal.id == bron.casus:
        return Verwantschap.DEZE
    over = bron.blijvers(verhaal)
    if over & bron.eigen:
        return Verwantschap.ZELFDE
    samen = any(bron.kring.woonden_samen(eigen, een) for eigen in bron.eigen for een in over)
    return Verwantschap.HUISGENOOT if samen else Verwantschap.KETEN


def _afloop(bron: _Bron, verhaal: Casusverhaal) -> Afloop:
    over = bron.blijvers(verhaal)
    later = (
        ander.opened_on
        for ander in bron.casussen.values()
        if ander.id != verhaal.id and (ander.vervolg_op == verhaal.id or bron.blijvers(ander) & over)
    )
    gesloten_op = timezone.localdate(verhaal.closed_at) if verhaal.closed_at else None
    return afloop_van(gesloten_op=gesloten_op, later=later, vandaag=bron.vandaag)


def _namen(bron: _Bron, personen: Iterable[UUID]) -> tuple[str, ...]:
    blijvers = dict.fromkeys(bron.kring.blijvers.get(een, een) for een in personen)
    return tuple(bron.kring.lijnen[een].naam for een in blijvers if een in bron.kring.lijnen)


def _mislukt(verhalen: Iterable[Verhaal]) -> Iterable[Mislukt]:
    """Yield what was refused, given back, or closed and came back, each casus by itself, the newest first."""
    for een in verhalen:
        if een.afloop.soort is Afloopsoort.KWAM_TERUG and een.casus.closed_at:
            gesloten = timezone.localdate(een.casus.closed_at)
            yield Mislukt(een.casus.nummer, gesloten, een.casus.slotgrond, een.afloop.maanden)
        for link in een.overdrachten:
            terug = any(verzoek.status is Teruggavestatus.AANVAARD for verzoek in link.verhaal.teruggaven)
            if terug or link.verhaal.status is Status.GEWEIGERD:
                op = link.verhaal.beantwoord_op or link.verhaal.aangeboden_op
                yield Mislukt(een.casus.nummer, op, overdracht=link.verhaal)


def _mensen(bron: _Bron) -> tuple[Mens, ...]:
    """Those of this casus first, children before adults; then who lived with them, or was in a casus with them."""
    oordelen: dict[UUID, list[Oordeelregel]] = defaultdict(list)
    for regel in oordelen_in(bron.zichtbaar):
        oordelen[bron.kring.blijvers.get(regel.persoon, regel.persoon)].append(regel)
    zichtbaar = {een for kenmerk in bron.zichtbaar for een in bron.blijvers(bron.casussen[kenmerk])}
    mensen = [
        Mens(
            lijn=lijn,
            url=adres("personen:persoon", wie) if wie in zichtbaar else "",
            staat_hierin=wie in bron.eigen,
            namen=tuple(regel for regel in lijn.namen if regel.naam.voluit),
            woonde=_woonde(bron.kring, lijn),
            verblijven=lijn.verblijven if wie in bron.eigen else (),
            oordelen=tuple(oordelen[wie]),
        )
        for wie, lijn in bron.kring.lijnen.items()
        if _hoort_erbij(bron, wie)
    ]
    return tuple(
        sorted(mensen, key=lambda een: (not een.staat_hierin, not _is_kind(een.lijn), een.lijn.naam))
    )


def _hoort_erbij(bron: _Bron, wie: UUID) -> bool:
    """Tell whether somebody is of these people: not who is only in a casus of a former housemate."""
    if wie in bron.eigen or any(bron.kring.woonden_samen(eigen, wie) for eigen in bron.eigen):
        return True
    samen = (een for een in bron.casussen.values() if een.mag_zien and wie in bron.blijvers(een))
    return any(_verwantschap(bron, een) is not Verwantschap.HUISGENOOT for een in samen)


def _woonde(kring: Kring, lijn: Levenslijn) -> tuple[Samenwonen, ...]:
    return tuple(
        Samenwonen(
            eigen.periode,
            tuple(
                ander.naam
                for ander in kring.lijnen.values()
                if ander.persoon != lijn.persoon
                and any(
                    lid.huishouden == eigen.huishouden and lid.periode.overlapt(eigen.periode)
                    for lid in ander.huishoudens
                )
            ),
        )
        for eigen in lijn.huishoudens
    )


def _is_kind(lijn: Levenslijn) -> bool:
    return lijn.is_ongeboren or (lijn.leeftijd is not None and lijn.leeftijd < VOLWASSEN)


def _is_buiten_beeld(mens: Mens, bron: _Bron) -> bool:
    """Tell whether this is a child that was in sight and is not in this casus; also one whose age is not known."""
    if mens.staat_hierin or mens.lijn.overleden_op:
        return False
    return _is_kind(mens.lijn) or (mens.lijn.leeftijd is None and mens.lijn.persoon in bron.kinderen)
