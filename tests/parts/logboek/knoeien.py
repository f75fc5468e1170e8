"""How somebody who owns the database would tamper: take the triggers off, change a row, put them back."""

from contextlib import contextmanager

from django.db import connection

from zicht.logboek.actions import zet_grendels
from zicht.logboek.grendel import TABELLEN
from zicht.logboek.queries import ontbrekende_grendels


def voer_uit(opdracht, met=()):
    with connection.cursor() as cursor:
        cursor.execute(opdracht, met)


def haal(vraag, met=()):
    with connection.cursor() as cursor:
        cursor.execute(vraag, met)
        return cursor.fetchall()


def neem_grendels_weg():
    """Take every trigger of the log off."""
    if connection.vendor == "postgresql":
        for tabel in TABELLEN:
            voer_uit(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        return
    for (naam,) in haal("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'logboek%%'"):
        voer_uit(f"DROP TRIGGER {naam}")


@contextmanager
def zonder_grendels():
    """Work on the log unhindered, and leave the triggers as they were."""
    neem_grendels_weg()
    yield
    zet_grendels()
    assert ontbrekende_grendels() == ()


def knoei(opdracht, met=()):
    """Change the log behind its back."""
    with zonder_grendels():
        voer_uit(opdracht, met)
