"""How does a form keep what somebody is typing, until it is sent?

The page carries a seal: at which address the form is sent, by whom, and about which casus and person. Who types
without that seal keeps nothing. Where a draft lies is not known here: `dossier` puts that on the request.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID, uuid4

from django import forms
from django.core import signing
from django.http import HttpRequest, QueryDict

from zicht.raamwerk import eenmalig
from zicht.raamwerk.formulieren import Formulier
from zicht.raamwerk.invoer import leesbaar

Ingevuld = Mapping[str, Sequence[str]]
"""What was typed in a form: every field with its values, as a browser sends them."""
F = TypeVar("F", bound=Formulier)

VELD = "concept"
"""The hidden field that carries the seal."""
HOOGSTENS = 500_000
"""How many characters a draft holds at most."""
_ZOUT = "zicht.raamwerk.concept"
_NIET_GETYPT = frozenset({VELD, eenmalig.VELD, "csrfmiddlewaretoken"})
# What a form holds without anybody having typed it.
_VANZELF = frozenset({"on", "onbekend"})
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_KENMERK = re.compile(rf"{_ID.pattern}|\d{{1,9}}")
# A page that stood open longer keeps nothing any more, and says so.
_BLAD_GELDIG = timedelta(days=1)


@dataclass(frozen=True)
class Conceptplek:
    """Where a draft belongs: whose, of which form, about what; and on which page it is typed."""

    account: UUID
    adres: str
    blad: UUID
    getoond_op: datetime
    casus: UUID | None = None
    persoon: UUID | None = None

    @property
    def zegel(self) -> str:
        """This function will return the seal that the page carries."""
        delen = (self.account, self.adres, self.blad, self.getoond_op.isoformat(), self.casus, self.persoon)
        return signing.dumps([str(deel) if deel else "" for deel in delen], salt=_ZOUT)


@dataclass(frozen=True)
class Bewaard:
    """A draft as it was kept."""

    inhoud: Ingevuld
    bewaard_op: datetime


@dataclass(frozen=True)
class Conceptkast:
    """The drafts of who asks, as the request carries them."""

    account: UUID
    nu: datetime
    lees: Callable[[str], Bewaard | None]


def met_concept(
    request: HttpRequest, form: F, *, casus: UUID | None = None, persoon: UUID | None = None, adres: str = ""
) -> F:
    """This function will let a form keep what is typed, and fill it with what was kept before and never sent.

    `adres` is where the form is sent, if not to the page itself. With `casus` and `persoon` the draft goes when
    they go. What was sent and not saved is kept too; what was saved is not. One query when the form is empty.
    """
    kast: Conceptkast | None = getattr(request, "concepten", None)
    if kast is None:
        return form
    adres = adres or request.path
    eerder = lees_zegel(request.POST.get(VELD, ""), account=kast.account, at=kast.nu)
    is_vervolg = eerder is not None and eerder.adres == adres
    form.concept = (
        eerder
        if eerder and is_vervolg
        else Conceptplek(kast.account, adres, uuid4(), kast.nu, casus, persoon)
    )
    if form.is_bound:
        request.verzonden_form = form  # type: ignore[attr-defined]
    elif bewaard := kast.lees(adres):
        form.concept_van = bewaard.bewaard_op
        _vul(form, bewaard.inhoud)
    return form


def lees_zegel(zegel: str, *, account: UUID, at: datetime) -> Conceptplek | None:
    """This function will return what a seal says; None for one that is broken, of somebody else, or too old."""
    try:
        wie, adres, blad, getoond_op, casus, persoon = signing.loads(zegel, salt=_ZOUT)
    except (signing.BadSignature, ValueError):
        return None
    plek = Conceptplek(
        account=UUID(wie),
        adres=adres,
        blad=UUID(blad),
        getoond_op=datetime.fromisoformat(getoond_op),
        casus=UUID(casus) if casus else None,
        persoon=UUID(persoon) if persoon else None,
    )
    return plek if plek.account == account and at - plek.getoond_op <= _BLAD_GELDIG else None


def getypt_op(request: HttpRequest, *, account: UUID, at: datetime) -> list[tuple[str, str]]:
    """This function will return what somebody typed on a page that was shown to them and is theirs no more.

    Each with the name of its field, as near to words as can be had without the form; empty without a seal of that
    very page.
    """
    plek = lees_zegel(request.POST.get(VELD, ""), account=account, at=at)
    if plek is None or plek.adres != request.path:
        return []
    return [
        (_ID.sub("", naam).replace("_", " ").strip().capitalize(), waarde)
        for naam, waarden in (getypt_in(request.POST) or {}).items()
        for waarde in waarden
        if waarde.strip() and waarde not in _VANZELF and not _KENMERK.fullmatch(waarde)
    ]


def getypt_in(gestuurd: QueryDict) -> dict[str, list[str]] | None:
    """This function will return what was typed, as it can be kept; None when that is more than a draft holds."""
    inhoud = {
        leesbaar(naam): [leesbaar(waarde) for waarde in waarden]
        for naam, waarden in gestuurd.lists()
        if naam not in _NIET_GETYPT
    }
    omvang = sum(len(naam) + sum(map(len, waarden)) for naam, waarden in inhoud.items())
    return inhoud if omvang <= HOOGSTENS else None


def _vul(form: Formulier, inhoud: Ingevuld) -> None:
    """Hidden fields too: which version the typist had before the eyes belongs to what was typed."""
    for naam, veld in form.fields.items():
        waarden = inhoud.get(naam, ())
        if isinstance(veld, forms.BooleanField):
            form.initial[naam] = bool(waarden) and veld.to_python(waarden[-1])
        elif isinstance(veld, forms.MultipleChoiceField):
            form.initial[naam] = list(waarden)
        elif waarden and not isinstance(veld, forms.FileField):
            form.initial[naam] = waarden[-1]
    form.vul_aan(inhoud)
