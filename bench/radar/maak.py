"""Make records with known truth: households reported over twenty years to 26 organisations, one after another.

Nobody in it exists. Names are put together by chance, no BSN passes the elfproef, no telephone number can be dialled.
The rows come by household, not by date, so that any number can be made without keeping them.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import TextIO

from bench.radar.namen import namenkeus
from bench.radar.schrijffouten import hoor_mis, tik_mis, verschrijf_cijfers, verschrijf_datum
from bench.radar.streek import Streek

KOLOMMEN = (
    "rec_id", "person_id", "household_id", "report_id", "org", "report_date", "bsn", "given", "initials", "prefix",
    "surname", "sex", "dob", "postcode", "house_nr", "house_sfx", "city", "phone",
)  # fmt: skip
BEGIN, DAGEN = date(2006, 1, 1), 7300
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"


@dataclass
class Mens:
    """Somebody as they are."""

    nummer: int
    bsn: str
    voornamen: list[str]
    roepnaam: str
    voorvoegsel: str
    achternaam: str
    geslacht: str
    geboren: date
    telefoon: str
    partner: "Mens | None" = None
    heet_als_partner: bool = False


@dataclass
class Gezin:
    """Who live together, where, from when."""

    nummer: int
    leden: list[Mens]
    adres: tuple[str, str, str, str]
    org: int
    herkomst: str
    telefoon: str
    weg: set[int] = field(default_factory=set)


class Maker:
    """Makes households and the records of the reports about them."""

    def __init__(self, streek: Streek, zaad: int = 0) -> None:
        """This function will begin a region; another seed gives other people by the same chances."""
        self.streek = streek
        self.toeval = Random(streek.zaad * 1_000_003 + zaad)
        self.namen = namenkeus(streek.zaad, streek.lange_staart, geschud=streek.geschud)
        self._mensen = self._gezinnen = self._meldingen = self._rijen = 0
        self._oude_adressen: deque[tuple[str, str, str, str]] = deque(maxlen=500)
        self._alleen: deque[Mens] = deque(maxlen=200)
        self._families: deque[Gezin] = deque(maxlen=200)

    def rijen(self, aantal: int) -> Iterator[tuple[str, ...]]:
        """This function will yield so many records or a few more, whole households."""
        while self._rijen < aantal:
            yield from self._gezin()

    def _gezin(self) -> Iterator[tuple[str, ...]]:
        toeval, streek = self.toeval, self.streek
        gezin = self._nieuw_gezin()
        aantal = 1
        while toeval.random() < streek.meer_meldingen and aantal < 12:
            aantal += 1
        dag = BEGIN + timedelta(days=toeval.randrange(DAGEN))
        for _ in range(aantal):
            if (dag - BEGIN).days >= DAGEN:
                break
            yield from self._melding(gezin, dag)
            dag += timedelta(days=int(toeval.expovariate(1 / 500)) + 1)
            self._leef_verder(gezin)
        if toeval.random() < streek.familie:
            self._families.append(gezin)

    def _leef_verder(self, gezin: Gezin) -> None:
        toeval, streek = self.toeval, self.streek
        if toeval.random() < streek.verhuist:
            self._oude_adressen.append(gezin.adres)
            gezin.adres = self._adres(gezin.org)
            if toeval.random() < 0.15:
                gezin.org = toeval.randrange(26)
                gezin.adres = self._adres(gezin.org)
        if toeval.random() < streek.andere_telefoon:
            gezin.telefoon = self._telefoon()
        volwassen = [lid for lid in gezin.leden if lid.partner]
        if len(volwassen) == 2 and toeval.random() < streek.gescheiden:
            vertrekt = toeval.choice(volwassen)
            gezin.leden.remove(vertrekt)
            for lid in volwassen:
                lid.partner, lid.heet_als_partner = None, lid.heet_als_partner and toeval.random() < 0.4
            if toeval.random() < streek.nieuw_samen * 5:
                self._alleen.append(vertrekt)

    def _nieuw_gezin(self) -> Gezin:
        toeval, streek = self.toeval, self.streek
        herkomst = (
            toeval.choice(tuple(self.namen.achternamen)[1:])
            if toeval.random() < streek.van_elders
            else "nederland"
        )
        org = toeval.randrange(26)
        adres = self._adres(org)
        naam = self.namen.achternamen[herkomst].trek(toeval)
        if self._families and toeval.random() < streek.familie:
            oud = toeval.choice(self._families)
            herkomst, org, naam = (
                oud.herkomst,
                oud.org,
                f"{oud.leden[0].achternaam}|{oud.leden[0].voorvoegsel}",
            )
        leeftijd = toeval.randrange(20, 50)
        ouder = self._mens(herkomst, naam, "m" if toeval.random() < 0.5 else "v", leeftijd)
        leden = [ouder]
        if toeval.random() < 0.65:
            if self._alleen and toeval.random() < streek.nieuw_samen:
                partner = self._alleen.popleft()
            else:
                ander = self.namen.achternamen[herkomst].trek(toeval)
                partner = self._mens(
                    herkomst, ander, "v" if ouder.geslacht == "m" else "m", leeftijd + toeval.randrange(-6, 7)
                )
            self._trouw(ouder, partner)
            leden.append(partner)
        leden += self._kinderen(leden, herkomst, leeftijd)
        self._gezinnen += 1
        return Gezin(self._gezinnen, leden, adres, org, herkomst, self._telefoon())

    def _trouw(self, een: Mens, ander: Mens) -> None:
        een.partner, ander.partner = ander, een
        for mens in (een, ander):
            mens.heet_als_partner = mens.geslacht == "v" and self.toeval.random() < self.streek.partnernaam

    def _kinderen(self, ouders: list[Mens], herkomst: str, leeftijd: int) -> list[Mens]:
        toeval, streek = self.toeval, self.streek
        kinderen: list[Mens] = []
        ouder = next((mens for mens in ouders if mens.geslacht == "m"), ouders[0])
        for _ in range(toeval.choices((0, 1, 2, 3, 4), (20, 30, 30, 14, 6))[0]):
            geslacht = toeval.choice("mv")
            kind = self._mens(
                herkomst,
                f"{ouder.achternaam}|{ouder.voorvoegsel}",
                geslacht,
                toeval.randrange(0, max(2, leeftijd - 18)),
            )
            if geslacht == ouder.geslacht and toeval.random() < streek.naamgenoot:
                kind.voornamen, kind.roepnaam = list(ouder.voornamen), ouder.roepnaam
            if kinderen and toeval.random() < streek.tweeling * 2:
                kind.geboren = kinderen[-1].geboren
            kinderen.append(kind)
        return kinderen

    def _mens(self, herkomst: str, naam: str, geslacht: str, leeftijd: int) -> Mens:
        toeval = self.toeval
        lijst = (self.namen.mannen if geslacht == "m" else self.namen.vrouwen)[herkomst]
        eerste, _, roepnamen = lijst.trek(toeval).partition(":")
        voornamen = [eerste]
        while herkomst == "nederland" and toeval.random() < 0.45 and len(voornamen) < 3:
            voornamen.append(lijst.trek(toeval).partition(":")[0])
        roepnaam = toeval.choice(roepnamen.split(",")) if roepnamen else eerste
        if herkomst == "nederland" and toeval.random() < 0.06:
            roepnaam = lijst.trek(toeval).partition(":")[0]
        achternaam, _, voorvoegsel = naam.partition("|")
        geboren = BEGIN + timedelta(days=int(365.25 * (10 - leeftijd)) + toeval.randrange(365))
        if herkomst in {"syrie", "marokko"} and toeval.random() < 0.15:
            geboren = geboren.replace(month=1, day=1)
        self._mensen += 1
        return Mens(
            self._mensen,
            self._bsn(),
            voornamen,
            roepnaam,
            voorvoegsel,
            achternaam,
            geslacht,
            geboren,
            self._telefoon(),
        )

    def _bsn(self) -> str:
        acht = f"{self.toeval.randrange(10_000_000, 99_999_999)}"
        rest = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(acht, range(9, 1, -1), strict=True)) % 11
        return f"{acht}{(rest + 5) % 10}"

    def _telefoon(self) -> str:
        return f"00{self.toeval.randrange(10_000_000, 99_999_999)}"

    def _adres(self, org: int) -> tuple[str, str, str, str]:
        toeval = self.toeval
        if self._oude_adressen and toeval.random() < self.streek.oud_adres:
            return toeval.choice(self._oude_adressen)
        wijk = 1000 + org * 340 + toeval.randrange(340)
        letters = toeval.choice(_LETTERS) + toeval.choice(_LETTERS)
        nummer = f"{int(toeval.paretovariate(0.6)) % 250 + toeval.randrange(1, 60)}"
        sfx = toeval.choice("abcd") if toeval.random() < 0.1 else ""
        return f"{wijk}{letters}", nummer, sfx, self.namen.plaatsen[wijk // 20]

    def _melding(self, gezin: Gezin, dag: date) -> Iterator[tuple[str, ...]]:
        toeval, streek = self.toeval, self.streek
        self._meldingen += 1
        er_is = [lid for lid in gezin.leden if lid.geboren <= dag]
        genoemd = [lid for lid in er_is if toeval.random() >= streek.niet_genoemd] or er_is[:1]
        adres = self._geschreven_adres(gezin.adres)
        telefoon = gezin.telefoon if toeval.random() < streek.telefoon else ""
        for lid in genoemd:
            self._rijen += 1
            bsn, naam = self._geschreven_bsn(lid), self._geschreven_naam(lid)
            eigen = telefoon if telefoon and toeval.random() < 0.7 else ""
            kans = toeval.random()
            geslacht = "" if kans < 0.03 else toeval.choice("MV") if kans < 0.04 else lid.geslacht.upper()
            yield (
                f"r{self._rijen}", f"p{lid.nummer}", f"h{gezin.nummer}", f"m{self._meldingen}", f"{gezin.org + 1}",
                dag.isoformat(), bsn, *naam, geslacht, self._geschreven_datum(lid.geboren), *adres, eigen,
            )  # fmt: skip

    def _geschreven_bsn(self, lid: Mens) -> str:
        if self.toeval.random() < self.streek.zonder_bsn:
            return ""
        return (
            verschrijf_cijfers(lid.bsn, self.toeval)
            if self.toeval.random() < self.streek.verkeerd_bsn
            else lid.bsn
        )

    def _geschreven_naam(self, lid: Mens) -> tuple[str, str, str, str]:
        toeval, streek = self.toeval, self.streek
        voorletters = (
            ".".join(naam[0].upper() for naam in lid.voornamen) + "." if toeval.random() < 0.5 else ""
        )
        voornaam = lid.roepnaam if toeval.random() < streek.roepnaam else lid.voornamen[0]
        if voornaam == lid.voornamen[0] and toeval.random() < 0.3:
            voornaam = " ".join(lid.voornamen)
        voorvoegsel, achternaam = self._achternaam(lid)
        voornaam, achternaam = self._met_fouten(voornaam), self._met_fouten(achternaam)
        kans = toeval.random()
        if kans < streek.geen_voornaam:
            voornaam = voorletters = ""
        elif kans < streek.geen_voornaam + streek.alleen_letters:
            voornaam, voorletters = "", ".".join(naam[0].upper() for naam in lid.voornamen) + "."
        elif kans > 1 - streek.verwisseld:
            voornaam, achternaam = achternaam, voornaam
        voorvoegsel, achternaam = self._geschreven_voorvoegsel(voorvoegsel, achternaam)
        return voornaam.title(), voorletters, voorvoegsel, achternaam.title()

    def _geschreven_voorvoegsel(self, voorvoegsel: str, achternaam: str) -> tuple[str, str]:
        """The particle before the name, after it, shortened or left out."""
        if not voorvoegsel or self.toeval.random() >= 0.2:
            return voorvoegsel, achternaam
        soort = self.toeval.random()
        if soort < 0.4:
            return "", f"{voorvoegsel} {achternaam}"
        if soort < 0.6:
            return "", f"{achternaam}, {voorvoegsel}"
        return "" if soort < 0.8 else ".".join(woord[0] for woord in voorvoegsel.split()) + ".", achternaam

    def _achternaam(self, lid: Mens) -> tuple[str, str]:
        eigen = f"{lid.voorvoegsel} {lid.achternaam}".strip()
        if not lid.heet_als_partner or not lid.partner:
            return lid.voorvoegsel, lid.achternaam
        kans = self.toeval.random()
        if kans < 0.4:
            return lid.partner.voorvoegsel, f"{lid.partner.achternaam}-{eigen}"
        if kans < 0.75:
            return lid.partner.voorvoegsel, lid.partner.achternaam
        return lid.voorvoegsel, lid.achternaam

    def _met_fouten(self, woord: str) -> str:
        kans = self.toeval.random()
        if kans < self.streek.tikfout:
            return tik_mis(woord, self.toeval)
        return hoor_mis(woord, self.toeval) if kans < self.streek.tikfout + self.streek.klankfout else woord

    def _geschreven_datum(self, geboren: date) -> str:
        streek, kans = self.streek, self.toeval.random()
        datum = f"{geboren:%Y%m%d}"
        if kans < streek.geen_datum:
            return ""
        if kans < streek.geen_datum + streek.deel_datum:
            return datum[:4] + ("0000" if self.toeval.random() < 0.7 else datum[4:6] + "00")
        fout = kans < streek.geen_datum + streek.deel_datum + streek.foute_datum
        return verschrijf_datum(datum, self.toeval) if fout else datum

    def _geschreven_adres(self, adres: tuple[str, str, str, str]) -> tuple[str, str, str, str]:
        streek, kans = self.streek, self.toeval.random()
        postcode, nummer, sfx, plaats = adres
        if kans < streek.geen_adres:
            return "", "", "", plaats if self.toeval.random() < 0.5 else ""
        if kans < streek.geen_adres + streek.fout_adres:
            if self.toeval.random() < 0.5:
                return postcode[:5] + self.toeval.choice(_LETTERS), nummer, sfx, plaats
            return postcode, str(int(nummer) + self.toeval.randrange(1, 20)), "", plaats
        return postcode, nummer, sfx, plaats


def maak(streek: Streek, aantal: int, zaad: int = 0) -> Iterator[tuple[str, ...]]:
    """This function will yield so many records of a region, in the order of `KOLOMMEN`."""
    return Maker(replace(streek), zaad).rijen(aantal)


def schrijf(stroom: TextIO, rijen: Iterable[tuple[str, ...]]) -> None:
    """This function will write records as CSV with their columns."""
    schrijver = csv.writer(stroom, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(rijen)
