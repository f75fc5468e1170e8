"""What does a melder hear at receipt: what happens next, and by when?"""

from zicht.kern import gettext_noop
from zicht.melding.words import Meldingbeeld, Spoor

ONTVANGEN = gettext_noop("Veilig Thuis heeft uw melding op %(ontvangen)s ontvangen.")
BEOORDELEN = gettext_noop(
    "Wij kijken nu hoe veilig iedereen is, en wat er moet gebeuren. Dat is uiterlijk %(uiterlijk)s klaar. "
    "%(waarom_dan)s"
)
DAARNA_ADVIES = gettext_noop(
    "Daarna nemen wij contact met u op. U hoort of er eerdere meldingen zijn, wat wij van de veiligheid vinden en "
    "wat wij u adviseren over de hulp die u geeft."
)
DAARNA_WIE = gettext_noop("Daarna hoort u van ons wie contact opneemt met het gezin.")
GEZIN = gettext_noop("Wij vertellen het gezin dat er een melding is en wat er nu gebeurt.")
GEZIN_ANONIEM = gettext_noop(
    "Wij vertellen het gezin dat er een melding is en wat er nu gebeurt. Zij horen niet van ons wie u bent."
)
GEVAAR = gettext_noop(
    "Is er direct gevaar? Bel dan 112. Weet u meer, of verandert er iets? Bel ons dan opnieuw."
)


def wat_de_melder_hoort(melding: Meldingbeeld) -> list[str]:
    """This function will return the sentences to tell a melder, with the days still to be filled in.

    So is, in plain words, why the assessment is ready by its day (PLUS-1).

    Bron: qa-2018 Q4, Q5, Q8, Q9
    """
    daarna = DAARNA_ADVIES if melding.spoor is Spoor.EIGEN_HULP else DAARNA_WIE
    gezin = GEZIN_ANONIEM if melding.is_anoniem else GEZIN
    return [ONTVANGEN, BEOORDELEN, daarna, gezin, GEVAAR]
