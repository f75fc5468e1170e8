"""How does a made region differ from another? The chances by which people live, move and are written down."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Streek:
    """One region. `LEER` is what weights are learnt from, `TOETS` what they are judged on; they share no seed, no rare
    name and no rate of faults.
    """

    naam: str
    zaad: int
    geschud: bool = False
    lange_staart: int = 40_000
    van_elders: float = 0.22
    meer_meldingen: float = 0.55
    verhuist: float = 0.25
    gescheiden: float = 0.18
    nieuw_samen: float = 0.10
    tweeling: float = 0.03
    naamgenoot: float = 0.05
    oud_adres: float = 0.05
    familie: float = 0.05
    partnernaam: float = 0.35
    zonder_bsn: float = 0.40
    verkeerd_bsn: float = 0.01
    tikfout: float = 0.035
    klankfout: float = 0.03
    roepnaam: float = 0.35
    alleen_letters: float = 0.07
    geen_voornaam: float = 0.02
    geen_datum: float = 0.06
    deel_datum: float = 0.05
    foute_datum: float = 0.03
    geen_adres: float = 0.06
    fout_adres: float = 0.03
    telefoon: float = 0.45
    andere_telefoon: float = 0.25
    verwisseld: float = 0.005
    niet_genoemd: float = 0.15


LEER = Streek("leer", 11)
TOETS = Streek(
    "toets", 2207, geschud=True, lange_staart=60_000, van_elders=0.27, meer_meldingen=0.58, verhuist=0.30,
    tweeling=0.035,
    naamgenoot=0.07, oud_adres=0.07, familie=0.08, partnernaam=0.30, tikfout=0.05, klankfout=0.02, roepnaam=0.30,
    alleen_letters=0.09, geen_datum=0.08, deel_datum=0.07, foute_datum=0.025, geen_adres=0.09, fout_adres=0.04,
    telefoon=0.40, niet_genoemd=0.20,
)  # fmt: skip
STREKEN = {streek.naam: streek for streek in (LEER, TOETS)}
