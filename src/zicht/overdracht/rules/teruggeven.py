"""When can a holder ask Veilig Thuis to take the zicht back, and how is that answered?"""

from dataclasses import dataclass

from zicht.kern import Bezwaar, gettext_noop
from zicht.overdracht.words import TERUGGAVE_OVERGANGEN, NieuweTeruggave, Status, Teruggavestatus

NIET_AANVAARD = Bezwaar(
    code="niet-aanvaard",
    tekst=gettext_noop("Deze overdracht is niet aanvaard. Er is niets terug te geven."),
    bron="eisen ALG-6",
    feiten=("status",),
)
GEEN_ZICHT = Bezwaar(
    code="geen-zicht",
    tekst=gettext_noop("Het zicht ligt niet meer bij deze partij."),
    bron="eisen OVD-1",
    feiten=("heeft_zicht",),
)
AL_GEVRAAGD = Bezwaar(
    code="al-gevraagd",
    tekst=gettext_noop("De teruggave is al gevraagd. Veilig Thuis antwoordt nog."),
    bron="eisen ALG-6",
    feiten=("open_verzoek",),
)
REDEN_NODIG = Bezwaar(
    code="reden-nodig",
    tekst=gettext_noop("Schrijf op wat er speelt. Wat al bekend is hoeft u niet te herhalen."),
    bron="eisen MEL-9",
    veld="reden",
)
GESPREK_NODIG = Bezwaar(
    code="gesprek-nodig",
    tekst=gettext_noop("Schrijf op wat u met de betrokkenen besprak, of waarom dat nog niet is gebeurd."),
    bron="aef-2020 D",
    veld="gesprek",
)
WEGING_NODIG = Bezwaar(
    code="weging-nodig",
    tekst=gettext_noop("Schrijf op of het volgens u acuut of structureel onveilig is, en waarom."),
    bron="aef-2020 D",
    veld="weging",
)
BEREIKBAAR_NODIG = Bezwaar(
    code="bereikbaar-nodig",
    tekst=gettext_noop("Vul in waarop Veilig Thuis u kan bellen."),
    bron="aef-2020 B",
    veld="telefoon",
)
AL_BEANTWOORD: dict[Teruggavestatus, Bezwaar] = {
    Teruggavestatus.AANVAARD: Bezwaar(
        code="al-teruggenomen",
        tekst=gettext_noop("Dit verzoek is al beantwoord: teruggenomen."),
        bron="eisen ALG-6",
        feiten=("status",),
    ),
    Teruggavestatus.AFGEWEZEN: Bezwaar(
        code="al-afgewezen",
        tekst=gettext_noop("Dit verzoek is al beantwoord: afgewezen."),
        bron="eisen ALG-6",
        feiten=("status",),
    ),
}
WAAROM_NIET = Bezwaar(
    code="waarom-niet",
    tekst=gettext_noop("Schrijf op waarom Veilig Thuis het zicht niet terugneemt. Het team leest dit."),
    bron="eisen ALG-6",
    veld="toelichting",
)


@dataclass(frozen=True)
class Teruggavefeiten:
    """What a request to give back is judged by."""

    status: Status
    heeft_zicht: bool
    open_verzoek: bool


def objections_to_vragen(feiten: Teruggavefeiten) -> list[Bezwaar]:
    """This function will return why no return can be asked now, whatever is said with it; empty means that one can.

    An offer that was withdrawn or refused gave nothing, also where its receiver holds the zicht by another one.
    Bron: eisen ALG-6; eisen OVD-1
    """
    if feiten.status is not Status.AANVAARD:
        return [NIET_AANVAARD]
    gevallen = ((not feiten.heeft_zicht, GEEN_ZICHT), (feiten.open_verzoek, AL_GEVRAAGD))
    return [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_teruggave(nieuw: NieuweTeruggave, feiten: Teruggavefeiten) -> list[Bezwaar]:
    """This function will return why a return cannot be asked so; empty means that it can.

    The steps of the Meldcode are asked: the talk with who it concerns, and the weighing.
    Bron: aef-2020 B; aef-2020 D; eisen MEL-9
    """
    tegen = objections_to_vragen(feiten)
    if NIET_AANVAARD in tegen:
        return tegen
    gevallen = (
        (not nieuw.reden.strip(), REDEN_NODIG),
        (not nieuw.telefoon.strip(), BEREIKBAAR_NODIG),
        (not nieuw.gesprek.strip(), GESPREK_NODIG),
        (not nieuw.weging.strip(), WEGING_NODIG),
    )
    return tegen + [bezwaar for geldt, bezwaar in gevallen if geldt]


def objections_to_beantwoorden(
    status: Teruggavestatus, naar: Teruggavestatus, toelichting: str, *, heeft_zicht: bool
) -> list[Bezwaar]:
    """This function will return why a request cannot be answered so: once, and a rejection with its reason.

    Bron: eisen ALG-6
    """
    if naar not in TERUGGAVE_OVERGANGEN[status]:
        return [AL_BEANTWOORD[status]]
    if naar is Teruggavestatus.AFGEWEZEN:
        return [] if toelichting.strip() else [WAAROM_NIET]
    return [] if heeft_zicht else [GEEN_ZICHT]
