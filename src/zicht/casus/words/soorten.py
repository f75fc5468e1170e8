"""Which closed lists does a casus know: phases, holders, grounds, kinds of task?"""

from enum import StrEnum

from zicht.kern import gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[type(self)][self]


class Fase(_Benoemd):
    """Where a casus is in the process."""

    BEOORDELING = "beoordeling"
    DIENST = "dienst"
    OVERDRACHT = "overdracht"
    OVERGEDRAGEN = "overgedragen"
    GESLOTEN = "gesloten"


FASE_OVERGANGEN: dict[Fase, frozenset[Fase]] = {
    Fase.BEOORDELING: frozenset({Fase.DIENST, Fase.OVERDRACHT, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.DIENST: frozenset({Fase.BEOORDELING, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.OVERDRACHT: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.OVERGEDRAGEN: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.GESLOTEN: frozenset(),
}


class Houdersoort(_Benoemd):
    """Who can hold the zicht: a party, the melder (never by name), or nobody with a ground."""

    PARTIJ = "partij"
    MELDER = "melder"
    NIEMAND = "niemand"


class Zichtgrond(_Benoemd):
    """Why the zicht began, moved or ended (OVD-8)."""

    BESLUIT_DIENST = "besluit_dienst"
    BESLUIT_OVERDRACHT = "besluit_overdracht"
    CRISIS = "crisis"
    AL_BIJ_PARTNER = "al_bij_partner"
    AANVAARDING = "aanvaarding"
    AANBOD_BIJ_AFSPRAAK = "aanbod_bij_afspraak"
    ADVIES_BIJ_MELDER = "advies_bij_melder"
    ADVIES_UITBREIDEN = "advies_uitbreiden"
    TERUGGAVE = "teruggave"
    GEEN_VERVOLG = "geen_vervolg"
    STABIEL_VEILIG = "stabiel_veilig"
    ONDERZOEK_WEERLEGD = "onderzoek_weerlegd"


class Inzagegrond(_Benoemd):
    """Why somebody may look who would not by role and team."""

    CONSULT = "consult"
    VERVANGING = "vervanging"
    NOOD = "nood"
    OVERDRACHT = "overdracht"


class Inzageomvang(_Benoemd):
    """How much an Inzage opens."""

    CASUS = "casus"
    INFORMATIESET = "informatieset"


class Betrokkenheid(_Benoemd):
    """What somebody's place in the casus is."""

    KIND = "kind"
    OUDER = "ouder"
    VOLWASSENE = "volwassene"
    VERMOEDELIJK_PLEGER = "vermoedelijk_pleger"
    VERMOEDELIJK_SLACHTOFFER = "vermoedelijk_slachtoffer"
    ANDERS = "anders"


class Slotgrond(_Benoemd):
    """On what ground a casus is closed: the end of Veilig Thuis's involvement, not of a local team's zicht."""

    OVERGEDRAGEN = "overgedragen"
    GEEN_VERVOLG = "geen_vervolg"
    BIJ_MELDER = "bij_melder"
    STABIEL_VEILIG = "stabiel_veilig"
    WEERLEGD = "weerlegd"


class Taaksoort(_Benoemd):
    """What a line of the worklist asks."""

    SCREEN_URGENTIE = "screen_urgentie"
    CRISIS_OPPAKKEN = "crisis_oppakken"
    BEVESTIG_ONTVANGST = "bevestig_ontvangst"
    BEOORDEEL_VEILIGHEID = "beoordeel_veiligheid"
    BEANTWOORD_VRAAG = "beantwoord_vraag"
    BEOORDEEL_MEE = "beoordeel_mee"
    VOER_DIENST_UIT = "voer_dienst_uit"
    BIED_OVERDRACHT_AAN = "bied_overdracht_aan"
    BEANTWOORD_OVERDRACHT = "beantwoord_overdracht"
    VOLG_OVERDRACHT = "volg_overdracht"
    BEHANDEL_WEIGERING = "behandel_weigering"
    BEANTWOORD_TERUGGAVE = "beantwoord_teruggave"
    KOPPEL_TERUG = "koppel_terug"
    INFORMEER_BETROKKENEN = "informeer_betrokkenen"
    VERNIEUW_TAXATIE = "vernieuw_taxatie"
    TOETS_NOODTOEGANG = "toets_noodtoegang"
    VERGELIJK_PERSONEN = "vergelijk_personen"
    SLUIT_CASUS = "sluit_casus"
    BEWAAK_TERMIJN = "bewaak_termijn"
    VRIJE_TAAK = "vrije_taak"


class Weergave(_Benoemd):
    """The worklists of ALG-3."""

    MIJN = "mijn"
    TEAM = "team"
    ONVERDEELD = "onverdeeld"
    NADERT = "nadert"
    VERSTREKEN = "verstreken"
    AFWEZIG = "afwezig"


class Taakstand(_Benoemd):
    """How a task or term stands against its day; the values are those of the page component."""

    LOOPT = "loopt"
    NADERT = "nadert"
    VERSTREKEN = "verstreken"
    GEHAALD = "gehaald"
    GEMIST = "gemist"
    VERVALLEN = "vervallen"


class Noodoordeel(_Benoemd):
    """What the review of an emergency access says."""

    TERECHT = "terecht"
    ONTERECHT = "onterecht"


# By kind: two words of different kinds may have the same value.
NAMEN: dict[type[StrEnum], dict[StrEnum, str]] = {
    Fase: {
        Fase.BEOORDELING: gettext_noop("Veiligheidsbeoordeling"),
        Fase.DIENST: gettext_noop("Dienst van Veilig Thuis"),
        Fase.OVERDRACHT: gettext_noop("Wordt overgedragen"),
        Fase.OVERGEDRAGEN: gettext_noop("Overgedragen"),
        Fase.GESLOTEN: gettext_noop("Gesloten"),
    },
    Houdersoort: {
        Houdersoort.PARTIJ: gettext_noop("Een organisatie"),
        Houdersoort.MELDER: gettext_noop("De melder"),
        Houdersoort.NIEMAND: gettext_noop("Niemand"),
    },
    Zichtgrond: {
        Zichtgrond.BESLUIT_DIENST: gettext_noop("Veilig Thuis gaat zelf verder na de veiligheidsbeoordeling"),
        Zichtgrond.BESLUIT_OVERDRACHT: gettext_noop("Besluit tot overdracht, nog niet aanvaard"),
        Zichtgrond.CRISIS: gettext_noop("Crisis"),
        Zichtgrond.AL_BIJ_PARTNER: gettext_noop("Had het zicht al bij ontvangst van de melding"),
        Zichtgrond.AANVAARDING: gettext_noop("Overdracht aanvaard"),
        Zichtgrond.AANBOD_BIJ_AFSPRAAK: gettext_noop("Overdracht aangeboden, zo is het afgesproken"),
        Zichtgrond.ADVIES_BIJ_MELDER: gettext_noop("Advies: de melder gaat verder"),
        Zichtgrond.ADVIES_UITBREIDEN: gettext_noop("Advies: Veilig Thuis doet mee"),
        Zichtgrond.TERUGGAVE: gettext_noop("Teruggave aanvaard door Veilig Thuis"),
        Zichtgrond.GEEN_VERVOLG: gettext_noop("Geen verdere stappen nodig"),
        Zichtgrond.STABIEL_VEILIG: gettext_noop("Stabiel veilig"),
        Zichtgrond.ONDERZOEK_WEERLEGD: gettext_noop("Onderzoek: vermoeden weerlegd"),
    },
    Inzagegrond: {
        Inzagegrond.CONSULT: gettext_noop("Gevraagd om mee te denken"),
        Inzagegrond.VERVANGING: gettext_noop("Vervangt een collega"),
        Inzagegrond.NOOD: gettext_noop("Noodtoegang"),
        Inzagegrond.OVERDRACHT: gettext_noop("Overdracht aangeboden"),
    },
    Inzageomvang: {
        Inzageomvang.CASUS: gettext_noop("De hele casus"),
        Inzageomvang.INFORMATIESET: gettext_noop("Alleen de informatie bij de overdracht"),
    },
    Betrokkenheid: {
        Betrokkenheid.KIND: gettext_noop("Kind"),
        Betrokkenheid.OUDER: gettext_noop("Ouder"),
        Betrokkenheid.VOLWASSENE: gettext_noop("Volwassene"),
        Betrokkenheid.VERMOEDELIJK_PLEGER: gettext_noop("Vermoedelijk pleger"),
        Betrokkenheid.VERMOEDELIJK_SLACHTOFFER: gettext_noop("Vermoedelijk slachtoffer"),
        Betrokkenheid.ANDERS: gettext_noop("Anders betrokken"),
    },
    Slotgrond: {
        Slotgrond.OVERGEDRAGEN: gettext_noop("Overgedragen en aanvaard"),
        Slotgrond.GEEN_VERVOLG: gettext_noop("Geen verdere stappen nodig"),
        Slotgrond.BIJ_MELDER: gettext_noop("De melder gaat verder"),
        Slotgrond.STABIEL_VEILIG: gettext_noop("Stabiel veilig"),
        Slotgrond.WEERLEGD: gettext_noop("Vermoeden weerlegd"),
    },
    Taaksoort: {
        Taaksoort.SCREEN_URGENTIE: gettext_noop("Beoordeel de spoed"),
        Taaksoort.CRISIS_OPPAKKEN: gettext_noop("Pak de crisis op"),
        Taaksoort.BEVESTIG_ONTVANGST: gettext_noop("Bevestig de ontvangst aan de melder"),
        Taaksoort.BEOORDEEL_VEILIGHEID: gettext_noop("Rond de veiligheidsbeoordeling af"),
        Taaksoort.BEANTWOORD_VRAAG: gettext_noop("Beantwoord de vraag"),
        Taaksoort.BEOORDEEL_MEE: gettext_noop("Beoordeel mee"),
        Taaksoort.VOER_DIENST_UIT: gettext_noop("Voer de dienst uit"),
        Taaksoort.BIED_OVERDRACHT_AAN: gettext_noop("Bied de overdracht aan"),
        Taaksoort.BEANTWOORD_OVERDRACHT: gettext_noop("Beantwoord de overdracht"),
        Taaksoort.VOLG_OVERDRACHT: gettext_noop("Vraag na: de overdracht is niet beantwoord"),
        Taaksoort.BEHANDEL_WEIGERING: gettext_noop("De overdracht is geweigerd: kies het vervolg"),
        Taaksoort.BEANTWOORD_TERUGGAVE: gettext_noop("Beantwoord het verzoek om terugname"),
        Taaksoort.KOPPEL_TERUG: gettext_noop("Koppel terug aan de melder"),
        Taaksoort.INFORMEER_BETROKKENEN: gettext_noop("Informeer de betrokkenen"),
        Taaksoort.VERNIEUW_TAXATIE: gettext_noop("Schat de veiligheid opnieuw in"),
        Taaksoort.TOETS_NOODTOEGANG: gettext_noop("Toets de noodtoegang"),
        Taaksoort.VERGELIJK_PERSONEN: gettext_noop("Kijk of dit dezelfde persoon is"),
        Taaksoort.SLUIT_CASUS: gettext_noop("Sluit de casus"),
        Taaksoort.BEWAAK_TERMIJN: gettext_noop("Een termijn is verstreken: kijk wat nodig is"),
        Taaksoort.VRIJE_TAAK: gettext_noop("Taak"),
    },
    Weergave: {
        Weergave.MIJN: gettext_noop("Mijn werk"),
        Weergave.TEAM: gettext_noop("Mijn team"),
        Weergave.ONVERDEELD: gettext_noop("Nog niet verdeeld"),
        Weergave.NADERT: gettext_noop("Termijn nadert"),
        Weergave.VERSTREKEN: gettext_noop("Termijn verstreken"),
        Weergave.AFWEZIG: gettext_noop("Van wie afwezig is"),
    },
    Taakstand: {
        Taakstand.LOOPT: gettext_noop("loopt"),
        Taakstand.NADERT: gettext_noop("nadert"),
        Taakstand.VERSTREKEN: gettext_noop("verstreken"),
        Taakstand.GEHAALD: gettext_noop("gehaald"),
        Taakstand.GEMIST: gettext_noop("te laat gehaald"),
        Taakstand.VERVALLEN: gettext_noop("vervallen"),
    },
    Noodoordeel: {
        Noodoordeel.TERECHT: gettext_noop("Terecht"),
        Noodoordeel.ONTERECHT: gettext_noop("Niet terecht"),
    },
}
