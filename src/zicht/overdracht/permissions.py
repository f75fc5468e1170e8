"""Who may offer, answer and give back?"""

from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

MAG_NIET_AANBIEDEN = Bezwaar(
    code="mag-niet-aanbieden",
    tekst=gettext_noop("Alleen een beoordelaar of een werkbegeleider draagt een casus over."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)
MAG_NIET_VASTLEGGEN = Bezwaar(
    code="mag-niet-vastleggen",
    tekst=gettext_noop("Uw rol legt geen antwoord op een overdracht vast."),
    bron="eisen ROL-2",
    feiten=("rollen",),
)

_BEHANDELT = (Rol.BEOORDELAAR, Rol.WERKBEGELEIDER)


def is_ontvanger(by: Aanvrager, *, ontvanger: UUID | None) -> bool:
    """This function will tell whether somebody answers for the party to which a handover was offered.

    Bron: eisen OVD-2
    """
    return ontvanger is not None and by.partij == ontvanger and by.has(Rol.LOKAAL_TEAM)


def objections_to_aanbieden(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not offer, revoke, or answer a request to take back.

    Bron: eisen ROL-2
    """
    return [] if by.is_systeem or by.has(*_BEHANDELT) else [MAG_NIET_AANBIEDEN]


def objections_to_vastleggen(by: Aanvrager, *, ontvanger: UUID | None) -> list[Bezwaar]:
    """This function will return why somebody may not give an answer, or record one that was told by word.

    Bron: eisen OVD-2; eisen ROL-2
    """
    mag = is_ontvanger(by, ontvanger=ontvanger) or by.has(Rol.FRONTOFFICE, Rol.BACKOFFICE, *_BEHANDELT)
    return [] if mag or by.is_systeem else [MAG_NIET_VASTLEGGEN]
