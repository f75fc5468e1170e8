"""What does it cost to ask the running application who is known, at so many persons and so many people at a time?

The newest reports of a file of records are typed in the form of a report, whole; all others are what the application
knows already. Beside it stand pages that ask next to nothing: what a server costs anyway.
"""

import itertools
import json
import os
import random
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection

from bench.belasting import WACHTWOORD, Handeling, Werker, meet_duren, servers, zoek_bekenden
from bench.radar.genoeg import te_vragen
from bench.radar.vullen import LOOPT_NOG, Vuller
from bench.regio import Groeiregio, Mens, mensen_met_rol, omvang
from zicht.casus.models import Casus
from zicht.kern import Rol
from zicht.koppeling import Gegevens
from zicht.radar.evalueren.bestand import MELDING, Bron, geboortedatum
from zicht.radar.evalueren.meldingen import Verdeling, lees, verdeel
from zicht.radar.evalueren.voortgang import Voortgang

MEESTE_VRAGEN = 5_000
_MELDINGEN_MET_ACTIES = 20
_VONDST = '<div class="vondst '
_STAND = "gebouwd.json"
_GESLACHT = {"V": "vrouw", "M": "man"}
_EERSTE_DAG = date(2000, 1, 1)


@dataclass(frozen=True)
class Stand:
    """What was built: in which municipality, how long that took in seconds, and the reports that are to be asked."""

    gemeente: str
    seconden: int
    vragen: list[list[Gegevens]]


def gebouwd(bestand: Path | None, blijft: Path | None) -> Stand:
    """This function will build the application's database of a file, or take what was built in a folder before."""
    bewaard = blijft / _STAND if blijft else None
    # Another database than the one in that folder is still empty.
    if bewaard and bewaard.exists() and Casus.objects.exists():
        stand = json.loads(bewaard.read_text())
        vragen = [[Gegevens._make(wie) for wie in melding] for melding in stand.pop("vragen")]
        return Stand(**stand, vragen=vragen)
    if bestand is None:
        sys.exit("Hier is nog niets gebouwd: noem met --bestand de records.")
    stand = bouw(bestand, Voortgang(lambda tekst: print(tekst, file=sys.stderr, flush=True)))
    if bewaard:
        bewaard.write_text(json.dumps(asdict(stand)))
    return stand


def bouw(bestand: Path, zeg: Voortgang) -> Stand:
    """This function will make a small region by actions, and bring the older reports of a file into it."""
    begin = monotonic()
    eind = datetime.now(UTC).date() + timedelta(days=1)
    regio = Groeiregio(meldingen=_MELDINGEN_MET_ACTIES, eind=eind, zeg=zeg.meld)
    # A region of one organisation, so that everybody is of the one that is measured.
    organisatie = Casus.objects.values_list("organisatie", flat=True)[0]
    vragen = breng_in(bestand, organisatie, regio.gemeente, zeg)
    return Stand(regio.gemeente, round(monotonic() - begin), vragen)


def breng_in(bestand: Path, organisatie: UUID, gemeente: str | None, zeg: Voortgang) -> list[list[Gegevens]]:
    """This function will write the older reports of a file as what an organisation knows, and return newer ones."""
    bron = Bron(bestand)
    verdeling = verdeel(bron, zeg)
    vragen = _lees_vragen(bron, verdeling, zeg)
    dagen = _dagen(bron, verdeling)
    vuller = Vuller(organisatie, gemeente, lopend_vanaf=max(dagen.values()) - LOOPT_NOG)
    meldingen = (
        (dagen[nummer], [record.ruw for record in records]) for nummer, records in lees(bron, verdeling, zeg)
    )
    vuller.schrijf(meldingen, zeg.meld)
    return vragen


def _lees_vragen(bron: Bron, verdeling: Verdeling, zeg: Voortgang) -> list[list[Gegevens]]:
    """The reports to ask, drawn by lot and in an order of their own."""
    kan = te_vragen(verdeling)
    lot = random.Random(0)
    gekozen = frozenset(lot.sample(kan, min(MEESTE_VRAGEN, len(kan))))
    gelezen = [
        [record.ruw for record in records]
        for nummer, records in lees(bron, verdeling, zeg, vragend=gekozen)
        if nummer in gekozen
    ]
    lot.shuffle(gelezen)
    return gelezen


def _dagen(bron: Bron, verdeling: Verdeling) -> dict[int, date]:
    """The day of each report; one without a day is put early."""
    dagen: dict[int, date] = {}
    for rij, (melding, datum) in enumerate(bron.rijen(MELDING), 1):
        cijfers = geboortedatum(datum)
        dagen[verdeling.nummer(melding, rij)] = date.fromisoformat(cijfers) if cijfers else _EERSTE_DAG
    return dagen


