"""How does somebody write down what another says? With the faults that people make, drawn by chance."""

from random import Random

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_NAAST = {
    "a": "sq",
    "s": "ad",
    "d": "sf",
    "e": "rw",
    "r": "et",
    "o": "ip",
    "i": "uo",
    "n": "bm",
    "m": "n",
    "l": "k",
}
_KLANK = (("ij", "y"), ("y", "ij"), ("ck", "k"), ("k", "c"), ("c", "k"), ("s", "z"), ("z", "s"), ("v", "f"), ("f", "v"),
          ("dt", "t"), ("d", "dt"), ("ei", "ij"), ("ou", "au"), ("ss", "s"), ("ll", "l"), ("n", "nn"), ("ph", "f"),
          ("th", "t"), ("h", ""), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("e", "é"), ("sch", "sg"), ("kh", "ch"),
          ("ou", "u"), ("sh", "ch"), ("oe", "u"))  # fmt: skip


def tik_mis(woord: str, toeval: Random) -> str:
    """This function will make one typing error in a word."""
    if len(woord) < 3:
        return woord
    plaats = toeval.randrange(1, len(woord))
    soort = toeval.random()
    if soort < 0.3:
        return woord[:plaats] + woord[plaats + 1 :]
    if soort < 0.55:
        return woord[: plaats - 1] + woord[plaats] + woord[plaats - 1] + woord[plaats + 1 :]
    letter = toeval.choice(_NAAST.get(woord[plaats], _LETTERS))
    return woord[:plaats] + letter + woord[plaats + (soort < 0.8) :]


def hoor_mis(woord: str, toeval: Random) -> str:
    """This function will write a word as it may sound."""
    for _ in range(6):
        van, naar = toeval.choice(_KLANK)
        if van in woord[1:]:
            return woord[0] + woord[1:].replace(van, naar, 1)
    return woord


def verschrijf_cijfers(cijfers: str, toeval: Random) -> str:
    """This function will put one wrong digit, or two in the wrong order."""
    plaats = toeval.randrange(1, len(cijfers))
    if toeval.random() < 0.4:
        return cijfers[: plaats - 1] + cijfers[plaats] + cijfers[plaats - 1] + cijfers[plaats + 1 :]
    return cijfers[:plaats] + str(toeval.randrange(10)) + cijfers[plaats + 1 :]


def verschrijf_datum(datum: str, toeval: Random) -> str:
    """This function will write a date wrongly: swapped, a digit, or another day, month or year."""
    jaar, maand, dag = datum[:4], datum[4:6], datum[6:]
    soort = toeval.random()
    if soort < 0.3 and dag <= "12":
        return jaar + dag + maand
    if soort < 0.55:
        return f"{jaar}{maand}{toeval.randrange(1, 29):02}"
    if soort < 0.7:
        return f"{jaar}{toeval.randrange(1, 13):02}{min(int(dag), 28):02}"
    return f"{int(jaar) + toeval.choice((-10, -1, 1, 10))}{maand}{dag}"
