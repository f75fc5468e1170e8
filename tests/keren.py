"""How many times as many cases are properties tried on? Once, and each time the same, unless somebody asks for more.

`make test-diep` asks for twenty times as many, and for others each time.
"""

import os

KEREN = int(os.environ.get("ZICHT_TOETS_KEREN", "1"))
