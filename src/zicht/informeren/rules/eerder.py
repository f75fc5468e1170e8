"""What may a melder hear of earlier reports about the same people, and why is that needed (RAD-6)?

A professional who helps oneself gets the answer whether there were earlier reports, and what of them is needed for
direct and stable safety. Every other melder hears who makes contact; a professional may hear more where the safety asks
it. Who does not report out of a profession hears nothing of it as melder: who lives in the household has other rights.
Somebody chooses, each time.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from zicht.informeren.words import Eerderkeuze, Noodzaak, Onderwerp, OverEerder
from zicht.kern import Bezwaar, gettext_noop
from zicht.termijnen import Zekerheid

_WERKWIJZE = date(2019, 1, 1)
_VERTELT = frozenset({OverEerder.DAT, OverEerder.MEER})
_OVER_EERDER = frozenset({Onderwerp.EERDERE_MELDINGEN, Onderwerp.NODIG_UIT_EERDERE})

NOODZAKEN: tuple[Noodzaak, ...] = (
    Noodzaak(
        "antwoord",
        gettext_noop("De melder helpt zelf, en krijgt antwoord op de vraag of er eerder is gemeld"),
        "qa-2018 Q9",
        Zekerheid.SECTOR,
        _WERKWIJZE,
        alleen_eigen_hulp=True,
        zegt_genoeg=True,
    ),
    Noodzaak(
        "directe_veiligheid",
        gettext_noop("De melder heeft dit nodig om het nu veilig te maken"),
        "qa-2018 Q9",
        Zekerheid.SECTOR,
        _WERKWIJZE,
    ),
    Noodzaak(
        "stabiele_veiligheid",
        gettext_noop("De melder heeft dit nodig om het veilig te houden"),
        "qa-2018 Q9",
        Zekerheid.SECTOR,
        _WERKWIJZE,
    ),
    Noodzaak(
        "samenwerken",
        gettext_noop("De melder heeft dit nodig om samen te werken met anderen die zich zorgen maken"),
        "qa-2018 Q11",
        Zekerheid.SECTOR,
        _WERKWIJZE,
        alleen_eigen_hulp=True,
    ),
)

NIET_GEKOZEN = Bezwaar(
    code="eerder-niet-gekozen",
    tekst=gettext_noop("Over deze mensen is eerder gemeld. Kies wat de melder daarover hoort."),
    bron="qa-2018 Q9",
    veld="over_eerder",
)
ALLEEN_PROFESSIONAL = Bezwaar(
    code="alleen-professional",
    tekst=gettext_noop("Alleen een professional hoort als melder iets over eerdere meldingen."),
    bron="qa-2018 Q9",
    veld="over_eerder",
)
NIET_ZEKER = Bezwaar(
    code="eerder-niet-zeker",
    tekst=gettext_noop("Zeg eerst of de melding bij de andere organisatie over dezelfde mensen gaat."),
    bron="eisen RAD-2",
    feiten=("elders_open",),
    veld="over_eerder",
)
GEEN_EERDERE = Bezwaar(
    code="geen-eerdere",
    tekst=gettext_noop("Er is niet eerder over deze mensen gemeld."),
    bron="eisen RAD-6",
    feiten=("eigen", "elders"),
    veld="over_eerder",
)
NOODZAAK_NODIG = Bezwaar(
    code="noodzaak-nodig",
    tekst=gettext_noop("Kies waarom deze melder dit nodig heeft voor directe en stabiele veiligheid."),
    bron="qa-2018 Q9",
    veld="noodzaak",
)
TEKST_NODIG = Bezwaar(
    code="eerder-tekst-nodig",
    tekst=gettext_noop("Schrijf op wat u uit de eerdere meldingen vertelde."),
    bron="qa-2018 Q9",
    veld="eerder_tekst",
)
TEKST_TE_VEEL = Bezwaar(
    code="eerder-tekst-te-veel",
    tekst=gettext_noop(
        "U koos dat u hieruit niets vertelt. Haal deze tekst weg, of kies dat u meer vertelt."
    ),
    bron="qa-2018 Q9",
    veld="eerder_tekst",
)
WAAROM_NODIG = Bezwaar(
    code="eerder-waarom-nodig",
    tekst=gettext_noop("Leg in eigen woorden uit waarom u dit koos."),
    bron="eisen RAD-6",
    veld="eerder_waarom",
)
ELDERS_NIET_GEZEGD = Bezwaar(
    code="elders-niet-gezegd",
    tekst=gettext_noop(
        "Ook een andere organisatie kent deze mensen. Zeg of u iets vertelt dat van haar komt."
    ),
    bron="eisen RAD-3",
    veld="van_elders",
)
ELDERS_GEEN_ANTWOORD = Bezwaar(
    code="elders-geen-antwoord",
    tekst=gettext_noop(
        "Geen andere organisatie heeft geantwoord. Vraag haar eerst om de inhoud, en of de melder die mag horen."
    ),
    bron="eisen RAD-3",
    feiten=("inhoudsvraag",),
    veld="van_elders",
)
ELDERS_ALLEEN_DAAR = Bezwaar(
    code="elders-alleen-daar",
    tekst=gettext_noop("Bij ons is niet eerder gemeld: wat u vertelt, komt van de andere organisatie."),
    bron="eisen RAD-3",
    feiten=("eigen",),
    veld="van_elders",
)


@dataclass(frozen=True)
class Eerderfeiten:
    """Who the melder is, and what is known of earlier reports about the same people on a day.

    `eigen` counts what the own organisation has, of `elders` the hits that somebody judged and those that nobody did.
    `heeft_antwoord`: another organisation answered a question for content. `elders_wacht`: the register did not yet.
    """

    is_professional: bool
    helpt_zelf: bool
    op: date
    eigen: int = 0
    elders_bevestigd: int = 0
    elders_open: int = 0
    heeft_antwoord: bool = False
    elders_wacht: bool = False

    @property
    def is_bekend(self) -> bool:
        """This function will tell whether anything is known, so that somebody must choose."""
        return bool(self.eigen or self.elders_bevestigd or self.elders_open)


def objections_to_over_eerder(wat: OverEerder, feiten: Eerderfeiten) -> list[Bezwaar]:
    """This function will return why this melder may not hear this of earlier reports, whatever the reason.

    Bron: qa-2018 Q9; qa-2018 Q11; eisen RAD-2; eisen RAD-6
    """
    if wat not in _VERTELT:
        return []
    if not feiten.is_bekend:
        return [GEEN_EERDERE]
    if not feiten.is_professional:
        return [ALLEEN_PROFESSIONAL]
    return [] if feiten.eigen or feiten.elders_bevestigd else [NIET_ZEKER]


def noodzaken_voor(wat: OverEerder, feiten: Eerderfeiten) -> tuple[Noodzaak, ...]:
    """This function will return the reasons for which this melder may hear this.

    Bron: qa-2018 Q9; qa-2018 Q11
    """
    if wat not in _VERTELT or not feiten.is_professional:
        return ()
    return tuple(
        een
        for een in NOODZAKEN
        if een.geldig_van <= feiten.op
        and (feiten.helpt_zelf or not een.alleen_eigen_hulp)
        and not (een.zegt_genoeg and wat is OverEerder.MEER)
    )


def noodzaak_van(code: str) -> Noodzaak | None:
    """This function will return a reason by its code.

    Bron: qa-2018 Q9; qa-2018 Q11
    """
    return next((een for een in NOODZAKEN if een.code == code), None)


def over_eerder_zonder_keuze(feiten: Eerderfeiten) -> OverEerder:
    """This function will return how it stood with earlier reports where nobody had to choose.

    Bron: eisen RAD-4; eisen RAD-6
    """
    return OverEerder.NOG_ONBEKEND if feiten.elders_wacht else OverEerder.GEEN_BEKEND


def onderwerpen_te_vertellen(
    onderwerpen: Collection[Onderwerp], *, is_eerder_bekend: bool
) -> tuple[Onderwerp, ...]:
    """This function will return which subjects must be told beside what is chosen about earlier reports.

    Where there are none, the answer is that there are none, and nothing of them is needed.
    Bron: qa-2018 Q9; eisen RAD-6
    """
    vervalt = _OVER_EERDER if is_eerder_bekend else {Onderwerp.NODIG_UIT_EERDERE}
    return tuple(een for een in onderwerpen if een not in vervalt)


def objections_to_eerder(keuze: Eerderkeuze, feiten: Eerderfeiten) -> list[Bezwaar]:
    """This function will return why this choice of what a melder hears of earlier reports cannot be recorded.

    Nothing is chosen by default. Telling something has a reason of the list; own words say why, but where the reason
    says enough. A melder who helps oneself gets an answer: keeping silent needs own words too.
    Bron: qa-2018 Q9; qa-2018 Q11; eisen RAD-3; eisen RAD-6
    """
    wat = keuze.wat
    if not feiten.is_bekend and wat in {None, OverEerder.NIETS}:
        return []
    if wat is None or not wat.is_keuze:
        return [NIET_GEKOZEN]
    if tegen := objections_to_over_eerder(wat, feiten):
        return tegen
    noodzaken = {een.code: een for een in noodzaken_voor(wat, feiten)}
    noodzaak = noodzaken.get(keuze.noodzaak)
    is_tekst, is_meer = bool(keuze.tekst.strip()), wat is OverEerder.MEER
    zegt_genoeg = noodzaak is not None and noodzaak.zegt_genoeg
    vraagt_waarom = not zegt_genoeg if wat in _VERTELT else feiten.helpt_zelf
    # Of who gave no reason at all for telling less, the reason of the list is asked first.
    vraagt_waarom = vraagt_waarom and (is_meer or wat is OverEerder.NIETS or noodzaak is not None)
    gevallen = (
        (wat in _VERTELT and noodzaak is None, NOODZAAK_NODIG),
        (is_meer and not is_tekst, TEKST_NODIG),
        (not is_meer and is_tekst, TEKST_TE_VEEL),
        (vraagt_waarom and not keuze.waarom.strip(), WAAROM_NODIG),
    )
    bezwaren = [bezwaar for geldt, bezwaar in gevallen if geldt]
    return [*bezwaren, *_tegen_van_elders(keuze, feiten)] if is_meer else bezwaren


def objections_to_van_elders(feiten: Eerderfeiten) -> list[Bezwaar]:
    """This function will return why nothing that another organisation told can be passed on.

    Bron: eisen RAD-3
    """
    return [] if feiten.heeft_antwoord else [ELDERS_GEEN_ANTWOORD]


def _tegen_van_elders(keuze: Eerderkeuze, feiten: Eerderfeiten) -> list[Bezwaar]:
    if keuze.van_elders:
        return objections_to_van_elders(feiten)
    if keuze.van_elders is None:
        return [ELDERS_NIET_GEZEGD] if feiten.elders_bevestigd or feiten.elders_open else []
    return [] if feiten.eigen else [ELDERS_ALLEEN_DAAR]
