"""The first beheerder of an organisation, made on the machine itself."""

import pytest
from django.core.management import CommandError, call_command

from tests import build
from tests.people import VANDAAG
from zicht.kern import SYSTEEM, Geweigerd, NietGevonden, Rol, Soort
from zicht.logboek.models import Regel
from zicht.toegang import actions
from zicht.toegang.models import Account
from zicht.toegang.queries import aanvrager_van

pytestmark = [pytest.mark.django_db, pytest.mark.eis("ROL-2"), pytest.mark.usefixtures("op_moment")]
WIE = {"email": "eerste@voorbeeld.example", "naam": "Eva Eerste"}


def maak(capsys, organisatie="Veilig Thuis Nieuwland", **meer):
    call_command("beheerder", organisatie=organisatie, **{**WIE, **meer})
    return capsys.readouterr().out


@pytest.fixture
def nieuwland(db):
    return build.partij(Soort.VEILIG_THUIS, "Veilig Thuis Nieuwland")


def test_the_first_beheerder_gets_a_password_for_once_and_logs_in_with_it(nieuwland, capsys, client):
    uit = maak(capsys)

    (regel,) = [regel for regel in uit.splitlines() if "Wachtwoord" in regel]
    wachtwoord = regel.rpartition(" ")[2]
    client.post("/account/login/", {"login": WIE["email"], "password": wachtwoord})
    assert client.get("/profiel/").url == "/account/password/change/"
    account = Account.objects.get(email=WIE["email"])
    assert aanvrager_van(account.pk, at=VANDAAG).rollen == {Rol.BEHEERDER}
    assert account.partij_id == nieuwland
    assert [r.daad for r in Regel.objects.order_by("id")][:2] == ["create_account", "make_beheerder"]


def test_a_second_is_refused_unless_it_is_asked_for(nieuwland, capsys):
    maak(capsys)

    with pytest.raises(CommandError, match="al een beheerder"):
        maak(capsys, email="tweede@voorbeeld.example")
    maak(capsys, email="tweede@voorbeeld.example", nog_een=True)

    assert Account.objects.count() == 2


def test_who_is_blocked_does_not_stand_in_the_way(nieuwland, capsys):
    maak(capsys)
    Account.objects.update(is_active=False)

    assert "Beheerder gemaakt" in maak(capsys, email="tweede@voorbeeld.example")


def test_a_part_of_the_name_is_enough_when_it_means_one(nieuwland, capsys):
    build.partij(Soort.VEILIG_THUIS, "Veilig Thuis Nieuwland-Oost")

    assert "voor Veilig Thuis Nieuwland-Oost" in maak(capsys, organisatie="oost")
    assert "voor Veilig Thuis Nieuwland." in maak(
        capsys, "veilig thuis NIEUWLAND", email="b@voorbeeld.example"
    )
    with pytest.raises(CommandError, match=r"meer van deze naam(.|\n)*Nieuwland-Oost"):
        maak(capsys, organisatie="nieuw")


@pytest.mark.parametrize(
    ("fout", "tekst"),
    [({"organisatie": "Nergens"}, "is er niet"), ({"email": "geen adres"}, "geen e-mailadres")],
)
def test_what_cannot_be_is_said_in_one_line_and_makes_nothing(nieuwland, capsys, fout, tekst):
    with pytest.raises(CommandError, match=tekst):
        maak(capsys, **fout)
    assert not Account.objects.exists()


def test_a_taken_address_is_refused(nieuwland, capsys):
    build.account(partij=nieuwland, email=WIE["email"])

    with pytest.raises(CommandError, match="al een account met dit e-mailadres"):
        maak(capsys)


def test_people_cannot_make_a_first_beheerder(mensen):
    gegevens = {"organisatie": mensen.vt, **WIE, "wachtwoord": "x" * 12, "nog_een": True, "at": VANDAAG}

    with pytest.raises(NietGevonden):
        actions.make_beheerder(**gegevens, by=mensen.beheerder.by)
    with pytest.raises(Geweigerd):
        actions.make_beheerder(**{**gegevens, "nog_een": False}, by=SYSTEEM)
