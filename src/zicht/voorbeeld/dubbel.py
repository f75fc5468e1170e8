"""What becomes of somebody who was entered twice: seen and put right, or put right wrongly and undone?"""

from collections.abc import Generator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from zicht.kern import Rol
from zicht.melding.actions import end_identificatie, identify_persoon
from zicht.melding.words import Herkomst, NieuweMelding
from zicht.personen.actions import merge_personen, undo_merge
from zicht.voorbeeld.dagen import werkmoment
from zicht.voorbeeld.mensen import NERGENS_ANDERS, Lid
from zicht.voorbeeld.rooster import Rooster


class Herstel(StrEnum):
    """How it is put right; a good half are merged."""

    HERKEN = "herken"
    HERKEN_EN_TERUG = "herken_en_terug"
    VOEG_SAMEN = "voeg_samen"
    OOK_SAMEN = "ook_samen"
    SAMEN_EN_TERUG = "samen_en_terug"


def met_bekende(nieuw: NieuweMelding, bekende: Lid) -> NieuweMelding:
    """This function will return the same report, told by telephone, in which the second adult is somebody known."""
    personen = tuple(
        replace(een, persoon=replace(bekende.persoon, adres=NERGENS_ANDERS)) if een.sleutel == "b" else een
        for een in nieuw.personen
    )
    return replace(nieuw, personen=personen, herkomst=Herkomst.TELEFOON)


def vergelijk(
    rooster: Rooster, *, blijft: UUID, gaat_op: UUID, casus: UUID, at: datetime
) -> Generator[datetime, None, None]:
    """This function will let who sees both find that they are one, and merge them."""
    at = werkmoment(rooster.lot.toeval, at)
    yield at
    reden, by = (
        "Zelfde BSN en zelfde geboortedatum: het is dezelfde persoon.",
        rooster.wie(Rol.FRONTOFFICE, at),
    )
    merge_personen(blijft=blijft, gaat_op=gaat_op, reden=reden, casus=casus, by=by, at=at)


def kies_herstel(rooster: Rooster) -> Herstel:
    """This function will draw how this one is put right."""
    return rooster.lot.beurt(tuple(Herstel))


def herken_alsnog(herstel: Herstel, rooster: Rooster, *, gemeld: UUID, bekend: UUID, at: datetime) -> None:
    """This function will recognise the reported person as the known one after all, and now and then take it back.

    At once, before the safety is looked at: it changes who the casus is about.
    """
    by = rooster.wie(Rol.FRONTOFFICE, at)
    identify_persoon(
        gemelde_persoon=gemeld, persoon=bekend, reden="Zelfde persoon, anders geschreven.", by=by, at=at
    )
    if herstel is Herstel.HERKEN_EN_TERUG:
        reden = "Bij nader inzien niet zeker: de geboortedatum verschilt."
        end_identificatie(gemelde_persoon=gemeld, reden=reden, by=by, at=at)


def voeg_samen(
    herstel: Herstel, rooster: Rooster, *, blijft: UUID, gaat_op: UUID, casus: UUID, at: datetime
) -> Generator[datetime, None, None]:
    """This function will merge the second record into the first some days later, and undo what was wrong."""
    toeval = rooster.lot.toeval
    at = werkmoment(toeval, at, toeval.randint(1, 8))
    yield at
    reden = "Dubbel ingevoerd: zelfde adres en zelfde familie."
    by = rooster.wie(Rol.BACKOFFICE, at)
    merge_personen(blijft=blijft, gaat_op=gaat_op, reden=reden, casus=casus, by=by, at=at)
    if herstel is not Herstel.SAMEN_EN_TERUG:
        return
    at = werkmoment(toeval, at, toeval.randint(1, 3))
    yield at
    reden = "Het blijkt een neef met dezelfde naam te zijn."
    undo_merge(hersteld=gaat_op, reden=reden, casus=casus, by=rooster.wie(Rol.BACKOFFICE, at), at=at)
