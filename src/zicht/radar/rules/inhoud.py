"""When may content be asked for, and who may say what of it next?"""

from enum import StrEnum

from zicht.kern import Bezwaar, gettext_noop
from zicht.radar.words import INHOUD_OVERGANGEN, Berichtsoort, Inhoudstatus, Kant, Trefferoordeel

NIET_BEVESTIGD = Bezwaar(
    code="treffer-niet-bevestigd",
    tekst=gettext_noop("Zeg eerst dat dit dezelfde mensen zijn. Over anderen vraagt u niets."),
    bron="eisen RAD-2",
    feiten=("oordeel",),
)
STAAT_ER_NIET_MEER = Bezwaar(
    code="staat-er-niet-meer",
    tekst=gettext_noop("Deze melding staat niet meer in het register. Er is niets meer om naar te vragen."),
    bron="eisen RAD-9",
    feiten=("vervallen_op",),
)
LOOPT_AL = Bezwaar(
    code="inhoudsvraag-loopt",
    tekst=gettext_noop("Aan deze organisatie is het al gevraagd. Wacht op het antwoord of trek de vraag in."),
    bron="eisen RAD-3",
    feiten=("loopt",),
)
GROND_NODIG = Bezwaar(
    code="grond-nodig",
    tekst=gettext_noop("Kies op welke grond u dit vraagt."),
    bron="eisen RAD-3",
    veld="grond",
)
TEKST_NODIG = Bezwaar(
    code="tekst-nodig", tekst=gettext_noop("Schrijf op wat u wilt zeggen."), bron="eisen RAD-3", veld="tekst"
)
NU_NIET = Bezwaar(
    code="nu-niet",
    tekst=gettext_noop("Dat kan nu niet meer: er is intussen iets anders gezegd. Kijk hoe het staat."),
    bron="eisen RAD-3",
    feiten=("status", "kant"),
    veld="soort",
)

_LEIDT_TOT: dict[Berichtsoort, Inhoudstatus] = {
    Berichtsoort.VRAAG: Inhoudstatus.GEVRAAGD,
    Berichtsoort.TOELICHTING: Inhoudstatus.GEVRAAGD,
    Berichtsoort.WEDERVRAAG: Inhoudstatus.TERUGGEVRAAGD,
    Berichtsoort.ANTWOORD: Inhoudstatus.BEANTWOORD,
    Berichtsoort.WEIGERING: Inhoudstatus.GEWEIGERD,
    Berichtsoort.NIET_BEKEND: Inhoudstatus.NIET_BEKEND,
    Berichtsoort.INTREKKING: Inhoudstatus.INGETROKKEN,
}
_VAN: dict[Kant, tuple[Berichtsoort, ...]] = {
    Kant.VRAGER: (Berichtsoort.TOELICHTING, Berichtsoort.INTREKKING),
    Kant.GEVRAAGDE: (
        Berichtsoort.ANTWOORD,
        Berichtsoort.WEDERVRAAG,
        Berichtsoort.WEIGERING,
        Berichtsoort.NIET_BEKEND,
    ),
}
ZONDER_TEKST = frozenset({Berichtsoort.NIET_BEKEND})
"""What says enough by itself."""


class Werk(StrEnum):
    """What somebody has to do with a question."""

    ANTWOORDEN = "antwoorden"
    VOLGEN = "volgen"
    LEZEN = "lezen"


def werk_aan(kant: Kant, status: Inhoudstatus, *, is_gelezen: bool) -> Werk | None:
    """This function will return what one side has to do with a question that stands so; None: nothing.

    Bron: eisen RAD-3
    """
    wacht_op_ander = Inhoudstatus.GEVRAAGD if kant is Kant.VRAGER else Inhoudstatus.TERUGGEVRAAGD
    if status is wacht_op_ander:
        # Who asked follows it to its answer; who asked something back has that as the own question no more.
        return Werk.VOLGEN if kant is Kant.VRAGER else None
    if INHOUD_OVERGANGEN[status]:
        return Werk.ANTWOORDEN
    te_lezen = kant is Kant.VRAGER and status is not Inhoudstatus.INGETROKKEN and not is_gelezen
    return Werk.LEZEN if te_lezen else None


def status_na(soort: Berichtsoort) -> Inhoudstatus:
    """This function will return how a question stands after this was said.

    Bron: eisen RAD-3
    """
    return _LEIDT_TOT[soort]


def te_zeggen(kant: Kant, status: Inhoudstatus) -> tuple[Berichtsoort, ...]:
    """This function will return what one side may say of a question that stands so.

    Bron: eisen RAD-3
    """
    return tuple(soort for soort in _VAN[kant] if _LEIDT_TOT[soort] in INHOUD_OVERGANGEN[status])


KRUIST_INTREKKING = (Berichtsoort.ANTWOORD,)


def te_horen(kant: Kant, status: Inhoudstatus) -> tuple[Berichtsoort, ...]:
    """This function will return what one side may hear from the other of a question that stands so.

    An answer that was on its way when the question was taken back counts: it was given, so somebody must read it.
    Bron: eisen RAD-3
    """
    if kant is Kant.VRAGER and status is Inhoudstatus.INGETROKKEN:
        return KRUIST_INTREKKING
    ander = Kant.GEVRAAGDE if kant is Kant.VRAGER else Kant.VRAGER
    return te_zeggen(ander, status)


def objections_to_inhoudsvraag(
    *, oordeel: Trefferoordeel, is_vervallen: bool, loopt: bool, is_grond: bool, tekst: str
) -> list[Bezwaar]:
    """This function will return why content cannot be asked for; empty means it can.

    `is_grond` tells whether the ground that was chosen holds today.
    Bron: eisen RAD-3
    """
    gevallen = (
        (oordeel is not Trefferoordeel.BEVESTIGD, NIET_BEVESTIGD),
        (is_vervallen, STAAT_ER_NIET_MEER),
        (loopt, LOOPT_AL),
        (not is_grond, GROND_NODIG),
        (not tekst.strip(), TEKST_NODIG),
    )
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_zeggen(
    soort: Berichtsoort, *, kant: Kant, status: Inhoudstatus, tekst: str
) -> list[Bezwaar]:
    """This function will return why this cannot be said of a question now; empty means it can.

    Bron: eisen RAD-3
    """
    if soort not in te_zeggen(kant, status):
        return [NU_NIET]
    return [] if tekst.strip() or soort in ZONDER_TEKST else [TEKST_NODIG]


def objections_to_vastleggen(
    soort: Berichtsoort, *, kant: Kant, status: Inhoudstatus, tekst: str
) -> list[Bezwaar]:
    """This function will return why what the other said elsewhere cannot be recorded; empty means it can.

    Bron: eisen RAD-3
    """
    if kant is not Kant.VRAGER or soort not in te_horen(kant, status) or soort is Berichtsoort.WEDERVRAAG:
        return [NU_NIET]
    return [] if tekst.strip() or soort in ZONDER_TEKST else [TEKST_NODIG]


def objections_to_lezen(*, kant: Kant, status: Inhoudstatus) -> list[Bezwaar]:
    """This function will return why it cannot be said that the answer was read; empty means it can.

    Said before there is one, nobody would be asked to read it when it comes.

    Bron: eisen RAD-3
    """
    return [] if werk_aan(kant, status, is_gelezen=False) is Werk.LEZEN else [NU_NIET]
