"""How do reports come in over the years, and about whom? One region of the synthetic Netherlands."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions import assign_casus
from zicht.kern import Aanvrager, Rol
from zicht.melding.actions import confirm_ontvangst, receive_melding
from zicht.melding.queries import melding_voor_beoordeling
from zicht.melding.words import Bevestigingswijze, MeldingOntvangen, Meldingsoort, Sector, Spoor
from zicht.personen.actions import move_huishouden
from zicht.personen.queries import huishoudens_van
from zicht.voorbeeld import mix
from zicht.voorbeeld.dagen import meldmoment, moment, werkmoment
from zicht.voorbeeld.inrichten import Organisatie
from zicht.voorbeeld.meldingen import maak_melding
from zicht.voorbeeld.mensen import Bevolking, Gezin
from zicht.voorbeeld.mix import Aanleiding
from zicht.voorbeeld.stroom import Stroom, Verloop

# Of the households whom nobody works for any more so many are remembered, for a later report about them.
GEHEUGEN = 400


@dataclass
class Dossier:
    """What the player knows of a household and its latest casus."""

    gezin: Gezin
    leden: dict[str, UUID]
    casus: UUID
    team: int
    behandelaar: Aanvrager
    wachtend: list[UUID] = field(default_factory=list)


class Regio:
    """The reports of one organisation over a period: who is reported on, by whom, when."""

    def __init__(
        self, organisatie: Organisatie, toeval: Random, *, op_tijd: float, teller: Counter[str]
    ) -> None:
        """This function will take the organisation, the source of chance and the share that is assessed in time."""
        self.organisatie = organisatie
        self.toeval = toeval
        self.op_tijd = op_tijd
        self.teller = teller
        self.lopend: list[Dossier] = []
        self.gesloten: list[Dossier] = []
        self.bevolking = Bevolking(toeval, organisatie.gemeenten)
        self._tegoed = mix.Tegoed(mix.MELDINGSOORTEN)

    def aankomsten(self, stroom: Stroom, *, aantal: int, begin: date, dagen: int) -> Verloop:
        """This function will let `aantal` reports come in, spread evenly over the days, each on its own course."""
        for nummer in range(aantal):
            dag = begin + timedelta(days=int((nummer + self.toeval.random()) * dagen / aantal))
            yield moment(dag, 0)
            stroom.begin(self.melding(stroom, dag))

    def wie(self, rol: Rol, *, team: int | None = None) -> Aanvrager:
        """This function will return somebody of a role, of a team when one is given."""
        mensen = self.organisatie.mensen[rol]
        if team is not None:
            mensen = tuple(een for een in mensen if self.organisatie.teams[team] in een.teams) or mensen
        return self.toeval.choice(mensen)

    def melding(self, stroom: Stroom, dag: date) -> Verloop:
        """This function will play one report: it comes in, is confirmed, and begins what follows."""
        sector = mix.SECTOREN.kies(self.toeval)
        at = meldmoment(self.toeval, dag, dag_en_nacht=sector is Sector.POLITIE_JUSTITIE)
        yield at
        soort = self._tegoed.kies(self.toeval, self._mogelijk())
        dossier = self._kies_dossier(soort, at)
        aanleiding = mix.AANLEIDINGEN.kies(self.toeval)
        ontvangen, gezin = self._ontvang(dossier, aanleiding, sector, at)
        self.teller["meldingen"] += 1
        dossier = self._boek(dossier, soort, ontvangen, gezin, at)
        at = werkmoment(self.toeval, at)
        yield at
        self._bevestig(ontvangen, at)

    def _mogelijk(self) -> frozenset[Meldingsoort]:
        soorten = {Meldingsoort.EERSTE}
        if self.gesloten:
            soorten.add(Meldingsoort.HERMELDING)
        if self.lopend:
            soorten.add(Meldingsoort.VERVOLGMELDING)
        return frozenset(soorten)

    def _kies_dossier(self, soort: Meldingsoort, at: datetime) -> Dossier | None:
        if soort is Meldingsoort.EERSTE:
            return None
        if soort is Meldingsoort.VERVOLGMELDING:
            return self.toeval.choice(self.lopend)
        dossier = self.gesloten.pop(self.toeval.randrange(len(self.gesloten)))
        if self.toeval.random() < 0.15:
            self._verhuis(dossier, at)
        return dossier

    def _verhuis(self, dossier: Dossier, at: datetime) -> None:
        adres = self.bevolking.verhuizing()
        regels = huishoudens_van(next(iter(dossier.leden.values())))
        if regels:
            move_huishouden(
                huishouden=regels[0].huishouden,
                adres=adres,
                per=timezone.localdate(at),
                by=self.wie(Rol.FRONTOFFICE),
                at=at,
            )
            dossier.gezin = Gezin(dossier.gezin.leden, dossier.gezin.banden, adres)

    def _ontvang(
        self, dossier: Dossier | None, aanleiding: Aanleiding, sector: Sector, at: datetime
    ) -> tuple[MeldingOntvangen, Gezin]:
        gezin = dossier.gezin if dossier else self._nieuw_gezin(aanleiding, timezone.localdate(at))
        nieuw = maak_melding(
            gezin,
            aanleiding=aanleiding,
            sector=sector,
            spoor=Spoor.EIGEN_HULP if self.toeval.random() < 0.35 else Spoor.OVERNAME,
            bekend=dossier.leden if dossier else {},
            hoort_bij=dossier.casus if dossier else None,
            at=at,
            toeval=self.toeval,
        )
        return receive_melding(nieuw=nieuw, by=self.wie(Rol.FRONTOFFICE), at=at), gezin

    def _nieuw_gezin(self, aanleiding: Aanleiding, op: date) -> Gezin:
        if aanleiding is Aanleiding.OUDERENMISHANDELING:
            return self.bevolking.gezin(op, oud=True)
        return self.bevolking.gezin(
            op, met_kinderen=True if aanleiding is Aanleiding.KINDERMISHANDELING else None
        )

    def _boek(
        self,
        dossier: Dossier | None,
        soort: Meldingsoort,
        ontvangen: MeldingOntvangen,
        gezin: Gezin,
        at: datetime,
    ) -> Dossier:
        casus = ontvangen.casus
        assert casus is not None  # noqa: S101 - a report always has its casus
        if dossier and soort is Meldingsoort.VERVOLGMELDING:
            dossier.wachtend.append(ontvangen.melding)
            return dossier
        team = self.toeval.randrange(len(self.organisatie.teams))
        behandelaar = self.wie(Rol.BEOORDELAAR, team=team)
        beeld = melding_voor_beoordeling(ontvangen.melding)
        leden = {een.sleutel: een.bekend_als for een in beeld.personen if een.bekend_als}
        nieuw = Dossier(gezin, leden, casus, team, behandelaar, [ontvangen.melding])
        assign_casus(
            casus=casus,
            behandelaar=behandelaar.account,
            team=self.organisatie.teams[team],
            reden="Verdeeld bij ontvangst",
            by=self.wie(Rol.WERKBEGELEIDER, team=team),
            at=at,
        )
        self.lopend.append(nieuw)
        return nieuw

    def _bevestig(self, ontvangen: MeldingOntvangen, at: datetime) -> None:
        wijze = self.toeval.choice(
            (Bevestigingswijze.TELEFOON, Bevestigingswijze.BERICHT, Bevestigingswijze.EMAIL)
        )
        confirm_ontvangst(melding=ontvangen.melding, wijze=wijze, by=self.wie(Rol.FRONTOFFICE), at=at)

    def sluit(self, dossier: Dossier) -> None:
        """This function will remember a household of which the casus was closed, for a later report."""
        self.lopend.remove(dossier)
        if len(self.gesloten) >= GEHEUGEN:
            self.gesloten.pop(self.toeval.randrange(GEHEUGEN))
        self.gesloten.append(dossier)
