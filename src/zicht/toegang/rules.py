"""What may be done with accounts, roles and teams?"""

from dataclasses import dataclass
from datetime import date

from zicht.kern import Bezwaar, Rol, Soort, gettext_noop

ROLLEN_VAN: dict[Soort | None, frozenset[Rol]] = {
    Soort.VEILIG_THUIS: frozenset(
        {
            Rol.FRONTOFFICE,
            Rol.BEOORDELAAR,
            Rol.GEDRAGSWETENSCHAPPER,
            Rol.VERTROUWENSARTS,
            Rol.WERKBEGELEIDER,
            Rol.BACKOFFICE,
            Rol.MANAGER,
            Rol.BEHEERDER,
        }
    ),
    Soort.LOKAAL_TEAM: frozenset({Rol.LOKAAL_TEAM, Rol.MELDER}),
    Soort.PARTNER: frozenset({Rol.LOKAAL_TEAM, Rol.MELDER}),
    None: frozenset({Rol.MELDER, Rol.BETROKKENE, Rol.GEMEENTE, Rol.LANDELIJK_ANALIST}),
}

ROL_PAST_NIET = Bezwaar(
    code="rol-past-niet",
    tekst=gettext_noop("Deze rol past niet bij de organisatie waarvoor het account is."),
    bron="eisen ROL-1",
    feiten=("soort", "rol"),
    veld="rol",
)
HEEFT_ROL_AL = Bezwaar(
    code="heeft-rol-al", tekst=gettext_noop("Dit account heeft deze rol al."), feiten=("rol",), veld="rol"
)
HEEFT_ROL_NIET = Bezwaar(
    code="heeft-rol-niet", tekst=gettext_noop("Dit account heeft deze rol niet."), feiten=("rol",), veld="rol"
)
ROL_VAN_ANDER = Bezwaar(
    code="rol-van-ander",
    tekst=gettext_noop(
        "Een andere organisatie gaf deze rol. Alleen die beëindigt haar, of de organisatie die het account beheert."
    ),
    feiten=("van_anderen",),
    bron="eisen ROL-2",
    veld="rol",
)
LAATSTE_BEHEERDER = Bezwaar(
    code="laatste-beheerder",
    tekst=gettext_noop("Dit is de laatste beheerder van de organisatie. Maak eerst een ander beheerder."),
    feiten=("beheerders",),
    bron="eisen ROL-2",
)
BEHEERDER_BESTAAT = Bezwaar(
    code="beheerder-bestaat",
    tekst=gettext_noop("Deze organisatie heeft al een beheerder. Die maakt andere accounts op het scherm."),
    bron="eisen ROL-2",
)
ZICHZELF = Bezwaar(
    code="zichzelf", tekst=gettext_noop("U kunt uw eigen account niet blokkeren."), bron="eisen ROL-2"
)
AL_GEBLOKKEERD = Bezwaar(
    code="al-geblokkeerd", tekst=gettext_noop("Dit account is al geblokkeerd."), bron="eisen ROL-2"
)
NIET_GEBLOKKEERD = Bezwaar(
    code="niet-geblokkeerd", tekst=gettext_noop("Dit account is niet geblokkeerd."), bron="eisen ROL-2"
)
TEAM_VAN_ANDER = Bezwaar(
    code="team-van-ander",
    tekst=gettext_noop("Het team en het account horen niet bij dezelfde organisatie."),
    veld="team",
)
AL_TEAMLID = Bezwaar(code="al-teamlid", tekst=gettext_noop("Dit account zit al in dit team."), veld="team")
GEEN_TEAMLID = Bezwaar(
    code="geen-teamlid", tekst=gettext_noop("Dit account zit niet in dit team."), veld="team"
)
ADRES_BESTAAT = Bezwaar(
    code="adres-bestaat", tekst=gettext_noop("Er is al een account met dit e-mailadres."), veld="email"
)
TERUG_VOOR_VERTREK = Bezwaar(
    code="terug-voor-vertrek",
    tekst=gettext_noop("De eerste dag terug moet na de eerste dag weg liggen."),
    veld="tot",
)
AL_AFWEZIG = Bezwaar(
    code="al-afwezig",
    tekst=gettext_noop("In deze tijd is al afwezigheid vastgelegd. Beëindig die eerst."),
    veld="vanaf",
)
NIET_AFWEZIG = Bezwaar(
    code="niet-afwezig",
    tekst=gettext_noop("Er is geen afwezigheid die kan worden beëindigd."),
    bron="eisen ALG-3",
)


