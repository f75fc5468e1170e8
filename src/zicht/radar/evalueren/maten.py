"""How good is a list of pairs, each with its bits and whether it is right? How are times and shares put in figures?"""

from collections.abc import Iterable, Sequence
from typing import Any

Paren = Sequence[tuple[float, bool]]
_PRECISIES = (95, 99)


def maten(goed: int, gekozen: int, ware: int) -> dict[str, float]:
    """This function will return precision, recall and F1 when of `gekozen` pairs `goed` are right; `ware` there are.

    Where nothing was chosen the precision is 1: nothing was wrong. Where there was nothing to find the recall is 1.
    """
    precisie = goed / gekozen if gekozen else 1.0
    vangst = goed / ware if ware else 1.0
    f1 = 2 * goed / (gekozen + ware) if gekozen + ware else 1.0
    return {"precision": round(precisie, 5), "recall": round(vangst, 5), "f1": round(f1, 5)}


def bij_drempel(paren: Paren, ware: int, drempel: float) -> dict[str, float]:
    """This function will return the figures of the pairs that reach a threshold."""
    gekozen = [is_waar for bits, is_waar in paren if bits >= drempel]
    return maten(sum(gekozen), len(gekozen), ware)


def beste(paren: Paren, ware: int) -> dict[str, Any]:
    """This function will return the best F1 with its threshold, and the highest recall at two precisions.

    Every number of bits that occurs is tried as threshold; pairs of equal bits are taken together or not at all.
    """
    uitkomst: dict[str, Any] = {"best_f1": 0.0, "best_f1_at_bits": None}
    uitkomst |= {f"recall_at_precision_{precisie}": 0.0 for precisie in _PRECISIES}
    op_volgorde = sorted(paren, key=lambda paar: -paar[0])
    goed = 0
    for gekozen, (bits, is_waar) in enumerate(op_volgorde, 1):
        goed += is_waar
        if gekozen < len(op_volgorde) and op_volgorde[gekozen][0] == bits:
            continue
        f1 = 2 * goed / (gekozen + ware)
        if f1 > uitkomst["best_f1"]:
            uitkomst |= {"best_f1": f1, "best_f1_at_bits": round(bits, 2)}
        for precisie in _PRECISIES:
            if goed * 100 >= precisie * gekozen:
                uitkomst[f"recall_at_precision_{precisie}"] = round(goed / ware, 5) if ware else 1.0
    return uitkomst | {"best_f1": round(uitkomst["best_f1"], 5)}


def aandeel(gevallen: Iterable[bool]) -> float | None:
    """This function will return which part of the cases holds; None when there are no cases."""
    lijst = list(gevallen)
    return round(sum(lijst) / len(lijst), 5) if lijst else None


def verdeling(seconden: Sequence[float]) -> dict[str, float | None]:
    """This function will return median, 95th and 99th percentile in milliseconds; None when nothing was timed.

    The p-th percentile is the smallest time within which p per cent was done (nearest rank).
    """
    tijden = sorted(seconden)
    return {
        f"p{deel}": round(tijden[-(-len(tijden) * deel // 100) - 1] * 1000, 3) if tijden else None
        for deel in (50, 95, 99)
    }
