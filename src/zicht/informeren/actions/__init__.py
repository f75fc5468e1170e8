"""What can be done to tell a melder and a household what happens?"""

from zicht.informeren.actions.betrokkenen import (
    change_informeerder,
    plan_informeren,
    postpone_informeren,
    record_informeren,
)
from zicht.informeren.actions.gesprek import record_gesprek
from zicht.informeren.actions.gevolgen import finish_informeren, plan_na_besluit, wait_informeren
from zicht.informeren.actions.melder import give_terugkoppeling, plan_terugkoppeling

__all__ = [
    "change_informeerder",
    "finish_informeren",
    "give_terugkoppeling",
    "plan_informeren",
    "plan_na_besluit",
    "plan_terugkoppeling",
    "postpone_informeren",
    "record_gesprek",
    "record_informeren",
    "wait_informeren",
]
