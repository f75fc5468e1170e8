"""How good is a list of pairs, each with its bits and whether it is right?"""

from collections.abc import Sequence
from typing import Any


def beste(paren: Sequence[tuple[float, bool]], ware: int) -> dict[str, Any]:
    """This function will return the best F1 and the recall at two precisions, over all thresholds."""
    goed, uitkomst = (
        0,
        {"best_f1": 0.0, "at_bits": 0.0, "recall_at_precision_95": 0.0, "recall_at_precision_99": 0.0},
    )
    for plaats, (bits, is_waar) in enumerate(sorted(paren, reverse=True), 1):
        goed += is_waar
        maat = maten(goed, plaats, ware)
        if maat["f1"] > uitkomst["best_f1"]:
            uitkomst |= {"best_f1": maat["f1"], "at_bits": round(bits, 1)}
        for eis in (95, 99):
            if maat["precision"] >= eis / 100:
                uitkomst[f"recall_at_precision_{eis}"] = maat["recall"]
    return uitkomst


def maten(goed: int, gekozen: int, ware: int) -> dict[str, float]:
    """This function will return precision, recall and F1."""
    precisie, vangst = goed / max(gekozen, 1), goed / max(ware, 1)
    f1 = 2 * precisie * vangst / max(precisie + vangst, 1e-9)
    return {"precision": round(precisie, 5), "recall": round(vangst, 5), "f1": round(f1, 5)}
