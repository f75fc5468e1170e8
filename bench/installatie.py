"""Where does a measurement put its data? In an installation of its own: a folder, and an empty, migrated database."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def installatie(blijft: Path | None = None) -> Iterator[None]:
    """This function will set the application up, with its data in the folder that stays; else in one that goes.

    The database is that of DATABASE_URL, which must be empty; without it one in that folder.
    """
    map_ = blijft or Path(tempfile.mkdtemp(prefix="zicht-bench-"))
    map_.mkdir(parents=True, exist_ok=True)
    os.environ |= {
        "ZICHT_DATA": str(map_.absolute()),
        "ZICHT_SYNTHETISCH": "1",
        "DJANGO_SETTINGS_MODULE": "zicht.config.settings",
    }
    try:
        # What is set here must be set before the first of these is read.
        import django

        django.setup()

        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield
    finally:
        if blijft is None:
            shutil.rmtree(map_, ignore_errors=True)
