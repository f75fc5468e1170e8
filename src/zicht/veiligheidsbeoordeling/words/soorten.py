"""Which kinds does an assessment tell apart, and how are they named?"""

from enum import StrEnum

from zicht.kern import gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[type(self)][self]


class Stap(_Benoemd):
    """The three steps, in their order (VB-1), and the end. Bron: qa-2018 vraag 3."""

    VERZAMELEN = "verzamelen"
    BEOORDELEN = "beoordelen"
    BESLUITEN = "besluiten"
    AFGEROND = "afgerond"


STAP_OVERGANGEN: dict[Stap, frozenset[Stap]] = {
    Stap.VERZAMELEN: frozenset({Stap.BEOORDELEN}),
    Stap.BEOORDELEN: frozenset({Stap.BESLUITEN, Stap.VERZAMELEN}),
    Stap.BESLUITEN: frozenset({Stap.AFGEROND, Stap.BEOORDELEN}),
    Stap.AFGEROND: frozenset(),
}


class Urgentie(_Benoemd):
    """The outcome of the urgency screen (VB-9)."""

    CRISIS = "crisis"
    SPOED = "spoed"
    GEWOON = "gewoon"


class Bevraagde(_Benoemd):
    """Whom a question goes to (RAD-5, VB-12)."""

    RVDK = "rvdk"
    POLITIE = "politie"
    MELDER = "melder"
    ANDER_VEILIG_THUIS = "ander_veilig_thuis"
    BETROKKEN_HULP = "betrokken_hulp"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    VERTROUWENSARTS = "vertrouwensarts"

    @property
    def is_intern(self) -> bool:
        """This function will tell whether somebody of the own organisation answers in the application."""
        return self in {Bevraagde.GEDRAGSWETENSCHAPPER, Bevraagde.VERTROUWENSARTS}


class Veiligheidsoordeel(_Benoemd):
    """How safe it is, per person and for the household, from safe to acutely unsafe."""

    VEILIG = "veilig"
    ZORGELIJK = "zorgelijk"
    STRUCTUREEL_ONVEILIG = "structureel_onveilig"
    ACUUT_ONVEILIG = "acuut_onveilig"
    NIET_TE_BEOORDELEN = "niet_te_beoordelen"

    @property
    def is_onveilig(self) -> bool:
        """This function will tell whether somebody is unsafe now or time and again."""
        return self in {Veiligheidsoordeel.STRUCTUREEL_ONVEILIG, Veiligheidsoordeel.ACUUT_ONVEILIG}


class Route(_Benoemd):
    """The five decisions (VB-5), one of which is taken, and the advice to who helps already (VB-10)."""

    GEEN_VERVOLG = "geen_vervolg"
    OVERDRACHT_LOKAAL_TEAM = "overdracht_lokaal_team"
    OVERDRACHT_BETROKKEN_HULP = "overdracht_betrokken_hulp"
    VOORWAARDEN_EN_VERVOLG = "voorwaarden_en_vervolg"
    ONDERZOEK = "onderzoek"

    @property
    def is_directe_overdracht(self) -> bool:
        """This function will tell whether the decision hands the casus over at once."""
        return self in {Route.OVERDRACHT_LOKAAL_TEAM, Route.OVERDRACHT_BETROKKEN_HULP}

    @property
    def is_dienst(self) -> bool:
        """This function will tell whether Veilig Thuis goes on itself."""
        return self in {Route.VOORWAARDEN_EN_VERVOLG, Route.ONDERZOEK}


class Advies(_Benoemd):
    """What is advised to a melder who helps already (VB-10). Bron: qa-2018 vraag 9."""

    VOORTZETTEN = "voortzetten"
    AANPASSEN = "aanpassen"
    UITBREIDEN = "uitbreiden"

    @property
    def is_bij_melder(self) -> bool:
        """This function will tell whether the zicht goes to the melder once accepted (VB-14)."""
        return self is not Advies.UITBREIDEN


class Bijbesluit(_Benoemd):
    """What may accompany the decision (VB-5)."""

    VERZOEK_RVDK = "verzoek_rvdk"
    POLITIE_INFORMEREN = "politie_informeren"
    DIRECT_INGRIJPEN = "direct_ingrijpen"


class Bevestiging(_Benoemd):
    """What the decider says to have seen and weighed before deciding."""

    EERDERE_BESLUITEN = "eerdere_besluiten"
    ZONDER_ANTWOORDEN = "zonder_antwoorden"
    VERSCHIL_VAN_INZICHT = "verschil_van_inzicht"


class Grond(_Benoemd):
    """The six grounds on which Veilig Thuis keeps the casus (VB-6). Bron: qa-2018 vraag 25."""

    DIRECTE_INTERVENTIE = "directe_interventie"
    STRUCTURELE_ONVEILIGHEID = "structurele_onveiligheid"
    TE_WEINIG_INFORMATIE = "te_weinig_informatie"
    NADER_ONDERZOEK = "nader_onderzoek"
    ANONIMITEIT_TOEGEZEGD = "anonimiteit_toegezegd"
    VERZOEK_RVDK = "verzoek_rvdk"


