"""Which casus does a report belong to, and how is it counted?"""

from zicht.melding.words import Meldingsoort, Plaats, Voorgeschiedenis


def plaats_van(geschiedenis: Voorgeschiedenis) -> Plaats:
    """This function will return where a report belongs and how it is counted.

    During involvement it joins the casus that was chosen; after involvement ended a new casus names its past. When
    nobody chose, the recognised persons decide how it is counted, and a new casus is opened: people can be
    concerned in more than one.

    Bron: cbs-beleidsinformatie; qa-2018 Q10
    """
    if geschiedenis.gekozen and geschiedenis.gekozen_open:
        return Plaats(Meldingsoort.VERVOLGMELDING, bij=geschiedenis.gekozen)
    vorige = geschiedenis.gekozen or geschiedenis.laatst_gesloten
    if geschiedenis.loopt:
        return Plaats(Meldingsoort.VERVOLGMELDING, vervolg_op=vorige)
    if vorige or geschiedenis.eindigde:
        return Plaats(Meldingsoort.HERMELDING, vervolg_op=vorige)
    return Plaats(Meldingsoort.EERSTE)
