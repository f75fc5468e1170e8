"""What follows from each event: reading this page is reading the process.

Each consequence gets the Aanleiding (the event, who caused it), acts as the application itself, and runs in the
transaction of the deed. An event without consequences stands here too, with none.
"""

from collections.abc import Mapping, Sequence

from zicht.kern import Gebeurtenis
from zicht.kern.gevolgen import Gevolg
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
    WachtwoordUitgegeven,
)

ALTIJD: Sequence[Gevolg] = ()

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
}
