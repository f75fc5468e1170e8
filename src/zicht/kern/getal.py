"""Is this text a whole number, and not one so long that no row has it?"""


def lees_getal(tekst: str, *, cijfers: int) -> int | None:
    """This function will return the number of a text of 1 up to `cijfers` plain digits; None for anything else.

    A digit of another script is none, and of thousands of digits Python refuses to make a number.
    """
    return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) <= cijfers else None
