"""How does a test read the forms of a page, fill them in and send them, as a browser does?"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse

SILENT = {"submit", "button", "reset", "image"}


@dataclass
class Control:
    """Everything of a form that has one name: its kind, its values, and which of them are chosen."""

    kind: str
    values: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)


@dataclass
class WebForm:
    """A form as a browser sees it; `action` is empty for one that is sent to its own page."""

    attributes: dict[str, str]
    controls: dict[str, Control] = field(default_factory=dict)

    @property
    def action(self) -> str:
        """Where it is sent."""
        return self.attributes.get("action", "")

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


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[WebForm] = []
        self.open: WebForm | None = None
        self.writing: Control | None = None
        self.list: Control | None = None

    def handle_starttag(self, tag, attrs):
        one = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = WebForm(one)
            self.forms.append(self.open)
        elif self.open is None:
            return
        elif tag == "input" and "name" in one:
            self._input(one)
        elif tag in {"textarea", "select"} and "name" in one:
            control = self.open.controls.setdefault(one["name"], Control(tag))
            self.writing, self.list = (control, None) if tag == "textarea" else (None, control)
            if tag == "textarea":
                control.chosen = [""]
        elif tag == "option" and self.list is not None:
            self.list.values.append(one.get("value", ""))
            if "selected" in one:
                self.list.chosen.append(one.get("value", ""))

    def _input(self, one):
        kind = one.get("type", "text")
        if kind in SILENT or self.open is None:
            return
        control = self.open.controls.setdefault(one["name"], Control(kind))
        choice = kind in {"radio", "checkbox"}
        control.values.append(one.get("value", "on" if choice else ""))
        if "checked" in one or not choice:
            control.chosen.append(control.values[-1])

    def handle_data(self, data):
        if self.writing is not None:
            self.writing.chosen = [self.writing.chosen[0] + data]

    def handle_endtag(self, tag):
        if tag == "form":
            self.open = None
        elif tag == "textarea" and self.writing is not None:
            # A browser leaves out the line break with which the text begins.
            self.writing.chosen = [self.writing.chosen[0].removeprefix("\r\n").removeprefix("\n")]
            self.writing = None
        elif tag == "select":
            self.list = None


def forms_in(page: HttpResponse) -> list[WebForm]:
    """Return the forms of a page that change something."""
    reader = _Reader()
    reader.feed(page.content.decode())
    return [one for one in reader.forms if one.attributes.get("method", "get").lower() == "post"]


def form_at(page: HttpResponse, address: str) -> WebForm:
    """Return the form of a page that is sent to this address."""
    own = [one for one in forms_in(page) if one.action in {address, ""} and "concept" in one.controls]
    return own[0]
