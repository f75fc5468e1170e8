"""What is wrong with a report as it is sent in? Every fault is named, at its field."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from zicht.casus.words import Betrokkenheid
from zicht.kern import Bezwaar, gettext_noop
from zicht.kern.bsn import is_bsn
from zicht.melding.rules.teksten import objections_to_teksten
from zicht.melding.rules.vragen import vereist
from zicht.melding.words import (
    Anonimiteitsgrond,
    Ingelicht,
    Meldersoort,
    NieuweGemeldePersoon,
    NieuweMelding,
    Vereist,
    Vraag,
)
from zicht.personen.words import UITGEREKEND_VOORBIJ, NieuwPersoon

MEESTE_PERSONEN = 30
# A clock of another system may run a little ahead.
SPELING = timedelta(minutes=5)


def objections_to_melding(melding: NieuweMelding, at: datetime) -> list[Bezwaar]:
    """This function will return every fault of a report, each with its field; empty means it can be received.

    `at` is the moment here, whose day is that of the calendar.
    A field is named by its path: `melder.naam`, `personen.0.bsn`.

    Bron: qa-2018 Q4, Q6, Q13; eisen MEL-1
    """
    if teksten := objections_to_teksten(melding):
        return teksten
    return [
        *_melder(melding),
        *_gebeurtenis(melding, at),
        *_personen(melding, at),
        *_banden(melding),
        *_ingelicht(melding, at),
        *objections_to_anonimiteit(melding.meldersoort, melding.anonimiteit),
        *_eigen_vragen(melding),
    ]


def objections_to_anonimiteit(soort: Meldersoort, grond: Anonimiteitsgrond | None) -> list[Bezwaar]:
    """This function will return why this ground cannot be promised to this kind of melder.

    A professional is named to the family unless one of three grounds holds; anyone else only with consent.

    Bron: uitvoeringsbesluit-wmo; qa-2018 Q25
    """
    if grond is Anonimiteitsgrond.GEEN_TOESTEMMING and soort.is_professional:
        tekst = gettext_noop(
            "Deze grond geldt alleen voor wie niet beroepsmatig meldt. Kies een andere grond."
        )
        return [Bezwaar("grond-past-niet", tekst, bron="uitvoeringsbesluit-wmo", veld="anonimiteit")]
    return []


def _leeg(veld: str, tekst: str) -> Bezwaar:
    return Bezwaar("ontbreekt", tekst, veld=veld)


def _moet(melding: NieuweMelding, vraag: Vraag) -> bool:
    return vereist(melding.meldersoort, vraag) is Vereist.MOET


def _melder(melding: NieuweMelding) -> Iterator[Bezwaar]:
    melder = melding.melder
    if not melder.naam.strip():
        yield _leeg("melder.naam", gettext_noop("Vul in wie er meldt. De naam blijft apart bewaard."))
    if _moet(melding, Vraag.CONTACT) and not (melder.telefoon or melder.email):
        yield _leeg(
            "melder.telefoon",
            gettext_noop("Vul een telefoonnummer of e-mailadres in: de melder krijgt nog bericht."),
        )
    for vraag, waarde, tekst in (
        (Vraag.FUNCTIE, melder.functie, gettext_noop("Vul de functie van de melder in.")),
        (Vraag.WERKGEVER, melder.werkgever, gettext_noop("Vul in voor welke organisatie de melder werkt.")),
        (Vraag.RELATIE, melder.relatie, gettext_noop("Vul in wat de melder van het gezin is.")),
    ):
        if _moet(melding, vraag) and not waarde.strip():
            yield _leeg(f"melder.{vraag.value}", tekst)


def _gebeurtenis(melding: NieuweMelding, at: datetime) -> Iterator[Bezwaar]:
    if not melding.gebeurtenis.strip():
        yield _leeg("gebeurtenis", gettext_noop("Schrijf op wat er is gebeurd, in de woorden van de melder."))
    if not melding.vormen:
        yield _leeg("vormen", gettext_noop("Kies welke vorm van geweld of verwaarlozing wordt vermoed."))
    if not melding.adres.gemeente:
        tekst = gettext_noop("Kies de gemeente. Heeft het gezin geen adres, kies dan waar het gebeurde.")
        yield _leeg("adres.gemeente", tekst)
    if melding.ontvangen_op.astimezone(UTC) > _straks(at):
        tekst = gettext_noop("Het moment van ontvangst ligt in de toekomst.")
        yield Bezwaar("ontvangst-toekomst", tekst, veld="ontvangen_op")


def _straks(at: datetime) -> datetime:
    """A little later, in UTC: of the hour that comes twice in autumn a local sum gives the first."""
    return at.astimezone(UTC) + SPELING


def _personen(melding: NieuweMelding, at: datetime) -> Iterator[Bezwaar]:
    personen = melding.personen
    if not personen:
        yield _leeg("personen", gettext_noop("Vul minstens één persoon in over wie de melding gaat."))
    if len(personen) > MEESTE_PERSONEN:
        yield Bezwaar("te-veel-personen", gettext_noop("Een melding kan over hoogstens 30 personen gaan."),
                      veld="personen")  # fmt: skip
    for plek, gemeld in enumerate(personen):
        yield from _persoon(plek, gemeld, at)
    yield from _dubbel(personen)


def _persoon(plek: int, gemeld: NieuweGemeldePersoon, at: datetime) -> Iterator[Bezwaar]:
    persoon, hier = gemeld.persoon, f"personen.{plek}"
    if not persoon.naam.voluit and not persoon.is_ongeboren:
        tekst = gettext_noop("Vul een naam in, of wat wel bekend is: 'jongen van ongeveer 8 jaar'.")
        yield _leeg(f"{hier}.achternaam", tekst)
    if gemeld.betrokkenheid not in {b.value for b in Betrokkenheid}:
        yield _leeg(
            f"{hier}.betrokkenheid", gettext_noop("Kies wat deze persoon met de melding te maken heeft.")
        )
    if persoon.bsn and not is_bsn(persoon.bsn):
        tekst = gettext_noop("Dit BSN bestaat niet: een van de cijfers is verkeerd.")
        yield Bezwaar("bsn-fout", tekst, veld=f"{hier}.bsn")
    if persoon.tolk_nodig and not persoon.taal.strip():
        yield _leeg(f"{hier}.taal", gettext_noop("Vul in voor welke taal een tolk nodig is."))
    yield from _geboren(persoon, f"{hier}.geboortedatum", op=at.date())


def _geboren(persoon: NieuwPersoon, veld: str, *, op: date) -> Iterator[Bezwaar]:
    datum = persoon.geboortedatum
    if datum and datum.eerste_dag > op and not persoon.is_ongeboren:
        tekst = gettext_noop(
            "Deze geboortedatum ligt in de toekomst. Is het kind nog niet geboren, vink dat dan aan."
        )
        yield Bezwaar("geboorte-toekomst", tekst, veld=veld)
    if datum and persoon.is_ongeboren and datum.is_ver_over_tijd(op):
        yield replace(UITGEREKEND_VOORBIJ, veld=veld)


def _dubbel(personen: tuple[NieuweGemeldePersoon, ...]) -> Iterator[Bezwaar]:
    gezien: set[tuple[str, object]] = set()
    for plek, gemeld in enumerate(personen):
        for veld, waarde in (
            ("sleutel", gemeld.sleutel),
            ("bsn", gemeld.persoon.bsn),
            ("bekend_als", gemeld.bekend_als),
        ):
            if waarde and (veld, waarde) in gezien:
                tekst = gettext_noop("Dit staat ook al bij een andere persoon in deze melding.")
                yield Bezwaar("dubbel", tekst, veld=f"personen.{plek}.{veld}")
            gezien.add((veld, waarde))


def _banden(melding: NieuweMelding) -> Iterator[Bezwaar]:
    sleutels = {gemeld.sleutel for gemeld in melding.personen}
    gezien: set[tuple[str, str]] = set()
    for plek, band in enumerate(melding.banden):
        paar = (band.van, band.naar)
        if not {*paar} <= sleutels:
            tekst = gettext_noop("Kies twee personen uit deze melding.")
            yield Bezwaar("band-onbekend", tekst, veld=f"banden.{plek}.van")
        elif band.van == band.naar:
            tekst = gettext_noop("Kies twee verschillende personen.")
            yield Bezwaar("band-met-zichzelf", tekst, veld=f"banden.{plek}.naar")
        elif paar in gezien:
            tekst = gettext_noop("Deze band staat er al.")
            yield Bezwaar("band-dubbel", tekst, veld=f"banden.{plek}.van")
        gezien.add(paar)


def _ingelicht(melding: NieuweMelding, at: datetime) -> Iterator[Bezwaar]:
    if melding.ingelicht is Ingelicht.JA and melding.ingelicht_op is None:
        yield _leeg("ingelicht_op", gettext_noop("Vul in wanneer het gezin is ingelicht."))
    if melding.ingelicht_op and melding.ingelicht_op > _straks(at).astimezone(at.tzinfo).date():
        tekst = gettext_noop("Deze dag ligt in de toekomst. Kies 'Nog niet, maar het gebeurt nog'.")
        yield Bezwaar("ingelicht-toekomst", tekst, veld="ingelicht_op")
    moet = _moet(melding, Vraag.REDEN_NIET_INGELICHT) and melding.ingelicht is Ingelicht.NEE
    if moet and not melding.niet_ingelicht_reden.strip():
        tekst = gettext_noop("Schrijf op waarom het gezin niet is ingelicht.")
        yield Bezwaar("ontbreekt", tekst, bron="qa-2018 Q4", veld="niet_ingelicht_reden")


def _eigen_vragen(melding: NieuweMelding) -> Iterator[Bezwaar]:
    if _moet(melding, Vraag.DOEL) and not melding.doel.strip():
        yield _leeg("doel", gettext_noop("Vraag wat de melder hoopt dat de melding oplevert."))
    if _moet(melding, Vraag.SPOOR) and melding.spoor is None:
        yield _leeg("spoor", gettext_noop("Vraag of de melder zelf hulp kan geven of organiseren."))
    if _moet(melding, Vraag.MELDCODE) and not (melding.meldcode and melding.meldcode.stap_1_signalen.strip()):
        yield _leeg("meldcode.stap_1_signalen", gettext_noop("Vraag welke signalen de melder heeft gezien."))
    if _moet(melding, Vraag.POLITIE) and not (melding.politie and melding.politie.registratienummer.strip()):
        yield _leeg("politie.registratienummer", gettext_noop("Vul het registratienummer van de politie in."))
