"""Valid things with the fewest words, made through actions: `build.account(partij=…)`.

Each part adds its own; a builder fills in what the test does not care about.
"""

from datetime import datetime
from itertools import count
from uuid import UUID

from tests.people import BEGIN, VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.words import Betrokkenheid
from zicht.kern import SYSTEEM, Aanvrager, Rol, Soort, systeem_voor
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.melding.actions import receive_melding
from zicht.melding.words import (
    Herkomst,
    Ingelicht,
    Meldcodevragen,
    Meldersoort,
    MeldingOntvangen,
    NieuweGemeldePersoon,
    NieuweMelder,
    NieuweMelding,
    Politiegegevens,
    Sector,
    Spoor,
)
from zicht.organisaties import actions as organisaties
from zicht.organisaties.models import Bediening, Gemeente, Partij, Teamafspraak, Werkgebied
from zicht.organisaties.words import Overdrachtsmoment, Teamtype
from zicht.overdracht.actions import accept_overdracht, offer_overdracht
from zicht.overdracht.words import MINIMUM, Antwoordgever, Informatiestuk, NieuwAanbod, Warmte
from zicht.personen import actions as personen
from zicht.personen.words import Adres, Naamdelen, NieuwPersoon
from zicht.toegang import actions as toegang
from zicht.veiligheidsbeoordeling import actions as assessment
from zicht.veiligheidsbeoordeling.queries import beoordelingen_van, leden_van
from zicht.veiligheidsbeoordeling.words import (
    ZICHT_EIGEN_2,
    NieuwBesluit,
    NieuweTaxatie,
    Persoonstaxatie,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)

_nummer = count(1)


def partij(soort: Soort = Soort.VEILIG_THUIS, naam: str = "") -> UUID:
    """Make a party."""
    rij = Partij.objects.create(soort=soort, naam=naam or f"Partij {next(_nummer)}", valid_from=BEGIN.date())
    return rij.pk


def account(
    *, partij: UUID | None, rollen: frozenset[Rol] = frozenset({Rol.BEOORDELAAR}), naam: str = "", **meer
) -> UUID:
    """Make an account."""
    nummer = next(_nummer)
    return toegang.create_account(
        naam=naam or f"Iemand Nummer{nummer}",
        email=meer.pop("email", f"iemand{nummer}@voorbeeld.example"),
        partij=partij,
        rollen=rollen,
        **{"by": SYSTEEM, "at": BEGIN, **meer},
    ).account


def nieuw_persoon(*, achternaam: str = "Voorbeeld", roepnaam: str = "", **meer) -> NieuwPersoon:
    """Describe a person; `naam` may be given whole."""
    naam = meer.pop("naam", None) or Naamdelen(roepnaam=roepnaam, achternaam=achternaam)
    return NieuwPersoon(naam=naam, **meer)


def persoon(*, by: Aanvrager, at: datetime = BEGIN, **meer) -> UUID:
    """Record a person."""
    return personen.record_persoon(nieuw=nieuw_persoon(**meer), by=by, at=at).persoon


def gemelde_persoon(
    sleutel: str = "1",
    *,
    betrokkenheid: Betrokkenheid = Betrokkenheid.KIND,
    bekend_als: UUID | None = None,
    **meer,
) -> NieuweGemeldePersoon:
    """Describe a person as reported; what is not of the report is of the person."""
    van_melding = {
        veld: meer.pop(veld) for veld in ("veilig_bellen", "veilig_bellen_toelichting") if veld in meer
    }
    return NieuweGemeldePersoon(
        sleutel=sleutel,
        persoon=nieuw_persoon(**meer),
        betrokkenheid=betrokkenheid.value,
        bekend_als=bekend_als,
        **van_melding,
    )