# By kind: two words of different kinds may have the same value.
NAMEN: dict[type[StrEnum], dict[StrEnum, str]] = {
    Stap: {
        Stap.VERZAMELEN: gettext_noop("Informatie verzamelen"),
        Stap.BEOORDELEN: gettext_noop("Beoordelen"),
        Stap.BESLUITEN: gettext_noop("Besluiten wie verdergaat"),
        Stap.AFGEROND: gettext_noop("Afgerond"),
    },
    Urgentie: {
        Urgentie.CRISIS: gettext_noop("Crisis: nu ingrijpen"),
        Urgentie.SPOED: gettext_noop("Spoed: binnen 24 uur handelen"),
        Urgentie.GEWOON: gettext_noop("Geen spoed: binnen vijf werkdagen"),
    },
    Bevraagde: {
        Bevraagde.RVDK: gettext_noop("Raad voor de Kinderbescherming"),
        Bevraagde.POLITIE: gettext_noop("Politie"),
        Bevraagde.MELDER: gettext_noop("Melder"),
        Bevraagde.ANDER_VEILIG_THUIS: gettext_noop("Een andere Veilig Thuis-organisatie"),
        Bevraagde.BETROKKEN_HULP: gettext_noop("Hulpverlener die al betrokken is"),
        Bevraagde.GEDRAGSWETENSCHAPPER: gettext_noop("Gedragswetenschapper"),
        Bevraagde.VERTROUWENSARTS: gettext_noop("Vertrouwensarts"),
    },
    Veiligheidsoordeel: {
        Veiligheidsoordeel.VEILIG: gettext_noop("Veilig"),
        Veiligheidsoordeel.ZORGELIJK: gettext_noop("Zorgelijk"),
        Veiligheidsoordeel.STRUCTUREEL_ONVEILIG: gettext_noop("Structureel onveilig"),
        Veiligheidsoordeel.ACUUT_ONVEILIG: gettext_noop("Acuut onveilig"),
        Veiligheidsoordeel.NIET_TE_BEOORDELEN: gettext_noop("Nog niet te beoordelen"),
    },
    Route: {
        Route.GEEN_VERVOLG: gettext_noop("Geen verdere stappen"),
        Route.OVERDRACHT_LOKAAL_TEAM: gettext_noop("Directe overdracht aan het lokale team"),
        Route.OVERDRACHT_BETROKKEN_HULP: gettext_noop("Directe overdracht aan hulp die al betrokken is"),
        Route.VOORWAARDEN_EN_VERVOLG: gettext_noop("Voorwaarden en vervolg"),
        Route.ONDERZOEK: gettext_noop("Onderzoek"),
    },
    Advies: {
        Advies.VOORTZETTEN: gettext_noop("De hulp voortzetten"),
        Advies.AANPASSEN: gettext_noop("De hulp aanpassen"),
        Advies.UITBREIDEN: gettext_noop("De hulp uitbreiden met Veilig Thuis"),
    },
    Bijbesluit: {
        Bijbesluit.VERZOEK_RVDK: gettext_noop("Verzoek tot onderzoek aan de Raad voor de Kinderbescherming"),
        Bijbesluit.POLITIE_INFORMEREN: gettext_noop("De politie informeren"),
        Bijbesluit.DIRECT_INGRIJPEN: gettext_noop("Direct ingrijpen"),
    },
    Bevestiging: {
        Bevestiging.EERDERE_BESLUITEN: gettext_noop("Ik heb de eerdere besluiten gezien en meegewogen"),
        Bevestiging.ZONDER_ANTWOORDEN: gettext_noop("Ik besluit zonder de antwoorden die nog openstaan"),
        Bevestiging.VERSCHIL_VAN_INZICHT: gettext_noop("Ik heb het verschil van inzicht meegewogen"),
    },
    Grond: {
        Grond.DIRECTE_INTERVENTIE: gettext_noop("De onveiligheid vraagt om direct ingrijpen"),
        Grond.STRUCTURELE_ONVEILIGHEID: gettext_noop("Er is structurele onveiligheid"),
        Grond.TE_WEINIG_INFORMATIE: gettext_noop("Er is te weinig informatie om een vervolg te kiezen"),
        Grond.NADER_ONDERZOEK: gettext_noop("Het vermoeden vraagt om nader onderzoek"),
        Grond.ANONIMITEIT_TOEGEZEGD: gettext_noop("De melder is anonimiteit toegezegd"),
        Grond.VERZOEK_RVDK: gettext_noop("Er gaat een verzoek naar de Raad voor de Kinderbescherming"),
    },
}
