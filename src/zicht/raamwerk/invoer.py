"""What may be typed for a text, a date, a BSN, a telephone number or a postcode, and what does it become?

Nothing is cut off or changed behind someone's back: what cannot be read is refused with the reason.
"""

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zicht.kern.bsn import is_bsn
from zicht.kern.datum import OngeldigeDatum, OnvolledigeDatum

VERPLICHT = _("Vul dit in.")
_TEKENS = {
    "teken": _("Hierin staat een teken dat niet te lezen is. Typ de tekst opnieuw in plaats van te plakken."),
    "te_lang": _("Dit is te lang: %(is)d tekens. Er passen er %(mag)d."),
}
# Marks that turn the direction of writing can make a text read otherwise than it is stored.
_RICHTING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Letters and signs that are drawn as nothing.
_LEEG = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_DEEL = re.compile(r"[\s./-]+")
_NETNUMMER_VRIJ = ("800", "900", "906", "909")


class TekstField(forms.CharField):
    """One line of text, at most `max_length` characters."""

    default_error_messages = {"required": VERPLICHT, **_TEKENS}
    toegestaan = frozenset[str]()

    def __init__(self, *, max_length: int = 200, **opties: Any) -> None:
        """This function will make the field; the length is judged here, as a browser would cut off in silence."""
        self.mag = max_length
        super().__init__(**opties)

    def to_python(self, value: Any) -> str:
        """This function will return the text without spaces around it; raises ValidationError naming the fault."""
        tekst = unicodedata.normalize("NFC", str(super().to_python(value)).replace("\r\n", "\n"))
        if any(_is_onleesbaar(teken) for teken in tekst if teken not in self.toegestaan):
            raise ValidationError(self.error_messages["teken"], code="teken")
        if len(tekst) > self.mag:
            raise ValidationError(
                self.error_messages["te_lang"], code="te_lang", params={"is": len(tekst), "mag": self.mag}
            )
        # Of what nobody can read a single character, nothing was typed: it is no reason, and no name.
        return "" if all(map(_is_onzichtbaar, tekst)) else tekst

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """This function will tell the page the greatest length, so that it can warn while typing."""
        return {**super().widget_attrs(widget), "data-max": str(self.mag)}


class LangeTekstField(TekstField):
    """Text of several lines, at most `max_length` characters."""

    widget = forms.Textarea(attrs={"rows": 6})
    toegestaan = frozenset("\n\t")

    def __init__(self, *, max_length: int = 10_000, **opties: Any) -> None:
        """This function will make the field."""
        super().__init__(max_length=max_length, **opties)


class LeesredenField(LangeTekstField):
    """Why somebody must read what tells who an anonymous melder is; two parts ask that, of different pages."""

    def __init__(self, **opties: Any) -> None:
        """This function will make the field with its label and who reads the answer."""
        uitleg = _("Wie ook mag zien wie de melder is, leest dit met uw naam.")
        super().__init__(label=_("Waarom?"), help_text=uitleg, **opties)


class _GetyptField(forms.CharField):
    """A value typed as a short text: cleaned of unreadable characters before it is read."""

    default_error_messages = {"required": VERPLICHT, **_TEKENS}
    voorbeeld = ""
    html: dict[str, str] = {}

    def to_python(self, value: Any) -> Any:
        """This function will return what `lees` makes of the text, or None when nothing was typed."""
        if value in self.empty_values or not isinstance(value, str):
            return value if value not in self.empty_values else None
        tekst = value.strip()
        if len(tekst) > 40 or any(_is_onleesbaar(teken) for teken in tekst):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return self.lees(tekst) if tekst else None

    def lees(self, tekst: str) -> Any:
        """This function will make a value of the text, or raise ValidationError naming the fault."""
        raise NotImplementedError

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """This function will say to the browser which keyboard fits, and not to fill in from memory."""
        return {**super().widget_attrs(widget), "autocomplete": "off", **self.html}

    def fout(self, code: str, **feiten: object) -> ValidationError:
        """This function will return the fault with this code, filled in with the facts."""
        return ValidationError(self.error_messages[code], code=code, params=feiten)


