"""The accounts of local teams and partners: a beheerder makes them where there is an agreement."""

import pytest

from tests.people import BEGIN, VANDAAG
from zicht.kern import Rol
from zicht.kern.geweld import Ernst
from zicht.organisaties.models import Teamafspraak
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("op_moment", "afspraak"),
    pytest.mark.eis("ROL-1", "ROL-2"),
]
NIEUW = {"naam": "Lies Lokaal", "email": "lies@voorbeeld.example", "rollen": ["lokaal_team"]}


@pytest.fixture
def afspraak(mensen):
    return Teamafspraak.objects.create(
        organisatie_id=mensen.vt,
        partij_id=mensen.lokaal_team,
        vormen=[],
        hoogste_ernst=Ernst.LICHT,
        informeert_huishouden=False,
        bron="test",
        valid_from=BEGIN.date(),
    )


def pad(partij, achter=""):
    return f"/accounts/partners/{partij}/{achter}"


def test_a_beheerder_makes_an_account_for_a_team_with_an_agreement(mensen):
    client = mensen.beheerder.client
    assert pad(mensen.lokaal_team) in client.get("/accounts/partners/").content.decode()
    assert "Lotte Lokaal" in client.get(pad(mensen.lokaal_team)).content.decode()
    formulier = client.get(pad(mensen.lokaal_team, "maken/")).context["form"]
    assert [waarde for waarde, _ in formulier.fields["rollen"].choices] == ["lokaal_team", "melder"]

    antwoord = client.post(pad(mensen.lokaal_team, "maken/"), NIEUW)

    assert "<code>" in antwoord.content.decode()
    account = Account.objects.get(email=NIEUW["email"])
    assert account.partij_id == mensen.lokaal_team
    assert aanvrager_van(account.pk, at=VANDAAG).rollen == {Rol.LOKAAL_TEAM}


@pytest.mark.parametrize("rol", ["beheerder", "beoordelaar", "<script>"])
def test_a_role_of_veilig_thuis_cannot_be_given_to_a_partner(mensen, rol):
    client = mensen.beheerder.client
    client.post(pad(mensen.lokaal_team, "maken/"), {**NIEUW, "rollen": [rol]})
    antwoord = client.post(f"/accounts/{mensen.lokaal.account}/rol/geven/", {"rol": rol})

    assert antwoord.status_code == 409
    assert not Account.objects.filter(email=NIEUW["email"]).exists()
    assert mensen.lokaal.by.rollen == {Rol.LOKAAL_TEAM}


def test_without_an_agreement_a_team_is_not_there(mensen, afspraak):
    client = mensen.beheerder.client
    assert pad(mensen.ander_lokaal_team) not in client.get("/accounts/partners/").content.decode()
    for achter in ("", "maken/"):
        assert client.get(pad(mensen.ander_lokaal_team, achter)).status_code == 404
        assert client.post(pad(mensen.ander_lokaal_team, achter), NIEUW).status_code == 404
    assert client.get(f"/accounts/{mensen.ander_lokaal.account}/").status_code == 404

    Teamafspraak.objects.update(valid_until=VANDAAG.date())
    assert client.get(pad(mensen.lokaal_team)).status_code == 404


@pytest.mark.parametrize("veld", ["behandelaar", "werkbegeleider", "manager", "lokaal", "vreemde_beheerder"])
def test_others_make_no_accounts_for_partners(mensen, veld):
    client = getattr(mensen, veld).client

    for achter in ("", "maken/"):
        assert client.get(pad(mensen.lokaal_team, achter)).status_code == 404
        assert client.post(pad(mensen.lokaal_team, achter), NIEUW).status_code == 404
    assert not Account.objects.filter(email=NIEUW["email"]).exists()
    if veld != "vreemde_beheerder":
        assert client.get("/accounts/partners/").status_code == 404


def test_an_account_of_a_partner_can_be_blocked_but_what_it_did_stays_with_the_partner(mensen):
    client, account = mensen.beheerder.client, f"/accounts/{mensen.lokaal.account}/"
    html = client.get(account).content.decode()
    assert "In team zetten" not in html
    assert "Wat dit account deed" not in html
    assert client.get(f"{account}logboek/").status_code == 404

    assert client.post(f"{account}blokkeren/").status_code == 302
    assert not Account.objects.get(pk=mensen.lokaal.account).is_active
