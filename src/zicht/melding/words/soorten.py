"""Which kinds does a report know?"""

from enum import StrEnum

from zicht.kern import Benoemd, gettext_noop


class Meldersoort(Benoemd):
    """The kinds of melder for whom the intake differs (MEL-1)."""

    PROFESSIONAL_KORT = "professional_kort", gettext_noop("Professional, eenmalig of kort contact")
    PROFESSIONAL_DOORLOPEND = (
        "professional_doorlopend",
        gettext_noop("Professional, langer of doorlopend contact"),
    )
    POLITIE = "politie", gettext_noop("Politie")
    BURGER = "burger", gettext_noop("Burger")
    HUISGENOOT = "huisgenoot", gettext_noop("Lid van het gezin of huishouden")

    @property
    def is_professional(self) -> bool:
        """This function will tell whether the melder reports out of a profession."""
        return self not in {Meldersoort.BURGER, Meldersoort.HUISGENOOT}


class Sector(Benoemd):
    """Where the melder comes from, as the published figures are told."""

    POLITIE_JUSTITIE = "politie_justitie", gettext_noop("Politie en justitie")
    GEZONDHEIDSZORG = "gezondheidszorg", gettext_noop("Gezondheidszorg")
    GGZ = "ggz", gettext_noop("Geestelijke gezondheidszorg")
    ONDERWIJS = "onderwijs", gettext_noop("Onderwijs")
    KINDEROPVANG = "kinderopvang", gettext_noop("Kinderopvang")
    JEUGDZORG = "jeugdzorg", gettext_noop("Jeugdzorg")
    LOKAAL_TEAM = "lokaal_team", gettext_noop("Lokaal team")
    ANDER_VEILIG_THUIS = "ander_veilig_thuis", gettext_noop("Een andere Veilig Thuis-organisatie")
    ANDERE_ORGANISATIE = "andere_organisatie", gettext_noop("Andere organisatie")
    NIET_BEROEPSMATIG = "niet_beroepsmatig", gettext_noop("Niet beroepsmatig")


class Spoor(Benoemd):
    """The melder's own judgement (MEL-3): it decides the kind of feedback."""

    EIGEN_HULP = "eigen_hulp", gettext_noop("Ik kan zelf hulp geven of organiseren")
    OVERNAME = "overname", gettext_noop("Veilig Thuis moet het zicht op veiligheid overnemen")


class Anonimiteitsgrond(Benoemd):
    """Why anonymity towards the family was promised. Bron: uitvoeringsbesluit-wmo."""

    BEDREIGING_BETROKKENE = (
        "bedreiging_betrokkene",
        gettext_noop("Bedreiging van het slachtoffer of een ander in huis"),
    )
    BEDREIGING_MELDER = "bedreiging_melder", gettext_noop("Bedreiging van de melder of collega's")
    VERTROUWENSRELATIE = "vertrouwensrelatie", gettext_noop("Ernstige schade aan de vertrouwensrelatie")
    GEEN_TOESTEMMING = "geen_toestemming", gettext_noop("Niet beroepsmatig en geen toestemming gegeven")


class Herkenning(Benoemd):
    """Whether the family recognises the facts (MEL-6)."""

    ONBEKEND = "onbekend", gettext_noop("Nog niet bekend")
    HERKEND = "herkend", gettext_noop("Herkend door het gezin")
    NIET_HERKEND = "niet_herkend", gettext_noop("Niet herkend door het gezin")


class Ingelicht(Benoemd):
    """Whether the melder told the family about the report (MEL-5)."""

    JA = "ja", gettext_noop("Ja, het gezin weet van de melding")
    NEE = "nee", gettext_noop("Nee")
    LATER = "later", gettext_noop("Nog niet, maar het gebeurt nog")


class Veiligheidsinschatting(Benoemd):
    """The melder's own estimate of the safety (MEL-12)."""

    ACUUT_ONVEILIG = "acuut_onveilig", gettext_noop("Acuut onveilig")
    STRUCTUREEL_ONVEILIG = "structureel_onveilig", gettext_noop("Structureel onveilig")
    ZORGEN = "zorgen", gettext_noop("Zorgen, niet direct onveilig")
    WEET_NIET = "weet_niet", gettext_noop("Weet de melder niet")


