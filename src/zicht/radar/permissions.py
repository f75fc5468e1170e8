"""Who may ask another organisation for content, and answer when that asks?"""

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

UITWISSELAARS = frozenset({Rol.FRONTOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER})

MAG_NIET_UITWISSELEN = Bezwaar(
    code="mag-niet-uitwisselen",
    tekst=gettext_noop("Met uw rol vraagt of geeft u geen inhoud aan een andere organisatie."),
    bron="eisen RAD-3",
    feiten=("rollen",),
)


def objections_to_uitwisselen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not ask another organisation, nor answer it; empty means one may.

    Bron: eisen RAD-3
    """
    return [] if by.is_systeem or by.has(*UITWISSELAARS) else [MAG_NIET_UITWISSELEN]