def getypt(leden: Sequence[Gegevens]) -> dict[str, Any]:
    """This function will return a whole report as it is typed in the form, with all that is known of its persons."""
    velden: dict[str, Any] = {"meldersoort": "burger", "persoon": []}
    waar = next((lid for lid in leden if lid.postcode), leden[0])
    velden |= {naam: getattr(waar, naam) for naam in ("postcode", "huisnummer", "toevoeging", "plaats")}
    for nummer, lid in enumerate(leden, 1):
        velden["persoon"].append(str(nummer))
        datum = lid.geboortedatum
        waarden = {
            "voornamen": lid.voornamen,
            "voorletters": lid.voorletters,
            "tussenvoegsel": lid.tussenvoegsel,
            "achternaam": lid.achternaam,
            "geslacht": _GESLACHT.get(lid.geslacht, ""),
            "geboortedatum": f"{datum[6:]}-{datum[4:6]}-{datum[:4]}" if datum else "",
            "bsn": lid.bsn,
            "telefoon": lid.telefoon,
        }
        velden |= {f"persoon-{nummer}-{naam}": waarde for naam, waarde in waarden.items()}
    return velden


def meet(stand: Stand, *, tegelijk: int, keren: int) -> dict[str, Any]:
    """This function will let so many people ask so often, and return what it cost in milliseconds, ready for JSON."""
    mensen = mensen_met_rol(Rol.BEOORDELAAR, wachtwoord=WACHTWOORD, aantal=tegelijk)
    if len(stand.vragen) < len(mensen):
        sys.exit(
            f"Hier zijn {len(stand.vragen)} meldingen om te vragen; voor {len(mensen)} mensen minstens zoveel."
        )
    casussen, personen = omvang()
    uitslag: dict[str, Any] = {
        "persons": personen,
        "casussen": casussen,
        "build_seconds": stand.seconden,
        "database_bytes": _bytes(),
        "database": connection.vendor,
        "people": len(mensen),
        "load_before": [round(drukte, 1) for drukte in os.getloadavg()],
    }
    connection.close()
    with servers() as bases:
        werkers = list(_werkers(bases, mensen, stand))
        for werker in werkers:
            werker.log_in(werker.mens.email, WACHTWOORD)
        gevonden: list[bool] = []
        uitslag["who is known"] = _meet(werkers, _vraag_en_tel(gevonden), keren)
        uitslag["asked"], uitslag["with_a_find"] = len(gevonden), sum(gevonden)
        uitslag["the same, nobody typed"] = _meet(werkers, _vraag_niets, keren)
        uitslag["search that finds nothing"] = _meet(werkers, _zoek_niets, keren)
    return uitslag


def _werkers(bases: Sequence[str], mensen: Sequence[Mens], stand: Stand) -> Iterator[Werker]:
    """Each with reports of their own to ask about."""
    getypte = [getypt(melding) for melding in stand.vragen]
    for nummer, (basis, mens) in enumerate(zip(itertools.cycle(bases), mensen, strict=False)):
        yield Werker(basis, mens, stand.gemeente, gezinnen=getypte[nummer :: len(mensen)])


def _vraag_en_tel(gevonden: list[bool]) -> Handeling:
    def vraag(werker: Werker) -> float:
        duur = zoek_bekenden(werker)
        gevonden.append(_VONDST in werker.pagina)
        return duur

    return vraag


def _vraag_niets(werker: Werker) -> float:
    return werker.stuur(f"{werker.concept}bekend/", {"meldersoort": "burger", "persoon": "1"})


def _zoek_niets(werker: Werker) -> float:
    return werker.stuur("/zoeken/", {"vraag": "qqxxqqxx"})


def _meet(werkers: list[Werker], handeling: Handeling, keren: int) -> dict[str, float]:
    """What a page takes by the clock; beside it the processor time of a server for it, which a busy machine adds
    little to.
    """
    eerder = _processortijd()
    duren = meet_duren(werkers, handeling, keren)
    gerekend = (_processortijd() - eerder) / (len(duren) + len(werkers))
    delen = statistics.quantiles(duren, n=100)
    return {f"p{deel}": round(delen[deel - 1], 1) for deel in (50, 95, 99)} | {
        "server_processor": round(1000 * gerekend, 1)
    }


def _processortijd() -> float:
    """The seconds that all processes under this one used so far. Linux only; elsewhere nothing is counted."""
    tikken, onder = 0, [os.getpid()]
    while onder:
        kinderen = Path(f"/proc/{(ouder := onder.pop())}/task/{ouder}/children")
        for kind in kinderen.read_text().split() if kinderen.exists() else ():
            velden = Path(f"/proc/{kind}/stat").read_text().rpartition(")")[2].split()
            tikken += int(velden[11]) + int(velden[12])
            onder.append(int(kind))
    return tikken / os.sysconf("SC_CLK_TCK")


def _bytes() -> int:
    """How large the database is."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_database_size(current_database())")
            return int(cursor.fetchone()[0])
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(settings.DATABASES["default"]["NAME"]).stat().st_size
