"""How does a template say a date in words, translate a text of pure code, or link to a field?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django import forms, template
from django.conf import settings
from django.forms import BoundField
from django.forms.widgets import Input
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_noop, ngettext

from zicht.kern.bron import zeg_bron
from zicht.raamwerk.eenmalig import nieuw_merk

register = template.Library()

_DICHTBIJ = {0: gettext_noop("vandaag"), 1: gettext_noop("morgen"), -1: gettext_noop("gisteren")}

_KLASSEN = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    ((forms.RadioSelect, forms.CheckboxSelectMultiple), ""),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (forms.FileInput, ""),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)


@register.filter
def vertaal(tekst: object) -> str:
    """This function will return a text that pure code marked for translation, in the language of the page."""
    if not tekst:
        return ""
    # The texts are Dutch: a page in Dutch has hundreds of them, and none has to be looked up.
    return str(tekst) if get_language() == settings.LANGUAGE_CODE else gettext(str(tekst))


@register.simple_tag
def eenmalig() -> str:
    """This function will return the mark by which a form is honoured once."""
    return nieuw_merk()


@register.filter
def bron(naam: str) -> str:
    """This function will say a source in words that a professional knows, in the language of the page."""
    return zeg_bron(naam, gettext)


@register.filter
def wanneer(dag: date | datetime | None, vandaag: date | datetime) -> str:
    """This function will say a day as people say it, seen from `vandaag`; without a day it is empty."""
    if dag is None:
        return ""
    dag, vandaag = _dag(dag), _dag(vandaag)
    verschil = (dag - vandaag).days
    if verschil in _DICHTBIJ:
        return gettext(_DICHTBIJ[verschil])
    if 1 < verschil < 7:
        return date_format(dag, "l")
    if -14 < verschil < 0:
        return ngettext("%(n)s dag geleden", "%(n)s dagen geleden", -verschil) % {"n": -verschil}
    return date_format(dag, "j F" if abs(verschil) < 300 else "j F Y")


@register.filter
def eerste_id(veld: BoundField) -> str:
    """This function will return the id of the first control of a field: where a link to its fault must go."""
    return f"{veld.auto_id}_0" if veld.use_fieldset else veld.id_for_label


@register.filter
def beschreven_door(veld: BoundField) -> str:
    """This function will return the ids of hint and fault of a group of controls, for aria-describedby."""
    delen = ((veld.help_text, "helptext"), (veld.errors, "error"))
    return " ".join(f"{veld.auto_id}_{naam}" for er_is, naam in delen if er_is)


@register.filter
def is_vinkje(veld: BoundField) -> bool:
    """This function will tell whether the field is one checkbox, whose label stands behind it."""
    return isinstance(veld.field.widget, forms.CheckboxInput)


@register.filter
def nodig_als(veld: BoundField) -> str:
    """This function will return when a field must be filled that may be left open otherwise; empty when it never must.

    A form of a library knows no such thing.
    """
    return str(getattr(veld.form, "nodig_als", {}).get(veld.name, ""))


@register.filter
def met_klassen(veld: BoundField) -> SafeString:
    """This function will draw the control of a field with the classes of the design system."""
    widget = veld.field.widget
    soort = next((klassen for van, klassen in _KLASSEN if isinstance(widget, van)), "")
    klassen = " ".join(filter(None, (soort, widget.attrs.get("class", ""))))
    if veld.errors and soort:
        klassen += f" {soort.split()[0]}--invalid"
    attrs: dict[str, str | bool] = {"class": klassen} if klassen else {}
    if veld.field.required and not veld.use_fieldset:
        attrs["aria-required"] = "true"
    return veld.as_widget(attrs=attrs)


@register.filter
def met_kop(rij: Iterable[object], koppen: Sequence[str]) -> list[tuple[str, object]]:
    """This function will put before each cell of a row the heading of its column."""
    return list(zip(koppen, rij, strict=True))


def _dag(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment
