"""How are the casussen of somebody who was found told?"""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zicht.web.queries.zoeken import Gevondencasus

register = template.Library()

_REGEL = (
    '<div><a class="utrecht-link utrecht-link--html-a cijfers" href="{}">{}</a>'
    ' <span class="klein">{}</span></div>'
)


@register.filter
def casusregels(casussen: Iterable[Gevondencasus]) -> SafeString:
    """This function will return a line for each casus: its number that leads there, and how it stands.

    Not a template: a search shows more than a hundred of them, and its loop took most of the page.
    """
    return format_html_join("", _REGEL, ((een.url, een.nummer, een.stand) for een in casussen))
