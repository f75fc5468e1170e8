"""What follows from the decision: what is open ends, the zicht and the phase are settled, the next thing begins?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import (
    change_fase,
    drop_taken,
    finish_taken,
    meet_termijn,
    move_zicht,
    set_taak,
    set_termijn,
)
from zicht.casus.queries import open_taken_van, termijnverloop
from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, Rol, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.termijnen import Termijncode
from zicht.toegang.queries import has_rol
from zicht.veiligheidsbeoordeling.actions.meekijken import _casus, _laat_los, _sluit_vraag, _van
from zicht.veiligheidsbeoordeling.models import Informatievraag
from zicht.veiligheidsbeoordeling.queries import besluitgevolg
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten, Route

_OPNIEUW = gettext_noop("Opnieuw gevraagd")
_BESLOTEN = gettext_noop("Er is besloten.")


def close_beoordeling(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the terms and tasks of an assessment that was decided, open questions among them."""
    besloten = _van(aanleiding, BeoordelingBesloten)
    casus, kenmerk = _casus(besloten), besloten.beoordeling
    for code in (Termijncode.VB_5WD, Termijncode.URGENTIE_24U):
        meet_termijn(casus=casus, code=code, betreft=kenmerk, by=by, at=at)
    for soort in (Taaksoort.BEOORDEEL_VEILIGHEID, Taaksoort.CRISIS_OPPAKKEN):
        finish_taken(casus=casus, soort=soort, betreft=kenmerk, by=by, at=at)
    for taak in open_taken_van(casus, at=at):
        if taak.soort is Taaksoort.BEOORDEEL_MEE and taak.betreft == kenmerk and taak.account_id:
            _laat_los(casus, taak.account_id, by, at)
    drop_taken(casus=casus, soort=Taaksoort.BEOORDEEL_MEE, betreft=kenmerk, waarom=_BESLOTEN, by=by, at=at)
    open_vragen = Informatievraag.objects.filter(beoordeling=kenmerk, beantwoord_op=None)
    for vraag in list(open_vragen):
        _sluit_vraag(casus, vraag.pk, _BESLOTEN, by, at)
    open_vragen.update(geen_antwoord_reden=_BESLOTEN, beantwoord_op=at)


def settle_zicht(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will put the zicht where the decision puts it (OVD-1, VB-14)."""
    besloten = _van(aanleiding, BeoordelingBesloten)
    zet = besluitgevolg(besloten.beoordeling, by=by, at=at).zicht
    if zet is not None:
        move_zicht(
            casus=_casus(besloten),
            houder=zet.houder,
            grond=zet.grond,
            waarom=besloten.advies.naam if besloten.advies else besloten.route.naam,
            by=by,
            at=at,
        )


def settle_fase(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will bring the casus into the phase of the decision."""
    besloten = _van(aanleiding, BeoordelingBesloten)
    fase = besluitgevolg(besloten.beoordeling, by=by, at=at).fase
    if fase is not None:
        change_fase(casus=_casus(besloten), fase=fase, by=by, at=at)


def begin_vervolg(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask for what comes next: the service, the offer, or closing."""
    besloten = _van(aanleiding, BeoordelingBesloten)
    if besloten.route.is_dienst:
        _begin_dienst(besloten, by, at)
    elif besloten.route.is_directe_overdracht:
        _vraag_aanbod(besloten, by, at)
    elif not _loopt_nog(besloten, at):
        casus = _casus(besloten)
        drop_taken(casus=casus, soort=Taaksoort.SLUIT_CASUS, waarom=_OPNIEUW, by=by, at=at)
        set_taak(
            casus=casus,
            soort=Taaksoort.SLUIT_CASUS,
            tekst=Taaksoort.SLUIT_CASUS.naam,
            waarom=Route.GEEN_VERVOLG.naam,
            betreft=besloten.besluit,
            vetoot_sluiten=False,
            by=by,
            at=at,
        )


def _begin_dienst(besloten: BeoordelingBesloten, by: Aanvrager, at: datetime) -> None:
    """Who did the assessment is proposed (VB-13); somebody else can be given the task afterwards."""
    casus = _casus(besloten)
    termijn = set_termijn(
        casus=casus, code=Termijncode.DIENST_10WK, vanaf=at, betreft=besloten.besluit, by=by, at=at
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.VOER_DIENST_UIT,
        tekst=besloten.route.naam,
        waarom=gettext_noop("Besloten na de veiligheidsbeoordeling. Voorstel: wie de beoordeling deed"),
        betreft=besloten.besluit,
        account=_uitvoerder(besluitgevolg(besloten.beoordeling, by=by, at=at).uitvoerder, at),
        termijn=termijn.termijn,
        by=by,
        at=at,
    )


def _uitvoerder(account: UUID | None, at: datetime) -> UUID | None:
    """Return who can carry out a service; a behavioural scientist who judged does not."""
    kan = account is not None and any(
        has_rol(account, rol, at=at) for rol in (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER)
    )
    return account if kan else None


def _vraag_aanbod(besloten: BeoordelingBesloten, by: Aanvrager, at: datetime) -> None:
    casus = _casus(besloten)
    einde = [
        stand.uiterlijk
        for stand in termijnverloop(casus)
        if stand.code == Termijncode.VB_5WD and stand.betreft == besloten.beoordeling
    ]
    set_taak(
        casus=casus,
        soort=Taaksoort.BIED_OVERDRACHT_AAN,
        tekst=Taaksoort.BIED_OVERDRACHT_AAN.naam,
        waarom=besloten.route.naam,
        betreft=besloten.besluit,
        # The offer belongs to the assessment, so it is due when that was due.
        uiterlijk=max([at, *einde]),
        by=by,
        at=at,
    )


def _loopt_nog(besloten: BeoordelingBesloten, at: datetime) -> bool:
    return any(
        taak.soort in {Taaksoort.VOER_DIENST_UIT, Taaksoort.BIED_OVERDRACHT_AAN}
        for taak in open_taken_van(_casus(besloten), at=at)
    )
