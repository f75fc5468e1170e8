"""How is stored who may ask, what is kept, and what was asked?"""

from zicht.register.models.inschrijvingen import Blok, Inschrijving, Periode, Stand
from zicht.register.models.logregels import Logregel
from zicht.register.models.organisaties import Organisatie, Verbruik

__all__ = ["Blok", "Inschrijving", "Logregel", "Organisatie", "Periode", "Stand", "Verbruik"]
