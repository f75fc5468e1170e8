"""How does a template say a date in words, translate a text of pure code, or link to a field?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django import forms, template
from django.forms import BoundField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

register = template.Library()


@register.filter
def vertaal(tekst: object) -> str:
    """This function will return a text that pure code marked for translation, in the language of the page."""
    return gettext(str(tekst)) if tekst else ""


@register.filter
def wanneer(dag: date | datetime | None, vandaag: date | datetime) -> str:
    """This function will say a day as people say it, seen from `vandaag`; without a day it is empty."""
    if dag is None:
        return ""
    dag, vandaag = _dag(dag), _dag(vandaag)
    match (dag - vandaag).days:
        case 0:
            return gettext("vandaag")
        case 1:
            return gettext("morgen")
        case -1:
            return gettext("gisteren")
        case verschil if 1 < verschil < 7:
            return date_format(dag, "l")
        case verschil if -14 < verschil < 0:
            return ngettext("%(n)s dag geleden", "%(n)s dagen geleden", -verschil) % {"n": -verschil}
    return date_format(dag, "j F" if abs(dag - vandaag) < timedelta(days=300) else "j F Y")


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
def met_kop(rij: Iterable[object], koppen: Sequence[str]) -> list[tuple[str, object]]:
    """This function will put before each cell of a row the heading of its column."""
    return list(zip(koppen, rij, strict=True))


def _dag(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment
