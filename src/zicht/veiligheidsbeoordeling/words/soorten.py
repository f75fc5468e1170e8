"""Which kinds does an assessment tell apart, and how are they named?"""

from zicht.kern import Benoemd, gettext_noop


class Stap(Benoemd):
    """The three steps, in their order (VB-1), and the end. Bron: qa-2018 Q3."""

    VERZAMELEN = "verzamelen", gettext_noop("Informatie verzamelen")
    BEOORDELEN = "beoordelen", gettext_noop("Beoordelen")
    BESLUITEN = "besluiten", gettext_noop("Besluiten wie verdergaat")
    AFGEROND = "afgerond", gettext_noop("Afgerond")


STAP_OVERGANGEN: dict[Stap, frozenset[Stap]] = {
    Stap.VERZAMELEN: frozenset({Stap.BEOORDELEN}),
    Stap.BEOORDELEN: frozenset({Stap.BESLUITEN, Stap.VERZAMELEN}),
    Stap.BESLUITEN: frozenset({Stap.AFGEROND, Stap.BEOORDELEN}),
    Stap.AFGEROND: frozenset(),
}


class Urgentie(Benoemd):
    """The outcome of the urgency screen (VB-9)."""

    CRISIS = "crisis", gettext_noop("Crisis: nu ingrijpen")
    SPOED = "spoed", gettext_noop("Spoed: binnen 24 uur handelen")
    GEWOON = "gewoon", gettext_noop("Geen spoed: binnen vijf werkdagen")


class Bevraagde(Benoemd):
    """Whom a question goes to (RAD-5, VB-12)."""

    RVDK = "rvdk", gettext_noop("Raad voor de Kinderbescherming")
    POLITIE = "politie", gettext_noop("Politie")
    MELDER = "melder", gettext_noop("Melder")
    ANDER_VEILIG_THUIS = "ander_veilig_thuis", gettext_noop("Een andere Veilig Thuis-organisatie")
    BETROKKEN_HULP = "betrokken_hulp", gettext_noop("Hulpverlener die al betrokken is")
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper", gettext_noop("Gedragswetenschapper")
    VERTROUWENSARTS = "vertrouwensarts", gettext_noop("Vertrouwensarts")

    @property
    def is_intern(self) -> bool:
        """This function will tell whether somebody of the own organisation answers in the application."""
        return self in {Bevraagde.GEDRAGSWETENSCHAPPER, Bevraagde.VERTROUWENSARTS}


class Veiligheidsoordeel(Benoemd):
    """How safe it is, per person and for the household, from safe to acutely unsafe."""

    VEILIG = "veilig", gettext_noop("Veilig")
    ZORGELIJK = "zorgelijk", gettext_noop("Zorgelijk")
    STRUCTUREEL_ONVEILIG = "structureel_onveilig", gettext_noop("Structureel onveilig")
    ACUUT_ONVEILIG = "acuut_onveilig", gettext_noop("Acuut onveilig")
    NIET_TE_BEOORDELEN = "niet_te_beoordelen", gettext_noop("Nog niet te beoordelen")

    @property
    def is_onveilig(self) -> bool:
        """This function will tell whether somebody is unsafe now or time and again."""
        return self in {Veiligheidsoordeel.STRUCTUREEL_ONVEILIG, Veiligheidsoordeel.ACUUT_ONVEILIG}


class Route(Benoemd):
    """The five decisions (VB-5), one of which is taken, and the advice to who helps already (VB-10)."""

    GEEN_VERVOLG = "geen_vervolg", gettext_noop("Geen verdere stappen")
    OVERDRACHT_LOKAAL_TEAM = "overdracht_lokaal_team", gettext_noop("Directe overdracht aan het lokale team")
    OVERDRACHT_BETROKKEN_HULP = (
        "overdracht_betrokken_hulp",
        gettext_noop("Directe overdracht aan hulp die al betrokken is"),
    )
    VOORWAARDEN_EN_VERVOLG = "voorwaarden_en_vervolg", gettext_noop("Voorwaarden en vervolg")
    ONDERZOEK = "onderzoek", gettext_noop("Onderzoek")

    @property
    def is_directe_overdracht(self) -> bool:
        """This function will tell whether the decision hands the casus over at once."""
        return self in {Route.OVERDRACHT_LOKAAL_TEAM, Route.OVERDRACHT_BETROKKEN_HULP}

    @property
    def is_dienst(self) -> bool:
        """This function will tell whether Veilig Thuis goes on itself."""
        return self in {Route.VOORWAARDEN_EN_VERVOLG, Route.ONDERZOEK}


