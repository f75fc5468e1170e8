"""For which young people of a casus was a signal given, and what speaks against giving one?"""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, get_casus, lock_casus, zichtbaar_van
from zicht.kern import Aanvrager, Bezwaar, NietGevonden
from zicht.organisaties.queries import instelling_van, regio_van
from zicht.personen.queries import beknopte_kaarten, samen
from zicht.personen.words import PersoonKaart
from zicht.radar.models import Verwijsindexsignaal
from zicht.radar.permissions import objections_to_signaleren
from zicht.radar.rules.verwijsindex import leeftijdsgrens_op, objections_to_jeugdige
from zicht.radar.words import Jeugdige, Signaalfeiten, Signaalstand, Verwijsindexpagina
from zicht.toegang.queries import account_namen


def verwijsindexpagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Verwijsindexpagina:
    """This function will return the people of a casus with their signals; raises NietGevonden.

    Of a signal that was given in a casus that somebody may not see, only that there is one. Eleven queries.
    """
    rij, dag = get_casus(casus, by=by, at=at), timezone.localdate(at)
    kaarten = beknopte_kaarten([regel.persoon for regel in betrokkenen_van(casus)], op=dag)
    signalen = _lopende(list(kaarten))
    andere = {signaal.casus_id for signaal in signalen.values()} - {casus}
    te_zien = {casus, *zichtbaar_van(andere, by=by, at=at)}
    door = account_namen([signaal.vastgelegd_door for signaal in signalen.values()])
    mag, regio = _regio(rij.gemeente_id, rij.organisatie_id, dag)
    return Verwijsindexpagina(
        casus=casus,
        casusnummer=rij.nummer,
        regio=regio,
        grens=leeftijdsgrens_op(dag),
        jeugdigen=tuple(
            _jeugdige(persoon, kaart, signalen.get(persoon), mag, door, dag, te_zien)
            for persoon, kaart in kaarten.items()
        ),
        mag=not objections_to_signaleren(by),
    )


def jeugdige_van(casus: UUID, persoon: UUID, *, by: Aanvrager, at: datetime) -> Jeugdige:
    """This function will return one person of a casus; raises NietGevonden for who is not in it. Ten queries."""
    for jeugdige in verwijsindexpagina(casus, by=by, at=at).jeugdigen:
        if jeugdige.persoon == persoon:
            return jeugdige
    raise NietGevonden


def bezwaren_tegen_signaal(casus: UUID, persoon: UUID, *, by: Aanvrager, at: datetime) -> list[Bezwaar]:
    """This function will return why no signal can be given for somebody in a casus; raises NietGevonden."""
    return list(jeugdige_van(casus, persoon, by=by, at=at).bezwaren)


def regio_van_casus(gemeente: str | None, *, op: date) -> str:
    """This function will return the code of the region of a casus; empty when it is not known. One query at most."""
    gevonden = regio_van(gemeente, op=op) if gemeente else None
    return gevonden[0] if gevonden else ""


def lock_signaal(signaal: UUID, *, by: Aanvrager, at: datetime) -> Verwijsindexsignaal:
    """This function will return a signal with its casus locked; raises NietGevonden. Three queries."""
    casus = casus_van_signaal(signaal, by=by, at=at)
    gesloten = lock_casus(casus, by=by, at=at)
    rij = Verwijsindexsignaal.objects.get(pk=signaal)
    rij.casus = gesloten
    return rij


def casus_van_signaal(signaal: UUID, *, by: Aanvrager, at: datetime) -> UUID:
    """This function will return the casus of a signal that somebody may see; raises NietGevonden. Two queries."""
    casus = Verwijsindexsignaal.objects.filter(pk=signaal).values_list("casus", flat=True).first()
    if casus is None:
        raise NietGevonden
    return get_casus(casus, by=by, at=at).pk


def _regio(gemeente: str | None, organisatie: UUID, dag: date) -> tuple[bool | None, str]:
    """Return whether the agreements of the region let a signal be given, and what the region is called."""
    gevonden = regio_van(gemeente, op=dag) if gemeente else None
    if gevonden is None:
        return None, ""
    code, naam = gevonden
    return code in instelling_van(organisatie, op=dag).verwijsindex_regios, naam


def _lopende(personen: list[UUID]) -> dict[UUID, Verwijsindexsignaal]:
    """Return the signal that holds for each of these people, also when it was given of who was merged with them."""
    kring = samen(personen) if personen else {}
    rijen = Verwijsindexsignaal.objects.filter(persoon__in=list(kring))
    per_blijver = {kring[rij.persoon_id]: rij for rij in rijen.exclude(stand=Signaalstand.INGETROKKEN.value)}
    return {persoon: per_blijver[kring[persoon]] for persoon in personen if kring.get(persoon) in per_blijver}


def _jeugdige(
    persoon: UUID,
    kaart: PersoonKaart,
    signaal: Verwijsindexsignaal | None,
    mag_in_regio: bool | None,
    door: dict[UUID, str],
    dag: date,
    te_zien: Collection[UUID],
) -> Jeugdige:
    is_te_zien = signaal is not None and signaal.casus_id in te_zien
    feiten = Signaalfeiten(
        leeftijd=kaart.leeftijd,
        is_ongeboren=kaart.is_ongeboren,
        is_overleden=kaart.overleden_op is not None,
        mag_in_regio=mag_in_regio,
        staat_al=is_te_zien,
        staat_al_elders=signaal is not None and not is_te_zien,
    )
    bezwaren = tuple(objections_to_jeugdige(feiten, leeftijdsgrens_op(dag)))
    if signaal is None or not is_te_zien:
        return Jeugdige(persoon, kaart.naam, kaart.leeftijd, bezwaren)
    return Jeugdige(
        persoon,
        kaart.naam,
        kaart.leeftijd,
        bezwaren,
        signaal=signaal.pk,
        stand=Signaalstand(signaal.stand),
        vastgelegd_op=signaal.vastgelegd_op,
        vastgelegd_door=door.get(signaal.vastgelegd_door, "") if signaal.vastgelegd_door else "",
        grond=signaal.grond,
    )
