"""How is something asked of somebody, and how does that end?"""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.casus import permissions, rules
from zicht.casus.models import Casus, Taak, Termijn
from zicht.casus.queries import lock_casus
from zicht.casus.queries.taken import OPEN, mag_taak, uitvoerder_van
from zicht.casus.words import (
    TaakGereed,
    TaakGezet,
    Taaksoort,
    TaakToegewezen,
    TaakVervallen,
    TakenGereed,
    TakenVervallen,
    wijziging,
)
from zicht.kern import Aanvrager, NietGevonden, Rol, Verouderd, gettext_noop, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import geheugen
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.daad import deed
from zicht.toegang.queries import account_namen, has_rol, teams_of

EINDE_DER_TIJDEN = datetime(9000, 1, 1, tzinfo=UTC)
_HERINNER_VOORAF = timedelta(days=1)


@deed
def set_taak(
    *,
    casus: UUID,
    soort: Taaksoort,
    tekst: str,
    waarom: str = "",
    betreft: UUID | None = None,
    account: UUID | None = None,
    team: UUID | None = None,
    rol: Rol | None = None,
    partij: UUID | None = None,
    termijn: UUID | None = None,
    uiterlijk: datetime | None = None,
    vetoot_sluiten: bool = True,
    by: Aanvrager,
    at: datetime,
) -> TaakGezet:
    """This function will ask something of an account, a team, a role in a team, or another party.

    Of nobody named: of who is in charge, if that is somebody who can, and else of the casus' team. With a term
    the task ends with it. Raises NietGevonden, and Geweigerd for somebody who cannot do it (ALG-5).
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    if account is not None:
        weiger_bij(rules.objections_to_toewijzen(uitvoerder_van(account, rij.organisatie_id, at), soort, rol))
    elif partij is None and team is None:
        account = _behandelaar_die_kan(rij, soort, rol, at)
    taak = Taak.objects.create(
        id=nieuw_kenmerk(at),
        organisatie_id=rij.organisatie_id,
        casus=rij,
        soort=soort.value,
        tekst=tekst,
        waarom=waarom,
        betreft=betreft,
        account_id=account,
        team_id=team or (rij.team_id if partij is None else None),
        rol=rol.value if rol else "",
        partij_id=partij,
        **_einde(_termijn(termijn, rij), uiterlijk),
        vetoot_sluiten=vetoot_sluiten,
        gezet_op=at,
    )
    return TaakGezet(casus=casus, organisatie=rij.organisatie_id, taak=taak.pk, tekst=tekst)


@deed
def finish_taken(
    *, casus: UUID, soort: Taaksoort, betreft: UUID | None = None, by: Aanvrager, at: datetime
) -> TakenGereed:
    """This function will finish the open tasks of a kind, because what they asked happened.

    Without `betreft` all of this kind in the casus. Raises NietGevonden and Geweigerd.
    """
    rij, taken = _lock_open(casus, soort, betreft, by, at)
    if taken:
        Taak.objects.filter(pk__in=taken).update(gereed_op=at, gereed_door=by.account)
    return TakenGereed(casus=casus, organisatie=rij.organisatie_id, soort=soort, aantal=len(taken))


@deed
def drop_taken(
    *, casus: UUID, soort: Taaksoort, betreft: UUID | None = None, waarom: str, by: Aanvrager, at: datetime
) -> TakenVervallen:
    """This function will drop the open tasks of a kind, with the reason; otherwise as finishing them."""
    rij, taken = _lock_open(casus, soort, betreft, by, at)
    if taken:
        Taak.objects.filter(pk__in=taken).update(vervallen_op=at)
    return TakenVervallen(
        casus=casus, organisatie=rij.organisatie_id, soort=soort, aantal=len(taken), waarom=waarom
    )


@deed
def finish_taak(*, taak: UUID, by: Aanvrager, at: datetime) -> TaakGereed:
    """This function will record that a task was done, by who can do it; raises NietGevonden and Geweigerd.

    A task that a step of the process ends is never finished by hand.
    """
    rij = _lock_taak(taak, by, at)
    _weiger_vreemde(rij, by)
    weiger_bij(rules.objections_to_met_de_hand(Taaksoort(rij.soort)))
    rij.gereed_op, rij.gereed_door_id = at, by.account
    rij.versie += 1
    rij.save(update_fields=("gereed_op", "gereed_door", "versie"))
    return TaakGereed(casus=rij.casus_id, organisatie=rij.organisatie_id, taak=rij.pk, tekst=rij.tekst)


@deed
def drop_taak(*, taak: UUID, reden: str, by: Aanvrager, at: datetime) -> TaakVervallen:
    """This function will drop a free task, with the reason; raises NietGevonden and Geweigerd.

    A task of the process ends with what it asks, never by hand.
    """
    rij = _lock_taak(taak, by, at)
    _weiger_vreemde(rij, by)
    weiger_bij([] if rij.soort == Taaksoort.VRIJE_TAAK else [rules.HOORT_BIJ_PROCES])
    rij.vervallen_op = at
    rij.versie += 1
    rij.save(update_fields=("vervallen_op", "versie"))
    return TaakVervallen(
        casus=rij.casus_id, organisatie=rij.organisatie_id, taak=rij.pk, tekst=rij.tekst, reden=reden
    )


@deed
def assign_taak(
    *,
    taak: UUID,
    account: UUID | None = None,
    team: UUID | None = None,
    reden: str = "",
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> TaakToegewezen:
    """This function will give a task to somebody who can do it, or to a team.

    Raises NietGevonden, Geweigerd, and Verouderd when `versie` is given and somebody else changed it meanwhile.
    """
    rij = _lock_taak(taak, by, at)
    weiger_bij(permissions.objections_to_werken(by))
    if versie is not None and versie != rij.versie:
        raise Verouderd(versie_nu=rij.versie)
    rol = Rol(rij.rol) if rij.rol else None
    if account is not None:
        wie = uitvoerder_van(account, rij.organisatie_id, at)
        weiger_bij(rules.objections_to_toewijzen(wie, Taaksoort(rij.soort), rol))
    namen = account_namen([rij.account_id, account])
    was = namen.get(rij.account_id, "") if rij.account_id else ""
    teamnaam = _teamnaam(rij.organisatie_id, team) if team else ""
    rij.account_id, rij.team_id = account, team or rij.team_id
    rij.versie += 1
    rij.save(update_fields=("account", "team", "versie"))
    nu = namen.get(account, "") if account else teamnaam
    return TaakToegewezen(
        casus=rij.casus_id,
        organisatie=rij.organisatie_id,
        taak=rij.pk,
        tekst=rij.tekst,
        aan=nu or gettext_noop("niemand"),
        account=account,
        team=team,
        reden=reden,
        wijzigingen=wijziging(gettext_noop("Wie"), was, nu),
    )


def _lock_taak(taak: UUID, by: Aanvrager, at: datetime) -> Taak:
    """Locks the casus first, as everything does, so that two deeds never wait for each other."""
    gevonden = Taak.objects.filter(mag_taak(by, at), pk=taak).values("casus", "organisatie").first()
    if gevonden is None:
        raise NietGevonden
    lock_casus(gevonden["casus"], by=systeem_voor(gevonden["organisatie"]), at=at)
    rij = Taak.objects.get(pk=taak)
    weiger_bij([] if rij.gereed_op is None and rij.vervallen_op is None else [rules.AL_AFGEROND])
    return rij


def _weiger_vreemde(rij: Taak, by: Aanvrager) -> None:
    rol = Rol(rij.rol) if rij.rol else None
    kan = rules.is_uitvoerbaar_door(by.rollen, Taaksoort(rij.soort), rol)
    weiger_bij(permissions.objections_to_taak(by, is_uitvoerbaar=kan, soort=Taaksoort(rij.soort)))


def _lock_open(
    casus: UUID, soort: Taaksoort, betreft: UUID | None, by: Aanvrager, at: datetime
) -> tuple[Casus, list[UUID]]:
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    return rij, _open_taken(casus, soort.value, betreft)


@bereid
def _open_taken(casus: UUID, soort: str, betreft: UUID | None) -> QuerySet[Taak, UUID]:
    taken = Taak.objects.filter(OPEN, casus=casus, soort=soort).values_list("pk", flat=True)
    return taken.filter(betreft=betreft) if betreft else taken


@bereid
def _termijn_van(termijn: UUID, casus: UUID) -> QuerySet[Termijn]:
    return Termijn.objects.filter(pk=termijn, casus=casus)


def _behandelaar_die_kan(rij: Casus, soort: Taaksoort, rol: Rol | None, at: datetime) -> UUID | None:
    if rij.behandelaar_id is None:
        return None
    nodig = frozenset({rol}) if rol else rules.ROLLEN_VOOR[soort]
    # Who is in charge has one of these roles: of most tasks nothing need be asked.
    kan = nodig >= rules.ROLLEN_IN_CHARGE or any(has_rol(rij.behandelaar_id, een, at=at) for een in nodig)
    return rij.behandelaar_id if kan else None


def _termijn(termijn: UUID | None, rij: Casus) -> Termijn | None:
    if termijn is None:
        return None
    gezet = geheugen().get((Termijn, termijn))
    gevonden = gezet if isinstance(gezet, Termijn) else _termijn_van.eerste(termijn, rij.pk)
    if gevonden is None or gevonden.casus_id != rij.pk:
        raise NietGevonden
    return gevonden


def _einde(termijn: Termijn | None, uiterlijk: datetime | None) -> dict[str, Any]:
    """A task with a term ends and nears with it; a due date of its own reminds a day before."""
    if termijn is not None and uiterlijk is None:
        return {
            "termijn": termijn,
            "uiterlijk": termijn.uiterlijk,
            "nadert_op": termijn.nadert_op,
            "sorteer_op": termijn.uiterlijk,
        }
    return {
        "termijn": termijn,
        "uiterlijk": uiterlijk,
        "nadert_op": uiterlijk - _HERINNER_VOORAF if uiterlijk else None,
        "sorteer_op": uiterlijk or EINDE_DER_TIJDEN,
    }


def _teamnaam(organisatie: UUID, team: UUID) -> str:
    for regel in teams_of(organisatie):
        if regel.id == team:
            return regel.naam
    raise NietGevonden
