"""When may several people be told in one talk, and what must be weighed before?"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from zicht.casus.words import Betrokkenheid
from zicht.informeren.rules.vertellen import Contactfeiten, objections_to_informeren
from zicht.informeren.words import Samenrisico, Vastlegging
from zicht.kern import Bezwaar, gettext_noop

_TE_BESCHERMEN = frozenset({Betrokkenheid.KIND, Betrokkenheid.VERMOEDELIJK_SLACHTOFFER})

NIET_SAMEN = Bezwaar(
    code="niet-samen",
    tekst=gettext_noop("Een gezamenlijk gesprek is met ten minste twee mensen, van wie er een zelf bij is."),
    bron="qa-2018 Q4",
    veld="personen",
)
SAMEN_REDEN_NODIG = Bezwaar(
    code="samen-reden-nodig",
    tekst=gettext_noop(
        "Bij deze mensen staat een waarschuwing. Schrijf op waarom het samen toch veilig was."
    ),
    bron="eisen PLUS-8",
    veld="samen_reden",
)


@dataclass(frozen=True)
class Gesprekslid:
    """What is weighed of one person before telling several together.

    `heeft_let_op`: a way of contact is forbidden or asks to watch out. `is_uitgesteld`: telling waits, for safety.
    """

    feiten: Contactfeiten
    betrokkenheid: frozenset[Betrokkenheid]
    via_ouder: bool = False
    heeft_let_op: bool = False
    is_uitgesteld: bool = False


def risks_of_gesprek(leden: Mapping[UUID, Gesprekslid]) -> dict[UUID, tuple[Samenrisico, ...]]:
    """This function will return, per person, why these should perhaps not be told together.

    A suspected offender with somebody to protect is a risk for both. It may be weighed otherwise, with the reason.

    Bron: eisen PLUS-8; eisen INF-4
    """
    alle = frozenset().union(*(lid.betrokkenheid for lid in leden.values()))
    is_paar = Betrokkenheid.VERMOEDELIJK_PLEGER in alle and not alle.isdisjoint(_TE_BESCHERMEN)
    in_paar = _TE_BESCHERMEN | {Betrokkenheid.VERMOEDELIJK_PLEGER}
    return {
        persoon: tuple(
            risico
            for risico, geldt in (
                (Samenrisico.PLEGER, is_paar and not lid.betrokkenheid.isdisjoint(in_paar)),
                (Samenrisico.VEILIG_CONTACT, lid.heeft_let_op),
                (Samenrisico.UITGESTELD, lid.is_uitgesteld),
            )
            if geldt
        )
        for persoon, lid in leden.items()
    }


def objections_to_gesprek(
    wat: Vastlegging, leden: Mapping[UUID, Gesprekslid], samen_reden: str
) -> list[Bezwaar]:
    """This function will return why it cannot be recorded that these people were told in one talk.

    What speaks against telling one of them so, speaks against the talk.

    Bron: qa-2018 Q4; eisen PLUS-8
    """
    if len(leden) < 2 or all(lid.via_ouder for lid in leden.values()):
        return [NIET_SAMEN]
    ieder = (bezwaar for lid in leden.values() for bezwaar in objections_to_informeren(wat, lid.feiten))
    bezwaren = list(dict.fromkeys(ieder))
    is_gewogen = samen_reden.strip() or not any(risks_of_gesprek(leden).values())
    return bezwaren if is_gewogen else [*bezwaren, SAMEN_REDEN_NODIG]
