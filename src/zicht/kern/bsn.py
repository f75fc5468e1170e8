"""Is this a possible burgerservicenummer?"""


def is_bsn(tekst: str) -> bool:
    """This function will tell whether the text is nine digits that pass the elfproef of the BSN.

    Bron: wmo-2015
    """
    if len(tekst) != 9 or not tekst.isascii() or not tekst.isdigit() or tekst == "0" * 9:
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(cijfer) * gewicht for cijfer, gewicht in zip(tekst, gewichten, strict=True)) % 11 == 0
