"""Whom does which violence concern: what contradicts, and what follows for the household?"""

from collections.abc import Iterator
from dataclasses import replace

from zicht.kern import Bezwaar, gettext_noop
from zicht.kern.geweld import Geweldsvorm
from zicht.veiligheidsbeoordeling.words import (
    Antwoordkeuze,
    Geweldsrol,
    Instrument,
    NieuweTaxatie,
    Persoonstaxatie,
    lidveld,
)

TOCH_EEN_VORM = Bezwaar(
    code="toch-een-vorm",
    tekst=gettext_noop("U antwoordt nee, maar kiest wel een vorm van geweld."),
    bron="eisen VB-3",
)
TOCH_ERNST = Bezwaar(
    code="toch-ernst",
    tekst=gettext_noop("U zegt dat deze persoon geen geweld meemaakt, maar kiest wel hoe ernstig het is."),
    bron="eisen VB-3",
)
ERNST_NODIG = Bezwaar(
    code="ernst-nodig",
    tekst=gettext_noop("Kies hoe ernstig het geweld is dat deze persoon meemaakt."),
    bron="eisen VB-3",
)
ERNSTIGER = Bezwaar(
    code="iemand-ernstiger",
    tekst=gettext_noop("Bij iemand is het ernstiger dan u van het huishouden als geheel zegt."),
    bron="eisen VB-3",
    feiten=("personen", "ernst"),
    veld="ernst",
)


def complete_taxatie(nieuw: NieuweTaxatie, instrument: Instrument) -> NieuweTaxatie:
    """This function will return a taxatie with what follows from its answers, so that it is asked only once.

    A child that was there or heard it undergoes that kind of violence; who undergoes or may do a kind has that question
    answered with yes; and what is said of a member is said of the household.

    Bron: eisen VB-3
    """
    personen = tuple(_volledig(persoon, instrument) for persoon in nieuw.personen)
    van_leden = (persoon.ondergaat | persoon.pleegt for persoon in personen)
    return replace(nieuw, personen=personen, vormen=nieuw.vormen.union(*van_leden))


def objections_to_geweld(nieuw: NieuweTaxatie, instrument: Instrument) -> Iterator[Bezwaar]:
    """This function will yield what contradicts or misses in whom the violence concerns, each at its field.

    Bron: eisen VB-3
    """
    for persoon in nieuw.personen:
        yield from _bij_persoon(persoon, instrument)
    if any(persoon.ernst and persoon.ernst.zwaarte > nieuw.ernst.zwaarte for persoon in nieuw.personen):
        yield ERNSTIGER


def is_gevraagd(persoon: Persoonstaxatie, instrument: Instrument) -> bool:
    """This function will tell whether this version of the instrument asks the violence and severity that are given.

    Bron: eisen VB-3
    """
    gevraagd = {vraag.rol: {*vraag.kind, *vraag.volwassene} for vraag in instrument.vormvragen}
    return all(gevraagd.get(rol, set()) >= persoon.vormen(rol) for rol in Geweldsrol) and (
        instrument.vraagt_ernst or persoon.ernst is None
    )


def _bij_persoon(persoon: Persoonstaxatie, instrument: Instrument) -> Iterator[Bezwaar]:
    nee = {code for code, antwoord in persoon.antwoorden.items() if antwoord == Antwoordkeuze.NEE}
    for rol in Geweldsrol:
        if persoon.vormen(rol) and rol.value in nee:
            yield replace(TOCH_EEN_VORM, veld=lidveld(persoon.persoon, rol.value))
    ondergaat = _volledig(persoon, instrument).ondergaat
    veld = lidveld(persoon.persoon, "ernst")
    if ondergaat and instrument.vraagt_ernst and persoon.ernst is None:
        yield replace(ERNST_NODIG, veld=veld)
    if persoon.ernst and not ondergaat and Geweldsrol.ONDERGAAT.value in nee:
        yield replace(TOCH_ERNST, veld=veld)


def _volledig(persoon: Persoonstaxatie, instrument: Instrument) -> Persoonstaxatie:
    ja = {vorm for code, vorm in instrument.vorm_bij_ja if persoon.antwoorden.get(code) == Antwoordkeuze.JA}
    antwoord = {rol.value: Antwoordkeuze.JA.value for rol in Geweldsrol if persoon.vormen(rol)}
    return replace(
        persoon,
        ondergaat=persoon.ondergaat | frozenset[Geweldsvorm](ja),
        antwoorden={**persoon.antwoorden, **antwoord},
    )
