"""What happens at the office beside the reports: who is away, comes, goes, looks along in an emergency, is typing?"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from secrets import token_urlsafe
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from zicht.casus.actions import (
    assign_casus,
    assign_taak,
    delete_filter,
    give_inzage,
    review_noodtoegang,
    save_filter,
    take_noodtoegang,
)
from zicht.casus.queries import get_casus, open_taken_van
from zicht.casus.words import Fase, Inzagegrond, Noodoordeel, Taaksoort, Werkfilter
from zicht.dossier.actions import save_concept as save_notitieconcept
from zicht.kern import Aanvrager, Rol, nieuw_kenmerk
from zicht.melding.actions import save_concept, start_concept
from zicht.organisaties.actions import change_instelling, end_contactpersoon, record_contactpersoon
from zicht.organisaties.queries import contactpersonen_van
from zicht.organisaties.words import Keuzes
from zicht.raamwerk.concepten import Conceptplek
from zicht.toegang.actions import (
    block_account,
    clear_tweede_factor,
    create_account,
    end_afwezigheid,
    end_rol,
    grant_rol,
    issue_wachtwoord,
    join_team,
    leave_team,
    read_inlogherstel,
    record_afwezigheid,
    unblock_account,
)
from zicht.toegang.queries import aanvrager_van
from zicht.voorbeeld import werkteksten
from zicht.voorbeeld.concepten import CONCEPTEN, NOTITIE
from zicht.voorbeeld.dagen import moment, werkdagen_terug, werkmoment
from zicht.voorbeeld.rooster import Rooster
from zicht.voorbeeld.stroom import Stroom, Verloop

_AFWEZIG_OM_DE, _NOOD_OM_DE = 40, 60  # days
Bewaking = Callable[[Verloop], Verloop]
_NOOD = (Noodoordeel.TERECHT, Noodoordeel.ONTERECHT)


@dataclass(frozen=True)
class Lopend:
    """A casus that somebody works on, as the office sees it."""

    casus: UUID
    team: int
    behandelaar: Aanvrager


class Kantoor:
    """The life of one office over the days of the region."""

    def __init__(
        self,
        rooster: Rooster,
        lopend: Callable[[], Sequence[Lopend]],
        bewaak: Bewaking,
        *,
        begin: date,
        eind: date,
    ) -> None:
        """This function will take who works there, what is worked on, what guards a course, and the days."""
        self.rooster, self._lopend, self._bewaak = rooster, lopend, bewaak
        self._begin, self._eind = begin, eind

    def begin(self, stroom: Stroom) -> None:
        """This function will let everything begin that the office does by itself."""
        for verloop in (self._personeel(), self._afwezigheid(stroom), self._noodtoegang(), self._typen()):
            stroom.begin(self._bewaak(verloop))

    def _personeel(self) -> Verloop:
        """A temporary worker, somebody who helps out, a filter, a choice anew: once or twice in a year."""
        beheerder = self._eerste(Rol.BEHEERDER)
        yield self._dag(0.1)
        for rol in (Rol.WERKBEGELEIDER, Rol.BEOORDELAAR):
            self._filters(self._eerste(rol), self._dag(0.1))
        yield self._dag(0.2)
        inval = self._neem_aan(beheerder, self._dag(0.2))
        yield self._dag(0.35)
        self._verander_keuze(beheerder, self._dag(0.35))
        yield self._dag(0.6)
        self._neem_afscheid(inval, beheerder, self._dag(0.6))
        yield self._dag(0.8)
        self._laat_terug(inval, beheerder, self._dag(0.8))
        yield self._dag(0.9)
        block_account(account=inval, by=beheerder, at=self._dag(0.9))

    def _afwezigheid(self, stroom: Stroom) -> Verloop:
        """Now and then somebody is away; two are on the last day: one ill, one on leave."""
        rooster = self.rooster
        laatste = werkdagen_terug(self._eind - timedelta(days=1), 3)
        dag = self._begin + timedelta(days=20)
        while dag < laatste - timedelta(days=35):
            yield moment(dag, 8.5)
            wie = rooster.lot.beurt(tuple(rooster.organisatie.mensen[Rol.BEOORDELAAR][1:]))
            ziek = rooster.lot.gebeurt("ziek", 0.4)
            duur = rooster.lot.toeval.randint(3, 10) if ziek else rooster.lot.toeval.choice((7, 14, 21))
            stroom.begin(self._bewaak(self._weg(wie, dag, dag + timedelta(days=duur), ziek=ziek)))
            dag += timedelta(days=rooster.lot.toeval.randint(_AFWEZIG_OM_DE - 15, _AFWEZIG_OM_DE + 15))
        yield moment(laatste, 8.5)
        thuis, verlof = self._drukste(0), self._drukste(1)
        stroom.begin(self._bewaak(self._weg(verlof, laatste, self._eind + timedelta(days=4), ziek=False)))
        stroom.begin(self._bewaak(self._weg(thuis, laatste, self._eind + timedelta(days=30), ziek=True)))

    def _weg(self, wie: Aanvrager, vanaf: date, tot: date, *, ziek: bool) -> Verloop:
        """Who is ill is reported by the team lead, without an end; who has leave planned it. A colleague stands in."""
        if wie.account is None:
            return
        team = next(nr for nr, een in enumerate(self.rooster.organisatie.teams) if een in wie.teams)
        at = moment(vanaf, 8.5) + timedelta(minutes=self.rooster.lot.toeval.randint(1, 40))
        yield at
        leider = self.rooster.wie(Rol.WERKBEGELEIDER, at, team=team)
        record_afwezigheid(
            account=wie.account, vanaf=vanaf, tot=None if ziek else tot, by=leider if ziek else wie, at=at
        )
        self.rooster.gaat_weg(wie, vanaf, tot)
        at = werkmoment(self.rooster.lot.toeval, at)
        yield at
        self._neem_waar(wie, team, leider, at)
        if ziek:
            yield (terug := moment(tot, 9))
            end_afwezigheid(account=wie.account, by=leider, at=terug)

    def _drukste(self, team: int) -> Aanvrager:
        """Return who has most casussen of a team, but for the login of the demonstration."""
        lopend = Counter(een.behandelaar for een in self._lopend())
        return max(self.rooster.teamgenoten(Rol.BEOORDELAAR, team)[1:], key=lambda wie: lopend[wie])

    def _neem_waar(self, wie: Aanvrager, team: int, leider: Aanvrager, at: datetime) -> None:
        """Of one casus a colleague does a task, in a second one looks along, of a third another takes the lead.

        The rest lies until who is away is back, or somebody looks.
        """
        eigen = [een.casus for een in self._lopend() if een.behandelaar == wie and een.team == team]
        if len(eigen) < 2:
            return
        ander = self.rooster.wie(Rol.BEOORDELAAR, at, team=team)
        buiten = self.rooster.wie(Rol.BEOORDELAAR, at, team=self.rooster.ander_team(team))
        self._geef_taak(eigen[0], wie, ander, leider, at)
        give_inzage(
            casus=eigen[1],
            account=buiten.account,
            grond=Inzagegrond.VERVANGING,
            reden=werkteksten.NEEMT_WAAR,
            tot=at + timedelta(days=14),
            by=leider,
            at=at,
        )
        for casus in eigen[2:3]:
            assign_casus(
                casus=casus,
                behandelaar=ander.account,
                team=self.rooster.organisatie.teams[team],
                reden=werkteksten.NEEMT_WAAR,
                by=leider,
                at=at,
            )

    @staticmethod
    def _geef_taak(casus: UUID, wie: Aanvrager, ander: Aanvrager, leider: Aanvrager, at: datetime) -> None:
        for taak in open_taken_van(casus, at=at):
            if taak.account_id == wie.account and not taak.rol:
                assign_taak(
                    taak=taak.id, account=ander.account, reden=werkteksten.NEEMT_WAAR, by=leider, at=at
                )
                return

    def _noodtoegang(self) -> Verloop:
        """Every two months somebody of another team needs a casus at once; the last one awaits its review."""
        dag = self._begin + timedelta(days=45)
        laatste = werkdagen_terug(self._eind - timedelta(days=1), 1)
        while dag < laatste - timedelta(days=10):
            yield moment(dag, 19.5)
            yield from self._neem_noodtoegang(moment(dag, 19.5), getoetst=True)
            dag += timedelta(days=self.rooster.lot.toeval.randint(_NOOD_OM_DE - 20, _NOOD_OM_DE + 20))
        yield moment(laatste, 20)
        yield from self._neem_noodtoegang(moment(laatste, 20), getoetst=False)

    def _neem_noodtoegang(self, at: datetime, *, getoetst: bool) -> Verloop:
        lot, lopend = self.rooster.lot, self._lopend()
        # The login of the demonstration reviews what happened in its own team.
        eigen = [een for een in lopend if een.team == 0] or list(lopend)
        if not eigen:
            return
        een = lot.toeval.choice(eigen)
        # Not of the next team, of whom one may look along already.
        verder = self.rooster.ander_team(self.rooster.ander_team(een.team))
        wie = self.rooster.wie(Rol.BEOORDELAAR, at, team=verder)
        nummer = get_casus(een.casus, by=self.rooster.organisatie.systeem, at=at).nummer
        inzage = take_noodtoegang(nummer=nummer, reden=lot.beurt(werkteksten.NOOD), by=wie, at=at).inzage
        if not getoetst:
            return
        at = werkmoment(lot.toeval, at, lot.toeval.randint(0, 1))
        yield at
        oordeel = lot.beurt(_NOOD)
        teksten = werkteksten.NOOD_TERECHT if oordeel is Noodoordeel.TERECHT else werkteksten.NOOD_ONTERECHT
        leider = self.rooster.wie(Rol.WERKBEGELEIDER, at, team=een.team)
        review_noodtoegang(inzage=inzage, oordeel=oordeel, toelichting=lot.beurt(teksten), by=leider, at=at)

    def _typen(self) -> Verloop:
        """On the last day some are in the middle of a report or a note."""
        at = moment(self._eind - timedelta(days=1), 15.5)
        yield at
        for rol, velden, melder in CONCEPTEN:
            by = self._eerste(rol)
            concept = start_concept(by=by, at=at)
            venster = nieuw_kenmerk(at)
            save_concept(
                concept=concept, velden=velden, melder=melder, versie=1, venster=venster, by=by, at=at
            )
        by = self._eerste(Rol.BEOORDELAAR)
        eigen = next((een.casus for een in self._lopend() if een.behandelaar == by), None)
        if eigen and by.account:
            adres = reverse("dossier:notities", args=[eigen])
            plek = Conceptplek(by.account, adres, blad=nieuw_kenmerk(at), getoond_op=at, casus=eigen)
            save_notitieconcept(plek=plek, inhoud=NOTITIE, by=by, at=at)

    def _filters(self, wie: Aanvrager, at: datetime) -> None:
        team = self.rooster.organisatie.teams[0]
        save_filter(naam="Lopende diensten", keuzes=Werkfilter(fase=Fase.DIENST), by=wie, at=at)
        bellen = frozenset({Taaksoort.KOPPEL_TERUG, Taaksoort.INFORMEER_BETROKKENEN})
        save_filter(naam="Vandaag bellen", keuzes=Werkfilter(soorten=bellen, team=team), by=wie, at=at)
        oud = save_filter(naam="Team Noord, alles", keuzes=Werkfilter(team=team), by=wie, at=at)
        delete_filter(filter=oud.filter, by=wie, at=at)

    def _neem_aan(self, beheerder: Aanvrager, at: datetime) -> UUID:
        """Somebody works for a while, in one team and then in another; the back office helps out in front."""
        organisatie = self.rooster.organisatie
        inval = create_account(
            naam="Wouter Oefenaar",
            email=f"inval@{organisatie.regio}.example",
            partij=organisatie.id,
            rollen=frozenset({Rol.BEOORDELAAR}),
            functie="Invalkracht",
            by=beheerder,
            at=at,
        ).account
        join_team(account=inval, team=organisatie.teams[2], by=beheerder, at=at)
        if helper := organisatie.mensen[Rol.BACKOFFICE][1].account:
            grant_rol(account=helper, rol=Rol.FRONTOFFICE, by=beheerder, at=at)
        return inval

    def _neem_afscheid(self, inval: UUID, beheerder: Aanvrager, at: datetime) -> None:
        organisatie = self.rooster.organisatie
        leave_team(account=inval, team=organisatie.teams[2], by=beheerder, at=at)
        block_account(account=inval, by=beheerder, at=at)
        if helper := organisatie.mensen[Rol.BACKOFFICE][1].account:
            end_rol(account=helper, rol=Rol.FRONTOFFICE, by=beheerder, at=at)
            # A new telephone: the old one no longer proves who one is.
            clear_tweede_factor(account=helper, by=beheerder, at=at)

    @staticmethod
    def _laat_terug(inval: UUID, beheerder: Aanvrager, at: datetime) -> None:
        """The temporary worker comes back, forgets the first password, and reads what was done with the account.

        Nobody knows these passwords: they are drawn by chance and kept nowhere.
        """
        unblock_account(account=inval, wachtwoord=token_urlsafe(24), by=beheerder, at=at)
        issue_wachtwoord(account=inval, wachtwoord=token_urlsafe(24), by=beheerder, at=at)
        read_inlogherstel(account=inval, by=aanvrager_van(inval, at=at), at=at)

    def _verander_keuze(self, beheerder: Aanvrager, at: datetime) -> None:
        """Drafts are kept a little longer, and a local team has somebody else to call."""
        organisatie, dag = self.rooster.organisatie, timezone.localdate(at)
        keuzes = Keuzes(concept_dagen=10)
        change_instelling(organisatie=organisatie.id, vanaf=dag, keuzes=keuzes, by=beheerder, at=at)
        team = organisatie.lokale_teams[organisatie.gemeenten[1][0]].partij
        for oud in contactpersonen_van(team, op=dag)[:1]:
            end_contactpersoon(contactpersoon=oud.id, by=beheerder, at=at)
        record_contactpersoon(
            partij=team,
            naam="Sietske Schijnders",
            functie="Contactpersoon Veilig Thuis",
            telefoon="+31600980001",
            by=beheerder,
            at=at,
        )

    def _eerste(self, rol: Rol) -> Aanvrager:
        return self.rooster.organisatie.mensen[rol][0]

    def _dag(self, deel: float) -> datetime:
        return moment(self._begin + (self._eind - self._begin) * deel, 10)
