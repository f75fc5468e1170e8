"""Which report does a return bring? All that is known already: nothing is typed again (MEL-9)."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, lopend_vervolg
from zicht.kern import NietGevonden
from zicht.melding.queries import melding_voor_beoordeling, meldingen_van
from zicht.melding.words import (
    Herkomst,
    Ingelicht,
    Meldcodevragen,
    Meldersoort,
    NieuweGemeldePersoon,
    NieuweMelder,
    NieuweMelding,
    Sector,
    Spoor,
)
from zicht.overdracht.models import Overdracht, Teruggave
from zicht.overdracht.words import Teruggavegrond
from zicht.personen.queries import kaarten
from zicht.personen.words import Naamdelen, NieuwPersoon


def melding_uit_teruggave(teruggave: UUID, *, at: datetime) -> NieuweMelding:
    """This function will return a request to give back as a report with everything known; raises NietGevonden.

    Who asked is the melder. The persons are those of the casus, known already. After a closed casus the report goes to
    the open one that follows on it, if there is one. Some fifteen queries.
    """
    verzoek = Teruggave.objects.select_related("overdracht__ontvanger").filter(pk=teruggave).first()
    if verzoek is None:
        raise NietGevonden
    overdracht = verzoek.overdracht
    eerdere = melding_voor_beoordeling(meldingen_van(overdracht.casus_id)[0].id)
    return NieuweMelding(
        meldersoort=Meldersoort.PROFESSIONAL_DOORLOPEND,
        sector=Sector.LOKAAL_TEAM,
        melder=_melder(verzoek, overdracht),
        ontvangen_op=at,
        herkomst=Herkomst.TERUGGAVE,
        gebeurtenis=f"{Teruggavegrond(verzoek.grond).naam}.\n{verzoek.reden}",
        gebeurd_op="",
        vormen=frozenset(eerdere.vormen),
        personen=_personen(overdracht.casus_id, at),
        adres=eerdere.adres,
        spoor=Spoor.OVERNAME,
        inschatting_toelichting=verzoek.meldcode["weging"],
        doel=Teruggavegrond(verzoek.grond).naam,
        ingelicht=Ingelicht.LATER,
        niet_ingelicht_reden=verzoek.meldcode["gesprek"],
        meldcode=Meldcodevragen(
            stap_1_signalen=verzoek.meldcode["signalen"] or verzoek.reden,
            stap_2_overleg=verzoek.meldcode["overleg"],
            stap_3_gesprek=verzoek.meldcode["gesprek"],
            stap_4_weging=verzoek.meldcode["weging"],
        ),
        hoort_bij=lopend_vervolg(overdracht.casus_id),
    )


def _melder(verzoek: Teruggave, overdracht: Overdracht) -> NieuweMelder:
    werkgever = overdracht.ontvanger.naam if overdracht.ontvanger else ""
    return NieuweMelder(
        naam=verzoek.gevraagd_naam,
        telefoon=verzoek.telefoon,
        functie=overdracht.antwoord_functie or werkgever,
        werkgever=werkgever,
        partij=overdracht.ontvanger_id,
    )


def _personen(casus: UUID, at: datetime) -> tuple[NieuweGemeldePersoon, ...]:
    regels = betrokkenen_van(casus)
    gevonden = kaarten([regel.persoon for regel in regels], op=timezone.localdate(at))
    uniek = {gevonden[regel.persoon].id: regel for regel in regels}
    return tuple(
        NieuweGemeldePersoon(
            sleutel=f"p{plaats}",
            persoon=NieuwPersoon(
                naam=Naamdelen(achternaam=gevonden[regel.persoon].naam),
                is_ongeboren=gevonden[regel.persoon].is_ongeboren,
            ),
            betrokkenheid=regel.betrokkenheid.value,
            bekend_als=persoon,
        )
        for plaats, (persoon, regel) in enumerate(uniek.items(), start=1)
    )
