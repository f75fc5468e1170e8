"""What can be done with a report that is still being typed?

These are no deeds: nothing of a casus exists yet, and what is typed is kept every few seconds.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from zicht.kern import Aanvrager, NietGevonden, Verouderd, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.models import Melderconcept, Melding, Meldingconcept
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries.concepten import als_concept
from zicht.melding.words import Concept
from zicht.organisaties.queries import instelling_van
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.invoer import leesbaar

Velden = Mapping[str, list[str]]
_MEEST_VERVANGEN = 20
"""More tabs than this nobody leaves open untouched; the page of an older one says that it is not there."""


@transaction.atomic
def start_concept(
    *, by: Aanvrager, at: datetime, concept: UUID | None = None, velden: Velden | None = None
) -> UUID:
    """This function will store a draft and return its identifier, which becomes that of the report.

    It holds what was typed before it began (`velden`, none of the melder). It takes the place of a draft of the same
    account in which nothing was ever kept: two tabs in which somebody began make one. It goes by a name of its own, so
    when something is typed in the other tab after all, that draft is begun anew beside this one, and neither tab writes
    in the report of the other, however far that is. Raises Geweigerd for who may not take in reports. Three queries,
    and a few more where one is replaced.
    """
    weiger_bij(objections_to_aannemen(by))
    organisatie, account = by.organisatie, by.account
    if organisatie is None or account is None:
        raise NietGevonden
    vervangt = [] if concept else _ruim_onaangeroerde(account)
    dagen = instelling_van(organisatie, op=timezone.localdate(at)).concept_dagen
    rij = Meldingconcept(
        pk=concept or nieuw_kenmerk(at),
        organisatie_id=organisatie,
        account_id=account,
        inhoud=_leesbaar(velden or {}),
        vervangt=vervangt,
        begonnen_op=at,
        bewaard_op=at,
        verloopt_op=at + timedelta(days=dagen),
    )
    # Of two pages that begin an expired draft anew at once, the second goes on with that of the first.
    Meldingconcept.objects.bulk_create([rij], ignore_conflicts=True)
    return rij.pk


def _ruim_onaangeroerde(account: UUID) -> list[str]:
    """Take away the drafts of an account in which nothing was ever kept; return which, and in whose place they came."""
    rijen = list(_onaangeroerd(account))
    if rijen:
        Meldingconcept.objects.filter(pk__in=[rij.pk for rij in rijen]).delete()
    return [kenmerk for rij in rijen for kenmerk in (str(rij.pk), *rij.vervangt)][:_MEEST_VERVANGEN]


@bereid
def _onaangeroerd(account: UUID) -> QuerySet[Meldingconcept]:
    return Meldingconcept.objects.select_for_update().filter(account=account, venster=None).order_by("pk")


@bereid
def lock_concept(concept: UUID) -> QuerySet[Meldingconcept]:
    """This function will lock a draft, also another's, until the transaction ends."""
    return Meldingconcept.objects.select_for_update().filter(pk=concept)


@transaction.atomic
def save_concept(
    *,
    concept: UUID,
    velden: Velden,
    melder: Velden,
    versie: int,
    venster: UUID,
    is_tussendoor: bool = False,
    by: Aanvrager,
    at: datetime,
) -> Concept | None:
    """This function will keep what was typed, the melder apart, and return the draft as it now is.

    The page that wrote last (`venster`) may write on. Another page that had not seen that raises Verouderd: both
    are to be shown. What a page keeps in between (`is_tussendoor`) and arrives after the page itself was sent is old
    news, and left: None. A draft that expired under one's hands is begun anew. Raises NietGevonden for another's draft,
    or one that was received meanwhile.
    """
    rij = lock_concept.eerste(concept)
    if rij is None and not Melding.objects.filter(pk=concept).exists():
        start_concept(by=by, at=at, concept=concept)
        rij = lock_concept.eerste(concept)
    if rij is None or rij.account_id != by.account:
        raise NietGevonden
    if is_tussendoor and rij.venster == venster and versie < rij.blad:
        return None
    if rij.venster not in {None, venster} and rij.versie != versie:
        raise Verouderd(versie_nu=rij.versie)
    van_melder = _leesbaar(melder)
    rij.inhoud, rij.venster, rij.versie, rij.bewaard_op = _leesbaar(velden), venster, rij.versie + 1, at
    rij.blad = rij.blad if is_tussendoor else rij.versie
    rij.save(update_fields=["inhoud", "venster", "versie", "bewaard_op", "blad"])
    Melderconcept.objects.bulk_create(
        [Melderconcept(concept=rij, inhoud=van_melder)],
        update_conflicts=True,
        unique_fields=["concept"],
        update_fields=["inhoud"],
    )
    return als_concept(rij, van_melder)


@transaction.atomic
def drop_concept(*, concept: UUID, by: Aanvrager) -> None:
    """This function will throw away a draft of one's own, the melder with it; raises NietGevonden."""
    weg, _soorten = Meldingconcept.objects.filter(pk=concept, account=by.account).delete()
    if not weg:
        raise NietGevonden


@transaction.atomic
def expire_meldingconcepten(*, at: datetime) -> int:
    """This function will throw away the drafts whose time has passed, and return how many rows went."""
    return Meldingconcept.objects.filter(verloopt_op__lte=at).delete()[0]


def _leesbaar(velden: Velden) -> dict[str, list[str]]:
    return {leesbaar(naam): [leesbaar(waarde) for waarde in waarden] for naam, waarden in velden.items()}
