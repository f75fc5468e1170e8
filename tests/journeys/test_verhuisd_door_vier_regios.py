"""Zesentwintig organisaties en het landelijk register: een huishouden dat vier keer verhuisde is overal gevonden.

Ook als een van de vier, en daarna het register zelf, intussen onbereikbaar was.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests import build
from tests.gezin_elders import BSN
from tests.register_nep import SLEUTELS
from zicht.casus.queries import open_taken_van
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.kern import Aanvrager, OnvolledigeDatum, Rol
from zicht.melding.words import MeldingOntvangen
from zicht.personen.words import Adres, Geslacht, Naamdelen
from zicht.radar.actions.landelijk_beurt import ask_register, work_register
from zicht.radar.queries.landelijk import elders_van
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.radar.words import Eldersstand
from zicht.register.actions import RegisterInProces, laat_toe, open_periode
from zicht.register.models import Logregel
from zicht.register.words import Doel, Logwoord, RegisterNietBereikbaar, Registertoegang
from zicht.toegang.queries import aanvrager_van

pytestmark = [pytest.mark.django_db, pytest.mark.eis("RAD-1", "RAD-3", "RAD-4", "RAD-7", "PLUS-4")]

NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
JAAR = timedelta(days=365)
# As each organisation was told: moved each time, another surname, a call name, a date half known, no number.
MOEDERS = (
    ("Sietske", "Wielstra", OnvolledigeDatum(1988, 4, 17), BSN),
    ("Sietske", "Wielstra-Proefman", OnvolledigeDatum(1988, 4, 17), ""),
    ("Sitske", "Proefman", OnvolledigeDatum(1988, 4), BSN),
    ("Sietske", "Wielstra", OnvolledigeDatum(1988, 4, 17), ""),
)
KINDEREN = (
    ("Jelmer", OnvolledigeDatum(2015, 11, 3)),
    ("Jelmer", OnvolledigeDatum(2015, 11, 3)),
    ("Jelmer", OnvolledigeDatum(2015, 3, 11)),
    ("Jelmar", OnvolledigeDatum(2015, 11, 3)),
)
ADRESSEN = (("8911CD", "4"), ("1012AB", "17"), ("3511EF", "8"), ("6211GH", "21"))


class Weg:
    """A register that cannot be reached, whatever one wants of it."""

    def __getattr__(self, naam: str):
        """Say so."""
        raise RegisterNietBereikbaar


class Land:
    """Twenty-six organisations, each with somebody who takes in reports, and what connects them."""

    def __init__(self) -> None:
        """Make them, and let each take in the report of a household that stays."""
        self.is_stuk = False
        self.organisaties = [build.partij(naam=f"Veilig Thuis Proefregio {nummer}") for nummer in range(26)]
        self.afgesneden: set[UUID] = set()
        open_periode(nummer=3, at=NU - 5 * JAAR)
        for organisatie in self.organisaties:
            laat_toe(naam="Proef", kenmerk=organisatie, at=NU - 5 * JAAR)
        verbind_register(self._toegang, SLEUTELS)
        self.wie = {organisatie: self._iemand(organisatie) for organisatie in self.organisaties}
        for nummer, organisatie in enumerate(self.organisaties):
            kind = build.gemelde_persoon(
                roepnaam=f"Blijver{nummer}",
                achternaam="Proefblijver",
                geboortedatum=OnvolledigeDatum(2010, 1, 1 + nummer),
            )
            self._meld(
                organisatie,
                (kind,),
                Adres(postcode=f"{2000 + nummer}AB", huisnummer="1", gemeente="GM0080"),
                NU - 4 * JAAR,
            )
        self.werk_af(NU - 4 * JAAR)

    def _toegang(self, organisatie: UUID, *, at: datetime) -> Registertoegang:
        is_weg = self.is_stuk or organisatie in self.afgesneden
        return Weg() if is_weg else RegisterInProces(organisatie, at=at)

    def _iemand(self, organisatie: UUID) -> Aanvrager:
        rollen = frozenset({Rol.FRONTOFFICE})
        return aanvrager_van(build.account(partij=organisatie, rollen=rollen, at=NU - 5 * JAAR), at=NU)

    def _meld(self, organisatie: UUID, personen, adres: Adres, at: datetime) -> MeldingOntvangen:
        return build.melding(by=self.wie[organisatie], at=at, personen=personen, adres=adres)

    def meld_gezin(self, plaats: int, at: datetime) -> MeldingOntvangen:
        """Report the household where it lives then, as it is told there."""
        roepnaam, achternaam, geboren, bsn = MOEDERS[plaats]
        kind, kind_geboren = KINDEREN[plaats]
        postcode, huisnummer = ADRESSEN[plaats]
        personen = (
            build.gemelde_persoon(
                "1", naam=Naamdelen(roepnaam=roepnaam, achternaam=achternaam), geslacht=Geslacht.VROUW,
                geboortedatum=geboren, bsn=bsn, betrokkenheid=Betrokkenheid.OUDER,
            ),
            build.gemelde_persoon(
                "2", naam=Naamdelen(roepnaam=kind, achternaam="Wielstra"), geboortedatum=kind_geboren
            ),
        )  # fmt: skip
        return self._meld(
            self.organisaties[plaats],
            personen,
            Adres(postcode=postcode, huisnummer=huisnummer, gemeente="GM0080"),
            at,
        )

    def werk_af(self, at: datetime) -> None:
        """Let the worker take turns until nothing is due."""
        while work_register(at=at):
            pass

    def gevonden(self, plaats: int, melding: MeldingOntvangen, at: datetime) -> set[int]:
        """Return at which organisations an earlier report was found."""
        elders = elders_van(melding.casus, self.organisaties[plaats], at=at)
        assert all(regel.is_zeker for regel in elders.gevonden)
        return {self.organisaties.index(regel.organisatie) for regel in elders.gevonden}

    def taken(self, melding: MeldingOntvangen, at: datetime) -> int:
        """Return how many tasks ask to judge what was found."""
        return sum(taak.soort is Taaksoort.BEKIJK_ELDERS for taak in open_taken_van(melding.casus, at=at))


@pytest.fixture
def land(db):
    """A country of which nothing is left connected afterwards."""
    yield Land()
    verbind_register(None, None)


def test_a_household_that_moved_through_four_regions_is_found_in_all(land):
    meldingen = [land.meld_gezin(0, NU - 3 * JAAR)]
    land.werk_af(NU - 3 * JAAR)
    assert land.gevonden(0, meldingen[0], NU) == set()

    # The second region asks while somebody waits for it.
    meldingen.append(land.meld_gezin(1, NU - 2 * JAAR))
    ask_register(
        casus=meldingen[1].casus, is_navraag=False, by=land.wie[land.organisaties[1]], at=NU - 2 * JAAR
    )
    assert land.gevonden(1, meldingen[1], NU) == {0}

    # The third is cut off when the household is reported there, and comes back after two days.
    land.afgesneden = {land.organisaties[2]}
    meldingen.append(land.meld_gezin(2, NU - JAAR))
    land.werk_af(NU - JAAR)
    stand = elders_van(meldingen[2].casus, land.organisaties[2], at=NU)
    assert (stand.stand, land.taken(meldingen[2], NU)) == (Eldersstand.WACHT, 0)
    land.afgesneden = set()
    land.werk_af(NU - JAAR + timedelta(days=2))
    assert land.gevonden(2, meldingen[2], NU) == {0, 1}
    assert land.taken(meldingen[2], NU) == 1

    # The register itself is down when the fourth is told; the report is taken in all the same.
    land.is_stuk = True
    meldingen.append(land.meld_gezin(3, NU))
    land.werk_af(NU)
    assert land.gevonden(3, meldingen[3], NU) == set()
    land.is_stuk = False
    land.werk_af(NU + timedelta(days=1))
    assert land.gevonden(3, meldingen[3], NU) == {0, 1, 2}
    assert land.taken(meldingen[3], NU) == 1

    _elk_vindt_de_anderen(land, meldingen)
    # Nothing was asked twice to the same effect: what was answered was asked once.
    gevraagd = Logregel.objects.filter(wat=Logwoord.VRAAG.value, doel=Doel.AANNAME.value)
    assert gevraagd.count() == gevraagd.values("kenmerk").distinct().count() == 26 + 4


def _elk_vindt_de_anderen(land: Land, meldingen: list[MeldingOntvangen]) -> None:
    """Asked again, each of the four finds the three others, and nobody else."""
    for plaats, melding in enumerate(meldingen):
        by = land.wie[land.organisaties[plaats]]
        ask_register(casus=melding.casus, is_navraag=True, by=by, at=NU + timedelta(days=2))
        assert land.gevonden(plaats, melding, NU) == {0, 1, 2, 3} - {plaats}
