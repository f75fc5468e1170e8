"""Who may do what in an assessment?"""

from collections.abc import Iterable
from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop
from zicht.veiligheidsbeoordeling.words import Bevraagde

_SCREENT = (
    Rol.FRONTOFFICE,
    Rol.BEOORDELAAR,
    Rol.WERKBEGELEIDER,
    Rol.GEDRAGSWETENSCHAPPER,
    Rol.VERTROUWENSARTS,
)
_BEOORDEELT = (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS)
_BESLUIT = (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER)

MAG_NIET_SCREENEN = Bezwaar(
    code="mag-niet-screenen",
    tekst=gettext_noop("Uw rol beoordeelt geen spoed en stelt geen vragen."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_NIET_BEOORDELEN = Bezwaar(
    code="mag-niet-beoordelen",
    tekst=gettext_noop("Uw rol beoordeelt geen veiligheid."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_NIET_BESLUITEN = Bezwaar(
    code="mag-niet-besluiten",
    tekst=gettext_noop("Alleen een beoordelaar of een werkbegeleider besluit."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
VRAAG_NIET_VAN_U = Bezwaar(
    code="vraag-niet-van-u",
    tekst=gettext_noop("Deze vraag is aan een ander gesteld. Alleen die beantwoordt haar."),
    bron="eisen VB-12",
    feiten=("aan",),
)


def objections_to_verzamelen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not screen, ask, or record an answer. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(*_SCREENT) else [MAG_NIET_SCREENEN]


def objections_to_beoordelen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not judge safety. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(*_BEOORDEELT) else [MAG_NIET_BEOORDELEN]


def may_beoordelen(rollen: Iterable[Rol]) -> bool:
    """This function will tell whether somebody with these roles can judge along. Bron: eisen VB-4."""
    return not set(_BEOORDEELT).isdisjoint(rollen)


def objections_to_besluiten(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not decide. Bron: eisen ROL-2."""
    return [] if by.is_systeem or by.has(*_BESLUIT) else [MAG_NIET_BESLUITEN]


def objections_to_beantwoorden(by: Aanvrager, *, bevraagde: Bevraagde, aan: UUID | None) -> list[Bezwaar]:
    """This function will return why somebody may not answer: a colleague's judgement is the colleague's own.

    Bron: hermeldingen-2021
    """
    if bevraagde.is_intern:
        return [] if by.account is not None and by.account == aan else [VRAAG_NIET_VAN_U]
    return objections_to_verzamelen(by)
