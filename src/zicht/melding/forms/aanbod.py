"""What does the form of a report offer to choose from, given what was typed so far?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from zicht.casus.words import Persoonscasus
from zicht.kern import Aanvrager
from zicht.melding import queries
from zicht.melding.forms.aanname import Aanbod, Aannameformulier, Keuzes, Velden, persoonforms
from zicht.melding.forms.lezen import lees_adres, lees_persoon
from zicht.melding.forms.velden import AdresForm, PersoonForm, PlaatsForm, kies
from zicht.melding.words import (
    Concept,
    Gezocht,
    Kandidaat,
    Meldersoort,
    NieuweGemeldePersoon,
    NieuweMelding,
    Vondsten,
)
from zicht.organisaties.queries import gemeenten, gemeenten_van
from zicht.personen.words import Adres, PersoonKaart


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
    formulier.gezocht = met_bekenden.gezocht
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


@dataclass(frozen=True)
class Bekendformulier:
    """Of the form only what the radar adds: who each person may be, and where the report belongs."""

    personen: list[PersoonForm]
    plaats: PlaatsForm
    vondsten: Vondsten
    gezocht: Gezocht


def bekendformulier_van(velden: Velden, *, by: Aanvrager, at: datetime) -> Bekendformulier:
    """This function will return what the radar adds to a form, from what was typed in it so far."""
    data, getypt, gezocht = _lees(velden)
    vondsten = _zoek(gezocht, by, at)
    keuzes = keuzes_uit(vondsten)
    for form in getypt:
        # The same forms that were read: laying out all their fields once more takes longer than the radar does.
        form.bied_aan(keuzes.get(form.sleutel, []))
    formulier = Bekendformulier(getypt, PlaatsForm(data, casussen=_casussen(vondsten)), vondsten, gezocht)
    for deel in (*formulier.personen, formulier.plaats):
        deel.zonder_oordeel()
    return formulier


def gezocht_van(velden: Velden) -> Gezocht:
    """This function will return whom a report is about and where, from what was typed in it so far."""
    return _lees(velden)[2]


def _lees(velden: Velden) -> tuple[MultiValueDict[str, str], list[PersoonForm], Gezocht]:
    data = MultiValueDict({naam: list(waarden) for naam, waarden in velden.items()})
    getypt, waar = persoonforms(data, {}), AdresForm(data)
    for form in (*getypt, waar):
        form.full_clean()
    return data, getypt, _gezocht(map(lees_persoon, getypt), lees_adres(waar))


def _gezocht(personen: Iterable[NieuweGemeldePersoon], adres: Adres) -> Gezocht:
    return Gezocht({gemeld.sleutel: gemeld.persoon for gemeld in personen}, adres)


def _met_bekenden(aanbod: Aanbod, melding: NieuweMelding, by: Aanvrager, at: datetime) -> Aanbod:
    gezocht = _gezocht(melding.personen, melding.adres)
    vondsten = _zoek(gezocht, by, at)
    return replace(
        aanbod,
        vondsten=vondsten,
        bekenden=keuzes_uit(vondsten),
        casussen=_casussen(vondsten),
        gezocht=gezocht,
    )


def _zoek(gezocht: Gezocht, by: Aanvrager, at: datetime) -> Vondsten:
    return queries.vondsten_voor(gezocht.personen, adres=gezocht.adres, by=by, at=at)


def _casussen(vondsten: Vondsten) -> list[tuple[str, str]]:
    return [(str(casus.id), _casusregel(casus)) for casus in vondsten.te_kiezen]


def _casusregel(casus: Persoonscasus) -> str:
    if casus.is_gesloten:
        gevolg = _("gesloten: er komt een nieuwe casus, die naar deze verwijst")
    else:
        gevolg = _("loopt nog: de melding komt bij die casus")
    if casus.is_te_zien or casus.is_gesloten:
        return f"{casus.nummer}, {gevolg}"
    wie = _("Casus van team %(team)s") % {"team": casus.team} if casus.team else _("Casus zonder team")
    return f"{wie}, {gevolg}"


def _eigen_eerst(eigen: Keuzes, alle: Keuzes) -> list[tuple[str, object]]:
    van_hier = set(eigen)
    andere = [keuze for keuze in alle if keuze not in van_hier]
    if not eigen:
        return [*alle]
    return [(_("Eigen regio"), eigen), (_("Andere gemeenten"), andere)]
