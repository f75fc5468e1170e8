"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


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


class Teruggavestatus(_Benoemd):
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
    Teruggavestatus.GEVRAAGD: gettext_noop("Teruggave gevraagd"),
    Teruggavestatus.AANVAARD: gettext_noop("Teruggenomen door Veilig Thuis"),
    Teruggavestatus.AFGEWEZEN: gettext_noop("Teruggave afgewezen"),
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


@dataclass(frozen=True)
class Informatiestuk:
    """One piece of information in an offer: what, its text, and why it is shared (or why it is missing)."""

    onderdeel: Onderdeel
    tekst: str
    reden: str
    ontbreekt: bool = False


@dataclass(frozen=True)
class NieuwAanbod:
    """What the sender chooses when offering."""

    ontvanger: UUID | None  # None: the melder goes on, who has no party of its own here
    warmte: Warmte
    afwijking_reden: str
    huishouden_aanwezig: bool | None
    telefonisch_toegelicht: bool
    kind_gesproken: str  # when, by whom and how, or why not
    stukken: tuple[Informatiestuk, ...]
    bericht: str = ""


@dataclass(frozen=True)
class Antwoordgever:
    """The named professional who answers (OVD-2): in the application, or told to a Veilig Thuis worker."""

    naam: str
    functie: str = ""
    hoe: str = ""  # when recorded by word: how it was told
    gezegd_op: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class OverdrachtAangeboden(Gebeurtenis):
    """The zicht was offered to another party."""

    zin: ClassVar[str] = gettext_noop("Overdracht aangeboden aan {ontvanger} ({warmte})")
    overdracht: UUID
    ontvanger: str
    ontvanger_partij: UUID | None
    warmte: Warmte
    uiterlijk: datetime


@dataclass(frozen=True, kw_only=True)
class OverdrachtAanvaard(Gebeurtenis):
    """The receiver accepted: the zicht moved at this moment."""

    zin: ClassVar[str] = gettext_noop("Overdracht aanvaard door {ontvanger}, namens deze: {wie}")
    overdracht: UUID
    ontvanger: str
    ontvanger_partij: UUID | None
    wie: str
    op_wachtlijst: bool
    bij_melder: bool


@dataclass(frozen=True, kw_only=True)
class OverdrachtGeweigerd(Gebeurtenis):
    """The receiver refused; the zicht stays where it was."""

    zin: ClassVar[str] = gettext_noop("Overdracht geweigerd door {ontvanger}: {grond}. {reden}")
    overdracht: UUID
    ontvanger: str
    grond: Weigergrond
    reden: str
    wie: str


@dataclass(frozen=True, kw_only=True)
class OverdrachtIngetrokken(Gebeurtenis):
    """The sender took the offer back before it was answered."""

    zin: ClassVar[str] = gettext_noop("Aanbod van overdracht aan {ontvanger} ingetrokken. {reden}")
    overdracht: UUID
    ontvanger: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class OverdrachtHerinnerd(Gebeurtenis):
    """The receiver was reminded of an unanswered offer."""

    zin: ClassVar[str] = gettext_noop("Herinnerd aan de overdracht: {ontvanger}")
    overdracht: UUID
    ontvanger: str


@dataclass(frozen=True, kw_only=True)
class TeruggaveGevraagd(Gebeurtenis):
    """The holder asks Veilig Thuis to take the zicht back, with everything known; it stays until answered."""

    zin: ClassVar[str] = gettext_noop("Teruggave gevraagd door {ontvanger}: {reden}")
    overdracht: UUID
    teruggave: UUID
    ontvanger: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class TeruggaveBeantwoord(Gebeurtenis):
    """Veilig Thuis took the zicht back, or said why not."""

    zin: ClassVar[str] = gettext_noop("Verzoek om teruggave: {status}. {toelichting}")
    overdracht: UUID
    teruggave: UUID
    status: Teruggavestatus
    toelichting: str
