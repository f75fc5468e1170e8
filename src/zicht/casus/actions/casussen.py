"""How does a casus open, change hands and phase, and close?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus import permissions, rules
from zicht.casus.models import Betrokkene, Casus, Nummering, Taak, Termijn
from zicht.casus.queries import get_casus, lock_casus
from zicht.casus.queries.casussen import houd_casus, slotfeiten_van
from zicht.casus.queries.taken import uitvoerder_van
from zicht.casus.words import (
    BetrokkeneToegevoegd,
    BetrokkeneVerwijderd,
    Betrokkenheid,
    CasusGeopend,
    CasusGesloten,
    CasusToegewezen,
    Fase,
    FaseGewijzigd,
    Slotgrond,
    Taaksoort,
    wijziging,
)
from zicht.kern import Aanvrager, NietGevonden, Verouderd, gettext_noop, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode
from zicht.toegang.queries import account_namen, teams_of


@deed
def open_casus(
    *,
    organisatie: UUID,
    gemeente: str | None = None,
    team: UUID | None = None,
    huishouden: UUID | None = None,
    vervolg_op: UUID | None = None,
    by: Aanvrager,
    at: datetime,
) -> CasusGeopend:
    """This function will open a casus under the next number of the year; `vervolg_op` is the one it follows.

    Raises Geweigerd, and NietGevonden for another organisation's team or casus.
    """
    weiger_bij(permissions.objections_to_openen(by))
    if by.organisatie not in {organisatie, None}:
        raise NietGevonden
    if vervolg_op is not None:
        get_casus(vervolg_op, by=systeem_voor(organisatie), at=at)
    if team is not None:
        _teamnaam(organisatie, team)
    vandaag = timezone.localdate(at)
    casus = Casus.objects.create(
        id=nieuw_kenmerk(at),
        organisatie_id=organisatie,
        nummer=_nieuw_nummer(organisatie, vandaag.year),
        fase=Fase.BEOORDELING.value,
        gemeente_id=gemeente or None,
        team_id=team,
        huishouden_id=huishouden,
        vervolg_op_id=vervolg_op,
        opened_on=vandaag,
    )
    houd_casus(casus)
    return CasusGeopend(casus=casus.pk, organisatie=organisatie, nummer=casus.nummer, vervolg_op=vervolg_op)


@deed
def add_betrokkene(
    *, casus: UUID, persoon: UUID, betrokkenheid: Betrokkenheid, by: Aanvrager, at: datetime
) -> BetrokkeneToegevoegd:
    """This function will record that a casus is about somebody; who already was gets the new involvement.

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    betrokkene = _betrokkene.eerste(casus, persoon)
    was = Betrokkenheid(betrokkene.betrokkenheid).naam if betrokkene else ""
    if betrokkene is None:
        betrokkene = Betrokkene(casus=rij, persoon_id=persoon, sinds=timezone.localdate(at))
    betrokkene.betrokkenheid = betrokkenheid.value
    betrokkene.save()
    return BetrokkeneToegevoegd(
        casus=casus,
        organisatie=rij.organisatie_id,
        persoon=persoon,
        betrokkenheid=betrokkenheid,
        wijzigingen=wijziging(gettext_noop("Betrokkenheid"), was, betrokkenheid.naam),
    )


@bereid
def _betrokkene(casus: UUID, persoon: UUID) -> QuerySet[Betrokkene]:
    return Betrokkene.objects.filter(casus=casus, persoon=persoon)


@deed
def remove_betrokkene(
    *, casus: UUID, persoon: UUID, reden: str, by: Aanvrager, at: datetime
) -> BetrokkeneVerwijderd:
    """This function will record that a casus is not about somebody after all; raises NietGevonden and Geweigerd."""
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    betrokkene = Betrokkene.objects.filter(casus=rij, persoon=persoon).first()
    if betrokkene is None:
        raise NietGevonden
    was = Betrokkenheid(betrokkene.betrokkenheid).naam
    betrokkene.delete()
    return BetrokkeneVerwijderd(
        casus=casus,
        organisatie=rij.organisatie_id,
        persoon=persoon,
        reden=reden,
        wijzigingen=wijziging(gettext_noop("Betrokkenheid"), was, ""),
    )


