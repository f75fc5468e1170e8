"""`zicht werker`: terms that near and pass, sealing the log, what waits for others, drafts that expire."""

import signal
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from zicht.casus.actions import raise_termijnen
from zicht.config.ritme import Beurt, loop
from zicht.dossier.actions import expire_concepten, sweep_bijlagen
from zicht.logboek.actions import verzegel
from zicht.melding.actions import expire_meldingconcepten
from zicht.raamwerk import klok
from zicht.raamwerk.eenmalig import expire_inzendingen
from zicht.raamwerk.statistiek import refresh_statistics
from zicht.radar.actions import count_omvang
from zicht.radar.actions.inhoud_beurt import deliver_inhoud
from zicht.radar.actions.landelijk_beurt import work_register


def _met_verbinding(doe: Callable[[], object]) -> Callable[[], None]:
    def uitgevoerd() -> None:
        # A connection that was lost (the database restarted) is renewed before every turn.
        close_old_connections()
        doe()

    return uitgevoerd


def beurten() -> list[Beurt]:
    """This function will return the jobs of the worker, the most frequent first."""
    werk: list[tuple[str, float, Callable[[], object]]] = [
        ("Logboek verzegelen", 2, verzegel),
        ("Landelijk register", 2, lambda: work_register(at=klok.now())),
        ("Berichten tussen organisaties", 2, lambda: deliver_inhoud(at=klok.now())),
        ("Termijnen", 5, lambda: raise_termijnen(at=klok.now())),
        ("Meldingconcepten", 300, lambda: expire_meldingconcepten(at=klok.now())),
        ("Concepten", 300, lambda: expire_concepten(at=klok.now())),
        ("Verstuurde formulieren", 3600, lambda: expire_inzendingen(at=klok.now())),
        ("Statistiek van de database", 3600, refresh_statistics),
        ("Omvang van de radar", 86_400, lambda: count_omvang(at=klok.now())),
        # The disk keeps real time, also where a synthetic clock was moved.
        ("Bijlagen zonder rij", 3600, lambda: sweep_bijlagen(at=datetime.now(UTC))),
    ]
    return [Beurt(naam, seconden, _met_verbinding(doe)) for naam, seconden, doe in werk]


class Command(BaseCommand):
    """Takes turns until it is told to stop; may be killed at any moment and catches up at the next start."""

    help = "Bewaak de termijnen, verzegel het logboek, vraag het register en ruim concepten op."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """This function will declare the options."""
        parser.add_argument("--eenmaal", action="store_true", help="doe alles een keer en stop")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will work until SIGTERM or SIGINT; the job under way is finished first."""
        werk = beurten()
        if options["eenmaal"]:
            for beurt in werk:
                beurt.doe()
            return
        stop = Event()
        for sein in (signal.SIGTERM, signal.SIGINT):
            signal.signal(sein, lambda *_: stop.set())
        self.stdout.write(f"De werker draait sinds {klok.now():%H:%M:%S} UTC.")
        loop(werk, stop=stop)
