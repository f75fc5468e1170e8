"""How do melder and household hear what was decided: by whom, in which way, in time or not?"""

from collections.abc import Generator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from zicht.informeren.actions import (
    change_informeerder,
    give_terugkoppeling,
    postpone_informeren,
    record_gesprek,
    record_informeren,
)
from zicht.informeren.queries import informeringen_van, terugkoppeling_beeld, terugkoppelingen_van
from zicht.informeren.words import (
    Eerderkeuze,
    Informeerder,
    Informeringbeeld,
    Onderwerp,
    OverEerder,
    Terugkoppelingbeeld,
    Uitstelgrond,
    Vastlegging,
    Wijze,
)
from zicht.kern import Aanvrager
from zicht.personen.queries import kanoniek
from zicht.voorbeeld import mix, werkteksten
from zicht.voorbeeld.dagen import moment, werkmoment
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.plan import Halte

Stappen = Generator[datetime, None, datetime]
_WIJZEN = (
    *((Wijze.BRIEF,) * 5),
    *((Wijze.TELEFOON,) * 2),
    *((Wijze.GESPREK,) * 4),
    Wijze.EMAIL,
    Wijze.BERICHT,
)
_AAN_MELDER = (*((Wijze.TELEFOON,) * 4), *((Wijze.BERICHT,) * 3), Wijze.EMAIL, Wijze.BRIEF, Wijze.GESPREK)
_GESPREK = frozenset({Wijze.GESPREK, Wijze.GEZAMENLIJK_GESPREK})
_GESPROKEN = _GESPREK | {Wijze.TELEFOON}


def vertel(opdracht: Opdracht, at: datetime) -> Stappen:
    """This function will give the melder feedback and tell the household; returns the last moment.

    Where the receiver of a handover tells the household, that is left to it.
    """
    lot = opdracht.lot
    terug = werkmoment(lot.toeval, at, _dagen(opdracht, "terugkoppeling op tijd", mix.TERUGKOPPELING_OP_TIJD))
    gezin = werkmoment(lot.toeval, at, _dagen(opdracht, "informeren op tijd", mix.INFORMEREN_OP_TIJD))
    yield min(terug, gezin)
    if terug <= gezin:
        koppel_terug(opdracht, terug)
        yield gezin
    at = yield from _vertel_gezin(opdracht, gezin)
    if terug > gezin:
        at = max(at, terug)
        yield at
        koppel_terug(opdracht, at)
    return at


def _vertel_gezin(opdracht: Opdracht, at: datetime) -> Stappen:
    lot, by = opdracht.lot, opdracht.behandelaar(at)
    open_ = te_informeren(opdracht, by, at)
    if not open_ or _laat_aan_ontvanger(opdracht, open_):
        return at
    if opdracht.stopt_bij(Halte.UITGESTELD) or lot.gebeurt("informeren uitgesteld", 0.06):
        return (yield from _stel_uit(opdracht, open_, at))
    samen = lot.gebeurt("samen informeren", 0.06)
    if samen:
        reden = lot.beurt(werkteksten.ANDER_INFORMEERT)
        change_informeerder(casus=opdracht.casus, informeerder=Informeerder.SAMEN, reden=reden, by=by, at=at)
    informeer(open_, lot, by, at, wijze=Wijze.GEZAMENLIJK_GESPREK if samen else None)
    return at


def koppel_terug(opdracht: Opdracht, at: datetime) -> None:
    """This function will give every melder of the casus the feedback that is still due."""
    by, lot = opdracht.behandelaar(at), opdracht.lot
    for terugkoppeling in terugkoppelingen_van(opdracht.casus, by=by, at=at):
        if terugkoppeling.gegeven_op is None:
            give_terugkoppeling(
                terugkoppeling=terugkoppeling.id,
                wijze=Wijze.GEZAMENLIJK_GESPREK
                if lot.gebeurt("samen teruggekoppeld", 0.02)
                else lot.beurt(_AAN_MELDER),
                tekst=lot.beurt(werkteksten.TERUGKOPPELING),
                verteld=frozenset(terugkoppeling.onderwerpen),
                over_eerder=_kies_over_eerder(
                    terugkoppeling_beeld(terugkoppeling.id, by=by, at=at), lot.terzijde
                ),
                by=by,
                at=at,
            )


def _kies_over_eerder(beeld: Terugkoppelingbeeld, lot: Lot) -> Eerderkeuze:
    """Choose what this melder hears of earlier reports, with why; of what only another organisation has, no content."""
    eerder, helpt_zelf = beeld.eerder, Onderwerp.EERDERE_MELDINGEN in beeld.onderwerpen
    if not eerder.is_bekend:
        return Eerderkeuze()
    mogelijk = frozenset(een for een in OverEerder if een.is_keuze and een not in eerder.bezwaren)
    if not (eerder.in_deze_casus or eerder.casussen):
        mogelijk -= {OverEerder.MEER}
    wat = lot.kies(mix.OVER_EERDER_AAN_HELPER if helpt_zelf else mix.OVER_EERDER_AAN_ANDER, mogelijk)
    if wat is OverEerder.NIETS:
        return Eerderkeuze(wat, waarom=lot.beurt(werkteksten.WAAROM_GEZWEGEN) if helpt_zelf else "")
    waarom = lot.beurt(werkteksten.WAAROM_VERTELD)
    if wat is OverEerder.DAT:
        return Eerderkeuze(wat, eerder.noodzaken[0].code, waarom="" if helpt_zelf else waarom)
    noodzaak = lot.beurt(tuple(een.code for een in eerder.noodzaken if not een.zegt_genoeg))
    tekst = lot.beurt(werkteksten.UIT_EERDERE)
    return Eerderkeuze(wat, noodzaak, tekst, waarom, van_elders=False if eerder.elders else None)


