"""Who may do what with accounts, teams and absence?"""

from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, Rol, gettext_noop

GEEN_BEHEERDER = Bezwaar(
    code="geen-beheerder",
    tekst=gettext_noop("Alleen een beheerder mag accounts en teams wijzigen."),
    bron="eisen ROL-2",
)
ANDER_BEHEERT = Bezwaar(
    code="ander-beheert-account",
    tekst=gettext_noop(
        "Een andere organisatie beheert dit account. Alleen haar beheerder geeft een nieuw wachtwoord, wist de tweede "
        "factor of blokkeert. Wel kunt u de rollen beëindigen die uw organisatie gaf."
    ),
    bron="eisen ROL-2",
    feiten=("beheerd_door",),
)
NIET_OVER_DEZE_AFWEZIGHEID = Bezwaar(
    code="niet-over-deze-afwezigheid",
    tekst=gettext_noop("Afwezigheid leggen alleen de persoon zelf, de werkbegeleider en de beheerder vast."),
    bron="eisen ALG-3",
)


def may_beheren(by: Aanvrager, *, partij: UUID | None, afgesproken: bool = False) -> bool:
    """This function will tell whether the asker manages the accounts of a party.

    A beheerder manages those of the own Veilig Thuis organisation, and those of a local team or partner with
    which the organisation made an agreement (`afgesproken`). Accounts without a party are made by the
    application itself.
    """
    if by.is_systeem:
        return True
    if not by.has(Rol.BEHEERDER) or by.organisatie is None or partij is None:
        return False
    return partij == by.organisatie or afgesproken


def objections_to_beheren(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why the asker may manage no account at all; empty means some may be managed.

    Bron: eisen ROL-2
    """
    return [] if by.is_systeem or (by.has(Rol.BEHEERDER) and by.organisatie) else [GEEN_BEHEERDER]


def objections_to_herstel(by: Aanvrager, *, beheerd_door: UUID | None) -> list[Bezwaar]:
    """This function will return why the asker may not reset or block an account that it manages otherwise.

    `beheerd_door` is the organisation that keeps the account, None when none does any more.
    Bron: eisen ROL-2
    """
    mag = by.is_systeem or beheerd_door in {None, by.organisatie}
    return [] if mag else [ANDER_BEHEERT]


def objections_to_afwezigheid(
    by: Aanvrager, *, account: UUID, partij: UUID | None, teams: frozenset[UUID]
) -> list[Bezwaar]:
    """This function will return why the asker may not record that somebody is away; empty means it is allowed.

    `teams` are those of who is away: a werkbegeleider records for the own teams.
    Bron: eisen ALG-3
    """
    eigen = by.account == account
    leidt = by.has(Rol.WERKBEGELEIDER) and by.partij == partij and not by.teams.isdisjoint(teams)
    return [] if eigen or leidt or may_beheren(by, partij=partij) else [NIET_OVER_DEZE_AFWEZIGHEID]


def may_see_accountlogboek(by: Aanvrager, *, partij: UUID | None) -> bool:
    """This function will tell whether the asker may read what an account did: a beheerder of the own organisation.

    Bron: bio2 8.15
    """
    return by.is_systeem or (by.has(Rol.BEHEERDER) and partij is not None and by.organisatie == partij)


def may_see_casuslogboek(by: Aanvrager, *, organisatie: UUID, team: UUID | None) -> bool:
    """This function will tell whether the asker may read who saw and did what in a casus of the organisation.

    The werkbegeleider of its team, and the confidential roles: gedragswetenschapper and vertrouwensarts.
    Whether the casus itself is visible is asked before.
    Bron: eisen PLUS-11
    """
    if by.organisatie != organisatie:
        return False
    leidt = by.has(Rol.WERKBEGELEIDER) and (team is None or team in by.teams)
    return leidt or by.has(Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS)
