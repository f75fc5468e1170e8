"""What can be done with persons and households?

With one person in `personen`, with who live together in `huishoudens`, with two records of one person in
`samenvoegen`. `casus` names the casus in whose page it was done, so that its timeline tells it.
"""

from zicht.personen.actions.huishoudens import (
    create_huishouden,
    join_huishouden,
    leave_huishouden,
    move_huishouden,
    move_persoon,
    split_huishouden,
    undo_split,
)
from zicht.personen.actions.personen import (
    add_naam,
    change_persoon,
    record_persoon,
    set_veilig_contact,
    tie_personen,
    untie,
)
from zicht.personen.actions.samenvoegen import merge_personen, undo_merge
from zicht.personen.actions.zoekwoorden import keep_zoekwoorden, rebuild_zoekwoorden

__all__ = [
    "add_naam",
    "change_persoon",
    "create_huishouden",
    "join_huishouden",
    "keep_zoekwoorden",
    "leave_huishouden",
    "merge_personen",
    "move_huishouden",
    "move_persoon",
    "rebuild_zoekwoorden",
    "record_persoon",
    "set_veilig_contact",
    "split_huishouden",
    "tie_personen",
    "undo_merge",
    "undo_split",
    "untie",
]
