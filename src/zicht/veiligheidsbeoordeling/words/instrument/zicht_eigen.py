"""Which questions and factors did the first version of the application's own instrument have?

Written for this application in plain words; no text of an existing instrument was used, and no answer is claimed
to predict anything. Bron: ontwerp
"""

from datetime import date

from zicht.kern import gettext_noop
from zicht.veiligheidsbeoordeling.words.instrument.vorm import (
    Doelgroep,
    Factor,
    Factorsoort,
    Instrument,
    Onderwerp,
    Thema,
    Triagevraag,
)

EIGEN_LABEL = gettext_noop("Eigen hulpmiddel van Zicht; geen officieel instrument")

_ACUUT = (
    ("nu_gevaar", gettext_noop("Kan iemand vandaag of in de komende dagen gewond raken?")),
    ("pas_gewond", gettext_noop("Is iemand in de afgelopen week gewond geraakt door geweld?")),
    ("bedreigd", gettext_noop("Is iemand met de dood bedreigd, of dreigt iemand zichzelf iets aan te doen?")),
    ("wapen", gettext_noop("Is er een wapen gebruikt of bij de hand, of is iemand bij de keel gepakt?")),
    ("kan_erbij", gettext_noop("Kan wie mogelijk geweld pleegt bij de anderen zonder dat iemand ingrijpt?")),
    (
        "zonder_zorg",
        gettext_noop("Is er nu een kind of een ander zonder de zorg die niet een dag kan wachten?"),
    ),
)
_STRUCTUREEL = (
    ("vaker", gettext_noop("Is er eerder geweld geweest tussen dezelfde mensen?")),
    ("houdt_aan", gettext_noop("Duurt de onveilige situatie al langer dan enkele weken?")),
    ("hulp_hielp_niet", gettext_noop("Is eerdere hulp gestopt of hielp die niet?")),
    ("tekort_aan_zorg", gettext_noop("Krijgt iemand al langer niet de zorg of aandacht die nodig is?")),
    (
        "een_bepaalt",
        gettext_noop("Bepaalt de een wat de ander mag: geld, contact met anderen, het huis uit gaan?"),
    ),
    ("bang_thuis", gettext_noop("Is iemand bang om thuis te zijn, of om te vertellen wat er gebeurt?")),
)
_BESPROKEN = (
    ("besproken_middelen", gettext_noop("Is gesproken over alcohol, drugs en medicijnen?")),
    ("besproken_seksualiteit", gettext_noop("Is gesproken over seksualiteit?")),
    ("besproken_gezinsplanning", gettext_noop("Is gesproken over een kinderwens en anticonceptie?")),
)
_PERSOON = (
    (
        "ondergaat",
        gettext_noop("Maakt deze persoon geweld of verwaarlozing zelf mee?"),
        Doelgroep.IEDEREEN,
    ),
    ("gewond", gettext_noop("Heeft deze persoon letsel?"), Doelgroep.IEDEREEN),
    ("veilig_iemand", gettext_noop("Is er iemand bij wie deze persoon veilig is?"), Doelgroep.IEDEREEN),
    ("gezien", gettext_noop("Heeft een professional dit kind gezien sinds het gebeurde?"), Doelgroep.KIND),
    ("gehoord", gettext_noop("Heeft dit kind zelf kunnen vertellen hoe het gaat?"), Doelgroep.KIND),
    ("getuige", gettext_noop("Was dit kind erbij, of hoorde het wat er gebeurde?"), Doelgroep.KIND),
    (
        "afhankelijk",
        gettext_noop("Is dit kind voor de dagelijkse zorg afhankelijk van wie mogelijk geweld pleegt?"),
        Doelgroep.KIND,
    ),
    ("pleegt", gettext_noop("Pleegt deze persoon mogelijk geweld?"), Doelgroep.VOLWASSENE),
    (
        "kan_weg",
        gettext_noop("Kan deze persoon zelf weggaan of hulp inroepen?"),
        Doelgroep.VOLWASSENE,
    ),
    ("wil_hulp", gettext_noop("Staat deze persoon open voor hulp?"), Doelgroep.VOLWASSENE),
)
_RISICO = (
    ("zelf_geweld_gekend", gettext_noop("Groeide op met geweld"), Thema.GEWELD, Doelgroep.IEDEREEN),
    ("geweld_elders", gettext_noop("Geweld ook buiten het huis"), Thema.GEWELD, Doelgroep.IEDEREEN),
    ("scheiding", gettext_noop("Ruzie rond scheiding of omgang"), Thema.OUDERSCHAP, Doelgroep.IEDEREEN),
    ("overvraagd", gettext_noop("De opvoeding is te zwaar"), Thema.OUDERSCHAP, Doelgroep.VOLWASSENE),
    ("heel_jong", gettext_noop("Heel jong of nog niet geboren"), Thema.OUDERSCHAP, Doelgroep.KIND),
    ("gedrag", gettext_noop("Gedrag dat veel van anderen vraagt"), Thema.OUDERSCHAP, Doelgroep.KIND),
    ("psychisch", gettext_noop("Psychische klachten"), Thema.GEZONDHEID, Doelgroep.IEDEREEN),
    ("beperking", gettext_noop("Ziekte of beperking"), Thema.GEZONDHEID, Doelgroep.IEDEREEN),
    (
        "middelen",
        gettext_noop("Problemen door alcohol, drugs of medicijnen"),
        Thema.MIDDELENGEBRUIK,
        Doelgroep.IEDEREEN,
    ),
    ("zwanger", gettext_noop("Zwanger"), Thema.SEKSUALITEIT, Doelgroep.VOLWASSENE),
    (
        "geen_eigen_keuze",
        gettext_noop("Geen eigen keuze over seks of kinderen krijgen"),
        Thema.SEKSUALITEIT,
        Doelgroep.VOLWASSENE,
    ),
    (
        "seksuele_grens",
        gettext_noop("Seksueel gedrag over de grens van een ander"),
        Thema.SEKSUALITEIT,
        Doelgroep.IEDEREEN,
    ),
    ("geldzorgen", gettext_noop("Schulden, of geen vast werk of huis"), Thema.LEVEN, Doelgroep.VOLWASSENE),
    ("verzuim", gettext_noop("Blijft weg van school"), Thema.LEVEN, Doelgroep.KIND),
    ("alleen", gettext_noop("Staat er alleen voor"), Thema.NETWERK, Doelgroep.IEDEREEN),
)
_BESCHERMEND = (
    ("neemt_verantwoording", gettext_noop("Ziet het eigen aandeel"), Thema.GEWELD, Doelgroep.VOLWASSENE),
    ("plek", gettext_noop("Heeft een veilige plek om heen te gaan"), Thema.GEWELD, Doelgroep.IEDEREEN),
    ("beschermt", gettext_noop("Beschermt de kinderen"), Thema.OUDERSCHAP, Doelgroep.VOLWASSENE),
    ("band", gettext_noop("Goede band met een ouder of verzorger"), Thema.OUDERSCHAP, Doelgroep.KIND),
    ("gezond", gettext_noop("Is gezond en veerkrachtig"), Thema.GEZONDHEID, Doelgroep.IEDEREEN),
    ("behandeling", gettext_noop("Krijgt behandeling die helpt"), Thema.GEZONDHEID, Doelgroep.IEDEREEN),
    (
        "nuchter",
        gettext_noop("Werkt aan minderen of stoppen met middelen"),
        Thema.MIDDELENGEBRUIK,
        Doelgroep.IEDEREEN,
    ),
    (
        "eigen_keuze",
        gettext_noop("Beslist zelf over seks en kinderen krijgen"),
        Thema.SEKSUALITEIT,
        Doelgroep.VOLWASSENE,
    ),
    (
        "vastigheid",
        gettext_noop("Heeft vastigheid: huis, werk of inkomen"),
        Thema.LEVEN,
        Doelgroep.VOLWASSENE,
    ),
    ("gaat_naar_school", gettext_noop("Gaat naar school of opvang"), Thema.LEVEN, Doelgroep.KIND),
    ("netwerk", gettext_noop("Heeft mensen die helpen"), Thema.NETWERK, Doelgroep.IEDEREEN),
    ("vertrouwde", gettext_noop("Heeft een volwassene die het vertrouwt"), Thema.NETWERK, Doelgroep.KIND),
)

ZICHT_EIGEN_1 = Instrument(
    id="zicht-eigen",
    versie="1",
    naam=gettext_noop("Vragenlijst veiligheid van Zicht"),
    label=EIGEN_LABEL,
    valid_from=date(2019, 1, 1),
    valid_until=date(2026, 1, 1),
    vragen=(
        *(Triagevraag(code, tekst, Onderwerp.ACUUT) for code, tekst in _ACUUT),
        *(Triagevraag(code, tekst, Onderwerp.STRUCTUREEL) for code, tekst in _STRUCTUREEL),
        *(Triagevraag(code, tekst, Onderwerp.BESPROKEN) for code, tekst in _BESPROKEN),
        *(Triagevraag(code, tekst, Onderwerp.PERSOON, doelgroep) for code, tekst, doelgroep in _PERSOON),
    ),
    factoren=(
        *(Factor(code, tekst, Factorsoort.RISICO, thema, voor) for code, tekst, thema, voor in _RISICO),
        *(
            Factor(code, tekst, Factorsoort.BESCHERMEND, thema, voor)
            for code, tekst, thema, voor in _BESCHERMEND
        ),
    ),
)
