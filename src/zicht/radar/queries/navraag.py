"""What did other organisations answer about a report that is still typed?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import Aanvrager
from zicht.koppeling import Gegevens
from zicht.melding.words import Eldersantwoord, Elderstreffer, Gezocht, Reden
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Conceptnavraag
from zicht.radar.queries.landelijk import PAS_MISLUKT, naam_van_organisatie
from zicht.radar.queries.landelijk_verbinding import sleutels_nu
from zicht.radar.queries.landelijk_vraag import afdruk_van
from zicht.radar.rules import als_vragen, is_te_vinden
from zicht.radar.words import Uitblijven


def antwoord_bij_concept(*, concept: UUID, gezocht: Gezocht, by: Aanvrager) -> Eldersantwoord:
    """This function will return what others answered about a draft of one's own; nothing for another's.

    Two queries at most.
    """
    rij = _eigen.eerste(concept, by)
    if rij is None:
        return Eldersantwoord()
    nu = als_vragen(gezocht.personen, gezocht.adres)
    namen = partijnamen({UUID(een["organisatie"]) for een in rij.treffers}) if rij.treffers else {}
    return Eldersantwoord(
        gevraagd_op=rij.beantwoord_op,
        treffers=tuple(_treffer(een, namen, gezocht, nu) for een in rij.treffers),
        is_afgekapt=rij.is_afgekapt,
        is_gewijzigd=bool(rij.beantwoord) and rij.beantwoord != _afdruk(nu),
        wacht=not rij.uitblijven and rij.vingerafdruk != rij.beantwoord,
        waarom=Uitblijven(rij.uitblijven).naam if rij.uitblijven else "",
        te_weinig=tuple(
            gezocht.personen[sleutel].naam.voluit for sleutel, wie in nu.items() if not is_te_vinden(wie)
        ),
    )


def is_pas_mislukt(*, at: datetime) -> bool:
    """This function will tell whether the register was not there for a draft in the last minute. One query."""
    return bool(_pas_mislukt.eerste(at - PAS_MISLUKT, at, Uitblijven.NIET_BEREIKBAAR.value))


@bereid
def _pas_mislukt(sinds: datetime, tot: datetime, uitblijven: str) -> QuerySet[Conceptnavraag, Any]:
    rijen = Conceptnavraag.objects.filter(
        uitblijven=uitblijven, geprobeerd_op__gt=sinds, geprobeerd_op__lte=tot
    )
    return rijen.values_list("pk", flat=True)[:1]


@bereid
def _eigen(concept: UUID, by: Aanvrager) -> QuerySet[Conceptnavraag]:
    return Conceptnavraag.objects.filter(pk=concept, concept__account=by.account)


def _afdruk(wie: Mapping[str, Gegevens]) -> str:
    sleutels = sleutels_nu()
    return afdruk_van(wie, sleutels) if sleutels else ""


def _treffer(
    bewaard: Mapping[str, Any], namen: Mapping[UUID, str], gezocht: Gezocht, nu: Mapping[str, Gegevens]
) -> Elderstreffer:
    return Elderstreffer(
        organisatie_naam=naam_van_organisatie(UUID(bewaard["organisatie"]), namen),
        jaar=bewaard["jaar"],
        kwartaal=bewaard["kwartaal"],
        contactpunt=bewaard["contactpunt"],
        is_zeker=bewaard["is_zeker"],
        redenen=tuple(_van_persoon(een, gezocht, nu) for een in bewaard["redenen"]),
    )


def _van_persoon(
    bewaard: Mapping[str, Any], gezocht: Gezocht, nu: Mapping[str, Gegevens]
) -> tuple[str | None, tuple[Reden, ...]]:
    """Return the reasons by the name that stands there, as long as it is still the person who was asked about."""
    sleutel = bewaard["sleutel"]
    is_dezelfde = sleutel in nu and _afdruk({sleutel: nu[sleutel]}) == bewaard["afdruk"]
    wie = gezocht.personen[sleutel].naam.voluit if is_dezelfde else None
    return wie, tuple(Reden(tuple(zinnen), bits) for zinnen, bits in bewaard["redenen"])
