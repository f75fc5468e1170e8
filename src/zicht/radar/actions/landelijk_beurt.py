"""How is the register told, asked and asked to forget?

No deed waits for another system: this runs outside every transaction. First a row is taken on lease, and what goes
out is made from what is stored then; that is committed. Then the register is called. Then what came of it is recorded,
by a deed, if the row is still the one that was taken. Whoever dies in between leaves a row that is due again when the
lease is over, with the same identifier: for the register it is the same question.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager, NietGevonden, systeem_voor
from zicht.radar.actions.landelijk import (
    forget_inschrijving,
    record_inschrijving,
    record_registerantwoord,
    request_navraag,
)
from zicht.radar.actions.landelijk_roep import DIRECT_SECONDEN, Werk, stel, uitblijven_door, werk_voor
from zicht.radar.models import Landelijkeinschrijving, Landelijkevraag, Registerintrekking
from zicht.radar.queries.landelijk_verbinding import is_aangesloten, sleutels_nu
from zicht.radar.queries.landelijk_vraag import (
    Inschrijfopgave,
    Vraagopgave,
    inschrijving_van,
    perioden_van,
    vraag_van,
)
from zicht.radar.rules.landelijk import pauze_na
from zicht.radar.words import Uitblijven, Vraagstand
from zicht.register.words import (
    Doel,
    PeriodeGesloten,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)

WERKER_SECONDEN = 5.0
LEASE = timedelta(seconds=60)
"""Far longer than a call may take, so that nobody else calls while one is under way."""
_UUR = 3600
LATER = timedelta(seconds=_UUR)
PER_BEURT = 20
_LANGSTE_BEURT = 10.0
_WACHT = Q(stand=Vraagstand.WACHT.value)
_ALTIJD = Q()


class _Soort(NamedTuple):
    """One kind of work: what is due of it, where it is kept, and how one of it is done."""

    te_doen: Callable[[datetime], Iterable[tuple[UUID, UUID]]]
    tabel: Any
    doe: Callable[[UUID, Werk], Uitblijven | None]


def work_register(*, at: datetime) -> int:
    """This function will do what waits for the register, in small portions, and return how much it did.

    Forgetting first, then telling, then asking. When the register cannot be reached it stops: the rest stays due.
    """
    if not is_aangesloten():
        return 0
    einde, geweigerd = monotonic() + _LANGSTE_BEURT, set[UUID]()
    gedaan = 0
    for soort in _soorten():
        for kenmerk, organisatie in soort.te_doen(at):
            if monotonic() > einde:
                return gedaan
            if organisatie in geweigerd:
                continue
            uitkomst = _doe(soort, kenmerk, organisatie, at)
            if uitkomst is Uitblijven.NIET_BEREIKBAAR:
                return gedaan
            if uitkomst is Uitblijven.GEWEIGERD:
                # Who asks too much, or may not ask, does not go on asking.
                geweigerd.add(organisatie)
            gedaan += uitkomst is None
    return gedaan


def _doe(soort: _Soort, kenmerk: UUID, organisatie: UUID, at: datetime) -> Uitblijven | None:
    werk = werk_voor(organisatie, WERKER_SECONDEN, systeem_voor(organisatie), at)
    if werk is None:
        soort.tabel.objects.filter(pk=kenmerk).update(volgende_op=at + LATER)
        return Uitblijven.GEWEIGERD
    return soort.doe(kenmerk, werk)


def ask_register(*, casus: UUID, is_navraag: bool, by: Aanvrager, at: datetime) -> None:
    """This function will ask about a casus now, two seconds long at most; what does not succeed is asked later.

    With `is_navraag` somebody wants it, also where nothing waits. Raises NietGevonden and Geweigerd.
    """
    organisatie = get_casus(casus, by=by, at=at).organisatie_id
    werk = werk_voor(organisatie, DIRECT_SECONDEN, by, at)
    if werk is None:
        return
    if is_navraag:
        request_navraag(casus=casus, by=by, at=at)
    wacht = Landelijkevraag.objects.filter(_WACHT, casus=casus).values_list("pk", flat=True).first()
    if wacht:
        _vraag(wacht, werk)


def _soorten() -> tuple[_Soort, ...]:
    return (
        _Soort(_te_vergeten, Registerintrekking, _vergeet),
        _Soort(_in_te_schrijven, Landelijkeinschrijving, _schrijf_in),
        _Soort(_te_vragen, Landelijkevraag, _vraag),
    )


def _te_vergeten(at: datetime) -> Iterable[tuple[UUID, UUID]]:
    rijen = _aan_de_beurt(Registerintrekking, at)
    return list(rijen.values_list("pk", "organisatie")[:PER_BEURT])


def _in_te_schrijven(at: datetime) -> Iterable[tuple[UUID, UUID]]:
    """What changed; when nothing did, what stands under other periods than those that are in use now."""
    rijen = _aan_de_beurt(Landelijkeinschrijving, at).values_list("pk", "organisatie")
    gewijzigd = list(rijen.filter(gewijzigd=True)[:PER_BEURT])
    return gewijzigd or list(rijen.filter(_onder_andere_perioden())[:PER_BEURT])


def _onder_andere_perioden() -> Q:
    sleutels = sleutels_nu()
    nu = perioden_van(sleutels) if sleutels else ""
    # In two halves: an index finds what is smaller and what is larger, not what is unequal.
    return Q(perioden__lt=nu) | Q(perioden__gt=nu)


def _te_vragen(at: datetime) -> Iterable[tuple[UUID, UUID]]:
    rijen = _aan_de_beurt(Landelijkevraag, at).filter(_WACHT)
    return list(rijen.values_list("pk", "casus__organisatie")[:PER_BEURT])


def _vergeet(kenmerk: UUID, werk: Werk) -> Uitblijven | None:
    def roep(_merk: UUID) -> None:
        werk.verbinding.toegang.trek_in(kenmerk, seconden=werk.seconden)
        forget_inschrijving(kenmerk=kenmerk, by=werk.by, at=werk.at)

    return _met(Registerintrekking, kenmerk, werk, roep)


def _schrijf_in(casus: UUID, werk: Werk) -> Uitblijven | None:
    def roep(merk: UUID) -> None:
        sleutels = werk.verbinding.sleutels
        rij = _onze(Landelijkeinschrijving, casus, merk)
        opgave = inschrijving_van(casus, werk.organisatie, kenmerk=rij.kenmerk, sleutels=sleutels, at=werk.at)
        perioden = _vertel(rij, opgave, werk)
        try:
            record_inschrijving(
                casus=casus, merk=merk, opgave=opgave, perioden=perioden, by=werk.by, at=werk.at
            )
        except NietGevonden:
            # Where the casus went while the register was told of it, it must be told to forget.
            if not Landelijkeinschrijving.objects.filter(pk=casus).exists():
                Registerintrekking.objects.vergeet(rij.kenmerk, werk.organisatie, volgende_op=werk.at)
            raise
        if perioden != perioden_van(sleutels):
            Landelijkeinschrijving.objects.filter(pk=casus).update(volgende_op=werk.at + LATER)

    return _met(Landelijkeinschrijving, casus, werk, roep, nog=Q(gewijzigd=True) | _onder_andere_perioden())


def _vertel(rij: Landelijkeinschrijving, opgave: Inschrijfopgave | None, werk: Werk) -> str:
    """Tell the register what it does not know yet, and return under which periods it knows it now."""
    alle = perioden_van(werk.verbinding.sleutels)
    if opgave is None:
        if rij.perioden or rij.pogingen:
            _weet_niet_meer(rij)
            werk.verbinding.toegang.trek_in(rij.kenmerk, seconden=werk.seconden)
        return alle
    if opgave.vingerafdruk == rij.vingerafdruk and rij.perioden == alle:
        return alle
    _weet_niet_meer(rij)
    gelukt: list[int] = []
    gesloten: PeriodeGesloten | None = None
    for bericht in opgave.berichten:
        try:
            werk.verbinding.toegang.schrijf_in(bericht, seconden=werk.seconden)
        except PeriodeGesloten as zei:
            gesloten = zei
        else:
            gelukt.append(bericht.periode)
    if gesloten and not gelukt:
        raise gesloten
    return " ".join(map(str, gelukt))


def _weet_niet_meer(rij: Landelijkeinschrijving) -> None:
    """Forget what the register was told last, before it is told anything else.

    Whoever dies in between does not know what it keeps. Were the people then again as they were before, it would be
    taken to know that already.
    """
    if rij.vingerafdruk:
        Landelijkeinschrijving.objects.filter(pk=rij.pk).update(vingerafdruk="")


def _vraag(vraag: UUID, werk: Werk) -> Uitblijven | None:
    def roep(merk: UUID) -> None:
        # Told first: of two organisations that ask at once at least one then finds the other.
        casus = _onze(Landelijkevraag, vraag, merk).casus_id
        nieuws = Landelijkeinschrijving.objects.filter(pk=casus, gewijzigd=True)
        # Its own pause does not count: how often is tried is told by the question.
        if nieuws.update(volgende_op=werk.at) and _schrijf_in(casus, werk) is Uitblijven.NIET_BEREIKBAAR:
            raise RegisterNietBereikbaar
        gevraagd = stel(lambda periode: _bereid(vraag, merk, periode, werk), werk)
        if gevraagd is None:
            return
        opgave, antwoord = gevraagd
        record_registerantwoord(
            vraag=vraag,
            merk=merk,
            gesteld=opgave.bericht,
            personen=opgave.personen,
            antwoord=antwoord,
            by=werk.by,
            at=werk.at,
        )

    return _met(Landelijkevraag, vraag, werk, roep, nog=_WACHT)


def _bereid(vraag: UUID, merk: UUID, periode: int, werk: Werk) -> Vraagopgave[UUID] | None:
    """Lay down what is about to be asked, under an identifier of its own; a question without use is dropped.

    What changed while it waited makes it another question; what changed nothing that is asked makes it none.
    """
    with transaction.atomic(durable=True):
        # Locked before anything is read: what changes from here on is asked anew.
        rij = _onze(Landelijkevraag, vraag, merk, op_slot=True)
        opgave = vraag_van(
            rij.casus_id,
            kenmerk=rij.kenmerk,
            doel=Doel(rij.doel),
            sleutels=werk.verbinding.sleutels,
            periode=periode,
        )
        if opgave is None or _is_al_beantwoord(rij, opgave):
            rij.delete()
            return None
        if rij.vingerafdruk not in {"", opgave.vingerafdruk}:
            rij.kenmerk = uuid4()
        rij.vingerafdruk, rij.opnieuw = opgave.vingerafdruk, False
        rij.save(update_fields=("kenmerk", "vingerafdruk", "opnieuw"))
    return replace(opgave, bericht=replace(opgave.bericht, kenmerk=rij.kenmerk))


def _is_al_beantwoord(rij: Landelijkevraag, opgave: Vraagopgave[UUID]) -> bool:
    if rij.doel != Doel.PERSONEN_GEWIJZIGD:
        return False
    eerder = Landelijkevraag.objects.filter(casus=rij.casus_id, stand=Vraagstand.BEANTWOORD.value)
    laatste = eerder.order_by("-beantwoord_op").values_list("vingerafdruk", flat=True).first()
    return laatste == opgave.vingerafdruk


def _met(
    soort: Any, pk: UUID, werk: Werk, roep: Callable[[UUID], None], *, nog: Q = _ALTIJD
) -> Uitblijven | None:
    """Take a row on lease and do with it what must be done; None when that succeeded, or was not needed any more.

    `nog` is what makes it necessary: since it was seen to be, somebody else may have done it.
    """
    merk = uuid4()
    genomen = {"bezet_door": merk, "bezet_tot": werk.at + LEASE, "geprobeerd_op": werk.at}
    if not _aan_de_beurt(soort, werk.at).filter(nog, pk=pk).update(**genomen):
        return None
    try:
        roep(merk)
    except NietGevonden:
        # It went, or changed, while the register was called.
        return None
    except (RegisterNietBereikbaar, RegisterAntwoordOnleesbaar) as fout:
        return _mislukt(soort, pk, merk, uitblijven_door(fout), werk.at)
    except RegisterWeigert as weigert:
        na = _UUR if isinstance(weigert, PeriodeGesloten) else weigert.na
        return _mislukt(soort, pk, merk, uitblijven_door(weigert), werk.at, na=na)
    return None


def _mislukt(
    soort: Any,
    pk: UUID,
    merk: UUID,
    uitblijven: Uitblijven,
    at: datetime,
    *,
    na: int | None = None,
) -> Uitblijven:
    rij = soort.objects.filter(pk=pk, bezet_door=merk).first()
    if rij is not None:
        rij.pogingen += 1
        rij.uitblijven, rij.bezet_door, rij.bezet_tot = uitblijven.value, None, None
        rij.volgende_op = at + pauze_na(rij.pogingen, uitblijven, kenmerk=pk, na=na)
        rij.save(update_fields=("pogingen", "uitblijven", "bezet_door", "bezet_tot", "volgende_op"))
    return uitblijven


def _aan_de_beurt(soort: Any, at: datetime) -> QuerySet[Any]:
    vrij = Q(bezet_tot=None) | Q(bezet_tot__lte=at)
    rijen: QuerySet[Any, Any] = soort.objects.filter(vrij, volgende_op__lte=at).order_by("volgende_op")
    return rijen


def _onze(soort: Any, pk: UUID, merk: UUID, *, op_slot: bool = False) -> Any:
    """Return the row that was taken on lease; raises NietGevonden when it is somebody else's by now, or gone."""
    rijen = soort.objects.filter(pk=pk, bezet_door=merk)
    rij = (rijen.select_for_update() if op_slot else rijen).first()
    if rij is None:
        raise NietGevonden
    return rij
