"""How does a value carry the name that people read for it?"""

import copy
import json
import pickle

import pytest

from zicht.kern import Benoemd, gettext_noop


class Antwoord(Benoemd):
    JA = "ja", gettext_noop("Ja, graag")
    NEE = "nee", gettext_noop("Nee")


class Stem(Benoemd):
    JA = "ja", gettext_noop("Voor")


def test_a_member_is_the_value_that_is_stored():
    assert Antwoord.JA == "ja"
    assert (Antwoord.JA.value, str(Antwoord.JA), json.dumps(Antwoord.JA)) == ("ja", "ja", '"ja"')
    assert Antwoord("ja") is Antwoord.JA
    assert [een.value for een in Antwoord] == ["ja", "nee"]


def test_two_lists_with_an_equal_value_keep_their_own_names():
    assert (Antwoord.JA.naam, Stem.JA.naam) == ("Ja, graag", "Voor")
    assert {Antwoord.JA: "", Stem.JA: ""}.keys() == {"ja"}


def test_a_copy_is_the_member_itself():
    assert copy.deepcopy(Antwoord.NEE) is Antwoord.NEE
    assert pickle.loads(pickle.dumps(Antwoord.NEE)) is Antwoord.NEE


def test_a_value_that_is_not_in_the_list_is_refused():
    with pytest.raises(ValueError, match="misschien"):
        Antwoord("misschien")
