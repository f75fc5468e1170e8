"""Which addresses does this part answer?"""

from django.urls import path

from zicht.personen import views

app_name = "personen"
urlpatterns = [
    path("personen/<uuid:persoon>/", views.persoon, name="persoon"),
    path("personen/<uuid:persoon>/gegevens/wijzigen/", views.gegevens_wijzigen, name="gegevens_wijzigen"),
    path("personen/<uuid:persoon>/naam/toevoegen/", views.naam_toevoegen, name="naam_toevoegen"),
    path("personen/<uuid:persoon>/contact/vastleggen/", views.contact_vastleggen, name="contact_vastleggen"),
    path("personen/<uuid:persoon>/verhuizen/", views.verhuizen, name="verhuizen"),
    path("personen/<uuid:persoon>/band/leggen/", views.band_leggen, name="band_leggen"),
]
