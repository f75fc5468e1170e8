"""Who answers an offer, and when can it still be answered, revoked or reminded of?"""

from dataclasses import dataclass
from datetime import datetime

from zicht.kern import Bezwaar, gettext_noop
from zicht.overdracht.words import OVERGANGEN, Antwoordgever, Status, Weigergrond

AL_BEANTWOORD: dict[Status, Bezwaar] = {
    Status.AANVAARD: Bezwaar(
        code="al-aanvaard",
        tekst=gettext_noop("Deze overdracht is al beantwoord: aanvaard."),
        bron="eisen OVD-2",
        feiten=("status",),
    ),
    Status.GEWEIGERD: Bezwaar(
        code="al-geweigerd",
        tekst=gettext_noop("Deze overdracht is al beantwoord: geweigerd."),
        bron="eisen OVD-2",
        feiten=("status",),
    ),
    Status.INGETROKKEN: Bezwaar(
        code="al-ingetrokken",
        tekst=gettext_noop("Veilig Thuis heeft dit aanbod ingetrokken."),
        bron="eisen ALG-6",
        feiten=("status",),
    ),
}
NAAM_NODIG = Bezwaar(
    code="naam-nodig",
    tekst=gettext_noop("Vul in wie antwoordt. Het zicht hoort bij een professional met een naam."),
    bron="eisen OVD-2",
    veld="naam",
)
HOE_NODIG = Bezwaar(
    code="hoe-nodig",
    tekst=gettext_noop("Schrijf op hoe u het antwoord kreeg."),
    bron="eisen OVD-2",
    veld="hoe",
)
WANNEER_NODIG = Bezwaar(
    code="wanneer-nodig",
    tekst=gettext_noop("Vul in wanneer het antwoord is gegeven."),
    bron="eisen OVD-2",
    veld="gezegd_op",
)
WANNEER_KAN_NIET = Bezwaar(
    code="wanneer-kan-niet",
    tekst=gettext_noop("Dit moment ligt niet tussen het aanbod en nu."),
    bron="eisen OVD-2",
    veld="gezegd_op",
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf op waarom. De ander leest deze reden."),
    bron="eisen ALG-6",
    veld="reden",
)


@dataclass(frozen=True)
class Antwoordfeiten:
    """What an answer is judged by; `bij_monde`: a worker of Veilig Thuis records what was said elsewhere."""

    status: Status
    aangeboden_op: datetime
    nu: datetime
    bij_monde: bool


def objections_to_accept(wie: Antwoordgever, feiten: Antwoordfeiten) -> list[Bezwaar]:
    """This function will return why an offer cannot be accepted so; empty means that it can.

    Onto a waiting list is acceptance like any other. A passed answer term bars nothing.
    Bron: eisen OVD-2; aef-2020 C
    """
    return _tegen_status(feiten.status, Status.AANVAARD) or _tegen_antwoordgever(wie, feiten)


def objections_to_refuse(
    wie: Antwoordgever, grond: Weigergrond | None, reden: str, feiten: Antwoordfeiten
) -> list[Bezwaar]:
    """This function will return why an offer cannot be refused so: a refusal has a ground and a reason.

    Bron: eisen ALG-6
    """
    zonder = [] if grond is not None and reden.strip() else [REDEN_NODIG]
    return _tegen_status(feiten.status, Status.GEWEIGERD) or [*_tegen_antwoordgever(wie, feiten), *zonder]


def objections_to_revoke(reden: str, status: Status) -> list[Bezwaar]:
    """This function will return why an offer cannot be taken back: only before the answer, and with a reason.

    Bron: eisen ALG-6
    """
    return _tegen_status(status, Status.INGETROKKEN) or ([] if reden.strip() else [REDEN_NODIG])


def objections_to_remind(status: Status) -> list[Bezwaar]:
    """This function will return why the receiver cannot be reminded: there is nothing left to answer.

    Bron: eisen ALG-6
    """
    return [] if status is Status.AANGEBODEN else [AL_BEANTWOORD[status]]


def _tegen_status(van: Status, naar: Status) -> list[Bezwaar]:
    return [] if naar in OVERGANGEN[van] else [AL_BEANTWOORD[van]]


def _tegen_antwoordgever(wie: Antwoordgever, feiten: Antwoordfeiten) -> list[Bezwaar]:
    bezwaren = [] if wie.naam.strip() else [NAAM_NODIG]
    if not feiten.bij_monde:
        return bezwaren
    bezwaren += [] if wie.hoe.strip() else [HOE_NODIG]
    if wie.gezegd_op is None:
        return [*bezwaren, WANNEER_NODIG]
    # What was said is told to the minute: an answer in the very minute of the offer came after it.
    past = feiten.aangeboden_op.replace(second=0, microsecond=0) <= wie.gezegd_op <= feiten.nu
    return [*bezwaren, *([] if past else [WANNEER_KAN_NIET])]
