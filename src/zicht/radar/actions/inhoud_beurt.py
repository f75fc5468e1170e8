"""How does what waits for another organisation reach it, when both work in this installation?"""

import logging
from datetime import datetime, timedelta

from zicht.kern import NietGevonden, systeem_voor
from zicht.radar.actions.inhoud_bezorgen import receive_inhoud
from zicht.radar.models import Uitbericht
from zicht.radar.rules.boodschap import OnleesbareBoodschap
from zicht.toegang.queries import has_account

PER_BEURT = 50
NIET_HIER = timedelta(hours=1)
"""After so long it is looked again whether an organisation works here by now, or a message can be read by now."""
_log = logging.getLogger(__name__)


def deliver_inhoud(*, at: datetime) -> int:
    """This function will deliver what waits for organisations of this installation, and return how much that was.

    What is for another installation stays where it is: there is no connection to one yet. So does what cannot be read,
    as when it was laid down by a later version: nothing else waits for that.
    """
    rijen = Uitbericht.objects.filter(volgende_op__lte=at).order_by("volgende_op")
    gedaan = 0
    for kenmerk, aan in list(rijen.values_list("pk", "aan")[:PER_BEURT]):
        if not has_account(aan):
            Uitbericht.objects.filter(pk=kenmerk).update(volgende_op=at + NIET_HIER)
            continue
        try:
            receive_inhoud(kenmerk=kenmerk, by=systeem_voor(aan), at=at)
        except NietGevonden:
            # Somebody else delivered it meanwhile, or it went with its casus.
            continue
        except OnleesbareBoodschap:
            _log.error("a message between organisations cannot be read: %s", kenmerk)
            Uitbericht.objects.filter(pk=kenmerk).update(volgende_op=at + NIET_HIER)
            continue
        gedaan += 1
    return gedaan
