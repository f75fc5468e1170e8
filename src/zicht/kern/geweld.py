"""Which kinds of violence does the field tell apart, and how severe is it?

The list follows the "aanleiding" of the information protocol of 2015, amended since; the part that delivers
figures maps it to the codes in force. Bron: cbs-beleidsinformatie
"""

from zicht.kern.benoemd import Benoemd
from zicht.kern.taal import gettext_noop


class Geweldsvorm(Benoemd):
    """The kinds of violence; the value is stored, `naam` is shown."""

    PARTNERGEWELD = "partnergeweld", gettext_noop("Geweld tussen partners")
    EX_PARTNERGEWELD = "ex_partnergeweld", gettext_noop("Geweld tussen ex-partners")
    KINDERMISHANDELING_LICHAMELIJK = (
        "kindermishandeling_lichamelijk",
        gettext_noop("Kindermishandeling: lichamelijk"),
    )
    KINDERMISHANDELING_PSYCHISCH = (
        "kindermishandeling_psychisch",
        gettext_noop("Kindermishandeling: psychisch"),
    )
    KINDERMISHANDELING_VERWAARLOZING = (
        "kindermishandeling_verwaarlozing",
        gettext_noop("Kindermishandeling: verwaarlozing"),
    )
    GETUIGE_VAN_GEWELD = "getuige_van_geweld", gettext_noop("Kind is getuige van geweld")
    SEKSUEEL_GEWELD = "seksueel_geweld", gettext_noop("Seksueel geweld")
    OUDERENMISHANDELING = "ouderenmishandeling", gettext_noop("Ouderenmishandeling")
    GEWELD_TEGEN_OUDERS = "geweld_tegen_ouders", gettext_noop("Geweld tegen ouders")
    EERGERELATEERD_GEWELD = "eergerelateerd_geweld", gettext_noop("Eergerelateerd geweld")
    HUWELIJKSDWANG = "huwelijksdwang", gettext_noop("Huwelijksdwang of achterlating")
    STALKING = "stalking", gettext_noop("Stalking")
    ANDERS = "anders", gettext_noop("Andere vorm")

    @property
    def is_kindermishandeling(self) -> bool:
        """This function will tell whether a child is among those who undergo this by its nature."""
        return self in _KINDERMISHANDELING


_KINDERMISHANDELING = frozenset(
    {
        Geweldsvorm.KINDERMISHANDELING_LICHAMELIJK,
        Geweldsvorm.KINDERMISHANDELING_PSYCHISCH,
        Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING,
        Geweldsvorm.GETUIGE_VAN_GEWELD,
    }
)


class Ernst(Benoemd):
    """How severe, from light to very severe; compare with `zwaarte`."""

    LICHT = "licht", gettext_noop("Licht")
    MATIG = "matig", gettext_noop("Matig")
    ERNSTIG = "ernstig", gettext_noop("Ernstig")
    ZEER_ERNSTIG = "zeer_ernstig", gettext_noop("Zeer ernstig")

    @property
    def zwaarte(self) -> int:
        """This function will return the place in the order, 0 for the lightest."""
        return list(Ernst).index(self)
