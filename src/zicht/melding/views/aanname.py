"""How does somebody type a report that is told, and take it in?

What is typed is kept before anything else is done with it, so that nothing that follows can lose it.
"""

from datetime import datetime
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event

from zicht.kern import Aanvrager, Bezwaar, Geweigerd, NietGevonden, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.melding import actions, queries
from zicht.melding.forms import Aannameformulier, aanname, bekendformulier_van, formulier_van, gezocht_van
from zicht.melding.words import Concept, Eldersantwoord, Gezocht, MeldingOntvangen
from zicht.raamwerk import eenmalig, klok

# What the form carries for itself; not a part of what is told.
EIGEN = {"csrfmiddlewaretoken", eenmalig.VELD, "doe", "versie", "venster", "getoond"}
# To which piece of the page one comes back.
PLEK = {
    "persoon_erbij": "#laatste-persoon",
    "persoon_weg": "#personen",
    "band_erbij": "#banden",
    "band_weg": "#banden",
    "zoek": "#bekend",
    "elders": "#elders",
}


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def nieuw(request: HttpRequest) -> HttpResponse:
    """This function will ask who reports, and begin a draft with the answer; or let one go on with a draft."""
    by, at = _by(request), klok.now()
    if queries.bezwaren_tegen_aannemen(by):
        raise NietGevonden
    formulier = Aannameformulier(
        _getypt(request), aanbod=aanname.Aanbod(), begonnen_op=at, oordeel=request.method == "POST"
    )
    if request.method != "POST" or not formulier.soort:
        if request.method == "POST":
            formulier.zeg_wat_ontbreekt()
        pagina = {"formulier": formulier, "concepten": queries.concepten_van(by, at=at), "nu": at}
        return render(request, "melding/nieuw.html", pagina)
    concept = actions.start_concept(by=by, at=at, velden={"meldersoort": [formulier.soort.value]})
    return redirect("melding:concept", concept)


def concept(request: HttpRequest, concept: UUID) -> HttpResponse:
    """This function will show a draft, keep what was typed, add or remove a row, or take the report in."""
    try:
        return _werk_aan(request, concept, klok.now())
    except NietGevonden:
        # A second press of the button, or another window, took it in before or at this very moment.
        if queries.is_ontvangen(concept):
            return redirect("melding:melding", concept)
        return _in_plaats_van(request, concept)


def _in_plaats_van(request: HttpRequest, concept: UUID) -> HttpResponse:
    """Lead on from a draft that nobody touched to the one in its place; when that is at work already, to a choice."""
    ander = _vervanger(request, concept)
    return redirect("melding:concept", ander.id) if ander.is_onaangeroerd else redirect("melding:nieuw")


def _vervanger(request: HttpRequest, concept: UUID) -> Concept:
    """Return the draft that came in the place of one that is not there; asked only then. Raises NietGevonden."""
    if ander := queries.vervanger_van(concept, by=_by(request), at=klok.now()):
        return ander
    raise NietGevonden


def _werk_aan(request: HttpRequest, concept: UUID, at: datetime) -> HttpResponse:
    by = _by(request)
    if request.method != "POST":
        return _toon(request, queries.get_concept(concept, by=by, at=at), at)
    try:
        bewaard = _bewaar(request, concept, by, at)
    except Verouderd as verouderd:
        return _twee_versies(request, concept, verouderd, at)
    doe = request.POST.get("doe", "").partition(":")[0]
    if doe == "aannemen" and bewaard:
        return _neem_aan(request, bewaard, at)
    if doe == "bewaar":
        messages.success(request, _("Het concept is bewaard."))
    if doe == "elders" and bewaard:
        for bezwaar in _vraag_elders(concept, gezocht_van(bewaard.velden), by, at):
            # Said on top of the page, so that is where one comes back.
            messages.error(request, _(bezwaar.tekst))
            doe = ""
    return redirect(reverse("melding:concept", args=[concept]) + PLEK.get(doe, ""))


