"""Which weights does one begin with, before an organisation's own register has taught anything?"""

from functools import cache
from importlib.resources import files

from zicht.koppeling.gewichten import Gewichten, uit_json


@cache
def standaardgewichten() -> Gewichten:
    """This function will return the weights that are shipped: dated data, learnt from a made region.

    They stand in `standaard.json`, which names its day and source; a later version goes beside it, not over it.
    """
    return uit_json(files("zicht.koppeling").joinpath("standaard.json").read_text(encoding="utf-8"))
