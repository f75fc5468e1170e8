"""What does a receiver need, and why? The set of information that is proposed to the sender (OVD-4)."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import BetrokkeneRegel
from zicht.informeren.queries import geinformeerd_van
from zicht.kern import Aanvrager
from zicht.melding.queries import melder_van, meldingen_van
from zicht.melding.words import Ingelicht, Meldingbeeld
from zicht.organisaties.queries import partij_naam
from zicht.overdracht.queries.beoordeeld import Grondslag
from zicht.overdracht.words import Informatiestuk, Onderdeel
from zicht.personen.queries import kaarten
from zicht.personen.words import PersoonKaart
from zicht.toegang.queries import account_namen
from zicht.veiligheidsbeoordeling.words import Geweldsrol, Persoonsbeeld, Taxatiebeeld

Mens = tuple[BetrokkeneRegel, PersoonKaart]


@override(settings.LANGUAGE_CODE)
def propose_informatieset(grondslag: Grondslag, *, by: Aanvrager, at: datetime) -> list[Informatiestuk]:
    """This function will return the pieces of information for an offer, each with why it is shared or is missing.

    In Dutch, whatever the sender reads: it stays with the receiver. About fifteen queries, however many persons.
    """
    vandaag = timezone.localdate(at)
    mensen = _mensen(grondslag.casus, vandaag)
    return [
        _stuk(Onderdeel.PERSONEN, _personen(mensen), _("Zodat u weet om wie het gaat.")),
        _adres(mensen),
        _stuk(
            Onderdeel.VEILIG_CONTACT,
            _per_mens(mensen, lambda kaart: kaart.veilig_contact),
            _("Zodat uw contact niemand in gevaar brengt."),
            _("Nog niet gevraagd. Vraag het bij het eerste contact."),
        ),
        _stuk(Onderdeel.MELDING, _melding(grondslag.melding), _("Zodat u weet waar de zorgen over gaan.")),
        _stuk(
            Onderdeel.BEOORDELING,
            _beoordeling(grondslag.taxatie),
            _("Zodat u weet hoe veilig ieder lid van het huishouden is."),
        ),
        _voorwaarden(na_dienst=grondslag.feiten.na_dienst),
        _rol_melder(grondslag),
        _stuk(
            Onderdeel.WAT_WEET_HUISHOUDEN,
            _wat_weet_huishouden(grondslag, mensen),
            _("Zodat u niet als eerste over de melding vertelt zonder het te weten."),
        ),
        _stuk(
            Onderdeel.TAAL_EN_TOLK,
            _per_mens(mensen, _taal),
            _("Zodat u een tolk kunt regelen."),
            _("Er is geen andere taal bekend."),
        ),
        _eerdere(grondslag),
        _contactpersoon(grondslag),
    ]


def identiteit_van_melder(grondslag: Grondslag, *, by: Aanvrager, at: datetime) -> str:
    """This function will return who the melder is, for a receiver who works on with this professional (INF-10).

    Empty where the melder does not stay involved or was promised anonymity. It is logged that it was read.
    """
    if not grondslag.melder_blijft or grondslag.melding is None:
        return ""
    melder = melder_van(grondslag.melding.id, by=by, at=at)
    delen = (melder.naam, melder.functie, melder.werkgever, melder.telefoon, melder.email)
    return ", ".join(deel for deel in delen if deel)


def _voorwaarden(*, na_dienst: bool) -> Informatiestuk:
    direct = _("Nog niet opgesteld: na een directe overdracht maakt u die met het huishouden.")
    reden = _("Nog niet opgenomen. Vul ze hier in.") if na_dienst else direct
    return Informatiestuk(Onderdeel.VEILIGHEIDSVOORWAARDEN, "", reden, ontbreekt=True)


def _mensen(casus: UUID, vandaag: date) -> list[Mens]:
    regels = betrokkenen_van(casus)
    gevonden = kaarten([regel.persoon for regel in regels], op=vandaag)
    mensen: dict[UUID, Mens] = {}
    for regel in regels:
        kaart = gevonden[regel.persoon]
        mensen.setdefault(kaart.id, (regel, kaart))
    return list(mensen.values())


def _stuk(onderdeel: Onderdeel, tekst: str, reden: str, waarom_niet: str = "") -> Informatiestuk:
    if tekst:
        return Informatiestuk(onderdeel, tekst, reden)
    return Informatiestuk(onderdeel, "", waarom_niet or _("Nog niet bekend."), ontbreekt=True)


def _personen(mensen: Iterable[Mens]) -> str:
    return "\n".join(_persoon(regel, kaart) for regel, kaart in mensen)


def _persoon(regel: BetrokkeneRegel, kaart: PersoonKaart) -> str:
    geboren = f"{_('geboren')} {kaart.geboortedatum}" if kaart.geboortedatum else ""
    leeftijd = _("%(n)s jaar") % {"n": kaart.leeftijd} if kaart.leeftijd is not None else ""
    bijzonder = _("nog niet geboren") if kaart.is_ongeboren else _("overleden") if kaart.overleden_op else ""
    delen = (_naam(kaart), _(regel.betrokkenheid.naam).lower(), geboren, leeftijd, bijzonder)
    return ", ".join(deel for deel in delen if deel)


def _naam(kaart: PersoonKaart) -> str:
    return kaart.naam or _("Naam onbekend")


def _adres(mensen: Iterable[Mens]) -> Informatiestuk:
    kaarten_ = [kaart for _regel, kaart in mensen]
    open_ = [kaart for kaart in kaarten_ if kaart.adres and not kaart.adres_geheim]
    regels = list(dict.fromkeys(kaart.adres for kaart in open_))
    if any(kaart.adres_geheim for kaart in kaarten_):
        regels.append(_("Van iemand is het adres geheim. Vraag het aan Veilig Thuis."))
    tekst = "\n".join(regels)
    return _stuk(Onderdeel.ADRES, tekst, _("Zodat u weet waar u het huishouden vindt."))


def _per_mens(mensen: Iterable[Mens], wat: Callable[[PersoonKaart], tuple[str, ...]]) -> str:
    regels = [(kaart, wat(kaart)) for _regel, kaart in mensen]
    return "\n".join(f"{_naam(kaart)}: {'; '.join(delen)}" for kaart, delen in regels if delen)


def _taal(kaart: PersoonKaart) -> tuple[str, ...]:
    tolk = _("tolk nodig") if kaart.tolk_nodig else ""
    return tuple(deel for deel in (kaart.taal, tolk) if deel)


def _melding(melding: Meldingbeeld | None) -> str:
    if melding is None:
        return ""
    wanneer = f" ({melding.gebeurd_op})" if melding.gebeurd_op else ""
    vormen = ", ".join(_(vorm.naam) for vorm in melding.vormen)
    kop = _("Ontvangen op %(dag)s.") % {"dag": _dag(melding.ontvangen_op)}
    return f"{kop} {vormen}.\n{melding.gebeurtenis}{wanneer}"


def _beoordeling(taxatie: Taxatiebeeld | None) -> str:
    if taxatie is None:
        return ""
    kop = f"{_(taxatie.oordeel.naam)}. {_('Ernst')}: {_(taxatie.ernst.naam).lower()}. {_dag(taxatie.op)}."
    regels = [
        ". ".join(
            deel
            for deel in (
                f"{een.naam or _('Naam onbekend')}: {_(een.oordeel.naam).lower()}",
                _geweld(een),
                een.toelichting,
            )
            if deel
        )
        for een in taxatie.personen
    ]
    return "\n".join(deel for deel in (kop, taxatie.toelichting, *regels) if deel)


def _geweld(persoon: Persoonsbeeld) -> str:
    """Which violence this person undergoes and may do, and how severe; nothing where that was not asked yet."""
    ondergaat = [_(vorm.naam) for vorm in persoon.ondergaat]
    if persoon.ernst:
        ondergaat.append(_(persoon.ernst.naam).lower())
    per_rol = (
        (Geweldsrol.ONDERGAAT, ondergaat),
        (Geweldsrol.PLEEGT, [_(vorm.naam) for vorm in persoon.pleegt]),
    )
    return ". ".join(f"{_(rol.naam)}: {', '.join(wat)}" for rol, wat in per_rol if wat)


def _rol_melder(grondslag: Grondslag) -> Informatiestuk:
    if grondslag.melding is None:
        return _stuk(Onderdeel.ROL_MELDER, "", "")
    soort = _(grondslag.melding.meldersoort.naam)
    if grondslag.melder_blijft:
        reden = _("De melder blijft betrokken. Zoek elkaar op: samen werkt u aan de veiligheid.")
    else:
        reden = _("Zodat u weet waar de melding vandaan komt. Wie de melder is hebt u hiervoor niet nodig.")
    return Informatiestuk(Onderdeel.ROL_MELDER, soort, reden)


def _wat_weet_huishouden(grondslag: Grondslag, mensen: Iterable[Mens]) -> str:
    geinformeerd = geinformeerd_van(grondslag.casus)
    namen = [_naam(kaart) for regel, kaart in mensen if {regel.persoon, kaart.id} & geinformeerd]
    regels = (
        [_("Veilig Thuis vertelde over de melding aan: %(wie)s.") % {"wie": ", ".join(namen)}]
        if namen
        else []
    )
    return "\n".join([*_ingelicht(grondslag.melding), *regels])


def _ingelicht(melding: Meldingbeeld | None) -> list[str]:
    if melding is None:
        return []
    if melding.ingelicht is Ingelicht.JA:
        return [_("De melder heeft het huishouden over de melding verteld.")]
    if melding.ingelicht is Ingelicht.LATER:
        return [_("De melder vertelt het huishouden nog over de melding.")]
    return [_("De melder heeft het huishouden niet over de melding verteld.")]


def _eerdere(grondslag: Grondslag) -> Informatiestuk:
    eerder = meldingen_van(grondslag.casus)[1:]
    regels = [f"{_dag(regel.ontvangen_op)}: {_(regel.soort.naam).lower()}" for regel in eerder]
    reden = _("Zodat u weet dat het niet de eerste keer is.")
    return _stuk(
        Onderdeel.EERDERE_MELDINGEN, "\n".join(regels), reden, _("Geen eerdere meldingen in deze casus.")
    )


def _contactpersoon(grondslag: Grondslag) -> Informatiestuk:
    namen = account_namen([grondslag.behandelaar])
    naam = namen.get(grondslag.behandelaar, "") if grondslag.behandelaar else ""
    delen = (naam, partij_naam(grondslag.organisatie))
    tekst = ", ".join(deel for deel in delen if deel)
    return Informatiestuk(Onderdeel.CONTACTPERSOON, tekst, _("Zodat u kunt overleggen."))


def _dag(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
