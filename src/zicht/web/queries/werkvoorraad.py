"""What must somebody do now, and what if they don't?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import Lijstgegeven, filters_van, lijstgegevens, te_bewaken, werkvoorraad
from zicht.casus.words import ALLES, Filterregel, Taakregel, Weergave, Werkfilter
from zicht.kern import Aanvrager, Rol
from zicht.personen.queries import namen_op
from zicht.raamwerk.termijnblad import zeg_termijn
from zicht.termijnen import uit_json, zeg_moment
from zicht.web.queries.adressen import adres, taakadres


@dataclass(frozen=True)
class Werkregel:
    """One line of the worklist: what is asked, about whom, of whom, by when, why now, and who holds the zicht.

    `waarschuwing_url` is where a team lead sees to the term that has passed; empty for others.
    """

    taak: UUID
    wat: str
    url: str
    casusnummer: str
    casus_url: str
    over_wie: str
    en_meer: int
    wie: str
    is_afwezig: bool
    is_van_mij: bool
    toewijzen_url: str
    uiterlijk: date | None
    in_woorden: str
    stand: str
    waarom: str
    zicht: str
    is_gewaarschuwd: bool
    waarschuwing_url: str


@dataclass(frozen=True)
class Keuze:
    """One of the worklists, or a saved filter, as a link; `stand` of what waits in it for a team lead."""

    naam: str
    url: str
    is_gekozen: bool
    stand: str = ""


@dataclass(frozen=True)
class Werkvoorraadpagina:
    """All of one page of the worklist; `volgende` is empty on the last page."""

    weergave: Weergave
    weergaven: tuple[Keuze, ...]
    filters: tuple[Keuze, ...]
    is_gefilterd: bool
    zonder_filter: str
    filter_url: str
    toont_wie: bool
    regels: tuple[Werkregel, ...]
    begin: str
    volgende: str
    casussen: tuple[UUID, ...]

    @property
    def wacht_in(self) -> Keuze | None:
        """This function will return the list where something waits for a team lead: what passed before what nears."""
        return next((een for een in reversed(self.weergaven) if een.stand), None)


def werkvoorraadpagina(
    by: Aanvrager, *, at: datetime, soort: Weergave, keuzes: Werkfilter = ALLES, na: str = ""
) -> Werkvoorraadpagina:
    """This function will return one page of a worklist, with the persons each line is about.

    At most eleven queries.
    """
    pagina = werkvoorraad(by, at=at, soort=soort, filter=keuzes, na=na)
    casussen = tuple(dict.fromkeys(taak.casus for taak in pagina.regels))
    gegevens = lijstgegevens(casussen) if casussen else {}
    namen = _namen(gegevens.values(), timezone.localdate(at))
    bewaard = filters_van(by.account) if by.account else []
    wacht = te_bewaken(by, at=at)
    return Werkvoorraadpagina(
        weergave=soort,
        weergaven=tuple(_weergave(een, soort, keuzes, wacht) for een in weergaven_van(by)),
        filters=tuple(_filter(een, soort, keuzes) for een in bewaard),
        is_gefilterd=keuzes != ALLES,
        zonder_filter=werkadres(soort),
        filter_url=f"{adres('web:filter')}?{_vraag(soort, keuzes)}",
        toont_wie=soort is not Weergave.MIJN,
        regels=tuple(_regel(taak, gegevens[taak.casus], namen, by, at) for taak in pagina.regels),
        begin=werkadres(soort, keuzes) if na else "",
        volgende=werkadres(soort, keuzes, na=pagina.volgende) if pagina.volgende else "",
        casussen=casussen,
    )


def weergaven_van(by: Aanvrager) -> list[Weergave]:
    """This function will return which worklists somebody has: only a team lead has that of who is away. No query."""
    return [een for een in Weergave if een is not Weergave.AFWEZIG or by.has(Rol.WERKBEGELEIDER)]


def werkadres(soort: Weergave, keuzes: Werkfilter = ALLES, *, na: str = "") -> str:
    """This function will return the address of a worklist with its filter. No query."""
    vraag = _vraag(soort, keuzes, na)
    return f"{adres('web:werkvoorraad')}?{vraag}" if vraag else adres("web:werkvoorraad")


def _vraag(soort: Weergave, keuzes: Werkfilter, na: str = "") -> str:
    delen: list[tuple[str, str]] = [] if soort is Weergave.MIJN else [("soort", soort.value)]
    delen += [("soorten", een.value) for een in sorted(keuzes.soorten)]
    waarden = {
        "fase": keuzes.fase.value if keuzes.fase else "",
        "team": str(keuzes.team or ""),
        "account": str(keuzes.account or ""),
        "gemeente": keuzes.gemeente,
        "na": na,
    }
    return urlencode(delen + [(naam, waarde) for naam, waarde in waarden.items() if waarde])


def _weergave(een: Weergave, soort: Weergave, keuzes: Werkfilter, wacht: Collection[Weergave]) -> Keuze:
    stand = een.value if een in wacht else ""
    return Keuze(naam=een.naam, url=werkadres(een, keuzes), is_gekozen=een is soort, stand=stand)


def _filter(een: Filterregel, soort: Weergave, keuzes: Werkfilter) -> Keuze:
    return Keuze(naam=een.naam, url=werkadres(soort, een.keuzes), is_gekozen=een.keuzes == keuzes)


def _namen(gegevens: Iterable[Lijstgegeven], op: date) -> dict[UUID, str]:
    eersten = {gegeven.personen[0] for gegeven in gegevens if gegeven.personen}
    return namen_op(eersten, op=op) if eersten else {}


def _regel(
    taak: Taakregel, gegeven: Lijstgegeven, namen: dict[UUID, str], by: Aanvrager, at: datetime
) -> Werkregel:
    return Werkregel(
        taak=taak.id,
        wat=taak.tekst,
        url=taakadres(taak),
        casusnummer=taak.casusnummer,
        casus_url=adres("web:casus", taak.casus) if taak.casusnummer else "",
        over_wie=namen.get(gegeven.personen[0], "") if gegeven.personen and taak.casusnummer else "",
        en_meer=max(len(gegeven.personen) - 1, 0),
        wie=van_wie(taak),
        is_afwezig=taak.is_afwezig,
        is_van_mij=taak.account_id == by.account,
        toewijzen_url="" if taak.partij else adres("web:toewijzen", taak.id),
        uiterlijk=timezone.localdate(taak.uiterlijk) if taak.uiterlijk else None,
        in_woorden=in_woorden(taak, at),
        stand=taak.stand.value,
        waarom="; ".join(gettext(naam) for naam in taak.verstreken) or taak.waarom,
        zicht=gegeven.houder,
        is_gewaarschuwd=taak.waarschuwing is not None and not taak.is_waarschuwing,
        waarschuwing_url=adres("web:taak", taak.waarschuwing)
        if taak.waarschuwing and by.has(Rol.WERKBEGELEIDER)
        else "",
    )


def van_wie(taak: Taakregel) -> str:
    """This function will return of whom a task is asked; of every account in a role where it has no team. No query."""
    van_rol = gettext(Rol(taak.rol).naam) if taak.rol else ""
    return taak.account or taak.team or taak.partij or van_rol


def in_woorden(taak: Taakregel, at: datetime) -> str:
    """This function will say when a task must be done, to stand beside the date; empty without one. No query."""
    if taak.uiterlijk is None:
        return ""
    dag = timezone.localdate(taak.uiterlijk)
    # The date stands beside it: how long ago says more than the same date in words.
    if not taak.uitleg or dag < timezone.localdate(at):
        return zeg_moment(dag, at, gettext)
    return zeg_termijn(uit_json(taak.uitleg), stand=taak.stand.value, nu=at)
