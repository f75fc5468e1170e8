"""Who in the own organisation may these people be, why, and what is behind them as far as one may see?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import casussen_over
from zicht.casus.words import Persoonscasus
from zicht.kern import Aanvrager
from zicht.koppeling import (
    Gegevens,
    Regel,
    Treffer,
    drempel,
    leg_treffer_uit,
    persoonsdrempel,
    standaardgewichten,
    zoek,
)
from zicht.melding.words import Kandidaat, Reden, Sterkte, Vondst, Vondsten
from zicht.personen.queries import kaarten, samen
from zicht.personen.words import Adres, NieuwPersoon, PersoonKaart
from zicht.radar.queries.register import PersonenIndex
from zicht.radar.rules import als_vraag

MEESTE_VONDSTEN = 12
"""More households than this nobody looks through; the strongest are shown."""


def vind_eerdere(
    personen: Mapping[str, NieuwPersoon],
    *,
    adres: Adres,
    by: Aanvrager,
    at: datetime,
    zonder: Collection[UUID] = (),
) -> Vondsten:
    """This function will return who of the own organisation these people may be, strongest first.

    Everybody is found, whatever one may see; of whom one may see no casus, and who has none that ended, no more is
    told than that there is a casus, since when and whose. Seventeen queries at most, however many are found.
    Bron: eisen RAD-1, RAD-2
    """
    if by.organisatie is None:
        return Vondsten()
    vraag = {sleutel: als_vraag(persoon, adres) for sleutel, persoon in personen.items()}
    return vind(vraag, PersonenIndex(by.organisatie, zonder=samen(zonder) if zonder else ()), by=by, at=at)


def vind(vraag: Mapping[str, Gegevens], index: PersonenIndex, *, by: Aanvrager, at: datetime) -> Vondsten:
    """This function will return whom an index holds for normalised persons of one household, as `vind_eerdere` does."""
    antwoord = zoek(
        list(vraag.values()), index, standaardgewichten(), vanaf=drempel(index.omvang, personen=len(vraag))
    )
    treffers = antwoord.treffers[:MEESTE_VONDSTEN]
    kring = _kring(treffers)
    groepen = [_groep(een, list(vraag), list(vraag.values()), index.omvang, kring) for een in treffers]
    casussen = casussen_over(kring, by=by, at=at)
    te_zien = {p for groep in groepen for p in groep.mensen if mag_tonen(p, casussen)}
    kaart = kaarten(te_zien, op=timezone.localdate(at), met_contact=False)
    return Vondsten(
        tuple(_vondst(groep, casussen, kaart) for groep in _samengenomen(groepen, casussen)),
        tuple(sorted(soort.in_woorden for soort in antwoord.afgekapt)),
    )


def mag_tonen(persoon: UUID, casussen: Sequence[Persoonscasus]) -> bool:
    """This function will tell whether who works with reports may see who this is: of an ended casus always.

    `casussen` are all those about the person, seen or not. No query. Bron: eisen RAD-1, VB-11.
    """
    van = [casus for casus in casussen if persoon in casus.personen]
    return not van or any(casus.is_te_zien or casus.is_gesloten for casus in van)


@dataclass
class _Groep:
    """What belongs to one find; `mensen` are the known persons in it, `kandidaten` per reported and known person."""

    bits: float
    mensen: set[UUID] = field(default_factory=set)
    kandidaten: dict[tuple[str, UUID], tuple[float, Sterkte, tuple[Reden, ...]]] = field(default_factory=dict)
    gedeeld: tuple[Reden, ...] = ()

    def neem_op(self, ander: "_Groep") -> None:
        """Take in what was found of the same people under another address."""
        self.mensen |= ander.mensen
        for wie, gevonden in ander.kandidaten.items():
            if wie not in self.kandidaten or gevonden[0] > self.kandidaten[wie][0]:
                self.kandidaten[wie] = gevonden


def _kring(treffers: Sequence[Treffer]) -> dict[UUID, UUID]:
    """Return everybody who was found, and whoever is one with them, each with the person who stays after a merge."""
    gezien = {_persoon(paar.rij.wie) for een in treffers for paar in (*een.paren, een.gedeeld)}
    return samen(gezien)


def _groep(
    treffer: Treffer,
    sleutels: Sequence[str],
    vraag: Sequence[Gegevens],
    omvang: int,
    blijver: Mapping[UUID, UUID],
) -> _Groep:
    """Put what the engine found in words, with the persons who stay after a merge."""
    redenen = defaultdict[int | None, list[Reden]](list)
    for plaats, regel in leg_treffer_uit(treffer, standaardgewichten(), vraag):
        redenen[plaats].append(_reden(regel))
    groep = _Groep(treffer.bits, gedeeld=tuple(redenen[None]))
    groep.mensen.add(blijver[_persoon(treffer.gedeeld.rij.wie)])
    for paar in treffer.paren:
        persoon = blijver[_persoon(paar.rij.wie)]
        sterkte = Sterkte.ZEKER if paar.bits >= persoonsdrempel(omvang) else Sterkte.MOGELIJK
        groep.mensen.add(persoon)
        groep.kandidaten.setdefault(
            (sleutels[paar.vraag], persoon), (paar.bits, sterkte, tuple(redenen[paar.vraag]))
        )
    return groep


def _reden(regel: Regel) -> Reden:
    return Reden(regel.zinnen, round(regel.bits, 1))


def _persoon(wie: object) -> UUID:
    assert isinstance(wie, UUID)  # noqa: S101 - the index says of each description whose it is
    return wie


def _samengenomen(groepen: Iterable[_Groep], casussen: Sequence[Persoonscasus]) -> list[_Groep]:
    """Take together what shares a person or a casus: people who moved are one find, not two."""
    over = defaultdict[UUID, set[UUID]](set)
    for casus in casussen:
        for persoon in casus.personen:
            over[persoon].add(casus.id)
    samen: list[_Groep] = []
    for groep in groepen:
        eigen = {casus for persoon in groep.mensen for casus in over[persoon]}
        for eerdere in samen:
            if eerdere.mensen & groep.mensen or eigen & {c for p in eerdere.mensen for c in over[p]}:
                eerdere.neem_op(groep)
                break
        else:
            samen.append(groep)
    return samen


def _vondst(groep: _Groep, casussen: Sequence[Persoonscasus], kaart: Mapping[UUID, PersoonKaart]) -> Vondst:
    gevonden = sorted(groep.kandidaten.items(), key=lambda een: -een[1][0])
    return Vondst(
        bits=round(groep.bits, 1),
        kandidaten=tuple(
            Kandidaat(sleutel, persoon, sterkte, redenen, kaart.get(persoon))
            for (sleutel, persoon), (_, sterkte, redenen) in gevonden
        ),
        gedeeld=groep.gedeeld,
        casussen=tuple(casus for casus in casussen if casus.personen & groep.mensen),
    )
