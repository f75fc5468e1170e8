"""Which terms hold on which day, and where is that written?"""

from datetime import date
from types import MappingProxyType

from zicht.kern import gettext_noop
from zicht.termijnen.regel import (
    Eenheid,
    EigenKeuzes,
    Termijncode,
    Termijnregel,
    Zekerheid,
    met_eigen_lengte,
)


class GeenTermijnregel(LookupError):  # noqa: N818 - the words the field uses
    """The table holds no row for this term on this day."""


WMO_2015 = date(2015, 1, 1)
WERKWIJZE_2019 = date(2019, 1, 1)
"""The working method of the Handelingsprotocol 2019; the application's own defaults start with it."""

GEEN_EIGEN_KEUZES: EigenKeuzes = MappingProxyType({})

_EIGEN_KEUZE = gettext_noop(
    "Standaard van Zicht; de organisatie of de samenwerkingsafspraak mag anders kiezen"
)


def _eigen_keuze(
    code: Termijncode, naam: str, lengte: tuple[int, Eenheid], *, telt_vanaf: str, schuift_op: bool = True
) -> Termijnregel:
    """Return a row that no source gives: the application's default, which every organisation may change."""
    return Termijnregel(
        code=code,
        naam=naam,
        lengte=lengte[0],
        eenheid=lengte[1],
        telt_vanaf=telt_vanaf,
        grond=_EIGEN_KEUZE,
        bron="ontwerp",
        zekerheid=Zekerheid.EIGEN_KEUZE,
        geldig_van=WERKWIJZE_2019,
        schuift_op=schuift_op,
        organisatie_mag_afwijken=True,
    )


