"""Short writing for persons and households in tables."""

from zicht.koppeling import Gegevens, RegisterInGeheugen, Rij, normaliseer, standaardgewichten, zoek
from zicht.koppeling.drempel import drempel

MILJOEN = 1_000_000
ADRESSEN = {"hier": ("1234AB", "12"), "weg": ("5678XY", "3"), "": ("", "")}


class Register(RegisterInGeheugen):
    """A few persons that count as a million, so that a hit must be as strong as in a large register."""

    @property
    def omvang(self) -> int:
        """Return the size that is meant."""
        return MILJOEN


def persoon(tekst: str) -> Gegevens:
    """Return somebody from `Jan Jansen 19850412 m hier 123456782 0600123456`.

    A dash is what is not known, as is what is left out at the end; the address is `hier` or `weg`.
    """
    delen = [deel.strip("-") for deel in tekst.split()]
    voornaam, achternaam, datum, geslacht, adres, bsn, telefoon = (*delen, *[""] * 7)[:7]
    postcode, nummer = ADRESSEN[adres]
    return normaliseer(
        Gegevens(
            bsn=bsn, voornamen=voornaam, achternaam=achternaam, geboortedatum=datum, geslacht=geslacht,
            postcode=postcode, huisnummer=nummer, telefoon=telefoon,
        )
    )  # fmt: skip


def register(*gezinnen: str) -> Register:
    """Return a register of these households; within a household persons are parted by a plus."""
    rijen = []
    for groep, gezin in enumerate(gezinnen):
        for lid in gezin.split("+"):
            rijen.append(Rij(len(rijen), groep, persoon(lid)))
    return Register(rijen)


def gevonden(vraag: str, in_register: Register):
    """Return what is found at the threshold of a million persons."""
    return zoek(
        [persoon(lid) for lid in vraag.split("+")], in_register, standaardgewichten(), vanaf=drempel(MILJOEN)
    )
