"""What can be asked about assessments?

Facts for the rules in `feiten` and `vernieuwen`, what is shown in `beelden`, the page of one assessment in
`pagina`, several casussen over time in `voorgeschiedenis`.
"""

from zicht.veiligheidsbeoordeling.queries.beelden import (
    beoordelingen_van,
    besluit_over,
    besluit_van,
    geldend_besluit,
    get_informatievraag,
    get_taxatie,
    informatievragen_van,
    laatste_taxatie,
    lidtaxaties,
    oordelen_over,
    taxatienummer,
)
from zicht.veiligheidsbeoordeling.queries.feiten import (
    besluitgevolg,
    bevindingen_nu,
    eerdere_besluiten,
    get_beoordeling,
    houdervoorstel,
    leden_van,
    lock_beoordeling,
)
from zicht.veiligheidsbeoordeling.queries.pagina import (
    beoordelingspagina,
    leden_bij,
    meebeoordelaars_voor,
    taxatiepagina,
)
from zicht.veiligheidsbeoordeling.queries.vernieuwen import houdt_zelf, oudste_taxatie, vernieuwfeiten_van
from zicht.veiligheidsbeoordeling.queries.voorgeschiedenis import besluiten_in, oordelen_in

__all__ = [
    "beoordelingen_van",
    "beoordelingspagina",
    "besluit_over",
    "besluit_van",
    "besluiten_in",
    "besluitgevolg",
    "bevindingen_nu",
    "eerdere_besluiten",
    "geldend_besluit",
    "get_beoordeling",
    "get_informatievraag",
    "get_taxatie",
    "houdervoorstel",
    "houdt_zelf",
    "informatievragen_van",
    "laatste_taxatie",
    "leden_bij",
    "leden_van",
    "lidtaxaties",
    "lock_beoordeling",
    "meebeoordelaars_voor",
    "oordelen_in",
    "oordelen_over",
    "oudste_taxatie",
    "taxatienummer",
    "taxatiepagina",
    "vernieuwfeiten_van",
]
