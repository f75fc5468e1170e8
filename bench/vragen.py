"""How many questions does a page ask of the database? Counted in this process, for several roles."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection
from django.test import Client

from bench.belasting import ZOEKVRAGEN
from bench.regio import Mens
from zicht.casus.queries import visible_to
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van

_ACHTERKANT = "zicht.toegang.sessie.Achterkant"


def tel_vragen(mensen: list[Mens], *, at: datetime) -> dict[str, int]:
    """Return of each page the most queries that anybody's page asked."""
    hoogste: dict[str, int] = {}
    for mens in mensen:
        client = Client()
        client.force_login(Account.objects.get(pk=mens.id), backend=_ACHTERKANT)
        for wat, vraag in _vragen(client, mens, at):
            hoogste[wat] = max(hoogste.get(wat, 0), _geteld(vraag))
    return hoogste


def _vragen(client: Client, mens: Mens, at: datetime) -> list[tuple[str, Callable[[], Any]]]:
    """What everybody of this role can ask; who sees no casus has only the first page."""
    by = aanvrager_van(mens.id, at=at)
    casus = visible_to(by, at=at).values_list("pk", flat=True).first()
    if casus is None:
        return [("werkvoorraad", lambda: client.get("/"))]
    zoek = [
        (f"zoeken: {tekst}", lambda tekst=tekst: client.post("/zoeken/", {"vraag": tekst}))
        for tekst in ZOEKVRAGEN
    ]
    return [
        ("werkvoorraad", lambda: client.get("/")),
        *zoek,
        ("casus", lambda: client.get(f"/casus/{casus}/")),
    ]


def _geteld(vraag: Callable[[], Any]) -> int:
    """Ask once to warm up what is kept, and once to count."""
    gesteld: list[str] = []

    def onthoud(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        gesteld.append(sql)
        return execute(sql, params, many, context)

    vraag()
    with connection.execute_wrapper(onthoud):
        vraag()
    return len(gesteld)
