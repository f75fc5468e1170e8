"""How does a screen show these persons?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import gettext

from zicht.kern import NietGevonden, OnvolledigeDatum, gettext_noop
from zicht.personen.models import (
    VERBLIJF,
    Lidmaatschap,
    Naam,
    Persoon,
    VeiligContact,
    Verblijf,
    adres_van,
    eigen_verblijven,
    naamdelen,
)
from zicht.personen.queries.sloten import bekende_groepen, gesloten_persoon
from zicht.personen.rules import naam_op
from zicht.personen.words import (
    Adres,
    Contactafspraak,
    Geslacht,
    Kanaal,
    Naamregel,
    Naamsoort,
    Periode,
    PersoonKaart,
    Verblijfregel,
)
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.geldig import geldig_op

NIET = gettext_noop("niet doen: niet veilig")
WEL = gettext_noop("mag")
NAVRAGEN = gettext_noop("nog niet bekend of dit veilig is")
BERICHT_MAG = gettext_noop("bericht achterlaten mag")


def kanoniek(personen: Iterable[UUID]) -> dict[UUID, UUID]:
    """This function will return for each person the one who stays: itself, unless it was merged.

    One query, and one more for each merge in a row; none for who is locked by the deed under way and was not merged.
    A person that does not exist is left out.
    """
    gevraagd = list(personen)
    if all(_is_zelf(persoon) for persoon in gevraagd):
        return {persoon: persoon for persoon in gevraagd}
    kring = _kring(gevraagd)
    return {persoon: _blijver(kring, persoon) for persoon in gevraagd if persoon in kring}


def samen(personen: Iterable[UUID]) -> dict[UUID, UUID]:
    """This function will return every person that is one with these, each with the one who stays.

    One query, and one more for each merge in a row; none again for who is locked by the deed under way.
    """
    gevraagd = frozenset(personen)
    bekend = bekende_groepen()
    if gevraagd not in bekend:
        kring = _kring(gevraagd)
        groep = {persoon: _blijver(kring, persoon) for persoon in kring}
        if not all(map(gesloten_persoon, groep)):
            return groep
        bekend[gevraagd] = groep
    return dict(bekend[gevraagd])


def kaarten(ids: Iterable[UUID], *, op: date, met_contact: bool = True) -> dict[UUID, PersoonKaart]:
    """This function will return the card of each of these persons, under the identifier that was asked for.

    Five queries, however many persons, one less without the ways of contact; none when none is asked for.
    """
    gevraagd = list(ids)
    kring = _kring(gevraagd)
    allen = {persoon: _blijver(kring, persoon) for persoon in kring}
    if not allen:
        return {}
    namen, verblijven = _namen(allen), verblijfregels(allen)
    contacten = _contacten(allen, op) if met_contact else {}
    gemaakt = {
        pk: _kaart(kring[pk], namen[pk], verblijven[pk], contacten.get(pk, []), op)
        for pk in set(allen.values())
    }
    return {persoon: gemaakt[allen[persoon]] for persoon in gevraagd if persoon in allen}


def beknopte_kaarten(ids: Iterable[UUID], *, op: date) -> dict[UUID, PersoonKaart]:
    """This function will return cards without addresses, under the identifiers that were asked for.

    Three queries, however many persons; one more for each merge in a row.
    """
    personen, allen = _personen_van(set(ids))
    namen, contacten = _namen(allen), _contacten(allen, op)
    return {
        gevraagd: _kaart(personen[blijft], namen[blijft], [], contacten[blijft], op)
        for gevraagd, blijft in allen.items()
        if gevraagd in set(ids)
    }


def namen_op(ids: Iterable[UUID], *, op: date) -> dict[UUID, str]:
    """This function will return what each of these persons is called on a day.

    Two queries; one more for each merge in a row.
    """
    gevraagd = set(ids)
    _, allen = _personen_van(gevraagd)
    namen = _namen(allen)
    return {persoon: naam_op(namen[blijft], op) for persoon, blijft in allen.items() if persoon in gevraagd}


def _personen_van(gevraagd: set[UUID]) -> tuple[dict[UUID, Persoon], dict[UUID, UUID]]:
    kring = _kring(gevraagd)
    return kring, {persoon: _blijver(kring, persoon) for persoon in kring}


def kaart(persoon: UUID, *, op: date) -> PersoonKaart:
    """This function will return the card of one person; raises NietGevonden. Five queries."""
    gevonden = kaarten([persoon], op=op)
    if persoon not in gevonden:
        raise NietGevonden
    return gevonden[persoon]


def losse_kaart(persoon: UUID, *, op: date) -> PersoonKaart:
    """This function will return the card of a person by itself: as if it was not merged into another.

    Raises NietGevonden. Five queries, one more for each merge in a row.
    """
    kring = _kring([persoon])
    if persoon not in kring:
        raise NietGevonden
    eigen = {een: persoon for een in kring if persoon in _weg(kring, een)}
    namen, verblijven, contacten = _namen(eigen), verblijfregels(eigen), _contacten(eigen, op)
    return _kaart(kring[persoon], namen[persoon], verblijven[persoon], contacten[persoon], op)


def aantal_personen() -> int:
    """This function will return how many persons are recorded; reads them all, so for the command line only."""
    return Persoon.objects.count()


def stapels_personen(grootte: int) -> Iterator[list[UUID]]:
    """This function will yield every person in batches, in order; also those recorded while it is under way."""
    na = UUID(int=0)
    while stapel := list(
        Persoon.objects.filter(pk__gt=na).order_by("pk").values_list("pk", flat=True)[:grootte]
    ):
        yield stapel
        na = stapel[-1]


def leden_op(huishouden: UUID, *, op: date) -> tuple[UUID, ...]:
    """This function will return who belongs to a household on a day, merged persons once. Two queries."""
    leden = Lidmaatschap.objects.filter(geldig_op(op), huishouden=huishouden).order_by("valid_from", "pk")
    blijvers = kanoniek(leden.values_list("persoon", flat=True))
    return tuple(dict.fromkeys(blijvers.values()))


def verblijfregels(allen: Mapping[UUID, UUID]) -> dict[UUID, list[Verblijfregel]]:
    """This function will return where each lived, own stays before those of a household, latest first. Two queries.

    A household's stay counts for a person as far as that person belonged to it.
    """
    eigen: dict[UUID, list[Verblijfregel]] = defaultdict(list)
    gedeeld: dict[UUID, list[Verblijfregel]] = defaultdict(list)
    for eigen_verblijf in eigen_verblijven(list(allen)):
        periode = Periode(eigen_verblijf.valid_from, eigen_verblijf.valid_until)
        eigen[allen[eigen_verblijf.wie]].append(Verblijfregel(adres_van(eigen_verblijf), periode, None))
    for verblijf in _verblijven_van_leden(list(allen)):
        lid = Periode(verblijf.vanaf, verblijf.tot)
        if samen_daar := Periode(verblijf.valid_from, verblijf.valid_until).doorsnede(lid):
            regel = Verblijfregel(adres_van(verblijf), samen_daar, verblijf.huishouden_id)
            gedeeld[allen[verblijf.lid]].append(regel)
    uitkomst: dict[UUID, list[Verblijfregel]] = defaultdict(list)
    for bron in (eigen, gedeeld):
        for persoon, regels in bron.items():
            uitkomst[persoon] += sorted(regels, key=lambda regel: regel.periode.vanaf, reverse=True)
    return uitkomst


def adressen_van(personen: Iterable[UUID]) -> list[Adres]:
    """This function will return every address that these persons have or had. Three queries at least."""
    regels = verblijfregels(samen(personen))
    return [regel.adres for verblijven in regels.values() for regel in verblijven]


@bereid
def _verblijven_van_leden(personen: Collection[UUID]) -> QuerySet[Any, Any]:
    gedeeld = Verblijf.objects.filter(huishouden__leden__persoon__in=personen).annotate(
        lid=F("huishouden__leden__persoon"),
        vanaf=F("huishouden__leden__valid_from"),
        tot=F("huishouden__leden__valid_until"),
    )
    return gedeeld.values_list("lid", "vanaf", "tot", "huishouden_id", *VERBLIJF, named=True)


@bereid
def _zelf_of_opgegaan(personen: Collection[UUID]) -> QuerySet[Persoon]:
    # Two halves of one query, as an OR of the two would read every person.
    opgegaan = Persoon.objects.filter(opgegaan_in__in=personen)
    return Persoon.objects.filter(pk__in=personen).union(opgegaan, all=True)


@bereid
def _naamrijen(personen: Collection[UUID]) -> QuerySet[Naam]:
    return Naam.objects.filter(persoon__in=personen).order_by("valid_from", "pk")


@bereid
def contactrijen(personen: Collection[UUID], op: date) -> QuerySet[VeiligContact]:
    """This function will return the ways of contact of these persons that hold on a day. One query."""
    return VeiligContact.objects.filter(geldig_op(op), persoon__in=personen).order_by("kanaal", "pk")


def _is_zelf(persoon: UUID) -> bool:
    gesloten = gesloten_persoon(persoon)
    return gesloten is not None and gesloten.opgegaan_in_id is None


def _kring(personen: Iterable[UUID]) -> dict[UUID, Persoon]:
    """Return these persons with all that were merged into them and all that they were merged into."""
    kring: dict[UUID, Persoon] = {}
    nieuw = set(personen)
    while nieuw:
        gelezen = {rij.pk: rij for rij in _zelf_of_opgegaan(nieuw)}
        verwezen = {rij.opgegaan_in_id for rij in gelezen.values() if rij.opgegaan_in_id}
        nieuw = (gelezen.keys() | verwezen) - kring.keys() - nieuw
        kring |= gelezen
    return kring


def _blijver(kring: Mapping[UUID, Persoon], persoon: UUID) -> UUID:
    return _weg(kring, persoon)[-1]


def _weg(kring: Mapping[UUID, Persoon], persoon: UUID) -> list[UUID]:
    """Return this person, then each into whom the one before was merged; last who stays."""
    weg = [persoon]
    while (verder := kring[weg[-1]].opgegaan_in_id) is not None:
        weg.append(verder)
    return weg


def _namen(allen: Mapping[UUID, UUID]) -> dict[UUID, list[Naamregel]]:
    namen: dict[UUID, list[Naamregel]] = defaultdict(list)
    for naam in _naamrijen(list(allen)):
        periode = Periode(naam.valid_from, naam.valid_until)
        # The names of who stays come first, so that a merge never changes how somebody is called.
        regel = Naamregel(Naamsoort(naam.soort), naamdelen(naam), periode)
        blijft = allen[naam.persoon_id]
        namen[blijft].append(regel if naam.persoon_id == blijft else _als_alias(regel))
    return namen


def _als_alias(regel: Naamregel) -> Naamregel:
    return Naamregel(Naamsoort.ALIAS, regel.naam, regel.periode)


def _contacten(allen: Mapping[UUID, UUID], op: date) -> dict[UUID, list[Contactafspraak]]:
    contacten: dict[UUID, list[Contactafspraak]] = defaultdict(list)
    for contact in contactrijen(list(allen), op):
        contacten[allen[contact.persoon_id]].append(contactafspraak(contact))
    return contacten


def contactafspraak(contact: VeiligContact) -> Contactafspraak:
    """This function will return a stored way of contact as a value."""
    return Contactafspraak(
        kanaal=Kanaal(contact.kanaal),
        mag=contact.mag,
        gegeven=contact.gegeven,
        wanneer=contact.wanneer,
        let_op=contact.let_op,
        mag_bericht_achterlaten=contact.mag_bericht_achterlaten,
    )


def _kaart(
    persoon: Persoon,
    namen: list[Naamregel],
    verblijven: list[Verblijfregel],
    contacten: list[Contactafspraak],
    op: date,
) -> PersoonKaart:
    datum = OnvolledigeDatum.lees(persoon.geboortedatum) if persoon.geboortedatum else None
    naam = naam_op(namen, op)
    dag = Periode(op, date.fromordinal(op.toordinal() + 1))
    nu = next((regel for regel in verblijven if regel.periode.overlapt(dag)), None)
    toen = (regel.adres.op_een_regel for regel in verblijven if regel is not nu)
    anders = dict.fromkeys(regel.naam.voluit for regel in namen)
    return PersoonKaart(
        id=persoon.pk,
        naam=naam,
        geslacht=Geslacht(persoon.geslacht).naam,
        geboortedatum=datum.als_tekst if datum else "",
        leeftijd=datum.leeftijd_op(persoon.overleden_op or op)
        if datum and not persoon.is_ongeboren
        else None,
        bsn=persoon.bsn,
        adres=nu.adres.op_een_regel if nu else "",
        adres_geheim=nu.adres.is_geheim if nu else False,
        gemeente=nu.adres.gemeente if nu else "",
        taal=persoon.taal,
        tolk_nodig=persoon.tolk_nodig,
        is_ongeboren=persoon.is_ongeboren,
        overleden_op=persoon.overleden_op,
        veilig_contact=tuple(contactregel(afspraak) for afspraak in contacten),
        mag_niet=any(afspraak.mag is False for afspraak in contacten),
        contacten=tuple(contacten),
        ook_bekend_als=tuple(ander for ander in anders if ander and ander != naam),
        adressen_toen=tuple(dict.fromkeys(adres for adres in toen if adres)),
        versie=persoon.versie,
    )


def contactregel(afspraak: Contactafspraak) -> str:
    """This function will return one way of contact as a line to read first, in the language of the page."""
    oordeel = NAVRAGEN if afspraak.mag is None else WEL if afspraak.mag else NIET
    wie = f"{gettext(afspraak.kanaal.naam)} {afspraak.gegeven}".strip()
    bericht = gettext(BERICHT_MAG) if afspraak.mag_bericht_achterlaten else ""
    return "; ".join(
        deel for deel in (f"{wie}: {gettext(oordeel)}", bericht, afspraak.wanneer, afspraak.let_op) if deel
    )
