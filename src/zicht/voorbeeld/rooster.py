"""Who is at work, and who stands in for whom who is not?"""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.kern import Aanvrager, Rol
from zicht.voorbeeld import mix
from zicht.voorbeeld.inrichten import Organisatie
from zicht.voorbeeld.lot import Lot


class Rooster:
    """The people of one organisation, by role and team; who is away does no work."""

    def __init__(self, organisatie: Organisatie, lot: Lot) -> None:
        """This function will begin with everybody at work."""
        self.organisatie, self.lot = organisatie, lot
        self._weg: dict[UUID, tuple[date, date]] = {}

    def gaat_weg(self, wie: Aanvrager, vanaf: date, tot: date) -> None:
        """This function will keep that somebody is away from a day until another, on which they are back."""
        if wie.account is not None:
            self._weg[wie.account] = (vanaf, tot)

    def is_weg(self, wie: Aanvrager, at: datetime) -> bool:
        """This function will tell whether somebody is away at a moment."""
        if wie.account not in self._weg:
            return False
        vanaf, tot = self._weg[wie.account]
        return vanaf <= timezone.localdate(at) < tot

    def team(self) -> int:
        """This function will draw the team that gets a new casus: the larger gets more."""
        return self.lot.beurt(mix.TEAMBEURTEN)

    def ander_team(self, team: int) -> int:
        """This function will return the team next to one."""
        return (team + 1) % len(self.organisatie.teams)

    def teamgenoten(self, rol: Rol, team: int) -> tuple[Aanvrager, ...]:
        """This function will return who has a role in a team, who works most hours first."""
        mensen = self.organisatie.mensen[rol]
        return tuple(een for een in mensen if self.organisatie.teams[team] in een.teams)

    def wie(self, rol: Rol, at: datetime, *, team: int | None = None) -> Aanvrager:
        """This function will draw somebody of a role who is at work, of a team when one is given."""
        mensen = self.teamgenoten(rol, team) if team is not None else ()
        kan = [een for een in mensen or self.organisatie.mensen[rol] if not self.is_weg(een, at)]
        kan = kan or list(self.organisatie.mensen[rol])
        uren = [*mix.URENAANDELEN, *((mix.URENAANDELEN[-1],) * len(kan))]
        return self.lot.toeval.choices(kan, uren[: len(kan)])[0]

    def waarnemer(self, wie: Aanvrager, team: int, at: datetime) -> Aanvrager:
        """This function will return who does the work of somebody at a moment: oneself, or who stands in."""
        return self.wie(Rol.BEOORDELAAR, at, team=team) if self.is_weg(wie, at) else wie