class DatumField(_GetyptField):
    """A date, typed as `dd-mm-jjjj`, optionally within `niet_voor` and `niet_na` (both inclusive)."""

    default_error_messages = {
        "invalid": _("Schrijf de datum als dd-mm-jjjj, bijvoorbeeld 25-03-2027."),
        "jaar": _("Schrijf het jaar met vier cijfers, bijvoorbeeld 25-03-2027."),
        "bereik": _("Het jaar moet tussen 1850 en 2199 liggen."),
        "maand": _("Maand %(maand)d bestaat niet: de maand ligt tussen 1 en 12."),
        "dag": _("Dag %(dag)d bestaat niet in deze maand."),
        "te_vroeg": _("Deze datum mag niet voor %(grens)s liggen."),
        "te_laat": _("Deze datum mag niet na %(grens)s liggen."),
    }
    html = {"class": "utrecht-textbox--kort", "inputmode": "text"}

    def __init__(self, *, niet_voor: date | None = None, niet_na: date | None = None, **opties: Any) -> None:
        """This function will make the field; the limits can be set later, on the field of a form."""
        self.niet_voor, self.niet_na = niet_voor, niet_na
        super().__init__(**opties)

    def lees(self, tekst: str) -> date:
        """This function will return the date, or raise ValidationError naming the part at fault."""
        dag = self._lees_dag(tekst)
        if self.niet_voor and dag < self.niet_voor:
            raise self.fout("te_vroeg", grens=_getypt(self.niet_voor))
        if self.niet_na and dag > self.niet_na:
            raise self.fout("te_laat", grens=_getypt(self.niet_na))
        return dag

    def _lees_dag(self, tekst: str) -> date:
        delen = _delen(tekst)
        if len(delen) != 3 or not all(_zijn_cijfers(deel) and len(deel) <= 4 for deel in delen):
            raise self.fout("invalid")
        # A year that stands in front has its four digits: there it is the order that is at fault.
        if len(delen[2]) != 4:
            raise self.fout("invalid" if len(delen[0]) == 4 else "jaar")
        dag, maand, jaar = (int(deel) for deel in delen)
        if not 1850 <= jaar <= 2199:
            raise self.fout("bereik")
        if not 1 <= maand <= 12:
            raise self.fout("maand", maand=maand)
        try:
            return date(jaar, maand, dag)
        except ValueError:
            raise self.fout("dag", dag=dag) from None

    def prepare_value(self, value: Any) -> Any:
        """This function will show a stored date as it is typed; what was typed stays as it is."""
        return _getypt(value) if isinstance(value, date) else value


class TijdstipField(DatumField):
    """A moment, typed as `dd-mm-jjjj uu.mm`; it becomes an aware moment in the zone of the page.

    In the hour that comes twice in autumn the first is meant: a term that begins with it ends rather early than late.
    """

    default_error_messages = {
        "invalid": _("Schrijf dag en tijd als dd-mm-jjjj uu.mm, bijvoorbeeld 25-03-2027 14.30."),
        "tijd": _("Schrijf de tijd als uu.mm tussen 00.00 en 23.59, bijvoorbeeld 14.30."),
        "zomertijd": _("Dit tijdstip bestaat niet: de klok gaat die nacht een uur vooruit."),
    }
    html = {"class": "utrecht-textbox--half", "inputmode": "text"}

    def lees(self, tekst: str) -> datetime:
        """This function will return the moment, or raise ValidationError naming the part at fault."""
        dagdeel, _spatie, tijddeel = tekst.rpartition(" ")
        dag = super().lees(dagdeel.strip().rstrip(","))
        gevonden = re.fullmatch(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])", tijddeel, re.ASCII)
        if not gevonden:
            raise self.fout("tijd")
        plaatselijk = datetime(dag.year, dag.month, dag.day, int(gevonden[1]), int(gevonden[2]))  # noqa: DTZ001
        moment = timezone.make_aware(plaatselijk)
        if timezone.localtime(moment.astimezone(UTC)).replace(tzinfo=None) != plaatselijk:
            raise self.fout("zomertijd")
        return moment

    def prepare_value(self, value: Any) -> Any:
        """This function will show a stored moment as it is typed, in the zone of the page."""
        if not isinstance(value, datetime):
            return value
        plaatselijk = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{_getypt(plaatselijk)} {plaatselijk:%H.%M}"


class OnvolledigeDatumField(_GetyptField):
    """A date of birth whose day and month may be unknown: `00-00-1990`, `??-03-1990`, `03-1990` or `1990`."""

    default_error_messages = {
        "invalid": _("Schrijf de datum als dd-mm-jjjj. Is een deel onbekend, schrijf dan 00: 00-03-1990."),
        "jaar": _("Schrijf het jaar met vier cijfers. Weet u het niet zeker, schat dan het jaar."),
    }
    html = {"class": "utrecht-textbox--kort", "inputmode": "text"}

    def lees(self, tekst: str) -> OnvolledigeDatum:
        """This function will return the date with 0 for unknown parts, or raise ValidationError."""
        delen = ["00", "00", *_delen(tekst)][-3:] if len(_delen(tekst)) <= 3 else []
        if not delen or not all(_zijn_cijfers(deel) or _is_onbekend(deel) for deel in delen):
            raise self.fout("invalid")
        if len(delen[0]) == 4 and len(delen[2]) != 4:
            raise self.fout("invalid")
        if len(delen[2]) != 4 or _is_onbekend(delen[2]) or max(len(delen[0]), len(delen[1])) > 2:
            raise self.fout("jaar")
        dag, maand, jaar = (0 if _is_onbekend(deel) else int(deel) for deel in delen)
        try:
            return OnvolledigeDatum(jaar, maand, dag)
        except OngeldigeDatum as fout:
            raise ValidationError(gettext(str(fout)), code="bestaat_niet") from None

    def prepare_value(self, value: Any) -> Any:
        """This function will show a stored date as it is typed."""
        return value.als_tekst if isinstance(value, OnvolledigeDatum) else value


