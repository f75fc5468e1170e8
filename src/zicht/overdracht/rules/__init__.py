"""What may, must and by what rule in a handover? Pure: facts in, a list of objections out."""

from zicht.overdracht.rules.aanbieden import (
    Aanbodfeiten,
    Kandidaat,
    objections_to_informatieset,
    objections_to_offer,
    objections_to_ontvanger,
    objections_to_overdragen,
)
from zicht.overdracht.rules.beantwoorden import (
    AL_BEANTWOORD,
    Antwoordfeiten,
    objections_to_accept,
    objections_to_refuse,
    objections_to_remind,
    objections_to_revoke,
)
from zicht.overdracht.rules.teruggeven import (
    Teruggavefeiten,
    objections_to_beantwoorden,
    objections_to_teruggave,
    objections_to_vragen,
)
from zicht.overdracht.rules.wachten import objections_to_wachten, objections_to_wachtlijstactie
from zicht.overdracht.rules.warmte import objections_to_warmte, warmte_by_rule

__all__ = [
    "AL_BEANTWOORD",
    "Aanbodfeiten",
    "Antwoordfeiten",
    "Kandidaat",
    "Teruggavefeiten",
    "objections_to_accept",
    "objections_to_beantwoorden",
    "objections_to_informatieset",
    "objections_to_offer",
    "objections_to_ontvanger",
    "objections_to_overdragen",
    "objections_to_refuse",
    "objections_to_remind",
    "objections_to_revoke",
    "objections_to_teruggave",
    "objections_to_vragen",
    "objections_to_wachten",
    "objections_to_wachtlijstactie",
    "objections_to_warmte",
    "warmte_by_rule",
]
