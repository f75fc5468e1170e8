"""What can be done with a report?

Taking it in stands in `ontvangst` with `betrokkenen`, recognising people in `herkenning`,
counting anew in `tellen`, confirming its receipt in
`bevestiging`, reading who an anonymous melder is in `lezen`. What is still being typed stands in
`concepten`, asking other organisations about it in `navraag`.
"""

from zicht.melding.actions.bevestiging import (
    ask_bevestiging,
    confirm_ontvangst,
    finish_bevestiging,
    keep_zicht_bij_partner,
)
from zicht.melding.actions.concepten import (
    drop_concept,
    expire_meldingconcepten,
    lock_concept,
    save_concept,
    start_concept,
)
from zicht.melding.actions.herkenning import end_identificatie, identify_persoon
from zicht.melding.actions.lezen import read_melder
from zicht.melding.actions.navraag import ask_elders
from zicht.melding.actions.ontvangst import receive_melding
from zicht.melding.actions.tellen import recount, recount_melding, settle_vervolg

__all__ = [
    "ask_bevestiging",
    "ask_elders",
    "confirm_ontvangst",
    "drop_concept",
    "end_identificatie",
    "expire_meldingconcepten",
    "finish_bevestiging",
    "identify_persoon",
    "keep_zicht_bij_partner",
    "lock_concept",
    "read_melder",
    "receive_melding",
    "recount",
    "recount_melding",
    "save_concept",
    "settle_vervolg",
    "start_concept",
]
