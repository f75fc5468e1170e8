"""How do reports come in over the years, and about whom? One region of the synthetic Netherlands."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions import assign_casus
from zicht.kern import Aanvrager, Geweigerd, Rol
from zicht.melding.actions import confirm_ontvangst, receive_melding, start_concept
from zicht.melding.queries import melding_voor_beoordeling
from zicht.melding.words import (
    Bevestigingswijze,
    Gemeld,
    Herkomst,
    MeldingOntvangen,
    Meldingsoort,
    NieuweMelding,
    Sector,
)
from zicht.personen.actions import set_veilig_contact
from zicht.personen.words import Contactafspraak, Kanaal
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van
from zicht.voorbeeld import mix, werkteksten
from zicht.voorbeeld.afloop import Hulpvraag, volg, weeg
from zicht.voorbeeld.dagen import meldmoment, moment, straks, werkmoment
from zicht.voorbeeld.dubbel import Herstel, herken_alsnog, kies_herstel, met_bekende, vergelijk, voeg_samen
from zicht.voorbeeld.gezinnen import Nieuwkomer, niemand, nieuw_gezin
from zicht.voorbeeld.inrichten import Organisatie
from zicht.voorbeeld.kantoor import Kantoor, Lopend
from zicht.voorbeeld.levensloop import Verandering, leg_vast, verander
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.meldingen import Verteld, maak_melding
from zicht.voorbeeld.mensen import Bevolking, Gezin, Lid
from zicht.voorbeeld.mix import Aanleiding, Afloop, Wending
from zicht.voorbeeld.navraag import bekijk_elders
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.plan import ZWAAR, Aankomst, Halte, Plan, Planner, aankomsten
from zicht.voorbeeld.rooster import Rooster
from zicht.voorbeeld.stroom import Stroom, Verloop

# Of the households whom nobody works for any more so many are remembered, for a later report about them.
GEHEUGEN = 400
_WIJZEN = tuple(Bevestigingswijze)
_ANDERE_KANALEN = (Kanaal.BRIEF, Kanaal.EMAIL, Kanaal.SMS, Kanaal.BEZOEK)


@dataclass
class Dossier:
    """What the player knows of a household and its latest casus."""

    gezin: Gezin
    leden: dict[str, UUID]
    casus: UUID
    team: int
    behandelaar: Aanvrager
    aanleiding: Aanleiding
    # An offer to the help that a decision names asks that no later decision says otherwise.
    mag_vervolg: bool
    is_verdeeld: bool
    meer: Hulpvraag = field(default_factory=Hulpvraag)


@dataclass(frozen=True)
class Bekende:
    """Somebody of a household that was worked for, by whom it is known."""

    dossier: Dossier
    lid: Lid


@dataclass(frozen=True)
class Binnen:
    """A report that came in: what was drawn, what changed in the household, and who was entered a second time."""

    plan: Plan
    nieuw: NieuweMelding
    ontvangen: MeldingOntvangen
    verandering: Verandering
    dubbel: str
    personen: tuple[Gemeld, ...]
    elders: Bekende | None = None


class Regio:
    """The reports of one organisation over a period: who is reported on, by whom, when."""

    def __init__(
        self,
        organisatie: Organisatie,
        lot: Lot,
        *,
        op_tijd: float,
        teller: Counter[str],
        nieuwkomer: Nieuwkomer = niemand,
    ) -> None:
        """This function will take the organisation, the source of chance and the share that is assessed in time.

        `nieuwkomer` may give a household that moved here; it gets an address.
        """
        self.lot, self.teller, self._nieuwkomer = lot, teller, nieuwkomer
        self.rooster = Rooster(organisatie, lot)
        self.planner = Planner(lot, op_tijd=op_tijd)
        self.bevolking = Bevolking(lot, organisatie.gemeenten)
        self.lopend: list[Dossier] = []
        self.gesloten: list[Dossier] = []
        # Who is in two households is known to two teams, and would not be entered unseen again.
        self._gedeeld: set[UUID] = set()

    def begin(self, stroom: Stroom, *, aantal: int, begin: date, eind: date) -> None:
        """This function will let `aantal` reports come in from a day until another, and the office live its life."""
        komsten = list(aankomsten(self.lot, aantal=aantal, begin=begin, eind=eind))
        Kantoor(self.rooster, self._wat_loopt, self._gewaakt, begin=begin, eind=eind).begin(stroom)
        stroom.begin(self._kom_aan(stroom, komsten))

    def _wat_loopt(self) -> list[Lopend]:
        return [Lopend(een.casus, een.team, een.behandelaar) for een in self.lopend if een.is_verdeeld]

    def _kom_aan(self, stroom: Stroom, komsten: list[Aankomst]) -> Verloop:
        for komst in komsten:
            yield moment(komst.dag, 0)
            stroom.begin(self._gewaakt(self._melding(stroom, komst)))

    def _gewaakt(self, verloop: Verloop) -> Verloop:
        """A refusal ends the course as it would end the work of a person; it is counted, so that it shows."""
        try:
            yield from verloop
        except Geweigerd as geweigerd:
            for bezwaar in geweigerd.bezwaren:
                self.teller[f"geweigerd: {bezwaar.code}"] += 1

    def _melding(self, stroom: Stroom, komst: Aankomst) -> Verloop:
        """Play one report: it comes in, is divided, confirmed and assessed, and begins what follows."""
        sector = self.planner.sector(komst.tafereel)
        at = self._moment(komst, sector)
        yield at
        soort = self.lot.kies(mix.MELDINGSOORTEN, self._mogelijk(komst))
        dossier = self._kies_dossier(soort)
        uitbreiden = soort is Meldingsoort.VERVOLGMELDING and dossier is not None and dossier.meer.is_open
        plan = self.planner.teken(soort, sector, komst.tafereel, uitbreiden=uitbreiden)
        binnen = self._neem_aan(dossier, soort, plan, komst, at)
        dossier = self._boek(dossier, soort, binnen, at)
        stroom.begin(self._gewaakt(self._bevestig(binnen, at)))
        self._leg_levensloop_vast(stroom, dossier, binnen, at)
        bekijkt = self.rooster.organisatie.mensen[Rol.FRONTOFFICE][0]
        stroom.begin(self._gewaakt(bekijk_elders(dossier.casus, bekijkt, at)))
        opdracht = self._opdracht(dossier, binnen)
        if soort is Meldingsoort.VERVOLGMELDING and not uitbreiden:
            yield from weeg(opdracht)
            return
        # Who was promised anonymity helps no longer by an agreement: Veilig Thuis goes on itself.
        helpt = binnen.plan.afloop is Afloop.ADVIES_AAN_MELDER
        vraagt = helpt and self.lot.gebeurt("vraagt om meer", 0.4)
        if (yield from volg(opdracht, meer=dossier.meer if vraagt else None)):
            self._sluit(dossier)

    def _moment(self, komst: Aankomst, sector: Sector) -> datetime:
        if komst.tafereel is None:
            return meldmoment(self.lot.toeval, komst.dag, dag_en_nacht=sector is Sector.POLITIE_JUSTITIE)
        if komst.tafereel.halte in {Halte.ONGESCREEND, Halte.CRISIS}:
            return straks(self.lot.toeval, moment(komst.dag, 15), uren=3)
        return meldmoment(self.lot.toeval, komst.dag, dag_en_nacht=False)

    def _mogelijk(self, komst: Aankomst) -> frozenset[Meldingsoort]:
        soorten = {Meldingsoort.EERSTE}
        if komst.tafereel and komst.tafereel.bij_login:
            return frozenset(soorten)
        if komst.tafereel is None and any(een.meer.is_open for een in self.lopend):
            return frozenset({Meldingsoort.VERVOLGMELDING})
        if self.gesloten:
            soorten.add(Meldingsoort.HERMELDING)
        if komst.tafereel is None and any(een.mag_vervolg for een in self.lopend):
            soorten.add(Meldingsoort.VERVOLGMELDING)
        return frozenset(soorten)

    def _kies_dossier(self, soort: Meldingsoort) -> Dossier | None:
        if soort is Meldingsoort.EERSTE:
            return None
        if soort is Meldingsoort.HERMELDING:
            return self.gesloten.pop(self.lot.toeval.randrange(len(self.gesloten)))
        wil_meer = [een for een in self.lopend if een.meer.is_open]
        return self.lot.toeval.choice(wil_meer or [een for een in self.lopend if een.mag_vervolg])

    def _neem_aan(
        self, dossier: Dossier | None, soort: Meldingsoort, plan: Plan, komst: Aankomst, at: datetime
    ) -> Binnen:
        verandering = self._verandering(dossier, soort, plan, komst, at)
        dubbel = self._dubbel(dossier, verandering)
        bekend = {
            sleutel: wie for sleutel, wie in (dossier.leden if dossier else {}).items() if sleutel != dubbel
        }
        verteld = Verteld(
            plan.sector,
            plan.aanleiding,
            plan.spoor,
            bekend=bekend,
            hoort_bij=dossier.casus if dossier else None,
            mag_anoniem=soort is not Meldingsoort.VERVOLGMELDING and plan.halte is Halte.NIET,
        )
        nieuw = maak_melding(verandering.gezin, verteld, at=at, lot=self.lot)
        elders = self._bekende_elders(nieuw, komst, soort)
        if elders is None:
            ontvangen = self._ontvang(nieuw, at)
        else:
            # Not the next team, of whom one may look along while somebody is away.
            ander = self.rooster.ander_team(self.rooster.ander_team(elders.dossier.team))
            nieuw = met_bekende(nieuw, elders.lid)
            ontvangen = receive_melding(
                nieuw=nieuw, by=self.rooster.wie(Rol.BEOORDELAAR, at, team=ander), at=at
            )
        self.teller["meldingen"] += 1
        plan = self._bij_anonimiteit(plan, nieuw)
        weet_leden = dossier is not None and not dubbel and {*bekend} >= {p.sleutel for p in nieuw.personen}
        personen = () if weet_leden else melding_voor_beoordeling(ontvangen.melding).personen
        return Binnen(plan, nieuw, ontvangen, verandering, dubbel, personen, elders)

    def _bekende_elders(self, nieuw: NieuweMelding, komst: Aankomst, soort: Meldingsoort) -> Bekende | None:
        """Return somebody of a household of another team who lives in this one now, which nobody can see as yet."""
        past = komst.tafereel is None and soort is Meldingsoort.EERSTE and nieuw.meldersoort.is_professional
        if not (past and any(een.sleutel == "b" for een in nieuw.personen)):
            return None
        kan = [
            Bekende(dossier, lid)
            for dossier in self.gesloten
            for lid in dossier.gezin.leden
            if lid.persoon.bsn
            and lid.sleutel == "b"
            and lid.woont_hier
            and dossier.leden["b"] not in self._gedeeld
        ]
        gebeurt = bool(kan) and self.lot.gebeurt("bekend bij een ander team", mix.BEKEND_ELDERS)
        return self.lot.toeval.choice(kan) if gebeurt else None

    def _verandering(
        self, dossier: Dossier | None, soort: Meldingsoort, plan: Plan, komst: Aankomst, at: datetime
    ) -> Verandering:
        op = timezone.localdate(at)
        if dossier is None:
            bij_login = komst.tafereel is not None and komst.tafereel.bij_login
            gemeente = self.rooster.organisatie.gemeenten[0][0] if bij_login else ""
            gezin = None if bij_login else self._nieuwkomer(plan.aanleiding)
            if gezin:
                return Verandering(Wending.NIETS, replace(gezin, adres=self.bevolking.adres()))
            gezin = nieuw_gezin(self.bevolking, op, plan.aanleiding, gemeente=gemeente)
            return Verandering(Wending.NIETS, gezin)
        if soort is Meldingsoort.VERVOLGMELDING:
            return Verandering(Wending.NIETS, dossier.gezin)
        return verander(dossier.gezin, self.bevolking, op)

    def _dubbel(self, dossier: Dossier | None, verandering: Verandering) -> str:
        """Return whom nobody recognises this time, by key; empty where everybody is."""
        if dossier is None:
            return ""
        kan = [
            lid.sleutel
            for lid in verandering.gezin.leden
            if lid.sleutel in dossier.leden
            and lid.sleutel != verandering.wie
            and not lid.persoon.bsn
            and lid.persoon.naam.achternaam
            and not lid.persoon.is_ongeboren
        ]
        return kan[-1] if kan and self.lot.gebeurt("dubbel ingevoerd", mix.DUBBEL_INGEVOERD) else ""

    def _ontvang(self, nieuw: NieuweMelding, at: datetime) -> MeldingOntvangen:
        if nieuw.herkomst not in {Herkomst.TELEFOON, Herkomst.FORMULIER}:
            return receive_melding(nieuw=nieuw, by=self.rooster.organisatie.systeem, at=at)
        by = self.rooster.wie(Rol.FRONTOFFICE, at)
        if not self.lot.gebeurt("uit een concept", 0.15):
            return receive_melding(nieuw=nieuw, by=by, at=at)
        concept = start_concept(by=by, at=at)
        ontvangen = receive_melding(nieuw=nieuw, concept=concept, by=by, at=at)
        if self.lot.gebeurt("tweemaal verstuurd", 0.4):
            receive_melding(nieuw=nieuw, concept=concept, by=by, at=at)
        return ontvangen

    @staticmethod
    def _bij_anonimiteit(plan: Plan, nieuw: NieuweMelding) -> Plan:
        """Who was promised anonymity binds Veilig Thuis to go on itself, where something is needed."""
        if nieuw.anonimiteit is None or plan.afloop in {Afloop.GEEN_VERVOLG, *ZWAAR}:
            return plan
        return plan.als(Afloop.VOORWAARDEN_EN_VERVOLG)

    def _boek(self, dossier: Dossier | None, soort: Meldingsoort, binnen: Binnen, at: datetime) -> Dossier:
        herkend = {een.sleutel: een.bekend_als for een in binnen.personen if een.bekend_als}
        herkend.pop(binnen.dubbel, None)
        gezin, casus = binnen.verandering.gezin, binnen.ontvangen.casus
        assert casus is not None  # noqa: S101 - a report always has its casus
        leden = {**(dossier.leden if dossier else {}), **herkend}
        if dossier and soort is Meldingsoort.VERVOLGMELDING:
            dossier.leden, dossier.meer.is_open = leden, False
            return dossier
        team = dossier.team if dossier else self.rooster.team()
        behandelaar = self.rooster.wie(Rol.BEOORDELAAR, at, team=team)
        plan = binnen.plan
        vrij = plan.halte is Halte.NIET and plan.afloop not in {
            Afloop.BETROKKEN_HULP,
            Afloop.ADVIES_AAN_MELDER,
        }
        verdeeld = plan.halte is not Halte.ONGESCREEND
        nieuw = Dossier(
            gezin, leden, casus, team, behandelaar, plan.aanleiding, mag_vervolg=vrij, is_verdeeld=verdeeld
        )
        if verdeeld:
            self._verdeel(nieuw, at)
        self.lopend.append(nieuw)
        return nieuw

    def _verdeel(self, dossier: Dossier, at: datetime) -> None:
        assign_casus(
            casus=dossier.casus,
            behandelaar=dossier.behandelaar.account,
            team=self.rooster.organisatie.teams[dossier.team],
            reden=self.lot.beurt(werkteksten.VERDEELD),
            by=self.rooster.wie(Rol.WERKBEGELEIDER, at, team=dossier.team),
            at=at,
        )

    def _bevestig(self, binnen: Binnen, at: datetime) -> Verloop:
        if binnen.plan.halte in {Halte.ONGESCREEND, Halte.CRISIS}:
            return
        if binnen.nieuw.herkomst in {Herkomst.API, Herkomst.BESTAND}:
            at, wijze = straks(self.lot.toeval, at, uren=1), Bevestigingswijze.BERICHT
        else:
            at, wijze = werkmoment(self.lot.toeval, at), self.lot.beurt(_WIJZEN)
        yield at
        by = self.rooster.wie(Rol.FRONTOFFICE, at)
        confirm_ontvangst(melding=binnen.ontvangen.melding, wijze=wijze, by=by, at=at)

    def _leg_levensloop_vast(self, stroom: Stroom, dossier: Dossier, binnen: Binnen, at: datetime) -> None:
        """The front office lays down at once what changed, and puts right who was entered twice."""
        by = self.rooster.wie(Rol.FRONTOFFICE, at)
        leg_vast(binnen.verandering, dossier.leden, casus=dossier.casus, by=by, at=at)
        gemeld = next((een for een in binnen.personen if een.sleutel == binnen.dubbel), None)
        if gemeld is not None and gemeld.bekend_als is not None:
            herstel, bekend = kies_herstel(self.rooster), dossier.leden[binnen.dubbel]
            if herstel in {Herstel.HERKEN, Herstel.HERKEN_EN_TERUG}:
                herken_alsnog(herstel, self.rooster, gemeld=gemeld.id, bekend=bekend, at=at)
            else:
                samen = voeg_samen(
                    herstel,
                    self.rooster,
                    blijft=bekend,
                    gaat_op=gemeld.bekend_als,
                    casus=dossier.casus,
                    at=at,
                )
                stroom.begin(self._gewaakt(samen))
        if binnen.elders is not None:
            bekend, nieuw = binnen.elders.dossier.leden["b"], dossier.leden["b"]
            self._gedeeld.add(bekend)
            dossier.leden["b"] = bekend
            samen = vergelijk(self.rooster, blijft=bekend, gaat_op=nieuw, casus=dossier.casus, at=at)
            stroom.begin(self._gewaakt(samen))
        if self.lot.gebeurt("veilig contact besproken", 0.12):
            self._bespreek_contact(dossier, by, at)

    def _bespreek_contact(self, dossier: Dossier, by: Aanvrager, at: datetime) -> None:
        kanaal, wie = self.lot.beurt(_ANDERE_KANALEN), dossier.gezin.leden[0]
        mag = kanaal is Kanaal.EMAIL or self.lot.gebeurt("kanaal veilig", 0.4)
        afspraak = Contactafspraak(
            kanaal=kanaal,
            mag=mag,
            gegeven="veilig@post.example"
            if kanaal is Kanaal.EMAIL
            else wie.persoon.telefoon * (kanaal is Kanaal.SMS),
            wanneer="Op werkdagen tot 15.00 uur" if mag else "",
            let_op="" if mag else "De ander ziet dit ook.",
        )
        set_veilig_contact(
            persoon=dossier.leden[wie.sleutel], afspraak=afspraak, casus=dossier.casus, by=by, at=at
        )

    def _opdracht(self, dossier: Dossier, binnen: Binnen) -> Opdracht:
        """The newest assessment of the casus is that of the report that just came in."""
        beoordeling = beoordelingen_van(dossier.casus)[0]
        leden: Mapping[str, UUID] = dossier.leden
        return Opdracht(
            rooster=self.rooster,
            plan=binnen.plan,
            casus=dossier.casus,
            beoordeling=beoordeling.id,
            gemeente=dossier.gezin.adres.gemeente,
            vormen=binnen.nieuw.vormen,
            ontvangen_op=binnen.nieuw.ontvangen_op,
            team=dossier.team,
            verantwoordelijk=dossier.behandelaar,
            is_anoniem=binnen.nieuw.anonimiteit is not None,
            leden={leden[lid.sleutel]: lid for lid in dossier.gezin.leden if lid.sleutel in leden},
        )

    def _sluit(self, dossier: Dossier) -> None:
        """Remember a household of which the casus was closed, for a later report."""
        self.lopend.remove(dossier)
        if len(self.gesloten) >= GEHEUGEN:
            self.gesloten.pop(self.lot.toeval.randrange(GEHEUGEN))
        self.gesloten.append(dossier)
