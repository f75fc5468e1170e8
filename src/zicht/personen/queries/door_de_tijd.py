"""Who lived together, where, and under which names, over time? Of several persons at once (PLUS-5)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import OnvolledigeDatum
from zicht.personen.models import Lidmaatschap, Persoon
from zicht.personen.rules import naam_op
from zicht.personen.words import (
    Adres,
    Huishoudenregel,
    Levenslijn,
    Naamdelen,
    Naamregel,
    Naamsoort,
    Periode,
    Verblijfregel,
)
from zicht.raamwerk.bereid import bereid

_NAAM = ("voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam")
_ADRES = ("straat", "huisnummer", "toevoeging", "postcode", "plaats", "is_geheim")
_VERBLIJF = (*_ADRES, "gemeente_id")
_PERIODE = ("valid_from", "valid_until")


@dataclass(frozen=True)
class Kring:
    """These persons and everybody who ever lived with them: one line for each, by who stays after a merge.

    `blijvers` gives for every identifier, also of who was merged, the one who stays; `gevraagd` are those asked for.
    """

    gevraagd: frozenset[UUID]
    lijnen: Mapping[UUID, Levenslijn]
    blijvers: Mapping[UUID, UUID]

    def woonden_samen(self, een: UUID, ander: UUID) -> bool:
        """This function will tell whether two were of one household on the same day; not who is no part of the circle.

        Everybody is who ever lived with those asked for.
        """
        return any(
            eigen.huishouden == van_ander.huishouden and eigen.periode.overlapt(van_ander.periode)
            for eigen in self._huishoudens(een)
            for van_ander in self._huishoudens(ander)
        )

    def _huishoudens(self, persoon: UUID) -> tuple[Huishoudenregel, ...]:
        return self.lijnen[persoon].huishoudens if persoon in self.lijnen else ()


@dataclass
class _Gelezen:
    """What was read so far: rows by their key, so that a row that two questions give counts once."""

    personen: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    namen: dict[UUID, dict[int, Naamregel]] = field(default_factory=lambda: defaultdict(dict))
    verblijven: dict[UUID, dict[int, Verblijfregel]] = field(default_factory=lambda: defaultdict(dict))
    leden: dict[int, tuple[UUID, UUID, Periode]] = field(default_factory=dict)
    gedeeld: dict[UUID, dict[int, Verblijfregel]] = field(default_factory=lambda: defaultdict(dict))

    @property
    def verwezen(self) -> set[UUID]:
        """Return into whom somebody was merged."""
        return {rij["opgegaan_in"] for rij in self.personen.values() if rij["opgegaan_in"]}

    def blijver(self, persoon: UUID) -> UUID:
        """Return who stays, following each merge in a row."""
        while verder := self.personen[persoon]["opgegaan_in"]:
            persoon = verder
        return persoon


def kring_van(personen: Iterable[UUID], *, ook: Iterable[UUID] = (), op: date) -> Kring:
    """This function will return these persons and everybody who ever lived with them, as known on a day.

    Of who is named in `ook` it tells who they are, and not with whom they lived. Two queries, and some more where one
    merge was followed by another.
    """
    gevraagd = frozenset(personen)
    gelezen, gezocht, nieuw, genoemd = _Gelezen(), set[UUID](), set(gevraagd), set(ook)
    while nieuw:
        gezocht |= nieuw
        _lees_huishoudens(gelezen, nieuw)
        leden = {persoon for persoon, _, _ in gelezen.leden.values()}
        _lees_personen(gelezen, (gezocht | genoemd | leden) - gelezen.personen.keys())
        while verder := gelezen.verwezen - gelezen.personen.keys():
            _lees_personen(gelezen, verder)
        nieuw = _nog_niet_gezocht(gelezen, gevraagd, gezocht)
    return _kring(gelezen, gevraagd, op)


def _nog_niet_gezocht(gelezen: _Gelezen, gevraagd: Collection[UUID], gezocht: Collection[UUID]) -> set[UUID]:
    """Return who is one with somebody asked for, and further than one merge from all that was searched with."""
    zelf = {gelezen.blijver(een) for een in gevraagd if een in gelezen.personen}
    naar = {een: rij["opgegaan_in"] for een, rij in gelezen.personen.items() if gelezen.blijver(een) in zelf}
    naast = {naar.get(een) for een in gezocht} | {een for een, wie in naar.items() if wie in gezocht}
    return naar.keys() - gezocht - naast


def _lees_huishoudens(gelezen: _Gelezen, personen: Collection[UUID]) -> None:
    for rij in _leden_met_verblijf(list(personen)):
        periode = Periode(rij["valid_from"], rij["valid_until"])
        gelezen.leden[rij["pk"]] = (rij["persoon"], rij["huishouden"], periode)
        if rij["huishouden__verblijven"] is not None:
            regel = _verblijf(rij, "huishouden__verblijven__", van_huishouden=rij["huishouden"])
            gelezen.gedeeld[rij["huishouden"]][rij["huishouden__verblijven"]] = regel


def _lees_personen(gelezen: _Gelezen, personen: Collection[UUID]) -> None:
    if not personen:
        return
    for rij in _met_namen_en_verblijven(list(personen)):
        gelezen.personen[rij["pk"]] = rij
        if rij["namen"] is not None:
            gelezen.namen[rij["pk"]][rij["namen"]] = _naam(rij)
        if rij["verblijven"] is not None:
            regel = _verblijf(rij, "verblijven__", van_huishouden=None)
            gelezen.verblijven[rij["pk"]][rij["verblijven"]] = regel


def _kring(gelezen: _Gelezen, gevraagd: frozenset[UUID], op: date) -> Kring:
    blijvers = {persoon: gelezen.blijver(persoon) for persoon in gelezen.personen}
    groepen: dict[UUID, list[UUID]] = defaultdict(list)
    for persoon, blijft in blijvers.items():
        groepen[blijft].append(persoon)
    return Kring(
        gevraagd=frozenset(blijvers[een] for een in gevraagd if een in blijvers),
        lijnen={blijft: _lijn(gelezen, blijft, groep, op) for blijft, groep in groepen.items()},
        blijvers=blijvers,
    )


def _lijn(gelezen: _Gelezen, blijft: UUID, groep: Collection[UUID], op: date) -> Levenslijn:
    rij = gelezen.personen[blijft]
    datum = OnvolledigeDatum.lees(rij["geboortedatum"]) if rij["geboortedatum"] else None
    namen = _namen(gelezen, blijft, groep)
    huishoudens = [
        Huishoudenregel(huishouden, blijft, periode)
        for persoon, huishouden, periode in gelezen.leden.values()
        if persoon in groep
    ]
    return Levenslijn(
        persoon=blijft,
        naam=naam_op(namen, op),
        geboren=datum.als_tekst if datum else "",
        leeftijd=datum.leeftijd_op(rij["overleden_op"] or op) if datum and not rij["is_ongeboren"] else None,
        is_ongeboren=rij["is_ongeboren"],
        overleden_op=rij["overleden_op"],
        namen=tuple(reversed(namen)),
        huishoudens=tuple(sorted(huishoudens, key=lambda regel: regel.periode.vanaf, reverse=True)),
        verblijven=_adressen(gelezen, groep, huishoudens),
        is_samengevoegd=len(groep) > 1,
    )


def _namen(gelezen: _Gelezen, blijft: UUID, groep: Collection[UUID]) -> list[Naamregel]:
    """In the order in which they were borne; those of who was merged as an alias, as on a card."""
    genummerd = [
        (regel.periode.vanaf, nummer, regel if persoon == blijft else replace(regel, soort=Naamsoort.ALIAS))
        for persoon in groep
        for nummer, regel in gelezen.namen[persoon].items()
    ]
    return [regel for _, _, regel in sorted(genummerd, key=itemgetter(0, 1))]


def _adressen(
    gelezen: _Gelezen, groep: Collection[UUID], huishoudens: Collection[Huishoudenregel]
) -> tuple[Verblijfregel, ...]:
    """The own stays, and those of each household as far as somebody belonged to it; the latest first."""
    eigen = [regel for persoon in groep for regel in gelezen.verblijven[persoon].values()]
    gedeeld = [
        Verblijfregel(regel.adres, samen, lid.huishouden)
        for lid in huishoudens
        for regel in gelezen.gedeeld[lid.huishouden].values()
        if (samen := regel.periode.doorsnede(lid.periode))
    ]
    return tuple(
        dict.fromkeys(sorted([*eigen, *gedeeld], key=lambda regel: regel.periode.vanaf, reverse=True))
    )


def _naam(rij: Mapping[str, Any]) -> Naamregel:
    periode = Periode(*(rij[f"namen__{veld}"] for veld in _PERIODE))
    delen = Naamdelen(*(rij[f"namen__{veld}"] for veld in _NAAM))
    return Naamregel(Naamsoort(rij["namen__soort"]), delen, periode)


def _verblijf(rij: Mapping[str, Any], voor: str, *, van_huishouden: UUID | None) -> Verblijfregel:
    delen: dict[str, Any] = {veld: rij[f"{voor}{veld}"] for veld in _ADRES}
    adres = Adres(**delen, gemeente=rij[f"{voor}gemeente_id"] or "")
    return Verblijfregel(adres, Periode(*(rij[f"{voor}{veld}"] for veld in _PERIODE)), van_huishouden)


@bereid
def _leden_met_verblijf(personen: Collection[UUID]) -> QuerySet[Lidmaatschap, Any]:
    """Every member of each household these persons ever belonged to, once for each of its stays."""
    huishoudens = Lidmaatschap.objects.filter(persoon__in=_met_naasten(personen).values("pk"))
    velden = [f"huishouden__verblijven__{veld}" for veld in (*_VERBLIJF, *_PERIODE)]
    leden: QuerySet[Lidmaatschap, Any] = Lidmaatschap.objects.filter(
        huishouden__in=huishoudens.values("huishouden")
    ).values("pk", "persoon", "huishouden", *_PERIODE, "huishouden__verblijven", *velden)
    return leden


@bereid
def _met_namen_en_verblijven(personen: Collection[UUID]) -> QuerySet[Persoon, Any]:
    """These persons, and who is one step of a merge away, once for each name and stay of their own."""
    velden = [
        *("geboortedatum", "overleden_op", "is_ongeboren", "opgegaan_in"),
        *("namen", "namen__soort", *(f"namen__{veld}" for veld in (*_NAAM, *_PERIODE))),
        *("verblijven", *(f"verblijven__{veld}" for veld in (*_VERBLIJF, *_PERIODE))),
    ]
    rijen: QuerySet[Persoon, Any] = Persoon.objects.filter(pk__in=_met_naasten(personen).values("pk")).values(
        "pk", *velden
    )
    return rijen


def _met_naasten(personen: Collection[UUID]) -> QuerySet[Persoon, Any]:
    """Who is one merge away from these, and who went with them; each part by an index, as an OR reads every person."""
    zelf = Persoon.objects.filter(pk__in=personen)
    opgegaan = Persoon.objects.filter(opgegaan_in__in=personen)
    in_wie = zelf.exclude(opgegaan_in=None).values("opgegaan_in")
    return zelf.values("pk").union(
        opgegaan.values("pk"),
        Persoon.objects.filter(opgegaan_in__in=opgegaan.values("pk")).values("pk"),
        Persoon.objects.filter(pk__in=in_wie).values("pk"),
        Persoon.objects.filter(opgegaan_in__in=in_wie).values("pk"),
    )
