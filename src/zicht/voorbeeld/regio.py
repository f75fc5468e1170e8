"""How do reports come in over the years, and about whom? One region of the synthetic Netherlands."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions import assign_casus
from zicht.kern import Aanvrager, Geweigerd, Rol
from zicht.melding.actions import confirm_ontvangst, receive_melding
from zicht.melding.queries import melding_voor_beoordeling
from zicht.melding.words import (
    Bevestigingswijze,
    MeldingOntvangen,
    Meldingsoort,
    NieuweMelding,
    Sector,
    Spoor,
)
from zicht.personen.actions import move_huishouden
from zicht.personen.queries import huishoudens_van
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van
from zicht.voorbeeld import mix
from zicht.voorbeeld.afloop import Vervolg, vertel, voer_uit
from zicht.voorbeeld.beoordeling import ROUTES, Opdracht, beoordeel
from zicht.voorbeeld.dagen import meldmoment, moment, werkmoment
from zicht.voorbeeld.inrichten import Organisatie
from zicht.voorbeeld.meldingen import maak_melding
from zicht.voorbeeld.mensen import Bevolking, Gezin
from zicht.voorbeeld.mix import Aanleiding, Afloop
from zicht.voorbeeld.stroom import Stroom, Verloop

# Of the households whom nobody works for any more so many are remembered, for a later report about them.
GEHEUGEN = 400
_BIJ_HULP = frozenset({Afloop.BETROKKEN_HULP, Afloop.ADVIES_AAN_MELDER})


@dataclass
class Dossier:
    """What the player knows of a household and its latest casus."""

    gezin: Gezin
    leden: dict[str, UUID]
    casus: UUID
    team: int
    behandelaar: Aanvrager
    # An offer to the help that a decision names asks that no later decision says otherwise.
    mag_vervolg: bool


@dataclass(frozen=True)
class Plan:
    """What was drawn for a report before it is told: by whom, about what, and where it leads."""

    sector: Sector
    aanleiding: Aanleiding
    afloop: Afloop
    spoor: Spoor


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
        """This function will play one report: it comes in, is confirmed and assessed, and begins what follows."""
        sector = mix.SECTOREN.kies(self.toeval)
        at = meldmoment(self.toeval, dag, dag_en_nacht=sector is Sector.POLITIE_JUSTITIE)
        yield at
        soort = self._tegoed.kies(self.toeval, self._mogelijk())
        dossier = self._kies_dossier(soort, at)
        plan = self._plan(sector, soort)
        nieuw, gezin = self._vertel(dossier, plan, at)
        ontvangen = receive_melding(nieuw=nieuw, by=self.wie(Rol.FRONTOFFICE), at=at)
        self.teller["meldingen"] += 1
        dossier = self._boek(dossier, soort, ontvangen, gezin, plan, at)
        opdracht = self._opdracht(dossier, ontvangen, nieuw, plan)
        stroom.begin(self._gewaakt(self._bevestiging(ontvangen, at)))
        is_vervolg = soort is Meldingsoort.VERVOLGMELDING
        yield from self._gewaakt(self._vervolg(dossier, opdracht, is_vervolg=is_vervolg))

    def _gewaakt(self, verloop: Verloop) -> Verloop:
        """A refusal ends the course as it would end the work of a person; it is counted, so that it shows."""
        try:
            yield from verloop
        except Geweigerd as geweigerd:
            for bezwaar in geweigerd.bezwaren:
                self.teller[f"geweigerd: {bezwaar.code}"] += 1

    def _vervolg(self, dossier: Dossier, opdracht: Opdracht, *, is_vervolg: bool) -> Verloop:
        besloten = yield from beoordeel(opdracht, self.toeval)
        self.teller[f"besluit: {besloten.route.value}"] += 1
        vervolg = Vervolg(
            opdracht,
            besloten,
            backoffice=self.wie(Rol.BACKOFFICE),
            werkbegeleider=self.wie(Rol.WERKBEGELEIDER, team=dossier.team),
            toeval=self.toeval,
        )
        if is_vervolg:
            yield from vertel(vervolg, besloten.besloten_op)
            return
        yield from voer_uit(vervolg, besloten.besloten_op)
        self.sluit(dossier)

    def _plan(self, sector: Sector, soort: Meldingsoort) -> Plan:
        afloop = mix.AFLOPEN.kies(self.toeval)
        beroepsmatig = sector not in {Sector.POLITIE_JUSTITIE, Sector.NIET_BEROEPSMATIG}
        if afloop is Afloop.ADVIES_AAN_MELDER and not beroepsmatig:
            afloop = Afloop.LOKAAL_TEAM
        if soort is Meldingsoort.VERVOLGMELDING:
            # What runs already goes on; a report meanwhile is weighed and joined to it.
            afloop = Afloop.GEEN_VERVOLG
        is_dienst = ROUTES[afloop].is_dienst
        eigen_hulp = afloop is Afloop.ADVIES_AAN_MELDER or (is_dienst and self.toeval.random() < 0.2)
        aanleiding = mix.AANLEIDINGEN.kies(self.toeval)
        return Plan(sector, aanleiding, afloop, Spoor.EIGEN_HULP if eigen_hulp else Spoor.OVERNAME)

    def _mogelijk(self) -> frozenset[Meldingsoort]:
        soorten = {Meldingsoort.EERSTE}
        if self.gesloten:
            soorten.add(Meldingsoort.HERMELDING)
        if any(dossier.mag_vervolg for dossier in self.lopend):
            soorten.add(Meldingsoort.VERVOLGMELDING)
        return frozenset(soorten)

    def _kies_dossier(self, soort: Meldingsoort, at: datetime) -> Dossier | None:
        if soort is Meldingsoort.EERSTE:
            return None
        if soort is Meldingsoort.VERVOLGMELDING:
            return self.toeval.choice([dossier for dossier in self.lopend if dossier.mag_vervolg])
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

    def _vertel(self, dossier: Dossier | None, plan: Plan, at: datetime) -> tuple[NieuweMelding, Gezin]:
        gezin = dossier.gezin if dossier else self._nieuw_gezin(plan.aanleiding, timezone.localdate(at))
        nieuw = maak_melding(
            gezin,
            aanleiding=plan.aanleiding,
            sector=plan.sector,
            spoor=plan.spoor,
            bekend=dossier.leden if dossier else {},
            hoort_bij=dossier.casus if dossier else None,
            mag_anoniem=dossier is None,
            at=at,
            toeval=self.toeval,
        )
        return nieuw, gezin

    def _opdracht(
        self, dossier: Dossier, ontvangen: MeldingOntvangen, nieuw: NieuweMelding, plan: Plan
    ) -> Opdracht:
        afloop = plan.afloop
        if nieuw.anonimiteit and not ROUTES[afloop].is_dienst and afloop is not Afloop.GEEN_VERVOLG:
            # Who was promised anonymity binds Veilig Thuis to go on itself.
            afloop = Afloop.VOORWAARDEN_EN_VERVOLG
        beoordeling = next(
            regel.id for regel in beoordelingen_van(dossier.casus) if regel.melding == ontvangen.melding
        )
        return Opdracht(
            organisatie=self.organisatie,
            casus=dossier.casus,
            beoordeling=beoordeling,
            gemeente=dossier.gezin.adres.gemeente,
            vormen=nieuw.vormen,
            afloop=afloop,
            is_anoniem=nieuw.anonimiteit is not None,
            is_adviesspoor=nieuw.spoor is Spoor.EIGEN_HULP,
            ontvangen_op=nieuw.ontvangen_op,
            behandelaar=dossier.behandelaar,
            tweede=self.wie(Rol.GEDRAGSWETENSCHAPPER, team=dossier.team),
            screener=self.wie(Rol.FRONTOFFICE),
            op_tijd=self.toeval.random() < self.op_tijd,
        )

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
        plan: Plan,
        at: datetime,
    ) -> Dossier:
        casus = ontvangen.casus
        assert casus is not None  # noqa: S101 - a report always has its casus
        if dossier and soort is Meldingsoort.VERVOLGMELDING:
            return dossier
        team = dossier.team if dossier else self.toeval.randrange(len(self.organisatie.teams))
        behandelaar = self.wie(Rol.BEOORDELAAR, team=team)
        beeld = melding_voor_beoordeling(ontvangen.melding)
        leden = {een.sleutel: een.bekend_als for een in beeld.personen if een.bekend_als}
        nieuw = Dossier(gezin, leden, casus, team, behandelaar, mag_vervolg=plan.afloop not in _BIJ_HULP)
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

    def _bevestiging(self, ontvangen: MeldingOntvangen, at: datetime) -> Verloop:
        at = werkmoment(self.toeval, at)
        yield at
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
