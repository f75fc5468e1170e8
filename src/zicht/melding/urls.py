"""Which addresses does this part answer?"""

from django.urls import path

from zicht.melding import views

app_name = "melding"
urlpatterns = [
    # /meldingen/
    path("meldingen/nieuw/", views.nieuw, name="nieuw"),
    path("meldingen/concepten/<uuid:concept>/", views.concept, name="concept"),
    path("meldingen/concepten/<uuid:concept>/bewaar/", views.concept_bewaar, name="concept_bewaar"),
    path("meldingen/concepten/<uuid:concept>/bekend/", views.concept_bekend, name="concept_bekend"),
    path("meldingen/concepten/<uuid:concept>/elders/", views.concept_elders, name="concept_elders"),
    path("meldingen/concepten/<uuid:concept>/weg/", views.concept_weg, name="concept_weg"),
    path("meldingen/<uuid:melding>/", views.melding, name="melding"),
    path("meldingen/<uuid:melding>/melder/", views.melder, name="melder"),
    path("meldingen/<uuid:melding>/bevestigen/", views.bevestigen, name="bevestigen"),
    path(
        "meldingen/<uuid:melding>/personen/<uuid:gemelde_persoon>/herkennen/",
        views.herkennen,
        name="herkennen",
    ),
    path(
        "meldingen/<uuid:melding>/personen/<uuid:gemelde_persoon>/terugdraaien/",
        views.terugdraaien,
        name="terugdraaien",
    ),
]
