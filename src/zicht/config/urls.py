"""The site map: which part answers which address."""

from importlib.util import find_spec

from django.urls import include, path

DELEN = (
    "web",
    "toegang",
    "logboek",
    "organisaties",
    "personen",
    "casus",
    "dossier",
    "melding",
    "radar",
    "veiligheidsbeoordeling",
    "informeren",
    "overdracht",
    "raamwerk",
)

urlpatterns = [
    path("account/", include("zicht.toegang.inlogpaden")),
    *(
        path("", include(f"zicht.{deel}.urls"))
        for deel in DELEN
        if find_spec(f"zicht.{deel}") and find_spec(f"zicht.{deel}.urls")
    ),
]

handler400 = "zicht.raamwerk.views.ongeldig"
handler403 = "zicht.raamwerk.views.niet_toegestaan"
handler404 = "zicht.raamwerk.views.niet_gevonden"
handler500 = "zicht.raamwerk.views.storing"
