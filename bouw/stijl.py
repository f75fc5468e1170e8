"""Which style sheets does a page need from the NL Design System, and where do they stand?

Takes from `node_modules` (put there by `npm ci`) the components named below and only those tokens that they or
our own style sheet use, and writes them as one file for the browser. Run it again after either of them changes.
"""

import re
import shutil
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
TOKENS = Path("@nl-design-system-unstable/voorbeeld-design-tokens")
EIGEN = WORTEL / "src/zicht/raamwerk/static/zicht/zicht.css"
DOEL = WORTEL / "src/zicht/raamwerk/static/vendor"

COMPONENTEN = (
    "root",
    "body",
    "document",
    "skip-link",
    "link",
    "button",
    "heading-1",
    "heading-2",
    "heading-3",
    "paragraph",
    "unordered-list",
    "alert",
    "status-badge",
    "table",
    "form-field",
    "form-field-description",
    "form-field-error-message",
    "form-fieldset",
    "form-label",
    "textbox",
    "textarea",
    "select",
    "checkbox",
    "radio-button",
    "separator",
)

# One accent colour: where the example theme sets violet beside blue, both become blue.
KLEUREN = {"violet": "blauw"}

_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);", re.MULTILINE)
_GEBRUIK = re.compile(r"var\(\s*(--[\w-]+)")


def main(modules: Path = WORTEL / "node_modules", doel: Path = DOEL) -> None:
    """This function will write the style sheet and its licence; exits with a message when a package is missing."""
    if not (modules / TOKENS).is_dir():
        sys.exit("The style packages are not installed: run `npm ci` first.")
    onderdelen = [(modules / f"@utrecht/{naam}-css/dist/index.min.css").read_text() for naam in COMPONENTEN]
    tokens = dict(_TOKEN.findall((modules / TOKENS / "dist/theme.css").read_text()))
    nodig = used_tokens("".join([*onderdelen, EIGEN.read_text()]), tokens)
    thema = "".join(f"{naam}:{_recolour(tokens[naam])};" for naam in sorted(nodig))
    doel.mkdir(parents=True, exist_ok=True)
    kop = "/* NL Design System: Utrecht components and example theme. EUPL-1.2, see nl-design-system.LICENSE.md */\n"
    inhoud = "\n".join([f".voorbeeld-theme{{{thema}}}", *(_without_comments(deel) for deel in onderdelen)])
    (doel / "nl-design-system.css").write_text(kop + inhoud + "\n")
    shutil.copyfile(
        modules / "@utrecht/component-library-css/LICENSE.md", doel / "nl-design-system.LICENSE.md"
    )


def used_tokens(css: str, tokens: dict[str, str]) -> set[str]:
    """This function will return the tokens that the style sheet uses, those that they rest on included."""
    gevonden: set[str] = set()
    wachtrij = set(_GEBRUIK.findall(css))
    while wachtrij:
        naam = wachtrij.pop()
        if naam in tokens and naam not in gevonden:
            gevonden.add(naam)
            wachtrij.update(_GEBRUIK.findall(_recolour(tokens[naam])))
    return gevonden


def _recolour(waarde: str) -> str:
    for van, naar in KLEUREN.items():
        waarde = waarde.replace(f"-kleuren-{van}-", f"-kleuren-{naar}-")
    return waarde


def _without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).strip()


if __name__ == "__main__":
    main()
