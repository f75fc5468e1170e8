"""Which closed lists does a handover know: statuses, grounds, pieces of information?"""

from zicht.kern import Benoemd, gettext_noop


class Status(Benoemd):
    """Where an overdracht is."""

    AANGEBODEN = "aangeboden", gettext_noop("Aangeboden, nog niet beantwoord")
    AANVAARD = "aanvaard", gettext_noop("Aanvaard")
    GEWEIGERD = "geweigerd", gettext_noop("Geweigerd")
    INGETROKKEN = "ingetrokken", gettext_noop("Ingetrokken")


OVERGANGEN: dict[Status, frozenset[Status]] = {
    Status.AANGEBODEN: frozenset({Status.AANVAARD, Status.GEWEIGERD, Status.INGETROKKEN}),
    Status.AANVAARD: frozenset(),
    Status.GEWEIGERD: frozenset(),
    Status.INGETROKKEN: frozenset(),
}


class Teruggavestatus(Benoemd):
    """Where a request to give back is: a return is a request, never silent (ALG-6)."""

    GEVRAAGD = "gevraagd", gettext_noop("Teruggave gevraagd")
    AANVAARD = "aanvaard", gettext_noop("Teruggenomen door Veilig Thuis")
    AFGEWEZEN = "afgewezen", gettext_noop("Teruggave afgewezen")


TERUGGAVE_OVERGANGEN: dict[Teruggavestatus, frozenset[Teruggavestatus]] = {
    Teruggavestatus.GEVRAAGD: frozenset({Teruggavestatus.AANVAARD, Teruggavestatus.AFGEWEZEN}),
    Teruggavestatus.AANVAARD: frozenset(),
    Teruggavestatus.AFGEWEZEN: frozenset(),
}


class Warmte(Benoemd):
    """How it is handed over (OVD-3): by a message, or in a talk with the household present."""

    KOUD = "koud", gettext_noop("Koud: beveiligd bericht")
    WARM = "warm", gettext_noop("Warm: gesprek met het huishouden erbij")


class Weigergrond(Benoemd):
    """Why a receiver refuses."""

    NIET_IN_TAKEN = "niet_in_taken", gettext_noop("Hoort niet bij onze taken")
    TE_COMPLEX = "te_complex", gettext_noop("Te ingewikkeld of te ernstig voor ons")
    VERKEERD_GEBIED = "verkeerd_gebied", gettext_noop("Het huishouden woont niet in ons gebied")
    INFORMATIE_ONTBREEKT = "informatie_ontbreekt", gettext_noop("Er ontbreekt informatie")
    GEEN_CAPACITEIT = "geen_capaciteit", gettext_noop("Wij hebben geen ruimte")
    ANDERS = "anders", gettext_noop("Anders")


class Teruggavegrond(Benoemd):
    """Why a holder asks Veilig Thuis to take the zicht back (OVD-6)."""

    COMPLEXER = "complexer", gettext_noop("Het is ingewikkelder of ernstiger dan het leek")
    NIEUWE_ZORGEN = "nieuwe_zorgen", gettext_noop("Er zijn nieuwe zorgen over de veiligheid")
    HULP_GEWEIGERD = "hulp_geweigerd", gettext_noop("Het huishouden weigert hulp")
    HULP_STAGNEERT = "hulp_stagneert", gettext_noop("De hulp loopt vast")
    ANDERS = "anders", gettext_noop("Anders")


class Onderdeel(Benoemd):
    """The minimum set of information, and what may go beyond (OVD-4)."""

    PERSONEN = "personen", gettext_noop("Wie het betreft")
    ADRES = "adres", gettext_noop("Waar zij verblijven")
    VEILIG_CONTACT = "veilig_contact", gettext_noop("Hoe u veilig contact opneemt")
    MELDING = "melding", gettext_noop("Wat er is gemeld")
    BEOORDELING = "beoordeling", gettext_noop("Hoe veilig het is")
    VEILIGHEIDSVOORWAARDEN = "veiligheidsvoorwaarden", gettext_noop("Veiligheidsvoorwaarden")
    ROL_MELDER = "rol_melder", gettext_noop("De rol van de melder")
    WAT_WEET_HUISHOUDEN = "wat_weet_huishouden", gettext_noop("Wat het huishouden weet")
    KIND_GESPROKEN = "kind_gesproken", gettext_noop("Of met het kind is gesproken")
    TAAL_EN_TOLK = "taal_en_tolk", gettext_noop("Taal en tolk")
    EERDERE_MELDINGEN = "eerdere_meldingen", gettext_noop("Eerdere meldingen")
    CONTACTPERSOON = "contactpersoon", gettext_noop("Contactpersoon bij Veilig Thuis")


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
