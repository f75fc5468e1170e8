"""Which kinds of violence does the field tell apart, and how severe is it?

The list follows the "aanleiding" of the information protocol of 2015, amended since; the part that delivers
figures maps it to the codes in force. Bron: cbs-beleidsinformatie
"""

from enum import StrEnum

from zicht.kern.taal import gettext_noop


class Geweldsvorm(StrEnum):
    """The kinds of violence; the value is stored, `naam` is shown."""

    PARTNERGEWELD = "partnergeweld"
    EX_PARTNERGEWELD = "ex_partnergeweld"
    KINDERMISHANDELING_LICHAMELIJK = "kindermishandeling_lichamelijk"
    KINDERMISHANDELING_PSYCHISCH = "kindermishandeling_psychisch"
    KINDERMISHANDELING_VERWAARLOZING = "kindermishandeling_verwaarlozing"
    GETUIGE_VAN_GEWELD = "getuige_van_geweld"
    SEKSUEEL_GEWELD = "seksueel_geweld"
    OUDERENMISHANDELING = "ouderenmishandeling"
    GEWELD_TEGEN_OUDERS = "geweld_tegen_ouders"
    EERGERELATEERD_GEWELD = "eergerelateerd_geweld"
    HUWELIJKSDWANG = "huwelijksdwang"
    STALKING = "stalking"
    ANDERS = "anders"

    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return _VORMNAAM[self]

    @property
    def is_kindermishandeling(self) -> bool:
        """This function will tell whether a child is among those who undergo this by its nature."""
        return self in _KINDERMISHANDELING


_VORMNAAM = {
    Geweldsvorm.PARTNERGEWELD: gettext_noop("Geweld tussen partners"),
    Geweldsvorm.EX_PARTNERGEWELD: gettext_noop("Geweld tussen ex-partners"),
    Geweldsvorm.KINDERMISHANDELING_LICHAMELIJK: gettext_noop("Kindermishandeling: lichamelijk"),
    Geweldsvorm.KINDERMISHANDELING_PSYCHISCH: gettext_noop("Kindermishandeling: psychisch"),
    Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING: gettext_noop("Kindermishandeling: verwaarlozing"),
    Geweldsvorm.GETUIGE_VAN_GEWELD: gettext_noop("Kind is getuige van geweld"),
    Geweldsvorm.SEKSUEEL_GEWELD: gettext_noop("Seksueel geweld"),
    Geweldsvorm.OUDERENMISHANDELING: gettext_noop("Ouderenmishandeling"),
    Geweldsvorm.GEWELD_TEGEN_OUDERS: gettext_noop("Geweld tegen ouders"),
    Geweldsvorm.EERGERELATEERD_GEWELD: gettext_noop("Eergerelateerd geweld"),
    Geweldsvorm.HUWELIJKSDWANG: gettext_noop("Huwelijksdwang of achterlating"),
    Geweldsvorm.STALKING: gettext_noop("Stalking"),
    Geweldsvorm.ANDERS: gettext_noop("Andere vorm"),
}

_KINDERMISHANDELING = frozenset(
    {
        Geweldsvorm.KINDERMISHANDELING_LICHAMELIJK,
        Geweldsvorm.KINDERMISHANDELING_PSYCHISCH,
        Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING,
        Geweldsvorm.GETUIGE_VAN_GEWELD,
    }
)


class Ernst(StrEnum):
    """How severe, from light to very severe; compare with `zwaarte`."""

    LICHT = "licht"
    MATIG = "matig"
    ERNSTIG = "ernstig"
    ZEER_ERNSTIG = "zeer_ernstig"

    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return _ERNSTNAAM[self]

    @property
    def zwaarte(self) -> int:
        """This function will return the place in the order, 0 for the lightest."""
        return list(Ernst).index(self)


_ERNSTNAAM = {
    Ernst.LICHT: gettext_noop("Licht"),
    Ernst.MATIG: gettext_noop("Matig"),
    Ernst.ERNSTIG: gettext_noop("Ernstig"),
    Ernst.ZEER_ERNSTIG: gettext_noop("Zeer ernstig"),
}
