"""Who may look at a casus, and who may do what with it?"""

from dataclasses import dataclass
from uuid import UUID

from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

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
"""The roles that work with casussen: only they can be let in, also in an emergency."""

_LEIDT = (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER)

MAG_NIET_OPENEN = Bezwaar(
    code="mag-niet-openen",
    tekst=gettext_noop("Uw rol opent geen casussen."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_NIET_VERDELEN = Bezwaar(
    code="mag-niet-verdelen",
    tekst=gettext_noop("U kunt werk verdelen dat van uzelf, van uw team of van niemand is."),
    bron="eisen ROL-2",
    feiten=("rollen", "behandelaar"),
)
MAG_NIET_SLUITEN = Bezwaar(
    code="mag-niet-sluiten",
    tekst=gettext_noop("Uw rol sluit geen casussen."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_NIET_WERKEN = Bezwaar(
    code="mag-niet-werken",
    tekst=gettext_noop("Uw rol werkt niet in casussen."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
TAAK_NIET_VAN_U = Bezwaar(
    code="taak-niet-van-u",
    tekst=gettext_noop("Deze taak is niet voor uw rol."),
    bron="eisen ALG-5",
    feiten=("rollen", "rol"),
)
MAG_NIET_TOETSEN = Bezwaar(
    code="mag-niet-toetsen",
    tekst=gettext_noop(
        "Noodtoegang wordt getoetst door een werkbegeleider, en nooit door wie haar gebruikte."
    ),
    bron="eisen ROL-2",
    feiten=("rollen", "account"),
)
GEEN_NOODTOEGANG = Bezwaar(
    code="geen-noodtoegang",
    tekst=gettext_noop("Noodtoegang is er alleen voor wie met casussen werkt."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_GEEN_INZAGE_GEVEN = Bezwaar(
    code="mag-geen-inzage-geven",
    tekst=gettext_noop("Alleen een beoordelaar of een werkbegeleider laat een ander meekijken."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)


@dataclass(frozen=True)
class Reikwijdte:
    """How far somebody sees by role and team; Inzage rows come on top, and only for who `ziet_iets`.

    Within `organisatie` (None: of every organisation, for the application itself): everything when `alles`, else
    the casussen of `teams`, those on the own name, and, when `onverdeeld`, those without a team.
    """

    organisatie: UUID | None
    ziet_iets: bool
    alles: bool = False
    teams: frozenset[UUID] = frozenset()
    onverdeeld: bool = False


def may_see_extent(by: Aanvrager) -> Reikwijdte:
    """This function will return how far somebody sees: what one's task needs and no more. Bron: eisen ROL-2."""
    if by.is_systeem:
        # The application itself carries out consequences in every casus of the organisation it works for.
        return Reikwijdte(by.organisatie, ziet_iets=True, alles=True)
    if by.organisatie is None or not by.has(*PROFESSIONEEL):
        # A local team or partner sees an information set, a manager figures, a beheerder accounts: never a casus.
        return Reikwijdte(by.organisatie, ziet_iets=False)
    if by.has(Rol.FRONTOFFICE, Rol.BACKOFFICE):
        # Who takes calls and files letters must find every casus of the own organisation.
        return Reikwijdte(by.organisatie, ziet_iets=True, alles=True)
    if by.has(*_LEIDT):
        # An assessor sees the own teams' casussen, a team lead those of the teams led, and both what nobody has yet.
        return Reikwijdte(by.organisatie, ziet_iets=True, teams=by.teams, onverdeeld=True)
    # A behavioural scientist or confidential doctor sees the own teams' casussen; others by being asked (Inzage).
    return Reikwijdte(by.organisatie, ziet_iets=True, teams=by.teams)


def objections_to_openen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not open a casus. Bron: eisen ROL-2."""
    mag = by.is_systeem or by.has(Rol.FRONTOFFICE, Rol.BACKOFFICE, *_LEIDT)
    return [] if mag else [MAG_NIET_OPENEN]


def objections_to_werken(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody who sees a casus may not work in it. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(*PROFESSIONEEL) else [MAG_NIET_WERKEN]


def objections_to_verdelen(by: Aanvrager, *, behandelaar: UUID | None) -> list[Bezwaar]:
    """This function will return why somebody may not say who is in charge.

    A team lead divides all that one sees, front and back office what is nobody's; an assessor takes up what is
    nobody's and passes on what is one's own. Bron: eisen ALG-3.
    """
    if by.is_systeem or by.has(Rol.WERKBEGELEIDER):
        return []
    if behandelaar is None:
        return [] if by.has(Rol.FRONTOFFICE, Rol.BACKOFFICE, Rol.BEOORDELAAR) else [MAG_NIET_VERDELEN]
    return [] if by.has(Rol.BEOORDELAAR) and by.account == behandelaar else [MAG_NIET_VERDELEN]


def objections_to_sluiten(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not close a casus. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(Rol.BACKOFFICE, *_LEIDT) else [MAG_NIET_SLUITEN]


def objections_to_inzage_geven(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not let another look along. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(*_LEIDT) else [MAG_GEEN_INZAGE_GEVEN]


def objections_to_noodtoegang(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not use emergency access. Bron: eisen ROL-2."""
    return [] if by.organisatie is not None and by.has(*PROFESSIONEEL) else [GEEN_NOODTOEGANG]


def objections_to_toetsen(by: Aanvrager, *, gebruiker: UUID | None) -> list[Bezwaar]:
    """This function will return why somebody may not review an emergency access. Bron: eisen ROL-2."""
    return [] if by.has(Rol.WERKBEGELEIDER) and by.account != gebruiker else [MAG_NIET_TOETSEN]


def may_toetsen(by: Aanvrager) -> bool:
    """This function will tell whether somebody reviews emergency accesses at all. Bron: eisen ROL-2."""
    return by.has(Rol.WERKBEGELEIDER)


def is_ontvanger(by: Aanvrager, *, partij: UUID | None) -> bool:
    """This function will tell whether a task was asked of the party somebody acts for. Bron: eisen OVD-2."""
    return partij is not None and by.partij == partij and by.has(Rol.LOKAAL_TEAM)


def objections_to_taak(by: Aanvrager, *, is_uitvoerbaar: bool, soort: Taaksoort) -> list[Bezwaar]:
    """This function will return why somebody may not finish a task of this kind. Bron: eisen ALG-5."""
    # A team lead may finish the work of who is absent, except what is reserved for somebody else's judgement.
    leidt = by.has(Rol.WERKBEGELEIDER) and soort is not Taaksoort.BEOORDEEL_MEE
    return [] if by.is_systeem or is_uitvoerbaar or leidt else [TAAK_NIET_VAN_U]
