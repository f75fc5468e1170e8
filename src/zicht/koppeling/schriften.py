"""How is a name in another script written in Latin letters, so that it can be compared with how somebody wrote it here?

For keys and comparison only; what is stored and shown stays as it was written. The tables are our own and fixed: what
was kept under a key must be found under it later, by every organisation (decision 0029).
"""

import re
import unicodedata

_ANDER_SCHRIFT = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
# What lengthens a letter, parts two, or says which way to read.
_TEKENS = re.compile("[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_WOORD = re.compile(r"[^\s\-]+")

# As in a passport (ICAO 9303), but for the letters that are two here: these are heard, and often read, with a y.
_CYRILLISCH = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѕ": "dz", "ә": "a",
    "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "һ": "h", "ҳ": "h", "ҷ": "j", "җ": "zh",
}  # fmt: skip
_OEKRAIENS = frozenset("іїєґ")
_GRIEKS = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_ARABISCH = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "ى": "a", "ئ": "i", "ؤ": "o",
    "َ": "a", "ِ": "i", "ُ": "u", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ہ": "h", "ھ": "h", "ے": "e",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ێ": "e", "ۆ": "o", "ڵ": "l", "ڕ": "r", "ە": "e", "ڤ": "v",
}  # fmt: skip
_KLINKERS = frozenset("اآأإةىوي")
# Short vowels are not written: of the names that very many bear they are known.
_GEWONE_NAMEN = {
    "محمد": "mohammed", "احمد": "ahmed", "محمود": "mahmoud", "مصطفي": "mustafa", "علي": "ali", "عمر": "omar",
    "حسن": "hassan", "حسين": "hussein", "حسام": "hossam", "خالد": "khalid", "يوسف": "youssef", "عثمان": "othman",
    "ابراهيم": "ibrahim", "اسماعيل": "ismail", "عبدالله": "abdullah", "حمزه": "hamza", "بلال": "bilal",
    "ياسين": "yassin", "سعيد": "said", "رشيد": "rachid", "كريم": "karim", "نجيب": "najib", "فاطمه": "fatima",
    "عايشه": "aicha", "خديجه": "khadija", "مريم": "maryam", "زينب": "zainab", "امينه": "amina", "نور": "nour",
    "سميره": "samira", "ليلي": "leila", "ساره": "sara", "هدي": "houda", "بن": "ben", "ابن": "ibn", "ابو": "abu",
}  # fmt: skip
_EEN_VORM = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ئ": "ي", "ک": "ك"}
)
_DIENAAR = re.compile("عبد[\\s-]*ال(?!له)")
_GODS = re.compile("عبد[\\s-]*الله")
_EUROPEES = _CYRILLISCH | _GRIEKS
_KORTSTE_MET_LIDWOORD = 4
_DUBBELE_KLINKER = re.compile(r"([aiu])\1+")


def in_latijn(tekst: str) -> str:
    """This function will return a text in small letters with its Cyrillic, Greek and Arabic letters in Latin ones.

    What is in any other script stays as it is, and so do signs.
    """
    if not _ANDER_SCHRIFT.search(tekst):
        return tekst
    # One letter for each form that a letter has within a word, and without marks above Cyrillic and Greek.
    plat = _TEKENS.sub("", unicodedata.normalize("NFKC", tekst).lower())
    return _WOORD.sub(lambda woord: _woord(woord[0]), _DIENAAR.sub("abdel", _GODS.sub("عبدالله", plat)))


def _woord(woord: str) -> str:
    """One word; the common names first, in whatever form of their letters."""
    if gewoon := _GEWONE_NAMEN.get(woord.translate(_EEN_VORM)):
        return gewoon
    if any(map(_is_arabisch, woord)):
        return _arabisch(woord)
    is_oekraiens = not _OEKRAIENS.isdisjoint(woord)
    letters = (letter for letter in unicodedata.normalize("NFKD", woord) if not unicodedata.combining(letter))
    anders = {"г": "h", "и": "y"} if is_oekraiens else {}
    latijn = "".join(
        anders.get(letter) or _EUROPEES.get(letter, letter) for letter in "".join(letters).replace("ου", "ou")
    )
    return latijn.replace("iya", "ia").replace("iyu", "iu")


def _is_arabisch(teken: str) -> bool:
    return teken in _ARABISCH or teken in "وي"


def _arabisch(woord: str) -> str:
    """Letter by letter; waw and ya are a vowel, but not at the beginning nor before one. The article is a particle."""
    woord = woord.replace("ی", "ي")
    heeft_lidwoord = woord.startswith("ال") and len(woord) > _KORTSTE_MET_LIDWOORD
    rest = woord[2:] if heeft_lidwoord else woord
    delen = [_letter(rest, plaats) for plaats in range(len(rest))]
    return ("al " if heeft_lidwoord else "") + _DUBBELE_KLINKER.sub(r"\1", "".join(delen))


def _letter(woord: str, plaats: int) -> str:
    teken = woord[plaats]
    is_begin = not any(map(_is_arabisch, woord[:plaats]))
    if teken in "وي":
        is_medeklinker = is_begin or woord[plaats + 1 : plaats + 2] in _KLINKERS
        return ("w" if is_medeklinker else "u") if teken == "و" else ("y" if is_medeklinker else "i")
    if teken == "ع":
        return "a" if is_begin else ""
    return _ARABISCH.get(teken, teken)