@dataclass(frozen=True)
class Accountstand:
    """What holds for an account: kind of party, roles, and how many other beheerders its party has.

    `van_anderen` are the roles that another organisation gave, for who does not keep the account.
    """

    soort: Soort | None
    rollen: frozenset[Rol]
    andere_beheerders: int
    geblokkeerd: bool
    is_zelf: bool
    van_anderen: frozenset[Rol] = frozenset()


def objections_to_rollen(soort: Soort | None, rollen: frozenset[Rol]) -> list[Bezwaar]:
    """This function will return why an account of this kind of party may not have these roles.

    Bron: eisen ROL-1
    """
    return [] if rollen <= ROLLEN_VAN[soort] else [ROL_PAST_NIET]


def rollen_voor(soort: Soort | None) -> tuple[Rol, ...]:
    """This function will return the roles that an account of this kind of party may have, in a fixed order.

    Bron: eisen ROL-1
    """
    return tuple(rol for rol in Rol if rol in ROLLEN_VAN[soort])


def objections_to_eerste_beheerder(*, bestaat: bool, nog_een: bool) -> list[Bezwaar]:
    """This function will return why the command line may not make a beheerder; empty means it may.

    Bron: eisen ROL-2
    """
    return [BEHEERDER_BESTAAT] if bestaat and not nog_een else []


def objections_to_grant(stand: Accountstand, rol: Rol) -> list[Bezwaar]:
    """This function will return why a role may not be given; empty means it may.

    Bron: eisen ROL-1
    """
    return objections_to_rollen(stand.soort, frozenset({rol})) + (
        [HEEFT_ROL_AL] if rol in stand.rollen else []
    )


def objections_to_end(stand: Accountstand, rol: Rol) -> list[Bezwaar]:
    """This function will return why a role may not be taken away; empty means it may.

    Bron: eisen ROL-1; eisen ROL-2
    """
    if rol not in stand.rollen:
        return [HEEFT_ROL_NIET]
    if rol in stand.van_anderen:
        return [ROL_VAN_ANDER]
    return _laatste_beheerder(stand) if rol is Rol.BEHEERDER else []


def objections_to_block(stand: Accountstand) -> list[Bezwaar]:
    """This function will return why an account may not be blocked; empty means it may.

    Bron: eisen ROL-2
    """
    if stand.geblokkeerd:
        return [AL_GEBLOKKEERD]
    return ([ZICHZELF] if stand.is_zelf else []) + _laatste_beheerder(stand)


def objections_to_unblock(stand: Accountstand) -> list[Bezwaar]:
    """This function will return why an account may not be released; empty means it may.

    Bron: eisen ROL-2
    """
    return [] if stand.geblokkeerd else [NIET_GEBLOKKEERD]


def objections_to_afwezig(
    vanaf: date, tot: date | None, bestaand: list[tuple[date, date | None]]
) -> list[Bezwaar]:
    """This function will return why an absence may not be recorded; `tot` is the first day back.

    Bron: eisen ALG-3
    """
    if tot is not None and tot <= vanaf:
        return [TERUG_VOOR_VERTREK]
    overlapt = any(
        (tot is None or begin < tot) and (einde is None or vanaf < einde) for begin, einde in bestaand
    )
    return [AL_AFWEZIG] if overlapt else []


def _laatste_beheerder(stand: Accountstand) -> list[Bezwaar]:
    is_laatste = (
        Rol.BEHEERDER in stand.rollen and not stand.andere_beheerders and stand.soort is Soort.VEILIG_THUIS
    )
    return [LAATSTE_BEHEERDER] if is_laatste and not stand.geblokkeerd else []
