"""How does a sender, and how does a receiver, see a handover?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager, Bezwaar, NietGevonden
from zicht.overdracht.models import Overdracht, Stuk, Teruggave
from zicht.overdracht.permissions import is_ontvanger
from zicht.overdracht.queries.sloten import get_overdracht, houdt_zicht, ontvangernaam, zichtbare_overdrachten
from zicht.overdracht.rules import Teruggavefeiten, objections_to_vragen, objections_to_wachten
from zicht.overdracht.words import (
    STAPNAMEN,
    Antwoordgever,
    Informatiestuk,
    Onderdeel,
    Overdrachtbeeld,
    Overdrachtregel,
    Portaal,
    Status,
    Teruggavegrond,
    Teruggaveregel,
    Teruggavestatus,
    Wachtregel,
    Warmte,
    Weigergrond,
)
from zicht.toegang.queries import account_namen, has_account

# A receiver works with what is open and what it holds; what ended is kept in sight, not forever.
GESLOTEN_GETOOND = 50
PER_LIJST = 200
# So long a receiver, from whose list a question went, sees on top that Veilig Thuis took it back.
VERS_INGETROKKEN = timedelta(days=7)


def overdracht_beeld(overdracht: UUID, *, by: Aanvrager, at: datetime) -> Overdrachtbeeld:
    """This function will return one handover for its sender or its receiver; raises NietGevonden. Seven queries."""
    rij = get_overdracht(overdracht, by=by, at=at)
    namen = account_namen([rij.aangeboden_door_id, rij.vastgelegd_door_id])
    teruggaven = tuple(_teruggave(een) for een in rij.teruggaven.order_by("-gevraagd_op"))
    return Overdrachtbeeld(
        id=rij.pk,
        casus=rij.casus_id,
        status=Status(rij.status),
        ontvanger=ontvangernaam(rij),
        ontvanger_partij=rij.ontvanger_id,
        organisatie=rij.casus.organisatie.naam,
        warmte=Warmte(rij.warmte),
        afwijking_reden=rij.afwijking_reden,
        huishouden_aanwezig=rij.huishouden_aanwezig,
        telefonisch_toegelicht=rij.telefonisch_toegelicht,
        bericht=rij.bericht,
        kind_gesproken=rij.kind_gesproken,
        moment_bij_aanbod=rij.moment_bij_aanbod,
        moment_bron=rij.moment_bron,
        aangeboden_op=rij.aangeboden_op,
        aangeboden_door=namen.get(rij.aangeboden_door_id, "") if rij.aangeboden_door_id else "",
        uiterlijk=rij.uiterlijk,
        is_verstreken=_is_verstreken(rij, at),
        herinnerd_op=rij.herinnerd_op,
        beantwoord_op=rij.beantwoord_op,
        antwoord=_antwoordgever(rij),
        vastgelegd_door=namen.get(rij.vastgelegd_door_id, "") if rij.vastgelegd_door_id else "",
        weigergrond=Weigergrond(rij.weigergrond) if rij.weigergrond else None,
        reden=rij.reden,
        wacht_sinds=rij.op_wachtlijst_sinds,
        wachtte_tot=rij.van_wachtlijst_op,
        wachtdagen=_wachtdagen(rij, at),
        heeft_zicht=houdt_zicht(rij),
        stukken=tuple(_stuk(stuk) for stuk in rij.stukken.order_by("volgorde")),
        wachtacties=_wachtacties(rij),
        teruggaven=teruggaven,
        tegen_teruggave=_tegen_teruggave(rij, teruggaven),
        heeft_account=rij.ontvanger_id is not None and has_account(rij.ontvanger_id),
        is_voor_ontvanger=is_ontvanger(by, ontvanger=rij.ontvanger_id),
    )


def tegen_wachten(beeld: Overdrachtbeeld) -> tuple[Bezwaar, ...]:
    """This function will return why there is no waiting to record anything on. No query."""
    wacht = beeld.wacht_sinds is not None and beeld.wachtte_tot is None
    return tuple(objections_to_wachten(wacht=wacht))


def get_voor_afzender(overdracht: UUID, *, by: Aanvrager, at: datetime) -> Overdrachtbeeld:
    """This function will return one handover for who works at the sender; raises NietGevonden. Seven queries."""
    if by.organisatie is None:
        raise NietGevonden
    return overdracht_beeld(overdracht, by=by, at=at)


def open_overdracht(casus: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the handover of a visible casus that awaits an answer; raises NietGevonden.

    One query.
    """
    rijen = zichtbare_overdrachten(by, at=at).filter(casus=casus, status=Status.AANGEBODEN.value)
    gevonden = rijen.values_list("pk", flat=True).first()
    if gevonden is None:
        raise NietGevonden
    return gevonden


def overdrachten_van(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Overdrachtregel]:
    """This function will return the handovers of a visible casus, the newest first; raises NietGevonden.

    Two queries.
    """
    get_casus(casus, by=by, at=at)
    rijen = _met_alles(Overdracht.objects.filter(casus=casus)).order_by("-aangeboden_op")
    return [_regel(rij, at, "") for rij in rijen]


