"""What can be done with one person?"""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from zicht.kern import Aanvrager, Geweigerd, NietGevonden, Verouderd, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.personen.models import (
    Band,
    Mutatie,
    Naam,
    Persoon,
    VeiligContact,
    Verblijf,
    naamdelen,
    velden_van,
)
from zicht.personen.queries import gegevens_van, is_een_te_zien, lock_persoon, met_bsn, samen
from zicht.personen.queries.kaarten import contactafspraak
from zicht.personen.queries.sloten import houd_gesloten
from zicht.personen.rules import (
    BSN_IS_BEZET,
    IS_SAMENGEVOEGD,
    objections_to_band,
    objections_to_contact,
    objections_to_gegevens,
    objections_to_naam,
    objections_to_verlaten,
    objections_to_vervolg,
    verschillen,
)
from zicht.personen.words import (
    BandGewijzigd,
    Bandsoort,
    Contactafspraak,
    Kanaal,
    Naamdelen,
    Naamsoort,
    NieuwPersoon,
    Periode,
    PersoonGewijzigd,
    Persoonsgegevens,
    PersoonVastgelegd,
    VeiligContactGezet,
)
from zicht.raamwerk.daad import deed

VASTGELEGD = gettext_noop("Persoon vastgelegd")
GEGEVENS = gettext_noop("Gegevens gewijzigd")
NAAM = gettext_noop("Naam toegevoegd")
CONTACT = gettext_noop("Veilig contact vastgelegd")
BAND = gettext_noop("Band vastgelegd")
BAND_EINDE = gettext_noop("Band beëindigd")


@deed
def record_persoon(
    *, nieuw: NieuwPersoon, by: Aanvrager, at: datetime, casus: UUID | None = None
) -> PersoonVastgelegd:
    """This function will record a person for the first time, with its name, number and address as far as known."""
    if by.organisatie is None:
        raise NietGevonden
    dag = timezone.localdate(at)
    gegevens = Persoonsgegevens(
        nieuw.geslacht, nieuw.geboortedatum, nieuw.bsn, nieuw.is_ongeboren, None, nieuw.taal, nieuw.tolk_nodig
    )
    weiger_bij(objections_to_gegevens(gegevens, op=dag))
    persoon = Persoon(pk=nieuw_kenmerk(at), organisatie_id=by.organisatie)
    _neem_over(persoon, gegevens, by, at)
    persoon.save(force_insert=True)
    _schrijf_naam(persoon.pk, Naamsoort.GEBOORTE, nieuw.naam, dag)
    if nieuw.telefoon:
        VeiligContact.objects.create(
            persoon=persoon, valid_from=dag, kanaal=Kanaal.TELEFOON, mag=None, gegeven=nieuw.telefoon
        )
    if not nieuw.adres.is_leeg:
        Verblijf.objects.create(persoon=persoon, valid_from=dag, **velden_van(nieuw.adres))
    Mutatie.objects.schrijf([persoon.pk], by=by, at=at, wat=VASTGELEGD, reden="")
    houd_gesloten(persoon)
    # Nobody was merged into who did not exist before.
    return PersoonVastgelegd(casus=casus, organisatie=by.organisatie, persoon=persoon.pk)


@deed
def change_persoon(
    *,
    persoon: UUID,
    versie: int,
    gegevens: Persoonsgegevens,
    reden: str,
    by: Aanvrager,
    at: datetime,
    casus: UUID | None = None,
) -> PersoonGewijzigd:
    """This function will replace what is known of a person, and keep what was.

    Raises Verouderd when somebody else changed it since `versie` was read.
    """
    rij = _te_wijzigen(persoon, by)
    if rij.versie != versie:
        raise Verouderd(versie_nu=rij.versie)
    weiger_bij(objections_to_gegevens(gegevens, op=timezone.localdate(at)))
    wijzigingen = verschillen(gegevens_van(persoon)[0], gegevens)
    was = rij.bsn
    _neem_over(rij, gegevens, by, at)
    rij.versie += 1
    rij.save()
    Persoon.objects.toets_bsn(rij.organisatie_id, {was, rij.bsn})
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=GEGEVENS, reden=reden, wijzigingen=wijzigingen)
    return PersoonGewijzigd(
        casus=casus, organisatie=rij.organisatie_id, persoon=persoon, reden=reden, wijzigingen=wijzigingen
    )


@deed
def add_naam(
    *,
    persoon: UUID,
    soort: Naamsoort,
    naam: Naamdelen,
    per: date,
    reden: str,
    by: Aanvrager,
    at: datetime,
    casus: UUID | None = None,
) -> PersoonGewijzigd:
    """This function will give a person a name from a day on; what it replaces ends there and stays findable.

    A name of a partner or of birth replaces the name that held; an alias replaces none.
    """
    rij = _te_wijzigen(persoon, by)
    open_namen = Naam.objects.filter(persoon=rij, valid_until=None).exclude(soort=Naamsoort.ALIAS)
    vervangt = [] if soort is Naamsoort.ALIAS else list(open_namen)
    staand = [Periode(oud.valid_from) for oud in vervangt]
    weiger_bij(objections_to_naam(naam) + objections_to_vervolg(per=per, staand=staand))
    for oud in vervangt:
        oud.valid_until = per
        oud.save(update_fields=["valid_until"])
    _schrijf_naam(persoon, soort, naam, per)
    wijzigingen = verschillen(naamdelen(vervangt[-1]) if vervangt else None, naam)
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=NAAM, reden=reden, wijzigingen=wijzigingen)
    return PersoonGewijzigd(
        casus=casus, organisatie=rij.organisatie_id, persoon=persoon, reden=reden, wijzigingen=wijzigingen
    )


