"""What is a deed?

One function, one transaction, one row in the log, one event. What follows from the event runs in the same
transaction, in line, after the outermost deed has returned; an error undoes the whole. What a deed is given can be
read more than once: it may be done again.
"""

import functools
from collections.abc import Callable
from datetime import datetime
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from django.db import OperationalError, connection, transaction

from zicht.kern import Aanvrager, Gebeurtenis, Geweigerd, systeem_voor
from zicht.kern.gevolgen import Rij, is_buitenste, wacht
from zicht.logboek.actions import log_daden, schrijf
from zicht.raamwerk import eenmalig

P = ParamSpec("P")
G = TypeVar("G", bound=Gebeurtenis)
_DEADLOCK = "40P01"
# Of two that wait for each other one is ended and the other goes on; three cross each other seldom.
_OPNIEUW = 2


def deed(functie: Callable[P, G]) -> Callable[P, G]:
    """This function will turn an action into a deed.

    The action is called with keywords only, among them `by` (an Aanvrager) and `at` (an aware moment), and
    returns its event. A refusal (Geweigerd) of the outermost deed is logged after it was undone.
    """

    @functools.wraps(functie)
    def uitgevoerd(*args: P.args, **kwargs: P.kwargs) -> G:
        if args:
            raise TypeError(f"{functie.__name__} takes keyword arguments only.")
        by, at = _by_en_at(functie.__name__, kwargs)
        if not is_buitenste():
            return _doe(functie, kwargs, by)
        try:
            return _herhaald(lambda: _geheel(functie, kwargs, by, at))
        except Geweigerd:
            _schrijf_weigering(functie.__name__, kwargs, by, at)
            raise

    uitgevoerd.is_deed = True  # type: ignore[attr-defined]
    return uitgevoerd


def _geheel(functie: Callable[..., G], kwargs: dict[str, Any], by: Aanvrager, at: datetime) -> G:
    """Do a deed with all that follows, or nothing of it."""
    with transaction.atomic(), Rij() as rij:
        eenmalig.eis_op(at=at)
        gebeurtenis = _doe(functie, kwargs, by)
        rij.verwerk(logboek=log_daden, by=lambda g: systeem_voor(g.organisatie or by.organisatie), at=at)
    eenmalig.is_gedaan()
    return gebeurtenis


def _herhaald(daad: Callable[[], G]) -> G:
    """Do it again when the database ended it because two waited for each other; decision 0024.

    Nothing of the first time is left. Inside a transaction of somebody else that is not certain: it is not ours to
    begin anew.
    """
    for _ in range(0 if connection.in_atomic_block else _OPNIEUW):
        try:
            return daad()
        except OperationalError as fout:
            if getattr(fout.__cause__, "sqlstate", None) != _DEADLOCK:
                raise
    return daad()


def _doe(functie: Callable[..., G], kwargs: dict[str, Any], by: Aanvrager) -> G:
    gebeurtenis = functie(**kwargs)
    wacht(gebeurtenis, door=by, daad=functie.__name__)
    return gebeurtenis


def _by_en_at(naam: str, kwargs: dict[str, Any]) -> tuple[Aanvrager, datetime]:
    by, at = kwargs.get("by"), kwargs.get("at")
    if not isinstance(by, Aanvrager) or not isinstance(at, datetime) or at.tzinfo is None:
        raise TypeError(f"{naam} needs by= (an Aanvrager) and at= (an aware moment).")
    return by, at


def _schrijf_weigering(naam: str, kwargs: dict[str, Any], by: Aanvrager, at: datetime) -> None:
    ids = {sleutel: str(waarde) for sleutel, waarde in kwargs.items() if isinstance(waarde, UUID)}
    with transaction.atomic():
        schrijf(
            daad=naam, by=by, at=at, casus=kwargs.get("casus"), ids=ids, omdat=None, resultaat="geweigerd"
        )
