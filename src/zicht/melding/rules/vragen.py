"""What is asked of which kind of melder, and what must be answered (MEL-1, MEL-2)?"""

from zicht.melding.words import Meldersoort, Vereist, Vraag

_N, _MAG, _MOET = Vereist.NIET, Vereist.MAG, Vereist.MOET

# Columns in the order of Meldersoort: kort, doorlopend, politie, burger, huisgenoot.
_TABEL: dict[Vraag, tuple[Vereist, ...]] = {
    Vraag.FUNCTIE: (_MOET, _MOET, _MOET, _N, _N),
    Vraag.WERKGEVER: (_MOET, _MOET, _MOET, _N, _N),
    Vraag.RELATIE: (_N, _MAG, _N, _MOET, _MOET),
    Vraag.CONTACT: (_MOET, _MOET, _MAG, _MOET, _MOET),
    Vraag.SPOOR: (_MAG, _MOET, _N, _N, _N),
    Vraag.DOEL: (_MOET, _MOET, _MAG, _MOET, _MOET),
    Vraag.REDEN_NIET_INGELICHT: (_MOET, _MOET, _MOET, _MAG, _MAG),
    Vraag.MEDISCH: (_MAG, _MAG, _N, _N, _N),
    Vraag.MELDCODE: (_N, _MOET, _N, _N, _N),
    Vraag.POLITIE: (_N, _N, _MOET, _N, _N),
}

VRAGEN: dict[Meldersoort, dict[Vraag, Vereist]] = {
    soort: {vraag: rij[kolom] for vraag, rij in _TABEL.items()} for kolom, soort in enumerate(Meldersoort)
}


def vereist(soort: Meldersoort, vraag: Vraag) -> Vereist:
    """This function will tell whether a question is asked of this kind of melder, and must be answered.

    Bron: qa-2018 Q4, Q6, Q7, Q13
    """
    return VRAGEN[soort][vraag]
