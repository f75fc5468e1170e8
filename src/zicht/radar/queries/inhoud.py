"""What was asked and told between this organisation and others? Only the own half, with what the other said to it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.queries import get_casus, lock_casus
from zicht.kern import Aanvrager, NietGevonden
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Inhoudsbericht, Inhoudsvraag, Landelijketreffer, Uitbericht
from zicht.radar.models.inhoud import OPEN
from zicht.radar.permissions import objections_to_uitwisselen
from zicht.radar.queries.landelijk import naam_van_organisatie
from zicht.radar.rules.gronden import grond_van, gronden_op
from zicht.radar.rules.inhoud import te_zeggen
from zicht.radar.words import (
    Berichtsoort,
    Gesprekregel,
    Inhoudspagina,
    Inhoudsregel,
    Inhoudstatus,
    Kant,
    Vraagpagina,
)
from zicht.toegang.queries import account_namen, has_account


def inhoudsvragen_van(casus: UUID) -> list[Inhoudsregel]:
    """This function will return the questions for content of a casus, the newest first, for who was let into it.

    Two queries.
    """
    rijen = _in_casus(casus)
    namen = partijnamen({rij.ander for rij in rijen}) if rijen else {}
    return [_regel(rij, naam_van_organisatie(rij.ander, namen)) for rij in rijen]


def loopt_inhoudsvraag(casus: UUID, inschrijving: UUID) -> bool:
    """This function will tell whether content was asked for and nothing final came yet. One query."""
    vragen = Inhoudsvraag.objects.filter(OPEN, casus=casus, inschrijving=inschrijving)
    return vragen.filter(kant=Kant.VRAGER.value).exists()


def get_inhoudsvraag(inhoudsvraag: UUID, *, by: Aanvrager, at: datetime) -> Inhoudsvraag:
    """This function will return the half of a question that somebody may see; raises NietGevonden. Two queries."""
    rij = Inhoudsvraag.objects.filter(pk=inhoudsvraag).first()
    if rij is None:
        raise NietGevonden
    rij.casus = get_casus(rij.casus_id, by=by, at=at)
    return rij


def lock_inhoudsvraag(inhoudsvraag: UUID, *, by: Aanvrager, at: datetime) -> Inhoudsvraag:
    """This function will return a half of a question with its casus locked; raises NietGevonden. Three queries."""
    casus = Inhoudsvraag.objects.filter(pk=inhoudsvraag).values_list("casus", flat=True).first()
    if casus is None:
        raise NietGevonden
    gesloten = lock_casus(casus, by=by, at=at)
    # What was read before the lock may have changed since.
    rij = Inhoudsvraag.objects.get(pk=inhoudsvraag)
    rij.casus = gesloten
    return rij


def inhoudspagina(inhoudsvraag: UUID, *, by: Aanvrager, at: datetime) -> Inhoudspagina:
    """This function will return all that was said of a question, and what may be said now; raises NietGevonden.

    Nine queries at most.
    """
    rij = get_inhoudsvraag(inhoudsvraag, by=by, at=at)
    kant, status = Kant(rij.kant), Inhoudstatus(rij.status)
    namen = partijnamen([rij.ander, rij.eigen])
    te_bezorgen = set(Uitbericht.objects.filter(vraag=rij).values_list("pk", flat=True))
    treffer = Landelijketreffer.objects.filter(pk=rij.treffer_id).first() if rij.treffer_id else None
    return Inhoudspagina(
        regel=_regel(rij, naam_van_organisatie(rij.ander, namen)),
        casus=rij.casus_id,
        casusnummer=rij.casus.nummer,
        grond=grond_van(rij.grond),
        gesprek=_gesprek(rij, namen, te_bezorgen),
        keuzes=() if objections_to_uitwisselen(by) else te_zeggen(kant, status),
        contactpunt=treffer.contactpunt if treffer else "",
        is_te_bezorgen=bool(te_bezorgen) and not has_account(rij.ander),
        te_lezen=kant is Kant.VRAGER and rij.gelezen_op is None and _is_uitkomst(status),
    )


def vraagpagina(treffer: UUID, *, by: Aanvrager, at: datetime) -> Vraagpagina:
    """This function will return what stands beside the form of a new question; raises NietGevonden. Four queries."""
    rij = Landelijketreffer.objects.filter(pk=treffer).first()
    if rij is None:
        raise NietGevonden
    casus = get_casus(rij.casus_id, by=by, at=at)
    return Vraagpagina(
        casus=casus.pk,
        casusnummer=casus.nummer,
        organisatie_naam=naam_van_organisatie(rij.organisatie, partijnamen([rij.organisatie])),
        gronden=gronden_op(timezone.localdate(at)),
        is_hier=has_account(rij.organisatie),
    )


def _is_uitkomst(status: Inhoudstatus) -> bool:
    return status in {Inhoudstatus.BEANTWOORD, Inhoudstatus.GEWEIGERD, Inhoudstatus.NIET_BEKEND}


def _regel(rij: Inhoudsvraag, ander: str) -> Inhoudsregel:
    return Inhoudsregel(
        id=rij.pk,
        kant=Kant(rij.kant),
        ander=ander,
        status=Inhoudstatus(rij.status),
        gesteld_op=rij.gesteld_op,
        uiterlijk=rij.uiterlijk,
        treffer=rij.treffer_id,
    )


def _gesprek(
    rij: Inhoudsvraag, namen: dict[UUID, str], te_bezorgen: Iterable[UUID]
) -> tuple[Gesprekregel, ...]:
    berichten = list(Inhoudsbericht.objects.filter(vraag=rij).order_by("op", "pk"))
    wie = account_namen([bericht.door for bericht in berichten])
    return tuple(
        Gesprekregel(
            soort=Berichtsoort(bericht.soort),
            tekst=bericht.tekst,
            op=bericht.op,
            van=naam_van_organisatie(rij.eigen if bericht.is_eigen else rij.ander, namen),
            is_eigen=bericht.is_eigen,
            is_bezorgd=bericht.kenmerk not in te_bezorgen,
            door=wie.get(bericht.door, "") if bericht.door else "",
        )
        for bericht in berichten
    )


@bereid
def _in_casus(casus: UUID) -> QuerySet[Inhoudsvraag]:
    return Inhoudsvraag.objects.filter(casus=casus).order_by("-gesteld_op", "-pk")
