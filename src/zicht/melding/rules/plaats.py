"""Which casus does a report belong to (MEL-8)?"""

from zicht.melding.words import Plaats, Voorgeschiedenis


def plaats_van(geschiedenis: Voorgeschiedenis) -> Plaats:
    """This function will return where a report belongs.

    During involvement it joins the casus that was chosen; after involvement ended a new casus names its past. When
    nobody chose, a new casus is opened that follows the latest about the recognised persons that ended: people can be
    concerned in more than one.
    Bron: cbs-beleidsinformatie; qa-2018 Q10
    """
    if geschiedenis.gekozen and geschiedenis.gekozen_open:
        return Plaats(bij=geschiedenis.gekozen)
    return Plaats(vervolg_op=geschiedenis.gekozen or geschiedenis.laatst_gesloten)
