"""How does somebody keep a filter of the worklist?"""

from datetime import datetime

from zicht.casus.models import Filter
from zicht.casus.rules import NAAM_NODIG
from zicht.casus.words import FilterBewaard, FilterVerwijderd, Werkfilter
from zicht.kern import Aanvrager, NietGevonden
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed


@deed
def save_filter(*, naam: str, keuzes: Werkfilter, by: Aanvrager, at: datetime) -> FilterBewaard:
    """This function will keep a filter under a name; the same name again replaces it. Raises Geweigerd."""
    naam = naam.strip()
    if by.account is None:
        raise NietGevonden
    weiger_bij([] if 0 < len(naam) <= 60 else [NAAM_NODIG])
    rij, _ = Filter.objects.update_or_create(
        account_id=by.account, naam=naam, defaults={"keuzes": _als_json(keuzes)}
    )
    return FilterBewaard(casus=None, organisatie=by.organisatie, filter=rij.pk)


@deed
def delete_filter(*, filter: int, by: Aanvrager, at: datetime) -> FilterVerwijderd:  # noqa: A002 - the word on the screen
    """This function will remove one of one's own filters; raises NietGevonden."""
    weg, _ = Filter.objects.filter(pk=filter, account=by.account).delete()
    if not weg:
        raise NietGevonden
    return FilterVerwijderd(casus=None, organisatie=by.organisatie, filter=filter)


def _als_json(keuzes: Werkfilter) -> dict[str, object]:
    return {
        "soorten": sorted(keuzes.soorten),
        "team": str(keuzes.team) if keuzes.team else "",
        "account": str(keuzes.account) if keuzes.account else "",
        "fase": keuzes.fase.value if keuzes.fase else "",
        "gemeente": keuzes.gemeente,
    }