@deed
def set_veilig_contact(
    *,
    persoon: UUID,
    afspraak: Contactafspraak,
    by: Aanvrager,
    at: datetime,
    vervangt: int | None = None,
    casus: UUID | None = None,
) -> VeiligContactGezet:
    """This function will record how somebody may be reached from today on; what it replaces ends today (PLUS-8).

    `vervangt` is the agreement it takes the place of; raises Verouderd when that one was replaced already.
    """
    rij = _te_wijzigen(persoon, by)
    weiger_bij(objections_to_contact(afspraak))
    oud = _nog_geldend(persoon, vervangt, rij.versie) if vervangt is not None else None
    if oud is not None:
        oud.valid_until = timezone.localdate(at)
        oud.save(update_fields=["valid_until"])
    VeiligContact.objects.create(
        persoon=rij,
        valid_from=timezone.localdate(at),
        kanaal=afspraak.kanaal,
        mag=afspraak.mag,
        gegeven=afspraak.gegeven,
        wanneer=afspraak.wanneer,
        let_op=afspraak.let_op,
        mag_bericht_achterlaten=afspraak.mag_bericht_achterlaten,
    )
    wijzigingen = verschillen(contactafspraak(oud) if oud else None, afspraak)
    Mutatie.objects.schrijf([persoon], by=by, at=at, wat=CONTACT, reden="", wijzigingen=wijzigingen)
    return VeiligContactGezet(
        casus=casus,
        organisatie=rij.organisatie_id,
        persoon=persoon,
        kanaal=afspraak.kanaal,
        wijzigingen=wijzigingen,
    )


@deed
def tie_personen(
    *,
    van: UUID,
    naar: UUID,
    soort: Bandsoort,
    per: date,
    by: Aanvrager,
    at: datetime,
    heeft_gezag: bool | None = None,
    casus: UUID | None = None,
) -> BandGewijzigd:
    """This function will record that `van` is <soort> of `naar` from a day on."""
    for persoon in sorted({van, naar}):
        rij = _te_wijzigen(persoon, by)
    staand = [
        (Bandsoort(band.soort), Periode(band.valid_from, band.valid_until))
        for band in Band.objects.filter(van__in=samen([van]), naar__in=samen([naar]))
    ]
    weiger_bij(objections_to_band(van=van, naar=naar, soort=soort, periode=Periode(per), staand=staand))
    band = Band.objects.create(van_id=van, naar_id=naar, soort=soort, heeft_gezag=heeft_gezag, valid_from=per)
    Mutatie.objects.schrijf([van, naar], by=by, at=at, wat=BAND, reden=soort.naam)
    return BandGewijzigd(
        casus=casus, organisatie=rij.organisatie_id, van=van, naar=naar, band=band.pk, soort=soort
    )


@deed
def untie(*, band: int, per: date, by: Aanvrager, at: datetime, casus: UUID | None = None) -> BandGewijzigd:
    """This function will end a tie on a day; it stays in the history of both."""
    rij = Band.objects.select_for_update(of=("self",)).select_related("van").filter(pk=band).first()
    if rij is None or rij.van.organisatie_id != by.organisatie:
        raise NietGevonden
    sinds = rij.valid_from if rij.valid_until is None else None
    weiger_bij(objections_to_verlaten(sinds=sinds, per=per))
    rij.valid_until = per
    rij.save(update_fields=["valid_until"])
    soort = Bandsoort(rij.soort)
    Mutatie.objects.schrijf([rij.van_id, rij.naar_id], by=by, at=at, wat=BAND_EINDE, reden=soort.naam)
    return BandGewijzigd(
        casus=casus, organisatie=by.organisatie, van=rij.van_id, naar=rij.naar_id, band=band, soort=soort
    )


def _te_wijzigen(persoon: UUID, by: Aanvrager) -> Persoon:
    rij = lock_persoon(persoon, by=by)
    if rij.opgegaan_in_id:
        raise Geweigerd([IS_SAMENGEVOEGD])
    return rij


def _neem_over(rij: Persoon, gegevens: Persoonsgegevens, by: Aanvrager, at: datetime) -> None:
    if gegevens.bsn != rij.bsn:
        anderen = met_bsn(rij.organisatie_id, gegevens.bsn)
        weiger_bij([BSN_IS_BEZET] if is_een_te_zien(anderen, by=by, at=at) else [])
        # A refusal would tell of somebody whom one may not see, and would leave nothing to choose.
        rij.bsn_te_toetsen = bool(anderen)
    rij.geslacht = gegevens.geslacht
    rij.geboortedatum = gegevens.geboortedatum.als_cijfers if gegevens.geboortedatum else ""
    rij.bsn = gegevens.bsn
    rij.is_ongeboren = gegevens.is_ongeboren
    rij.overleden_op = gegevens.overleden_op
    rij.taal = gegevens.taal
    rij.tolk_nodig = gegevens.tolk_nodig


def _schrijf_naam(persoon: UUID, soort: Naamsoort, naam: Naamdelen, per: date) -> None:
    Naam.objects.create(
        persoon_id=persoon,
        soort=soort,
        voornamen=naam.voornamen,
        roepnaam=naam.roepnaam,
        voorletters=naam.voorletters,
        tussenvoegsel=naam.tussenvoegsel,
        achternaam=naam.achternaam,
        valid_from=per,
    )


def _nog_geldend(persoon: UUID, contact: int, versie: int) -> VeiligContact:
    rij = VeiligContact.objects.select_for_update().filter(pk=contact, persoon__in=samen([persoon])).first()
    if rij is None:
        raise NietGevonden
    if rij.valid_until is not None:
        raise Verouderd(versie_nu=versie)
    return rij
