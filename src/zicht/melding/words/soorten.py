"""Which kinds does a report know?"""

from enum import StrEnum

from zicht.kern import gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[type(self)][self]


class Meldersoort(_Benoemd):
    """The kinds of melder for whom the intake differs (MEL-1)."""

    PROFESSIONAL_KORT = "professional_kort"
    PROFESSIONAL_DOORLOPEND = "professional_doorlopend"
    POLITIE = "politie"
    BURGER = "burger"
    HUISGENOOT = "huisgenoot"

    @property
    def is_professional(self) -> bool:
        """This function will tell whether the melder reports out of a profession."""
        return self not in {Meldersoort.BURGER, Meldersoort.HUISGENOOT}


class Sector(_Benoemd):
    """Where the melder comes from, as the published figures are told."""

    POLITIE_JUSTITIE = "politie_justitie"
    GEZONDHEIDSZORG = "gezondheidszorg"
    GGZ = "ggz"
    ONDERWIJS = "onderwijs"
    KINDEROPVANG = "kinderopvang"
    JEUGDZORG = "jeugdzorg"
    LOKAAL_TEAM = "lokaal_team"
    ANDER_VEILIG_THUIS = "ander_veilig_thuis"
    ANDERE_ORGANISATIE = "andere_organisatie"
    NIET_BEROEPSMATIG = "niet_beroepsmatig"


class Spoor(_Benoemd):
    """The melder's own judgement (MEL-3): it decides the kind of feedback."""

    EIGEN_HULP = "eigen_hulp"
    OVERNAME = "overname"


class Anonimiteitsgrond(_Benoemd):
    """Why anonymity towards the family was promised. Bron: uitvoeringsbesluit-wmo."""

    BEDREIGING_BETROKKENE = "bedreiging_betrokkene"
    BEDREIGING_MELDER = "bedreiging_melder"
    VERTROUWENSRELATIE = "vertrouwensrelatie"
    GEEN_TOESTEMMING = "geen_toestemming"


class Herkenning(_Benoemd):
    """Whether the family recognises the facts (MEL-6)."""

    ONBEKEND = "onbekend"
    HERKEND = "herkend"
    NIET_HERKEND = "niet_herkend"


class Ingelicht(_Benoemd):
    """Whether the melder told the family about the report (MEL-5)."""

    JA = "ja"
    NEE = "nee"
    LATER = "later"


class Veiligheidsinschatting(_Benoemd):
    """The melder's own estimate of the safety (MEL-12)."""

    ACUUT_ONVEILIG = "acuut_onveilig"
    STRUCTUREEL_ONVEILIG = "structureel_onveilig"
    ZORGEN = "zorgen"
    WEET_NIET = "weet_niet"


class Herkomst(_Benoemd):
    """By which way a report came in."""

    FORMULIER = "formulier"
    TELEFOON = "telefoon"
    API = "api"
    BESTAND = "bestand"
    TERUGGAVE = "teruggave"


class Meldingsoort(_Benoemd):
    """How a report is counted (domein 0.2): first, after involvement ended, or during it."""

    EERSTE = "eerste"
    HERMELDING = "hermelding"
    VERVOLGMELDING = "vervolgmelding"


