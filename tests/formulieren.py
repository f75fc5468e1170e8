"""How does a test read the forms of a page, fill them in and send them, as a browser does?

Read by what the walk of the synthetic region reads them with; a test asks of a field which kind it is as well.
"""

from dataclasses import dataclass, field

from django.http import HttpResponse

from zicht.voorbeeld.formulieren import Formulier, _Lezer


@dataclass(frozen=True)
class Control:
    """Everything of a form that has one name: its kind, its values, and which of them are chosen."""

    kind: str
    values: list[str]
    chosen: list[str]


@dataclass
class WebForm:
    """A form as a browser sees it; `action` is empty for one that is sent to its own page."""

    attributes: dict[str, str]
    read: Formulier
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def action(self) -> str:
        """Where it is sent."""
        return self.read.actie

    @property
    def controls(self) -> dict[str, Control]:
        """Its fields by name, as they stand."""
        chosen = {name: [value for one, value in self.read.velden if one == name] for name in self.read.namen}
        return {
            name: Control(self.kinds[name], self.read.keuzes.get(name, values), values)
            for name, values in chosen.items()
        }

    @property
    def keeps_draft(self) -> bool:
        """Whether what is typed is kept."""
        return "data-concept-url" in self.attributes

    @property
    def has_words(self) -> bool:
        """Whether somebody writes in it."""
        return any(one.kind in {"textarea", "text"} for one in self.controls.values())

    def filled(self, **typed: object) -> dict[str, object]:
        """Return what a browser would send as the page stands, with this typed in it."""
        return {name: one.chosen for name, one in self.controls.items() if one.chosen} | typed


class _Reader(_Lezer):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[WebForm] = []

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        one = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(WebForm(one, self.formulieren[-1]))
        elif self._open is not None and "name" in one:
            self.forms[-1].kinds.setdefault(one["name"], one.get("type", "text") if tag == "input" else tag)


def forms_in(page: HttpResponse) -> list[WebForm]:
    """Return the forms of a page that change something."""
    reader = _Reader()
    reader.feed(page.content.decode())
    return [one for one in reader.forms if one.attributes.get("method", "get").lower() == "post"]


def form_at(page: HttpResponse, address: str) -> WebForm:
    """Return the form of a page that is sent to this address."""
    own = [one for one in forms_in(page) if one.action in {address, ""} and "concept" in one.controls]
    return own[0]
