"""How does a file of records become what the application keeps of so many people, in minutes?

Rows are written as the actions would write them, in bulk, and the descriptions and keys of the radar come from the same
pure functions as those of the application: making them anew afterwards changes nothing (a test holds the two beside
each other). Each record is a person of its own, each report a household and a casus, as when nobody was ever
recognised. What the look-up never reads is left out: reports, terms, tasks, history, and the words to search by.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction

from zicht.casus.models import Betrokkene, Casus, Nummering
from zicht.casus.words import Betrokkenheid, Fase, Slotgrond
from zicht.kern import OngeldigeDatum, OnvolledigeDatum, nieuw_kenmerk
from zicht.koppeling import Gegevens, bewaarsleutels
from zicht.personen.models import Huishouden, Lidmaatschap, Naam, Persoon, VeiligContact, Verblijf, velden_van
from zicht.personen.words import Adres, Geslacht, Herkenbron, Kanaal, Naamdelen, Naamsoort
from zicht.raamwerk.ongestoord import schrijf_ongestoord, tel_door
from zicht.raamwerk.rijen import insert_rijen
from zicht.raamwerk.statistiek import refresh_statistics
from zicht.radar.actions import count_omvang
from zicht.radar.evalueren.volgorde import in_volgorde
from zicht.radar.models import Beschrijving, Vindsleutel
from zicht.radar.queries.register import als_tekst, zout
from zicht.radar.rules import beschrijvingen
from zicht.toegang.models import Team
from zicht.voorbeeld.dagen import moment

LOOPT_NOG = timedelta(days=180)
"""A casus younger than this runs; an older one is closed."""
_MELDINGEN_PER_KEER = 2_000
_SLEUTELS_PER_KEER = 100_000
_GESLACHT = {"V": Geslacht.VROUW, "M": Geslacht.MAN}
# The tables in the order in which their rows need each other, each with the columns that are written.
_TABELLEN: dict[type[models.Model], tuple[str, ...]] = {
    Huishouden: ("id", "organisatie"),
    Persoon: ("id", "organisatie", "geboortedatum", "geslacht", "bsn", "bsn_te_toetsen", "is_ongeboren", "taal",
              "tolk_nodig", "versie"),
    Naam: ("persoon", "valid_from", "soort", "voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam"),
    Lidmaatschap: ("huishouden", "persoon", "valid_from", "bij_splitsing"),
    Verblijf: ("huishouden", "valid_from", "bij_splitsing", "straat", "huisnummer", "toevoeging", "postcode", "plaats",
               "is_geheim"),
    VeiligContact: ("persoon", "valid_from", "kanaal", "gegeven", "wanneer", "let_op", "mag_bericht_achterlaten"),
    Casus: ("id", "organisatie", "nummer", "fase", "gemeente", "team", "huishouden", "opened_on", "closed_at",
            "slotgrond", "versie"),
    Betrokkene: ("casus", "persoon", "betrokkenheid", "sinds"),
    Beschrijving: ("id", "persoon", "organisatie", "groep", "gegevens"),
}  # fmt: skip


class Vuller:
    """Writes reports of one organisation; its cases go round its teams."""

    def __init__(self, organisatie: UUID, gemeente: str | None, *, lopend_vanaf: date) -> None:
        """This function will begin; a casus from this day on still runs."""
        self._organisatie, self._gemeente, self._lopend_vanaf = organisatie, gemeente, lopend_vanaf
        teams = Team.objects.filter(organisatie=organisatie).order_by("naam").values_list("pk", flat=True)
        self._teams = cycle(list(teams))
        self._bsns = set(Persoon.objects.exclude(bsn="").values_list("bsn", flat=True))
        tellingen = Nummering.objects.filter(organisatie=organisatie).values_list("jaar", "laatste")
        self._nummers = Counter(dict(tellingen))
        self._laatste = Beschrijving.objects.aggregate(hoogste=models.Max("pk"))["hoogste"] or 0
        self._sleutels = array("q")
        self._rijen: dict[type[models.Model], list[Sequence[Any]]] = {tabel: [] for tabel in _TABELLEN}

    def schrijf(
        self, meldingen: Iterable[tuple[date, Sequence[Gegevens]]], zeg: Callable[[str], object]
    ) -> None:
        """This function will write these reports, and all that the look-up needs beside them; call it once."""
        with schrijf_ongestoord():
            self._schrijf_alles(meldingen, zeg)
        _rond_af()

    def _schrijf_alles(
        self, meldingen: Iterable[tuple[date, Sequence[Gegevens]]], zeg: Callable[[str], object]
    ) -> None:
        klaar = 0
        for keer in _per(meldingen, _MELDINGEN_PER_KEER):
            for dag, mensen in keer:
                self._neem(dag, mensen)
                klaar += len(mensen)
            with transaction.atomic():
                for tabel, velden in _TABELLEN.items():
                    insert_rijen(tabel, velden, self._rijen[tabel])
                    self._rijen[tabel].clear()
            zeg(f"{klaar} personen")
        self._schrijf_sleutels(zeg)
        for jaar, laatste in self._nummers.items():
            Nummering.objects.update_or_create(
                organisatie_id=self._organisatie, jaar=jaar, defaults={"laatste": laatste}
            )

    def _neem(self, dag: date, mensen: Sequence[Gegevens]) -> None:
        at, organisatie = moment(dag, 12), self._organisatie
        huishouden, casus = nieuw_kenmerk(at), nieuw_kenmerk(at)
        adres = next((a for a in map(_adres, mensen) if a.postcode), _adres(mensen[0]))
        self._rijen[Huishouden].append((huishouden, organisatie))
        if not adres.is_leeg:
            waar = velden_van(adres)
            delen = (waar[naam] for naam in _TABELLEN[Verblijf][3:])
            self._rijen[Verblijf].append((huishouden, dag, False, *delen))
        self._nummers[dag.year] += 1
        nummer = f"{dag.year}-{self._nummers[dag.year]:06}"
        is_gesloten = dag < self._lopend_vanaf
        fase = Fase.GESLOTEN if is_gesloten else Fase.BEOORDELING
        einde = (at + timedelta(days=90), Slotgrond.STABIEL_VEILIG.value) if is_gesloten else (None, "")
        self._rijen[Casus].append(
            (
                casus,
                organisatie,
                nummer,
                fase.value,
                self._gemeente,
                next(self._teams),
                huishouden,
                dag,
                *einde,
                1,
            )
        )
        for wie in mensen:
            self._neem_persoon(wie, at, dag, huishouden, casus, adres)

    def _neem_persoon(
        self, wie: Gegevens, at: datetime, dag: date, huishouden: UUID, casus: UUID, adres: Adres
    ) -> None:
        persoon = nieuw_kenmerk(at)
        naam = Naamdelen(wie.voornamen, "", wie.voorletters, wie.tussenvoegsel, wie.achternaam)
        bron = Herkenbron(
            organisatie=self._organisatie,
            geslacht=_GESLACHT.get(wie.geslacht, Geslacht.ONBEKEND),
            geboortedatum=_geboortedatum(wie.geboortedatum),
            bsn=wie.bsn,
            namen=(naam,),
            telefoons=(wie.telefoon,) if wie.telefoon else (),
            huishoudens=((huishouden, () if adres.is_leeg else (adres,)),),
        )
        # As the application does with a number that somebody else has already.
        dubbel = bool(bron.bsn) and bron.bsn in self._bsns
        self._bsns.add(bron.bsn)
        self._rijen[Persoon].append(
            (
                persoon,
                bron.organisatie,
                bron.geboortedatum,
                bron.geslacht.value,
                bron.bsn,
                dubbel,
                False,
                "",
                False,
                1,
            )
        )
        delen = (naam.voornamen, naam.roepnaam, naam.voorletters, naam.tussenvoegsel, naam.achternaam)
        self._rijen[Naam].append((persoon, dag, Naamsoort.GEBOORTE.value, *delen))
        self._rijen[Lidmaatschap].append((huishouden, persoon, dag, False))
        if wie.telefoon:
            self._rijen[VeiligContact].append(
                (persoon, dag, Kanaal.TELEFOON.value, wie.telefoon, "", "", False)
            )
        self._rijen[Betrokkene].append((casus, persoon, Betrokkenheid.ANDERS.value, dag))
        self._beschrijf(persoon, bron)

    def _beschrijf(self, persoon: UUID, bron: Herkenbron) -> None:
        for groep, gegevens in beschrijvingen(persoon, bron):
            self._laatste += 1
            self._rijen[Beschrijving].append(
                (self._laatste, persoon, bron.organisatie, groep, als_tekst(gegevens))
            )
            erbij = zout(bron.organisatie)
            self._sleutels.extend(
                [(getal ^ erbij) << 32 | self._laatste for getal in bewaarsleutels(gegevens)]
            )

    def _schrijf_sleutels(self, zeg: Callable[[str], object]) -> None:
        """In the order of the keys: rows that come in order are written once."""
        klaar = 0
        for keer in _per(in_volgorde(self._sleutels), _SLEUTELS_PER_KEER):
            with transaction.atomic():
                insert_rijen(Vindsleutel, ("getal", "beschrijving"), keer)
            klaar += len(keer)
            zeg(f"{klaar} van {len(self._sleutels)} sleutels")


def _per(wat: Iterable[Any], aantal: int) -> Iterator[list[Any]]:
    rest = iter(wat)
    while keer := list(islice(rest, aantal)):
        yield keer


def _adres(wie: Gegevens) -> Adres:
    return Adres(
        huisnummer=wie.huisnummer, toevoeging=wie.toevoeging, postcode=wie.postcode, plaats=wie.plaats
    )


def _geboortedatum(cijfers: str) -> str:
    """What is no date at all the application would not have kept."""
    try:
        return OnvolledigeDatum.lees(cijfers).als_cijfers
    except OngeldigeDatum:
        return ""


def _rond_af() -> None:
    """What an installation does by itself in the night."""
    tel_door([Beschrijving])
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    count_omvang(at=datetime.now(UTC))
    refresh_statistics()