class Herkomst(Benoemd):
    """By which way a report came in."""

    FORMULIER = "formulier", gettext_noop("Formulier")
    TELEFOON = "telefoon", gettext_noop("Telefoon")
    API = "api", gettext_noop("Bericht van een ander systeem")
    BESTAND = "bestand", gettext_noop("Bestand")
    TERUGGAVE = "teruggave", gettext_noop("Teruggave door een partner")


class Meldingsoort(Benoemd):
    """How a report is counted: first, after involvement ended, or during it. Bron: cbs-beleidsinformatie."""

    EERSTE = "eerste", gettext_noop("Eerste melding")
    HERMELDING = "hermelding", gettext_noop("Hermelding")
    VERVOLGMELDING = "vervolgmelding", gettext_noop("Vervolgmelding")
    NIET_INGEDEELD = "niet_ingedeeld", gettext_noop("Niet ingedeeld")

    @property
    def is_herhaald(self) -> bool:
        """This function will tell whether somebody in the report was known already."""
        return self in {Meldingsoort.HERMELDING, Meldingsoort.VERVOLGMELDING}


class Onderverdeling(Benoemd):
    """How many were known after involvement ended, or what went on during it. Bron: cbs-beleidsinformatie."""

    MEERDERE_BEKEND = "meerdere_bekend", gettext_noop("Hermelding, meerdere betrokkenen al bekend")
    EEN_BEKEND = "een_bekend", gettext_noop("Hermelding, één betrokkene al bekend")
    TIJDENS_BEOORDELING = (
        "tijdens_beoordeling",
        gettext_noop("Vervolgmelding, tijdens de veiligheidsbeoordeling"),
    )
    NA_BEOORDELING = "na_beoordeling", gettext_noop("Vervolgmelding, na de veiligheidsbeoordeling")
    TIJDENS_MONITORING = "tijdens_monitoring", gettext_noop("Vervolgmelding, tijdens de monitoring")


class Antwoord(Benoemd):
    """An answer that may be unknown."""

    JA = "ja", gettext_noop("Ja")
    NEE = "nee", gettext_noop("Nee")
    ONBEKEND = "onbekend", gettext_noop("Weet ik niet")


class Vraag(Benoemd):
    """What the intake asks of one kind of melder and not of another (MEL-1)."""

    FUNCTIE = "functie", gettext_noop("Functie van de melder")
    WERKGEVER = "werkgever", gettext_noop("Organisatie van de melder")
    RELATIE = "relatie", gettext_noop("Relatie van de melder tot het gezin")
    CONTACT = "contact", gettext_noop("Telefoonnummer of e-mailadres van de melder")
    SPOOR = "spoor", gettext_noop("Wat de melder zelf kan doen")
    DOEL = "doel", gettext_noop("Wat de melding moet opleveren")
    REDEN_NIET_INGELICHT = "reden_niet_ingelicht", gettext_noop("Waarom het gezin niet is ingelicht")
    MEDISCH = "medisch", gettext_noop("Medische grond")
    MELDCODE = "meldcode", gettext_noop("De stappen van de Meldcode")
    POLITIE = "politie", gettext_noop("Gegevens van de politie")


class Vereist(StrEnum):
    """Whether a question is asked, and whether it must be answered."""

    NIET = "niet"
    MAG = "mag"
    MOET = "moet"


class Bevestigingswijze(Benoemd):
    """How receipt was confirmed (MEL-11)."""

    TELEFOON = "telefoon", gettext_noop("Gebeld")
    BRIEF = "brief", gettext_noop("Brief gestuurd")
    EMAIL = "email", gettext_noop("E-mail gestuurd")
    BERICHT = "bericht", gettext_noop("Bericht naar het systeem van de melder")
    GESPREK = "gesprek", gettext_noop("Gezegd in een gesprek")
