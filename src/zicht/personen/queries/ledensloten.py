"""Who must not change meanwhile, when a household does?"""

from collections.abc import Collection
from uuid import UUID

from zicht.personen.queries.bronnen import leden_ooit
from zicht.personen.queries.kaarten import samen
from zicht.personen.queries.sloten import lock_personen


def lock_leden(huishoudens: Collection[UUID], *, en: Collection[UUID] = ()) -> None:
    """This function will lock whoever ever belonged to these households, and `en`, until the deed is done.

    Who is merged with one of them as well. What a household changes, changes how all of them are found: whoever
    corrects one at this moment is waited for. All at once and in their order, after the household and before anybody
    else, so that two deeds never wait for each other. Three queries, and one more for each merge in a row.
    """
    lock_personen(samen(leden_ooit(huishoudens) | set(en)))
