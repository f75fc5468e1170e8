"""Which words does this part use?"""

from zicht.radar.words.index import IndexHersteld, NietDezelfdeGezegd, NietDezelfdeTeruggenomen

__all__ = ["IndexHersteld", "NietDezelfdeGezegd", "NietDezelfdeTeruggenomen"]