@require_POST
def concept_bewaar(request: HttpRequest, concept: UUID) -> HttpResponse:
    """This function will keep what was typed so far, without a page; 409 when another page wrote meanwhile."""
    try:
        _bewaar(request, concept, _by(request), klok.now(), is_tussendoor=True)
    except Verouderd:
        return HttpResponse(status=409)
    except NietGevonden:
        if not queries.is_ontvangen(concept):
            raise
    return HttpResponse(status=204)


@require_POST
def concept_bekend(request: HttpRequest, concept: UUID) -> HttpResponse:
    """This function will answer who is known of what was typed so far, for the page that is open; it keeps nothing."""
    by, at = _by(request), klok.now()
    try:
        oud = queries.get_concept(concept, by=by, at=at).velden
    except NietGevonden:
        _vervanger(request, concept)
        oud = {}
    velden = aanname.met_getypte(oud, _getypt(request), set())
    formulier = bekendformulier_van(velden, by=by, at=at)
    log_gezien(wat="radar", by=by, at=at, getoond=formulier.vondsten.personen)
    elders = queries.elders_bij_concept(concept, formulier.gezocht, by=by)
    return render(request, "melding/bekend_antwoord.html", {"formulier": formulier, "elders": elders})


@require_POST
def concept_elders(request: HttpRequest, concept: UUID) -> HttpResponse:
    """This function will keep what was typed, ask other organisations about it, and answer with what they know.

    409 when another page wrote meanwhile.
    """
    by, at = _by(request), klok.now()
    try:
        bewaard = _bewaar(request, concept, by, at, is_tussendoor=True)
    except Verouderd:
        return HttpResponse(status=409)
    except NietGevonden:
        if not queries.is_ontvangen(concept):
            raise
        return HttpResponseClientRedirect(reverse("melding:melding", args=[concept]))
    gezocht = gezocht_van((bewaard or queries.get_concept(concept, by=by, at=at)).velden)
    bezwaren = _vraag_elders(concept, gezocht, by, at)
    pagina = {"elders": _elders(concept, gezocht, by, at), "bezwaren": bezwaren}
    antwoord = render(request, "melding/elders_antwoord.html", pagina)
    # What was typed while others were asked is told by the page as it is now.
    return trigger_client_event(antwoord, "elders-gevraagd")


