"""What comes when whole reports are asked, and is it right? Here, and only here, the truth of the file is looked at."""

import gc
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter, thread_time

from zicht.koppeling import Gewichten, Treffer, drempel, meer_personen, normaliseer
from zicht.radar.evalueren.meldingen import Record
from zicht.radar.evalueren.opslag import Opslag
from zicht.radar.evalueren.voortgang import Voortgang

Vragen = dict[int, list[Record]]
"""The reports that ask, by their number."""
VANAF = 8.0
"""From so few bits on what comes is judged, to see what another threshold would have given."""
NIETS = -99.0
_WARM = 200


@dataclass
class Waarheid:
    """Who the persons of the register are, and of which household: by their number, for judging only."""

    personen: "array[int]" = field(default_factory=lambda: array("q"))
    huishoudens: "array[int]" = field(default_factory=lambda: array("q"))

    def voeg_toe(self, records: Sequence[Record]) -> None:
        """This function will keep the truth of persons that go into the register, in that order."""
        self.personen.extend([record.persoon for record in records])
        self.huishoudens.extend([record.huishouden for record in records])


@dataclass(frozen=True)
class Uitslag:
    """What asking one report gave.

    `bekend`: somebody of it, or its household, is in the register. `goed` and `fout`: the bits of the strongest right
    and the strongest wrong hit, less what a report of more persons is asked more. `paren`: each pair with its bits and
    whether it is one person; `ware_paren` how many there are.
    """

    bekend: bool
    goed: float
    fout: float
    paren: tuple[tuple[float, bool], ...]
    ware_paren: int


def beoordeel(
    opslag: Opslag, waarheid: Waarheid, vragen: Sequence[list[Record]], gewichten: Gewichten, zeg: Voortgang
) -> list[Uitslag]:
    """This function will ask each report and hold what comes against the truth."""
    gevraagd = {record.persoon for melding in vragen for record in melding}
    aantal = Counter(persoon for persoon in waarheid.personen if persoon in gevraagd)
    bekend = {record.huishouden for melding in vragen for record in melding}.intersection(
        waarheid.huishoudens
    )
    uitslagen = []
    for nummer, melding in enumerate(vragen, 1):
        wie = [normaliseer(record.ruw) for record in melding]
        treffers = opslag.vraag(wie, gewichten, vanaf=VANAF).treffers
        uitslagen.append(_oordeel(waarheid, melding, treffers, bekend, aantal))
        zeg.tel("meldingen gevraagd", nummer, len(vragen))
    return uitslagen


def _oordeel(
    waarheid: Waarheid,
    melding: list[Record],
    treffers: Sequence[Treffer],
    bekende_huishoudens: set[int],
    aantal: Counter[int],
) -> Uitslag:
    huishoudens = {record.huishouden for record in melding}
    mensen = {record.persoon for record in melding}
    goed = fout = NIETS
    paren = []
    af = meer_personen(len(melding))
    for treffer in treffers:
        nummers = {paar.rij.nummer for paar in (*treffer.paren, treffer.gedeeld)}
        if any(waarheid.huishoudens[n] in huishoudens or waarheid.personen[n] in mensen for n in nummers):
            goed = max(goed, treffer.bits - af)
        else:
            fout = max(fout, treffer.bits - af)
        paren += [
            (paar.bits, melding[paar.vraag].persoon == waarheid.personen[paar.rij.nummer])
            for paar in treffer.paren
        ]
    return Uitslag(
        bekend=not huishoudens.isdisjoint(bekende_huishoudens) or any(aantal[mens] for mens in mensen),
        goed=goed,
        fout=fout,
        paren=tuple(paren),
        ware_paren=sum(aantal[record.persoon] for record in melding),
    )


def meet_tijd(
    opslag: Opslag, vragen: Sequence[list[Record]], gewichten: Gewichten
) -> tuple[list[float], list[float]]:
    """This function will return how long each whole report took from its raw fields on: by the clock, of the processor.

    In seconds. The first two hundred are asked once before, so that nothing is cold.
    """
    klok, rekenen = [], []
    omvang = opslag.omvang
    gc.collect()
    gc.freeze()
    for melding in (*vragen[:_WARM], *vragen):
        ruw = [record.ruw for record in melding]
        begin, gerekend = perf_counter(), thread_time()
        wie = [normaliseer(een) for een in ruw]
        opslag.vraag(wie, gewichten, vanaf=drempel(omvang, personen=len(wie)))
        rekenen.append(thread_time() - gerekend)
        klok.append(perf_counter() - begin)
    gc.unfreeze()
    return klok[-len(vragen) :], rekenen[-len(vragen) :]


def meet_toevoegen(opslag: Opslag, vragen: Sequence[list[Record]], *, hoogstens: int) -> float | None:
    """This function will return how many persons a second are added one by one, each in its own transaction.

    The register has them afterwards, so this comes last. None when there is nobody to add.
    """
    nieuw = [normaliseer(record.ruw) for melding in vragen for record in melding][:hoogstens]
    begin = perf_counter()
    for wie in nieuw:
        opslag.voeg_toe(0, wie)
    return round(len(nieuw) / (perf_counter() - begin), 1) if nieuw else None
