"""What can be recorded while a household waits for help?"""

from zicht.kern import Bezwaar, gettext_noop

WACHT_NIET = Bezwaar(
    code="wacht-niet",
    tekst=gettext_noop("Dit huishouden staat niet op een wachtlijst."),
    bron="aef-2020 C",
    feiten=("op_wachtlijst_sinds",),
)
WAT_GEDAAN = Bezwaar(
    code="wat-gedaan",
    tekst=gettext_noop("Schrijf op wat u deed of zag."),
    bron="aef-2020 C",
    veld="tekst",
)


def objections_to_wachten(*, wacht: bool) -> list[Bezwaar]:
    """This function will return why there is no waiting to record anything on; empty means that there is.

    Bron: aef-2020 C
    """
    return [] if wacht else [WACHT_NIET]


def objections_to_wachtlijstactie(tekst: str, *, wacht: bool) -> list[Bezwaar]:
    """This function will return why nothing can be recorded on the waiting; empty means that it can.

    Bron: aef-2020 C
    """
    return objections_to_wachten(wacht=wacht) or ([] if tekst.strip() else [WAT_GEDAAN])
