"""Is the register there? For the proxy in front and for who watches over it; it tells nothing else."""

from django.http import HttpRequest, HttpResponse

from zicht.register.queries import open_periodes


def gezondheid(_request: HttpRequest) -> HttpResponse:
    """This function will say that the register and its database answer. One query."""
    open_periodes()
    return HttpResponse("goed\n", content_type="text/plain")
