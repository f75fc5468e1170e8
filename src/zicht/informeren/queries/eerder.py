"""What is known of earlier reports about these people, when a melder is told what happens (RAD-6)?

Who opens this: an assessor on the day of the decision, often with the melder on the telephone, who must decide what the
melder hears of earlier reports, and why that is needed. Asked of it: is there anything, does this melder get to hear
it, and what is the least that keeps people safe? Feared: that the melder learns who reported before, that something is
passed on which another organisation gave for other eyes, and that the page said it before anybody thought. So it says
that there is something and where to read it, never what; nothing is chosen or written beforehand; and what is typed is
held against every melder these people ever had, without telling who that was.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import casussen_om, personen_om
from zicht.casus.words import Casusverhaal
from zicht.informeren.models import Terugkoppeling
from zicht.informeren.rules import (
    Eerderfeiten,
    noodzaken_voor,
    objections_to_over_eerder,
    objections_to_van_elders,
)
from zicht.informeren.words import Eerderbeeld, Eerdercasus, Onderwerp, OverEerder
from zicht.kern import Aanvrager, Bezwaar, gettext_noop
from zicht.melding.queries import kind_of_melder, melders_van, meldingen_van, objections_to_verklappen
from zicht.organisaties.queries import partijnamen
from zicht.personen.queries import samen
from zicht.radar.queries.inhoud import inhoudsvragen_van
from zicht.radar.queries.landelijk import elders_van
from zicht.radar.words import Elders, Eldersregel, Eldersstand, Inhoudstatus, Kant, Trefferoordeel
from zicht.veiligheidsbeoordeling.queries import besluit_over

NOEMT_EERDERE = Bezwaar(
    code="noemt-eerdere-melder",
    tekst=gettext_noop(
        "Hieraan kan te zien zijn wie eerder meldde, in een casus die u niet mag inzien. Noem geen namen,"
        " instellingen of nummers."
    ),
    bron="uitvoeringsbesluit-wmo",
)


@dataclass(frozen=True)
class Eerder:
    """What is known of earlier reports, read once."""

    in_deze_casus: tuple[datetime, ...]
    casussen: tuple[Casusverhaal, ...]
    elders: Elders
    feiten: Eerderfeiten


def eerder_van(rij: Terugkoppeling, *, by: Aanvrager, at: datetime) -> Eerder:
    """This function will return what is known of other reports about the persons of a casus that `by` may see.

    Of the own organisation every one counts, seen or not, about who was recognised; of others the hits that nobody said
    are about other people. Sixteen queries at most.
    """
    eigen = tuple(een.ontvangen_op for een in meldingen_van(rij.casus_id) if een.id != rij.melding_id)
    casussen = _andere_casussen(rij.casus_id, by, at)
    elders = elders_van(rij.casus_id, rij.casus.organisatie_id, at=at)
    treffers = _meetellend(elders)
    bevestigd = sum(een.oordeel is Trefferoordeel.BEVESTIGD for een in treffers)
    vragen = inhoudsvragen_van(rij.casus_id)
    feiten = Eerderfeiten(
        is_professional=kind_of_melder(rij.melding_id).is_professional,
        helpt_zelf=Onderwerp.EERDERE_MELDINGEN in rij.onderwerpen,
        op=timezone.localdate(at),
        eigen=len(eigen) + len(casussen),
        elders_bevestigd=bevestigd,
        elders_open=len(treffers) - bevestigd,
        heeft_antwoord=any(
            een.kant is Kant.VRAGER and een.status is Inhoudstatus.BEANTWOORD for een in vragen
        ),
        elders_wacht=elders.stand is Eldersstand.WACHT,
    )
    return Eerder(eigen, casussen, elders, feiten)


def beeld_van(eerder: Eerder) -> Eerderbeeld:
    """This function will return what the screen tells of it, and what may be chosen for this melder. No query."""
    feiten = eerder.feiten
    tegen = {wat: tuple(objections_to_over_eerder(wat, feiten)) for wat in OverEerder if wat.is_keuze}
    return Eerderbeeld(
        is_bekend=feiten.is_bekend,
        in_deze_casus=eerder.in_deze_casus,
        casussen=tuple(Eerdercasus(een.id, een.nummer, een.opened_on, een.team) for een in eerder.casussen),
        elders=_meetellend(eerder.elders),
        eldersstand=eerder.elders.stand,
        bezwaren={wat: bezwaren for wat, bezwaren in tegen.items() if bezwaren},
        noodzaken=noodzaken_voor(OverEerder.DAT, feiten),
        tegen_van_elders=tuple(objections_to_van_elders(feiten)),
    )


def objections_to_noemen(
    rij: Terugkoppeling, eerder: Eerder, *, tekst: str, voor_ieder: Mapping[str, str]
) -> list[Bezwaar]:
    """This function will return what in the words to a melder tells who else reported about these people (MEL-4).

    `tekst` goes to the melder alone and may greet it; `voor_ieder`, by field, is read by who sees the casus, and names
    no melder at all. Of a casus that the writer may not see it is not told which words. Ten queries at most.
    """
    ook = [een.id for een in eerder.casussen]
    melders = melders_van(rij.casus_id, ook=ook)
    zichtbaar = {rij.casus_id, *(een.id for een in eerder.casussen if een.mag_zien)}
    besluit = besluit_over(rij.melding_id)
    ontvanger = besluit.ontvanger if besluit else None
    aan_melder = {"tekst": _zonder_ontvanger(tekst, ontvanger)}

    def noemt(van: Collection[UUID]) -> list[Bezwaar]:
        return [
            *objections_to_verklappen(
                aan_melder, melders, van=van, behalve=rij.melding_id, ontvanger=ontvanger
            ),
            *objections_to_verklappen(voor_ieder, melders, van=van),
        ]

    bekend = noemt(zichtbaar)
    verborgen = {een.veld for een in noemt({rij.casus_id, *ook}) if een not in bekend}
    return [*bekend, *(replace(NOEMT_EERDERE, veld=veld) for veld in sorted(verborgen))]


def _andere_casussen(casus: UUID, by: Aanvrager, at: datetime) -> tuple[Casusverhaal, ...]:
    """Return the other casussen of the organisation about one of these persons, also by a merge."""
    eigen, _ = personen_om(casus)
    mensen = frozenset(samen(eigen)) | frozenset(eigen)
    om = casussen_om(casus, mensen, by=by, at=at)
    return tuple(een for een in om.values() if een.id != casus and not mensen.isdisjoint(een.personen))


def _meetellend(elders: Elders) -> tuple[Eldersregel, ...]:
    return tuple(een for een in elders.gevonden if een.oordeel is not Trefferoordeel.NIET_DEZELFDE)


def _zonder_ontvanger(tekst: str, ontvanger: UUID | None) -> str:
    """Who makes contact with the household is told by name, also where somebody of it reported before."""
    naam = partijnamen([ontvanger]).get(ontvanger, "") if ontvanger else ""
    return tekst.replace(naam, " ") if naam else tekst
