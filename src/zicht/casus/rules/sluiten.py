"""When may a casus go to another phase, and when may it be closed?"""

from dataclasses import dataclass
from uuid import UUID

from zicht.casus.rules.verplaatsen import Stand, stand_van
from zicht.casus.words import FASE_OVERGANGEN, Fase, Houder, Slotgrond, Zichtgrond
from zicht.kern import Bezwaar, gettext_noop
from zicht.termijnen import Termijncode

TERMIJN_HOUDT_NIET_TEGEN: frozenset[str] = frozenset(
    {
        Termijncode.TAXATIE_OUD,
        Termijncode.HOUDER_NAVRAAG,
        Termijncode.NOODTOEGANG,
        Termijncode.NOODTOEGANG_NAZIEN,
    }
)
"""Terms that only remind, or that are about who looked: they do not keep a casus open."""

# Per ground of closing: who may hold the zicht then, and on what ground nobody does.
_PAST: dict[Slotgrond, tuple[frozenset[Stand], frozenset[Zichtgrond]]] = {
    Slotgrond.OVERGEDRAGEN: (frozenset({Stand.ANDER}), frozenset()),
    # Veilig Thuis takes no steps: nobody holds the zicht, or the partner that already held it keeps it.
    Slotgrond.GEEN_VERVOLG: (frozenset({Stand.ANDER}), frozenset({Zichtgrond.GEEN_VERVOLG})),
    Slotgrond.BIJ_MELDER: (frozenset({Stand.MELDER}), frozenset()),
    Slotgrond.STABIEL_VEILIG: (frozenset(), frozenset({Zichtgrond.STABIEL_VEILIG})),
    Slotgrond.WEERLEGD: (frozenset(), frozenset({Zichtgrond.ONDERZOEK_WEERLEGD})),
}

FASE_ONMOGELIJK = Bezwaar(
    code="fase-onmogelijk",
    tekst=gettext_noop("Van deze fase kan de casus niet naar die fase."),
    bron="ontwerp",
    feiten=("fase",),
)
SLUITEN_GAAT_ANDERS = Bezwaar(
    code="sluiten-gaat-anders",
    tekst=gettext_noop("Een casus wordt gesloten met een grond."),
    bron="ontwerp",
    feiten=("fase",),
)
AL_GESLOTEN = Bezwaar(
    code="al-gesloten", tekst=gettext_noop("Deze casus is al gesloten."), bron="ontwerp", feiten=("fase",)
)
OPEN_TERMIJN = Bezwaar(
    code="open-termijn",
    tekst=gettext_noop("Er loopt nog een termijn. Rond eerst af wat daarbij hoort."),
    bron="ontwerp",
    feiten=("open_termijnen",),
)
OPEN_TAAK = Bezwaar(
    code="open-taak",
    tekst=gettext_noop("Er staat nog werk open. Rond dat eerst af of laat het vervallen."),
    bron="ontwerp",
    feiten=("open_taken",),
)
OPEN_OVERDRACHT = Bezwaar(
    code="open-overdracht",
    tekst=gettext_noop("Er is een overdracht aangeboden die nog niet is beantwoord."),
    bron="eisen ALG-6",
    feiten=("fase",),
)
NOG_NIET_BEOORDEELD = Bezwaar(
    code="nog-niet-beoordeeld",
    tekst=gettext_noop("Er is nog geen besluit: niemand heeft het zicht gehad."),
    bron="qa-2018 Q25",
    feiten=("houder",),
)
VEILIG_THUIS_HOUDT = Bezwaar(
    code="veilig-thuis-houdt",
    tekst=gettext_noop("Veilig Thuis heeft zelf het zicht. Zolang dat zo is, blijft de casus open."),
    bron="eisen OVD-8",
    feiten=("houder",),
)
GROND_PAST_NIET = Bezwaar(
    code="grond-past-niet-bij-zicht",
    tekst=gettext_noop("Deze grond past niet bij wie nu het zicht heeft."),
    bron="eisen OVD-8",
    feiten=("grond", "houder"),
    veld="grond",
)


@dataclass(frozen=True)
class Slotfeiten:
    """What closing is judged by: the ledger, the phase, and how much is still open."""

    organisatie: UUID
    fase: Fase
    grond: Slotgrond
    houder: Houder | None
    zichtgrond: Zichtgrond | None
    open_termijnen: int = 0
    open_taken: int = 0


def objections_to_fase(van: Fase, naar: Fase) -> list[Bezwaar]:
    """This function will return why a casus may not go from one phase to another; staying is allowed.

    Bron: ontwerp
    """
    if naar is Fase.GESLOTEN:
        return [SLUITEN_GAAT_ANDERS]
    return [] if naar is van or naar in FASE_OVERGANGEN[van] else [FASE_ONMOGELIJK]


def objections_to_sluiten(feiten: Slotfeiten) -> list[Bezwaar]:
    """This function will return why a casus may not be closed on this ground; empty means that it may.

    What is open vetoes. Closing ends the involvement of Veilig Thuis and moves no zicht, so the ground must be
    what the ledger already says.
    Bron: eisen OVD-8; ontwerp
    """
    if feiten.fase is Fase.GESLOTEN:
        return [AL_GESLOTEN]
    open_is = (
        (feiten.fase is Fase.OVERDRACHT, OPEN_OVERDRACHT),
        (feiten.open_termijnen > 0, OPEN_TERMIJN),
        (feiten.open_taken > 0, OPEN_TAAK),
    )
    return [bezwaar for geldt, bezwaar in open_is if geldt] + _grond_past(feiten)


def _grond_past(feiten: Slotfeiten) -> list[Bezwaar]:
    stand = stand_van(feiten.houder, feiten.organisatie)
    if stand is Stand.NOG_NIET:
        return [NOG_NIET_BEOORDEELD]
    if stand is Stand.VEILIG_THUIS:
        return [VEILIG_THUIS_HOUDT]
    houders, gronden = _PAST[feiten.grond]
    if stand is Stand.NIEMAND:
        return [] if feiten.zichtgrond in gronden else [GROND_PAST_NIET]
    return [] if stand in houders else [GROND_PAST_NIET]
