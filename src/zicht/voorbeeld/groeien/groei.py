"""Copy by copy, until there are so many casussen."""

import math
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import F

from zicht.kern import SYSTEEM
from zicht.personen.actions import rebuild_zoekwoorden
from zicht.personen.queries import stapels_personen
from zicht.raamwerk.ongestoord import schrijf_ongestoord, tel_door
from zicht.radar.actions import count_omvang, rebuild_index
from zicht.voorbeeld.groeien.anderen import Anderen, Woorden
from zicht.voorbeeld.groeien.schrijven import (
    bewaar_basis,
    ontleed_basis,
    schrijf_in_python,
    schrijf_in_sql,
    zonder_indexen,
)
from zicht.voorbeeld.groeien.tabellen import NIET, Tabel, lees_tabellen

MEESTE_CASUSSEN = 1_000_000
_PER_KEER = 25
_PERSONEN_PER_KEER = 500
_ALLEEN_EERSTE = (1 << 32) - 1
Voortgang = Callable[[str], object]


class Groei:
    """A region that was made by actions, and grows by copies of what it was at first."""

    def __init__(self, zeg: Voortgang) -> None:
        """This function will keep the first rows beside the tables; call it once, when the region has been made."""
        self._zeg = zeg
        self._begonnen = _model("casus.Casus")._base_manager.count()
        self._stap = _hoogste_nummer() or 1
        self._tabellen = lees_tabellen(self._stap)
        self._woorden = _woorden(self._tabellen)
        bewaar_basis(self._tabellen, self._woorden)
        self._eersten = frozenset(_model("personen.Persoon")._base_manager.values_list("pk", flat=True))
        self._kopieen = 0
        self._laatste = 0

    def tot(self, casussen: int, *, at: datetime) -> int:
        """This function will add copies until there are at least so many casussen, and return how many copies.

        Raises ValueError for more than a million, or when there is nothing to copy.
        """
        if not self._begonnen or casussen > MEESTE_CASUSSEN:
            raise ValueError(
                f"Er kunnen hooguit {MEESTE_CASUSSEN} casussen komen, en minstens één moet er zijn."
            )
        nodig = math.ceil(casussen / self._begonnen) - 1
        if nodig <= self._kopieen:
            return 0
        # Where people worked meanwhile, the casus numbers that were given out are passed over.
        vanaf = max(self._laatste + 1, math.ceil(_hoogste_nummer() / self._stap))
        nieuw = range(vanaf, vanaf + nodig - self._kopieen)
        if connection.in_atomic_block:
            connection.check_constraints()  # What still waits to be checked would keep indexes from being made.
        with (
            schrijf_ongestoord(is_gecontroleerd=True) as ongestoord,
            nullcontext() if ongestoord else transaction.atomic(),
        ):
            for tabel in self._tabellen:
                self._kopieer(tabel, nieuw, ongestoord=ongestoord)
        erbij = (nieuw[-1] - self._laatste) * self._stap
        _model("casus.Nummering")._base_manager.update(laatste=F("laatste") + erbij)
        self._kopieen, self._laatste = nodig, nieuw[-1]
        # The copies brought their own numbers.
        tel_door(model for model in apps.get_models() if model._meta.label not in NIET)
        self._leid_af(nieuw[0], at=at)
        return len(nieuw)

    def _kopieer(self, tabel: Tabel, nieuw: range, *, ongestoord: bool) -> None:
        with (
            transaction.atomic(),
            connection.cursor() as cursor,
            zonder_indexen(cursor, tabel) if ongestoord else nullcontext(),
        ):
            basis = [] if tabel.is_in_sql else ontleed_basis(cursor, tabel, self._woorden)
            for van in range(nieuw.start, nieuw.stop, _PER_KEER):
                deel = range(van, min(van + _PER_KEER, nieuw.stop))
                if tabel.is_in_sql:
                    schrijf_in_sql(cursor, tabel, deel)
                else:
                    schrijf_in_python(cursor, tabel, basis, ((k, Anderen(self._woorden, k)) for k in deel))
        self._zeg(f"{tabel.naam}: {len(nieuw)} keer")

    def _leid_af(self, vanaf: int, *, at: datetime) -> None:
        """Make the words to search by and the index of the radar for the people of the copies, as is always done."""
        gedaan = 0
        for personen in stapels_personen(_PERSONEN_PER_KEER):
            if nieuw := [een for een in personen if een not in self._eersten and _kopie_van(een) >= vanaf]:
                rebuild_zoekwoorden(personen=nieuw, by=SYSTEEM, at=at)
                rebuild_index(personen=nieuw, by=SYSTEEM, at=at)
                gedaan += len(nieuw)
                if gedaan % (40 * _PERSONEN_PER_KEER) < _PERSONEN_PER_KEER:
                    self._zeg(f"te vinden: {gedaan} personen")
        count_omvang(at=at)


def _kopie_van(persoon: UUID) -> int:
    return persoon.int & _ALLEEN_EERSTE


def _hoogste_nummer() -> int:
    nummers = _model("casus.Nummering")._base_manager
    return int(nummers.aggregate(hoogste=models.Max("laatste"))["hoogste"] or 0)


def _model(label: str) -> type[models.Model]:
    return apps.get_model(label)


def _woorden(tabellen: list[Tabel]) -> Woorden:
    """What tells who the people of the first region are."""
    woorden = Woorden()
    for voornamen, roepnaam, achternaam in _rijen("personen.Naam", "voornamen", "roepnaam", "achternaam"):
        woorden.neem_naam((voornamen, roepnaam), achternaam)
    for (gegevens,) in _rijen("melding.GemeldePersoon", "gegevens"):
        naam = gegevens["naam"]
        woorden.neem_naam((naam["voornamen"], naam["roepnaam"]), naam["achternaam"])
        woorden.geboortedatums.add(gegevens["geboortedatum"] or "")
        woorden.bsns.add(gegevens["bsn"])
        woorden.straten.add(gegevens["adres"]["straat"])
    for datum, bsn in _rijen("personen.Persoon", "geboortedatum", "bsn"):
        woorden.geboortedatums.add(datum)
        woorden.bsns.add(bsn)
    woorden.straten.update(straat for (straat,) in _rijen("personen.Verblijf", "straat"))
    woorden.straten.update(adres["straat"] for (adres,) in _rijen("melding.Melding", "adres"))
    for verzameling in (woorden.geboortedatums, woorden.bsns, woorden.straten):
        verzameling.discard("")
    # Of the unborn it says that they are, not when.
    woorden.geboortedatums = {
        datum for datum in woorden.geboortedatums if len(datum) == 8 and datum[6:] != "00"
    }
    # A word that is both is a given name.
    woorden.achternamen -= woorden.voornamen
    for tabel in tabellen:
        if isinstance(tabel.model._meta.pk, models.UUIDField):
            woorden.kenmerken.update(map(str, tabel.model._base_manager.values_list("pk", flat=True)))
    return woorden


def _rijen(label: str, *velden: str) -> Iterator[tuple[Any, ...]]:
    return _model(label)._base_manager.values_list(*velden).iterator()
