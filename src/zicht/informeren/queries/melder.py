"""What must a melder hear, and what was told?"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from zicht.casus.queries import get_casus, kop_van, termijnverloop, zichtbaar
from zicht.informeren.models import Informering, Terugkoppeling, Terugkoppelingtekst
from zicht.informeren.queries.eerder import Eerder, beeld_van, eerder_van
from zicht.informeren.rules import NOODZAKEN, noodzaak_van, onderwerpen_te_vertellen
from zicht.informeren.words import (
    Eerderbeeld,
    Eerderkeuze,
    Informeerder,
    Onderwerp,
    OverEerder,
    Terugkoppelingbeeld,
    Wijze,
)
from zicht.kern import Aanvrager, NietGevonden
from zicht.melding.queries import bezwaren_tegen_lezen, kind_of_melder, melder_van
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.bereid import bereid
from zicht.radar.words import Eldersstand
from zicht.veiligheidsbeoordeling.queries import besluit_over, laatste_taxatie
from zicht.veiligheidsbeoordeling.words import Besluitbeeld, Taxatiebeeld


def get_terugkoppeling(terugkoppeling: UUID, *, by: Aanvrager, at: datetime) -> Terugkoppeling:
    """This function will return a feedback of a casus that somebody may see; raises NietGevonden. One query."""
    rij = _zichtbare.eerste(terugkoppeling, by, at)
    if rij is None:
        raise NietGevonden
    return rij


@bereid
def _zichtbare(terugkoppeling: UUID, by: Aanvrager, at: datetime) -> QuerySet[Terugkoppeling]:
    zichtbare = Terugkoppeling.objects.filter(zichtbaar(by, at=at, voor="casus__"), pk=terugkoppeling)
    return zichtbare.select_related("casus", "gegeven_door")


def terugkoppelingen_van(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Terugkoppelingbeeld]:
    """This function will return the feedbacks of a visible casus, the newest first; raises NietGevonden."""
    get_casus(casus, by=by, at=at)
    rijen = Terugkoppeling.objects.filter(casus=casus).select_related("casus", "gegeven_door")
    return [_beeld(rij) for rij in rijen.order_by("-pk")]


def terugkoppeling_beeld(terugkoppeling: UUID, *, by: Aanvrager, at: datetime) -> Terugkoppelingbeeld:
    """This function will return a feedback: how it was given, without the words, or the text that is proposed.

    Before it is given also what is known of earlier reports. Raises NietGevonden. At most forty queries.
    """
    rij = get_terugkoppeling(terugkoppeling, by=by, at=at)
    kop_van(rij.casus_id, by=by, at=at)
    if rij.gegeven_op is None:
        eerder, beeld = eerder_van(rij, by=by, at=at), _beeld(rij)
        vinken = onderwerpen_te_vertellen(beeld.onderwerpen, is_eerder_bekend=eerder.feiten.is_bekend)
        voorstel = _voorstel(rij, eerder, at)
        return replace(beeld, voorstel=voorstel, te_vinken=vinken, eerder=beeld_van(eerder))
    # Nobody chooses any more; what somebody typed meanwhile is still shown as it was.
    return replace(
        _beeld(rij),
        tegen_lezen=tuple(bezwaren_tegen_lezen(rij.melding_id, by=by, at=at)),
        eerder=Eerderbeeld(noodzaken=NOODZAKEN),
    )


def tekst_voor_melder(terugkoppeling: UUID, *, by: Aanvrager, at: datetime) -> str:
    """This function will return what a melder was told, to who may know the melder.

    It is logged as reading who the melder is; where that needs a reason, `read_melder` kept it at this very moment.
    Empty when nothing was told yet. Raises NietGevonden, and Geweigerd for who may not know. Seven queries.
    """
    rij = get_terugkoppeling(terugkoppeling, by=by, at=at)
    # The words greet the melder, or tell by what they know who it is: no search through them proves otherwise.
    melder_van(rij.melding_id, by=by, at=at)
    tekst = Terugkoppelingtekst.objects.filter(terugkoppeling=rij).values_list("tekst", flat=True)
    return tekst.first() or ""


def _beeld(rij: Terugkoppeling) -> Terugkoppelingbeeld:
    onderwerpen = tuple(Onderwerp(een) for een in rij.onderwerpen)
    termijnen = (stand.uiterlijk for stand in termijnverloop(rij.casus_id) if stand.betreft == rij.pk)
    return Terugkoppelingbeeld(
        id=rij.pk,
        casus=rij.casus_id,
        casusnummer=rij.casus.nummer,
        melding=rij.melding_id,
        nummer=rij.nummer,
        meldersoort=kind_of_melder(rij.melding_id).naam,
        onderwerpen=onderwerpen,
        te_vinken=onderwerpen,
        wijze=Wijze(rij.wijze) if rij.wijze else None,
        gegeven_op=rij.gegeven_op,
        gegeven_door=rij.gegeven_door.naam if rij.gegeven_door else "",
        uiterlijk=next(termijnen, None),
        keuze=Eerderkeuze(
            wat=OverEerder(rij.over_eerder) if rij.over_eerder else None,
            noodzaak=rij.noodzaak,
            tekst=rij.eerder_tekst,
            waarom=rij.eerder_waarom,
            van_elders=rij.van_elders,
        ),
        noodzaak=noodzaak_van(rij.noodzaak),
    )


@override(settings.LANGUAGE_CODE)
def _voorstel(rij: Terugkoppeling, eerder: Eerder, at: datetime) -> str:
    """A plain text in Dutch to begin with; of earlier reports it says nothing, but that none are known (RAD-6)."""
    besluit, taxatie = besluit_over(rij.melding_id), laatste_taxatie(rij.casus_id, op=at)
    alineas = {
        Onderwerp.WIE_LEGT_CONTACT: _wie_legt_contact(rij, besluit),
        Onderwerp.EERDERE_MELDINGEN: _geen_eerdere(eerder),
        Onderwerp.NODIG_UIT_EERDERE: "",
        Onderwerp.RESULTAAT_TAXATIE: _taxatie(taxatie),
        Onderwerp.ADVIES: _advies(besluit),
    }
    gekozen = [alineas[Onderwerp(een)] for een in rij.onderwerpen]
    begin = _("U hebt bij Veilig Thuis een melding gedaan. Wij hebben de veiligheid beoordeeld.")
    return "\n\n".join(alinea for alinea in (begin, *gekozen) if alinea)


def _wie_legt_contact(rij: Terugkoppeling, besluit: Besluitbeeld | None) -> str:
    eerste = Informering.objects.filter(melding=rij.melding_id).first()
    wie = Informeerder(eerste.informeerder) if eerste else Informeerder.VEILIG_THUIS
    ontvanger = besluit.ontvanger if besluit else None
    if wie is Informeerder.ONTVANGER and ontvanger:
        naam = partijnamen([ontvanger]).get(ontvanger, "")
        return _("%(wie)s neemt contact op met het huishouden.") % {"wie": naam}
    return _("Veilig Thuis neemt contact op met het huishouden.")


def _geen_eerdere(eerder: Eerder) -> str:
    if eerder.feiten.is_bekend or eerder.feiten.elders_wacht:
        return ""
    if eerder.elders.stand is Eldersstand.BEANTWOORD:
        return _("Bij ons en bij de andere Veilig Thuis-organisaties zijn geen eerdere meldingen bekend.")
    return _("Bij ons zijn geen eerdere meldingen bekend.")


def _taxatie(taxatie: Taxatiebeeld | None) -> str:
    if taxatie is None:
        return ""
    return _("De uitkomst van onze veiligheidstaxatie: %(oordeel)s.") % {
        "oordeel": _(taxatie.oordeel.naam).lower()
    }


def _advies(besluit: Besluitbeeld | None) -> str:
    if besluit is None or besluit.advies is None:
        return ""
    return _("Ons advies: %(advies)s. %(waarom)s") % {
        "advies": _(besluit.advies.naam).lower(),
        "waarom": besluit.oordeel_over_hulp,
    }