def nieuwe_melding(soort: Meldersoort = Meldersoort.BURGER, **meer) -> NieuweMelding:
    """Describe a report without a fault for its kind of melder: a neighbour's, unless said otherwise."""
    eigen: dict[str, object] = {
        "meldersoort": soort,
        "sector": Sector.POLITIE_JUSTITIE if soort is Meldersoort.POLITIE else Sector.NIET_BEROEPSMATIG,
        "melder": NieuweMelder("Tjibbe Zwaluwstra", telefoon="+31612345678", relatie="Buur"),
        "ontvangen_op": VANDAAG,
        "herkomst": Herkomst.TELEFOON,
        "gebeurtenis": "Er was geschreeuw en een klap, daarna huilde een kind.",
        "gebeurd_op": "gisteravond",
        "vormen": frozenset({Geweldsvorm.PARTNERGEWELD}),
        "personen": (gemelde_persoon(),),
        "adres": Adres(straat="Proefstraat", huisnummer="1", postcode="8911AB", plaats="Leeuwarden", gemeente="GM0080"),
        "doel": "Dat het stopt.",
    }  # fmt: skip
    if soort.is_professional:
        eigen |= {
            "sector": Sector.ONDERWIJS,
            "melder": NieuweMelder(
                "Tjibbe Zwaluwstra",
                telefoon="+31612345678",
                email="t.zwaluwstra@kievit.example",
                functie="Intern begeleider",
                werkgever="Basisschool De Kievit",
            ),
            "spoor": Spoor.OVERNAME,
            "ingelicht": Ingelicht.JA,
            "ingelicht_op": VANDAAG.date(),
            "meldcode": Meldcodevragen(stap_1_signalen="Blauwe plekken, driemaal."),
            "politie": Politiegegevens(registratienummer="PL0000-1"),
        }
    return NieuweMelding(**{**eigen, **meer})


def melding(
    *, by: Aanvrager, at: datetime = VANDAAG, concept: UUID | None = None, **meer
) -> MeldingOntvangen:
    """Take in a report, in the municipality of the tests."""
    gemeente()
    return receive_melding(
        nieuw=nieuwe_melding(**{"ontvangen_op": at, **meer}), concept=concept, by=by, at=at
    )


def gemeente(code: str = "GM0080", naam: str = "Leeuwarden") -> str:
    """Make a municipality, once."""
    Gemeente.objects.get_or_create(
        code=code, defaults={"naam": naam, "bron": "test", "valid_from": BEGIN.date()}
    )
    return code


def casus(mensen, *, at=VANDAAG, **meer) -> UUID:
    """Open a casus of the first team, with its handler in charge unless `behandelaar` says otherwise."""
    behandelaar = meer.pop("behandelaar", mensen.behandelaar.account)
    team = meer.pop("team", mensen.team)
    nieuw = casussen.open_casus(
        **{"organisatie": mensen.vt, "team": team, "by": systeem_voor(mensen.vt), "at": at, **meer}
    ).casus
    if behandelaar is not None:
        casussen.assign_casus(
            casus=nieuw, behandelaar=behandelaar, team=team, by=systeem_voor(mensen.vt), at=at
        )
    return nieuw


def nieuwe_taxatie(casus: UUID, **meer) -> NieuweTaxatie:
    """Estimate everybody in a casus as a worry, with nothing acute or structural."""
    oordeel = meer.pop("voor_ieder", Veiligheidsoordeel.ZORGELIJK)
    eigen: dict[str, object] = {
        "instrument": ZICHT_EIGEN_2.id,
        "versie": ZICHT_EIGEN_2.versie,
        "vormen": frozenset({Geweldsvorm.PARTNERGEWELD}),
        "ernst": Ernst.LICHT,
        "acuut": False,
        "structureel": False,
        "oordeel": Veiligheidsoordeel.ZORGELIJK,
        "personen": tuple(Persoonstaxatie(lid, oordeel) for lid in leden_van(casus)),
    }
    return NieuweTaxatie(**{**eigen, **meer})


def beoordeeld(mensen, begonnen: MeldingOntvangen, *, at: datetime = VANDAAG, **taxatie) -> UUID:
    """Bring the assessment of a report to its last step: screened, estimated and judged by two."""
    (regel,) = [r for r in beoordelingen_van(begonnen.casus) if r.melding == begonnen.melding]
    door = {"by": mensen.behandelaar.by, "at": at}
    assessment.screen_urgentie(beoordeling=regel.id, urgentie=Urgentie.GEWOON, **door)
    assessment.go_to_step(beoordeling=regel.id, stap=Stap.BEOORDELEN, **door)
    gemaakt = assessment.record_taxatie(
        casus=begonnen.casus,
        beoordeling=regel.id,
        nieuw=nieuwe_taxatie(begonnen.casus, **taxatie),
        **door,
    )
    assessment.judge_mee(
        beoordeling=regel.id, taxatie=gemaakt.taxatie, is_eens=True, by=mensen.teamgenoot.by, at=at
    )
    assessment.go_to_step(beoordeling=regel.id, stap=Stap.BESLUITEN, **door)
    return regel.id


