"""Who may ask another organisation for content, answer when that asks, and give a signal?"""

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

UITWISSELAARS = frozenset({Rol.FRONTOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER})

MAG_NIET_UITWISSELEN = Bezwaar(
    code="mag-niet-uitwisselen",
    tekst=gettext_noop("Met uw rol vraagt of geeft u geen inhoud aan een andere organisatie."),
    bron="eisen RAD-3",
    feiten=("rollen",),
)
SIGNAALGEVERS = frozenset({Rol.BEOORDELAAR, Rol.WERKBEGELEIDER})
MAG_NIET_SIGNALEREN = Bezwaar(
    code="mag-niet-signaleren",
    tekst=gettext_noop("Alleen een beoordelaar of een werkbegeleider geeft een signaal."),
    bron="eisen RAD-8",
    feiten=("rollen",),
)


def objections_to_signaleren(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not give or withdraw a signal; empty means one may.

    Bron: eisen RAD-8
    """
    return [] if by.has(*SIGNAALGEVERS) else [MAG_NIET_SIGNALEREN]


def objections_to_uitwisselen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not ask another organisation, nor answer it; empty means one may.

    Bron: eisen RAD-3
    """
    return [] if by.is_systeem or by.has(*UITWISSELAARS) else [MAG_NIET_UITWISSELEN]
