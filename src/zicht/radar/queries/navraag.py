"""What did other organisations answer about a report that is still typed?"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import Aanvrager
from zicht.melding.words import Eldersantwoord, Elderstreffer, Gezocht, Reden
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.bereid import bereid
from zicht.radar.models import Conceptnavraag
from zicht.radar.queries.landelijk import naam_van_organisatie
from zicht.radar.queries.landelijk_verbinding import sleutels_nu
from zicht.radar.queries.landelijk_vraag import afdruk_van
from zicht.radar.rules import als_vraag
from zicht.radar.words import Uitblijven


def antwoord_bij_concept(*, concept: UUID, gezocht: Gezocht, by: Aanvrager) -> Eldersantwoord:
    """This function will return what others answered about a draft of one's own; nothing for another's.

    Two queries at most.
    """
    rij = _eigen.eerste(concept, by)
    if rij is None:
        return Eldersantwoord()
    namen = partijnamen({UUID(een["organisatie"]) for een in rij.treffers}) if rij.treffers else {}
    return Eldersantwoord(
        gevraagd_op=rij.beantwoord_op,
        treffers=tuple(_treffer(een, namen, gezocht) for een in rij.treffers),
        is_afgekapt=rij.is_afgekapt,
        is_gewijzigd=bool(rij.beantwoord) and rij.beantwoord != _afdruk(gezocht),
        waarom=Uitblijven(rij.uitblijven).naam if rij.uitblijven else "",
    )


@bereid
def _eigen(concept: UUID, by: Aanvrager) -> QuerySet[Conceptnavraag]:
    return Conceptnavraag.objects.filter(pk=concept, concept__account=by.account)


def _afdruk(gezocht: Gezocht) -> str:
    sleutels = sleutels_nu()
    bekend = {sleutel: als_vraag(persoon, gezocht.adres) for sleutel, persoon in gezocht.personen.items()}
    return afdruk_van(bekend, sleutels) if sleutels else ""


def _treffer(bewaard: Mapping[str, Any], namen: Mapping[UUID, str], gezocht: Gezocht) -> Elderstreffer:
    return Elderstreffer(
        organisatie_naam=naam_van_organisatie(UUID(bewaard["organisatie"]), namen),
        jaar=bewaard["jaar"],
        kwartaal=bewaard["kwartaal"],
        contactpunt=bewaard["contactpunt"],
        is_zeker=bewaard["is_zeker"],
        redenen=tuple(
            (gezocht.personen[wie].naam.voluit, tuple(Reden(tuple(zinnen), bits) for zinnen, bits in redenen))
            for wie, redenen in bewaard["redenen"].items()
            if wie in gezocht.personen
        ),
    )