def _vraag_elders(concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> list[Bezwaar]:
    """Ask other organisations about a draft; return why that cannot be."""
    try:
        actions.ask_elders(concept=concept, gezocht=gezocht, by=by, at=at)
    except Geweigerd as geweigerd:
        return list(geweigerd.bezwaren)
    return []


def _elders(concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> Eldersantwoord:
    """Fetch what others answered for who is shown it, and log that it was."""
    elders = queries.elders_bij_concept(concept, gezocht, by=by)
    if elders.treffers:
        log_gezien(wat="elders", by=by, at=at, ids={"concept": str(concept)})
    return elders


@require_POST
def concept_weg(request: HttpRequest, concept: UUID) -> HttpResponse:
    """This function will throw away a draft of one's own."""
    try:
        actions.drop_concept(concept=concept, by=_by(request))
    except NietGevonden:
        _vervanger(request, concept)
    messages.success(request, _("Het concept is weggegooid."))
    return redirect("melding:nieuw")


def _getypt(request: HttpRequest) -> dict[str, list[str]]:
    return {naam: waarden for naam, waarden in request.POST.lists() if naam not in EIGEN}


def _bewaar(
    request: HttpRequest, concept: UUID, by: Aanvrager, at: datetime, *, is_tussendoor: bool = False
) -> Concept | None:
    """Keep what was typed; what this kind of melder is not asked stays too."""
    zonder, melder = aanname.melder_apart(_samengesteld(request, queries.velden_van(concept, by=by, at=at)))
    versie, venster = _bladzijde(request)
    return actions.save_concept(
        concept=concept,
        velden=zonder,
        melder=melder,
        versie=versie,
        venster=venster,
        is_tussendoor=is_tussendoor,
        by=by,
        at=at,
    )


def _samengesteld(request: HttpRequest, oud: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return what was typed over what was there, with the row that was asked for more or less."""
    velden = aanname.met_getypte(oud, _getypt(request), set(request.POST.get("getoond", "").split()))
    doe, _dubbelepunt, sleutel = request.POST.get("doe", "").partition(":")
    soort, _streep, wat = doe.partition("_")
    if wat == "erbij":
        return aanname.erbij(velden, soort)
    return aanname.eraf(velden, soort, sleutel) if wat == "weg" else velden


def _bladzijde(request: HttpRequest) -> tuple[int, UUID]:
    """Return which version the page had seen, and which open page it is."""
    try:
        return int(request.POST.get("versie", "")), UUID(request.POST.get("venster", ""))
    except ValueError:
        return 0, uuid4()


def _toon(
    request: HttpRequest, concept: Concept, at: datetime, formulier: Aannameformulier | None = None
) -> HttpResponse:
    formulier = formulier or formulier_van(concept, by=_by(request), at=at)
    if getoond := formulier.vondsten.personen:
        log_gezien(wat="radar", by=_by(request), at=at, getoond=getoond)
    pagina = {
        "concept": concept,
        "formulier": formulier,
        "elders": _elders(concept.id, formulier.gezocht, _by(request), at),
        "venster": uuid4(),
        "getoond": " ".join(formulier.namen),
    }
    return render(request, "melding/concept.html", pagina)


def _neem_aan(request: HttpRequest, concept: Concept, at: datetime) -> HttpResponse:
    """Take the report in; every fault is said at once, those of the reading and those of the rules."""
    formulier = formulier_van(concept, by=_by(request), at=at, oordeel=True)
    nieuw = formulier.nieuwe_melding()
    if nieuw:
        formulier.add_bezwaren(queries.bezwaren_tegen_melding(nieuw, at=at))
    if nieuw is None or not formulier.is_goed:
        return _toon(request, concept, at, formulier)
    try:
        ontvangen = actions.receive_melding(nieuw=nieuw, concept=concept.id, by=_by(request), at=at)
    except Geweigerd as geweigerd:
        formulier.add_bezwaren(geweigerd.bezwaren)
        return _toon(request, concept, at, formulier)
    return _na_ontvangst(request, ontvangen, at)


def _na_ontvangst(request: HttpRequest, ontvangen: MeldingOntvangen, at: datetime) -> HttpResponse:
    """Lead on to telling the melder; where the casus is another team's, say which team has the report now (MEL-8)."""
    team = queries.team_elders(ontvangen, by=_by(request), at=at)
    if team is None:
        messages.success(request, _("De melding is aangenomen."))
        return redirect("melding:bevestigen", ontvangen.melding)
    bij = _("De melding is aangenomen. Zij hoort bij een casus van %(team)s, die u niet mag zien.") % {
        "team": team
    }
    messages.success(
        request, bij + " " + _("Dat team bevestigt de ontvangst aan de melder en gaat ermee verder.")
    )
    return redirect("melding:nieuw")


def _twee_versies(request: HttpRequest, concept: UUID, verouderd: Verouderd, at: datetime) -> HttpResponse:
    """Show what this page typed beside what another page kept meanwhile; nothing was overwritten."""
    bewaard = queries.get_concept(concept, by=_by(request), at=at)
    pagina = {
        "velden": aanname.verschillen(_getypt(request), bewaard.velden),
        "velden_gelijk": aanname.gelijk(_getypt(request), bewaard.velden),
        "ander": _("Een ander venster"),
        "moment": bewaard.bewaard_op,
        "versie": verouderd.versie_nu,
        "actie": reverse("melding:concept", args=[concept]),
    }
    return render(request, "melding/twee_versies.html", pagina, status=409)
