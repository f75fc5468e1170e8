"""What can be done with people who live together? Nothing is erased: what was ends, and stays findable (RAD-7)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.kern import Aanvrager, Geweigerd, NietGevonden, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.personen.models import (
    Huishouden,
    Lidmaatschap,
    Mutatie,
    Persoon,
    Verblijf,
    adres_van,
    velden_van,
)
from zicht.personen.queries import kanoniek, leden_op, lock_huishouden, lock_leden, lock_persoon, samen
from zicht.personen.rules import (
    IS_SAMENGEVOEGD,
    objections_to_lidmaatschap,
    objections_to_ongedane_splitsing,
    objections_to_splitsing,
    objections_to_verlaten,
    objections_to_vervolg,
    verschillen,
)
from zicht.personen.words import (
    Adres,
    HuishoudenGesplitst,
    HuishoudenGewijzigd,
    Periode,
    PersoonGewijzigd,
    SplitsingOngedaan,
)
from zicht.raamwerk.daad import deed
from zicht.raamwerk.geldig import geldig_op

NIEUW = gettext_noop("Huishouden vastgelegd")
ERBIJ = gettext_noop("Bij een huishouden gekomen")
ERUIT = gettext_noop("Uit een huishouden gegaan")
VERHUISD = gettext_noop("Verhuisd")
GESPLITST = gettext_noop("Huishouden gesplitst")
SPLITSING_ONGEDAAN = gettext_noop("Splitsing van het huishouden ongedaan gemaakt")


@deed
def create_huishouden(
    *,
    leden: Sequence[UUID],
    adres: Adres,
    by: Aanvrager,
    at: datetime,
    per: date | None = None,
    casus: UUID | None = None,
) -> HuishoudenGewijzigd:
    """This function will record people who live together, from a day on (today unless said)."""
    if by.organisatie is None:
        raise NietGevonden
    lock_leden([], en=leden)
    for persoon in sorted(set(leden)):
        _lock_lid(persoon, by)
    huishouden = _schrijf_huishouden(leden, adres, per or timezone.localdate(at), by.organisatie, at)
    Mutatie.objects.schrijf(
        set(leden), by=by, at=at, wat=NIEUW, reden="", wijzigingen=verschillen(None, adres)
    )
    return HuishoudenGewijzigd(casus=casus, organisatie=by.organisatie, huishouden=huishouden, reden=NIEUW)


@deed
def join_huishouden(
    *,
    huishouden: UUID,
    persoon: UUID,
    per: date,
    by: Aanvrager,
    at: datetime,
    reden: str = ERBIJ,
    casus: UUID | None = None,
) -> HuishoudenGewijzigd:
    """This function will let somebody belong to a household from a day on; other households stay as they are."""
    lock_huishouden(huishouden, by=by)
    lock_leden([huishouden], en=[persoon])
    _lock_lid(persoon, by)
    eerder = Lidmaatschap.objects.filter(huishouden=huishouden, persoon__in=samen([persoon]))
    eerdere = [Periode(lid.valid_from, lid.valid_until) for lid in eerder]
    weiger_bij(objections_to_lidmaatschap(periode=Periode(per), eerdere=eerdere))
    Lidmaatschap.objects.create(huishouden_id=huishouden, persoon_id=persoon, valid_from=per)
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=ERBIJ, reden=reden)
    return HuishoudenGewijzigd(casus=casus, organisatie=by.organisatie, huishouden=huishouden, reden=reden)


@deed
def leave_huishouden(
    *,
    huishouden: UUID,
    persoon: UUID,
    per: date,
    by: Aanvrager,
    at: datetime,
    reden: str = ERUIT,
    casus: UUID | None = None,
) -> HuishoudenGewijzigd:
    """This function will end somebody's membership of a household on a day; it stays in the history."""
    lock_huishouden(huishouden, by=by)
    lock_leden([huishouden], en=[persoon])
    open_leden = Lidmaatschap.objects.filter(
        huishouden=huishouden, persoon__in=samen([persoon]), valid_until=None
    )
    # Two records of one person may both be members: the last to have come is the one that must have begun.
    laatste = open_leden.order_by("-valid_from").first()
    weiger_bij(objections_to_verlaten(sinds=laatste.valid_from if laatste else None, per=per))
    open_leden.update(valid_until=per)
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=ERUIT, reden=reden)
    return HuishoudenGewijzigd(casus=casus, organisatie=by.organisatie, huishouden=huishouden, reden=reden)