_BEOORDELEN = (
    Termijnregel(
        code=Termijncode.VB_5WD,
        naam=gettext_noop("Veiligheidsbeoordeling afronden"),
        lengte=5,
        eenheid=Eenheid.WERKDAG,
        telt_vanaf=gettext_noop("de ontvangst van de melding"),
        grond=gettext_noop("Werkwijze Veilig Thuis, vraag 3, 4 en 8: binnen 5 werkdagen na ontvangst"),
        bron="qa-2018",
        zekerheid=Zekerheid.SECTOR,
        geldig_van=WERKWIJZE_2019,
    ),
    Termijnregel(
        code=Termijncode.URGENTIE_24U,
        naam=gettext_noop("Acute melding oppakken"),
        lengte=24,
        eenheid=Eenheid.UUR,
        telt_vanaf=gettext_noop("de ontvangst van de melding"),
        grond=gettext_noop("Acuut is wat binnen 24 uur actie vraagt; een wettelijk aantal uren is er niet"),
        bron="veilig-thuis-noordoost-gelderland",
        zekerheid=Zekerheid.GEZIEN,
        geldig_van=WERKWIJZE_2019,
    ),
    _eigen_keuze(
        Termijncode.INFORMATIEVRAAG_ANTWOORD,
        gettext_noop("Antwoord op een vraag om informatie"),
        (2, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("het stellen van de vraag"),
    ),
    _eigen_keuze(
        Termijncode.RADAR_ANTWOORD,
        gettext_noop("Antwoord van een andere Veilig Thuis-organisatie"),
        (2, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("het stellen van de vraag"),
    ),
)

_INFORMEREN = (
    Termijnregel(
        code=Termijncode.TERUGKOPPELING_MELDER,
        naam=gettext_noop("Eerste terugkoppeling aan de melder"),
        lengte=1,
        eenheid=Eenheid.WERKDAG,
        telt_vanaf=gettext_noop("het besluit van de veiligheidsbeoordeling"),
        grond=gettext_noop("Werkwijze Veilig Thuis, vraag 8: aansluitend op de veiligheidsbeoordeling"),
        bron="qa-2018",
        zekerheid=Zekerheid.AFGELEID,
        geldig_van=WERKWIJZE_2019,
        organisatie_mag_afwijken=True,
    ),
    Termijnregel(
        code=Termijncode.TWEEDE_TERUGKOPPELING,
        naam=gettext_noop("Tweede terugkoppeling aan de melder"),
        lengte=10,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("de eerste terugkoppeling aan de melder"),
        grond=gettext_noop("Werkwijze Veilig Thuis, vraag 8: binnen 10 weken na de eerste terugkoppeling"),
        bron="qa-2018",
        zekerheid=Zekerheid.SECTOR,
        geldig_van=WERKWIJZE_2019,
    ),
    Termijnregel(
        code=Termijncode.INFORMEREN_BETROKKENEN,
        naam=gettext_noop("Betrokkenen informeren over de melding en het vervolg"),
        lengte=1,
        eenheid=Eenheid.WERKDAG,
        telt_vanaf=gettext_noop("het besluit van de veiligheidsbeoordeling"),
        grond=gettext_noop("Werkwijze Veilig Thuis, vraag 7: direct na de veiligheidsbeoordeling"),
        bron="qa-2018",
        zekerheid=Zekerheid.AFGELEID,
        geldig_van=WERKWIJZE_2019,
        organisatie_mag_afwijken=True,
    ),
)

_DIENSTEN = (
    Termijnregel(
        code=Termijncode.DIENST_10WK,
        naam=gettext_noop("Voorwaarden en vervolg of Onderzoek afronden"),
        lengte=10,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("het besluit van de veiligheidsbeoordeling"),
        grond=gettext_noop("Uitvoeringsbesluit Wmo 2015 art. 4.1.7"),
        bron="uitvoeringsbesluit-wmo",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
    ),
    Termijnregel(
        code=Termijncode.HUISVERBOD,
        naam=gettext_noop("Einde van het huisverbod"),
        lengte=10,
        eenheid=Eenheid.DAG,
        telt_vanaf=gettext_noop("het opleggen van het huisverbod"),
        grond=gettext_noop("Wet tijdelijk huisverbod art. 2"),
        bron="wet-tijdelijk-huisverbod",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
        # A measure lasts as long as it lasts: an end on a Sunday does not keep anybody out until Monday.
        schuift_op=False,
    ),
    Termijnregel(
        code=Termijncode.HUISVERBOD_VERLENGD,
        naam=gettext_noop("Laatste dag van een verlengd huisverbod"),
        lengte=4,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("het opleggen van het huisverbod"),
        grond=gettext_noop("Wet tijdelijk huisverbod art. 9"),
        bron="wet-tijdelijk-huisverbod",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
        schuift_op=False,
    ),
    Termijnregel(
        code=Termijncode.NAZORG_CONTACT,
        naam=gettext_noop("Contactmoment na afsluiting"),
        lengte=3,
        eenheid=Eenheid.MAAND,
        telt_vanaf=gettext_noop("de afsluiting"),
        grond=gettext_noop("Nazorg, vorm 6: later contact voor wie dat wil; drie maanden is de standaard"),
        bron="nazorg-2019",
        zekerheid=Zekerheid.SECTOR,
        geldig_van=WERKWIJZE_2019,
        organisatie_mag_afwijken=True,
    ),
)

_OVERDRAGEN = (
    _eigen_keuze(
        Termijncode.OVERDRACHT_ANTWOORD,
        gettext_noop("Antwoord op een aangeboden overdracht"),
        (5, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("het aanbieden van de overdracht"),
    ),
    _eigen_keuze(
        Termijncode.OVERDRACHT_HERINNERING,
        gettext_noop("Herinnering aan een aangeboden overdracht"),
        (3, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("het aanbieden van de overdracht"),
    ),
    _eigen_keuze(
        Termijncode.HOUDER_NAVRAAG,
        gettext_noop("Navraag bij wie het zicht op veiligheid heeft"),
        (6, Eenheid.MAAND),
        telt_vanaf=gettext_noop("het begin van het zicht op veiligheid"),
    ),
    # A view of someone's safety does not stay fresh because the day is a Sunday.
    _eigen_keuze(
        Termijncode.TAXATIE_OUD,
        gettext_noop("Veiligheidstaxatie opnieuw doen"),
        (90, Eenheid.DAG),
        telt_vanaf=gettext_noop("de laatste veiligheidstaxatie"),
        schuift_op=False,
    ),
)


def _monitoring(code: Termijncode, naam: str, maanden: int, zekerheid: Zekerheid) -> Termijnregel:
    """Return a monitoring moment; the source gives a planned moment, no term of the law, so it does not move."""
    return Termijnregel(
        code=code,
        naam=naam,
        lengte=maanden,
        eenheid=Eenheid.MAAND,
        telt_vanaf=gettext_noop("het overgaan van het zicht op veiligheid"),
        grond=gettext_noop("Monitoring: ten minste na 3 en 12 maanden, gemiddeld anderhalf jaar"),
        bron="aef-2020",
        zekerheid=zekerheid,
        geldig_van=WERKWIJZE_2019,
        schuift_op=False,
        organisatie_mag_afwijken=code is Termijncode.MONITORING_18M,
    )


_VOLGEN = (
    _monitoring(Termijncode.MONITORING_3M, gettext_noop("Eerste monitoring"), 3, Zekerheid.SECTOR),
    _monitoring(Termijncode.MONITORING_12M, gettext_noop("Tweede monitoring"), 12, Zekerheid.SECTOR),
    # A year and a half is an average in the source; as a planned end it is our reading.
    _monitoring(
        Termijncode.MONITORING_18M, gettext_noop("Gepland einde van de monitoring"), 18, Zekerheid.AFGELEID
    ),
    _eigen_keuze(
        Termijncode.SIGNAAL_ANTWOORD,
        gettext_noop("Antwoord op een signaal van nieuwe onveiligheid"),
        (5, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("de ontvangst van het signaal"),
    ),
)

_RECHTEN = (
    Termijnregel(
        code=Termijncode.DOS_INFORMEREN,
        naam=gettext_noop("Betrokkene laten weten dat gegevens zijn vastgelegd"),
        lengte=4,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("het vastleggen van de gegevens"),
        grond=gettext_noop("Wmo 2015 art. 5.3.1"),
        bron="wmo-2015",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
    ),
    Termijnregel(
        code=Termijncode.DOS_INFORMEREN_UITSTEL,
        naam=gettext_noop("Uitstel van het informeren, telkens met een reden"),
        lengte=2,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("het einde van de vorige termijn"),
        grond=gettext_noop("Wmo 2015 art. 5.3.1"),
        bron="wmo-2015",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
    ),
    Termijnregel(
        code=Termijncode.DOS_INZAGE,
        naam=gettext_noop("Antwoord op een verzoek om inzage of correctie"),
        lengte=4,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("de ontvangst van het verzoek"),
        grond=gettext_noop("Werkwijze: een kopie van het dossier binnen 4 weken"),
        bron="veilig-thuis-gooi-en-vechtstreek",
        zekerheid=Zekerheid.GEZIEN,
        geldig_van=WERKWIJZE_2019,
    ),
    Termijnregel(
        code=Termijncode.DOS_VERNIETIGEN_ANTWOORD,
        naam=gettext_noop("Antwoord op een verzoek om vernietiging"),
        lengte=4,
        eenheid=Eenheid.WEEK,
        telt_vanaf=gettext_noop("de ontvangst van het verzoek"),
        grond=gettext_noop("Nazorg, vorm 2: binnen vier weken een schriftelijk antwoord met redenen"),
        bron="nazorg-2019",
        zekerheid=Zekerheid.SECTOR,
        geldig_van=WERKWIJZE_2019,
    ),
    Termijnregel(
        code=Termijncode.DOS_VERNIETIGEN,
        naam=gettext_noop("Dossier vernietigen na een toegewezen verzoek"),
        lengte=3,
        eenheid=Eenheid.MAAND,
        telt_vanaf=gettext_noop("de ontvangst van het verzoek"),
        grond=gettext_noop("Wmo 2015 art. 5.3.5"),
        bron="wmo-2015",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
    ),
    Termijnregel(
        code=Termijncode.DOS_BEWAREN,
        naam=gettext_noop("Dossier bewaren"),
        lengte=20,
        eenheid=Eenheid.JAAR,
        telt_vanaf=gettext_noop("de ontvangst of het opmaken van het stuk"),
        grond=gettext_noop("Werkwijze: ten hoogste 20 jaar; de wettekst van 2014 noemt 15 jaar (art. 5.3.4)"),
        bron="veilig-thuis-gooi-en-vechtstreek",
        zekerheid=Zekerheid.GEZIEN,
        geldig_van=WMO_2015,
        organisatie_mag_afwijken=True,
    ),
    Termijnregel(
        code=Termijncode.KLACHT_ANTWOORD,
        naam=gettext_noop("Antwoord op het oordeel van de klachtencommissie"),
        lengte=1,
        eenheid=Eenheid.MAAND,
        telt_vanaf=gettext_noop("de ontvangst van het oordeel"),
        grond=gettext_noop("Wmo 2015 art. 4.2.7"),
        bron="wmo-2015",
        zekerheid=Zekerheid.GEZIEN_OUD,
        geldig_van=WMO_2015,
    ),
)

_TOEGANG = (
    _eigen_keuze(
        Termijncode.CONCEPT_BEWAREN,
        gettext_noop("Concept bewaren"),
        (14, Eenheid.DAG),
        telt_vanaf=gettext_noop("de laatste wijziging van het concept"),
        schuift_op=False,
    ),
    _eigen_keuze(
        Termijncode.NOODTOEGANG,
        gettext_noop("Einde van de noodtoegang"),
        (12, Eenheid.UUR),
        telt_vanaf=gettext_noop("het openen van de noodtoegang"),
    ),
    _eigen_keuze(
        Termijncode.NOODTOEGANG_NAZIEN,
        gettext_noop("Noodtoegang nazien"),
        (5, Eenheid.WERKDAG),
        telt_vanaf=gettext_noop("het openen van de noodtoegang"),
    ),
)

TABEL: tuple[Termijnregel, ...] = (
    *_BEOORDELEN,
    *_INFORMEREN,
    *_DIENSTEN,
    *_OVERDRAGEN,
    *_VOLGEN,
    *_RECHTEN,
    *_TOEGANG,
)


def termijnregel(
    code: Termijncode,
    dag: date,
    eigen: EigenKeuzes = GEEN_EIGEN_KEUZES,
    tabel: tuple[Termijnregel, ...] = TABEL,
) -> Termijnregel:
    """Return the row that holds for this term on this day, with the organisation's own length if it chose one.

    `dag` is the day the term counts from. Raises GeenTermijnregel when no row holds, and MagNietAfwijken when an
    own length is given for a fixed term. The source of each row stands in the row itself.
    Bron: ontwerp
    """
    for regel in tabel:
        if regel.code is code and regel.geldt_op(dag):
            return met_eigen_lengte(regel, eigen[code]) if code in eigen else regel
    raise GeenTermijnregel(f"De tabel heeft geen regel voor {code} op {dag.isoformat()}.")
