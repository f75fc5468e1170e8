"""Who works in the synthetic region? Teams, accounts, local teams, partners and what was agreed with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from django.utils import timezone

from zicht.kern import Aanvrager, Rol, systeem_voor
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties import actions as organisaties
from zicht.organisaties.queries import gemeenten_van
from zicht.organisaties.words import Overdrachtsmoment, RegioRegel, Teamtype
from zicht.toegang import actions as toegang
from zicht.toegang.queries import aanvrager_van
from zicht.voorbeeld.namen import HERKOMSTEN

TEAMNAMEN = ("Team Noord", "Team Oost", "Team Zuid")
BEZETTING: Mapping[Rol, int] = {
    Rol.FRONTOFFICE: 4,
    Rol.BEOORDELAAR: 12,
    Rol.GEDRAGSWETENSCHAPPER: 3,
    Rol.VERTROUWENSARTS: 1,
    Rol.WERKBEGELEIDER: 3,
    Rol.BACKOFFICE: 2,
    Rol.MANAGER: 1,
    Rol.BEHEERDER: 1,
}
_TYPEN = (
    Teamtype.VOLLEDIG,
    Teamtype.VOLLEDIG,
    Teamtype.SPECIALISTISCH,
    Teamtype.ANDERHALVELIJN,
    Teamtype.NULDELIJN,
    Teamtype.PROCESREGIE,
    Teamtype.EIGEN,
)
_HOOGSTE = {
    Teamtype.VOLLEDIG: Ernst.ERNSTIG,
    Teamtype.SPECIALISTISCH: Ernst.ZEER_ERNSTIG,
    Teamtype.NULDELIJN: Ernst.LICHT,
}
_PARTNERS = ("Jeugdhulp Denkbeeld", "Opvang Schijnwerf", "Thuiszorg Proefland")


@dataclass(frozen=True)
class Login:
    """How somebody of the synthetic region logs in; the password is the same for all of them."""

    rol: Rol
    email: str


@dataclass(frozen=True)
class Ontvanger:
    """A party that can receive; without account the answer is recorded by word."""

    partij: UUID
    naam: str
    hoogste_ernst: Ernst
    wie: Aanvrager | None


@dataclass(frozen=True)
class Organisatie:
    """A Veilig Thuis organisation with everybody in it, and who can receive in each municipality."""

    id: UUID
    regio: str
    teams: tuple[UUID, ...]
    mensen: Mapping[Rol, tuple[Aanvrager, ...]]
    gemeenten: tuple[tuple[str, str], ...]
    lokale_teams: Mapping[str, Ontvanger]
    partners: tuple[Ontvanger, ...]

    @property
    def systeem(self) -> Aanvrager:
        """This function will return the application itself, acting for this organisation."""
        return systeem_voor(self.id)


class Inrichter:
    """Makes an organisation ready for work, through the application's own actions, on one day."""

    def __init__(self, toeval: Random, *, at: datetime, wachtwoord: str | None) -> None:
        """This function will take the source of chance, the day, and the password for one login per role."""
        self._toeval = toeval
        self._at = at
        self._wachtwoord = wachtwoord
        self._namen: set[str] = set()

    def richt_in(self, regio: RegioRegel) -> Organisatie:
        """This function will make teams, accounts, local teams and partners of the organisation of a region."""
        by = systeem_voor(regio.organisatie)
        teams = tuple(
            toegang.create_team(organisatie=regio.organisatie, naam=naam, by=by, at=self._at).team
            for naam in TEAMNAMEN
        )
        gemeenten = tuple(gemeenten_van(regio.organisatie, op=timezone.localdate(self._at)))
        lokaal = {
            code: self._lokaal_team(by, regio.code, code, naam, nummer)
            for nummer, (code, naam) in enumerate(gemeenten)
        }
        mensen = {rol: self._mensen(by, regio, rol, aantal, teams) for rol, aantal in BEZETTING.items()}
        return Organisatie(
            id=regio.organisatie,
            regio=regio.code,
            teams=teams,
            mensen=mensen,
            gemeenten=gemeenten,
            lokale_teams=lokaal,
            partners=tuple(self._partner(by, regio, naam, [c for c, _ in gemeenten]) for naam in _PARTNERS),
        )

    def _mensen(
        self, by: Aanvrager, regio: RegioRegel, rol: Rol, aantal: int, teams: Sequence[UUID]
    ) -> tuple[Aanvrager, ...]:
        return tuple(
            self._account(
                by,
                regio.organisatie,
                rol,
                _adres(rol, regio.code, nummer),
                team=teams[nummer % len(teams)] if rol is not Rol.MANAGER else None,
                met_wachtwoord=nummer == 0,
            )
            for nummer in range(aantal)
        )

    def _account(
        self, by: Aanvrager, partij: UUID, rol: Rol, email: str, *, team: UUID | None, met_wachtwoord: bool
    ) -> Aanvrager:
        account = toegang.create_account(
            naam=self._nieuwe_naam(),
            email=email,
            partij=partij,
            rollen=frozenset({rol}),
            functie=rol.naam,
            wachtwoord=self._wachtwoord if met_wachtwoord else None,
            by=by,
            at=self._at,
        ).account
        if team:
            toegang.join_team(account=account, team=team, by=by, at=self._at)
        wie = aanvrager_van(account, at=self._at)
        if met_wachtwoord:
            # Who tries the demonstration need not choose a password of one's own first.
            toegang.note_wachtwoord(account=account, by=wie, at=self._at)
        return wie

    def _nieuwe_naam(self) -> str:
        """Draw a name that no colleague has: a list to choose from could not tell two of them apart."""
        while True:
            herkomst = self._toeval.choice(HERKOMSTEN)
            voornaam = self._toeval.choice(self._toeval.choice((herkomst.vrouwen, herkomst.mannen)))
            naam = f"{voornaam} {self._toeval.choice(herkomst.achternamen)}"
            if naam not in self._namen:
                self._namen.add(naam)
                return naam

    def _lokaal_team(self, by: Aanvrager, regio: str, code: str, gemeente: str, nummer: int) -> Ontvanger:
        soort = _TYPEN[nummer % len(_TYPEN)]
        naam = f"Gebiedsteam {gemeente}"
        partij = organisaties.record_lokaal_team(
            naam=naam,
            type_=soort,
            gemeenten=(code,),
            eigen_type="Dorpenteam met wijkverpleging" if soort is Teamtype.EIGEN else "",
            telefoon=f"+3160099{nummer:04}",
            by=by,
            at=self._at,
        ).partij
        hoogste = _HOOGSTE.get(soort, Ernst.MATIG)
        self._afspraak(by, partij, hoogste, informeert=nummer % 3 == 0, bij_aanbod=nummer % 7 == 3)
        self._contactpersoon(by, partij, is_bruggenbouwer=nummer % 2 == 0)
        # One team in six has no account: its answers are recorded by word.
        email = _adres(Rol.LOKAAL_TEAM, regio, nummer)
        wie = (
            self._account(by, partij, Rol.LOKAAL_TEAM, email, team=None, met_wachtwoord=nummer == 0)
            if nummer % 6 != 5
            else None
        )
        return Ontvanger(partij, naam, hoogste, wie)

    def _partner(self, by: Aanvrager, regio: RegioRegel, naam: str, gemeenten: Sequence[str]) -> Ontvanger:
        voluit = f"{naam} {regio.naam}"
        partij = organisaties.record_partij(
            naam=voluit, gemeenten=tuple(gemeenten), by=by, at=self._at
        ).partij
        self._afspraak(by, partij, Ernst.ERNSTIG, informeert=True, bij_aanbod=False)
        return Ontvanger(partij, voluit, Ernst.ERNSTIG, None)

    def _afspraak(
        self, by: Aanvrager, partij: UUID, hoogste: Ernst, *, informeert: bool, bij_aanbod: bool
    ) -> None:
        organisaties.record_teamafspraak(
            partij=partij,
            vanaf=timezone.localdate(self._at),
            vormen=frozenset(Geweldsvorm),
            hoogste_ernst=hoogste,
            informeert_huishouden=informeert,
            moment=Overdrachtsmoment.AANBOD if bij_aanbod else Overdrachtsmoment.AANVAARDING,
            antwoord_werkdagen=5,
            bron="Samenwerkingsafspraken van de regio, artikel 4",
            by=by,
            at=self._at,
        )

    def _contactpersoon(self, by: Aanvrager, partij: UUID, *, is_bruggenbouwer: bool) -> None:
        herkomst = self._toeval.choice(HERKOMSTEN)
        organisaties.record_contactpersoon(
            partij=partij,
            naam=f"{self._toeval.choice(herkomst.vrouwen)} {self._toeval.choice(herkomst.achternamen)}",
            functie="Contactpersoon Veilig Thuis",
            telefoon=f"+31600{self._toeval.randint(980_000, 989_999)}",
            is_bruggenbouwer=is_bruggenbouwer,
            by=by,
            at=self._at,
        )


def logins_voor(regio: str) -> tuple[Login, ...]:
    """This function will return the one login per role of a region."""
    return tuple(Login(rol, _adres(rol, regio, 0)) for rol in (*BEZETTING, Rol.LOKAAL_TEAM))


def _adres(rol: Rol, regio: str, nummer: int) -> str:
    plek = rol.value.replace("_", "-") + (str(nummer + 1) if nummer else "")
    return f"{plek}@{regio}.example"
