"""On which casus does a casus follow, when it turns out that somebody was not who they were taken for?"""

from datetime import datetime
from uuid import UUID

from zicht.casus import permissions
from zicht.casus.actions.taken import drop_taken, set_taak
from zicht.casus.models import Casus
from zicht.casus.queries import lock_casus, zichtstand
from zicht.casus.words import Taaksoort, VervolgGewijzigd, Zichtgrond, wijziging
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.raamwerk.daad import deed

VOLGT_OP = gettext_noop("Volgt op casus")
KIJK_WIE = gettext_noop("Kijk wie het zicht op veiligheid heeft")
RUSTTE_OP_HERKENNING = gettext_noop(
    "Wie het zicht heeft is overgenomen van een casus waarop deze niet meer volgt: een herkenning is teruggedraaid."
)


@deed
def change_vervolg(
    *, casus: UUID, vervolg_op: UUID | None, reden: str, by: Aanvrager, at: datetime
) -> VervolgGewijzigd:
    """This function will let a casus follow on another, or on none; raises NietGevonden and Geweigerd."""
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    was = rij.vervolg_op_id
    nummers = dict(
        Casus.objects.filter(organisatie=rij.organisatie_id, pk__in=[een for een in (was, vervolg_op) if een])
        .values_list("pk", "nummer")
    )  # fmt: skip
    rij.vervolg_op_id = vervolg_op
    rij.versie += 1
    rij.save(update_fields=("vervolg_op", "versie"))
    return VervolgGewijzigd(
        casus=casus,
        organisatie=rij.organisatie_id,
        vervolg_op=vervolg_op,
        vorige=was,
        reden=reden,
        wijzigingen=wijziging(
            VOLGT_OP, nummers.get(was, "") if was else "", nummers.get(vervolg_op, "") if vervolg_op else ""
        ),
    )


def ask_houder(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask to look who holds the zicht, where that was taken from the casus it no longer follows.

    The ledger itself is never changed: what is wrong in it a human mends by a new row.
    """
    gewijzigd = aanleiding.gebeurtenis
    assert isinstance(gewijzigd, VervolgGewijzigd)  # noqa: S101 - the page of consequences says so
    assert gewijzigd.casus is not None  # noqa: S101
    casus, soort = gewijzigd.casus, Taaksoort.VRIJE_TAAK
    if gewijzigd.vervolg_op:
        waarom = gettext_noop("Opnieuw herkend")
        drop_taken(casus=casus, soort=soort, betreft=gewijzigd.vervolg_op, waarom=waarom, by=by, at=at)
        return
    stand = zichtstand(casus)
    if stand is not None and stand.grond is Zichtgrond.AL_BIJ_PARTNER:
        set_taak(
            casus=casus,
            soort=soort,
            tekst=KIJK_WIE,
            waarom=RUSTTE_OP_HERKENNING,
            betreft=gewijzigd.vorige,
            by=by,
            at=at,
        )