def friesland(mensen) -> None:
    """Load the reference data and let the organisation of the cast serve Friesland."""
    organisaties.load_stamgegevens(by=SYSTEEM, at=BEGIN)
    Bediening.objects.filter(regio="friesland").update(organisatie=mensen.vt)


def wijkteam(mensen) -> UUID:
    """Record a local team that works in Leeuwarden."""
    return organisaties.record_lokaal_team(
        naam="Gebiedsteam Proefstad",
        type_=Teamtype.NULDELIJN,
        gemeenten=("GM0080",),
        by=systeem_voor(mensen.vt),
        at=VANDAAG,
    ).partij


def receivers(mensen, *, moment=Overdrachtsmoment.AANVAARDING, informeert: bool = False) -> None:
    """Let the teams and the partner of the tests work in the municipality, with what was agreed with the teams."""
    gemeente()
    for partij_id in (mensen.lokaal_team, mensen.ander_lokaal_team, mensen.partner):
        Werkgebied.objects.create(partij_id=partij_id, gemeente_id="GM0080", valid_from=BEGIN.date())
    for partij_id in (mensen.lokaal_team, mensen.ander_lokaal_team):
        Teamafspraak.objects.create(
            organisatie_id=mensen.vt,
            partij_id=partij_id,
            vormen=[vorm.value for vorm in Geweldsvorm],
            hoogste_ernst=Ernst.MATIG.value,
            informeert_huishouden=informeert,
            moment=moment.value,
            bron="regionale afspraken 2026",
            valid_from=BEGIN.date(),
        )


def besloten(mensen, begonnen: MeldingOntvangen | None = None, *, at: datetime = VANDAAG, **besluit) -> UUID:
    """Decide that a report goes to the local team, unless said otherwise; return the casus."""
    begonnen = begonnen or melding(by=mensen.frontoffice.by, at=at)
    casussen.assign_casus(
        casus=begonnen.casus,
        behandelaar=mensen.behandelaar.account,
        team=mensen.team,
        by=systeem_voor(mensen.vt),
        at=at,
    )
    eigen: dict[str, object] = {
        "route": Route.OVERDRACHT_LOKAAL_TEAM,
        "redenen": "Het team kan dit oppakken.",
        "ontvanger": mensen.lokaal_team,
    }
    nieuw = NieuwBesluit(**{**eigen, **besluit})
    beoordeling = beoordeeld(mensen, begonnen, at=at)
    assessment.decide(beoordeling=beoordeling, nieuw=nieuw, by=mensen.behandelaar.by, at=at)
    return begonnen.casus


def nieuw_aanbod(mensen, **meer) -> NieuwAanbod:
    """Describe a cold offer to the local team with the minimum of information."""
    eigen: dict[str, object] = {
        "ontvanger": mensen.lokaal_team,
        "warmte": Warmte.KOUD,
        "afwijking_reden": "",
        "huishouden_aanwezig": None,
        "telefonisch_toegelicht": False,
        "kind_gesproken": "",
        "stukken": tuple(
            Informatiestuk(deel, "Dit is bekend.", "Omdat u dit nodig hebt.") for deel in sorted(MINIMUM)
        ),
    }
    return NieuwAanbod(**{**eigen, **meer})


def aanbod(mensen, casus: UUID, *, at: datetime = VANDAAG, **meer) -> UUID:
    """Offer the zicht of a casus to the local team; return the handover."""
    nieuw = nieuw_aanbod(mensen, **meer)
    return offer_overdracht(casus=casus, nieuw=nieuw, by=mensen.behandelaar.by, at=at).overdracht


def aanvaard(mensen, overdracht: UUID, *, at: datetime = VANDAAG, **meer) -> None:
    """Let the local team accept."""
    wie = Antwoordgever(mensen.lokaal.naam)
    accept_overdracht(overdracht=overdracht, wie=wie, by=mensen.lokaal.by, at=at, **meer)
