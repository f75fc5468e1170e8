"""What if two running casussen turn out to be about one person?

Nothing merges by itself. In both it is said, and who is in charge of each is asked what becomes of it. That ends with
the decision, and where it is no longer so: one was closed, a merge or a recognition was undone.
"""

from datetime import datetime
from itertools import permutations
from uuid import UUID

from zicht.casus import permissions, rules
from zicht.casus.actions.taken import drop_taken, finish_taken, set_taak
from zicht.casus.models import Samenloop
from zicht.casus.queries import lock_casus, te_wegen_samenloop
from zicht.casus.queries.samenloop import (
    delen_iemand,
    is_gewogen,
    lopende_over,
    open_samenlopen,
)
from zicht.casus.words import (
    BetrokkeneToegevoegd,
    BetrokkeneVerwijderd,
    CasusGesloten,
    Fase,
    SamenloopGewogen,
    Samenloopoordeel,
    Taaksoort,
)
from zicht.kern import Aanvrager, NietGevonden, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.personen.words import PersonenSamengevoegd, SamenvoegingOngedaan
from zicht.raamwerk.daad import deed

OVER_DEZELFDE = gettext_noop(
    "Over iemand in deze casus loopt nog een casus. Overleg, en besluit hoe u verdergaat."
)
NIET_MEER = gettext_noop("Er lopen geen twee casussen over dezelfde persoon meer.")


@deed
def weigh_samenloop(
    *, casus: UUID, ander: UUID, oordeel: Samenloopoordeel, reden: str, by: Aanvrager, at: datetime
) -> SamenloopGewogen:
    """This function will record what becomes of a casus beside another that runs about the same person.

    Raises Geweigerd, and NietGevonden for a casus not to be seen, or one that does not run about the same person.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    weiger_bij(rules.objections_to_samenloop(Fase(rij.fase), reden))
    regel = next((een for een in te_wegen_samenloop(casus, by=by, at=at) if een.casus == ander), None)
    if regel is None:
        raise NietGevonden
    Samenloop.objects.create(
        casus=rij, ander_id=ander, oordeel=oordeel.value, reden=reden, op=at, door_id=by.account
    )
    return SamenloopGewogen(
        casus=casus,
        organisatie=rij.organisatie_id,
        ander=ander,
        nummer=regel.nummer,
        oordeel=oordeel,
        reden=reden,
    )


def ask_samenloop(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask in each running casus about one person what becomes of it, once for each other."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, BetrokkeneToegevoegd | PersonenSamengevoegd)  # noqa: S101 - the page says so
    persoon = gebeurtenis.persoon if isinstance(gebeurtenis, BetrokkeneToegevoegd) else gebeurtenis.blijft
    for casus, ander in permutations(lopende_over([persoon]), 2):
        if not is_gewogen(casus, ander):
            _vraag(casus, ander, by, at)


def follow_samenloop(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the asking; a casus that goes on in the other is to be closed, by the deed for that."""
    gewogen = aanleiding.gebeurtenis
    assert isinstance(gewogen, SamenloopGewogen)  # noqa: S101 - the page of consequences says so
    assert gewogen.casus is not None  # noqa: S101
    soort, casus = Taaksoort.WEEG_SAMENLOOP, gewogen.casus
    finish_taken(casus=casus, soort=soort, betreft=gewogen.ander, by=by, at=at)
    if gewogen.oordeel is Samenloopoordeel.VERDER_IN_ANDER:
        set_taak(
            casus=casus,
            soort=Taaksoort.SLUIT_CASUS,
            tekst=Taaksoort.SLUIT_CASUS.naam,
            waarom=gewogen.oordeel.naam,
            betreft=gewogen.ander,
            vetoot_sluiten=False,
            by=by,
            at=at,
        )


def end_samenloop(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will take back what was asked where no two casussen run about one person any more."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(  # noqa: S101 - the page of consequences says so
        gebeurtenis, CasusGesloten | BetrokkeneVerwijderd | SamenvoegingOngedaan
    )
    for casus, ander in open_samenlopen(_geraakt(gebeurtenis)):
        if not delen_iemand(casus, ander):
            drop_taken(
                casus=casus, soort=Taaksoort.WEEG_SAMENLOOP, betreft=ander, waarom=NIET_MEER, by=by, at=at
            )


def _geraakt(gebeurtenis: CasusGesloten | BetrokkeneVerwijderd | SamenvoegingOngedaan) -> list[UUID]:
    if isinstance(gebeurtenis, SamenvoegingOngedaan):
        return lopende_over([gebeurtenis.blijft, gebeurtenis.hersteld])
    return [gebeurtenis.casus] if gebeurtenis.casus else []


def _vraag(casus: UUID, ander: UUID, by: Aanvrager, at: datetime) -> None:
    set_taak(
        casus=casus,
        soort=Taaksoort.WEEG_SAMENLOOP,
        tekst=Taaksoort.WEEG_SAMENLOOP.naam,
        waarom=OVER_DEZELFDE,
        betreft=ander,
        # Closing it decides as well.
        vetoot_sluiten=False,
        by=by,
        at=at,
    )
