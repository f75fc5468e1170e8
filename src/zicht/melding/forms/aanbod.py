"""What does the form of a report offer to choose from, given what was typed so far?"""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from zicht.casus.words import Persoonscasus
from zicht.kern import Aanvrager
from zicht.melding import queries
from zicht.melding.forms.aanname import Aanbod, Aannameformulier, Keuzes
from zicht.melding.forms.velden import kies
from zicht.melding.words import Concept, Kandidaat, Meldersoort, NieuweMelding, Vondsten
from zicht.organisaties.queries import gemeenten, gemeenten_van
from zicht.personen.words import PersoonKaart


def formulier_van(
    concept: Concept, *, by: Aanvrager, at: datetime, oordeel: bool = False
) -> Aannameformulier:
    """This function will return the form of a draft, with who may be known beside the people in it."""
    op = timezone.localdate(at)
    soort = kies(Meldersoort, MultiValueDict(concept.velden).get("meldersoort", ""))
    eigen = gemeenten_van(by.organisatie, op=op) if by.organisatie else []
    aanbod = Aanbod(
        vragen=queries.vragen_voor(soort) if soort else {}, gemeenten=_eigen_eerst(eigen, gemeenten(op=op))
    )
    formulier = Aannameformulier(concept.velden, aanbod=aanbod, begonnen_op=concept.begonnen_op, oordeel=True)
    melding = formulier.nieuwe_melding()
    met_bekenden = _met_bekenden(aanbod, melding, by, at) if melding else aanbod
    if met_bekenden.vondsten.vondsten or not oordeel:
        return Aannameformulier(
            concept.velden, aanbod=met_bekenden, begonnen_op=concept.begonnen_op, oordeel=oordeel
        )
    # Nobody was found, so there is nothing more to choose than was laid out already.
    return formulier


def naam_van_kaart(kaart: PersoonKaart) -> str:
    """This function will return a known person in one line, to choose by."""
    geboren = _("geboren %(dag)s") % {"dag": kaart.geboortedatum} if kaart.geboortedatum else ""
    return ", ".join(deel for deel in (kaart.naam, geboren, kaart.adres) if deel)


def naam_van_kandidaat(kandidaat: Kandidaat) -> str:
    """This function will return whom the radar found in one line, also of whom one may not see who it is."""
    wie = (
        naam_van_kaart(kandidaat.kaart) if kandidaat.kaart else _("Iemand uit een casus die u niet mag zien")
    )
    return f"{wie} ({_(kandidaat.sterkte.naam).lower()})"


def keuzes_uit(vondsten: Vondsten) -> dict[str, list[tuple[str, str]]]:
    """This function will return per person of a report whom the radar found, to choose from."""
    keuzes = defaultdict[str, list[tuple[str, str]]](list)
    for kandidaat in vondsten.kandidaten:
        keuzes[kandidaat.sleutel].append((str(kandidaat.persoon), naam_van_kandidaat(kandidaat)))
    return keuzes


def _met_bekenden(aanbod: Aanbod, melding: NieuweMelding, by: Aanvrager, at: datetime) -> Aanbod:
    personen = {gemeld.sleutel: gemeld.persoon for gemeld in melding.personen}
    vondsten = queries.vondsten_voor(personen, adres=melding.adres, by=by, at=at)
    return replace(
        aanbod,
        vondsten=vondsten,
        bekenden=keuzes_uit(vondsten),
        casussen=[(str(casus.id), _casusregel(casus)) for casus in vondsten.te_kiezen],
    )


def _casusregel(casus: Persoonscasus) -> str:
    if casus.is_gesloten:
        gevolg = _("gesloten: er komt een nieuwe casus die hiernaar verwijst")
    else:
        gevolg = _("loopt nog: de melding komt in deze casus")
    if casus.is_te_zien or casus.is_gesloten:
        return f"{casus.nummer}, {gevolg}"
    wie = _("Casus van team %(team)s") % {"team": casus.team} if casus.team else _("Casus zonder team")
    return f"{wie}, {gevolg}"


def _eigen_eerst(eigen: Keuzes, alle: Keuzes) -> list[tuple[str, object]]:
    andere = [keuze for keuze in alle if keuze not in eigen]
    if not eigen:
        return [*alle]
    return [(_("Eigen regio"), eigen), (_("Andere gemeenten"), andere)]
