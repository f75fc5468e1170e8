"""What was decided and estimated about a casus, as far as an offer rests on it?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import get_casus, zichtstand
from zicht.casus.words import Fase
from zicht.kern import Aanvrager, Bezwaar
from zicht.melding.queries import melding_voor_beoordeling, meldingen_van, objections_to_delen
from zicht.melding.words import Meldersoort, Meldingbeeld
from zicht.organisaties.queries import instelling_van, ontvangers_voor
from zicht.overdracht.models import Overdracht
from zicht.overdracht.rules import Aanbodfeiten, Kandidaat
from zicht.overdracht.words import NieuwAanbod, Onderdeel, Status
from zicht.veiligheidsbeoordeling.queries import geldend_besluit, laatste_taxatie
from zicht.veiligheidsbeoordeling.words import Besluitbeeld, Taxatiebeeld


@dataclass(frozen=True)
class Grondslag:
    """All that an offer of one casus rests on, read once."""

    casus: UUID
    organisatie: UUID
    behandelaar: UUID | None
    besluit: Besluitbeeld | None
    taxatie: Taxatiebeeld | None
    melding: Meldingbeeld | None
    is_anoniem: bool
    namen: Mapping[UUID, str]
    feiten: Aanbodfeiten

    @property
    def melder_blijft(self) -> bool:
        """This function will tell whether the melder is a professional who stays involved and may be named."""
        blijft = self.melding is not None and self.melding.meldersoort is Meldersoort.PROFESSIONAL_DOORLOPEND
        return blijft and not self.is_anoniem


def grondslag_van(casus: UUID, *, by: Aanvrager, at: datetime) -> Grondslag:
    """This function will return what an offer of a visible casus rests on; raises NietGevonden.

    At most nineteen queries.
    """
    rij = get_casus(casus, by=by, at=at)
    vandaag = timezone.localdate(at)
    besluit, taxatie = geldend_besluit(casus), laatste_taxatie(casus, op=at)
    meldingen = meldingen_van(casus)
    ontvangers = ontvangers_voor(organisatie=rij.organisatie_id, gemeente=rij.gemeente_id or "", op=vandaag)
    stand, kandidaten = (
        zichtstand(casus),
        {een.partij: Kandidaat(een.soort, een.afspraak) for een in ontvangers},
    )
    is_anoniem = any(melding.is_anoniem for melding in meldingen)
    na_dienst = rij.fase == Fase.DIENST
    feiten = Aanbodfeiten(
        fase=Fase(rij.fase),
        houder=stand.houder if stand else None,
        na_dienst=na_dienst,
        open_aanbod=Overdracht.objects.filter(casus=casus, status=Status.AANGEBODEN.value).exists(),
        anonimiteit=is_anoniem,
        acuut=taxatie is not None and taxatie.acuut,
        structureel=taxatie is not None and taxatie.structureel,
        is_adviesspoor=besluit is not None and besluit.advies is not None,
        is_taxatie_actueel=_is_actueel(taxatie, besluit, rij.organisatie_id, vandaag, na_dienst=na_dienst),
        vormen=frozenset(taxatie.vormen) if taxatie else frozenset(),
        ernst=taxatie.ernst if taxatie else None,
        kandidaten=kandidaten,
        besluit_ontvanger=besluit.ontvanger if besluit else None,
        naar_melder=_naar_melder(besluit),
    )
    return Grondslag(
        casus=casus,
        organisatie=rij.organisatie_id,
        behandelaar=rij.behandelaar_id,
        besluit=besluit,
        taxatie=taxatie,
        melding=melding_voor_beoordeling(meldingen[0].id) if meldingen else None,
        is_anoniem=is_anoniem,
        namen={een.partij: een.naam for een in ontvangers},
        feiten=feiten,
    )


def met_teksten(grondslag: Grondslag, nieuw: NieuwAanbod) -> Aanbodfeiten:
    """This function will return the facts with what in the texts of an offer would tell who the melder is (MEL-4).

    Every melder of the casus counts, but for one who stays involved: the receiver hears who that is; and but for what
    the receiver gave back itself.
    Six queries at least.
    """
    if nieuw.ontvanger is None:
        return grondslag.feiten
    teksten = {stuk.onderdeel.value: f"{stuk.tekst}\n{stuk.reden}" for stuk in nieuw.stukken}
    teksten |= {"bericht": nieuw.bericht, Onderdeel.KIND_GESPROKEN.value: nieuw.kind_gesproken}
    bekend = grondslag.melding.id if grondslag.melding and grondslag.melder_blijft else None
    noemt = objections_to_delen(teksten, grondslag.casus, behalve=bekend, ontvanger=nieuw.ontvanger)
    return replace(grondslag.feiten, noemt_melder=noemt)


def objections_to_vertellen(
    rij: Overdracht, teksten: Mapping[str, str], *, by: Aanvrager, at: datetime
) -> list[Bezwaar]:
    """This function will return what in texts that the receiver reads would tell who a melder is, each at its field.

    Of who writes at Veilig Thuis: the receiver itself knows no more than it was told. Some twenty queries.
    """
    if by.organisatie is None or by.is_systeem or rij.ontvanger_id is None:
        return []
    grondslag = grondslag_van(rij.casus_id, by=by, at=at)
    bekend = grondslag.melding.id if grondslag.melding and grondslag.melder_blijft else None
    return objections_to_delen(teksten, rij.casus_id, behalve=bekend, ontvanger=rij.ontvanger_id)


def _naar_melder(besluit: Besluitbeeld | None) -> bool:
    return (
        besluit is not None
        and besluit.ontvanger is None
        and besluit.advies is not None
        and (besluit.advies.is_bij_melder)
    )


def _is_actueel(
    taxatie: Taxatiebeeld | None,
    besluit: Besluitbeeld | None,
    organisatie: UUID,
    vandaag: date,
    *,
    na_dienst: bool,
) -> bool:
    """Tell whether the safety was estimated for this transition: after a service anew, and never too long ago."""
    if taxatie is None:
        return False
    dag = timezone.localdate(taxatie.op)
    if dag + timedelta(days=instelling_van(organisatie, op=dag).taxatie_dagen) < vandaag:
        return False
    return not na_dienst or besluit is None or taxatie.op > besluit.op
