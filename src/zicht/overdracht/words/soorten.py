"""Which closed lists does a handover know: statuses, grounds, pieces of information?"""

from enum import StrEnum

from zicht.kern import gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class _BenoemdeTeruggave(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return TERUGGAVENAMEN[self]


class Status(_Benoemd):
    """Where an overdracht is."""

    AANGEBODEN = "aangeboden"
    AANVAARD = "aanvaard"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


OVERGANGEN: dict[Status, frozenset[Status]] = {
    Status.AANGEBODEN: frozenset({Status.AANVAARD, Status.GEWEIGERD, Status.INGETROKKEN}),
    Status.AANVAARD: frozenset(),
    Status.GEWEIGERD: frozenset(),
    Status.INGETROKKEN: frozenset(),
}


class Teruggavestatus(_BenoemdeTeruggave):
    """Where a request to give back is: a return is a request, never silent (ALG-6)."""

    GEVRAAGD = "gevraagd"
    AANVAARD = "aanvaard"
    AFGEWEZEN = "afgewezen"


TERUGGAVE_OVERGANGEN: dict[Teruggavestatus, frozenset[Teruggavestatus]] = {
    Teruggavestatus.GEVRAAGD: frozenset({Teruggavestatus.AANVAARD, Teruggavestatus.AFGEWEZEN}),
    Teruggavestatus.AANVAARD: frozenset(),
    Teruggavestatus.AFGEWEZEN: frozenset(),
}


class Warmte(_Benoemd):
    """How it is handed over (OVD-3): by a message, or in a talk with the household present."""

    KOUD = "koud"
    WARM = "warm"


class Weigergrond(_Benoemd):
    """Why a receiver refuses."""

    NIET_IN_TAKEN = "niet_in_taken"
    TE_COMPLEX = "te_complex"
    VERKEERD_GEBIED = "verkeerd_gebied"
    INFORMATIE_ONTBREEKT = "informatie_ontbreekt"
    GEEN_CAPACITEIT = "geen_capaciteit"
    ANDERS = "anders"


class Teruggavegrond(_BenoemdeTeruggave):
    """Why a holder asks Veilig Thuis to take the zicht back (OVD-6)."""

    COMPLEXER = "complexer"
    NIEUWE_ZORGEN = "nieuwe_zorgen"
    HULP_GEWEIGERD = "hulp_geweigerd"
    HULP_STAGNEERT = "hulp_stagneert"
    ANDERS = "anders"


class Onderdeel(_Benoemd):
    """The minimum set of information, and what may go beyond (OVD-4)."""

    PERSONEN = "personen"
    ADRES = "adres"
    VEILIG_CONTACT = "veilig_contact"
    MELDING = "melding"
    BEOORDELING = "beoordeling"
    VEILIGHEIDSVOORWAARDEN = "veiligheidsvoorwaarden"
    ROL_MELDER = "rol_melder"
    WAT_WEET_HUISHOUDEN = "wat_weet_huishouden"
    KIND_GESPROKEN = "kind_gesproken"
    TAAL_EN_TOLK = "taal_en_tolk"
    EERDERE_MELDINGEN = "eerdere_meldingen"
    CONTACTPERSOON = "contactpersoon"


NAMEN: dict[StrEnum, str] = {
    Status.AANGEBODEN: gettext_noop("Aangeboden, nog niet beantwoord"),
    Status.AANVAARD: gettext_noop("Aanvaard"),
    Status.GEWEIGERD: gettext_noop("Geweigerd"),
    Status.INGETROKKEN: gettext_noop("Ingetrokken"),
    Warmte.KOUD: gettext_noop("Koud: beveiligd bericht"),
    Warmte.WARM: gettext_noop("Warm: gesprek met het huishouden erbij"),
    Weigergrond.NIET_IN_TAKEN: gettext_noop("Hoort niet bij onze taken"),
    Weigergrond.TE_COMPLEX: gettext_noop("Te ingewikkeld of te ernstig voor ons"),
    Weigergrond.VERKEERD_GEBIED: gettext_noop("Het huishouden woont niet in ons gebied"),
    Weigergrond.INFORMATIE_ONTBREEKT: gettext_noop("Er ontbreekt informatie"),
    Weigergrond.GEEN_CAPACITEIT: gettext_noop("Wij hebben geen ruimte"),
    Weigergrond.ANDERS: gettext_noop("Anders"),
    Onderdeel.PERSONEN: gettext_noop("Wie het betreft"),
    Onderdeel.ADRES: gettext_noop("Waar zij verblijven"),
    Onderdeel.VEILIG_CONTACT: gettext_noop("Hoe u veilig contact opneemt"),
    Onderdeel.MELDING: gettext_noop("Wat er is gemeld"),
    Onderdeel.BEOORDELING: gettext_noop("Hoe veilig het is"),
    Onderdeel.VEILIGHEIDSVOORWAARDEN: gettext_noop("Veiligheidsvoorwaarden"),
    Onderdeel.ROL_MELDER: gettext_noop("De rol van de melder"),
    Onderdeel.WAT_WEET_HUISHOUDEN: gettext_noop("Wat het huishouden weet"),
    Onderdeel.KIND_GESPROKEN: gettext_noop("Of met het kind is gesproken"),
    Onderdeel.TAAL_EN_TOLK: gettext_noop("Taal en tolk"),
    Onderdeel.EERDERE_MELDINGEN: gettext_noop("Eerdere meldingen"),
    Onderdeel.CONTACTPERSOON: gettext_noop("Contactpersoon bij Veilig Thuis"),
}

TERUGGAVENAMEN: dict[StrEnum, str] = {
    Teruggavestatus.GEVRAAGD: gettext_noop("Teruggave gevraagd"),
    Teruggavestatus.AANVAARD: gettext_noop("Teruggenomen door Veilig Thuis"),
    Teruggavestatus.AFGEWEZEN: gettext_noop("Teruggave afgewezen"),
    Teruggavegrond.COMPLEXER: gettext_noop("Het is ingewikkelder of ernstiger dan het leek"),
    Teruggavegrond.NIEUWE_ZORGEN: gettext_noop("Er zijn nieuwe zorgen over de veiligheid"),
    Teruggavegrond.HULP_GEWEIGERD: gettext_noop("Het huishouden weigert hulp"),
    Teruggavegrond.HULP_STAGNEERT: gettext_noop("De hulp loopt vast"),
    Teruggavegrond.ANDERS: gettext_noop("Anders"),
}
"""Apart: a value as `aanvaard` is equal in both lists, and would name the one by the other."""

STAPNAMEN: dict[str, str] = {
    "signalen": gettext_noop("Stap 1: wat is er gezien"),
    "overleg": gettext_noop("Stap 2: met wie is overlegd"),
    "gesprek": gettext_noop("Stap 3: het gesprek met de betrokkenen"),
    "weging": gettext_noop("Stap 4: acuut of structureel onveilig"),
}
"""The steps of the Meldcode that are asked with a return. Bron: meldcode."""

MINIMUM = frozenset(
    {
        Onderdeel.PERSONEN,
        Onderdeel.VEILIG_CONTACT,
        Onderdeel.BEOORDELING,
        Onderdeel.VEILIGHEIDSVOORWAARDEN,
        Onderdeel.ROL_MELDER,
        Onderdeel.WAT_WEET_HUISHOUDEN,
        Onderdeel.CONTACTPERSOON,
    }
)
"""What every handover carries, or says to be missing (OVD-4). The rest goes along only where it is needed."""
