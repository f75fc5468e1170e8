"""Whatever people do in whatever order: one holder, nothing lost, no forbidden state, at most one open offer."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests import build
from tests.people import VANDAAG, Mensen
from zicht.casus.actions import raise_termijnen
from zicht.casus.models import Casus, Inzage, Termijn, Zicht
from zicht.casus.queries import zichtketen
from zicht.casus.words import Fase, Houder, Zichtgrond
from zicht.kern import Geweigerd
from zicht.overdracht import actions
from zicht.overdracht.models import Overdracht, Stuk, Teruggave
from zicht.overdracht.words import (
    Antwoordgever,
    NieuweTeruggave,
    Status,
    Teruggavegrond,
    Teruggavestatus,
    Weigergrond,
)
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions import declare_crisis
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van

OPEN = Status.AANGEBODEN.value
WIE = Antwoordgever("Lotte Lokaal")


class Overdragen(RuleBasedStateMachine):
    """Offer, answer, revoke, remind, give back and declare a crisis, as it comes."""

    mensen: Mensen
    casus: UUID

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.at, self.gezien, self.refused = VANDAAG, 0, 0

    @initialize()
    def begin(self):
        self.gezien = Zicht.objects.filter(casus=self.casus).count()

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def attempt(self, deed, **words):
        """Do it, or be refused in so many words; nothing else may happen."""
        self.at += timedelta(hours=1)
        try:
            deed(**words, at=self.at)
        except Geweigerd as refused:
            self.refused += len(refused.bezwaren)

    def any_of(self):
        return Overdracht.objects.filter(casus=self.casus).order_by("aangeboden_op").last()

    @rule(who=st.sampled_from(["lokaal_team", "ander_lokaal_team"]))
    def offer(self, who):
        nieuw = build.nieuw_aanbod(self.mensen, ontvanger=getattr(self.mensen, who))
        self.attempt(actions.offer_overdracht, casus=self.casus, nieuw=nieuw, by=self.mensen.behandelaar.by)

    def receiver(self, rij):
        return (
            self.mensen.lokaal.by
            if rij.ontvanger_id == self.mensen.lokaal_team
            else self.mensen.ander_lokaal.by
        )

    @precondition(lambda self: self.any_of())
    @rule(wachtlijst=st.booleans())
    def accept(self, wachtlijst):
        rij = self.any_of()
        by = self.receiver(rij)
        self.attempt(actions.accept_overdracht, overdracht=rij.pk, wie=WIE, op_wachtlijst=wachtlijst, by=by)

    @precondition(lambda self: self.any_of())
    @rule()
    def refuse(self):
        rij, grond = self.any_of(), Weigergrond.ANDERS
        by = self.receiver(rij)
        self.attempt(actions.refuse_overdracht, overdracht=rij.pk, wie=WIE, grond=grond, reden="Nee.", by=by)

    @precondition(lambda self: self.any_of())
    @rule()
    def revoke(self):
        self.attempt(
            actions.revoke_overdracht,
            overdracht=self.any_of().pk,
            reden="Toch niet.",
            by=self.mensen.behandelaar.by,
        )

    @rule(days=st.integers(1, 10))
    def time_passes(self, days):
        self.at += timedelta(days=days)
        raise_termijnen(at=self.at)

    @precondition(lambda self: self.any_of())
    @rule()
    def ask_back(self):
        rij = self.any_of()
        nieuw = NieuweTeruggave(
            Teruggavegrond.COMPLEXER, reden="Zwaar.", telefoon="0612345678", gesprek="Ja.", weging="Ja."
        )
        self.attempt(actions.request_teruggave, overdracht=rij.pk, nieuw=nieuw, by=self.receiver(rij))

    @precondition(lambda self: Teruggave.objects.filter(status=Teruggavestatus.GEVRAAGD.value).exists())
    @rule(take=st.booleans())
    def answer_return(self, take):
        verzoek = Teruggave.objects.get(status=Teruggavestatus.GEVRAAGD.value)
        deed = actions.accept_teruggave if take else actions.refuse_teruggave
        self.attempt(deed, teruggave=verzoek.pk, toelichting="Zo.", by=self.mensen.behandelaar.by)

    @rule()
    def crisis(self):
        regel = beoordelingen_van(self.casus)[0]
        self.attempt(declare_crisis, beoordeling=regel.id, toelichting="Nu.", by=self.mensen.behandelaar.by)

    @invariant()
    def one_holder_from_the_first_row_on(self):
        keten = zichtketen(self.casus)
        assert [stand.nummer for stand in keten] == list(range(1, len(keten) + 1))
        assert keten == sorted(keten, key=lambda stand: stand.vanaf)
        assert len(keten) >= self.gezien
        self.gezien = len(keten)
        assert Casus.objects.get(pk=self.casus).zicht.nummer == keten[-1].nummer

    @invariant()
    def at_most_one_open_offer_and_what_is_open_is_watched(self):
        open_ = list(Overdracht.objects.filter(casus=self.casus, status=OPEN))
        assert len(open_) <= 1
        running = Termijn.objects.filter(
            casus=self.casus, code=Termijncode.OVERDRACHT_ANTWOORD, gehaald_op=None, vervallen_op=None
        )
        assert {t.betreft for t in running} == {rij.pk for rij in open_}

    @invariant()
    def nothing_to_read_after_refusal_or_revocation(self):
        over = Overdracht.objects.filter(status__in=(Status.GEWEIGERD.value, Status.INGETROKKEN.value))
        assert not Stuk.objects.filter(overdracht__in=over).exists()
        assert not Inzage.objects.filter(pk__in=over.values("inzage"), tot=None).exists()

    @invariant()
    def the_zicht_is_with_veilig_thuis_unless_somebody_accepted(self):
        laatste = zichtketen(self.casus)[-1]
        if laatste.houder != Houder.van(self.mensen.vt):
            assert laatste.grond is Zichtgrond.AANVAARDING
            assert Overdracht.objects.filter(
                casus=self.casus, status=Status.AANVAARD.value, ontvanger=laatste.houder.partij
            ).exists()

    @invariant()
    def no_forbidden_phase(self):
        rij = Casus.objects.get(pk=self.casus)
        assert rij.fase in {Fase.OVERDRACHT, Fase.OVERGEDRAGEN, Fase.BEOORDELING, Fase.DIENST}


@pytest.mark.eis("OVD-1", "OVD-2", "ALG-6")
def test_whatever_people_do_one_party_holds_the_zicht(mensen):
    build.receivers(mensen)
    casus = build.besloten(mensen)

    run_state_machine_as_test(
        type("Verhaal", (Overdragen,), {"mensen": mensen, "casus": casus}),
        settings=settings(max_examples=12, stateful_step_count=15, deadline=None),
    )
