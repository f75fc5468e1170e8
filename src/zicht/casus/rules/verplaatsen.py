"""Who may follow whom as holder of the zicht, and on what ground?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never
from uuid import UUID

from zicht.casus.words import Houder, Houdersoort, Zichtgrond
from zicht.kern import Bezwaar, gettext_noop


class Stand(StrEnum):
    """Who holds the zicht, as the ground of a change needs to know it."""

    NOG_NIET = "nog_niet"
    VEILIG_THUIS = "veilig_thuis"
    ANDER = "ander"
    MELDER = "melder"
    NIEMAND = "niemand"


_IEDER = frozenset(Stand)

# Per ground: who holds the zicht by it, and who may have held it before.
GRONDEN: dict[Zichtgrond, tuple[Stand, frozenset[Stand]]] = {
    Zichtgrond.BESLUIT_DIENST: (Stand.VEILIG_THUIS, _IEDER),
    Zichtgrond.BESLUIT_OVERDRACHT: (Stand.VEILIG_THUIS, _IEDER),
    Zichtgrond.CRISIS: (Stand.VEILIG_THUIS, _IEDER),
    Zichtgrond.AL_BIJ_PARTNER: (Stand.ANDER, frozenset({Stand.NOG_NIET})),
    Zichtgrond.AANVAARDING: (Stand.ANDER, frozenset({Stand.VEILIG_THUIS, Stand.ANDER})),
    Zichtgrond.AANBOD_BIJ_AFSPRAAK: (Stand.ANDER, frozenset({Stand.VEILIG_THUIS})),
    # After the decision Veilig Thuis holds it until the melder's organisation has accepted (VB-14).
    Zichtgrond.ADVIES_BIJ_MELDER: (
        Stand.MELDER,
        frozenset({Stand.NOG_NIET, Stand.VEILIG_THUIS, Stand.MELDER, Stand.NIEMAND}),
    ),
    Zichtgrond.ADVIES_UITBREIDEN: (Stand.VEILIG_THUIS, frozenset({Stand.MELDER})),
    Zichtgrond.TERUGGAVE: (Stand.VEILIG_THUIS, frozenset({Stand.ANDER})),
    Zichtgrond.GEEN_VERVOLG: (
        Stand.NIEMAND,
        frozenset({Stand.NOG_NIET, Stand.VEILIG_THUIS, Stand.MELDER, Stand.NIEMAND}),
    ),
    Zichtgrond.STABIEL_VEILIG: (Stand.NIEMAND, frozenset({Stand.VEILIG_THUIS, Stand.ANDER})),
    Zichtgrond.ONDERZOEK_WEERLEGD: (Stand.NIEMAND, frozenset({Stand.VEILIG_THUIS})),
}

EERSTE_GRONDEN = frozenset(grond for grond, (_, vorige) in GRONDEN.items() if Stand.NOG_NIET in vorige)
"""On what grounds the ledger can begin: the decision, the crisis, or a partner that already holds the zicht."""

# Each comes from an assessment: a new one may confirm the holder of before, and is then a row of its own.
_NA_BEOORDELING = frozenset(
    {
        Zichtgrond.BESLUIT_DIENST,
        Zichtgrond.BESLUIT_OVERDRACHT,
        Zichtgrond.CRISIS,
        Zichtgrond.ADVIES_BIJ_MELDER,
        Zichtgrond.GEEN_VERVOLG,
    }
)

BEGINT_ANDERS = Bezwaar(
    code="zicht-begint-anders",
    tekst=gettext_noop("Het zicht begint bij het besluit of bij een crisis, of is er al bij een partner."),
    bron="qa-2018 Q25",
    feiten=("grond",),
)
ANDERE_HOUDER = Bezwaar(
    code="grond-past-niet-bij-houder",
    tekst=gettext_noop("Deze grond geeft het zicht aan een ander dan hier is genoemd."),
    bron="eisen OVD-8",
    feiten=("grond", "houder"),
)
EINDIGT_ZO_NIET = Bezwaar(
    code="zicht-eindigt-zo-niet",
    tekst=gettext_noop(
        "Het zicht eindigt alleen bij stabiele veiligheid, aanvaarding door een ander, het besluit dat er geen "
        "verdere stappen nodig zijn, of een onderzoek dat het vermoeden weerlegt."
    ),
    bron="eisen OVD-8",
    feiten=("grond", "houder_nu"),
)
ALLEEN_NIEUWE_MELDING = Bezwaar(
    code="alleen-na-nieuwe-melding",
    tekst=gettext_noop(
        "Niemand heeft het zicht. Het begint alleen opnieuw na een nieuwe melding of een crisis."
    ),
    bron="eisen OVD-8",
    feiten=("grond", "houder_nu"),
)
AL_DEZE_HOUDER = Bezwaar(
    code="al-deze-houder",
    tekst=gettext_noop("Het zicht ligt al hier, op deze grond."),
    bron="eisen OVD-1",
    feiten=("houder", "houder_nu"),
)
EERDER_DAN_VORIGE = Bezwaar(
    code="eerder-dan-vorige",
    tekst=gettext_noop("Het zicht kan niet verplaatsen vóór de vorige verandering."),
    bron="eisen OVD-1",
    feiten=("vanaf",),
)
GESLOTEN = Bezwaar(
    code="casus-gesloten",
    tekst=gettext_noop("Deze casus is gesloten. Veilig Thuis krijgt het zicht alleen in een nieuwe casus."),
    bron="ontwerp",
    feiten=("fase", "houder"),
)


@dataclass(frozen=True)
class Zichtfeiten:
    """What a change of holder is judged by; without `houder_nu` nobody held the zicht yet."""

    organisatie: UUID
    houder: Houder
    grond: Zichtgrond
    vanaf: datetime
    houder_nu: Houder | None = None
    grond_nu: Zichtgrond | None = None
    vanaf_nu: datetime | None = None
    is_gesloten: bool = False


def stand_van(houder: Houder | None, organisatie: UUID) -> Stand:
    """This function will tell Veilig Thuis itself from other parties, the melder and nobody.

    Bron: eisen OVD-1
    """
    if houder is None:
        return Stand.NOG_NIET
    match houder.soort:
        case Houdersoort.MELDER:
            return Stand.MELDER
        case Houdersoort.NIEMAND:
            return Stand.NIEMAND
        case Houdersoort.PARTIJ:
            return Stand.VEILIG_THUIS if houder.partij == organisatie else Stand.ANDER
        case _:  # pragma: no cover
            assert_never(houder.soort)


def objections_to_move_zicht(feiten: Zichtfeiten) -> list[Bezwaar]:
    """This function will return why the zicht may not move so; empty means that it may.

    Bron: qa-2018 Q25; eisen OVD-1; eisen OVD-8
    """
    wordt, mag_na = GRONDEN[feiten.grond]
    was = stand_van(feiten.houder_nu, feiten.organisatie)
    is_nieuw = stand_van(feiten.houder, feiten.organisatie)
    bezwaren = [ANDERE_HOUDER] if is_nieuw is not wordt else []
    if was not in mag_na:
        bezwaren.append(_niet_na(was))
    elif feiten.houder == feiten.houder_nu and feiten.grond not in _NA_BEOORDELING:
        bezwaren.append(AL_DEZE_HOUDER)
    if feiten.vanaf_nu is not None and feiten.vanaf < feiten.vanaf_nu:
        bezwaren.append(EERDER_DAN_VORIGE)
    if feiten.is_gesloten and is_nieuw in {Stand.VEILIG_THUIS, Stand.MELDER}:
        bezwaren.append(GESLOTEN)
    return bezwaren


def _niet_na(was: Stand) -> Bezwaar:
    if was is Stand.NOG_NIET:
        return BEGINT_ANDERS
    return ALLEEN_NIEUWE_MELDING if was is Stand.NIEMAND else EINDIGT_ZO_NIET
