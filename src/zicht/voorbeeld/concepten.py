"""What is somebody typing on the last day? The fields of the forms, as a browser sends them."""

from zicht.kern import Rol

Velden = dict[str, list[str]]

_AAN_DE_TELEFOON: Velden = {
    "meldersoort": ["professional_doorlopend"],
    "sector": ["onderwijs"],
    "persoon": ["1", "2"],
    "persoon-1-voornamen": ["Lotte"],
    "persoon-1-achternaam": ["Hoekman"],
    "persoon-1-betrokkenheid": ["ouder"],
    "persoon-2-voornamen": ["Finn"],
    "persoon-2-achternaam": ["Hoekman"],
    "persoon-2-betrokkenheid": ["kind"],
    "gebeurtenis": ["Finn vertelt dat hij 's avonds alleen thuis is en voor zijn zusje zorgt. De juf"],
}
_BUURMAN: Velden = {
    "meldersoort": ["burger"],
    "sector": ["niet_beroepsmatig"],
    "persoon": ["1"],
    "persoon-1-achternaam": ["Prins"],
    "gebeurtenis": ["Hoort elke avond schreeuwen door de muur. Vannacht viel er iets zwaars."],
    "straat": ["Decorhof"],
    "huisnummer": ["12"],
}
# Who types, what, and apart from it of the melder.
CONCEPTEN: tuple[tuple[Rol, Velden, Velden], ...] = (
    (
        Rol.FRONTOFFICE,
        _AAN_DE_TELEFOON,
        {
            "melder-naam": ["Kris Testerink"],
            "melder-functie": ["Leerkracht"],
            "melder-telefoon": ["0600987654"],
        },
    ),
    (Rol.FRONTOFFICE, _BUURMAN, {"melder-relatie": ["buurman"]}),
)
NOTITIE: Velden = {"tekst": ["Teruggebeld door de huisarts. Hij ziet het gezin morgen en vraagt of wij"]}