@deed
def change_fase(*, casus: UUID, fase: Fase, by: Aanvrager, at: datetime) -> FaseGewijzigd:
    """This function will bring a casus into another phase; into the one it is in changes nothing.

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    was = Fase(rij.fase)
    weiger_bij(rules.objections_to_fase(was, fase))
    rij.fase = fase.value
    _bewaar(rij, "fase")
    return FaseGewijzigd(
        casus=casus,
        organisatie=rij.organisatie_id,
        van=was,
        fase=fase,
        wijzigingen=wijziging(gettext_noop("Fase"), was.naam, fase.naam),
    )


@deed
def assign_casus(
    *,
    casus: UUID,
    behandelaar: UUID | None,
    team: UUID | None,
    reden: str = "",
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> CasusToegewezen:
    """This function will say who, or which team, is in charge; open tasks of the one before go along.

    Raises NietGevonden, also for a team of another organisation, Geweigerd, and Verouderd when `versie` is given and
    somebody else changed the casus meanwhile.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_verdelen(by, behandelaar=rij.behandelaar_id))
    if versie not in {None, rij.versie}:
        raise Verouderd(versie_nu=rij.versie)
    if rij.fase == Fase.GESLOTEN:
        weiger_bij([rules.AL_GESLOTEN])
    if behandelaar is not None:
        weiger_bij(rules.objections_to_behandelaar(uitvoerder_van(behandelaar, rij.organisatie_id, at)))
    teamnaam = _teamnaam(rij.organisatie_id, team) if team else ""
    was, was_team = rij.behandelaar_id, rij.team_id
    rij.behandelaar_id, rij.team_id = behandelaar, team
    _bewaar(rij, "behandelaar", "team")
    _neem_taken_mee(rij, was, was_team)
    namen = account_namen([was, behandelaar])
    nu = namen.get(behandelaar, "") if behandelaar else ""
    return CasusToegewezen(
        casus=casus,
        organisatie=rij.organisatie_id,
        aan=", ".join(naam for naam in (nu, teamnaam) if naam) or gettext_noop("niemand"),
        behandelaar=behandelaar,
        team=team,
        reden=reden,
        wijzigingen=wijziging(gettext_noop("Behandelaar"), namen.get(was, "") if was else "", nu),
    )


@deed
def close_casus(
    *, casus: UUID, grond: Slotgrond, toelichting: str = "", by: Aanvrager, at: datetime
) -> CasusGesloten:
    """This function will end the involvement of Veilig Thuis on a ground that the ledger bears out.

    The zicht stays where it is. What only reminded lapses. Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_sluiten(by))
    weiger_bij(rules.objections_to_sluiten(slotfeiten_van(rij, grond)))
    was = Fase(rij.fase)
    rij.fase, rij.closed_at, rij.slotgrond = Fase.GESLOTEN.value, at, grond.value
    _bewaar(rij, "fase", "closed_at", "slotgrond")
    # The review of an emergency access goes on: closing must not hide who looked.
    open_ = {"casus": rij, "vervallen_op": None}
    Taak.objects.filter(gereed_op=None, **open_).exclude(soort=Taaksoort.TOETS_NOODTOEGANG.value).update(
        vervallen_op=at
    )
    Termijn.objects.filter(gehaald_op=None, **open_).exclude(
        code__in=(Termijncode.NOODTOEGANG, Termijncode.NOODTOEGANG_NAZIEN)
    ).update(vervallen_op=at)
    return CasusGesloten(
        casus=casus,
        organisatie=rij.organisatie_id,
        grond=grond,
        toelichting=toelichting,
        wijzigingen=wijziging(gettext_noop("Fase"), was.naam, Fase.GESLOTEN.naam),
    )


@bereid
def _nummering(organisatie: UUID, jaar: int) -> QuerySet[Nummering]:
    return Nummering.objects.select_for_update().filter(organisatie=organisatie, jaar=jaar)


def _nieuw_nummer(organisatie: UUID, jaar: int) -> str:
    telling = _nummering.eerste(organisatie, jaar)
    if telling is None:
        telling, _ = Nummering.objects.select_for_update().get_or_create(
            organisatie_id=organisatie, jaar=jaar
        )
    telling.laatste += 1
    telling.save(update_fields=("laatste",))
    return f"{jaar}-{telling.laatste:06}"


def _teamnaam(organisatie: UUID, team: UUID) -> str:
    namen = {regel.id: regel.naam for regel in teams_of(organisatie)}
    if team not in namen:
        raise NietGevonden
    return namen[team]


def _bewaar(rij: Casus, *velden: str) -> None:
    rij.versie += 1
    rij.save(update_fields=(*velden, "versie"))


def _neem_taken_mee(rij: Casus, was: UUID | None, was_team: UUID | None) -> None:
    taken = Taak.objects.filter(casus=rij, gereed_op=None, vervallen_op=None, partij=None)
    if rij.behandelaar_id != was:
        taken.filter(account=was, rol="").exclude(soort=Taaksoort.TOETS_NOODTOEGANG.value).update(
            account=rij.behandelaar_id
        )
    if rij.team_id != was_team:
        taken.filter(team=was_team).update(team=rij.team_id)
