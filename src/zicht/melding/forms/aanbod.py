"""What does the form of a report offer to choose from, given what was typed so far?"""

from datetime import datetime

from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from zicht.casus.words import Casusregel, Fase
from zicht.kern import Aanvrager
from zicht.melding import queries
from zicht.melding.forms.aanname import Aanbod, Aannameformulier, Keuzes
from zicht.melding.forms.velden import kies
from zicht.melding.words import Concept, Meldersoort, NieuweMelding
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
    proef = Aannameformulier(concept.velden, aanbod=aanbod, begonnen_op=concept.begonnen_op, oordeel=True)
    if melding := proef.nieuwe_melding():
        aanbod = _met_bekenden(aanbod, melding, by, at)
    return Aannameformulier(concept.velden, aanbod=aanbod, begonnen_op=concept.begonnen_op, oordeel=oordeel)


def naam_van_kaart(kaart: PersoonKaart) -> str:
    """This function will return a known person in one line, to choose by."""
    geboren = _("geboren %(dag)s") % {"dag": kaart.geboortedatum} if kaart.geboortedatum else ""
    return ", ".join(deel for deel in (kaart.naam, geboren, kaart.adres) if deel)


def _met_bekenden(aanbod: Aanbod, melding: NieuweMelding, by: Aanvrager, at: datetime) -> Aanbod:
    personen = {gemeld.sleutel: gemeld.persoon for gemeld in melding.personen}
    bekend = queries.bekenden_van(personen, adres=melding.adres, by=by, at=at)
    return Aanbod(
        vragen=aanbod.vragen,
        gemeenten=aanbod.gemeenten,
        bekenden={
            sleutel: [(str(kaart.id), naam_van_kaart(kaart)) for kaart in kaarten]
            for sleutel, kaarten in bekend.per_persoon.items()
        },
        casussen=[(str(casus.id), _casusregel(casus)) for casus in bekend.casussen],
    )


def _casusregel(casus: Casusregel) -> str:
    if casus.fase is Fase.GESLOTEN:
        gevolg = _("gesloten: er komt een nieuwe casus die hiernaar verwijst")
    else:
        gevolg = _("loopt nog: de melding komt in deze casus")
    return f"{casus.nummer}, {gevolg}"


def _eigen_eerst(eigen: Keuzes, alle: Keuzes) -> list[tuple[str, object]]:
    andere = [keuze for keuze in alle if keuze not in eigen]
    if not eigen:
        return [*alle]
    return [(_("Eigen regio"), eigen), (_("Andere gemeenten"), andere)]
