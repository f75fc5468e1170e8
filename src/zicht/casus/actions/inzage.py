"""How does somebody get to look who would not by role and team, and how is an emergency reviewed?"""

from datetime import datetime
from uuid import UUID

from zicht.casus import permissions, rules
from zicht.casus.actions.taken import finish_taken, set_taak
from zicht.casus.actions.termijnen import meet_termijn, set_termijn
from zicht.casus.models import Casus, Inzage
from zicht.casus.queries import lock_casus, visible_to
from zicht.casus.queries.termijnen import laatste_moment, reken
from zicht.casus.words import (
    InzageBeeindigd,
    InzageGegeven,
    Inzagegrond,
    Inzageomvang,
    Noodoordeel,
    NoodtoegangGetoetst,
    Taaksoort,
)
from zicht.kern import Aanvrager, Geweigerd, NietGevonden, Rol, gettext_noop, nieuw_kenmerk, systeem_voor
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode


@deed
def give_inzage(
    *,
    casus: UUID,
    account: UUID | None = None,
    partij: UUID | None = None,
    omvang: Inzageomvang = Inzageomvang.CASUS,
    grond: Inzagegrond = Inzagegrond.CONSULT,
    reden: str = "",
    tot: datetime | None = None,
    by: Aanvrager,
    at: datetime,
) -> InzageGegeven:
    """This function will let an account look along, or open an information set to a party, until a moment.

    A party never gets the casus itself. Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_inzage_geven(by))
    weiger_bij(
        rules.objections_to_inzage(
            grond, omvang, heeft_account=account is not None, heeft_partij=partij is not None
        )
    )
    inzage = _geef(rij, account, partij, omvang, grond, reden, tot, at)
    return InzageGegeven(
        casus=casus, organisatie=rij.organisatie_id, inzage=inzage.pk, grond=grond, reden=reden
    )


@deed
def end_inzage(*, inzage: UUID, by: Aanvrager, at: datetime) -> InzageBeeindigd:
    """This function will end an Inzage now; raises NietGevonden and Geweigerd.

    Who took emergency access gives it back oneself; any other is ended by who could give it.
    """
    rij = Inzage.objects.filter(pk=inzage).first()
    if rij is None:
        raise NietGevonden
    lock_casus(rij.casus_id, by=by, at=at)
    is_eigen = rij.account_id is not None and rij.account_id == by.account
    weiger_bij([] if is_eigen else permissions.objections_to_inzage_geven(by))
    if rij.tot is None or rij.tot > at:
        rij.tot = max(at, rij.vanaf)
        rij.save(update_fields=("tot",))
    return InzageBeeindigd(
        casus=rij.casus_id, organisatie=rij.casus.organisatie_id, inzage=rij.pk, grond=Inzagegrond(rij.grond)
    )


@deed
def take_noodtoegang(*, nummer: str, reden: str, by: Aanvrager, at: datetime) -> InzageGegeven:
    """This function will open a casus of one's own organisation to who needs it now, for some hours, with a reason.

    A team lead gets the task to review it. Raises Geweigerd, also for a number that does not exist.
    """
    weiger_bij(permissions.objections_to_noodtoegang(by))
    weiger_bij(rules.objections_to_reden(reden))
    systeem = systeem_voor(by.organisatie)
    gevonden = Casus.objects.filter(organisatie=by.organisatie, nummer=nummer.strip()).first()
    if gevonden is None:
        raise Geweigerd([rules.ONBEKEND_NUMMER])
    rij = lock_casus(gevonden.pk, by=systeem, at=at)
    weiger_bij([rules.ZIET_AL] if _ziet_al(rij, by, at) else [])
    einde = laatste_moment(reken(Termijncode.NOODTOEGANG, at, organisatie=rij.organisatie_id))
    inzage = _geef(rij, by.account, None, Inzageomvang.CASUS, Inzagegrond.NOOD, reden, einde, at)
    nazien = set_termijn(
        casus=rij.pk, code=Termijncode.NOODTOEGANG_NAZIEN, vanaf=at, betreft=inzage.pk, by=systeem, at=at
    )
    set_taak(
        casus=rij.pk,
        soort=Taaksoort.TOETS_NOODTOEGANG,
        tekst=gettext_noop("Toets de noodtoegang"),
        waarom=gettext_noop("Iemand opende deze casus zonder dat rol of team dat toelaat."),
        betreft=inzage.pk,
        team=rij.team_id,
        rol=Rol.WERKBEGELEIDER,
        termijn=nazien.termijn,
        vetoot_sluiten=False,
        by=systeem,
        at=at,
    )
    return InzageGegeven(
        casus=rij.pk, organisatie=rij.organisatie_id, inzage=inzage.pk, grond=Inzagegrond.NOOD, reden=reden
    )


@deed
def review_noodtoegang(
    *, inzage: UUID, oordeel: Noodoordeel, toelichting: str, by: Aanvrager, at: datetime
) -> NoodtoegangGetoetst:
    """This function will record what a team lead thinks of an emergency access; a wrong one ends at once.

    Never by who used it. The reviewer need not see the casus. Raises NietGevonden and Geweigerd.
    """
    rij = Inzage.objects.filter(
        pk=inzage, grond=Inzagegrond.NOOD.value, casus__organisatie=by.organisatie
    ).first()
    if rij is None or not permissions.may_toetsen(by):
        raise NietGevonden
    systeem = systeem_voor(by.organisatie)
    lock_casus(rij.casus_id, by=systeem, at=at)
    rij.refresh_from_db()
    weiger_bij(permissions.objections_to_toetsen(by, gebruiker=rij.account_id))
    weiger_bij([rules.AL_GETOETST] if rij.getoetst_op else rules.objections_to_reden(toelichting))
    rij.getoetst_op, rij.getoetst_door_id = at, by.account
    rij.oordeel, rij.toelichting = oordeel.value, toelichting
    if oordeel is Noodoordeel.ONTERECHT and (rij.tot is None or rij.tot > at):
        rij.tot = at
    rij.save(update_fields=("getoetst_op", "getoetst_door", "oordeel", "toelichting", "tot"))
    finish_taken(casus=rij.casus_id, soort=Taaksoort.TOETS_NOODTOEGANG, betreft=rij.pk, by=systeem, at=at)
    meet_termijn(casus=rij.casus_id, code=Termijncode.NOODTOEGANG_NAZIEN, betreft=rij.pk, by=systeem, at=at)
    return NoodtoegangGetoetst(
        casus=rij.casus_id,
        organisatie=by.organisatie,
        inzage=rij.pk,
        oordeel=oordeel,
        toelichting=toelichting,
    )


def _geef(
    rij: Casus,
    account: UUID | None,
    partij: UUID | None,
    omvang: Inzageomvang,
    grond: Inzagegrond,
    reden: str,
    tot: datetime | None,
    at: datetime,
) -> Inzage:
    return Inzage.objects.create(
        id=nieuw_kenmerk(at),
        casus=rij,
        account_id=account,
        partij_id=partij,
        omvang=omvang.value,
        grond=grond.value,
        reden=reden,
        vanaf=at,
        tot=tot,
    )


def _ziet_al(rij: Casus, by: Aanvrager, at: datetime) -> bool:
    return visible_to(by, at=at).filter(pk=rij.pk).exists()
