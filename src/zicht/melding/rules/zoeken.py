"""By which questions may somebody in a report be found again?"""

from zicht.personen.words import Adres, NieuwPersoon


def zoekvragen(persoon: NieuwPersoon, adres: Adres) -> list[str]:
    """This function will return what to search by, the surest first: number, name with birth, name with address.

    A name alone finds too many to be of help, and is not searched by.

    Bron: eisen MEL-8
    """
    naam = persoon.naam.achternaam
    waar = adres if persoon.adres == Adres() else persoon.adres
    vragen = [persoon.bsn] if persoon.bsn else []
    if naam and persoon.geboortedatum and persoon.geboortedatum.is_volledig:
        vragen.append(f"{naam} {persoon.geboortedatum.als_tekst}")
    if naam and waar.postcode:
        vragen.append(f"{naam} {waar.postcode}")
    return vragen
