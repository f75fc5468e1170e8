"""How does a region that was made by actions become one of a million casussen?

Every row of a casus is copied with identifiers of its own, and the people in the copies with names, dates of birth and
addresses of their own. What is derived from them (words to search by, the index of the radar) is made by what always
makes it. `groei` does it; nothing here knows the rules of the process, it only repeats what the actions wrote.
"""

from zicht.voorbeeld.groeien.groei import MEESTE_CASUSSEN, Groei

__all__ = ["MEESTE_CASUSSEN", "Groei"]
