"""What can be done in an assessment?

The steps themselves in `beoordelen`, questions in `vragen`, the taxatie and its judges in `taxeren`, the decision in
`besluiten`; what follows from each in `gevolgen`, from the decision in `afronding`; when safety
is estimated anew in `vernieuwen`.
"""

from zicht.veiligheidsbeoordeling.actions.afronding import (
    begin_vervolg,
    close_beoordeling,
    settle_fase,
    settle_zicht,
)
from zicht.veiligheidsbeoordeling.actions.beoordelen import (
    declare_crisis,
    go_to_step,
    screen_urgentie,
    start_beoordeling,
)
from zicht.veiligheidsbeoordeling.actions.besluiten import decide
from zicht.veiligheidsbeoordeling.actions.gevolgen import (
    ask_antwoord,
    ask_beoordeling,
    ask_crisis,
    ask_meebeoordelaar,
    begin_beoordeling,
    close_antwoord,
    close_meebeoordeling,
    close_taxatie,
    settle_urgentie,
    take_zicht,
)
from zicht.veiligheidsbeoordeling.actions.taxeren import ask_meebeoordeling, judge_mee, record_taxatie
from zicht.veiligheidsbeoordeling.actions.vernieuwen import (
    renew_after_incident,
    renew_at_overgang,
    renew_at_zicht,
    renew_when_old,
    watch_taxatie,
)
from zicht.veiligheidsbeoordeling.actions.vragen import answer_informatie, ask_informatie, close_informatie

__all__ = [
    "answer_informatie",
    "ask_antwoord",
    "ask_beoordeling",
    "ask_crisis",
    "ask_informatie",
    "ask_meebeoordelaar",
    "ask_meebeoordeling",
    "begin_beoordeling",
    "begin_vervolg",
    "close_antwoord",
    "close_beoordeling",
    "close_informatie",
    "close_meebeoordeling",
    "close_taxatie",
    "decide",
    "declare_crisis",
    "go_to_step",
    "judge_mee",
    "record_taxatie",
    "renew_after_incident",
    "renew_at_overgang",
    "renew_at_zicht",
    "renew_when_old",
    "screen_urgentie",
    "settle_fase",
    "settle_urgentie",
    "settle_zicht",
    "start_beoordeling",
    "take_zicht",
    "watch_taxatie",
]
