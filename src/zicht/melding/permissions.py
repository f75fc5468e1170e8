"""Who may take in a report, and who may read who the melder is?"""

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop
from zicht.melding.words import Leesfeiten

AANNEMERS = frozenset(
    {
        Rol.FRONTOFFICE,
        Rol.BACKOFFICE,
        Rol.BEOORDELAAR,
        Rol.WERKBEGELEIDER,
    }
)
LEZERS = AANNEMERS | {Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS}
# Where anonymity was promised the circle is small, and whoever steps into it says why.
LEZERS_BIJ_ANONIMITEIT = frozenset({Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.VERTROUWENSARTS})

MAG_NIET_AANNEMEN = Bezwaar(
    "mag-niet-aannemen",
    gettext_noop("Met uw rol kunt u geen melding aannemen."),
    bron="eisen ROL-1",
)
MELDER_NIET_VOOR_U = Bezwaar(
    "melder-niet-voor-u",
    gettext_noop("Met uw rol kunt u niet zien wie de melder is."),
    bron="uitvoeringsbesluit-wmo",
)
MELDER_ANONIEM = Bezwaar(
    "melder-anoniem",
    gettext_noop("De melder is anonimiteit beloofd. Schrijf op waarom u moet weten wie het is."),
    bron="qa-2018 Q25",
    veld="reden",
)


def objections_to_aannemen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not take in a report; empty means one may.

    Bron: eisen ROL-1
    """
    mag = by.is_systeem or by.has(*AANNEMERS)
    return [] if mag and by.organisatie else [MAG_NIET_AANNEMEN]


def objections_to_melder_lezen(feiten: Leesfeiten, by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not read who the melder is; empty means one may.

    Bron: uitvoeringsbesluit-wmo; qa-2018 Q25
    """
    if by.is_systeem:
        return []
    if not (feiten.eigen_organisatie and feiten.ziet_casus and by.has(*LEZERS)):
        return [MELDER_NIET_VOOR_U]
    if not feiten.anoniem or feiten.is_behandelaar or feiten.nam_aan:
        return []
    if not by.has(*LEZERS_BIJ_ANONIMITEIT):
        return [MELDER_NIET_VOOR_U]
    return [] if feiten.reden.strip() else [MELDER_ANONIEM]
