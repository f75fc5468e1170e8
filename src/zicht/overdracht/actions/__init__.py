"""What can be done with a handover?"""

from zicht.overdracht.actions.aanbieden import offer_overdracht, remind_overdracht, revoke_overdracht
from zicht.overdracht.actions.beantwoorden import accept_overdracht, refuse_overdracht
from zicht.overdracht.actions.gevolgen import (
    ask_teruggave,
    close_teruggave,
    end_aanbod,
    follow_aanbod,
    follow_aanvaarding,
    follow_weigering,
    pass_informeren,
    remind_onbeantwoord,
    revoke_achterhaald,
    take_over,
    watch_onbeantwoord,
)
from zicht.overdracht.actions.teruggeven import accept_teruggave, refuse_teruggave, request_teruggave
from zicht.overdracht.actions.wachtlijst import record_wachtlijstactie

__all__ = [
    "accept_overdracht",
    "accept_teruggave",
    "ask_teruggave",
    "close_teruggave",
    "end_aanbod",
    "follow_aanbod",
    "follow_aanvaarding",
    "follow_weigering",
    "offer_overdracht",
    "pass_informeren",
    "record_wachtlijstactie",
    "refuse_overdracht",
    "refuse_teruggave",
    "remind_onbeantwoord",
    "remind_overdracht",
    "request_teruggave",
    "revoke_achterhaald",
    "revoke_overdracht",
    "take_over",
    "watch_onbeantwoord",
]