@deed
def move_huishouden(
    *,
    huishouden: UUID,
    adres: Adres,
    per: date,
    by: Aanvrager,
    at: datetime,
    reden: str = VERHUISD,
    casus: UUID | None = None,
) -> HuishoudenGewijzigd:
    """This function will let a whole household live elsewhere from a day on, also in another municipality.

    The municipality of a casus does not follow: that is decided apart.
    """
    lock_huishouden(huishouden, by=by)
    lock_leden([huishouden])
    was = _verhuis(Verblijf(huishouden_id=huishouden), adres, per)
    wijzigingen = verschillen(was, adres)
    nu_lid = leden_op(huishouden, op=per)
    Mutatie.objects.schrijf(nu_lid, by=by, at=at, wat=VERHUISD, reden=reden, wijzigingen=wijzigingen)
    return HuishoudenGewijzigd(
        casus=casus,
        organisatie=by.organisatie,
        huishouden=huishouden,
        reden=reden,
        wijzigingen=wijzigingen,
    )


@deed
def move_persoon(
    *,
    persoon: UUID,
    adres: Adres,
    per: date,
    by: Aanvrager,
    at: datetime,
    reden: str = VERHUISD,
    casus: UUID | None = None,
) -> PersoonGewijzigd:
    """This function will let one person stay elsewhere from a day on, apart from the household.

    An empty address ends the own stay: the person lives with the household again.
    """
    _lock_lid(persoon, by)
    was = _verhuis(Verblijf(persoon_id=persoon), adres, per)
    wijzigingen = verschillen(was, adres)
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=VERHUISD, reden=reden, wijzigingen=wijzigingen)
    return PersoonGewijzigd(
        casus=casus, organisatie=by.organisatie, persoon=persoon, reden=reden, wijzigingen=wijzigingen
    )


@deed
def split_huishouden(
    *,
    huishouden: UUID,
    gaan: Sequence[UUID],
    adres: Adres,
    per: date,
    reden: str,
    by: Aanvrager,
    at: datetime,
    casus: UUID | None = None,
) -> HuishoudenGesplitst:
    """This function will let some members go on as a household of their own from a day on."""
    oud = lock_huishouden(huishouden, by=by)
    lock_leden([huishouden], en=gaan)
    for persoon in sorted(set(gaan)):
        _lock_lid(persoon, by)
    nu_lid = Lidmaatschap.objects.filter(geldig_op(per), huishouden=huishouden, valid_until=None)
    leden = frozenset(kanoniek(nu_lid.values_list("persoon", flat=True)).values())
    weiger_bij(objections_to_splitsing(leden=leden, gaan=frozenset(gaan)))
    gaande = list(nu_lid.filter(persoon__in=samen(gaan)).values_list("pk", flat=True))
    nieuw = _schrijf_huishouden(gaan, adres, per, oud.organisatie_id, at, bij_splitsing=True)
    Lidmaatschap.objects.filter(pk__in=gaande).update(valid_until=per, naar=nieuw)
    Mutatie.objects.schrijf(leden, by=by, at=at, wat=GESPLITST, reden=reden)
    return HuishoudenGesplitst(
        casus=casus, organisatie=by.organisatie, huishouden=huishouden, nieuw=nieuw, reden=reden
    )


