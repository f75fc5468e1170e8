"""Does the shell of a page speak English when asked?"""

from datetime import date

import pytest
from django.utils import translation

from zicht.raamwerk import views
from zicht.raamwerk.templatetags.zicht import wanneer


@pytest.mark.eis("ALG-10")
def test_the_interface_is_dutch_and_also_english(rf):
    with translation.override("nl"):
        dutch = views.niet_gevonden(rf.get("/")).content.decode()
    with translation.override("en"):
        english = views.niet_gevonden(rf.get("/")).content.decode()

    assert '<html lang="nl"' in dutch
    assert "Deze pagina is er niet" in dutch
    assert '<html lang="en"' in english
    assert "This page is not here" in english


@pytest.mark.parametrize(
    ("dag", "woorden"),
    [
        (date(2027, 3, 25), "vandaag"),
        (date(2027, 3, 26), "morgen"),
        (date(2027, 3, 24), "gisteren"),
        (date(2027, 3, 23), "2 dagen geleden"),
        (date(2027, 3, 31), "woensdag"),
        (date(2027, 4, 1), "1 april"),
        (date(2027, 3, 12), "13 dagen geleden"),
        (date(2027, 3, 11), "11 maart"),
        (date(2028, 4, 1), "1 april 2028"),
        (None, ""),
    ],
)
def test_a_day_is_said_as_people_say_it(dag, woorden):
    with translation.override("nl"):
        assert wanneer(dag, date(2027, 3, 25)) == woorden
