"""What differs from allauth's own way of logging in?"""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by oneself: accounts are made by a beheerder."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """This function will always say no."""
        return False
