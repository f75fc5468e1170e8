"""How does preparing run in a process of its own, in the order in which the work was given?"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from types import TracebackType

from zicht.koppeling import Leerverslag
from zicht.radar.evalueren.bereiden import Bereid, Bereider, Melding

_VOORUIT = 4
_eigen: list[Bereider] = []


class Ernaast:
    """One process beside this one; it ends with the block."""

    def __init__(self, *, een_op: int, pseudoniem: bool) -> None:
        """This function will start the process."""
        self._uitvoerder = ProcessPoolExecutor(1, initializer=_begin, initargs=(een_op, pseudoniem))

    def __enter__(self) -> "Ernaast":
        """This function will return itself."""
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """This function will end the process, without waiting for what nobody wants any more."""
        self._uitvoerder.shutdown(wait=True, cancel_futures=True)

    def bereid(self, stapels: Iterable[list[Melding]]) -> Iterator[Bereid]:
        """This function will yield what each pile of reports became; a few piles are read ahead."""
        onderweg: deque[Future[Bereid]] = deque()
        for stapel in stapels:
            onderweg.append(self._uitvoerder.submit(_bereid, stapel))
            if len(onderweg) > _VOORUIT:
                yield onderweg.popleft().result()
        while onderweg:
            yield onderweg.popleft().result()

    def leer(self, bron: str) -> "Future[Leerverslag]":
        """This function will begin to learn from all that was prepared."""
        return self._uitvoerder.submit(_leer, bron)


def _begin(een_op: int, pseudoniem: bool) -> None:
    _eigen.append(Bereider(een_op=een_op, pseudoniem=pseudoniem))


def _bereid(stapel: list[Melding]) -> Bereid:
    return _eigen[0].bereid(stapel)


def _leer(bron: str) -> Leerverslag:
    return _eigen[0].leer(bron)