class Antwoord(_Benoemd):
    """An answer that may be unknown."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class Vraag(_Benoemd):
    """What the intake asks of one kind of melder and not of another (MEL-1)."""

    FUNCTIE = "functie"
    WERKGEVER = "werkgever"
    RELATIE = "relatie"
    CONTACT = "contact"
    SPOOR = "spoor"
    DOEL = "doel"
    REDEN_NIET_INGELICHT = "reden_niet_ingelicht"
    MEDISCH = "medisch"
    MELDCODE = "meldcode"
    POLITIE = "politie"


class Vereist(StrEnum):
    """Whether a question is asked, and whether it must be answered."""

    NIET = "niet"
    MAG = "mag"
    MOET = "moet"


class Bevestigingswijze(_Benoemd):
    """How receipt was confirmed (MEL-11)."""

    TELEFOON = "telefoon"
    BRIEF = "brief"
    EMAIL = "email"
    BERICHT = "bericht"
    GESPREK = "gesprek"


# By kind: two words of different kinds may have the same value.
NAMEN: dict[type[StrEnum], dict[StrEnum, str]] = {
    Meldersoort: {
        Meldersoort.PROFESSIONAL_KORT: gettext_noop("Professional, eenmalig of kort contact"),
        Meldersoort.PROFESSIONAL_DOORLOPEND: gettext_noop("Professional, langer of doorlopend contact"),
        Meldersoort.POLITIE: gettext_noop("Politie"),
        Meldersoort.BURGER: gettext_noop("Burger"),
        Meldersoort.HUISGENOOT: gettext_noop("Lid van het gezin of huishouden"),
    },
    Sector: {
        Sector.POLITIE_JUSTITIE: gettext_noop("Politie en justitie"),
        Sector.GEZONDHEIDSZORG: gettext_noop("Gezondheidszorg"),
        Sector.GGZ: gettext_noop("Geestelijke gezondheidszorg"),
        Sector.ONDERWIJS: gettext_noop("Onderwijs"),
        Sector.KINDEROPVANG: gettext_noop("Kinderopvang"),
        Sector.JEUGDZORG: gettext_noop("Jeugdzorg"),
        Sector.LOKAAL_TEAM: gettext_noop("Lokaal team"),
        Sector.ANDER_VEILIG_THUIS: gettext_noop("Een andere Veilig Thuis-organisatie"),
        Sector.ANDERE_ORGANISATIE: gettext_noop("Andere organisatie"),
        Sector.NIET_BEROEPSMATIG: gettext_noop("Niet beroepsmatig"),
    },
    Spoor: {
        Spoor.EIGEN_HULP: gettext_noop("Ik kan zelf hulp geven of organiseren"),
        Spoor.OVERNAME: gettext_noop("Veilig Thuis moet het zicht op veiligheid overnemen"),
    },
    Anonimiteitsgrond: {
        Anonimiteitsgrond.BEDREIGING_BETROKKENE: gettext_noop(
            "Bedreiging van het slachtoffer of een ander in huis"
        ),
        Anonimiteitsgrond.BEDREIGING_MELDER: gettext_noop("Bedreiging van de melder of collega's"),
        Anonimiteitsgrond.VERTROUWENSRELATIE: gettext_noop("Ernstige schade aan de vertrouwensrelatie"),
        Anonimiteitsgrond.GEEN_TOESTEMMING: gettext_noop("Niet beroepsmatig en geen toestemming gegeven"),
    },
    Herkenning: {
        Herkenning.ONBEKEND: gettext_noop("Nog niet bekend"),
        Herkenning.HERKEND: gettext_noop("Herkend door het gezin"),
        Herkenning.NIET_HERKEND: gettext_noop("Niet herkend door het gezin"),
    },
    Ingelicht: {
        Ingelicht.JA: gettext_noop("Ja, het gezin weet van de melding"),
        Ingelicht.NEE: gettext_noop("Nee"),
        Ingelicht.LATER: gettext_noop("Nog niet, maar het gebeurt nog"),
    },
    Veiligheidsinschatting: {
        Veiligheidsinschatting.ACUUT_ONVEILIG: gettext_noop("Acuut onveilig"),
        Veiligheidsinschatting.STRUCTUREEL_ONVEILIG: gettext_noop("Structureel onveilig"),
        Veiligheidsinschatting.ZORGEN: gettext_noop("Zorgen, niet direct onveilig"),
        Veiligheidsinschatting.WEET_NIET: gettext_noop("Weet de melder niet"),
    },
    Herkomst: {
        Herkomst.FORMULIER: gettext_noop("Formulier"),
        Herkomst.TELEFOON: gettext_noop("Telefoon"),
        Herkomst.API: gettext_noop("Bericht van een ander systeem"),
        Herkomst.BESTAND: gettext_noop("Bestand"),
        Herkomst.TERUGGAVE: gettext_noop("Teruggave door een partner"),
    },
    Meldingsoort: {
        Meldingsoort.EERSTE: gettext_noop("Eerste melding"),
        Meldingsoort.HERMELDING: gettext_noop("Hermelding"),
        Meldingsoort.VERVOLGMELDING: gettext_noop("Vervolgmelding"),
    },
    Antwoord: {
        Antwoord.JA: gettext_noop("Ja"),
        Antwoord.NEE: gettext_noop("Nee"),
        Antwoord.ONBEKEND: gettext_noop("Weet ik niet"),
    },
    Vraag: {
        Vraag.FUNCTIE: gettext_noop("Functie van de melder"),
        Vraag.WERKGEVER: gettext_noop("Organisatie van de melder"),
        Vraag.RELATIE: gettext_noop("Relatie van de melder tot het gezin"),
        Vraag.CONTACT: gettext_noop("Telefoonnummer of e-mailadres van de melder"),
        Vraag.SPOOR: gettext_noop("Wat de melder zelf kan doen"),
        Vraag.DOEL: gettext_noop("Wat de melding moet opleveren"),
        Vraag.REDEN_NIET_INGELICHT: gettext_noop("Waarom het gezin niet is ingelicht"),
        Vraag.MEDISCH: gettext_noop("Medische grond"),
        Vraag.MELDCODE: gettext_noop("De stappen van de Meldcode"),
        Vraag.POLITIE: gettext_noop("Gegevens van de politie"),
    },
    Bevestigingswijze: {
        Bevestigingswijze.TELEFOON: gettext_noop("Gebeld"),
        Bevestigingswijze.BRIEF: gettext_noop("Brief gestuurd"),
        Bevestigingswijze.EMAIL: gettext_noop("E-mail gestuurd"),
        Bevestigingswijze.BERICHT: gettext_noop("Bericht naar het systeem van de melder"),
        Bevestigingswijze.GESPREK: gettext_noop("Gezegd in een gesprek"),
    },
}
