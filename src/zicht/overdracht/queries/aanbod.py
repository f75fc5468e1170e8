"""What does the form of an offer ask, and what does it propose?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import kop_van, zichtketen
from zicht.kern import Aanvrager, NietGevonden
from zicht.overdracht.permissions import objections_to_aanbieden
from zicht.overdracht.queries.beoordeeld import Grondslag, grondslag_van
from zicht.overdracht.queries.informatieset import propose_informatieset
from zicht.overdracht.queries.sloten import DE_MELDER
from zicht.overdracht.rules import objections_to_ontvanger, objections_to_overdragen, warmte_by_rule
from zicht.overdracht.words import Aanbodpagina, Onderdeel, Ontvangerkeuze


def aanbodpagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Aanbodpagina:
    """This function will return what the form of an offer shows; raises NietGevonden. Some thirty queries."""
    if by.organisatie is None:
        raise NietGevonden
    grondslag = grondslag_van(casus, by=by, at=at)
    feiten = grondslag.feiten
    stukken = propose_informatieset(grondslag, by=by, at=at)
    return Aanbodpagina(
        casus=casus,
        casusnummer=kop_van(casus, by=by, at=at).nummer,
        warmte=warmte_by_rule(na_dienst=feiten.na_dienst),
        na_dienst=feiten.na_dienst,
        melder_blijft=grondslag.melder_blijft,
        kind_betrokken=any(vorm.is_kindermishandeling for vorm in feiten.vormen),
        voorgesteld=feiten.besluit_ontvanger or _vorige_houder(grondslag),
        ontvangers=tuple(_keuzes(grondslag)),
        stukken=tuple(stuk for stuk in stukken if stuk.onderdeel is not Onderdeel.KIND_GESPROKEN),
        bezwaren=(*objections_to_aanbieden(by), *objections_to_overdragen(feiten)),
    )


def _vorige_houder(grondslag: Grondslag) -> UUID | None:
    """Return the partner that held the zicht before Veilig Thuis: after a service it is proposed (MEL-8).

    What was decided at the repeat report is answered by then.
    """
    if not grondslag.feiten.na_dienst:
        return None
    partijen = [stand.houder.partij for stand in zichtketen(grondslag.casus)]
    eerder = [partij for partij in partijen if partij not in {None, grondslag.organisatie}]
    return eerder[-1] if eerder else None


def _keuzes(grondslag: Grondslag) -> list[Ontvangerkeuze]:
    feiten = grondslag.feiten
    keuzes = [
        Ontvangerkeuze(partij, naam, tuple(objections_to_ontvanger(partij, feiten)))
        for partij, naam in grondslag.namen.items()
    ]
    melder = [Ontvangerkeuze(None, DE_MELDER, ())] if feiten.naar_melder else []
    return [*melder, *keuzes]
