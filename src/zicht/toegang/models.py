"""How are accounts stored?"""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from zicht.kern import Rol
from zicht.raamwerk.geldig import Geldig
from zicht.toegang.words import Herstelsoort


class Accounts(BaseUserManager["Account"]):
    """Makes accounts; used by actions only."""

    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Account":
        """This function will store a new account with a hashed password, or with none that can be used."""
        account = self.model(email=self.normalize_email(email).lower(), **velden)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Somebody who may log in, on behalf of one party."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    naam = models.CharField(max_length=200)
    functie = models.CharField(max_length=100, blank=True)
    partij = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, null=True, related_name="+")
    # The organisation that keeps it: only its beheerder resets or blocks what several may share.
    beheerd_door = models.ForeignKey(
        "organisaties.Partij", on_delete=models.PROTECT, null=True, related_name="+"
    )
    is_active = models.BooleanField(default=True)
    # Given out by a beheerder: to be changed at the first login.
    wachtwoord_tijdelijk = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    objects = Accounts()

    def __str__(self) -> str:
        """This function will return the name, never the address."""
        return self.naam


class Rolvervulling(Geldig):
    """Which role an account has."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="rolvervullingen")
    rol = models.CharField(max_length=30, choices=[(r.value, r.naam) for r in Rol if r is not Rol.SYSTEEM])
    gegeven_door = models.ForeignKey(
        "organisaties.Partij", on_delete=models.SET_NULL, null=True, related_name="+"
    )


class Inlogherstel(models.Model):
    """What a beheerder did with how somebody logs in; told to that person until read."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="herstel")
    soort = models.CharField(max_length=20, choices=[(s.value, s.naam) for s in Herstelsoort])
    op = models.DateTimeField()
    door = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, related_name="+")
    organisatie = models.ForeignKey(
        "organisaties.Partij", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    gelezen_op = models.DateTimeField(null=True)


class Team(models.Model):
    """A team within a Veilig Thuis organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisatie = models.ForeignKey("organisaties.Partij", on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=100)


class Teamlidmaatschap(Geldig):
    """Who is in which team."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="leden")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="lidmaatschappen")


class Afwezigheid(Geldig):
    """When somebody is away; the team lead sees the work of who is absent (ALG-3)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="afwezigheden")
