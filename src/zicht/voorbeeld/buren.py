"""Which households of one region turn up in another?"""

from uuid import UUID

from zicht.voorbeeld import mix
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Gezin
from zicht.voorbeeld.mix import Aanleiding
from zicht.voorbeeld.regio import Regio


class Verhuizers:
    """The households of a region that move to another, where nobody knows them yet; each once."""

    def __init__(self, van: Regio, lot: Lot) -> None:
        """This function will take where they come from, and the chance of where they go."""
        self._van, self._lot = van, lot
        self._weg: set[UUID] = set()

    def __call__(self, aanleiding: Aanleiding) -> Gezin | None:
        """This function will return a household on which the same was reported there, now and then one."""
        kan = [
            een
            for een in (*self._van.gesloten, *self._van.lopend)
            if een.aanleiding is aanleiding
            and een.casus not in self._weg
            # Who was not born yet then would be overdue by now.
            and not any(lid.persoon.is_ongeboren for lid in een.gezin.leden)
        ]
        if not kan or not self._lot.gebeurt("verhuisd van een andere regio", mix.VAN_ELDERS):
            return None
        gekozen = self._lot.toeval.choice(kan)
        self._weg.add(gekozen.casus)
        return gekozen.gezin
