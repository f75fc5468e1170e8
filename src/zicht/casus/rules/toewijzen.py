"""Who can do which task, and who can be in charge of a casus?"""

from dataclasses import dataclass

from zicht.casus.words import Taaksoort
from zicht.kern import Bezwaar, Rol, gettext_noop
from zicht.personen.permissions import VERGELIJKERS

_UITVOERING = frozenset({Rol.BEOORDELAAR, Rol.WERKBEGELEIDER})
_ONDERSTEUNING = _UITVOERING | {Rol.FRONTOFFICE, Rol.BACKOFFICE}
_MEEDENKEN = _UITVOERING | {Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS}
_PROFESSIONEEL = _ONDERSTEUNING | _MEEDENKEN

ROLLEN_IN_CHARGE = _UITVOERING
"""Who can be in charge of a casus."""

ROLLEN_VOOR: dict[Taaksoort, frozenset[Rol]] = {
    Taaksoort.SCREEN_URGENTIE: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.CRISIS_OPPAKKEN: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.BEVESTIG_ONTVANGST: _ONDERSTEUNING,
    Taaksoort.BEOORDEEL_VEILIGHEID: _UITVOERING,
    Taaksoort.BEANTWOORD_VRAAG: _PROFESSIONEEL | {Rol.LOKAAL_TEAM},
    Taaksoort.BEOORDEEL_MEE: _MEEDENKEN,
    Taaksoort.VOER_DIENST_UIT: _UITVOERING,
    Taaksoort.BIED_OVERDRACHT_AAN: _UITVOERING,
    Taaksoort.BEANTWOORD_OVERDRACHT: frozenset({Rol.LOKAAL_TEAM}),
    Taaksoort.VOLG_OVERDRACHT: _ONDERSTEUNING,
    Taaksoort.BEHANDEL_WEIGERING: _UITVOERING,
    Taaksoort.BEANTWOORD_TERUGGAVE: _UITVOERING,
    Taaksoort.KOPPEL_TERUG: _ONDERSTEUNING,
    Taaksoort.INFORMEER_BETROKKENEN: _UITVOERING | {Rol.LOKAAL_TEAM},
    Taaksoort.VERNIEUW_TAXATIE: _UITVOERING,
    Taaksoort.TOETS_NOODTOEGANG: frozenset({Rol.WERKBEGELEIDER}),
    Taaksoort.BEKIJK_RADAR: _ONDERSTEUNING,
    Taaksoort.BEKIJK_ELDERS: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.BEANTWOORD_INHOUDSVRAAG: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.VOLG_INHOUDSVRAAG: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.LEES_INHOUD: _UITVOERING | {Rol.FRONTOFFICE},
    Taaksoort.VERGELIJK_PERSONEN: VERGELIJKERS,
    Taaksoort.WEEG_SAMENLOOP: _UITVOERING,
    Taaksoort.SLUIT_CASUS: _UITVOERING | {Rol.BACKOFFICE},
    Taaksoort.BEWAAK_TERMIJN: frozenset({Rol.WERKBEGELEIDER}),
    Taaksoort.VRIJE_TAAK: _PROFESSIONEEL,
}

MET_DE_HAND = frozenset({Taaksoort.VRIJE_TAAK, Taaksoort.VOER_DIENST_UIT, Taaksoort.BEWAAK_TERMIJN})
"""What somebody says to be done; every other task ends with the step that it asks for."""

KAN_NIET = Bezwaar(
    code="kan-taak-niet-doen",
    tekst=gettext_noop("Deze medewerker heeft niet de rol die bij deze taak hoort."),
    bron="eisen ALG-5",
    feiten=("rol", "soort"),
    veld="account",
)
NIET_ACTIEF = Bezwaar(
    code="account-niet-actief",
    tekst=gettext_noop("Deze medewerker werkt hier niet of kan niet inloggen."),
    bron="eisen ALG-5",
    feiten=("is_actief", "is_van_organisatie"),
    veld="account",
)
KAN_NIET_BEHANDELEN = Bezwaar(
    code="kan-niet-behandelen",
    tekst=gettext_noop("Alleen een beoordelaar of een werkbegeleider kan een casus behandelen."),
    bron="eisen ALG-5",
    feiten=("rollen",),
    veld="behandelaar",
)
AL_AFGEROND = Bezwaar(
    code="taak-al-afgerond",
    tekst=gettext_noop("Deze taak is al gedaan of vervallen."),
    bron="eisen ALG-5",
    feiten=("is_open",),
)

HOORT_BIJ_PROCES = Bezwaar(
    code="hoort-bij-proces",
    tekst=gettext_noop("Deze taak hoort bij een stap van het proces en eindigt met die stap."),
    bron="ontwerp",
    feiten=("soort",),
)
LOOPT_AL = Bezwaar(
    code="termijn-loopt-al",
    tekst=gettext_noop("Deze termijn loopt al."),
    bron="eisen PLUS-1",
    feiten=("code", "betreft"),
)
NAAM_NODIG = Bezwaar(
    code="naam-nodig",
    tekst=gettext_noop("Geef het filter een naam van hoogstens 60 tekens."),
    bron="eisen ALG-3",
    veld="naam",
)


@dataclass(frozen=True)
class Uitvoerder:
    """Who would do something: the roles, and whether the account works here and can log in."""

    rollen: frozenset[Rol]
    is_actief: bool = True
    is_van_organisatie: bool = True


def is_uitvoerbaar_door(rollen: frozenset[Rol], soort: Taaksoort, rol: Rol | None) -> bool:
    """This function will tell whether somebody with these roles can do a task; `rol` is what the task itself asks.

    Bron: eisen ALG-5
    """
    nodig = frozenset({rol}) if rol else ROLLEN_VOOR[soort]
    return not rollen.isdisjoint(nodig)


def objections_to_met_de_hand(soort: Taaksoort) -> list[Bezwaar]:
    """This function will return why a task of this kind is not finished by saying so; empty means that it is.

    Bron: ontwerp
    """
    return [] if soort in MET_DE_HAND else [HOORT_BIJ_PROCES]


def objections_to_toewijzen(wie: Uitvoerder, soort: Taaksoort, rol: Rol | None = None) -> list[Bezwaar]:
    """This function will return why a task may not be given to somebody; empty means that it may.

    Bron: eisen ALG-5
    """
    if not (wie.is_actief and wie.is_van_organisatie):
        return [NIET_ACTIEF]
    return [] if is_uitvoerbaar_door(wie.rollen, soort, rol) else [KAN_NIET]


def objections_to_behandelaar(wie: Uitvoerder) -> list[Bezwaar]:
    """This function will return why somebody may not be in charge of a casus; empty means that it may.

    Bron: eisen ALG-5
    """
    if not (wie.is_actief and wie.is_van_organisatie):
        return [NIET_ACTIEF]
    return [] if wie.rollen & ROLLEN_IN_CHARGE else [KAN_NIET_BEHANDELEN]