def portaal(by: Aanvrager, *, at: datetime) -> Portaal:
    """This function will return what was handed over to somebody's own party, by what is asked. Four queries.

    Raises NietGevonden for who receives nothing.
    """
    if not is_ontvanger(by, ontvanger=by.partij):
        raise NietGevonden
    alle = _met_alles(zichtbare_overdrachten(by, at=at))
    open_ = list(alle.filter(status=Status.AANGEBODEN.value).order_by("uiterlijk", "pk")[:PER_LIJST])
    aanvaard = list(alle.filter(status=Status.AANVAARD.value).order_by("-beantwoord_op", "pk")[:PER_LIJST])
    voorbij = alle.filter(status__in=(Status.GEWEIGERD.value, Status.INGETROKKEN.value))
    over = _over([*open_, *aanvaard])
    regels = [_regel(rij, at, over.get(rij.pk, "")) for rij in aanvaard]
    wachtend = tuple(regel for regel in regels if regel.heeft_zicht and regel.wacht_sinds)
    einde = [_regel(rij, at, "") for rij in voorbij.order_by("-beantwoord_op", "pk")[:GESLOTEN_GETOOND]]
    vers = tuple(regel for regel in einde if _is_vers_ingetrokken(regel, at))
    return Portaal(
        te_beantwoorden=tuple(_regel(rij, at, over.get(rij.pk, "")) for rij in open_),
        in_zicht=tuple(regel for regel in regels if regel.heeft_zicht and not regel.wacht_sinds),
        wachtend=wachtend,
        vers_ingetrokken=vers,
        voorbij=(
            *(regel for regel in einde if regel not in vers),
            *(regel for regel in regels if not regel.heeft_zicht),
        ),
    )


def _is_vers_ingetrokken(regel: Overdrachtregel, at: datetime) -> bool:
    op = regel.beantwoord_op
    return regel.status is Status.INGETROKKEN and op is not None and at - op <= VERS_INGETROKKEN


def teruggave_van(teruggave: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the handover of which a return was asked, for who sees its casus; raises NietGevonden.

    Two queries.
    """
    if by.organisatie is None:
        raise NietGevonden
    rij = Teruggave.objects.filter(pk=teruggave, overdracht__in=zichtbare_overdrachten(by, at=at))
    overdracht = rij.values_list("overdracht", flat=True).first()
    if overdracht is None:
        raise NietGevonden
    return overdracht


def _met_alles(rijen: QuerySet[Overdracht]) -> QuerySet[Overdracht]:
    gevraagd = Teruggave.objects.filter(overdracht=OuterRef("pk"), status=Teruggavestatus.GEVRAAGD.value)
    return rijen.select_related("casus__zicht", "ontvanger").annotate(teruggave_gevraagd=Exists(gevraagd))


def _over(rijen: Iterable[Overdracht]) -> dict[UUID, str]:
    """The first person of the set says whom a line is about; where the set was wiped there is none."""
    stukken = Stuk.objects.filter(
        overdracht__in=[rij.pk for rij in rijen], onderdeel=Onderdeel.PERSONEN.value
    ).values_list("overdracht", "tekst")
    return {overdracht: tekst.partition("\n")[0].partition(",")[0] for overdracht, tekst in stukken}


def _regel(rij: Overdracht, at: datetime, over: str) -> Overdrachtregel:
    return Overdrachtregel(
        id=rij.pk,
        status=Status(rij.status),
        ontvanger=ontvangernaam(rij),
        aangeboden_op=rij.aangeboden_op,
        uiterlijk=rij.uiterlijk,
        herinnerd_op=rij.herinnerd_op,
        beantwoord_op=rij.beantwoord_op,
        wie=rij.antwoord_naam,
        is_verstreken=_is_verstreken(rij, at),
        heeft_zicht=Status(rij.status) is Status.AANVAARD and houdt_zicht(rij),
        wacht_sinds=rij.op_wachtlijst_sinds if rij.van_wachtlijst_op is None else None,
        teruggave_gevraagd=bool(getattr(rij, "teruggave_gevraagd", False)),
        over=over,
        reden=rij.reden,
    )


def _is_verstreken(rij: Overdracht, at: datetime) -> bool:
    return rij.status == Status.AANGEBODEN and at > rij.uiterlijk


def _wachtdagen(rij: Overdracht, at: datetime) -> int:
    if rij.op_wachtlijst_sinds is None:
        return 0
    einde = rij.van_wachtlijst_op or at
    return (timezone.localdate(einde) - timezone.localdate(rij.op_wachtlijst_sinds)).days


def _antwoordgever(rij: Overdracht) -> Antwoordgever | None:
    if not rij.antwoord_naam:
        return None
    return Antwoordgever(rij.antwoord_naam, rij.antwoord_functie, rij.antwoord_hoe, rij.antwoord_gezegd_op)


def _stuk(rij: Stuk) -> Informatiestuk:
    return Informatiestuk(Onderdeel(rij.onderdeel), rij.tekst, rij.reden, rij.ontbreekt)


def _wachtacties(rij: Overdracht) -> tuple[Wachtregel, ...]:
    acties = rij.wachtlijstacties.order_by("op", "pk")
    return tuple(Wachtregel(een.op, een.door_naam, een.tekst) for een in acties)


def _tegen_teruggave(rij: Overdracht, teruggaven: Iterable[Teruggaveregel]) -> tuple[Bezwaar, ...]:
    is_gevraagd = any(een.status is Teruggavestatus.GEVRAAGD for een in teruggaven)
    feiten = Teruggavefeiten(Status(rij.status), heeft_zicht=houdt_zicht(rij), open_verzoek=is_gevraagd)
    return tuple(objections_to_vragen(feiten))


def _teruggave(rij: Teruggave) -> Teruggaveregel:
    return Teruggaveregel(
        id=rij.pk,
        status=Teruggavestatus(rij.status),
        grond=Teruggavegrond(rij.grond),
        reden=rij.reden,
        meldcode=tuple(
            (naam, rij.meldcode[stap]) for stap, naam in STAPNAMEN.items() if rij.meldcode.get(stap)
        ),
        gevraagd_op=rij.gevraagd_op,
        gevraagd_door=rij.gevraagd_naam,
        beantwoord_op=rij.beantwoord_op,
        toelichting=rij.toelichting,
    )
