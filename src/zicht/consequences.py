"""What follows from each event: reading this page is reading the process.

Each consequence gets the Aanleiding (the event, who caused it), acts as the application itself, and runs in the
transaction of the deed. An event without consequences stands here too, with none.
"""

from collections.abc import Mapping, Sequence

from zicht.casus.actions import alert_werkbegeleider
from zicht.casus.words import (
    BetrokkeneToegevoegd,
    BetrokkeneVerwijderd,
    CasusGeopend,
    CasusGesloten,
    CasusToegewezen,
    FaseGewijzigd,
    FilterBewaard,
    FilterVerwijderd,
    InzageBeeindigd,
    InzageGegeven,
    NoodtoegangGetoetst,
    TaakGereed,
    TaakGezet,
    TaakToegewezen,
    TaakVervallen,
    TakenGereed,
    TakenVervallen,
    TermijnGehaald,
    TermijnGezet,
    TermijnNadert,
    TermijnVerstreken,
    TermijnVervallen,
    ZichtVerplaatst,
)
from zicht.dossier.actions import write_tijdlijn
from zicht.dossier.words import (
    BijlageGeopend,
    BijlageToegevoegd,
    BijlageVerwijderd,
    NotitieGeschreven,
)
from zicht.kern import Gebeurtenis
from zicht.kern.gevolgen import Gevolg
from zicht.melding.actions import ask_bevestiging, finish_bevestiging, keep_zicht_bij_partner
from zicht.melding.words import (
    HerkenningBeeindigd,
    MeldingAlOntvangen,
    MeldingOntvangen,
    OntvangstBevestigd,
    PersoonHerkend,
)
from zicht.organisaties.words import (
    ContactpersoonBeeindigd,
    ContactpersoonVastgelegd,
    InstellingGewijzigd,
    PartijVastgelegd,
    StamgegevensGeladen,
    TeamafspraakVastgelegd,
)
from zicht.personen.words import (
    BandGewijzigd,
    HuishoudenGesplitst,
    HuishoudenGewijzigd,
    PersonenSamengevoegd,
    PersoonGewijzigd,
    PersoonVastgelegd,
    SamenvoegingOngedaan,
    VeiligContactGezet,
    ZoekwoordenHersteld,
)
from zicht.toegang.words import (
    AccountGeblokkeerd,
    AccountGemaakt,
    AccountVrijgegeven,
    AfwezigheidBeeindigd,
    AfwezigheidVastgelegd,
    RolBeeindigd,
    RolToegekend,
    TeamGemaakt,
    TeamlidAf,
    TeamlidGeworden,
    TweedeFactorGewist,
    WachtwoordGewijzigd,
    WachtwoordUitgegeven,
)

ALTIJD: Sequence[Gevolg] = (write_tijdlijn,)

GEVOLGEN: Mapping[type[Gebeurtenis], Sequence[Gevolg]] = {
    StamgegevensGeladen: (),
    PartijVastgelegd: (),
    TeamafspraakVastgelegd: (),
    ContactpersoonVastgelegd: (),
    ContactpersoonBeeindigd: (),
    InstellingGewijzigd: (),
    AccountGemaakt: (),
    RolToegekend: (),
    RolBeeindigd: (),
    TeamGemaakt: (),
    TeamlidGeworden: (),
    TeamlidAf: (),
    AccountGeblokkeerd: (),
    AccountVrijgegeven: (),
    WachtwoordUitgegeven: (),
    TweedeFactorGewist: (),
    WachtwoordGewijzigd: (),
    AfwezigheidVastgelegd: (),
    AfwezigheidBeeindigd: (),
    PersoonVastgelegd: (),
    PersoonGewijzigd: (),
    VeiligContactGezet: (),
    BandGewijzigd: (),
    HuishoudenGewijzigd: (),
    HuishoudenGesplitst: (),
    PersonenSamengevoegd: (),
    SamenvoegingOngedaan: (),
    ZoekwoordenHersteld: (),
    CasusGeopend: (),
    ZichtVerplaatst: (),
    CasusToegewezen: (),
    CasusGesloten: (),
    InzageGegeven: (),
    InzageBeeindigd: (),
    NoodtoegangGetoetst: (),
    TaakGezet: (),
    TaakGereed: (),
    TermijnNadert: (),
    TermijnVerstreken: (alert_werkbegeleider,),
    BetrokkeneToegevoegd: (),
    BetrokkeneVerwijderd: (),
    FaseGewijzigd: (),
    TermijnGezet: (),
    TermijnGehaald: (),
    TermijnVervallen: (),
    TakenGereed: (),
    TakenVervallen: (),
    TaakVervallen: (),
    TaakToegewezen: (),
    FilterBewaard: (),
    FilterVerwijderd: (),
    NotitieGeschreven: (),
    BijlageGeopend: (),
    BijlageToegevoegd: (),
    BijlageVerwijderd: (),
    MeldingOntvangen: (keep_zicht_bij_partner, ask_bevestiging),
    MeldingAlOntvangen: (),
    OntvangstBevestigd: (finish_bevestiging,),
    PersoonHerkend: (),
    HerkenningBeeindigd: (),
}
