"""A household that is reported at two organisations; nobody in it exists."""

from datetime import datetime

from tests import build
from tests.people import VANDAAG
from zicht.casus.words import Betrokkenheid
from zicht.kern import OnvolledigeDatum
from zicht.kern.bsn import met_controlecijfer
from zicht.personen.words import Adres, Geslacht, Naamdelen

BSN = met_controlecijfer("99999001")
WAS = Adres(straat="Oudestraat", huisnummer="4", postcode="8911CD", plaats="Leeuwarden", gemeente="GM0080")
IS = Adres(straat="Nieuwestraat", huisnummer="17", postcode="3511EF", plaats="Utrecht", gemeente="GM0080")


def gezin():
    """Describe a mother and a child as they are told."""
    return (
        build.gemelde_persoon(
            "1",
            naam=Naamdelen(roepnaam="Sietske", achternaam="Wielstra"),
            geslacht=Geslacht.VROUW,
            geboortedatum=OnvolledigeDatum(1988, 4, 17),
            bsn=BSN,
            betrokkenheid=Betrokkenheid.OUDER,
        ),
        build.gemelde_persoon(
            "2",
            naam=Naamdelen(roepnaam="Jelmer", achternaam="Wielstra"),
            geslacht=Geslacht.MAN,
            geboortedatum=OnvolledigeDatum(2015, 11, 3),
        ),
    )


def meld(by, *, at: datetime = VANDAAG, adres: Adres = WAS, **meer):
    """Take in a report about them."""
    return build.melding(by=by, at=at, personen=meer.pop("personen", gezin()), adres=adres, **meer)
