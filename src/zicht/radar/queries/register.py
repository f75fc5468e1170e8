"""Whom does the index of one organisation hold? The register that the engine asks, on either database."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID
from zlib import crc32

from django.db import connection
from django.db.models import QuerySet

from zicht.koppeling import Gegevens, Rij
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Beschrijving, Omvang

SCHEIDING = "\t"
_NOG_NIET_GETELD = 10_000
# A SQLite statement takes a few hundred parts at most.
_PER_VRAAG = 100
_EEN_SLEUTEL = (
    "SELECT * FROM"
    " (SELECT getal, beschrijving_id FROM radar_vindsleutel WHERE getal = %s LIMIT %s) AS sleutel"
)


def zout(organisatie: UUID) -> int:
    """This function will return the number that is mixed into every key of an organisation, of 32 bits with a sign.

    So a key of one organisation finds nobody of another, and takes no more room for it.
    """
    return crc32(organisatie.bytes) - 0x8000_0000


def als_tekst(gegevens: Gegevens) -> str:
    """This function will return normalised values as they are stored."""
    return SCHEIDING.join(gegevens)


class PersonenIndex:
    """The index of one organisation, as the engine asks it."""

    def __init__(self, organisatie: UUID, *, zonder: Collection[UUID] = ()) -> None:
        """This function will ask of an organisation; `zonder` are persons who are not looked for."""
        self._organisatie = organisatie
        self._zout = zout(organisatie)
        self._zonder = frozenset(zonder)
        self._omvang: int | None = None

    @property
    def omvang(self) -> int:
        """This function will return how many persons there were when they were last counted. One query, once."""
        if self._omvang is None:
            self._omvang = _omvang.eerste(self._organisatie) or _NOG_NIET_GETELD
        return self._omvang

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its descriptions, at most one more than `hoogstens`.

        One query for each hundred keys.
        """
        alle = list(getallen)
        for van in range(0, len(alle), _PER_VRAAG):
            yield from self._vind(alle[van : van + _PER_VRAAG], hoogstens).items()

    def _vind(self, getallen: list[int], hoogstens: int) -> Mapping[int, list[int]]:
        # A limit per key: of a name that thousands bear no more is read than it takes to know that.
        gevonden: dict[int, list[int]] = defaultdict(list)
        waarden = [waarde for getal in getallen for waarde in (getal ^ self._zout, hoogstens + 1)]
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join([_EEN_SLEUTEL] * len(getallen)), waarden)
            for getal, beschrijving in cursor.fetchall():
                gevonden[getal ^ self._zout].append(beschrijving)
        return gevonden

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the descriptions with these numbers. One query; none for none."""
        for nummer, persoon, groep, gegevens in _rijen(list(nummers), self._organisatie) if nummers else ():
            if persoon not in self._zonder:
                yield Rij(nummer, groep, Gegevens._make(gegevens.split(SCHEIDING)), persoon)


@bereid
def _omvang(organisatie: UUID) -> QuerySet[Omvang, int]:
    return Omvang.objects.filter(organisatie=organisatie).values_list("personen", flat=True)


@bereid
def _rijen(nummers: Collection[int], organisatie: UUID) -> QuerySet[Beschrijving, tuple[int, UUID, int, str]]:
    rijen = Beschrijving.objects.filter(pk__in=nummers, organisatie=organisatie)
    return rijen.values_list("pk", "persoon_id", "groep", "gegevens")
