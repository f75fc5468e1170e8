"""Who elsewhere may these people be? The engine is asked, and what it says is made into what may be told."""

from zicht.koppeling import Gewichten, Treffer, Vergelijking, drempel, standaardgewichten
from zicht.koppeling.niveaus import Datum, Gelijkheid, Nummer, Voornaam
from zicht.koppeling.pseudoniem_zoeken import Gevraagde, zoek_pseudoniem
from zicht.register.queries.opzoeken import Inhoud
from zicht.register.queries.stand import Registerstand
from zicht.register.rules import HOOGSTENS_TREFFERS, begrens, is_zeker
from zicht.register.words import Gevraagd, Registerantwoord, Registerpaar, Registertreffer, Registervraag


def zoek_op(vraag: Registervraag, stand: Registerstand) -> Registerantwoord:
    """This function will look up a question and return what may be told of it. One query."""
    gewichten = standaardgewichten()
    inhoud = Inhoud(periode=vraag.periode, weglaten=stand.weglaten, omvang=stand.omvang)
    gevonden = zoek_pseudoniem(
        [_gevraagde(persoon, gewichten) for persoon in vraag.personen],
        inhoud,
        gewichten,
        vanaf=drempel(stand.omvang, personen=len(vraag.personen)),
    )
    treffers = gevonden.antwoord.treffers
    return Registerantwoord(
        kenmerk=vraag.kenmerk,
        treffers=tuple(
            _treffer(treffer, gevonden.niveaus, inhoud, stand) for treffer in treffers[:HOOGSTENS_TREFFERS]
        ),
        is_afgekapt=bool(gevonden.antwoord.afgekapt) or len(treffers) > HOOGSTENS_TREFFERS,
        omvang=stand.omvang,
    )


def _gevraagde(persoon: Gevraagd, gewichten: Gewichten) -> Gevraagde:
    return Gevraagde(
        persoon.blokken,
        begrens(persoon.zeldzame_voornaam, gewichten.voornamen, gewichten.zeldzame_voornaam),
        begrens(persoon.zeldzame_achternaam, gewichten.achternamen, gewichten.zeldzame_achternaam),
    )


def _treffer(
    treffer: Treffer, niveaus: dict[tuple[int, int], Vergelijking], inhoud: Inhoud, stand: Registerstand
) -> Registertreffer:
    ingeschreven = inhoud.inschrijvingen[treffer.groep]
    gedeeld = treffer.gedeeld
    return Registertreffer(
        kenmerk=ingeschreven.kenmerk,
        organisatie=stand.kenmerken[ingeschreven.organisatie],
        laatste=ingeschreven.laatste,
        contactpunt=ingeschreven.contactpunt,
        bits=treffer.bits,
        is_zeker=is_zeker(treffer, stand.omvang),
        paren=tuple(
            Registerpaar(paar.vraag, niveaus[paar.vraag, paar.rij.nummer], paar.bits)
            for paar in treffer.paren
        ),
        gedeeld=Registerpaar(
            gedeeld.vraag,
            _alleen_gedeeld(niveaus[gedeeld.vraag, gedeeld.rij.nummer]),
            gedeeld.weging.huishouden,
        ),
    )


def _alleen_gedeeld(niveau: Vergelijking) -> Vergelijking:
    """What a household shares; of somebody who is not called a pair nothing else is told."""
    return niveau._replace(
        voornaam=Voornaam.ONBEKEND, datum=Datum.ONBEKEND, bsn=Nummer.ONBEKEND, geslacht=Gelijkheid.ONBEKEND
    )
