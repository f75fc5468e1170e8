"""Which words does this part use?"""

from dataclasses import dataclass
from enum import StrEnum

from zicht.casus.words import Taaksoort
from zicht.kern import Rol, gettext_noop

PROFESSIONEEL = frozenset(
    {
        Rol.FRONTOFFICE,
        Rol.BACKOFFICE,
        Rol.BEOORDELAAR,
        Rol.WERKBEGELEIDER,
        Rol.GEDRAGSWETENSCHAPPER,
        Rol.VERTROUWENSARTS,
    }
)
"""Who works with casussen and so begins the day at the worklist."""


class Van(StrEnum):
    """Which identifier the page of a task takes."""

    CASUS = "casus"
    BETREFT = "betreft"
    TAAK = "taak"


@dataclass(frozen=True)
class Taakpagina:
    """Where a task is done: the name of the page, and of what it takes the identifier."""

    url: str
    van: Van


@dataclass(frozen=True)
class Menudeel:
    """One entry of the main menu, for who has one of the roles."""

    tekst: str
    url: str
    rollen: frozenset[Rol]
    uitleg: str = ""


TAAKPAGINA: dict[Taaksoort, Taakpagina] = {
    Taaksoort.SCREEN_URGENTIE: Taakpagina("veiligheidsbeoordeling:spoed", Van.BETREFT),
    Taaksoort.CRISIS_OPPAKKEN: Taakpagina("veiligheidsbeoordeling:beoordeling", Van.BETREFT),
    Taaksoort.BEVESTIG_ONTVANGST: Taakpagina("melding:bevestigen", Van.BETREFT),
    Taaksoort.BEOORDEEL_VEILIGHEID: Taakpagina("veiligheidsbeoordeling:beoordeling", Van.BETREFT),
    Taaksoort.BEANTWOORD_VRAAG: Taakpagina("veiligheidsbeoordeling:informatievraag", Van.BETREFT),
    Taaksoort.BEOORDEEL_MEE: Taakpagina("veiligheidsbeoordeling:meebeoordelen", Van.BETREFT),
    Taaksoort.VOER_DIENST_UIT: Taakpagina("web:taak", Van.TAAK),
    Taaksoort.BIED_OVERDRACHT_AAN: Taakpagina("overdracht:aanbieden", Van.CASUS),
    Taaksoort.BEANTWOORD_OVERDRACHT: Taakpagina("overdracht:overdracht", Van.BETREFT),
    Taaksoort.VOLG_OVERDRACHT: Taakpagina("overdracht:overdracht", Van.BETREFT),
    Taaksoort.BEHANDEL_WEIGERING: Taakpagina("overdracht:overdracht", Van.BETREFT),
    Taaksoort.BEANTWOORD_TERUGGAVE: Taakpagina("overdracht:beantwoorden", Van.BETREFT),
    Taaksoort.KOPPEL_TERUG: Taakpagina("informeren:terugkoppeling", Van.BETREFT),
    Taaksoort.INFORMEER_BETROKKENEN: Taakpagina("informeren:informeren", Van.CASUS),
    Taaksoort.VERNIEUW_TAXATIE: Taakpagina("veiligheidsbeoordeling:casustaxatie", Van.CASUS),
    Taaksoort.TOETS_NOODTOEGANG: Taakpagina("casus:noodtoegang_toetsen", Van.BETREFT),
    Taaksoort.VERGELIJK_PERSONEN: Taakpagina("personen:samenvoegen", Van.BETREFT),
    Taaksoort.BEKIJK_RADAR: Taakpagina("radar:gelijken", Van.BETREFT),
    Taaksoort.BEKIJK_ELDERS: Taakpagina("radar:elders", Van.CASUS),
    Taaksoort.BEANTWOORD_INHOUDSVRAAG: Taakpagina("radar:inhoudsvraag", Van.BETREFT),
    Taaksoort.VOLG_INHOUDSVRAAG: Taakpagina("radar:inhoudsvraag", Van.BETREFT),
    Taaksoort.LEES_INHOUD: Taakpagina("radar:inhoudsvraag", Van.BETREFT),
    Taaksoort.WEEG_SAMENLOOP: Taakpagina("casus:samenloop", Van.CASUS),
    Taaksoort.SLUIT_CASUS: Taakpagina("casus:sluiten", Van.CASUS),
    Taaksoort.BEWAAK_TERMIJN: Taakpagina("web:taak", Van.TAAK),
    Taaksoort.VRIJE_TAAK: Taakpagina("web:taak", Van.TAAK),
}
"""Where each kind of task is done; a page that is not there yet falls back on that of the task."""

MENU: tuple[Menudeel, ...] = (
    Menudeel(
        gettext_noop("Werkvoorraad"),
        "web:werkvoorraad",
        PROFESSIONEEL,
        gettext_noop("Wat er nu van u gevraagd wordt."),
    ),
    Menudeel(
        gettext_noop("Nieuwe melding"),
        "melding:nieuw",
        frozenset({Rol.FRONTOFFICE, Rol.BACKOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER}),
        gettext_noop("Een melding aannemen, terwijl u luistert."),
    ),
    Menudeel(
        gettext_noop("Concepten"),
        "melding:concepten",
        frozenset({Rol.FRONTOFFICE, Rol.BACKOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER}),
        gettext_noop("Meldingen die nog niet zijn aangenomen."),
    ),
    Menudeel(
        gettext_noop("Overdrachten"),
        "overdracht:overdrachten",
        frozenset({Rol.LOKAAL_TEAM}),
        gettext_noop("Wat u is aangeboden, en waar u het zicht hebt."),
    ),
    Menudeel(
        gettext_noop("Accounts"),
        "toegang:accounts",
        frozenset({Rol.BEHEERDER}),
        gettext_noop("Wie er werkt, in welke rol en in welk team."),
    ),
    Menudeel(
        gettext_noop("Team"),
        "toegang:team",
        frozenset({Rol.WERKBEGELEIDER}),
        gettext_noop("Wie er vandaag is, en wie niet."),
    ),
    Menudeel(
        gettext_noop("Teams en partners"),
        "organisaties:partijen",
        PROFESSIONEEL | {Rol.BEHEERDER, Rol.MANAGER},
        gettext_noop("Lokale teams, wat er met hen is afgesproken en wie u belt."),
    ),
    Menudeel(
        gettext_noop("Instelling"),
        "organisaties:instelling",
        frozenset({Rol.BEHEERDER, Rol.MANAGER}),
        gettext_noop("Wat uw organisatie zelf kiest, zoals de kalender."),
    ),
)
"""The main menu, in order; a page that is not there yet is left out."""