class BsnField(_GetyptField):
    """A burgerservicenummer: nine digits that pass the elfproef, spaces and dots allowed."""

    default_error_messages = {
        "invalid": _("Een BSN bestaat alleen uit cijfers."),
        "aantal": _("Een BSN heeft 9 cijfers; hier staan er %(aantal)d. Zet bij 8 cijfers een 0 vooraan."),
        "elfproef": _("Dit BSN bestaat niet: een van de cijfers is verkeerd."),
    }
    html = {"class": "utrecht-textbox--kort", "inputmode": "numeric", "data-bsn": ""}

    def lees(self, tekst: str) -> str:
        """This function will return nine digits, or raise ValidationError naming the fault."""
        cijfers = "".join(_delen(tekst))
        if not _zijn_cijfers(cijfers):
            raise self.fout("invalid")
        if len(cijfers) != 9:
            raise self.fout("aantal", aantal=len(cijfers))
        if not is_bsn(cijfers):
            raise self.fout("elfproef")
        return cijfers


class TelefoonField(_GetyptField):
    """A telephone number, written anyhow; it becomes `+` and the digits with the country first."""

    default_error_messages = {
        "invalid": _("Een telefoonnummer bestaat uit cijfers, bijvoorbeeld 06 12345678 of +32 2 123 45 67."),
        "aantal": _(
            "Dit nummer klopt niet: een Nederlands nummer heeft 10 cijfers, hier staan er %(aantal)d."
        ),
        "land": _("Dit nummer klopt niet: na + komen 8 tot 15 cijfers, het land eerst."),
    }
    html = {"class": "utrecht-textbox--half", "inputmode": "tel"}

    def lees(self, tekst: str) -> str:
        """This function will return the number as `+31612345678`, or raise ValidationError naming the fault."""
        kaal = re.sub(r"[\s().\u2010-\u2014/-]", "", tekst.replace("(0)", ""))
        kaal = "+" + kaal[2:] if kaal.startswith("00") else kaal
        if not _zijn_cijfers(kaal.removeprefix("+")):
            raise self.fout("invalid")
        if kaal.startswith("+31"):
            kaal = "0" + kaal[3:].removeprefix("0")
        if kaal.startswith("+"):
            if not 8 <= len(kaal) - 1 <= 15:
                raise self.fout("land")
            return kaal
        if not _is_nederlands(kaal):
            raise self.fout("aantal", aantal=len(kaal))
        return "+31" + kaal[1:]


class PostcodeField(_GetyptField):
    """A Dutch postcode; it becomes `1234AB`."""

    default_error_messages = {
        "invalid": _("Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 8911 AB."),
    }
    html = {"class": "utrecht-textbox--kort"}

    def lees(self, tekst: str) -> str:
        """This function will return four digits and two capitals, or raise ValidationError."""
        kaal = "".join(tekst.split()).upper()
        if not re.fullmatch(r"[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}", kaal):
            raise self.fout("invalid")
        return kaal


def leesbaar(tekst: str) -> str:
    """This function will leave out what no database keeps and no page shows: a NUL, and half a character."""
    return tekst.replace("\x00", "").encode(errors="replace").decode()


def _is_onleesbaar(teken: str) -> bool:
    return unicodedata.category(teken) in {"Cc", "Cs", "Co", "Cn"} or teken in _RICHTING


def _is_onzichtbaar(teken: str) -> bool:
    return unicodedata.category(teken)[0] in "CMZ" or teken in _LEEG


def _delen(tekst: str) -> list[str]:
    return [deel for deel in _DEEL.split(tekst) if deel]


def _zijn_cijfers(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit()


def _is_onbekend(tekst: str) -> bool:
    return bool(tekst) and (set(tekst) <= {"?"} or set(tekst.lower()) <= {"x"})


def _getypt(dag: date) -> str:
    return f"{dag.day:02}-{dag.month:02}-{dag.year:04}"


def _is_nederlands(cijfers: str) -> bool:
    vrij = cijfers[1:4] in _NETNUMMER_VRIJ and len(cijfers) in {8, 11}
    return cijfers.startswith("0") and not cijfers.startswith("00") and (len(cijfers) == 10 or vrij)
