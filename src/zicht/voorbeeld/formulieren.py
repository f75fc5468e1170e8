"""What does a form on a page ask, and what is already filled in? Read as a browser reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID_TYPES = frozenset({"submit", "button", "image", "reset", "file"})


class GeenFormulier(LookupError):  # noqa: N818
    """The page has no such form, or the form no such field."""


@dataclass
class Formulier:
    """One form of a page: where it goes, its fields with their values, the choices of each, and what lists say."""

    actie: str
    velden: list[tuple[str, str]] = field(default_factory=list)
    keuzes: dict[str, list[str]] = field(default_factory=dict)
    knoppen: list[tuple[str, str]] = field(default_factory=list)
    opties: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def ingevuld(self, waarden: Mapping[str, str | list[str]]) -> list[tuple[str, str]]:
        """This function will return what a browser would send after these fields were filled in.

        A field is named by its end ("reden" for "aanbod-reden"), when only one ends so; raises GeenFormulier.
        """
        uit = list(self.velden)
        for naam, waarde in waarden.items():
            heel = self.naam_van(naam)
            uit = [paar for paar in uit if paar[0] != heel]
            uit += [(heel, stuk) for stuk in ([waarde] if isinstance(waarde, str) else waarde)]
        return uit

    @property
    def namen(self) -> list[str]:
        """This function will return the full name of every field, in order of the alphabet."""
        return sorted({veld for veld, _ in self.velden} | set(self.keuzes))

    def naam_van(self, naam: str) -> str:
        """This function will return the full name of a field from its own name or its end; raises GeenFormulier."""
        namen = self.namen
        gevonden = [heel for heel in namen if heel == naam] or [
            heel for heel in namen if heel.endswith(f"-{naam}")
        ]
        if len(gevonden) != 1:
            raise GeenFormulier(f"veld {naam!r} in {self.actie}: {gevonden or namen}")
        return gevonden[0]

    def optie(self, naam: str, tekst: str) -> str:
        """This function will return the value of the choice in a list that reads `tekst`, at least at its beginning.

        Raises GeenFormulier when there is none, or more than one.
        """
        opties = self.opties.get(self.naam_van(naam), [])
        gevonden = [waarde for waarde, leest in opties if leest.startswith(tekst)]
        if len(gevonden) != 1:
            raise GeenFormulier(f"keuze {tekst!r} in {naam}: {[leest for _, leest in opties]}")
        return gevonden[0]


def formulieren_van(pagina: str) -> list[Formulier]:
    """This function will return the forms of a page, in their order."""
    lezer = _Lezer()
    lezer.feed(pagina)
    return lezer.formulieren


class _Lezer(HTMLParser):
    """Keeps what is inside a form; a field elsewhere that names a form is not read."""

    def __init__(self) -> None:
        super().__init__()
        self.formulieren: list[Formulier] = []
        self._open: Formulier | None = None
        self._keuzelijst = ""
        self._tekstvak = ""
        self._tekst = ""
        self._optie: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """This function will note a form, or a field of the form that is open."""
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._open = Formulier(kenmerken.get("action", ""))
            self.formulieren.append(self._open)
        elif self._open is not None and "disabled" not in kenmerken:
            self._lees(self._open, tag, kenmerken)

    def _lees(self, formulier: Formulier, tag: str, kenmerken: dict[str, str]) -> None:
        naam, waarde = kenmerken.get("name", ""), kenmerken.get("value", "")
        if tag == "option" and self._keuzelijst:
            formulier.keuzes[self._keuzelijst].append(waarde)
            self._optie, self._tekst = waarde, ""
            if "selected" in kenmerken:
                formulier.velden.append((self._keuzelijst, waarde))
        elif tag == "button" and naam:
            formulier.knoppen.append((naam, waarde))
        elif tag == "select":
            self._keuzelijst = naam
            formulier.keuzes.setdefault(naam, [])
        elif tag == "textarea":
            self._tekstvak, self._tekst = naam, ""
        elif tag == "input" and naam:
            self._lees_invoer(formulier, naam, waarde, kenmerken)

    @staticmethod
    def _lees_invoer(formulier: Formulier, naam: str, waarde: str, kenmerken: dict[str, str]) -> None:
        soort = kenmerken.get("type", "text")
        if soort in {"radio", "checkbox"}:
            formulier.keuzes.setdefault(naam, []).append(waarde or "on")
            if "checked" in kenmerken:
                formulier.velden.append((naam, waarde or "on"))
        elif soort == "submit":
            formulier.knoppen.append((naam, waarde))
        elif soort not in _VOID_TYPES:
            formulier.velden.append((naam, waarde))

    def handle_data(self, data: str) -> None:
        """This function will collect the text of the text box or the choice that is open."""
        if self._tekstvak or self._optie is not None:
            self._tekst += data

    def handle_endtag(self, tag: str) -> None:
        """This function will close what is open."""
        if tag == "form":
            self._open = None
        elif tag == "select":
            self._keuzelijst = ""
        elif tag == "option" and self._open is not None and self._optie is not None:
            gelezen = (self._optie, " ".join(self._tekst.split()))
            self._open.opties.setdefault(self._keuzelijst, []).append(gelezen)
            self._optie = None
        elif tag == "textarea" and self._open is not None and self._tekstvak:
            # A browser leaves out the one line end that follows the tag.
            self._open.velden.append((self._tekstvak, self._tekst.removeprefix("\n").removeprefix("\r\n")))
            self._tekstvak = ""