class Advies(Benoemd):
    """What is advised to a melder who helps already (VB-10). Bron: qa-2018 Q9."""

    VOORTZETTEN = "voortzetten", gettext_noop("De hulp voortzetten")
    AANPASSEN = "aanpassen", gettext_noop("De hulp aanpassen")
    UITBREIDEN = "uitbreiden", gettext_noop("De hulp uitbreiden met Veilig Thuis")

    @property
    def is_bij_melder(self) -> bool:
        """This function will tell whether the zicht goes to the melder once accepted (VB-14)."""
        return self is not Advies.UITBREIDEN


class Bijbesluit(Benoemd):
    """What may accompany the decision (VB-5)."""

    VERZOEK_RVDK = "verzoek_rvdk", gettext_noop("Verzoek tot onderzoek aan de Raad voor de Kinderbescherming")
    POLITIE_INFORMEREN = "politie_informeren", gettext_noop("De politie informeren")
    DIRECT_INGRIJPEN = "direct_ingrijpen", gettext_noop("Direct ingrijpen")


class Bevestiging(Benoemd):
    """What the decider says to have seen and weighed before deciding."""

    EERDERE_BESLUITEN = "eerdere_besluiten", gettext_noop("Ik heb de eerdere besluiten gezien en meegewogen")
    ZONDER_ANTWOORDEN = "zonder_antwoorden", gettext_noop("Ik besluit zonder de antwoorden die nog openstaan")
    ZES_GRONDEN = "zes_gronden", gettext_noop("Ik heb nagegaan of Veilig Thuis de casus zelf moet houden")
    VERSCHIL_VAN_INZICHT = "verschil_van_inzicht", gettext_noop("Ik heb het verschil van inzicht meegewogen")


class Vernieuwgrond(Benoemd):
    """Why Veilig Thuis estimates the safety anew while it holds the zicht (OVD-9)."""

    MELDING = "melding", gettext_noop("Er is een nieuwe melding")
    CRISIS = "crisis", gettext_noop("Er is een crisis")
    ZICHT_TERUG = "zicht_terug", gettext_noop("Veilig Thuis kreeg het zicht op veiligheid terug")
    BESLUIT = "besluit", gettext_noop("Veilig Thuis kreeg het zicht op veiligheid door een besluit")
    FASE = "fase", gettext_noop("De casus ging naar een andere fase")
    AANBOD = "aanbod", gettext_noop("De overdracht is aangeboden")
    VEROUDERD = "verouderd", gettext_noop("De laatste veiligheidstaxatie is te oud")


class Grond(Benoemd):
    """The six grounds on which Veilig Thuis keeps the casus (VB-6). Bron: qa-2018 Q25."""

    DIRECTE_INTERVENTIE = "directe_interventie", gettext_noop("De onveiligheid vraagt om direct ingrijpen")
    STRUCTURELE_ONVEILIGHEID = "structurele_onveiligheid", gettext_noop("Er is structurele onveiligheid")
    TE_WEINIG_INFORMATIE = (
        "te_weinig_informatie",
        gettext_noop("Er is te weinig informatie om een vervolg te kiezen"),
    )
    NADER_ONDERZOEK = "nader_onderzoek", gettext_noop("Het vermoeden vraagt om nader onderzoek")
    ANONIMITEIT_TOEGEZEGD = "anonimiteit_toegezegd", gettext_noop("De melder is anonimiteit toegezegd")
    VERZOEK_RVDK = "verzoek_rvdk", gettext_noop("Er gaat een verzoek naar de Raad voor de Kinderbescherming")
