"""Een kenmerk zegt niets over een persoon, en is alleen na te maken waar dat gevraagd is."""

from datetime import UTC, datetime, timedelta
from random import Random

from zicht.kern import nieuw_kenmerk
from zicht.kern.kenmerk import kenmerken_uit

NOW = datetime(2027, 3, 25, 9, tzinfo=UTC)


def _three(seed):
    with kenmerken_uit(Random(seed).getrandbits):
        return [nieuw_kenmerk(NOW) for _ in range(3)]


def test_it_is_a_version_7_identifier_of_its_moment():
    kenmerk = nieuw_kenmerk(NOW)

    assert kenmerk.version == 7
    assert kenmerk.int >> 80 == int(NOW.timestamp() * 1000)


def test_a_later_moment_gives_a_greater_identifier():
    assert nieuw_kenmerk(NOW) < nieuw_kenmerk(NOW + timedelta(milliseconds=1))


def test_no_two_are_alike():
    assert len({nieuw_kenmerk(NOW) for _ in range(1000)}) == 1000


def test_the_same_source_gives_the_same_identifiers():
    assert _three(1) == _three(1) != _three(2)


def test_after_that_they_cannot_be_guessed_again():
    _three(1)

    assert nieuw_kenmerk(NOW) not in _three(1)
