"""What can be done with what other organisations know? Being kept, asking, keeping an answer, judging a hit."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from zicht.casus.permissions import objections_to_werken
from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.words import Reden
from zicht.organisaties.queries import partijnamen
from zicht.personen.queries import kanoniek
from zicht.raamwerk.daad import deed
from zicht.radar.models import (
    Ingeschrevene,
    Landelijkeinschrijving,
    Landelijketreffer,
    Landelijkevraag,
    Landelijkpaar,
    Registerintrekking,
)
from zicht.radar.queries.inhoud import loopt_inhoudsvraag
from zicht.radar.queries.landelijk import naam_van_organisatie
from zicht.radar.queries.landelijk_uitleg import redenen_van
from zicht.radar.queries.landelijk_verbinding import is_aangesloten
from zicht.radar.queries.landelijk_vraag import Inschrijfopgave
from zicht.radar.rules.landelijk_oordeel import objections_to_oordeel
from zicht.radar.words import (
    CasusAangemeld,
    CasusIngeschreven,
    InschrijvingIngetrokken,
    LandelijkGevraagd,
    NavraagGezet,
    TrefferBeoordeeld,
    Trefferoordeel,
    Vraagstand,
)
from zicht.register.words import Doel, Registerantwoord, Registertreffer, Registervraag


@deed
def enrol_casus(*, casus: UUID, melding: UUID, by: Aanvrager, at: datetime) -> CasusAangemeld:
    """This function will let the register keep a casus, and be asked about it; both after the deed.

    A question that waits already is from now on about this report. Where the register is switched off nothing waits
    to be asked, as everybody is told. Raises NietGevonden.
    """
    rij = lock_casus(casus, by=by, at=at)
    # The casus is locked: nobody else lets it be kept meanwhile.
    if not Landelijkeinschrijving.objects.filter(pk=casus).update(gewijzigd=True, bezet_door=None):
        Landelijkeinschrijving.objects.create(
            casus=rij, organisatie_id=rij.organisatie_id, kenmerk=uuid4(), volgende_op=at
        )
    if is_aangesloten():
        Landelijkevraag.objects.zet(casus, Doel.AANNAME, melding=melding, at=at)
    return CasusAangemeld(casus=casus, organisatie=rij.organisatie_id, melding=melding)


@deed
def request_navraag(*, casus: UUID, by: Aanvrager, at: datetime) -> NavraagGezet:
    """This function will let the register be asked about a casus now; raises NietGevonden and Geweigerd."""
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_werken(by))
    vraag = Landelijkevraag.objects.zet(casus, Doel.NAVRAAG, at=at)
    return NavraagGezet(casus=casus, organisatie=rij.organisatie_id, vraag=vraag)


@deed
def record_inschrijving(
    *, casus: UUID, merk: UUID, opgave: Inschrijfopgave | None, perioden: str, by: Aanvrager, at: datetime
) -> CasusIngeschreven | InschrijvingIngetrokken:
    """This function will record what the register now keeps of a casus; None: nothing any more.

    Raises NietGevonden when the casus went meanwhile, or changed: then it is to be told once more.
    """
    lock_casus(casus, by=by, at=at)
    # Whoever changes somebody takes the lease away: before this, or after it.
    rij = Landelijkeinschrijving.objects.select_for_update().filter(pk=casus, bezet_door=merk).first()
    if rij is None:
        raise NietGevonden
    rij.gewijzigd, rij.pogingen, rij.uitblijven = False, 0, ""
    rij.bezet_door = rij.bezet_tot = None
    rij.perioden, rij.vingerafdruk = perioden, opgave.vingerafdruk if opgave else ""
    rij.ingeschreven_op = at if opgave else None
    rij.save()
    Ingeschrevene.objects.filter(inschrijving=rij).delete()
    if opgave is None:
        return InschrijvingIngetrokken(casus=casus, organisatie=rij.organisatie_id, inschrijving=rij.kenmerk)
    Ingeschrevene.objects.bulk_create(
        Ingeschrevene(inschrijving=rij, persoon_id=persoon) for persoon in _die_er_zijn(opgave.personen)
    )
    return CasusIngeschreven(
        casus=casus, organisatie=rij.organisatie_id, inschrijving=rij.kenmerk, perioden=perioden
    )


@deed
def forget_inschrijving(*, kenmerk: UUID, by: Aanvrager, at: datetime) -> InschrijvingIngetrokken:
    """This function will record that the register forgot an inscription of which the casus is gone."""
    Registerintrekking.objects.filter(pk=kenmerk).delete()
    return InschrijvingIngetrokken(casus=None, organisatie=by.organisatie, inschrijving=kenmerk)


@deed
def record_registerantwoord(
    *,
    vraag: UUID,
    merk: UUID,
    gesteld: Registervraag,
    personen: tuple[UUID, ...],
    antwoord: Registerantwoord,
    by: Aanvrager,
    at: datetime,
) -> LandelijkGevraagd:
    """This function will keep what the register answered to a question that `merk` has on lease.

    What was judged stays judged; a hit that is named no more lapses. Raises NietGevonden when the casus or the question
    went meanwhile, or somebody else was before.
    """
    casus = Landelijkevraag.objects.filter(pk=vraag).values_list("casus", flat=True).first()
    if casus is None:
        raise NietGevonden
    organisatie = lock_casus(casus, by=by, at=at).organisatie_id
    onze = Landelijkevraag.objects.filter(pk=vraag, bezet_door=merk, stand=Vraagstand.WACHT.value)
    rij = onze.select_for_update().first()
    if rij is None:
        raise NietGevonden
    bestaand = {(een.organisatie, een.kenmerk): een for een in Landelijketreffer.objects.filter(casus=casus)}
    genoemd = []
    for treffer in antwoord.treffers:
        gevonden = bestaand.get((treffer.organisatie, treffer.kenmerk)) or Landelijketreffer(
            pk=nieuw_kenmerk(at), casus_id=casus, kenmerk=treffer.kenmerk, gevonden_op=at
        )
        genoemd.append(gevonden.pk)
        _bewaar_treffer(gevonden, treffer, redenen_van(treffer, gesteld, personen, antwoord.omvang))
    if not antwoord.is_afgekapt:
        weg = Landelijketreffer.objects.filter(casus=casus, vervallen_op=None).exclude(pk__in=genoemd)
        weg.update(vervallen_op=at)
    _sluit_vraag(rij, is_afgekapt=antwoord.is_afgekapt, at=at)
    return LandelijkGevraagd(
        casus=casus, organisatie=organisatie, vraag=vraag, gevonden=len(antwoord.treffers)
    )


@deed
def confirm_treffer(*, treffer: UUID, by: Aanvrager, at: datetime) -> TrefferBeoordeeld:
    """This function will record that a hit elsewhere is about the same people; raises NietGevonden and Geweigerd."""
    return _oordeel(treffer, Trefferoordeel.BEVESTIGD, "", by, at)


@deed
def reject_treffer(*, treffer: UUID, reden: str, by: Aanvrager, at: datetime) -> TrefferBeoordeeld:
    """This function will record that a hit elsewhere is about other people, and how one sees that.

    Raises NietGevonden and Geweigerd.
    """
    return _oordeel(treffer, Trefferoordeel.NIET_DEZELFDE, reden, by, at)


@deed
def undo_oordeel(*, treffer: UUID, reden: str, by: Aanvrager, at: datetime) -> TrefferBeoordeeld:
    """This function will take back what was said of a hit: it is to be judged again.

    Raises NietGevonden and Geweigerd.
    """
    return _oordeel(treffer, Trefferoordeel.OPEN, reden, by, at)


def _oordeel(
    treffer: UUID, oordeel: Trefferoordeel, reden: str, by: Aanvrager, at: datetime
) -> TrefferBeoordeeld:
    casus = Landelijketreffer.objects.filter(pk=treffer).values_list("casus", flat=True).first()
    if casus is None:
        raise NietGevonden
    organisatie = lock_casus(casus, by=by, at=at).organisatie_id
    weiger_bij(objections_to_werken(by))
    rij = Landelijketreffer.objects.get(pk=treffer)
    loopt = loopt_inhoudsvraag(casus, rij.kenmerk)
    weiger_bij(objections_to_oordeel(Trefferoordeel(rij.oordeel), oordeel, reden=reden, loopt=loopt))
    is_terug = oordeel is Trefferoordeel.OPEN
    rij.oordeel, rij.oordeel_reden = oordeel.value, "" if is_terug else reden
    rij.oordeel_op, rij.oordeel_door = (None, None) if is_terug else (at, by.account)
    rij.save(update_fields=("oordeel", "oordeel_reden", "oordeel_op", "oordeel_door"))
    return TrefferBeoordeeld(
        casus=casus,
        organisatie=organisatie,
        treffer=treffer,
        organisatie_naam=naam_van_organisatie(rij.organisatie, partijnamen([rij.organisatie])),
        oordeel=oordeel,
        reden=reden,
    )


def _bewaar_treffer(
    rij: Landelijketreffer, treffer: Registertreffer, redenen: Mapping[UUID, Sequence[Reden]]
) -> None:
    rij.organisatie, rij.contactpunt = treffer.organisatie, treffer.contactpunt[:200]
    rij.jaar, rij.kwartaal = treffer.laatste
    rij.bits, rij.is_zeker, rij.vervallen_op = treffer.bits, treffer.is_zeker, None
    rij.save()
    Landelijkpaar.objects.filter(treffer=rij).delete()
    Landelijkpaar.objects.bulk_create(
        Landelijkpaar(
            treffer=rij, persoon_id=persoon, redenen=[[een.zinnen, een.bits] for een in redenen[persoon]]
        )
        for persoon in _die_er_zijn(redenen)
    )


def _sluit_vraag(rij: Landelijkevraag, *, is_afgekapt: bool, at: datetime) -> None:
    opnieuw = rij.opnieuw
    rij.stand, rij.beantwoord_op, rij.is_afgekapt = Vraagstand.BEANTWOORD.value, at, is_afgekapt
    rij.pogingen, rij.uitblijven, rij.opnieuw = 0, "", False
    rij.bezet_door = rij.bezet_tot = None
    rij.save()
    if opnieuw:
        Landelijkevraag.objects.zet(rij.casus_id, Doel.PERSONEN_GEWIJZIGD, at=at)


def _die_er_zijn(personen: Iterable[UUID]) -> list[UUID]:
    """Leave out who was removed while the register was asked."""
    gevraagd = list(personen)
    er_zijn = kanoniek(gevraagd)
    return [persoon for persoon in gevraagd if persoon in er_zijn]
