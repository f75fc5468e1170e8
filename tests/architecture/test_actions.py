"""Every public action is a deed: keywords only, with who and when, and one event."""

import inspect

from tests.architecture.huis import modules_named, public_functions

# The log is what a deed writes, so it cannot be one. The watch over terms does one deed per term. A draft is what
# somebody is still typing: kept every few seconds, it is no deed yet and stands in nobody's log.
# Who a report is about is written as part of the deed that takes it in. The register is asked by organisations, not by
# people at work; it runs without the rest, and has a log of its own (decision 0019). It is called outside every deed,
# also about a draft (decision 0031), and what waits for another organisation is delivered one deed at a time.
NOT_DEEDS = {
    "zicht.logboek.actions",
    "zicht.casus.actions.wacht",
    "zicht.dossier.actions.concepten",
    "zicht.melding.actions.betrokkenen",
    "zicht.melding.actions.concepten",
    "zicht.melding.actions.navraag",
    "zicht.radar.actions.inhoud_beurt",
    "zicht.radar.actions.landelijk_beurt",
    "zicht.radar.actions.landelijk_roep",
    "zicht.radar.actions.navraag",
    "zicht.radar.actions.beschrijven",
    "zicht.register.actions",
}


def faults_of(action) -> list[str]:
    """Return what this function lacks to be a deed; empty is as it should be."""
    parameters = inspect.signature(action).parameters
    positional = [one.name for one in parameters.values() if one.kind is not one.KEYWORD_ONLY]
    faults = [f"{name} is not keyword-only" for name in positional]
    faults += [f"has no {name}=" for name in ("by", "at") if name not in parameters]
    return faults if getattr(action, "is_deed", False) else [*faults, "is not a deed"]


def is_consequence(action) -> bool:
    """Tell whether this follows from an event: it has its occasion, and calls deeds for what changes.

    What lays down every event, a round at once, is part of each deed and therefore none itself.
    """
    return list(inspect.signature(action).parameters) in (["aanleiding", "by", "at"], ["aanleidingen", "at"])


def test_every_public_action_is_a_deed():
    faults = [
        f"{name}: {fault}"
        for module in modules_named("actions")
        if not any(module.__name__.startswith(one) for one in NOT_DEEDS)
        for name, action in public_functions(module)
        if not is_consequence(action)
        for fault in faults_of(action)
    ]

    assert faults == []


def test_what_is_no_deed_is_seen():
    def close_casus(casus, *, by): ...

    assert faults_of(close_casus) == ["casus is not keyword-only", "has no at=", "is not a deed"]