def te_informeren(opdracht: Opdracht, by: Aanvrager, at: datetime) -> list[Informeringbeeld]:
    """This function will return who of the casus was not told yet."""
    return [een for een in informeringen_van(opdracht.casus, by=by, at=at) if een.gedaan_op is None]


def informeer(
    open_: Sequence[Informeringbeeld], lot: Lot, by: Aanvrager, at: datetime, *, wijze: Wijze | None = None
) -> None:
    """This function will record that these people were told, in a way that is safe for each of them."""
    gekozen = wijze or lot.beurt(_WIJZEN)
    if gekozen in _GESPREK:
        open_ = _spreek_samen(open_, gekozen, lot, by, at)
    for een in open_:
        # Of who may not be reached in some way, e-mail is the one that nobody called unsafe.
        zo = Wijze.EMAIL if een.mag_niet else gekozen
        met_tolk = een.tolk_nodig and zo in _GESPROKEN
        wat = Vastlegging(
            zo,
            lot.beurt(werkteksten.GEINFORMEERD),
            op_steun_gewezen=True,
            tolk=lot.beurt(werkteksten.TOLKEN) if met_tolk else "",
        )
        record_informeren(informering=een.id, wat=wat, by=by, at=at)


def _spreek_samen(
    open_: Sequence[Informeringbeeld], wijze: Wijze, lot: Lot, by: Aanvrager, at: datetime
) -> Sequence[Informeringbeeld]:
    """Tell in one talk who can be told together; return who is to be told apart."""
    samen = [een for een in open_ if not een.mag_niet]
    # Who was entered twice and merged is told once.
    personen = frozenset(kanoniek(een.persoon for een in samen).values())
    if len(personen) < 2 or all(een.via_ouder for een in samen):
        return open_
    wat = Vastlegging(
        wijze, lot.beurt(werkteksten.GEINFORMEERD), op_steun_gewezen=True, tolk=lot.beurt(werkteksten.TOLKEN)
    )
    record_gesprek(
        casus=samen[0].casus,
        personen=personen,
        wat=wat,
        samen_reden=lot.beurt(werkteksten.SAMEN_GESPROKEN),
        by=by,
        at=at,
    )
    return [een for een in open_ if een.mag_niet]


def _laat_aan_ontvanger(opdracht: Opdracht, open_: Sequence[Informeringbeeld]) -> bool:
    """Who takes it over tells the household in one case of four; else Veilig Thuis has done so at once."""
    ander = all(een.informeerder is Informeerder.ONTVANGER for een in open_)
    opdracht.ontvanger_informeert = ander and opdracht.lot.gebeurt("ontvanger informeert", 0.25)
    return opdracht.ontvanger_informeert


def _stel_uit(opdracht: Opdracht, open_: Sequence[Informeringbeeld], at: datetime) -> Stappen:
    lot = opdracht.lot
    tot = timezone.localdate(at) + timedelta(days=lot.toeval.randint(6, 16))
    grond = lot.beurt(tuple(Uitstelgrond))
    for een in open_:
        postpone_informeren(
            informering=een.id,
            tot=tot,
            grond=grond,
            toelichting=werkteksten.UITSTEL[grond],
            by=opdracht.behandelaar(at),
            at=at,
        )
    if opdracht.stopt_bij(Halte.UITGESTELD):
        return at
    at = werkmoment(lot.toeval, moment(tot - timedelta(days=1), 8))
    yield at
    by = opdracht.behandelaar(at)
    informeer(te_informeren(opdracht, by, at), lot, by, at)
    return at


def _dagen(opdracht: Opdracht, wat: str, op_tijd: float) -> int:
    """The same day or, late, some days on; what was planned to be further on the last day is never late here."""
    gepland, lot = opdracht.plan.halte is not Halte.NIET, opdracht.lot
    return 0 if gepland or lot.gebeurt(wat, op_tijd) else lot.toeval.randint(2, 5)


def informeer_na_aanvaarding(opdracht: Opdracht, partij: UUID, by: Aanvrager | None, at: datetime) -> None:
    """This function will let the receiver, once it holds the zicht, tell who was left to it.

    A receiver without an account says that it did, and Veilig Thuis records it. Who came back to Veilig Thuis when
    another offer was refused hears it from Veilig Thuis.
    """
    behandelaar = opdracht.behandelaar(at)
    open_ = te_informeren(opdracht, behandelaar, at)
    informeer([een for een in open_ if een.partij == partij], opdracht.lot, by or behandelaar, at)
    informeer([een for een in open_ if een.partij != partij], opdracht.lot, behandelaar, at)
