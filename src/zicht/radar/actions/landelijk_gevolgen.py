"""What follows for the national register from what happens, and for people from what it answers?"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from zicht.casus.actions import finish_taken, set_taak
from zicht.casus.queries import kop_van, open_taken_van
from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, Rol, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.words import MeldingOntvangen
from zicht.personen.queries import leden_ooit, samen
from zicht.radar.actions.landelijk import enrol_casus
from zicht.radar.models import Landelijkeinschrijving, Landelijketreffer, Landelijkevraag
from zicht.radar.queries.landelijk_verbinding import is_aangesloten
from zicht.radar.rules.landelijk import Landelijkgeraakt, raakt_landelijk
from zicht.radar.words import LandelijkGevraagd, TrefferBeoordeeld, Trefferoordeel
from zicht.register.words import Doel

WAAROM = gettext_noop("Het landelijk register vond deze mensen bij een andere Veilig Thuis-organisatie")


def mark_landelijk(aanleidingen: Sequence[Aanleiding], at: datetime) -> None:
    """This function will let the register be told, and asked, anew of each casus of which people changed.

    Marks only: what goes to the register is made when it is told, and left where it would be the same as before.
    """
    geraakt = raakt_landelijk(aanleiding.gebeurtenis for aanleiding in aanleidingen)
    casussen = _ingeschreven(geraakt) if geraakt else set()
    if not casussen:
        return
    alle = Landelijkeinschrijving.objects.filter(pk__in=casussen)
    # Locked in their order, so that two deeds never wait for each other.
    gesloten = list(alle.select_for_update().order_by("pk").values_list("pk", flat=True))
    Landelijkeinschrijving.objects.filter(pk__in=gesloten).update(gewijzigd=True, bezet_door=None)
    if is_aangesloten():
        for casus in alle.filter(casus__closed_at=None).order_by("pk").values_list("pk", flat=True):
            Landelijkevraag.objects.zet(casus, Doel.PERSONEN_GEWIJZIGD, at=at)


def enrol_landelijk(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let the register keep the casus of a report, and be asked who else had one (RAD-1)."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, MeldingOntvangen)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    enrol_casus(casus=gebeurtenis.casus, melding=gebeurtenis.melding, by=by, at=at)


def settle_elders(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask who is in charge to judge what was found elsewhere, and end that when all is judged.

    Whenever the answer comes. Of a casus that is nobody's, or was closed meanwhile, the front office is asked (RAD-4).
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, LandelijkGevraagd | TrefferBeoordeeld)  # noqa: S101 - the page says so
    assert gebeurtenis.casus is not None  # noqa: S101
    casus, soort = gebeurtenis.casus, Taaksoort.BEKIJK_ELDERS
    staat = any(taak.soort is soort for taak in open_taken_van(casus, at=at))
    moet = Landelijketreffer.objects.filter(
        casus=casus, oordeel=Trefferoordeel.OPEN.value, vervallen_op=None
    ).exists()
    if staat and not moet:
        finish_taken(casus=casus, soort=soort, by=by, at=at)
    if moet and not staat:
        kop = kop_van(casus, by=by, at=at)
        is_van_iemand = kop.behandelaar_id is not None and kop.closed_at is None
        set_taak(
            casus=casus,
            soort=soort,
            tekst=soort.naam,
            waarom=WAAROM,
            rol=None if is_van_iemand else Rol.FRONTOFFICE,
            by=by,
            at=at,
        )


def _ingeschreven(geraakt: Landelijkgeraakt) -> set[UUID]:
    """Return the casussen in the register that are touched, directly or through who they are about."""
    personen = geraakt.personen | leden_ooit(geraakt.huishoudens)
    alle = Landelijkeinschrijving.objects.values_list("pk", flat=True)
    casussen = set(alle.filter(pk__in=geraakt.casussen)) if geraakt.casussen else set()
    if personen:
        casussen.update(alle.filter(Q(casus__betrokkenen__persoon__in=list(samen(personen)))))
    return casussen
