"""Does a casus still follow on the one it was opened after (MEL-8)?"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vervolgfeiten:
    """What that hangs on: whether both are about one person now, and whether it rested on recognising one then."""

    delen_iemand: bool
    rustte_op_herkenning: bool


def is_vervolg(feiten: Vervolgfeiten) -> bool:
    """This function will tell whether a casus still follows on the one before it.

    It does as long as both are about one person. Where nobody was recognised at receipt a human chose it for another
    reason, and that choice stands.
    Bron: qa-2018 Q10; eisen RAD-2
    """
    return feiten.delen_iemand or not feiten.rustte_op_herkenning
