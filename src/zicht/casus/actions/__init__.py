"""What can be done with a casus?"""

from zicht.casus.actions.casussen import (
    add_betrokkene,
    assign_casus,
    change_fase,
    close_casus,
    open_casus,
    remove_betrokkene,
)
from zicht.casus.actions.dubbelen import ask_vergelijking, end_vergelijking
from zicht.casus.actions.filters import delete_filter, save_filter
from zicht.casus.actions.huishouden import restore_huishouden, set_huishouden
from zicht.casus.actions.inzage import (
    end_inzage,
    give_inzage,
    review_noodtoegang,
    take_noodtoegang,
)
from zicht.casus.actions.samenloop import (
    ask_samenloop,
    end_samenloop,
    follow_samenloop,
    weigh_samenloop,
)
from zicht.casus.actions.taken import (
    assign_taak,
    drop_taak,
    drop_taken,
    finish_taak,
    finish_taken,
    set_taak,
)
from zicht.casus.actions.termijnen import drop_termijn, meet_termijn, set_termijn
from zicht.casus.actions.verplaatsen import move_zicht
from zicht.casus.actions.vervolg import ask_houder, change_vervolg
from zicht.casus.actions.wacht import alert_werkbegeleider, raise_termijnen

__all__ = [
    "add_betrokkene",
    "alert_werkbegeleider",
    "ask_houder",
    "ask_samenloop",
    "ask_vergelijking",
    "assign_casus",
    "assign_taak",
    "change_fase",
    "change_vervolg",
    "close_casus",
    "delete_filter",
    "drop_taak",
    "drop_taken",
    "drop_termijn",
    "end_inzage",
    "end_samenloop",
    "end_vergelijking",
    "finish_taak",
    "finish_taken",
    "follow_samenloop",
    "give_inzage",
    "meet_termijn",
    "move_zicht",
    "open_casus",
    "raise_termijnen",
    "remove_betrokkene",
    "restore_huishouden",
    "review_noodtoegang",
    "save_filter",
    "set_huishouden",
    "set_taak",
    "set_termijn",
    "take_noodtoegang",
    "weigh_samenloop",
]