@deed
def undo_split(
    *, huishouden: UUID, reden: str, by: Aanvrager, at: datetime, casus: UUID | None = None
) -> SplitsingOngedaan:
    """This function will undo that a household was split off, as if its members had never left the one before.

    Raises Geweigerd for a household that was not split off, or of which something was recorded since.
    """
    nieuw = lock_huishouden(huishouden, by=by)
    vertrokken = list(Lidmaatschap.objects.filter(naar=nieuw))
    weiger_bij(
        objections_to_ongedane_splitsing(
            is_afgesplitst=bool(vertrokken),
            is_gewijzigd=bool(vertrokken) and _is_gewijzigd(nieuw, vertrokken),
        )
    )
    oud = lock_huishouden(vertrokken[0].huishouden_id, by=by)
    lock_leden([huishouden, oud.pk])
    leden = {lid.persoon_id for lid in vertrokken}
    Lidmaatschap.objects.filter(huishouden=nieuw).delete()
    Verblijf.objects.filter(huishouden=nieuw).delete()
    Lidmaatschap.objects.filter(naar=nieuw).update(valid_until=None, naar=None)
    Mutatie.objects.schrijf(leden, by=by, at=at, wat=SPLITSING_ONGEDAAN, reden=reden)
    return SplitsingOngedaan(
        casus=casus, organisatie=nieuw.organisatie_id, huishouden=oud.pk, vervallen=huishouden, reden=reden
    )


def _is_gewijzigd(nieuw: Huishouden, vertrokken: Sequence[Lidmaatschap]) -> bool:
    """Tell whether something of the new household, or of its people in the old one, was recorded since."""
    oud, per = vertrokken[0].huishouden_id, vertrokken[0].valid_until
    wie = samen(lid.persoon_id for lid in vertrokken)
    nog_zo = {"bij_splitsing": True, "valid_until": None}
    terug = Lidmaatschap.objects.filter(huishouden=oud, persoon__in=wie, valid_from__gte=per)
    return (
        Lidmaatschap.objects.filter(huishouden=nieuw).exclude(**nog_zo).exists()
        or Verblijf.objects.filter(huishouden=nieuw).exclude(**nog_zo).exists()
        or terug.exclude(naar=nieuw).exists()
    )


def _lock_lid(persoon: UUID, by: Aanvrager) -> Persoon:
    rij = lock_persoon(persoon, by=by)
    if rij.opgegaan_in_id:
        raise Geweigerd([IS_SAMENGEVOEGD])
    return rij


def _schrijf_huishouden(
    leden: Iterable[UUID],
    adres: Adres,
    per: date,
    organisatie: UUID,
    at: datetime,
    *,
    bij_splitsing: bool = False,
) -> UUID:
    huishouden = Huishouden.objects.create(pk=nieuw_kenmerk(at), organisatie_id=organisatie)
    Lidmaatschap.objects.bulk_create(
        Lidmaatschap(huishouden=huishouden, persoon_id=persoon, valid_from=per, bij_splitsing=bij_splitsing)
        for persoon in dict.fromkeys(leden)
    )
    if not adres.is_leeg:
        Verblijf.objects.create(
            huishouden=huishouden, valid_from=per, bij_splitsing=bij_splitsing, **velden_van(adres)
        )
    return huishouden.pk


def _verhuis(nieuw: Verblijf, adres: Adres, per: date) -> Adres | None:
    """End the stay that holds, write the new one; return the address that was."""
    staand = list(
        Verblijf.objects.filter(persoon=nieuw.persoon_id, huishouden=nieuw.huishouden_id).order_by(
            "valid_from", "pk"
        )
    )
    weiger_bij(objections_to_vervolg(per=per, staand=[Periode(v.valid_from, v.valid_until) for v in staand]))
    huidig = next((verblijf for verblijf in staand if verblijf.valid_until is None), None)
    if huidig is not None:
        huidig.valid_until = per
        huidig.save(update_fields=["valid_until"])
    if not adres.is_leeg:
        nieuw.valid_from = per
        for veld, waarde in velden_van(adres).items():
            setattr(nieuw, veld, waarde)
        nieuw.save(force_insert=True)
    return adres_van(huidig) if huidig else None
