"""Is this a possible burgerservicenummer?"""


def is_bsn(tekst: str) -> bool:
    """This function will tell whether the text is nine digits that pass the elfproef of the BSN.

    Bron: wmo-2015
    """
    if len(tekst) != 9 or not tekst.isascii() or not tekst.isdigit() or tekst == "0" * 9:
        return False
    return _gewogen(tekst[:8]) % 11 == int(tekst[8])


def met_controlecijfer(acht: str) -> str | None:
    """This function will return eight digits with the ninth that makes them a BSN; None where none does.

    Bron: wmo-2015
    """
    negen = f"{acht}{_gewogen(acht) % 11}"
    return negen if is_bsn(negen) else None


def _gewogen(acht: str) -> int:
    return sum(int(cijfer) * gewicht for cijfer, gewicht in zip(acht, range(9, 1, -1), strict=True))
