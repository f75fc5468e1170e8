"""How do organisations of the synthetic country ask each other who is known, where there is a register?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from zicht.kern import Aanvrager
from zicht.organisaties.words import RegioRegel
from zicht.radar.actions.landelijk import confirm_treffer
from zicht.radar.queries.elders import elderspagina
from zicht.radar.queries.landelijk_verbinding import is_aangesloten, sleutels_nu
from zicht.radar.words import Trefferoordeel
from zicht.register.actions import laat_toe, open_periode
from zicht.register.actions.toegang import HIER
from zicht.voorbeeld.dagen import moment, werkdagen_verder
from zicht.voorbeeld.stroom import Verloop

_NA_DAGEN = timedelta(days=4)
"""By then the register was asked, as the worker does every few seconds and the player now and then."""


def is_register_hier() -> bool:
    """This function will tell whether the register is part of this installation; no other hears of who was made up."""
    return is_aangesloten() and settings.ZICHT_REGISTER_ADRES == HIER


def open_register(organisaties: Sequence[RegioRegel], *, at: datetime) -> None:
    """This function will let organisations ask the register of this installation; nothing where there is none."""
    sleutels = sleutels_nu()
    if sleutels is None or not is_register_hier():
        return
    open_periode(nummer=sleutels.vraagperiode, at=at)
    for een in organisaties:
        laat_toe(naam=een.organisatie_naam, kenmerk=een.organisatie, at=at)


def bekijk_elders(casus: UUID, by: Aanvrager, at: datetime) -> Verloop:
    """This function will let somebody judge what other organisations turned out to know of a report."""
    if not is_register_hier():
        return
    at = moment(werkdagen_verder(timezone.localdate(at + _NA_DAGEN), 0), 10)
    yield at
    for treffer in elderspagina(casus, by=by, at=at).treffers:
        if treffer.regel.oordeel is Trefferoordeel.OPEN:
            confirm_treffer(treffer=treffer.regel.id, by=by, at=at)
