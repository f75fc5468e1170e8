"""How is a date of birth kept of which not every part is known?"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from zicht.kern.taal import gettext_noop

# A child comes at most some weeks later than expected; six is ample.
_OVER_TIJD = timedelta(weeks=6)


class OngeldigeDatum(ValueError):  # noqa: N818
    """The parts given are no possible date; the message says which part is at fault, in Dutch."""


@dataclass(frozen=True, order=True)
class OnvolledigeDatum:
    """A date whose day, or day and month, may be unknown (0); the year is always known.

    Bron: cbs-beleidsinformatie
    """

    jaar: int
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        """This function will refuse what is no possible date."""
        if not 1850 <= self.jaar <= 2199:
            raise OngeldigeDatum(gettext_noop("Het jaar moet tussen 1850 en 2199 liggen."))
        if not 0 <= self.maand <= 12:
            raise OngeldigeDatum(
                gettext_noop("De maand moet tussen 1 en 12 liggen, of 0 als die onbekend is.")
            )
        if self.dag and not self.maand:
            raise OngeldigeDatum(gettext_noop("Een dag zonder maand kan niet."))
        if self.dag:
            try:
                date(self.jaar, self.maand, self.dag)
            except ValueError:
                raise OngeldigeDatum(gettext_noop("Deze dag bestaat niet in deze maand.")) from None

    @classmethod
    def lees(cls, jjjjmmdd: str) -> "OnvolledigeDatum":
        """This function will read `JJJJMMDD` with 00 for unknown parts; raises OngeldigeDatum."""
        if len(jjjjmmdd) != 8 or not (jjjjmmdd.isascii() and jjjjmmdd.isdigit()):
            raise OngeldigeDatum(gettext_noop("Een datum heeft acht cijfers."))
        return cls(int(jjjjmmdd[:4]), int(jjjjmmdd[4:6]), int(jjjjmmdd[6:]))

    @property
    def is_volledig(self) -> bool:
        """This function will tell whether day, month and year are all known."""
        return bool(self.dag)

    @property
    def als_cijfers(self) -> str:
        """This function will return `JJJJMMDD` with 00 for unknown parts."""
        return f"{self.jaar:04}{self.maand:02}{self.dag:02}"

    @property
    def als_tekst(self) -> str:
        """This function will return `dd-mm-jjjj` with ?? for unknown parts."""
        return f"{self.dag or '??':02}-{self.maand or '??':02}-{self.jaar:04}"

    @property
    def eerste_dag(self) -> date:
        """This function will return the first day that it can be."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatste_dag(self) -> date:
        """This function will return the last day that it can be."""
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or monthrange(self.jaar, maand)[1])

    def is_ver_over_tijd(self, op: date) -> bool:
        """This function will tell whether a child that was expected then must be born by a day."""
        return self.laatste_dag + _OVER_TIJD < op

    def leeftijd_op(self, dag: date) -> int | None:
        """This function will return the age in whole years on a day, or None before birth.

        With an unknown part the youngest possible age is returned: a child is not called older than it may be.
        """
        maand, geboortedag = self.maand or 12, self.dag or 31
        jaren = dag.year - self.jaar - ((dag.month, dag.day) < (maand, geboortedag))
        return jaren if jaren >= 0 else None
