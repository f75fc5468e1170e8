"""Whose request is this? Asked on every page, so in prepared form; otherwise as the libraries ask it."""

from datetime import datetime
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends.db import SessionStore as Databasesessie
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from zicht.raamwerk.bereid import bereid
from zicht.toegang.models import Account


@bereid
def _sessie(sleutel: str, nu: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=sleutel, expire_date__gt=nu)


@bereid
def _account(account: UUID) -> QuerySet[Account]:
    return Account.objects.filter(pk=account)


class SessionStore(Databasesessie):
    """Sessions in the database: what ends in one process has ended in all."""

    def _get_session_from_db(self) -> Session | None:
        # Sessions last by the real clock, whatever a synthetic installation thinks of the time.
        sessie = _sessie.eerste(str(self.session_key), timezone.now())
        if sessie is None:
            self._session_key = None
        return sessie


class Achterkant(AuthenticationBackend):  # type: ignore[misc]
    """Logging in as allauth does it."""

    def get_user(self, user_id: UUID) -> Account | None:
        """This function will return who is logged in; None when that account is gone or blocked."""
        account = _account.eerste(user_id)
        return account if account and self.user_can_authenticate(account) else None
