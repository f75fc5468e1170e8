"""How was this term counted, in a form that can be stored and read back unchanged?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from zicht.termijnen.regel import Eenheid, Termijncode, Zekerheid

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_VERSIE = 1


class OnbekendeUitleg(ValueError):  # noqa: N818 - the words the field uses
    """What was stored is no explanation in a form that this version can read."""


@dataclass(frozen=True)
class Teldag:
    """The day on which one counted unit is complete: working day 3, week 7, month 12."""

    nummer: int
    dag: date


@dataclass(frozen=True)
class OvergeslagenDag:
    """A day that did not count, and why, in Dutch."""

    dag: date
    reden: str


@dataclass(frozen=True)
class Verlenging:
    """Why the end moved: from which day, by which article, and why each day in between was no end."""

    van: date
    tot: date
    grond: str
    dagen: tuple[OvergeslagenDag, ...]


@dataclass(frozen=True)
class Termijnuitleg:
    """The end of one term and everything needed to explain it, without counting again.

    `vanaf` is day 0 in Amsterdam and does not count; `vanaf_moment` is known when a moment was given.
    `uiterlijk` is the last day on time; only a term in hours has `uiterlijk_moment`. `nadert_op` and
    `verstrijkt_op` are the moments at which the term begins to near and at which it is too late.
    `geteld` is empty for hours, `overgeslagen` is filled for working days only.
    """

    code: Termijncode
    naam: str
    lengte: int
    eenheid: Eenheid
    telt_vanaf: str
    vanaf: date
    vanaf_moment: datetime | None
    uiterlijk: date
    uiterlijk_moment: datetime | None
    nadert_op: datetime
    verstrijkt_op: datetime
    geteld: tuple[Teldag, ...]
    overgeslagen: tuple[OvergeslagenDag, ...]
    verlenging: Verlenging | None
    grond: str
    bron: str
    zekerheid: Zekerheid
    kalender: str
    eigen_grond: str = ""


def als_json(uitleg: Termijnuitleg) -> dict[str, Any]:
    """Return the explanation as plain JSON values, to be stored in the row of the term."""
    verlenging = uitleg.verlenging
    return {
        "versie": _VERSIE,
        "code": uitleg.code.value,
        "naam": uitleg.naam,
        "lengte": uitleg.lengte,
        "eenheid": uitleg.eenheid.value,
        "telt_vanaf": uitleg.telt_vanaf,
        "vanaf": uitleg.vanaf.isoformat(),
        "vanaf_moment": _moment_als_tekst(uitleg.vanaf_moment),
        "uiterlijk": uitleg.uiterlijk.isoformat(),
        "uiterlijk_moment": _moment_als_tekst(uitleg.uiterlijk_moment),
        "nadert_op": uitleg.nadert_op.isoformat(),
        "verstrijkt_op": uitleg.verstrijkt_op.isoformat(),
        "geteld": [[teldag.nummer, teldag.dag.isoformat()] for teldag in uitleg.geteld],
        "overgeslagen": _dagen_als_lijst(uitleg.overgeslagen),
        "verlenging": None
        if verlenging is None
        else {
            "van": verlenging.van.isoformat(),
            "tot": verlenging.tot.isoformat(),
            "grond": verlenging.grond,
            "dagen": _dagen_als_lijst(verlenging.dagen),
        },
        "grond": uitleg.grond,
        "bron": uitleg.bron,
        "zekerheid": uitleg.zekerheid.value,
        "kalender": uitleg.kalender,
        "eigen_grond": uitleg.eigen_grond,
    }


def uit_json(waarden: Mapping[str, Any]) -> Termijnuitleg:
    """Return the explanation that `als_json` stored. Raises OnbekendeUitleg for anything else."""
    if waarden.get("versie") != _VERSIE:
        raise OnbekendeUitleg("Deze uitleg heeft een onbekende vorm.")
    try:
        return _lees(waarden)
    except (KeyError, TypeError, ValueError, AttributeError) as fout:
        raise OnbekendeUitleg("Deze uitleg is niet volledig.") from fout


def _lees(waarden: Mapping[str, Any]) -> Termijnuitleg:
    verlenging = waarden["verlenging"]
    return Termijnuitleg(
        code=Termijncode(waarden["code"]),
        naam=waarden["naam"],
        lengte=waarden["lengte"],
        eenheid=Eenheid(waarden["eenheid"]),
        telt_vanaf=waarden["telt_vanaf"],
        vanaf=date.fromisoformat(waarden["vanaf"]),
        vanaf_moment=_moment_uit_tekst(waarden["vanaf_moment"]),
        uiterlijk=date.fromisoformat(waarden["uiterlijk"]),
        uiterlijk_moment=_moment_uit_tekst(waarden["uiterlijk_moment"]),
        nadert_op=_lees_moment(waarden["nadert_op"]),
        verstrijkt_op=_lees_moment(waarden["verstrijkt_op"]),
        geteld=tuple(Teldag(nummer, date.fromisoformat(dag)) for nummer, dag in waarden["geteld"]),
        overgeslagen=_dagen_uit_lijst(waarden["overgeslagen"]),
        verlenging=None
        if verlenging is None
        else Verlenging(
            van=date.fromisoformat(verlenging["van"]),
            tot=date.fromisoformat(verlenging["tot"]),
            grond=verlenging["grond"],
            dagen=_dagen_uit_lijst(verlenging["dagen"]),
        ),
        grond=waarden["grond"],
        bron=waarden["bron"],
        zekerheid=Zekerheid(waarden["zekerheid"]),
        kalender=waarden["kalender"],
        eigen_grond=waarden["eigen_grond"],
    )


def _moment_als_tekst(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment_uit_tekst(tekst: str | None) -> datetime | None:
    return None if tekst is None else _lees_moment(tekst)


def _lees_moment(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).astimezone(AMSTERDAM)


def _dagen_als_lijst(dagen: tuple[OvergeslagenDag, ...]) -> list[list[str]]:
    return [[overgeslagen.dag.isoformat(), overgeslagen.reden] for overgeslagen in dagen]


def _dagen_uit_lijst(lijst: list[list[str]]) -> tuple[OvergeslagenDag, ...]:
    return tuple(OvergeslagenDag(date.fromisoformat(dag), reden) for dag, reden in lijst)
