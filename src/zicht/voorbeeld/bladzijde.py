"""What does a page say to who reads it? The text between its head and its foot, and who is logged in."""

from dataclasses import dataclass
from html.parser import HTMLParser

_STIL = frozenset({"script", "style", "option"})


@dataclass(frozen=True)
class Bladzijde:
    """What was read: the text of the page itself, on one line, and the name in its head."""

    tekst: str
    wie: str


def lees(pagina: str) -> Bladzijde:
    """This function will read a page as a person does: no layout, no scripts, no lists that are not unfolded."""
    lezer = _Lezer()
    lezer.feed(pagina)
    wie = " ".join("".join(lezer.wie).split())
    return Bladzijde(" ".join("".join(lezer.stukken).split()), wie)


class _Lezer(HTMLParser):
    """Collects the text within `main`, and what the link to the own profile in the head reads first."""

    def __init__(self) -> None:
        super().__init__()
        self.stukken: list[str] = []
        self.wie: list[str] = []
        self._in_blad = self._in_naam = False
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """This function will note where the reading is."""
        self._in_blad = self._in_blad or tag == "main"
        adres = dict(attrs).get("href") or ""
        self._in_naam = tag == "a" and adres.endswith("/profiel/") and not self._in_blad
        self._stil += tag in _STIL

    def handle_endtag(self, tag: str) -> None:
        """This function will close what is open; a space keeps the words of two elements apart."""
        self._in_blad = self._in_blad and tag != "main"
        self._in_naam = False
        self._stil -= tag in _STIL
        self.stukken.append(" ")

    def handle_data(self, data: str) -> None:
        """This function will keep the text."""
        if self._in_blad and not self._stil:
            self.stukken.append(data)
        elif self._in_naam:
            self.wie.append(data)
