"""Which closed lists does a casus know: phases, holders, grounds, kinds of task?"""

from zicht.kern import Benoemd, gettext_noop


class Fase(Benoemd):
    """Where a casus is in the process."""

    BEOORDELING = "beoordeling", gettext_noop("Veiligheidsbeoordeling")
    DIENST = "dienst", gettext_noop("Dienst van Veilig Thuis")
    OVERDRACHT = "overdracht", gettext_noop("Wordt overgedragen")
    OVERGEDRAGEN = "overgedragen", gettext_noop("Overgedragen")
    GESLOTEN = "gesloten", gettext_noop("Gesloten")


FASE_OVERGANGEN: dict[Fase, frozenset[Fase]] = {
    Fase.BEOORDELING: frozenset({Fase.DIENST, Fase.OVERDRACHT, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.DIENST: frozenset({Fase.BEOORDELING, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.OVERDRACHT: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.OVERGEDRAGEN: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.GESLOTEN: frozenset(),
}


class Houdersoort(Benoemd):
    """Who can hold the zicht: a party, the melder (never by name), or nobody with a ground."""

    PARTIJ = "partij", gettext_noop("Een organisatie")
    MELDER = "melder", gettext_noop("De melder")
    NIEMAND = "niemand", gettext_noop("Niemand")


class Zichtgrond(Benoemd):
    """Why the zicht began, moved or ended (OVD-8)."""

    BESLUIT_DIENST = (
        "besluit_dienst",
        gettext_noop("Veilig Thuis gaat zelf verder na de veiligheidsbeoordeling"),
    )
    BESLUIT_OVERDRACHT = "besluit_overdracht", gettext_noop("Besluit tot overdracht, nog niet aanvaard")
    CRISIS = "crisis", gettext_noop("Crisis")
    AL_BIJ_PARTNER = "al_bij_partner", gettext_noop("Had het zicht al bij ontvangst van de melding")
    AANVAARDING = "aanvaarding", gettext_noop("Overdracht aanvaard")
    AANBOD_BIJ_AFSPRAAK = "aanbod_bij_afspraak", gettext_noop("Overdracht aangeboden, zo is het afgesproken")
    ADVIES_BIJ_MELDER = "advies_bij_melder", gettext_noop("Advies: de melder gaat verder")
    ADVIES_UITBREIDEN = "advies_uitbreiden", gettext_noop("Advies: Veilig Thuis doet mee")
    TERUGGAVE = "teruggave", gettext_noop("Teruggave aanvaard door Veilig Thuis")
    GEEN_VERVOLG = "geen_vervolg", gettext_noop("Geen verdere stappen nodig")
    STABIEL_VEILIG = "stabiel_veilig", gettext_noop("Stabiel veilig")
    ONDERZOEK_WEERLEGD = "onderzoek_weerlegd", gettext_noop("Onderzoek: vermoeden weerlegd")


class Inzagegrond(Benoemd):
    """Why somebody may look who would not by role and team."""

    CONSULT = "consult", gettext_noop("Gevraagd om mee te denken")
    VERVANGING = "vervanging", gettext_noop("Vervangt een collega")
    NOOD = "nood", gettext_noop("Noodtoegang")
    OVERDRACHT = "overdracht", gettext_noop("Overdracht aangeboden")


class Inzageomvang(Benoemd):
    """How much an Inzage opens."""

    CASUS = "casus", gettext_noop("De hele casus")
    INFORMATIESET = "informatieset", gettext_noop("Alleen de informatie bij de overdracht")


class Betrokkenheid(Benoemd):
    """What somebody's place in the casus is."""

    KIND = "kind", gettext_noop("Kind")
    OUDER = "ouder", gettext_noop("Ouder")
    VOLWASSENE = "volwassene", gettext_noop("Volwassene")
    VERMOEDELIJK_PLEGER = "vermoedelijk_pleger", gettext_noop("Vermoedelijk pleger")
    VERMOEDELIJK_SLACHTOFFER = "vermoedelijk_slachtoffer", gettext_noop("Vermoedelijk slachtoffer")
    ANDERS = "anders", gettext_noop("Anders betrokken")


class Slotgrond(Benoemd):
    """On what ground a casus is closed: the end of Veilig Thuis's involvement, not of a local team's zicht."""

    OVERGEDRAGEN = "overgedragen", gettext_noop("Overgedragen en aanvaard")
    GEEN_VERVOLG = "geen_vervolg", gettext_noop("Geen verdere stappen nodig")
    BIJ_MELDER = "bij_melder", gettext_noop("De melder gaat verder")
    STABIEL_VEILIG = "stabiel_veilig", gettext_noop("Stabiel veilig")
    WEERLEGD = "weerlegd", gettext_noop("Vermoeden weerlegd")


class Taaksoort(Benoemd):
    """What a line of the worklist asks."""

    SCREEN_URGENTIE = "screen_urgentie", gettext_noop("Beoordeel de spoed")
    CRISIS_OPPAKKEN = "crisis_oppakken", gettext_noop("Pak de crisis op")
    BEVESTIG_ONTVANGST = "bevestig_ontvangst", gettext_noop("Bevestig de ontvangst aan de melder")
    BEOORDEEL_VEILIGHEID = "beoordeel_veiligheid", gettext_noop("Rond de veiligheidsbeoordeling af")
    BEANTWOORD_VRAAG = "beantwoord_vraag", gettext_noop("Beantwoord de vraag")
    BEOORDEEL_MEE = "beoordeel_mee", gettext_noop("Beoordeel mee")
    VOER_DIENST_UIT = "voer_dienst_uit", gettext_noop("Voer de dienst uit")
    BIED_OVERDRACHT_AAN = "bied_overdracht_aan", gettext_noop("Bied de overdracht aan")
    BEANTWOORD_OVERDRACHT = "beantwoord_overdracht", gettext_noop("Beantwoord de overdracht")
    VOLG_OVERDRACHT = "volg_overdracht", gettext_noop("Vraag na: de overdracht is niet beantwoord")
    BEHANDEL_WEIGERING = "behandel_weigering", gettext_noop("De overdracht is geweigerd: kies het vervolg")
    BEANTWOORD_TERUGGAVE = "beantwoord_teruggave", gettext_noop("Beantwoord het verzoek om terugname")
    KOPPEL_TERUG = "koppel_terug", gettext_noop("Koppel terug aan de melder")
    INFORMEER_BETROKKENEN = "informeer_betrokkenen", gettext_noop("Informeer de betrokkenen")
    VERNIEUW_TAXATIE = "vernieuw_taxatie", gettext_noop("Schat de veiligheid opnieuw in")
    TOETS_NOODTOEGANG = "toets_noodtoegang", gettext_noop("Toets de noodtoegang")
    VERGELIJK_PERSONEN = "vergelijk_personen", gettext_noop("Kijk of dit dezelfde persoon is")
    BEKIJK_RADAR = "bekijk_radar", gettext_noop("Kijk of er eerder is gemeld")
    BEKIJK_ELDERS = (
        "bekijk_elders",
        gettext_noop("Kijk of dit een eerdere melding bij een andere organisatie is"),
    )
    BEANTWOORD_INHOUDSVRAAG = (
        "beantwoord_inhoudsvraag",
        gettext_noop("Beantwoord de vraag van een andere Veilig Thuis-organisatie"),
    )
    VOLG_INHOUDSVRAAG = (
        "volg_inhoudsvraag",
        gettext_noop("Volg de vraag aan een andere Veilig Thuis-organisatie"),
    )
    LEES_INHOUD = "lees_inhoud", gettext_noop("Lees het antwoord van een andere Veilig Thuis-organisatie")
    WEEG_SAMENLOOP = "weeg_samenloop", gettext_noop("Kijk of deze casussen samen horen")
    SLUIT_CASUS = "sluit_casus", gettext_noop("Sluit de casus")
    BEWAAK_TERMIJN = "bewaak_termijn", gettext_noop("Een termijn is verstreken: kijk wat nodig is")
    VRIJE_TAAK = "vrije_taak", gettext_noop("Taak")


class Samenloopoordeel(Benoemd):
    """What is decided of two running casussen about one person."""

    NAAST_ELKAAR = "naast_elkaar", gettext_noop("Beide casussen lopen door")
    VERDER_IN_DEZE = "verder_in_deze", gettext_noop("We gaan verder in deze casus")
    VERDER_IN_ANDER = "verder_in_ander", gettext_noop("We gaan verder in de andere casus")


class Weergave(Benoemd):
    """The worklists of ALG-3."""

    MIJN = "mijn", gettext_noop("Mijn werk")
    TEAM = "team", gettext_noop("Mijn team")
    ONVERDEELD = "onverdeeld", gettext_noop("Nog niet verdeeld")
    NADERT = "nadert", gettext_noop("Termijn nadert")
    VERSTREKEN = "verstreken", gettext_noop("Termijn verstreken")
    AFWEZIG = "afwezig", gettext_noop("Van wie afwezig is")


class Taakstand(Benoemd):
    """How a task or term stands against its day; the values are those of the page component."""

    LOOPT = "loopt", gettext_noop("loopt")
    NADERT = "nadert", gettext_noop("nadert")
    VERSTREKEN = "verstreken", gettext_noop("verstreken")
    GEHAALD = "gehaald", gettext_noop("gehaald")
    GEMIST = "gemist", gettext_noop("te laat gehaald")
    VERVALLEN = "vervallen", gettext_noop("vervallen")


class Noodoordeel(Benoemd):
    """What the review of an emergency access says."""

    TERECHT = "terecht", gettext_noop("Terecht")
    ONTERECHT = "onterecht", gettext_noop("Niet terecht")
